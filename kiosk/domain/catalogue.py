"""The typed shape of a procedure, as it lies in `resources/procedures/`, one JSON file each."""

from datetime import date
from typing import Literal, TypeAlias

import msgspec

from kiosk.domain.records import Confidence, Dated, Record, Words

FactGroup: TypeAlias = Literal[
    "code",
    "name",
    "authority",
    "who",
    "channels",
    "online_level",
    "processing",
    "fee",
    "papers",
    "form",
    "result",
    "legal_basis",
    "home",
    "delivery",
]

Channel: TypeAlias = Literal["online", "post", "counter", "home", "online_appointment", "phone"]
Delivery: TypeAlias = Literal["counter", "electronic", "post", "home", "sms", "app"]

LifeEvent: TypeAlias = Literal[
    "birth", "death", "marriage", "papers", "residence", "identity", "elderly", "disability", "poverty", "business",
    "land", "house", "health",
]  # fmt: skip


class Processing(Record, frozen=True):
    """How long the office takes; `value` None when not known, `verify_value` when it must verify.

    The unit is a bare `day` where the source names none: counted as any time in days, and told as not certain.
    `same_day_cutoff` is `HH:MM`: what is received later counts from the next working day.
    """

    value: int | None
    unit: Literal["working_day", "calendar_day", "day", "hour"]
    verify_value: int | None = None
    same_day_cutoff: str = ""
    supplement_days: int | None = None
    note: Words | None = None


class Discount(Record, frozen=True):
    """A lower amount up to and including a day."""

    amount: int
    until: date


class PageRule(Record, frozen=True):
    """A fee by the page of the original: a rate for the first pages, another after, and a cap for each copy."""

    first_pages: int
    first_rate: int
    next_rate: int
    cap_per_copy: int

    def fee(self, pages: int, copies: int) -> int:
        """The fee in đồng of `copies` copies of an original of `pages` pages."""
        first = min(pages, self.first_pages) * self.first_rate
        return min(first + max(pages - self.first_pages, 0) * self.next_rate, self.cap_per_copy) * copies


class Fee(Record, frozen=True):
    """What it costs in đồng; `amount` None when not known."""

    amount: int | None
    per: Literal["", "copy", "page", "document", "transaction"] = ""
    online_amount: int | None = None
    list_amount: int | None = None
    copy_fee: int | None = None
    discount: Discount | None = None
    page_rule: PageRule | None = None
    note: Words | None = None


class Paper(Record, frozen=True):
    """A paper of the procedure; `when` is prose, to be read by the citizen, not computed."""

    id: str
    name: Words
    how: Literal["submit", "show", "declare"]
    required: Literal["always", "conditional", "optional"]
    originals: int
    copies: int
    when: Words | None = None
    replaced_by: Words | None = None


class FormNote(Record, frozen=True):
    """What the office calls its declaration; `id` names our form of the same, empty when there is none."""

    name: str
    id: str = ""
    number: str = ""
    basis: str = ""
    online: str = ""
    is_legal_form: bool = True


class Result(Record, frozen=True):
    """What the citizen gets, with the national code of the result where known, and for how many months it may be used.

    `valid_months` is 0 where it does not end, or where that is not known.
    """

    name: Words
    code: str = ""
    valid_months: int = 0


class Home(Record, frozen=True):
    """Whether and how it can be done at the citizen's home."""

    doable: Literal["yes", "partly", "no"]
    mode: Literal[
        "",
        "mobile_registration_by_official",
        "home_visit_by_official",
        "home_visit_or_online",
        "assisted_online_then_post",
        "police_mobile_team",
        "council_home_visit",
        "surveyor_visit",
    ] = ""
    in_person: Words | None = None
    note: Words | None = None


class Portal(Record, frozen=True):
    """Where it is filed online; `uuid` is the portal's own key of the page, another thing than the code."""

    host: str = ""
    detail_url: str = ""
    uuid: str = ""
    detail_url_alt: str = ""


class Receipts(Record, frozen=True):
    """Numbers of the forms with which the police receives, asks for more, and refuses."""

    received: str
    supplement: str
    refusal: str


class Reception(Record, frozen=True):
    """The days on which an office of its own, such as the police, takes papers: 0 is Monday, holidays are off.

    `mornings` are the days on which it takes them in the morning only.
    """

    days: tuple[int, ...]
    mornings: tuple[int, ...] = ()
    confidence: Confidence = "C"
    source: str = ""


class Deadline(Record, frozen=True):
    """The citizen's own window: within `months` and `days` after an event, or in the time before it.

    `field` is the question of the procedure's form that asks for the day of the event, empty where no form asks.
    `late` says what happens when the window is over, as far as it is known.
    """

    days: int
    event: Words
    direction: Literal["after", "before"] = "after"
    unit: Literal["calendar_day", "working_day"] = "calendar_day"
    months: int = 0
    field: str = ""
    late: Words | None = None
    confidence: Confidence = "C"
    source: str = ""


class Preference(Record, frozen=True):
    """This procedure is the better one than `code` in the case that `reason` tells.

    `under_age` is the age in years, 0 for none, from which the person of the procedure's event is too old for it.
    """

    code: str
    reason: Words
    under_age: int = 0
    confidence: Confidence = "C"
    source: str = ""


class Amounts(Record, frozen=True):
    """A monthly payment in đồng since a day, and what it was before."""

    monthly: int
    since: date
    before: int
    note: Words | None = None


class Confidences(Record, frozen=True):
    """How sure each group of facts is."""

    code: Confidence
    name: Confidence
    authority: Confidence
    who: Confidence
    channels: Confidence
    online_level: Confidence
    processing: Confidence
    fee: Confidence
    papers: Confidence
    form: Confidence
    result: Confidence
    legal_basis: Confidence
    home: Confidence
    delivery: Confidence


class Procedure(Dated, frozen=True, kw_only=True):
    """An administrative procedure with its national code; `contains` names the parts of a joined one."""

    code: str
    core: bool
    name: Words
    sector: str
    level: Literal["xa", "tinh"]
    authority: Words
    who: tuple[Words, ...]
    channels: tuple[Channel, ...]
    online_level: Literal["toan_trinh", "mot_phan", "khong"]
    processing: Processing
    fee: Fee
    papers: tuple[Paper, ...]
    form: FormNote
    result: Result
    legal_basis: tuple[str, ...]
    home: Home
    delivery: tuple[Delivery, ...]
    confidence: Confidences
    life_event: LifeEvent
    synonyms: tuple[str, ...]
    official_name: str = ""
    portal: Portal = Portal()
    receipts: Receipts | None = None
    reception_hours: Words | None = None
    reception: Reception | None = None
    deadline: Deadline | None = None
    related: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    prefer_over: tuple[Preference, ...] = ()
    refuse_if: tuple[Words, ...] = ()
    also_gives: tuple[Words, ...] = ()
    contains: tuple[Words, ...] = ()
    amounts: Amounts | None = None
    decision: str = ""
    note: Words | None = None

    def confidence_of(self, group: FactGroup) -> Confidence:
        """How sure this group of facts is."""
        letter: Confidence = getattr(self.confidence, group)
        return letter

    def is_promise(self, group: FactGroup) -> bool:
        """Whether a citizen may be told this group of facts without "cần hỏi lại"."""
        return self.confidence_of(group) != "C"


class RetiredCodes(Record, frozen=True):
    """Codes that were abolished, each with the code that took its place."""

    schema_version: Literal[1]
    checked_on: date
    sources: tuple[str, ...]
    confidence: Confidence
    note: str
    successors: dict[str, str]
    names: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    """What an abolished procedure was called, so that it is found by its old name."""
