"""The pages of open data: what there is, how small numbers are withheld, and each dataset with its dictionary."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from litestar import Response

from kiosk.domain.local_time import day_text, local
from kiosk.domain.records import Words as Record
from sync.province.language import Language, Words, said
from sync.province.publish.datasets import CC_BY, DATASETS, PROCEDURES, VERSION, Column, Dataset
from sync.province.publish.dictionary import address_of
from sync.province.publish.origins import ORIGINS, OURS
from sync.province.publish.parts import LEAST, SMALL
from sync.province.publish.procedures import EVERYTHING
from sync.province.publish.reading import reading_of, reading_of_all
from sync.province.publish.store import About
from sync.province.web import open_words as words
from sync.province.web.markup import Child, Html, tag
from sync.province.web.open.layout import link, open_page

NOTICE: Final = "/open/places-notice.txt"


class Publisher(NamedTuple):
    """Who publishes, whom to ask (or nobody), and under which address."""

    name: str
    contact: str
    base: str


def first_page(files: Sequence[About], publisher: Publisher, language: Language) -> Response[str]:
    """All datasets, and what is to be known of them."""
    return open_page(
        "/open/",
        words.TITLE,
        language,
        _paragraph(words.INTRO.filled(publisher=publisher.name), language),
        _contact(publisher, language),
        tag(
            "section",
            tag("h2", said(words.DATASETS, language)),
            tag("ul", *(_card(one, files, language) for one in DATASETS.values()), class_="sets"),
        ),
        _withheld(language),
        tag(
            "section",
            tag("h2", said(words.EXCEL, language)),
            _paragraph(words.EXCEL_SAYS, language),
            class_="card text",
        ),
        _licence(publisher, language),
        _machines(language),
    )


def dataset_page(dataset: Dataset, files: Sequence[About], language: Language) -> Response[str]:
    """One dataset: its files, and what each column holds."""
    return open_page(
        f"/open/{VERSION}/{dataset.id}",
        Words(dataset.title.vi, dataset.title.en),
        language,
        tag("p", tag("a", said(words.BACK, language), href=link("/open/", language))),
        tag("p", _either(dataset.about, language), class_="text"),
        tag(
            "section",
            tag("h2", said(words.FILES, language)),
            *_files(dataset, files, language),
            class_="card",
        ),
        tag("section", tag("h2", said(words.DICTIONARY, language)), *_dictionary(dataset, language), class_="card"),
        _reading(reading_of(dataset), language) if dataset.frequency == "MONTHLY" else _procedures(language),
    )


def _card(dataset: Dataset, files: Sequence[About], language: Language) -> Html:
    of = [about for about in files if about.dataset == dataset.id]
    page = link(f"/open/{VERSION}/{dataset.id}", language)
    newest = [about for about in of if about.period == of[0].period]
    return tag(
        "li",
        tag("h3", _either(dataset.title, language)),
        tag("p", _either(dataset.about, language)),
        tag("p", _newest(newest[0], language) if newest else said(words.NOTHING_YET, language), class_="soft"),
        tag("ul", *(tag("li", _download(about)) for about in newest), class_="take") if newest else None,
        tag("p", tag("a", said(words.MORE, language), tag("span", f": {dataset.id}", class_="soft"), href=page)),
        class_="card",
    )


def _newest(about: About, language: Language) -> str:
    if about.period == EVERYTHING:
        return said(words.NEWEST_OF_ALL.filled(version=about.version, day=_day(about)), language)
    return said(words.NEWEST.filled(period=_period(about.period, language)), language)


def _download(about: About) -> Html:
    name = f"{about.form.upper()} · {_size(about.size)}"
    label = f"{about.dataset} {about.period} {name}"
    return tag("a", name, href=address_of(about, ""), class_="button plain", aria_label=label)


def _withheld(language: Language) -> Html:
    why = words.WITHHELD_WHY.filled(small=SMALL, least=LEAST)
    how = tag("ul", *(tag("li", said(one, language)) for one in reading_of_all()))
    return tag("section", tag("h2", said(words.WITHHELD, language)), _paragraph(why, language), how, class_="card text")


def _licence(publisher: Publisher, language: Language) -> Html:
    address = f"{publisher.base}/open/{VERSION}/sessions/2026-10/1.csv"
    cite = said(words.CITE.filled(publisher=publisher.name, address=address), language)
    notice = tag("a", said(words.PLACES_NOTICE, language), href=NOTICE)
    return tag(
        "section",
        tag("h2", said(words.LICENCE, language)),
        tag("p", said(words.LICENCE_SAYS, language), " ", tag("a", "CC BY 4.0", href=CC_BY, rel="license")),
        tag("p", cite, class_="code"),
        tag("p", said(words.PLACES, language), " ", notice, "."),
        _paragraph(OURS, language),
        class_="card text",
    )


def _machines(language: Language) -> Html:
    catalogue = tag("a", said(words.CATALOGUE, language), href="/open/catalog.jsonld")
    return tag(
        "section",
        tag("h2", said(words.MACHINES, language)),
        tag("p", catalogue),
        _paragraph(words.ADDRESSES, language),
        class_="card text",
    )


def _reading(rules: Sequence[Words], language: Language) -> Html:
    how = tag("ul", *(tag("li", said(one, language)) for one in rules))
    return tag("section", tag("h2", said(words.HOW_TO_READ, language)), how, class_="card text")


def _procedures(language: Language) -> Html:
    return tag(
        "section",
        tag("h2", said(words.SOURCES, language)),
        *(_paragraph(one, language) for one in reading_of(PROCEDURES)),
        tag("ul", *(tag("li", *_source(source, known, language)) for source, known in ORIGINS.items())),
        class_="card text",
    )


def _source(source: str, known: str, language: Language) -> Iterator[Child]:
    if language == "vi":
        yield from (known, tag("br"))
    yield tag("span", source, lang="en", class_="soft")


def _files(dataset: Dataset, files: Sequence[About], language: Language) -> Iterator[Html]:
    of = [about for about in files if about.dataset == dataset.id]
    if not of:
        yield tag("p", said(words.NOTHING_YET, language))
        return
    head = (
        words.MONTH if dataset.frequency == "MONTHLY" else words.EXTENT,
        words.VERSION,
        words.PUBLISHED,
        words.FILES,
    )
    yield tag(
        "table",
        tag("thead", tag("tr", *(tag("th", said(name, language), scope="col") for name in head))),
        tag("tbody", *(_line(period, of, language) for period in dict.fromkeys(about.period for about in of))),
        class_="stacked dictionary",
    )
    yield _paragraph(words.EXCEL_SAYS, language)


def _line(period: str, files: Sequence[About], language: Language) -> Html:
    forms = [about for about in files if about.period == period]
    return tag(
        "tr",
        tag("th", _period(period, language), scope="row"),
        tag("td", *_versions(forms[0], language)),
        tag("td", _day(forms[0])),
        tag("td", tag("ul", *(tag("li", _download(about)) for about in forms), class_="take")),
    )


def _versions(newest: About, language: Language) -> Iterator[Child]:
    """Every version there is, the newest first, each with the file that is there for good."""
    for version in range(newest.version, 0, -1):
        address = f"/open/{VERSION}/{newest.dataset}/{newest.period}/{version}.csv"
        name = said(words.NUMBERED, language).format(version=version)
        yield tag("a", name, href=address, aria_label=f"{newest.dataset} {newest.period} {name} CSV")
        yield " "


def _dictionary(dataset: Dataset, language: Language) -> tuple[Html, Html]:
    machine = tag("a", said(words.DICTIONARY_FILE, language), href=f"/open/{VERSION}/{dataset.id}/dictionary.json")
    head = (words.COLUMN, words.MEANING, words.VALUES)
    table = tag(
        "table",
        tag("thead", tag("tr", *(tag("th", said(name, language), scope="col") for name in head))),
        tag("tbody", *(_column(column, language) for column in dataset.columns)),
        class_="dictionary",
    )
    return table, tag("p", machine)


def _column(column: Column, language: Language) -> Html:
    values = tag(
        "dl",
        *(
            tag("div", tag("dt", value, class_="code"), tag("dd", _either(meaning, language)))
            for value, meaning in column.values.items()
        ),
        class_="values",
    )
    title = tag("b", _either(column.title, language))
    return tag(
        "tr",
        tag("th", column.name, scope="row", class_="code"),
        tag("td", title, tag("br"), _either(column.about, language)),
        tag("td", values if column.values else said(words.DATATYPES[column.datatype], language)),
    )


def _contact(publisher: Publisher, language: Language) -> Html | None:
    if not publisher.contact:
        return None
    mail = tag("a", publisher.contact, href=f"mailto:{publisher.contact}")
    return tag("p", said(words.CONTACT, language), " ", mail)


def _paragraph(text: Words, language: Language) -> Html:
    return tag("p", said(text, language), class_="text")


def _day(about: About) -> str:
    return day_text(local(about.published_at).date())


def _either(text: Record, language: Language) -> str:
    return text.vi if language == "vi" else text.en


def _period(period: str, language: Language) -> str:
    if period == EVERYTHING:
        return said(words.EVERYTHING, language)
    year, month = period.split("-")
    return f"{month}/{year}"


def _size(size: int) -> str:
    return f"{size} B" if size < 1000 else f"{size / 1000:.0f} kB" if size < 1_000_000 else f"{size / 1e6:.1f} MB"
