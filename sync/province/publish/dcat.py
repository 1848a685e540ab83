"""The catalogue for machines: DCAT-AP 3 in JSON-LD, so that national and European portals can take it over.

A dataset that grows is a `dcat:DatasetSeries`, each month a `dcat:Dataset` in it, each form a `dcat:Distribution`.
"""

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Final, NamedTuple, TypeAlias

from sync.province.publish.datasets import CC_BY, DATASETS, VERSION, Dataset
from sync.province.publish.dictionary import address_of, frozen_address_of
from sync.province.publish.reading import reading_of
from sync.province.publish.store import About

Node: TypeAlias = Mapping[str, object]

JSON_LD: Final = "application/ld+json"
_EU: Final = "http://publications.europa.eu/resource/authority"
_MEDIA: Final = "http://www.iana.org/assignments/media-types"
_PROFILE: Final = "http://data.europa.eu/r5r/"

_CONTEXT: Final[Node] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


class Told(NamedTuple):
    """Who publishes, whom to ask, and where."""

    publisher: str
    contact: str
    base: str


def catalogue_of(files: Sequence[About], told: Told, now: datetime) -> Node:
    """The whole catalogue, of the newest version of every file."""
    nodes: list[Node] = []
    series: list[str] = []
    datasets: list[str] = []
    for name, group in groupby(sorted(files, key=_place), key=lambda about: about.dataset):
        dataset, of = DATASETS[name], list(group)
        if _is_series(dataset):
            nodes.append(_series(dataset, of, told))
            series.append(_id(dataset, told))
        for period, same in groupby(of, key=lambda about: about.period):
            forms = list(same)
            nodes += [_dataset(dataset, period, forms, told), *(_distribution(dataset, form, told) for form in forms)]
            datasets.append(_id(dataset, told, period))
    newest = max((about.published_at for about in files), default=now)
    first = _catalogue(series, datasets, newest, told)
    return {"@context": _CONTEXT, "@graph": [first, _publisher(told), _province(told), *_vocabulary(), *nodes]}


def _catalogue(series: list[str], datasets: list[str], newest: datetime, told: Told) -> Node:
    return {
        "@id": f"{told.base}/open/catalog.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _both("Dữ liệu mở của các tổ hỗ trợ nhanh", "Open data of the rapid-response support teams"),
        "dct:description": _both(
            f"Số liệu về việc hỗ trợ người dân làm thủ tục. {told.publisher} công bố.",
            f"Figures on helping citizens with administrative procedures, published by {told.publisher}.",
        ),
        "dct:publisher": _ref(f"{told.base}/open/#publisher"),
        "dct:language": [_ref(f"{_EU}/language/VIE"), _ref(f"{_EU}/language/ENG")],
        "dct:license": _ref(CC_BY),
        "dct:spatial": _ref(f"{told.base}/open/#province"),
        "dct:conformsTo": _ref(_PROFILE),
        "dct:modified": _moment(newest),
        "dcat:themeTaxonomy": _ref(f"{_EU}/data-theme"),
        "foaf:homepage": _typed(f"{told.base}/open/", "foaf:Document"),
        "dcat:dataset": [_ref(one) for one in (*series, *datasets)],
    }


def _publisher(told: Told) -> Node:
    return {"@id": f"{told.base}/open/#publisher", "@type": "foaf:Agent", "foaf:name": told.publisher}


def _vocabulary() -> list[Node]:
    """What the names that are used here are, for who does not fetch them."""
    return [
        _typed(f"{_EU}/language/VIE", "dct:LinguisticSystem"),
        _typed(f"{_EU}/language/ENG", "dct:LinguisticSystem"),
        _typed(f"{_EU}/frequency/MONTHLY", "dct:Frequency"),
        _typed(f"{_EU}/frequency/IRREG", "dct:Frequency"),
        {**_typed(f"{_EU}/data-theme/GOVE", "skos:Concept"), "skos:prefLabel": "Government and public sector"},
        {**_typed(f"{_EU}/data-theme", "skos:ConceptScheme"), "dct:title": "Data theme"},
        _typed(CC_BY, "dct:LicenseDocument"),
        _typed(_PROFILE, "dct:Standard"),
    ]


def _province(told: Told) -> Node:
    return {
        "@id": f"{told.base}/open/#province",
        "@type": "dct:Location",
        "skos:prefLabel": _both("Tỉnh Phú Thọ, Việt Nam", "Phú Thọ province, Vietnam"),
    }


def _series(dataset: Dataset, files: Sequence[About], told: Told) -> Node:
    return {
        "@id": _id(dataset, told),
        "@type": "dcat:DatasetSeries",
        "dct:issued": _moment(min(about.published_at for about in files)),
        "dct:temporal": _time(min(about.period for about in files), max(about.period for about in files)),
        **_common(dataset, files, told),
        "dct:description": _in_full(dataset),
    }


def _dataset(dataset: Dataset, period: str, files: Sequence[About], told: Told) -> Node:
    part: dict[str, object] = {
        "@id": _id(dataset, told, period),
        "@type": "dcat:Dataset",
        "dct:identifier": f"{dataset.id}/{period}",
        "dcat:version": str(files[0].version),
        "dcat:distribution": [_ref(_distribution_id(about, told)) for about in files],
        "dcat:keyword": [*_both("dịch vụ công", "public services"), *_both("thủ tục hành chính", "procedures")],
        "dct:language": _ref(f"{_EU}/language/VIE"),
        **_common(dataset, files, told),
    }
    if _is_series(dataset):
        title = _both(f"{dataset.title.vi}, {period}", f"{dataset.title.en}, {period}")
        part |= {"dcat:inSeries": _ref(_id(dataset, told)), "dct:temporal": _time(period, period), "dct:title": title}
    else:
        part["dct:description"] = _in_full(dataset)
    return part


def _in_full(dataset: Dataset) -> list[Node]:
    """What it is, and how its lines are to be read."""
    rules = reading_of(dataset)
    vi, en = (rule.vi for rule in rules), (rule.en for rule in rules)
    return _both(" ".join((dataset.about.vi, *vi)), " ".join((dataset.about.en, *en)))


def _common(dataset: Dataset, files: Sequence[About], told: Told) -> dict[str, object]:
    page = f"{told.base}/open/{VERSION}/{dataset.id}"
    found: dict[str, object] = {
        "dct:title": _both(dataset.title.vi, dataset.title.en),
        "dct:description": _both(dataset.about.vi, dataset.about.en),
        "dct:publisher": _ref(f"{told.base}/open/#publisher"),
        "dct:spatial": _ref(f"{told.base}/open/#province"),
        "dct:accrualPeriodicity": _ref(f"{_EU}/frequency/{dataset.frequency}"),
        "dct:modified": _moment(max(about.published_at for about in files)),
        "dcat:theme": _ref(f"{_EU}/data-theme/GOVE"),
        "dcat:landingPage": _typed(page, "foaf:Document"),
        "foaf:page": _typed(f"{page}/dictionary.json", "foaf:Document"),
    }
    if told.contact:
        email = {"vcard:fn": told.publisher, "vcard:hasEmail": _ref(f"mailto:{told.contact}")}
        found["dcat:contactPoint"] = {"@type": "vcard:Kind", **email}
    return found


def _distribution(dataset: Dataset, about: About, told: Told) -> Node:
    media = {"csv": "text/csv", "json": "application/json"}[about.form]
    return {
        "@id": _distribution_id(about, told),
        "@type": "dcat:Distribution",
        "dct:title": _both(f"{dataset.title.vi} ({about.form.upper()})", f"{dataset.title.en} ({about.form.upper()})"),
        "dcat:accessURL": _ref(address_of(about, told.base)),
        "dcat:downloadURL": _ref(frozen_address_of(about, told.base)),
        "dcat:mediaType": _typed(f"{_MEDIA}/{media}", "dct:MediaType"),
        "dct:format": _typed(f"{_EU}/file-type/{about.form.upper()}", "dct:MediaTypeOrExtent"),
        "dct:license": _ref(CC_BY),
        "dct:issued": _moment(about.published_at),
        "dcat:byteSize": {"@value": str(about.size), "@type": "xsd:nonNegativeInteger"},
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": _typed("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"),
            "spdx:checksumValue": {"@value": about.sha256, "@type": "xsd:hexBinary"},
        },
    }


def _is_series(dataset: Dataset) -> bool:
    return dataset.frequency == "MONTHLY"


def _id(dataset: Dataset, told: Told, period: str = "series") -> str:
    return f"{told.base}/open/{VERSION}/{dataset.id}#{period}"


def _distribution_id(about: About, told: Told) -> str:
    return f"{told.base}/open/{VERSION}/{about.dataset}#{about.period}-{about.form}"


def _time(first: str, last: str) -> Node:
    """From the first day of a month to the last of another."""
    year, month = map(int, last.split("-"))
    end = date(year, month, monthrange(year, month)[1])
    return {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": f"{first}-01", "@type": "xsd:date"},
        "dcat:endDate": {"@value": f"{end}", "@type": "xsd:date"},
    }


def _moment(at: datetime) -> Node:
    return {"@value": at.isoformat(timespec="seconds"), "@type": "xsd:dateTime"}


def _ref(address: str) -> Node:
    return {"@id": address}


def _typed(address: str, kind: str) -> Node:
    return {"@id": address, "@type": kind}


def _both(vi: str, en: str) -> list[Node]:
    return [{"@value": vi, "@language": "vi"}, {"@value": en, "@language": "en"}]


def _place(about: About) -> tuple[str, str, str]:
    return about.dataset, about.period, about.form
