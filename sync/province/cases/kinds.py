"""The four kinds of statement about a dossier, kept apart, and our words for what each may say. Pure."""

from datetime import date, datetime
from functools import lru_cache
from typing import Annotated, Final, Literal, TypeAlias, get_args

import msgspec

from kiosk.domain.vietnamese import clean, search_key
from sync.protocol import StatusCode

Kind: TypeAlias = Literal["dossier", "part", "payment", "delivery"]
"""Where a dossier stands, where one part of a joined procedure stands, what was paid, how the result travels."""

PaymentWord: TypeAlias = Literal["unpaid", "paid", "free", "refunded"]
DeliveryWord: TypeAlias = Literal["at-centre", "electronic", "posted", "delivered", "returned"]
Word: TypeAlias = StatusCode | PaymentWord | DeliveryWord

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
STATUSES: Final[tuple[StatusCode, ...]] = get_args(StatusCode)
PAYMENTS: Final[tuple[PaymentWord, ...]] = get_args(PaymentWord)
DELIVERIES: Final[tuple[DeliveryWord, ...]] = get_args(DeliveryWord)
WORDS: Final[dict[Kind, tuple[Word, ...]]] = {
    "dossier": STATUSES,
    "part": STATUSES,
    "payment": PAYMENTS,
    "delivery": DELIVERIES,
}
OurWord: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        description="What it means in our own words: "
        + "; ".join(
            f"of a {kind} {', '.join(f'`{word}`' for word in WORDS[kind])}"
            for kind in ("dossier", "payment", "delivery")
        )
        + ". Of a part the same as of a dossier"
        + ". Empty while nobody has said what the office's name for it means.",
        extra_json_schema={"enum": [*dict.fromkeys(word for words in WORDS.values() for word in words), ""]},
    ),
]
"""A word of any kind, as it is told to programs; empty for none."""
ENDED: Final[frozenset[str]] = frozenset({"result-ready", "collected", "rejected", "withdrawn", "stopped"})
"""After these nobody waits for the appointment any more."""

HOW_FAR: Final[dict[Word, int]] = {
    "prepared": 0, "filed": 1, "received": 2, "in-progress": 3, "needs-more": 3, "result-ready": 4, "collected": 5,
    "rejected": 6, "withdrawn": 6, "stopped": 6,
    "unpaid": 0, "paid": 1, "free": 1, "refunded": 2,
    "at-centre": 0, "electronic": 0, "posted": 1, "returned": 1, "delivered": 2,
}  # fmt: skip
"""How far along each word is among those of its kind: from one to a smaller one it goes back."""

MAX_NOTE: Final = 500
MAX_SAID: Final = 200
MAX_PART: Final = 120
MAX_SOURCE: Final = 80
MAX_CODE: Final = 40

OWN_WORDS: Final = "Tận Tay"
"""The source of what is said by choosing one of our own words."""


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that an office said of one dossier, before it is kept.

    Of `slip` and `code` one is empty. `word` is ours and empty when the name is not known; `sure` when it means just
    that. `day_only`: the hour in `at` was not told.
    """

    slip: str = ""
    code: str = ""
    kind: Kind = "dossier"
    part: str = ""
    said: str
    source: str
    word: str = ""
    sure: bool = True
    note: str = ""
    at: datetime
    day_only: bool = False
    due: date | None = None


@lru_cache(maxsize=1024)
def name_key(said: str) -> str:
    """By what two spellings of one name are the same: without marks, capitals, or what cannot be seen."""
    return search_key(clean(said))[:MAX_SAID]


def goes_back(was: str, word: str) -> bool:
    """Whether from the one word to the other, of one kind, it goes back; a text whose meaning nobody knows does not."""
    before, after = (next((rank for known, rank in HOW_FAR.items() if known == one), None) for one in (was, word))
    return before is not None and after is not None and after < before


def is_word(kind: Kind, word: str) -> bool:
    """Whether it is one of our words for this kind."""
    return word in WORDS[kind]
