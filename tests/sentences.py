"""The sentences of the screen as they are written in `resources/i18n/en.ts`, before anything compiles them."""

import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT / "resources" / "i18n" / "en.ts"


class Sentence(NamedTuple):
    """`one` is the English for the number 1, where it is another."""

    vi: str
    en: str
    group: str
    one: str


@cache
def sentences() -> dict[str, Sentence]:
    """Each code with its sentences and the group that it stands in."""
    found: dict[str, Sentence] = {}
    group = ""
    for part in ET.parse(FILE, ET.XMLParser(target=ET.TreeBuilder(insert_comments=True))).getroot():
        if part.tag is ET.Comment:
            group = (part.text or "").strip()
        for message in part.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")] or [message.findtext("translation", "")]
            found[message.attrib["id"]] = Sentence(message.findtext("source", ""), forms[-1], group, forms[0])
    return found
