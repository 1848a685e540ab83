"""Promise: the procedures are told in full, what is not known is told as not known, and what was published stays."""

import csv
import gzip
import io
from datetime import timedelta
from typing import get_args, get_type_hints

import msgspec
from msgspec.structs import replace

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.catalogue import Channel, LifeEvent, Procedure, Processing
from kiosk.domain.records import Confidence
from sync.province.database import Database
from sync.province.publish.datasets import PROCEDURES
from sync.province.publish.files import Form, files_of, packed
from sync.province.publish.procedures import EVERYTHING, lines_of_procedures
from sync.province.publish.publisher import Published, publish
from sync.province.publish.store import keep, packed_of, version_of
from tests.sync.openers import CLOSED, VOCABULARY

NUMBERS = {column.name for column in PROCEDURES.columns if column.datatype == "integer"}


SHIPPED = Catalogue().procedures()


def publish_again(database: Database, days: int = 0) -> list[Published]:
    return publish(database, VOCABULARY, SHIPPED, CLOSED + timedelta(days=days))


def body(database: Database, version: int, form: Form) -> bytes:
    with database.read() as connection:
        about = version_of(connection, PROCEDURES.id, EVERYTHING, form, version)
        assert about is not None
        return gzip.decompress(packed_of(connection, about))


def lines(database: Database, version: int = 1) -> list[dict[str, object]]:
    return msgspec.json.decode(body(database, version, "json"))["lines"]


def test_a_number_that_is_not_known_is_null_in_json_and_empty_in_csv(database: Database) -> None:
    publish_again(database)
    as_json = lines(database)
    as_csv = list(csv.DictReader(io.StringIO(body(database, 1, "csv").decode())))

    assert all(isinstance(line[name], int | None) for line in as_json for name in NUMBERS)
    unknown = {(line["code"], name) for line in as_json for name in NUMBERS if line[name] is None}
    assert unknown == {(line["code"], name) for line in as_csv for name in NUMBERS if line[name] == ""}
    assert {name for _, name in unknown} == {"time", "fee"}


def test_a_time_that_is_not_known_has_no_unit(database: Database) -> None:
    publish_again(database)

    assert all((line["time"] is None) == (line["time_unit"] == "") for line in lines(database))


def test_the_same_procedures_are_published_once(database: Database) -> None:
    assert publish_again(database) == [("procedures", "all", 1, len(SHIPPED))]
    assert publish_again(database, days=1) == []


def test_a_file_that_said_nothing_as_text_stays_and_a_new_version_says_null(database: Database) -> None:
    old = files_of(PROCEDURES, EVERYTHING, 1, lines_of_procedures(SHIPPED), CLOSED)
    as_json = old[1].body.replace(b": null", b': ""')
    assert keep(database, [old[0], replace(old[1], packed=packed(as_json))], None, 0)

    assert publish_again(database, days=1) == [("procedures", "all", 2, len(SHIPPED))]
    assert body(database, 1, "json") == as_json
    assert any(line["fee"] is None for line in lines(database, 2))
    assert publish_again(database, days=2) == []


def test_what_is_general_knowledge_is_named_column_by_column(database: Database) -> None:
    publish_again(database)
    groups = {"processing": "time"}
    told = {str(line["code"]): str(line["unsure"]).split() for line in lines(database)}

    for procedure in SHIPPED:
        for group in ("code", "name", "channels", "processing", "fee", "papers"):
            column = groups.get(group, group)
            assert (column in told[procedure.code]) == (procedure.confidence_of(group) == "C"), procedure.code


def test_every_source_is_told_in_vietnamese_before_english_and_with_its_licence(database: Database) -> None:
    publish_again(database)
    sources = {source for line in lines(database) for source in str(line["sources"]).split(" | ")}

    assert {source for one in SHIPPED for source in one.sources} == {source.split(" / ", 1)[1] for source in sources}
    crawled = [source for source in sources if "RAW: " in source]
    assert len(crawled) == 1
    assert crawled[0].startswith("Bản thu thập dichvucong.gov.vn")
    assert "không có tệp giấy phép" in crawled[0]


def test_every_word_that_a_procedure_may_have_is_in_the_dictionary() -> None:
    means = {column.name: set(column.values) for column in PROCEDURES.columns}

    assert means["life_event"] == set(get_args(LifeEvent))
    assert means["channels"] == set(get_args(Channel))
    assert means["time_unit"] == set(get_args(get_type_hints(Processing)["unit"]))
    assert means["level"] == set(get_args(get_type_hints(Procedure)["level"]))
    assert means["confidence"] == set(get_args(Confidence))
