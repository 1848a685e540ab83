"""The page of figures by real clicks: spans, tables, a report that officials save, and what a volunteer may not."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QStandardPaths

from kiosk.devices.exports import QtExports
from kiosk.domain.figures.figures import TableCode
from kiosk.domain.local_time import moment_text
from kiosk.domain.team_facts import GuidanceEnd, IncidentEnd, Machine, MemberSignedIn
from kiosk.domain.visit_facts import VisitEnd, VisitWay
from kiosk.domain.visits.visit import STAGES
from kiosk.store.store import open_store
from tests.app.by_hand import by_hand, raw_facts
from tests.app.test_figures import THIS_WEEK
from tests.fakes import CheapPins
from tests.paper.reading import text_of
from tests.ui.conftest import MakeDesk
from tests.ui.desk import OFFICIAL, VOLUNTEER, Desk
from tests.weeks import MONDAY, hai_luu
from ui.gallery.counter import SteadyClock
from ui.present.figures_report import report_of
from ui.present.figures_words import line_label
from ui.words import LANGUAGES, say


@pytest.fixture(scope="session")
def busy_week(set_up: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The counter in Hải Lựu with its made-up week behind it; copied for each test."""
    folder = tmp_path_factory.mktemp("busy") / "store"
    shutil.copytree(set_up, folder)
    store = open_store(folder)
    hai_luu(store, CheapPins())
    store.close()
    return folder


@pytest.fixture
def busy_desk(make_desk: MakeDesk, busy_week: Path, tmp_path: Path) -> Desk:
    """An official of Hải Lựu at home on the evening of that Friday."""
    shutil.copytree(busy_week, tmp_path / "store")
    desk = make_desk(clock=SteadyClock(MONDAY + timedelta(days=4, hours=9)))
    desk.sign_in(OFFICIAL)
    return desk


def complete(desk: Desk) -> None:
    counting = desk.state.figures.counting
    assert counting is not None
    desk.hands.until(lambda: bool((now := desk.state.figures.counting) and now.is_done), "the count does not end", 10)


def test_the_week_is_counted_while_the_page_stands_there(busy_desk: Desk) -> None:
    busy_desk.tap("card:figures")
    assert busy_desk.state.page == "figures"
    complete(busy_desk)

    assert busy_desk.hands.sees("count:sessions")
    assert busy_desk.shows("khoảng 100")
    assert busy_desk.shows("Số liệu tính đến")
    assert busy_desk.shows("không có của máy khác")


def test_a_day_and_two_dates_have_figures_of_their_own(busy_desk: Desk) -> None:
    busy_desk.tap("card:figures", "option:kind:day")
    complete(busy_desk)
    assert busy_desk.state.figures.counting is not None
    assert busy_desk.state.figures.counting.figures.sessions == 20

    busy_desk.tap("option:kind:span")
    for box, day in (("first", "23"), ("last", "24")):
        for part, text in (("day", day), ("month", "11"), ("year", "2026")):
            busy_desk.write(f"{part}:{box}", text)
        busy_desk.leave_box()
    busy_desk.tap("forward")
    complete(busy_desk)
    assert busy_desk.state.figures.counting.figures.sessions == 40
    assert busy_desk.shows("23/11/2026 – 24/11/2026")


def test_two_dates_the_wrong_way_round_are_said_so(busy_desk: Desk) -> None:
    busy_desk.tap("card:figures", "option:kind:span", "forward")
    assert busy_desk.problem() == "Ghi cả hai ngày rồi bấm lại."
    for box, day in (("first", "24"), ("last", "23")):
        for part, text in (("day", day), ("month", "11"), ("year", "2026")):
            busy_desk.write(f"{part}:{box}", text)
        busy_desk.leave_box()
    busy_desk.tap("forward")

    assert busy_desk.problem().startswith("Ngày đầu phải trước ngày cuối")
    assert busy_desk.state.stage == "span"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("sittings", "Phiên theo kết quả"),
        ("cases", "Nộp trên Cổng"),
        ("times", "Chờ: một nửa không quá"),
        ("faces", "Ba khuôn mặt"),
        ("papers", "Giấy tờ còn thiếu"),
        ("guidance", "Trong thời gian này chưa có gì để tính."),
        ("home", "Trong thời gian này chưa có gì để tính."),
        ("repairs", "Tổng số phút sửa"),
        ("hours", "Thành Viên Thử 3"),
    ],
)
def test_each_part_opens_and_leads_back(busy_desk: Desk, part: str, said: str) -> None:
    busy_desk.tap("card:figures")
    complete(busy_desk)
    busy_desk.tap(f"card:{part}")
    assert busy_desk.shows(said)
    busy_desk.tap("back")

    assert busy_desk.state.page == "figures"
    assert busy_desk.hands.sees("count:persons")


def test_an_official_saves_the_report_and_is_told_how_it_went(busy_desk: Desk) -> None:
    busy_desk.tap("card:figures")
    complete(busy_desk)
    busy_desk.tap("export", "card:/media/usb")
    assert busy_desk.shows("Đang ghi báo cáo")
    busy_desk.exports.say("no-room")
    assert busy_desk.problem().startswith("Chưa lưu được: nơi này hết chỗ.")
    busy_desk.tap("card:/documents")
    busy_desk.exports.say("saved")

    assert busy_desk.problem().startswith("Đã lưu báo cáo.")
    [_, (report, folder, name)] = busy_desk.exports.reports
    assert (folder, name) == ("/documents", "bao-cao-08782-2026-11-23--2026-11-29")
    assert report.summary.rows[1].numbers[0] == 100


def test_who_has_gone_home_meanwhile_is_told_as_well(busy_desk: Desk) -> None:
    busy_desk.tap("card:figures")
    complete(busy_desk)
    busy_desk.tap("export", "card:/media/usb", "back", "back")
    assert busy_desk.state.page == "home"
    busy_desk.exports.say("gone")

    assert busy_desk.problem().startswith("Chưa lưu được: thẻ nhớ không còn ở đó.")
    assert busy_desk.state.page == "home"


def test_a_volunteer_sees_no_small_numbers_and_saves_nothing(
    make_desk: MakeDesk, busy_week: Path, tmp_path: Path
) -> None:
    shutil.copytree(busy_week, tmp_path / "store")
    desk = make_desk(clock=SteadyClock(MONDAY + timedelta(days=4, hours=9)))
    desk.sign_in(VOLUNTEER)
    desk.tap("card:figures")
    complete(desk)
    desk.tap("card:sittings")
    assert desk.shows("dưới 5")
    desk.tap("back", "export")

    assert desk.state.stage == ""
    assert desk.problem() == say("vi", "officials-only")
    assert desk.exports.reports == []


def test_an_official_sees_the_small_numbers_too(busy_desk: Desk) -> None:
    busy_desk.tap("card:figures")
    complete(busy_desk)
    busy_desk.tap("card:sittings")

    assert not busy_desk.shows("dưới 5")
    assert busy_desk.shows("15–16 giờ")


def test_practice_has_no_report(busy_desk: Desk) -> None:
    busy_desk.tap("practise", "card:figures")
    complete(busy_desk)
    assert busy_desk.shows("Số liệu của tổ")
    busy_desk.tap("export")

    assert busy_desk.problem().startswith("Đang tập dùng")


def test_nothing_of_it_is_left_when_the_page_is_left(busy_desk: Desk, tmp_path: Path) -> None:
    busy_desk.tap("card:figures")
    complete(busy_desk)
    busy_desk.tap("back")

    assert busy_desk.state.figures.counting is None
    assert list(tmp_path.glob("bao-cao*")) == []


def test_what_was_tapped_lies_on_the_drive_number_by_number(
    make_desk: MakeDesk, busy_week: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the tap to the files, with the real child process; each number is the one of the pencil or is withheld."""
    shutil.copytree(busy_week, tmp_path / "store")
    drive = tmp_path / "drive"
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _kind: str(drive))
    desk = make_desk(clock=SteadyClock(MONDAY + timedelta(days=4, hours=9)))
    desk.world = replace(desk.world, exports=QtExports(desk.window.root))
    desk.sign_in(OFFICIAL)
    desk.tap("card:figures")
    complete(desk)
    desk.tap("export", f"card:{drive}")
    desk.hands.until(lambda: not desk.state.figures.saving, "nothing is saved", 60)
    assert desk.problem().startswith("Đã lưu báo cáo.")

    [book] = [load_workbook(path) for path in drive.glob("*.xlsx")]
    hand = by_hand(raw_facts(desk.second()), THIS_WEEK.first, THIS_WEEK.last)
    for code in ("outcome", "place", "hour", "procedure", "channel", "delivery", "face", "machine", "incident-end"):
        told = {line_label(desk.world, code, key, "vi"): count for key, count in hand[code].items()}
        rows = list(book[say("vi", f"figures.table-{code}")].iter_rows(min_row=4, max_col=2, values_only=True))
        assert {str(label): count for label, count in rows if isinstance(count, int)}.items() <= told.items()
        assert {str(label) for label, _ in rows} in (set(told), set())
    text = text_of(next(drive.glob("*.pdf")).read_bytes())
    assert f"Phiên {hand['sessions']} " in text
    assert "Kết quả hoạt động của Tổ hỗ trợ phản ứng nhanh xã Hải Lựu" in text


def test_no_line_is_a_bare_code(busy_desk: Desk) -> None:
    """Whatever the other pages write down, the figures have their words for it."""
    guide = busy_desk.world.library.guidance
    assert guide is not None
    stages = [stage for stage in STAGES if stage != "closed"]
    lines: dict[TableCode, list[str]] = {
        "topic": [topic.id for topic in guide.topics],
        "machine": list(get_args(Machine)),
        "cause": ["outside-dead", "jobs-stuck", "of-a-newer-program"],
        "incident-end": [*get_args(IncidentEnd), "open"],
        "guidance-end": [*get_args(GuidanceEnd), "open"],
        "visit-state": [*stages, *(f"closed-{end}" for end in get_args(VisitEnd))],
        "visit-way": [*get_args(VisitWay), "none"],
    }

    for language in LANGUAGES:
        said = {key: line_label(busy_desk.world, code, key, language) for code, keys in lines.items() for key in keys}
        assert [key for key, words in said.items() if words == key or "." in words[:-1]] == []
    assert line_label(busy_desk.world, "topic", "a-topic-that-went", "vi") == "a-topic-that-went"


def test_a_machine_that_has_not_told_all_is_named_on_the_page_and_on_paper(
    make_desk: MakeDesk, busy_week: Path, tmp_path: Path
) -> None:
    shutil.copytree(busy_week, tmp_path / "store")
    store, elsewhere = open_store(tmp_path / "store"), open_store(tmp_path / "elsewhere")
    with store.reading() as ledger:
        member = next(one for one in ledger.members() if one.name == "Thành Viên Thử 3")
    with elsewhere.unit() as ledger:
        ledger.append([MemberSignedIn(at=MONDAY + timedelta(days=1), member=member.id, post="other")])
        parcel = ledger.parcel()
    with store.unit() as ledger:
        ledger.take_in(parcel)
    store.close()
    elsewhere.close()
    desk = make_desk(clock=SteadyClock(MONDAY + timedelta(days=4, hours=9)))
    desk.sign_in(OFFICIAL)
    desk.tap("card:figures")
    complete(desk)

    said = say("vi", "figures.silent", name="Thành Viên Thử 3", at=moment_text(MONDAY + timedelta(days=1)))
    assert desk.shows(said)
    assert said in report_of(desk.world, desk.state).notes


def test_a_paper_that_the_catalogue_wants_no_more_is_no_bare_code(desk: Desk) -> None:
    assert (
        line_label(desk.world, "paper", "1.001193 giay_ngay_xua", "vi")
        == "Giấy tờ của danh sách cũ (Đăng ký khai sinh)"
    )
