"""Promise: a code and a stick bring a second machine into the team, and a stick that is bad says why."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest

from kiosk.domain.ids import MemberId, VisitId
from kiosk.domain.pairing import read, spell
from kiosk.domain.sharing import Drive
from kiosk.domain.visit_facts import VisitRequested
from kiosk.errors import Refused
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CENTRE, OFFICIAL, PIN, VOLUNTEER, Desk

Plug = Callable[[Desk], Desk]
NAME = "Bùi Thị Ửng"
VISIT = VisitId("1" * 32)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "media" / "KINGSTON"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def plug(stick: Path) -> Plug:
    """Plug the stick into a machine, as soon as it shows its page."""

    def plug(desk: Desk) -> Desk:
        desk.world = replace(desk.world, drives=lambda: (Drive(str(stick), stick.name),) if stick.exists() else ())
        return desk

    return plug


def code_of(desk: Desk) -> str:
    return spell(desk.store.keyring.current.secret)


def asks_for_help(desk: Desk) -> None:
    at = desk.clock.now()
    fact = VisitRequested(
        at=at, visit=VISIT, member=MemberId("a" * 32), centre=CENTRE, asked_by="phone", why="age", procedures=()
    )
    with desk.store.unit() as ledger:
        ledger.append([fact])
        ledger.save_answers(VISIT, {"name": NAME})


def ends(desk: Desk) -> str:
    desk.hands.until(lambda: not desk.state.sharing.busy and desk.problem() != "", "the stick is not done", 10)
    return desk.problem()


def write(desk: Desk, stick: Path) -> str:
    desk.tap("card:settings", "card:usb", f"card:write:{stick}")
    return ends(desk)


def test_the_code_and_a_stick_bring_the_team_to_a_second_machine_where_everybody_signs_in(
    make_desk: MakeDesk, plug: Plug, stick: Path
) -> None:
    first = plug(make_desk())
    first.sign_in()
    asks_for_help(first)
    first.tap("card:settings", "card:machines")
    shown = first.hands.reads("pairing")
    assert shown.replace(" ", "") == code_of(first)
    first.tap("back", "back")
    assert write(first, stick) == "Đã ghi 4 việc và 3 mục riêng. Bây giờ có thể rút USB."
    assert first.shows("Ghi ra KINGSTON")
    first.tap("back", "back", "signOut", "forward")

    second = plug(make_desk(new=True, name="other"))
    second.open()
    second.tap("start")
    second.write("search", "hai luu")
    second.tap(f"place:{CENTRE}", "forward", "card:join")
    second.write("input:pairing", shown[:-1] + ("3" if shown[-1] != "3" else "4"))
    second.tap("forward")
    assert second.problem() == "Có chữ gõ nhầm trong mã ghép máy. Xem lại từng nhóm ba chữ."
    second.write("input:pairing", shown.lower())
    second.tap("forward", f"card:read:{stick}")
    second.comes("sign-in")
    assert second.problem() == "Đã vào tổ. Chọn tên của mình."

    volunteer = next(one.id for one in second.state.members if one.name == VOLUNTEER)
    second.tap(f"member:{volunteer}")
    second.enter_pin(PIN)
    second.comes("home")
    with second.store.reading() as ledger:
        assert {member.name for member in ledger.members()} == {OFFICIAL, VOLUNTEER}
        assert ledger.subjects("visit") == [VISIT]
        assert ledger.answers(VISIT) == {"name": NAME}


def test_the_same_stick_twice_brings_nothing_and_nobody_reads_it_without_the_code(
    make_desk: MakeDesk, plug: Plug, stick: Path
) -> None:
    desk, other = plug(make_desk()), make_desk(new=True, name="other")
    other.store.pair(desk.store.keyring.current.secret)
    asks_for_help(other)
    other.world.link.write_stick(stick, other.clock.now())
    (file,) = stick.iterdir()
    assert NAME.encode() not in file.read_bytes()

    desk.sign_in()
    desk.tap("card:settings", "card:usb", f"card:read:{stick}")
    assert ends(desk) == "Đã nhận 1 việc mới và 1 mục riêng mới. Bây giờ có thể rút USB."
    desk.tap(f"card:read:{stick}")
    assert ends(desk) == "USB không có gì mới. Bây giờ có thể rút USB."
    file.unlink()
    desk.tap(f"card:write:{stick}")
    assert "Bây giờ có thể rút USB" in ends(desk)
    desk.tap(f"card:read:{stick}")
    assert ends(desk) == "USB này chỉ có tệp do chính máy này ghi."
    with desk.second().reading() as ledger:
        assert ledger.answers(VISIT) == {"name": NAME}


def spoil(file: Path, data: bytes) -> None:
    file.write_bytes(data)


@pytest.mark.parametrize(
    ("what", "sentence"),
    [
        ("cut", "Tệp trên USB bị hỏng. Không có gì thay đổi. Ghi lại từ máy kia."),
        ("flipped", "Tệp trên USB bị hỏng. Không có gì thay đổi. Ghi lại từ máy kia."),
        ("foreign", "Tệp trên USB không phải của chương trình này. Không có gì thay đổi."),
        ("empty", "USB này chưa có tệp nào của tổ."),
        ("gone", "USB bị rút ra hoặc hỏng giữa chừng. Cắm lại rồi làm lại."),
        ("stranger", "Máy này chưa ghép với máy đã ghi USB. Gõ mã ghép máy trước."),
        ("elsewhere", "Tệp trên USB là của trung tâm khác. Không có gì thay đổi."),
    ],
)
def test_a_bad_stick_says_why_and_changes_nothing(
    make_desk: MakeDesk, plug: Plug, stick: Path, what: str, sentence: str
) -> None:
    other = make_desk(new=True, name="other")
    with other.store.unit() as ledger:
        ledger.save_setting("centre", "08434" if what == "elsewhere" else CENTRE)
    asks_for_help(other)
    desk = plug(make_desk())
    if what != "stranger":
        other.store.pair(desk.store.keyring.current.secret)
    other.world.link.write_stick(stick, other.clock.now())
    (file,) = stick.iterdir()
    data = file.read_bytes()
    match what:
        case "cut":
            spoil(file, data[: len(data) // 2])
        case "flipped":
            spoil(file, data[:-100] + bytes([data[-100] ^ 1]) + data[-99:])
        case "foreign":
            spoil(file, b"%PDF-1.7")
        case "empty":
            file.unlink()
        case _:
            pass
    desk.sign_in()
    desk.tap("card:settings", "card:usb")
    if what == "gone":
        file.unlink()
        file.symlink_to("/proc/self/mem")  # is there, and cannot be read
    desk.tap(f"card:read:{stick}")
    assert ends(desk) == sentence
    with desk.second().reading() as ledger:
        assert ledger.subjects("visit") == []


def test_a_stick_that_is_not_there_is_waited_for(make_desk: MakeDesk, plug: Plug, stick: Path) -> None:
    desk = make_desk()
    desk.sign_in()
    desk.tap("card:settings", "card:usb")
    assert desk.shows("Chưa thấy USB nào")
    desk.shell._world = plug(desk).world
    desk.tick()
    assert desk.shows("Ghi ra KINGSTON")
    stick.rmdir()
    desk.tick()
    assert desk.shows("Chưa thấy USB nào")


def test_only_officials_see_the_code(make_desk: MakeDesk) -> None:
    desk = make_desk()
    with desk.store.unit() as ledger:
        volunteer = next(one for one in ledger.members() if one.name == VOLUNTEER)
        ledger.save_member(msgspec.structs.replace(volunteer, role="it"))
    desk.sign_in(VOLUNTEER)
    desk.tap("card:settings", "card:machines")
    assert desk.problem() == "Chỉ cán bộ mở được phần này. Gọi cán bộ."
    assert not desk.hands.sees("pairing")


def test_a_code_that_leaked_is_changed_and_the_old_one_opens_nothing_new(make_desk: MakeDesk, stick: Path) -> None:
    desk = make_desk()
    desk.sign_in()
    desk.tap("card:settings", "card:machines")
    old = desk.hands.reads("pairing")
    desk.tap("card:new-code")
    assert desk.shows("Người chỉ có mã cũ không đọc được gì mới")
    desk.tap("back")
    assert desk.hands.reads("pairing") == old
    desk.tap("card:new-code", "forward")
    assert desk.problem() == "Đã đổi mã. Bây giờ gõ mã mới này vào từng máy khác của tổ."
    new = desk.hands.reads("pairing")
    assert new != old

    desk.world.link.write_stick(stick, desk.clock.now())
    thief = make_desk(new=True, name="thief")
    for code, opens in ((old, False), (new, True)):
        thief.world.link.pair(read(code))
        if opens:
            assert thief.world.link.read_stick(stick).files == 1
        else:
            with pytest.raises(Refused, match="stick-not-paired"):
                thief.world.link.read_stick(stick)


def test_a_volunteer_carries_a_stick_without_the_settings(make_desk: MakeDesk, plug: Plug, stick: Path) -> None:
    desk = plug(make_desk())
    desk.sign_in(VOLUNTEER)
    desk.tap("status-pill", "openUsb", f"card:write:{stick}")
    assert "Bây giờ có thể rút USB" in ends(desk)
    desk.tap("back")
    desk.comes("home")


def test_what_the_line_brings_is_there_within_a_second(make_desk: MakeDesk) -> None:
    other, desk = make_desk(new=True, name="other"), make_desk()
    other.store.pair(desk.store.keyring.current.secret)
    asks_for_help(other)
    with other.store.reading() as ledger:
        parcel = ledger.parcel()
    desk.sign_in()
    outbox = desk.store.outbox()
    outbox.lay_down(parcel.facts, parcel.boxes, 7)
    outbox.close()
    desk.tick()
    with desk.store.reading() as ledger:
        assert ledger.subjects("visit") == [VISIT]
        assert ledger.answers(VISIT) == {"name": NAME}


def test_a_machine_joins_by_the_line_and_shows_the_team_as_soon_as_it_comes(make_desk: MakeDesk) -> None:
    first = make_desk()
    with first.store.reading() as ledger:
        parcel = ledger.parcel()
    second = make_desk(new=True, name="other")
    second.open()
    second.tap("start")
    second.write("search", "hai luu")
    second.tap(f"place:{CENTRE}", "forward", "card:join")
    second.write("input:pairing", code_of(first))
    second.tap("forward", "back", "forward", "card:line")
    second.write("input:url", "https://tinh.example.vn")
    second.write("input:code", "ABCDE-12345")
    second.tap("forward")
    assert second.problem() == "Đang chờ máy chủ của tỉnh. Mất chừng một phút."
    with second.store.reading() as ledger:
        assert ledger.setting("enrol_code") == "ABCDE-12345"
    outbox = second.store.outbox()
    outbox.lay_down(parcel.facts, parcel.boxes, 7)
    outbox.close()
    second.tick()
    second.comes("sign-in")
    assert second.shows(OFFICIAL)
