"""Hands that answer a declaration without the glass: for tests that begin behind it.

Each tap and each box is the act that the page would ask for, with everything that follows from it in rules, store and
screen; only finding, touching and typing are left out. Those have tests of their own, by real clicks.
"""

from collections.abc import Callable, Sequence

from ui.acts import fill
from ui.views.sitting import FieldRow

Act = Callable[..., None]


class QuickHands:
    """What `Filler` needs of hands; `act` carries out an act, `look` gives the questions that stand on the page."""

    def __init__(self, act: Act, look: Callable[[], Sequence[FieldRow]]) -> None:
        self._act = act
        self._look = look
        self._date = ["", "", ""]

    def tap(self, name: str) -> None:
        """A choice, one of a table's or an address's parts, a place that was found, or another line."""
        match name.split(":"):
            case ["option", field, key]:
                self._act(fill.answer, field=field, typed=key)
            case ["option", field, part, key]:
                self._act(fill.answer_part, field=field, part=part, typed=key)
            case ["place", field, key]:
                self._act(fill.pick, field=field, key=key)
            case ["add", field]:
                self._act(fill.add_entry, field=field)
            case _:
                raise AssertionError(f"{name} is nothing that is answered with")

    def write(self, name: str, text: str) -> None:
        """A whole box; of a date, the year comes last and leaves it."""
        match name.split(":"):
            case ["input", field]:
                self._act(fill.answer, field=field, typed=text)
            case ["part", field, part]:
                self._act(fill.answer_part, field=field, part=part, typed=text)
            case ["search", field]:
                self._act(fill.look_for, field=field, text=text)
            case ["day" | "month" | "year" as place, field]:
                self._date[("day", "month", "year").index(place)] = text
                if place == "year":
                    date, self._date = "/".join(self._date), ["", "", ""]
                    self._act(fill.answer, field=field, typed=date)
            case _:
                raise AssertionError(f"{name} is no box")

    def sees(self, name: str) -> bool:
        """Whether a place of this name was found."""
        return name in {f"place:{row.key}:{place.key}" for row in self._look() for place in row.places}
