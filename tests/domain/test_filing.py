"""What is noted around the filing: nothing twice, nothing of the citizen in a fact, and no day longer than promised."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain import facts as f
from kiosk.domain import session as s
from kiosk.domain.dossiers import filing
from kiosk.domain.ids import MemberId, SessionId
from kiosk.errors import Refused

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
ID, ME, OTHER = SessionId("0" * 32), MemberId("1" * 32), MemberId("2" * 32)
DOSSIER = "H44.15-261120-0007"


def after(session: s.Session, *facts: f.AnyFact) -> s.Session:
    for fact in facts:
        session = s.evolve(session, fact)
    return session


def sitting(*, consent: bool = True, keep: bool = True) -> s.Session:
    session = s.fold(ID, s.open_session(s.Session(id=ID), ME, "08782", "1.001193", "2026-11-22", NOON))
    if consent:
        session = after(session, *s.give_consent(session, keep, 30, NOON))
    return after(session, *s.issue_slip(session, "CODE", NOON))


def waiting() -> s.Session:
    session = sitting()
    session = after(session, *filing.postpone(session, "question-open", contact=True, at=NOON))
    return after(session, *s.end(session, "prepared", 0, NOON))


def test_payment_and_delivery_are_what_was_said_last() -> None:
    session = sitting()
    session = after(session, *filing.note_payment(session, "online", 10_000, NOON))
    session = after(session, *filing.note_payment(session, "counter", 20_000, NOON))
    session = after(session, *filing.choose_delivery(session, "post", NOON))

    assert (session.payment, session.estimate, session.delivery) == ("counter", 20_000, "post")
    assert filing.note_payment(session, "counter", 20_000, NOON) == []
    assert filing.choose_delivery(session, "post", NOON) == []


def test_a_tracking_number_is_noted_long_after_the_citizen_has_left() -> None:
    session = sitting()
    session = after(session, *s.file_dossier(session, DOSSIER, NOON))
    session = after(session, *s.end(session, "filed", 3, NOON))
    session = after(session, *filing.note_parcel(session, "EB123456785VN", NOON + timedelta(days=5)))

    assert session.parcel == "EB123456785VN"
    assert filing.note_parcel(session, "EB123456785VN", NOON) == []
    with pytest.raises(Refused, match="parcel-wrong"):
        filing.note_parcel(session, "EB123456789VN", NOON)
    with pytest.raises(Refused, match="session-over"):
        filing.note_parcel(s.Session(id=ID), "EB123456785VN", NOON)


@pytest.mark.parametrize(("consent", "keep"), [(False, False), (True, False)])
def test_a_phone_is_kept_with_a_kept_dossier_and_with_no_other(consent: bool, keep: bool) -> None:
    session = sitting(consent=consent, keep=keep)

    with pytest.raises(Refused, match="consent-first"):
        filing.postpone(session, "citizen-later", contact=True, at=NOON)
    assert [type(fact) for fact in filing.postpone(session, "citizen-later", contact=None, at=NOON)] == [
        f.FilingPostponed
    ]


def test_an_open_question_is_read_by_older_programs_as_another_day() -> None:
    (fact,) = filing.postpone(sitting(), "question-open", contact=None, at=NOON)
    told = msgspec.msgpack.decode(f.encode(fact))

    assert (told["reason"], told["question"]) == ("citizen-later", True)
    assert after(sitting(), fact).postponed == "question-open"
    assert "question" not in msgspec.msgpack.decode(
        f.encode(f.FilingPostponed(at=NOON, session=ID, reason="citizen-later"))
    )


def test_what_is_filed_later_ends_under_its_code_and_nothing_is_kept() -> None:
    session = waiting()
    facts = filing.file_late(session, OTHER, DOSSIER, NOON)
    over = after(session, *facts)

    assert [type(fact) for fact in facts] == [f.SessionResumed, f.DossierFiled, f.SessionEnded, f.PrivateErased]
    assert (over.state, over.outcome, over.dossier, over.erased, over.contact) == (
        "ended", "filed", DOSSIER, True, False,
    )  # fmt: skip
    with pytest.raises(Refused, match="dossier-not-a-code"):
        filing.file_late(session, OTHER, "0912345678", NOON)


@pytest.mark.parametrize("session", [sitting(), waiting()])
def test_what_is_given_up_says_why_and_is_erased(session: s.Session) -> None:
    facts = filing.give_up(session, "not-reached", NOON)
    over = after(session, *facts)

    assert facts[0] == f.FilingGivenUp(at=NOON, session=ID, reason="not-reached")
    assert (over.state, over.erased) == ("ended", True)
    assert filing.give_up(over, "not-reached", NOON) == []


@given(st.integers(0, 1_000), st.integers(1, 400))
def test_what_is_kept_goes_on_the_day_that_was_told(hours: int, days: int) -> None:
    session = msgspec.structs.replace(waiting(), keep_days=days)
    last, at = filing.last_day(session), NOON + timedelta(hours=hours)
    left = filing.days_left(session, at.date())

    assert last is not None
    assert last == date(2026, 11, 23) + timedelta(days=days)
    assert left == max(0, (last - at.date()).days)
    local = at + timedelta(hours=7)
    assert bool(filing.expire(session, at)) == (local.date() > last)


def test_nothing_is_counted_down_where_nothing_is_kept() -> None:
    assert filing.last_day(sitting(consent=False)) is None
    assert filing.days_left(after(waiting(), f.PrivateErased(at=NOON, session=ID)), NOON.date()) is None
