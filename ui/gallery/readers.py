"""Pictures of the ways in for a card, and of what officials set about them."""

from kiosk.app.scanning import Scan
from ui.acts import begin, doors, guide, settings, ways
from ui.acts.scanned import heard
from ui.gallery.people import CARD, CARD_TO_LOOK_AT
from ui.gallery.walk import Walk
from ui.state import Problem

PORT = "1a86:7523:"


class Readers(Walk):
    """Sits down once more for the identity page, then opens the settings."""

    def walk(self) -> None:
        """The camera, a number without its zero, the helper's own card; then the scanner and the team."""
        act = self.counter.act
        self.sit_down("1.001193")
        act(ways.forward)
        act(guide.identity_card, key="camera")
        self.snap("identity-camera")
        act(ways.back)
        self.snap_changed("identity-no-camera", problem=Problem("camera-none"))
        self.snap_changed("identity-own-card", problem=Problem("own-card"))
        self.snap_changed("identity-keys-layout", problem=Problem("keys-layout"))
        act(guide.scan, line=CARD_TO_LOOK_AT.removeprefix("0").replace("|Nữ|", "|N?|"))
        self.snap("identity-zero")
        act(guide.scan_again)
        act(guide.scan, line=CARD)
        colleague = {"name": "Đỗ Thị Thanh Hương Giang"}
        asked = {
            "draft": {guide.COLLEAGUE: colleague["name"]},
            "problem": Problem("colleague-card", colleague, tone="warn"),
        }
        self.snap_changed("identity-colleague", **asked)
        self.snap_changed("identity-colleague-typed", stage="typed", **asked)
        act(begin.at_home)
        self._settings()

    def _settings(self) -> None:
        act = self.counter.act
        act(doors.open_card, key="settings")
        act(settings.open_card, key="scanner")
        self.snap("settings-scanner")
        act(settings.open_card, key=PORT)
        act(heard, scan=Scan(CARD, "port"))
        self.snap("settings-scanner-tried")
        act(settings.open_card, key="no-port")
        act(ways.back)
        act(settings.open_card, key="people")
        self.snap("settings-people")
        official = next(member.id for member in self.counter.state.members if member.role == "official")
        act(settings.open_card, key=official)
        self.snap("settings-person")
        act(heard, scan=Scan(CARD, "port"))
        self.snap("settings-person-card")
        act(settings.open_card, key=settings.NEW_PIN)
        act(settings.answer, field="old", typed="36914")
        self.snap("settings-own-pin")
        act(ways.back)
        act(ways.back)
        self._another()

    def _another(self) -> None:
        """A new PIN for a volunteer, written twice and not the same; and what it means to leave the team."""
        act = self.counter.act
        volunteer = next(member.id for member in self.counter.state.members if member.role == "volunteer")
        act(settings.open_card, key=volunteer)
        self.snap("settings-person-other")
        act(settings.open_card, key=settings.NEW_PIN)
        for field, typed in (("pin", "36914"), ("again", "36915")):
            act(settings.answer, field=field, typed=typed)
        self.snap("settings-new-pin")
        act(settings.act)
        self.snap("settings-new-pin-differs")
        act(ways.back)
        act(settings.open_card, key=settings.REMOVE)
        self.snap("settings-remove")
        act(begin.at_home)
