"""Communes and provinces by code and by name, today's and those of old papers; Phú Thọ first, all of Vietnam after."""

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import msgspec

from kiosk.app.ports import PlaceFound
from kiosk.catalogue.files import Broken, read_csv, resources_root
from kiosk.domain.vietnamese import clean, marked_key, search_key

HOME_PROVINCE = "25"
"""Phú Thọ."""

_UNCHANGED = "giữ nguyên"
"""What the merger map says where a commune stayed as it was."""

_KINDS = re.compile(r"^(?:(?:xa|phuong|thi tran|dac khu|tinh|thanh pho|tp|tt|[xp])\.?\s+)")


class Commune(msgspec.Struct, frozen=True):
    """A commune of today; `former` are the units that were merged into it, with their kind."""

    code: str
    name: str
    full_name: str
    province_code: str
    province: str
    former: tuple[str, ...] = ()
    former_province: str = ""


class _Name(msgspec.Struct, frozen=True):
    """One name under which a commune can be found; `former` is that name when it is an old one."""

    key: str
    marked: str
    commune: Commune
    former: str = ""
    old_province: str = ""


class Communes:
    """The port `Places`, over the tables in `resources/places/`."""

    def __init__(self, root: Path | None = None) -> None:
        self._folder = (root or resources_root()) / "places"

    def commune_name(self, code: str) -> str:
        """Full name of a commune, such as `Xã Hải Lựu`; the code itself when unknown."""
        commune = self._commune(code)
        return commune.full_name if commune else code

    def province_code_of(self, code: str) -> str:
        """The two digits of a commune's province; empty when the commune is unknown."""
        commune = self._commune(code)
        return commune.province_code if commune else ""

    def province_name(self, code: str) -> str:
        """Full name of a province, such as `Tỉnh Phú Thọ`; the code itself when unknown."""
        return self._provinces.get(code, code)

    def find_communes(self, text: str, limit: int = 8) -> list[PlaceFound]:
        """The communes that what is typed may mean, best first; those of Phú Thọ come first.

        A name of before July 2025 leads to the commune of today, and says so; a name that was split leads to each.
        """
        segments = [segment for segment in (clean(part) for part in text[:300].split(",")) if segment.strip(" -")]
        found: dict[str, PlaceFound] = {}
        for segment in segments:
            for name in self._matching(segment, segments):
                found.setdefault(name.commune.code, self._told(name))
            if found and segment is not segments[0]:
                break
            if found and len(segments) < 3:
                break
        return list(found.values())[:limit]

    def _matching(self, segment: str, segments: list[str]) -> list[_Name]:
        """Names that a part of an address may mean; a part that has others beside it must be met whole."""
        key = _bare(segment)
        home = _ranked(self._home_names, key, segment, whole=len(segments) > 2)
        away = [] if len(segments) > 2 and home else _ranked(self._all_names, key, segment, whole=len(segments) > 1)
        if len(segments) == 1:
            return [*home, *away]
        hints = {_bare(part) for part in segments if part is not segment}
        sure = [name for name in (*home, *away) if hints & _surroundings(name.commune)]
        return sure or home

    def _told(self, name: _Name) -> PlaceFound:
        commune = name.commune
        unsure = len(self._meanings.get(name.key, ())) > 1
        former = name.former if name.former and (unsure or _bare(name.former) != _bare(commune.name)) else ""
        if former and unsure:
            former = f"{former}, {name.old_province}"
        return PlaceFound(commune.code, f"{commune.full_name}, {commune.province}", former, unsure)

    @cached_property
    def _meanings(self) -> dict[str, set[str]]:
        """The communes of the home province that each name, today's or an old one, may stand for."""
        meanings: dict[str, set[str]] = {}
        for name in self._home_names:
            meanings.setdefault(name.key, set()).add(name.commune.code)
        return meanings

    def _commune(self, code: str) -> Commune | None:
        return self._home.get(code) or self._everywhere.get(code)

    @cached_property
    def _home(self) -> dict[str, Commune]:
        province = "Tỉnh Phú Thọ"
        rows = self._read("communes_phutho.csv", ("code", "name", "full_name", "old_province", "merged_from"))
        return {
            row["code"]: Commune(
                row["code"],
                row["name"],
                row["full_name"],
                HOME_PROVINCE,
                province,
                tuple(part.strip() for part in row["merged_from"].split(",") if part.strip()),
                row["old_province"],
            )
            for row in rows
        }

    @cached_property
    def _everywhere(self) -> dict[str, Commune]:
        rows = self._read("communes_vn.csv", ("code", "name", "full_name", "province_code"))
        names = self._provinces
        return {
            row["code"]: Commune(
                row["code"], row["name"], row["full_name"], row["province_code"], names.get(row["province_code"], "")
            )
            for row in rows
        }

    @cached_property
    def _provinces(self) -> dict[str, str]:
        return {row["code"]: row["full_name"] for row in self._read("provinces_vn.csv", ("code", "full_name"))}

    @cached_property
    def _home_names(self) -> list[_Name]:
        names = [_named(commune, commune.name) for commune in self._home.values()]
        for row in self._read("commune_merge_map_phutho.csv", ("old_unit", "old_province", "new_code")):
            commune, old = self._home.get(row["new_code"]), row["old_unit"]
            if commune and old != _UNCHANGED:
                names.append(_named(commune, re.sub(r"\s*\(.*\)", "", old), old, row["old_province"]))
        return names

    @cached_property
    def _all_names(self) -> list[_Name]:
        return [_named(c, c.name) for c in self._everywhere.values() if c.province_code != HOME_PROVINCE]

    def _read(self, file: str, columns: Iterable[str]) -> list[dict[str, str]]:
        try:
            return read_csv(self._folder / file, columns)
        except Broken as broken:
            raise broken.unavailable() from broken


def _named(commune: Commune, name: str, former: str = "", old_province: str = "") -> _Name:
    return _Name(_bare(name), marked_key(name), commune, former, old_province)


def _bare(text: str) -> str:
    """The search key without the word for the kind of unit: `Xã Hải Lựu` and `hai luu` give the same."""
    key = search_key(text)
    return _KINDS.sub("", key) or key


def _ranked(names: Iterable[_Name], key: str, typed: str, *, whole: bool) -> list[_Name]:
    """The names that match, today's before former ones, with marks before without, whole before begun."""
    if not key:
        return []
    marked = marked_key(typed)
    scored: list[tuple[tuple[bool, bool, bool, bool, str], _Name]] = []
    for name in names:
        same, begins = name.key == key, name.key.startswith(key)
        if same or (not whole and (begins or f" {key}" in name.key)):
            scored.append(((not same, not begins, not marked.endswith(name.marked), bool(name.former), name.key), name))
    return [name for _, name in sorted(scored, key=lambda pair: pair[0])]


def _surroundings(commune: Commune) -> set[str]:
    """Names of provinces, today's and former, that confirm a commune when they stand beside it."""
    return {_bare(commune.province), _bare(commune.former_province)} - {""}
