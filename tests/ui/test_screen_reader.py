"""A screen reader finds every word, button and box of every page, and hears what is wrong and what is chosen."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQuick import QQuickItem

from tests.ui.scenes import Toured, toured

__all__ = ["toured"]

Role = QAccessible.Role
UNSAID = {Role.NoRole, Role.Client, Role.Pane, Role.Grouping, Role.Window, Role.Application}


@pytest.fixture
def heard(toured: Toured) -> Iterator[Toured]:
    """As when a screen reader has come while the program runs."""
    QAccessible.setActive(True)
    yield toured
    QAccessible.setActive(False)


def voices(page: Toured) -> Iterator[tuple[QQuickItem, QAccessibleInterface]]:
    """Every visible item that says something, with what it says."""
    for item in page.items():
        voice = QAccessible.queryAccessibleInterface(item)
        if voice and voice.isValid():
            yield item, voice


def name_of(voice: QAccessibleInterface) -> str:
    return voice.text(QAccessible.Text.Name)


def test_whatever_takes_the_focus_or_is_a_heading_has_a_name_and_a_role(heard: Toured) -> None:
    silent: list[tuple[str, str]] = []
    for scene in heard.scenes:
        heard.show(scene)
        for item, voice in voices(heard):
            takes_focus = item.activeFocusOnTab() or item.inherits("QQuickAbstractButton")
            said = name_of(voice) != "" and (not takes_focus or voice.role() not in UNSAID - {Role.Pane})
            if (takes_focus or voice.role() in {Role.Heading, Role.ListItem}) and not said:
                silent.append((scene.name, item.objectName() or item.metaObject().className()))

    assert silent == [], silent


def test_the_name_of_a_button_is_what_stands_on_it_and_every_word_is_read(heard: Toured) -> None:
    for scene in heard.scenes:
        heard.show(scene)
        said = {name_of(voice) for _, voice in voices(heard)} | {
            part for _, voice in voices(heard) for part in voice.text(QAccessible.Text.Description).split(", ")
        }
        buttons = [item for item in heard.items() if item.inherits("QQuickAbstractButton")]
        for button in buttons:
            assert name_of(QAccessible.queryAccessibleInterface(button)) == button.property("text")
        words = [item.property("text") for item in heard.items() if item.inherits("QQuickText")]
        unread = [word for word in words if word and not any(word.removesuffix(" *") in each for each in said)]
        assert (scene.name, [word for word in unread if not word.isdecimal() and len(word) > 2]) == (scene.name, [])


def test_a_mistake_is_told_with_its_box_and_what_is_chosen_is_told_as_chosen(heard: Toured) -> None:
    scenes = {scene.name: scene for scene in heard.scenes}
    heard.show(scenes["form-birth-to-fix"])
    error = next(iter(scenes["form-birth-to-fix"].state.errors))
    choices = [voice for item, voice in voices(heard) if item.objectName().startswith(f"option:{error}:")]
    assert choices
    assert all("Bác chọn một câu trả lời." in voice.text(QAccessible.Text.Description) for voice in choices)

    heard.show(scenes["consent-agreed"])
    chosen = {item.objectName(): voice.state().checked for item, voice in voices(heard) if voice.state().checkable}
    assert chosen == {"agreeYes": True, "agreeNo": False, "keepYes": True, "keepNo": False}


def test_the_steps_are_read_with_where_one_stands(heard: Toured) -> None:
    heard.show(next(scene for scene in heard.scenes if scene.name == "slip"))
    steps = [name_of(voice) for _, voice in voices(heard) if voice.role() == Role.ListItem]

    assert "Bước 1: Đồng ý, đã xong" in steps
    assert [step for step in steps if step.endswith("đang làm")] == ["Bước 10: In phiếu, đang làm"]
