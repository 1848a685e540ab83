"""The enrolment codes that nobody has used yet, below the list of machines, and how one is taken back."""

from collections.abc import Sequence

from sync.province.language import Words, said
from sync.province.staff.enrol_codes import OpenCode
from sync.province.web.devices import words as w
from sync.province.web.markup import Child, Html, tag
from sync.province.web.pages import Names
from sync.province.web.staff.fields import moment, table, text
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form

_COLUMNS = (w.GOOD_FOR, w.MADE_BY, w.MADE_AT, w.RUNS_OUT, w.TAKE_BACK)


def codes_part(visit: Visit, names: Names, codes: Sequence[OpenCode]) -> Html | None:
    """The codes as a table, each with a button; nothing where there is none."""
    if not codes:
        return None
    rows = [_row(visit, names, one) for one in codes]
    return tag(
        "section",
        table(visit, w.OPEN_CODES.filled(count=len(codes)), _COLUMNS, rows),
        text(visit, w.CODES_WHY, class_="soft"),
    )


def _row(visit: Visit, names: Names, one: OpenCode) -> tuple[Child, ...]:
    use = said(_use(names, one), visit.language)
    act = None
    if one.id is not None:
        button = tag("button", said(w.TAKE_BACK, visit.language), class_="plain", aria_label=_taking(visit, use))
        act = form(visit, f"/staff/devices/codes/{one.id}/take-back", button)
    return use, _maker(visit, one), moment(visit, one.made_at), moment(visit, one.expires_at), act


def _taking(visit: Visit, use: str) -> str:
    return f"{said(w.TAKE_BACK, visit.language)}: {use}"


def _use(names: Names, one: OpenCode) -> Words:
    centre = names.commune(one.centre)
    if one.purpose is None:
        return w.FOR_NEW.filled(centre=centre)
    machine = f"{one.machine or ''} ({(one.device or '')[-8:]})".strip()
    return (w.FOR_MOVE if one.purpose == "move" else w.FOR_REPLACE).filled(machine=machine, centre=centre)


def _maker(visit: Visit, one: OpenCode) -> str:
    if one.maker is None:
        return said(w.BEFORE_UPGRADE, visit.language)
    return one.maker or said(w.ON_SERVER, visit.language)
