"""Communes and provinces by code and by name, today's and those of old papers; Phú Thọ first, all of Vietnam after."""

import re
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import msgspec

from kiosk.app.places import PlaceFound
from kiosk.catalogue.files import Broken, read_csv, resources_root
from kiosk.domain.vietnamese import clean, marked_key, search_key, sort_key

HOME_PROVINCE = "25"
"""Phú Thọ."""

_UNCHANGED = "giữ nguyên"
"""What the merger map says where a commune stayed as it was."""

_KINDS = re.compile(r"^(?:(?:xa|phuong|thi tran|dac khu|tinh|thanh pho|tp|tt|[xp])\.?\s+)")


_KIND_WORDS = re.compile(r"^(?:xã|phường|thị trấn|đặc khu|tỉnh|thành phố|tp\.?|tt\.?|[xp]\.)\s+", re.IGNORECASE)
"""The kind of unit written out with its marks: `Phường Phương Liệt` loses it, `Phương Liệt` has none."""


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

    @property
    def home_communes(self) -> dict[str, str]:
        """The full names of the province's own communes, by code, in the order of the alphabet."""
        return {one.code: one.full_name for one in sorted(self._home.values(), key=lambda one: sort_key(one.name))}

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
        home = _ranked(self._home_names, segment, whole=len(segments) > 2)
        away = [] if len(segments) > 2 and home else _ranked(self._all_names, segment, whole=len(segments) > 1)
        if len(segments) == 1:
            keys = _keys(segment)
            return sorted((*home, *away), key=lambda name: name.key not in keys)
        hints = {key for part in segments if part is not segment for key in _keys(part)}
        sure = [name for name in (*home, *away) if hints & _surroundings(name.commune)]
        return sure or home

    def _told(self, name: _Name) -> PlaceFound:
        commune = name.commune
        unsure = len(self._meanings.get(name.key, ())) > 1
        former = name.former if name.former and (unsure or name.key != search_key(commune.name)) else ""
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
    bare = _KIND_WORDS.sub("", name)
    return _Name(search_key(bare), marked_key(bare), commune, former, old_province)


def _keys(text: str) -> tuple[str, ...]:
    """What a part of an address may be looked for by, the likeliest first.

    Without marks nobody can tell `phuong liet`, a ward called Liệt, from Phương Liệt; so both are looked for.
    """
    key, text = search_key(text), text.strip()
    short = _KINDS.sub("", key) or key
    if short == key or _KIND_WORDS.match(text):
        return (short,)
    first = text.partition(" ")[0]
    return (short, key) if first.isascii() else (key,)


def _ranked(names: Iterable[_Name], typed: str, *, whole: bool) -> list[_Name]:
    """The names that match, today's before former ones, with marks before without, whole before begun."""
    keys = _keys(typed)
    if not keys[0]:
        return []
    marked = marked_key(typed)
    scored: list[tuple[tuple[bool, bool, bool, bool, str], _Name]] = []
    for name in names:
        same, begins = name.key in keys, name.key.startswith(keys)
        if same or (not whole and (begins or any(f" {key}" in name.key for key in keys))):
            scored.append(((not same, not begins, not marked.endswith(name.marked), bool(name.former), name.key), name))
    return [name for _, name in sorted(scored, key=lambda pair: pair[0])]


def _surroundings(commune: Commune) -> set[str]:
    """Names of provinces, today's and former, that confirm a commune when they stand beside it."""
    return {key for province in (commune.province, commune.former_province) for key in _keys(province)} - {""}
