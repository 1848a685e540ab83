"""What is copied is what the portal's box wants: whole dates, bare numbers, an address box by box."""

from kiosk.domain.dossiers.copying import pieces
from kiosk.domain.questions.forms import Column, Field, FieldType
from kiosk.domain.records import Words


class Places:
    """A commune and its province."""

    def commune_name(self, code: str) -> str:
        return {"08782": "Xã Hải Lựu"}.get(code, code)

    def province_name(self, code: str) -> str:
        return {"25": "Phú Thọ"}.get(code, code)


def field(kind: FieldType, *columns: Column, rules: tuple[str, ...] = ()) -> Field:
    return Field(id="x", label=Words("Ô", "Box"), type=kind, required=False, columns=columns, rules=rules)


def copied(kind: FieldType, answer: str) -> list[str]:
    return [piece.text for piece in pieces(field(kind), answer, Places())]


def test_dates_are_whole_and_names_as_written() -> None:
    assert copied("date", "2026-11-12") == ["12/11/2026"]
    assert copied("partial_date", "1948") == ["1948"]
    assert copied("person_name", "Bàn Thị Mùi Sểnh") == ["Bàn Thị Mùi Sểnh"]


def test_numbers_have_nothing_that_a_box_for_numbers_refuses() -> None:
    assert copied("money", "20000") == ["20000"]
    assert copied("time", "08:30") == ["08:30"]
    assert copied("phone", "0912345678") == ["0912345678"]


def test_an_address_goes_into_three_boxes_and_an_old_one_into_one() -> None:
    new = '{"province_code":"25","commune_code":"08782","detail":"Thôn Ví Dụ"}'
    old = '{"text":"Thôn 2, Nhân Đạo, Sông Lô, Vĩnh Phúc"}'

    assert [(piece.key, piece.text) for piece in pieces(field("address"), new, Places())] == [
        ("province", "Phú Thọ"),
        ("commune", "Xã Hải Lựu"),
        ("detail", "Thôn Ví Dụ"),
    ]
    assert copied("address", old) == ["Thôn 2, Nhân Đạo, Sông Lô, Vĩnh Phúc"]


def test_a_table_is_copied_cell_by_cell_and_empty_cells_are_left_out() -> None:
    name = Column(id="ten", label=Words("Tên", "Name"), type="person_name")
    born = Column(id="sinh", label=Words("Sinh", "Born"), type="partial_date")
    rows = '[{"ten":"Đinh Văn Thử","sinh":"1950"},{"ten":"Đinh Thị Mẫu"}]'

    assert [(piece.key, piece.text) for piece in pieces(field("table", name, born), rows, Places())] == [
        ("1-ten", "Đinh Văn Thử"),
        ("1-sinh", "1950"),
        ("2-ten", "Đinh Thị Mẫu"),
    ]


def test_what_is_ticked_signed_or_empty_is_not_copied() -> None:
    assert pieces(field("boolean", rules=("must_be_true",)), "true", Places()) == ()
    assert pieces(field("signature"), "true", Places()) == ()
    assert copied("text", "") == []


def test_an_answer_of_another_shape_is_copied_as_it_is_stored() -> None:
    assert copied("address", "không phải địa chỉ") == ["không phải địa chỉ"]
