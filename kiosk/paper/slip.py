"""The slip that the citizen takes home, for an 80 mm roll or an A5 sheet: what was done, where it stands, what is next.

It is not the official receipt and says so; it bears no motto and no seal. All is black, or on A5 a plain dark grey, so
that a thermal printer of 203 dots an inch and an office laser print the same.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Final

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from kiosk.app.ports import SlipText
from kiosk.domain import slip_code
from kiosk.domain.facts import PaperKind
from kiosk.domain.local_time import local
from kiosk.paper.blocks import (
    DOT,
    Align,
    Block,
    Columns,
    Framed,
    Gap,
    Qr,
    Rule,
    Stack,
    Tick,
    Type,
    Words,
    face_name,
    words,
)
from kiosk.paper.number import number_content
from kiosk.paper.practice import NO_DOSSIER, NO_DOSSIER_ENGLISH, PRACTICE, draw_across
from kiosk.paper.qr import QUIET_MODULES, qr_modules

TITLE: Final = "PHIẾU HỖ TRỢ"
NOT_THE_RECEIPT: Final = "Không thay Giấy tiếp nhận hồ sơ"
NOT_THE_RECEIPT_ENGLISH: Final = "Support slip. Not an official receipt."
TO_BRING: Final = "Cần mang theo"
HOW_TO_ASK: Final = "Quét mã QR hoặc đọc mã này ở quầy để biết hồ sơ đến đâu."
WARNING: Final = "Không ai, kể cả cán bộ, được hỏi mật khẩu hay mã OTP."
WARNING_MORE: Final = "Cán bộ không bao giờ gọi điện để xin mã OTP."
WARNING_ENGLISH: Final = "Never give your password or OTP to anyone. Officials never phone to ask for them."

_LEAST_DOTS: Final = 4
_PRACTICE_PADDING: Final = 5.0


@dataclass(frozen=True, slots=True)
class _Paper:
    """Lengths in points; `height` is None where the page is as long as what stands on it."""

    width: float
    height: float | None
    margin: float
    title: float
    code: float
    body: float
    small: float
    label_column: float
    qr: float
    grey: float

    @property
    def inner(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin


_PAPERS: Final[dict[PaperKind, _Paper]] = {
    "roll": _Paper(
        width=640 * DOT,  # 80 mm, of which the head reaches 576 dots
        height=None,
        margin=32 * DOT,
        title=23,
        code=28,
        body=11.5,
        small=9.5,
        label_column=21 * mm,
        qr=47 * mm,
        grey=0.0,  # a thermal head has no grey: it would come out as scattered dots
    ),
    "a5": _Paper(
        width=148 * mm,
        height=210 * mm,
        margin=11 * mm,
        title=25,
        code=28,
        body=11.3,
        small=9.5,
        label_column=23 * mm,
        qr=46 * mm,
        grey=0.3,
    ),
}


def make_slip(text: SlipText, paper: PaperKind) -> bytes:
    """The slip as a PDF; the same text gives the same bytes.

    Long names wrap; on A5 a list that does not fit goes on on a second sheet.
    """
    sheet = _PAPERS[paper]
    pages = list(_pages(list(_content(text, sheet)), sheet))
    out = BytesIO()
    face = face_name("regular")  # else every page names Helvetica, unembedded; the stubs take the name for a number
    canvas = Canvas(out, invariant=1, lang="vi-VN", initialFontName=face)  # pyright: ignore[reportArgumentType]
    canvas.setTitle("Phiếu hỗ trợ")
    canvas.setCreator("Tận Tay")
    for page in pages:
        height = sheet.height or math.ceil((page.height + 2 * sheet.margin) / DOT) * DOT
        canvas.setPageSize((sheet.width, height))
        if text.practice:
            draw_across(canvas, sheet.width, height)
        page.draw(canvas, sheet.margin, height - sheet.margin)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _pages(blocks: list[Block], sheet: _Paper) -> Iterator[Stack]:
    """Blocks spread over as many pages as they need: one, except for a very long list of papers on A5."""
    room = math.inf if sheet.height is None else sheet.height - 2 * sheet.margin
    page: list[Block] = []
    used = 0.0
    for block in blocks:
        if page and used + block.height > room:
            yield Stack(tuple(page))
            page, used = [], 0.0
        page.append(block)
        used += block.height
    yield Stack(tuple(page))


def _content(text: SlipText, sheet: _Paper) -> Iterator[Block]:
    if text.practice:
        yield from _practice(sheet)
    if text.number:
        yield from number_content(text, sheet.inner, sheet.body, sheet.small)
        return
    yield from _roll_head(text, sheet) if sheet.height is None else _sheet_head(text, sheet)
    yield Rule(sheet.inner, height=13)
    yield from _particulars(text, sheet)
    if text.next_steps:
        yield from _next_steps(text, sheet)
    if text.open_questions:
        yield from _to_tick("Câu còn phải hỏi", text.open_questions, sheet)
    if text.missing_papers:
        yield from _to_tick("Giấy tờ còn thiếu", text.missing_papers, sheet)
    if text.bring:
        yield from _to_tick(TO_BRING, text.bring, sheet)
    yield Gap(9)
    yield _warning(sheet)
    yield from _english(text, sheet)
    if not text.code:
        return
    yield Gap(5)
    last = NO_DOSSIER if text.practice else f"Tra cứu: {_address(text.url)}"
    yield words(last, Type("regular", sheet.small), sheet.inner, ink=sheet.grey)


def _practice(sheet: _Paper) -> Iterator[Block]:
    width = sheet.inner - 2 * _PRACTICE_PADDING
    inside = Stack(
        (
            words(PRACTICE, Type("bold", sheet.body + 7), width, "centre"),
            words(f"{NO_DOSSIER} {NO_DOSSIER_ENGLISH}", Type("regular", sheet.small), width, "centre"),
        )
    )
    yield Framed(inside, sheet.inner, _PRACTICE_PADDING, weight=2.2)
    yield Gap(8)


def _roll_head(text: SlipText, sheet: _Paper) -> Iterator[Block]:
    yield words(TITLE, Type("bold", sheet.title), sheet.inner, "centre")
    yield words(NOT_THE_RECEIPT, Type("italic", sheet.body + 0.5), sheet.inner, "centre")
    yield words(NOT_THE_RECEIPT_ENGLISH, Type("regular", sheet.small), sheet.inner, "centre")
    if not text.code:
        return
    yield _qr(text, sheet)
    yield _code(text, sheet, sheet.inner, "centre")
    yield Gap(3)
    yield words(HOW_TO_ASK, Type("regular", sheet.small + 0.5), sheet.inner, "centre")


def _sheet_head(text: SlipText, sheet: _Paper) -> Iterator[Block]:
    yield words(TITLE, Type("bold", sheet.title), sheet.inner)
    yield words(f"{NOT_THE_RECEIPT}. {NOT_THE_RECEIPT_ENGLISH}", Type("italic", sheet.body - 0.5), sheet.inner)
    if not text.code:
        return
    yield Rule(sheet.inner, weight=1.6, height=12)
    picture = _qr(text, sheet)
    indent = picture.width + 8 * mm
    beside = sheet.inner - indent
    right = Stack(
        (
            Gap(picture.height * 0.1),
            words("Mã phiếu", Type("regular", sheet.body), beside, ink=sheet.grey),
            _code(text, sheet, beside, "left"),
            Gap(6),
            words(HOW_TO_ASK, Type("regular", sheet.body), beside),
        )
    )
    yield Columns(picture, right, indent)


def _qr(text: SlipText, sheet: _Paper) -> Qr:
    """On a roll in the middle; on a sheet flush with the left margin."""
    rows = qr_modules(text.url)
    dots = max(int(sheet.qr / DOT / (len(rows) + 2 * QUIET_MODULES)), _LEAST_DOTS)
    return Qr(rows, dots, sheet.inner if sheet.height is None else len(rows) * dots * DOT)


def _code(text: SlipText, sheet: _Paper, width: float, align: Align) -> Stack:
    """The code in two lines of three groups, as large as the paper allows: it is read out, copied and typed."""
    groups = slip_code.grouped(text.code).split()
    cell = width / 3
    widest = max(Type("bold", sheet.code, tracking=1).width(group) for group in groups)
    style = Type("bold", min(sheet.code, sheet.code * (cell - 9) / widest), leading=1.16, tracking=1)
    cells = [Words((group,), style, cell, align) for group in groups]
    return Stack(tuple(Columns(a, Columns(b, c, cell), cell) for a, b, c in (cells[:3], cells[3:])))


def _particulars(text: SlipText, sheet: _Paper) -> Iterator[Block]:
    when = local(text.issued_at)
    rows = (
        ("Thủ tục" if text.code else "Việc", text.procedure),
        ("Mã thủ tục", text.procedure_code),
        ("Nơi hỗ trợ", text.centre),
        ("Lúc", f"{when:%d/%m/%Y %H:%M}"),
        ("Tình trạng", text.state),
    )
    value_width = sheet.inner - sheet.label_column
    for label, value in rows:
        if value:
            name = words(label, Type("regular", sheet.body), sheet.label_column, ink=sheet.grey)
            yield Columns(name, words(value, Type("semibold", sheet.body), value_width), sheet.label_column)
            yield Gap(2.2)


def _next_steps(text: SlipText, sheet: _Paper) -> Iterator[Block]:
    style = Type("regular", sheet.body)
    indent = style.width("0. ") + 3
    steps = [
        Columns(words(f"{number}.", style, indent), words(step, style, sheet.inner - indent), indent)
        for number, step in enumerate(text.next_steps, start=1)
    ]
    yield from _under_heading("Việc tiếp theo", steps, sheet)


def _to_tick(title: str, names: tuple[str, ...], sheet: _Paper) -> Iterator[Block]:
    style = Type("regular", sheet.body)
    indent = style.size + 4
    lines = [Columns(Tick(style), words(name, style, sheet.inner - indent), indent) for name in names]
    yield from _under_heading(title, lines, sheet)


def _under_heading(title: str, lines: list[Columns], sheet: _Paper) -> Iterator[Block]:
    """A heading that never stands alone at the foot of a page."""
    heading = words(title, Type("bold", sheet.body + 1), sheet.inner)
    first, *others = lines
    yield Rule(sheet.inner, dashed=True, height=11)
    yield Stack((heading, Gap(1.5), first, Gap(2)))
    for line in others:
        yield Stack((line, Gap(2)))


def _warning(sheet: _Paper) -> Framed:
    padding = 6.5
    width = sheet.inner - 2 * padding
    inside = Stack(
        (
            words(WARNING, Type("bold", sheet.body), width),
            words(WARNING_MORE, Type("regular", sheet.body), width),
        )
    )
    return Framed(inside, sheet.inner, padding)


def _english(text: SlipText, sheet: _Paper) -> Iterator[Block]:
    yield Gap(6)
    for line in (*text.english, WARNING_ENGLISH):
        yield words(line, Type("regular", sheet.small), sheet.inner, ink=sheet.grey)


def _address(url: str) -> str:
    """The address to type on a telephone: never with the key that follows `#`."""
    return url.partition("#")[0].removeprefix("https://")
