"""A session is what its facts say: asking twice is asking once, and what the rules forbid changes nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import facts as f
from kiosk.domain import session as s
from kiosk.domain.dossiers import filing
from kiosk.domain.ids import MemberId, SessionId, uuid7
from kiosk.domain.steps import CONSENT, FINISH, FORM, IDENTITY, PORTAL, PREPARE, REVIEW, SLIP, steps_of
from kiosk.errors import Refused, Rejected

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
ID = SessionId("0" * 32)
ME = MemberId("1" * 32)


def fresh() -> s.Session:
    return s.fold(ID, s.open_session(s.Session(id=ID), ME, "08782", "1.001193", "2026-11-22", NOON))


def after(session: s.Session, *facts: f.AnyFact) -> s.Session:
    for fact in facts:
        session = s.evolve(session, fact)
    return session


def consenting(*, keep: bool = False) -> s.Session:
    return after(fresh(), *s.give_consent(fresh(), keep, 30, NOON))


ACTS = (
    lambda one, at: s.open_session(one, ME, "08782", "1.001193", "2026-11-22", at),
    lambda one, at: s.give_consent(one, keep_paused=True, keep_days=30, at=at),
    lambda one, at: s.give_consent(one, keep_paused=False, keep_days=30, at=at),
    s.withhold_consent,
    lambda one, at: s.take_identity(one, "card", at),
    lambda one, at: s.take_identity(one, "none", at),
    lambda one, at: s.check_paper(one, "giay_chung_sinh", there=True, at=at),
    lambda one, at: s.check_paper(one, "giay_chung_sinh", there=False, at=at),
    lambda one, at: s.reach(one, PREPARE, at),
    lambda one, at: s.review(one, ("cam_doan",), at),
    lambda one, at: s.issue_slip(one, "CODE", at),
    lambda one, at: s.slip_stayed_in(one, "no-printer", at),
    lambda one, at: s.file_dossier(one, "H44.15-261120-0007", at),
    lambda one, at: filing.postpone(one, "citizen-later", None, at),
    s.park,
    lambda one, at: s.resume(one, ME, at),
    lambda one, at: s.end(one, s.outcome_of(one, guidance=False), 3, at),
    lambda one, at: filing.give_up(one, "not-reached", at),
    lambda one, at: filing.expire(one, at + timedelta(days=40)),
    lambda one, at: filing.postpone(one, "question-open", contact=True, at=at),
    lambda one, at: filing.postpone(one, "no-line", contact=False, at=at),
    lambda one, at: filing.note_payment(one, "online", 8_000, at),
    lambda one, at: filing.choose_delivery(one, "post", at),
    lambda one, at: filing.note_parcel(one, "EB123456785VN", at),
    lambda one, at: filing.file_late(one, ME, "H44.15-261120-0008", at),
)
acts = st.lists(st.sampled_from(range(len(ACTS))), max_size=25)


def lived(chosen: list[int]) -> tuple[s.Session, list[f.AnyFact]]:
    session, facts = s.Session(id=ID), list[f.AnyFact]()
    for number, act in enumerate(chosen):
        try:
            new = ACTS[act](session, NOON + timedelta(minutes=number))
        except Refused:
            continue
        facts += new
        session = after(session, *new)
    return session, facts


@given(acts)
def test_a_session_is_folded_from_its_facts_alone(chosen: list[int]) -> None:
    session, facts = lived(chosen)

    assert s.fold(ID, facts) == session
    assert s.fold(ID, [f.decode(f.encode(fact)) for fact in facts]) == session


@given(acts, st.sampled_from(range(len(ACTS))))
def test_asking_twice_is_asking_once(chosen: list[int], act: int) -> None:
    session, _ = lived(chosen)
    try:
        once = after(session, *ACTS[act](session, NOON))
    except Refused:
        return
    if act == ACTS.index(ACTS[11]):  # a printer may fail twice, and each time is told
        return

    assert not ACTS[act](once, NOON)


@given(acts)
def test_there_is_no_slip_without_a_procedure_and_never_two(chosen: list[int]) -> None:
    session, facts = lived(chosen)

    assert not session.slip or session.procedure
    assert sum(isinstance(fact, f.SlipIssued) for fact in facts) <= 1


@given(acts)
def test_a_session_that_ended_without_a_promise_keeps_nothing(chosen: list[int]) -> None:
    session, _ = lived(chosen)
    kept_by_wish = session.keep_paused and session.outcome in {"prepared", "papers-missing"}

    assert session.state != "ended" or not session.may_keep_answers or kept_by_wish


def test_particulars_need_consent_first() -> None:
    with pytest.raises(Refused, match="consent-first"):
        s.take_identity(fresh(), "card", NOON)
    assert s.take_identity(fresh(), "none", NOON)


def test_consent_taken_back_erases_what_was_kept() -> None:
    facts = s.withhold_consent(consenting(), NOON)

    assert [type(fact) for fact in facts] == [f.ConsentWithheld, f.PrivateErased]
    assert not after(consenting(), *facts).may_keep_answers


def test_with_what_was_kept_the_particulars_go_and_are_taken_again() -> None:
    known = after(consenting(), *s.take_identity(consenting(), "card", NOON))
    withheld = after(known, *s.withhold_consent(known, NOON))
    again = after(withheld, *s.give_consent(withheld, False, 30, NOON))

    assert (known.identity, withheld.identity, again.identity) == ("card", None, None)
    assert after(again, *s.take_identity(again, "card", NOON)).identity == "card"


def test_consent_given_again_after_it_was_taken_back_counts() -> None:
    withheld = after(consenting(), *s.withhold_consent(consenting(), NOON))

    assert after(withheld, *s.give_consent(withheld, False, 30, NOON)).may_keep_answers


def test_a_filed_dossier_is_not_kept_even_when_keeping_was_agreed() -> None:
    session = consenting(keep=True)
    session = after(session, *s.issue_slip(session, "CODE", NOON))
    session = after(session, *s.file_dossier(session, "H44.15-261120-0007", NOON))

    assert f.PrivateErased(at=NOON, session=ID) in s.end(session, s.outcome_of(session, guidance=False), 0, NOON)


def test_a_kept_dossier_expires_when_its_days_are_over() -> None:
    session = consenting(keep=True)
    session = after(session, *s.end(session, "prepared", 0, NOON))

    after_it = NOON + timedelta(days=31)
    assert filing.last_day(session) == (NOON + timedelta(days=30)).date()
    assert filing.expire(session, NOON + timedelta(days=30)) == []
    assert filing.expire(session, after_it) == [f.PrivateErased(at=after_it, session=ID)]


def test_a_forgotten_session_without_a_promise_expires_after_a_day() -> None:
    facts = filing.expire(consenting(), NOON + timedelta(days=1))

    assert [type(fact) for fact in facts] == [f.SessionEnded, f.PrivateErased]


def test_a_session_that_is_over_cannot_be_taken_up() -> None:
    over = after(consenting(), *s.end(consenting(), "abandoned", 0, NOON))

    with pytest.raises(Refused, match="session-over"):
        s.resume(over, ME, NOON)
    with pytest.raises(Refused, match="session-over"):
        s.reach(over, PREPARE, NOON)


def test_a_kept_dossier_can_be_taken_up_again() -> None:
    kept = after(consenting(keep=True), *s.end(consenting(keep=True), "prepared", 0, NOON))

    assert after(kept, *s.resume(kept, ME, NOON)).is_open


def test_guidance_has_no_declaration() -> None:
    assert steps_of(("a-1", "b-1"), "withheld") == (CONSENT, PREPARE, SLIP, PORTAL, FINISH)
    assert steps_of((), "given") == (CONSENT, IDENTITY, PREPARE, SLIP, PORTAL, FINISH)
    assert steps_of(("a-1",), "given") == (CONSENT, IDENTITY, PREPARE, FORM + "a-1", REVIEW, SLIP, PORTAL, FINISH)


@pytest.mark.parametrize(
    ("papers", "dossier", "reviewed", "guidance", "outcome"),
    [
        ({}, "H44.15-261120-0007", True, False, "filed"),
        ({"a": False}, "", True, False, "papers-missing"),
        ({"a": True}, "", True, False, "prepared"),
        ({}, "", False, True, "guided"),
        ({}, "", False, False, "abandoned"),
    ],
)
def test_the_outcome_is_what_the_facts_tell(
    papers: dict[str, bool], dossier: str, reviewed: bool, guidance: bool, outcome: str
) -> None:
    session = s.Session(id=ID, consent="given", papers=papers, dossier=dossier, reviewed=reviewed)

    assert s.outcome_of(session, guidance=guidance) == outcome


def test_a_fact_of_a_newer_program_is_told_apart_and_new_fields_are_passed_over() -> None:
    import msgspec

    with pytest.raises(Rejected, match="unknown-fact"):
        f.decode(msgspec.msgpack.encode({"type": "dance-danced", "at": NOON}))
    newer = {"type": "session-parked", "at": NOON, "session": ID, "mood": "good"}
    assert f.decode(msgspec.msgpack.encode(newer)) == f.SessionParked(at=NOON, session=ID)


@given(st.integers(0, 80 * 365 * 24 * 3600))
def test_ids_are_uuids_of_version_seven_ordered_by_time(seconds: int) -> None:
    from uuid import UUID

    at = NOON + timedelta(seconds=seconds)
    early, late = uuid7(at), uuid7(at + timedelta(milliseconds=2))

    assert UUID(early).version == 7
    assert UUID(early).variant == "specified in RFC 4122"
    assert early < late
