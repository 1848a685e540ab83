"""Another procedure takes over what fits it, lets go of what does not, and never contradicts a slip that is out."""

from datetime import UTC, date, datetime

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain import facts as f
from kiosk.domain import session as s
from kiosk.domain.alternatives import alternative
from kiosk.domain.another_procedure import change_procedure, changed_answers
from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.questions.answers import defaults
from kiosk.errors import Refused

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ID = SessionId("0" * 32)
CATALOGUE = Catalogue()
BIRTH, DEATH = CATALOGUE.form("khai_sinh"), CATALOGUE.form("khai_tu")


def after(session: s.Session, *facts: f.AnyFact) -> s.Session:
    for fact in facts:
        session = s.evolve(session, fact)
    return session


def sitting() -> s.Session:
    opened = s.fold(ID, s.open_session(s.Session(id=ID), MemberId("1" * 32), "08782", "1.001193", "", NOON))
    opened = after(opened, *s.give_consent(opened, keep_paused=True, keep_days=30, at=NOON))
    opened = after(opened, *s.take_identity(opened, "card", NOON))
    for paper, there in (("giay_chung_sinh", True), ("giay_to_tuy_than", False)):
        opened = after(opened, *s.check_paper(opened, paper, there, NOON))
    return after(opened, *s.review(opened, ("cam_doan",), NOON))


def change(session: s.Session, code: str, *, succeeds: bool = False) -> list[f.AnyFact]:
    return change_procedure(session, code, "2026-11-22", {"giay_chung_sinh"}, NOON, succeeds=succeeds)


def test_consent_and_particulars_stay_and_the_review_is_to_be_done_again() -> None:
    changed = after(sitting(), *change(sitting(), "3.000722"))

    assert (changed.procedure, changed.consent, changed.keep_paused, changed.identity) == (
        "3.000722",
        "given",
        True,
        "card",
    )
    assert not changed.reviewed


def test_ticks_of_papers_that_both_want_stay_and_the_others_go() -> None:
    changed = after(sitting(), *change(sitting(), "3.000722"))

    assert changed.papers == {"giay_chung_sinh": True}


def test_the_procedure_at_hand_is_no_other() -> None:
    assert change(sitting(), "1.001193") == []


def test_a_slip_that_is_out_names_its_procedure_for_good_unless_that_was_abolished() -> None:
    out = after(sitting(), *s.issue_slip(sitting(), "3" * 18, NOON))

    with pytest.raises(Refused, match="slip-is-out"):
        change(out, "3.000722")
    assert after(out, *change(out, "3.000722", succeeds=True)).procedure == "3.000722"


def test_a_session_that_is_left_stays_as_it_is() -> None:
    with pytest.raises(Refused, match="session-over"):
        change(after(sitting(), *s.park(sitting(), NOON)), "3.000722")


def test_the_same_declaration_keeps_every_answer() -> None:
    answers = {"tre_ten": "AN", "tre_ngay_sinh": "2026-11-12", "card.name": "Trần Văn Thử"}

    assert changed_answers(("1.001193", BIRTH), ("3.000722", BIRTH), answers, TODAY) == {}


def test_another_declaration_keeps_the_questions_that_it_asks_too() -> None:
    answers = {"nyc_ho_ten": "Trần Văn Thử", "nyc_dien_thoai": "0912000111", "tre_ten": "AN"}
    changed = changed_answers(("1.001193", BIRTH), ("1.000656", DEATH), answers, TODAY)

    assert changed == {"tre_ten": ""}


def test_without_a_declaration_nothing_of_the_first_is_kept() -> None:
    answers = {"tre_ten": "AN", "card.name": "Trần Văn Thử"}

    assert changed_answers(("1.001193", BIRTH), ("2.000884", None), answers, TODAY) == {"tre_ten": ""}
    assert changed_answers(("2.000884", None), ("1.001193", BIRTH), answers, TODAY) == {}


def test_what_nobody_touched_gives_way_to_what_the_other_proposes() -> None:
    form = CATALOGUE.form("ct01")
    codes = [code for code in form.procedures if defaults(form, code)]
    pairs = [
        (one, other, name)
        for one in codes
        for other in codes
        for name, value in defaults(form, one).items()
        if defaults(form, other).get(name, "") != value
    ]

    assert pairs
    for one, other, name in pairs:
        proposed = defaults(form, one)[name]
        changed = changed_answers((one, form), (other, form), {name: proposed}, TODAY)
        assert changed == {name: defaults(form, other).get(name, "")}


def test_either_of_two_procedures_leads_to_the_question() -> None:
    for better, usual in (("3.000722", "1.001193"), ("2.002913", "1.000656")):
        for code in (better, usual):
            pair = alternative(code, CATALOGUE.procedures(), TODAY)
            assert pair is not None
            assert (pair.better.code, pair.usual.code) == (better, usual)
    assert alternative("1.000894", CATALOGUE.procedures(), TODAY) is None


def test_a_procedure_that_does_not_hold_today_is_no_choice() -> None:
    assert alternative("1.001193", CATALOGUE.procedures(), date(2026, 8, 31)) is None
    assert alternative("3.000722", CATALOGUE.procedures(), date(2027, 3, 1)) is None
