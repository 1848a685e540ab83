"""Reading resource files: typed, checked, and with the file, the place and the reason when one is broken."""

import csv
import io
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.catalogue.faults import Fault, Problem, fault, of_library
from kiosk.domain.questions.conditions import Condition
from kiosk.domain.records import Record
from kiosk.errors import Unavailable

MOST_BYTES = 1_000_000
"""The largest honest file has 30 kB; a larger one is refused unread."""

Read = TypeVar("Read", bound=Record)


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


def read_json(path: Path, decoder: msgspec.json.Decoder[Read], check: Callable[[Read, str], Iterable[Fault]]) -> Read:
    """The content of a file, checked: `check` gets it and the name of the file and yields what is wrong.

    Raises `Broken` with the first of what is wrong.
    """
    content = decode(path, decoder)
    for found in check(content, path.stem):
        raise broken(name_of(path), found)
    return content


def decode(path: Path, decoder: msgspec.json.Decoder[Read]) -> Read:
    """The content of a file; raises `Broken` when it has not the right shape."""
    text = read_text(path)
    try:
        return decoder.decode(text)
    except msgspec.ValidationError as error:
        reason, _, place = str(error).partition(" - at `")
        raise broken(name_of(path), of_library(reason, place.removesuffix("`") or "$")) from error
    except msgspec.DecodeError as error:
        if str(error) == "Input data was truncated":
            raise broken(name_of(path), fault("", "cut-short")) from error
        raise broken(name_of(path), fault(_line(text, str(error)), "not-json", text=error)) from error


def name_of(path: Path) -> str:
    """How a file is spoken of: its folder and its name."""
    return f"{path.parent.name}/{path.name}"


def broken(file: str, found: Fault) -> Broken:
    """The error that sets a file aside for this."""
    return Broken(Problem(file, found.place, found.code, found.values))


def read_text(path: Path) -> str:
    """The text of a file; raises `Broken` for one that is too large, cannot be read, or is no UTF-8."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise broken(name_of(path), fault("", "too-large", bytes=MOST_BYTES))
        body = path.read_bytes()
    except OSError as error:
        raise broken(name_of(path), fault("", "not-to-be-read", text=error.strerror or "cannot be read")) from error
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise broken(name_of(path), fault(f"line {body[: error.start].count(10) + 1}", "not-utf8")) from error


def _line(text: str, message: str) -> str:
    found = re.search(r"\(byte (\d+)\)", message)
    return f"line {text.encode()[: int(found[1])].count(10) + 1}" if found else ""


def read_csv(path: Path, columns: Iterable[str]) -> list[dict[str, str]]:
    """The lines of a table in UTF-8 with a header; raises `Broken` when a column or a cell is missing."""
    name = name_of(path)
    reader = csv.reader(io.StringIO(read_text(path), newline=""))
    try:
        header, *rows = list(reader) or [[""]]
    except csv.Error as error:
        raise broken(name, fault(f"line {reader.line_num}", "not-understood", text=error)) from error
    missing = [column for column in columns if column not in header]
    if missing:
        raise broken(name, fault("line 1", "no-column", name=repr(missing[0])))
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise broken(name, fault(f"line {number}", "cells", found=len(row), wanted=len(header)))
    return [dict(zip(header, row, strict=True)) for row in rows]
