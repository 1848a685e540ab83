"""A dossier's code is looked at loosely, and nothing that tells of a person gets in as one."""

from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.dossiers.dossier import (
    agency_of,
    check_dossier,
    is_dossier,
    looks_usual,
    names_an_address,
    normal_dossier,
    read_dossier,
    why_no_dossier,
)
from kiosk.domain.slip_code import grouped, issue, practice_text, url

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "code", ["000.00.00.H44-261120-0007", "H44.15-261120-0007", "G15.00.00-261120-0007", "h44.15-261120-0007 "]
)
def test_the_shapes_that_receipts_show_are_usual(code: str) -> None:
    normal = normal_dossier(code)

    assert is_dossier(normal)
    assert looks_usual(normal)
    assert check_dossier(normal, TODAY) == ""


@pytest.mark.parametrize(
    ("code", "doubt"),
    [
        ("H44-2611-7", "portal.dossier-odd"),
        ("HS 2026/0007", "portal.dossier-odd"),
        ("H44.15-261320-0007", "portal.dossier-date"),
        ("H44.15-271120-0007", "portal.dossier-date"),
    ],
)
def test_what_looks_unusual_is_asked_about_and_taken(code: str, doubt: str) -> None:
    assert is_dossier(code)
    assert check_dossier(code, TODAY) == doubt


@pytest.mark.parametrize(
    "typed",
    [
        "026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022",
        "026048000034",
        "026 048 000 034",
        "026-048000-034",
        "130000012",
        "0912345678",
        "84 912 345 678",
        "84.912.345.678",
        "912 345 678",
        "0169 345 6789",
        "84 169 345 6789",
        "SDT 0912-345-678",
        "CCCD 026048000034",
        "TRAN VAN A 05061948",
        "Tran.Van.A.05-06-1948",
        "THU 05/06/1948",
        "05/06/1948",
        "C1234567",
        "C12345678",
        "GD4010012345678",
        "Trần Văn Thử",
        "khong co ma",
        "",
        "https://dichvucong.gov.vn/?ma=H44.15-261120-0007",
    ],
)
def test_a_card_a_number_or_a_name_is_no_dossier(typed: str) -> None:
    assert not is_dossier(normal_dossier(typed))


@given(
    st.sampled_from(["", "0", "84", "84 0"]), st.from_regex(r"[35789]\d{8}", fullmatch=True), st.sampled_from(" .-_/")
)
def test_no_spelling_of_a_phone_number_is_a_dossier(begins: str, number: str, between: str) -> None:
    parts = (begins, number[:3], number[3:6], number[6:])

    assert not is_dossier(normal_dossier(between.join(part for part in parts if part)))


SLIP = issue(bytes(32), bytes(16))


@pytest.mark.parametrize("line", [SLIP, grouped(SLIP), practice_text(SLIP), url("https://tra-cuu.example.vn", SLIP)])
def test_the_code_of_our_slip_is_named(line: str) -> None:
    assert why_no_dossier(read_dossier(line)) == "dossier-is-slip"


@pytest.mark.parametrize("line", ["EB123456785VN", "eb 123 456 785 vn"])
def test_a_number_of_the_post_is_named(line: str) -> None:
    assert why_no_dossier(read_dossier(line)) == "dossier-is-parcel"


@given(st.text(max_size=60))
@example("\N{GREEK SMALL LETTER IOTA WITH DIALYTIKA AND PERISPOMENI}")
def test_one_spelling_is_enough(typed: str) -> None:
    assert normal_dossier(normal_dossier(typed)) == normal_dossier(typed)


@pytest.mark.parametrize(
    "line",
    [
        "H44.15-261120-0007",
        " h44.15-261120-0007\n",
        "https://dichvucong.gov.vn/tra-cuu?ma=H44.15-261120-0007&k=9",
        "https://dichvucong.gov.vn/tra-cuu/H44.15-261120-0007",
        "https%3A%2F%2Fdichvucong.gov.vn%2F%3Fma%3DH44.15-261120-0007",
        "Mã hồ sơ: H44.15-261120-0007",
        "Mã hồ sơ: H44.15-261120-0007. Mã hồ sơ: H44.15-261120-0007",
    ],
)
def test_the_code_is_found_in_what_the_receipt_carries(line: str) -> None:
    assert read_dossier(line) == "H44.15-261120-0007"


@pytest.mark.parametrize("line", ["H44.15-261120-0007", "Mã hồ sơ: H44.15-261120-0007", "000.00.00.H44-261120-0007"])
def test_what_a_receipt_carries_names_no_address(line: str) -> None:
    assert not names_an_address(line)


@pytest.mark.parametrize(
    "line",
    [
        "https://evil.example/?ma={}",
        "http%3A%2F%2Fevil.example%2F{}",
        "www.evil.example {}",
        "evil.vn?x={}",
        "a@b.vn {}",
    ],
)
def test_an_address_around_a_code_is_seen_however_it_is_written(line: str) -> None:
    assert names_an_address(line.format("H44.15-261120-0007"))


def test_a_code_of_another_shape_is_found_in_an_address_where_it_stands_alone() -> None:
    assert read_dossier("https://example.vn/?lang=vi&code=HS.2026.0007") == "HS.2026.0007"


@pytest.mark.parametrize(
    "line",
    [
        "H44.15-261120-0007 H44.15-261120-0008",
        "https://dichvucong.gov.vn/",
        "026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ|10082022",
    ],
)
def test_a_line_with_no_code_or_with_two_is_never_cut_silently(line: str) -> None:
    assert read_dossier(line) == normal_dossier(line)


@given(st.text(max_size=60))
def test_what_is_read_out_of_a_line_stands_in_it_or_is_the_line(line: str) -> None:
    found = read_dossier(line)

    assert found == normal_dossier(line) or found in normal_dossier(unquote(line))


@pytest.mark.parametrize(
    ("code", "prefix"),
    [
        ("H44.15-261120-0007", "H44"),
        ("000.00.00.H62-261120-0007", "H62"),
        ("G15.00.00-261120-0007", "G15"),
        ("HS 2026/0007", ""),
        ("", ""),
    ],
)
def test_the_first_signs_tell_whose_it_is(code: str, prefix: str) -> None:
    assert agency_of(code) == prefix
