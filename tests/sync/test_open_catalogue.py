"""Promise: machines find everything by the catalogue, which is DCAT-AP, and by dictionaries, which are CSVW."""

import csv
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pyshacl import validate
from rdflib import RDF, Graph, Namespace
from rdflib.namespace import DCTERMS

from sync.province.database import Database
from sync.province.migrations import migrate
from tests.sync.openers import CLOSED, IN_MONTH, MONTH, PROCEDURES, Province, Sitting
from tests.sync.servers import Server, running

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
SHAPES = Path(__file__).with_name("dcat_ap.ttl")

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib of its own classes


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """With a published month, and the procedures, which the command publishes."""
    folder = tmp_path_factory.mktemp("open")
    url = f"sqlite+pysqlite:///{folder / 'province.sqlite'}"
    database = Database(url)
    migrate(database)
    province = Province(database, ["04792", "08434"])
    first, second = PROCEDURES
    for commune in ("04792", "08434"):
        whole = [Sitting(commune, day, first, "guided", elsewhere=False, times=7) for day in range(3)]
        province.tell([*whole, Sitting(commune, 1, second, "prepared", elsewhere=True, times=12)], IN_MONTH)
    province.heard(CLOSED)
    province.publish(CLOSED)
    database.close()
    with running(url, folder, TANTAY_OPEN_CONTACT="dulieumo@phutho.example") as server:
        server.command("publish")
        yield server


def get(server: Server, path: str) -> httpx.Response:
    return httpx.get(path if path.startswith("http") else server.url + path, trust_env=False).raise_for_status()


@pytest.fixture(scope="module")
def catalogue(server: Server) -> Graph:
    return Graph().parse(data=get(server, "/open/catalog.jsonld").text, format="json-ld")


def test_the_catalogue_is_as_dcat_ap_wants_it(catalogue: Graph) -> None:
    conforms, _, report = validate(catalogue, shacl_graph=Graph().parse(SHAPES), inference="none")

    assert conforms, report


def test_a_catalogue_without_a_licence_would_not_pass(catalogue: Graph) -> None:
    spoiled = Graph() + catalogue
    spoiled.remove((None, DCTERMS.license, None))

    assert not validate(spoiled, shacl_graph=Graph().parse(SHAPES), inference="none")[0]


def test_every_file_of_the_catalogue_is_there_with_its_size_and_digest(server: Server, catalogue: Graph) -> None:
    found = list(catalogue.subjects(RDF.type, DCAT.Distribution))

    assert len(found) == 6
    for distribution in found:
        checksum = catalogue.value(distribution, SPDX.checksum)
        for address in (DCAT.accessURL, DCAT.downloadURL):
            body = get(server, str(catalogue.value(distribution, address))).content
            assert len(body) == int(str(catalogue.value(distribution, DCAT.byteSize)))
            assert hashlib.sha256(body).hexdigest() == str(catalogue.value(checksum, SPDX.checksumValue)).lower()


def test_the_catalogue_says_whom_to_ask_and_when_it_is_from(catalogue: Graph) -> None:
    text = catalogue.serialize(format="turtle")

    assert "mailto:dulieumo@phutho.example" in text
    assert "Sở Khoa học và Công nghệ tỉnh Phú Thọ" in text
    assert '"2026-10-01"^^xsd:date' in text
    assert '"2026-10-31"^^xsd:date' in text


@pytest.mark.parametrize("dataset", ["sessions", "sessions-by-day", "procedures"])
def test_the_dictionary_names_every_column_and_every_word_that_stands_in_it(server: Server, dataset: str) -> None:
    dictionary = get(server, f"/open/v1/{dataset}/dictionary.json").json()
    columns = dictionary["tableSchema"]["columns"]
    meant = {(note["column"], note["value"]) for note in dictionary["notes"]}
    told = {note["column"] for note in dictionary["notes"]}
    many = {column["name"] for column in columns if "separator" in column}

    assert dictionary["tables"]
    for table in dictionary["tables"]:
        lines = list(csv.DictReader(io.StringIO(get(server, table["url"]).text)))
        assert lines
        assert list(lines[0]) == [column["titles"] for column in columns]
        for name in told:
            words = {word for line in lines for word in (line[name].split() if name in many else [line[name]])}
            assert {(name, word) for word in words} <= meant | {("time_unit", "")}


@pytest.mark.parametrize(
    "place", ["/open/catalog.jsonld", "/open/v1/procedures/dictionary.json", "/open/v1/procedures"]
)
def test_it_is_said_what_of_the_procedures_is_licensed_and_by_whom(server: Server, place: str) -> None:
    text = get(server, place).text

    assert "Giấy phép CC BY 4.0 là cho lời văn, bản dịch và cách sắp xếp của chúng tôi" in text
    assert "Kho dữ liệu là nguồn của phần lớn thông tin không có tệp giấy phép" in text


def test_a_file_says_the_same_in_csv_and_in_json(server: Server) -> None:
    as_csv = list(csv.DictReader(io.StringIO(get(server, "/open/v1/sessions/2026-10.csv").text)))
    as_json = get(server, "/open/v1/sessions/2026-10.json").json()

    assert [{name: str(value) for name, value in line.items()} for line in as_json["lines"]] == as_csv
    assert as_json["licence"] == "https://creativecommons.org/licenses/by/4.0/"
    assert sum(int(line["sessions"]) for line in as_csv) == 66
    assert {line["from"] for line in as_csv} == {f"{MONTH}"}


def test_the_procedures_are_there_with_their_sources_and_how_sure_they_are(server: Server) -> None:
    lines = {
        line["code"]: line for line in csv.DictReader(io.StringIO(get(server, "/open/v1/procedures/all.csv").text))
    }

    assert lines["1.001193"]["name"] == "Đăng ký khai sinh"
    assert all(line["sources"] and line["confidence"] in {"A", "B", "C"} for line in lines.values())
