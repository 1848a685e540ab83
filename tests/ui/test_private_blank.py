"""What may not be stored is blank after a pause: nobody prints that without having been told."""

from tests.paper.sheets import given_texts
from tests.ui.desk import Desk

LIMP = "kt_1_1"


def to_slip_of_a_disability(desk: Desk) -> None:
    """A child under six, of whom nothing private has to be answered."""
    desk.to_form("1.001699", keep=True)
    desk.fill({"ngay_sinh": "//2023", "co_dai_dien": "false", LIMP: "true"})
    assert not desk.shows("câu riêng tư đang để trống")
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")


def taken_up(desk: Desk) -> None:
    desk.tap("pause")
    desk.comes("home")
    desk.tap("card:waiting")
    (row,) = desk.state.waiting
    desk.tap(f"resume:{row.session}")


def test_after_a_pause_the_review_says_what_is_blank_and_why_and_leads_there(desk: Desk) -> None:
    to_slip_of_a_disability(desk)
    taken_up(desk)
    desk.comes("review")
    assert desk.problem() == "Câu riêng tư máy không lưu nên nay để trống. Bác xem dòng đầu."
    before = next(text for text in desk.texts() if text.endswith("câu riêng tư đang để trống"))
    assert desk.shows("Máy không lưu các câu này khi tạm dừng.")
    assert desk.shows("Để trống, vì máy không lưu câu này")
    assert LIMP not in desk.kept()

    desk.tap("edit:later:" + LIMP)
    desk.comes("form")
    desk.tap(f"option:{LIMP}:true", "forward")
    desk.comes("review")
    assert before not in desk.texts()
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("printDeclaration")
    assert list(given_texts(desk.printer.sheets[-1].body))


def test_who_leaves_them_blank_goes_on_all_the_same(desk: Desk) -> None:
    to_slip_of_a_disability(desk)
    taken_up(desk)
    desk.comes("review")
    desk.tap("forward")

    desk.comes("slip")
