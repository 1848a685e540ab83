"""A busy morning at three counters: numbers given, called, held; another counter was quicker, and is not heard."""

from datetime import timedelta

from msgspec.structs import replace

from kiosk.app import queue as q
from kiosk.app.ports import Line
from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId, TicketId, uuid7
from kiosk.domain.local_time import day_of
from ui.acts import begin, doors, queue
from ui.gallery.walk import Walk


class Queue(Walk):
    """The scenes of the queue."""

    def walk(self) -> None:
        """From the home page, and back to it."""
        act = self.counter.act
        act(begin.at_home)
        act(doors.open_card, key="queue")
        self.snap("queue-counter")
        act(queue.choose_counter, counter="1")
        self.snap("queue-empty")
        act(queue.ask_priority)
        self.snap("queue-for-whom")
        kinds: tuple[tf.Priority, ...] = ("", "", "old", "", "disabled", "", "child", "", "", "merit", "")
        for kind in kinds:
            act(queue.give, priority=kind)
        self.snap("queue-given")
        self.snap_changed("queue-printed", print_state="printed", printed="papers")
        act(queue.back)
        act(queue.call_next)
        act(queue.hold)
        act(queue.call_next)
        self.snap("queue-called")
        act(queue.hold)
        self._others()
        self.snap_changed("queue-other-counters", line=self._away())
        waiting = self.counter.state.queue.list.queue.of("held")[0]
        act(queue.look_at, ticket=waiting.id)
        self.snap("queue-held")
        act(queue.back)

    def _away(self) -> Line:
        now = self.counter.state.now
        return Line(True, 1, 8, last_success=now - timedelta(minutes=7), failing_since=now, problem="timeout")

    def _others(self) -> None:
        """Two more machines, as their facts come through the province; one of them called the same number before."""
        counter = self.counter
        now = counter.world.clock.now()
        there, day = MemberId(uuid7(now)), day_of(now)
        given = TicketId(uuid7(now))
        said: list[AnyFact] = [
            tf.TicketTaken(at=now, ticket=given, day=day, letter="B", number=7),
            tf.TicketCalled(at=now, ticket=given, day=day, member=there, counter="2"),
        ]
        with counter.world.unit() as ledger:
            ledger.append(said)
        counter.act(queue.refreshed)
        known = counter.state.queue.list.queue
        counters = tuple(replace(one, lost=given) if one.name == "1" else one for one in known.counters)
        shown = q.List(day, "1", replace(known, counters=counters))
        counter.shell.put(replace(counter.state, queue=replace(counter.state.queue, list=shown)))
