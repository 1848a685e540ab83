"""What the province server is told by its environment."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

import msgspec
import platformdirs
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from kiosk.errors import Refused
from sync.protocol import is_usable_address
from sync.province.inside import SETTING as WEBHOOK_INSIDE
from sync.province.inside import Inside, read_inside
from sync.province.mail_box import MailBox, is_mail_address, read_mail_box

MOST_WORKERS = 64

PUBLISHER: Final = "Sở Khoa học và Công nghệ tỉnh Phú Thọ"
"""Who publishes open data when nobody says otherwise."""


class SingleSignOn(msgspec.Struct, frozen=True, kw_only=True):
    """The province's OpenID provider, what it knows of us, and how the staff call it."""

    issuer: str
    client: str
    secret: str
    label: str


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """Settings of one server; `public_url` is empty when addresses follow the port that was bound.

    Without `mail_box` no letters go out; without `metrics_token` /metrics answers this machine only.
    """

    database_url: str
    public_url: str
    host: str
    port: int
    trusted_proxies: frozenset[str]
    workers: int
    metrics_token: str
    mail_box: MailBox | None
    inside: Inside = Inside()
    open_publisher: str = ""
    open_contact: str = ""
    sso: SingleSignOn | None = None


def read_config(environment: Mapping[str, str]) -> Config:
    """The settings in `environment`, with defaults that need nothing installed.

    `TANTAY_DATABASE_URL` (SQLite in the user's data folder), `TANTAY_PUBLIC_URL`, `TANTAY_HOST` (127.0.0.1),
    `TANTAY_PORT` (8440), `TANTAY_TRUSTED_PROXIES` (addresses, comma-separated, whose forwarded address is believed),
    `TANTAY_WORKERS` (1), `TANTAY_METRICS_TOKEN`, `TANTAY_SMTP_URL` and `TANTAY_MAIL_FROM` (for alerts by e-mail),
    `TANTAY_WEBHOOK_INSIDE` (hosts, addresses and nets inside the province's own network that webhooks may go to),
    `TANTAY_OPEN_PUBLISHER` (who publishes open data) and `TANTAY_OPEN_CONTACT` (an e-mail address, or none),
    `TANTAY_OIDC_ISSUER` (none), and with it `TANTAY_OIDC_CLIENT`, `TANTAY_OIDC_SECRET` and `TANTAY_OIDC_NAME`.
    Refused with `bad-setting`.
    """
    return Config(
        database_url=_database_url(environment.get("TANTAY_DATABASE_URL", "")),
        public_url=_public_url(environment.get("TANTAY_PUBLIC_URL", "")),
        host=environment.get("TANTAY_HOST", "") or "127.0.0.1",
        port=_port(environment.get("TANTAY_PORT", "") or "8440"),
        trusted_proxies=frozenset(
            address.strip() for address in environment.get("TANTAY_TRUSTED_PROXIES", "").split(",") if address.strip()
        ),
        open_publisher=environment.get("TANTAY_OPEN_PUBLISHER", "") or PUBLISHER,
        open_contact=_address(environment.get("TANTAY_OPEN_CONTACT", "")),
        workers=_workers(environment.get("TANTAY_WORKERS", "") or "1"),
        metrics_token=environment.get("TANTAY_METRICS_TOKEN", "").strip(),
        mail_box=read_mail_box(environment.get("TANTAY_SMTP_URL", ""), environment.get("TANTAY_MAIL_FROM", "")),
        inside=read_inside(environment.get(WEBHOOK_INSIDE, "")),
        sso=_single_sign_on(environment),
    )


def _database_url(text: str) -> str:
    if not text:
        return f"sqlite+pysqlite:///{Path(platformdirs.user_data_dir('tantay-province', False)) / 'province.sqlite'}"
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise Refused("bad-setting", name="TANTAY_DATABASE_URL") from error
    match url.get_backend_name():
        case "sqlite":
            url = url.set(drivername="sqlite+pysqlite")
        case "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        case _:
            raise Refused("bad-setting", name="TANTAY_DATABASE_URL")
    return url.render_as_string(hide_password=False)


def _public_url(text: str) -> str:
    if text and not is_usable_address(text):
        raise Refused("bad-setting", name="TANTAY_PUBLIC_URL")
    return text.rstrip("/")


def _address(text: str) -> str:
    if text and not is_mail_address(text):
        raise Refused("bad-setting", name="TANTAY_OPEN_CONTACT")
    return text


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise Refused("bad-setting", name="TANTAY_PORT")
    return int(text)


def _workers(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_WORKERS:
        raise Refused("bad-setting", name="TANTAY_WORKERS")
    return int(text)


def _single_sign_on(environment: Mapping[str, str]) -> SingleSignOn | None:
    issuer = environment.get("TANTAY_OIDC_ISSUER", "")
    if not issuer:
        return None
    if not is_usable_address(issuer):
        raise Refused("bad-setting", name="TANTAY_OIDC_ISSUER")
    missing = next((name for name in ("TANTAY_OIDC_CLIENT", "TANTAY_OIDC_SECRET") if not environment.get(name)), None)
    if missing:
        raise Refused("bad-setting", name=missing)
    return SingleSignOn(
        issuer=issuer,
        client=environment["TANTAY_OIDC_CLIENT"],
        secret=environment["TANTAY_OIDC_SECRET"],
        label=environment.get("TANTAY_OIDC_NAME", "") or "OpenID",
    )
