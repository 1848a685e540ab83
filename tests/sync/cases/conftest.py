"""What the tests of dossiers share."""

from collections.abc import Iterator

import pytest

from tests.sync.cases.desk import Desk
from tests.sync.servers import Server


@pytest.fixture
def desk(shared_server: Server) -> Iterator[Desk]:
    desk = Desk(shared_server)
    yield desk
    desk.close()
