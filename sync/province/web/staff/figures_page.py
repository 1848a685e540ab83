"""How a board looks: the choice of span and place, as of when and from whom, and its tables."""

from typing import NamedTuple
from urllib.parse import urlencode

from kiosk.errors import Refused
from sync.province.boards import words as names
from sync.province.boards.boards import Wanted
from sync.province.boards.definitions import DEFINITIONS
from sync.province.boards.lexicon import Lexicon
from sync.province.boards.look import address
from sync.province.boards.spans import Asked, day_in
from sync.province.boards.table import Board, Table, place_of
from sync.province.boards.texts import day_words, span_text
from sync.province.language import Language, Words, said
from sync.province.staff.rights import Scope
from sync.province.web.markup import Html, tag
from sync.province.web.staff import figures_words as words
from sync.province.web.staff.figures_table import table_card, tiles
from sync.province.web.staff.figures_told import told_part

_PROBLEM = "span-problem"
_MOST = 40
"""Letters of what was typed that are said again."""


def board_body(board: Board, wanted: Wanted, scope: Scope, lexicon: Lexicon, language: Language) -> list[Html]:
    """All of the page below its title."""
    query = query_of(wanted)
    above = [
        menu(wanted, language),
        where(board, wanted, language),
        choice(wanted, scope, lexicon, language),
        told_part(board.told, wanted, language),
    ]
    if board.told.blank is not None:
        return above
    shown = [_shown(board, table, language, query) for table in board.tables]
    whole = f"/staff/figures/file/{board.code}/all.xlsx?{urlencode(query)}"
    return [*above, *shown, tag("p", tag("a", said(words.ALL_TABLES, language), href=whole), class_="files")]


def query_of(wanted: Wanted) -> dict[str, str]:
    """What an address says of what was asked for."""
    asked = {**wanted.asked.query, "centre": wanted.centre, "procedure": wanted.procedure, "sort": wanted.sort}
    return {key: value for key, value in asked.items() if value}


def _shown(board: Board, table: Table, language: Language, query: dict[str, str]) -> Html:
    if table.code == "summary":
        return tiles(table, language)
    return table_card(board, table, language, query)


def menu(wanted: Wanted, language: Language) -> Html:
    """The other boards, of the same span and place."""
    links = [
        tag(
            "li",
            tag(
                "a", said(title, language), href=address(code, wanted.asked, wanted.centre),
                aria_current="page" if code == wanted.board else False,
            ),
        )
        for code, title in names.BOARDS.items()
    ]  # fmt: skip
    return tag("nav", tag("ul", *links), class_="boards", aria_label=said(words.BOARDS, language))


def where(board: Board, wanted: Wanted, language: Language) -> Html:
    """The place and the span; from a commune or a procedure, the way back up."""
    steps: list[Html | str] = []
    if wanted.centre:
        steps.append(tag("a", said(names.ALL_PLACES, language), href=address(wanted.board, wanted.asked)))
    if wanted.procedure:
        steps.append(
            tag(
                "a", said(names.BOARDS["procedures"], language), href=address("procedures", wanted.asked, wanted.centre)
            )
        )
    here = f"{said(board.place, language)} · {said(span_text(wanted.asked), language)}"
    up = tag("p", *(part for step in steps for part in (step, " › ")), class_="up") if steps else None
    return tag("div", up, tag("p", tag("strong", here)), class_="where")


class Typed(NamedTuple):
    """Two days as they were typed, and why they are no span."""

    first: str
    last: str
    refusal: Refused

    def is_wrong(self, text: str) -> bool:
        """Whether it is this day that must be changed."""
        return self.refusal.values.get("day", text) == text


def choice(wanted: Wanted, scope: Scope, lexicon: Lexicon, language: Language, typed: Typed | None = None) -> Html:
    """Which time, and which commune: links for what is asked most, a form for the rest.

    What was `typed` in vain stands in the form as it was, to be mended.
    """
    asked = wanted.asked
    kinds = [
        tag("li", tag("a", said(name, language), href=_address(wanted, {"span": kind}),
                      aria_current="true" if kind == asked.kind else False))
        for kind, name in words.KINDS.items()
    ]  # fmt: skip
    kinds.append(tag("li", _step(wanted, asked.earlier, words.EARLIER, language)))
    if asked.later is not None:
        kinds.append(tag("li", _step(wanted, asked.later, words.LATER, language)))
    return tag(
        "section",
        tag("ul", *kinds, class_="kinds"),
        tag(
            "details",
            tag("summary", said(words.OTHER_DAYS, language)),
            _form(wanted, scope, lexicon, language, typed),
            open=asked.kind == "any" or typed is not None,
        ),
        class_="choice",
        aria_label=said(words.WHICH_SPAN, language),
    )


def _step(wanted: Wanted, to: Asked, name: Words, language: Language) -> Html:
    return tag("a", said(name, language), href=_address(wanted, dict(to.query)), title=said(span_text(to), language))


def _address(wanted: Wanted, span: dict[str, str]) -> str:
    query = {**span, "centre": wanted.centre, "procedure": wanted.procedure, "sort": wanted.sort}
    return f"/staff/figures/{wanted.board}?{urlencode({key: value for key, value in query.items() if value})}"


def _form(wanted: Wanted, scope: Scope, lexicon: Lexicon, language: Language, typed: Typed | None) -> Html:
    span = wanted.asked.span
    first, last = (typed.first, typed.last) if typed is not None else ("", "")
    days = (
        _day("first", words.FIRST, first or span.first.isoformat(), typed, language),
        _day("last", words.LAST, last or span.last.isoformat(), typed, language),
    )
    others = {"span": "any", "procedure": wanted.procedure, "sort": wanted.sort}
    kept = [tag("input", type="hidden", name=name, value=value) for name, value in others.items() if value]
    return tag(
        "form", *kept, *days, _communes(wanted, scope, lexicon, language), tag("button", said(words.SHOW, language)),
        action=f"/staff/figures/{wanted.board}", method="get",
    )  # fmt: skip


def _day(code: str, name: Words, value: str, typed: Typed | None, language: Language) -> Html:
    """A box for a day; in one for days alone a browser would hide what is none."""
    found = day_in(value)
    box = {"type": "date", "value": found.isoformat()} if found is not None else {"type": "text", "value": value}
    if typed is not None and typed.is_wrong(value):
        box |= {"aria_invalid": "true", "aria_describedby": _PROBLEM}
    label = tag("label", said(name, language), for_=code)
    return tag("div", label, tag("input", id=code, name=code, required=True, **box))


def _communes(wanted: Wanted, scope: Scope, lexicon: Lexicon, language: Language) -> Html | None:
    codes = [code for code in lexicon.communes if scope.holds(code)]
    if len(codes) < 2:
        return None
    codes.sort(key=lambda code: place_of(lexicon.communes[code]))
    options = [tag("option", said(names.ALL_PLACES, language), value="")]
    options += [tag("option", lexicon.communes[code], value=code, selected=code == wanted.centre) for code in codes]
    return tag("div", tag("label", said(words.COMMUNE, language), for_="centre"),
               tag("select", *options, id="centre", name="centre"))  # fmt: skip


def problem_body(typed: Typed, wanted: Wanted, scope: Scope, lexicon: Lexicon, language: Language) -> list[Html]:
    """What was wrong with the time that was asked for, and the form as it was sent, to mend it."""
    days = {name: _read(text) for name, text in (("first", typed.first), ("last", typed.last))}
    why = words.PROBLEMS[typed.refusal.code].filled(**days, day=typed.refusal.values.get("day", "")[:_MOST])
    wrong = tag("p", said(why, language), class_="wrong", role="alert", id=_PROBLEM)
    return [wrong, menu(wanted, language), choice(wanted, scope, lexicon, language, typed)]


def _read(text: str) -> Words:
    """A day that was typed, as it is written in either language; what is none as it was typed."""
    found = day_in(text)
    return day_words(found) if found is not None else Words(text[:_MOST], text[:_MOST])


def definitions_body(language: Language) -> list[Html]:
    """Every figure and what it counts."""
    entries = [
        tag("div", tag("dt", said(name, language), id=code), tag("dd", said(meaning, language)))
        for code, (name, meaning) in DEFINITIONS.items()
    ]
    back = tag("p", tag("a", said(words.BACK, language), href="/staff/figures"))
    return [back, tag("dl", *entries, class_="card meanings")]
