"""Standby, first start, sign-in and home."""

from msgspec.structs import replace

from kiosk.app.ports import Member
from kiosk.app.team import seconds_to_wait
from kiosk.domain.vietnamese import name_sort_key
from ui.present import freshness
from ui.present.frame import place_row
from ui.present.standby import standby_at
from ui.state import State
from ui.views.begin import CardRow, HomeView, MemberRow, SetupView, SignInView, StandbyView
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
    )


def sign_in(_world: World, state: State) -> SignInView:
    """The members as cards; once one is chosen, only that one beside the PIN pad, so that the pad has room."""
    language = state.language
    chosen = next((member for member in state.members if member.id == state.chosen), None)
    team = state.members if chosen is None else (chosen,)
    members = sorted(team, key=lambda member: name_sort_key(member.name))
    return SignInView(
        title=say(language, "sign-in.pin", name=chosen.name) if chosen else say(language, "sign-in.title"),
        hint=say(language, _sign_in_hint(chosen, state)),
        chosen=chosen.name if chosen else "",
        wait=_wait(chosen, state),
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
        role=say(state.language, f"role.{member.role}"),
        initials="".join(word[0] for word in words[-2:]).upper(),
        chosen=member.id == state.chosen,
    )


def home(world: World, state: State) -> HomeView:
    """What can be done today."""
    language = state.language
    count = len(state.waiting)
    waiting = say(language, "home.waiting-text", count=str(count)) if count else say(language, "home.waiting-none")
    cards = [
        _home_card(language, "procedure", "file-text", "blue"),
        _home_card(language, "lookup", "search", "green"),
        CardRow(key="waiting", title=say(language, "home.waiting"), text=waiting, icon="clock", edge="brown"),
    ]
    cards.append(_home_card(language, "figures", "calendar", "grey"))
    if state.practice is None:
        cards.append(replace(_home_card(language, "settings", "settings", "grey"), **freshness.care(world, state)))
    return HomeView(
        title=say(language, "home.title"),
        reminder=_reminder(state) if count else "",
        reminder_text=say(language, "home.reminder-open"),
        cards=tuple(cards),
        sign_out_text=say(language, "home.sign-out"),
        practise_text=say(language, "home.practise" if state.practice is None else "practice.end"),
    )


def _reminder(state: State) -> str:
    """At the start of a shift, and when the line has come back: what waits, and what goes soon."""
    if not state.reminder:
        return ""
    language = state.language
    text = say(language, f"home.reminder-{state.reminder}", count=str(len(state.waiting)))
    if not state.going_soon:
        return text
    return f"{text} {say(language, 'home.reminder-soon', count=str(state.going_soon))}"


def _home_card(language: Language, key: str, icon: str, edge: str) -> CardRow:
    return CardRow(
        key=key, title=say(language, f"home.{key}"), text=say(language, f"home.{key}-text"), icon=icon, edge=edge
    )
