"""Promise: a backup that was put back, or a machine that was copied, takes nothing away from the province."""

import shutil
from pathlib import Path

from tests.journeys.both_ends import everything, held, kept, reasons, twice
from tests.journeys.people import does
from tests.sync.servers import Server
from ui.demo.story import CENTRE


def begin(store: Path, province: Server) -> None:
    """A kiosk that is enrolled, and has worked and sent."""
    code = province.command("enrol", "--centre", CENTRE)
    does(store, "sign_in", f"enrol={province.url},{code}", "work", "sent")


def test_yesterday_s_store_put_back_goes_on_under_a_new_ledger(store: Path, province: Server, tmp_path: Path) -> None:
    begin(store, province)
    yesterday = tmp_path / "yesterday"
    shutil.copytree(store, yesterday)
    does(store, "sign_in", "work", "sent")
    of_today = everything(province)

    shutil.rmtree(store)
    shutil.copytree(yesterday, store)
    does(store, "sign_in", "work", "sent")

    assert reasons(store)[-1] == "fork"
    assert len(held(province)) == 2
    assert set(of_today) < set(everything(province))
    assert set(kept(store)) <= set(everything(province))
    assert twice(everything(province)) == []


def test_the_copy_of_a_machine_is_noticed_and_neither_loses_anything(
    store: Path, province: Server, tmp_path: Path
) -> None:
    begin(store, province)
    copy = tmp_path / "other" / "kiosk"
    shutil.copytree(store, copy)

    does(store, "sign_in", "work", "sent")
    does(copy, "sign_in", "work", "sent")
    does(store, "sign_in", "work", "sent")

    assert '"forks": 1' in province.command("devices")
    assert "ledger-forked" in (copy / "log" / "kiosk.jsonl").read_text()
    assert (reasons(store)[1:], reasons(copy)[1:]) == ([], ["fork"])
    assert set(kept(store)) | set(kept(copy)) == set(everything(province))
    assert twice(everything(province)) == []
