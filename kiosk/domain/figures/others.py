"""The centre's other machines: what is counted here may lack what they have not told yet."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from kiosk.domain.facts import AnyFact
from kiosk.domain.ids import MemberId
from kiosk.domain.team_facts import MemberSignedIn, MemberSignedOut


class Silent(msgspec.Struct, frozen=True):
    """A machine that nothing was heard from since `at`, its own claim; `member` used it last, as far as is known."""

    post: str
    member: MemberId
    at: datetime


def silent(facts: Iterable[AnyFact], own: str, since: datetime) -> tuple[Silent, ...]:
    """The machines other than `own` whose last word is older than `since`, the longest silent first.

    A machine is known by who signs in and out there: that is what each day at it begins and ends with.
    """
    last: dict[str, MemberSignedIn | MemberSignedOut] = {}
    for fact in facts:
        if isinstance(fact, MemberSignedIn | MemberSignedOut) and fact.post not in {"", own}:
            before = last.get(fact.post)
            last[fact.post] = fact if before is None or fact.turn > before.turn else before
    found = (Silent(post, fact.member, fact.at) for post, fact in last.items() if fact.at < since)
    return tuple(sorted(found, key=lambda one: (one.at, one.post)))
