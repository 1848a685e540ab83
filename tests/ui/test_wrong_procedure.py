"""Who chose the wrong procedure goes back from the consent page and chooses another."""

from kiosk.domain import facts as f
from kiosk.domain.ids import SessionId
from tests.ui.desk import Desk


def facts_of(desk: Desk, session: SessionId) -> list[f.AnyFact]:
    with desk.second().reading() as ledger:
        return ledger.facts(session)


def session(desk: Desk) -> SessionId:
    assert desk.state.session is not None
    return desk.state.session.id


def test_before_anything_was_answered_it_is_over_and_nothing_waits(desk: Desk) -> None:
    desk.choose("1.001193")
    first = session(desk)
    desk.tap("textSize", "agreeYes", "back")
    desk.comes("choose")
    assert desk.state.text_scale == 1.25
    assert desk.state.session is None
    ended = facts_of(desk, first)[-1]
    assert isinstance(ended, f.SessionEnded)
    assert ended.outcome == "abandoned"

    desk.write("search", "2.000884")
    desk.tap("procedure:2.000884")
    desk.comes("consent")
    assert session(desk) != first
    assert desk.state.agreed == ""
    desk.tap("back", "back")
    desk.comes("home")
    assert desk.state.waiting == ()


def test_what_was_begun_is_paused_and_said_to_be(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.agree(keep=True)
    first = session(desk)
    desk.tap("back", "back")
    desk.comes("choose")

    assert desk.problem() == "Việc vừa rồi tạm dừng, nằm trong “Việc chờ nộp”. Bác chọn thủ tục khác."
    assert isinstance(facts_of(desk, first)[-1], f.SessionParked)
    desk.tap("back", "card:waiting")
    assert desk.hands.sees(f"resume:{first}")
