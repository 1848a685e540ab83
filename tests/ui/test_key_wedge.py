"""A scanner that types is told from a person, wherever the focus is: nothing of a code stays, nothing typed is lost."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent

from kiosk.devices.key_wedge import GAP_MS
from kiosk.domain import steps
from tests.ui.desk import CARD, Desk
from ui.acts import frame, sitting
from ui.acts.scanned import watched
from ui.demo.hands import SCANNER_MS

NUMBER = "026048000034"
SMALL = "017185000056||Bùi Thị Thử|20101985|Nữ|Tổ 5, Hòa Bình, Phú Thọ|15092025||||"
NOT_HERE = "Máy quét vừa đọc một mã, nhưng trang này không cần mã nào."


@pytest.fixture
def asked(desk: Desk) -> Desk:
    desk.choose("1.001193")
    desk.agree()
    return desk


def test_a_quick_hand_is_no_scanner(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.id")
    asked.hands.type(f"{NUMBER}\n")

    assert asked.state.stage == "typed"
    assert asked.kept()["card.id"] == NUMBER


def test_a_hand_that_a_busy_window_hears_all_at_once_is_no_scanner(asked: Desk) -> None:
    """The keys say when they were struck; `Hands` sends them without waiting."""
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    asked.hands.send_keys("nguyễn thị mẫu đơn\n", 90)

    assert asked.kept()["card.name"] == "Nguyễn Thị Mẫu Đơn"


def test_two_quick_keys_of_a_hand_keep_their_order(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    asked.hands.send_keys("ha", 12)
    asked.hands.send_keys("oa", 20)

    assert asked.hands.reads("input:card.name") == "haoa"


def test_a_key_that_is_held_down_is_no_scanner(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    for number in range(20):
        again = number > 0
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", again, 1)
        event.setTimestamp(1_000_000_000 + 30 * number)
        QCoreApplication.sendEvent(asked.window.root, event)
    asked.hands.press(Qt.Key.Key_Return)

    assert asked.hands.reads("input:card.name").lower() == "a" * 20
    assert asked.problem() == ""


def test_a_few_quick_signs_without_an_end_are_typed_after_all(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    at = 2_000_000_000
    for sign in "nguyễn thị mẫu":
        at += SCANNER_MS
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(asked.window.root, event)
    asked.hands.until(lambda: asked.hands.reads("input:card.name") == "nguyễn thị mẫu", "the name does not come", 3)


def strike(desk: Desk, text: str, gaps: dict[int, int] | None = None) -> None:
    """The signs of a scanner that sends no end; before the sign of a number in `gaps` it pauses so many ms."""
    at = 5_000_000_000
    for number, sign in enumerate(text):
        at += (gaps or {}).get(number, SCANNER_MS)
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        event.setTimestamp(at)
        QCoreApplication.sendEvent(desk.window.root, event)


@pytest.mark.parametrize("gaps", [{}, {60: 80}, {12: 100, 90: 100}])
def test_a_scanner_that_sends_no_end_is_known_by_the_silence_behind_it(asked: Desk, gaps: dict[int, int]) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    strike(asked, CARD, gaps)
    asked.hands.until(lambda: asked.state.stage == "scanned", "the card is not taken", 3)

    assert asked.shows("Trần Văn Thử")
    asked.tap("again", "card:type")
    assert asked.hands.reads("input:card.name") == ""


def test_a_code_without_an_end_stays_in_no_box_of_the_declaration(desk: Desk) -> None:
    desk.to_form("1.001193", keep=True)
    desk.hands.enter("input:nyc_ho_ten")
    strike(desk, "H44.15-261120-0007")
    desk.hands.until(lambda: desk.problem() == NOT_HERE, "nothing is said", 3)

    assert desk.hands.reads("input:nyc_ho_ten") == ""


def test_what_a_hand_types_of_a_number_is_its_own_however_long_it_then_waits(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.id")
    strike(asked, NUMBER, dict.fromkeys(range(len(NUMBER)), GAP_MS))
    asked.hands.until(lambda: asked.hands.reads("input:card.id") == NUMBER, "the number does not come", 3)

    assert asked.state.stage == "typed"


def test_shift_between_the_signs_and_tab_behind_them_are_a_scanners_too(asked: Desk) -> None:
    at = 3_000_000_000
    for sign in f"{CARD}\t":
        keys = [(Qt.Key.Key_Tab if sign == "\t" else ord(sign.upper()), sign)]
        if sign == "|" or sign.isupper():
            keys.insert(0, (int(Qt.Key.Key_Shift), ""))
        for key, text in keys:
            at += SCANNER_MS
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, int(key), Qt.KeyboardModifier.NoModifier, text)
                event.setTimestamp(at)
                QCoreApplication.sendEvent(asked.window.root, event)

    assert asked.state.stage == "scanned"
    assert asked.shows("Trần Văn Thử")


@pytest.mark.parametrize("line", ["1.001193 abc", "1.001193.000.00.00.H44"])
def test_quick_words_on_a_page_with_no_use_for_codes_are_typed(desk: Desk, line: str) -> None:
    desk.tap("card:procedure")
    desk.hands.enter("search")
    desk.hands.scan(line)

    assert desk.hands.reads("search") == line
    assert desk.problem() == ""


CODES = [CARD, SMALL, f"{CARD}\n", "https://tra-cuu.example.vn/t/ABC", NUMBER, "H44.15-261120-0007"]


@pytest.mark.parametrize("line", CODES)
def test_a_code_typed_into_the_declaration_stays_in_no_box_and_is_said(desk: Desk, line: str) -> None:
    desk.to_form("1.001193", keep=True)
    desk.hands.enter("input:nyc_ho_ten")
    before = desk.kept()
    desk.hands.scan(line)

    assert desk.hands.reads("input:nyc_ho_ten") == ""
    assert desk.kept() == before
    assert desk.problem() == NOT_HERE
    assert desk.focused() == "input:nyc_ho_ten"


def test_a_name_put_into_the_declaration_at_one_go_stays_there(desk: Desk) -> None:
    desk.to_form("1.001193", keep=True)
    desk.hands.enter("input:nyc_ho_ten")
    compose(desk, "Nguyễn Thị Mẫu Đơn")
    desk.hands.press(Qt.Key.Key_Return)

    assert desk.kept()["nyc_ho_ten"] == "Nguyễn Thị Mẫu Đơn"


@pytest.mark.parametrize("name", ["A", "Trần Văn Thử", "Tổ 5 X"])
def test_a_code_typed_at_the_review_ticks_nothing(desk: Desk, name: str) -> None:
    desk.to_form("1.001193", keep=True)
    desk.act(lambda world, state: sitting.go(world, state, steps.REVIEW))
    desk.comes("review")
    desk.tap("declare:cam_doan", "declare:cam_doan")
    before = desk.state.known.get("cam_doan")
    desk.hands.scan(f"017185000056||{name}|20101985|Nữ|X|15092025||||")

    assert desk.state.known.get("cam_doan") == before
    assert desk.problem() == NOT_HERE


@pytest.mark.parametrize("line", [CARD, "ba chữ nào đó"])
def test_what_is_typed_quickly_with_the_focus_on_a_button_presses_nothing(desk: Desk, line: str) -> None:
    desk.sit_down("1.001193", keep=True)
    desk.tap("paper:giay_chung_sinh:yes")
    before = desk.state.session
    desk.hands.scan(line)

    assert desk.state.session == before
    assert desk.problem() == NOT_HERE


def test_a_scanner_that_ends_its_lines_twice_presses_nothing_on_the_page_that_comes(asked: Desk) -> None:
    asked.hands.scan(f"{CARD}\n")

    assert asked.state.page == "identity"
    assert asked.state.stage == "scanned"


def test_behind_the_sheet_nothing_is_taken(asked: Desk) -> None:
    asked.act(frame.open_sheet)
    asked.hands.scan(CARD)

    assert asked.state.stage == ""


def test_the_keys_of_a_pin_are_nobodys_but_its_own(desk: Desk) -> None:
    desk.tap("signOut", "forward")

    assert not watched(desk.state)


def compose(desk: Desk, *commits: str, preedit: str = "") -> None:
    """What the system's Vietnamese input method makes of keys goes to the box itself."""
    box = desk.window.root.activeFocusItem()
    for commit in commits:
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QCoreApplication.sendEvent(box, event)


def test_what_an_input_method_makes_of_a_scanners_keys_stays_in_no_box(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    compose(asked, *CARD)
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
    QCoreApplication.sendEvent(asked.window.root, event)

    assert asked.state.stage == "scanned"
    assert asked.shows("Trần Văn Thử")
    asked.tap("again", "card:type")
    assert asked.hands.reads("input:card.name") == ""


def test_what_an_input_method_makes_of_a_persons_keys_comes_into_its_box(asked: Desk) -> None:
    asked.tap("card:type")
    asked.hands.enter("input:card.name")
    compose(asked, "", preedit="Nguyê")
    compose(asked, "Nguyễn ", "Thị")
    asked.hands.until(lambda: asked.hands.reads("input:card.name") == "Nguyễn Thị", "the name does not come", 3)
