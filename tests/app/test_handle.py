"""One command, one transaction: all of it is durable or none, and what is erased is erased in the same breath."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.app import ask
from kiosk.app import commands as c
from kiosk.app.handle import handle
from kiosk.domain.ids import MemberId, SessionId
from kiosk.domain.slip_code import NONCE_BYTES, issue
from kiosk.errors import Refused
from kiosk.store.store import Store, open_store

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
ID, ME = SessionId("a" * 32), MemberId("1" * 32)


class Noon:
    def now(self) -> datetime:
        return NOON


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    store = open_store(tmp_path)
    do(store, c.OpenSession(session=ID, member=ME, centre="08782", procedure="1.001193", checked_on="", step="consent"))
    yield store
    store.close()


def do(store: Store, *commands: c.AnySessionCommand) -> None:
    for command in commands:
        handle(command, store.unit, Noon())


def test_answers_are_kept_only_with_consent(store: Store) -> None:
    with pytest.raises(Refused, match="consent-first"):
        do(store, c.SaveAnswers(session=ID, answers={"name": "Trần Văn Thử"}))
    do(store, c.GiveConsent(session=ID, keep_paused=False, step="identity"))
    do(store, c.SaveAnswers(session=ID, answers={"name": "Trần Văn Thử"}))

    assert ask.held(store.reading, ID).answers == {"name": "Trần Văn Thử"}


def test_a_refused_command_leaves_nothing_behind(store: Store) -> None:
    before = store.verify_chain()

    with pytest.raises(Refused, match="consent-first"):
        do(store, c.TakeIdentity(session=ID, means="card", answers={"name": "x"}, step="prepare"))

    assert store.verify_chain() == before
    assert ask.held(store.reading, ID).session.step == "consent"


def test_ending_erases_the_answers_in_the_same_transaction(store: Store) -> None:
    do(
        store,
        c.GiveConsent(session=ID, keep_paused=False, step="identity"),
        c.SaveAnswers(session=ID, answers={"name": "Trần Văn Thử"}),
        c.EndSession(session=ID, outcome="prepared", satisfaction=0),
    )

    held = ask.held(store.reading, ID)
    assert held.answers == {}
    assert held.session.erased
    assert ask.slip_key(store.reading, ID) is None


def test_a_kept_dossier_stays_in_sight_until_it_is_given_up(store: Store) -> None:
    do(
        store,
        c.GiveConsent(session=ID, keep_paused=True, step="identity"),
        c.SaveAnswers(session=ID, answers={"name": "Trần Văn Thử"}),
        c.EndSession(session=ID, outcome="prepared", satisfaction=0),
    )

    assert [row.session for row in ask.unfinished(store.reading)] == [ID]
    assert ask.slip_key(store.reading, ID) is not None
    do(store, c.GiveUpSession(session=ID, reason="not-reached"))
    assert ask.unfinished(store.reading) == ()
    assert ask.held(store.reading, ID).answers == {}


def test_a_session_is_found_by_its_slip_in_any_spelling_and_by_its_dossier(store: Store) -> None:
    code = issue(store.secrets.slip_key(), bytes(NONCE_BYTES))
    do(
        store,
        c.IssueSlip(session=ID, code=code),
        c.FileDossier(session=ID, dossier="H44.15-261120-0007", step="finish"),
    )

    for typed in (code, code.lower(), " ".join(code), f"https://province.example/t/{code}#k=abc", "H44.15-261120-0007"):
        found = ask.known_code(store.reading, typed)
        assert found.session is not None
        assert found.session.id == ID


def test_a_second_slip_is_not_issued(store: Store) -> None:
    first, second = (issue(store.secrets.slip_key(), bytes([number]) * NONCE_BYTES) for number in (1, 2))
    do(store, c.IssueSlip(session=ID, code=first), c.IssueSlip(session=ID, code=second))

    assert ask.held(store.reading, ID).session.slip == first
    assert ask.is_free(store.reading, second)
