"""The page of the shifts, and the sign-in page of a day with a roster, for the pictures."""

from datetime import timedelta

from msgspec.structs import replace

from kiosk.app import ask, team
from kiosk.app import team_commands as tc
from kiosk.domain.ids import MemberId, uuid7
from kiosk.domain.local_time import day_of
from kiosk.domain.shifts.roster import Half, days_of, monday_of
from ui.acts import begin, doors, shifts, ways
from ui.gallery.counter import Counter, SteadyClock
from ui.gallery.people import PIN
from ui.gallery.walk import Scene, Walk

OTHERS = ("Hoàng Thị Ngọc Bích", "Vũ Đình Cường", "Bùi Thị Kim Dung", "Trịnh Văn Đạt", "Ngô Thị Hồng Gấm")

WORDS = "Máy in hết giấy A5, đã gọi anh An. Bác Thử hẹn sáng mai quay lại mang giấy chứng sinh."


class ShiftScenes(Walk):
    """Begins and ends at the home page of the official."""

    def __init__(self, counter: Counter, clock: SteadyClock, scenes: list[Scene]) -> None:
        super().__init__(counter, scenes)
        self._clock = clock

    def walk(self) -> None:
        """Before there is a roster; a roster with gaps; notes; hours; leaving; and the next member."""
        act = self.counter.act
        act(doors.open_card, key="shifts")
        self.snap("shifts-new")
        self._more_members()
        act(doors.open_card, key="shifts")
        act(shifts.open_part, key="week")
        self._plan()
        self.snap("shifts-week")
        act(shifts.choose, member=self._members()[1])
        self.snap("shifts-week-chosen")
        act(shifts.choose, member=self._members()[1])
        act(shifts.open_part, key="who")
        self.snap("shifts-who")
        act(ways.back)
        act(shifts.tap_half, key=Half(day_of(self._clock.now()) + timedelta(days=1), "morning").key)
        self.snap("shifts-half")
        act(ways.back)
        act(ways.back)
        self.snap("shifts-standing")
        act(shifts.open_part, key="hours")
        self.snap("shifts-hours")
        act(ways.back)
        self._notes()

    def _members(self) -> list[MemberId]:
        """The official first, then a volunteer."""
        order = ("official", "volunteer", "it", "leader")
        return [member.id for member in sorted(self.counter.state.members, key=lambda one: order.index(one.role))]

    def _more_members(self) -> None:
        counter, by = self.counter, self._members()[0]
        for name in OTHERS:
            new = tc.AddMember(MemberId(uuid7(self._clock.now())), name, "volunteer", PIN, by)
            team.add_member(new, counter.world.unit, self._clock, counter.world.pins)
        known = ask.machine(counter.world.reading).members
        counter.shell.put(replace(counter.state, members=known))

    def _plan(self) -> None:
        act, members = self.counter.act, self._members()
        today = day_of(self._clock.now())
        days = [day for day in days_of(monday_of(today)) if today <= day and day.weekday() < 5]
        for number, day in enumerate(days):
            for member in members[: 2 + 3 * (number % 3)]:
                act(shifts.put, member=member, key=Half(day, "afternoon").key)
            if number % 2 == 0:
                act(shifts.put, member=members[0], key=Half(day, "morning").key)
        act(shifts.open_part, key="official")

    def _notes(self) -> None:
        act = self.counter.act
        act(shifts.open_part, key="notes")
        act(shifts.open_part, key="write")
        self.snap("shifts-write")
        act(shifts.answer, field="note", typed=WORDS)
        act(ways.forward)
        self.snap("shifts-notes")
        act(ways.back)
        act(shifts.ask_to_leave)
        self.snap("shifts-leave")
        act(ways.forward)
        act(begin.start)
        self.snap("sign-in-shift")
        act(begin.choose_member, member=self._members()[1])
        act(begin.enter_pin, pin=PIN)
        self.snap("shifts-read")
        act(ways.forward)
        act(begin.sign_out)
        act(begin.start)
        act(begin.choose_member, member=self._members()[0])
        act(begin.enter_pin, pin=PIN)
