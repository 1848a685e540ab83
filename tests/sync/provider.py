"""An OpenID provider in a process of its own, which insists on PKCE: `python -m tests.sync.provider PORT BACK`.

The provider is oidc-provider-mock, and the check of the verifier is authlib's own; the two are joined here because the
first does not ask for the second. Each start makes new keys.
"""

import logging
import os
import sys
from collections.abc import Mapping
from typing import Any, TypeAlias

import oidc_provider_mock._app as provider
import uvicorn
from authlib.oauth2.rfc7636 import CodeChallenge
from oidc_provider_mock._storage import AuthorizationCode, Client, Storage, User

from tests.sync.providing import CLIENT, SECRET

Untyped: TypeAlias = Any
"""What authlib passes around, which it gives no type."""

CHALLENGES: dict[str, tuple[str, str]] = {}
ANYBODY = User(sub="lan-0123", claims={"name": "Nguyễn Thị Lan"})


class Insists(CodeChallenge):
    """Whoever asks without a challenge, or comes back without what answers it, gets no token."""

    def validate_code_challenge(self, grant: Untyped, redirect_uri: Untyped) -> None:
        asked: Mapping[str, str] = grant.request.payload.data
        if asked.get("code_challenge_method") != "S256" or not asked.get("nonce") or not asked.get("state"):
            raise provider.authlib.oauth2.rfc6749.errors.InvalidRequestError("PKCE, nonce and state are asked for")
        super().validate_code_challenge(grant, redirect_uri)

    def get_authorization_code_challenge(self, authorization_code: AuthorizationCode) -> str:
        return CHALLENGES.get(authorization_code.code, ("", ""))[0]

    def get_authorization_code_challenge_method(self, authorization_code: AuthorizationCode) -> str:
        return CHALLENGES.get(authorization_code.code, ("", ""))[1]


class Grant(provider.AuthorizationCodeGrant):
    """The provider's own, with the challenge kept beside the code."""

    def __init__(self, *arguments: Untyped) -> None:
        super().__init__(*arguments)
        Insists(required=True)(self)

    def save_authorization_code(self, code: str, request: Untyped) -> None:
        super().save_authorization_code(code, request)
        asked = request.payload.data
        CHALLENGES[code] = (asked["code_challenge"], asked["code_challenge_method"])


class Kept(Storage):
    """What the provider knows from the start: one client, who comes back to one address."""

    def __init__(self) -> None:
        super().__init__()
        self.store_client(
            Client(
                id=CLIENT, secret=SECRET, redirect_uris=[sys.argv[2]], allowed_scopes=Client.SCOPES_SUPPORTED,
                token_endpoint_auth_method="client_secret_basic",
            )
        )  # fmt: skip


def main() -> None:
    """Serve until the process is ended."""
    os.environ["AUTHLIB_INSECURE_TRANSPORT"] = "1"
    logging.getLogger().setLevel(logging.WARNING)
    provider.AuthorizationCodeGrant = Grant
    provider.Storage = Kept
    app = provider.app(require_client_registration=True, require_nonce=True, user_claims=[ANYBODY])
    with app.app_context():
        uvicorn.run(app, interface="wsgi", host="127.0.0.1", port=int(sys.argv[1]), log_config=None)


if __name__ == "__main__":
    main()
