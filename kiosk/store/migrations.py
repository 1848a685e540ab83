"""How the databases came to be: forward only, each step in one transaction that also counts it.

A step that shipped is never changed; a new one is added below it.
"""

from collections.abc import Sequence
from typing import Final, TypeAlias

from kiosk.errors import Unavailable
from kiosk.store.connection import Connection, Engine
from kiosk.store.engine import transaction

LEDGER_STEPS: Final = (
    (
        # 1 (2026-11-22): the first schema.
        """CREATE TABLE ledger (
            no INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            started_at INTEGER NOT NULL,
            ends_at_seq INTEGER,
            reason TEXT NOT NULL
        )""",
        """CREATE TABLE entry (
            ledger INTEGER NOT NULL REFERENCES ledger(no),
            seq INTEGER NOT NULL,
            subject TEXT NOT NULL,
            body BLOB NOT NULL,
            digest BLOB NOT NULL,
            PRIMARY KEY (ledger, seq)
        ) WITHOUT ROWID""",
        "CREATE INDEX entry_subject ON entry(subject)",
        """CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: an entry is never changed'); END""",
        """CREATE TRIGGER entry_is_never_removed BEFORE DELETE ON entry
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only: an entry is never removed'); END""",
        """CREATE TRIGGER ledger_only_ends BEFORE UPDATE ON ledger
            WHEN new.no <> old.no OR new.id <> old.id OR new.started_at <> old.started_at OR new.reason <> old.reason
                OR new.ends_at_seq IS NULL OR new.ends_at_seq > old.ends_at_seq
            BEGIN SELECT RAISE(ABORT, 'a ledger may only end, and never later than it did'); END""",
        """CREATE TRIGGER ledger_is_never_removed BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'a ledger is never removed'); END""",
        """INSERT INTO ledger(id, started_at, reason)
            VALUES (lower(hex(randomblob(16))), CAST(unixepoch('subsec') * 1000000 AS INTEGER), 'first')""",
        """CREATE TABLE session_row (
            session TEXT PRIMARY KEY,
            opened_at INTEGER NOT NULL,
            member TEXT NOT NULL,
            procedure TEXT NOT NULL,
            state TEXT NOT NULL,
            outcome TEXT NOT NULL,
            slip TEXT UNIQUE,
            dossier TEXT,
            changed_at INTEGER NOT NULL,
            last_entry INTEGER NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX session_row_dossier ON session_row(dossier) WHERE dossier IS NOT NULL",
        "CREATE INDEX session_row_opened_at ON session_row(opened_at)",
        "CREATE INDEX session_row_state ON session_row(state, opened_at)",
        "CREATE INDEX session_row_last_entry ON session_row(last_entry)",
        "CREATE TABLE procedure_count (procedure TEXT PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID",
        """CREATE TABLE answer (
            session TEXT NOT NULL,
            field TEXT NOT NULL,
            sealed BLOB NOT NULL,
            PRIMARY KEY (session, field)
        ) WITHOUT ROWID""",
        """CREATE TABLE member (
            id TEXT PRIMARY KEY,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            pin TEXT NOT NULL,
            wrong INTEGER NOT NULL,
            locked_until INTEGER
        ) WITHOUT ROWID""",
        "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE cursor (ledger TEXT PRIMARY KEY, held INTEGER NOT NULL, at INTEGER NOT NULL) WITHOUT ROWID",
        """CREATE TABLE uplink (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            device TEXT NOT NULL DEFAULT '',
            centre TEXT NOT NULL DEFAULT '',
            public_url TEXT NOT NULL DEFAULT '',
            enrolled_at INTEGER,
            last_try INTEGER,
            last_success INTEGER,
            failing_since INTEGER,
            problem TEXT NOT NULL DEFAULT '',
            feed_cursor INTEGER NOT NULL DEFAULT 0
        )""",
        "INSERT INTO uplink(id) VALUES (1)",
        """CREATE TABLE status (
            slip TEXT PRIMARY KEY,
            status TEXT NOT NULL,
            note TEXT NOT NULL,
            at INTEGER NOT NULL
        ) WITHOUT ROWID""",
        """CREATE TABLE fork_request (
            ledger TEXT PRIMARY KEY,
            agreed_seq INTEGER NOT NULL,
            at INTEGER NOT NULL
        ) WITHOUT ROWID""",
    ),
    (
        # 2 (2026-11-22): the address in use is that of the last enrolment; a wish for another is a wish until then.
        "ALTER TABLE uplink ADD COLUMN url TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE uplink ADD COLUMN tried TEXT NOT NULL DEFAULT ''",
        """UPDATE uplink SET
            url = coalesce((SELECT value FROM setting WHERE name = 'province_url'), ''),
            tried = coalesce((SELECT value FROM setting WHERE name = 'province_url'), '') || ' '
                || coalesce((SELECT value FROM setting WHERE name = 'enrol_code'), '')
            WHERE enrolled_at IS NOT NULL""",
        "UPDATE OR REPLACE setting SET name = 'wanted_url' WHERE name = 'province_url'",
        "DROP INDEX session_row_opened_at",  # nobody asks any more how many sessions a day had
    ),
    (
        # 3 (2026-11-26): the team's own facts: what they are about, and the Lamport counter of those that are shared.
        """CREATE TABLE subject_row (
            subject TEXT PRIMARY KEY,
            kind TEXT NOT NULL,
            is_open INTEGER NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX subject_row_kind ON subject_row(kind, is_open, subject)",
        "CREATE TABLE turn (id INTEGER PRIMARY KEY CHECK (id = 1), turn INTEGER NOT NULL)",
        "INSERT INTO turn (id, turn) VALUES (1, 0)",
        "CREATE INDEX session_row_opened_at ON session_row(opened_at)",  # the figures of a span ask for it
    ),
    (
        # 4 (2026-11-26): what the machines of a centre tell each other, and where the sync process lays what it heard.
        """CREATE TABLE shared_fact (
            digest BLOB PRIMARY KEY,
            subject TEXT NOT NULL,
            turn INTEGER NOT NULL,
            body BLOB NOT NULL
        ) WITHOUT ROWID""",
        "CREATE INDEX shared_fact_subject ON shared_fact(subject, turn)",
        "ALTER TABLE subject_row ADD COLUMN is_erased INTEGER NOT NULL DEFAULT 0",
        """CREATE TABLE box (
            subject TEXT NOT NULL,
            field TEXT NOT NULL,
            turn INTEGER NOT NULL,
            key BLOB NOT NULL,
            sealed BLOB NOT NULL,
            no INTEGER NOT NULL,
            PRIMARY KEY (subject, field)
        ) WITHOUT ROWID""",
        "CREATE INDEX box_no ON box(no)",
        "ALTER TABLE turn ADD COLUMN boxes INTEGER NOT NULL DEFAULT 0",
        "CREATE TABLE inbox (no INTEGER PRIMARY KEY, parcel BLOB NOT NULL)",
        "ALTER TABLE uplink ADD COLUMN share_cursor INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE uplink ADD COLUMN box_cursor INTEGER NOT NULL DEFAULT 0",
    ),
)

KEY_STEPS: Final = (
    (
        # 1 (2026-11-22): the first schema.
        """CREATE TABLE device (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            seed BLOB NOT NULL,
            slip_key BLOB NOT NULL
        )""",
        "CREATE TABLE session_key (session TEXT PRIMARY KEY, key BLOB NOT NULL) WITHOUT ROWID",
    ),
    (
        # 2 (2026-11-26): the secrets of the centre, the one in use last.
        "CREATE TABLE centre_secret (no INTEGER PRIMARY KEY AUTOINCREMENT, secret BLOB NOT NULL UNIQUE)",
    ),
)

Steps: TypeAlias = Sequence[Sequence[str]]


def migrate(engine: Engine, steps: Steps) -> None:
    """Bring the database to the newest version; what was interrupted is done again from the version before it.

    Raises `Unavailable("store", "newer-than-program")` for a database that a newer program has touched.
    """
    with transaction(engine, write=False) as connection:
        version = version_of(connection, steps)
    while version < len(steps):
        with transaction(engine, write=True) as connection:
            version = version_of(connection, steps)  # again, under the lock: another process may have been quicker
            for statement in steps[version] if version < len(steps) else ():
                connection.execute(statement)
            version = min(version + 1, len(steps))
            connection.execute(f"PRAGMA user_version = {version}")


def version_of(connection: Connection, steps: Steps) -> int:
    """How many of the steps the database has been through."""
    version = int(connection.execute("PRAGMA user_version").scalar_one())
    if version > len(steps):
        raise Unavailable("store", "newer-than-program")
    return version
