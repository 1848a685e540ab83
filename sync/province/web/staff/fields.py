"""Parts that many pages of the staff are made of: a field with its label, a note, a table."""

from collections.abc import Sequence
from datetime import datetime

from sync.province.language import Words, said, when, when_en
from sync.province.web.markup import Child, Html, join, tag
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.sorting import SORT, Sorts, sort_head


def field(visit: Visit, name: str, label: Words, hint: Words | None = None, **attributes: str | bool) -> Html:
    """A box to fill in, under its label; what helps stands between and is read out with it."""
    described = {"aria_describedby": f"{name}-hint"} if hint else {}
    return tag(
        "div",
        tag("label", said(label, visit.language), for_=name),
        None if hint is None else tag("p", said(hint, visit.language), id=f"{name}-hint", class_="soft"),
        tag("input", id=name, name=name, **described, **attributes),
    )


def long_field(visit: Visit, name: str, label: Words, value: str, most: int) -> Html:
    """A box of lines, under its label."""
    return tag(
        "div",
        tag("label", said(label, visit.language), for_=name),
        tag("textarea", value, id=name, name=name, rows="3", maxlength=str(most)),
    )


def hidden(name: str, value: str) -> Html:
    return tag("input", type="hidden", name=name, value=value)


def button(visit: Visit, words: Words, class_: str = "") -> Html:
    return tag("button", said(words, visit.language), class_=class_ or False)


def text(visit: Visit, words: Words, **attributes: str | bool) -> Html:
    """A paragraph."""
    return tag("p", said(words, visit.language), **attributes)


def note(visit: Visit, words: Words, mood: str = "wrong", **values: str) -> Html:
    """What went wrong (or well), read out at once; `values` fill the blanks of the words."""
    filled = said(words, visit.language).format(**values)
    return tag("p", filled, class_=mood, role="alert" if mood == "wrong" else "status")


def card(visit: Visit, heading: Words, *children: Child, class_: str = "card") -> Html:
    """A part of a page under a heading of its own."""
    return tag("section", tag("h2", said(heading, visit.language)), *children, class_=class_)


def choice(name: str, label: str, options: Sequence[tuple[str, str]], chosen: str) -> Html:
    """One of several, in a list to pull down."""
    return tag(
        "div",
        tag("label", label, for_=name),
        tag("select", *(tag("option", said_of, value=code, selected=code == chosen) for code, said_of in options),
            id=name, name=name),
    )  # fmt: skip


def moment(visit: Visit, at: datetime | None, nothing: Words | None = None) -> Child:
    """A moment in Vietnam's time."""
    if at is None:
        return None if nothing is None else said(nothing, visit.language)
    shown = when(at) if visit.language == "vi" else when_en(at)
    return tag("time", shown, datetime=at.isoformat(timespec="minutes"))


def cell(*children: Child) -> Html:
    """What stands in one cell of a table."""
    return join(*children)


def table(
    visit: Visit,
    caption: Words,
    heads: Sequence[Words],
    rows: Sequence[Sequence[Child]],
    sorts: Sorts | None = None,
) -> Html:
    """Rows under heads, which sort them where they can be sorted.

    On a narrow screen each row stands by itself, each cell under its head, and says what it is nevertheless.
    """
    names = [said(head, visit.language) for head in heads]
    head = tag("tr", *_heads(visit, names, sorts), role="row", data_sort=said(SORT, visit.language))
    lines = [
        tag("tr", *(tag("td", tag("div", one), data_label=name, role="cell")
                    for name, one in zip(names, row, strict=True)), role="row")
        for row in rows
    ]  # fmt: skip
    return tag(
        "table",
        tag("caption", said(caption, visit.language)),
        tag("thead", head, role="rowgroup"),
        tag("tbody", *lines, role="rowgroup"),
        class_="stacked sorts" if sorts is not None and any(sorts.heads) else "stacked",
        role="table",
    )


def _heads(visit: Visit, names: Sequence[str], sorts: Sorts | None) -> list[Html]:
    heads: list[Html] = []
    for name, one in zip(names, sorts.heads if sorts is not None else [None] * len(names), strict=True):
        if one is None or sorts is None:
            heads.append(tag("th", name, scope="col", role="columnheader"))
            continue
        way, to = one
        link, told = sort_head(name, to, turns=sorts.now == way, up=way.up, language=visit.language)
        heads.append(tag("th", link, scope="col", role="columnheader", aria_sort=told, data_sorts=True))
    return heads
