"""The declaration and the list of papers come from the slip's page, with the printer's word as it is."""

import pytest

from kiosk.app.ports import PrintState
from kiosk.domain import facts as f
from kiosk.domain.slip_code import grouped
from tests.paper.sheets import given_texts
from tests.ui.desk import CARD, Desk
from ui.acts.sitting import session_of
from ui.demo.canaries import readable_in
from ui.practice import JOB

CAUSE = "Bệnh tim nặng đã lâu"
NAME = "Trần Văn Thử"


def to_slip(desk: Desk, procedure: str, prepared: dict[str, str]) -> None:
    desk.to_form(procedure, card=CARD)
    desk.answer(prepared)
    desk.swear()
    desk.go_on("slip")


@pytest.fixture
def slip(desk: Desk) -> Desk:
    """Guidance without consent: the short way to a slip."""
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward")
    desk.tap("paper:giay_chung_sinh:no", "forward")
    desk.comes("slip")
    return desk


def test_the_declaration_holds_what_was_answered_and_what_is_never_stored(desk: Desk) -> None:
    to_slip(desk, "1.000656", {"nc_nguyen_nhan": CAUSE, "nc_dan_toc": "Kinh", "nyc_noi_cu_tru": "hai luu"})
    assert CAUSE not in str(desk.kept())
    desk.tap("printDeclaration")
    [sheet] = desk.printer.sheets
    said = list(given_texts(sheet.body))

    assert sheet.title == "TỜ KHAI ĐĂNG KÝ KHAI TỬ"
    assert NAME.upper() in said or NAME in said
    assert CAUSE in said
    assert sheet.owner == f"Hồ sơ của: {NAME} · Mã phiếu: {grouped(session_of(desk.state).slip)}"
    assert not sheet.practice
    assert desk.printer.jobs[-1].startswith("To khai")  # the queue is read by others
    assert NAME not in desk.printer.jobs[-1]

    desk.printer.say("printed")
    assert desk.shows("Đã in xong")
    assert CAUSE not in str(desk.kept())
    files = [path for path in desk.store.files.main_path.parent.rglob("*") if path.is_file()]
    assert not [path for path in files if readable_in(path, (CAUSE,))]

    desk.tap("forward")
    desk.comes("portal")
    desk.write_code("H44.15-261120-0007")
    while desk.state.page == "portal":
        desk.tap("back")
    desk.comes("slip")
    desk.tap("printDeclaration")  # filed by now, and still to be had
    assert CAUSE in list(given_texts(desk.printer.sheets[-1].body))


def test_printing_a_sheet_notes_nothing_and_leaves_the_slip_to_be_printed(slip: Desk) -> None:
    slip.tap("printDeclaration")
    slip.printer.say("printed")
    assert slip.state.session is not None
    with slip.second().reading() as ledger:
        facts = ledger.facts(slip.state.session.id)

    assert not [fact for fact in facts if isinstance(fact, f.SlipPrinted | f.SlipPrintFailed)]
    assert slip.hands.reads("printRoll") == "In phiếu"


def test_one_thing_is_printed_at_a_time(slip: Desk) -> None:
    slip.tap("printDeclaration", "printPapers", "printRoll")

    assert len(slip.printer.jobs) == 1
    slip.printer.say("printed")
    slip.tap("printPapers")
    assert len(slip.printer.jobs) == 2


@pytest.mark.parametrize(
    ("came", "sentence"),
    [
        ("no-printer", "Máy này chưa có máy in. Bác nhờ cán bộ chép giúp"),
        ("failed", "Tờ này chưa in ra."),
        ("out-of-paper", "Máy in hết giấy A4."),
        ("offline", "Máy in đang tắt hoặc mất dây."),
        ("too-narrow", "Máy in này chỉ in giấy cuộn."),
    ],
)
def test_a_sheet_that_does_not_come_out_is_told_in_words(slip: Desk, came: PrintState, sentence: str) -> None:
    slip.tap("printDeclaration")
    assert slip.shows("Đang in, bác cứ làm tiếp…")

    slip.printer.say(came)
    assert slip.shows(sentence)
    assert not slip.shows("chụp mã QR")  # a declaration has none
    slip.tap("printDeclaration")
    slip.printer.say("printed")
    assert slip.shows("Đã in xong")


def test_trouble_is_told_on_the_next_page_as_well(slip: Desk) -> None:
    slip.tap("printDeclaration", "forward")
    slip.comes("portal")
    slip.printer.say("out-of-paper")

    assert "Máy in hết giấy A4." in slip.problem()


def test_guidance_without_consent_gives_an_empty_form_and_the_list(slip: Desk) -> None:
    slip.tap("printDeclaration")
    slip.printer.say("printed")
    slip.tap("printPapers")
    form, papers = slip.printer.sheets

    assert not any(text.strip() for text in given_texts(form.body))
    assert "Còn thiếu" in list(given_texts(papers.body))


def test_a_procedure_without_a_form_offers_none(desk: Desk) -> None:
    desk.sit_down("1.011608", card=CARD)
    desk.tap("forward")
    desk.comes("slip")

    assert not desk.hands.sees("printDeclaration")
    assert desk.hands.sees("printPapers")


def test_practice_prints_sheets_that_say_so(desk: Desk) -> None:
    desk.tap("practise")
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward", "forward")
    desk.comes("slip")
    desk.tap("printDeclaration")

    assert desk.printer.jobs == [JOB]
    assert desk.printer.sheets[0].practice


def test_the_answer_for_a_slip_from_before_a_pause_is_noted_and_not_taken_for_a_sheets(desk: Desk) -> None:
    desk.sit_down("1.004837", keep=True)
    desk.tap("forward")
    desk.comes("slip")
    assert desk.state.session is not None
    session = desk.state.session.id
    desk.tap("printRoll", "pause")
    desk.comes("home")
    desk.tap("card:waiting", f"resume:{session}")
    desk.comes("slip")
    desk.tap("printPapers")
    desk.printer.say("out-of-paper")

    assert desk.shows("Đang in, bác cứ làm tiếp…")
    with desk.second().reading() as ledger:
        assert isinstance(ledger.facts(session)[-1], f.SlipPrintFailed)
    desk.printer.say("printed")
    assert desk.shows("Đã in xong")
