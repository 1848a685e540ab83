"""What the citizen agrees to: how long it is kept is told once, and the second question is not left unseen."""

from PySide6.QtCore import QPointF

from tests.ui.desk import Desk


def test_how_long_a_paused_declaration_is_kept_is_told_before_it_is_asked(desk: Desk) -> None:
    desk.choose("1.001193")

    assert desk.shows("khóa kín đến hết ngày, hoặc 30 ngày nếu bác chọn giữ")


def test_the_question_that_comes_with_consent_is_led_to(desk: Desk) -> None:
    window = desk.window.root
    window.resize(1366, 768)
    desk.choose("1.001193")
    desk.tap("textSize", "textSize", "agreeYes")
    desk.hands.until(lambda: desk.focused() == "keepYes", "the question is not led to", 3)

    def seen() -> bool:
        item, bar = desk.hands.item("keepYes"), desk.hands.item("forward")
        return item.mapToScene(QPointF(0, item.height())).y() <= bar.mapToScene(QPointF(0, 0)).y()

    desk.hands.until(seen, "the question is not seen", 3)
