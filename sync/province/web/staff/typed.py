"""What was typed into a form that could not be taken, and that form with it filled in again."""

from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import Final

import msgspec
from litestar.datastructures import FormMultiDict

from sync.province.web.markup import Html, join, opened, tag

KEPT: Final = "kept"
"""The name in an address by which it is found again, and of the place on the page where it stands."""
_AS_IT_IS: Final = frozenset({"hidden", "password", "file", "submit"})
_TICKED: Final = frozenset({"checkbox", "radio"})


class Typed(msgspec.Struct, frozen=True):
    """Where a form was sent, and what stood in it: each name as often as it was filled in."""

    action: str
    fields: dict[str, list[str]]


def typed_of(action: str, form: FormMultiDict, without: Sequence[str]) -> Typed:
    """What this form says, without these fields and without files."""
    texts = [(name, value) for name, value in form.multi_items() if isinstance(value, str) and name not in without]
    fields: dict[str, list[str]] = {}
    for name, value in texts:
        fields.setdefault(name, []).append(value)
    return Typed(action, fields)


def filled_in(html: Html, fields: Mapping[str, Sequence[str]]) -> Html | None:
    """The insides of a form with these fields filled in; None where it is about something else by now."""
    filling = _Filling(fields)
    filling.feed(html)
    filling.close()
    return None if filling.is_another else Html("".join(filling.out))


class _Filling(HTMLParser):
    """Reads markup of our own and writes it again, with other values."""

    def __init__(self, fields: Mapping[str, Sequence[str]]) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.is_another = False
        self._fields = fields
        self._chosen: Sequence[str] | None = None
        self._is_in_textarea = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: True if value is None else value for name, value in attrs}
        said = self._fields.get(str(given.get("name", "")))
        match tag:
            case "input":
                self._input(given, said)
            case "option" if self._chosen is not None:
                self.out.append(opened("option", **given | {"selected": given.get("value", "") in self._chosen}))
            case _:
                self.out.append(self.get_starttag_text() or "")
        if tag == "select":
            self._chosen = said
        if tag == "textarea" and said is not None:
            self._is_in_textarea = True
            self.out.append(join(said[0]))

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._chosen = None
        if tag == "textarea":
            self._is_in_textarea = False
        self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        if not self._is_in_textarea:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.handle_data(f"&#{name};")

    def _input(self, given: dict[str, str | bool], said: Sequence[str] | None) -> None:
        kind = given.get("type", "text")
        if kind == "hidden" and said is not None and given.get("value", "") not in said:
            self.is_another = True
        if kind in _TICKED:
            given["checked"] = given.get("value", "on") in (said or ())
        elif kind not in _AS_IT_IS and said is not None:
            given["value"] = said[0]
        self.out.append(tag("input", **given))
