"""A worked example with curl: who the token is, one status and its answer, a list page by page."""

import json
from typing import Final

import msgspec

from sync.province.cases.by_program import StatusOut
from sync.province.web.markup import Child, Html, tag

SAID: Final = {
    "code": "H44.22-261126-0001",
    "status": "Đang giải quyết",
    "at": "2026-11-26T09:30:00+07:00",
}
ANSWER: Final = StatusOut(result="later", word="in-progress")
_KEY: Final = '-H "Authorization: Bearer $TOKEN"'


def example_html(public_url: str) -> list[Html]:
    """Paragraphs and what is typed, at the addresses of this server."""
    base = f"{public_url}/api/v1"
    body, answer = json.dumps(SAID, ensure_ascii=False), msgspec.json.encode(ANSWER).decode()
    return [
        _told("Say who you are: the answer is what the token may do."),
        _typed("TOKEN=the-token-that-you-were-given", f"curl {_KEY} {base}/me"),
        _told("Say where one dossier stands. Sent again with the same key, nothing is done twice."),
        _typed(
            f"curl {_KEY} \\",
            '  -H "Content-Type: application/json" \\',
            '  -H "Idempotency-Key: 2026-11-26.1" \\',
            f"  -d '{body}' \\",
            f"  {base}/statuses",
        ),
        _told("The answer, while no session has this code yet:"),
        _typed(answer),
        _told(
            "Read a list: ask for a page, then for each that follows by the cursor in ",
            tag("code", "next"),
            ", until that is null.",
        ),
        _typed(
            f'curl {_KEY} "{base}/sessions?limit=500"',
            '# {"sessions": [...], "next": "MDg3ODIKMDE5"}',
            f'curl {_KEY} "{base}/sessions?limit=500&cursor=MDg3ODIKMDE5"',
            '# {"sessions": [...], "next": null}',
        ),
    ]


def _told(*text: Child) -> Html:
    return tag("p", *text, lang="en")


def _typed(*lines: str) -> Html:
    return tag("pre", tag("code", "\n".join(lines)), lang="en")
