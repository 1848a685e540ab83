"""What one shift tells the next: a note, and who has read it. Its words are private data, kept under its id."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

import msgspec

from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, NoteId
from kiosk.domain.team_facts import HandoverRead, HandoverWritten

NEWS_FOR: Final = timedelta(days=7)
"""For so long a note is for everybody who comes; after that only for the first who comes."""

KEPT_FOR: Final = timedelta(days=30)
"""After that the words of a note that somebody has read are erased."""


class Note(msgspec.Struct, frozen=True):
    """A note; `at` is a machine's claim."""

    id: NoteId
    by: MemberId
    at: datetime
    readers: frozenset[MemberId] = frozenset()


def note_of(facts: Iterable[AnyFact]) -> Note | None:
    """The note that these facts are about, in whatever order they come; None while only its readers are known."""
    written: list[HandoverWritten] = []
    readers: set[MemberId] = set()
    for fact in facts:
        if isinstance(fact, HandoverWritten):
            written.append(fact)
        elif isinstance(fact, HandoverRead):
            readers.add(fact.member)
    if not written:
        return None
    first = min(written, key=lambda fact: (fact.turn, fact.at))
    return Note(first.note, first.member, first.at, frozenset(readers))


def must_read(note: Note, member: MemberId, now: datetime) -> bool:
    """Whether this member has to read it before going on."""
    if member == note.by or member in note.readers:
        return False
    return not note.readers or now - note.at <= NEWS_FOR


def is_spent(note: Note, now: datetime) -> bool:
    """Whether its words may go."""
    return bool(note.readers) and now - note.at > KEPT_FOR
