"""Pages are made of our controls and of what lays them out, and of nothing else: no page draws anything itself."""

import re
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT, files, named

QML = ROOT / "ui" / "qml" / "TanTay"
CONTROLS = {path.stem for path in (QML / "controls").glob("*.qml")}
LAYOUT = {
    "Binding", "Column", "Component", "Connections", "Flow", "Grid", "Item", "Loader", "Repeater", "Row",
}  # fmt: skip
PAGES = files(("ui/qml/TanTay/pages",), ".qml")
MADE = re.compile(r"(?:^|[{;:]|\bcomponent (\w+):)\s*([A-Z]\w*)\s*\{", re.MULTILINE)


def parts(path: Path) -> tuple[set[str], set[str]]:
    """What a page is made of, and the components that it makes of that."""
    code = re.sub(r"//.*|\"[^\"\n]*\"", "", path.read_text(encoding="utf-8"))
    found = MADE.findall(code)
    return {name for _, name in found}, {own for own, _ in found if own}


@pytest.mark.parametrize("path", PAGES, ids=named)
def test_a_page_is_made_of_our_controls_and_nothing_else(path: Path) -> None:
    used, own = parts(path)

    assert used
    assert sorted(used - own - CONTROLS - LAYOUT) == []


def test_each_control_has_a_place_on_a_page_or_in_another_control() -> None:
    everywhere = {path: path.read_text(encoding="utf-8") for path in QML.rglob("*.qml")}
    used = {
        name
        for name in CONTROLS
        for path, code in everywhere.items()
        if path.stem != name and re.search(rf"\b{name}\b", code)
    }

    assert sorted(CONTROLS - used) == []
