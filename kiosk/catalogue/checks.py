"""What a type cannot say about a procedure or a form: names that must exist, ids that must differ, no circles."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from kiosk.catalogue.faults import Fault, fault
from kiosk.domain.catalogue import Procedure, RetiredCodes
from kiosk.domain.questions import computed, rules
from kiosk.domain.questions.conditions import PROCEDURE
from kiosk.domain.questions.forms import CARD_PERSON, Column, Field, Form

MOST_FIELDS = 2_000

_CODE = re.compile(r"[1-9]\.\d{6}", re.ASCII)


def procedure_faults(procedure: Procedure, stem: str) -> Iterator[Fault]:
    """What is wrong with a procedure read from the file `<stem>.json`."""
    if procedure.code != stem:
        yield fault("$.code", "other-name", name=repr(procedure.code), file=repr(stem))
    if not _CODE.fullmatch(procedure.code):
        yield fault("$.code", "no-code", name=repr(procedure.code))
    for code in _twice(paper.id for paper in procedure.papers):
        yield fault("$.papers", "twice", name=repr(code))
    named = (*procedure.related, *procedure.replaces, *(better.code for better in procedure.prefer_over))
    for code in named:
        if not _CODE.fullmatch(code):
            yield fault("$", "names-no-code", name=repr(code))


def retired_faults(retired: RetiredCodes, _: str) -> Iterator[Fault]:
    """What is wrong with the list of abolished codes."""
    for old, new in retired.successors.items():
        if not _CODE.fullmatch(old) or not _CODE.fullmatch(new) or new in retired.successors:
            yield fault("$.successors", "leads-nowhere", old=repr(old), new=repr(new))
    for old in retired.names:
        if old not in retired.successors:
            yield fault("$.names", "name-leads-nowhere", old=repr(old))


def form_faults(form: Form, stem: str) -> Iterator[Fault]:
    """What is wrong with a form read from the file `<stem>.json`."""
    if form.id != stem:
        yield fault("$.id", "other-name", name=repr(form.id), file=repr(stem))
    if len(form.fields) > MOST_FIELDS:
        yield fault("$.sections", "too-many-fields", found=len(form.fields), most=MOST_FIELDS)
        return
    for name in _twice(section.id for section in form.sections):
        yield fault("$.sections", "section-twice", name=repr(name))
    for name in _twice(field.id for field in form.fields):
        yield fault("$.sections", "field-twice", name=repr(name))
    yield from _name_faults(form)
    yield from _person_faults(form)
    for field in form.fields:
        yield from _field_faults(field)
    circle = _circle(_dependencies(form))
    if circle:
        yield fault("$.sections", "circle", way=" → ".join(circle))


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]


def _name_faults(form: Form) -> Iterator[Fault]:
    """Fields that are named somewhere and do not exist."""
    known = {field.id for field in form.fields}
    for section in form.sections:
        for name in section.when.names if section.when else ():
            if name not in known | {PROCEDURE}:
                yield fault(f"section {section.id}", "condition-names", name=repr(name))
    for field in form.fields:
        named = [name for rule in field.rules for name in rules.fields_of(rule)]
        named += computed.fields_of(field.computed) if field.computed and not computed.fault_of(field.computed) else ()
        named += (field.when.names - {PROCEDURE}) if field.when else ()
        for name in named:
            if name not in known:
                yield fault(f"field {field.id}", "names-field", name=repr(name))
    for rule in form.cross_rules:
        for name in (rule.at, *rule.test.names):
            if name not in known:
                yield fault(f"cross rule {rule.code}", "names-field", name=repr(name))


def _person_faults(form: Form) -> Iterator[Fault]:
    """Persons that name fields or other persons which the form does not have."""
    fields = {field.id for field in form.fields}
    persons = {person.id for person in form.persons} | {CARD_PERSON}
    for name in _twice(person.id for person in form.persons):
        yield fault("$.persons", "twice", name=repr(name))
    for person in form.persons:
        conditions = [source.when for source in person.may_be if source.when is not None]
        named = {name for condition in conditions for name in condition.names} - {PROCEDURE}
        for name in {*person.fields.values(), *named} - fields:
            yield fault(f"person {person.id}", "names-field", name=repr(name))
        for source in person.may_be:
            if source.of not in persons - {person.id}:
                yield fault(f"person {person.id}", "no-person", name=repr(source.of))


def _field_faults(field: Field) -> Iterator[Fault]:
    place = f"field {field.id}"
    for part in (field, *field.columns):
        for rule in part.rules:
            yield from _rule_faults(rule, place)
        yield from _choice_faults(part, place)
    if field.computed:
        yield from _computation_faults(field.computed, place)
    if field.type == "table" and not field.columns:
        yield fault(place, "no-columns")
    for name in _twice(column.id for column in field.columns):
        yield fault(place, "column-twice", name=repr(name))


def _rule_faults(rule: str, place: str) -> Iterator[Fault]:
    name, _ = rules.split(rule)
    if name not in rules.RULES:
        yield fault(place, "rule-unknown", name=repr(name))
    elif rules.fault_of(rule):
        yield fault(place, "rule-needs" if name in rules.TAKES_ARGUMENTS else "rule-takes-none", name=repr(name))


def _computation_faults(written: str, place: str) -> Iterator[Fault]:
    name = written.partition(":")[0]
    if name not in computed.COMPUTATIONS:
        yield fault(place, "computation-unknown", name=repr(name))
    elif computed.fault_of(written):
        yield fault(place, "computation-needs", name=repr(name), wanted=computed.COMPUTATIONS[name][2])


def _choice_faults(part: Field | Column, place: str) -> Iterator[Fault]:
    values = [option.value for option in part.options]
    if part.type in {"choice", "multi_choice"} and not values:
        yield fault(place, "nothing-offered", name=repr(part.id))
    for value in _twice(values):
        yield fault(place, "offered-twice", name=repr(part.id), value=repr(value))
    for value in values:
        if "," in value and part.type == "multi_choice":
            yield fault(place, "comma", value=repr(value))
    given = part.defaults.values() if isinstance(part, Field) and part.type == "choice" else ()
    for value in given:
        if value not in values:
            yield fault(place, "default", value=repr(value))


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
