"""How long things took: handling and waiting, by commune; each time in the middle was really measured."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from kiosk.domain.figures.minutes import Times
from sync.province.boards import words
from sync.province.boards.look import Look, before_note
from sync.province.boards.table import Column, Drawn, Kind, Row, Table, Value, by_most
from sync.province.tallies.questions import times
from sync.province.web.words import Words

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
    found = [_all(look)]
    if look.is_wide:
        found += [
            times_by_commune(look, "handling", "handling", HANDLING, "minutes"),
            times_by_commune(look, "waiting", "wait", WAITING, "minutes"),
        ]
    return tuple(found)


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


def _all(look: Look) -> Table:
    rows: list[Row] = []
    kinds: tuple[tuple[str, Timed, Words], ...] = (("handling", "handling", HANDLING), ("waiting", "wait", WAITING))
    for key, measure, name in kinds:
        for at, span in enumerate((look.asked.span, look.asked.before)):
            found = times(look.connection, measure, span, look.scope).get(())
            when = (words.NOW, words.BEFORE)[at]
            label = Words(f"{name.vi}, {when.vi.lower()}", f"{name.en}, {when.en.lower()}")
            rows.append(Row(f"{key}-{('now', 'before')[at]}", label, time_cells(found)))
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


def times_by_commune(look: Look, code: str, measure: Timed, title: Words, kind: Kind) -> Table:
    """The same by commune, the longest middle first; the last line is of all who were measured."""
    by_centre = times(look.connection, measure, look.asked.span, look.scope, by=("centre",))
    rows = by_most(
        Row(centre, look.lexicon.commune(centre), time_cells(found), look.address("times", centre=centre))
        for (centre,), found in by_centre.items()
    )
    whole = times(look.connection, measure, look.asked.span, look.scope).get(())
    return Table(
        code=code,
        title=Words(f"{title.vi} theo xã, phường", f"{title.en}, by commune"),
        names=words.COMMUNE,
        columns=time_columns(code, kind),
        rows=rows,
        whole=Row("", words.WHOLE, time_cells(whole)) if len(rows) > 1 else None,
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
