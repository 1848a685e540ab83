"""The page on which a citizen is led through a topic."""

from ui.views.base import LineRow, Row, View


class TopicRow(Row, frozen=True):
    """A topic or an answer to tap."""

    title: str
    text: str = ""


class GroupRow(Row, frozen=True):
    """Topics that belong together."""

    title: str
    topics: tuple[TopicRow, ...]


class GuidanceView(View, frozen=True):
    """A list of topics, or one step: what to do, what to answer, how it ends."""

    step: str = ""
    title: str = ""
    hint: str = ""
    drawing: str = ""
    drawing_text: str = ""
    lines: tuple[LineRow, ...] = ()
    note: str = ""
    groups: tuple[GroupRow, ...] = ()
    answers: tuple[TopicRow, ...] = ()
    bring_title: str = ""
    bring: tuple[LineRow, ...] = ()
    red_line: str = ""
    print_roll: str = ""
    print_a5: str = ""
    print_text: str = ""
    print_kind: str = "plain"
    prepare_text: str = ""
