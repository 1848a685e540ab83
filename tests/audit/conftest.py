"""One real window for all tests of a module: it costs a walk through the program."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication

from tests.audit.stage import Stage


@pytest.fixture(scope="session")
def stage(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    del qapp
    made = Stage(tmp_path_factory.mktemp("stage"))
    yield made
    made.close()
