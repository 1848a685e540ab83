"""Promise: two machines of a centre, with their real sync processes and a real province, work as one team."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.domain import team_facts as tf
from kiosk.domain import visit_facts as vf
from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.pairing import spell
from tests.sync.servers import ROOT, Server, running
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CENTRE, OFFICIAL, PIN, VOLUNTEER, Desk

NAME, PHONE = "Bùi Thị Ửng", "0987654321"
VISIT = VisitId("1" * 32)
MEMBER = MemberId("a" * 32)


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Server]:
    folder = tmp_path / "province"
    folder.mkdir()
    with running(f"sqlite+pysqlite:///{folder / 'province.sqlite'}", folder) as server:
        yield server


def sync(desk: Desk) -> None:
    """A round of the real process, and the window's seconds until all that came is taken in."""
    environment = os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    command = [sys.executable, "-m", "sync.client", "--once", "--store", str(desk.store.files.main_path.parent)]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    for _ in range(3):
        desk.tick()


def enrol_in_settings(desk: Desk, province: Server) -> None:
    desk.tap("card:settings", "card:enrol")
    desk.write("input:url", province.url)
    desk.write("input:code", province.command("enrol", "--centre", CENTRE))
    desk.tap("forward", "back")
    sync(desk)


def join(desk: Desk, province: Server, secret: bytes) -> None:
    desk.open()
    desk.tap("start")
    desk.write("search", "hai luu")
    desk.tap(f"place:{CENTRE}", "forward", "card:join")
    desk.write("input:pairing", spell(secret))
    desk.tap("forward", "card:line")
    desk.write("input:url", province.url)
    desk.write("input:code", province.command("enrol", "--centre", CENTRE))
    desk.tap("forward")
    sync(desk)
    desk.comes("sign-in")


def says(desk: Desk, fact: tf.AnyTeamFact) -> None:
    with desk.store.unit() as ledger:
        ledger.append([fact])


def knows(desk: Desk) -> tuple[list[str], dict[str, str]]:
    with desk.store.reading() as ledger:
        return [type(fact).__name__ for fact in ledger.subject_facts(VISIT)], ledger.answers(VISIT)


def test_a_second_machine_joins_by_the_line_and_what_is_done_at_one_is_known_at_the_other(
    make_desk: MakeDesk, province: Server, tmp_path: Path
) -> None:
    first = make_desk()
    first.sign_in()
    enrol_in_settings(first, province)
    second = make_desk(new=True, name="other")
    join(second, province, first.store.keyring.current.secret)
    assert second.shows(OFFICIAL)
    volunteer = next(one.id for one in second.state.members if one.name == VOLUNTEER)
    second.tap(f"member:{volunteer}")
    second.enter_pin(PIN)
    second.comes("home")

    at = first.clock.now()
    asked = vf.VisitRequested(at=at, visit=VISIT, member=MEMBER, centre=CENTRE, asked_by="phone", why="age")
    with first.store.unit() as ledger:
        ledger.append([asked])
        ledger.save_answers(VISIT, {"name": NAME, "phone": PHONE})
    sync(first)
    sync(second)
    assert knows(second) == (["VisitRequested"], {"name": NAME, "phone": PHONE})

    says(second, vf.VisitTaken(at=at, visit=VISIT, member=MEMBER))
    says(first, vf.VisitPutOff(at=at, visit=VISIT, member=MEMBER, reason="citizen"))
    for desk in (first, second, first):
        sync(desk)
    assert knows(first) == knows(second)
    assert set(knows(first)[0]) == {"VisitRequested", "VisitTaken", "VisitPutOff"}

    for file in tmp_path.rglob("*"):
        if file.is_file():
            data = file.read_bytes()
            assert not any(word.encode() in data for word in (NAME, PHONE, OFFICIAL, VOLUNTEER)), file
