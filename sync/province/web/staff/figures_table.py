"""A table as HTML: the chart drawn from it, what it says first, its lines, and where it can be taken home."""

import base64
from urllib.parse import urlencode

from sync.province.boards.charts import Width, draw_chart, is_drawn
from sync.province.boards.definitions import DEFINITIONS
from sync.province.boards.finding import finding
from sync.province.boards.order import BY_NAME, first_order, is_sortable, order_in, order_of
from sync.province.boards.table import Board, Column, Row, Table
from sync.province.boards.texts import unit_of, value_text
from sync.province.language import Language, said
from sync.province.web.markup import Html, join, tag
from sync.province.web.staff import figures_words as words
from sync.province.web.staff.sorting import SORT, sort_head

_NARROW = 2
"""Tables with no more columns than these stay tables on a phone."""

DEFINED = "/staff/figures/definitions"


def table_card(board: Board, table: Table, language: Language, query: dict[str, str]) -> Html:
    """One table in a card of its own; `query` is what the page was asked for."""
    note = None if table.note is None else tag("p", said(table.note, language), class_="soft")
    head = tag("h2", said(table.title, language), id=f"{table.code}-title")
    if not table.rows:
        return tag("section", head, tag("p", said(words.NOTHING, language)), class_="card", id=table.code)
    return tag(
        "section",
        head,
        note,
        _figure(table, language),
        _grid(table, language, _heads(board, table, language, query)),
        tag("div", _meanings(table, language), _files(board, table, language, query), class_="foot"),
        class_="card",
        id=table.code,
    )


def tiles(table: Table, language: Language) -> Html:
    """The numbers that are never added, each in a field of its own with that of the span before."""
    fields = [_tile(row, language) for row in table.rows]
    note = None if table.note is None else tag("p", said(table.note, language), class_="soft")
    return tag(
        "section", tag("h2", said(table.title, language)), tag("dl", *fields, class_="tiles"), note, id=table.code
    )


def _tile(row: Row, language: Language) -> Html:
    now, before = (value_text(value, language) for value in row.cells)
    name = tag("a", said(row.label, language), href=f"{DEFINED}#{row.key}")
    more = (
        tag(
            "dd",
            tag(
                "a",
                said(words.DETAILS, language),
                " ",
                tag("span", said(row.label, language), class_="unseen"),
                href=row.to,
            ),
        )
        if row.to
        else None
    )
    return tag(
        "div",
        tag("dt", name),
        tag("dd", now, class_="large"),
        tag("dd", said(words.BEFORE, language).format(n=before), class_="soft"),
        more,
    )


def _figure(table: Table, language: Language) -> Html | None:
    """The chart twice, for a desk and for a phone: drawn from this very table, and from no other look."""
    if not is_drawn(table):
        return None
    says = finding(table, language)
    text = said(words.CHART_OF, language).format(title=said(table.title, language), finding=says)
    wide, narrow = (_source(draw_chart(table, language, width)) for width in _WIDTHS)
    picture = tag("picture", tag("source", media="(min-width: 46rem)", srcset=wide), tag("img", src=narrow, alt=text))
    most = table.drawn.most if table.drawn is not None and table.drawn.shape == "bars" else len(table.rows)
    only = said(words.ONLY_LARGEST, language).format(n=most) if len(table.rows) > most else None
    return tag("figure", picture, tag("figcaption", says, " " if only else None, only))


_WIDTHS: tuple[Width, Width] = ("wide", "narrow")


def _source(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def _heads(board: Board, table: Table, language: Language, query: dict[str, str]) -> list[Html]:
    """The heads of the columns, which sort the lines both ways."""
    now = order_in(query.get("sort", ""))
    if now is None or now.table != table.code or not is_sortable(table, now.column):
        now = order_of(table)
    named = [(BY_NAME, said(table.names, language), False)]
    named += [(column.code, _head(column, language), _class(column)) for column in table.columns]
    heads: list[Html] = []
    for code, text, kind in named:
        if not is_sortable(table, code):
            heads.append(tag("th", text, scope="col", class_=kind, role="columnheader"))
            continue
        is_now = now is not None and now.column == code
        order = now if now is not None and is_now else first_order(table, code)
        asked = {**query, "sort": str(order.turned if is_now else order)}
        to = f"/staff/figures/{board.code}?{urlencode(asked)}#{table.code}"
        link, told = sort_head(text, to, turns=is_now, up=order.up, language=language)
        heads.append(tag("th", link, scope="col", class_=kind, role="columnheader", aria_sort=told, data_sorts=True))
    return heads


def _grid(table: Table, language: Language, sorting: list[Html]) -> Html:
    """The lines. What a phone shows as a list of cards says of each part what it is, as its looks do not any more.

    They lie in a scroller, which a keyboard reaches by the heads that sort, or by itself where there are none.
    """
    heads = [_head(column, language) for column in table.columns]
    head = tag("tr", *sorting, role="row", data_sort=said(SORT, language))
    rows = [_line(table, row, heads, language) for row in table.rows]
    foot = None if table.whole is None else tag("tfoot", _line(table, table.whole, heads, language), role="rowgroup")
    title = f"{table.code}-title"
    grid = tag(
        "table",
        tag("thead", head, role="rowgroup"),
        tag("tbody", *rows, role="rowgroup"),
        foot,
        class_=" ".join(("stacked figures" if len(table.columns) > _NARROW else "figures", *_sorts(table))),
        role="table",
        aria_labelledby=title,
    )
    if _sorts(table):
        return tag("div", grid, class_="wide")
    return tag("div", grid, class_="wide", role="region", tabindex="0", aria_labelledby=title)


def _sorts(table: Table) -> tuple[str, ...]:
    return ("sorts",) if is_sortable(table, BY_NAME) else ()


def _with(table: Table, heads: list[str]) -> list[tuple[Column, str]]:
    return list(zip(table.columns, heads, strict=True))


def _line(table: Table, row: Row, heads: list[str], language: Language) -> Html:
    name = said(row.label, language)
    label = tag("a", name, href=row.to) if row.to else name
    cells = [
        tag("td", value_text(value, language), class_=_class(column), data_label=head, role="cell")
        for value, (column, head) in zip(row.cells, _with(table, heads), strict=True)
    ]
    bare = "bare" if _is_bare(table, row) else False
    return tag("tr", tag("th", label, scope="row", role="rowheader"), *cells, class_=bare, role="row")


def _is_bare(table: Table, row: Row) -> bool:
    """Whether a line has words but no number: a phone leaves out its dashes, as such lines may be many."""
    numbers = [value for value, column in zip(row.cells, table.columns, strict=True) if _class(column)]
    return 0 < len(numbers) < len(row.cells) and all(value is None for value in numbers)


def _class(column: Column) -> str | bool:
    return "number" if column.kind not in {"text", "moment"} else False


def _head(column: Column, language: Language) -> str:
    unit, head = unit_of(column, language), said(column.head, language)
    return f"{head} ({unit})" if unit else head


def _meanings(table: Table, language: Language) -> Html:
    means = dict.fromkeys(column.means for column in table.columns)
    links = [
        tag("a", said(DEFINITIONS[code][0], language), href=f"{DEFINED}#{code}")
        for code in means
        if code in DEFINITIONS
    ]
    return tag("p", said(words.MEANING, language), " ", _list(links))


def _files(board: Board, table: Table, language: Language, query: dict[str, str]) -> Html:
    asked = f"?{urlencode(query)}" if query else ""
    place = f"/staff/figures/file/{board.code}/{table.code}"
    links = [
        tag("a", said(words.CSV, language), href=f"{place}.csv{asked}"),
        tag("a", said(words.XLSX, language), href=f"{place}.xlsx{asked}"),
    ]
    if is_drawn(table):
        links.append(tag("a", said(words.PICTURE, language), href=f"{place}.svg{asked}"))
    return tag("p", said(words.FILES, language), " ", _list(links), class_="files")


def _list(links: list[Html]) -> Html:
    parts: list[Html | str] = []
    for link in links:
        parts += [" · ", link] if parts else [link]
    return join(*parts)
