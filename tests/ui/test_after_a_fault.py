"""A moment's fault of the store, and a citizen who changes, leave nothing behind that looks kept, sworn or printed."""

from collections.abc import Generator
from contextlib import contextmanager

import pytest

from kiosk.domain.questions.signature import SIGNATURE
from kiosk.domain.steps import FINISH
from kiosk.errors import Unavailable
from tests.ui.desk import CARD, Desk
from tests.ui.test_review_page import HOUSEHOLD, sign
from ui.world import World

OTHER_CARD = "026190000012||Lê Thị Khác|01021990|Nữ|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"


@contextmanager
def no_room(monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    def full() -> None:
        raise Unavailable("store", "disk-full")

    with monkeypatch.context() as broken:
        broken.setattr(World, "unit", property(lambda _world: full), raising=False)
        yield


def test_what_could_not_be_saved_is_saved_when_the_box_is_left_again(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.to_form("1.014027", card=CARD)
    with no_room(monkeypatch):
        desk.write("input:ho_ten", "Trần Văn Khác")
        desk.leave_box()
        assert "Ổ đĩa của máy đã đầy" in desk.problem()
    desk.tap("input:ho_ten")
    desk.leave_box()

    assert desk.kept()["ho_ten"] == "TRẦN VĂN KHÁC"


def test_another_card_takes_the_ticks_and_the_signature_back(desk: Desk) -> None:
    desk.to_form("1.011607", card=CARD)
    desk.answer(HOUSEHOLD)
    desk.swear()
    sign(desk)
    while desk.state.page != "identity":
        desk.tap("back")
    desk.scan(OTHER_CARD)
    desk.tap("forward")
    desk.comes("prepare")

    kept = desk.kept()
    assert kept["ho_ten"] == "Lê Thị Khác"
    assert SIGNATURE not in kept
    assert not set(desk.window.declarations()) & kept.keys()


def test_the_printers_word_is_shown_although_it_cannot_be_noted(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.sit_down("1.011608")
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("printRoll")
    with no_room(monkeypatch):
        desk.printer.say("printed")

    assert (desk.state.printing, desk.state.print_state) == (None, "printed")
    desk.tap("printRoll")
    assert len(desk.printer.jobs) == 2


def test_a_dot_on_the_pad_is_no_signature(desk: Desk) -> None:
    desk.to_form("1.011607", card=CARD)
    desk.answer(HOUSEHOLD)
    desk.swear()
    desk.tap("signature", "forward")
    desk.comes("slip")

    assert desk.state.session is not None
    assert SIGNATURE not in desk.state.session.declared
    assert desk.state.session.step != FINISH
