"""The team at the counter: its members, their PINs, the centre, and the wish to be enrolled."""

from datetime import datetime, timedelta
from itertools import pairwise
from secrets import token_hex

import msgspec

from kiosk.app import team_commands as tc
from kiosk.app.ports import Clock, Ledger, Member, Pins, Unit
from kiosk.domain import team_facts as tf
from kiosk.domain.ids import MemberId
from kiosk.domain.local_time import whole_second
from kiosk.domain.vietnamese import nfc
from kiosk.domain.web_address import is_safe_address
from kiosk.errors import Refused

FREE_TRIES = 5
"""Wrong PINs that cost nothing; each one more doubles the wait, from 30 seconds to a quarter of an hour."""

FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


def choose_centre(command: tc.ChooseCentre, unit: Unit, clock: Clock) -> None:
    """Say which commune's centre this machine stands in."""
    with unit() as ledger:
        if ledger.setting("centre") != command.centre:
            ledger.save_setting("centre", command.centre)
            ledger.append([tf.CentreChosen(at=whole_second(clock.now()), centre=command.centre)])


def add_member(command: tc.AddMember, unit: Unit, clock: Clock, pins: Pins) -> Member:
    """Take somebody into the team; refuses an empty name, a PIN that is not 4 to 8 digits or is easily guessed.

    An official or a leader is taken in by one of them ("leaders-only"): nobody gives what they do not have.
    """
    name = _whole_name(command.name)
    check_pin(command.pin)
    member = Member(id=command.member, name=name, role=command.role, pin=pins.hash(command.pin))
    with unit() as ledger:
        team = ledger.members()
        if team and not any(other.id == command.by and other.role != "volunteer" for other in team):
            raise Refused("officials-only")
        if team and may_lead(member):
            _must_lead(command.by, team)
        _must_be_free(name, team)
        ledger.save_member(member)
        ledger.append([tf.MemberJoined(at=whole_second(clock.now()), member=member.id, role=member.role)])
    return member


def change_member(command: tc.ChangeMember, unit: Unit, clock: Clock) -> Member:
    """Correct a name, or give another role; refuses an empty one, and one that another of the team has.

    Roles are given by officials and leaders, and nobody gives one to themselves ("role-yourself"), so that one who may
    do this is always left.
    """
    name = _whole_name(command.name)
    with unit() as ledger:
        team = ledger.members()
        _must_be_official(command.by, team)
        before = _member(team, command.member)
        if command.role != before.role:
            _must_lead(command.by, team)
            if command.member == command.by:
                raise Refused("role-yourself")
        member = msgspec.structs.replace(before, name=name, role=command.role)
        _must_be_free(name, [other for other in team if other.id != member.id])
        ledger.save_member(member)
        if member.role != before.role:
            ledger.append([tf.MemberJoined(at=whole_second(clock.now()), member=member.id, role=member.role)])
    return member


def set_pin(command: tc.SetPin, unit: Unit, clock: Clock, pins: Pins) -> Member:
    """A new PIN, which ends every wait for the old one.

    One's own asks for the old one, which is no new one ("pin-same"), and wrong ones are counted as at the door;
    another's is for officials and leaders, who must not learn by it whether they guessed it.
    """
    check_pin(command.pin)
    if command.member == command.by:
        _check(command.member, command.old, unit, clock, pins)
        if command.pin == command.old:
            raise Refused("pin-same")
    hashed = pins.hash(command.pin)
    with unit() as ledger:
        team = ledger.members()
        if command.member != command.by:
            _must_lead(command.by, team)
        member = msgspec.structs.replace(_member(team, command.member), pin=hashed, wrong=0, locked_until=None)
        ledger.save_member(member)
    return member


def remove_member(command: tc.RemoveMember, unit: Unit, clock: Clock) -> Member:
    """Take somebody off the team: no PIN and no card of theirs is known any more, what they did stays in the history.

    Nobody removes themselves, so that one who may do this is always left.
    """
    with unit() as ledger:
        team = ledger.members()
        _must_lead(command.by, team)
        if command.member == command.by:
            raise Refused("remove-yourself")
        member = _member(team, command.member)
        ledger.save_member(msgspec.structs.replace(member, pin="", wrong=0, locked_until=None))
        ledger.save_setting(card_setting(member.id), "")
        ledger.append([tf.MemberLeft(at=whole_second(clock.now()), member=member.id)])
    return member


def mark_card(command: tc.MarkCard, unit: Unit) -> None:
    """Remember or forget a member's own card; only its mark is kept, in the settings of this machine."""
    with unit() as ledger:
        team = ledger.members()
        _must_be_official(command.by, team)
        ledger.save_setting(card_setting(_member(team, command.member).id), command.mark)


def card_setting(member: MemberId) -> str:
    """The name of the setting under which the mark of a member's card is kept."""
    return f"card_mark:{member}"


def choose_port(command: tc.ChoosePort, unit: Unit) -> None:
    """Remember the port that the scanner is on."""
    with unit() as ledger:
        ledger.save_setting("scanner", command.port)


def _must_be_official(by: MemberId, team: list[Member]) -> None:
    if not any(other.id == by and other.role != "volunteer" for other in team):
        raise Refused("officials-only")


def _must_lead(by: MemberId | None, team: list[Member]) -> None:
    if not any(other.id == by and may_lead(other) for other in team):
        raise Refused("leaders-only")


def may_lead(member: Member) -> bool:
    """Whether this member may give others a new PIN, and take them off the team."""
    return member.role in {"official", "leader"}


def _must_be_free(name: str, team: list[Member]) -> None:
    if any(other.name == name for other in team):
        raise Refused("name-taken")


def _whole_name(typed: str) -> str:
    name = " ".join(nfc(typed).split())
    if not name:
        raise Refused("name-missing")
    return name


def check_pin(pin: str) -> None:
    """Refuse a PIN that is not 4 to 8 digits ("pin-shape"), or a run or a repetition ("pin-easy")."""
    if not (pin.isascii() and pin.isdigit() and 4 <= len(pin) <= 8):
        raise Refused("pin-shape")
    steps = {(int(after) - int(before)) for before, after in pairwise(pin)}
    if len(steps) == 1 and steps <= {-1, 0, 1}:
        raise Refused("pin-easy")


def sign_in(command: tc.SignIn, unit: Unit, clock: Clock, pins: Pins) -> Member:
    """Check a PIN and open the counter."""
    _check(command.member, command.pin, unit, clock, pins)
    with unit() as ledger:
        member = _member(ledger.members(), command.member)
        ledger.append([tf.MemberSignedIn(at=whole_second(clock.now()), member=member.id, post=_post(ledger))])
    return member


def _check(wanted: MemberId, pin: str, unit: Unit, clock: Clock, pins: Pins) -> None:
    """A wrong PIN is counted durably before it is refused ("pin-wrong"); from the fifth on the next try has to wait.

    That is "pin-wait", with `seconds`, so that killing the program does not win tries.
    """
    with unit() as ledger:
        member = _member(ledger.members(), wanted)
        if member.locked_until is not None and member.locked_until > clock.now() + LONGEST_WAIT:
            # the lock was set under a clock that was ahead: it runs from now, so that nobody waits for that time
            member = msgspec.structs.replace(member, locked_until=whole_second(clock.now()) + LONGEST_WAIT)
            ledger.save_member(member)
    seconds = seconds_to_wait(member, clock.now())
    if seconds:
        raise Refused("pin-wait", seconds=str(seconds))
    right = pins.fits(member.pin, pin)
    at = whole_second(clock.now())
    after = msgspec.structs.replace(member, wrong=0, locked_until=None) if right else _after_wrong(member, at)
    if after != member:
        with unit() as ledger:
            _member(ledger.members(), wanted)  # who was taken off the team meanwhile does not come back by this
            ledger.save_member(after)
    if right:
        return
    seconds = seconds_to_wait(after, at)
    if seconds:
        raise Refused("pin-wait", seconds=str(seconds))
    raise Refused("pin-wrong", left=str(FREE_TRIES - after.wrong))


def sign_out(command: tc.SignOut, unit: Unit, clock: Clock) -> None:
    """Leave the counter."""
    with unit() as ledger:
        at = whole_second(clock.now())
        ledger.append([tf.MemberSignedOut(at=at, member=command.member, post=_post(ledger))])


def _post(ledger: Ledger) -> str:
    """What tells this machine from the others of its centre; made when it is first asked for."""
    post = ledger.setting("post")
    if not post:
        post = token_hex(4)
        ledger.save_setting("post", post)
    return post


def choose_address(command: tc.ChooseAddress, unit: Unit) -> None:
    """Let the screens of this machine address the citizen in this way from now on."""
    with unit() as ledger:
        ledger.save_setting("address", command.address)


def ask_enrolment(command: tc.AskEnrolment, unit: Unit) -> None:
    """Leave the one-time code where the sync process finds it."""
    url, code = command.url.strip().rstrip("/"), command.code.strip()
    if not is_safe_address(url):
        raise Refused("province-url")
    if not code:
        raise Refused("enrol-code-missing")
    with unit() as ledger:
        ledger.save_setting("wanted_url", url)
        ledger.save_setting("enrol_code", code)


def send_now(_command: tc.SendNow, unit: Unit, clock: Clock) -> None:
    """Wake the sync process: any new value of the setting means now."""
    with unit() as ledger:
        ledger.save_setting("send_now", clock.now().isoformat())


def _after_wrong(member: Member, at: datetime) -> Member:
    wrong = member.wrong + 1
    if wrong < FREE_TRIES:
        return msgspec.structs.replace(member, wrong=wrong)
    wait = min(FIRST_WAIT * 2 ** min(wrong - FREE_TRIES, 10), LONGEST_WAIT)
    return msgspec.structs.replace(member, wrong=wrong, locked_until=at + wait)


def seconds_to_wait(member: Member, at: datetime) -> int:
    """Whole seconds still to wait.

    A lock that lies further away than any wait was set under a clock that was ahead: the pad stays open, and the next
    try sets it anew.
    """
    if member.locked_until is None or not timedelta() < member.locked_until - at <= LONGEST_WAIT:
        return 0
    return int((member.locked_until - at).total_seconds()) + 1


def _member(members: list[Member], wanted: MemberId) -> Member:
    for member in members:
        if member.id == wanted:
            return member
    raise Refused("member-unknown")
