"""One look at the figures: who asks, for what, and the answers as lines that compare a span with the one before."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import Literal, TypeAlias
from urllib.parse import urlencode

import msgspec
from sqlalchemy import Connection

from kiosk.domain.calendar.working_days import WEEKDAYS, Calendar
from kiosk.domain.figures.span import Span
from sync.province.boards import words
from sync.province.boards.known import Knowledge, Known
from sync.province.boards.lexicon import Lexicon
from sync.province.boards.spans import Asked
from sync.province.boards.table import UNKNOWN, Column, Drawn, Row, Table, Value, by_most
from sync.province.boards.texts import day_words, days_text
from sync.province.language import Words
from sync.province.staff.rights import Scope
from sync.province.tables.tally import Measure
from sync.province.tallies.questions import Counts, Part, Question, counts, persons

Pair: TypeAlias = tuple[int, int]
"""A number of the span, and of the one before."""


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """What is looked at: `scope` is already narrowed to `centre` where one is named; of which days what is known.

    `knowledge` is that by commune, and `known` of the scope as a whole: None where there never was a machine.
    """

    connection: Connection
    asked: Asked
    scope: Scope
    lexicon: Lexicon
    now: datetime
    centre: str = ""
    procedure: str = ""
    calendar: Calendar = WEEKDAYS
    knowledge: Knowledge
    known: Known | None
    answers: dict[tuple[object, ...], dict[tuple[Part, ...], Counts]] = msgspec.field(default_factory=dict)
    """What was asked in this look, and answered."""

    def knows(self, span: Span, centre: str | None = None) -> bool:
        """Whether anything can be known of these days, of a commune or of the whole scope."""
        known = self.known if centre is None else self.knowledge.get(centre)
        return known is not None and known.holds(span)

    @property
    def is_wide(self) -> bool:
        """Whether more than one commune is looked at."""
        return self.scope.communes is None or len(self.scope.communes) > 1

    def counts(
        self, measure: Measure, by: Sequence[Part], where: Mapping[Part, str] | None = None, span: Span | None = None
    ) -> Counts:
        """How many in the span (or in another one), by these parts; none where there is none.

        What was asked by more parts before is added up, and not read again: boards ask for the most parts first.
        """
        asked = Question(measure, span or self.asked.span, self.scope, tuple(by), where or {})
        about = (measure, asked.span, *sorted(asked.where.items()))
        return self._once(about, asked.by, lambda: counts(self.connection, asked))

    def persons(self, by: Sequence[Literal["centre"]] = (), span: Span | None = None) -> Counts:
        """The estimate of persons in the span (or in another one), by commune or of all."""
        of = span or self.asked.span
        return self._once(("persons", of), tuple(by), lambda: persons(self.connection, of, self.scope, by=by))

    def _once(self, about: tuple[object, ...], by: tuple[Part, ...], answer: Callable[[], Counts]) -> Counts:
        answers = self.answers.setdefault(about, {})
        for parts, found in answers.items():
            if set(by) <= set(parts):
                return _added_up(found, [parts.index(part) for part in by])
        return answers.setdefault(by, answer())

    def pairs(self, measure: Measure, part: Part, where: Mapping[Part, str] | None = None) -> dict[str, Pair]:
        """How many of each in the span and in the one before."""
        now = self.counts(measure, (part,), where)
        before = self.counts(measure, (part,), where, self.asked.before)
        keys = dict.fromkeys([key for (key,) in now] + [key for (key,) in before])
        return {key: (now.get((key,), 0), before.get((key,), 0)) for key in keys}

    def address(self, board: str, *, centre: str | None = None, procedure: str | None = None) -> str:
        """Where the same span of another board, commune or procedure is shown."""
        return address(
            board,
            self.asked,
            self.centre if centre is None else centre,
            self.procedure if procedure is None else procedure,
        )


def _added_up(found: Counts, places: Sequence[int]) -> Counts:
    """The same by fewer parts, those at these places of the key."""
    result: Counts = {}
    for key, count in found.items():
        at = tuple(key[place] for place in places)
        result[at] = result.get(at, 0) + count
    return result


def address(board: str, asked: Asked, centre: str = "", procedure: str = "") -> str:
    """Where a board is shown."""
    query = {**asked.query, "centre": centre, "procedure": procedure}
    return f"/staff/figures/{board}?{urlencode({key: value for key, value in query.items() if value})}"


def compared(  # noqa: PLR0913 - each says what it is
    look: Look,
    code: str,
    title: Words,
    names: Words,
    means: str,
    pairs: Mapping[str, Pair],
    *,
    label: Callable[[str], Words],
    to: Callable[[str], str] = lambda _key: "",
    adds: bool = True,
    order: Callable[[Iterable[Row]], tuple[Row, ...]] = by_most,
    note: Words | None = None,
) -> Table:
    """A table of one number in this span and in the one before; the line of all only where the lines add up to it."""
    rows = order(Row(key or UNKNOWN, label(key), pair, to(key)) for key, pair in pairs.items() if any(pair))
    whole: Row | None = None
    if adds and len(rows) > 1:
        whole = Row("", words.WHOLE, tuple(sum(pair[at] for pair in pairs.values()) for at in (0, 1)))
    unit = words.UNITS[means]
    return Table(
        code=code,
        title=title,
        names=names,
        columns=(
            Column(code="now", head=words.NOW, means=means, unit=unit, adds=adds),
            Column(code="before", head=words.BEFORE, means=means, unit=unit, adds=adds),
        ),
        rows=rows,
        whole=whole,
        note=_both(note, before_note(look)),
        drawn=Drawn(columns=("now", "before")),
    )


def before_note(look: Look) -> Words:
    """Which days the span before has, and from which of them on there are figures."""
    before, known = look.asked.before, look.known
    days = days_text(before)
    if known is None or not known.holds(before):
        return words.NOT_COMPARED.filled(days=days)
    if before.first < known.first:
        return words.COMPARED_SINCE.filled(days=days, day=day_words(known.first))
    return words.COMPARED.filled(days=days)


def _both(first: Words | None, second: Words) -> Words:
    return second if first is None else Words(f"{first.vi} {second.vi}", f"{first.en} {second.en}")


def cells(*values: Value) -> tuple[Value, ...]:
    """The cells of a line."""
    return values
