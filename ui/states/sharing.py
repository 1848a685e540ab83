"""What the pages about the centre's other machines show."""

from typing import Literal

import msgspec

from kiosk.domain.sharing import Drive


class Sharing(msgspec.Struct, frozen=True):
    """The sticks that are plugged in, what is being done with one, and the pairing code while an official looks at it.

    `facts` and `boxes` count what was new so far on a stick that is being read.
    """

    drives: tuple[Drive, ...] = ()
    busy: Literal["", "writing", "reading"] = ""
    facts: int = 0
    boxes: int = 0
    code: str = ""
