"""Leading a citizen through a topic: the commands, and what they become."""

import msgspec

from kiosk.app.ports import Clock, Unit
from kiosk.domain.guidance import led
from kiosk.domain.ids import GuidanceId, MemberId, VisitId
from kiosk.domain.local_time import whole_second
from kiosk.domain.team_facts import GuidanceBegun, GuidanceEnd
from kiosk.errors import Refused


class BeginGuidance(msgspec.Struct, frozen=True, kw_only=True):
    """Open a topic for the citizen who is here, or whose home was asked for by `visit`."""

    guidance: GuidanceId
    member: MemberId
    centre: str
    topic: str
    visit: VisitId | None = None


class EndGuidance(msgspec.Struct, frozen=True, kw_only=True):
    """Note what came of it, on which step."""

    guidance: GuidanceId
    end: GuidanceEnd
    step: str
    level: int = 0
    bring: tuple[str, ...] = ()


def begin(command: BeginGuidance, unit: Unit, clock: Clock) -> None:
    """Open the topic; one that nobody ended, because the screen was left or the program died, is given up with it."""
    at = whole_second(clock.now())
    with unit() as ledger:
        if not any(member.id == command.member for member in ledger.members()):
            raise Refused("member-unknown")
        for name in ledger.subjects("guidance", is_open=True):
            other = GuidanceId(name)
            if other != command.guidance:
                ledger.append(led.end(led.fold(other, ledger.facts(other)), "given-up", "", at))
        known = led.fold(command.guidance, ledger.facts(command.guidance))
        begun = GuidanceBegun(
            at=at,
            guidance=command.guidance,
            member=command.member,
            centre=command.centre,
            topic=command.topic,
            visit=command.visit,
        )
        ledger.append(led.begin(known, begun))


def end(command: EndGuidance, unit: Unit, clock: Clock) -> None:
    """Note the end; raises `Refused("guidance-unknown")` for one that never began."""
    with unit() as ledger:
        known = led.fold(command.guidance, ledger.facts(command.guidance))
        at = whole_second(clock.now())
        ledger.append(led.end(known, command.end, command.step, at, level=command.level, bring=command.bring))
