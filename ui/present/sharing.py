"""The pages about the centre's other machines: the code, the sticks, and how a machine joins at its first start."""

from kiosk.domain.pairing import MARK
from ui.acts.joining import JOIN, LINE
from ui.acts.sharing import NEW_CODE, READ, WRITE
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import CardRow
from ui.views.settings import SettingsView
from ui.views.sitting import FieldRow
from ui.words import say
from ui.world import World


def machines(world: World, state: State) -> SettingsView:
    """The code of this machine's team, and the box for another's."""
    language, code = state.language, state.sharing.code
    return SettingsView(
        stage="machines",
        title=say(language, "settings.machines"),
        hint=say(language, "settings.machines-hint"),
        qr=world.make_qr(MARK + code.replace(" ", "")) if code else (),
        code=code,
        warning=say(language, "settings.machines-secret"),
        fields=(pairing_box(state, "settings.field-pairing"),),
        cards=(
            CardRow(
                key=NEW_CODE,
                title=say(language, "settings.new-code"),
                text=say(language, "settings.new-code-text"),
                icon="shield-check",
            ),
        ),
    )


def new_code(state: State) -> SettingsView:
    """What it means to change the code, before it is done."""
    language = state.language
    return SettingsView(
        stage=NEW_CODE,
        title=say(language, "settings.new-code-title"),
        fields=(FieldRow(key="sure", kind="note", label="", hint=say(language, "settings.new-code-sure")),),
    )


def usb(state: State) -> SettingsView:
    """The sticks, and what can be done with each."""
    language = state.language
    return SettingsView(
        stage="usb",
        title=say(language, "settings.usb"),
        hint=say(language, "usb.hint"),
        cards=stick_cards(state, write=True),
        lines=stick_lines(state),
    )


def stick_cards(state: State, *, write: bool) -> tuple[CardRow, ...]:
    """A card for each thing that can be done with a stick; none while one is at work."""
    if state.sharing.busy:
        return ()
    language, cards = state.language, list[CardRow]()
    for drive in state.sharing.drives:
        title, text = say(language, "usb.read", name=drive.name), say(language, "usb.read-text")
        read = CardRow(key=READ + drive.path, title=title, text=text, icon="file-text", edge="green")
        title, text = say(language, "usb.write", name=drive.name), say(language, "usb.write-text")
        given = CardRow(key=WRITE + drive.path, title=title, text=text, icon="send")
        cards += [given, read] if write else [read]
    return tuple(cards)


def stick_lines(state: State) -> tuple[LineRow, ...]:
    """What is being done, or that no stick is there."""
    language, now = state.language, state.sharing
    if now.busy == "writing":
        return (LineRow(key="busy", label=say(language, "usb.writing"), tone="warn"),)
    if now.busy == "reading":
        return (LineRow(key="busy", label=say(language, "usb.reading"), value=str(now.facts), tone="warn"),)
    return () if now.drives else (LineRow(key="none", label=say(language, "usb.none")),)


def pairing_box(state: State, label: str) -> FieldRow:
    """The box for the code of another machine."""
    text = say(state.language, label)
    return FieldRow(key="pairing", kind="code", label=text, value=state.draft.get("pairing", ""), required=True)


def join_cards(state: State) -> tuple[CardRow, ...]:
    """What leads on in the first start, beside the forward button."""
    language = state.language
    if state.stage == "name":
        title, text = say(language, "setup.join-card"), say(language, "setup.join-text")
        return (CardRow(key=JOIN, title=title, text=text, icon="copy", edge="green"),)
    if state.stage == "join-how" and not state.sharing.busy:
        title, text = say(language, "setup.by-line"), say(language, "setup.by-line-text")
        return (*stick_cards(state, write=False), CardRow(key=LINE, title=title, text=text, icon="cloud-upload"))
    return ()


def join_fields(state: State) -> tuple[FieldRow, ...]:
    """The boxes of the stages that only ask."""
    if state.stage == "join":
        return (pairing_box(state, "setup.field-pairing"),)
    if state.stage != "join-line":
        return ()
    draft, language = state.draft, state.language
    url, code = say(language, "settings.field-url"), say(language, "settings.field-code")
    return (
        FieldRow(key="url", kind="url", label=url, value=draft.get("url", ""), required=True),
        FieldRow(key="code", kind="code", label=code, value=draft.get("code", ""), required=True),
    )


def sheet_button(state: State) -> str:
    """The words on the button beside the line's: where somebody of the team is signed in and no citizen sits there."""
    is_for_them = state.member is not None and state.session is None and state.practice is None
    return say(state.language, "settings.usb") if is_for_them else ""
