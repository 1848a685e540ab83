"""The frame of every page of the staff: head, sections, language, content; and every "no" in plain words."""

import base64
import hashlib
from collections.abc import Sequence
from datetime import timedelta
from importlib.resources import files
from typing import Final

from litestar import MediaType, Response
from litestar.datastructures import Cookie
from litestar.exceptions import HTTPException
from litestar.response import Redirect

from kiosk.errors import Refused, Rejected, Unavailable
from sync.province.language import Language, Words, said, when, when_en
from sync.province.limits import TooMany
from sync.province.problems import AnyRequest, problem_of
from sync.province.staff.tries import Locked
from sync.province.web.markup import Child, Html, join, tag
from sync.province.web.staff import words
from sync.province.web.staff.forms import CSRF_FIELD, AskedAgain, SignInNeeded
from sync.province.web.staff.guard import Visit, visit_of
from sync.province.web.staff.language import LANGUAGE_COOKIE, NOTICES, remembered
from sync.province.web.staff.typed import KEPT, filled_in
from sync.province.web.words import OPEN_DATA

_STYLES: Final = ("style.css", "figures.css")
_STYLE: Final = Html("".join((files("sync.province.web.staff") / name).read_text("utf-8") for name in _STYLES))

CSP: Final = "; ".join(
    (
        "default-src 'none'",
        f"style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'",
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": CSP,
    "Cache-Control": "no-store",
    "Referrer-Policy": "same-origin",  # with none at all a form's Origin would be "null"
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
}


def staff_page(
    visit: Visit, title: Words, *body: Child, status: int = 200, headers: dict[str, str] | None = None
) -> Response[str]:
    """A whole page under `title`, with the headers that every page has."""
    html = "<!doctype html>" + tag(
        "html",
        _head(title, visit.language),
        tag(
            "body",
            tag("a", said(words.SKIP, visit.language), href="#content", class_="skip"),
            _banner(visit),
            tag("main", tag("h1", said(title, visit.language)), _where_is_it(visit, body), *body, id="content"),
        ),
        lang=visit.language,
    )
    cookies: list[Cookie] = [remembered(visit.language)] if "lang=" in visit.query else []
    return Response(
        html, status_code=status, media_type=MediaType.HTML, headers=HEADERS | (headers or {}), cookies=cookies
    )


def form(visit: Visit, action: str, *children: Child, **attributes: str | bool) -> Html:
    """A form that is sent to `action`, with the secret that says it is ours."""
    secret = tag("input", type="hidden", name=CSRF_FIELD, value=visit.csrf) if visit.csrf else None
    if visit.typed is not None and visit.typed.action == action:
        again = filled_in(join(*children), visit.typed.fields)
        if again is not None:
            children = (
                tag("p", said(words.TYPED, visit.language), class_="warn", id=KEPT) if visit.asks else None,
                tag("input", type="hidden", name=KEPT, value=visit.asks) if visit.asks else None,
                again,
            )
    return tag("form", secret, *children, method="post", action=action, **attributes)


def _where_is_it(visit: Visit, body: Sequence[Child]) -> Html | None:
    """Why what was typed does not stand on this page, where somebody comes for it."""
    if not visit.asks or f'id="{KEPT}"' in join(*body):
        return None
    return tag("p", said(words.TYPED_NOT, visit.language), class_="wrong", role="alert")


def error_page(request: AnyRequest, error: Exception) -> Response[str] | Redirect:
    """Any error on a page of the staff, in plain words; who is not signed in is led to where one signs in."""
    visit = visit_of(request)
    if isinstance(error, AskedAgain):
        return Redirect(error.lead, status_code=303)
    if isinstance(error, SignInNeeded):
        asked = visit.path + (f"?{visit.query}" if visit.query else "") if request.method == "GET" else ""
        told = {"next": error.lead or asked, "ended": error.ended}
        given = {name: value for name, value in told.items() if value}
        return Redirect("/staff/sign-in", query_params=given or None, status_code=303)
    problem, headers = problem_of(request, error)
    title, why = _no(error, problem.status)
    back = None
    if request.method != "GET":
        back = tag("p", tag("a", said(words.GO_BACK, visit.language), href=visit.path, class_="button plain"))
    return staff_page(visit, title, tag("p", said(why, visit.language)), back, status=problem.status, headers=headers)


def _no(error: Exception, status: int) -> tuple[Words, Words]:
    match error:
        case Locked():
            return _until(words.LOCKED, error), _until(words.LOCKED_WHY, error)
        case TooMany():
            return _until(words.TOO_MANY, error), _until(words.TOO_MANY_WHY, error)
        case Rejected(reason="other-site"):
            return words.OTHER_SITE, words.OTHER_SITE_WHY
        case Rejected(reason="forbidden"):
            return words.FORBIDDEN, words.FORBIDDEN_WHY
        case Refused() | Unavailable():
            return words.BROKEN, words.BROKEN_WHY
        case Rejected() | HTTPException() if status in {404, 405}:
            return words.NOTHING_HERE, words.NOTHING_HERE_WHY
        case Rejected() | HTTPException() if status == 413:
            return words.TOO_LARGE, words.TOO_LARGE_WHY
        case Rejected() | HTTPException() if status < 500:
            return words.MALFORMED, words.MALFORMED_WHY
        case _:
            return words.BROKEN, words.BROKEN_WHY


def _until(told: Words, error: TooMany) -> Words:
    """The words with the minute from which it works again."""
    at = (error.until + timedelta(seconds=59)).replace(second=0, microsecond=0)
    return Words(told.vi.format(at=when(at)), told.en.format(at=when_en(at)))


def _head(title: Words, language: Language) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light"),
        tag("link", rel="icon", href="data:,"),
        tag("title", f"{said(title, language)} · Tận Tay"),
        tag("style", _STYLE),
    )


def _banner(visit: Visit) -> Html:
    other: Language = "en" if visit.language == "vi" else "vi"
    switch = visit.path and tag(
        "a",
        said(words.OTHER_LANGUAGE, visit.language),
        href=f"{visit.path}?{_with_language(visit.query, other)}",
        lang=other,
        hreflang=other,
    )
    brand = tag("a", said(words.SERVICE, visit.language), href="/staff", class_="brand")
    return tag("header", tag("div", brand, _who(visit), switch, class_="who"), _sections(visit))


def _who(visit: Visit) -> Html | None:
    if visit.staff is None:
        return None
    me = tag("a", visit.staff.name, href="/staff/me", title=said(words.ME, visit.language))
    role = tag("span", said(words.ROLE[visit.staff.role], visit.language))
    out = form(visit, "/staff/sign-out", tag("button", said(words.SIGN_OUT, visit.language), class_="plain"))
    return tag("div", me, role, out, class_="me")


def _sections(visit: Visit) -> Html | None:
    if visit.staff is None:
        return None
    links = [
        tag("li", tag("a", said(name, visit.language), href=address, aria_current=_is_in(visit.path, address)))
        for right, address, name in words.SECTIONS
        if right in visit.staff.rights
    ]
    links.append(tag("li", tag("a", said(OPEN_DATA, visit.language), href="/open/")))
    return tag("nav", tag("ul", *links), aria_label=said(words.MENU, visit.language))


def _is_in(path: str, address: str) -> str | bool:
    return "page" if path == address or path.startswith(f"{address}/") else False


def _with_language(query: str, language: Language) -> str:
    gone = NOTICES | {LANGUAGE_COOKIE}
    kept = [part for part in query.split("&") if part and part.partition("=")[0] not in gone]
    return "&".join([*kept, f"{LANGUAGE_COOKIE}={language}"])
