"""Every code that the program uses has a sentence in both languages, with the same marks in both."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

from kiosk.app.ports import PrintState
from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.catalogue import Channel, Processing
from kiosk.domain.facts import Role
from ui.words import ALL_WORDS, say

ROOT = Path(__file__).parents[2]
SOURCES = [path for folder in ("kiosk", "ui") for path in sorted((ROOT / folder).rglob("*.py"))]
VIETNAMESE = re.compile(r"[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]", re.IGNORECASE)


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
    vietnamese, english = ALL_WORDS[code]

    assert vietnamese.strip()
    assert english.strip()
    assert marks(vietnamese) == marks(english)
    assert not VIETNAMESE.search(
        english.replace("Phú Thọ", "").replace("Tiếng Việt", "").replace("Nộp trực tuyến", "").replace("đ", "")
    )


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
        ("prepare.days.", get_args(Processing.__annotations__["unit"])),
        ("rail.", ("consent", "identity", "prepare", "review", "slip", "portal")),
        ("setup.", ("centre", "name", "pin", "again")),
    ],
)
def test_every_member_of_a_closed_set_has_a_word(start: str, ends: tuple[str, ...]) -> None:
    assert [start + end for end in ends if start + end not in ALL_WORDS] == []


def test_every_mistake_that_a_rule_finds_has_a_sentence() -> None:
    found: set[str] = set()
    for name in ("rules.py", "answers.py", "identity_card.py"):
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


def test_every_sentence_can_be_said() -> None:
    for code, (vietnamese, _english) in ALL_WORDS.items():
        values = dict.fromkeys(marks(vietnamese), "1")

        assert say("vi", code, **values)
        assert say("en", code, **values)
