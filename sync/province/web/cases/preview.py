"""The page of one import: how many rows of each kind, the rows themselves, names to be settled, and the one button."""

from collections.abc import Callable
from typing import Final, NamedTuple

from litestar import Response

from sync.province.cases import words as cases_words
from sync.province.cases.found_rows import WRITTEN
from sync.province.cases.imports import Found, ImportLine, preview_rows, unknown_names
from sync.province.cases.kept_rows import PreviewRow
from sync.province.cases.kinds import Kind, Statement
from sync.province.cases.names import NATIONAL
from sync.province.cases.names import meaning as named
from sync.province.cases.naming import read_book
from sync.province.database import Database
from sync.province.language import Words, said
from sync.province.web.cases import words
from sync.province.web.cases.parts import appointment, choice, meaning, moment, ways
from sync.province.web.cases.refusals import row_sentence
from sync.province.web.markup import Html, join, tag
from sync.province.web.staff.fields import note, table
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form, staff_page

MISTAKE_HEADS: Final = (words.ROW, words.COLUMN, words.IN_FILE, words.MISTAKE)
_ABOUT: Final[dict[Found, Words]] = {"doubt": words.LOOK_AT, "older": words.KNOWN}
"""What is told of such rows beside what they say; of all others what was said before."""
ASKED: Final = 30
"""Unknown names that are asked about at once; more of them is the wrong column."""


_TITLES: Final = {"previewed": words.PREVIEW, "applied": words.APPLIED_FILE, "undone": words.UNDONE_FILE}


class Shown(NamedTuple):
    """Which rows are shown: those of which one thing was found, after a place."""

    kind: Found
    after: int = 0


def import_page(
    visit: Visit, database: Database, line: ImportLine, part: Shown, wrong: Html | None = None
) -> Response[str]:
    """The import, with some of its rows, and below the title what went wrong with the last wish about it."""
    shown = part.kind
    rows, more = preview_rows(database, line.scope, line.id, shown, part.after)
    asked = unknown_names(database, line.scope, line.id) if line.state != "undone" else []
    return staff_page(
        visit,
        _TITLES[line.state],
        ways(visit),
        wrong,
        _about(visit, line),
        _names(visit, line, asked),
        _verdicts(visit, line, shown),
        _mistakes(visit, line, shown),
        _rows(visit, rows, shown, _meanings(database, line.source)),
        _more(visit, line, shown, more),
        status=200 if wrong is None else 409,
    )


def _about(visit: Visit, line: ImportLine) -> Html:
    language = visit.language
    facts = [
        (words.FILE, line.name),
        (words.SOURCE, line.source),
        (words.UPLOADER, line.made_by),
        (words.STATE, said(words.STATES[line.state], language)),
    ]
    listed = tag("dl", *(tag("div", tag("dt", said(name, language)), tag("dd", value)) for name, value in facts))
    masked = None
    if line.masked:
        masked = tag("p", said(words.MASKED, language).format(count=line.masked), class_="warn")
    return tag(
        "section", listed, masked, _doubts(visit, line), _older(visit, line), _button(visit, line), class_="card facts"
    )


def _doubts(visit: Visit, line: ImportLine) -> Html | None:
    """How many rows go back or to a day that is past, and the way to them, before the button that applies them."""
    if line.state != "previewed" or not line.doubtful:
        return None
    counts = ((words.GOING_BACK, line.back), (words.OF_PAST_DAYS, line.past))
    told = [said(text.of(number).filled(n=number), visit.language) for text, number in counts if number]
    address = f"/staff/dossiers/imports/{line.id}?rows=doubt"
    link = tag("a", said(words.LOOK_FIRST, visit.language), href=address)
    return tag("p", f"{' '.join(told)} ", link, class_="warn")


def _older(visit: Visit, line: ImportLine) -> Html | None:
    """How many rows change nothing that citizens see, and the way to them."""
    number = line.counts.get("older", 0)
    if line.state == "undone" or not number:
        return None
    told = said(words.OLDER.of(number).filled(n=number), visit.language)
    address = f"/staff/dossiers/imports/{line.id}?rows=older"
    return tag("p", f"{told} ", tag("a", said(words.LOOK_AT_OLDER, visit.language), href=address), class_="warn")


def _button(visit: Visit, line: ImportLine) -> Html:
    language = visit.language
    count = sum(line.counts.get(verdict, 0) for verdict in WRITTEN)
    match line.state:
        case "previewed" if count:
            text = said(words.APPLY_ANYWAY if line.doubtful else words.APPLY, language).format(count=count)
            pressed = form(visit, f"/staff/dossiers/imports/{line.id}/apply", tag("button", text))
            return join(pressed, _discard(visit, line))
        case "previewed":
            return join(tag("p", said(words.NOTHING_TO_APPLY, language), class_="good"), _discard(visit, line))
        case "applied":
            undo = form(
                visit,
                f"/staff/dossiers/imports/{line.id}/undo",
                tag("p", said(words.UNDO_WHY, language), class_="soft"),
                tag("button", said(words.UNDO, language), class_="danger"),
            )
            return join(note(visit, words.APPLIED, "good", count=str(line.applied_rows)), undo)
        case "undone":
            return note(visit, words.UNDONE, "good", count=str(line.applied_rows))


def _discard(visit: Visit, line: ImportLine) -> Html:
    button = tag("button", said(words.DISCARD, visit.language), class_="plain")
    return form(visit, f"/staff/dossiers/imports/{line.id}/discard", button)


def _names(visit: Visit, line: ImportLine, asked: list[tuple[Kind, str, int]]) -> Html | None:
    """Each unknown name with a choice of its meaning."""
    if not asked:
        return None
    language = visit.language
    if line.source == NATIONAL and visit.staff is not None and visit.staff.scope.communes is not None:
        names = ", ".join(cases_words.quoted(name) for _, name, _ in asked[:ASKED])
        why = tag("p", said(words.NAMES_OF_PROVINCE, language), class_="soft")
        return tag("section", tag("h2", said(words.ASK_NAMES, language)), tag("p", names), why, class_="card narrow")
    fields: list[Html] = []
    for place, (kind, name, count) in enumerate(asked[:ASKED]):
        rows = said(words.IN_ROWS, language).format(count=count)
        fields += [
            tag("input", type="hidden", name=f"said-{place}", value=name),
            tag("label", cases_words.quoted(name), " ", tag("span", rows, class_="soft"), for_=f"word-{place}"),
            tag("select", *choice(language, (kind,), "", words.KEEP_TEXT), id=f"word-{place}", name=f"word-{place}"),
            tag(
                "label",
                tag("input", type="checkbox", name=f"rough-{place}", value="1"),
                " ",
                said(words.ROUGHLY, language),
                class_="tick",
            ),
        ]
    return form(
        visit,
        f"/staff/dossiers/imports/{line.id}/names",
        tag("h2", said(words.ASK_NAMES, language)),
        tag("p", said(words.ASK_NAMES_WHY, language), class_="soft"),
        *fields,
        tag("button", said(words.SAVE_NAMES, language)),
        class_="card narrow",
    )


def _verdicts(visit: Visit, line: ImportLine, shown: str) -> Html:
    """How many rows there are of each verdict, and how many are doubtful; each leads to its rows."""
    found: list[tuple[Found, Words, int]] = [
        (kind, name, line.counts.get(kind, 0)) for kind, name in words.VERDICTS.items()
    ]
    if line.doubtful:
        found.append(("doubt", words.DOUBTFUL, line.doubtful))
    links = [
        tag(
            "li",
            tag(
                "a",
                f"{said(name, visit.language)}: {count}",
                href=f"/staff/dossiers/imports/{line.id}?rows={kind}",
                aria_current="true" if kind == shown else False,
            ),
        )
        for kind, name, count in found
    ]
    return tag("ul", *links, class_="ways")


def _meanings(database: Database, source: str) -> Callable[[Statement], str]:
    """What a statement's own words mean by now: they may have got their meaning after the file was read."""
    with database.read() as connection:
        book = read_book(connection, source)

    def means(one: Statement) -> str:
        known = None if one.word else named(book, source, one.kind, one.said)
        return one.word if known is None else known.word

    return means


def _rows(visit: Visit, rows: list[PreviewRow], shown: Found, means: Callable[[Statement], str]) -> Html | None:
    if not rows:
        return None
    if shown == "error":
        heads = [*MISTAKE_HEADS]
        body = [[*mistake(visit, row)] for row in rows]
    else:
        about = _ABOUT.get(shown, words.BEFORE)
        heads = [words.ROW, words.CODE, words.STATUS, words.OFFICES_TEXT, about, words.DAY, words.NOTE]
        body = [_row(visit, row, means, _doubt(visit, row) if shown == "doubt" else row.before) for row in rows]
    title = words.DOUBTFUL if shown == "doubt" else words.VERDICTS[shown]
    return tag("div", table(visit, title, heads, body), class_="wide")


def _doubt(visit: Visit, row: PreviewRow) -> str:
    """What is doubtful of a row."""
    told: list[str] = []
    if row.doubt.back and row.statement is not None:
        was = meaning(visit.language, row.statement.kind, row.doubt.back)
        told.append(said(words.BACK_FROM, visit.language).format(was=was))
    if row.doubt.past:
        told.append(said(words.PAST_DAY, visit.language))
    return "; ".join(told)


def mistake(visit: Visit, row: PreviewRow) -> tuple[str, ...]:
    """Where a mistake is, what stands there, and what to do: under `MISTAKE_HEADS`."""
    cell = row.cell or (said(words.NOTHING_THERE, visit.language) if row.heading else "")
    return str(row.number), row.heading, cell, said(row_sentence(row.fault), visit.language)


def _mistakes(visit: Visit, line: ImportLine, shown: Found) -> Html | None:
    """All of them as a list to take away."""
    if shown != "error" or not line.counts.get("error"):
        return None
    link = tag("a", said(words.ALL_MISTAKES, visit.language), href=f"/staff/dossiers/imports/{line.id}/mistakes.csv")
    return join(tag("p", said(words.HIDDEN, visit.language), class_="soft"), tag("p", link))


def _row(visit: Visit, row: PreviewRow, of: Callable[[Statement], str], about: str) -> list[str | Html]:
    one = row.statement
    if one is None:
        return [str(row.number), "", "", "", "", "", ""]
    part = one.part or (said(cases_words.KIND[one.kind], visit.language) if one.kind != "dossier" else "")
    means = meaning(visit.language, one.kind, of(one))
    due = appointment(visit, one.due) if one.due is not None else ""
    return [
        str(row.number),
        one.code or one.slip,
        f"{part}: {means}" if part else means,
        one.said,
        about,
        tag("span", moment(visit, one.at, day_only=one.day_only), class_="whole"),
        "\n".join(text for text in (one.note, due) if text),
    ]


def _more(visit: Visit, line: ImportLine, shown: str, after: int) -> Html | None:
    if not after:
        return None
    address = f"/staff/dossiers/imports/{line.id}?rows={shown}&after={after}"
    return tag("p", tag("a", said(words.MORE_ROWS, visit.language), href=address))
