"""Standby, first start, sign-in and home."""

from collections.abc import Iterator

from msgspec.structs import replace

from kiosk.app.ports import Member
from kiosk.app.team import seconds_to_wait
from ui.present import freshness, sharing
from ui.present.frame import place_row
from ui.present.shift_words import by_name, gap_lines
from ui.present.standby import standby_at
from ui.state import State
from ui.views.begin import ButtonRow, CardRow, HomeView, MemberRow, SignInView, StandbyView
from ui.views.setup import SetupView
from ui.words import Language, say
from ui.world import World

MOST_PLACES = 8


def standby(_world: World | None, state: State) -> StandbyView:
    """The page between two citizens."""
    return standby_at(state.now, state.language, loading=state.stage == "wanted")


def setup(world: World, state: State) -> SetupView:
    """The first start: centre, name, PIN, PIN again."""
    name = state.draft.get("name", "")
    places = world.places.find_communes(state.query, MOST_PLACES) if state.stage == "centre" else ()
    chosen = state.draft.get("centre", "")
    return SetupView(
        stage=state.stage,
        title=say(state.language, f"setup.{state.stage}", name=name),
        hint=say(state.language, f"setup.{state.stage}-hint"),
        query=state.query,
        name=name,
        chosen=world.places.commune_name(chosen) if chosen else "",
        places=tuple(place_row(place, state.language, chosen=place.code == chosen) for place in places),
        cards=sharing.join_cards(state),
        fields=sharing.join_fields(state),
        lines=sharing.stick_lines(state) if state.stage == "join-how" else (),
    )


def sign_in(_world: World, state: State) -> SignInView:
    """The members as cards; once one is chosen, only that one beside the PIN pad, so that the pad has room."""
    language = state.language
    chosen = next((member for member in state.members if member.id == state.chosen), None)
    team = state.members if chosen is None else (chosen,)
    on_shift = {one for planned in state.shifts.standing.today.values() for one in planned}
    members = sorted(by_name(team), key=lambda member: member.id not in on_shift)
    return SignInView(
        title=say(language, "sign-in.pin", name=chosen.name) if chosen else say(language, "sign-in.title"),
        hint=say(language, _sign_in_hint(chosen, state)),
        chosen=chosen.name if chosen else "",
        wait=_wait(chosen, state),
        gaps=() if chosen else tuple(gap_lines(state)),
        members=tuple(_card(member, state) for member in members),
    )


def _sign_in_hint(chosen: Member | None, state: State) -> str:
    if chosen is None:
        return "sign-in.hint"
    waits = state.resting is not None and state.resting.member == chosen.id
    return "idle.session-waits" if waits else "sign-in.pin-hint"


def _wait(chosen: Member | None, state: State) -> str:
    seconds = seconds_to_wait(chosen, state.now) if chosen is not None else 0
    return say(state.language, "sign-in.wait", seconds=str(seconds)) if seconds else ""


def _card(member: Member, state: State) -> MemberRow:
    words = member.name.split()
    return MemberRow(
        key=member.id,
        name=member.name,
        role=_duty(member, state),
        initials="".join(word[0] for word in words[-2:]).upper(),
        chosen=member.id == state.chosen,
    )


def _duty(member: Member, state: State) -> str:
    """The role, and which half of today is theirs."""
    language = state.language
    role, today = say(language, f"role.{member.role}"), state.shifts.standing.today
    parts = {half.part for half, planned in today.items() if member.id in planned}
    if not parts:
        return role
    when = "all-day" if len(parts) > 1 else parts.pop()
    return f"{role} · {say(language, f'sign-in.shift-{when}')}"


def home(world: World, state: State) -> HomeView:
    """What can be done today."""
    language = state.language
    count = len(state.waiting)
    waiting = say(language, "home.waiting-text", count=str(count)) if count else say(language, "home.waiting-none")
    cards = [
        _home_card(language, "procedure", "file-text", "blue"),
        _home_card(language, "lookup", "search", "green"),
        _home_card(language, "guidance", "shield-check", "blue"),
        _visits(state),
        CardRow(key="waiting", title=say(language, "home.waiting"), text=waiting, icon="clock", edge="brown"),
        _incidents(state),
    ]
    return HomeView(
        title=say(language, "home.title"),
        reminder=_reminder(state) if count else "",
        reminder_text=say(language, "home.reminder-open"),
        cards=tuple(cards),
        buttons=tuple(_buttons(state)),
        care=freshness.care(world, state) if state.practice is None else "",
    )


def _buttons(state: State) -> Iterator[ButtonRow]:
    """What the team does for itself, below what it does with citizens."""
    language, in_earnest = state.language, state.practice is None
    yield _page_button(language, "shifts", "calendar")
    yield _page_button(language, "figures", "chart-column")
    yield _page_button(language, "queue", "ticket")
    if in_earnest:
        yield _page_button(language, "settings", "settings")
    if in_earnest:
        yield ButtonRow(key="pin", name="changePin", text=say(language, "home.pin"), icon="shield-check")
    yield ButtonRow(key="sign-out", name="signOut", text=say(language, "home.sign-out"), icon="log-out")
    practise = say(language, "home.practise" if in_earnest else "practice.end")
    yield ButtonRow(key="practise", name="practise", text=practise, icon="pencil")


def _page_button(language: Language, page: str, icon: str) -> ButtonRow:
    return ButtonRow(key=page, name=f"card:{page}", text=say(language, f"home.{page}"), icon=icon)


def _reminder(state: State) -> str:
    """At the start of a shift, and when the line has come back: what waits, and what goes soon."""
    if not state.reminder:
        return ""
    language = state.language
    text = say(language, f"home.reminder-{state.reminder}", count=str(len(state.waiting)))
    if not state.going_soon:
        return text
    return f"{text} {say(language, 'home.reminder-soon', count=str(state.going_soon))}"


def _incidents(state: State) -> CardRow:
    """What does not work; how much of it was begun and not ended."""
    language, count = state.language, len(state.repairs.open)
    card = _home_card(language, "incidents", "wrench", "brown")
    return replace(card, text=say(language, "home.incidents-open", count=str(count))) if count else card


def _visits(state: State) -> CardRow:
    """Who is helped at home; how many of them wait too long."""
    card = _home_card(state.language, "visits", "house", "green")
    late = state.visits.late
    return replace(card, text=say(state.language, "home.visits-late", count=str(late))) if late else card


def _home_card(language: Language, key: str, icon: str, edge: str) -> CardRow:
    return CardRow(
        key=key, title=say(language, f"home.{key}"), text=say(language, f"home.{key}-text"), icon=icon, edge=edge
    )
