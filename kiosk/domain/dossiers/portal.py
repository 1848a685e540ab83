"""The typed shape of what to press on the national portal, as it lies in `resources/guidance/portal.json`."""

from datetime import date
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from kiosk.domain.catalogue import Portal
from kiosk.domain.records import Confidence, Record, Words

Part: TypeAlias = Literal["open", "agency", "login", "handover", "info", "papers", "fee", "code"]
Link: TypeAlias = Literal["", "detail", "search"]

FRONT = "https://dichvucong.gov.vn/"


class Press(Record, frozen=True):
    """One thing to do; in its words stand `{code}`, `{province}`, `{commune}`,
    `{host}` and `{ministry}`."""

    text: Words
    confidence: Confidence


class Step(Record, frozen=True):
    """One of the portal's own steps, in the order in which they come; `link` says which address leads to it."""

    part: Part
    presses: tuple[Press, ...]
    link: Link = ""


class Route(Record, frozen=True):
    """A way of filing: on the portal itself, handed over to a ministry's own pages, or as joined procedures."""

    id: Literal["portal", "ministry", "joined"]
    steps: tuple[Step, ...]


class Site(Record, frozen=True):
    """Pages of a ministry that the portal hands over to."""

    host: str
    name: Words
    confidence: Confidence


class Agency(Record, frozen=True):
    """Whose dossiers begin with these three signs."""

    prefix: str
    name: Words
    confidence: Confidence


class PortalGuide(Record, frozen=True):
    """Screens of the portal may change any week: this file is edited, not the program.

    `search` leads to the agencies of a ward, `joined` to the declaration of joined procedures; `{uuid}`, `{province}`,
    `{ward}` and `{code}` stand in them. The portal's uuid and the national code are two different keys.
    """

    schema_version: Literal[1]
    checked_on: date
    sources: tuple[str, ...]
    note: str
    joined_host: str
    joined: str
    search: str
    routes: tuple[Route, ...]
    sites: tuple[Site, ...]
    agencies: tuple[Agency, ...]

    def route_of(self, portal: Portal) -> tuple[Step, ...]:
        """The steps for a procedure that is filed there."""
        wanted = "portal"
        if portal.host == self.joined_host:
            wanted = "joined"
        elif portal.host:
            wanted = "ministry"
        return next((route.steps for route in self.routes if route.id == wanted), ())

    def site_of(self, portal: Portal) -> Site | None:
        """The ministry that the portal hands over to."""
        return next((site for site in self.sites if site.host == portal.host), None)

    def is_its_own(self, line: str) -> bool:
        """Whether it is an address of the portal, or of a ministry that the portal hands over to."""
        try:
            parts = urlsplit(line.strip())
            host = (parts.hostname or "").lower()
        except ValueError:
            return False
        front = urlsplit(FRONT).hostname or ""
        known = {front, self.joined_host, *(site.host for site in self.sites)}
        return parts.scheme == "https" and (host in known or host.endswith(f".{front}"))

    def agency(self, prefix: str) -> Agency | None:
        """Whose prefix it is, None when that is not known."""
        return next((agency for agency in self.agencies if agency.prefix == prefix), None)

    def address(self, portal: Portal, code: str) -> str:
        """The procedure's own page: the portal's, that of the joined procedures, or at least the right front page."""
        if portal.host == self.joined_host:
            return self.joined.format(code=code)
        page = portal.detail_url or portal.detail_url_alt
        return page or (f"https://{portal.host}/" if portal.host else FRONT)

    def search_address(self, portal: Portal, province: str, ward: str) -> str:
        """The agencies of this ward which take the procedure; empty where the portal's own key is not known."""
        return self.search.format(uuid=portal.uuid, province=province, ward=ward) if portal.uuid else ""
