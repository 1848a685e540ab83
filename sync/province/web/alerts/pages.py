"""What the alerts' page looks like."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec

from sync.province.language import Counted, Words, said
from sync.province.staff.rights import may
from sync.province.watch.alerts import Alert
from sync.province.watch.board import Told
from sync.province.watch.channels import LONGEST, Channel, Way
from sync.province.watch.words import ADVICE, KIND, sentence
from sync.province.web.alerts import words as w
from sync.province.web.devices.pages import at, filled
from sync.province.web.markup import Child, Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff.fields import table
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form


class Typed(msgspec.Struct, frozen=True):
    """What stands in the form: what was typed, when it was refused."""

    kind: Way = "mail"
    address: str = ""
    centre: str = ""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What came of the form: the `secret` of a webhook that was just added, or the `problem` with what was typed."""

    secret: str = ""
    problem: str = ""
    typed: Typed = Typed()


class Board(msgspec.Struct, frozen=True, kw_only=True):
    """All that stands on the page; `stale` since when nobody has looked.

    `unasked` since when the server could not look at its own certificate.
    """

    now: datetime
    stale: datetime | None
    unasked: datetime | None
    open: Sequence[Alert]
    ended: Sequence[Alert]
    channels: Sequence[Channel] | None
    told: Mapping[int, Told]
    has_mail: bool
    outcome: Outcome


def board_page(visit: Visit, names: Names, board: Board) -> list[Child]:
    """What is amiss, what was, and whom it is told."""
    looked = tag("p", filled(w.LOOKED, visit, at=at(visit, board.now)), class_="soft")
    stale = filled(w.NOBODY_LOOKS, visit, at=at(visit, board.stale)) if board.stale is not None else ""
    return [
        tag("p", board.outcome.problem, class_="wrong", role="alert") if board.outcome.problem else None,
        tag("p", stale, class_="wrong") if stale else looked,
        tag("p", filled(w.UNASKED, visit, at=at(visit, board.unasked)), class_="warn") if board.unasked else None,
        _open(visit, names, board.open),
        _ended(visit, names, board.ended),
        *(() if board.channels is None else _channels(visit, names, board, board.channels)),
    ]


def _open(visit: Visit, names: Names, alerts: Sequence[Alert]) -> Html:
    title = tag("h2", said(w.NOW, visit.language))
    if not alerts:
        return tag("section", title, tag("p", said(w.NOTHING, visit.language), class_="good"))
    return tag("section", title, *(_alert(visit, names, one) for one in alerts))


def _alert(visit: Visit, names: Names, one: Alert) -> Html:
    sees = visit.staff is not None and may(visit.staff, "see-devices", one.centre)
    link = tag("a", said(w.MACHINE, visit.language), href=f"/staff/devices/{one.device}")
    of_centre = tag("a", names.commune(one.centre), href=f"/staff/devices?centre={one.centre}")
    where = link if one.device else of_centre if one.centre else None
    return tag(
        "article",
        tag("h3", said(KIND[one.kind], visit.language)),
        tag("p", tag("strong", _sentence(visit, names, one))),
        tag("p", said(ADVICE[one.kind], visit.language)),
        tag("p", filled(w.SINCE, visit, at=at(visit, one.opened_at)), ". ", where if sees else None, class_="soft"),
        class_="card",
    )


def _sentence(visit: Visit, names: Names, one: Alert) -> str:
    return said(sentence(one, names.commune, names.lexicon.words), visit.language)


def _ended(visit: Visit, names: Names, alerts: Sequence[Alert]) -> Html:
    title = tag("h2", said(w.ENDED, visit.language))
    if not alerts:
        return tag("section", title, tag("p", said(w.NONE_ENDED, visit.language)))
    heads = (w.WHAT, w.OPENED, w.OVER)
    rows = [(_sentence(visit, names, one), at(visit, one.opened_at), at(visit, one.ended_at)) for one in alerts]
    return tag("section", title, _table(visit, w.ENDED_LIST, heads, rows))


def _channels(visit: Visit, names: Names, board: Board, channels: Sequence[Channel]) -> list[Html]:
    parts: list[Child] = [
        tag("h2", said(w.CHANNELS, visit.language)),
        tag("p", said(w.CHANNELS_WHY, visit.language)),
    ]
    if board.outcome.secret:
        secret = tag("code", board.outcome.secret)
        told = (said(w.SECRET, visit.language), " ", secret, " ", said(w.SECRET_WHY, visit.language))
        parts.append(tag("p", *told, class_="warn"))
    if not board.has_mail and any(one.kind == "mail" for one in channels):
        parts.append(tag("p", said(w.NO_MAIL, visit.language), class_="wrong"))
    heads = (w.WAY, w.ADDRESS, w.FOR, w.TOLD, w.REMOVE)
    rows = [_channel(visit, names, board, one) for one in channels]
    parts.append(_table(visit, w.TOLD_LIST, heads, rows) if rows else None)
    return [tag("section", *parts), _add(visit, names, board.outcome.typed)]


def _channel(visit: Visit, names: Names, board: Board, one: Channel) -> tuple[Child, ...]:
    told = board.told.get(one.id)
    text = said(w.NOT_YET, visit.language)
    if told is not None and told.told:
        text = filled(w.TOLD_VALUE, visit, count=told.told, at=at(visit, told.last))
    waits = None
    if told is not None and told.waiting and told.problem:
        why = said(w.problem_words(told.problem), visit.language)
        waits = tag("strong", " · ", filled(w.WAITS, visit, count=told.waiting, problem=why))
    words = said(w.REMOVE, visit.language)
    remove = tag("button", words, class_="plain", aria_label=f"{words} {one.address}")
    return (
        tag("span", said(w.KIND[one.kind], visit.language), class_="whole"),
        one.address,
        names.commune(one.centre) if one.centre else said(w.WHOLE, visit.language),
        tag("span", text, waits),
        form(visit, f"/staff/alerts/channels/{one.id}/remove", remove),
    )


def _add(visit: Visit, names: Names, typed: Typed) -> Html:
    ways = [
        tag("option", said(name, visit.language), value=way, selected=way == typed.kind) for way, name in w.KIND.items()
    ]
    centres = [tag("option", said(w.WHOLE, visit.language), value="")]
    centres += [tag("option", name, value=code, selected=code == typed.centre) for code, name in names.homes.items()]
    return form(
        visit,
        "/staff/alerts/channels",
        tag("h2", said(w.ADD_TITLE, visit.language)),
        tag("label", said(w.WAY, visit.language), for_="kind"),
        tag("select", *ways, id="kind", name="kind"),
        tag("label", said(w.ADDRESS, visit.language), for_="address"),
        tag(
            "input",
            id="address",
            name="address",
            value=typed.address,
            required=True,
            maxlength=str(LONGEST),
            autocomplete="off",
        ),
        tag("label", said(w.FOR, visit.language), for_="centre"),
        tag("select", *centres, id="centre", name="centre"),
        tag("button", said(w.ADD, visit.language)),
        class_="card narrow",
    )


def _table(visit: Visit, caption: Counted, heads: Sequence[Words], rows: Sequence[Sequence[Child]]) -> Html:
    counted = caption.of(len(rows)).filled(count=len(rows))
    return tag("div", table(visit, counted, heads, rows), class_="wide")
