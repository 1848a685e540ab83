"""The list of papers to bring, as a page of its own: which, how many, what may stand for it, where and when."""

from collections.abc import Iterator, Mapping
from typing import Final

from kiosk.domain.catalogue import Paper, Procedure
from kiosk.domain.on_paper.sheets import Block, Grid, Line, Piece, Sheet
from kiosk.domain.on_paper.standing import office
from kiosk.domain.records import Words

TITLE: Final = "GIẤY TỜ MANG THEO"
HEADINGS: Final = ("TT", "Giấy tờ", "Bản chính", "Bản sao", "Cách dùng", "Đã có")
UNSURE: Final = "Danh sách này chưa chắc đủ. Cần hỏi lại cán bộ trước khi đi."
NONE: Final = "Việc này không phải mang giấy tờ nào."
MISSING: Final = "Giấy tờ nào chưa đánh dấu X là còn thiếu. Khi đủ, cần mang cả tờ này đến quầy."
HOURS_UNKNOWN: Final = "Theo giờ làm việc của trung tâm; cần hỏi quầy trước khi đi."

_WAYS: Final = {"submit": "Nộp lại", "show": "Cho xem", "declare": "Khai"}
_KNOWN: Final = {True: "X", False: "Còn thiếu", None: ""}


def papers_sheet(procedure: Procedure, held: Mapping[str, bool], centre: str, *, practice: bool = False) -> Sheet:
    """The page for a procedure; `held` says of the papers that were asked for whether they are there."""
    sure = procedure.is_promise("papers")
    return Sheet(
        title=TITLE,
        subtitle=procedure.name.vi,
        banner=() if sure else (UNSURE,),
        body=tuple(_body(procedure, held, centre)),
        foot=f"Giấy tờ mang theo · {procedure.name.vi} · {procedure.code}",
        size=13.0,
        practice=practice,
    )


def _body(procedure: Procedure, held: Mapping[str, bool], centre: str) -> Iterator[Block]:
    if procedure.papers:
        rows = tuple(_row(number, paper, held.get(paper.id)) for number, paper in enumerate(procedure.papers, 1))
        yield Grid(HEADINGS, rows, (3, 24, 5, 5, 6, 6), given_from=5, centred_from=2)
    else:
        yield Line((Piece(NONE),))
    if False in held.values():
        yield Line((Piece(MISSING),), look="bold")
    where = office(procedure, centre) or procedure.authority.vi
    yield Line((Piece("Nơi giải quyết: "), Piece(where, given=True)))
    if centre[:1].isalpha():
        yield Line((Piece("Nơi hỗ trợ: "), Piece(f"Trung tâm Phục vụ hành chính công, {centre}", given=True)))
    yield Line((Piece("Giờ tiếp nhận: "), Piece(_text(procedure.reception_hours) or HOURS_UNKNOWN, given=True)))


def _row(number: int, paper: Paper, has: bool | None) -> tuple[str, ...]:
    return (
        str(number),
        "\n".join(_name(paper)),
        str(paper.originals or "–"),
        str(paper.copies or "–"),
        _WAYS[paper.how],
        _KNOWN[has],
    )


def _name(paper: Paper) -> Iterator[str]:
    yield paper.name.vi
    if paper.when is not None:
        yield f"Cần khi: {paper.when.vi}"
    elif paper.required == "optional":
        yield "Có thì mang, không bắt buộc"
    if paper.replaced_by is not None:
        yield f"Có thể thay bằng: {paper.replaced_by.vi}"


def _text(words: Words | None) -> str:
    return words.vi if words is not None else ""
