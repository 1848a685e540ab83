"""A status by the operator's own command: no account, the whole province, one of our ten words."""

from datetime import datetime
from typing import Final

from kiosk.domain.slip_code import parse
from kiosk.errors import Refused
from sync.protocol import FeedStatus
from sync.province.cases.kinds import MAX_NOTE, OWN_WORDS, STATUSES, Statement
from sync.province.cases.known import known
from sync.province.cases.speaking import Speaker, speak
from sync.province.cases.words import word_of
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import WHOLE_PROVINCE, Staff

SPEAKER: Final = Speaker(id="operator", scope=WHOLE_PROVINCE)


def set_status(database: Database, operator: Staff, text: str, word: str, note: str, now: datetime) -> FeedStatus:
    """Say where a dossier stands, for the machines of the centre that issued the slip; also before its session arrives.

    `operator` is who stands in the record for it.

    Refused: `unknown-status`, `note-too-long`, `unknown-slip`, and what `slip_code.parse` refuses.
    """
    code = parse(text)
    if word not in STATUSES:
        raise Refused("unknown-status", status=word)
    if len(note) > MAX_NOTE or "\x00" in note:
        raise Refused("note-too-long", limit=str(MAX_NOTE))
    said = word_of("dossier", word)
    statement = Statement(slip=code, said=said.vi if said else word, source=OWN_WORDS, word=word, note=note, at=now)
    with database.write() as connection:
        found = known(connection, code)
        if found is None:
            raise Refused("unknown-slip", slip=code)
        seq = speak(connection, SPEAKER, [statement], now)[-1]
        record(connection, operator, "status-set", code, now, centre=found.centre, kind="dossier", word=word)
    return FeedStatus(seq=seq, slip=code, status=word, note=note, at=now)
