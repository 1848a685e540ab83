"""Guidance is begun once and ended once, whatever is tapped again."""

from datetime import UTC, datetime

import pytest

from kiosk.domain.guidance.led import begin, end, fold
from kiosk.domain.ids import GuidanceId, MemberId
from kiosk.domain.team_facts import GuidanceBegun
from kiosk.errors import Refused

AT = datetime(2026, 11, 26, 2, 0, tzinfo=UTC)
ONE, MEMBER = GuidanceId("1" * 32), MemberId("a" * 32)


def test_a_second_tap_begins_and_ends_nothing_more() -> None:
    begun = GuidanceBegun(at=AT, guidance=ONE, member=MEMBER, centre="08782", topic="level-2")
    facts = begin(fold(ONE, []), begun)
    assert begin(fold(ONE, facts), begun) == []
    facts += end(fold(ONE, facts), "police", "go", AT, bring=("card",))
    assert end(fold(ONE, facts), "done", "go", AT, level=2) == []

    led = fold(ONE, facts)
    assert (led.topic, led.end, led.level) == ("level-2", "police", 0)


def test_what_never_began_cannot_end() -> None:
    with pytest.raises(Refused, match="guidance-unknown"):
        end(fold(ONE, []), "done", "go", AT)
