"""Which of two procedures fits is a question with two cards; one tap changes it and loses nothing that fits."""

from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain import facts as f
from kiosk.domain.ids import SessionId, uuid7
from tests.ui.desk import CARD, Desk

JOINED, SINGLE = "3.000722", "1.001193"


def test_the_search_asks_which_case_it_is_and_a_card_begins_that_procedure(desk: Desk) -> None:
    desk.tap("card:procedure")
    desk.write("search", "khai sinh")
    assert desk.shows("Bác thuộc trường hợp nào?")
    assert desk.shows("Trẻ dưới 6 tuổi và người nộp có VNeID mức 2")
    assert desk.shows("Làm một lần được cả: đăng ký khai sinh, đăng ký thường trú")

    desk.tap(f"case:{JOINED}")
    desk.comes("consent")
    assert desk.state.session is not None
    assert desk.state.session.procedure == JOINED


def test_a_death_can_be_registered_with_all_that_follows_and_what_is_not_certain_is_said(desk: Desk) -> None:
    desk.sit_down("1.000656", card=CARD)
    assert desk.shows("Người nộp có VNeID mức 2 và nhà muốn làm cả ba việc một lần")
    assert desk.shows("Điều này chưa chắc, bác hỏi lại cán bộ nhé.")
    assert not desk.shows("một lần (chưa chắc")
    assert desk.shows("Làm một lần được cả: đăng ký khai tử, xóa đăng ký thường trú, trợ cấp hoặc hỗ trợ mai táng")
    before = desk.kept()

    desk.tap("case:2.002913")
    assert desk.state.session is not None
    assert desk.state.session.procedure == "2.002913"
    assert {name: desk.kept().get(name) for name in before} == before


def test_nothing_is_asked_where_there_is_no_choice(desk: Desk) -> None:
    desk.tap("card:procedure")
    desk.write("search", "kết hôn")

    assert not desk.shows("Bác thuộc trường hợp nào?")


def test_one_tap_changes_the_procedure_and_keeps_consent_particulars_answers_and_ticks(desk: Desk) -> None:
    desk.sit_down(SINGLE, keep=True, card=CARD)
    desk.tap("paper:giay_chung_sinh:yes", "paper:giay_to_tuy_than:no", "forward")
    desk.comes("form")
    desk.write("input:nyc_ho_ten", "Trần Văn Khác")
    desk.tap("back")
    desk.comes("prepare")
    before = desk.kept()
    assert before["nyc_ho_ten"] == "Trần Văn Khác"

    desk.tap(f"case:{JOINED}")

    session = desk.state.session
    assert session is not None
    assert (desk.state.page, session.procedure, session.consent, session.keep_paused) == (
        "prepare",
        JOINED,
        "given",
        True,
    )
    assert session.identity == "card"
    assert session.papers == {"giay_chung_sinh": True}
    assert {name: desk.kept().get(name) for name in before} == before
    assert desk.shows("Gồm các việc")
    desk.tap("forward")
    desk.comes("form")
    assert desk.hands.reads("input:nyc_ho_ten") == "Trần Văn Khác"


def test_the_change_is_durable_and_can_be_taken_back(desk: Desk) -> None:
    desk.sit_down(SINGLE)
    desk.tap(f"case:{JOINED}", f"case:{SINGLE}")
    session = desk.state.session
    assert session is not None

    with desk.second().reading() as ledger:
        chosen = [one.procedure for one in ledger.facts(session.id) if isinstance(one, f.ProcedureChosen)]
        row = ledger.session_row(session.id)
    assert chosen == [SINGLE, JOINED, SINGLE]
    assert row is not None
    assert row.procedure == SINGLE


def test_a_child_that_is_too_old_is_told_at_the_card(desk: Desk) -> None:
    desk.sit_down(SINGLE)
    too_old = "Trẻ đã đủ 6 tuổi thì không làm cách này."
    for year, told in (("2020", True), ("2021", False)):
        for part, text in (("day", "23"), ("month", "11"), ("year", year)):
            desk.write(f"{part}:tre_ngay_sinh", text)
        desk.leave_box()
        assert desk.shows(too_old) is told


def test_a_tap_on_the_card_that_is_chosen_changes_nothing(desk: Desk) -> None:
    desk.sit_down(SINGLE)
    before = desk.state.session
    desk.tap(f"case:{SINGLE}")

    assert desk.state.session == before


def test_after_the_slip_the_procedure_stays_and_the_reason_is_told(desk: Desk) -> None:
    desk.sit_down(SINGLE)
    session = desk.state.session
    assert session is not None
    handle(c.IssueSlip(session=session.id, code="3" * 18), desk.world.unit, desk.world.clock)
    desk.tap(f"case:{JOINED}")

    assert desk.problem().startswith("Phiếu đã ghi thủ tục này rồi.")


def test_a_change_without_consent_keeps_nothing_and_is_no_harm(desk: Desk) -> None:
    desk.choose(SINGLE)
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    desk.tap(f"case:{JOINED}")

    assert desk.state.session is not None
    assert desk.state.session.procedure == JOINED
    assert desk.kept() == {}


def test_what_comes_with_a_result_is_told(desk: Desk) -> None:
    desk.sit_down("1.014027")

    assert desk.shows("thẻ bảo hiểm y tế miễn phí")


def test_an_old_code_typed_into_the_search_leads_to_what_took_its_place(desk: Desk) -> None:
    desk.tap("card:procedure")
    desk.write("search", "2.002622")
    assert desk.shows("Mã 2.002622 đã bỏ. Nay làm thủ tục 2.002913.")

    desk.tap("procedure:2.002913")
    desk.comes("consent")


def test_an_old_name_finds_what_took_its_place(desk: Desk) -> None:
    desk.tap("card:procedure")
    desk.write("search", "giải quyết mai táng phí, tử tuất")

    assert desk.hands.sees("procedure:2.002913")


def test_the_code_of_an_old_receipt_scanned_at_the_look_up_leads_to_the_search(desk: Desk) -> None:
    desk.tap("card:lookup")
    desk.write("query", "2.000986.000.00.00.H44")
    desk.tap("find")
    desk.comes("choose")

    assert desk.shows("Mã 2.000986 đã bỏ. Nay làm thủ tục 3.000722.")
    desk.tap(f"procedure:{JOINED}")
    desk.comes("consent")


def test_a_stored_session_of_an_abolished_procedure_goes_on_with_its_successor(desk: Desk) -> None:
    session = SessionId(uuid7(desk.clock.now()))
    assert desk.state.member is not None
    for command in (
        c.OpenSession(
            session=session,
            member=desk.state.member.id,
            centre="08782",
            procedure="2.000986",
            checked_on="2026-07-20",
            step="consent",
        ),
        c.GiveConsent(session=session, keep_paused=True, step="identity"),
        c.TakeIdentity(session=session, means="none", answers={}, step="prepare"),
        c.SaveAnswers(session=session, answers={"tre_ten": "AN"}),
        c.CheckPaper(session=session, paper="giay_chung_sinh", there=True),
        c.ParkSession(session=session),
    ):
        handle(command, desk.world.unit, desk.world.clock)
    desk.tap("card:lookup", "back", "card:waiting", f"resume:{session}")
    desk.comes("prepare")

    assert desk.problem() == "Thủ tục 2.000986 đã bỏ, nay làm thủ tục 3.000722. Điều bác đã khai vẫn còn."
    assert desk.state.session is not None
    assert desk.state.session.procedure == JOINED
    assert desk.state.session.papers == {"giay_chung_sinh": True}
    assert desk.kept()["tre_ten"] == "AN"
