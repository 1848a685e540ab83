"""OpenID Connect, the part that only thinks: what is asked of the provider, and whether its answer may be believed."""

import base64
import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime
from typing import Final
from urllib.parse import urlencode, urlsplit

import msgspec
from joserfc import jwt
from joserfc.errors import BadSignatureError, InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from kiosk.errors import Rejected, Unavailable
from sync.province.config import SingleSignOn

SCOPES: Final = "openid profile"
ALGORITHMS: Final = ("RS256", "PS256", "ES256", "EdDSA")
"""Signatures by a key that only the provider has; never `none`, never a shared secret."""
LEEWAY_SECONDS: Final = 60
LONGEST_SUBJECT: Final = 255
_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What is read of `/.well-known/openid-configuration`."""

    issuer: str
    authorization_endpoint: str
    token_endpoint: str
    jwks_uri: str


class Ask(msgspec.Struct, frozen=True):
    """The three secrets of one sign-in: `state` comes back with the browser, `nonce` inside the signed token.

    `verifier` is shown to the provider with the code (PKCE), so that a stolen code opens nothing.
    """

    state: str
    nonce: str
    verifier: str


class Person(msgspec.Struct, frozen=True):
    """Whom the provider vouches for."""

    issuer: str
    subject: str
    name: str


class UnknownKey(Exception):
    """None of these keys signed the token: a forgery, or the provider has new keys by now."""


def new_ask() -> Ask:
    """Secrets for one sign-in."""
    return Ask(secrets.token_urlsafe(32), secrets.token_urlsafe(32), secrets.token_urlsafe(32))


def document_address(issuer: str) -> str:
    """Where the provider describes itself."""
    return f"{issuer.rstrip('/')}/.well-known/openid-configuration"


def read_document(body: bytes, issuer: str) -> Document:
    """The provider's own description; `Unavailable("single-sign-on")` when it is of another or not to be trusted."""
    try:
        document = msgspec.json.decode(body, type=Document)
    except msgspec.DecodeError as error:
        raise Unavailable("single-sign-on", "document") from error
    if document.issuer != issuer:
        raise Unavailable("single-sign-on", "issuer")
    if not all(map(is_private_line, (document.authorization_endpoint, document.token_endpoint, document.jwks_uri))):
        raise Unavailable("single-sign-on", "address")
    return document


def is_private_line(address: str) -> bool:
    """Whether nobody on the way can read along: TLS, or a provider on this machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)


def question(document: Document, client: SingleSignOn, ask: Ask, back: str) -> str:
    """The address at the provider to which the browser is sent; it comes back to `back`."""
    challenge = base64.urlsafe_b64encode(hashlib.sha256(ask.verifier.encode()).digest()).rstrip(b"=").decode()
    asked = {
        "response_type": "code",
        "client_id": client.client,
        "redirect_uri": back,
        "scope": SCOPES,
        "state": ask.state,
        "nonce": ask.nonce,
        "code_challenge": challenge,
        "code_challenge_method": "S256",
    }
    glue = "&" if urlsplit(document.authorization_endpoint).query else "?"
    return document.authorization_endpoint + glue + urlencode(asked)


def read_keys(body: str) -> KeySet:
    """The provider's public keys; `Unavailable("single-sign-on")` when there are none that can be used."""
    try:
        return KeySet.import_key_set(msgspec.json.decode(body))
    except (JoseError, msgspec.DecodeError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Unavailable("single-sign-on", "keys") from error


def read_token(token: str, keys: KeySet, client: SingleSignOn, nonce: str, now: datetime) -> Person:
    """Whom this ID token vouches for (OpenID Connect Core 3.1.3.7).

    Raises `UnknownKey`, or `Rejected("single-sign-on")` with what is wrong as its detail.
    """
    try:
        claims = jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims
        registry = jwt.JWTClaimsRegistry(
            now=int(now.timestamp()),
            leeway=LEEWAY_SECONDS,
            iss={"essential": True, "value": client.issuer},
            aud={"essential": True, "value": client.client},
            nonce={"essential": True, "value": nonce},
            sub={"essential": True},
            exp={"essential": True},
            iat={"essential": True},
        )
        registry.validate(claims)
    except (InvalidKeyIdError, BadSignatureError) as error:
        raise UnknownKey from error
    except (JoseError, ValueError, TypeError) as error:
        raise Rejected("single-sign-on", getattr(error, "error", "") or "token") from error
    return _person(claims, client)


def _person(claims: Mapping[str, object], client: SingleSignOn) -> Person:
    party, subject = claims.get("azp"), claims["sub"]
    for_more = claims["aud"] not in (client.client, [client.client])
    if party != client.client and (for_more or party is not None):
        raise Rejected("single-sign-on", "azp")
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT or not subject.isprintable():
        raise Rejected("single-sign-on", "sub")
    name = claims.get("name")
    return Person(client.issuer, subject, name if isinstance(name, str) else "")
