"""What the tests of pages ask of a real browser: faults by axe, and whether anything hangs out of the window."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Error, FloatRect, Locator, Page

CHROMIUM = "/usr/bin/chromium"
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-proxy-server",
]  # fmt: skip
WIDTHS = (360, 1440)
TALLEST = 8_000
RULES = {
    "resultTypes": ["violations"],  # of what is in order, and would be thrown away here, one element each is told
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}


def follow(control: Locator) -> None:
    """Click what leads to a page, and wait until that is there: what is read at once may be half of it, or the old."""
    with control.page.expect_navigation():
        control.click()


def picture(page: Page, path: Path) -> None:
    """The whole page, or as much of a long one as the browser draws in one piece: for people to look at.

    A page behind another may have no frame ready when it is asked, and is asked once more then.
    """
    page.bring_to_front()
    width, height = page.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollHeight]")
    part: FloatRect = {"x": 0, "y": 0, "width": width, "height": min(height, TALLEST)}
    try:
        page.screenshot(path=path, full_page=True, clip=part)
    except Error as error:
        if "Unable to capture" not in error.message:
            raise
        page.screenshot(path=path, full_page=True, clip=part)


def faults(page: Page) -> list[str]:
    """What axe finds on the page, and whether it must be scrolled sideways."""
    found = Axe().run(page, options=RULES).response["violations"]
    wrong = [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]
    if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
        wrong.append(f"wider than the window at {page.viewport_size}")
    return wrong


def tabbed(page: Page, most: int = 60) -> list[str]:
    """What Tab reaches, in its order: the text or name of each control."""
    reached: list[str] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        name = page.evaluate(
            "(e => e === document.body ? '' : e.innerText || e.getAttribute('aria-label') || e.name || e.id)"
            "(document.activeElement)"
        )
        if not name:
            break
        reached.append(str(name).strip())
    return reached
