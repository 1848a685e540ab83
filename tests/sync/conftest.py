"""A province and its kiosks in folders of their own, with keys in files and never in the tester's own keyring."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from aiosmtpd.controller import Controller
from keyring.backends.fail import Keyring as NoKeyring

from sync.province.database import Database
from sync.province.mail_box import MailBox, read_mail_box
from sync.province.migrations import migrate
from tests.sync.citizens import Counter
from tests.sync.machines import Hand, Machine
from tests.sync.postgres import Cluster, start_cluster, why_not
from tests.sync.receivers import PostOffice, Receiver, receiving
from tests.sync.servers import Server, running
from tests.sync.staff_world import World


@pytest.fixture(autouse=True)
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    yield
    keyring.set_keyring(before)


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """PostgreSQL: the one that TANTAY_TEST_POSTGRES_URL names, or a throw-away one of this machine's own package."""
    reason = why_not()
    if reason:
        pytest.skip(reason)
    with start_cluster(tmp_path_factory.mktemp("postgres"), crashes=False) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def own_cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL that may be restarted."""
    if why_not() or os.environ.get("TANTAY_TEST_POSTGRES_URL"):
        pytest.skip(why_not() or "the PostgreSQL that was given is not ours to restart")
    with start_cluster(tmp_path_factory.mktemp("own-postgres"), crashes=True) as cluster:
        yield cluster


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def database_url(kind: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A database of each kind that the province may have: empty, or as it is to become `database`."""
    if "database" not in request.fixturenames:
        yield from _empty_database(kind, request, tmp_path)
    elif kind == "sqlite":
        file = tmp_path / "province.sqlite"
        shutil.copyfile(request.getfixturevalue("made_file"), file)
        yield _at(file)
    else:
        with request.getfixturevalue("cluster").database(request.getfixturevalue("made_in_postgres")) as url:
            yield url


@pytest.fixture(scope="session")
def made_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that no test has; those of tests are copies of it."""
    file = tmp_path_factory.mktemp("made") / "province.sqlite"
    _make(_at(file))
    return file


@pytest.fixture(scope="session")
def made_in_postgres(cluster: Cluster) -> Iterator[str]:
    """The same in PostgreSQL."""
    with cluster.database() as url:
        _make(url)
        yield url


def _make(url: str) -> None:
    database = Database(url)
    migrate(database)
    database.close()


def _at(file: Path) -> str:
    return f"sqlite+pysqlite:///{file}"


@pytest.fixture(scope="module")
def shared_server(
    kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """One server process for all tests of a module that leave it as they found it."""
    folder = tmp_path_factory.mktemp("server")
    for url in _empty_database(kind, request, folder):
        with running(url, folder) as server:
            yield server


@pytest.fixture(scope="module")
def world(kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A server with people of the staff to be made; each caller may say from which address they come."""
    folder = tmp_path_factory.mktemp("world")
    for url in _empty_database(kind, request, folder):
        with running(url, folder, TANTAY_TRUSTED_PROXIES="127.0.0.1") as server:
            world = World(server)
            yield world
            world.close()


def _empty_database(kind: str, request: pytest.FixtureRequest, folder: Path) -> Iterator[str]:
    if kind == "sqlite":
        yield _at(folder / "province.sqlite")
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    with cluster.database() as url:
        yield url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A database that is ready for use."""
    database = Database(database_url)
    yield database
    database.close()


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def machine(tmp_path: Path, hand: Hand) -> Iterator[Machine]:
    machine = Machine(tmp_path / "kiosk", hand)
    yield machine
    machine.close()


@pytest.fixture
def office() -> Iterator[tuple[PostOffice, MailBox]]:
    """A mail server, and how letters are handed in there."""
    desk = PostOffice()
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    controller = Controller(desk, hostname="127.0.0.1", port=port)
    controller.start()
    box = read_mail_box(f"smtp://127.0.0.1:{port}", "tantay@phutho.example")
    assert box is not None
    yield desk, box
    controller.stop()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as server:
        yield server


@pytest.fixture(scope="module")
def citizens_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("pages")
    url = f"sqlite+pysqlite:///{folder / 'province.sqlite'}"
    with running(url, folder, TANTAY_TRUSTED_PROXIES="127.0.0.1") as server:
        yield server


@pytest.fixture
def counter(citizens_server: Server) -> Iterator[Counter]:
    counter = Counter(citizens_server)
    yield counter
    counter.database.close()
