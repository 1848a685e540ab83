"""What every page's values are made of."""

import msgspec


class View(msgspec.Struct, frozen=True, kw_only=True):
    """One page's worth of text and signs, in the language of the screen."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of a list on a page; `key` says which line it is and stays the same while its content changes."""

    key: str = ""


class LineRow(Row, frozen=True):
    """A label with what is said of it; `tone` is plain, good, warn or bad."""

    label: str
    value: str = ""
    tone: str = "plain"


class OptionRow(Row, frozen=True):
    """One of several choices; `icon` names a drawing, or is empty, and `detail` says what is to be known of it."""

    label: str
    detail: str = ""
    icon: str = ""
    chosen: bool = False


class TimelineRow(Row, frozen=True):
    """One status on the way; `state` is done, now or later."""

    label: str
    date: str = ""
    state: str = "later"
