"""In which of the two languages a page is: `?lang=` says, a cookie remembers, Vietnamese is what is said to nobody."""

from typing import Final, cast

from litestar.datastructures import Cookie

from sync.province.language import Language
from sync.province.problems import AnyRequest

LANGUAGE_COOKIE: Final = "lang"
NOTICES: Final = frozenset({"changed", "done"})
"""What an address says of a deed that was just done: nothing to be said again in another order or language."""
_YEAR: Final = 365 * 24 * 3600


def language_of(request: AnyRequest) -> Language:
    """The language that this request asks for."""
    asked = request.query_params.get("lang") or request.cookies.get(LANGUAGE_COOKIE, "")
    return cast("Language", asked) if asked in {"vi", "en"} else "vi"


def remembered(language: Language) -> Cookie:
    """The cookie that remembers it."""
    return Cookie(LANGUAGE_COOKIE, value=language, max_age=_YEAR, samesite="lax", httponly=True)
