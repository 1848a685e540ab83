"""Every code that the program uses has a sentence in both languages, with the same marks in both."""

import ast
import re
import runpy
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from kiosk.app.ports import PrintState
from kiosk.app.workshop import Mended
from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.catalogue import Channel, Processing
from kiosk.domain.repairs.measures import Check
from kiosk.domain.team_facts import IncidentEnd, Machine, Role
from tests.sentences import FILE, sentences
from ui import words
from ui.__main__ import main
from ui.words import LANGUAGES, has_words, say

ROOT = Path(__file__).parents[2]
ALL_WORDS = sentences()
compile_words: Callable[[Path, Path], list[str]] = runpy.run_path(str(ROOT / "packaging" / "words.py"))["compile_words"]
SOURCES = [path for folder in ("kiosk", "ui") for path in sorted((ROOT / folder).rglob("*.py"))]
VIETNAMESE = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)


KEPT = {
    "Tận Tay": "the program's own name",
    "Phú Thọ": "a place",
    "Tiếng Việt": "the name of a language, for those who read it",
    "Nộp trực tuyến": "a button of the portal, which speaks Vietnamese only",
    **dict.fromkeys(("á sắc", "à huyền", "ả hỏi", "ã ngã", "ạ nặng"), "a tone of Vietnamese: it has no other name"),
}
"""What stays Vietnamese in an English sentence, and why."""


def without_kept(english: str) -> str:
    for kept in KEPT:
        english = english.replace(kept, "")
    return english


def marks(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _way in Formatter().parse(sentence) if name is not None}


def calls(name: str) -> Iterator[tuple[Path, ast.Call]]:
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if isinstance(node, ast.Call) and isinstance(called, ast.Name) and called.id == name:
                yield path, node


def constant(argument: ast.expr) -> str:
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


@pytest.mark.parametrize("code", sorted(ALL_WORDS))
def test_a_sentence_is_there_in_both_languages_with_the_same_marks(code: str) -> None:
    vietnamese, english, _group, one = ALL_WORDS[code]

    assert vietnamese.strip()
    assert english.strip()
    assert marks(vietnamese) == marks(english)
    assert marks(one) <= marks(english)
    assert not VIETNAMESE.search(without_kept(english + one))


def test_everything_that_is_refused_has_a_sentence() -> None:
    raised = {(constant(call.args[0]), path.name) for path, call in calls("Refused") if call.args}
    settings = {"config.py"}  # told on the terminal before there is a screen

    assert [(code, file) for code, file in raised if code and code not in ALL_WORDS and file not in settings] == []


def test_every_problem_that_is_put_on_the_screen_has_a_sentence() -> None:
    on_screen = (call for path, call in calls("Problem") if ROOT / "ui" in path.parents)
    shown = {constant(call.args[0]) for call in on_screen if call.args} - {""}

    assert shown - ALL_WORDS.keys() == set()


def test_every_sentence_that_is_asked_for_is_there_with_its_marks() -> None:
    for path, call in calls("say"):
        code = constant(call.args[1]) if len(call.args) > 1 else ""
        given = {keyword.arg for keyword in call.keywords if keyword.arg}
        spread = any(keyword.arg is None for keyword in call.keywords)
        if code:
            assert code in ALL_WORDS, f"{path.name}: {code}"
            assert spread or marks(ALL_WORDS[code][0]) <= given, f"{path.name}: {code}"


@pytest.mark.parametrize(
    ("start", "ends"),
    [
        ("role.", get_args(Role)),
        ("channel.", get_args(Channel)),
        ("print.", (*get_args(PrintState), "busy")),
        ("print.sheet-", sorted(set(get_args(PrintState)) - {"printed", "too-narrow"})),
        ("prepare.days.", get_args(Processing.__annotations__["unit"])),
        ("rail.", ("consent", "identity", "prepare", "review", "slip", "portal")),
        ("setup.", ("centre", "name", "pin", "again")),
        ("machine.", get_args(Machine)),
        ("end.", get_args(IncidentEnd)),
        ("check.", get_args(Check)),
        ("repairs.mended-", get_args(Mended)),
        ("repairs.set-clock-", get_args(Mended)),
    ],
)
def test_every_member_of_a_closed_set_has_a_word(start: str, ends: tuple[str, ...]) -> None:
    assert [start + end for end in ends if start + end not in ALL_WORDS] == []


def test_every_mistake_that_a_rule_finds_has_a_sentence() -> None:
    found: set[str] = set()
    rooms = (*(f"questions/{name}.py" for name in ("rules", "doubts", "tables", "answers")), "cards/identity_card.py")
    for name in rooms:
        tree = ast.parse((ROOT / "kiosk" / "domain" / name).read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Return) and node.value is not None:
                said = (constant(part) for part in ast.walk(node.value) if isinstance(part, ast.Constant))
                found |= {code for code in said if re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", code)}

    assert len(found) > 10
    assert found - ALL_WORDS.keys() - {"our-slip", "birth-year"} == set()  # a kind and a beginning


@pytest.mark.parametrize("form", Catalogue().form_ids)
def test_every_rule_between_answers_has_a_sentence(form: str) -> None:
    codes = {rule.code for rule in Catalogue().form(form).cross_rules}

    assert codes - ALL_WORDS.keys() == set()


def test_what_is_said_is_what_is_written() -> None:
    for code, (vietnamese, english, _group, one) in ALL_WORDS.items():
        for number, form in (("1", one), ("0", english), ("12", english)):
            values = dict.fromkeys(marks(vietnamese), number)

            assert say("vi", code, **values) == vietnamese.format(**values)
            assert say("en", code, **values) == form.format(**values)


def test_a_code_that_nobody_wrote_a_sentence_for_is_a_bug() -> None:
    assert not has_words("no-such-code")
    for language in LANGUAGES:
        with pytest.raises(KeyError, match="no-such-code"):
            say(language, "no-such-code")


def test_a_kiosk_without_its_sentences_says_what_to_run_and_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(words, "_FOLDER", tmp_path)

    assert main(["--config", str(tmp_path / "none.toml"), "--store", str(tmp_path)]) == 2
    assert "run `make`" in capsys.readouterr().out


def test_the_file_is_whole_for_those_who_translate() -> None:
    tree = ET.parse(FILE)
    codes = [message.get("id") for message in tree.iter("message")]

    assert len(codes) == len(set(codes)) == len(ALL_WORDS)
    assert [one.attrib for one in tree.iter("translation") if one.attrib] == []  # neither unfinished nor vanished
    assert {name.text for name in tree.iter("name")} == {None}  # codes are found under an empty context only


def test_the_compiler_of_qt_finds_nothing_to_say(tmp_path: Path) -> None:
    assert compile_words(FILE, tmp_path / "en.qm") == []

    broken = tmp_path / "broken.ts"
    broken.write_text(
        FILE.read_text(encoding="utf-8").replace("<translation>Continue<", '<translation type="unfinished"><')
    )
    assert compile_words(broken, tmp_path / "broken.qm") != []


def written_in_the_program() -> tuple[set[str], set[str]]:
    """Every string of the program, and every string that something is put behind."""
    qml = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.qml"))
    whole = set(re.findall(r'qsTrId\("([^"]+)"', qml))
    begun: set[str] = set()
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(constant(node.values[0]))
            elif isinstance(node, ast.BinOp):
                begun.add(constant(node.left))
            elif isinstance(node, ast.Constant):
                whole.add(constant(node))
    return whole, {start for start in begun if start.endswith((".", "-"))}


def test_no_sentence_is_left_that_nobody_says() -> None:
    whole, begun = written_in_the_program()
    rules = {rule.code for form in Catalogue().form_ids for rule in Catalogue().form(form).cross_rules}

    broken = {code for code in ALL_WORDS if {*code.split("-", 1)} <= whole | {"unavailable"}}  # Unavailable's two words

    silent = ALL_WORDS.keys() - whole - rules - broken
    assert sorted(code for code in silent if not code.startswith(tuple(begun))) == []


PLAINER = {
    r"(?<!đăng )(?<!Đăng )\b[Nn]hập\b": "gõ",
    r"\b[Nn]hấn\b|\b[Cc]lick\b|\b[Kk]ích\b": "bấm",
    r"đối chiếu": "so lại với thẻ",
    r"xuất trình": "cho xem",
    r"(?<!“Nộp )trực tuyến": "trên mạng",
    r"trình duyệt|trang web|website": "trang của Cổng",
    r"[Dd]anh mục": "danh sách thủ tục",
    r"cơ sở dữ liệu|[Hh]ệ thống": "sổ của máy",
    r"danh tính": "thông tin",
    r"chứng thư|hợp lệ|thao tác|vui lòng|quý khách|công dân": "a plain word",
    r"\bOK\b|\bError\b|[Ll]ỗi \d": "a sentence",
    r"UBND|BHXH|BHYT|CSDL|CCCD|CMND": "the word in full",
}
"""What no Vietnamese sentence says, and what it says instead; the whole list is in resources/i18n/README.md."""

OF_THE_HOUSE = re.compile(r"\b[Pp]hiên\b(?! bản)|[Nn]hật ký|[Gg]hi danh")
TEAM_ONLY = {"pill", "settings", "figures"}
"""Groups of sentences that the team alone reads."""

BUTTONS = (
    "next", "back", "pause", "close", "text-size", "pager.more", "pager.up", "options.all", "search.clear", "table.add",
    "table.done", "table.remove", "sheet.send-now", "home.sign-out", "consent.yes", "consent.no", "consent.keep-yes",
    "consent.keep-no", "prepare.have", "prepare.have-not", "review.edit", "review.done", "slip.print-roll",
    "slip.print-a5", "slip.print-again", "slip.photo", "portal.open-here", "portal.copy", "portal.copied",
    "portal.later", "portal.done", "portal.next", "portal.to-code", "portal.put-off", "home.reminder-open",
    "waiting.done", "waiting.done-now", "waiting.give-up-now", "waiting.more", "waiting.before",
    "finish.done", "lookup.button", "waiting.resume", "waiting.give-up", "settings.save",
    "settings.enrol-act",
    "repairs.again", "repairs.mend", "repairs.go-on", "repairs.still-broken", "repairs.it-works", "repairs.print",
    "repairs.step-done", "repairs.step-not", "repairs.end", "repairs.touch-stop", "repairs.touch-dead",
    "repairs.touch-again", "repairs.heard-yes", "repairs.heard-no", "repairs.say-again", "repairs.scan-yes",
    "repairs.scan-no", "act.clear-jobs", "act.default-printer", "act.restart-sync", "act.set-clock", "act.free-disk",
    "act.test-page",
    "queue.call-next", "queue.call-next-done", "queue.sit-down", "queue.again", "queue.hold", "queue.done",
    "queue.take",
    "queue.take-another", "queue.change-counter", "queue.recall", "queue.cancel", "queue.print-roll",
)  # fmt: skip


def test_no_sentence_has_a_word_for_which_there_is_a_plainer_one() -> None:
    found = {
        f"{code}: {sentence.vi}": better
        for code, sentence in ALL_WORDS.items()
        for pattern, better in PLAINER.items()
        if re.search(pattern, sentence.vi)
    }

    assert found == {}


def test_a_citizen_never_reads_the_words_of_the_house() -> None:
    others = {code: sentence for code, sentence in ALL_WORDS.items() if sentence.group not in TEAM_ONLY}
    enrolling = {"enrol-code-missing"}  # said on the page of the settings

    assert {code for code, sentence in others.items() if OF_THE_HOUSE.search(sentence.vi)} == enrolling


def test_a_sentence_can_be_said_in_one_breath() -> None:
    parts = [(code, part) for code, (vi, *_) in ALL_WORDS.items() for part in re.split(r"(?<=[.!?:;]) ", vi)]

    assert [(code, part) for code, part in parts if len(part.split()) > 22] == []


@pytest.mark.parametrize("code", BUTTONS)
def test_a_button_says_it_shortly(code: str) -> None:
    assert max(len(ALL_WORDS[code].vi), len(ALL_WORDS[code].en)) <= 26


def test_what_breaks_is_told_with_the_words_that_the_work_is_safe() -> None:
    broken = {code: words for code, words in ALL_WORDS.items() if re.match(r"store-|bug$|.*-unavailable$", code)}
    safe = re.compile(r"vẫn an toàn|vẫn còn nguyên")

    assert len(broken) == 11
    assert {code for code, words in broken.items() if not safe.search(words.vi)} == {"store-damaged"}  # it may not be
    assert {code for code, words in broken.items() if not re.search(r"[Gg]ọi|[Bb]ấm|Cài", words.vi)} == set()


def test_each_word_of_the_glossary_is_the_one_that_the_sentences_use() -> None:
    readme = FILE.with_name("README.md").read_text(encoding="utf-8")
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in readme.splitlines() if line.startswith("|")]
    words = [word.strip() for row in rows[2:] for word in row[1].split(",")]
    said = "\n".join(sentence.vi for sentence in ALL_WORDS.values()).lower()

    assert len(words) > 15
    assert [word for word in words if word.lower() not in said] == []
