"""Promise: what the province cannot read is kept and set aside, and a slip's code leads to its own session only."""

import secrets
from datetime import timedelta

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from kiosk.domain import facts as f
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.ids import SessionId
from sync.province.accept import accept
from sync.province.cases.known import Arrived, NotArrived, look_up
from sync.province.database import Database
from sync.province.devices import Device
from sync.province.rebuilding import rebuild
from sync.province.schema import entry, session
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.fleet import fleet
from tests.sync.people import START, Keys, bodies_of, let_in, push_of, session_facts

LEDGER = "1" * 32


@pytest.fixture
def keys() -> Keys:
    return Keys()


@pytest.fixture
def sender(database: Database, keys: Keys) -> Device:
    return let_in(database, keys)


def held(database: Database) -> list[bytes]:
    with database.read() as connection:
        return list(connection.execute(select(entry.c.body).order_by(entry.c.ledger, entry.c.seq)).scalars())


def sessions(database: Database) -> list[dict[str, object]]:
    with database.read() as connection:
        return [dict(row) for row in connection.execute(select(session).order_by(session.c.id)).mappings()]


def set_aside(database: Database) -> list[bool]:
    with database.read() as connection:
        return list(connection.execute(select(entry.c.set_aside).order_by(entry.c.ledger, entry.c.seq)).scalars())


UNREADABLE = [
    b"",
    b"\xc1",
    b"not msgpack",
    msgspec.msgpack.encode({"type": "invented-next-year", "at": START, "session": "1" * 32}),
    msgspec.msgpack.encode(
        {"type": "session-opened", "at": START, "session": "1" * 32, "member": "a", "centre": "8" * 99}
    ),
    msgspec.msgpack.encode(
        {"type": "procedure-chosen", "at": START, "session": "1\x00", "procedure": "x", "checked_on": ""}
    ),
    msgspec.msgpack.encode(
        {"type": "dossier-filed", "at": "0001-01-01T00:00:00+14:00", "session": "1", "dossier": "x"}
    ),
    msgspec.msgpack.encode({"type": "dossier-filed", "at": "2026-01-01T00:00:00", "session": "1", "dossier": "x"}),
    msgspec.msgpack.encode(
        {"type": "session-ended", "at": START, "session": "1", "outcome": "filed", "satisfaction": 1 << 40}
    ),
]


@pytest.mark.parametrize("poison", UNREADABLE, ids=range(len(UNREADABLE)))
def test_a_poisonous_entry_first_last_or_between_is_kept_and_set_aside_and_the_rest_arrives(
    database: Database, sender: Device, keys: Keys, poison: bytes
) -> None:
    code, facts = session_facts(keys)
    good = bodies_of(facts)
    bodies = [poison, *good[:3], poison, *good[3:], poison]

    accept(database, sender, push_of(bodies), START)

    assert held(database) == bodies
    assert set_aside(database) == [body is poison for body in bodies]
    assert fleet(database, WHOLE_PROVINCE)[0].set_aside == 3
    assert isinstance(look_up(database, code), Arrived)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_bytes_of_any_kind_stop_a_batch(database: Database, sender: Device, keys: Keys, data: st.DataObject) -> None:
    wild = st.recursive(
        st.none() | st.booleans() | st.integers(-(1 << 62), 1 << 63) | st.text(max_size=50) | st.binary(max_size=50),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=5,
    )
    kinds = st.sampled_from(["session-opened", "procedure-chosen", "slip-issued", "dossier-filed", "session-ended"])
    names = st.sampled_from(
        ["at", "session", "member", "centre", "procedure", "checked_on", "code", "dossier", "outcome"]
    )
    texts = st.text(max_size=40) | st.datetimes().map(str) | wild
    shaped = st.builds(
        lambda kind, rest: msgspec.msgpack.encode(rest | {"type": kind}), kinds, st.dictionaries(names, texts)
    )
    bodies = data.draw(st.lists(st.binary(max_size=60) | wild.map(msgspec.msgpack.encode) | shaped, max_size=8))
    code, facts = session_facts(keys)
    ledger = secrets.token_hex(16)  # a ledger of its own for each example

    ack = accept(database, sender, push_of(bodies + bodies_of(facts), ledger=ledger), START)

    assert ack.through == len(bodies) + len(facts)
    assert isinstance(look_up(database, code), Arrived)


def test_a_slip_code_that_the_device_did_not_make_is_set_aside(database: Database, sender: Device) -> None:
    code, facts = session_facts(Keys())

    accept(database, sender, push_of(bodies_of(facts)), START)

    assert set_aside(database).count(True) == 1
    assert look_up(database, code) is None


def test_a_code_always_resolves_to_its_first_session_and_never_to_another(
    database: Database, sender: Device, keys: Keys
) -> None:
    code, facts = session_facts(keys)
    thief = [
        f.SessionOpened(at=START, session=SessionId("9" * 32), member=f.MemberId("b" * 32), centre="08782"),
        f.DossierFiled(at=START, session=SessionId("9" * 32), dossier="of another"),
        f.SlipIssued(at=START, session=SessionId("9" * 32), code=code),
    ]
    accept(database, sender, push_of(bodies_of([*facts, *thief])), START)

    found = look_up(database, code)
    assert isinstance(found, Arrived)
    assert found.dossier == ""
    assert len(sessions(database)) == 2


def test_a_session_of_one_machine_is_not_changed_by_another(database: Database, sender: Device, keys: Keys) -> None:
    code, facts = session_facts(keys)
    accept(database, sender, push_of(bodies_of(facts)), START)
    before = sessions(database)
    other = let_in(database, Keys(), "04795")

    accept(
        database,
        other,
        push_of(bodies_of([f.DossierFiled(at=START, session=SessionId(str(before[0]["id"])), dossier="x")])),
        START,
    )

    assert sessions(database) == before
    assert set_aside(database).count(True) == 1
    assert isinstance(look_up(database, code), Arrived)


def test_a_genuine_code_that_has_not_arrived_is_told_from_an_invented_one(
    database: Database, sender: Device, keys: Keys
) -> None:
    heard = START + timedelta(hours=1)
    accept(database, sender, push_of([]), heard)

    known = look_up(database, keys.code())
    assert isinstance(known, NotArrived)
    assert (known.centre, known.last_heard) == ("08782", heard)
    assert look_up(database, Keys().code()) is None


def test_what_is_noted_around_the_filing_is_kept_and_none_of_it_set_aside(
    database: Database, sender: Device, keys: Keys
) -> None:
    _, facts = session_facts(keys)
    session = SessionId(next(fact.session for fact in facts if isinstance(fact, f.SessionOpened)))
    noted: list[f.AnyFact] = [
        f.PaymentNoted(at=START, session=session, how="online", estimate=10_000),
        f.DeliveryChosen(at=START, session=session, how="post"),
        f.FilingPostponed(at=START, session=session, reason="citizen-later", question=True),
        f.ContactAgreed(at=START, session=session, agreed=True),
        f.ParcelNoted(at=START, session=session, number="EB123456785VN"),
        f.FilingGivenUp(at=START, session=session, reason="not-reached"),
    ]
    bodies = bodies_of([*facts, *noted])

    accept(database, sender, push_of(bodies), START)

    assert held(database) == bodies
    assert set_aside(database) == [False] * len(bodies)
    before = sessions(database)
    rebuild(database)
    assert sessions(database) == before


def test_sessions_rebuilt_from_the_entries_are_the_same_as_before(
    database: Database, sender: Device, keys: Keys
) -> None:
    everything = [session_facts(keys, START + timedelta(minutes=n))[1] for n in range(5)]
    bodies = [body for facts in everything for body in bodies_of(facts)] + UNREADABLE
    digest, first = GENESIS, 1
    for start in range(0, len(bodies), 7):
        part = bodies[start : start + 7]
        accept(database, sender, push_of(part, first, digest), START + timedelta(minutes=start))
        for body in part:
            digest = link(digest, body)
        first += len(part)
    before, aside = sessions(database), set_aside(database)

    assert rebuild(database) == len(bodies)

    assert sessions(database) == before
    assert set_aside(database) == aside
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(session)).scalar_one() == 5
