"""Pieces that the staff's pages about dossiers share."""

from datetime import date, datetime

from kiosk.domain.local_time import VIETNAM
from kiosk.errors import Refused
from sync.province.boards.texts import day_text, day_words
from sync.province.cases import words as cases_words
from sync.province.cases.kinds import KINDS, WORDS, Kind
from sync.province.language import Language, Words, said, when, when_en
from sync.province.web.cases import words
from sync.province.web.cases.refusals import sentence
from sync.province.web.markup import Html, tag
from sync.province.web.staff.guard import Visit


def ways(visit: Visit) -> Html:
    """The three places of this area."""
    places = [("/staff/dossiers", words.FIND)]
    if visit.staff is not None and "set-status" in visit.staff.rights:
        places += [("/staff/dossiers/imports", words.BY_FILE), ("/staff/dossiers/names", words.NAMES)]
    links = [
        tag("li", tag("a", said(name, visit.language), href=address, aria_current=_is_here(visit, address)))
        for address, name in places
    ]
    return tag("ul", *links, class_="ways")


def wrong(visit: Visit, refusal: Refused) -> Html:
    """Why not, where the eye falls first."""
    return tag("p", said(sentence(refusal), visit.language), class_="wrong", role="alert")


def choice(language: Language, kinds: tuple[Kind, ...], chosen: str = "", first: Words | None = None) -> list[Html]:
    """The options of our words, in a group for each kind; the value is `kind:word`."""
    options: list[Html] = [] if first is None else [tag("option", said(first, language), value="")]
    for kind in KINDS:
        if kind in kinds:
            inner = [
                tag("option", said(word_, language), value=f"{kind}:{word}", selected=f"{kind}:{word}" == chosen)
                for word in WORDS[kind]
                if (word_ := cases_words.word_of(kind, word)) is not None
            ]
            options.append(tag("optgroup", *inner, label=said(cases_words.KIND[kind], language)))
    return options


def moment(visit: Visit, at: datetime, *, day_only: bool) -> str:
    """When something was said, by the clock of Vietnam."""
    told = day_words(at.astimezone(VIETNAM).date()) if day_only else Words(when(at), when_en(at))
    return said(told, visit.language)


def appointment(visit: Visit, day: date) -> str:
    """The day on which the result is promised, and that it is that."""
    return f"{said(cases_words.APPOINTMENT, visit.language)}: {day_text(day, visit.language)}"


def meaning(language: Language, kind: Kind, word: str) -> str:
    """Our word, or that it stays text."""
    known = cases_words.word_of(kind, word)
    return said(words.KEEP_TEXT if known is None else known, language)


def _is_here(visit: Visit, address: str) -> str | bool:
    return "page" if visit.path.rstrip("/") == address else False
