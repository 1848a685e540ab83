"""What the page of the queue shows: who is called here, who is next, who is held, and what is known of the others."""

from collections.abc import Iterator
from typing import get_args

from kiosk.app.ports import SlipText
from kiosk.domain.local_time import clock_text
from kiosk.domain.queue.order import before, in_order, usual_wait
from kiosk.domain.queue.tickets import Queue, Ticket
from kiosk.domain.team_facts import Priority
from ui.acts import queue as acts
from ui.present.printing import print_kind, print_text
from ui.state import State
from ui.views.base import LineRow, OptionRow
from ui.views.queue import QueueView, TicketRow
from ui.words import Language, say
from ui.world import World

ORDINARY = "none"
"""The key of a number without priority."""


def queue(_world: World, state: State) -> QueueView:
    """The day's list, or one of the questions around it."""
    match state.stage:
        case acts.TAKE:
            return _asked(
                state,
                "queue.for-whom",
                "queue.for-whom-hint",
                tuple(_priority(kind, state.language) for kind in _KINDS),
            )
        case acts.COUNTER:
            counters = tuple(OptionRow(key=key, label=counter_name(key, state.language)) for key in state.queue.free)
            return _asked(state, "queue.which-counter", "queue.which-counter-hint", counters)
        case acts.GIVEN:
            return _given(state)
        case acts.TICKET:
            return _one(state)
        case _:
            return _list(state)


_KINDS: tuple[Priority, ...] = get_args(Priority)


def counter_name(counter: str, language: Language) -> str:
    """`Quầy 1`."""
    return say(language, "queue.counter", counter=counter)


def _asked(state: State, title: str, hint: str, options: tuple[OptionRow, ...]) -> QueueView:
    language = state.language
    return QueueView(stage=state.stage, title=say(language, title), hint=say(language, hint), options=options)


def _priority(kind: Priority, language: Language) -> OptionRow:
    key = kind or ORDINARY
    return OptionRow(key=key, label=say(language, f"queue.for-{key}"))


def _given(state: State) -> QueueView:
    language, known = state.language, state.queue.list.queue
    ticket = known.ticket(state.queue.given)
    if ticket is None:  # midnight came in between
        return _list(state)
    return QueueView(
        stage=state.stage,
        title=say(language, "queue.given"),
        plate=say(language, "queue.your-number"),
        number=ticket.label,
        note=_before(known, ticket, language),
        take_text=say(language, "queue.take-another"),
        print_roll=say(language, "queue.print-roll"),
        print_a5=say(language, "slip.print-a5"),
        print_text=print_text(state),
        print_kind=print_kind(state),
    )


def _one(state: State) -> QueueView:
    language, known = state.language, state.queue.list.queue
    ticket = known.ticket(state.queue.chosen)
    if ticket is None:
        return _list(state)
    is_there = ticket.state == "called" and ticket.counter != state.queue.list.counter
    there = counter_name(ticket.counter, language)
    return QueueView(
        stage=state.stage,
        title=say(language, "queue.one", number=ticket.label),
        hint=say(language, "queue.over-hint", counter=there) if is_there else "",
        plate=say(language, f"queue.is-{ticket.state}"),
        number=ticket.label,
        note=say(language, "queue.taken-at", time=clock_text(ticket.taken_at)),
        over_text=say(language, "queue.over", counter=there) if is_there else "",
        recall_text=say(language, "queue.recall") if ticket.state == "held" else "",
        cancel_text=say(language, "queue.cancel") if ticket.state in {"held", "waiting"} else "",
    )


def _list(state: State) -> QueueView:
    language, own, known = state.language, state.queue.list.counter, state.queue.list.queue
    here, order = known.at(own), in_order(known)
    start = state.queue.shown if state.queue.shown < len(order) else 0
    rows, held = order[start : start + acts.ROWS], known.of("held")
    elsewhere = tuple(ticket for ticket in known.of("called") if ticket.counter != own)
    left = len(order) - start - len(rows)
    call = ("queue.call-next-done" if here else "queue.call-next") if order else ""
    return QueueView(
        title=say(language, "queue.title", counter=counter_name(own, language)),
        plate=say(language, "queue.called-here" if here else "queue.nobody-here"),
        number=here.label if here else "",
        note=say(language, "queue.taken-at", time=clock_text(here.taken_at)) if here else "",
        warnings=tuple(_warnings(state)),
        call_text=say(language, call) if call else "",
        sit_text=say(language, "queue.sit-down") if here else "",
        again_text=say(language, "queue.again") if here else "",
        hold_text=say(language, "queue.hold") if here else "",
        done_text=say(language, "queue.done") if here else "",
        take_text=say(language, "queue.take"),
        counter_text=say(language, "queue.change-counter"),
        lines=tuple(_figures(known, len(order), language)),
        next_title=say(language, "queue.next") if rows else "",
        next=tuple(_row(ticket, language) for ticket in rows),
        more_text=say(language, "queue.more", count=str(left)) if left else "",
        before_text=say(language, "queue.before") if start else "",
        held_title=say(language, "queue.held") if held else "",
        held=tuple(_row(ticket, language) for ticket in held),
        elsewhere_title=say(language, "queue.elsewhere") if elsewhere else "",
        elsewhere=tuple(_row(ticket, language) for ticket in elsewhere),
        counters_title=say(language, "queue.counters"),
        counters=tuple(_counters(state)),
    )


def _figures(known: Queue, waiting: int, language: Language) -> Iterator[LineRow]:
    yield LineRow(key="waiting", label=say(language, "queue.waiting"), value=str(waiting))
    minutes = usual_wait(known)
    if minutes:
        about = say(language, "queue.about", minutes=str(minutes))
        yield LineRow(key="about", label=say(language, "queue.usual"), value=about)


def _row(ticket: Ticket, language: Language) -> TicketRow:
    if ticket.state == "called":
        return TicketRow(key=ticket.id, title=ticket.label, text=counter_name(ticket.counter, language))
    code = "queue.with-priority" if ticket.priority else "queue.taken-at"
    text = say(language, code, time=clock_text(ticket.taken_at))
    return TicketRow(key=ticket.id, title=ticket.label, text=text)


def _warnings(state: State) -> Iterator[LineRow]:
    """What this counter has to know before it calls the next."""
    language, own, known = state.language, state.queue.list.counter, state.queue.list.queue
    lost = known.lost_at(own)
    if lost is not None:
        text = say(language, "queue.lost-over", number=lost.label)
        if not lost.is_over:
            there = counter_name(lost.counter, language)
            text = say(language, "queue.lost", number=lost.label, counter=there)
        yield LineRow(key="lost", label=text, tone="warn")
    if own in state.queue.list.others:
        yield LineRow(key="same", label=say(language, "queue.same", counter=counter_name(own, language)), tone="warn")


def _counters(state: State) -> Iterator[LineRow]:
    """Every counter that is on the list, and when it was heard from last."""
    language, own, known = state.language, state.queue.list.counter, state.queue.list.queue
    yield LineRow(key=own, label=counter_name(own, language), value=say(language, "queue.this-counter"))
    for counter in known.counters:
        if counter.name == own:
            continue
        there = known.at(counter.name)
        at = clock_text(min(counter.heard_at, state.now))
        value = say(language, "queue.heard", time=at)
        if there is not None:
            value = say(language, "queue.heard-calling", number=there.label, time=at)
        yield LineRow(key=counter.name, label=counter_name(counter.name, language), value=value)
    line = state.line
    if line is not None and line.enrolled and line.failing_since is not None:
        since = clock_text(line.last_success or line.failing_since)
        yield LineRow(key="line", label=say(language, "queue.no-line", time=since), tone="warn")


def _before(known: Queue, ticket: Ticket, language: Language) -> str:
    count = before(known, ticket)
    return say(language, "queue.before-you", count=str(count)) if count else say(language, "queue.you-are-next")


def slip_text(world: World, state: State) -> SlipText | None:
    """What stands on the paper with the number; nothing of who it is for. None when there is no number."""
    known = state.queue.list.queue
    ticket = known.ticket(state.queue.given)
    if ticket is None:
        return None
    return SlipText(
        code="",
        url="",
        procedure="",
        procedure_code="",
        centre=world.places.commune_name(state.centre),
        issued_at=ticket.taken_at,
        state=_before(known, ticket, "vi"),
        next_steps=(say("vi", "queue.paper-first"), say("vi", "queue.paper-day")),
        english=(_before(known, ticket, "en"), say("en", "queue.paper-day")),
        practice=state.practice is not None,
        number=ticket.label,
    )
