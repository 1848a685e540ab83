"""Where the names of codes come from: the catalogue, the tables of places, and the words of the counter's screens."""

import xml.etree.ElementTree as ET
from importlib.resources import files
from typing import Final

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.errors import Unavailable
from sync.province.boards.lexicon import Lexicon
from sync.province.language import Words

_PREFIXES: Final = ("figures.", "is.", "machine.", "end.", "role.", "visit.")
"""Words of the counter's screens that name something that is counted."""


def make_lexicon(catalogue: Catalogue, communes: Communes) -> Lexicon:
    """All the names, read once: what is broken or unknown stands for itself."""
    counter = _counter_words()

    def procedure(code: str) -> Words:
        try:
            name = catalogue.procedure(code).name
        except Unavailable:
            return Words(code, code)
        return Words(name.vi, name.en or name.vi)

    def paper(of: str, code: str) -> Words:
        try:
            papers = catalogue.procedure(of).papers
        except Unavailable:
            return Words(code, code)
        name = next((one.name for one in papers if one.id == code), None)
        return Words(code, code) if name is None else Words(name.vi, name.en or name.vi)

    def topic(code: str) -> Words:
        found = catalogue.guidance.topic(code) if catalogue.guidance is not None else None
        return Words(code, code) if found is None else Words(found.title.vi, found.title.en or found.title.vi)

    catalogue.procedures()  # now, and not while somebody waits for the first page
    return Lexicon(communes.home_communes, procedure, paper, topic, counter.get)


def _counter_words() -> dict[str, Words]:
    text = (files("resources") / "i18n" / "en.ts").read_text("utf-8")
    found: dict[str, Words] = {}
    for message in ET.fromstring(text).iter("message"):  # noqa: S314 - a file of our own
        code = message.get("id", "")
        if code.startswith(_PREFIXES):
            vi = message.findtext("source", "")
            found[code] = Words(vi, message.findtext("translation", "") or vi)
    return found
