"""What waits to be filed is told with why, whom to call and until when; it ends filed, or given up with a reason."""

from datetime import timedelta

import pytest
from msgspec.structs import replace as but

from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.app.ports import Line
from kiosk.domain import facts as f
from kiosk.domain.ids import SessionId, uuid7
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, PIN, VOLUNTEER, Desk
from ui.acts import begin, waiting

PHONE = "0912345678"


def prepared(desk: Desk, *, contact: str | None = PHONE, reason: str = "papers-missing") -> SessionId:
    """A dossier that was prepared and is kept, as a sitting leaves it; then a minute passes."""
    assert desk.state.member is not None
    session = SessionId(uuid7(desk.clock.now()))
    world = desk.world
    code = world.new_code(world.secrets.slip_key())
    for command in (
        c.OpenSession(
            session=session, member=desk.state.member.id, centre="08782", procedure="1.001193", checked_on="2026-11-22",
            step="consent",
        ),
        c.GiveConsent(session=session, keep_paused=True, step="identity"),
        c.SaveAnswers(session=session, answers={"tre_ho": "Bùi"}),
        c.IssueSlip(session=session, code=code),
        c.PostponeFiling(session=session, reason=reason, step="finish", contact=contact),  # pyright: ignore[reportArgumentType]
        c.EndSession(session=session, outcome="prepared", satisfaction=0),
    ):  # fmt: skip
        handle(command, world.unit, world.clock)
    desk.clock.pass_by(timedelta(minutes=1))
    return session


def to_list(desk: Desk) -> None:
    desk.act(begin.at_home)
    desk.tap("card:waiting")


def facts_of(desk: Desk, session: SessionId) -> list[f.AnyFact]:
    with desk.second().reading() as ledger:
        return ledger.facts(session)


def kept(desk: Desk, session: SessionId) -> dict[str, str]:
    with desk.second().reading() as ledger:
        return ledger.answers(session)


def test_a_line_says_why_whom_to_call_and_until_when(desk: Desk) -> None:
    prepared(desk)
    prepared(desk, contact="", reason="question-open")
    to_list(desk)

    assert desk.shows("Để sau vì: Còn thiếu giấy tờ")
    assert desk.shows("Để sau vì: Còn điều phải hỏi lại")
    assert [text for text in desk.texts() if text.startswith("Điện thoại:")] == ["Điện thoại: 0912 345 678"]
    assert desk.shows("Máy giữ đến hết ngày 23/12/2026.")


def with_birth(desk: Desk, session: SessionId, day: str, **more: str) -> None:
    """Taken up again, answered and left again, as it was."""
    assert desk.state.member is not None
    for command in (
        c.ResumeSession(session=session, member=desk.state.member.id),
        c.SaveAnswers(session=session, answers={"tre_ngay_sinh": day, **more}),
        c.EndSession(session=session, outcome="prepared", satisfaction=0),
    ):
        handle(command, desk.world.unit, desk.world.clock)


@pytest.mark.parametrize(
    ("born", "said", "tag"),
    [
        ("2026-11-20", "Hạn làm thủ tục: Còn 57 ngày. Hạn cuối là hết Thứ Ba, 19/01/2027.", ""),
        ("2026-09-27", "Hạn làm thủ tục: Còn 3 ngày. Hạn cuối là hết Thứ Năm, 26/11/2026.", "Sắp hết hạn làm"),
        ("2026-09-20", "Hạn làm thủ tục: Đã quá hạn 4 ngày. Hạn cuối là Thứ Năm, 19/11/2026.", "Quá hạn làm"),
    ],
)
def test_a_line_says_the_citizens_own_last_day_and_marks_it_when_it_is_near_or_past(
    desk: Desk, born: str, said: str, tag: str
) -> None:
    session = prepared(desk)
    with_birth(desk, session, born)
    to_list(desk)

    assert desk.shows(said), desk.texts()
    assert [text for text in desk.texts() if text in {"Sắp hết hạn làm", "Quá hạn làm"}] == [tag] * bool(tag)
    assert "2026-09" not in str(desk.state.waits)


@pytest.mark.parametrize(("keep", "told"), [(True, True), (False, False)])
def test_two_of_a_kind_are_told_apart_by_a_short_name_where_the_citizen_agreed(
    desk: Desk, keep: bool, told: bool
) -> None:
    desk.to_form("1.001193", card=CARD, keep=keep)
    desk.tap("pause")
    desk.comes("home")
    desk.tap("card:waiting")

    assert any(text.startswith("T. V. Thử · Bắt đầu ") for text in desk.texts()) is told
    assert not desk.shows("Trần")


def test_a_line_with_a_question_left_for_later_is_not_called_prepared(desk: Desk) -> None:
    session = prepared(desk)
    with_birth(desk, session, "2026-11-20", **{"?tre_ho": "1", "?nyc_ho_ten": "1"})
    to_list(desk)

    assert desk.shows("Soạn dở, còn điều phải hỏi")
    assert desk.shows("Còn 2 câu phải hỏi lại rồi mới nộp.")
    assert not desk.shows("Đã soạn, chờ nộp")


def test_the_warning_before_something_is_erased_stays_whatever_is_pressed_to_read_better(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    desk.tap(f"giveUp:{session}", "textSize", "contrast", "readAloud")
    assert desk.shows("Bỏ việc này là máy xóa hết, không lấy lại được.")
    desk.tap("forward", "textSize", "voiceOff")

    assert desk.shows("Bỏ việc này là máy xóa hết, không lấy lại được.")
    assert desk.problem() == "Bác chọn lý do trước."


def test_who_said_no_to_a_phone_has_none_kept(desk: Desk) -> None:
    session = prepared(desk, contact="")

    assert "@phone" not in kept(desk, session)
    assert [fact.agreed for fact in facts_of(desk, session) if isinstance(fact, f.ContactAgreed)] == []


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (26, "Máy giữ đến hết ngày 23/12/2026."),
        (28, "Hết hạn giữ sau 2 ngày. Sau ngày 23/12/2026 máy tự xóa tờ khai."),
        (30, "Hôm nay là ngày cuối. Hết ngày máy tự xóa tờ khai."),
    ],
)
def test_the_end_of_its_time_is_told_before_it_comes(desk: Desk, days: int, said: str) -> None:
    session = prepared(desk)
    desk.clock.pass_by(timedelta(days=days))
    desk.tick()
    to_list(desk)
    assert desk.shows(said)

    desk.clock.pass_by(timedelta(days=31 - days))
    desk.tick()
    to_list(desk)
    assert desk.shows("Không có việc nào đang dở.")
    assert kept(desk, session) == {}


def test_what_was_filed_meanwhile_is_noted_with_its_code_and_erased(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    desk.tap(f"done:{session}", "forward")
    assert desk.problem() == "Bác gõ hoặc quét mã hồ sơ rồi bấm lại."
    desk.write("input:dossier", "https://dichvucong.gov.vn/?ma=h44.15-261120-0007")
    desk.leave_box()
    assert desk.shows("H44 là mã của tỉnh Phú Thọ.")
    desk.tap("forward")

    assert desk.problem() == "Đã ghi mã hồ sơ và xóa tờ khai đang giữ."
    assert desk.shows("Không có việc nào đang dở.")
    with desk.second().reading() as ledger:
        row = ledger.session_row(session)
    assert row is not None
    assert (row.outcome, row.dossier) == ("filed", "H44.15-261120-0007")
    assert kept(desk, session) == {}


def test_what_is_no_code_is_refused_and_the_dossier_stays(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    desk.tap(f"done:{session}")
    desk.write("input:dossier", "0912345678")
    desk.tap("forward")

    assert desk.problem().startswith("Đây không phải mã hồ sơ.")
    desk.tap("back")
    assert desk.hands.sees(f"resume:{session}")
    assert kept(desk, session)["@phone"] == PHONE


def test_what_is_given_up_leaves_its_reason_in_the_ledger_and_nothing_else(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    desk.tap(f"giveUp:{session}", "forward")
    assert desk.problem() == "Bác chọn lý do trước."
    desk.tap("option:reason:not-reached", "forward")

    assert desk.problem() == "Đã bỏ việc này và xóa tờ khai."
    assert [fact.reason for fact in facts_of(desk, session) if isinstance(fact, f.FilingGivenUp)] == ["not-reached"]
    assert kept(desk, session) == {}


def test_back_from_the_questions_changes_nothing(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    before = facts_of(desk, session)
    desk.tap(f"giveUp:{session}", "option:reason:not-reached", "back")

    assert desk.hands.sees(f"resume:{session}")
    assert facts_of(desk, session) == before


def test_it_is_gone_on_with_where_it_was_left(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    desk.tap(f"resume:{session}")

    assert desk.state.session is not None
    assert (desk.state.session.id, desk.state.answers["tre_ho"]) == (session, "Bùi")


def test_a_long_list_is_shown_oldest_first_a_few_lines_at_a_time(desk: Desk) -> None:
    made = [prepared(desk) for _ in range(12)]
    to_list(desk)
    seen: list[str] = []
    while True:
        here = [row.row.session for row in desk.state.waits]
        assert len(here) <= waiting.PAGE
        assert all(desk.hands.item(f"resume:{session}") for session in here)
        seen += here
        if not desk.state.waiting[desk.state.waiting_from + waiting.PAGE :]:
            break
        desk.tap("rowsMore")
    assert seen == made

    desk.tap("rowsBefore")
    assert desk.shows(f"{waiting.PAGE + 1}–{2 * waiting.PAGE} trong 12 việc")


def test_giving_up_the_last_line_of_the_last_page_shows_the_page_before(desk: Desk) -> None:
    made = [prepared(desk) for _ in range(waiting.PAGE + 1)]
    to_list(desk)
    desk.tap("rowsMore", f"giveUp:{made[-1]}", "option:reason:begun-by-mistake", "forward")

    assert [row.row.session for row in desk.state.waits] == made[:-1]


def test_a_shift_begins_with_the_number_of_what_waits_and_of_what_goes_soon(desk: Desk, make_desk: MakeDesk) -> None:
    prepared(desk)
    desk.clock.pass_by(timedelta(days=28))
    prepared(desk)
    again = make_desk(clock=desk.clock)
    again.open()
    again.tap("start", f"member:{next(one.id for one in again.state.members if one.name == VOLUNTEER)}")
    again.enter_pin(PIN)
    again.comes("home")

    assert again.shows("Có 2 việc soạn xong hoặc còn dở, chưa nộp. 1 việc sắp hết hạn giữ.")
    again.tap("openReminder")
    assert again.state.page == "waiting"
    again.tap("back")
    assert not again.hands.sees("openReminder")


def line_with(problem: str) -> Line:
    return Line(enrolled=True, waiting_sessions=0, waiting_entries=0, problem=problem)


def test_when_the_line_is_back_the_home_page_says_what_can_be_filed_now(desk: Desk) -> None:
    prepared(desk)
    desk.act(begin.at_home)
    desk.shell.put(but(desk.state, reminder="", line=line_with("no-line")))
    assert not desk.hands.sees("openReminder")
    desk.tick()

    assert desk.shows("Có mạng lại rồi. 1 việc đang chờ nộp.")


def test_with_nothing_waiting_nobody_is_reminded(desk: Desk) -> None:
    desk.shell.put(but(desk.state, line=line_with("no-line")))
    desk.tick()

    assert not desk.hands.sees("openReminder")


def test_an_unusual_code_is_asked_about_before_what_is_kept_is_erased(desk: Desk) -> None:
    session = prepared(desk)
    to_list(desk)
    desk.tap(f"done:{session}")
    desk.write("input:dossier", "12345")
    desk.tap("forward")
    assert desk.problem().startswith("Mã này khác dạng thường gặp.")
    assert kept(desk, session)["@phone"] == PHONE

    assert desk.hands.reads("forward") == "Đúng mã này"
    desk.tap("forward")
    assert kept(desk, session) == {}
