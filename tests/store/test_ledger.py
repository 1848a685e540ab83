"""Promise: what a unit commits stands as it was written, what it does not commit never was, nothing is rewritten."""

from collections.abc import Callable

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.app.ports import Ledger, Member, SessionRow, Unit
from kiosk.domain import facts as f
from kiosk.domain import team_facts as tf
from kiosk.domain.chain import GENESIS, link
from kiosk.domain.facts import encode
from kiosk.domain.ids import MemberId, SessionId
from kiosk.errors import Refused
from kiosk.store.connection import DatabaseError
from kiosk.store.ledger import SqliteLedger
from kiosk.store.store import Store
from tests.store.stories import Story

Worked = Callable[[int], list[SessionId]]


def test_facts_come_back_in_the_order_they_were_appended(store: Store, story: Story) -> None:
    session, facts = story.opened()
    other, others = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        ledger.append(others)
        ledger.append(story.steps(session, 3))

    with store.reading() as ledger:
        assert [type(fact) for fact in ledger.facts(session)] == [f.SessionOpened, f.ProcedureChosen] + [
            f.StepReached
        ] * 3
        assert ledger.facts(other) == others


def test_each_entry_vouches_for_the_one_before(store: Store, story: Story) -> None:
    session, facts = story.opened()
    facts += story.steps(session, 4)
    for fact in facts:
        with store.unit() as ledger:
            ledger.append([fact])

    outbox = store.outbox()
    digest = GENESIS
    for fact in facts:
        digest = link(digest, encode(fact))
    assert outbox.position().digest == digest
    assert store.verify_chain() == len(facts)
    outbox.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = x'00'",
        "DELETE FROM entry",
        "DELETE FROM ledger",
        "UPDATE ledger SET id = 'another'",
        "INSERT OR REPLACE INTO entry(ledger, seq, subject, body, digest) VALUES (1, 1, 'team', x'00', x'00')",
    ],
)
def test_history_cannot_be_rewritten(store: Store, worked: Worked, statement: str) -> None:
    worked(1)
    before = store.verify_chain()

    with pytest.raises(DatabaseError, match=r"append-only|only end|never removed"), store.unit() as ledger:
        ledger.connection.execute(statement)

    assert store.verify_chain() == before


def test_an_ended_ledger_never_grows_again(store: Store, worked: Worked, story: Story) -> None:
    worked(1)
    outbox = store.outbox()
    store.go_on_under_new_id(outbox.position().ledger, 2, story.tick(), "fork")
    outbox.close()

    for later in (None, 3):
        with pytest.raises(DatabaseError, match="never later"), store.unit() as ledger:
            ledger.connection.execute("UPDATE ledger SET ends_at_seq = ? WHERE no = 1", (later,))


def test_an_exception_undoes_all_of_a_unit(store: Store, story: Story) -> None:
    session, facts = story.opened()
    with pytest.raises(Refused), store.unit() as ledger:  # noqa: PT012 - the unit is what is tried
        ledger.append(facts)
        ledger.save_setting("centre", "08782")
        raise Refused("nothing-to-issue")

    with store.reading() as ledger:
        assert ledger.facts(session) == []
        assert ledger.session_row(session) is None
        assert ledger.procedure_counts() == {}
        assert ledger.setting("centre") == ""
    assert store.verify_chain() == 0


def test_writing_in_a_reading_unit_is_a_bug_and_not_the_disks_fault(store: Store, story: Story) -> None:
    _, facts = story.opened()
    with pytest.raises(DatabaseError), store.reading() as ledger:
        ledger.append(facts)

    with store.unit() as ledger:
        ledger.append(facts)
    assert store.verify_chain() == len(facts)


def test_a_wrong_statement_is_a_bug_and_flies(store: Store) -> None:
    with pytest.raises(DatabaseError, match="no such table"), store.unit() as ledger:
        ledger.connection.execute("SELECT * FROM no_such_table")


def test_a_reader_sees_one_moment_while_others_write(store: Store, story: Story) -> None:
    _, facts = story.opened()
    with store.reading() as before:
        assert before.procedure_counts() == {}
        with store.unit() as ledger:
            ledger.append(facts)
        assert before.procedure_counts() == {}
    with store.reading() as after:
        assert after.procedure_counts() == {"1.001193": 1}


def test_a_session_can_be_found_by_its_slip_and_by_its_dossier(store: Store, worked: Worked, story: Story) -> None:
    _, second = worked(2)
    parked, facts = story.opened("2.000635")
    with store.unit() as ledger:
        ledger.append([*facts, f.SessionParked(at=story.tick(), session=parked)])

    with store.reading() as ledger:
        row = ledger.session_by_slip("SLIP00000000000002")
        assert row == ledger.session_by_dossier(f"000.00.08.H44-{second[:12]}") == ledger.session_row(second)
        assert row == SessionRow(
            session=second,
            opened_at=ledger.facts(second)[0].at,
            member=MemberId("a" * 32),
            procedure="1.001193",
            state="ended",
            outcome="filed",
            slip="SLIP00000000000002",
            dossier=f"000.00.08.H44-{second[:12]}",
        )
        assert [row.session for row in ledger.unfinished()] == [parked]
        assert ledger.session_by_slip("SLIP00000000000009") is None
        assert ledger.session_by_dossier("") is None
        assert ledger.procedure_counts() == {"1.001193": 2, "2.000635": 1}


def test_a_parked_session_is_open_again_under_whoever_resumed_it(store: Store, story: Story) -> None:
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append([*facts, f.SessionParked(at=story.tick(), session=session)])
        ledger.append([f.SessionResumed(at=story.tick(), session=session, member=MemberId("b" * 32))])
        row = ledger.session_row(session)

    assert row is not None
    assert (row.state, row.member) == ("open", "b" * 32)


def test_facts_of_the_team_belong_to_no_session(store: Store, story: Story) -> None:
    with store.unit() as ledger:
        ledger.append([tf.CentreChosen(at=story.tick(), centre="08782")])
        ledger.append([tf.MemberSignedIn(at=story.tick(), member=MemberId("a" * 32))])
        assert ledger.unfinished() == []
        assert ledger.line().waiting_sessions == 0
        assert ledger.line().waiting_entries == 2


def test_a_fact_of_a_newer_program_is_kept_and_passed_over(store: Store, story: Story) -> None:
    session, facts = story.opened()
    with store.unit() as ledger:
        ledger.append(facts)
        body = encode(facts[-1]).replace(b"procedure-chosen", b"procedure-dreamt")
        seq = len(facts) + 1
        head = ledger.connection.execute("SELECT digest FROM entry ORDER BY seq DESC LIMIT 1").scalar_one()
        ledger.connection.execute(
            "INSERT INTO entry(ledger, seq, subject, body, digest) VALUES (1, ?, ?, ?, ?)",
            (seq, session, body, link(head, body)),
        )
        ledger.append(story.steps(session, 1))
        ledger.rebuild_projections()

    with store.reading() as ledger:
        assert len(ledger.facts(session)) == len(facts) + 1
    assert store.verify_chain() == len(facts) + 2


def test_members_and_settings_are_kept_and_replaced(store: Store, story: Story) -> None:
    member = Member(id=MemberId("a" * 32), name="Trần Thị Hoà", role="official", pin="$argon2id$…")
    with store.unit() as ledger:
        ledger.save_member(member)
        ledger.save_setting("centre", "08782")
        ledger.save_setting("centre", "04795")
    wrong = msgspec.structs.replace(member, wrong=5, locked_until=story.now)
    with store.unit() as ledger:
        ledger.save_member(wrong)

    with store.reading() as ledger:
        assert ledger.members() == [wrong]
        assert ledger.setting("centre") == "04795"
        assert ledger.setting("never-set") == ""


def test_the_store_is_what_the_application_asks_for(store: Store) -> None:
    with store.unit() as ledger:
        asked: Ledger = ledger
        assert asked.line().enrolled is False
    units: list[Unit] = [store.unit, store.reading]
    for unit in units:
        with unit() as opened:
            assert opened.unfinished() == []


ACTIONS = st.lists(
    st.tuples(st.sampled_from(["open", "step", "slip", "park", "resume", "end", "undo"]), st.integers(0, 3)),
    max_size=25,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(actions=ACTIONS)
def test_rows_derived_again_equal_the_rows_kept_along_the_way(
    store: Store, story: Story, actions: list[tuple[str, int]]
) -> None:
    sessions: list[SessionId] = []
    for action, number in actions:
        if action == "open" or not sessions:
            session, facts = story.opened(f"1.00{number}")
            sessions.append(session)
        else:
            session = sessions[number % len(sessions)]
            facts = facts_of(action, story, store, session)
        with store.unit() as ledger:
            ledger.append(facts)

    with store.unit() as ledger:
        kept = rows_of(ledger)
        ledger.rebuild_projections()
        assert rows_of(ledger) == kept


def facts_of(action: str, story: Story, store: Store, session: SessionId) -> list[f.AnyFact]:
    match action:
        case "slip":
            return [story.slip(session)]
        case "park":
            return [f.SessionParked(at=story.tick(), session=session)]
        case "resume":
            return [f.SessionResumed(at=story.tick(), session=session, member=MemberId("c" * 32))]
        case "end":
            return story.ended(session)
        case "undo":
            outbox = store.outbox()
            position = outbox.position()
            outbox.close()
            store.go_on_under_new_id(position.ledger, position.head // 2, story.tick(), "fork")
            return []
        case _:
            return story.steps(session, 1)


def rows_of(ledger: SqliteLedger) -> list[tuple[object, ...]]:
    rows = ledger.connection.execute("SELECT * FROM session_row ORDER BY session").all()
    counts = ledger.connection.execute("SELECT * FROM procedure_count ORDER BY procedure").all()
    return [tuple(row) for row in (*rows, *counts)]
