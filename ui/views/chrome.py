"""What stands around every page."""

from ui.views.base import LineRow, Row, View


class RailRow(Row, frozen=True):
    """A step of the session in the rail: `state` is done, now or later; `spoken` says all of it in words."""

    number: str
    label: str
    state: str
    spoken: str = ""


class ChromeView(View, frozen=True):
    """What surrounds every page: bar on top, rail, bar below, and the sheet about the line.

    `focus` is the question or control of the page to go to, changed together with `focus_serial`.
    """

    page_source: str = "pages/StandbyPage.qml"
    page_serial: int = 0
    bars: bool = False
    centre: str = ""
    commune: str = ""
    member: str = ""
    clock: str = ""
    pill_kind: str = "wait"
    pill_text: str = ""
    rail_shown: bool = False
    rail_title: str = ""
    rail_note: str = ""
    rail: tuple[RailRow, ...] = ()
    back_text: str = ""
    forward_text: str = ""
    saved: str = ""
    pause_text: str = ""
    problem: str = ""
    problem_tone: str = "bad"
    focus: str = ""
    focus_serial: int = 0
    text_scale: float = 1.0
    contrast: bool = False
    text_size_text: str = ""
    contrast_text: str = ""
    language_text: str = ""
    read_text: str = ""
    voice_on: bool = False
    voice_again: str = ""
    voice_slower: str = ""
    voice_faster: str = ""
    voice_off: str = ""
    sheet_shown: bool = False
    sheet_title: str = ""
    sheet_lines: tuple[LineRow, ...] = ()
    sheet_action: str = ""
    sheet_usb: str = ""
    practice: str = ""
    practice_note: str = ""
    asking: bool = False
    ask_title: str = ""
    ask_text: str = ""
    ask_left: int = 0
    ask_whole: int = 1
    ask_unit: str = ""
    ask_stay: str = ""
