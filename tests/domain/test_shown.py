"""An answer is shown as people write it, and never hidden because a form has changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.questions.forms import Column, Field, FieldType, Option
from kiosk.domain.questions.shown import shown
from kiosk.domain.records import Words

OPTIONS = (Option("a", Words("Cách một", "One way")), Option("b", Words("Cách hai")))
COLUMNS = (Column("ten", Words("Tên"), "text"), Column("ngay", Words("Ngày"), "date"))


class Names:
    """Two places."""

    def commune_name(self, code: str) -> str:
        return {"08782": "Xã Hải Lựu"}.get(code, code)

    def province_name(self, code: str) -> str:
        return {"25": "Tỉnh Phú Thọ"}.get(code, code)


@pytest.mark.parametrize(
    ("kind", "answer", "text"),
    [
        ("text", "", ""),
        ("text", "Thôn 1", "Thôn 1"),
        ("date", "2026-11-12", "12/11/2026"),
        ("partial_date", "1950", "1950"),
        ("time", "07:30", "07 giờ 30"),
        ("boolean", "true", "Có"),
        ("boolean", "false", "Không"),
        ("signature", "true", "Điểm chỉ trên bản in"),
        ("signature", "false", "Ký trên bản in"),
        ("choice", "b", "Cách hai"),
        ("choice", "đã bỏ", "đã bỏ"),
        ("multi_choice", "a,b", "Cách một; Cách hai"),
        ("money", "20000", "20.000 đồng"),
        ("money", "1234567", "1.234.567 đồng"),
        ("money", "hỏng", "hỏng"),
        ("commune_or_text", "08782", "Xã Hải Lựu"),
        ("commune_or_text", "Xã Nhân Đạo (cũ)", "Xã Nhân Đạo (cũ)"),
        ("multi_procedure", "1.001193,2.000815", "1.001193, 2.000815"),
        (
            "address",
            '{"detail":"Thôn 1","commune_code":"08782","province_code":"25"}',
            "Thôn 1, Xã Hải Lựu, Tỉnh Phú Thọ",
        ),
        ("address", '{"text":"Thôn 1, Hải Lựu"}', "Thôn 1, Hải Lựu"),
        ("address", '{"detail":"Thôn 1"}', "Thôn 1"),
        ("address", '{"commune_code":"00000","province_code":"00","text":"Đài Bắc, Đài Loan"}', "Đài Bắc, Đài Loan"),
        ("address", "hỏng", "hỏng"),
        ("bank_account", '{"bank":"Ví Dụ","number":"12","holder":"Bùi Thử"}', "12, Ví Dụ, Bùi Thử"),
        (
            "consent_block",
            '{"name":"Bùi Thử","opinion":"Đồng ý","means":"vneid"}',
            "Bùi Thử; Đồng ý; xác nhận qua VNeID",
        ),
        ("table", '[{"ten":"An","ngay":"2026-11-12"},{"ten":"Bình"}]', "– An, 12/11/2026\n– Bình"),
    ],
)
def test_an_answer_is_shown_in_words(kind: FieldType, answer: str, text: str) -> None:
    field = Field("cau", Words("Câu"), kind, required=True, options=OPTIONS, columns=COLUMNS)

    assert shown(field, answer, Names()) == text


@pytest.mark.parametrize(
    ("kind", "answer", "text"),
    [
        ("time", "07:30", "07:30"),
        ("boolean", "true", "Yes"),
        ("signature", "false", "Signed on the printed paper"),
        ("choice", "a", "One way"),
        ("nationality", "a", "One way"),
        ("ethnicity", "Tự ghi", "Tự ghi"),
        ("multi_choice", "a,b", "One way; Cách hai"),
        ("money", "1234567", "1,234,567 VND"),
        ("consent_block", '{"name":"Bùi Thử","means":"sign"}', "Bùi Thử; signed on the printed paper"),
    ],
)
def test_an_answer_is_shown_in_english_where_the_words_are_ours(kind: FieldType, answer: str, text: str) -> None:
    field = Field("cau", Words("Câu"), kind, required=True, options=OPTIONS, columns=COLUMNS)

    assert shown(field, answer, Names(), "en") == text


def test_a_cell_is_shown_like_an_answer() -> None:
    assert shown(COLUMNS[1], "2026-11-12", Names()) == "12/11/2026"
    assert shown(Column("bang", Words("Bảng"), "table"), '[{"a":"b"}]', Names()) == "– "


@given(st.text(max_size=30), st.sampled_from(FieldType.__args__))
def test_anything_stored_can_be_shown(answer: str, kind: FieldType) -> None:
    field = Field("cau", Words("Câu"), kind, required=True, options=OPTIONS, columns=COLUMNS)

    assert isinstance(shown(field, answer, Names()), str)
