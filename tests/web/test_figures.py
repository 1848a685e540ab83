"""Promise: the figures are read on a phone and at a desk, by keyboard, without scripts, on paper and in two languages."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from urllib.parse import unquote

import httpx
import openpyxl
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from sync.province.boards.definitions import DEFINITIONS
from sync.province.boards.words import BOARDS
from sync.province.staff.rights import ROLES
from tests.sync.boards.month import HAI_LUU, HOA_BINH, month_of, send
from tests.sync.people import Keys, let_in
from tests.web.browser import WIDTHS, faults, tabbed
from tests.web.conftest import Province, SignedIn
from sync.province.web.staff.guard import COOKIE

SPAN = "span=any&first=2026-10-01&last=2026-11-26"
NOVEMBER = "span=month&on=2026-11-01"


@pytest.fixture(scope="module", autouse=True)
def told(province: Province) -> Iterator[None]:
    """Two centres have told of a made-up month, and one has never been heard."""
    now = datetime.now(UTC)
    for centre, seed in ((HAI_LUU, 1), (HOA_BINH, 2)):
        send(province.database, let_in(province.database, Keys(), centre, now), month_of(centre, seed), now)
    let_in(province.database, Keys(), "08434", now - timedelta(days=1))
    return iter(())


def ask(province: Province, path: str, role: str, *communes: str) -> httpx.Response:
    cookies = {COOKIE: province.secret(role, *communes)}  # pyright: ignore[reportArgumentType]
    return httpx.get(province.url + path, cookies=cookies, trust_env=False)
