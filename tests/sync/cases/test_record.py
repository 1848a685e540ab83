"""Promise: a leader reads of everything that was done for the own commune: by hand, by file, by name, by program."""

from sync.province.cases.by_program import StatusIn, take
from sync.province.cases.imports import apply, discard, preview, undo
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.cases.one import Wish, say_of
from sync.province.cases.taking_back import last_by_hand, take_back
from sync.province.cases.tokens import TokenWish, make_token, revoke_token, tokens
from sync.province.database import Database
from sync.province.staff.record import Wanted, lines
from sync.province.staff.rights import Staff
from tests.sync.cases.offices import NOW, SYSTEM, Office, hired, sheet, staff_of

DEEDS = ["import-previewed", "import-applied", "import-undone", "import-previewed", "import-discarded", "status-named",
         "statuses-sent", "status-set", "status-undone"]  # fmt: skip


def seen_by(database: Database, leader: Staff) -> list[str]:
    with database.read() as connection:
        return [line.action for line in lines(connection, leader.scope, Wanted(), 50)][::-1]


def test_a_leader_reads_what_was_done_for_the_own_commune_and_nothing_of_another(database: Database) -> None:
    office, official = Office(database), hired(database, staff_of("official", "08782"))
    code = office.dossier()
    slip = office.comes(code)
    identity = preview(database, official, "a.csv", SYSTEM, sheet([(code, "Chờ ký số", "20/11/2026", "")]), NOW)
    apply(database, official, identity, NOW)
    undo(database, official, identity, NOW)
    file = sheet([(code, "Chờ ký số", "21/11/2026", "")])
    discard(database, official, preview(database, official, "b.csv", SYSTEM, file, NOW), NOW)
    with database.write() as connection:
        set_name(connection, official, Name(source=SYSTEM, kind="dossier", said="Chờ ký số", word=""), NOW)
    take(database, official, [StatusIn(code=code, status="Đang xử lý")], "", NOW)
    say_of(database, official, slip, Wish(word="result-ready"), NOW)
    with database.read() as connection:
        last = last_by_hand(connection, official, slip)
    take_back(database, official, slip, last.seq if last else 0, NOW)

    assert seen_by(database, staff_of("leader", "08782")) == DEEDS
    assert seen_by(database, staff_of("leader", "08434")) == []


def test_a_leader_reads_which_program_may_ask_for_the_own_commune(database: Database) -> None:
    admin = staff_of()
    wish = TokenWish(name="Một cửa", rights=frozenset({"see-dossiers"}), communes="08782")
    make_token(database, admin, wish, NOW)
    revoke_token(database, admin, tokens(database, admin.scope)[0].id, NOW)

    assert seen_by(database, staff_of("leader", "08782")) == ["token-made", "token-revoked"]
    assert seen_by(database, staff_of("leader", "08434")) == []
