"""Where the faces lie: Source Sans Pro for screen and slip, a Times for the citizen's declaration.

Source Sans Pro has every Vietnamese letter and comes with the program (SIL OFL 1.1). The Times is Liberation Serif
(SIL OFL 1.1, Debian's `fonts-liberation2`), or Windows' own Times New Roman.
"""

import os
from functools import lru_cache
from importlib.resources import files as resources
from pathlib import Path
from typing import Final, Literal, TypeAlias

ScreenCut: TypeAlias = Literal["regular", "semibold", "bold", "italic"]
SerifCut: TypeAlias = Literal["serif", "serif-bold", "serif-italic"]
Cut: TypeAlias = ScreenCut | SerifCut

_FILES: Final[dict[ScreenCut, str]] = {
    "regular": "SourceSansPro-Regular.ttf",
    "semibold": "SourceSansPro-Semibold.ttf",
    "bold": "SourceSansPro-Bold.ttf",
    "italic": "SourceSansPro-It.ttf",
}


def font_files() -> dict[ScreenCut, Path]:
    """The file of each cut, for the screen to load and the paper to embed: never a name that a system may not know."""
    folder = Path(str(resources("font_source_sans_pro"))) / "files"
    return {cut: folder / name for cut, name in _FILES.items()}


VIETNAMESE: Final = "".join(
    letter + letter.upper() for letter in "đăâêôơư" + "".join(map(chr, range(0x1EA1, 0x1EFA, 2))) + "àáãèéêìíòóõùúýĩũ"
)
"""Every letter that plain Latin has not."""

_SERIF: Final[dict[SerifCut, tuple[str, str, ScreenCut]]] = {
    "serif": ("LiberationSerif-Regular.ttf", "times.ttf", "regular"),
    "serif-bold": ("LiberationSerif-Bold.ttf", "timesbd.ttf", "bold"),
    "serif-italic": ("LiberationSerif-Italic.ttf", "timesi.ttf", "italic"),
}

_FOLDERS: Final = (
    "/usr/share/fonts/truetype/liberation2",  # Debian 12
    "/usr/share/fonts/truetype/liberation",  # Ubuntu, Debian 13; version 1 of Debian 12 has no Vietnamese letters
    "/usr/share/fonts/liberation-serif-fonts",  # Fedora
    "/usr/share/fonts/liberation",
)


def serif_files(folders: tuple[str, ...] = _FOLDERS, windows: str | None = None) -> dict[SerifCut, Path]:
    """The file of each cut of the Times; of Source Sans Pro where the system has none: all cuts of one face."""
    windows = windows if windows is not None else os.environ.get("WINDIR", "")
    places = [(Path(folder), 0) for folder in folders] + ([(Path(windows) / "Fonts", 1)] if windows else [])
    for folder, names in places:
        faces: dict[SerifCut, Path] = {cut: folder / files[names] for cut, files in _SERIF.items()}
        if all(path.is_file() and has_vietnamese(path) for path in faces.values()):
            return faces
    return {cut: font_files()[files[2]] for cut, files in _SERIF.items()}


def has_vietnamese(file: Path) -> bool:
    """Whether the face has every letter of Vietnamese, composed: what looks like a Times may lack all tones."""
    from reportlab.pdfbase.ttfonts import TTFontFile

    known = TTFontFile(str(file)).charToGlyph
    return all(ord(letter) in known for letter in VIETNAMESE)


@lru_cache(maxsize=1)
def _serif() -> dict[SerifCut, Path]:
    return serif_files()


def file_of(cut: Cut) -> Path:
    """The file of one cut; only a Times is looked for on the system."""
    ours: dict[str, Path] = {**font_files()}
    return ours[cut] if cut in ours else {**_serif()}[cut]
