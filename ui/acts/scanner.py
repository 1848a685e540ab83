"""Trying the scanner: in the settings, and where a machine is mended."""

from msgspec.structs import replace

from kiosk.app.scanning import Scan
from kiosk.domain.cards.identity_card import Card, mask, parse
from kiosk.errors import Refused
from ui.acts import sitting
from ui.state import State, Tried
from ui.world import World


def ports_seen(world: World, state: State) -> State:
    """The ports and the scanner as they are now: something may just have been plugged in."""
    return replace(state, ports=tuple(world.scanner.ports()), scanner=world.scanner.state)


def tried(world: World, state: State, scan: Scan) -> Tried:
    """What came of a code that was scanned to try the scanner; a number is masked, the rest is let go."""
    try:
        read = parse(scan.text, sitting.today(world), slip_url=state.public_url)
    except Refused as refusal:
        return Tried(refusal.code, scan.means)
    if isinstance(read, Card):
        return Tried("settings.tried-card", scan.means, mask(read.id), is_damaged=read.text_is_damaged)
    return Tried(f"qr-{read.kind}", scan.means)
