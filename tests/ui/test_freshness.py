"""An old, ended or broken catalogue is said on the screen where it matters, and everything else goes on working."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from ui.gallery.counter import SteadyClock

BIRTH, JOINED = "1.001193", "3.000722"


def at(make_desk: MakeDesk, year: int, month: int, day: int) -> Desk:
    """The home page on that day."""
    desk = make_desk(clock=SteadyClock(datetime(year, month, day, 2, tzinfo=UTC)))
    desk.sign_in()
    return desk


def chosen_from_the_list(desk: Desk, procedure: str) -> list[str]:
    """What the list shows of a procedure, then that procedure opened as far as its papers."""
    desk.tap("card:procedure")
    desk.write("search", procedure)
    texts = desk.texts()
    desk.tap(f"procedure:{procedure}")
    desk.comes("consent")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    return texts


def test_a_procedure_past_its_last_day_says_so_in_the_list_and_on_its_page(make_desk: MakeDesk) -> None:
    desk = at(make_desk, 2027, 3, 1)

    assert "Đã hết hạn" in chosen_from_the_list(desk, BIRTH)
    assert desk.shows("Thủ tục này chỉ dùng đến hết ngày 28/02/2027. Bác hỏi cán bộ.")


def test_a_procedure_before_its_first_day_says_so(make_desk: MakeDesk) -> None:
    desk = at(make_desk, 2026, 8, 31)

    assert "Chưa áp dụng" in chosen_from_the_list(desk, JOINED)
    assert desk.shows("Thủ tục này chỉ áp dụng từ ngày 01/09/2026. Bác hỏi cán bộ.")


@pytest.mark.parametrize(("month", "day", "said"), [(12, 29, False), (12, 31, True)])
def test_two_months_before_the_last_day_it_is_said_that_it_comes(
    make_desk: MakeDesk, month: int, day: int, said: bool
) -> None:
    desk = at(make_desk, 2026, month, day)

    assert "Đã hết hạn" not in chosen_from_the_list(desk, BIRTH)
    assert desk.shows("Thủ tục này chỉ dùng đến hết ngày 28/02/2027. Bác nên nộp trước ngày ấy.") == said


def test_an_ended_form_says_so_on_each_of_its_pages(make_desk: MakeDesk) -> None:
    desk = at(make_desk, 2027, 3, 1)
    desk.to_form("1.004859", card=CARD)

    assert desk.shows("Tờ khai này chỉ dùng đến hết ngày 28/02/2027. Bác hỏi cán bộ.")


def test_an_old_catalogue_is_said_on_home_list_page_and_settings(make_desk: MakeDesk) -> None:
    desk = at(make_desk, 2027, 5, 22)
    assert desk.shows("Danh sách thủ tục đã cũ. Cán bộ vào Cài đặt xem.")

    desk.tap("card:settings")
    assert desk.shows("22/11/2026 (181 ngày trước)")
    assert desk.shows("47 thủ tục, 12 thủ tục không áp dụng hôm nay")
    desk.tap("back")
    desk.tap("card:procedure")
    assert desk.shows("Danh sách thủ tục kiểm tra lần cuối ngày 22/11/2026")
    desk.write("search", "1.014027")
    desk.tap("procedure:1.014027")
    desk.comes("consent")
    desk.tap("agreeNo", "forward")
    assert desk.shows("Thông tin này kiểm tra lần cuối ngày 22/11/2026, đã lâu.")


def test_a_fresh_catalogue_says_nothing_but_its_age(desk: Desk) -> None:
    assert not desk.shows("Danh sách thủ tục đã cũ")
    desk.tap("card:settings")

    assert desk.shows("22/11/2026 (1 ngày trước)")
    assert not desk.shows("Tệp thủ tục không dùng được")


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Resources with a broken procedure, form, list of abolished codes and list of holidays."""
    root = tmp_path / "resources"
    for folder in ("procedures", "forms", "places", "holidays", "guidance"):
        shutil.copytree(resources_root() / folder, root / folder)
    (root / "procedures" / "1.000656.json").write_text("{", encoding="utf-8")
    (root / "procedures" / "retired.json").write_text("[]", encoding="utf-8")
    (root / "forms" / "khai_sinh.json").write_bytes(b"\xff")
    (root / "holidays" / "holidays_vn.csv").write_text("date\n", encoding="utf-8")
    return root


def test_with_broken_files_the_kiosk_starts_says_so_in_vietnamese_and_does_the_rest(
    make_desk: MakeDesk, broken: Path
) -> None:
    desk = make_desk(library=Catalogue(broken))
    desk.sign_in()
    assert desk.shows("Có 4 tệp thủ tục hỏng, các thủ tục khác vẫn dùng được.")

    desk.tap("card:settings")
    for sentence in (
        "procedures/1.000656.json: bị cụt: thiếu phần cuối",
        "procedures/retired.json: phải là object, không phải array",
        "forms/khai_sinh.json, dòng 1: không phải là chữ UTF-8",
        "holidays/holidays_vn.csv, dòng 1: thiếu cột 'kind'",
    ):
        assert desk.shows(sentence), sentence
    desk.tap("back")
    desk.to_form("1.014027", card=CARD)
    assert desk.shows("Họ và tên (chữ in hoa)")


def test_a_procedure_whose_form_is_broken_is_guidance_and_says_why(make_desk: MakeDesk, broken: Path) -> None:
    desk = make_desk(library=Catalogue(broken))
    desk.sign_in()
    desk.sit_down(BIRTH, card=CARD)
    assert desk.shows("Máy không mở được tờ khai của thủ tục này. Bác khai tại quầy.")

    desk.tap("forward")
    desk.comes("slip")


def test_a_procedure_that_is_broken_is_not_offered(make_desk: MakeDesk, broken: Path) -> None:
    desk = make_desk(library=Catalogue(broken))
    desk.sign_in()
    desk.tap("card:procedure")
    desk.write("search", "1.000656")

    assert not desk.hands.sees("procedure:1.000656")


def test_without_any_procedure_the_kiosk_still_stands(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk(library=Catalogue(tmp_path / "nothing"))
    desk.sign_in()
    assert desk.shows("Máy không đọc được thủ tục nào. Cán bộ vào Cài đặt xem.")

    desk.tap("card:settings")
    assert desk.shows("0 thủ tục, 0 thủ tục không áp dụng hôm nay")
    desk.tap("back")
    desk.tap("card:procedure")
    assert desk.state.page == "choose"
