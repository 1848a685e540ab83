"""What the kiosk works out follows what it is worked out from, and never overwrites the citizen's own words."""

from datetime import date

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.questions.computed import COMPUTATIONS, fault_of, fields_of, follow, value_of

TODAY = date(2026, 11, 22)
CATALOGUE = Catalogue()
BIRTH = CATALOGUE.form("khai_sinh")
COPIES = CATALOGUE.form("chung_thuc_ban_sao")


def rows(*pairs: tuple[int, int]) -> str:
    return "[" + ",".join(f'{{"so_trang":"{pages}","so_ban":"{copies}"}}' for pages, copies in pairs) + "]"


def test_the_birth_date_is_written_in_words() -> None:
    after = {"tre_ngay_sinh": "2026-11-12"}

    assert follow(BIRTH, {}, after, TODAY) == {
        "tre_ngay_sinh_bang_chu": "Ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu"
    }


def test_the_words_follow_a_corrected_date() -> None:
    before = {"tre_ngay_sinh": "2026-11-12"} | follow(BIRTH, {}, {"tre_ngay_sinh": "2026-11-12"}, TODAY)
    after = before | {"tre_ngay_sinh": "2026-11-13"}

    assert follow(BIRTH, before, after, TODAY)["tre_ngay_sinh_bang_chu"].startswith("Ngày mười ba")


def test_the_citizens_own_words_stay() -> None:
    before = {"tre_ngay_sinh": "2026-11-12", "tre_ngay_sinh_bang_chu": "Ngày 12 tháng 11"}

    assert follow(BIRTH, before, before | {"tre_ngay_sinh": "2026-11-13"}, TODAY) == {}


def test_nothing_is_worked_out_from_nothing() -> None:
    assert follow(BIRTH, {}, {}, TODAY) == {}
    assert follow(BIRTH, {}, {"tre_ngay_sinh": "gì đó"}, TODAY) == {}
    assert value_of(BIRTH.field("tre_ho"), BIRTH, {}, TODAY) == ""


@pytest.mark.parametrize(("day", "kind"), [("2026-11-07", "dung_han"), ("2026-11-05", "qua_han"), ("", "")])
def test_a_death_is_on_time_within_fifteen_days(day: str, kind: str) -> None:
    form = CATALOGUE.form("khai_tu")

    assert value_of(form.field("loai_dang_ky"), form, {"nc_ngay_chet": day}, TODAY) == kind


def test_whether_a_last_day_that_was_off_is_late_is_left_to_the_citizen() -> None:
    form = CATALOGUE.form("khai_tu")
    in_time, in_doubt = {"nc_ngay_chet": "2026-11-12"}, {"nc_ngay_chet": "2026-11-06"}
    held = in_time | follow(form, {}, in_time, TODAY)
    assert held["loai_dang_ky"] == "dung_han"

    assert follow(form, held, held | in_doubt, TODAY)["loai_dang_ky"] == ""


def test_a_request_begins_with_the_words_of_what_was_chosen() -> None:
    form = CATALOGUE.form("ct01")
    label = next(option.label.vi for option in form.field("loai").options if option.value == "tach_ho")

    assert (
        value_of(form.field("dien_giai"), form, {"loai": "tach_ho"}, TODAY) == f"Đề nghị {label[0].lower()}{label[1:]}"
    )
    assert value_of(form.field("dien_giai"), form, {}, TODAY) == ""


@pytest.mark.parametrize(
    ("table", "fee"),
    [
        (rows((1, 1)), "2000"),
        (rows((2, 3)), "12000"),
        (rows((5, 1)), "7000"),
        (rows((500, 2)), "400000"),
        (rows((2, 1), (3, 2)), "14000"),
        ("[]", ""),
        ("hỏng", ""),
        ('[{"so_trang":"2"}]', ""),
    ],
)
def test_the_fee_of_copies_is_counted_by_the_page_of_the_original(table: str, fee: str) -> None:
    assert value_of(COPIES.field("phi"), COPIES, {"ds": table}, TODAY) == fee


def test_the_fee_is_locked_and_follows_even_to_nothing() -> None:
    assert follow(COPIES, {}, {"ds": rows((1, 1)), "phi": "5"}, TODAY) == {"phi": "2000"}
    assert follow(COPIES, {}, {"phi": "2000"}, TODAY) == {"phi": ""}


def test_the_form_counts_the_fee_as_the_procedure_says() -> None:
    rule = CATALOGUE.procedure("2.000815").fee.page_rule
    assert rule is not None

    for pages in (1, 2, 3, 199, 200):
        counted = value_of(COPIES.field("phi"), COPIES, {"ds": rows((pages, 2))}, TODAY)
        assert counted == str(rule.fee(pages, 2))


def test_a_computation_in_a_form_is_checked() -> None:
    assert fault_of("date_in_words:ngay") == ""
    assert "unknown computation" in fault_of("age_in_words:ngay")
    assert "needs 1 arguments" in fault_of("date_in_words")
    assert fields_of("registration_kind:ngay,15") == ("ngay",)
    assert set(COMPUTATIONS) == {"date_in_words", "registration_kind", "request_of", "copy_fee", "yes_for"}


@pytest.mark.parametrize(
    ("before", "held", "after", "kept"),
    [
        ("", "", "me", "true"),
        ("me", "true", "ong_ba", ""),
        ("ong_ba", "true", "anh_chi_em", "true"),
        ("", "false", "me", "false"),
    ],
)
def test_who_says_that_she_is_the_mother_is_not_asked_whether_there_is_one(
    before: str, held: str, after: str, kept: str
) -> None:
    answers = {"nyc_quan_he": before, "co_thong_tin_me": held}
    changed = {**answers, "nyc_quan_he": after}

    follows = follow(BIRTH, answers, changed, TODAY)
    assert follows.get("co_thong_tin_me", held) == kept
