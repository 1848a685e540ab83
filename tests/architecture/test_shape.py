"""Files and functions stay small, errors fly, tests are sentences, and nothing of this machine is written down."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.tree import EVERYTHING, PROGRAM, ROOT, files, named, parsed
from tests.sentences import sentences

LONGEST_FILE = 300
LONGEST_FUNCTION = 40

LONG_FOR_A_REASON: dict[str, str] = {
    # functions that are one `match` over a closed set: a case for each member, none of them with a thought of its own
    "kiosk/app/handle.py _facts": "a case for each command",
    "kiosk/domain/session.py evolve": "a case for each fact",
    "kiosk/domain/visits/visit.py evolve": "a case for each fact",
}

CATCHERS = {
    "sync/client/loop.py": "the sync loop: a bug in one round must not end the sending for good",
    "sync/province/problems.py": "the HTTP edge",
    "sync/province/watch/watching.py": "the watch: a bug in one look must not end the looking for good",
    "ui/guard.py": "the last resort: a full trace, an apology, a restart",
    "ui/shell.py": "the shell: one tap",
}

HELD = {"tests/ui/test_controls.py": "a finger that is held on a button for a moment is what is tried there"}

PYTHON = files(EVERYTHING, ".py")
TESTS = [path for path in files(("tests",), ".py") if path.name.startswith("test_")]
QML = files(("ui",), ".qml")
TEXTS = [
    *files(
        (*EVERYTHING, "resources", ".ci"), ".py", ".qml", ".txt", ".sh", ".md", ".toml", ".yaml", ".json", ".csv", ""
    ),
    *(path for path in ROOT.iterdir() if path.is_file() and path.name != ".git"),
]


@pytest.mark.parametrize("path", PYTHON + QML, ids=named)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")

    assert lines <= LONGEST_FILE or named(path) in LONG_FOR_A_REASON


def long_files() -> set[str]:
    return {named(path) for path in PYTHON + QML if path.read_text(encoding="utf-8").count("\n") > LONGEST_FILE}


def long_functions() -> set[str]:
    return {
        f"{named(path)} {node.name}"
        for path in PYTHON
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or node.lineno) - node.lineno >= LONGEST_FUNCTION
    }


def test_a_function_fits_on_a_screen() -> None:
    assert sorted(long_functions() - LONG_FOR_A_REASON.keys()) == []


def test_the_reason_for_what_is_long_dies_with_it() -> None:
    assert sorted(LONG_FOR_A_REASON.keys() - long_files() - long_functions()) == []


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """`except:`, `except Exception` and `except BaseException`, unless they only clean up and let it fly on."""
    name = handler.type.id if isinstance(handler.type, ast.Name) else ""
    flies_on = isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None
    return (handler.type is None or name in {"Exception", "BaseException"}) and not flies_on


def test_errors_fly_except_to_the_catchers() -> None:
    caught = {
        named(path)
        for path in files(PROGRAM, ".py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    }

    assert caught <= CATCHERS.keys()


def test_fakes_are_written_by_hand() -> None:
    mock = re.compile(
        r"^\s*(from|import) (unittest\.mock|mock|pytest_mock)\b|\bMagic" + r"Mock\b|\bmocker\b", re.MULTILINE
    )

    assert [named(path) for path in PYTHON if mock.search(path.read_text(encoding="utf-8"))] == []


def test_tests_wait_for_a_condition_and_never_for_a_duration() -> None:
    waits = {
        named(path)
        for path in files(("tests",), ".py")
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"sleep", "qSleep", "qWait", "wait_for_timeout"}
    }

    assert waits == HELD.keys()


@pytest.mark.parametrize("path", TESTS, ids=named)
def test_a_test_module_opens_with_its_promise_and_its_tests_are_sentences(path: Path) -> None:
    tree = parsed(path)
    short = [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and node.name.count("_") < 3
    ]

    assert ast.get_docstring(tree)
    assert short == []


def test_packaging_and_tests_are_folders_and_no_packages() -> None:
    assert [named(path) for path in files(("packaging", "tests"), ".py") if path.name == "__init__.py"] == []


def test_nothing_is_left_for_later_in_a_comment() -> None:
    later = re.compile(r"#.*\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")

    assert [named(path) for path in PYTHON if later.search(path.read_text(encoding="utf-8"))] == []


def test_no_file_names_a_folder_of_somebodys_machine_or_a_registry() -> None:
    places = ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/[a-z]", "/Us" + "ers/", r"\bC:\\")
    hosts = (
        "pypi" + r"\.org",
        "python" + "hosted",
        "deb" + r"\.debian\.org",
        "npm" + r"js\.(org|com)",
        "index-" + "url [a-z]",
    )
    foreign = re.compile("|".join((*places, *hosts)))

    assert {named(path): hit[0] for path in TEXTS if (hit := foreign.search(path.read_text("utf-8", "replace")))} == {}


FACE = "Source Sans Pro"
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
SENTENCE = re.compile(r"[À-ỹ]|[A-Za-z]{2,} [A-Za-z]{2,}")


@pytest.mark.parametrize("path", QML, ids=named)
def test_qml_holds_no_sentence_but_only_codes_of_sentences(path: Path) -> None:
    code = re.sub(r"//.*|/\*.*?\*/", "", path.read_text(encoding="utf-8"))

    assert [text for text in STRING.findall(code) if text != FACE and SENTENCE.search(text)] == []
    assert [text for text in re.findall(r"qsTrId\((.*?)\)", code) if text.strip('"') not in sentences()] == []
    assert "qsTr(" not in code


TABLES = {"ui/spoken/tongues.py": "the names of numbers and letters", "ui/keyboard/telex.py": "the rimes of Vietnamese"}
"""What looks like talk and is none."""


@pytest.mark.parametrize("path", [path for path in files(("ui",), ".py") if path.name != "__main__.py"], ids=named)
def test_python_of_the_screen_holds_no_sentence_but_only_codes_of_sentences(path: Path) -> None:
    """What is played and pictured by hand has invented people in it, who talk."""
    tree = parsed(path)
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    talk = [text for text in strings if isinstance(text, str) and len(text.split()) > 2 and re.search("[À-ỹ]", text)]

    assert talk == [] or path.parent.name in {"gallery", "demo"} or named(path) in TABLES
