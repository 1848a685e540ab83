"""Promise: whatever is written into the staff's record is read there in words, and can be asked for."""

import ast
from collections.abc import Iterator
from pathlib import Path

from sync.province.web.record.words import ACTIONS, OF_DETAILS
from tests.architecture.tree import ROOT, files, named, parsed

WRITERS = {"record", "enter"}
"""`enter` hands its details on."""
OURS = {"centre"}
ROOMS = [path for path in files(("sync/province",), ".py") if path != ROOT / "sync/province/staff/record.py"]


def writings(path: Path) -> Iterator[tuple[ast.Call, ast.AST]]:
    """Each call that writes into the record, with the function around it."""
    for function in ast.walk(parsed(path)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and called(call) in WRITERS:
                    yield call, function


def called(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def values_of(name: str, function: ast.AST) -> Iterator[ast.expr]:
    """What is given to this name within the function."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name) and target.id == name:
                    yield node.value


def literals(expression: ast.expr, function: ast.AST) -> Iterator[str]:
    """Each text that an action may be; nothing for one that only the running program knows."""
    match expression:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp():
            yield from literals(expression.body, function)
            yield from literals(expression.orelse, function)
        case ast.Name(id=name):
            for value in values_of(name, function):
                yield from literals(value, function)
        case _:
            return


def details(call: ast.Call, function: ast.AST) -> Iterator[str]:
    for keyword in call.keywords:
        if keyword.arg is not None:
            yield keyword.arg
        elif isinstance(keyword.value, ast.Name):
            for value in values_of(keyword.value.id, function):
                yield from (
                    key.value
                    for part in ast.walk(value)
                    if isinstance(part, ast.Dict)
                    for key in part.keys
                    if isinstance(key, ast.Constant) and isinstance(key.value, str)
                )


def test_each_deed_that_is_written_down_has_its_words_and_no_words_are_left_over() -> None:
    found: set[str] = set()
    nameless: list[str] = []
    for path in ROOMS:
        for call, function in writings(path):
            if called(call) == "record":
                texts = set(literals(call.args[2], function))
                found |= texts
                nameless += [] if texts else [f"{named(path)}:{call.lineno}"]

    assert nameless == []
    assert found == ACTIONS.keys()


def test_each_detail_that_is_written_down_has_its_words_and_no_words_are_left_over() -> None:
    found = {name for path in ROOMS for call, function in writings(path) for name in details(call, function)}

    assert found - OURS == OF_DETAILS.keys()


def test_both_languages_say_each_of_them() -> None:
    said = [*ACTIONS.values(), *OF_DETAILS.values()]

    assert [words for words in said if not (words.vi and words.en)] == []
    assert (
        len({words.vi for words in ACTIONS.values()}) == len({words.en for words in ACTIONS.values()}) == len(ACTIONS)
    )
