"""Promise: the week is planned by taps or by drawing a name, what is missing is told before, notes must be read."""

from datetime import timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kiosk.app import team
from kiosk.app import team_commands as tc
from kiosk.domain.ids import MemberId, uuid7
from kiosk.domain.on_paper.sheets import Grid
from kiosk.domain.shifts.roster import fold, half_of
from kiosk.domain.team_facts import HandoverRead, HandoverWritten
from tests.ui.conftest import MakeDesk
from tests.ui.desk import OFFICIAL, VOLUNTEER, Desk
from ui.demo.hands import middle

MONDAY, AFTERNOON, TUESDAY = "2026-11-30:morning", "2026-11-30:afternoon", "2026-12-01:morning"
"""Half-days of the week after the one that these tests begin in."""

WORDS = "Máy in hết giấy, đã gọi anh An."


def member(desk: Desk, name: str) -> MemberId:
    return next(one.id for one in desk.state.members if one.name == name)


def planned(desk: Desk, key: str) -> set[MemberId]:
    """Who is planned there, as it lies in the store."""
    half = half_of(key)
    with desk.second().reading() as ledger:
        return set(fold(ledger.subject_facts(f"shift:{half.day}")).get(half, frozenset()))


def to_week(desk: Desk) -> None:
    desk.tap("card:shifts", "card:week", "next")


def grow(desk: Desk, count: int) -> None:
    """So many more volunteers."""
    official = member(desk, OFFICIAL)
    for number in range(count):
        new = tc.AddMember(MemberId(uuid7(desk.clock.now())), f"Phạm Văn Số {number + 1:02d}", "volunteer", "25807")
        command = tc.AddMember(new.member, new.name, new.role, new.pin, official)
        team.add_member(command, desk.world.unit, desk.clock, desk.world.pins)
    desk.tap("signOut", "forward")
    desk.sign_in()


def test_a_member_is_planned_by_tapping_a_name_and_half_days_and_taken_off_the_same_way(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    to_week(desk)
    desk.tap(f"chip:{volunteer}", f"half:{MONDAY}", f"half:{TUESDAY}")
    assert planned(desk, MONDAY) == planned(desk, TUESDAY) == {volunteer}

    desk.tap(f"half:{TUESDAY}")
    assert planned(desk, TUESDAY) == set()


def test_a_name_drawn_onto_a_half_day_with_the_mouse_is_planned_there(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    to_week(desk)
    root = desk.window.root
    begins, ends = spots(desk, f"chip:{volunteer}", f"half:{AFTERNOON}")
    QTest.mousePress(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begins)
    for step in range(1, 9):
        QTest.mouseMove(root, begins + (ends - begins) * step / 8)
    QTest.mouseRelease(root, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ends)
    desk.hands.until(lambda: planned(desk, AFTERNOON) == {volunteer}, "nobody is planned", 3)

    assert desk.state.chosen == ""  # it was drawn, not tapped


def test_a_name_drawn_onto_a_half_day_with_a_finger_is_planned_there_and_beside_it_nothing_is(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    to_week(desk)
    _, ends = spots(desk, f"chip:{volunteer}", f"half:{TUESDAY}")
    draw_with_finger(desk, f"chip:{volunteer}", QPoint(5, ends.y()))
    assert desk.state.problem is None
    draw_with_finger(desk, f"chip:{volunteer}", ends)
    desk.hands.until(lambda: planned(desk, TUESDAY) == {volunteer}, "nobody is planned", 3)


def spots(desk: Desk, chip: str, half: str) -> tuple[QPoint, QPoint]:
    desk.hands.until(lambda: desk.hands.sees(half), "no roster")
    desk.hands.bring_into_view(half)
    desk.hands.bring_into_view(chip)
    return middle(desk.hands.item(chip)), middle(desk.hands.item(half))


def draw_with_finger(desk: Desk, chip: str, ends: QPoint) -> None:
    """As slowly as the screen follows."""
    root, finger, item = desk.window.root, QTest.createTouchDevice(), desk.hands.item(chip)
    begins = middle(item)
    QTest.touchEvent(root, finger).press(0, begins, root).commit()
    for step in range(1, 9):
        spot = begins + (ends - begins) * step / 8
        QTest.touchEvent(root, finger).move(0, spot, root).commit()
        desk.hands.until(lambda spot=spot: item.property("spot").toPoint() == spot, "the name does not follow", 3)
    QTest.touchEvent(root, finger).release(0, ends, root).commit()


def test_a_half_day_that_is_opened_is_planned_by_ticking_members(desk: Desk) -> None:
    volunteer, official = member(desk, VOLUNTEER), member(desk, OFFICIAL)
    to_week(desk)
    desk.tap(f"half:{MONDAY}", f"member:{volunteer}", f"member:{official}", f"member:{official}", "back")

    assert planned(desk, MONDAY) == {volunteer}
    assert desk.hands.sees(f"half:{MONDAY}")


def test_sixty_members_are_searched_and_planned_and_all_of_them_are_printed(desk: Desk) -> None:
    grow(desk, 58)
    to_week(desk)
    desk.tap("findMember")
    desk.write("search", "pham so 57")
    found = member(desk, "Phạm Văn Số 57")
    desk.tap(f"member:{found}", f"half:{MONDAY}")
    assert planned(desk, MONDAY) == {found}

    desk.tap("printRoster")
    (sheet,) = desk.printer.sheets
    table = next(block for block in sheet.body if isinstance(block, Grid))
    assert ("1", "Phạm Văn Số 57", "Tình nguyện viên", "S", "", "", "", "", "1") in table.rows
    desk.printer.say("no-printer")
    assert "máy in" in desk.problem().lower()


def test_last_week_is_copied_and_copying_again_says_that_nothing_is_left(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    to_week(desk)
    desk.tap(f"chip:{volunteer}", f"half:{MONDAY}", f"half:{TUESDAY}", "next", "copyWeek")
    assert "2" in desk.problem()
    assert planned(desk, "2026-12-07:morning") == planned(desk, "2026-12-08:morning") == {volunteer}

    desk.tap("copyWeek")
    assert "không có gì" in desk.problem()


def test_a_volunteer_sees_the_roster_and_the_own_hours_and_plans_nothing(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in(VOLUNTEER)
    to_week(desk)
    assert not desk.hands.sees(f"chip:{member(desk, VOLUNTEER)}")
    assert not desk.hands.sees("copyWeek")
    desk.tap(f"half:{MONDAY}")
    assert not desk.hands.sees(f"member:{member(desk, VOLUNTEER)}")

    desk.tap("back", "back", "card:hours")
    assert [row.member for row in desk.state.shifts.worked] == [member(desk, VOLUNTEER)]


def test_a_gap_is_told_at_sign_in_and_on_the_page_and_who_is_on_today_stands_first(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    desk.tap("card:shifts", "card:week", f"chip:{volunteer}", "half:2026-11-23:afternoon", "back")
    assert desk.shows("Chưa có ai trực: sáng nay; sáng Thứ Tư 25/11; chiều Thứ Tư 25/11; và")

    desk.tap("back", "signOut", "forward", "start")
    assert desk.shows("Chưa có ai trực: sáng nay")
    assert desk.shows("Tình nguyện viên · trực chiều nay")
    cards = [text for text in desk.texts() if text in {OFFICIAL, VOLUNTEER}]
    assert cards == [VOLUNTEER, OFFICIAL]


def test_an_official_who_is_wanted_on_every_half_day_is_missed(desk: Desk) -> None:
    volunteer = member(desk, VOLUNTEER)
    to_week(desk)
    desk.tap(f"chip:{volunteer}", f"half:{MONDAY}", "wantOfficial")
    assert desk.shows("Thiếu cán bộ")

    desk.tap("wantOfficial")
    assert not desk.shows("Thiếu cán bộ")


def test_a_note_written_on_the_way_out_must_be_read_by_whoever_comes_next(desk: Desk) -> None:
    desk.tap("signOut")
    desk.write("input:note", WORDS)
    desk.tap("forward")
    desk.comes("standby")
    assert not desk.shows(WORDS)

    pass_in(desk, VOLUNTEER)
    assert desk.state.page == "shifts"
    assert desk.shows(WORDS)
    assert not desk.hands.sees("back")
    desk.tap("forward")
    desk.comes("home")
    facts = notes_of(desk)
    assert [type(fact) for fact in facts] == [HandoverWritten, HandoverRead]
    assert all(WORDS not in str(fact) for fact in facts)

    desk.tap("signOut", "forward")
    pass_in(desk, VOLUNTEER)
    assert desk.state.page == "home"  # once is enough


def test_after_two_shifts_both_notes_are_read_the_older_one_first(desk: Desk) -> None:
    for words in ("Một", "Hai"):
        desk.tap("card:shifts", "card:notes", "writeNote")
        desk.write("input:note", words)
        desk.tap("forward", "back", "back")
        desk.clock.pass_by(timedelta(hours=4))
    desk.tap("signOut", "forward")

    pass_in(desk, VOLUNTEER)
    assert desk.shows("Một")
    assert desk.shows("Còn 1 lời dặn")
    desk.tap("forward")
    assert desk.shows("Hai")
    desk.tap("forward")
    desk.comes("home")


def test_an_empty_note_is_not_kept_and_who_has_nothing_to_say_just_leaves(desk: Desk) -> None:
    desk.tap("card:shifts", "card:notes", "writeNote", "forward")
    assert "Chưa có chữ nào" in desk.problem()

    desk.tap("back", "back", "back", "signOut", "forward")
    desk.comes("standby")
    assert notes_of(desk) == []


def test_who_is_here_and_the_hours_follow_from_signing_in_and_out(desk: Desk) -> None:
    desk.clock.pass_by(timedelta(hours=1, minutes=30))
    desk.tick()
    desk.tap("card:shifts")
    assert desk.shows(f"{OFFICIAL} (từ 09:05)")

    desk.tap("card:hours")
    assert desk.shows("1 giờ 30 phút")
    desk.tap("before")
    assert desk.shows("0 giờ 0 phút")


def pass_in(desk: Desk, name: str) -> None:
    desk.tap("start", f"member:{member(desk, name)}")
    desk.enter_pin()


def notes_of(desk: Desk) -> list[object]:
    with desk.second().reading() as ledger:
        return [fact for note in ledger.subjects("handover") for fact in ledger.subject_facts(note)]
