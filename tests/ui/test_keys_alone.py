"""A keyboard is enough: Tab, arrows, Enter, Esc and letters, from the home page to the thanks, dialogs included."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.ui.conftest import MakeDesk
from tests.ui.desk import CENTRE, Desk
from tests.ui.switches import Switches
from ui.demo.filling import Filler
from ui.demo.hands import Hands
from ui.demo.story import ANSWERS

Key = Qt.Key


class KeysAlone(Switches):
    """Tab until it has the focus, then Enter or letters."""

    def next(self) -> None:
        self.press(Key.Key_Tab)

    def choose(self) -> None:
        self.press(Key.Key_Return)

    def write(self, name: str, text: str) -> None:
        self.until(lambda: self.sees(name), f"{name} does not appear")
        self.go_to(name)
        self.clear()
        Hands.type(self, text)


def keys_of(desk: Desk) -> KeysAlone:
    return KeysAlone(desk.window.root, desk.window.keyboard)


def is_ringed(desk: Desk) -> bool:
    """Whether a ring is on the page."""
    waiting = [desk.window.root.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            if "FocusRing" in item.metaObject().className():
                return True
            waiting.extend(item.childItems())
    return False


def test_a_birth_is_registered_by_keyboard_alone(desk: Desk) -> None:
    keys = keys_of(desk)
    keys.tap("card:procedure")
    keys.write("search", "khai sinh")
    keys.tap("procedure:1.001193")
    for answer in ("agreeYes", "keepYes", "forward", "card:none", "forward"):
        keys.tap(answer)
    desk.comes("form")
    filler = Filler(keys, desk.window.questions, ANSWERS)
    while desk.state.page == "form":
        before = desk.state.session
        filler.fill_page()
        keys.tap("forward")
        assert desk.state.session != before, desk.state.errors
    for row in desk.window.declarations():
        keys.tap(f"declare:{row}")
    keys.tap("forward")
    desk.comes("slip")
    keys.tap("printRoll")
    keys.tap("forward")
    keys.tap("toCode")
    keys.write("dossier", "H44.15-261120-0007")
    keys.tap("forward")
    keys.tap("face:3")
    keys.tap("forward")
    desk.comes("home")

    assert desk.printer.jobs


def test_arrows_go_where_tab_goes_and_stay_in_a_box_while_they_are_of_use_there(desk: Desk) -> None:
    keys = keys_of(desk)
    keys.go_to("card:procedure")
    for key, there in (
        (Key.Key_Right, "card:lookup"),
        (Key.Key_Down, "card:guidance"),
        (Key.Key_Left, "card:lookup"),
        (Key.Key_Up, "card:procedure"),
        (Key.Key_Up, "language"),
        (Key.Key_Down, "card:procedure"),
    ):
        keys.press(key)
        assert keys.focused() == there
    keys.choose()
    keys.write("search", "ab")
    keys.press(Key.Key_Left)
    assert keys.focused() == "search"
    keys.press(Key.Key_Down)
    assert keys.focused() != "search"


def test_page_down_turns_the_page_and_page_up_turns_it_back(desk: Desk) -> None:
    keys = keys_of(desk)
    desk.window.root.resize(1366, 768)
    desk.choose("1.001193")
    desk.hands.until(lambda: desk.hands.sees("pager-down"), "the page is short")
    assert not desk.hands.sees("pager-up")
    keys.press(Key.Key_PageDown)
    assert desk.hands.sees("pager-up")
    keys.press(Key.Key_PageUp)
    assert not desk.hands.sees("pager-up")


def test_a_new_page_begins_at_its_title_also_when_it_has_the_title_of_the_last(desk: Desk) -> None:
    keys = keys_of(desk)
    desk.to_form("1.001193", card="026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu|10082022")
    title = desk.state.session
    Filler(desk.hands, desk.window.questions, ANSWERS).fill_page()
    keys.tap("forward")

    assert desk.state.session != title
    start = QAccessible.queryAccessibleInterface(desk.window.root.activeFocusItem())
    assert start.text(QAccessible.Text.Name) == "Người yêu cầu"
    assert is_ringed(desk)
    keys.next()
    assert keys.focused().split(":")[0] in {"day", "input", "option"}


def test_keys_stay_in_a_dialog_until_it_is_closed(desk: Desk) -> None:
    keys = keys_of(desk)
    keys.tap("status-pill")
    desk.hands.until(lambda: desk.hands.sees("closeSheet"), "the sheet does not open")
    passed: list[str] = []
    for key in (Key.Key_Tab, Key.Key_Down, Key.Key_F7, Key.Key_Up, Key.Key_Backtab):
        QTest.keyClick(desk.window.root, key)
        passed.append(keys.focused())
    assert set(passed) <= {"closeSheet", "openUsb", "sendNow"}
    keys.press(Key.Key_Escape)

    desk.hands.until(lambda: not desk.state.sheet, "the sheet does not close")
    desk.hands.until(lambda: keys.focused() == "status-pill", "the focus does not come back")


def test_esc_puts_the_keyboard_away_and_then_goes_back(desk: Desk) -> None:
    keys = keys_of(desk)
    keys.tap("card:procedure")
    keys.go_to("search")
    assert desk.hands.sees("key:a")
    keys.press(Key.Key_Escape)
    assert not desk.hands.sees("key:a")
    keys.press(Key.Key_Escape)

    desk.comes("home")


def test_telex_is_off_again_when_the_citizen_has_gone(desk: Desk) -> None:
    desk.to_form("1.014027")
    desk.tap("input:ho_ten", "key:telex")
    assert desk.hands.reads("key:telex") == "Telex: bật"
    desk.tap("pause")
    desk.comes("home")
    desk.to_form("1.014027")
    desk.tap("input:ho_ten")

    assert desk.hands.reads("key:telex") == "Telex: tắt"


def test_enter_in_a_box_goes_to_the_next_answer_and_puts_nothing_off(desk: Desk) -> None:
    desk.to_form("1.001193")
    keys, met = keys_of(desk), set[str]()
    before = dict(desk.state.answers)
    boxes = [name for field in desk.window.questions() for name in (f"input:{field.key}", f"year:{field.key}")]
    for name in boxes:
        if keys.sees(name):
            desk.tap(name)
            keys.choose()
            met.add(desk.focused().partition(":")[0])

    assert met
    assert met <= {"input", "day", "part", "search", "option", "forward"}
    assert desk.state.answers == before


def test_enter_in_the_last_box_leads_to_the_button_that_goes_on(make_desk: MakeDesk) -> None:
    desk = make_desk(new=True)
    desk.open()
    desk.tap("start")
    desk.write("search", "hai luu")
    desk.tap(f"place:{CENTRE}", "forward")
    desk.write("name", "Lê Thu Hà")
    keys = keys_of(desk)
    keys.choose()
    assert desk.focused() == "forward"
    keys.choose()

    assert (desk.state.page, desk.state.stage) == ("setup", "pin")
