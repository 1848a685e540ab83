"""Every statement that the program runs on its tables, in one place, so that a test can ask for each one's plan.

Named parameters are those of the columns where they can be; those of the last group read everything, on demand only.
How the tables came to be stands in `migrations`.
"""

from typing import Final

_STANDS: Final = "(ledger.ends_at_seq IS NULL OR entry.seq <= ledger.ends_at_seq)"
"""An entry after the end of its ledger stands again, under a newer ledger."""

# the ledger
HEAD: Final = """
    SELECT ledger.no, ledger.id, entry.seq, entry.digest
    FROM ledger LEFT JOIN entry ON entry.ledger = ledger.no
    WHERE ledger.no = (SELECT max(no) FROM ledger)
    ORDER BY entry.seq DESC LIMIT 1"""
ADD_ENTRY: Final = """
    INSERT INTO entry (ledger, seq, subject, body, digest) VALUES (:ledger, :seq, :subject, :body, :digest)"""
BODIES: Final = f"""
    SELECT entry.body FROM entry JOIN ledger ON ledger.no = entry.ledger
    WHERE entry.subject = :subject AND {_STANDS}
    ORDER BY entry.ledger, entry.seq"""  # noqa: S608 - made of constants only

# the team: turns are given once each, whatever is undone
TURN: Final = "SELECT turn FROM turn WHERE id = 1"
TAKE_TURN: Final = "UPDATE turn SET turn = :turn WHERE id = 1"
RAISE_TURN: Final = "UPDATE turn SET turn = max(turn, :turn) WHERE id = 1"
SUBJECTS: Final = """
    SELECT subject FROM subject_row WHERE kind = :kind AND is_open BETWEEN :first AND :last ORDER BY subject"""
ADD_SUBJECT: Final = """
    INSERT INTO subject_row (subject, kind, is_open) VALUES (:subject, :kind, 1) ON CONFLICT (subject) DO NOTHING"""
OPEN_SUBJECT: Final = "UPDATE subject_row SET is_open = :is_open WHERE subject = :subject"
ERASE_SUBJECT: Final = "UPDATE subject_row SET is_erased = 1 WHERE subject = :subject"
SUBJECT: Final = "SELECT kind, is_erased FROM subject_row WHERE subject = :subject"
FORGET_SUBJECTS: Final = "DELETE FROM subject_row"

# what the machines of the centre tell each other: own facts and heard ones, each once, and the boxes of private data
ADD_SHARED: Final = """
    INSERT INTO shared_fact (digest, subject, turn, body) VALUES (:digest, :subject, :turn, :body)
    ON CONFLICT (digest) DO NOTHING RETURNING turn"""
SHARED: Final = "SELECT body FROM shared_fact WHERE subject = :subject ORDER BY turn, digest"
REREAD: Final = "UPDATE shared_fact SET subject = :subject WHERE digest = :of"
BOX: Final = "SELECT turn, sealed FROM box WHERE subject = :subject AND field = :field"
SAVE_BOX: Final = """
    INSERT INTO box (subject, field, turn, key, sealed, no) VALUES (:subject, :field, :turn, :key, :sealed, :no)
    ON CONFLICT (subject, field) DO UPDATE SET
        turn = excluded.turn, key = excluded.key, sealed = excluded.sealed, no = excluded.no"""
NEXT_BOX: Final = "UPDATE turn SET boxes = boxes + 1 WHERE id = 1 RETURNING boxes"
DROP_BOXES: Final = "DELETE FROM box WHERE subject = :of"
BOXES_AFTER: Final = """
    SELECT subject, field, turn, key, sealed, no FROM box WHERE no > :after ORDER BY no LIMIT :most"""
NEXT_IN_INBOX: Final = "SELECT no, parcel FROM inbox WHERE no > :after ORDER BY no LIMIT 1"
TIDY_INBOX: Final = "DELETE FROM inbox WHERE no <= :taken"
INTO_INBOX: Final = """
    INSERT INTO inbox (no, parcel)
    VALUES (max(:taken, coalesce((SELECT max(no) FROM inbox), 0)) + 1, :parcel)"""

# what can be found without folding
_ROW: Final = "SELECT session, opened_at, member, procedure, state, outcome, slip, dossier FROM session_row"
ROW: Final = f"{_ROW} WHERE session = :session"
ROW_BY_SLIP: Final = f"{_ROW} WHERE slip = :slip"
ROW_BY_DOSSIER: Final = f"{_ROW} WHERE dossier = :dossier ORDER BY opened_at DESC LIMIT 1"
UNFINISHED: Final = f"{_ROW} WHERE state IN ('open', 'parked') ORDER BY opened_at, session"
# found by their names: the plus keeps the index of states away, where nearly every session has ended
KEPT_ROWS: Final = f"""
    {_ROW} WHERE session IN (SELECT value FROM json_each(:sessions)) AND +state = 'ended'
    ORDER BY opened_at, session"""  # noqa: S608 - made of constants only
OPENED_BETWEEN: Final = """
    SELECT session FROM session_row WHERE opened_at >= :first AND opened_at < :last ORDER BY opened_at, session"""
PROCEDURE_COUNTS: Final = "SELECT procedure, times FROM procedure_count"
ADD_ROW: Final = """
    INSERT INTO session_row
        (session, opened_at, member, procedure, state, outcome, slip, dossier, changed_at, last_entry)
    VALUES
        (:session, :opened_at, :member, :procedure, :state, :outcome, :slip, :dossier, :changed_at, :last_entry)"""
TOUCH_ROW: Final = "UPDATE session_row SET changed_at = :changed_at, last_entry = :last_entry WHERE session = :of"
CHANGE_ROW: Final = """
    UPDATE session_row SET
        member = coalesce(:member, member), procedure = coalesce(:procedure, procedure),
        state = coalesce(:state, state), outcome = coalesce(:outcome, outcome),
        slip = coalesce(:slip, slip), dossier = coalesce(:dossier, dossier),
        changed_at = :changed_at, last_entry = :last_entry
    WHERE session = :of"""
MOVE_ROW: Final = "UPDATE session_row SET last_entry = :last_entry WHERE session = :of"
COUNT_PROCEDURE: Final = """
    INSERT INTO procedure_count (procedure, times) VALUES (:procedure, 1)
    ON CONFLICT (procedure) DO UPDATE SET times = times + 1"""

# private data
ANSWERS: Final = "SELECT field, sealed FROM answer WHERE session = :session"
ANSWER: Final = "SELECT sealed FROM answer WHERE session = :session AND field = :named"
SAVE_ANSWER: Final = """
    INSERT INTO answer (session, field, sealed) VALUES (:session, :field, :sealed)
    ON CONFLICT (session, field) DO UPDATE SET sealed = excluded.sealed"""
DROP_ANSWER: Final = "DELETE FROM answer WHERE session = :of AND field = :named"
DROP_ANSWERS: Final = "DELETE FROM answer WHERE session = :of"
NEXT_SEALED: Final = "SELECT min(session) FROM answer WHERE session > :after"
LAST_CHANGE: Final = "SELECT changed_at FROM session_row WHERE session = :session"
KEY: Final = "SELECT key FROM session_key WHERE session = :session"
ADD_KEY: Final = "INSERT INTO session_key (session, key) VALUES (:session, :key)"
DROP_KEY: Final = "DELETE FROM session_key WHERE session = :of"
KEYED: Final = "SELECT session FROM session_key"
DEVICE: Final = "SELECT seed, slip_key FROM device WHERE id = 1"
CENTRE_KEYS: Final = "SELECT no, secret FROM centre_secret ORDER BY no"
ADD_CENTRE_KEY: Final = "INSERT INTO centre_secret (secret) VALUES (:secret)"
DROP_CENTRE_KEY: Final = "DELETE FROM centre_secret WHERE secret = :of"
ADD_DEVICE: Final = "INSERT INTO device (id, seed, slip_key) VALUES (1, :seed, :slip_key)"

# the team and this machine
MEMBERS: Final = "SELECT id, name, role, pin, wrong, locked_until FROM member WHERE pin <> '' ORDER BY id"
MEMBER: Final = "SELECT id, name, role, pin, wrong, locked_until FROM member WHERE id = :id"
SAVE_MEMBER: Final = """
    INSERT INTO member (id, name, role, pin, wrong, locked_until)
    VALUES (:id, :name, :role, :pin, :wrong, :locked_until)
    ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, role = excluded.role, pin = excluded.pin,
        wrong = excluded.wrong, locked_until = excluded.locked_until"""
SHUT_OUT: Final = "UPDATE member SET pin = '' WHERE id = :of"
SETTING: Final = "SELECT value FROM setting WHERE name = :name"
SAVE_SETTING: Final = """
    INSERT INTO setting (name, value) VALUES (:name, :value)
    ON CONFLICT (name) DO UPDATE SET value = excluded.value"""

# the way to the province
STANDINGS: Final = """
    SELECT ledger.no, ledger.id,
        coalesce(ledger.ends_at_seq, (SELECT max(entry.seq) FROM entry WHERE entry.ledger = ledger.no), 0) AS head,
        coalesce(cursor.held, 0) AS held
    FROM ledger LEFT JOIN cursor ON cursor.ledger = ledger.id
    ORDER BY ledger.no"""
DIGEST_AT: Final = "SELECT digest FROM entry WHERE ledger = :ledger AND seq = :seq"
ENTRIES_AFTER: Final = """
    SELECT seq, body, digest FROM entry
    WHERE ledger = :ledger AND seq > :after AND seq <= :head
    ORDER BY seq LIMIT :most"""
WAITING_SESSIONS: Final = "SELECT count(*) FROM session_row WHERE last_entry >= :first"
HELD: Final = "SELECT held FROM cursor WHERE ledger = :ledger"
NOW_HELD: Final = """
    INSERT INTO cursor (ledger, held, at) VALUES (:ledger, :held, :at)
    ON CONFLICT (ledger) DO UPDATE SET held = excluded.held, at = excluded.at"""
UPLINK: Final = """
    SELECT device, centre, public_url, enrolled_at, last_try, last_success, failing_since, problem, feed_cursor,
        url, tried, share_cursor, box_cursor
    FROM uplink WHERE id = 1"""
ENROLLED: Final = """
    UPDATE uplink SET
        share_cursor = CASE WHEN url = :url AND centre = :centre THEN share_cursor ELSE 0 END,
        box_cursor = CASE WHEN url = :url AND centre = :centre THEN box_cursor ELSE 0 END,
        device = :device, centre = :centre, public_url = :public_url, enrolled_at = :enrolled_at,
        url = :url, tried = :tried
    WHERE id = 1"""
ASKED_IN_VAIN: Final = "UPDATE uplink SET tried = :tried WHERE id = 1"
TRIED: Final = "UPDATE uplink SET last_try = :at WHERE id = 1"
SUCCEEDED: Final = """
    UPDATE uplink SET last_try = :at, last_success = :at, failing_since = NULL, problem = '' WHERE id = 1"""
FAILED: Final = """
    UPDATE uplink SET last_try = :at, failing_since = coalesce(failing_since, :at), problem = :problem WHERE id = 1"""
SHARED_UP_TO: Final = "UPDATE uplink SET share_cursor = :cursor WHERE id = 1"
BOXES_SENT: Final = "UPDATE uplink SET box_cursor = :cursor WHERE id = 1"
FED: Final = "UPDATE uplink SET feed_cursor = :feed_cursor WHERE id = 1"
STATUS: Final = "SELECT slip, status, note, at FROM status WHERE slip = :slip"
SAVE_STATUS: Final = """
    INSERT INTO status (slip, status, note, at) VALUES (:slip, :status, :note, :at)
    ON CONFLICT (slip) DO UPDATE SET status = excluded.status, note = excluded.note, at = excluded.at"""
FORGET_STATUS: Final = "DELETE FROM status WHERE slip = :slip"

# a second history
ASK_FORK: Final = """
    INSERT INTO fork_request (ledger, agreed_seq, at) VALUES (:ledger, :agreed_seq, :at)
    ON CONFLICT (ledger) DO UPDATE SET agreed_seq = excluded.agreed_seq, at = excluded.at"""
FORKS: Final = "SELECT ledger, agreed_seq FROM fork_request"
LEDGER: Final = "SELECT no FROM ledger WHERE id = :id"
END_LEDGER: Final = "UPDATE ledger SET ends_at_seq = :ends_at_seq WHERE no = :of"
END_LATER: Final = "UPDATE ledger SET ends_at_seq = 0 WHERE no > :of"
ADD_LEDGER: Final = "INSERT INTO ledger (id, started_at, reason) VALUES (:id, :started_at, :reason)"
ENTRIES_BEYOND: Final = f"""
    SELECT entry.subject, entry.body FROM entry JOIN ledger ON ledger.no = entry.ledger
    WHERE (entry.ledger, entry.seq) > (:of, :agreed) AND {_STANDS}
    ORDER BY entry.ledger, entry.seq"""  # noqa: S608 - made of constants only

# whole: read everything, on demand only
WHOLE_CHAIN: Final = "SELECT ledger, seq, body, digest FROM entry ORDER BY ledger, seq"
WHOLE_LEDGER: Final = f"""
    SELECT entry.ledger, entry.seq, entry.body FROM entry JOIN ledger ON ledger.no = entry.ledger
    WHERE {_STANDS}
    ORDER BY entry.ledger, entry.seq"""  # noqa: S608 - made of constants only
WHOLE_SHARED: Final = "SELECT body FROM shared_fact ORDER BY turn, digest"
WHOLE_BOXES: Final = "SELECT subject, field, turn, key, sealed FROM box ORDER BY subject, field"
FORGET_BOXES: Final = "DELETE FROM box"
FORGET_INBOX: Final = "DELETE FROM inbox"
FORGET_ROWS: Final = "DELETE FROM session_row"
FORGET_COUNTS: Final = "DELETE FROM procedure_count"
