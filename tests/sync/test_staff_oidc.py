"""Promise: a provider is believed only in what it signed for us, for this browser, and just now."""

import hmac
import json
from base64 import urlsafe_b64encode
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from joserfc import jwt
from joserfc.jwk import ECKey, KeySet, RSAKey

from kiosk.errors import Rejected, Unavailable
from sync.province.config import SingleSignOn
from sync.province.staff.oidc import (
    Person,
    UnknownKey,
    document_address,
    new_ask,
    question,
    read_document,
    read_keys,
    read_token,
)
from tests.sync.people import START

ISSUER = "https://dangnhap.phutho.example"
CLIENT = SingleSignOn(issuer=ISSUER, client="tantay", secret="", label="")
DOCUMENT = (
    b'{"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "https://a.example/token",'
    b' "jwks_uri": "https://a.example/keys", "more": [1]}'
)
RSA = RSAKey.generate_key(2048, parameters={"kid": "one"})
EC = ECKey.generate_key("P-256", parameters={"kid": "two"})
KEYS = KeySet([RSA, EC])
NOW = int(START.timestamp())
GOOD: dict[str, Any] = {
    "iss": ISSUER, "aud": "tantay", "sub": "lan-0123", "nonce": "n", "iat": NOW, "exp": NOW + 300, "name": "Lan",
}  # fmt: skip


def token(key: RSAKey | ECKey = RSA, algorithm: str = "RS256", kid: str | None = "one", **changed: object) -> str:
    claims = {name: value for name, value in (GOOD | changed).items() if value is not None}
    header = {"alg": algorithm} | ({"kid": kid} if kid else {})
    return jwt.encode(header, claims, key, algorithms=[algorithm])


def signed_with_the_public_key() -> str:
    """HS256 with what everybody can read: a reader that lets the token choose would take it."""
    head, claims = (b64encode(json.dumps(part).encode()) for part in ({"alg": "HS256", "kid": "one"}, GOOD))
    return f"{head}.{claims}." + b64encode(
        hmac.digest(RSA.as_pem(private=False), f"{head}.{claims}".encode(), "sha256")
    )


def b64encode(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def test_whom_the_provider_vouches_for_is_known_by_the_subject() -> None:
    for signed in (
        token(), token(EC, "ES256", "two"), token(aud=["tantay"]), token(aud=["x", "tantay"], azp="tantay"),
        token(exp=NOW - 30),
    ):  # fmt: skip
        assert read_token(signed, KEYS, CLIENT, "n", START) == Person(ISSUER, "lan-0123", "Lan")


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://other.example"}, {"iss": None}, {"iss": f"{ISSUER}/"}, {"aud": "other"}, {"aud": None},
        {"aud": ["x", "tantay"]}, {"aud": ["x", "tantay"], "azp": "x"}, {"azp": "x"}, {"nonce": "other"},
        {"nonce": None}, {"exp": NOW - 61}, {"exp": None}, {"exp": "later"}, {"iat": None}, {"iat": NOW + 61},
        {"nbf": NOW + 61}, {"sub": None}, {"sub": ""}, {"sub": 7}, {"sub": "x" * 256},
    ],
    ids=str,
)  # fmt: skip
def test_a_token_that_is_not_for_us_now_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(Rejected, match="single-sign-on"):
        read_token(token(**changed), KEYS, CLIENT, "n", START)


def test_a_token_that_the_provider_did_not_sign_is_refused() -> None:
    head, claims, signature = token().split(".")
    other = token(sub="admin").split(".")
    forged = (
        f"{head}.{other[1]}.{signature}",
        f"{head}.{claims}.",
        token(RSAKey.generate_key(2048), "RS256", "one"),
        signed_with_the_public_key(),
        ".".join((b64encode(json.dumps({"alg": "none"}).encode()), b64encode(json.dumps(GOOD).encode()), "")),
        "", "a.b", "....", head,
    )  # fmt: skip
    for text in forged:
        with pytest.raises((Rejected, UnknownKey)):
            read_token(text, KEYS, CLIENT, "n", START)


@given(st.text(max_size=200))
def test_no_text_breaks_the_reader(text: str) -> None:
    with pytest.raises((Rejected, UnknownKey)):
        read_token(text, KEYS, CLIENT, "n", START)


def test_a_token_by_another_key_is_told_apart_because_the_provider_may_have_new_ones() -> None:
    other = RSAKey.generate_key(2048)
    for kid in ("new", "one"):
        with pytest.raises(UnknownKey):
            read_token(token(other, "RS256", kid), KEYS, CLIENT, "n", START)
    with pytest.raises(UnknownKey):
        read_token(token(other, "RS256", None), KeySet([RSA]), CLIENT, "n", START)


def test_a_provider_that_describes_another_or_can_be_overheard_is_not_used() -> None:
    here = ISSUER.encode()
    assert read_document(DOCUMENT % (here, b"https://a.example/in"), ISSUER).token_endpoint == "https://a.example/token"
    assert read_document(DOCUMENT % (here, b"http://127.0.0.1:9/in"), ISSUER)
    for body in (
        DOCUMENT % (b"https://other.example", b"https://a.example/in"),
        DOCUMENT % (here, b"http://a.example/in"),
        DOCUMENT % (here, b"javascript:alert(1)"),
        b"{}", b"<html>", b"", b"[]",
    ):  # fmt: skip
        with pytest.raises(Unavailable, match="single-sign-on"):
            read_document(body, ISSUER)
    assert document_address(f"{ISSUER}/") == f"{ISSUER}/.well-known/openid-configuration"


def test_keys_that_cannot_be_read_are_no_keys() -> None:
    for body in ("", "{}", '{"keys": []}', '{"keys": [{"kty": "new"}]}', '{"keys": 1}', "<html>", '{"keys": [1]}'):
        with pytest.raises(Unavailable, match="single-sign-on"):
            read_keys(body)


def test_what_the_browser_takes_along_holds_no_secret_but_state_and_nonce() -> None:
    document = read_document(DOCUMENT % (ISSUER.encode(), b"https://a.example/in?tenant=1"), ISSUER)
    ask = new_ask()
    asked = parse_qs(urlsplit(question(document, CLIENT, ask, "https://tinh.example/back")).query)

    assert (asked.pop("state"), asked.pop("nonce")) == ([ask.state], [ask.nonce])
    assert len(asked.pop("code_challenge")[0]) == 43
    assert asked == {
        "tenant": ["1"], "response_type": ["code"], "client_id": ["tantay"], "code_challenge_method": ["S256"],
        "redirect_uri": ["https://tinh.example/back"], "scope": ["openid profile"],
    }  # fmt: skip
    assert ask.verifier not in str(asked)
