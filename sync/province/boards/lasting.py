"""How long things took: handling and waiting, by commune; each time in the middle was really measured."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal, TypeAlias

from kiosk.domain.figures.minutes import Times
from sync.province.boards import words
from sync.province.boards.look import Look, before_note
from sync.province.boards.table import Column, Drawn, Kind, Row, Table, Value, by_most
from sync.province.tallies.questions import times, times_of
from sync.province.web.words import Words

Measured: TypeAlias = Mapping[str, Mapping[int, int]]
Timed: TypeAlias = Literal["handling", "wait", "visit-days"]

HANDLING = Words("Thời gian làm một phiên", "Handling a session")
WAITING = Words("Thời gian chờ được gọi", "Waiting to be called")
_WHY: Mapping[str, Words] = {
    "clock": Words("{n} lần đồng hồ máy chạy lùi", "{n} times the clock went back"),
    "not-ended": Words("{n} phiên chưa kết thúc", "{n} sessions have not ended"),
    "not-called": Words("{n} số thứ tự chưa được gọi", "{n} queue numbers were not called"),
    "not-signed-out": Words("{n} lần không ra ca", "{n} times somebody did not sign out"),
}


def tables(look: Look) -> tuple[Table, ...]:
    """Handling and waiting, then both by commune."""
    handling, waiting = measured(look, "handling"), measured(look, "wait")
    found = [_all(look, handling, waiting)]
    if look.is_wide:
        found += [
            _by_commune(look, "handling", HANDLING, handling),
            _by_commune(look, "waiting", WAITING, waiting),
        ]
    return tuple(found)


def measured(look: Look, measure: Timed) -> Measured:
    """How often each number of minutes (or days) was measured in the span, by commune."""
    found: dict[str, dict[int, int]] = {}
    for (centre, value), count in look.counts(measure, ("centre", "a")).items():
        found.setdefault(centre, {})[int(value)] = count
    return found


def all_of(found: Measured) -> Times:
    """The middle of everybody's times; never one of the communes' middles."""
    together = Counter[int]()
    for histogram in found.values():
        together.update(histogram)
    return times_of(together)


def time_columns(means: str, kind: Kind) -> tuple[Column, ...]:
    """How many were measured, the middle, and nine of ten."""
    return (
        Column(code="median", head=words.MEDIAN, means=means, kind=kind),
        Column(code="most", head=words.MOST, means=means, kind=kind),
        Column(code="count", head=words.MEASURED, means="measured", adds=True),
    )


def time_cells(found: Times | None) -> tuple[Value, ...]:
    """The cells of such columns; nothing where nothing was measured."""
    return (None, None, 0) if found is None or not found.count else (found.median, found.most, found.count)


def _all(look: Look, handling: Measured, waiting: Measured) -> Table:
    rows: list[Row] = []
    kinds: tuple[tuple[str, Timed, Words, Measured], ...] = (
        ("handling", "handling", HANDLING, handling),
        ("waiting", "wait", WAITING, waiting),
    )
    for key, measure, name, found in kinds:
        before = times(look.connection, measure, look.asked.before, look.scope).get(())
        for when, said, one in (("now", words.NOW, all_of(found)), ("before", words.BEFORE, before)):
            label = Words(f"{name.vi}, {said.vi.lower()}", f"{name.en}, {said.en.lower()}")
            rows.append(Row(f"{key}-{when}", label, time_cells(one)))
    doubts = doubts_note(look, ("clock", "not-ended", "not-called"))
    note = before_note(look)
    return Table(
        code="times",
        title=Words("Thời gian làm và chờ", "Handling and waiting"),
        names=Words("Thời gian", "Time"),
        columns=time_columns("times", "minutes"),
        rows=tuple(rows),
        note=note if doubts is None else Words(f"{note.vi} {doubts.vi}", f"{note.en} {doubts.en}"),
        drawn=Drawn(columns=("median", "most")),
    )


def _by_commune(look: Look, code: str, title: Words, found: Measured) -> Table:
    """The same by commune, the longest middle first; the last line is of all who were measured."""
    rows = by_most(
        Row(centre, look.lexicon.commune(centre), time_cells(times_of(one)), look.address("times", centre=centre))
        for centre, one in found.items()
    )
    return Table(
        code=code,
        title=Words(f"{title.vi} theo xã, phường", f"{title.en}, by commune"),
        names=words.COMMUNE,
        columns=time_columns(code, "minutes"),
        rows=rows,
        whole=Row("", words.WHOLE, time_cells(all_of(found))) if len(rows) > 1 else None,
        drawn=Drawn(columns=("median", "most")),
    )


def doubts_note(look: Look, kinds: tuple[str, ...]) -> Words | None:
    """What has no time here, and why."""
    found: dict[str, int] = {}
    for (why,), count in look.counts("doubt", ("b",)).items():
        found[why] = found.get(why, 0) + count
    said = [(_WHY[why], found[why]) for why in kinds if found.get(why)]
    if not said:
        return None
    vi = "; ".join(text.vi.format(n=count) for text, count in said)
    en = "; ".join(text.en.format(n=count) for text, count in said)
    return Words(f"Không tính được: {vi}.", f"Without a time: {en}.")
