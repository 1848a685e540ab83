"""The list of what waits to be filed: what it is, why it waits, whom to call, and how long it is kept."""

from typing import get_args

from msgspec.structs import replace

from kiosk.app.ask import Waiting
from kiosk.domain import facts as f
from kiosk.domain.dossiers.filing import WARN_DAYS, days_left, last_day
from kiosk.domain.local_time import day_of, day_text, moment_text
from kiosk.domain.slip_code import grouped
from ui.acts import companion
from ui.acts import waiting as acts
from ui.present.companion import agency_text
from ui.present.dates import deadline_text, deadline_tone
from ui.present.look import procedure_name
from ui.state import State
from ui.views.base import LineRow, OptionRow
from ui.views.filing import WaitingRow, WaitingView
from ui.views.sitting import FieldRow
from ui.words import Language, say
from ui.world import World


def waiting(world: World, state: State) -> WaitingView:
    """What was begun and not finished, oldest first; or one line of it, to be noted or given up."""
    one = acts.shown(state)
    if state.stage and one is not None:
        return _asked(world, state, one)
    language = state.language
    count, start = len(state.waiting), state.waiting_from
    last = start + len(state.waits)
    span = {"first": str(start + 1), "last": str(last), "count": str(count)}
    return WaitingView(
        title=say(language, "waiting.title"),
        empty="" if state.waiting else say(language, "waiting.empty"),
        heading=say(language, "waiting.heading", **span) if count > acts.PAGE else "",
        rows=tuple(_row(world, state, one, number) for number, one in enumerate(state.waits)),
        more_text=say(language, "waiting.more", count=str(count - last)) if last < count else "",
        before_text=say(language, "waiting.before") if start else "",
    )


def _row(world: World, state: State, one: Waiting, number: int = 0) -> WaitingRow:
    language, row = state.language, one.row
    code = grouped(row.slip) if row.slip else row.procedure
    whose = f"{one.whose} · " if one.whose else ""
    expiry, tone = expiry_text(one, state, language)
    reason, left, halted = one.session.postponed, one.prepared.left, one.prepared.halted
    due, due_tag, due_tone = due_text(world, state, one)
    tag = {"open": "waiting.open", "parked": "waiting.parked"}.get(row.state, "waiting.kept")
    return WaitingRow(
        key=str(number),
        session=row.session,
        title=procedure_name(world, state, row.procedure),
        note=whose + say(language, "waiting.note", at=moment_text(row.opened_at), step=code),
        tag=say(language, "waiting.kept-open" if left and tag == "waiting.kept" else tag),
        reason=say(language, "waiting.reason", reason=say(language, f"portal.reason-{reason}")) if reason else "",
        phone=say(language, "waiting.phone", phone=phone_text(one.phone)) if one.phone else "",
        halted=say(language, "waiting.halted", why=say(language, halted)) if halted else "",
        unanswered=say(language, "waiting.left", count=str(left)) if left else "",
        due=due,
        due_tag=due_tag,
        due_tone=due_tone,
        expiry=expiry,
        tone=tone,
        resume=say(language, "waiting.resume"),
        done=say(language, "waiting.done") if row.slip else "",
        give_up=say(language, "waiting.give-up"),
    )


def phone_text(phone: str) -> str:
    """`0912 345 678`, as one reads it out."""
    return f"{phone[:4]} {phone[4:7]} {phone[7:]}"


def due_text(world: World, state: State, one: Waiting) -> tuple[str, str, str]:
    """The citizen's own last day against today, the sign where it is near or over, and how urgent that is."""
    if one.prepared.window is None:
        return "", "", "plain"
    of_this = replace(state, session=one.session)
    tone = deadline_tone(world, of_this, one.prepared.window)
    tag = {"bad": "waiting.overdue", "warn": "waiting.near"}.get(tone)
    text = say(state.language, "waiting.due", text=deadline_text(world, of_this, one.prepared.window, short=True))
    return text, say(state.language, tag) if tag else "", tone


def expiry_text(one: Waiting, state: State, language: Language) -> tuple[str, str]:
    """Until when what is kept is there and what happens then, and how urgent that is."""
    today = day_of(state.now)
    left, last = days_left(one.session, today), last_day(one.session)
    if left is None or last is None:
        return "", "plain"
    if left > WARN_DAYS:
        return say(language, "waiting.keeps", date=day_text(last)), "plain"
    if left == 0:
        return say(language, "waiting.goes-today"), "bad"
    return say(language, "waiting.goes", days=str(left), date=day_text(last)), "warn"


def _asked(world: World, state: State, one: Waiting) -> WaitingView:
    language = state.language
    row = _row(world, state, one)
    lines = tuple(
        LineRow(key=key, label=text, tone=tone)
        for key, text, tone in (
            ("sure", say(language, "waiting.sure") if state.stage == acts.GIVE_UP else "", "bad"),
            ("title", row.title, "plain"),
            ("note", row.note, "plain"),
            ("phone", row.phone, "plain"),
        )
        if text
    )
    field = _code(world, state) if state.stage == acts.DONE else _reasons(state)
    return WaitingView(
        stage=state.stage, title=say(language, f"waiting.{state.stage}-title"), lines=lines, fields=(field,)
    )


def _code(world: World, state: State) -> FieldRow:
    language, typed = state.language, state.draft.get("dossier", "")
    problem = state.errors.get("dossier")
    return FieldRow(
        key="dossier",
        kind="code",
        label=say(language, "portal.dossier"),
        hint=say(language, "waiting.done-hint"),
        value=typed,
        warning=" ".join(filter(None, (_doubt(state, typed), agency_text(world, typed, language)))),
        error=say(language, problem.code) if problem is not None else "",
        required=True,
    )


def _doubt(state: State, typed: str) -> str:
    warning = companion.dossier_warning(typed, day_of(state.now))
    return say(state.language, warning) if warning else ""


def _reasons(state: State) -> FieldRow:
    language = state.language
    return FieldRow(
        key="reason",
        kind="choice",
        label=say(language, "waiting.why"),
        options=tuple(
            OptionRow(key=key, label=say(language, f"waiting.why-{key}"), chosen=state.draft.get("reason") == key)
            for key in get_args(f.GivenUp)
        ),
        required=True,
    )
