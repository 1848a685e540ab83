"""Paper for help at home: the sheet of one visit, the list of a day, and the label for a result that goes by post.

The team carries it in a folder; it names the citizen, so it is counted out and taken back.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from kiosk.domain.catalogue import Paper, Procedure
from kiosk.domain.on_paper.sheets import Block, Grid, Line, NewPage, Piece, Place, Sheet, Signatures
from kiosk.domain.records import Words

TITLE: Final = "PHIẾU ĐẾN NHÀ"
DAY_TITLE: Final = "LỊCH ĐẾN NHÀ TRONG NGÀY"
LABEL_TITLE: Final = "NHÃN GỬI KẾT QUẢ QUA BƯU ĐIỆN"
NOT_OFFICIAL: Final = "Giấy của tổ hỗ trợ, không thay Giấy tiếp nhận hồ sơ."
RED_LINE: Final = (
    "Không nhận tiền. Không mang bản chính ra khỏi nhà, trừ khi có giấy giao nhận. "
    "Không hỏi mật khẩu, mã OTP. Chỉ chụp ảnh khi được đồng ý."
)
GIVE_BACK: Final = "Có tên và địa chỉ của người dân: xong việc thì nộp lại trung tâm để hủy."
BRING: Final = (
    "Tổ mang theo: máy tính xách tay, điện thoại phát mạng, máy in nếu có, tờ khai in sẵn, bút, hộp mực điểm chỉ."
)
NO_PAPERS: Final = "Không phải chuẩn bị giấy tờ nào."
NO_PROCEDURE: Final = "Chưa rõ thủ tục nào: hỏi khi đến nhà."
UNSURE: Final = "Danh sách giấy tờ chưa chắc đủ, cần hỏi lại cán bộ."

_NOTE_LINES: Final = 3
_LABELS: Final = 3
"""On one sheet, so that none is broken over two."""


class VisitPaper(msgspec.Struct, frozen=True, kw_only=True):
    """What stands on the sheet of one visit; every text is ready to be printed."""

    name: str
    where: str
    phone: str
    why: str
    asked: str
    way: str
    when: str
    team: str
    note: str
    procedures: tuple[Procedure, ...] = ()


def visit_sheet(visits: Sequence[VisitPaper], centre: str, *, practice: bool = False) -> Sheet:
    """The sheets of these visits, each on a page of its own."""
    body: list[Block] = []
    for number, visit in enumerate(visits):
        if number:
            body.append(NewPage())
            body.append(Line((Piece(TITLE),), look="bold", align="centre"))
        body += _visit(visit)
    return Sheet(
        title=f"{TITLE}\n{_centre(centre)}",
        banner=(NOT_OFFICIAL,),
        body=tuple(body),
        foot=f"Phiếu đến nhà · {GIVE_BACK}",
        size=11.5,
        practice=practice,
    )


def _centre(centre: str) -> str:
    return f"Tổ hỗ trợ, {centre}" if centre[:1].isalpha() else "Tổ hỗ trợ"


def _visit(visit: VisitPaper) -> Iterator[Block]:
    asked = (
        ("Người cần giúp", visit.name),
        ("Ở đâu", visit.where),
        ("Điện thoại", visit.phone),
        ("Nhận yêu cầu", " · ".join(filter(None, (visit.asked, visit.why)))),
        ("Cách làm", visit.way),
        ("Ngày đến, tổ đi", " · ".join(filter(None, (visit.when, visit.team)))),
        ("Cần biết", visit.note),
    )
    yield Grid(("", ""), tuple((label, text or "…") for label, text in asked), (10, 30))
    if not visit.procedures:
        yield Line((Piece(NO_PROCEDURE),), look="bold")
    for procedure in visit.procedures:
        yield from _procedure(procedure)
    yield Line((Piece(BRING),))
    yield Line((Piece(RED_LINE),), look="bold")
    yield Line((Piece("Ghi tại nhà (kết quả, việc tiếp theo): "),), dotted=True, blank=_NOTE_LINES)
    yield Signatures(
        (
            Place("NGƯỜI ĐƯỢC GIÚP", "(ký, ghi rõ họ tên hoặc điểm chỉ)"),
            Place("CÁN BỘ", "(ký, ghi rõ họ tên)"),
            Place("NGƯỜI CÙNG ĐI", "(ký, ghi rõ họ tên)"),
        )
    )


def _procedure(procedure: Procedure) -> Iterator[Block]:
    yield Line((Piece("Thủ tục: "), Piece(f"{procedure.name.vi} ({procedure.code})", given=True)))
    if procedure.home.in_person is not None:
        doubt = "" if procedure.is_promise("home") else " (cần hỏi lại)"
        yield Line((Piece(f"Tại nhà: {procedure.home.in_person.vi}{doubt}."),))
    if not procedure.papers:
        yield Line((Piece(NO_PAPERS),))
        return
    rows = tuple((_name(paper), _count(paper), "") for paper in procedure.papers)
    yield Grid(("Giấy tờ cần có sẵn", "Bản chính / sao", "Đã có"), rows, (30, 9, 5), given_from=9, centred_from=1)
    if not procedure.is_promise("papers"):
        yield Line((Piece(UNSURE),), look="italic")


def _count(paper: Paper) -> str:
    return f"{paper.originals or '–'} / {paper.copies or '–'}"


def _name(paper: Paper) -> str:
    return f"{paper.name.vi}\nCần khi: {_text(paper.when)}" if paper.when is not None else paper.name.vi


def _text(words: Words | None) -> str:
    return words.vi if words is not None else ""


class Stop(msgspec.Struct, frozen=True):
    """One home on the list of a day."""

    part: str
    name: str
    where: str
    phone: str
    procedures: str
    team: str


def day_sheet(day: str, stops: Sequence[Stop], centre: str, *, practice: bool = False) -> Sheet:
    """Who is seen on a day, in the order of the round, with a box to tick."""
    rows = tuple(
        (str(number), one.part, f"{one.name}\n{one.where}", one.phone, one.procedures, one.team, "")
        for number, one in enumerate(stops, 1)
    )
    headings = ("TT", "Buổi", "Người cần giúp, nơi ở", "Điện thoại", "Thủ tục", "Tổ đi", "Xong")
    return Sheet(
        title=f"{DAY_TITLE}\n{day}\n{_centre(centre)}",
        body=(
            Grid(headings, rows, (3, 6, 16, 10, 14, 10, 5), given_from=9, centred_from=6),
            Line((Piece(RED_LINE),), look="bold"),
        ),
        foot=f"Lịch đến nhà {day} · {GIVE_BACK}",
        size=11.0,
        practice=practice,
    )


class Letter(msgspec.Struct, frozen=True):
    """From whom, to whom, under which number."""

    sender: str
    name: str
    address: str
    phone: str
    parcel: str = ""


def label_sheet(letters: Sequence[Letter], *, practice: bool = False) -> Sheet:
    """The labels, as many as a sheet holds, to be cut out along their frames and glued on."""
    body: list[Block] = []
    for number, letter in enumerate(letters):
        body += [NewPage()] if number and number % _LABELS == 0 else []
        rows = (
            (f"NGƯỜI GỬI\n{letter.sender}",),
            (f"NGƯỜI NHẬN\n{letter.name}\n{letter.address}\nĐiện thoại: {letter.phone or '…'}",),
            (f"Mã bưu gửi: {letter.parcel or '…………………………'}",),
        )
        body += [Grid(("",), rows, (1,), given_from=0), Line((Piece(""),))]
    return Sheet(
        title=f"{LABEL_TITLE}\nCắt theo khung rồi dán lên phong bì",
        body=tuple(body),
        foot="Nhãn gửi kết quả",
        size=16.0,
        practice=practice,
    )
