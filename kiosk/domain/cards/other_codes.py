"""Codes that are no identity card: each is named, so that nobody hears only "error".

The shapes are what public code and papers show; none of them is a promise about what the code says.
"""

import re
from typing import Literal, TypeAlias

from kiosk.domain.dossiers.dossier import is_dossier, looks_usual, normal_dossier
from kiosk.domain.slip_code import parse as slip_code
from kiosk.domain.vietnamese import search_key
from kiosk.errors import Refused

OtherKind: TypeAlias = Literal[
    "empty",
    "url",
    "health-card",
    "payment",
    "licence",
    "land",
    "vneid",
    "our-slip",
    "dossier",
    "mrz",
    "old-id",
    "number-only",
    "unknown",
]

_WEB = r"(?i:[a-z][a-z0-9+.\-]*://.*|www\.\S+)"

_SHAPES: tuple[tuple[OtherKind, str], ...] = (
    ("empty", r""),
    ("payment", r"000201\d{2}.*"),
    ("mrz", r"IDVNM.*|(?=[A-Z0-9<]*<<)[A-Z0-9<]{28,}|\d{7}[MF<X]\d{7}VNM.*"),
    ("health-card", r"(?:[A-Z]{2}\d{8,13}|\d{10})\|(?:[0-9A-Fa-f]{2})*\|.*"),
    ("old-id", r"\d{9}"),
    ("number-only", r"\d{12}"),
)

_LATER_SHAPES: tuple[tuple[OtherKind, str], ...] = (
    ("url", _WEB),
    ("vneid", r"[A-Za-z0-9+/=_.\-]{40,}"),
)
"""What might also be something better known by its words."""

_WORDS: tuple[tuple[OtherKind, tuple[str, ...]], ...] = (
    ("licence", ("gplx", "giay phep lai xe", "driving licen")),
    ("land", ("quyen su dung dat", "thua dat", "quyen so huu nha", "gcnqsd", "sodo.")),
    ("vneid", ("vneid",)),
)


def kind_of(line: str, slip_url: str) -> OtherKind:
    """What a line is that is no card; `slip_url` is the beginning of the address on our own slips."""
    if slip_url and line.startswith(slip_url):
        return "our-slip"
    for kind, shape in _SHAPES:
        if re.fullmatch(shape, line, re.ASCII | re.DOTALL):
            return kind
    words = search_key(line)
    for kind, signs in _WORDS:
        if any(sign in words for sign in signs):
            return kind
    for kind, shape in _LATER_SHAPES:
        if re.fullmatch(shape, line, re.ASCII | re.DOTALL):
            return kind
    return _ours_or_the_portals(line)


def _ours_or_the_portals(line: str) -> OtherKind:
    """The bare code of a slip, as it is printed where no province's address is known, or the portal's."""
    try:
        slip_code(line)
    except Refused:
        pass
    else:
        return "our-slip"
    dossier = normal_dossier(line)
    return "dossier" if is_dossier(dossier) and looks_usual(dossier) else "unknown"
