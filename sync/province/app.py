"""The province server as one ASGI application."""

from litestar import Litestar, Response
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from sync.protocol import MAX_BODY
from sync.province.api import Edge, make_api
from sync.province.problems import AnyRequest, problem_response
from sync.province.web.pages import Names
from sync.province.web.site import error_page, make_site


def make_app(edge: Edge, names: Names) -> Litestar:
    """The application over this database; it keeps nothing in memory, so that many workers may share one database."""
    return Litestar(
        route_handlers=[make_api(edge), make_site(edge, names)],
        exception_handlers={Exception: _any_error},
        openapi_config=OpenAPIConfig(
            title="Tận Tay, province", version="1", path="/schema", render_plugins=[JsonRenderPlugin(path="/")]
        ),
        request_max_body_size=MAX_BODY,
        logging_config=None,
    )


def _any_error(request: AnyRequest, error: Exception) -> Response[bytes] | Response[str]:
    if request.scope["path"].startswith("/v1/"):
        return problem_response(request, error)
    return error_page(request, error)
