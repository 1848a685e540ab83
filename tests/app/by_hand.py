"""The figures counted a second time, as with a pencil: every fact of the raw ledger, one heap after another."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as v
from kiosk.domain.fact import SharedFact
from kiosk.store import statements as sql
from kiosk.store.engine import transaction
from kiosk.store.store import Store

Counted = dict[str, Any]
"""Numbers, heaps of numbers, and times, by their names."""

NOON, EVENING = 11 * 3600 + 30 * 60, 17 * 3600
"""When the half-days of a centre end that never said otherwise, in seconds of the day."""

Facts = Sequence[f.AnyFact]
IsDay = Callable[[f.AnyFact], bool]
OfKind = TypeVar("OfKind")


def raw_facts(store: Store) -> list[f.AnyFact]:
    """Every fact of the ledger, in the order in which it was appended."""
    engine = store.files.main()
    with transaction(engine, write=False) as connection:
        found = [f.decode(row.body) for row in connection.stream(sql.WHOLE_LEDGER)]
    engine.dispose()
    return found


def by_hand(facts: Facts, first: date, last: date) -> Counted:
    """What the figures of these days must be."""

    def day(fact: f.AnyFact) -> bool:
        return first <= (fact.at + timedelta(hours=7)).date() <= last

    heap: Counted = {}
    opened = [x for x in facts if isinstance(x, f.SessionOpened) and day(x)]
    mine = {x.session: [y for y in facts if getattr(y, "session", None) == x.session and isinstance(y, f.SessionFact)]
            for x in opened}  # fmt: skip
    heap["sessions"] = len(opened)
    heap["place"] = Counter("home" if x.visit else x.place for x in opened)
    heap["hour"] = Counter(f"{(x.at + timedelta(hours=7)).hour:02d}" for x in opened)
    last_of = {session: _last(f.ProcedureChosen, own) for session, own in mine.items()}
    heap["procedure"] = Counter(x.procedure for x in last_of.values() if x is not None)
    heap["outcome"] = Counter(_outcome(own) for own in mine.values())
    with_case = [own for session, own in mine.items() if last_of[session] is not None]
    heap["channel"] = Counter(_channel(own) for own in with_case)
    heap["delivery"] = Counter(x.how if (x := _last(f.DeliveryChosen, own)) else "none" for own in with_case)
    heap["paper"] = Counter(key for own in mine.values() for key in _missing(own))
    heap["handlings"] = sorted(x for own in mine.values() if (x := _handled(own)) is not None)
    shared = sorted((x for x in facts if isinstance(x, SharedFact)), key=lambda x: x.turn)
    guided = [x for x in facts if isinstance(x, tf.GuidanceBegun) and day(x)]
    ends = {x.guidance: x for x in reversed(facts) if isinstance(x, tf.GuidanceEnded)}
    heap["topic"] = Counter(x.topic for x in guided)
    heap["guidance-end"] = Counter(ends[x.guidance].end if x.guidance in ends else "open" for x in guided)
    heap["level"] = Counter(
        str(ends[x.guidance].level) for x in guided if x.guidance in ends and ends[x.guidance].level
    )
    faces = [_face(own) for own in mine.values()]
    heap["face"] = Counter(str(face) for face in faces if face)
    heap |= _home(heap, facts, shared, day, opened, guided)
    heap |= _machines(shared, day)
    heap["hours"] = _hours(shared, day)
    heap["waits"] = _waits(shared, first, last)
    return {key: +value if isinstance(value, Counter) else value for key, value in heap.items()}


def _last(kind: type[OfKind], own: Facts) -> OfKind | None:
    return next((x for x in reversed(own) if isinstance(x, kind)), None)


def _outcome(own: Facts) -> str:
    ended = _last(f.SessionEnded, own)
    again = _last(f.SessionResumed, own)
    return "open" if ended is None or (again is not None and own.index(again) > own.index(ended)) else ended.outcome


def _channel(own: Facts) -> str:
    if _last(f.DossierFiled, own):
        return "portal"
    return "elsewhere" if any(isinstance(x, f.FilingGivenUp) and x.reason == "filed-elsewhere" for x in own) else "none"


def _missing(own: Facts) -> list[str]:
    chosen = max((number for number, x in enumerate(own) if isinstance(x, f.ProcedureChosen)), default=-1)
    state = {x.paper: x.there for x in own[chosen + 1 :] if isinstance(x, f.PaperChecked)}
    named = _last(f.ProcedureChosen, own)
    code = named.procedure if named is not None else ""
    return [f"{code} {paper}" for paper, there in state.items() if not there]


def _face(own: Facts) -> int:
    return next((x.satisfaction for x in reversed(own) if isinstance(x, f.SessionEnded) and x.satisfaction), 0)


def _handled(own: Facts) -> int | None:
    """Whole time from beginning to end, less each stretch that it lay aside."""
    if _outcome(own) == "open":
        return None
    seconds, since = 0.0, None
    for x in own:
        if isinstance(x, f.SessionOpened | f.SessionResumed):
            since = since or x.at
        elif isinstance(x, f.SessionParked | f.SessionEnded) and since:
            if x.at < since:
                return None
            seconds, since = seconds + (x.at - since).total_seconds(), None
    return int(seconds)


def _home(
    heap: Counted,
    facts: Facts,
    shared: Facts,
    day: IsDay,
    opened: Sequence[f.SessionOpened],
    guided: Sequence[tf.GuidanceBegun],
) -> Counted:
    asked = {x.visit for x in shared if isinstance(x, v.VisitRequested) and day(x)}
    made = [x for x in shared if isinstance(x, v.VisitMade) and day(x)]
    begun = {x.session for x in facts if isinstance(x, f.SessionOpened)}
    mine = begun & {x.session for x in facts if isinstance(x, f.ProcedureChosen)}
    homes = {x.visit: 1 for x in (*opened, *guided) if x.visit}
    for x in made:
        there = max(x.persons, 0 if x.outcome in {"nobody-home", "refused"} else 1)
        if there:
            homes[x.visit] = max(homes.get(x.visit, 0), there)
    alone = sum(not x.visit and not x.ticket and not x.guidance for x in opened) + sum(not x.visit for x in guided)
    tickets = {x.ticket for x in opened if x.ticket and not x.visit}
    cases = sum(heap["procedure"].values())
    besides = {id(x): max(0, x.cases - len(mine & set(x.sessions))) for x in made}
    wanted = {x.visit: x.procedures for x in shared if isinstance(x, v.VisitRequested | v.VisitChanged)}
    tables: dict[str, Counter[str]] = {"procedure": Counter(), "channel": Counter(), "delivery": Counter()}
    for x in made:
        rest, asked_for = besides[id(x)], wanted.get(x.visit, ())
        tables["procedure"].update(asked_for if len(asked_for) == rest else ["home"] * rest)
        tables["channel"]["portal" if x.outcome == "filed" else "home"] += rest
        tables["delivery"]["post" if x.next_step == "post" else "home" if x.next_step == "hand-over" else "none"] += (
            rest
        )
    for name, table in tables.items():
        heap[name] = Counter({key: n for key, n in (heap[name] + table).items() if n})
    return {
        "registrations": len(asked),
        "cases": cases + sum(max(0, x.cases - len(mine & set(x.sessions))) for x in made),
        "persons": alone + len(tickets) + sum(homes.values()),
        "posted": sum(isinstance(x, v.ResultPosted) and day(x) for x in shared),
        "made": len(made),
    }


def _machines(shared: Facts, day: IsDay) -> Counted:
    opened = [x for x in shared if isinstance(x, tf.IncidentOpened) and day(x)]
    ends = {x.incident: x for x in reversed(shared) if isinstance(x, tf.IncidentClosed)}
    closed = [ends[x.incident] for x in opened if x.incident in ends]
    return {
        "machine": Counter(x.machine for x in opened),
        "cause": Counter(x.cause for x in closed if x.cause),
        "incident-end": Counter(ends[x.incident].end if x.incident in ends else "open" for x in opened),
        "repair_minutes": sum(x.minutes for x in closed),
    }


def _hours(shared: Facts, day: IsDay) -> dict[str, int]:
    """Seconds crossed off on a sheet for each member and day: once, at however many machines they were."""
    signs = [x for x in shared if isinstance(x, tf.MemberSignedIn | tf.MemberSignedOut)]
    seconds: Counter[str] = Counter()
    for on in {_date(x) for x in signs if day(x)}:
        crossed: dict[str, set[int]] = {}
        near = [x for x in signs if _date(x) - on in (timedelta(), timedelta(days=1))]
        for post in {x.post for x in near}:
            own = [x for x in near if x.post == post]
            for number, x in enumerate(own):
                if isinstance(x, tf.MemberSignedIn) and _date(x) == on:
                    left = next((y for y in own[number + 1 :] if isinstance(y, tf.MemberSignedIn)
                                 or y.member == x.member), None)  # fmt: skip
                    crossed.setdefault(x.member, set()).update(range(_of_day(x), _left(x, left)))
        seconds.update({member: len(marks) for member, marks in crossed.items()})
    return dict(+seconds)


def _date(x: f.AnyFact) -> date:
    return (x.at + timedelta(hours=7)).date()


def _of_day(x: f.AnyFact) -> int:
    local = x.at + timedelta(hours=7)
    return local.hour * 3600 + local.minute * 60 + local.second


def _left(came: tf.MemberSignedIn, left: f.AnyFact | None) -> int:
    """The second of the day until which somebody is believed: signed out, or the end of the half-day at the latest."""
    begins = _of_day(came)
    half = next((end for end in (NOON, EVENING) if begins < end), begins)
    if left is None:
        return half
    if left.at < came.at:
        return begins
    if _date(left) != _date(came):
        return half
    return _of_day(left) if isinstance(left, tf.MemberSignedOut) else min(_of_day(left), half)


def _waits(shared: Facts, first: date, last: date) -> list[int]:
    found: list[int] = []
    for x in shared:
        if isinstance(x, tf.TicketTaken) and first <= x.day <= last:
            calls = [y for y in shared if isinstance(y, tf.TicketCalled) and y.ticket == x.ticket]
            if calls and calls[0].at >= x.at:
                found.append(int((calls[0].at - x.at).total_seconds()))
    return sorted(found)
