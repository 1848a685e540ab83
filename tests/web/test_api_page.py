"""Promise: whoever builds against the API finds on its page, in their language, how to begin, and a true example."""

import json
import re

import pytest
from playwright.sync_api import expect

from tests.sync.cases.desk import Desk
from tests.web.browser import WIDTHS, faults
from tests.web.conftest import Province, SignedIn

DOCS = "/api/v1/docs"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(
    ("language", "headings"),
    [
        ("vi", ["Mục lục", "Dùng để làm gì", "Lấy mã truy cập ở đâu", "Gửi mã hồ sơ chưa ai biết thì sao", "Ví dụ"]),
        ("en", ["Contents", "What it is for", "How to get a token", "What happens with an unknown code", "Example"]),
    ],
)
def test_the_page_begins_in_the_visits_language_and_leads_to_every_part(
    signed_in: SignedIn, language: str, headings: list[str], width: int
) -> None:
    page = signed_in("admin", width=width)
    page.goto(f"{DOCS}?lang={language}")

    for heading in headings:
        expect(page.get_by_role("heading", name=heading, exact=True)).to_be_visible()
    assert faults(page) == []
    assert page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1)))"
        ".map(a => a.hash)"
    ) == []  # fmt: skip
    page.get_by_role("link", name="GET /api/v1/sessions").click()
    expect(page.get_by_role("heading", name="GET /api/v1/sessions")).to_be_in_viewport()


def test_what_may_be_null_shows_its_pattern_and_an_example(signed_in: SignedIn) -> None:
    page = signed_in("admin")
    page.goto(f"{DOCS}?lang=en")

    def told(section: str, field: str) -> str:
        lines = page.locator(f"#{section} dl > div").filter(has=page.locator(f'dt b:text-is("{field}")'))
        return lines.first.inner_text()

    for field, pattern, example in (
        ("since (query)", "T([01][0-9]|2[0-3])", "2026-11-26T09:30:00+07:00"),
        ("cursor (query)", "^[A-Za-z0-9_-]{1,200}$", "MDg3ODIKMDE5"),
        ("centre (query)", "^[0-9]{5}$", "08782"),
        ("procedure (query)", "^[0-9A-Za-z.]{1,40}$", "1.004222"),
    ):
        text = told("get--api-v1-sessions", field)
        assert "string or null" in text, field
        assert pattern in text, field
        assert f"Example: {example}" in text, field
    assert "^[A-Za-z0-9_.:-]{1,64}$" in told("post--api-v1-statuses", "Idempotency-Key (header)")
    assert "Example: 2026-12-10" in told("schema-StatusIn", "due")
    assert "Example: 2026-11-26T09:30:00+07:00" in told("schema-StatusIn", "at")


def test_the_example_on_the_page_is_answered_as_the_page_says(signed_in: SignedIn, province: Province) -> None:
    page = signed_in("admin")
    page.goto(f"{DOCS}?lang=en")
    typed = page.locator("#example pre").all_inner_texts()
    body = re.search(r"-d '(.*)' ", typed[1])
    assert body is not None
    desk = Desk(province.server)

    answer = desk.program("set-status").post("/statuses", json=json.loads(body[1]))

    assert answer.json() == json.loads(typed[2])
    assert f"{province.url}/api/v1/statuses" in typed[1]
    desk.close()
