"""Where the one face of screen and paper lies: Source Sans Pro, every Vietnamese letter, TrueType, SIL OFL 1.1."""

from importlib.resources import files
from pathlib import Path
from typing import Final, Literal, TypeAlias

Cut: TypeAlias = Literal["regular", "semibold", "bold", "italic"]

_FILES: Final[dict[Cut, str]] = {
    "regular": "SourceSansPro-Regular.ttf",
    "semibold": "SourceSansPro-Semibold.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}


def font_files() -> dict[Cut, Path]:
    """The file of each cut, for the screen to load and the paper to embed: never a name that a system may not know."""
    folder = Path(str(files("font_source_sans_pro"))) / "files"
    return {cut: folder / name for cut, name in _FILES.items()}
