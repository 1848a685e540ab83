"""All pages of the staff, behind one door."""

from typing import Final

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from sync.province.api import Edge
from sync.province.web.cases import dossiers, imports, names, tokens
from sync.province.web.pages import Names
from sync.province.web.staff import sign_in
from sync.province.web.staff.guard import staff_router
from sync.province.web.staff.layout import error_page

PAGES: Final[tuple[HTTPRouteHandler, ...]] = (
    sign_in.sign_in_page,
    sign_in.sign_in,
    sign_in.sign_out,
    sign_in.begin_page,
    *dossiers.PAGES,
    *imports.PAGES,
    *names.PAGES,
    *tokens.PAGES,
)


def make_staff_site(edge: Edge, called: Names) -> Router:
    """The pages under /staff; every error is a page."""
    return staff_router(edge, called, "/staff", PAGES, error_page)
