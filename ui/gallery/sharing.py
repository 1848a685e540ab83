"""The centre's other machines, for the pictures: how a second one joins, the pairing code, the stick."""

from msgspec.structs import replace

from kiosk.domain.sharing import Drive
from ui.acts import joining, settings, ways
from ui.acts.sharing import NEW_CODE
from ui.gallery.walk import Walk
from ui.state import Problem
from ui.states.sharing import Sharing

STICK = Sharing(drives=(Drive("/media/KINGSTON", "KINGSTON"),))
CODE = "346 79A CDE FHJ KMN PQR TVW XY3 467 9AC"


class SharingScenes(Walk):
    """Two visits: from the page of the first official's name, and from the list of the settings."""

    def first_start(self) -> None:
        """Begins and ends at the name."""
        act = self.counter.act
        act(joining.open_card, key=joining.JOIN)
        self.snap("setup-join", "input:pairing")
        act(joining.answer, field="pairing", typed="346 79A CD")
        act(ways.forward)
        self.snap("setup-join-short")
        self.snap_changed("setup-join-how", stage="join-how", sharing=STICK, problem=None)
        self.snap_changed("setup-join-line", stage="join-line", problem=None)
        act(ways.back)

    def settings(self) -> None:
        """Begins and ends at the list."""
        act = self.counter.act
        act(settings.open_card, key="machines")
        self.snap_changed("settings-machines", sharing=Sharing(code=CODE))
        act(settings.open_card, key=NEW_CODE)
        self.snap("settings-new-code")
        act(ways.back)
        act(ways.back)
        act(settings.open_card, key="usb")
        self.snap("settings-usb-none")
        counts = {"facts": "128", "boxes": "31"}
        self.snap_changed("settings-usb", sharing=STICK, problem=Problem("usb.written", counts, tone="good"))
        self.snap_changed("settings-usb-busy", sharing=replace(STICK, busy="writing"))
        self.snap_changed("settings-usb-bad", sharing=STICK, problem=Problem("stick-damaged"))
        act(ways.back)
