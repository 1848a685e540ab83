"""The province's single sign-on: a browser goes to the provider and comes back with a code, and we ask whose it is.

Between the two nothing is kept but rows, so that the worker who sees it come back need not be the one who sent it.
"""

from collections.abc import Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Final, NamedTuple
from urllib.parse import quote

import httpx
import msgspec
from sqlalchemy import Connection, Row, delete, insert, select

from kiosk.errors import Rejected, Unavailable
from sync.province.config import SingleSignOn
from sync.province.database import Database, add_if_new
from sync.province.staff.oidc import (
    Document,
    Person,
    UnknownKey,
    document_address,
    new_ask,
    question,
    read_document,
    read_keys,
    read_token,
)
from sync.province.staff.sealing import seal_text, unseal_text
from sync.province.staff.sessions import digest_of
from sync.province.tables.doors import sso_flow, sso_provider, sso_subject

BACK: Final = "/staff/sign-in/back"
LIFE: Final = timedelta(minutes=10)
FRESH: Final = timedelta(hours=1)
"""How long a provider's description and keys are believed without a look."""
SOONEST: Final = timedelta(seconds=30)
"""A token with a key unknown makes us look again, but not oftener than this."""
TIMEOUT_SECONDS: Final = 5
_OK: Final = 200
_ONWARD: Final = "onward"


class Came(msgspec.Struct, frozen=True):
    """Who came back, and what for: a page to go on to, perhaps an invitation."""

    person: Person
    onward: str
    invitation: bytes | None


class _Answer(msgspec.Struct, frozen=True):
    id_token: str


class Line(NamedTuple):
    """Our end of the line: where rows are kept, what the provider knows of us, and where browsers come back."""

    database: Database
    client: SingleSignOn
    public_url: str


def go(line: Line, browser: str, onward: str, invitation: bytes | None, now: datetime) -> str:
    """Where to send this browser (known by the secret in its cookie); raises `Unavailable("single-sign-on")`."""
    document, _ = _provider(line.database, line.client, now)
    ask = new_ask()
    with line.database.write() as connection:
        connection.execute(delete(sso_flow).where(sso_flow.c.at < now - LIFE))
        connection.execute(
            insert(sso_flow).values(
                state=digest_of(ask.state), browser=digest_of(browser), nonce=ask.nonce, verifier=ask.verifier,
                onward=seal_text(browser, onward, _ONWARD), invitation=invitation, at=now,
            )
        )  # fmt: skip
    return question(document, line.client, ask, line.public_url + BACK)


def come_back(line: Line, browser: str, state: str, code: str, now: datetime) -> Came:
    """Who it is that came back with this code.

    Raises `Rejected("single-sign-on")` when this browser never went, came back already, took too long, or brings what
    the provider does not vouch for; `Unavailable("single-sign-on")`.
    """
    flow = _take(line.database, browser, state, now)
    onward = unseal_text(browser, flow.onward, _ONWARD)
    if onward is None:
        raise Rejected("single-sign-on", "state")
    document, keys = _provider(line.database, line.client, now)
    token = _exchange(document, line, code, flow.verifier)
    try:
        person = read_token(token, read_keys(keys), line.client, flow.nonce, now)
    except UnknownKey:
        _, keys = _provider(line.database, line.client, now, but=keys)
        try:
            person = read_token(token, read_keys(keys), line.client, flow.nonce, now)
        except UnknownKey as error:
            raise Rejected("single-sign-on", "key") from error
    return Came(person, onward, flow.invitation)


def account_of(connection: Connection, person: Person) -> str | None:
    """The account that was bound to this person; None for a stranger, however well the provider knows them."""
    query = select(sso_subject.c.account).where(
        sso_subject.c.issuer == person.issuer, sso_subject.c.subject == person.subject
    )
    return connection.execute(query).scalar_one_or_none()


def _take(database: Database, browser: str, state: str, now: datetime) -> Row[tuple[object, ...]]:
    """The sign-in that was begun with this state, once."""
    with database.write() as connection:
        query = delete(sso_flow).where(sso_flow.c.state == digest_of(state)).returning(*sso_flow.c)
        row = connection.execute(query).one_or_none()
    if row is None or row.browser != digest_of(browser) or now - row.at > LIFE:
        raise Rejected("single-sign-on", "state")
    return row


def _provider(database: Database, client: SingleSignOn, now: datetime, but: str = "") -> tuple[Document, str]:
    """The provider's description and keys: those kept, unless they are old or are those that did not fit (`but`)."""
    with database.read() as connection:
        query = select(sso_provider).where(sso_provider.c.issuer == client.issuer)
        row = connection.execute(query).one_or_none()
    if row is not None and now - row.read_at < (SOONEST if row.keys == but else FRESH):
        return read_document(row.document.encode(), client.issuer), row.keys
    with _wire() as wire:
        body = _body(wire.get(document_address(client.issuer)))
        document = read_document(body, client.issuer)
        keys = _body(wire.get(document.jwks_uri)).decode("utf-8", "replace")
    read_keys(keys)
    with database.write() as connection:
        connection.execute(delete(sso_provider).where(sso_provider.c.issuer == client.issuer))
        add_if_new(connection, sso_provider, issuer=client.issuer, document=body.decode(), keys=keys, read_at=now)
    return document, keys


def _exchange(document: Document, line: Line, code: str, verifier: str) -> str:
    """The ID token for this code; the code is good once, and only with the verifier."""
    asked = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": line.public_url + BACK,
        "code_verifier": verifier,
    }
    who = (quote(line.client.client, safe=""), quote(line.client.secret, safe=""))  # RFC 6749, 2.3.1: encoded first
    with _wire() as wire:
        response = wire.post(document.token_endpoint, data=asked, auth=who)
    if response.status_code in {400, 401}:
        raise Rejected("single-sign-on", "code")
    try:
        return msgspec.json.decode(_body(response), type=_Answer).id_token
    except msgspec.DecodeError as error:
        raise Unavailable("single-sign-on", "answer") from error


def _body(response: httpx.Response) -> bytes:
    if response.status_code != _OK:
        raise Unavailable("single-sign-on", str(response.status_code))
    return response.content


@contextmanager
def _wire() -> Generator[httpx.Client]:
    try:
        with httpx.Client(timeout=TIMEOUT_SECONDS, follow_redirects=False) as wire:
            yield wire
    except httpx.HTTPError as error:
        raise Unavailable("single-sign-on", type(error).__name__) from error
