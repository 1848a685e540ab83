"""What a type cannot say about the guide to the portal: its addresses and lines name only what can be filled in."""

from collections import Counter
from collections.abc import Iterator
from string import Formatter

from kiosk.catalogue.faults import Fault, fault
from kiosk.domain.dossiers.portal import PortalGuide


def portal_faults(guide: PortalGuide, _: str) -> Iterator[Fault]:
    """What is wrong with the guide to the portal: an address or a line that names something nobody fills in."""
    for place, text, known in (
        ("$.joined", guide.joined, {"code"}),
        ("$.search", guide.search, {"uuid", "province", "ward"}),
        *(
            (f"route {route.id}", words, {"code", "province", "commune", "host", "ministry"})
            for route in guide.routes
            for step in route.steps
            for press in step.presses
            for words in (press.text.vi, press.text.en)
        ),
    ):
        if _marks(text) - known:
            yield fault(place, "mark-unknown", name=", ".join(sorted(_marks(text) - known)))
    for route in guide.routes:
        parts = [step.part for step in route.steps]
        if not parts or parts[-1] != "code":
            yield fault(f"route {route.id}", "no-code-at-end")
        for part, times in Counter(parts).items():
            if times > 1:
                yield fault(f"route {route.id}", "twice", name=repr(part))


def _marks(text: str) -> set[str]:
    """What is filled into a text; a brace that nobody closed is a mark as well, of nothing known."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"{"}
