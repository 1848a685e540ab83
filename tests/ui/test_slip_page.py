"""The slip: issued once however often it is printed, never waited for, and its code leads back to its session."""

import pytest
import zxingcpp
from PIL import Image

from kiosk.app.ports import PrintState
from kiosk.domain import facts as f
from tests.ui.conftest import MakeDesk
from tests.ui.desk import ADDRESS, CARD, Desk
from ui.present.hand import slip_text


@pytest.fixture
def slip(desk: Desk) -> Desk:
    """A session whose slip stands on the screen."""
    desk.sit_down("1.011608", card=CARD)
    desk.tap("forward")
    desk.comes("slip")
    return desk


def facts_of(desk: Desk, kind: type[f.AnyFact]) -> list[f.AnyFact]:
    assert desk.state.session is not None
    with desk.second().reading() as ledger:
        return [fact for fact in ledger.facts(desk.state.session.id) if isinstance(fact, kind)]


def test_tapping_print_twice_issues_one_slip(slip: Desk) -> None:
    slip.tap("printRoll", "printA5")
    slip.printer.say("printed")
    assert len(slip.printer.jobs) == 1  # what was tapped while it printed is not another slip

    slip.tap("printA5")
    slip.printer.say("printed")
    assert len(slip.printer.jobs) == 2
    assert len(facts_of(slip, f.SlipIssued)) == 1
    assert slip.shows("Đã in xong")


def test_coming_back_to_the_page_keeps_the_code(slip: Desk) -> None:
    code = slip.hands.reads("code")
    slip.tap("forward", "back")
    slip.comes("slip")

    assert slip.hands.reads("code") == code
    assert len(facts_of(slip, f.SlipIssued)) == 1


@pytest.mark.parametrize(
    ("came", "sentence"),
    [
        ("no-printer", "Máy này chưa có máy in."),
        ("failed", "Phiếu đã lưu nhưng chưa in ra."),
        ("out-of-paper", "Máy in hết giấy."),
        ("offline", "Máy in đang tắt hoặc mất dây."),
    ],
)
def test_a_printer_that_does_not_print_is_told_in_words_and_can_be_asked_again(
    slip: Desk, came: PrintState, sentence: str
) -> None:
    slip.tap("printRoll")
    assert slip.shows("Đang in, bác cứ làm tiếp…")

    slip.printer.say(came)
    assert slip.shows(sentence)
    assert slip.hands.reads("printRoll") == "In lại"
    assert slip.hands.sees("photo")

    slip.tap("printRoll")
    slip.printer.say("printed")
    assert slip.shows("Đã in xong")
    assert [fact.reason for fact in facts_of(slip, f.SlipPrintFailed) if isinstance(fact, f.SlipPrintFailed)] == [came]


def test_the_session_never_waits_for_a_printer_that_does_not_answer(slip: Desk) -> None:
    assert slip.state.session is not None
    session = slip.state.session.id
    slip.tap("printRoll", "forward")
    slip.comes("portal")
    slip.tap("forward", "forward")
    slip.comes("home")

    slip.printer.say("printed")
    assert slip.state.page == "home"
    assert slip.state.session is None
    with slip.second().reading() as ledger:
        assert any(isinstance(fact, f.SlipPrinted) for fact in ledger.facts(session))


def test_the_code_on_the_screen_is_the_one_in_the_picture_and_on_the_paper(slip: Desk) -> None:
    code = slip.hands.reads("code").replace(" ", "").replace("-", "")
    modules = slip.world.make_qr(slip.state.slip_url)
    image = Image.new("L", (len(modules[0]), len(modules)), 255)
    image.putdata([0 if sign in "1#█" else 255 for row in modules for sign in row])
    (found,) = zxingcpp.read_barcodes(image.resize((image.width * 6, image.height * 6), Image.Resampling.NEAREST))

    assert slip.state.session is not None
    assert slip.state.session.slip == code
    assert found.text.partition("#")[0] == f"{ADDRESS}/t/{code}"
    assert slip_text(slip.world, slip.state).code == code


def test_the_picture_to_photograph_fills_a_page_of_its_own(slip: Desk) -> None:
    before = len(list(slip.hands.items("code")))
    slip.tap("photo")
    slip.hands.until(lambda: slip.shows(slip.hands.reads("code")), "no picture")

    assert before == 1


def test_a_paper_that_is_missing_stands_on_the_slip(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.sign_in()
    desk.sit_down("1.001022")
    paper = next(paper for paper in desk.world.library.procedure("1.001022").papers)
    desk.tap(f"paper:{paper.id}:no")
    assert desk.shows("Còn thiếu 1 giấy tờ.")
    desk.tap("forward")
    desk.comes("slip")

    assert slip_text(desk.world, desk.state).missing_papers == (paper.name.vi,)
    assert desk.shows("Còn thiếu giấy tờ")


def test_a_machine_that_is_not_linked_sends_nobody_to_a_page_on_the_phone(slip: Desk) -> None:
    assert slip.shows("Đem phiếu lại đây quét mã QR")
    assert not slip.shows("bằng điện thoại để biết hồ sơ đến đâu")


def test_what_the_printer_said_before_the_pause_is_not_said_again_after_it(slip: Desk) -> None:
    assert slip.state.session is not None
    session = slip.state.session.id
    slip.tap("printRoll")
    slip.printer.say("no-printer")
    slip.tap("pause", "card:waiting", f"resume:{session}")
    slip.comes("slip")

    assert not slip.shows("Máy này chưa có máy in.")
