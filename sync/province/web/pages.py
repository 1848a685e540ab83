"""The pages themselves: what is known of a slip, the form that asks for a code, and every "no" in plain words."""

import base64
import hashlib
from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import lru_cache
from importlib.resources import files
from typing import Final

import msgspec

from kiosk.domain.calendar.working_days import WEEKDAYS, Calendar
from kiosk.domain.dossiers.dossier import is_dossier
from kiosk.domain.local_time import VIETNAM
from kiosk.domain.slip_code import grouped
from sync.protocol import StatusCode
from sync.province.boards.lexicon import Lexicon
from sync.province.cases import words as cases_words
from sync.province.cases.known import Arrived, NotArrived
from sync.province.cases.standing import Standing
from sync.province.language import Words, when, when_en
from sync.province.web import words
from sync.province.web.beside import beside, late_line, message, parts
from sync.province.web.markup import Html, tag
from sync.province.web.timeline import ENDS, Stage, Way, way_of

_STYLE: Final = Html((files("sync.province.web") / "style.css").read_text("utf-8"))

CSP: Final = "; ".join(
    (
        "default-src 'none'",
        f"style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'",
        "img-src data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)

_EXPLAINED: Final[frozenset[StatusCode]] = frozenset({"needs-more", "rejected", "stopped"})
"""Statuses whose next step points to what the office says with them."""

_DISC: Final = '<svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="16" '
_SIGNS: Final[dict[str, Html]] = {
    "done": Html(
        _DISC + 'fill="#085029"/><path d="M10.5 18.5l5 5 10-11" fill="none" stroke="#fff" stroke-width="3.4" '
        'stroke-linecap="round" stroke-linejoin="round"/></svg>'
    ),
    "now": Html(
        _DISC
        + 'fill="#fff" stroke="#0b4a8f" stroke-width="3.6"/><circle cx="18" cy="18" r="7.5" fill="#0b4a8f"/></svg>'
    ),
    "end": Html(
        _DISC + 'fill="#8a1414"/><path d="M12 12l12 12M24 12L12 24" stroke="#fff" stroke-width="3.4" '
        'stroke-linecap="round"/></svg>'
    ),
    "ahead": Html(_DISC + 'fill="#fff" stroke="#7d8a95" stroke-width="2.2"/></svg>'),
    "passed": Html(_DISC + 'fill="#fff" stroke="#7d8a95" stroke-width="2.2" stroke-dasharray="4 5"/></svg>'),
}


class Names(msgspec.Struct, frozen=True):
    """What codes are called: procedures by national code, communes by five-digit code; `lexicon` has all the others.

    `calendar` says which days offices work; `homes` are the province's own communes, by code, in the order of their
    names, in which every page lists them.
    """

    procedure: Callable[[str], str]
    commune: Callable[[str], str]
    lexicon: Lexicon = Lexicon()
    calendar: Calendar = WEEKDAYS
    homes: Mapping[str, str] = {}


def slip_page(slip: Arrived, names: Names, today: date) -> str:
    """Where the dossier behind a slip is."""
    way = way_of(slip)
    stage = way.here
    late = None if way.is_unread else late_line(slip.standing, today, names.calendar)
    office = message(way.wrote, way.note)
    return _page(
        stage.name,
        tag("section", _title(stage.name), _moment("p", stage.at, day_only=stage.day_only), class_=f"now {_mood(way)}"),
        tag("section", _heading(words.WHAT_NEXT), _both("p", _next(slip, way)), office, late, class_="card"),
        parts(slip.standing),
        beside(slip.standing),
        tag("section", _heading(words.HOW_FAR), _stages(way), class_="card"),
        tag("section", _particulars(slip, names), class_="card"),
        _foot(updated=slip.updated_at),
    )


def not_arrived_page(slip: NotArrived, names: Names) -> str:
    """The code is genuine; its session has not come yet, and from a machine that is shut out nothing comes."""
    title, why = words.NOT_ARRIVED, [words.NOT_ARRIVED_WHY, _last_sent(slip, names)]
    if slip.is_shut_out:
        title, why = words.NOT_HERE, [words.NOT_HERE_WHY]
    return _page(
        title,
        tag("section", _title(title), tag("p", _code(slip.slip)), class_="now wait"),
        tag("section", *(_both("p", said) for said in why), class_="card"),
        _said_already(slip.standing),
        parts(slip.standing),
        beside(slip.standing),
        _foot(),
    )


def _last_sent(slip: NotArrived, names: Names) -> Words:
    centre = names.commune(slip.centre)
    if slip.last_heard is None:
        return Words(f"{centre} chưa gửi lần nào.", f"{centre} has not sent anything yet.")
    return Words(
        f"{centre} gửi lần cuối lúc {when(slip.last_heard)}.",
        f"{centre} last sent on {when_en(slip.last_heard)}.",
    )


def _said_already(standing: Standing) -> Html | None:
    """What the office said of a dossier whose session is still on its way."""
    now = standing.now
    if now is None:
        return None
    said = cases_words.word_of("dossier", now.word)
    name = _both("p", said or cases_words.in_their_words(now.said))
    ask = _both("p", words.UNREAD) if said is None else None
    office = message("" if said is None or now.sure else now.said, now.note)
    return tag("section", name, _moment("p", now.at, day_only=now.day_only), office, ask, class_="card")


def form_page(typed: str = "") -> str:
    """The form that asks for a code."""
    form = tag("section", _form(typed), class_="card")
    return _page(words.TITLE, tag("h1", *_said(words.TITLE)), form, _foot(doors=True))


def no_page(title: Words, why: Words, typed: str | None = None) -> str:
    """A "no", why, and what to do; with the form again when `typed` is given."""
    return _page(
        title,
        tag("section", _title(title), class_="now wait"),
        tag("section", _both("p", why), class_="card"),
        None if typed is None else tag("section", _form(typed), class_="card"),
        _foot(),
    )


@lru_cache(maxsize=64)
def _head(title: Words) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="robots", content="noindex"),
        tag("meta", name="color-scheme", content="light"),
        tag("link", rel="icon", href="data:,"),
        tag("title", f"{title.vi} · Tận Tay"),
        tag("style", _STYLE),
    )


def _page(title: Words, *body: Html | None) -> str:
    brand = tag("header", tag("a", "Tận Tay", href="/t"), tag("span", "phiếu hỗ trợ"))
    *sections, foot = body
    return "<!doctype html>" + tag("html", _head(title), tag("body", brand, tag("main", *sections), foot), lang="vi")


def _said(said: Words) -> tuple[str, Html]:
    return said.vi, tag("span", said.en, lang="en")


@lru_cache(maxsize=512)
def _both(name: str, said: Words) -> Html:
    return tag(name, *_said(said))


def _title(said: Words) -> Html:
    return _both("h1", said)


@lru_cache(maxsize=64)
def _heading(said: Words) -> Html:
    return tag("h2", said.vi, " ", tag("span", said.en, lang="en"))


def _moment(name: str, at: datetime | None, *, day_only: bool = False) -> Html | None:
    return None if at is None else tag(name, _time(at, day_only=day_only))


def _time(at: datetime, *, day_only: bool) -> Html:
    """A moment, or only its day where the hour was not told."""
    if day_only:
        local = at.astimezone(VIETNAM)
        return tag("time", f"ngày {local:%d/%m/%Y}", datetime=f"{local:%Y-%m-%d}")
    return tag("time", when(at), datetime=at.isoformat(timespec="minutes"))


def _code(code: str) -> Html:
    return tag("span", *(tag("b", group) for group in grouped(code).split()), class_="code", aria_label=grouped(code))


def _mood(way: Way) -> str:
    if way.is_unread:
        return "wait"
    if way.current in ENDS:
        return "stop"
    return {"result-ready": "good", "collected": "good", "prepared": "wait", "needs-more": "wait"}.get(way.current, "")


def _next(slip: Arrived, way: Way) -> Words:
    if way.is_unread:
        return words.UNREAD
    if way.current == "prepared" and slip.outcome in words.AFTER_SESSION:
        return words.AFTER_SESSION[slip.outcome]
    if way.current in _EXPLAINED and not way.note:
        return words.ASK_AT_CENTRE
    return words.NEXT[way.current]


def _stages(way: Way) -> Html:
    return tag("ol", *(_stage(stage) for stage in way.stages))


@lru_cache(maxsize=512)
def _stage(stage: Stage) -> Html:
    said = stage.name
    is_end = stage.status in ENDS
    sign = _SIGNS["end" if is_end else "done" if stage.status == "collected" and stage.at else stage.state]
    here = tag("span", words.NOW_HERE.vi, class_="here") if stage.state == "now" else None
    optional = stage.status == "needs-more" and stage.state in {"ahead", "passed"}
    if optional:
        said = Words(f"{said.vi} ({words.ONLY_IF_ASKED.vi})", f"{said.en} ({words.ONLY_IF_ASKED.en})")
    return tag(
        "li",
        sign,
        tag("strong", said.vi),
        here,
        tag("span", said.en, lang="en"),
        None if stage.at is None else _time(stage.at, day_only=stage.day_only),
        class_=f"{'now-here' if stage.state == 'now' else stage.state}{' stop' if is_end else ''}",
    )


def _particulars(slip: Arrived, names: Names) -> Html:
    lines = [
        (Words("Mã phiếu", "Slip"), _code(slip.slip)),
        (Words("Thủ tục", "Procedure"), names.procedure(slip.procedure) if slip.procedure else ""),
        (Words("Trung tâm", "Centre"), names.commune(slip.centre)),
        (Words("Mã hồ sơ trên Cổng", "Dossier code on the portal"), slip.dossier if is_dossier(slip.dossier) else ""),
    ]
    return tag(
        "dl",
        *(
            tag("div", tag("dt", said.vi, " · ", tag("span", said.en)), tag("dd", value))
            for said, value in lines
            if value
        ),
    )


def _form(typed: str) -> Html:
    return tag(
        "form",
        tag("label", words.ASK_CODE.vi, " ", tag("span", words.ASK_CODE.en, lang="en"), for_="code"),
        tag(
            "input", id="code", name="code", value=typed, required=True, maxlength="200", autocomplete="off",
            autocapitalize="characters", spellcheck="false", aria_describedby="hint",
        ),
        tag("p", *_said(words.ASK_HINT), id="hint"),
        tag("button", words.SHOW.vi, " ", tag("span", words.SHOW.en, lang="en")),
        action="/t",
    )  # fmt: skip


def _foot(updated: datetime | None = None, *, doors: bool = False) -> Html:
    """What holds on every page, and where everybody begins also the ways to what is not about one slip."""
    fresh = (
        None
        if updated is None
        else tag("p", f"Cập nhật lúc {when(updated)}", tag("span", f"Updated {when_en(updated)}", lang="en"))
    )
    ways = _doors() if doors else None
    return tag("footer", fresh, _both("p", words.NOT_OFFICIAL), _both("p", words.NO_OTP), ways)


@lru_cache(maxsize=1)
def _doors() -> Html:
    links = [
        tag("a", *_said(name), href=address)
        for name, address in ((words.OPEN_DATA, "/open/"), (words.FOR_STAFF, "/staff"))
    ]
    return tag("nav", *links, aria_label=words.OTHER_PAGES.vi)
