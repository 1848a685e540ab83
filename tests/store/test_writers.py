"""Promise: readers wait for nobody, writers queue, and nobody is ever told that the database is locked."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

from kiosk.domain.ids import SessionId
from kiosk.store.store import Store
from tests.store.stories import START, Story

OTHER_PROCESS = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.store.store import open_sync_side
side = open_sync_side(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for held in range(200):
    side.outbox.now_held(side.outbox.position().ledger, held, datetime.now(UTC))
side.close()
"""


def test_eight_readers_two_writers_and_another_process_get_along(store: Store, folder: Path, story: Story) -> None:
    sync = subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, str(folder)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert sync.stdin is not None
    assert sync.stdout is not None
    assert sync.stdout.readline() == "ready\n"
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.save_answers(session, {"ho_ten": "0"})
    done = Event()
    with ThreadPoolExecutor(10) as pool:
        readers = [pool.submit(read_until, done, store, session) for _ in range(8)]
        notes = pool.submit(note, store)
        print(file=sync.stdin, flush=True)
        try:
            for number in range(1, 150):
                with store.unit() as ledger:
                    ledger.append(story.steps(session, 1))
                    ledger.save_answers(session, {"ho_ten": str(number)})
            notes.result()
            assert sync.wait(timeout=60) == 0
        finally:
            done.set()
        assert all(reader.result() > 0 for reader in readers)
    sync.stdin.close()
    sync.stdout.close()
    assert store.verify_chain() == 151


def read_until(done: Event, store: Store, session: SessionId) -> int:
    """How often this reader saw a whole moment: as many steps as the answer that was saved with the last of them."""
    seen = 0
    while not done.is_set() or not seen:
        with store.reading() as ledger:
            steps = len(ledger.facts(session)) - 2
            assert ledger.answers(session) == {"ho_ten": str(steps)}
            ledger.line()
        seen += 1
    return seen


def note(store: Store) -> None:
    outbox = store.outbox()
    for number in range(150):
        outbox.record_failure(f"problem-{number}", START)
        assert outbox.line().problem == f"problem-{number}"
    outbox.close()
