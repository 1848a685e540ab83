"""All pages of the staff, behind one door."""

from typing import Final

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from sync.province.api import Edge
from sync.province.web.alerts import routes as alerts
from sync.province.web.cases import dossiers, imports, names, tokens
from sync.province.web.devices import routes as devices
from sync.province.web.pages import Names
from sync.province.web.record import pages as record
from sync.province.web.staff import accounts, elsewhere, invited, me, sign_in
from sync.province.web.staff.figures import FIGURES
from sync.province.web.staff.guard import staff_router
from sync.province.web.staff.layout import error_page

PAGES: Final[tuple[HTTPRouteHandler, ...]] = (
    *sign_in.PAGES,
    *elsewhere.PAGES,
    *invited.PAGES,
    *me.PAGES,
    *accounts.PAGES,
    *record.PAGES,
    *FIGURES,
    *devices.HANDLERS,
    *alerts.HANDLERS,
    *dossiers.PAGES,
    *imports.PAGES,
    *names.PAGES,
    *tokens.PAGES,
)

FILES: Final[tuple[HTTPRouteHandler, ...]] = (imports.upload,)
"""Where a whole file is sent and not only a form."""


def make_staff_site(edge: Edge, called: Names) -> Router:
    """The pages under /staff; every error is a page."""
    pages = [page for page in PAGES if page not in FILES]
    return staff_router(edge, called, "/staff", pages, error_page, large=FILES)
