"""How long things took: handling and waiting, by commune; each time in the middle was really measured."""

from collections import Counter
from collections.abc import Mapping
from typing import Literal, TypeAlias

from kiosk.domain.figures.minutes import Times
from sync.province.boards import words
from sync.province.boards.look import Look, before_note
from sync.province.boards.table import Column, Drawn, Kind, Row, Table, Value, by_most
from sync.province.language import Counted, Words
from sync.province.tallies.questions import Counts, times, times_of

Measured: TypeAlias = Mapping[str, Mapping[int, int]]
Timed: TypeAlias = Literal["handling", "wait", "visit-days"]

HANDLING = Words("Thời gian làm một phiên", "Handling a session")
WAITING = Words("Thời gian chờ được gọi", "Waiting to be called")
_WHY: Mapping[str, Counted] = {
    "clock": Counted(
        Words("1 lần đồng hồ máy chạy lùi", "once the clock went back"),
        Words("{n} lần đồng hồ máy chạy lùi", "{n} times the clock went back"),
    ),
    "not-ended": Counted(
        Words("1 phiên chưa kết thúc", "1 session has not ended"),
        Words("{n} phiên chưa kết thúc", "{n} sessions have not ended"),
    ),
    "not-called": Counted(
        Words("1 số thứ tự chưa được gọi", "1 queue number was not called"),
        Words("{n} số thứ tự chưa được gọi", "{n} queue numbers were not called"),
    ),
}


def handling_tables(look: Look) -> tuple[Table, ...]:
    """How long sessions took, of all together and by commune."""
    return _tables(look, "handling", "handling", HANDLING, ("clock", "not-ended"))


def waiting_tables(look: Look) -> tuple[Table, ...]:
    """How long numbers of the queue waited, of all together and by commune."""
    return _tables(look, "waiting", "wait", WAITING, ("clock", "not-called"))


def _tables(look: Look, board: str, measure: Timed, title: Words, doubts: tuple[str, ...]) -> tuple[Table, ...]:
    found = measured(look, measure)
    whole = _all(look, measure, (board, title), found, _doubts_note(look, doubts))
    return (whole, _by_commune(look, board, title, found)) if look.is_wide else (whole,)


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


def _all(look: Look, measure: Timed, named: tuple[str, Words], found: Measured, doubts: Words | None) -> Table:
    board, title = named
    before = times(look.connection, measure, look.asked.before, look.scope).get(())
    note = before_note(look)
    return Table(
        code="times",
        title=title,
        names=words.SPAN,
        columns=time_columns(board, "minutes"),
        rows=(Row("now", words.NOW, time_cells(all_of(found))), Row("before", words.BEFORE, time_cells(before))),
        note=note if doubts is None else Words(f"{note.vi} {doubts.vi}", f"{note.en} {doubts.en}"),
        fixed=True,
    )


def _by_commune(look: Look, code: str, title: Words, found: Measured) -> Table:
    """The same by commune, the longest middle first; the last line is of all who were measured."""
    rows = by_most(
        Row(centre, look.lexicon.commune(centre), time_cells(times_of(one)), look.address(code, centre=centre))
        for centre, one in found.items()
    )
    return Table(
        code="communes",
        title=Words(f"{title.vi} theo xã, phường", f"{title.en}, by commune"),
        names=words.COMMUNE,
        columns=time_columns(code, "minutes"),
        rows=rows,
        whole=Row("", words.WHOLE, time_cells(all_of(found))) if len(rows) > 1 else None,
        drawn=Drawn(columns=("median", "most")),
    )


def doubts_of(look: Look) -> Counts:
    """How many things of the span have no time, or none that is sure, by why."""
    return look.counts("doubt", ("b",))


def _doubts_note(look: Look, kinds: tuple[str, ...]) -> Words | None:
    """What has no time here, and why."""
    found = doubts_of(look)
    said = [_WHY[why].of(count).filled(n=count) for why in kinds if (count := found.get((why,), 0))]
    if not said:
        return None
    vi, en = "; ".join(text.vi for text in said), "; ".join(text.en for text in said)
    return Words(f"Không tính được: {vi}.", f"Without a time: {en}.")
