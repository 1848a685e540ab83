"""The first board: the six numbers, and every commune at a glance; of one commune, its days and its procedures."""

from collections import Counter
from collections.abc import Iterable, Mapping

from sync.province.boards import words
from sync.province.boards.days import days_table
from sync.province.boards.lasting import all_of, measured, time_cells
from sync.province.boards.look import Look, Pair, before_note
from sync.province.boards.procedures import procedures_table
from sync.province.boards.table import Column, Drawn, Row, Table, Value, by_name, share
from sync.province.boards.texts import moment_words
from sync.province.boards.told import Heard, alerts, heard
from sync.province.language import Words
from sync.province.tables.tally import Measure
from sync.province.tallies.questions import Counts, times_of

_MEASURES: tuple[tuple[str, Measure, Words, str], ...] = (
    ("sessions", "session", words.SESSIONS, "sessions"),
    ("cases", "case", words.CASES, "procedures"),
    ("registrations", "registration", words.REGISTRATIONS, "home"),
    ("guidances", "guidance", words.GUIDANCES, "vneid"),
    ("incidents", "incident", words.INCIDENTS, "repairs"),
)


def tables(look: Look) -> tuple[Table, ...]:
    """The six numbers first; then the communes, or what one commune did."""
    rest = communes_table(look) if look.is_wide else procedures_table(look)  # asks by commune, so before the summary
    return (summary(look), rest, days_table(look))


def summary(look: Look) -> Table:
    """The numbers that are never added to each other, one a line, beside those of the span before."""
    persons = (look.persons().get((), 0), look.persons(span=look.asked.before).get((), 0))
    rows = [Row("persons", words.PERSONS, persons)]
    for key, measure, name, board in _MEASURES:
        rows.append(Row(key, name, _pair(look, measure), look.address(board)))
    return Table(
        code="summary",
        title=Words("Các số chính", "The main numbers"),
        names=Words("Số", "Number"),
        columns=(
            Column(code="now", head=words.NOW, means="now"),
            Column(code="before", head=words.BEFORE, means="before"),
        ),
        rows=tuple(rows),
        note=Words(f"{words.NEVER_ADDED.vi} {before_note(look).vi}", f"{words.NEVER_ADDED.en} {before_note(look).en}"),
        fixed=True,
    )


def communes_table(look: Look) -> Table:
    """Every commune of the scope: who has told, and the main numbers of each."""
    found = _Found(look)
    codes = communes_of(look, found.codes)
    rows = by_name(
        Row(code, look.lexicon.commune(code), found.cells(code), look.address("overview", centre=code))
        for code in codes
    )
    return Table(
        code="communes",
        title=Words("Các xã, phường", "The communes"),
        names=words.COMMUNE,
        columns=_COLUMNS,
        rows=rows,
        whole=Row("", words.WHOLE, found.whole()),
        drawn=Drawn(columns=("sessions",)),
    )


_COLUMNS = (
    Column(code="told", head=words.TOLD, means="told", kind="moment"),
    Column(code="alerts", head=words.ALERTS, means="alerts", unit=words.UNITS["alerts"], adds=True),
    Column(code="sessions", head=words.SESSIONS, means="sessions", unit=words.UNITS["sessions"], adds=True),
    Column(code="persons", head=words.PERSONS, means="persons", unit=words.UNITS["persons"], adds=True),
    Column(code="cases", head=words.CASES, means="cases", unit=words.UNITS["cases"], adds=True),
    Column(
        code="registrations",
        head=words.REGISTRATIONS,
        means="registrations",
        unit=words.UNITS["registrations"],
        adds=True,
    ),
    Column(
        code="waiting", head=Words("Chờ (một nửa không quá)", "Waiting (half at most)"), means="waiting", kind="minutes"
    ),
    Column(code="content", head=words.CONTENT, means="satisfaction", kind="percent"),
)


class _Found:
    """What is known of each commune, asked for once."""

    def __init__(self, look: Look) -> None:
        self._heard: Mapping[str, Heard] = heard(look)
        self._knowledge = look.knowledge
        self._alerts = alerts(look)
        self._counts: list[Counts] = [
            look.counts("session", ("centre",)),
            look.persons(("centre",)),
            look.counts("case", ("centre",)),
            look.counts("registration", ("centre",)),
        ]
        self._waits = measured(look, "wait")
        self._faces: dict[str, dict[str, int]] = {}
        for (centre, face), count in look.counts("face", ("centre", "a")).items():
            self._faces.setdefault(centre, {})[face] = count

    @property
    def codes(self) -> Iterable[str]:
        """Communes that a machine or a number speaks of."""
        return {*self._heard, *(code for found in self._counts for (code,) in found)}

    def cells(self, code: str) -> tuple[Value, ...]:
        one = self._heard.get(code)
        return (
            _told(one, is_gone=code in self._knowledge),
            None if one is None or one.shut is not None else self._alerts.get(code, 0),
            *(found.get((code,), 0) for found in self._counts),
            time_cells(times_of(self._waits.get(code, {})))[0],
            content(self._faces.get(code, {})),
        )

    def whole(self) -> tuple[Value, ...]:
        """All of them together: the times in the middle are those of everybody, not of the communes' middles."""
        faces = Counter[str]()
        for found in self._faces.values():
            faces.update(found)
        newest = max((one.last for one in self._heard.values() if one.last is not None), default=None)
        return (
            newest,
            sum(self._alerts.values()),
            *(sum(found.values()) for found in self._counts),
            time_cells(all_of(self._waits))[0],
            content(faces),
        )


def _told(one: Heard | None, *, is_gone: bool) -> Value:
    if one is None:
        return words.GONE if is_gone else words.NO_MACHINE
    if one.shut is not None:
        return words.SHUT_SINCE.filled(at=moment_words(one.shut))
    return one.last or words.NEVER


def communes_of(look: Look, more: Iterable[str]) -> tuple[str, ...]:
    """The communes of the province, and others that something is known of, as far as they may be seen."""
    return tuple(code for code in dict.fromkeys([*look.lexicon.communes, *more]) if look.scope.holds(code))


def content(faces: Mapping[str, int]) -> int | None:
    """How many of a hundred who answered were content."""
    return share(faces.get("3", 0), sum(faces.get(face, 0) for face in ("1", "2", "3")))


def _pair(look: Look, measure: Measure) -> Pair:
    now, before = look.counts(measure, ()), look.counts(measure, (), None, look.asked.before)
    return now.get((), 0), before.get((), 0)
