"""Reading resource files: typed, checked, and with the file, the place and the reason when one is broken."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.domain.conditions import Condition
from kiosk.domain.records import Record
from kiosk.errors import Unavailable

MOST_BYTES = 1_000_000
"""The largest honest file has 30 kB; a larger one is refused unread."""

Read = TypeVar("Read", bound=Record)


class Problem(msgspec.Struct, frozen=True):
    """Why a file is set aside; `place` is a path such as `$.fee.amount` or a line, empty for the whole file."""

    file: str
    place: str
    reason: str

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.place, self.reason)))


class Broken(Exception):
    """A file that must not be used."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem

    def unavailable(self) -> Unavailable:
        """The error that the rest of the program knows."""
        return Unavailable("catalogue", str(self.problem))


def resources_root() -> Path:
    """The folder of the resources that were installed with the program."""
    return Path(__file__).resolve().parents[2] / "resources"


def decoder_of(kind: type[Read]) -> msgspec.json.Decoder[Read]:
    """A decoder of one kind of file that parses conditions as it goes."""
    return msgspec.json.Decoder(kind, dec_hook=_condition)


def _condition(kind: type[Any], value: object) -> object:
    if kind is not Condition or not isinstance(value, str):
        raise ValueError("expected the text of a condition")
    return Condition(value)


def read_json(
    path: Path, decoder: msgspec.json.Decoder[Read], check: Callable[[Read, str], Iterable[tuple[str, str]]]
) -> Read:
    """The content of a file, checked: `check` gets it and the name of the file and yields places and reasons.

    Raises `Broken` with the first of what is wrong.
    """
    name = f"{path.parent.name}/{path.name}"
    text = _text(path, name)
    try:
        content = decoder.decode(text)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `")
        raise Broken(Problem(name, place.removesuffix("`") or "$", reason)) from error
    except msgspec.DecodeError as error:
        raise Broken(Problem(name, _line(text, str(error)), str(error))) from error
    for place, reason in check(content, path.stem):
        raise Broken(Problem(name, place, reason))
    return content


def _text(path: Path, name: str) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Broken(Problem(name, "", f"larger than {MOST_BYTES} bytes"))
        body = path.read_bytes()
    except OSError as error:
        raise Broken(Problem(name, "", error.strerror or "cannot be read")) from error
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Broken(Problem(name, f"line {body[: error.start].count(10) + 1}", "is not UTF-8")) from error


def _line(text: str, message: str) -> str:
    found = re.search(r"\(byte (\d+)\)", message)
    return f"line {text.encode()[: int(found[1])].count(10) + 1}" if found else ""


def read_csv(path: Path, columns: Iterable[str]) -> list[dict[str, str]]:
    """The lines of a table in UTF-8 with a header; raises `Broken` when a column or a cell is missing."""
    name = f"{path.parent.name}/{path.name}"
    reader = csv.reader(io.StringIO(_text(path, name), newline=""))
    try:
        header, *rows = list(reader) or [[""]]
    except csv.Error as error:
        raise Broken(Problem(name, f"line {reader.line_num}", str(error))) from error
    missing = [column for column in columns if column not in header]
    if missing:
        raise Broken(Problem(name, "line 1", f"has no column {missing[0]!r}"))
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise Broken(Problem(name, f"line {number}", f"has {len(row)} cells, not {len(header)}"))
    return [dict(zip(header, row, strict=True)) for row in rows]
