"""The typed shape of a form, as it lies in `resources/forms/`: sections, fields, and what must hold between them."""

from typing import Literal, TypeAlias

import msgspec

from kiosk.domain.questions.conditions import Condition
from kiosk.domain.records import Confidence, Dated, Record, Words

FieldType: TypeAlias = Literal[
    "text", "long_text", "person_name", "date", "partial_date", "time", "id_number", "phone", "email", "address",
    "commune_or_text", "ethnicity", "nationality", "choice", "multi_choice", "boolean", "integer", "money", "table",
    "bank_account", "consent_block", "signature", "multi_procedure",
]  # fmt: skip

CardField: TypeAlias = Literal["name", "dob", "id", "old_id", "sex", "address", "issued", "issuer", "kind"]


class Option(Record, frozen=True):
    """One of the answers to choose from; `also` are other names by which it is looked for, never taken for it."""

    value: str
    label: Words
    also: tuple[str, ...] = ()


class Column(Record, frozen=True):
    """A column of a table: a field without conditions."""

    id: str
    label: Words
    type: FieldType
    required: bool = False
    rules: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    uppercase: bool = False


class Field(Record, frozen=True):
    """One question of a form.

    `rules` are names of `kiosk.domain.questions.rules`, with arguments after a colon. `computed` names a
    computation of `kiosk.domain.questions.computed`; the answer can be changed unless `locked`. `defaults` gives a
    first answer by code of procedure, `*` for any. An answer of a field with `stored` false must never be written down.
    """

    id: str
    label: Words
    type: FieldType
    required: bool
    rules: tuple[str, ...] = ()
    when: Condition | None = None
    options: tuple[Option, ...] = ()
    columns: tuple[Column, ...] = ()
    prefill: CardField | None = None
    computed: str = ""
    locked: bool = False
    defaults: dict[str, str] = msgspec.field(default_factory=dict[str, str])
    uppercase: bool = False
    stored: bool = True
    confidence: Confidence | None = None
    note: Words | None = None

    @property
    def is_declaration(self) -> bool:
        """Whether only the citizen may tick it."""
        return "must_be_true" in self.rules


class Section(Record, frozen=True):
    """A part of a form with a title of its own; `when` hides it whole."""

    id: str
    title: Words
    fields: tuple[Field, ...]
    when: Condition | None = None


class CrossRule(Record, frozen=True):
    """What must hold between answers; told by `code` at the field `at` once every answer it names is there."""

    code: str
    test: Condition
    at: str
    level: Literal["refuse", "warn"]


Role: TypeAlias = Literal[
    "name", "born", "sex", "number", "paper", "issued", "issuer", "ethnicity", "nationality", "residence_kind",
    "residence", "phone", "email",
]  # fmt: skip
"""What is known of a person, whatever a form calls the field."""

CARD_PERSON = "card"
"""The source of particulars that is no person of the form: the citizen's own card."""


class Source(Record, frozen=True):
    """Who else a person may be: another person of the form or `card`; `label` stands on the button that takes over."""

    of: str
    label: Words
    when: Condition | None = None


class Person(Record, frozen=True):
    """Fields that together are one person, or part of one; they are taken over from one of `may_be` on a tap, never
    by themselves.

    `sex` is said where the form is sure of it: nobody of the other sex is offered.
    """

    id: str
    title: Words
    fields: dict[Role, str]
    sex: Literal["", "nam", "nu"] = ""
    may_be: tuple[Source, ...] = ()


class Form(Dated, frozen=True, kw_only=True):
    """A declaration; `procedures` holds `*` for a form of our own that goes with any procedure."""

    id: str
    procedures: tuple[str, ...]
    title: Words
    confidence: Confidence
    sections: tuple[Section, ...]
    number: str = ""
    basis: str = ""
    cross_rules: tuple[CrossRule, ...] = ()
    persons: tuple[Person, ...] = ()
    advice: tuple[Words, ...] = ()
    sensitive: Words | None = None

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field, in the order of the form."""
        return tuple(field for section in self.sections for field in section.fields)

    def field(self, field_id: str) -> Field:
        """The field of this id; `KeyError` when the form has none."""
        for field in self.fields:
            if field.id == field_id:
                return field
        raise KeyError(field_id)
