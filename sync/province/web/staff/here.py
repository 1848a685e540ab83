"""What the functions that draw a page of the staff hand on to each other."""

from typing import NamedTuple

from sync.province.api import Edge
from sync.province.staff.rights import Staff
from sync.province.web.pages import Names
from sync.province.web.staff.guard import Visit


class Here(NamedTuple):
    """Who asks for which page, and where its facts and names come from."""

    visit: Visit
    edge: Edge
    names: Names
    staff: Staff
