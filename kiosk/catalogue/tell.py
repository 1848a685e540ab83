"""A procedure in plain words for an official: each fact with its label, its text, and how sure it is."""

from collections.abc import Iterator
from datetime import date

import msgspec

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.faults import Tongue
from kiosk.catalogue.terms import day, dong, term, words
from kiosk.domain.catalogue import FactGroup, Fee, Paper, Procedure
from kiosk.domain.questions.forms import Form
from kiosk.domain.questions.paging import pages
from kiosk.domain.records import Confidence


class Said(msgspec.Struct, frozen=True):
    """One fact; `key` names it among the terms, `lines` are its parts where it is a list."""

    key: str
    text: str = ""
    lines: tuple[str, ...] = ()
    group: FactGroup | None = None


def facts(procedure: Procedure, tongue: Tongue) -> Iterator[Said]:
    """Everything that is known, in the order in which an official asks for it; what is not there is left out."""
    for said in _facts(procedure, tongue):
        if said.text or said.lines:
            yield said


def _facts(procedure: Procedure, tongue: Tongue) -> Iterator[Said]:
    yield Said("name", words(tongue, procedure.name), group="name")
    yield Said("official-name", procedure.official_name, group="name")
    yield Said("valid-from", day(procedure.valid_from))
    yield Said("valid-to", day(procedure.valid_to))
    yield Said("checked-on", day(procedure.checked_on))
    yield Said("authority", words(tongue, procedure.authority), group="authority")
    yield Said("core", term(tongue, "yes" if procedure.core else "no"))
    yield Said("level", term(tongue, procedure.level), group="authority")
    yield Said("who", lines=tuple(words(tongue, one) for one in procedure.who), group="who")
    yield Said("channels", lines=_ways(procedure.channels, tongue), group="channels")
    yield Said("online-level", term(tongue, procedure.online_level), group="online_level")
    yield from _time(procedure, tongue)
    yield from _fee(procedure.fee, tongue)
    yield Said("papers", lines=tuple(paper_text(paper, tongue) for paper in procedure.papers), group="papers")
    yield Said("result", words(tongue, procedure.result.name), group="result")
    yield Said("delivery", lines=_ways(procedure.delivery, tongue), group="delivery")
    yield from _around(procedure, tongue)
    yield Said("legal-basis", lines=procedure.legal_basis, group="legal_basis")
    yield Said("portal", procedure.portal.detail_url)
    yield Said("note", words(tongue, procedure.note))


def _ways(ways: tuple[str, ...], tongue: Tongue) -> tuple[str, ...]:
    return tuple(term(tongue, "at-home" if way == "home" else way) for way in ways)


def _time(procedure: Procedure, tongue: Tongue) -> Iterator[Said]:
    time = procedure.processing

    def length(value: int | None) -> str:
        return "" if value is None else term(tongue, time.unit, n=value)

    yield Said("time", length(time.value) or term(tongue, "unknown"), group="processing")
    yield Said("time-verify", length(time.verify_value), group="processing")
    yield Said("cutoff", time.same_day_cutoff, group="processing")
    yield Said("time-note", words(tongue, time.note), group="processing")


def _fee(fee: Fee, tongue: Tongue) -> Iterator[Said]:
    per = f" {term(tongue, 'per.' + fee.per)}" if fee.per and fee.amount else ""
    yield Said("fee", dong(tongue, fee.amount) + per, group="fee")
    if fee.online_amount is not None:
        yield Said("fee-online", dong(tongue, fee.online_amount), group="fee")
    if fee.copy_fee is not None:
        yield Said("fee-copy", dong(tongue, fee.copy_fee), group="fee")
    if fee.discount is not None:
        text = term(tongue, "until", text=dong(tongue, fee.discount.amount), date=day(fee.discount.until))
        yield Said("fee-discount", text, group="fee")
    yield Said("fee-note", words(tongue, fee.note), group="fee")


def _around(procedure: Procedure, tongue: Tongue) -> Iterator[Said]:
    deadline, home, amounts = procedure.deadline, procedure.home, procedure.amounts
    if deadline is not None:
        event = words(tongue, deadline.event)
        yield Said("deadline", term(tongue, deadline.direction, n=deadline.days, event=event), group="processing")
    yield Said("hours", words(tongue, procedure.reception_hours), group="processing")
    at_home = (term(tongue, home.doable), words(tongue, home.in_person), words(tongue, home.note))
    yield Said("home", "; ".join(filter(None, at_home)), group="home")
    yield Said("refuse-if", lines=tuple(words(tongue, one) for one in procedure.refuse_if), group="papers")
    if amounts is not None:
        text = term(tongue, "since", text=dong(tongue, amounts.monthly), date=day(amounts.since))
        yield Said("amounts", text, group="result")


def paper_text(paper: Paper, tongue: Tongue) -> str:
    """The paper with how it is given, when it is needed and what may take its place."""
    counts = (("originals", paper.originals), ("copies", paper.copies))
    how = ", ".join([term(tongue, paper.how), *(term(tongue, kind, n=count) for kind, count in counts if count)])
    parts = [words(tongue, paper.name), how]
    if paper.required == "optional":
        parts.append(term(tongue, "optional"))
    if paper.when is not None:
        parts.append(term(tongue, "when", text=words(tongue, paper.when)))
    if paper.replaced_by is not None:
        parts.append(term(tongue, "replaced-by", text=words(tongue, paper.replaced_by)))
    return "; ".join(parts)


def tell(catalogue: Catalogue, code: str, today: date, tongue: Tongue) -> str:
    """The whole procedure as a text; a retired code is led to its successor and says so.

    Raises `Unavailable` when there is no such procedure, or its file is broken.
    """
    procedure = catalogue.procedure(code)
    lines: list[str] = []
    if procedure.code != code[:8]:
        lines += [term(tongue, "retired", old=code, new=procedure.code), ""]
    lines += [f"{procedure.code}  {words(tongue, procedure.name)}", *_warnings(procedure, today, tongue), ""]
    for said in facts(procedure, tongue):
        if said.key == "name":
            continue
        lines += _block(term(tongue, said.key), said, _letter(procedure, said.group, tongue))
    lines += [*_form(catalogue, procedure, tongue), ""]
    lines += _block(term(tongue, "sources"), Said("sources", lines=procedure.sources), "")
    lines += _block(term(tongue, "confidence"), Said("", lines=tuple(term(tongue, one) for one in "ABC")), "")
    return "\n".join(lines)


def _warnings(procedure: Procedure, today: date, tongue: Tongue) -> list[str]:
    standing = procedure.standing(today)
    on = procedure.valid_from if standing == "not-yet" else procedure.valid_to
    found = [] if standing == "holds" else [term(tongue, standing, date=day(on))]
    return [*found, term(tongue, "stale", date=day(procedure.checked_on))] if procedure.is_stale(today) else found


def _letter(procedure: Procedure, group: FactGroup | None, tongue: Tongue) -> str:
    return "" if group is None else _sure(procedure.confidence_of(group), tongue)


def _sure(letter: Confidence, tongue: Tongue) -> str:
    return term(tongue, "unsure") if letter == "C" else term(tongue, "sure", letter=letter)


def _block(label: str, said: Said, letter: str) -> list[str]:
    head = f"{label[0].upper()}{label[1:]}{' ' + letter if letter else ''}:"
    return [head, *(f"  - {line}" for line in said.lines)] if said.lines else [f"{head} {said.text}"]


def _form(catalogue: Catalogue, procedure: Procedure, tongue: Tongue) -> list[str]:
    """The declaration: what the office calls it, and what the machine has of it."""
    note = procedure.form
    number = (
        note.number if note.number.startswith("Mẫu") or not note.number else term(tongue, "model", text=note.number)
    )
    office = "; ".join(filter(None, (note.name, number, note.basis)))
    lines = [office]
    form = catalogue.form_or_none(note.id) if note.id else None
    if form is not None:
        lines.append(_of_the_machine(form, tongue))
        lines += form.sources
    elif note.id:
        problem = next((one.said(tongue) for one in catalogue.problems if one.file == f"forms/{note.id}.json"), note.id)
        lines.append(term(tongue, "form-unreadable", problem=problem))
    else:
        lines.append(term(tongue, "form-none"))
    letter = _letter(procedure, "form", tongue)
    return _block(term(tongue, "form"), Said("form", lines=tuple(lines)), letter)


def _of_the_machine(form: Form, tongue: Tongue) -> str:
    size = term(tongue, "form-size", fields=len(form.fields), pages=len(pages(form)))
    return f"{form.id}: {words(tongue, form.title)} ({size}) {_sure(form.confidence, tongue)}"
