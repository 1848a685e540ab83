"""What is asked of whoever calls for help at home, as a small form of our own; all of it is private data.

A name or a place, and a phone, are enough for a request; the rest is asked when there is time for it.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from kiosk.domain.questions.forms import Field, Form, Option, Section
from kiosk.domain.records import Words

NAME, BORN, AREA, PLACE, PHONE = "name", "born", "area", "place", "phone"
WHOSE, CALLER, NOTE = "whose", "caller", "note"
RECIPIENT, POST_ADDRESS, POST_PHONE = "recipient", "post_address", "post_phone"

_WHOSE: Final = (
    Option("own", Words("Của chính người cần giúp", "Of the person who needs help")),
    Option("family", Words("Của người nhà", "Of the family")),
    Option("neighbour", Words("Của hàng xóm", "Of a neighbour")),
    Option("area-head", Words("Của tổ trưởng, trưởng khu", "Of the head of the area")),
)

REQUEST_FORM: Final = Form(
    schema_version=2,
    checked_on=date(2026, 11, 26),
    sources=("own",),
    id="home-visit",
    procedures=("*",),
    title=Words("Yêu cầu giúp tại nhà", "Request for help at home"),
    confidence="B",
    sections=(
        Section(
            id="who",
            title=Words("Ai cần giúp, ở đâu", "Who needs help, and where"),
            fields=(
                Field(NAME, Words("Họ tên người cần giúp", "Name of who needs help"), "person_name", required=False),
                Field(
                    AREA,
                    Words("Tổ, khu, thôn, xóm", "Residential area"),
                    "text",
                    required=False,
                    note=Words("Ví dụ: Tổ 5, Khu 3", "Such as: Tổ 5, Khu 3"),
                ),
                Field(PHONE, Words("Số điện thoại để gọi", "Phone to call"), "phone", required=False, rules=("phone",)),
            ),
        ),
        Section(
            id="more",
            title=Words("Hỏi thêm để đến đúng nhà", "To find the right home"),
            fields=(
                Field(
                    PLACE,
                    Words("Số nhà, đường, cách tìm nhà", "House, street, how to find it"),
                    "text",
                    required=False,
                ),
                Field(BORN, Words("Năm sinh", "Year of birth"), "partial_date", required=False, rules=("date_past",)),
                Field(WHOSE, Words("Số điện thoại của ai", "Whose phone it is"), "choice", False, options=_WHOSE),
                Field(CALLER, Words("Ai gọi giúp", "Who calls for the person"), "person_name", required=False),
            ),
        ),
        Section(
            id="wish",
            title=Words("Vì sao không đi được", "Why they cannot come"),
            fields=(
                Field(
                    NOTE,
                    Words("Điều cần biết trước khi đến", "To know before going there"),
                    "long_text",
                    required=False,
                ),
            ),
        ),
        Section(
            id="post",
            title=Words("Gửi kết quả cho ai", "To whom the result goes"),
            fields=(
                Field(RECIPIENT, Words("Tên người nhận", "Recipient"), "person_name", required=False),
                Field(POST_ADDRESS, Words("Địa chỉ nhận thư", "Address"), "text", required=False),
                Field(
                    POST_PHONE, Words("Số điện thoại người nhận", "Phone"), "phone", required=False, rules=("phone",)
                ),
            ),
        ),
    ),
)


def fields_of(section: str) -> tuple[Field, ...]:
    """The questions of one page."""
    return next(one.fields for one in REQUEST_FORM.sections if one.id == section)


def is_enough(known: Mapping[str, str]) -> bool:
    """Whether somebody can be found again by it: a name or a place, and a phone."""
    return bool(known.get(PHONE)) and bool(known.get(NAME) or known.get(AREA) or known.get(PLACE))


def left_out(known: Mapping[str, str]) -> tuple[str, ...]:
    """What still has to be asked before the team finds the home."""
    return tuple(name for name in (NAME, AREA, PLACE) if not known.get(name))
