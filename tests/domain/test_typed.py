"""Whatever people type, one canonical answer comes out or a sentence that helps; nothing else ever happens."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.domain.questions.answers import MOST_ROWS, accept
from kiosk.domain.questions.compounds import Address, BankAccount, Consent, read, read_rows, write
from kiosk.domain.questions.forms import Column, Field, FieldType, Option
from kiosk.domain.questions.typed import todays_number
from kiosk.domain.records import Words
from kiosk.errors import Refused

TODAY = date(2026, 11, 22)
OPTIONS = (
    Option("thuong_tru", Words("Nơi thường trú", "Permanent")),
    Option("tam_tru", Words("Nơi tạm trú", "Temporary")),
    Option("khac", Words("Khác", "Other")),
)
COLUMNS = (
    Column("ho_ten", Words("Họ tên"), "person_name", required=True),
    Column("ngay_sinh", Words("Ngày sinh"), "partial_date"),
    Column("loai", Words("Loại"), "choice", options=OPTIONS),
)
TYPES: tuple[FieldType, ...] = (
    "text", "long_text", "person_name", "date", "partial_date", "time", "id_number", "phone", "email", "address",
    "commune_or_text", "ethnicity", "nationality", "choice", "multi_choice", "boolean", "integer", "money", "table",
    "bank_account", "consent_block", "signature", "multi_procedure",
)  # fmt: skip


def field(kind: FieldType, *, uppercase: bool = False) -> Field:
    return Field("cau", Words("Câu"), kind, required=True, options=OPTIONS, columns=COLUMNS, uppercase=uppercase)


def accepted(kind: FieldType, typed: str) -> str:
    return accept(field(kind), typed, TODAY)


@pytest.mark.parametrize(
    ("kind", "typed", "answer"),
    [
        ("date", "05/06/1948", "1948-06-05"),
        ("date", "5.6.1948", "1948-06-05"),
        ("date", "5 - 6 - 1948", "1948-06-05"),
        ("date", "05061948", "1948-06-05"),
        ("date", "1948-06-05", "1948-06-05"),
        ("date", "ngày 5 tháng 6 năm 1948", "1948-06-05"),
        ("date", "２９/０２/２０２４", "2024-02-29"),
        ("date", "hôm nay", "2026-11-22"),
        ("date", "Hom qua", "2026-11-21"),
        ("partial_date", "1948", "1948"),
        ("partial_date", "6/1948", "1948-06"),
        ("partial_date", "061948", "1948-06"),
        ("partial_date", "00/00/1948", "1948"),
        ("partial_date", "00/06/1948", "1948-06"),
        ("partial_date", "1948-06", "1948-06"),
        ("time", "7h30", "07:30"),
        ("time", "0730", "07:30"),
        ("time", "7 giờ 5 phút", "07:05"),
        ("time", "19 giờ", "19:00"),
        ("boolean", "Có", "true"),
        ("boolean", "không", "false"),
        ("signature", "có", "true"),
        ("choice", "tam_tru", "tam_tru"),
        ("choice", "noi tam tru", "tam_tru"),
        ("choice", "Other", "khac"),
        ("multi_choice", "khac, Nơi thường trú,khac", "thuong_tru,khac"),
        ("ethnicity", "noi tam tru", "tam_tru"),
        ("ethnicity", "Pà Hưng", "Pà Hưng"),
        ("integer", " 007 ", "7"),
        ("integer", "0", "0"),
        ("money", "20.000đ", "20000"),
        ("money", "2 000 000 đồng", "2000000"),
        ("money", "540,000 VND", "540000"),
        ("id_number", "026 048-000.034", "026048000034"),
        ("id_number", "c1234567", "C1234567"),
        ("phone", "+84 912 345 678", "0912345678"),
        ("phone", "84912345678", "0912345678"),
        ("phone", "0912.345.678", "0912345678"),
        ("phone", "(0210) 3 846 123", "02103846123"),
        ("phone", "0084 912 345 678", "0912345678"),
        ("phone", "+84 (0)912 345 678", "0912345678"),
        ("phone", "+84-210-384-6123", "02103846123"),
        ("phone", "0084.211.3846.123", "02113846123"),
        ("email", " Mau @Vi.DU ", "Mau@vi.du"),
        ("person_name", "NGUYỄN  thị mẫu", "NGUYỄN thị mẫu"),
        ("person_name", "nguyễn thị mẫu", "Nguyễn Thị Mẫu"),
        ("person_name", "NGUYỄN THỊ MẪU", "Nguyễn Thị Mẫu"),
        ("commune_or_text", "08782", "08782"),
        ("multi_procedure", "1.001193; 2.000815.000.00.00.H55, 1.001193", "1.001193,2.000815"),
        ("address", "Khu 3, Hưng Hóa", '{"text":"Khu 3, Hưng Hóa"}'),
        ("address", '{"commune_code": "08782", "detail": " Thôn  1"}', '{"detail":"Thôn 1","commune_code":"08782"}'),
        ("bank_account", '{"number": "0123 456", "bank": "Ví Dụ"}', '{"bank":"Ví Dụ","number":"0123456"}'),
        ("consent_block", '{"name": "Bùi Thử", "means": "sign"}', '{"name":"Bùi Thử","means":"sign"}'),
        ("table", '[{"ho_ten":"bùi thử","loai":"Khác"},{"ho_ten":" "}]', '[{"ho_ten":"Bùi Thử","loai":"khac"}]'),
        ("long_text", " một \n\n hai ", "một\n\nhai"),
        ("table", "[]", ""),
        ("text", " \u200b ", ""),
    ],
)  # fmt: skip
def test_what_people_type_becomes_one_text(kind: FieldType, typed: str, answer: str) -> None:
    assert accepted(kind, typed) == answer


@pytest.mark.parametrize(
    ("kind", "typed", "code"),
    [
        ("date", "31/02/2020", "no-such-date"),
        ("date", "29/02/2023", "no-such-date"),
        ("date", "5/6/48", "year-four-digits"),
        ("date", "1948", "date-incomplete"),
        ("date", "00/00/1948", "date-incomplete"),
        ("date", "01/01/0001", "year-unlikely"),
        ("date", "mai kia", "date-not-understood"),
        ("date", "1/2/3/2020", "date-not-understood"),
        ("date", "5/2020/6", "date-not-understood"),
        ("date", "123456789", "date-not-understood"),
        ("date", "ngày", "date-not-understood"),
        ("partial_date", "48", "year-four-digits"),
        ("time", "25:00", "time-not-understood"),
        ("time", "sáng", "time-not-understood"),
        ("boolean", "có lẽ", "yes-or-no"),
        ("choice", "chỗ khác", "not-an-option"),
        ("multi_choice", "khac,gì đó", "not-an-option"),
        ("integer", "hai", "number-not-understood"),
        ("integer", "1.5", "number-not-understood"),
        ("money", "1" * 13, "number-too-large"),
        ("id_number", "026048/000034", "number-has-signs"),
        ("id_number", "1" * 21, "number-has-signs"),
        ("phone", "không có", "phone-not-understood"),
        ("phone", "01681234567", "phone-old-prefix"),
        ("phone", "+84 168 123 4567", "phone-old-prefix"),
        ("multi_procedure", "1.00119", "no-such-procedure"),
        ("multi_procedure", "khai sinh", "no-such-procedure"),
        ("text", "a" * 201, "too-long"),
        ("text", "a" * 40_001, "too-long"),
        ("person_name", "a" * 101, "too-long"),
        ("address", "{", "not-understood"),
        ("address", '{"detail": "' + "a" * 301 + '"}', "too-long"),
        ("address", '{"x":' + "[" * 30_000, "not-understood"),
        ("bank_account", "Ngân hàng Ví Dụ", "not-understood"),
        ("bank_account", '{"number": "12/3"}', "account-number"),
        ("consent_block", '{"means": "nods"}', "not-understood"),
        ("table", "danh sách", "not-understood"),
        ("table", '[{"khac": "1"}]', "not-understood"),
        ("table", '[{"ho_ten": 1}]', "not-understood"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_a_code(kind: FieldType, typed: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        accepted(kind, typed)

    assert refused.value.code == code


def test_a_wrong_cell_says_in_which_line_and_column() -> None:
    with pytest.raises(Refused) as refused:
        accepted("table", '[{"ho_ten":"Bùi Thử"},{"ngay_sinh":"31/02/2020"}]')

    assert (refused.value.code, refused.value.values) == ("no-such-date", {"row": "2", "column": "ngay_sinh"})


def test_a_table_has_an_end() -> None:
    with pytest.raises(Refused, match="too-many-rows"):
        accepted("table", "[" + ",".join(['{"ho_ten":"Bùi Thử"}'] * (MOST_ROWS + 1)) + "]")


def test_a_name_in_large_letters_where_the_form_wants_it() -> None:
    assert accept(field("person_name", uppercase=True), "nguyễn thị mẫu", TODAY) == "NGUYỄN THỊ MẪU"


def test_a_cell_is_never_a_table() -> None:
    with pytest.raises(Refused, match="not-understood"):
        accept(Column("bang", Words("Bảng"), "table"), '[{"ho_ten": "Bùi Thử"}]', TODAY)


WRITTEN = st.characters(exclude_categories=["Cs"])
_SCRAPS = st.sampled_from(
    ["05", "/", "1948", " ", "0912345678", "{", "}", "[", "]", '"detail":', '"number"', ":", ",", "ngày", "tháng",
     "Nguyễn", "Thị",
     "ß", "ŉ", "İ", "ﬁ", "１", "\u0301", "\u200b", "Ð", "\ud800", "\x00", "\n", "h", "giờ", "@", ".vn", "khac",
     "tam_tru", "Có", "+84", "0168", "1.001193"]
)  # fmt: skip


@settings(max_examples=100)
@example(typed="ß")
@example(typed='{"detail":"ŉ ß"}')
@example(typed="[" * 3000)
@given(typed=st.one_of(st.text(max_size=60), st.lists(_SCRAPS, max_size=8).map("".join)))
@pytest.mark.parametrize("kind", TYPES)
def test_accepting_never_fails_otherwise_and_twice_is_once(kind: FieldType, typed: str) -> None:
    for asked in (field(kind), field(kind, uppercase=True)):
        try:
            answer = accept(asked, typed, TODAY)
        except Refused:
            continue
        assert accept(asked, answer, TODAY) == answer
        assert answer.encode().decode() == answer


@given(
    st.dates(date(1850, 1, 1), date(2150, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d %m %Y", "%d%m%Y", "%Y-%m-%d"]),
)
def test_a_date_is_understood_in_every_way_of_writing_it(day: date, way: str) -> None:
    written = day.strftime(way)

    assert accepted("date", written) == accepted("partial_date", written) == day.isoformat()


@given(st.text(WRITTEN, max_size=40), st.text(WRITTEN, max_size=40), st.from_regex(r"[0-9]{5}", fullmatch=True))
def test_an_address_keeps_its_parts(detail: str, text: str, code: str) -> None:
    answer = accepted("address", write(Address(detail, code, code[:2], text)))

    address = read(Address, answer)
    assert (address.commune_code, address.province_code) == (code, code[:2])
    assert accepted("address", answer) == answer


def test_nothing_is_the_empty_answer() -> None:
    assert write(Address()) == write(BankAccount()) == write(Consent()) == write([]) == ""
    assert read(Address, "") == Address()
    assert read_rows("") == []


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("0168 123 4567", "0381234567"),
        ("+84 123 456 7890", "0834567890"),
        ("0199.123.4567", "0591234567"),
        ("0912345678", ""),
        ("02103846123", ""),
        ("không có", ""),
    ],
)
def test_a_number_of_before_2018_is_told_what_it_became_and_never_changed_silently(old: str, now: str) -> None:
    assert todays_number(old) == now
    if now:
        with pytest.raises(Refused) as refused:
            accepted("phone", old)
        assert refused.value.values == {"now": now}
