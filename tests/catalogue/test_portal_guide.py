"""The guide to the portal leads each procedure to its own page, and a broken guide keeps nobody from filing."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from kiosk.domain.dossiers.portal import PortalGuide

CATALOGUE = Catalogue()
ONLINE = [one.code for one in CATALOGUE.procedures() if "online" in one.channels]


@pytest.fixture
def guide() -> PortalGuide:
    assert CATALOGUE.portal is not None
    return CATALOGUE.portal


@pytest.mark.parametrize("code", ONLINE)
def test_every_procedure_that_is_filed_online_has_steps_to_its_code_and_an_address(code: str) -> None:
    procedure, guide = CATALOGUE.procedure(code), CATALOGUE.portal
    assert guide is not None
    steps = [step.part for step in guide.route_of(procedure.portal)]
    address = urlsplit(guide.address(procedure.portal, code))

    assert steps[0] == "open"
    assert steps[-4:] == ["info", "papers", "fee", "code"]
    assert address.scheme == "https"
    assert address.hostname is not None
    assert address.hostname.endswith(".gov.vn")


@pytest.mark.parametrize(
    ("address", "own"),
    [
        ("https://dichvucong.gov.vn/?ma=1", True),
        ("https://DichVuCong.gov.vn/x", True),
        ("https://lienthong.dichvucong.gov.vn/#/1", True),
        ("https://dichvucongbyt.moh.gov.vn/1", True),
        ("http://dichvucong.gov.vn/", False),
        ("https://dichvucong.gov.vn.evil.example/", False),
        ("https://dichvucong.gov.vn@evil.example/", False),
        ("https://xdichvucong.gov.vn/", False),
        ("https://[dichvucong.gov.vn/", False),
        ("H44.15-261120-0007", False),
    ],
)
def test_only_the_portals_own_addresses_are_its_own(guide: PortalGuide, address: str, own: bool) -> None:
    assert guide.is_its_own(address) is own


def test_a_ministrys_pages_are_announced_and_joined_procedures_have_their_own(guide: PortalGuide) -> None:
    birth, pension, joined = (CATALOGUE.procedure(code).portal for code in ("1.001193", "1.014027", "3.000722"))

    assert "handover" not in [step.part for step in guide.route_of(birth)]
    assert "handover" in [step.part for step in guide.route_of(pension)]
    assert [step.part for step in guide.route_of(joined)][:3] == ["open", "login", "info"]
    assert guide.address(joined, "3.000722") == "https://lienthong.dichvucong.gov.vn/#/ke-khai/3.000722"
    assert {one.portal.host for one in CATALOGUE.procedures() if one.portal.host} <= {
        guide.joined_host,
        *(site.host for site in guide.sites),
    }


def test_the_agencies_are_looked_for_by_the_portals_own_key_and_the_ward(guide: PortalGuide) -> None:
    portal = CATALOGUE.procedure("1.001193").portal
    asked = parse_qs(urlsplit(guide.search_address(portal, "25", "08782")).query)

    assert asked["formalityId"] == [portal.uuid]
    assert (asked["provinceCode"], asked["wardCode"]) == (["25"], ["08782"])
    assert guide.search_address(CATALOGUE.procedure("1.001776").portal, "25", "08782") == ""


def test_everything_in_it_says_where_it_is_from_and_how_sure_it_is(guide: PortalGuide) -> None:
    assert guide.sources
    assert {press.confidence for route in guide.routes for step in route.steps for press in step.presses} <= {"A", "B"}
    assert guide.agency("H44") is not None
    assert guide.agency("X99") is None


@pytest.mark.parametrize(
    ("how", "place", "reason"),
    [
        (lambda g: g.update(joined="https://x.vn/{ma}"), "$.joined", "names ma"),
        (lambda g: g.update(search="https://x.vn/{"), "$.search", "names {"),
        (lambda g: g["routes"][0]["steps"].pop(), "route portal", "does not end with the dossier code"),
        (lambda g: g["routes"][2]["steps"].insert(0, g["routes"][2]["steps"][0]), "route joined", "'open' twice"),
        (lambda g: g["routes"][0]["steps"][0]["presses"][0].pop("confidence"), "$.routes", "confidence"),
        (lambda g: g["routes"][0]["steps"][0].update(part="captcha"), "$.routes", "captcha"),
    ],
)
def test_a_broken_guide_is_set_aside_with_its_place(
    tmp_path: Path, how: Callable[[dict[str, Any]], object], place: str, reason: str
) -> None:
    shutil.copytree(resources_root(), tmp_path / "resources")
    file = tmp_path / "resources" / "guidance" / "portal.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    how(content)
    file.write_text(json.dumps(content), encoding="utf-8")
    catalogue = Catalogue(tmp_path / "resources")

    assert catalogue.portal is None
    (problem,) = [one for one in catalogue.problems if one.file == "guidance/portal.json"]
    assert problem.place.startswith(place)
    assert reason in problem.reason
    assert catalogue.procedure("1.001193").code == "1.001193"
