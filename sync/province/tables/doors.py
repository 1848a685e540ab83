"""Tables of how the staff come in: invitations, second factors, failed tries, single sign-on; what waits for them."""

from typing import Final

from sqlalchemy import BigInteger, Column, Integer, LargeBinary, String, Table, Text

from sync.province.schema import Instant, metadata

invitation = Table(
    "invitation",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # SHA-256 of the code in the link
    Column("id", String(32), nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("role", String(20), nullable=False),
    Column("communes", Text, nullable=False),
    Column("maker", String(32), nullable=False),  # an account, or empty: the command of the operator
    Column("made_at", Instant, nullable=False),
    Column("expires_at", Instant, nullable=False),
    Column("used_at", Instant),
    Column("revoked_at", Instant),
    Column("login", String(100), nullable=False),  # what the guest has chosen so far, between two pages
    Column("password", Text),
    Column("secret", LargeBinary(20)),
    Column("account", String(32)),
    sqlite_with_rowid=False,
)

second_factor = Table(
    "second_factor",
    metadata,
    Column("account", String(32), primary_key=True),
    Column("secret", LargeBinary(20), nullable=False),
    Column("step", BigInteger, nullable=False),  # the newest step whose code was accepted: none is accepted twice
    sqlite_with_rowid=False,
)

recovery_code = Table(
    "recovery_code",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),
    Column("account", String(32), nullable=False, index=True),
    Column("used_at", Instant),
    sqlite_with_rowid=False,
)

half_way = Table(
    "half_way",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # SHA-256 of the cookie of who has shown the password only
    Column("account", String(32), nullable=False),
    Column("onward", Text, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

failed_try = Table(
    "failed_try",
    metadata,
    Column("who", LargeBinary(32), primary_key=True),  # a digest of the sign-in name, whether anybody has it or not
    Column("failures", Integer, nullable=False),
    Column("pardoned", Integer),  # that no wait is counted for any more, and the owner has not been told yet; NULL: 0
    Column("at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

sso_flow = Table(
    "sso_flow",
    metadata,
    Column("state", LargeBinary(32), primary_key=True),  # SHA-256
    Column("browser", LargeBinary(32), nullable=False),  # SHA-256 of the cookie of the browser that began
    Column("nonce", String(64), nullable=False),
    Column("verifier", String(64), nullable=False),
    Column("onward", Text, nullable=False),
    Column("invitation", LargeBinary(32)),
    Column("at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

sso_subject = Table(
    "sso_subject",
    metadata,
    Column("issuer", String(500), primary_key=True),
    Column("subject", String(255), primary_key=True),
    Column("account", String(32), nullable=False, index=True),
    sqlite_with_rowid=False,
)

sso_provider = Table(
    "sso_provider",
    metadata,
    Column("issuer", String(500), primary_key=True),
    Column("document", Text, nullable=False),
    Column("keys", Text, nullable=False),
    Column("read_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

kept = Table(
    "kept",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # SHA-256 of the key, which is in an address and nowhere else
    Column("account", String(32), nullable=False, index=True),
    Column("sealed", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False, index=True),
    sqlite_with_rowid=False,
)

TABLES: Final = (
    invitation,
    second_factor,
    recovery_code,
    half_way,
    failed_try,
    sso_flow,
    sso_subject,
    sso_provider,
    kept,
)
