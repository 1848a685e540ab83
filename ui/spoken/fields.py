"""One question, as it is read on its page and when it gets the focus."""

from collections.abc import Iterator

from ui.views.base import OptionRow
from ui.views.begin import PlaceRow
from ui.views.sitting import FieldRow, PartRow
from ui.words import Language, say

_FEW = 12
"""More choices than these are not all read: nobody can remember them."""


def question(row: FieldRow, language: Language) -> Iterator[str]:
    """Its label, what is to be done, what is written there, and what is wrong with it."""
    yield _sentence(row.label)
    yield _sentence(row.hint)
    if row.kind == "note":
        yield _sentence(row.value)
        return
    if row.error:
        yield say(language, "spoken.error", text=row.error)
    if row.warning:
        yield say(language, "spoken.warning", text=row.warning)
    yield from _answer(row, language)
    if row.offers:
        yield say(language, "spoken.offers", text=", ".join(offer.label for offer in row.offers))
    if row.required and not _is_answered(row):
        yield say(language, "spoken.required")


def _is_answered(row: FieldRow) -> bool:
    return bool(row.value or row.query or row.entries) or any(option.chosen for option in row.options)


def _answer(row: FieldRow, language: Language) -> Iterator[str]:
    if row.kind == "secret":
        yield say(language, "spoken.secret")
        return
    match row.kind:
        case "choice" | "many" | "yesno":
            yield from choices(row.options, language)
        case "table":
            yield say(language, "spoken.entries", count=str(len(row.entries)))
            yield from (_sentence(entry.label) for entry in row.entries)
            yield from _parts(row.parts, language)
        case "parts":
            yield from _parts(row.parts, language)
        case "address" | "pick":
            yield from _parts(row.parts, language)
            yield written(row.query, language)
            yield _sentence(row.kept)
            yield _sentence(row.ask)
            yield from places(row.places, language)
        case "date" | "partial":
            yield written(row.value.strip("/"), language)
            if not row.value:
                yield say(language, "spoken.date-boxes")
        case _:
            yield written(row.value, language)


def _parts(parts: tuple[PartRow, ...], language: Language) -> Iterator[str]:
    for part in parts:
        yield _sentence(part.label)
        if part.options:
            yield from choices(part.options, language)
        else:
            yield written(part.value, language)
        if part.error:
            yield say(language, "spoken.error", text=part.error)


def choices(options: tuple[OptionRow, ...], language: Language) -> Iterator[str]:
    """What can be chosen, and what is."""
    chosen = [option.label for option in options if option.chosen]
    if len(options) <= _FEW:
        yield say(language, "spoken.choices", text=", ".join(option.label for option in options))
    if chosen:
        yield say(language, "spoken.chosen-value", text=", ".join(chosen))
    else:
        yield say(language, "spoken.nothing-chosen")


def places(rows: tuple[PlaceRow, ...], language: Language) -> Iterator[str]:
    """What a search among places found."""
    if rows:
        yield say(language, "spoken.places", count=str(len(rows)))
    yield from (_sentence(row.title) for row in rows)


def written(value: str, language: Language) -> str:
    """What stands in a box."""
    return say(language, "spoken.value", text=value) if value else say(language, "spoken.empty")


def _sentence(text: str) -> str:
    """A label as a sentence of its own, so that a voice pauses after it."""
    return text if not text or text[-1] in ".!?…:" else f"{text}."
