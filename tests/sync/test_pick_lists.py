"""Promise: communes stand in the order of the Vietnamese alphabet wherever one is picked, and a board counts them."""

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest

from tests.sync.servers import running
from tests.sync.staff_world import OTHER, OWN, World

LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONES = "\u0300\u0309\u0303\u0301\u0323"
"""As a dictionary has them: none, huyền, hỏi, ngã, sắc, nặng."""
LISTS = ("devices", "devices/new", "alerts", "record", "accounts", "figures")


def in_a_dictionary(name: str) -> tuple[list[tuple[int, ...]], list[tuple[int, ...]]]:
    """By hand, word for word: the letters first, the tones only among equals."""
    letters: list[tuple[int, ...]] = []
    tones: list[tuple[int, ...]] = []
    for word in name.lower().split():
        apart = unicodedata.normalize("NFD", word)
        bare = unicodedata.normalize("NFC", "".join(sign for sign in apart if sign not in TONES))
        letters.append(tuple(LETTERS.find(sign) for sign in bare))
        tones.append(tuple(TONES.index(sign) + 1 for sign in apart if sign in TONES))
    return letters, tones


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """A province in which no machine has been let in."""
    folder: Path = tmp_path_factory.mktemp("fresh")
    url = f"sqlite+pysqlite:///{folder / 'p.sqlite'}"
    with running(url, folder, TANTAY_TRUSTED_PROXIES="127.0.0.1") as server:
        world = World(server)
        yield world
        world.close()


@pytest.mark.parametrize("page", LISTS)
def test_communes_stand_in_the_order_of_the_alphabet(fresh: World, page: str) -> None:
    fresh.machine(OWN)
    html = fresh.ask(fresh.signed_in("admin"), "GET", f"/staff/{page}").text
    listed = re.findall(r'<(?:option|input)[^>]* value="\d{5}"[^>]*>\s*([^<]+)<', html)
    names = [unescape(re.sub(r" \(\d+\)", "", name)).strip() for name in listed]

    assert len(names) == 148
    assert names == sorted(names, key=in_a_dictionary)


def test_the_oracle_knows_its_letters() -> None:
    words = ["Xã Bảo Yên", "Phường Âu Cơ", "Xã Đào Xá", "Xã Dân Chủ", "Phường An Tảo", "Phường Ấm Hạ", "Phường Ao Vua"]
    assert sorted(words, key=in_a_dictionary) == [
        "Phường An Tảo", "Phường Ao Vua", "Phường Ấm Hạ", "Phường Âu Cơ", "Xã Bảo Yên", "Xã Dân Chủ", "Xã Đào Xá",
    ]  # fmt: skip


def test_the_first_board_says_how_many_communes_have_no_machine(fresh: World) -> None:
    admin, leader = fresh.signed_in("admin"), fresh.signed_in("leader", OTHER)
    fresh.machine(OWN)
    asked = "/staff/figures/overview?lang="

    vi, en = (unescape(fresh.ask(admin, "GET", asked + language).text) for language in ("vi", "en"))
    assert "147 trên 148 xã, phường chưa có máy nào: chưa biết gì về các nơi này." in vi
    assert "147 of 148 communes have no machine yet: nothing is known of them." in en
    assert "Chưa có máy nào ghi danh ở đây" in unescape(fresh.ask(leader, "GET", asked + "vi").text)
    fresh.machine(OTHER)
    assert "146 trên 148" in unescape(fresh.ask(admin, "GET", asked + "vi").text)
    assert "xã, phường chưa có máy nào" not in unescape(fresh.ask(leader, "GET", asked + "vi").text)
