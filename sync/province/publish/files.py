"""Files as they go out, and as they are kept: CSV and JSON, always the same bytes for the same lines. Pure."""

import csv
import gzip
import hashlib
import io
from collections.abc import Sequence
from datetime import datetime
from typing import Final, Literal, TypeAlias

import msgspec

from sync.province.publish.datasets import CC_BY, VERSION, Dataset
from sync.province.publish.lines import Line, names_of

Form: TypeAlias = Literal["csv", "json"]

MEDIA_TYPES: Final[dict[Form, str]] = {"csv": "text/csv", "json": "application/json"}
FORMS: Final[tuple[Form, ...]] = ("csv", "json")


class File(msgspec.Struct, frozen=True):
    """One file: `packed` is it under gzip, `size` and `sha256` are its own."""

    dataset: str
    period: str
    version: int
    form: Form
    packed: bytes
    size: int
    sha256: str
    published_at: datetime

    @property
    def body(self) -> bytes:
        """The file itself."""
        return gzip.decompress(self.packed)


class _Document(msgspec.Struct, frozen=True):
    dataset: str
    format: str
    period: str
    version: int
    published: str
    licence: str
    dictionary: str
    lines: list[dict[str, str | int | None]]


def files_of(dataset: Dataset, period: str, version: int, lines: Sequence[Line], at: datetime) -> tuple[File, ...]:
    """The file in every form."""
    bodies: dict[Form, bytes] = {
        "csv": csv_of(dataset, lines),
        "json": json_of(dataset, period, version, lines, at),
    }
    return tuple(_packed(dataset.id, period, version, form, bodies[form], at) for form in FORMS)


def csv_of(dataset: Dataset, lines: Sequence[Line]) -> bytes:
    """RFC 4180, UTF-8, with the names of the columns first; what is None is empty."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names_of(dataset))
    writer.writerows(lines)
    return text.getvalue().encode()


def json_of(dataset: Dataset, period: str, version: int, lines: Sequence[Line], at: datetime) -> bytes:
    """The same lines with what is to be known of them; what is None is null."""
    document = _Document(
        dataset=dataset.id,
        format=VERSION,
        period=period,
        version=version,
        published=at.isoformat(timespec="seconds"),
        licence=CC_BY,
        dictionary=f"/open/{VERSION}/{dataset.id}/dictionary.json",
        lines=_named(dataset, lines),
    )
    return msgspec.json.format(msgspec.json.encode(document), indent=1)


def lines_of(dataset: Dataset, json_file: bytes) -> list[Line]:
    """The lines of a file in JSON, as they were put in."""
    document = msgspec.json.decode(json_file, type=_Document)
    names = names_of(dataset)
    return [tuple(line[name] for name in names) for line in document.lines]


def has_lines(dataset: Dataset, json_file: bytes, lines: Sequence[Line]) -> bool:
    """Whether a file in JSON says these very lines, in the columns that the dataset has now."""
    return msgspec.json.decode(json_file, type=_Document).lines == _named(dataset, lines)


def packed(body: bytes) -> bytes:
    """Under gzip, with no time in it."""
    return gzip.compress(body, 6, mtime=0)


def _named(dataset: Dataset, lines: Sequence[Line]) -> list[dict[str, str | int | None]]:
    names = names_of(dataset)
    return [dict(zip(names, line, strict=True)) for line in lines]


def _packed(dataset: str, period: str, version: int, form: Form, body: bytes, at: datetime) -> File:
    return File(dataset, period, version, form, packed(body), len(body), hashlib.sha256(body).hexdigest(), at)
