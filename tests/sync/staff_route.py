"""How one route of the staff is asked, and what it answers: a line of the table."""

from collections.abc import Callable
from typing import NamedTuple

from tests.sync.staff_world import World

Ask = Callable[[World, str], str]
Form = Callable[[World, str], dict[str, object]]


class Route(NamedTuple):
    """`needs` is the right, `signed-in` or `anyone`; `path` and `form` may make a thing of the commune they are given.

    `elsewhere` is the answer for another commune's thing (None: the route is of no commune); `shows` is a mark of the
    commune, made before the page is asked, that must stand on the page of whom it is for and on nobody else's.
    """

    needs: str
    path: Ask | None = None
    form: Form | None = None
    answers: frozenset[int] = frozenset({200, 303})
    elsewhere: int | None = None
    shows: Ask | None = None
