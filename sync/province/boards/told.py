"""As of when the figures are, and which centres have not told all of a span."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

import msgspec
from sqlalchemy import ColumnElement, case, func, or_, select

from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.figures.span import day
from kiosk.domain.local_time import local
from sync.province.boards import words
from sync.province.boards.look import Look
from sync.province.boards.pauses import paused
from sync.province.boards.table import Lost, Shut, Told, Waited, place_of
from sync.province.boards.texts import day_words
from sync.province.language import Words
from sync.province.overlap import is_marked
from sync.province.schema import device
from sync.province.staff.scope import within
from sync.province.tables.tally import NO_DAY, tally
from sync.province.tables.watch import alert, replacement


class Heard(msgspec.Struct, frozen=True):
    """The machines of a centre: how many, how many said nothing since the span began, and since they should have last.

    `partly` said nothing since the span was over; of one that is running, since its last finished working day began.
    `shut` is when the last one was shut out: then they are machines that are let in no more, else only those that are.
    """

    machines: int
    silent: int
    partly: int
    last: datetime | None
    longest: datetime | None
    shut: datetime | None = None


def heard(look: Look) -> Mapping[str, Heard]:
    """Every centre of the scope with a machine, if only with one that was shut out."""
    span, last, is_shut = look.asked.span, device.c.last_heard, device.c.revoked_at.is_not(None)
    query = (
        select(
            device.c.centre, func.count().label("machines"), _silent_since(min(span.opens, look.now)).label("silent"),
            _silent_since(_wanted_since(look)).label("partly"), func.max(last).label("newest"),
            func.min(last).label("oldest"), func.count(last).label("spoke"),
            func.max(device.c.revoked_at).label("shut"),
        )
        .where(within(look.scope, device.c.centre))
        .group_by(device.c.centre, is_shut)
        .order_by(is_shut.desc())
    )  # fmt: skip
    return {  # of a centre with both, what is let in comes last and stands
        row.centre: Heard(
            row.machines,
            int(row.silent),
            int(row.partly),
            row.newest,
            row.oldest if row.spoke == row.machines else None,
            row.shut,
        )
        for row in look.connection.execute(query)
    }


def alerts(look: Look) -> Mapping[str, int]:
    """How many alerts stand open now at each centre that has any; those of the province itself are no centre's."""
    query = (
        select(alert.c.centre, func.count())
        .where(alert.c.open_key.is_not(None), alert.c.centre != "", within(look.scope, alert.c.centre))
        .group_by(alert.c.centre)
    )
    return {row[0]: row[1] for row in look.connection.execute(query)}


def _silent_since(moment: datetime) -> ColumnElement[int]:
    last = device.c.last_heard
    return func.sum(case((or_(last.is_(None), last < moment), 1), else_=0))


def told(look: Look, centres: Mapping[str, Heard]) -> Told:
    """What has to be said of every figure on a board."""
    let_in = {centre: one for centre, one in centres.items() if one.shut is None and _can_be_told(look)}
    waited = [_waited(look, centre, one.silent, one) for centre, one in let_in.items() if one.silent]
    partly = [_waited(look, centre, one.partly, one) for centre, one in let_in.items() if one.partly and not one.silent]
    communes = [code for code in look.lexicon.communes if look.scope.holds(code)]
    return Told(
        at=look.now,
        newest=max((one.last for one in centres.values() if one.last is not None), default=None),
        longest=_longest(let_in.values()),
        centres=len(let_in),
        communes=len(communes),
        waited=tuple(sorted(waited, key=lambda one: place_of(one.name))),
        partly=tuple(sorted(partly, key=lambda one: place_of(one.name))),
        running_since=None if _is_over(look) else _wanted_since(look),
        lost=_lost(look),
        dayless=_dayless(look),
        uncounted=is_marked(look.connection),
        shut=tuple(sorted(_shut(look, centres), key=lambda one: place_of(one.name))),
        paused=tuple(sorted(paused(look, let_in, _wanted_since(look)), key=lambda one: place_of(one.name))),
        bare=tuple(code for code in communes if code not in look.knowledge),
        since=None if look.known is None else look.known.first,
        blank=_blank(look),
    )


def _longest(let_in: Iterable[Heard]) -> datetime | None:
    lasts = [one.longest for one in let_in]
    return None if None in lasts else min((last for last in lasts if last is not None), default=None)


def _shut(look: Look, centres: Mapping[str, Heard]) -> Iterable[Shut]:
    """Centres whose machines were all shut out, or have moved away, before all of the span could be told."""
    span, wanted = look.asked.span, _wanted_since(look)
    for centre, known in look.knowledge.items() if _can_be_told(look) else ():
        one, name = centres.get(centre), look.lexicon.commune(centre).vi
        if one is None and known.last is not None and known.last < span.last:
            yield Shut(centre, name, None, None, nothing=known.last < span.first)
        elif one is not None and one.shut is not None and (one.last is None or one.last < wanted):
            yield Shut(centre, name, one.shut, one.last, nothing=one.last is None or one.last < span.opens)


def _blank(look: Look) -> Words | None:
    """Why there are no figures of the span at all; None where there are."""
    span, known = look.asked.span, look.known
    if known is None:
        return words.NO_MACHINES
    if known.first > span.last:
        return words.ONLY_SINCE.filled(day=day_words(known.first))
    if known.last is not None and known.last < span.first:
        return words.ONLY_UNTIL.filled(day=day_words(known.last))
    if span.first > look.asked.today:
        return words.TO_COME
    return None if known.holds(span) else words.NO_MACHINE_THEN


def _can_be_told(look: Look) -> bool:
    """Whether there may be anything of the span to send: it has begun, and not all of it was before the first day."""
    span = look.asked.span
    return look.known is not None and look.known.first <= span.last and span.first <= look.asked.today


def _is_over(look: Look) -> bool:
    return look.asked.span.closes <= look.now


def _wanted_since(look: Look) -> datetime:
    """Since when a machine must have been heard for its centre's figures to be whole, as far as anybody can know."""
    span = look.asked.span
    if _is_over(look):
        return span.closes
    now = local(look.now)
    on = now.date() if now.time() >= USUAL.closes else now.date() - timedelta(days=1)
    while on > span.first and not look.calendar.is_working(on):
        on -= timedelta(days=1)
    return max(day(on).opens, span.opens)


def _lost(look: Look) -> tuple[Lost, ...]:
    """What was lost with machines that others took the place of, where some of it may be of the span."""
    span = look.asked.span
    query = (
        select(device.c.centre, func.sum(replacement.c.lost), func.count() - func.count(replacement.c.lost))
        .join(device, device.c.id == replacement.c.old)
        .where(device.c.revoked_at.is_not(None), within(look.scope, device.c.centre))
        .where(or_(replacement.c.lost.is_(None), replacement.c.lost > 0))
        .where(or_(device.c.last_heard.is_(None), device.c.last_heard < span.closes), replacement.c.at >= span.opens)
        .group_by(device.c.centre)
    )
    found = [
        Lost(centre, look.lexicon.commune(centre).vi, None if unknown else int(entries))
        for centre, entries, unknown in look.connection.execute(query)
    ]
    return tuple(sorted(found, key=lambda one: place_of(one.name)))


def _waited(look: Look, centre: str, silent: int, one: Heard) -> Waited:
    return Waited(centre, look.lexicon.commune(centre).vi, one.longest, silent, one.machines)


def _dayless(look: Look) -> int:
    """Sessions of a clock that cannot be right: they are in no span, and should not be missed without a word."""
    query = select(func.sum(tally.c.n)).where(
        tally.c.measure == "session", tally.c.period == NO_DAY, within(look.scope, tally.c.centre)
    )
    return int(look.connection.execute(query).scalar() or 0)
