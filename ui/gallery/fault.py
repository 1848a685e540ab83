"""A fault, and what kinds of them there are."""

import msgspec

KINDS: dict[str, str] = {
    # letters
    "cut": "words or a button that do not fit their box, or are cut by what holds them",
    "tiny": "letters under 5 mm",
    "overlap": "a text on another",
    "covered": "a text under something painted later",
    # places
    "outside": "beside the window",
    "sideways": "would have to be scrolled sideways to be seen",
    "cramped": "a paged list with no room to read in",
    # targets
    "small": "a target under 18 mm, a key under 12 mm",
    "close": "less than 2 mm between two targets",
    # pixels
    "faint": "text with less than 7:1 against its ground",
    "faint-sign": "a sign or the edge of a box with less than 3:1 against its ground",
    # reading and keyboard
    "nameless": "a focusable item without a name",
    "misnamed": "a name that is not the text that stands there",
    "roleless": "a focusable item without a role",
    "unreached": "a target at which Tab never comes by",
    "disorder": "Tab goes against the order of reading",
    "silent": "a page without a script to read aloud",
}


class Fault(msgspec.Struct, frozen=True):
    """`kind` is one of `KINDS`, `what` names the thing, `much` says how far off it is."""

    kind: str
    what: str
    much: str = ""
