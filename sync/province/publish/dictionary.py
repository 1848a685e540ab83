"""The dictionary of a dataset for machines: CSV on the Web (W3C), which says of every column what it holds."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from sync.province.publish.datasets import CC_BY, VERSION, Column, Dataset
from sync.province.publish.reading import reading_of
from sync.province.publish.store import About

CSVW_TYPE: Final = "application/csvm+json"


def dictionary_of(dataset: Dataset, files: Iterable[About], base: str) -> Mapping[str, object]:
    """A CSVW table group: one table for each month, all of the same schema."""
    csvs = sorted((about for about in files if about.dataset == dataset.id and about.form == "csv"), key=_period)
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"language": "vi"}],
        "@id": f"{base}/open/{VERSION}/{dataset.id}/dictionary.json",
        "dc:title": _both(dataset.title.vi, dataset.title.en),
        "dc:description": _both(dataset.about.vi, dataset.about.en),
        "dc:license": {"@id": CC_BY},
        "rdfs:comment": [note for words in reading_of(dataset) for note in _both(words.vi, words.en)],
        "dialect": {"encoding": "utf-8", "header": True, "delimiter": ",", "quoteChar": '"', "doubleQuote": True},
        "tableSchema": {"columns": [_column(column) for column in dataset.columns]},
        "notes": [
            {"column": column.name, "value": value, "vi": meaning.vi, "en": meaning.en}
            for column in dataset.columns
            for value, meaning in column.values.items()
        ],
        "tables": [{"url": address_of(about, base)} for about in csvs],
    }


def address_of(about: About, base: str) -> str:
    """Where the newest version of a file is; it stays the same."""
    return f"{base}/open/{VERSION}/{about.dataset}/{about.period}.{about.form}"


def frozen_address_of(about: About, base: str) -> str:
    """Where this very version is, for good."""
    return f"{base}/open/{VERSION}/{about.dataset}/{about.period}/{about.version}.{about.form}"


def _column(column: Column) -> Mapping[str, object]:
    found: dict[str, object] = {
        "name": column.name,
        "titles": column.name,
        "rdfs:label": _both(column.title.vi, column.title.en),
        "dc:description": _both(column.about.vi, column.about.en),
        "datatype": _datatype(column),
    }
    return found | ({"separator": " "} if column.many else {})


def _datatype(column: Column) -> object:
    if not column.values:
        return column.datatype
    return {"base": column.datatype, "format": "|".join(re.escape(value) for value in column.values)}


def _both(vi: str, en: str) -> list[Mapping[str, str]]:
    return [{"@value": vi, "@language": "vi"}, {"@value": en, "@language": "en"}]


def _period(about: About) -> str:
    return about.period
