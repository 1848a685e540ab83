"""Everything that is wrong with a folder of resources: each file by itself, then the files together."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final, TypeVar, cast

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.checks import form_faults, procedure_faults, retired_faults
from kiosk.catalogue.faults import Fault, Problem, fault
from kiosk.catalogue.files import Broken, Read, decode, decoder_of, name_of, read_csv, read_text
from kiosk.catalogue.reach import never_asked, not_offered
from kiosk.domain.catalogue import Procedure, RetiredCodes
from kiosk.domain.questions.forms import Field, Form
from kiosk.domain.questions.paging import MOST_FIELDS, pages
from kiosk.domain.records import Dated, Record, Words

MOST_PAGES = 20
MOST_OPTIONS = 12
MOST_WORDS = 22
"""What a citizen can go through at a counter: pages of a form, choices of a question, syllables of its text."""

_RETIRED, _LAYOUTS = "retired", "layouts"
_HOME, _MERGED = "communes_phutho.csv", "commune_merge_map_phutho.csv"
_TABLES: Final = {
    _HOME: ("code", "name", "full_name", "old_province", "merged_from"),
    _MERGED: ("new_code", "old_unit"),
    "communes_vn.csv": ("code", "name", "full_name", "province_code"),
    "provinces_vn.csv": ("code", "full_name"),
}
"""The tables of places with the columns that are read; the first is the code."""

Checked = TypeVar("Checked", bound=Record)


class Folder:
    """What could be read of a folder, and what was wrong with each file of it."""

    def __init__(self, root: Path, today: date) -> None:
        self.problems: list[Problem] = []
        self._today = today
        self.procedures = self._all(root / "procedures", Procedure, self._procedure_faults)
        self.forms = self._all(root / "forms", Form, self._form_faults)
        retired = self._read(root / "procedures" / f"{_RETIRED}.json", RetiredCodes, retired_faults)
        self.successors: Mapping[str, str] = retired.successors if retired is not None else {}
        self.problems += _of_the_lists(root)

    def _all(
        self, folder: Path, kind: type[Checked], check: Callable[[Checked, str], Iterable[Fault]]
    ) -> dict[str, Checked]:
        found: dict[str, Checked] = {}
        for path in sorted(folder.glob("*")):
            if path.stem == _RETIRED or path.name == _LAYOUTS:
                continue
            if path.suffix != ".json" or (folder.name == "procedures" and not path.stem[0].isdigit()):
                self._add(path, [fault("", "stray")])
                continue
            content = self._read(path, kind, check)
            if content is not None:
                found[path.stem] = content
        return found

    def _read(self, path: Path, kind: type[Read], check: Callable[[Read, str], Iterable[Fault]]) -> Read | None:
        """The content, with all that is wrong noted; None when it has not the right shape."""
        try:
            content = decode(path, decoder_of(kind))
        except Broken as unreadable:
            self.problems.append(unreadable.problem)
            return None
        self._add(path, [*_keys_twice(read_text(path)), *check(content, path.stem)])
        return content

    def _add(self, path: Path, faults: Iterable[Fault]) -> None:
        self.problems += [Problem(name_of(path), one.place, one.code, one.values) for one in faults]

    def _procedure_faults(self, procedure: Procedure, stem: str) -> Iterator[Fault]:
        yield from procedure_faults(procedure, stem)
        yield from _date_faults(procedure, self._today)
        yield from _word_faults(procedure, "$")
        for name, times in Counter(paper.name.vi for paper in procedure.papers).items():
            if times > 1:
                yield fault("$.papers", "paper-twice", text=name)

    def _form_faults(self, form: Form, stem: str) -> Iterator[Fault]:
        own = list(form_faults(form, stem))
        yield from own
        yield from _date_faults(form, self._today)
        yield from _word_faults(form, "$")
        yield from _over_budget(form)
        yield from (
            fault(place, "value-not-offered", name=name, value=repr(value)) for place, name, value in not_offered(form)
        )
        if not own:  # conditions that go in circles or name nothing cannot be tried
            yield from (fault(f"field {name}", "never-asked") for name in never_asked(form, self._today))


def audit(root: Path, today: date) -> list[Problem]:
    """All that is wrong in the folder, by file; empty when everything is as it should be."""
    folder = Folder(root, today)
    problems = [*folder.problems, *_links(folder), *_retired(folder)]
    return sorted(problems, key=lambda problem: problem.file)


def _of_the_lists(root: Path) -> list[Problem]:
    """What is wrong with holidays, names of groups, and places."""
    catalogue = Catalogue(root)
    _ = catalogue.ethnic_groups, catalogue.nationalities, catalogue.problems
    lists = [problem for problem in catalogue.set_aside if not problem.file.startswith(("procedures/", "forms/"))]
    return [*lists, *_of_the_tables(root / "places")]


def _of_the_tables(places: Path) -> Iterator[Problem]:
    """Tables that cannot be read, codes that stand twice, old names that lead to no commune."""
    codes: dict[str, list[str]] = {}
    for file, (first, *others) in _TABLES.items():
        try:
            codes[file] = [row[first] for row in read_csv(places / file, (first, *others))]
        except Broken as unreadable:
            yield unreadable.problem
    twice = (
        (file, code) for file in codes if file != _MERGED for code, times in Counter(codes[file]).items() if times > 1
    )
    for file, code in twice:
        yield Problem(f"places/{file}", "", "twice", {"name": repr(code)})
    for code in sorted(set(codes.get(_MERGED, ())) - set(codes.get(_HOME, codes.get(_MERGED, ()))) - {""}):
        yield Problem(f"places/{_MERGED}", "", "merged-nowhere", {"new": code})


def _keys_twice(text: str) -> list[Fault]:
    """Keys that stand twice in one place: of two such, every reader silently takes the second."""
    twice: list[str] = []

    def seen(pairs: list[tuple[str, object]]) -> None:
        twice.extend(name for name, times in Counter(name for name, _ in pairs).items() if times > 1)

    json.loads(text, object_pairs_hook=seen)
    return [fault("", "key-twice", name=name) for name in twice]


def _date_faults(dated: Dated, today: date) -> Iterator[Fault]:
    if dated.checked_on > today:
        yield fault("$.checked_on", "checked-in-future", date=dated.checked_on)
    if dated.valid_from is not None and dated.valid_to is not None and dated.valid_to < dated.valid_from:
        yield fault("$.valid_to", "ends-before-it-starts", start=dated.valid_from, end=dated.valid_to)


def _word_faults(part: object, place: str) -> Iterator[Fault]:
    """Texts without English, or without words at all."""
    if isinstance(part, Words):
        if not part.vi.strip():
            yield fault(place, "no-words")
        elif not part.en.strip():
            yield fault(place, "no-english", text=part.vi)
    elif isinstance(part, Record):
        for name in part.__struct_fields__:
            yield from _word_faults(getattr(part, name), f"field {part.id}" if isinstance(part, Field) else place)
    elif isinstance(part, tuple):
        for one in cast("tuple[object, ...]", part):
            yield from _word_faults(one, place)


def _over_budget(form: Form) -> Iterator[Fault]:
    """More than a page, a choice or a question may hold; the pages are those that the kiosk cuts."""
    cut = pages(form)
    if len(cut) > MOST_PAGES:
        yield fault("$.sections", "too-many-pages", found=len(cut), most=MOST_PAGES)
    for page in cut:
        if len(page.fields) > MOST_FIELDS:
            yield fault(
                f"section {page.section.id}", "page-too-full", page=page.id, found=len(page.fields), most=MOST_FIELDS
            )
    for field in form.fields:
        if len(field.options) > MOST_OPTIONS:
            yield fault(f"field {field.id}", "too-many-options", found=len(field.options), most=MOST_OPTIONS)
        words = len(field.label.vi.split())
        if words > MOST_WORDS:
            yield fault(f"field {field.id}", "label-too-long", found=words, most=MOST_WORDS)


def _links(folder: Folder) -> Iterator[Problem]:
    """Procedures and forms that do not name each other."""
    for stem, procedure in folder.procedures.items():
        file, name = f"procedures/{stem}.json", procedure.form.id
        form = folder.forms.get(name)
        if form is not None and stem not in form.procedures:
            yield Problem(file, "$.form.id", "form-disowns", {"name": name})
        elif form is not None and _outlives(procedure, form):
            yield Problem(file, "$.valid_to", "names-ended-form", {"name": name, "end": str(form.valid_to)})
        elif name and form is None and not any(f"forms/{name}.json" == problem.file for problem in folder.problems):
            yield Problem(file, "$.form.id", "no-form", {"name": name})
    for stem, form in folder.forms.items():
        file = f"forms/{stem}.json"
        users = {code for code, procedure in folder.procedures.items() if procedure.form.id == stem}
        if not users and "*" not in form.procedures:
            yield Problem(file, "", "form-unowned")
        for code in sorted({*form.procedures} - users - {"*"}):
            if code in folder.procedures or not _is_unread(folder, code):
                yield Problem(file, "$.procedures", "form-not-named", {"code": code})


def _outlives(procedure: Procedure, form: Form) -> bool:
    return form.valid_to is not None and (procedure.valid_to is None or procedure.valid_to > form.valid_to)


def _is_unread(folder: Folder, code: str) -> bool:
    return any(problem.file == f"procedures/{code}.json" for problem in folder.problems)


def _retired(folder: Folder) -> Iterator[Problem]:
    file = f"procedures/{_RETIRED}.json"
    for old, new in folder.successors.items():
        if old in folder.procedures:
            yield Problem(file, "$.successors", "retired-alive", {"old": old})
        if new not in folder.procedures and not _is_unread(folder, new):
            yield Problem(file, "$.successors", "retired-nowhere", {"old": old, "new": new})
