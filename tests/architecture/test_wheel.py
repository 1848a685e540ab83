"""What is built for a kiosk holds everything that runs, and nothing that only develops."""

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from tests.architecture.tree import PROGRAM, ROOT, files, named
from ui.words import FILES


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    builder = WheelBuilder(str(ROOT))
    [path] = builder.build(directory=str(tmp_path_factory.mktemp("wheel")), versions=["standard"])
    return zipfile.ZipFile(path)


def test_every_module_page_and_resource_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    endings = (".py", ".qml", ".json", ".yaml", ".toml", ".csv", ".svg", ".html", ".css")
    ours = {named(path) for path in files((*PROGRAM, "resources"), *endings)}

    assert sorted(ours - set(wheel.namelist())) == []


def test_the_compiled_sentences_of_both_languages_are_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    assert {f"resources/i18n/{name}" for name in FILES} <= set(wheel.namelist())


def test_no_test_and_no_tool_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    tops = {Path(name).parts[0] for name in wheel.namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {*PROGRAM, "resources"}


def test_the_programs_have_their_commands(wheel: zipfile.ZipFile) -> None:
    [entry] = [name for name in wheel.namelist() if name.endswith("entry_points.txt")]
    text = wheel.read(entry).decode()

    assert "tantay = ui.__main__:main" in text
    assert "tantay-sync = sync.client.__main__:main" in text
    assert "tantay-province = sync.province.__main__:main" in text
    assert "tantay-store = kiosk.store.__main__:main" in text
