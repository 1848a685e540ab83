"""What the machines' pages look like: the list, one machine, a new code."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final, NamedTuple
from urllib.parse import parse_qsl

from sync.province.boards.table import place_of
from sync.province.language import Words, said, when, when_en
from sync.province.staff.rights import may
from sync.province.watch.fleet import Aside, Fork, Standing, by_reason
from sync.province.watch.rules import CLOCK_OFF, SMALL_BACKLOG
from sync.province.watch.words import ADVICE, clock_words
from sync.province.web.devices import words as w
from sync.province.web.markup import Child, Html, join, tag
from sync.province.web.pages import Names
from sync.province.web.staff.fields import hidden, table
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form
from sync.province.web.staff.qr import qr
from sync.province.web.staff.sorting import By, sorted_list

_COLUMNS: Final = (w.CENTRE, w.NAME, w.LAST_HEARD, w.WAITING, w.POSITION, w.BUILD, w.CLOCK, w.TO_SEE)


class Refusal(NamedTuple):
    """Why an act was refused, if one was, and the commune that had been chosen in its form."""

    problem: str = ""
    centre: str = ""


def at(visit: Visit, moment: datetime | None) -> str:
    """A moment as it is said in this language; "never" for none."""
    if moment is None:
        return said(w.NEVER, visit.language)
    return when(moment) if visit.language == "vi" else when_en(moment)


def filled(words: Words, visit: Visit, **values: object) -> str:
    """The words in this language, with their values."""
    return said(words, visit.language).format(**values)


def list_page(visit: Visit, names: Names, machines: Sequence[Standing], centre: str, now: datetime) -> list[Child]:
    """The machines as a table, with a choice of the centre."""
    new = tag("a", said(w.LET_IN_NEW, visit.language), href="/staff/devices/new", class_="button")
    may_let_in = visit.staff is not None and may(visit.staff, "manage-devices")
    homes = _seen(visit, names)
    by_centre = sorted(machines, key=lambda one: place_of(names.commune(one.centre)))
    found, sorts = sorted_list(visit, "/staff/devices", _sorting(names), by_centre)
    rows = [_row(visit, names, machine) for machine in found]
    return [
        tag("p", new) if may_let_in else None,
        _filter(visit, homes, centre) if len(homes) > 1 else None,
        tag(
            "div",
            table(visit, w.COUNTED.filled(count=len(machines), at=at(visit, now)), _COLUMNS, rows, sorts),
            class_="wide",
        )
        if rows
        else tag("p", said(w.NONE, visit.language), class_="card"),
    ]


def _sorting(names: Names) -> Sequence[By[Standing] | None]:
    """What the list may be sorted by, column by column."""
    return (
        By("centre", lambda one: place_of(names.commune(one.centre))),
        By("name", lambda one: place_of(one.machine or one.id)),
        By("heard", lambda one: one.last_heard, down=True),
        By("waiting", lambda one: one.waiting, down=True),
        By("position", lambda one: one.head, down=True),
        By("build", lambda one: [part.zfill(9) for part in re.split("([0-9]+)", one.build)]),
        By("clock", lambda one: None if one.clock_off is None else abs(one.clock_off), down=True),
        None,
    )


def machine_page(
    visit: Visit, names: Names, one: Standing, forked: Sequence[Fork], asides: Sequence[Aside], no: Refusal
) -> list[Child]:
    """One machine: how it stands, what to do, and what may be done to it."""
    manages = visit.staff is not None and may(visit.staff, "manage-devices", one.centre)
    return [
        tag("p", no.problem, class_="wrong", role="alert") if no.problem else None,
        _particulars(visit, names, one),
        _to_do(visit, one, forked, asides),
        *(_acts(visit, names, one, no.centre) if manages else ()),
        tag("p", tag("a", said(w.LIST, visit.language), href="/staff/devices")),
    ]


def new_page(visit: Visit, names: Names, problem: str = "") -> list[Child]:
    """The form that makes a code for a machine that nobody knows yet."""
    return [
        tag("p", problem, class_="wrong", role="alert") if problem else None,
        form(
            visit,
            "/staff/devices/new",
            *_choice(visit, w.COMMUNE, _seen(visit, names)),
            tag("button", said(w.MAKE_CODE, visit.language)),
            class_="card narrow",
        ),
    ]


def code_page(visit: Visit, code: str, purpose: Words, url: str, lost: Words | None) -> list[Child]:
    """A new code, shown once: what for, large, as a QR, with what to do at the machine; good to print."""
    steps = [tag("li", filled(step, visit, url=url)) for step in w.STEPS]
    return [
        tag("p", said(lost, visit.language), class_="warn") if lost is not None else None,
        tag(
            "section",
            tag("h2", said(purpose, visit.language)),
            tag("p", tag("strong", code), class_="code"),
            qr(code, said(w.QR, visit.language)),
            tag("ol", *steps),
            tag("p", said(w.ONCE, visit.language), class_="warn"),
            class_="card",
        ),
        tag("p", tag("a", said(w.BACK, visit.language), href="/staff/devices")),
    ]


def shown_before(visit: Visit) -> list[Child]:
    """That a code was shown, and how to come by another."""
    new = tag("a", said(w.LET_IN_NEW, visit.language), href="/staff/devices/new", class_="button")
    return [
        tag("p", said(w.SHOWN_BEFORE, visit.language), class_="warn", role="status"),
        tag("p", new),
        tag("p", tag("a", said(w.BACK, visit.language), href="/staff/devices")),
    ]


def called(one: Standing) -> str:
    """A machine by its name and the end of its id, as several of a province may have one name."""
    return f"{one.machine} ({one.id[-8:]})".strip()


def lost_words(old: Standing) -> Words:
    """What a machine that is replaced may have taken with it."""
    if old.waiting is None:
        return w.LOST_UNKNOWN
    if not old.waiting:
        return w.LOST_NONE
    return Words(*(text.format(count=old.waiting) for text in w.LOST))


def _seen(visit: Visit, names: Names) -> dict[str, str]:
    scope = None if visit.staff is None else visit.staff.scope
    return {code: name for code, name in names.homes.items() if scope is None or scope.holds(code)}


def _filter(visit: Visit, homes: Mapping[str, str], centre: str) -> Html:
    every = tag("option", said(w.ALL, visit.language), value="")
    options = [tag("option", name, value=code, selected=code == centre) for code, name in homes.items()]
    order = dict(parse_qsl(visit.query)).get("sort")
    return tag(
        "form",
        hidden("sort", order) if order else None,
        tag("label", said(w.COMMUNE, visit.language), for_="centre"),
        tag("select", every, *options, id="centre", name="centre"),
        " ",
        tag("button", said(w.SHOW, visit.language), class_="plain"),
        action="/staff/devices",
    )


def _choice(visit: Visit, label: Words, homes: Mapping[str, str], chosen: str = "") -> tuple[Html, Html]:
    options = [tag("option", f"{name} ({code})", value=code, selected=code == chosen) for code, name in homes.items()]
    empty = tag("option", "", value="")
    return (
        tag("label", said(label, visit.language), for_="centre"),
        tag("select", empty, *options, id="centre", name="centre", required=True),
    )


def _row(visit: Visit, names: Names, one: Standing) -> tuple[Child, ...]:
    return (
        names.commune(one.centre),
        tag("a", one.machine or one.id[:8], href=f"/staff/devices/{one.id}"),
        at(visit, one.last_heard),
        _waiting(visit, one),
        _position(visit, one),
        one.build,
        _clock(visit, one),
        _to_see(visit, one),
    )


def _waiting(visit: Visit, one: Standing) -> Child:
    if one.waiting is None:
        return said(w.UNKNOWN, visit.language)
    text = f"{one.waiting:,}".replace(",", ".") if visit.language == "vi" else f"{one.waiting:,}"
    return tag("strong", text) if one.waiting >= SMALL_BACKLOG else text


def _position(visit: Visit, one: Standing) -> str:
    return said(w.UNKNOWN, visit.language) if one.head is None else f"{one.held or 0} / {one.head}"


def _clock(visit: Visit, one: Standing) -> Child:
    if one.clock_off is None:
        return said(w.UNKNOWN, visit.language)
    if abs(one.clock_off) <= CLOCK_OFF.total_seconds():
        return said(w.RIGHT, visit.language)
    return tag("strong", said(clock_words(one.clock_off), visit.language))


def _to_see(visit: Visit, one: Standing) -> str:
    seen = [
        said(w.REPLACED if one.replaced_by else w.SHUT_OUT, visit.language) if one.revoked_at else "",
        filled(w.FORKS, visit, count=one.forks) if one.forks else "",
        filled(w.ASIDE, visit, count=one.set_aside) if one.set_aside else "",
    ]
    return "; ".join(filter(None, seen)) or said(w.NOTHING, visit.language)


def _particulars(visit: Visit, names: Names, one: Standing) -> Html:
    linked = [(w.REPLACED_BY, one.replaced_by), *((w.REPLACES, old) for old in one.replaces)]
    lines: list[tuple[Words, Child]] = [
        (w.CENTRE, names.commune(one.centre)),
        (w.LET_IN, at(visit, one.enrolled_at)),
        (w.LAST_HEARD, at(visit, one.last_heard)),
        (w.WAITING, _waiting(visit, one)),
        (w.POSITION, _position(visit, one)),
        (w.ENTRIES, str(one.entries)),
        (w.BUILD, one.build),
        (w.CLOCK, _clock(visit, one)),
        *((name, tag("a", other[:8], href=f"/staff/devices/{other}")) for name, other in linked if other),
    ]
    rows = [tag("tr", tag("th", said(name, visit.language), scope="row"), tag("td", value)) for name, value in lines]
    return tag("section", tag("table", tag("tbody", *rows)), class_="card")


def _to_do(visit: Visit, one: Standing, forked: Sequence[Fork], asides: Sequence[Aside]) -> Html:
    parts: list[Child] = []
    if one.revoked_at is not None:
        parts.append(tag("p", said(w.REPLACED if one.replaced_by else w.SHUT_OUT, visit.language), class_="warn"))
    if one.replaced_by is not None:
        parts.append(tag("p", said(lost_words(one), visit.language)))
    if forked:
        lines = [tag("li", _fork(visit, one_fork)) for one_fork in forked]
        parts += [tag("h3", said(w.FORKED, visit.language)), tag("p", said(ADVICE["fork"], visit.language))]
        parts.append(tag("ul", *lines))
    if asides:
        reasons = by_reason(asides).items()
        lines = [tag("li", filled(w.SET_ASIDE_WHY[why], visit, count=count)) for why, count in reasons]
        link = tag("a", said(w.DOWNLOAD, visit.language), href=f"/staff/devices/{one.id}/set-aside")
        parts += [tag("h3", said(w.SET_ASIDE, visit.language)), tag("ul", *lines)]
        parts.append(tag("p", said(w.KEPT, visit.language), " ", link))
    if not parts:
        parts.append(tag("p", said(w.ALL_WELL, visit.language)))
    return tag("section", tag("h2", said(w.WHAT_TO_DO, visit.language)), *parts, class_="card")


def _fork(visit: Visit, one: Fork) -> str:
    agreed = said(w.AGREED_UNKNOWN, visit.language) if one.agreed is None else str(one.agreed)
    values = {"ledger": one.ledger[:8], "times": one.times, "at": at(visit, one.last_seen), "agreed": agreed}
    return filled(w.FORK_LINE, visit, **values)


def _acts(visit: Visit, names: Names, one: Standing, chosen: str) -> list[Html]:
    where = f"/staff/devices/{one.id}"
    acts: list[Html] = []
    if one.revoked_at is not None:
        again = tag("button", said(w.AGAIN, visit.language))
        acts.append(_act(visit, w.AGAIN, w.AGAIN_WHY, f"{where}/let-in", again))
    else:
        move = (
            *_choice(visit, w.TO, _seen(visit, names), chosen),
            " ",
            tag("button", said(w.MAKE_CODE, visit.language)),
        )
        acts.append(_act(visit, w.MOVE, w.MOVE_WHY, f"{where}/move", *move))
    if one.replaced_by is None:
        make = tag("button", said(w.MAKE_CODE, visit.language))
        acts.append(_act(visit, w.REPLACE, w.REPLACE_WHY, f"{where}/replace", make))
    if one.revoked_at is None:
        tick = tag("input", type="checkbox", name="sure", value="yes", required=True, id="sure")
        sure = tag("label", tick, " ", said(w.SURE, visit.language), for_="sure")
        shut = tag("button", said(w.SHUT, visit.language), class_="danger")
        acts.append(_act(visit, w.SHUT, w.SHUT_WHY, f"{where}/shut-out", sure, shut))
    return acts


def _act(visit: Visit, title: Words, why: Words, action: str, *inside: Child) -> Html:
    return form(
        visit,
        action,
        tag("h2", said(title, visit.language)),
        tag("p", said(why, visit.language)),
        join(*inside),
        class_="card",
    )
