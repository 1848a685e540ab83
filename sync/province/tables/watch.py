"""Tables of what is watched, and of whom it was told."""

from typing import Final

from sqlalchemy import BigInteger, Column, Index, Integer, LargeBinary, String, Table, Text

from sync.province.schema import Instant, metadata

_NUMBER: Final = BigInteger().with_variant(Integer, "sqlite")
"""A key that both databases count up by themselves."""

heartbeat = Table(
    "heartbeat",
    metadata,
    Column("device", String(32), primary_key=True),
    Column("at", Instant, nullable=False),
    Column("ledger", String(32), nullable=False),
    Column("head", BigInteger),  # its last entry in that ledger; NULL from a machine that does not say
    Column("waiting", BigInteger),  # entries that it has not sent yet
    Column("build", Text, nullable=False),
    Column("clock_off", BigInteger),  # seconds that its clock is ahead of the province's
    Column("samples", Text, nullable=False),  # JSON: the backlog at the last few looks, a heartbeat apart
)

replacement = Table(
    "replacement",
    metadata,
    Column("old", String(32), primary_key=True),
    Column("device", String(32), nullable=False, index=True),  # the new machine; a spare may take several places
    Column("at", Instant, nullable=False),
    Column("lost", BigInteger),  # what the old one had not sent when it was last heard; NULL: nobody knows
)

stay = Table(
    "stay",
    metadata,
    Column("device", String(32), primary_key=True),
    Column("begins", Instant, primary_key=True),  # when it was let in there
    Column("ends", Instant),  # when it was shut out, or moved away; NULL while it may send
    Column("centre", String(5), nullable=False, index=True),
    sqlite_with_rowid=False,
)
"""Where each machine stood while it was let in: before, between and after nothing was measured by it."""

bound_code = Table(
    "bound_code",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # as in enrol_code
    Column("device", String(32), nullable=False),
    Column("purpose", String(10), nullable=False),  # move: only for this machine; replace: for another in its place
    sqlite_with_rowid=False,
)

code_note = Table(
    "code_note",
    metadata,
    Column("digest", LargeBinary(32), primary_key=True),  # as in enrol_code
    Column("id", String(32), nullable=False, unique=True),  # what the staff call it by: nothing of the code is in it
    Column("maker", String(32), nullable=False, index=True),  # the account; empty: a command on the server
    Column("maker_name", Text, nullable=False),
    Column("made_at", Instant, nullable=False),
    sqlite_with_rowid=False,
)
"""Who made an enrolment code."""

repeated_fault = Table(
    "repeated_fault",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("machine", String(40), primary_key=True),  # the kind of machine, as the fact names it
    Column("cause", String(100), primary_key=True),
    Column("times", Integer, nullable=False),
    Column("at", Instant, nullable=False),  # the province's time
    sqlite_with_rowid=False,
)

alert = Table(
    "alert",
    metadata,
    Column("id", _NUMBER, primary_key=True),
    Column("open_key", String(200), unique=True),  # what it is about, while it is open; NULL once it has ended
    Column("kind", String(20), nullable=False),
    Column("centre", String(5), nullable=False, index=True),  # empty: the province itself
    Column("device", String(32), nullable=False),  # empty: the whole centre
    Column("said", Text, nullable=False),  # JSON: what its sentence tells, without personal data
    Column("opened_at", Instant, nullable=False, index=True),
    Column("quiet_since", Instant),  # since when what it is about has not been seen
    Column("ended_at", Instant),
)

channel = Table(
    "channel",
    metadata,
    Column("id", _NUMBER, primary_key=True),
    Column("kind", String(10), nullable=False),  # mail, webhook
    Column("address", Text, nullable=False),
    Column("secret", Text, nullable=False),  # of a webhook: with it each message is signed
    Column("centre", String(5), nullable=False),  # empty: of the whole province
    Column("made_at", Instant, nullable=False),
    Column("removed_at", Instant),
)

telling = Table(
    "telling",
    metadata,
    Column("alert", BigInteger, primary_key=True, autoincrement=False),
    Column("channel", BigInteger, primary_key=True, autoincrement=False),
    Column("event", String(10), primary_key=True),  # opened, ended
    Column("message", String(16), nullable=False),  # with which others it goes out; empty before the first try
    Column("due_at", Instant),  # NULL: nothing is to be done any more
    Column("tries", Integer, nullable=False),
    Column("told_at", Instant),
    Column("problem", String(40), nullable=False),  # of the last try that failed
    Index("telling_due", "due_at"),
    sqlite_with_rowid=False,
)

lease = Table(
    "lease",
    metadata,
    Column("name", String(40), primary_key=True),
    Column("holder", String(64), nullable=False),
    Column("until", Instant, nullable=False),
    Column("awake_since", Instant, nullable=False),  # since when somebody has held it, but for the absences
)

absence = Table(
    "absence",
    metadata,
    Column("name", String(40), primary_key=True),  # of the lease that nobody held
    Column("begins", Instant, primary_key=True),
    Column("ends", Instant, nullable=False),
    sqlite_with_rowid=False,
)

certificate = Table(
    "certificate",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),  # 1
    Column("until", Instant),  # as it was last shown
    Column("unasked_since", Instant),  # NULL: it can be asked
)

TABLES: Final = (
    heartbeat, replacement, stay, bound_code, repeated_fault, alert, channel, telling, lease, absence,
    certificate, code_note,
)  # fmt: skip
