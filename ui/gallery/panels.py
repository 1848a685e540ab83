"""The panels that the screens are made for: their pixels, and how many of these make a millimetre."""

from typing import NamedTuple

DESIGN = (1920, 1080)
SMALLEST_LETTER = 21
"""Design pixels; on every panel they are at least 5 mm: the em, from the top of an accent to the foot of a tail."""

LETTER_MM, TARGET_MM, KEY_MM, GAP_MM = 5.0, 18.0, 12.0, 2.0


class Panel(NamedTuple):
    """One format as it is sold: the window fills it."""

    width: int
    height: int
    density: float
    """Pixels per millimetre."""

    @property
    def letter(self) -> float:
        """The least em in pixels: 21 design pixels, and 5 mm."""
        short, long = sorted((self.width, self.height))
        fitting = min(short / DESIGN[1], long / DESIGN[0])
        return max(SMALLEST_LETTER * fitting, LETTER_MM * self.density)


PANELS: dict[str, Panel] = {
    "1920x1080": Panel(1920, 1080, 3.61),  # 24", across
    "1366x768": Panel(1366, 768, 4.41),  # 14", the laptop of the home visits
    "1080x1920": Panel(1080, 1920, 3.61),  # 24", upright
}
