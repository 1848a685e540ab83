"""The frame of the pages of open data: no sign-in, no cookie, no script; the language is in the address."""

import base64
import hashlib
from importlib.resources import files
from typing import Final

from litestar import MediaType, Response

from sync.province.language import Language, Words, said
from sync.province.problems import AnyRequest, problem_of
from sync.province.web import open_words as words
from sync.province.web.markup import Child, Html, tag

_STYLE: Final = Html(
    (files("sync.province.web.staff") / "style.css").read_text("utf-8")
    + (files("sync.province.web.open") / "style.css").read_text("utf-8")
)
_CSP: Final = "; ".join(
    (
        "default-src 'none'",
        f"style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'",
        "img-src data:",
        "form-action 'none'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS: Final = {
    "Content-Security-Policy": _CSP,
    "Cache-Control": "public, max-age=300",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def open_page(address: str, title: Words, language: Language, *body: Child, status: int = 200) -> Response[str]:
    """A whole page under `title`; `address` is its own, for the switch of the language."""
    html = "<!doctype html>" + tag(
        "html",
        _head(title, language),
        tag(
            "body",
            tag("a", said(words.SKIP, language), href="#content", class_="skip"),
            _banner(address, language),
            tag("main", tag("h1", said(title, language)), *body, id="content"),
        ),
        lang=language,
    )
    return Response(html, status_code=status, media_type=MediaType.HTML, headers=HEADERS)


def language_of(request: AnyRequest) -> Language:
    """The language that the address asks for."""
    return "en" if request.query_params.get("lang") == "en" else "vi"


def error_page(request: AnyRequest, error: Exception) -> Response[str]:
    """Any error on a page of open data, in plain words."""
    problem, headers = problem_of(request, error)
    language = language_of(request)
    title, why = (words.NOTHING, words.NOTHING_WHY) if problem.status < 500 else (words.BROKEN, words.BROKEN_WHY)
    back = tag("p", tag("a", said(words.BACK, language), href=link("/open/", language)))
    answer = open_page(
        request.scope["path"], title, language, tag("p", said(why, language)), back, status=problem.status
    )
    answer.headers.update(headers | {"Cache-Control": "no-store"})
    return answer


def link(address: str, language: Language) -> str:
    """The address of another page, in the same language."""
    return f"{address}?lang=en" if language == "en" else address


def _head(title: Words, language: Language) -> Html:
    return tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light"),
        tag("link", rel="icon", href="data:,"),
        tag("link", rel="alternate", type="application/ld+json", href="/open/catalog.jsonld"),
        tag("title", f"{said(title, language)} · Tận Tay"),
        tag("style", _STYLE),
    )


def _banner(address: str, language: Language) -> Html:
    other: Language = "en" if language == "vi" else "vi"
    brand = tag("a", said(words.BRAND, language), href=link("/open/", language), class_="brand")
    switch = tag("a", said(words.OTHER_LANGUAGE, language), href=f"{address}?lang={other}", lang=other, hreflang=other)
    return tag("header", tag("div", brand, switch, class_="who"))
