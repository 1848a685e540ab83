"""Every sign on the screens is a drawing that is there, and no drawing lies unused."""

import re

from tests.ui.scene import QML


def test_every_sign_that_is_drawn_is_there_and_none_lies_unused() -> None:
    icons = {path.stem for path in (QML.parents[1] / "resources" / "icons").glob("*.svg")}
    texts = [path.read_text("utf-8") for end in ("qml", "py") for path in QML.parent.rglob(f"*.{end}")]
    named = {name for text in texts for name in re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)*)"', text)}
    drawn = {name for text in texts for name in re.findall(r'\bsign: "([a-z0-9-]+)"', text)}

    assert icons - named == set()
    assert drawn - icons == set()
