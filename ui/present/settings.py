"""Settings, for officials."""

from collections.abc import Callable, Mapping

from kiosk.app import ask
from kiosk.domain.ids import MemberId
from ui.acts.settings import NO_CARD, NO_PORT, ROLES
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
    language = state.language
    match state.stage:
        case "member" | "address" | "enrol":
            fields, action = _BOXES[state.stage]
            title = say(language, f"settings.{state.stage}")
            return SettingsView(stage=state.stage, title=title, fields=fields(state), action=say(language, action))
        case "scanner":
            return _scanner(state)
        case "people":
            return _people(state)
        case "days":
            return days.days(world, state)
        case "day":
            return days.day(world, state)
        case "hours":
            return days.hours(world, state)
        case "person":
            return _person(world, state)
        case "machines":
            return sharing.machines(world, state)
        case "usb":
            return sharing.usb(state)
        case _:
            parts = tuple(_part(key, icon, state) for key, icon in _PARTS)
            title = say(language, "settings.title")
            return SettingsView(stage="list", title=title, cards=parts, lines=_about(world, state))


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
        lines=(_scanner_line(state), *_tried_lines(state)),
    )


def _port(key: str, name: str, chosen: str, language: Language) -> CardRow:
    used = key == chosen
    text = say(language, "settings.port-used" if used else "settings.port-use")
    return CardRow(key=key, title=name, text=text, icon="scan-line", edge="green" if used else "blue")


def _scanner_line(state: State) -> LineRow:
    tone = {"ready": "good", "off": "plain"}.get(state.scanner, "warn")
    return LineRow(
        key="scanner",
        label=say(state.language, "settings.scanner-now"),
        value=say(state.language, f"settings.scanner-{state.scanner}"),
        tone=tone,
    )


def _tried_lines(state: State) -> tuple[LineRow, ...]:
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
    forget = CardRow(
        key=NO_CARD,
        title=say(language, "settings.no-card"),
        text=say(language, "settings.no-card-text"),
        icon="x",
        edge="grey",
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
        fields=(_box(state, "name", "name"),),
        lines=(own,),
        cards=(forget,) if known else (),
        action=say(language, "settings.save"),
    )


def _member_fields(state: State) -> tuple[FieldRow, ...]:
    roles = tuple(
        OptionRow(key=role, label=say(state.language, f"role.{role}"), chosen=state.draft.get("role") == role)
        for role in ROLES
    )
    role = FieldRow(
        key="role", kind="choice", label=say(state.language, "settings.field-role"), options=roles, required=True
    )
    return (_box(state, "name", "name"), role, _box(state, "pin", "number"))


def _box(state: State, key: str, kind: str) -> FieldRow:
    label = say(state.language, f"settings.field-{key}")
    return FieldRow(key=key, kind=kind, label=label, value=state.draft.get(key, ""), required=True)


def _address_fields(state: State) -> tuple[FieldRow, ...]:
    options = tuple(
        OptionRow(key=way, label=say(state.language, f"address.{way}"), chosen=state.draft.get("address") == way)
        for way in ADDRESSES
    )
    label = say(state.language, "settings.field-address")
    return (FieldRow(key="address", kind="choice", label=label, options=options, required=True),)


def _enrol_fields(state: State) -> tuple[FieldRow, ...]:
    return (_box(state, "url", "url"), _box(state, "code", "code"))


_BOXES: Mapping[str, tuple[Callable[[State], tuple[FieldRow, ...]], str]] = {
    "member": (_member_fields, "settings.save"),
    "address": (_address_fields, "settings.save"),
    "enrol": (_enrol_fields, "settings.enrol-act"),
}
"""The questions of each part that only asks, and what its button says."""


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
