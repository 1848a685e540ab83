"""A commune is found by today's name or an old one; a name that was split is asked about, never converted silently."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.app.places import Places
from kiosk.catalogue.communes import HOME_PROVINCE, Communes

COMMUNES = Communes()


def codes(text: str, limit: int = 8) -> list[str]:
    return [place.code for place in COMMUNES.find_communes(text, limit)]


def test_it_is_the_port_of_places() -> None:
    places: Places = COMMUNES

    assert places.commune_name("08782") == "Xã Hải Lựu"


def test_the_home_province_has_148_communes() -> None:
    communes = COMMUNES._home.values()

    assert len(communes) == 148
    assert {commune.province_code for commune in communes} == {HOME_PROVINCE}
    assert sum(commune.full_name.startswith("Phường ") for commune in communes) == 15


@pytest.mark.parametrize(
    "text", ["Hải Lựu", "hai luu", "xa hai luu", "Xã Hải Lựu", "HẢI LỰU, Phú Thọ", "Hải Lựu, tỉnh Phú Thọ"]
)
def test_a_commune_is_found_however_it_is_typed(text: str) -> None:
    assert COMMUNES.find_communes(text)[0] == ("08782", "Xã Hải Lựu, Tỉnh Phú Thọ", "", False)


@pytest.mark.parametrize("text", ["Hòa Bình", "Hoà Bình", "hoa binh", "phường hòa bình", "P. Hòa Bình"])
def test_both_tone_styles_find_the_ward_before_what_was_called_so_once(text: str) -> None:
    assert codes(text)[0] == "04795"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc", "08782"),
        ("Khu 3, Hưng Hóa, Tam Nông, Phú Thọ", "08434"),
        ("Tổ 5, Hòa Bình, Phú Thọ", "04795"),
        ("Nhân Đạo, Sông Lô, Vĩnh Phúc", "08782"),
    ],
)
def test_an_old_address_leads_to_the_commune_of_today(text: str, code: str) -> None:
    assert codes(text)[0] == code


def test_an_old_name_says_that_it_is_one() -> None:
    assert COMMUNES.find_communes("Hưng Hóa")[0] == ("08434", "Xã Tam Nông, Tỉnh Phú Thọ", "Thị trấn Hưng Hóa", False)


def test_a_name_that_was_split_leads_to_each_part() -> None:
    assert {"04828", "05425"} <= set(codes("Thống Nhất, Hòa Bình"))


MERGED = [row for row in COMMUNES._read("commune_merge_map_phutho.csv", ()) if row["old_unit"] != "giữ nguyên"]


def test_every_unit_of_before_july_2025_leads_to_the_commune_of_today() -> None:
    for row in MERGED:
        old = row["old_unit"].partition(" (")[0]

        assert row["new_code"] in codes(f"{old}, {row['old_province']}", 20), row


def test_a_name_that_may_be_several_communes_is_asked_about_wherever_it_is_typed() -> None:
    unsure = [row for row in MERGED if row["ambiguous"] == "yes"]
    for row in unsure:
        found = COMMUNES.find_communes(row["old_unit"].partition(" (")[0], 20)

        assert next(place for place in found if place.code == row["new_code"]).unsure, row
        assert sum(place.unsure for place in found) > 1, row
    assert len(unsure) == 51  # 53 rows, two of which say that a commune stayed as it was


def test_a_unit_that_was_split_leads_to_each_part_and_says_so() -> None:
    assert COMMUNES.find_communes("Vầy Nưa") == [
        ("04828", "Phường Thống Nhất, Tỉnh Phú Thọ", "Xã Vầy Nưa, Hòa Bình", True),
        ("04891", "Xã Tiền Phong, Tỉnh Phú Thọ", "Xã Vầy Nưa, Hòa Bình", True),
    ]
    assert {"04924", "04960"} <= set(codes("Xóm Bá Lam, Cao Sơn, Lương Sơn, Hòa Bình"))


def test_a_name_of_one_commune_alone_is_not_asked_about() -> None:
    assert not COMMUNES.find_communes("Nhân Đạo, Sông Lô, Vĩnh Phúc")[0].unsure


def test_each_of_the_3321_communes_is_found_by_its_name_and_province() -> None:
    everywhere = COMMUNES._everywhere.values()
    missed = [one.full_name for one in everywhere if one.code not in codes(f"{one.full_name}, {one.province}", 20)]

    assert len(everywhere) == 3321
    assert missed == []


def test_the_home_province_comes_before_the_rest_of_the_country() -> None:
    found = codes("Tam Nông", 20)

    assert found[0] == "08434"
    assert "30010" in found


def test_the_whole_country_can_be_found() -> None:
    assert ("00004", "Phường Ba Đình, Thành phố Hà Nội", "", False) in COMMUNES.find_communes("Ba Đình")
    assert codes("Ba Đình, Hà Nội")[0] == "00004"


def test_marks_typed_come_first() -> None:
    assert codes("Ba Dinh")[0] == "21499"
    assert codes("Ba Đình")[0] in {"00004", "16171"}


def test_names_come_back_for_codes_and_codes_for_themselves() -> None:
    assert COMMUNES.commune_name("00004") == "Phường Ba Đình"
    assert COMMUNES.commune_name("99999") == "99999"
    assert COMMUNES.province_name("25") == "Tỉnh Phú Thọ"
    assert COMMUNES.province_name("99") == "99"
    assert COMMUNES.province_code_of("00004") == "01"
    assert COMMUNES.province_code_of("08782") == "25"
    assert COMMUNES.province_code_of("99999") == ""


def test_nothing_finds_nothing() -> None:
    assert codes("") == []
    assert codes(" , - ,") == []
    assert codes("zzzzzz") == []


def test_no_more_are_given_than_asked_for() -> None:
    assert len(codes("a", 3)) == 3


@given(st.text(max_size=60))
def test_any_text_finds_only_communes_each_once(text: str) -> None:
    found = codes(text)

    assert len(found) == len(set(found)) <= 8
    assert all(COMMUNES.commune_name(code) != code for code in found)


@pytest.mark.parametrize(("text", "code"), [("phuong liet", "00352"), ("Phương Liễu", "09265"), ("tinh gia", "16561")])
def test_a_name_that_begins_like_a_kind_of_unit_is_found(text: str, code: str) -> None:
    assert code in codes(text, 3)


def test_each_commune_is_found_by_its_own_name() -> None:
    for commune in COMMUNES._home.values():
        assert commune.code in codes(commune.full_name, 20)
        assert commune.code in codes(f"{commune.name}, Phú Thọ", 20)
        for former in (former for former in commune.former if former != "giữ nguyên"):
            assert commune.code in codes(former.partition(" (")[0], 20), former
