"""Hours of the team at the counter, and those of volunteers by commune; nobody is named at the province."""

from sync.province.boards import words
from sync.province.boards.lasting import doubts_of
from sync.province.boards.look import Look, before_note
from sync.province.boards.table import UNKNOWN, Column, Drawn, Row, Table, by_most
from sync.province.language import Counted, Words
from sync.province.tallies.questions import Counts, hours

VOLUNTEER = "volunteer"
_SECONDS = 3600
_NO_ROLE = Words("Chưa rõ vai trò", "Role not known")
_UNSURE = Words("Trong đó ước tính", "Of these estimated")
_NOT_SIGNED_OUT = Counted(
    Words(
        "1 lần không ra ca trong ngày: tính muộn nhất đến hết buổi; giờ cả ngày của người đó ở cột “{column}”.",
        "Once somebody did not sign out on the day: counted to the end of the half-day at most; all hours of that day "
        "stand under “{column}”.",
    ),
    Words(
        "{n} lần không ra ca trong ngày: tính muộn nhất đến hết buổi; giờ cả ngày của người đó ở cột “{column}”.",
        "{n} times somebody did not sign out on the day: counted to the end of the half-day at most; all hours of "
        "that day stand under “{column}”.",
    ),
)


def tables(look: Look) -> tuple[Table, ...]:
    """By role, then those of volunteers by commune."""
    return (_by_role(look), *((_by_commune(look),) if look.is_wide else ()))


def in_hours(seconds: int) -> float:
    """Hours to a tenth: so those of the lines need not add up to those of all."""
    return round(seconds / _SECONDS, 1)


def _by_role(look: Look) -> Table:
    now = hours(look.connection, look.asked.span, look.scope)
    before = hours(look.connection, look.asked.before, look.scope)
    roles = dict.fromkeys(role for role, _ in [*now, *before])
    rows = by_most(Row(role or UNKNOWN, _role(look, role), _cells(now, before, role)) for role in roles)
    whole = (in_hours(sum(now.values())), in_hours(sum(before.values())), in_hours(_of(now, None, "unsure")))
    note = before_note(look)
    if count := doubts_of(look).get(("not-signed-out",), 0):
        unsure = _NOT_SIGNED_OUT.of(count).filled(n=count, column=_UNSURE)
        note = Words(f"{note.vi} {unsure.vi}", f"{note.en} {unsure.en}")
    return Table(
        code="roles",
        title=Words("Giờ có mặt theo vai trò", "Hours there, by role"),
        names=Words("Vai trò", "Role"),
        columns=_COLUMNS,
        rows=rows,
        whole=Row("", words.WHOLE, whole) if len(rows) > 1 else None,
        note=note,
        drawn=Drawn(columns=("now", "before")),
    )


_COLUMNS = (
    Column(code="now", head=words.NOW, means="hours", kind="hours"),
    Column(code="before", head=words.BEFORE, means="hours", kind="hours"),
    Column(
        code="unsure",
        head=_UNSURE,
        means="hours-unsure",
        kind="hours",
    ),
)


def _by_commune(look: Look) -> Table:
    now = hours(look.connection, look.asked.span, look.scope, by=("centre",))
    before = hours(look.connection, look.asked.before, look.scope, by=("centre",))
    ours, theirs = _of_volunteers(now), _of_volunteers(before)
    rows = by_most(
        Row(
            centre,
            look.lexicon.commune(centre),
            _cells(ours.get(centre, {}), theirs.get(centre, {}), VOLUNTEER),
            look.address("team", centre=centre),
        )
        for centre in dict.fromkeys([*ours, *theirs])
    )
    whole = (
        in_hours(sum(sum(found.values()) for found in ours.values())),
        in_hours(sum(sum(found.values()) for found in theirs.values())),
        in_hours(sum(_of(found, None, "unsure") for found in ours.values())),
    )
    return Table(
        code="communes",
        title=Words("Giờ tình nguyện theo xã, phường", "Hours of volunteers, by commune"),
        names=words.COMMUNE,
        columns=_COLUMNS,
        rows=rows,
        whole=Row("", words.WHOLE, whole) if len(rows) > 1 else None,
        drawn=Drawn(columns=("now",)),
    )


def _of_volunteers(found: Counts) -> dict[str, Counts]:
    by_centre: dict[str, Counts] = {}
    for (centre, role, how), seconds in found.items():
        if role == VOLUNTEER:
            by_centre.setdefault(centre, {})[role, how] = seconds
    return by_centre


def _cells(now: Counts, before: Counts, role: str) -> tuple[float, float, float]:
    return in_hours(_of(now, role)), in_hours(_of(before, role)), in_hours(_of(now, role, "unsure"))


def _of(found: Counts, role: str | None, how: str | None = None) -> int:
    return sum(seconds for (a_role, a_how), seconds in found.items() if role in {None, a_role} and how in {None, a_how})


def _role(look: Look, role: str) -> Words:
    return look.lexicon.line("role.", role) if role else _NO_ROLE
