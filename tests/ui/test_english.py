"""In English no page says anything in Vietnamese but what is not ours, on the glass and to a screen reader.

And the language is switched on every page without losing the place.
"""

import re
from collections.abc import Iterator
from dataclasses import replace as but

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.records import Record, Words
from tests.fakes import CheapPins
from tests.sentences import sentences
from tests.ui.desk import Desk
from ui.acts import frame
from ui.gallery.asked_later import BIRTH as MOTHERS
from ui.gallery.asked_later import HOUSEHOLD, MOTHER, WIDOW
from ui.gallery.counter import Counter, PatientPrinter, SteadyClock
from ui.gallery.home_visits import PEOPLE as AT_HOME
from ui.gallery.people import BIRTH, CARD, CARD_TO_LOOK_AT, OLDER, USUAL
from ui.gallery.shifts import OTHERS, WORDS
from ui.gallery.tour import ADDRESS, Tour
from ui.gallery.walk import Scene
from ui.present.companion import answers_to_copy
from ui.present.shift_words import short_name
from ui.state import State
from ui.window import Window
from ui.words import Language, say
from ui.world import World

MARKED = re.compile(r"[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")

NOT_OURS = {
    "the program's name, and a button of the portal, which speaks Vietnamese": r"Tận Tay|Nộp trực tuyến",
    "a box of the portal, which speaks Vietnamese": r"Chọn cơ quan thực hiện",
    "the other language, named for those who read it": r"^Tiếng Việt$",
    "what stands across the slip, which is in Vietnamese": r"^TẬP DÙNG$",
    "a letter on its key": r"^[ăâđêôơưĂÂĐÊÔƠƯ]$",
    "a tone on its key, which has no other name": r"^(á sắc|à huyền|ả hỏi|ã ngã|ạ nặng)$",
    "a button of VNeID, which speaks Vietnamese": r"“Kích hoạt”",
    "somebody who waits": r"T\. V\. Thử|B\. T\. Mẩy",
    "a neighbour who asked for a visit": r"Hà Văn Tư",
    "a part of a commune, as people there call it": r"(Tổ|Khu) \d+",
    "a place, as it stands on papers": r"(Xã|Phường|Thị trấn|Thành phố|Tỉnh|Thôn)( [A-ZÀ-ỸĐ][\w?]*)+|Phú Thọ|Hải Lựu",
    "a province of before July 2025": r"Hòa Bình|Vĩnh Phúc",
    "somebody of a household": r"Đinh Công [A-G]",
    "the name of somebody of the team": r"Lê Thu Hà|Nguyễn Văn Mẫu|Đỗ Thị Thanh Hương Giang|Phạm An",
    "somebody else of the team": "|".join(OTHERS),
    "what somebody of the team is called by": "|".join(map(short_name, OTHERS)) + r"|Thu Hà|Văn Mẫu|Hương Giang",
    "the initials of somebody of the team": r"^(VĐ|ĐC)$",
    "what one shift wrote to the next": WORDS,
    "an office, as its card says it": r"Cục Cảnh sát quản lý hành chính về trật tự xã hội",
    "a date in words, as it goes into the declaration": r"^Ngày .* năm .*$",
    "what the province wrote": r"Hồ sơ đã được tiếp nhận|Bổ sung bản sao giấy chứng sinh|Phí, lệ phí: Chưa nộp phí",
}
"""What stays Vietnamese on an English page; each with its reason."""

TYPED = (
    {part for line in (CARD, CARD_TO_LOOK_AT, WIDOW, MOTHER) for part in line.split("|")}
    | {answer for people in (BIRTH, OLDER, USUAL, HOUSEHOLD, MOTHERS) for answer in people.values()}
    | {part for person in AT_HOME for part in person if part}
)
"""What the citizens of the gallery have on their cards, answer, and say of their homes."""


def words_of(part: object) -> Iterator[Words]:
    if isinstance(part, Words):
        yield part
    elif isinstance(part, Record):
        yield from (words for name in part.__struct_fields__ for words in words_of(getattr(part, name)))
    elif isinstance(part, tuple):
        yield from (words for one in part for words in words_of(one))


def unmarked() -> set[str]:
    """Vietnamese words of ours that no accent gives away, such as `Nam`."""
    catalogue = Catalogue()
    files = (*catalogue.procedures(), *(catalogue.form(form) for form in catalogue.form_ids))
    pairs = [(words.vi, words.en) for file in files for words in words_of(file)]
    pairs += [(sentence.vi, sentence.en) for sentence in sentences().values()]
    english = {en for _, en in pairs}
    return {vi for vi, en in pairs if not MARKED.search(vi) and vi != en and vi not in english}


def seen(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from seen(child)


def read(window: Window) -> set[str]:
    """Every text on the glass, and every name and description that a screen reader reads."""
    found: set[str] = set()
    for item in seen(window.root.contentItem()):
        if item.inherits("QQuickText"):
            found.add(item.property("text"))
        spoken = QAccessible.queryAccessibleInterface(item)
        if spoken:
            found |= {spoken.text(QAccessible.Text.Name), spoken.text(QAccessible.Text.Description)}
    return found - {""}


def left_in_vietnamese(texts: set[str], typed: set[str], plain: set[str]) -> list[str]:
    left: list[str] = []
    for text in texts - typed:
        rest = text
        for ours in sorted(typed, key=len, reverse=True):
            rest = rest.replace(ours, "") if MARKED.search(ours) else rest
        for pattern in NOT_OURS.values():
            rest = re.sub(pattern, "", rest)
        if MARKED.search(rest) or text in plain:
            left.append(text)
    return sorted(left)


@pytest.fixture(scope="module")
def counter(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Counter, list[Scene]]]:
    """The gallery's counter, and the way through all of its pages."""
    del qapp
    QAccessible.setActive(True)
    clock, printer = SteadyClock(), PatientPrinter()
    made = Counter(tmp_path_factory.mktemp("english") / "store", clock, printer, ADDRESS)
    made.world = but(made.world, pins=CheapPins())
    made.window.root.resize(1024, 700)  # the less there is to paint, the sooner it is read
    made.window.root.show()
    yield made, Tour(made, clock, printer).walk()
    made.close()
    QAccessible.setActive(False)


def show(counter: Counter, state: State, language: Language) -> set[str]:
    counter.shell.put(replace(state, language=language))
    for _ in range(2):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return read(counter.window)


@pytest.mark.timeout(400)
def test_nothing_is_left_in_vietnamese_and_back_it_is_as_before(counter: tuple[Counter, list[Scene]]) -> None:
    at, scenes = counter
    plain = unmarked() - TYPED
    wrong: dict[str, list[str]] = {}
    lost: list[str] = []
    stages = {(scene.state.page, scene.state.stage): scene.name for scene in scenes if not scene.touch}
    there_and_back = {*stages.values()}
    for scene in scenes:
        at.shell.put(State())
        before = show(at, scene.state, "vi") if scene.name in there_and_back else set[str]()
        at.shell.put(replace(scene.state, language="vi" if before or scene.touch else "en"))
        if scene.touch:
            at.hands.tap(scene.touch)
        english = show(at, at.state, "en")
        copied = {row.value for row in answers_to_copy(at.world, at.state)} if at.state.page == "portal" else set[str]()
        left = left_in_vietnamese(english, TYPED | copied | {*at.state.known.values()}, plain)
        if left:
            wrong[scene.name] = left
        if before and show(at, scene.state, "vi") != before:
            lost.append(scene.name)

    assert wrong == {}
    assert lost == []
    assert len(scenes) > 90
    assert len(there_and_back) > 15


def test_a_page_that_is_left_in_vietnamese_is_found(counter: tuple[Counter, list[Scene]]) -> None:
    at, scenes = counter
    home = next(scene for scene in scenes if scene.name == "home")

    left = left_in_vietnamese(show(at, home.state, "vi"), TYPED, unmarked())

    assert say("vi", "home.title") in left
    assert say("vi", "text-size") in left  # a word that QML has by itself


def to_english(_world: World, state: State) -> State:
    return replace(state, language="en")


def place_of(desk: Desk) -> tuple[object, ...]:
    """Where somebody is on a page: what has the focus, what is typed there, where the cursor stands."""
    box = desk.window.root.activeFocusItem()
    return desk.state.page, desk.focused(), box.property("text"), box.property("cursorPosition")


def far_down(desk: Desk) -> float:
    """How far the page was turned."""
    pagers = (item for item in seen(desk.window.root.contentItem()) if item.property("overflow"))
    return max(float(pager.property("offset")) for pager in pagers)


def is_above_the_keys(desk: Desk) -> bool:
    """Whether the box with the focus stands between the title bar and the keyboard."""
    desk.hands.bring_into_view(desk.focused())
    box, key = desk.window.root.activeFocusItem(), desk.hands.item("key:1")
    top = box.mapToScene(QPointF(0, 0)).y()
    return top > 84 and top + box.height() < key.mapToScene(QPointF(0, 0)).y()


def test_the_place_on_a_long_page_is_kept_when_the_language_is_switched(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.act(frame.text_size)
    desk.act(frame.text_size)
    desk.write("input:nyc_so_giay_to", "0251")
    QTest.keyClick(desk.window.root, Qt.Key.Key_Left)
    before, turned = place_of(desk), far_down(desk)

    desk.act(to_english)
    QCoreApplication.processEvents()

    assert place_of(desk) == before == ("form", "input:nyc_so_giay_to", "0251", 3)
    assert turned > 0
    assert far_down(desk) > turned / 2  # English is shorter, so the same place is less far down
    assert is_above_the_keys(desk)
    assert desk.shows("Number of the paper, or ID number")
    assert desk.hands.reads("pager-up") == "Back up"
    assert desk.hands.reads("key:done") == "Done"
