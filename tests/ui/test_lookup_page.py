"""Looking up a slip: as it is typed, read out or scanned; with and without the province's word."""

from datetime import timedelta

import pytest

from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.app.ports import Status
from kiosk.domain.facts import Outcome
from kiosk.domain.ids import SessionId, uuid7
from kiosk.domain.slip_code import grouped, url
from tests.ui.desk import ADDRESS, Desk

DOSSIER = "H44.15-261120-0007"


@pytest.fixture
def code(desk: Desk) -> str:
    """The code of a session that is over and was filed."""
    desk.sit_down("2.000908")
    desk.tap("forward")
    desk.comes("slip")
    assert desk.state.session is not None
    slip = desk.state.session.slip
    desk.tap("forward")
    desk.comes("portal")
    desk.write_code(DOSSIER)
    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward", "card:lookup")
    desk.comes("lookup")
    return slip


def look_up(desk: Desk, typed: str) -> None:
    desk.write("query", typed)
    desk.tap("find")


def found(desk: Desk) -> str:
    return desk.hands.reads("headline") if desk.hands.sees("headline") else ""


@pytest.mark.parametrize(
    "way", ["as it is", "lower case", "in groups", "lower case, in groups", "scanned", "its dossier"]
)
def test_a_code_is_found_however_it_is_given(desk: Desk, code: str, way: str) -> None:
    typed = {
        "as it is": code,
        "lower case": code.lower(),
        "in groups": grouped(code),
        "lower case, in groups": grouped(code).lower(),
        "scanned": url(ADDRESS, code, bytes(16)),
        "its dossier": DOSSIER,
    }[way]
    look_up(desk, typed)

    assert found(desk) == f"Cấp bản sao từ sổ gốc · {grouped(code)}"
    assert desk.shows("Đã nộp, chờ tiếp nhận")
    assert desk.shows("Theo sổ của máy này")


def test_one_wrong_letter_is_told_and_nothing_is_found(desk: Desk, code: str) -> None:
    wrong = next(letter for letter in code if letter != code[4])
    look_up(desk, code[:4] + wrong + code[5:])

    assert desk.problem() == "Mã có một chỗ chưa đúng. Bác so lại từng nhóm ba chữ với phiếu."
    assert found(desk) == ""


def test_a_code_that_is_too_short_or_has_a_foreign_letter_is_told(desk: Desk, code: str) -> None:
    look_up(desk, code[:-3])
    assert desk.problem().startswith("Mã trên phiếu có 18 chữ và số.")

    look_up(desk, "")
    assert desk.problem() == "Bác quét phiếu hoặc gõ mã."


def test_a_genuine_code_of_another_centre_is_said_to_be_unknown_here(desk: Desk, code: str) -> None:
    other = desk.world.new_code(bytes(32))
    look_up(desk, other)

    assert code != other
    assert desk.hands.reads("note").startswith("Máy này chưa biết mã đó.")
    assert f"{ADDRESS}/t/{other}" in desk.hands.reads("note")


def test_the_words_of_the_province_count_once_they_are_here(desk: Desk, code: str) -> None:
    outbox = desk.store.outbox()
    at = desk.clock.now() + timedelta(hours=1)
    outbox.save_statuses([Status(code, "needs-more", "Bổ sung bản sao", at)], 1)
    outbox.close()
    look_up(desk, code)

    assert desk.shows("Cần bổ sung")
    assert desk.hands.reads("note") == "Bổ sung bản sao"
    assert desk.shows("Cập nhật lúc")


def test_enter_looks_up_too(desk: Desk, code: str) -> None:
    desk.write("query", code + "\n")

    assert found(desk).endswith(grouped(code))


def test_a_dossier_code_that_was_typed_wrongly_is_corrected_after_the_citizen_has_left(desk: Desk, code: str) -> None:
    right = "H44.15-261120-0071"
    look_up(desk, DOSSIER)
    assert desk.hands.reads("input:dossier") == DOSSIER
    desk.write("input:dossier", "12")
    desk.leave_box()
    assert desk.state.errors["dossier"].code
    desk.write("input:dossier", right)
    desk.leave_box()

    assert desk.problem() == f"Đã sửa mã hồ sơ thành {right}."
    look_up(desk, right)
    assert found(desk).endswith(grouped(code))
    look_up(desk, DOSSIER)
    assert desk.state.problem is not None
    assert desk.state.problem.code == "dossier-unknown"


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        ("prepared", "Đã soạn, chờ nộp trên Cổng"),
        ("papers-missing", "Còn thiếu giấy tờ"),
        ("guided", "Đã được hướng dẫn"),
        ("abandoned", "Chưa làm xong ở trung tâm"),
        (None, "Chưa làm xong ở trung tâm"),
    ],
)
def test_before_filing_it_is_said_what_came_of_the_session(desk: Desk, outcome: Outcome | None, said: str) -> None:
    assert desk.state.member is not None
    session, code = SessionId(uuid7(desk.clock.now())), desk.world.new_code(desk.world.secrets.slip_key())
    commands = [
        c.OpenSession(
            session=session, member=desk.state.member.id, centre="08782", procedure="2.000908",
            checked_on="2026-11-22", step="consent",
        ),
        c.IssueSlip(session=session, code=code),
        *([] if outcome is None else [c.EndSession(session=session, outcome=outcome, satisfaction=0)]),
    ]  # fmt: skip
    for command in commands:
        handle(command, desk.world.unit, desk.world.clock)
    desk.tap("card:lookup")
    look_up(desk, code)

    assert desk.shows(said)
    assert desk.shows("Đã soạn") == (outcome == "prepared")
