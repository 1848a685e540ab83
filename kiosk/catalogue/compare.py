"""What is new in one folder of resources against another, in words that an official understands."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.faults import Tongue
from kiosk.catalogue.files import Broken, read_csv
from kiosk.catalogue.tell import Said, facts, paper_text
from kiosk.catalogue.terms import day, term, words
from kiosk.domain.calendar.working_days import Holiday
from kiosk.domain.catalogue import Procedure
from kiosk.domain.questions.forms import Column, Field, Form

LESSER = (
    "also_gives", "decision", "life_event", "prefer_over", "receipts", "related", "replaces", "sector", "sources",
    "synonyms",
)  # fmt: skip
"""What of a procedure is only said to differ, without saying how."""

LONG = 60
"""Texts of more signs than this are told by what they are now, not by what they were."""

Thing = TypeVar("Thing")


def differences(old: Path, new: Path, tongue: Tongue) -> list[str]:
    """One sentence for each thing that differs; empty when nothing does. Broken files are passed over."""
    was, now = Catalogue(old), Catalogue(new)
    broken = {problem.file for catalogue in (was, now) for problem in catalogue.problems}
    return [
        *_pairs(_procedures(was, broken), _procedures(now, broken), "procedure", tongue, _procedure),
        *_pairs(_forms(was, broken), _forms(now, broken), "form", tongue, _form),
        *_retired(was.successors, now.successors, tongue),
        *_holidays(was.holidays, now.holidays, tongue),
        *_communes(old, new, tongue),
    ]


def _procedures(catalogue: Catalogue, broken: Container[str]) -> Mapping[str, Procedure]:
    """By code; what is broken in one of the folders is neither new nor gone."""
    return {one.code: one for one in catalogue.procedures() if f"procedures/{one.code}.json" not in broken}


def _forms(catalogue: Catalogue, broken: Container[str]) -> Mapping[str, Form]:
    read = ((name, catalogue.form_or_none(name)) for name in catalogue.form_ids if f"forms/{name}.json" not in broken)
    return {name: form for name, form in read if form is not None}


def _pairs(
    was: Mapping[str, Thing],
    now: Mapping[str, Thing],
    kind: str,
    tongue: Tongue,
    compare: Callable[[Thing, Thing, Tongue], list[str]],
) -> Iterator[str]:
    """A sentence for each that is new, gone, or changed."""
    for code in sorted({*was, *now}):
        one = now.get(code) or was[code]
        name = words(tongue, one.name if isinstance(one, Procedure) else one.title if isinstance(one, Form) else None)
        if code not in was:
            yield term(tongue, f"{kind}-new", code=code, name=name)
        elif code not in now:
            yield term(tongue, f"{kind}-gone", code=code, name=name)
        elif changes := compare(was[code], now[code], tongue):
            yield term(tongue, f"{kind}-line", code=code, name=name, changes="; ".join(changes))


def _procedure(was: Procedure, now: Procedure, tongue: Tongue) -> list[str]:
    before = {said.key: said for said in facts(was, tongue)}
    after = {said.key: said for said in facts(now, tongue)}
    changes: list[str] = []
    for key in dict.fromkeys((*after, *before)):
        one, two = before.get(key, Said(key)), after.get(key, Said(key))
        if key == "papers":
            changes += _papers(was, now, tongue)
        elif one.lines or two.lines:
            changes += _of_lists(key, one.lines, two.lines, tongue)
        else:
            changes += _changed(term(tongue, key), one.text, two.text, tongue)
    changes += _office_form(was, now, tongue)
    changes += _confidences(was, now, tongue)
    return changes + _lesser(was, now, tongue)


def _changed(label: str, was: str, now: str, tongue: Tongue) -> list[str]:
    if was == now:
        return []
    if max(len(was), len(now)) > LONG and now:
        return [term(tongue, "reworded", label=label, new=now)]
    nothing = term(tongue, "nothing")
    return [term(tongue, "changed", label=label, was=was or nothing, new=now or nothing)]


def _of_lists(key: str, was: Sequence[str], now: Sequence[str], tongue: Tongue) -> list[str]:
    label = term(tongue, key)
    added = [term(tongue, "added", label=label, text=text) for text in now if text not in was]
    return added + [term(tongue, "removed", label=label, text=text) for text in was if text not in now]


def _papers(was: Procedure, now: Procedure, tongue: Tongue) -> list[str]:
    before, after = ({paper.id: paper for paper in one.papers} for one in (was, now))
    label = term(tongue, "paper")
    changes: list[str] = []
    for name in dict.fromkeys((*after, *before)):
        if name not in before:
            changes.append(term(tongue, "added", label=label, text=words(tongue, after[name].name)))
        elif name not in after:
            changes.append(term(tongue, "removed", label=label, text=words(tongue, before[name].name)))
        elif paper_text(before[name], tongue) != paper_text(after[name], tongue):
            how = paper_text(after[name], tongue)
            changes.append(term(tongue, "altered", label=label, text=words(tongue, before[name].name), how=how))
    return changes


def _office_form(was: Procedure, now: Procedure, tongue: Tongue) -> list[str]:
    def text(one: Procedure) -> str:
        return ", ".join(filter(None, (one.form.name, one.form.number, one.form.basis)))

    office = _changed(term(tongue, "form"), text(was), text(now), tongue)
    return office + _changed(term(tongue, "own-form"), was.form.id, now.form.id, tongue)


def _confidences(was: Procedure, now: Procedure, tongue: Tongue) -> list[str]:
    groups = ("authority", "who", "channels", "fee", "papers", "form", "result", "delivery", "home")
    return [
        change
        for group in groups
        for change in _changed(
            f"{term(tongue, 'confidence')} ({term(tongue, group)})",
            was.confidence_of(group),
            now.confidence_of(group),
            tongue,
        )
    ]


def _lesser(was: Procedure, now: Procedure, tongue: Tongue) -> list[str]:
    """What differs and is not told in full: that it does must not pass unsaid."""
    names = [term(tongue, name) for name in LESSER if getattr(was, name) != getattr(now, name)]
    return [term(tongue, "more", names=", ".join(names))] if names else []


def _form(was: Form, now: Form, tongue: Tongue) -> list[str]:
    changes = _changed(term(tongue, "title"), words(tongue, was.title), words(tongue, now.title), tongue)
    changes += _changed(term(tongue, "number"), was.number, now.number, tongue)
    changes += _changed(term(tongue, "basis"), was.basis, now.basis, tongue)
    changes += _changed(term(tongue, "valid-to"), day(was.valid_to), day(now.valid_to), tongue)
    changes += _changed(term(tongue, "confidence"), was.confidence, now.confidence, tongue)
    changes += _questions(was, now, tongue)
    before, after = (tuple(words(tongue, one) for one in form.advice) for form in (was, now))
    changes += _of_lists("advice", before, after, tongue)
    if was.cross_rules != now.cross_rules:
        changes.append(term(tongue, "cross-rules"))
    if was.sections != now.sections and not changes:
        changes.append(term(tongue, "sections"))
    return changes


def _questions(was: Form, now: Form, tongue: Tongue) -> list[str]:
    before, after = ({field.id: field for field in form.fields} for form in (was, now))
    label = term(tongue, "question")
    changes: list[str] = []
    for name in dict.fromkeys((*after, *before)):
        if name not in before:
            changes.append(term(tongue, "added", label=label, text=words(tongue, after[name].label)))
        elif name not in after:
            changes.append(term(tongue, "removed", label=label, text=words(tongue, before[name].label)))
        elif how := _question(before[name], after[name], tongue):
            text = words(tongue, before[name].label)
            changes.append(term(tongue, "altered", label=label, text=text, how=", ".join(how)))
    both = [name for name in before if name in after]
    if both != [name for name in after if name in before]:
        changes.append(term(tongue, "order"))
    return changes


def _question(was: Field, now: Field, tongue: Tongue) -> list[str]:
    """What is different about a question, most important first."""
    how = _changed(term(tongue, "wording"), words(tongue, was.label), words(tongue, now.label), tongue)
    how += _changed(term(tongue, "note"), words(tongue, was.note), words(tongue, now.note), tongue)
    if was.required != now.required:
        how.append(term(tongue, "now-required" if now.required else "now-optional"))
    if was.when != now.when:
        how.append(term(tongue, "now-when", text=now.when.text) if now.when else term(tongue, "now-always"))
    if was.stored != now.stored:
        how.append(term(tongue, "stored-now" if now.stored else "not-stored-now"))
    if was.type != now.type or was.columns != now.columns:
        how.append(term(tongue, "new-kind"))
    how += _choices(was, now, tongue)
    if (was.rules, was.computed, was.locked) != (now.rules, now.computed, now.locked):
        how.append(term(tongue, "new-checks"))
    return how


def _choices(was: Field | Column, now: Field | Column, tongue: Tongue) -> list[str]:
    one, two = ([words(tongue, option.label) for option in field.options] for field in (was, now))
    return _of_lists("choice", one, two, tongue)


def _retired(was: Mapping[str, str], now: Mapping[str, str], tongue: Tongue) -> Iterator[str]:
    for old in sorted({*was, *now}):
        if old not in was:
            yield term(tongue, "retired-new", old=old, new=now[old])
        elif old not in now:
            yield term(tongue, "retired-gone", old=old)
        elif was[old] != now[old]:
            yield term(tongue, "retired-moved", old=old, was=was[old], new=now[old])


def _holidays(was: Sequence[Holiday], now: Sequence[Holiday], tongue: Tongue) -> Iterator[str]:
    before, after = ({(one.date, one.kind): one.name for one in days} for days in (was, now))
    for on in sorted({*before, *after}):
        if on not in before:
            yield term(tongue, "holiday-new", date=day(on[0]), name=after[on])
        elif on not in after:
            yield term(tongue, "holiday-gone", date=day(on[0]), name=before[on])


def _communes(old: Path, new: Path, tongue: Tongue) -> Iterator[str]:
    was, now = _commune_names(old), _commune_names(new)
    for code in sorted({*was, *now} if was and now else ()):
        if code not in was:
            yield term(tongue, "commune-new", code=code, name=now[code])
        elif code not in now:
            yield term(tongue, "commune-gone", code=code, name=was[code])
        elif was[code] != now[code]:
            yield term(tongue, "commune-moved", code=code, was=was[code], new=now[code])


def _commune_names(root: Path) -> dict[str, str]:
    try:
        rows = read_csv(root / "places" / "communes_vn.csv", ("code", "full_name", "province_name"))
    except Broken:
        return {}
    return {row["code"]: f"{row['full_name']}, {row['province_name']}" for row in rows}
