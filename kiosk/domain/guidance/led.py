"""A citizen who is led through a topic: what has happened, and what may."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from kiosk.domain import team_facts as tf
from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import GuidanceId, MemberId
from kiosk.errors import Refused


class Led(msgspec.Struct, frozen=True):
    """One guidance; `end` is empty while it goes on."""

    id: GuidanceId
    topic: str = ""
    member: MemberId | None = None
    begun_at: datetime | None = None
    ended_at: datetime | None = None
    end: tf.GuidanceEnd | None = None
    level: int = 0


def fold(guidance: GuidanceId, facts: Iterable[AnyFact]) -> Led:
    """The guidance that follows from its facts; what comes after its end changes nothing."""
    led = Led(guidance)
    for fact in facts:
        match fact:
            case tf.GuidanceBegun() if led.member is None:
                led = msgspec.structs.replace(led, topic=fact.topic, member=fact.member, begun_at=fact.at)
            case tf.GuidanceEnded() if led.end is None:
                led = msgspec.structs.replace(led, end=fact.end, level=fact.level, ended_at=fact.at)
            case _:
                pass
    return led


def begin(led: Led, begun: tf.GuidanceBegun) -> list[AnyFact]:
    """A topic is opened; opening it twice changes nothing."""
    return [begun] if led.member is None else []


def end(
    led: Led, came: tf.GuidanceEnd, step: str, at: datetime, *, level: int = 0, bring: tuple[str, ...] = ()
) -> list[AnyFact]:
    """What came of it; ending it again changes nothing, so that a tap may be repeated."""
    if led.member is None:
        raise Refused("guidance-unknown")
    if led.end is not None:
        return []
    return [tf.GuidanceEnded(at=at, guidance=led.id, end=came, step=step, level=level, bring=bring)]
