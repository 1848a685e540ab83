"""What a type cannot say about a procedure or a form: names that must exist, ids that must differ, no circles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter

from kiosk.domain import computed, rules
from kiosk.domain.catalogue import Procedure, RetiredCodes
from kiosk.domain.conditions import PROCEDURE
from kiosk.domain.forms import Column, Field, Form
from kiosk.domain.portal import PortalGuide

MOST_FIELDS = 2_000

Fault = tuple[str, str]
"""A place in the file and what is wrong there."""

_CODE = re.compile(r"[1-9]\.\d{6}", re.ASCII)


def procedure_faults(procedure: Procedure, stem: str) -> Iterator[Fault]:
    """What is wrong with a procedure read from the file `<stem>.json`."""
    if procedure.code != stem:
        yield "$.code", f"is {procedure.code!r}, the file is called {stem!r}"
    if not _CODE.fullmatch(procedure.code):
        yield "$.code", f"{procedure.code!r} is no procedure code"
    for code in _twice(paper.id for paper in procedure.papers):
        yield "$.papers", f"has {code!r} twice"
    named = (*procedure.related, *procedure.replaces, *(better.code for better in procedure.prefer_over))
    for code in named:
        if not _CODE.fullmatch(code):
            yield "$", f"names {code!r}, which is no procedure code"


def retired_faults(retired: RetiredCodes, _: str) -> Iterator[Fault]:
    """What is wrong with the list of abolished codes."""
    for old, new in retired.successors.items():
        if not _CODE.fullmatch(old) or not _CODE.fullmatch(new) or new in retired.successors:
            yield "$.successors", f"{old!r} cannot lead to {new!r}"


def portal_faults(guide: PortalGuide, _: str) -> Iterator[Fault]:
    """What is wrong with the guide to the portal: an address or a line that names something nobody fills in."""
    for place, text, known in (
        ("$.joined", guide.joined, {"code"}),
        ("$.search", guide.search, {"uuid", "province", "ward"}),
        *(
            (f"route {route.id}", words, {"code", "province", "commune", "host", "ministry"})
            for route in guide.routes
            for step in route.steps
            for press in step.presses
            for words in (press.text.vi, press.text.en)
        ),
    ):
        if _marks(text) - known:
            yield place, f"names {', '.join(sorted(_marks(text) - known))}, which is not known"
    for route in guide.routes:
        parts = [step.part for step in route.steps]
        if not parts or parts[-1] != "code":
            yield f"route {route.id}", "does not end with the dossier code"
        for part in _twice(parts):
            yield f"route {route.id}", f"has the step {part!r} twice"


def _marks(text: str) -> set[str]:
    """What is filled into a text; a brace that nobody closed is a mark as well, of nothing known."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return {"{"}


def form_faults(form: Form, stem: str) -> Iterator[Fault]:
    """What is wrong with a form read from the file `<stem>.json`."""
    if form.id != stem:
        yield "$.id", f"is {form.id!r}, the file is called {stem!r}"
    if len(form.fields) > MOST_FIELDS:
        yield "$.sections", f"has {len(form.fields)} fields, more than {MOST_FIELDS}"
        return
    for name in _twice(section.id for section in form.sections):
        yield "$.sections", f"has the section {name!r} twice"
    for name in _twice(field.id for field in form.fields):
        yield "$.sections", f"has the field {name!r} twice"
    yield from _name_faults(form)
    for field in form.fields:
        yield from _field_faults(field)
    circle = _circle(_dependencies(form))
    if circle:
        yield "$.sections", f"conditions go in a circle: {' → '.join(circle)}"


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _name_faults(form: Form) -> Iterator[Fault]:
    """Fields that are named somewhere and do not exist."""
    known = {field.id for field in form.fields}
    for section in form.sections:
        for name in section.when.names if section.when else ():
            if name not in known | {PROCEDURE}:
                yield f"section {section.id}", f"its condition names the unknown field {name!r}"
    for field in form.fields:
        named = [name for rule in field.rules for name in rules.fields_of(rule)]
        named += computed.fields_of(field.computed) if field.computed and not computed.fault_of(field.computed) else ()
        named += (field.when.names - {PROCEDURE}) if field.when else ()
        for name in named:
            if name not in known:
                yield f"field {field.id}", f"names the unknown field {name!r}"
    for rule in form.cross_rules:
        for name in (rule.at, *rule.test.names):
            if name not in known:
                yield f"cross rule {rule.code}", f"names the unknown field {name!r}"


def _field_faults(field: Field) -> Iterator[Fault]:
    place = f"field {field.id}"
    for part in (field, *field.columns):
        for rule in part.rules:
            fault = rules.fault_of(rule)
            if fault:
                yield place, fault
        yield from ((place, reason) for reason in _choice_faults(part))
    if field.computed and computed.fault_of(field.computed):
        yield place, computed.fault_of(field.computed)
    if field.type == "table" and not field.columns:
        yield place, "is a table without columns"
    for name in _twice(column.id for column in field.columns):
        yield place, f"has the column {name!r} twice"


def _choice_faults(part: Field | Column) -> Iterator[str]:
    values = [option.value for option in part.options]
    if part.type in {"choice", "multi_choice"} and not values:
        yield f"{part.id!r} offers nothing to choose"
    for value in _twice(values):
        yield f"{part.id!r} offers {value!r} twice"
    for value in values:
        if "," in value and part.type == "multi_choice":
            yield f"the value {value!r} has a comma"
    given = part.defaults.values() if isinstance(part, Field) and part.type == "choice" else ()
    for value in given:
        if value not in values:
            yield f"its default {value!r} is not offered"


def _dependencies(form: Form) -> dict[str, frozenset[str]]:
    """For each field, the fields that decide whether it is asked."""
    none = frozenset[str]()
    return {
        field.id: ((section.when.names if section.when else none) | (field.when.names if field.when else none))
        - {PROCEDURE}
        for section in form.sections
        for field in section.fields
    }


def _circle(needs: Mapping[str, frozenset[str]]) -> list[str]:
    """A way from a field back to itself; empty when there is none."""
    done: set[str] = set()
    for start in needs:
        way = [start]
        waiting = [iter(sorted(needs[start]))]
        while waiting:
            name = next(waiting[-1], None)
            if name is None:
                waiting.pop()
                done.add(way.pop())
            elif name in way:
                return [*way[way.index(name) :], name]
            elif name not in done and name in needs:
                way.append(name)
                waiting.append(iter(sorted(needs[name])))
    return []
