"""What the question after a silence, and the clearing after it, do beside the work: thanks, sentences, voice, boxes."""

from tests.ui.desk import CARD, PATIENCE, Desk, Quiet
from tests.ui.test_silence import session_of, state_of


def test_who_goes_away_at_the_thanks_has_ended_and_is_not_kept_waiting(desk: Desk, quiet: Quiet) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward")
    while desk.state.page != "finish":
        desk.tap("later", "forward") if desk.state.page == "portal" else desk.tap("forward")
    session = session_of(desk)
    quiet.passes(1)
    quiet.passes(PATIENCE + 30)

    assert desk.state.page == "standby"
    assert state_of(desk, session) == "ended"


def test_the_sentence_of_the_page_is_not_left_on_the_lock(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.write("input:nyc_ho_ten", "")
    desk.leave_box()
    desk.tap("forward")
    assert desk.problem()
    quiet.passes(1)
    quiet.passes(PATIENCE + 30)

    assert desk.state.page == "sign-in"
    assert desk.problem() == ""


def test_the_question_is_read_to_who_has_the_voice(desk: Desk, quiet: Quiet) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.tap("readAloud")
    desk.voice.stop()
    quiet.passes(1)
    quiet.passes(PATIENCE)

    assert any("Bác còn đó không" in sentence for sentence in desk.voice.saying)


def test_a_dossier_code_that_is_half_typed_when_it_asks_is_not_filed(desk: Desk, quiet: Quiet) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward")
    while desk.state.page != "portal":
        desk.tap("forward")
    desk.write_code("H44.15-2611")
    quiet.passes(1)
    quiet.passes(PATIENCE * 10)
    desk.tap("stay")

    assert session_of(desk)
    assert desk.state.session is not None
    assert desk.state.session.dossier == ""
    assert "H44.15-2611" in desk.texts() or desk.hands.reads("dossier") == "H44.15-2611"
