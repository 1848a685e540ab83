"""A number of the queue on paper: the number as large as the paper allows, when it was taken, how many came before.

It says nothing of who holds it, and promises nothing; it is no receipt and says so.
"""

from collections.abc import Iterator
from typing import Final

from kiosk.app.ports import SlipText
from kiosk.domain.local_time import local
from kiosk.paper.blocks import Block, Gap, Rule, Type, words

TITLE: Final = "SỐ THỨ TỰ"
NOT_THE_RECEIPT: Final = "Không phải Giấy tiếp nhận hồ sơ"
ENGLISH: Final = "Queue number. Not an official receipt."

_LARGEST: Final = 110


def number_content(text: SlipText, inner: float, body: float, small: float) -> Iterator[Block]:
    """All that stands on it, within `inner` points; `body` and `small` are the sizes of the letters."""
    yield words(TITLE, Type("bold", body + 8), inner, "centre")
    yield words(text.centre, Type("semibold", body + 1), inner, "centre")
    size = min(_LARGEST, inner * 0.96 / Type("bold", 1).width(text.number))
    yield words(text.number, Type("bold", size, leading=1.12), inner, "centre")
    when = local(text.issued_at)
    yield words(f"Ngày {when:%d/%m/%Y}, lúc {when:%H:%M}", Type("semibold", body + 2), inner, "centre")
    yield Gap(4)
    yield words(text.state, Type("bold", body + 2), inner, "centre")
    yield Rule(inner, dashed=True, height=12)
    for line in text.next_steps:
        yield words(line, Type("regular", body), inner, "centre")
    yield words(NOT_THE_RECEIPT, Type("italic", body), inner, "centre")
    yield Gap(4)
    for line in (*text.english, ENGLISH):
        yield words(line, Type("regular", small), inner, "centre")
