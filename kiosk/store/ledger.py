"""The open unit of work over SQLite: facts, the rows that follow from them, and all that is committed with them."""

from collections.abc import Iterable, Mapping
from datetime import datetime

import msgspec
from msgspec.structs import replace

from kiosk.app.ports import Line, Member, SessionRow, Status
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.fact import SharedFact, TeamFact
from kiosk.domain.facts import AnyFact, decode, encode
from kiosk.domain.ids import SessionId
from kiosk.domain.sharing import Parcel
from kiosk.domain.team_facts import SubjectKind, subject_of
from kiosk.errors import Rejected
from kiosk.store import sharing
from kiosk.store import statements as sql
from kiosk.store.boxes import Boxes
from kiosk.store.centre import Keyring
from kiosk.store.connection import Connection, Row
from kiosk.store.private import PrivateData
from kiosk.store.projection import keep_shared, project, rebuild
from kiosk.store.schema import micros, moment, place
from kiosk.store.team import load_member, load_members, store_member
from kiosk.store.uplink import Enrolment, line, uplink


class SqliteLedger:
    """`kiosk.app.ports.Ledger` inside one transaction; made by `Store.unit` and useless after its block."""

    def __init__(self, connection: Connection, private: PrivateData, keyring: Keyring) -> None:
        self.connection = connection
        self.doomed: list[str] = []
        self.boxes = Boxes(connection, private, keyring)
        self._private = private

    def append(self, facts: Iterable[AnyFact]) -> None:
        """Append in order; each is encoded once and chained to the one before it."""
        facts = list(facts)
        if not facts:
            return
        head = self.connection.execute(sql.HEAD).one()
        seq, digest = head.seq or 0, head.digest or GENESIS
        for fact in self._with_turns(facts):
            body = encode(fact)
            seq, digest = seq + 1, link(digest, body)
            subject = subject_of(fact)[1] if isinstance(fact, TeamFact) else fact.session
            entry = {"ledger": head.no, "seq": seq, "subject": subject, "body": body, "digest": digest}
            self.connection.execute(sql.ADD_ENTRY, entry)
            if isinstance(fact, SharedFact):
                keep_shared(self.connection, subject, fact.turn, body)
            project(self.connection, fact, place(head.no, seq))

    def _with_turns(self, facts: list[AnyFact]) -> list[AnyFact]:
        """These facts, each that is shared with the next turn after all that this machine knows of."""
        if not any(isinstance(fact, SharedFact) for fact in facts):
            return facts
        turn = self.connection.execute(sql.TURN).scalar() or 0
        given: list[AnyFact] = []
        for fact in facts:
            turn += isinstance(fact, SharedFact)
            given.append(replace(fact, turn=turn) if isinstance(fact, SharedFact) else fact)
        self.connection.execute(sql.TAKE_TURN, {"turn": turn})
        return given

    def subjects(self, kind: SubjectKind, *, is_open: bool | None = None) -> list[str]:
        """What there are facts about, oldest first; only what is still open, or only what is closed, if asked."""
        first, last = (0, 1) if is_open is None else (int(is_open), int(is_open))
        asked = {"kind": kind, "first": first, "last": last}
        return self.connection.execute(sql.SUBJECTS, asked).scalars()

    def subject_facts(self, subject: str) -> list[AnyFact]:
        """All facts about a subject of the team, from every machine that is known here, in the order of their turns.

        Each once, whoever told it; those that machines do not tell each other come first, in the order of this one.
        """
        shared = self.connection.execute(sql.SHARED, {"subject": subject}).scalars()
        told = set(shared)
        own = [body for body in self._bodies(subject) if body not in told]
        return _read([*own, *shared])

    def facts(self, subject: str) -> list[AnyFact]:
        """All facts of a session or another subject, oldest first; types unknown to this version are passed over."""
        return _read(self._bodies(subject))

    def _bodies(self, subject: str) -> list[bytes]:
        return self.connection.execute(sql.BODIES, {"subject": subject}).scalars()

    def answers(self, subject: str) -> dict[str, str]:
        """Answers by field id; empty after erasing."""
        return {} if subject in self.doomed else self._private.answers(self.connection, subject)

    def answer(self, subject: str, field: str) -> str:
        """One of them, without unsealing the others."""
        return "" if subject in self.doomed else self._private.answer(self.connection, subject, field)

    def save_answers(self, subject: str, answers: Mapping[str, str]) -> None:
        """Store or replace these answers; an empty string removes one."""
        if subject in self.doomed:
            raise ValueError("answers saved in the very unit that erases them")
        self._private.save(self.connection, subject, answers)
        self.boxes.note(subject, answers)

    def private_key(self, subject: str) -> bytes | None:
        """The 16-byte key that the slip may carry, or None when it was erased or never made."""
        return None if subject in self.doomed else self._private.key(subject)

    def erase_private(self, subject: str) -> None:
        """Remove the sealed answers, then destroy the key; asking twice changes nothing.

        The key goes when the unit is left, just after the rows' removal is committed:
        whatever fails before keeps everything, and a crash in between leaves a key that the next start sweeps.
        """
        self.doomed.append(subject)
        self._private.remove_rows(self.connection, subject)
        self.boxes.forget(subject)

    def session_row(self, session: SessionId) -> SessionRow | None:
        return _row(self.connection.execute(sql.ROW, {"session": session}).first())

    def session_by_slip(self, code: str) -> SessionRow | None:
        return _row(self.connection.execute(sql.ROW_BY_SLIP, {"slip": code}).first())

    def session_by_dossier(self, code: str) -> SessionRow | None:
        """The newest session with this dossier code; one dossier may be worked on more than once."""
        return _row(self.connection.execute(sql.ROW_BY_DOSSIER, {"dossier": code}).first())

    def unfinished(self) -> list[SessionRow]:
        """Sessions that are open or parked, or ended with answers still kept, oldest first.

        One question each for the two kinds, however many wait: it is asked with every return to the home page.
        """
        kept = msgspec.json.encode(self._private.kept()).decode()
        begun = self.connection.execute(sql.UNFINISHED).all()
        rows = [*begun, *self.connection.execute(sql.KEPT_ROWS, {"sessions": kept}).all()]
        return [_session_row(row) for row in sorted(rows, key=lambda row: (row.opened_at, row.session))]

    def opened_between(self, first: datetime, last: datetime) -> list[SessionId]:
        """Sessions opened from `first` on and before `last`, oldest first."""
        asked = {"first": micros(first), "last": micros(last)}
        return [SessionId(session) for session in self.connection.execute(sql.OPENED_BETWEEN, asked).scalars()]

    def procedure_counts(self) -> dict[str, int]:
        """How often each procedure was chosen on this machine."""
        return {row.procedure: row.times for row in self.connection.execute(sql.PROCEDURE_COUNTS)}

    def kept_before(self, moment: datetime) -> list[SessionId]:
        """Sessions with private data still kept whose last change lies before `moment`."""
        limit = micros(moment)
        return [
            SessionId(session)
            for session in self._private.kept()
            if (self.connection.execute(sql.LAST_CHANGE, {"session": session}).scalar() or limit) < limit
        ]

    def members(self) -> list[Member]:
        """The team, in the order they joined; who has no PIN any more has left it."""
        return load_members(self.connection)

    def save_member(self, member: Member) -> None:
        """Keep a member as it now is; the other machines are told of another name, role or PIN."""
        known = load_member(self.connection, member.id)
        store_member(self.connection, member)
        if known is None or (known.name, known.role, known.pin) != (member.name, member.role, member.pin):
            self.boxes.note_member(member)

    def setting(self, name: str) -> str:
        """A value of this machine's own settings table; empty when never set."""
        return self.connection.execute(sql.SETTING, {"name": name}).scalar() or ""

    def save_setting(self, name: str, value: str) -> None:
        self.connection.execute(sql.SAVE_SETTING, {"name": name, "value": value})

    def status(self, slip: str) -> Status | None:
        row = self.connection.execute(sql.STATUS, {"slip": slip}).first()
        return None if row is None else Status(slip=row.slip, status=row.status, note=row.note, at=moment(row.at))

    def line(self) -> Line:
        """What is known of the way to the province; costs the same however much is waiting."""
        return line(self.connection)

    def enrolment(self) -> Enrolment | None:
        """How the province knows this machine, or None before it does."""
        return uplink(self.connection).enrolment

    def parcel(self) -> Parcel:
        """All that this machine knows of the team, for a stick."""
        return sharing.whole_parcel(self.connection, self.boxes)

    def take_in(self, parcel: Parcel) -> tuple[int, int]:
        """Take in what another machine of the centre wrote on a stick; twice is as good as once.

        How many facts and boxes were new.
        """
        return self._take(parcel, from_feed=False)

    def has_heard(self) -> bool:
        """Whether the sync process laid something down that was not taken in yet."""
        return sharing.next_in_inbox(self.connection) is not None

    def take_next(self) -> tuple[int, int]:
        """Take in the next parcel that the sync process fetched."""
        waiting = sharing.next_in_inbox(self.connection)
        if waiting is None:
            return 0, 0
        self.save_setting(sharing.INBOX_TAKEN, str(waiting[0]))
        return self._take(waiting[1], from_feed=True)

    def _take(self, parcel: Parcel, *, from_feed: bool) -> tuple[int, int]:
        told = sharing.Source(centre=self.setting("centre"), from_feed=from_feed)
        return sharing.take_in(self.connection, self.boxes, self.erase_private, parcel, told)

    def rebuild_projections(self) -> None:
        """Derive every row that can be found without folding from the facts again."""
        rebuild(self.connection)


def _read(bodies: Iterable[bytes]) -> list[AnyFact]:
    facts: list[AnyFact] = []
    for body in bodies:
        try:
            facts.append(decode(body))
        except Rejected:
            continue  # written by a newer program: kept and sent, but not for us to read
    return facts


def _row(row: Row | None) -> SessionRow | None:
    return None if row is None else _session_row(row)


def _session_row(row: Row) -> SessionRow:
    return SessionRow(
        session=row.session,
        opened_at=moment(row.opened_at),
        member=row.member,
        procedure=row.procedure,
        state=row.state,
        outcome=row.outcome,
        slip=row.slip or "",
        dossier=row.dossier or "",
    )
