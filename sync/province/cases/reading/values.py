"""From a cell to what it means: codes, days and names as spreadsheets spoil them. Pure."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Final, NamedTuple

from kiosk.domain.local_time import VIETNAM
from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused
from sync.province.cases.reading.sheet import Cell

_FIRST_SERIAL: Final = date(1899, 12, 30)
_SERIALS: Final = range(36_526, 73_051)  # 2000 to 2099
_DAY: Final = r"(?P<d>\d{1,2})[/.\-](?P<m>\d{1,2})[/.\-](?P<y>\d{4})"
_ISO: Final = r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
_HOUR: Final = r"(?P<hour>\d{1,2})[:hg](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
_SHAPES: Final = tuple(
    re.compile(shape)
    for shape in (
        rf"(?:ngày )?{_DAY}(?:[ ,T]+(?:lúc )?{_HOUR})?",
        rf"{_HOUR}[ ,]+(?:ngày )?{_DAY}",
        rf"{_ISO}(?:[ T]{_HOUR}(?P<zone>Z|[+-]\d\d:?\d\d)?)?",
    )
)
_REPEATED: Final = 100
EARLIEST: Final = date(2000, 1, 1)
END_OF_DAY: Final = time(23, 59, 59)
"""The hour of a day that is told alone: whatever was said that day at an hour came before."""


class Told(NamedTuple):
    """A moment, and whether only its day was told."""

    at: datetime
    day_only: bool


def text_of_cell(cell: Cell) -> str:
    """What a reader would see: whole numbers without their `.0`, one line, no invisible signs."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return _line(cell) if isinstance(cell, str) and len(cell) < _REPEATED else clean(str(cell))


@lru_cache(maxsize=1024)
def _line(text: str) -> str:
    """A column of statuses says the same few things ten thousand times."""
    return clean(text)


def note_of_cell(cell: Cell) -> str:
    """The same, with its lines kept."""
    return clean(str(cell), lines=True) if isinstance(cell, str) else text_of_cell(cell)


def day_of_cell(cell: Cell) -> date | None:
    """A day; None for an empty cell; refused with `row-date`."""
    told = moment_of_cell(cell)
    return None if told is None else told.at.astimezone(VIETNAM).date()


def moment_of_cell(cell: Cell) -> Told | None:
    """A day with or without its hour, in Vietnam's time; None for an empty cell.

    Days as spreadsheets keep them, as numbers, and as text with the day first. Refused with `row-date`.
    """
    if isinstance(cell, datetime):
        return _told(cell.date(), cell.time())
    if isinstance(cell, date):
        return _told(cell, None)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        if int(cell) not in _SERIALS:
            raise Refused("row-date")
        seconds = round((cell - int(cell)) * 86_400)
        moment = datetime.combine(_FIRST_SERIAL, time()) + timedelta(days=int(cell), seconds=seconds)
        return _told(moment.date(), moment.time())
    text = text_of_cell(cell)
    return _of_text(text) if text else None


def _of_text(text: str) -> Told:
    if re.fullmatch(r"\d{5}(\.\d+)?", text):
        told = moment_of_cell(float(text))
        if told is not None:
            return told
    found = next((match for shape in _SHAPES if (match := shape.fullmatch(text))), None)
    if found is None:
        raise Refused("row-date")
    parts = found.groupdict()
    try:
        day = date(int(parts["y"]), int(parts["m"]), int(parts["d"]))
        if parts["hour"] is None:
            return _told(day, None)
        told = _told(day, time(int(parts["hour"]), int(parts["minute"]), int(parts["second"] or 0)))
        zone = parts.get("zone")
        return told if not zone else Told(datetime.fromisoformat(f"{told.at:%Y-%m-%dT%H:%M:%S}{zone}"), False)
    except ValueError as error:
        raise Refused("row-date") from error


def _told(day: date, hour: time | None) -> Told:
    if not EARLIEST <= day <= date(2099, 12, 31):
        raise Refused("row-date")
    if hour is None or hour == time():
        return Told(datetime.combine(day, END_OF_DAY, VIETNAM), True)
    return Told(datetime.combine(day, hour.replace(microsecond=0, tzinfo=None), VIETNAM), False)
