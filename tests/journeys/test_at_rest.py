"""Promise: nothing of a citizen can be read in any file, whatever the session has come to (DESIGN §5, invariant 5)."""

from pathlib import Path

import pytest

from tests.journeys.people import Person, does
from tests.sync.servers import Server
from ui.demo.canaries import readable_in
from ui.demo.story import CANARIES, CENTRE


def readable(folder: Path) -> dict[str, int]:
    """The files in which something of the citizen stands, and how much."""
    found = {str(file): readable_in(file, CANARIES) for file in folder.rglob("*") if file.is_file()}
    return {file: times for file, times in found.items() if times}


def test_nothing_can_be_read_while_it_is_open_killed_parked_ended_and_sent(
    store: Path, province: Server, tmp_path: Path
) -> None:
    code = province.command("enrol", "--centre", CENTRE)
    with Person(store, "sign_in", f"enrol={province.url},{code}", "work=slip", "stay") as person:
        shown = next(said for said in person.hear() if said.page == "slip")
        assert "Trần Văn Thử" in shown.answers.values()
        assert readable(tmp_path) == {}, "open"

    assert readable(tmp_path) == {}, "killed"
    does(store, "sign_in", "pause")
    assert readable(tmp_path) == {}, "parked"
    does(store, "sign_in", "work", "sent")
    assert readable(tmp_path) == {}, "ended and sent"


def test_a_practice_that_was_killed_cannot_be_read_is_counted_nowhere_and_gone_with_the_next_start(store: Path) -> None:
    entries = does(store, "sign_in")[-1].entries
    with Person(store, "sign_in", "practise", "work=slip", "stay") as person:
        shown = next(said for said in person.hear() if said.page == "slip")
        assert "Trần Văn Thử" in shown.answers.values()
        assert (store / "practice" / "tantay.db").exists()
    assert readable(store.parent) == {}
    assert not (store / "practice" / "database.key").exists()

    back = does(store, "sign_in")[-1]
    assert (back.page, back.session) == ("home", "")
    assert back.entries == entries + 2  # the two times that somebody signed in
    assert not (store / "practice").exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "unicode_escape"])
def test_a_name_that_stands_in_a_file_would_be_found(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "planted").write_bytes(b"\x00 " + CANARIES[0].encode(encoding))

    assert readable(tmp_path) == {str(tmp_path / "planted"): 1}
