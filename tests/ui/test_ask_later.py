"""A question that nobody here can answer is left for later: it stops nobody, is not lost, and is asked first again."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk.domain.facts import encode
from kiosk.domain.questions.later import LATER
from kiosk.paper.slip import make_slip
from tests.paper.sheets import given_texts
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from ui.acts import defer, fill
from ui.present.companion import answers_to_copy
from ui.present.hand import slip_text
from ui.present.paper import declared

HOUSEHOLD = {"dan_toc": "Mường", "noi_cu_tru": "hai luu"}
QUESTION = "ly_do"
CAUSE = "Bệnh tim nặng đã lâu"


def filled_but_one(desk: Desk, *, keep: bool) -> None:
    """A declaration of which one question was left for later; the review stands on the screen."""
    desk.to_form("1.011607", keep=keep, card=CARD)
    filler = desk.quick_filler(HOUSEHOLD)
    while desk.state.page == "form":
        if any(row.key == QUESTION for row in desk.window.questions()):
            desk.tap("option:de_nghi:ngheo", f"later:{QUESTION}")
        else:
            filler.fill_page()
        desk.tap("forward")
    desk.comes("review")


@pytest.fixture
def review(desk: Desk) -> Desk:
    filled_but_one(desk, keep=True)
    return desk


def test_a_question_left_for_later_lets_the_page_go_and_stands_first_on_the_review(review: Desk) -> None:
    texts = review.texts()

    assert review.kept()[LATER + QUESTION] == "1"
    assert texts.index("Còn 1 câu phải hỏi lại") < texts.index("Họ và tên")
    assert review.shows("Chưa biết, để hỏi lại sau")


def test_nobody_swears_to_or_signs_what_is_not_whole(review: Desk) -> None:
    assert review.window.declarations() == ()
    assert review.shows("Bác đánh dấu lời cam đoan khi đã trả lời đủ các câu.")
    assert not review.hands.sees("signature")


def test_answer_leads_to_the_question_and_its_answer_closes_it(review: Desk) -> None:
    review.tap(f"edit:later:{QUESTION}")
    review.comes("form")
    review.write(f"input:{QUESTION}", "Nhà đông người")
    review.tap("forward")
    review.comes("review")

    assert LATER + QUESTION not in review.kept()
    assert not review.shows("câu phải hỏi lại")
    assert len(review.window.declarations()) == 1


def test_what_was_left_for_later_may_be_taken_back(review: Desk) -> None:
    review.tap(f"edit:later:{QUESTION}", f"later:{QUESTION}", "forward")

    assert LATER + QUESTION not in review.kept()
    assert review.state.page == "form"
    assert review.problem() != ""


def test_what_is_not_whole_is_never_led_to_the_portal_but_waits_for_its_answers(review: Desk) -> None:
    review.tap("forward")
    review.comes("slip")
    assert review.shows("Chưa đủ, còn câu phải hỏi lại")

    review.tap("forward")
    review.comes("finish")
    session = review.state.session

    assert session is not None
    assert (session.postponed, session.declared, session.dossier) == ("question-open", (), "")
    assert review.shows("Bác hỏi 1 câu còn thiếu, rồi quay lại trung tâm để làm tiếp.")


def test_the_slip_names_what_is_to_be_asked_and_no_word_of_the_citizen(review: Desk) -> None:
    review.tap("forward")
    review.comes("slip")
    paper = make_slip(slip_text(review.world, review.state), "a5")
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper)).pages)

    assert "Câu còn phải hỏi" in text
    assert "Lý do" in text
    assert "Trần Văn Thử" not in text


def test_taken_up_again_it_goes_on_at_the_open_question(review: Desk) -> None:
    review.tap("forward")
    review.comes("slip")
    review.tap("forward")
    review.comes("finish")
    review.tap("forward", "card:waiting")
    (row,) = review.state.waiting
    review.tap(f"resume:{row.session}")
    review.comes("form")

    assert review.problem() == "Câu này lần trước để hỏi lại. Bác hỏi được rồi thì ghi vào đây."
    review.hands.until(lambda: review.focused() == f"input:{QUESTION}", "the question has no focus", 3)
    review.write(f"input:{QUESTION}", "Nhà đông người")
    review.tap("forward")
    review.comes("review")
    review.declare()
    review.tap("forward")
    review.comes("slip")
    review.tap("forward")
    review.comes("portal")


def test_who_did_not_agree_that_it_is_kept_is_asked_once_more(desk: Desk) -> None:
    filled_but_one(desk, keep=False)
    assert desk.shows("Chưa. Nếu không giữ, kết thúc hôm nay máy xóa hết.")
    desk.tap("edit:later-keep")

    assert desk.state.session is not None
    assert desk.state.session.keep_paused
    assert not desk.shows("Chưa. Nếu không giữ")


def test_the_mark_is_sealed_with_the_answers_and_goes_with_them(desk: Desk) -> None:
    filled_but_one(desk, keep=False)
    assert desk.state.session is not None
    session = desk.state.session.id
    with desk.second().reading() as ledger:
        assert not [fact for fact in ledger.facts(session) if (LATER + QUESTION).encode() in encode(fact)]
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")

    with desk.second().reading() as ledger:
        assert ledger.answers(session) == {}


def test_something_half_known_is_kept_beside_the_mark_and_handed_to_nobody(desk: Desk) -> None:
    desk.to_form("1.011607", keep=True, card=CARD)
    desk.write("year:ngay_sinh", "19")
    desk.leave_box()
    desk.tap("later:ngay_sinh")

    assert desk.kept()["~ngay_sinh"] != ""
    assert "ngay_sinh" not in [row.key for row in answers_to_copy(desk.world, desk.state)]
    desk.tap("later:ho_ten")
    assert "ho_ten" not in [row.key for row in answers_to_copy(desk.world, desk.state)]


def taken_up(desk: Desk) -> None:
    desk.tap("card:waiting")
    (row,) = desk.state.waiting
    desk.tap(f"resume:{row.session}")


def to_slip_of_a_death(desk: Desk, *, later: bool) -> None:
    """A death whose cause, which is never stored, was left for later or told."""
    answers = {"nc_nguyen_nhan": CAUSE, "nc_dan_toc": "Kinh", "nyc_noi_cu_tru": "hai luu"}
    desk.to_form("1.000656", keep=True, card=CARD)
    desk.answer(answers)
    if later:
        desk.tap("edit:nc_nguyen_nhan", "later:nc_nguyen_nhan", "forward")
        desk.comes("review")
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")


def test_a_question_left_for_later_is_not_forgotten_where_its_answer_may_not_be_stored(desk: Desk) -> None:
    to_slip_of_a_death(desk, later=True)
    assert desk.kept()[LATER + "nc_nguyen_nhan"] == "1"
    desk.tap("pause")
    desk.comes("home")
    taken_up(desk)
    desk.comes("form")

    assert desk.problem() == "Câu này lần trước để hỏi lại. Bác hỏi được rồi thì ghi vào đây."
    assert CAUSE not in str(desk.kept())


def test_an_answer_that_may_not_be_stored_is_asked_again_after_a_pause_and_stands_on_paper(desk: Desk) -> None:
    to_slip_of_a_death(desk, later=False)
    desk.tap("pause")
    desk.comes("home")
    taken_up(desk)
    desk.comes("form")
    assert desk.problem() == "Câu này riêng tư nên máy không lưu. Bác trả lời lại vào đây."

    desk.hands.until(lambda: desk.focused() == "input:nc_nguyen_nhan", "the question has no focus", 3)
    desk.write("input:nc_nguyen_nhan", CAUSE)
    desk.tap("forward")
    desk.comes("review")
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("printDeclaration")
    assert CAUSE in list(given_texts(desk.printer.sheets[-1].body))
    desk.printer.say("printed")
    assert CAUSE not in str(desk.kept())
    desk.tap("forward")
    desk.comes("portal")


def test_an_open_question_is_still_open_after_the_power_went(review: Desk, make_desk: MakeDesk) -> None:
    again = make_desk(clock=review.clock)
    again.open()
    again.tap("start", f"member:{review.state.member.id if review.state.member else ''}")
    again.enter_pin()
    again.comes("form")

    assert LATER + QUESTION in again.kept()


def test_what_follows_from_a_question_left_for_later_is_printed_all_the_same(desk: Desk) -> None:
    desk.to_form("1.001193", keep=True)
    desk.act(fill.answer, field="tre_noi_sinh_loai", typed="co_so_y_te")
    desk.act(fill.answer, field="tre_noi_sinh_ten", typed="Bệnh viện Ví Dụ")
    assert "Bệnh viện Ví Dụ" in str(declared(desk.world, desk.state))
    desk.act(defer.ask_later, field="tre_noi_sinh_loai")

    assert "Bệnh viện Ví Dụ" in str(declared(desk.world, desk.state))
