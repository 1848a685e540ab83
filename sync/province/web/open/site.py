"""The addresses of open data: pages, the catalogue, dictionaries, files. Read only, by anybody, from anywhere."""

import gzip
import hashlib
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from typing import Final, NamedTuple

import msgspec
from litestar import HttpMethod, Response, Router, route
from litestar.di import Provide
from litestar.handlers import HTTPRouteHandler

from kiosk.errors import Rejected
from sync.province.api import Edge
from sync.province.problems import AnyRequest, problem_response
from sync.province.publish.datasets import DATASETS, VERSION, Dataset
from sync.province.publish.dcat import JSON_LD, Told, catalogue_of
from sync.province.publish.dictionary import CSVW_TYPE, dictionary_of
from sync.province.publish.files import FORMS, MEDIA_TYPES, Form, packed
from sync.province.publish.opening import Opening
from sync.province.publish.store import About, newest_files, newest_of, packed_of, version_of
from sync.province.web.etags import is_held
from sync.province.web.open.layout import error_page, language_of
from sync.province.web.open.pages import NOTICE, Publisher, dataset_page, first_page

_READ: Final = [HttpMethod.GET, HttpMethod.HEAD]
_FRESH: Final = "public, max-age=3600"
_FOR_GOOD: Final = "public, max-age=31536000, immutable"
_ANYBODY: Final = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Last-Modified",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
}


class _Thing(NamedTuple):
    """What is sent: under gzip, of a type, with the digest of the bytes and the moment it was made."""

    packed: bytes
    media_type: str
    sha256: str
    made_at: datetime
    cache: str = _FRESH


@route("/open", http_method=_READ, sync_to_thread=True, include_in_schema=False)
def _first(request: AnyRequest, edge: Edge, opening: Opening) -> Response[str]:
    """The page for people."""
    with edge.database.read() as connection:
        files = newest_files(connection)
    return first_page(files, Publisher(opening.publisher, opening.contact, edge.public_url), language_of(request))


@route(f"/open/{VERSION}/{{dataset:str}}", http_method=_READ, sync_to_thread=True, include_in_schema=False)
def _dataset(request: AnyRequest, dataset: str, edge: Edge) -> Response[str]:
    """One dataset, for people."""
    with edge.database.read() as connection:
        return dataset_page(_known(dataset), newest_files(connection), language_of(request))


@route("/open/catalog.jsonld", http_method=_READ, sync_to_thread=True, include_in_schema=False)
def _catalogue(request: AnyRequest, edge: Edge, opening: Opening) -> Response[bytes]:
    """The catalogue in DCAT-AP."""
    with edge.database.read() as connection:
        files = newest_files(connection)
    told = Told(opening.publisher, opening.contact, edge.public_url)
    return _sent(request, _made(catalogue_of(files, told, edge.now()), files, JSON_LD))


@route(
    f"/open/{VERSION}/{{dataset:str}}/dictionary.json", http_method=_READ, sync_to_thread=True, include_in_schema=False
)
def _dictionary(request: AnyRequest, dataset: str, edge: Edge) -> Response[bytes]:
    """The dictionary of a dataset, in CSVW."""
    with edge.database.read() as connection:
        files = newest_files(connection)
    return _sent(request, _made(dictionary_of(_known(dataset), files, edge.public_url), files, CSVW_TYPE))


@route(f"/open/{VERSION}/{{dataset:str}}/{{file:str}}", http_method=_READ, sync_to_thread=True, include_in_schema=False)
def _newest(request: AnyRequest, dataset: str, file: str, edge: Edge) -> Response[bytes]:
    """The newest version of a file."""
    period, form = _split(file)
    with edge.database.read() as connection:
        about = newest_of(connection, _known(dataset).id, period, form)
        if about is None:
            raise Rejected("not-found")
        return _sent(request, _Thing(packed_of(connection, about), *_described(about, form)))


@route(
    f"/open/{VERSION}/{{dataset:str}}/{{period:str}}/{{file:str}}",
    http_method=_READ, sync_to_thread=True, include_in_schema=False,
)  # fmt: skip
def _frozen(request: AnyRequest, dataset: str, period: str, file: str, edge: Edge) -> Response[bytes]:
    """This version of a file, which is there for good."""
    number, form = _split(file)
    if not number.isascii() or not number.isdecimal() or len(number) > 6:
        raise Rejected("not-found")
    with edge.database.read() as connection:
        about = version_of(connection, _known(dataset).id, period, form, int(number))
        if about is None:
            raise Rejected("not-found")
        return _sent(request, _Thing(packed_of(connection, about), *_described(about, form), _FOR_GOOD))


@route(NOTICE, http_method=_READ, sync_to_thread=True, include_in_schema=False)
def _notice(request: AnyRequest, edge: Edge, opening: Opening) -> Response[bytes]:
    """The licence of the places' names."""
    body = opening.places_notice.encode()
    digest = hashlib.sha256(body).hexdigest()
    return _sent(request, _Thing(packed(body), "text/plain", digest, edge.now()))


def make_open_site(edge: Edge, opening: Opening) -> Router:
    """Everything under /open: errors are pages to people, and problems to those who ask for files."""
    return Router(
        "/",
        route_handlers=[
            _with_errors_of_pages([_first, _dataset]),
            Router(
                "/",
                route_handlers=[_catalogue, _dictionary, _newest, _frozen, _notice],
                exception_handlers={Exception: problem_response},
            ),
        ],
        dependencies={
            "edge": Provide(lambda: edge, sync_to_thread=False),
            "opening": Provide(lambda: opening, sync_to_thread=False),
        },
    )


def _with_errors_of_pages(handlers: list[HTTPRouteHandler]) -> Router:
    return Router("/", route_handlers=handlers, exception_handlers={Exception: error_page})


def _known(dataset: str) -> Dataset:
    found = DATASETS.get(dataset)
    if found is None:
        raise Rejected("not-found")
    return found


def _split(file: str) -> tuple[str, Form]:
    stem, _, ending = file.rpartition(".")
    for form in FORMS:
        if form == ending and stem:
            return stem, form
    raise Rejected("not-found")


def _described(about: About, form: Form) -> tuple[str, str, datetime]:
    return MEDIA_TYPES[form], about.sha256, about.published_at


def _made(document: Mapping[str, object], files: Sequence[About], media_type: str) -> _Thing:
    body = msgspec.json.format(msgspec.json.encode(document), indent=1)
    newest = max((about.published_at for about in files), default=datetime(2026, 11, 26, tzinfo=UTC))
    return _Thing(packed(body), media_type, hashlib.sha256(body).hexdigest(), newest)


def _sent(request: AnyRequest, thing: _Thing) -> Response[bytes]:
    zipped = "gzip" in request.headers.get("accept-encoding", "")
    tag = f'"{thing.sha256[:32]}{"-gzip" if zipped else ""}"'
    headers = _ANYBODY | {
        "ETag": tag,
        "Last-Modified": format_datetime(thing.made_at.astimezone(UTC).replace(microsecond=0), usegmt=True),
        "Cache-Control": thing.cache,
        "Vary": "Accept-Encoding",
    }
    if _has_it(request, tag, thing.made_at):
        return Response(b"", status_code=304, headers=headers)
    if zipped:
        return Response(thing.packed, media_type=thing.media_type, headers=headers | {"Content-Encoding": "gzip"})
    return Response(gzip.decompress(thing.packed), media_type=thing.media_type, headers=headers)


def _has_it(request: AnyRequest, tag: str, made_at: datetime) -> bool:
    known = request.headers.get("if-none-match")
    if known is not None:
        return is_held(known, tag)
    since = request.headers.get("if-modified-since")
    if since is None:
        return False
    try:
        at = parsedate_to_datetime(since)
    except ValueError:
        return False
    return at.tzinfo is not None and made_at.replace(microsecond=0) <= at
