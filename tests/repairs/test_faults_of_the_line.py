"""Each fault of the line is made for real, in a world of two namespaces, and found as the one cause that it is."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace

from kiosk.domain.repairs.causes import causes
from kiosk.domain.repairs.measures import Measure
from tests.repairs.nets import NAMES, PLUG, ROUTER, Net, a_net, ip, why_not
from tests.repairs.papers import DAY, write_papers

EVERYTHING = ("names", "probe", "province", "portal")


@pytest.fixture
def net(tmp_path: Path) -> Iterator[Net]:
    if why_not():
        pytest.skip(why_not())
    with a_net(tmp_path) as made:
        write_papers(tmp_path, NAMES)
        yield made


def cause(found: dict[str, Measure]) -> list[str]:
    return [one.code for one in causes(found.values())]


def test_where_everything_works_nothing_is_found(net: Net) -> None:
    net.serve(*EVERYTHING, str(net.folder))
    found = net.measure()

    assert {check: one.level for check, one in found.items() if one.level != "good"} == {}
    assert cause(found) == []
    assert found["link"].detail == PLUG
    assert found["gateway"].detail == found["dns"].detail == ROUTER


def test_a_cable_that_is_not_plugged_in_is_one_cause(net: Net) -> None:
    net.serve(*EVERYTHING, str(net.folder))
    ip("-n", net.world, "link", "set", "far", "down")
    found = net.measure()

    assert cause(found) == ["link-cable"]
    assert sum(one.level == "bad" for one in found.values()) > 3


def test_a_network_that_is_turned_off_is_told_from_a_cable(net: Net) -> None:
    ip("-n", net.counter, "link", "set", PLUG, "down")

    assert cause(net.measure()) == ["link-off"]


def test_a_machine_without_an_address(net: Net) -> None:
    ip("-n", net.counter, "addr", "flush", "dev", PLUG, "scope", "global")

    assert cause(net.measure()) in (["address-none"], ["address-self"])


def test_no_way_out_is_measured_even_where_hosts_on_the_cable_answer(net: Net) -> None:
    net.serve(*EVERYTHING, str(net.folder))
    ip("-n", net.counter, "route", "del", "default")
    found = net.measure(replace(net.order(), outside="203.0.113.7:443"))

    assert found["gateway"].code == "gateway-none"


def test_no_route_to_anything_is_one_cause(net: Net) -> None:
    ip("-n", net.counter, "route", "del", "default")
    found = net.measure(replace(net.order(), outside="203.0.113.7:443"))

    assert cause(found) == ["gateway-none"]


def test_a_router_that_does_not_answer(net: Net) -> None:
    ip("-n", net.world, "addr", "flush", "dev", "far")

    assert cause(net.measure()) == ["gateway-silent"]


def test_a_room_that_works_and_a_line_that_is_cut(net: Net) -> None:
    found = net.measure(replace(net.order(), outside="203.0.113.7:443"))

    assert found["gateway"].level == "good"
    assert cause(found) == ["outside-dead"]


def test_dead_names_over_a_line_that_works(net: Net) -> None:
    net.serve("probe", "province", "portal", str(net.folder))
    found = net.measure()

    assert cause(found) == ["dns-dead"]
    assert found["dns"].detail == ROUTER


def test_a_captive_page(net: Net) -> None:
    net.serve("names", "captive", str(net.folder))
    found = net.measure()

    assert cause(found) == ["captive"]
    assert found["captive"].detail == "login.cafe.example"


def test_a_portal_that_is_away_alone(net: Net) -> None:
    net.serve("names", "probe", "province", str(net.folder))

    assert cause(net.measure(replace(net.order(), outside=f"{ROUTER}:80"))) == ["portal-away"]


def test_a_province_that_is_away_alone(net: Net) -> None:
    net.serve("names", "probe", "portal", str(net.folder))

    assert cause(net.measure()) == ["province-away"]


@pytest.mark.parametrize(("begins", "ends", "code"), [(DAY, 9 * DAY, "cert-not-yet"), (-9 * DAY, -DAY, "cert-expired")])
def test_a_certificate_of_another_time(net: Net, begins: timedelta, ends: timedelta, code: str) -> None:
    write_papers(net.folder, NAMES, begins, ends)
    net.serve(*EVERYTHING, str(net.folder))

    assert cause(net.measure()) == [code]


def test_a_certificate_of_another_host(net: Net) -> None:
    write_papers(net.folder, ("other.example.vn",))
    net.serve(*EVERYTHING, str(net.folder))

    assert cause(net.measure()) == ["cert-wrong"]


@pytest.mark.parametrize(("ahead", "told"), [(3, "-3 h 00 min"), (-50, "+2 d")])
def test_a_clock_that_differs_from_the_provinces(net: Net, ahead: int, told: str) -> None:
    net.serve(*EVERYTHING, str(net.folder), ahead=ahead)
    found = net.measure()

    assert cause(found) == ["clock-off"]
    assert found["clock"].detail == told


def test_a_clock_so_far_behind_that_no_certificate_holds_yet_is_one_cause(net: Net) -> None:
    write_papers(net.folder, NAMES, 10 * DAY, 90 * DAY)
    net.serve(*EVERYTHING, str(net.folder), ahead=24 * 20)
    found = net.measure()

    assert found["province"].code == "cert-not-yet"
    assert cause(found) == ["clock-off"]  # by the province's own name, so that the button can set it
