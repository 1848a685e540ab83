"""The record of what the staff did, to be read: filtered, a page at a time, the newest or the oldest first."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Annotated, Final
from urllib.parse import urlencode

from litestar import Response, get
from litestar.params import Parameter

from kiosk.domain.local_time import VIETNAM, day_of
from kiosk.domain.vietnamese import clean
from sync.protocol import MAX_SEQ
from sync.province.api import Edge
from sync.province.cases.words import DELIVERY, KIND, PAYMENT, STATUS, day
from sync.province.language import Words, said
from sync.province.staff.record import Line, Wanted, lines
from sync.province.staff.rights import Staff, may
from sync.province.staff.subjects import sort_of
from sync.province.web.alerts.words import KIND as KIND_OF_CHANNEL
from sync.province.web.cases.words import RIGHTS
from sync.province.web.markup import Child, Html, tag
from sync.province.web.pages import Names
from sync.province.web.record import words as own
from sync.province.web.staff import account_words as accounts
from sync.province.web.staff import words
from sync.province.web.staff.fields import button, cell, choice, field, hidden, moment, table, text
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import staff_page
from sync.province.web.staff.sorting import By, sorted_list

PAGE: Final = 50
CODED: Final = frozenset({"by", "role", "communes", "was", "rights", "kind", "word", "to"})
"""Details that hold codes; the others are somebody's own words, and numbers."""
_MEANINGS: Final[Mapping[str, Words]] = {
    **words.ROLE, **accounts.WAYS, **RIGHTS, **KIND_OF_CHANNEL, **KIND, **STATUS, **PAYMENT, **DELIVERY,
    "text": own.TEXT, "see-figures": own.SEE_FIGURES,
}  # fmt: skip
_OLDEST: Final = "when.up"
_Short = Annotated[str, Parameter(max_length=100)]


@get("/record", sync_to_thread=True, opt={"needs": "see-record"})
def record_page(  # noqa: PLR0913, PLR0917 - each is a field of the form
    visit: Visit,
    edge: Edge,
    names: Names,
    staff: Staff,
    who: _Short = "",
    action: _Short = "",
    centre: _Short = "",
    since: _Short = "",
    until: _Short = "",
    before: Annotated[int, Parameter(ge=0, le=MAX_SEQ)] = 0,
    sort: _Short = "",
) -> Response[str]:
    """The lines that were asked for, of the communes that one may see."""
    asked = {"who": who, "action": action, "centre": centre, "since": since, "until": until}
    kept = {name: clean(value) for name, value in asked.items()}
    oldest = sort == _OLDEST
    wanted = Wanted(
        who=kept["who"], action=kept["action"], centre=kept["centre"], since=_day(kept["since"]),
        until=_day(kept["until"], 1), before=before or None, oldest=oldest,
    )  # fmt: skip
    with edge.database.read() as connection:
        found = lines(connection, staff.scope, wanted, PAGE + 1)
    body = _table(visit, names, staff, found[:PAGE]) if found else text(visit, own.NOTHING, class_="card")
    following = found[PAGE - 1].seq if len(found) > PAGE else 0
    kept |= {"sort": _OLDEST} if oldest else {}
    return staff_page(
        visit, own.RECORD, text(visit, own.RECORD_WHY, class_="soft"), _filter(visit, names, staff, kept), body,
        _pages(visit, kept, following, before),
    )  # fmt: skip


PAGES: Final = (record_page,)


def _day(written: str, later: int = 0) -> datetime | None:
    """The beginning of a day in Vietnam; None for what is no day."""
    try:
        day = date.fromisoformat(written)
        return datetime.combine(day, time(), VIETNAM) + timedelta(days=later)
    except (ValueError, OverflowError):
        return None


def _table(visit: Visit, names: Names, staff: Staff, found: list[Line]) -> Html:
    heads = (accounts.WHEN, own.WHO, own.ACTION, own.ABOUT, accounts.COMMUNES, own.DETAILS)
    rows = [
        (
            cell(moment(visit, line.at)),
            cell(line.who),
            cell(said(own.ACTIONS[line.action], visit.language) if line.action in own.ACTIONS else line.action),
            cell(*_about(visit, names, staff, line)),
            cell(", ".join(map(names.commune, line.centres)) or said(own.ANY, visit.language)),
            cell("; ".join(_detail(visit, names, name, value) for name, value in _told(line))),
        )
        for line in found
    ]
    by_number: tuple[By[Line] | None, ...] = (By("when", lambda one: one.seq, down=True), *[None] * (len(heads) - 1))
    _, sorts = sorted_list(visit, "/staff/record", by_number, found, {"before": ""})  # they stand like that already
    return table(visit, own.RECORD, heads, rows, sorts)


def _about(visit: Visit, names: Names, staff: Staff, line: Line) -> tuple[Child, ...]:
    """What people call whom or what it was done to, with the number of a thing small beside it."""
    sort = sort_of(line.action)
    if sort is None:
        is_place = line.action == "code-made"
        return (names.commune(line.subject) if is_place else line.about or line.subject,)
    is_known = line.about and (sort != "channel" or may(staff, "manage-alerts"))
    called = line.about if is_known else said(own.NAMELESS[sort], visit.language)
    # What tells two ids of one minute apart is their end.
    number = tag("small", line.subject[-8:], class_="soft", title=line.subject)
    match sort:
        case "device":
            return ", ".join((called, *map(names.commune, line.centres))), " ", number
        case "import":  # one that was only looked at is forgotten after a while: it came when that was written down
            return f"{called}, {day(day_of(line.came_at or line.at))}", " ", number
        case "channel":
            return called, " ", number


def _told(line: Line) -> list[tuple[str, str]]:
    """The details that no other column tells."""
    return [(name, value) for name, value in line.details.items() if value and (name, value) != ("name", line.about)]


def _detail(visit: Visit, names: Names, name: str, value: str) -> str:
    """A detail in words."""
    label = said(own.OF_DETAILS[name], visit.language) if name in own.OF_DETAILS else name
    if name not in CODED:
        return f"{label}: {value}"
    told = (names.commune(code) if code.isdecimal() else _meaning(visit, code) for code in value.split())
    return f"{label}: {(', ' if name == 'rights' else ' ').join(told)}"


def _meaning(visit: Visit, code: str) -> str:
    return said(_MEANINGS[code], visit.language) if code in _MEANINGS else code


def _filter(visit: Visit, names: Names, staff: Staff, kept: dict[str, str]) -> Html:
    anything = ("", said(own.ANY, visit.language))
    actions = [anything, *((code, said(words, visit.language)) for code, words in own.ACTIONS.items())]
    centres = [anything, *(one for one in names.homes.items() if staff.scope.holds(one[0]))]
    return tag(
        "form",
        hidden("sort", kept["sort"]) if "sort" in kept else None,
        field(visit, "who", own.WHO, value=kept["who"], maxlength="100"),
        choice("action", said(own.ACTION, visit.language), actions, kept["action"]),
        choice("centre", said(accounts.COMMUNES, visit.language), centres, kept["centre"]),
        field(visit, "since", own.FROM, type="date", value=kept["since"]),
        field(visit, "until", own.TO, type="date", value=kept["until"]),
        button(visit, own.FILTER),
        action="/staff/record",
        class_="card filter",
    )


def _pages(visit: Visit, kept: dict[str, str], following: int, before: int) -> Html | None:
    asked = {name: value for name, value in kept.items() if value}
    links = [
        tag("a", said(words, visit.language), href=f"/staff/record?{urlencode(query)}", class_="button plain")
        for words, query, shown in (
            (own.OLDEST if "sort" in kept else own.NEWEST, asked, before > 0),
            (own.NEWER if "sort" in kept else own.OLDER, asked | {"before": str(following)}, following > 0),
        )
        if shown
    ]
    return tag("p", *links) if links else None
