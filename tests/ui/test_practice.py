"""Practice is like work in earnest, shows that it is none on every page and slip, and leaves nothing behind."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import keyring
import pytest
from pypdf import PdfReader

from kiosk.app import ask
from kiosk.domain.slip_code import grouped
from kiosk.errors import Unavailable
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, OFFICIAL, PIN, VOLUNTEER, Desk
from ui.practice import FOLDER, clear_practice, open_practice
from ui.silence import Silence

NAME, NUMBER = "Trần Văn Thử", "026048000034"
BAND = "TẬP DÙNG"


@pytest.fixture
def practice(desk: Desk) -> Desk:
    desk.tap("practise")
    assert desk.state.practice is not None
    return desk


def folder(desk: Desk) -> Path:
    return desk.store.files.main_path.parent / FOLDER


def entries(desk: Desk) -> int:
    return desk.second().verify_chain()


def to_slip(desk: Desk) -> None:
    desk.sit_down("1.011607", keep=True, card=CARD)
    desk.tap("forward")
    desk.fill({"dan_toc": "Kinh", "noi_cu_tru": "hai luu"})
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")


def to_guidance_slip(desk: Desk) -> None:
    """The short way: without consent nothing is filled in, and the slip says what to bring."""
    desk.choose("1.001193")
    desk.tap("agreeNo", "forward", "forward")
    desk.comes("slip")


def test_everything_can_be_done_and_none_of_it_is_ever_written_down_or_counted(desk: Desk) -> None:
    before = entries(desk)
    with desk.second().reading() as ledger:
        line, counts = ledger.line(), ledger.procedure_counts()
    desk.tap("practise")
    to_slip(desk)
    desk.tap("printRoll")
    desk.printer.say("printed")
    desk.tap("forward")
    desk.write_code("H44.15-261120-0007")
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")
    desk.choose("1.001193")
    desk.tap("pause")
    assert len(desk.state.waiting) == 1

    desk.tap("practise")
    assert desk.state.practice is None
    assert (desk.state.waiting, desk.state.counts) == ((), {})
    assert entries(desk) == before
    with desk.second().reading() as ledger:
        assert (ledger.line(), ledger.procedure_counts()) == (line, counts)
    assert "Đã hết tập dùng" in desk.problem()
    assert not folder(desk).exists()


def test_the_band_the_ground_and_the_pill_say_so_on_every_page(practice: Desk) -> None:
    def says_so() -> bool:
        desk = practice
        words = desk.hands.item("practiceBand")
        pill = not desk.hands.sees("status-pill") or "không gửi gì" in desk.hands.reads("status-pill")
        full = words.width() == desk.window.root.width()
        return full and desk.shows(BAND) and pill and desk.window.root.color().name() == "#f4eeff"

    assert says_so()
    for card in ("card:lookup", "card:waiting"):
        practice.tap(card)
        assert says_so()
        practice.tap("back")
    to_guidance_slip(practice)
    assert says_so()
    assert practice.hands.sees("practiceSlip")
    practice.tap("forward")
    assert says_so()
    practice.tap("later", "forward", "forward", "practise")
    assert not practice.hands.sees("practiceBand")
    assert practice.window.root.color().name() == "#f6f4ef"


def test_the_slip_says_practice_and_its_code_opens_nothing(practice: Desk) -> None:
    to_slip(practice)
    assert practice.state.session is not None
    code = practice.state.session.slip
    assert practice.state.slip_url == f"TAP DUNG {code}"
    practice.tap("printA5")
    assert practice.printer.jobs == ["Phieu tap dung"]

    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(practice.printer.papers[0])).pages)
    assert text.count(BAND) >= 2
    assert grouped(code)[:11] in text
    assert "tra-cuu" not in text


def test_a_practice_slip_is_found_in_practice_and_known_for_one_outside(practice: Desk) -> None:
    to_guidance_slip(practice)
    assert practice.state.session is not None
    code = practice.state.session.slip
    practice.tap("forward", "later", "forward", "forward", "card:lookup")
    practice.write("query", f"TAP DUNG {code}")
    practice.tap("find")
    assert practice.state.found is not None
    assert practice.state.found.session is not None

    practice.tap("back", "practise", "card:lookup")
    practice.write("query", code)
    practice.tap("find")
    assert practice.state.found is None
    assert "phiếu tập dùng" in practice.problem()


def test_the_portal_stays_closed_and_the_settings_too(practice: Desk) -> None:
    assert not practice.hands.sees("card:settings")
    to_guidance_slip(practice)
    practice.tap("forward", "openHere")

    assert "Cổng không mở" in practice.problem()


def test_nothing_of_it_can_be_read_while_it_lasts_and_no_key_lies_anywhere(practice: Desk) -> None:
    to_slip(practice)

    names = {path.name for path in folder(practice).iterdir()}
    assert "database.key" not in names
    assert {"tantay.db", "keys.db"} <= names
    assert keyring.get_keyring().name.startswith("fail")
    for path in folder(practice).iterdir():
        assert NAME.encode() not in path.read_bytes()
        assert NUMBER.encode() not in path.read_bytes()


def test_after_a_kill_the_next_start_finds_nothing_of_it(practice: Desk, make_desk: MakeDesk) -> None:
    to_slip(practice)
    store = practice.store.files.main_path.parent
    clear_practice(store)  # what `open_kiosk` does first
    again = make_desk(clock=practice.clock)
    again.sign_in()

    assert not (store / FOLDER).exists()
    assert again.state.waiting == ()
    assert again.state.practice is None


def test_it_ends_at_midnight_also_in_the_middle_of_a_session(practice: Desk) -> None:
    practice.to_form("1.001193", card=CARD)
    practice.clock.pass_by(timedelta(hours=14, minutes=54))  # 23:59 in Vietnam
    practice.tick()
    assert practice.state.practice is not None
    practice.clock.pass_by(timedelta(minutes=1))
    practice.tick()

    assert practice.state.page == "home"
    assert practice.state.practice is None
    assert practice.state.session is None
    assert not practice.shows(NAME)
    assert not folder(practice).exists()


def test_the_real_erasing_of_midnight_is_made_up_for(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD)
    assert desk.state.session is not None
    session = desk.state.session.id
    desk.tap("pause", "practise")
    desk.clock.pass_by(timedelta(days=1))
    desk.tick()

    with desk.second().reading() as ledger:
        assert ledger.answers(session) == {}
        assert ledger.unfinished() == []


def test_signing_out_ends_it_and_the_shift(practice: Desk) -> None:
    before = entries(practice)
    practice.tap("signOut", "forward")

    assert practice.state.page == "standby"
    assert practice.state.practice is None
    assert not practice.hands.sees("practiceBand")
    assert not folder(practice).exists()
    assert entries(practice) == before + 1  # that the member signed out


def test_a_quiet_practice_is_locked_opened_by_the_same_pin_and_over_when_it_is_left(practice: Desk) -> None:
    silence = Silence(practice.shell, practice.window.root, 5)
    practice.to_form("1.001193", card=CARD)
    for _ in range(36):
        silence.tick()
    assert practice.state.page == "sign-in"
    assert practice.hands.sees("practiceBand")
    assert not practice.shows(VOLUNTEER)
    practice.enter_pin(PIN)
    practice.comes("form")

    for _ in range(36):
        silence.tick()
    practice.tap("back")
    assert practice.shows(OFFICIAL)
    practice.tap("back")
    practice.comes("standby")
    assert practice.state.practice is None
    assert not folder(practice).exists()
    assert len(practice.state.members) == 2


def test_a_slip_that_is_still_printing_when_practice_ends_is_no_bodys(practice: Desk) -> None:
    to_guidance_slip(practice)
    practice.tap("printRoll", "forward", "later", "forward", "forward", "practise")
    before = entries(practice)
    practice.printer.say("printed")

    assert entries(practice) == before
    assert practice.state.practice is None
    assert not folder(practice).exists()


def test_a_real_slip_that_comes_out_during_practice_is_noted_where_it_belongs(desk: Desk) -> None:
    to_guidance_slip(desk)
    assert desk.state.session is not None
    session = desk.state.session.id
    desk.tap("printRoll", "forward", "later", "forward", "forward", "practise")
    desk.printer.say("printed")

    assert desk.problem() == ""
    assert ask.held(desk.second().reading, session).session.printed


def test_a_disk_without_room_is_told_and_the_work_in_earnest_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(*_asked: object, **_more: object) -> None:
        raise Unavailable("store", "disk-full")

    with monkeypatch.context() as broken:
        broken.setattr("ui.practice.open_store", no_room)
        desk.tap("practise")
    assert desk.state.practice is None
    assert "Ổ đĩa của máy đã đầy" in desk.problem()
    desk.choose("1.001193")


@pytest.fixture
def left_over(desk: Desk) -> Path:
    """A practice that a kill left behind, with other files in it."""
    store = desk.store.files.main_path.parent
    (store / FOLDER).mkdir()
    (store / FOLDER / "tantay.db").write_bytes(b"not a database")
    return store


def test_what_a_kill_left_is_no_hindrance_to_the_next_practice(desk: Desk, left_over: Path) -> None:
    practice = open_practice(left_over, desk.world, desk.state)

    assert ask.machine(practice.reading).centre == "08782"
    assert {one.name for one in ask.machine(practice.reading).members} == {OFFICIAL, VOLUNTEER}
    practice.across(practice, desk.state)
    assert not (left_over / FOLDER).exists()
