"""Between two citizens nothing remains: not on the screen, behind it, on the clipboard, in a setting or in a file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface, QClipboard, QGuiApplication
from PySide6.QtQml import QJSValue, QQmlEngine

from tests.ui.desk import CARD, PIN, Desk
from ui.demo.canaries import readable_in
from ui.gallery.counter import PatientPrinter
from ui.silence import Silence
from ui.state import State, after_bug

NAME, NUMBER = "Trần Văn Thử", "026048000034"
HALF_TYPED, SEARCHED, DOSSIER = "Đặng Thị Nửa Chừng", "hoang mang kiem", "H44.15-261120-7777"
CANARIES = (NAME, NUMBER, HALF_TYPED, SEARCHED, DOSSIER, "05061948", "Thôn Ví Dụ")

Leave = Callable[[Desk], None]


def spoken(interface: QAccessibleInterface | None) -> Iterator[str]:
    """All that a screen reader could say, from here down."""
    if interface is None:
        return
    for kind in (
        QAccessible.Text.Name,
        QAccessible.Text.Description,
        QAccessible.Text.Value,
        QAccessible.Text.Help,
        QAccessible.Text.Accelerator,
    ):
        yield interface.text(kind)
    written = cast("QAccessibleTextInterface | None", interface.textInterface())  # PySide's stubs know no None here
    if written is not None:
        yield written.text(0, written.characterCount())
    for number in range(interface.childCount()):
        yield from spoken(interface.child(number))


WALK = """(function (root) {
    const seen = {}, waiting = [root], texts = [], types = new Map();
    while (waiting.length > 0) {
        const item = waiting.pop();
        const place = String(item); // with its address
        if (!item || place in seen)
            continue;
        seen[place] = true;
        const type = place.split("(")[0];
        if (!types.has(type))
            types.set(type, Object.keys(item).filter(key => typeof item[key] === "string"));
        types.get(type).forEach(key => texts.push(item[key]));
        for (const below of [item.contentItem, item.background, item.item, item.parent])
            waiting.push(below);
        for (const list of [item.children, item.data, item.resources])
            for (let i = 0; list && i < list.length; i++)
                waiting.push(list[i]);
    }
    return Object.keys(seen).length + "\\n" + texts.join("\\n");
})"""
"""Everything that hangs together on the screen, shown or not, and each of its properties that is a text.

What is no text in QML is a row or a list out of a model, and is read there.

Walked by QML's own engine: PySide gives a wrong wrapper where an address was used before, which crashed one run in ten.
"""


def written_on(desk: Desk, top: QObject) -> str:
    """Every text of an object of the screen and of what hangs on it, after the number of these objects."""
    engine = desk.window._engine
    QQmlEngine.setObjectOwnership(top, QQmlEngine.ObjectOwnership.CppOwnership)
    walk = cast("QJSValue", engine.evaluate(WALK))
    assert walk.isCallable(), walk.toString()
    said = walk.call([engine.newQObject(top)])
    assert not said.isError(), said.toString()
    return said.toString()


def singleton(desk: Desk, name: str) -> QObject:
    found = desk.window._engine.singletonInstance("TanTay", name)
    assert isinstance(found, QObject)
    return found


def behind_the_screen(desk: Desk) -> Iterator[str]:
    items, _, said = written_on(desk, desk.window.root).partition("\n")
    assert int(items) > 100, "the walk does not come far"
    yield said
    for name in ("Theme", "Typing", "Touch", "KeysFor"):
        yield written_on(desk, singleton(desk, name))
    for parts in desk.window._pages.values():
        yield repr(parts.model.view)
        for rows in parts.model.lists.values():
            yield repr(rows._rows)
    yield repr(desk.window._chrome.view)
    yield repr(desk.state)


def clipboards() -> Iterator[str]:
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection, QClipboard.Mode.FindBuffer):
        yield QGuiApplication.clipboard().text(mode)


def found(texts: Iterator[str]) -> set[str]:
    said = "\n".join(texts)
    return {canary for canary in CANARIES if canary in said}


def left_behind(desk: Desk) -> set[str]:
    """Canaries that are to be found anywhere now."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(3):
        QCoreApplication.processEvents()
    tree = QAccessible.queryAccessibleInterface(desk.window.root)
    files = [file for file in desk.store.files.main_path.parent.parent.rglob("*") if file.is_file()]
    return {
        *found(spoken(tree)),
        *found(behind_the_screen(desk)),
        *found(clipboards()),
        *found(iter(QSettings().allKeys())),
        *(canary for canary in CANARIES for file in files if readable_in(file, (canary,))),
    }


def sit(desk: Desk) -> None:
    """A citizen who reads English in large letters on black, whose answers are all over the screen."""
    desk.to_form("1.011607", keep=True, card=CARD)
    desk.shell.put(replace(desk.state, language="en", contrast=True, text_scale=1.5))
    desk.window.keyboard.press("telex")
    desk.write("input:nyc_ho_ten" if desk.hands.sees("input:nyc_ho_ten") else "input:ho_ten", HALF_TYPED)
    desk.leave_box()
    QGuiApplication.clipboard().setText(HALF_TYPED)


def to_portal(desk: Desk) -> None:
    desk.fill({"dan_toc": "Kinh", "noi_cu_tru": "hai luu"})
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")
    desk.write_code(DOSSIER)
    desk.leave_box()


def finishes(desk: Desk) -> None:
    to_portal(desk)
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")


def pauses(desk: Desk) -> None:
    desk.tap("pause")
    desk.comes("home")


def signs_out(desk: Desk) -> None:
    pauses(desk)
    desk.tap("signOut", "forward")
    desk.comes("standby")


def walks_away(desk: Desk) -> None:
    silence = Silence(desk.shell, desk.window.root, 3)
    for _ in range(40):
        silence.tick()
    desk.comes("sign-in")


def meets_a_bug(desk: Desk) -> None:
    desk.shell.put(after_bug(desk.state))
    desk.comes("home")


@pytest.mark.parametrize("leave", [finishes, pauses, signs_out, walks_away, meets_a_bug])
def test_however_a_citizen_leaves_nothing_is_left(desk: Desk, leave: Leave) -> None:
    sit(desk)
    assert {NAME, HALF_TYPED} & left_behind(desk), "the test cannot see anything"
    leave(desk)

    assert left_behind(desk) == set()
    fresh = State()
    reading = ("language", "text_scale", "contrast", "answers", "fleeting", "query", "draft", "slip_url")
    assert [name for name in reading if getattr(desk.state, name) != getattr(fresh, name)] == []
    assert desk.window.keyboard.property("telex") is False
    assert singleton(desk, "Theme").property("textScale") == 1.0
    assert singleton(desk, "Theme").property("contrast") is False


def test_what_was_looked_up_is_gone_with_the_standby_page(desk: Desk) -> None:
    desk.tap("card:lookup")
    desk.write("query", SEARCHED)
    desk.tap("find")
    QGuiApplication.clipboard().setText(SEARCHED)
    assert SEARCHED in left_behind(desk)
    silence = Silence(desk.shell, desk.window.root, 3)
    for _ in range(5):
        silence.tick()
    desk.comes("standby")

    assert left_behind(desk) == set()


def test_the_next_citizen_begins_at_the_top_of_an_empty_page(desk: Desk) -> None:
    sit(desk)
    walks_away(desk)
    desk.tap("back", "back", "start")
    desk.tap(f"member:{next(one.id for one in desk.state.members if one.role == 'volunteer')}")
    desk.enter_pin(PIN)
    desk.comes("home")
    desk.choose("1.011607")
    desk.agree()

    assert left_behind(desk) == set()


def test_the_printer_was_told_no_name(desk: Desk) -> None:
    sit(desk)
    to_portal(desk)

    assert isinstance(desk.printer, PatientPrinter)
    assert found(iter(desk.printer.jobs)) == set()


def test_no_setting_of_the_program_is_written_outside_its_folder(desk: Desk, tmp_path: Path) -> None:
    sit(desk)
    finishes(desk)

    assert QSettings().allKeys() == []
    assert tmp_path in desk.store.files.main_path.parents
