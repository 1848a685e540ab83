"""Without consent nothing of the citizen is kept; after the end nothing is left; what is kept is kept by their word."""

from datetime import timedelta

from kiosk.domain.ids import SessionId
from kiosk.store.files import KEYS_FILE, MAIN_FILE
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, PIN, Desk
from ui.state import State

NAME, NUMBER = "Trần Văn Thử", "026048000034"


def session_of(desk: Desk) -> SessionId:
    assert desk.state.session is not None
    return desk.state.session.id


def answers_of(desk: Desk, session: SessionId) -> dict[str, str]:
    with desk.second().reading() as ledger:
        return ledger.answers(session)


def key_of(desk: Desk, session: SessionId) -> bytes | None:
    with desk.second().reading() as ledger:
        return ledger.private_key(session)


def remembers(state: State) -> list[str]:
    """Whatever of a session stands in the state."""
    fresh = State()
    private = ("session", "answers", "fleeting", "errors", "card", "dossier", "slip_url", "copied", "draft")
    return [name for name in private if getattr(state, name) != getattr(fresh, name)]


def to_portal(desk: Desk, *, keep: bool) -> None:
    desk.to_form("2.000635", keep=keep, card=CARD)
    desk.fill({"nyc_noi_cu_tru": "hai luu", "co_quan_dk": "hai luu"})
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")


def test_without_consent_nothing_about_the_citizen_is_kept_and_guidance_goes_on(desk: Desk) -> None:
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward")
    session = session_of(desk)
    desk.tap("paper:giay_chung_sinh:no", "forward")
    desk.comes("slip")
    desk.tap("forward", "later", "forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")

    assert answers_of(desk, session) == {}
    assert key_of(desk, session) is None
    with desk.second().reading() as ledger:
        row = ledger.session_row(session)
        assert row is not None
        assert row.outcome == "papers-missing"


def test_consent_taken_back_erases_what_was_given(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    session = session_of(desk)
    assert answers_of(desk, session)
    desk.tap("back", "back", "back")
    desk.comes("consent")
    desk.tap("agreeNo", "forward")

    assert answers_of(desk, session) == {}
    assert key_of(desk, session) is None
    assert desk.state.answers == {}


def test_after_the_end_nothing_of_the_citizen_is_left_anywhere(desk: Desk) -> None:
    to_portal(desk, keep=False)
    session = session_of(desk)
    desk.tap("textSize")
    desk.to_answers("nyc_ho_ten")
    assert desk.clipboard() == NAME
    desk.write_code("H44.15-261120-0007")
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")

    assert answers_of(desk, session) == {}
    assert key_of(desk, session) is None
    assert desk.clipboard() == ""
    assert remembers(desk.state) == []
    assert desk.state.text_scale == 1.0
    assert not desk.shows(NAME)


def test_nothing_can_be_read_in_the_files_while_the_citizen_is_there(desk: Desk) -> None:
    desk.to_form("1.001193", keep=True, card=CARD)
    folder = desk.store.files.main_path.parent

    assert {MAIN_FILE, KEYS_FILE} <= {path.name for path in folder.iterdir()}
    for path in folder.rglob("*"):
        if path.is_file():
            assert NAME.encode() not in path.read_bytes(), path.name
            assert NUMBER.encode() not in path.read_bytes(), path.name


def test_a_kept_dossier_is_gone_on_with_where_it_was_left(desk: Desk) -> None:
    to_portal(desk, keep=True)
    session = session_of(desk)
    desk.tap("later", "forward")
    desk.comes("finish")
    assert desk.shows("Máy khóa kín tờ khai của bác")
    desk.tap("forward")
    desk.comes("home")
    assert remembers(desk.state) == []

    desk.clock.pass_by(timedelta(minutes=1))
    desk.tap("card:waiting", f"resume:{session}")
    assert desk.state.answers["nyc_ho_ten"] == NAME
    assert session_of(desk) == session


def test_a_dossier_that_was_not_to_be_kept_is_not_on_the_list(desk: Desk) -> None:
    to_portal(desk, keep=False)
    desk.tap("later", "forward")
    desk.comes("finish")
    desk.tap("forward", "card:waiting")

    assert desk.shows("Không có việc nào đang dở.")


def test_a_paused_session_comes_back_on_the_same_step_with_the_same_answers(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    desk.tap("forward")
    session, step = session_of(desk), desk.state.session.step if desk.state.session else ""
    before = desk.state.answers
    desk.tap("pause")
    desk.comes("home")
    assert remembers(desk.state) == []
    assert not desk.shows(NAME)

    desk.tap("card:waiting", f"resume:{session}")
    desk.comes("form")
    assert desk.state.session is not None
    assert (desk.state.session.step, desk.state.answers) == (step, before)


def test_what_is_given_up_is_erased(desk: Desk) -> None:
    desk.to_form("1.001193", keep=True, card=CARD)
    session = session_of(desk)
    desk.tap("pause", "card:waiting", f"giveUp:{session}")
    assert desk.hands.reads("forward") == "Xóa hẳn"
    desk.tap("forward")
    assert desk.problem() == "Bác chọn lý do trước."
    assert answers_of(desk, session)
    desk.tap("option:reason:citizen-no-more", "forward")

    assert desk.shows("Không có việc nào đang dở.")
    assert answers_of(desk, session) == {}


def start_again(make_desk: MakeDesk, desk: Desk) -> None:
    make_desk(clock=desk.clock).open()


def test_what_outlived_its_days_is_erased_at_the_next_start(desk: Desk, make_desk: MakeDesk) -> None:
    desk.to_form("1.001193", keep=True, card=CARD)
    session = session_of(desk)
    desk.tap("pause")
    desk.clock.pass_by(timedelta(days=29))
    start_again(make_desk, desk)
    assert answers_of(desk, session)

    desk.clock.pass_by(timedelta(days=2))
    start_again(make_desk, desk)
    assert answers_of(desk, session) == {}


def test_leaving_the_counter_parks_what_is_open(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    session = session_of(desk)
    desk.tap("pause", "signOut", "forward")
    desk.comes("standby")
    desk.tap("start", f"member:{next(one.id for one in desk.state.members if one.role == 'volunteer')}")
    desk.enter_pin(PIN)
    desk.comes("home")

    desk.tap("card:waiting")
    assert desk.hands.sees(f"resume:{session}")
