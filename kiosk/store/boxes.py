"""Boxes: the private fields of shared subjects as they go from machine to machine, beside the answers they are of."""

from collections.abc import Iterable, Mapping
from typing import Final

import msgspec

from kiosk.app.ports import Member
from kiosk.domain.ids import MemberId
from kiosk.domain.sharing import BOXED, MAX_BODY, MAX_TURN, MEMBER, Box
from kiosk.domain.team_facts import Role
from kiosk.store import statements as sql
from kiosk.store.centre import Keyring
from kiosk.store.connection import Connection, Row
from kiosk.store.private import PrivateData
from kiosk.store.team import load_member, load_members, store_member

MAX_TEXT: Final = MAX_BODY - 256
"""Bytes of a field that fits in a box, with its nonce, its filling and its tag; a longer one stays on its machine."""

SETTLED: Final = "boxes_under"
"""The kiosk's setting with the number of the key under which everything was boxed."""


class _MemberText(msgspec.Struct, frozen=True):
    name: str
    role: Role
    pin: str


class Boxes:
    """The boxes of one open unit `main`."""

    def __init__(self, main: Connection, private: PrivateData, keyring: Keyring) -> None:
        self._main = main
        self._private = private
        self._keyring = keyring
        self._touched: dict[tuple[str, str], str] = {}

    def note(self, subject: str, answers: Mapping[str, str]) -> None:
        """These were saved; whether anybody else should know is seen at the end of the unit."""
        self._touched.update({(subject, field): value for field, value in answers.items()})

    def note_member(self, member: Member) -> None:
        """A member's name, role or PIN is another."""
        self._touched[member.id, MEMBER] = _text_of_member(member)

    def forget(self, subject: str) -> None:
        """Remove the boxes of a subject; what was noted of it is not boxed either."""
        self._touched = {at: value for at, value in self._touched.items() if at[0] != subject}
        self._main.execute(sql.DROP_BOXES, {"of": subject})

    def finish(self) -> None:
        """Box what was saved of visits, notes, incidents and members: all of one unit at the same turn."""
        subjects = {subject for subject, field in self._touched if self._is_for_others(subject, field)}
        shared = {at: value for at, value in self._touched.items() if at[0] in subjects}
        if not shared:
            return
        turn = (self._main.execute(sql.TURN).scalar() or 0) + 1
        self._main.execute(sql.TAKE_TURN, {"turn": turn})
        key = self._keyring.current
        for (subject, field), value in shared.items():
            if len(value.encode()) <= MAX_TEXT:
                self._put(key.seal(subject, field, turn, value), is_news=True)

    def take(self, boxes: Iterable[Box], *, from_feed: bool) -> int:
        """Keep the boxes that other machines sealed, unless a newer one is here or their subject was erased; how many.

        One that this machine's keys do not open is kept shut: it may be paired later, and a stick carries it on.
        """
        kept = [(box, self._text_of(box)) for box in boxes if self._keep(box, from_feed=from_feed)]
        opened = [(box, text) for box, text in kept if text is not None]
        self._private.make_keys(self._main, [box.subject for box, text in opened if text and box.field != MEMBER])
        for box, text in opened:
            self._unpack(box, text)
        return len(kept)

    def _keep(self, box: Box, *, from_feed: bool) -> bool:
        if not 0 < box.turn <= MAX_TURN or len(box.sealed) > MAX_BODY or self._is_erased(box.subject):
            return False
        held = self._main.execute(sql.BOX, {"subject": box.subject, "field": box.field}).first()
        if held is not None and (held.turn, held.sealed) >= box.rank:
            return False
        if any(box.key == key.name for key in self._keyring.all()) and self._text_of(box) is None:
            return False  # sealed under our key and then changed by somebody
        self._put(box, is_news=not from_feed)
        self._main.execute(sql.RAISE_TURN, {"turn": box.turn})
        return True

    def settle(self) -> None:
        """Once under each key: open what was kept shut, seal anew what was under another, and box what has no box.

        What is sealed anew keeps its turn: it is no newer for that, and must not outdo what others wrote meanwhile.
        What has none (of a version without boxes, or put back from a backup) gets the lowest turn: it may be old.
        """
        current = self._keyring.current
        if self._main.execute(sql.SETTING, {"name": SETTLED}).scalar() == str(current.no):
            return
        for box in self.whole():
            text = self._text_of(box)
            if text is not None and box.key == current.name:
                self._unpack(box, text)
            elif text is not None:
                self._put(current.seal_again(box, text), is_news=True)
        for member in load_members(self._main):
            self._box_first(member.id, {MEMBER: _text_of_member(member)})
        for subject in self._private.kept():
            if self._is_shared(subject):
                self._box_first(subject, self._private.answers(self._main, subject))
        self._main.execute(sql.SAVE_SETTING, {"name": SETTLED, "value": str(current.no)})

    def _box_first(self, subject: str, answers: Mapping[str, str]) -> None:
        for field, value in answers.items():
            is_new = self._main.execute(sql.BOX, {"subject": subject, "field": field}).first() is None
            if is_new and len(value.encode()) <= MAX_TEXT:
                self._put(self._keyring.current.seal(subject, field, 1, value), is_news=True)

    def whole(self) -> list[Box]:
        """Every box, for a stick."""
        return [box_of(row) for row in self._main.execute(sql.WHOLE_BOXES)]

    def _is_for_others(self, subject: str, field: str) -> bool:
        return not self._is_erased(subject) if field == MEMBER else self._is_shared(subject)

    def _is_shared(self, subject: str) -> bool:
        row = self._main.execute(sql.SUBJECT, {"subject": subject}).first()
        return row is not None and row.kind in BOXED and not row.is_erased

    def _is_erased(self, subject: str) -> bool:
        row = self._main.execute(sql.SUBJECT, {"subject": subject}).first()
        return row is not None and bool(row.is_erased)

    def _text_of(self, box: Box) -> str | None:
        opened = (key.open(box) for key in self._keyring.all() if key.name == box.key)
        return next((text for text in opened if text is not None), None)

    def _put(self, box: Box, *, is_news: bool) -> None:
        number = self._main.execute(sql.NEXT_BOX).scalar_one() if is_news else 0
        self._main.execute(sql.SAVE_BOX, {**msgspec.structs.asdict(box), "no": number})

    def _unpack(self, box: Box, text: str) -> None:
        if box.field != MEMBER:
            self._private.save(self._main, box.subject, {box.field: text})
            return
        try:
            told = msgspec.json.decode(text, type=_MemberText)
        except (msgspec.DecodeError, UnicodeDecodeError):
            return  # of a newer program, with a role that this one does not have
        known = load_member(self._main, box.subject)
        new = Member(MemberId(box.subject), told.name, told.role, told.pin)
        if known is not None:
            new = msgspec.structs.replace(known, name=told.name, role=told.role, pin=told.pin)
        store_member(self._main, new)


def _text_of_member(member: Member) -> str:
    return msgspec.json.encode(_MemberText(member.name, member.role, member.pin)).decode()


def box_of(row: Row) -> Box:
    """The box in a row of the table."""
    return Box(row.subject, row.field, row.turn, row.key, row.sealed)
