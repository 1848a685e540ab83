"""The page of the queue."""

from ui.views.base import LineRow, OptionRow, Row, View


class TicketRow(Row, frozen=True):
    """A number of the list; `key` is its id."""

    title: str
    text: str


class QueueView(View, frozen=True):
    """`stage` is empty for the list, else take, given, ticket or counter; a text that is empty has no button."""

    stage: str = ""
    title: str = ""
    hint: str = ""
    plate: str = ""
    number: str = ""
    note: str = ""
    warnings: tuple[LineRow, ...] = ()
    call_text: str = ""
    sit_text: str = ""
    again_text: str = ""
    hold_text: str = ""
    done_text: str = ""
    recall_text: str = ""
    over_text: str = ""
    cancel_text: str = ""
    take_text: str = ""
    counter_text: str = ""
    lines: tuple[LineRow, ...] = ()
    next_title: str = ""
    next: tuple[TicketRow, ...] = ()
    more_text: str = ""
    before_text: str = ""
    held_title: str = ""
    held: tuple[TicketRow, ...] = ()
    elsewhere_title: str = ""
    elsewhere: tuple[TicketRow, ...] = ()
    counters_title: str = ""
    counters: tuple[LineRow, ...] = ()
    options: tuple[OptionRow, ...] = ()
    print_roll: str = ""
    print_a5: str = ""
    print_text: str = ""
    print_kind: str = "plain"
