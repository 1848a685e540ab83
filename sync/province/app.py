"""The province server as one ASGI application."""

from functools import partial

from litestar import Litestar, Response
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.response import Redirect

from sync.protocol import MAX_BODY
from sync.province.api import Edge, make_api
from sync.province.problems import AnyRequest, problem_response
from sync.province.publish.opening import Opening, publishing
from sync.province.web.api.edge import api_problem
from sync.province.web.api.v1 import make_v1
from sync.province.web.health import make_health
from sync.province.web.open.layout import error_page as open_error_page
from sync.province.web.open.site import make_open_site
from sync.province.web.pages import Names
from sync.province.web.site import error_page, make_site
from sync.province.web.staff.layout import error_page as staff_error_page
from sync.province.web.staff_site import make_staff_site


def make_app(edge: Edge, names: Names, opening: Opening) -> Litestar:
    """The application over this database; it keeps nothing in memory, so that many workers may share one database."""
    return Litestar(
        route_handlers=[
            make_api(edge),
            make_health(edge),
            make_site(edge, names),
            make_staff_site(edge, names),
            make_open_site(edge, opening),
            make_v1(edge, names),
        ],
        exception_handlers={Exception: _any_error},
        openapi_config=OpenAPIConfig(
            title="Tận Tay, province",
            version="1",
            path="/schema",
            render_plugins=[JsonRenderPlugin(path="/")],
            use_handler_docstrings=True,
        ),
        request_max_body_size=MAX_BODY,
        logging_config=None,
        lifespan=[partial(publishing, database=edge.database, now=edge.now)],
    )


def _any_error(request: AnyRequest, error: Exception) -> Response[bytes] | Response[str] | Redirect:
    """An error where no router was reached: in the manner of the address that was asked."""
    path = request.scope["path"]
    if path.startswith("/api/"):
        return api_problem(request, error)
    if path.startswith("/v1/"):
        return problem_response(request, error)
    if path.startswith("/staff"):
        return staff_error_page(request, error)
    if path.startswith("/open"):
        return open_error_page(request, error)
    return error_page(request, error)
