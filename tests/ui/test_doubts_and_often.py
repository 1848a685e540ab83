"""“Hay dùng” is said of a few, “chưa chắc” once where it belongs: a word that stands everywhere says nothing."""

from msgspec.structs import replace

from kiosk.domain.ids import SessionId
from kiosk.domain.often import MOST, OFTEN
from kiosk.domain.session import Session
from tests.ui.desk import Desk
from ui.present import guide

COMMON = "Hay dùng"


def test_a_machine_that_knows_nothing_yet_calls_a_handful_common(desk: Desk) -> None:
    desk.tap("card:procedure")

    assert 0 < desk.texts().count(COMMON) <= MOST


def test_what_is_begun_here_again_and_again_is_common_and_nothing_else(desk: Desk) -> None:
    for _ in range(OFTEN):
        desk.choose("1.014061")
        desk.tap("pause")
        desk.comes("home")
    desk.tap("card:procedure")

    assert [row.key for row in guide.choose(desk.world, desk.state).rows if row.tag == COMMON] == ["1.014061"]
    assert desk.texts().count(COMMON) == 1


def test_what_is_not_certain_stands_last_under_one_line_that_says_so(desk: Desk) -> None:
    desk.choose("2.002913")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    texts = desk.texts()
    start = texts.index("Chưa chắc, bác hỏi lại cán bộ:")

    assert sum("Chưa chắc, bác hỏi lại cán bộ" in text for text in texts) == 1
    assert texts.index("Ai được nộp") > start > texts.index("Nơi giải quyết")
    assert "Giấy báo tử hoặc giấy tờ thay thế (?)" in texts


def test_of_every_procedure_the_certain_facts_stand_first_and_only_the_others_below_the_line(desk: Desk) -> None:
    for procedure in desk.world.library.procedures():
        session = Session(id=SessionId("s"), state="open", procedure=procedure.code, centre="08782")
        state = replace(desk.state, session=session)
        tones = [row.tone for row in guide.prepare(desk.world, state).facts]

        assert tones == sorted(tones, key="warn".__eq__)


def test_a_counter_that_is_closed_is_no_doubt(desk: Desk) -> None:
    for procedure in desk.world.library.procedures():
        session = Session(id=SessionId("s"), state="open", procedure=procedure.code, centre="08782")
        night = desk.state.now.replace(hour=14)
        facts = [row.key for row in guide.prepare(desk.world, replace(desk.state, session=session, now=night)).facts]

        if "now" in facts and "unsure" in facts:
            assert facts.index("now") < facts.index("unsure"), procedure.code
