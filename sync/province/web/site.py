"""The addresses that a citizen's phone opens: `/t/CODE`, and `/t` or the bare host for those who type."""

from asyncio import get_running_loop, to_thread
from concurrent.futures import Executor, ThreadPoolExecutor
from typing import Annotated, Final

from litestar import HttpMethod, MediaType, Response, Router, route
from litestar.exceptions import HTTPException
from litestar.params import Parameter
from litestar.response import Redirect

from kiosk.domain.local_time import VIETNAM
from kiosk.domain.slip_code import parse
from kiosk.errors import Refused, Unavailable
from sync.province.api import Edge
from sync.province.cases.known import Arrived, KnownSlip, NotArrived, known
from sync.province.edge import client_address
from sync.province.language import Words
from sync.province.limits import LOOK_UPS, TooMany, knock, refuse_spent
from sync.province.problems import AnyRequest, problem_of
from sync.province.web import words
from sync.province.web.pages import CSP, Names, form_page, no_page, not_arrived_page, slip_page

HEADERS: Final = {
    "Content-Security-Policy": CSP,
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex",
}
_READ: Final = [HttpMethod.GET, HttpMethod.HEAD]
READERS: Final = 4
"""Who read the database for citizens at once: fewer than the connections that are kept, so that a crowd opens none."""
SHOWN: Final = 40
"""How much of what was typed is shown again."""


def page(html: str, status: int = 200, headers: dict[str, str] | None = None) -> Response[str]:
    """A page with the headers that every page has."""
    return Response(html, status_code=status, media_type=MediaType.HTML, headers=HEADERS | (headers or {}))


@route(["/", "/t"], http_method=_READ, sync_to_thread=False, include_in_schema=False)
def _ask(code: Annotated[str, Parameter(max_length=1000)] = "") -> Response[str] | Redirect:
    """Ask for a code; the form comes back here and is sent on to the slip's own address."""
    if not code.strip():
        return page(form_page())
    try:
        return Redirect(f"/t/{parse(code)}", status_code=303)
    except Refused as refusal:
        return _refused(refusal, code)


async def _look(request: AnyRequest, code: str, edge: Edge, names: Names, readers: Executor) -> Response[str]:
    try:
        canonical = parse(code)
    except Refused as refusal:
        return _refused(refusal, code)
    who, now = client_address(request, edge.trusted_proxies), edge.now()
    if edge.database.is_sqlite:
        found = _found(edge, canonical, who)  # reading waits for nobody there, and a thread would cost more than it
    else:
        found = await get_running_loop().run_in_executor(readers, _found, edge, canonical, who)
    match found:
        case Arrived() as slip:
            return page(slip_page(slip, names, now.astimezone(VIETNAM).date()))
        case NotArrived() as slip:
            return page(not_arrived_page(slip, names))
        case None:
            await to_thread(knock, edge.database, LOOK_UPS, who, now)
            return page(no_page(words.NO_SUCH_CODE, words.NO_SUCH_CODE_WHY, code[:SHOWN]), 404)


def _found(edge: Edge, canonical: str, who: str) -> KnownSlip | None:
    with edge.database.glance() as connection:
        refuse_spent(connection, LOOK_UPS, who, edge.now())
        return known(connection, canonical)


def error_page(request: AnyRequest, error: Exception) -> Response[str]:
    """Any error on a citizen's page, in plain words."""
    problem, headers = problem_of(request, error)
    match error:
        case TooMany():
            why = Words(*(text.format(seconds=error.seconds) for text in words.TOO_MANY_WHY))
            return page(no_page(words.TOO_MANY, why), problem.status, headers)
        case Unavailable():
            return page(no_page(words.BROKEN, words.BROKEN_WHY), problem.status, headers)
        case HTTPException() if problem.status < 500:
            return page(no_page(words.NOTHING_HERE, words.NOTHING_HERE_WHY, ""), problem.status)
        case _:
            return page(no_page(words.BROKEN, words.BROKEN_WHY), problem.status)


def make_site(edge: Edge, names: Names) -> Router:
    """The citizen's pages; every error is a page."""
    readers = ThreadPoolExecutor(READERS, "citizens")

    @route("/t/{code:str}", http_method=_READ, include_in_schema=False)
    async def look(request: AnyRequest, code: str) -> Response[str]:
        """Say where the dossier behind a code is; what it needs stands around it, as to be handed it costs a tenth."""
        return await _look(request, code, edge, names, readers)

    return Router("/", route_handlers=[_ask, look], exception_handlers={Exception: error_page})


def _refused(refusal: Refused, typed: str) -> Response[str]:
    if refusal.code == "slip-code-mistyped":
        return page(no_page(words.MISTYPED, words.MISTYPED_WHY, typed[:SHOWN]), 404)
    return page(no_page(words.NO_SUCH_CODE, words.MISTYPED_WHY, typed[:SHOWN]), 404)
