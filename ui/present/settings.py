"""Settings, for officials."""

from collections.abc import Callable, Mapping

from msgspec.structs import replace

from kiosk.app import ask
from kiosk.app.team import may_lead
from kiosk.domain.ids import MemberId
from ui.acts.settings import NEW_PIN, NO_CARD, NO_PORT, OWN_PIN, REMOVE, ROLES
from ui.address import ADDRESSES
from ui.present import days, freshness, sharing
from ui.present.frame import centre_name
from ui.state import State
from ui.views.base import LineRow, OptionRow
from ui.views.begin import CardRow
from ui.views.settings import SettingsView
from ui.views.sitting import FieldRow
from ui.words import Language, say
from ui.world import World

VERSION = "0.1.0"

_PARTS = (
    ("member", "user"),
    ("people", "user"),
    ("scanner", "scan-line"),
    ("days", "calendar"),
    ("hours", "clock"),
    ("address", "smile"),
    ("enrol", "shield-check"),
    ("machines", "copy"),
    ("usb", "send"),
)


def settings(world: World, state: State) -> SettingsView:
    """The parts of the settings, or the one that is open."""
    if state.stage in _BOXES:
        return _boxes(state)
    part = _STAGES.get(state.stage)
    if part is not None:
        return part(world, state)
    language = state.language
    parts = tuple(_part(key, icon, state) for key, icon in _PARTS)
    title = say(language, "settings.title")
    return SettingsView(stage="list", title=title, cards=parts, lines=_about(world, state))


def _boxes(state: State) -> SettingsView:
    """A part that is boxes and a button."""
    fields = _BOXES[state.stage]
    title = say(state.language, f"settings.{state.stage}")
    hint = say(state.language, "settings.enrol-hint") if state.stage == "enrol" else ""
    return SettingsView(stage=state.stage, title=title, hint=hint, fields=fields(state))


def _part(key: str, icon: str, state: State) -> CardRow:
    text = f"address.{state.address}" if key == "address" else f"settings.{key}-text"
    title = say(state.language, f"settings.{key}")
    return CardRow(key=key, title=title, text=say(state.language, text), icon=icon)


def _scanner(state: State) -> SettingsView:
    """The ports to choose from, how the chosen one stands, and what the last code was that came."""
    language = state.language
    known = {port.key: port.name for port in state.ports}
    if state.port:
        known.setdefault(state.port, say(language, "settings.port-away"))
    ports = [_port(key, name, state.port, language) for key, name in known.items()]
    none = CardRow(
        key=NO_PORT,
        title=say(language, "settings.no-port"),
        text=say(language, "settings.no-port-text" if state.port else "settings.no-port-used"),
        icon="keyboard",
        edge="grey" if state.port else "green",
    )
    return SettingsView(
        stage="scanner",
        title=say(language, "settings.scanner"),
        hint=say(language, "settings.scanner-hint"),
        cards=(*ports, none),
        lines=(scanner_line(state), *tried_lines(state)),
    )


def _port(key: str, name: str, chosen: str, language: Language) -> CardRow:
    used = key == chosen
    text = say(language, "settings.port-used" if used else "settings.port-use")
    return CardRow(key=key, title=name, text=text, icon="scan-line", edge="green" if used else "blue")


def scanner_line(state: State) -> LineRow:
    """How the scanner that was chosen stands now."""
    tone = {"ready": "good", "off": "plain"}.get(state.scanner, "warn")
    return LineRow(
        key="scanner",
        label=say(state.language, "settings.scanner-now"),
        value=say(state.language, f"settings.scanner-{state.scanner}"),
        tone=tone,
    )


def tried_lines(state: State) -> tuple[LineRow, ...]:
    """What the last code was that came to be tried."""
    language, tried = state.language, state.tried
    if tried is None:
        return (LineRow(key="try", label=say(language, "settings.try"), tone="plain"),)
    good = bool(tried.number) and not tried.is_damaged
    came = say(language, "settings.tried-card", number=tried.number) if tried.number else say(language, tried.code)
    lines = [
        LineRow(key="came", label=came, tone="good" if good else "warn"),
        LineRow(key="means", label=say(language, f"settings.tried-{tried.means}"), tone="plain"),
    ]
    if tried.number:
        letters = "settings.tried-damaged" if tried.is_damaged else "settings.tried-letters"
        lines.append(LineRow(key="letters", label=say(language, letters), tone="good" if good else "warn"))
    return tuple(lines)


def _people(state: State) -> SettingsView:
    language = state.language
    cards = tuple(
        CardRow(key=member.id, title=member.name, text=say(language, f"role.{member.role}"), icon="user")
        for member in state.members
    )
    return SettingsView(stage="people", title=say(language, "settings.people"), cards=cards)


def _person(world: World, state: State) -> SettingsView:
    """The name, and whether the own card of this member is known."""
    language = state.language
    known = bool(ask.card_mark(world.reading, MemberId(state.chosen)))
    mine = state.member is not None and state.member.id == state.chosen
    leads = state.member is not None and may_lead(state.member)
    offers = ((NEW_PIN, "shield-check", mine or leads), (NO_CARD, "x", known), (REMOVE, "log-out", leads and not mine))
    cards = tuple(
        CardRow(
            key=key,
            title=say(language, f"settings.{key}"),
            text=say(language, f"settings.{key}-text"),
            icon=icon,
            edge="grey",
        )
        for key, icon, offered in offers
        if offered
    )
    own = LineRow(
        key="card",
        label=say(language, "settings.own-card"),
        value=say(language, "settings.card-known" if known else "settings.card-unknown"),
        tone="good" if known else "plain",
    )
    return SettingsView(
        stage="person",
        title=say(language, "settings.person"),
        hint=say(language, "settings.person-hint"),
        fields=(_box(state, "name", "name"), *([_role(state)] if leads and not mine else [])),
        lines=(own,),
        cards=cards,
    )


def _about_member(state: State) -> SettingsView:
    """A new PIN, written twice; or what it means to take the member off the team."""
    language = state.language
    name = next((member.name for member in state.members if member.id == state.chosen), "")
    if state.stage == REMOVE:
        return SettingsView(
            stage=REMOVE,
            title=say(language, "settings.remove-title", name=name),
            fields=(FieldRow(key="sure", kind="note", label="", hint=say(language, "settings.remove-sure")),),
        )
    old = (_box(state, "old", "secret"),) if state.stage == OWN_PIN else ()
    title = "settings.own-pin" if state.stage == OWN_PIN else "settings.pin-title"
    return SettingsView(
        stage=state.stage,
        title=say(language, title, name=name),
        hint=say(language, "setup.pin-hint"),
        fields=(*old, *_pin_boxes(state, "settings.field-new-pin")),
    )


def _pin_boxes(state: State, label: str = "settings.field-pin") -> tuple[FieldRow, ...]:
    """A PIN is written twice, and shows as dots."""
    first = replace(_box(state, "pin", "secret"), label=say(state.language, label))
    return first, _box(state, "again", "secret")


def _member_fields(state: State) -> tuple[FieldRow, ...]:
    return (_box(state, "name", "name"), _role(state), *_pin_boxes(state))


def _role(state: State) -> FieldRow:
    roles = tuple(
        OptionRow(key=role, label=say(state.language, f"role.{role}"), chosen=state.draft.get("role") == role)
        for role in ROLES
    )
    label = say(state.language, "settings.field-role")
    return FieldRow(key="role", kind="choice", label=label, options=roles, required=True)


def _box(state: State, key: str, kind: str) -> FieldRow:
    label = say(state.language, f"settings.field-{key}")
    wrong = state.errors.get(key)
    error = say(state.language, wrong.code, **wrong.values) if wrong is not None else ""
    return FieldRow(key=key, kind=kind, label=label, value=state.draft.get(key, ""), error=error, required=True)


def _address_fields(state: State) -> tuple[FieldRow, ...]:
    options = tuple(
        OptionRow(key=way, label=say(state.language, f"address.{way}"), chosen=state.draft.get("address") == way)
        for way in ADDRESSES
    )
    label = say(state.language, "settings.field-address")
    return (FieldRow(key="address", kind="choice", label=label, options=options, required=True),)


def _enrol_fields(state: State) -> tuple[FieldRow, ...]:
    return (_box(state, "url", "url"), _box(state, "code", "code"))


_BOXES: Mapping[str, Callable[[State], tuple[FieldRow, ...]]] = {
    "member": _member_fields,
    "address": _address_fields,
    "enrol": _enrol_fields,
}
"""The questions of each part that only asks."""

_STAGES: Mapping[str, Callable[[World, State], SettingsView]] = {
    "scanner": lambda _world, state: _scanner(state),
    "people": lambda _world, state: _people(state),
    "person": _person,
    **dict.fromkeys(("new-pin", "own-pin", "remove"), lambda _world, state: _about_member(state)),
    "days": days.days,
    "day": days.day,
    "hours": days.hours,
    "machines": sharing.machines,
    "new-code": lambda _world, state: sharing.new_code(state),
    "usb": lambda _world, state: sharing.usb(state),
}
"""The other parts."""


def _about(world: World, state: State) -> tuple[LineRow, ...]:
    language = state.language
    enrolled = state.line is not None and state.line.enrolled
    lines = [
        LineRow(key="centre", label=say(language, "settings.about-centre"), value=centre_name(world, state)),
        LineRow(
            key="team", label=say(language, "settings.team"), value=", ".join(member.name for member in state.members)
        ),
        LineRow(
            key="enrolled",
            label=say(language, "settings.enrolled" if enrolled else "settings.not-enrolled"),
            value=state.public_url,
            tone="good" if enrolled else "warn",
        ),
        *freshness.lines(world, state),
        LineRow(
            key="key",
            label=say(language, "settings.about-key"),
            value=say(language, "settings.key-file" if state.key_in_file else "settings.key-keyring"),
            tone="warn" if state.key_in_file else "plain",
        ),
        LineRow(key="version", label=say(language, "settings.about-version"), value=VERSION),
    ]
    return tuple(lines)
