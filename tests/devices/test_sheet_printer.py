"""A declaration comes out on A4, drawn and printed without a file of ours; a roll is told to be one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from kiosk.app.ports import PrintState
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.devices.printer import QtPrinter
from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.on_paper.declaration import declaration
from kiosk.domain.on_paper.roster_sheet import Person, roster_sheet
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.domain.shifts.roster import PARTS, Half, days_of
from tests.devices.conftest import Spooler, ppd

A4 = (595, 842)
SECRET = "Nguyên nhân không ai được giữ"

Prints = Callable[[Sheet], PrintState]


@pytest.fixture
def prints(qtbot: QtBot) -> Prints:
    def to_the_end(sheet: Sheet) -> PrintState:
        printer, answers = QtPrinter(), list[PrintState]()
        printer.print_sheet(sheet, "To khai", answers.append)
        assert answers == []  # it has returned, and nothing is known yet
        qtbot.waitUntil(lambda: answers != [], timeout=60_000)
        [answer] = answers
        return answer

    return to_the_end


@pytest.fixture(scope="module")
def death() -> Sheet:
    catalogue, names = Catalogue(), Communes()
    form, answers = catalogue.form("khai_tu"), {"nc_nguyen_nhan": SECRET, "nyc_ho_ten": "Trần Văn Thử"}
    today, procedure = date(2026, 11, 26), catalogue.procedure("1.000656")
    layout = catalogue.layout(form.id)
    return declaration(form, layout, answers, procedure, centre="Xã Hải Lựu", names=names, today=today)


def test_a_sheet_comes_out_whole_on_a4(spooler: Spooler, prints: Prints, death: Sheet) -> None:
    spooler.has("office", ppd({"A4": A4}))

    assert prints(death) == "printed"
    [out] = spooler.printed()
    box = PdfReader(out).pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4


def test_where_the_usual_printer_has_a_roll_the_office_printer_is_taken(
    spooler: Spooler, prints: Prints, death: Sheet
) -> None:
    spooler.has("office", ppd({"A4": A4}))
    spooler.run("lpadmin", "-d", "roll")

    assert prints(death) == "printed"
    [out] = spooler.printed()
    assert round(PdfReader(out).pages[0].mediabox.width) == A4[0]


def test_a_roll_alone_is_too_narrow_and_gets_nothing(spooler: Spooler, prints: Prints, death: Sheet) -> None:
    if "office" in spooler.run("lpstat", "-e").split():  # left by the test before
        spooler.run("lpadmin", "-x", "office")

    assert prints(death) == "too-narrow"
    assert spooler.printed() == spooler.copies() == []


def test_nothing_of_a_sheet_is_left_in_any_folder(
    spooler: Spooler, prints: Prints, death: Sheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("XDG_RUNTIME_DIR", "TMPDIR", "HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    spooler.has("office", ppd({"A4": A4}))

    assert prints(death) == "printed"
    assert spooler.copies() == []
    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert [path for path in left if SECRET.encode() in path.read_bytes() or path.suffix == ".pdf"] == []


def test_a_sheet_that_cannot_be_drawn_is_not_printed(
    spooler: Spooler, prints: Prints, death: Sheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    spooler.has("office", ppd({"A4": A4}))
    monkeypatch.setattr("kiosk.devices.printer.DRAWS_SHEETS", "kiosk.no_such_room")

    assert prints(death) == "failed"
    assert spooler.printed() == []


def test_without_a_spooler_there_is_no_printer(
    prints: Prints, death: Sheet, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody-listens"))

    assert prints(death) == "no-printer"


def test_a_sheet_that_lies_on_its_side_is_turned_onto_the_upright_a4_of_the_tray(
    spooler: Spooler, prints: Prints
) -> None:
    spooler.has("office", ppd({"A4": A4}))
    week = days_of(date(2026, 11, 23), 5)
    opened = frozenset(Half(day, part) for day in week for part in PARTS)
    people = [Person("Nguyễn Văn Mẫu", "Tình nguyện viên", opened)]

    assert prints(roster_sheet(people, week, opened, USUAL, "Trung tâm xã Hải Lựu")) == "printed"
    [out] = spooler.printed()
    (page,) = PdfReader(out).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
