"""The part of a dossier's page by which something is said: where it stands, the form, what is asked, the way back."""

import msgspec

from sync.province.boards.texts import day_text
from sync.province.cases import words as cases_words
from sync.province.cases.doubts import Doubt
from sync.province.cases.kinds import KINDS
from sync.province.cases.known import Arrived, KnownSlip
from sync.province.cases.one import Heard
from sync.province.cases.standing import Said as Statement
from sync.province.language import said
from sync.province.web.cases import words
from sync.province.web.cases.parts import choice, meaning, moment
from sync.province.web.markup import Html, tag
from sync.province.web.staff.fields import button, card, field, hidden, long_field, text
from sync.province.web.staff.guard import Visit
from sync.province.web.staff.layout import form
from sync.province.web.timeline import way_of


class Said(msgspec.Struct, frozen=True):
    """What the form sends; `sure` is written once for each question that was answered with yes."""

    what: str = ""
    part: str = ""
    text: str = ""
    note: str = ""
    due: str = ""
    keep: str = ""
    sure: list[str] | str = ""

    @property
    def answered(self) -> frozenset[str]:
        """The marks of those questions."""
        return frozenset([self.sure] if isinstance(self.sure, str) else self.sure)


class Last(msgspec.Struct, frozen=True):
    """Which statement is to be taken back."""

    seq: int = 0


class Typed(msgspec.Struct, frozen=True):
    """What was typed and not written, and what is asked about it."""

    said: Said
    doubts: tuple[Doubt, ...] = ()


def standing(visit: Visit, found: KnownSlip, told: list[Heard]) -> Html | None:
    """Where the dossier stands now, since when, and who said so."""
    now = next((one for one in told if one.said.kind == "dossier"), None)
    if now is not None:
        lines = [
            (words.STATUS, _shown(visit, now.said)),
            (words.SINCE, moment(visit, now.said.at, day_only=now.said.day_only)),
            (words.SPEAKER, speaker(visit, now)),
        ]
    elif isinstance(found, Arrived):
        here = way_of(found).here
        lines = [(words.STATUS, said(here.name, visit.language))]
        lines += [] if here.at is None else [(words.SINCE, moment(visit, here.at, day_only=False))]
        lines.append((words.SPEAKER, said(words.BY_COUNTER, visit.language)))
    else:
        return None
    if found.standing.due is not None and not found.standing.is_over:
        lines.append((cases_words.APPOINTMENT, day_text(found.standing.due, visit.language)))
    rows = [tag("div", tag("dt", said(name, visit.language)), tag("dd", value)) for name, value in lines]
    return card(visit, words.STANDS, tag("dl", *rows), class_="card facts")


def speaker(visit: Visit, one: Heard) -> str:
    """Who said it."""
    return one.speaker or said(words.OPERATOR, visit.language)


def saying(visit: Visit, slip: str, typed: Typed, told: list[Heard]) -> Html:
    """The form; below what is asked about it, and with the button that answers, where something is."""
    language, filled = visit.language, typed.said
    tick = tag("input", type="checkbox", name="keep", value="1", checked=bool(filled.keep))
    keep = tag("label", tick, " ", said(words.KEEP_NUMBER, language))
    return form(
        visit,
        f"/staff/dossiers/{slip}",
        tag("h2", said(words.SAY, language)),
        _asked(visit, typed, told),
        tag("label", said(words.STATUS, language), for_="what"),
        tag("select", *choice(language, KINDS, filled.what, words.KEEP_TEXT), id="what", name="what"),
        field(visit, "text", words.SAY_TEXT, value=filled.text, maxlength="1000", autocomplete="off"),
        field(visit, "part", words.SAY_PART, value=filled.part, maxlength="1000", autocomplete="off"),
        long_field(visit, "note", words.SAY_NOTE, filled.note, 1000),
        keep if filled.note or filled.text or filled.part else None,
        field(visit, "due", words.SAY_DUE, value=filled.due, maxlength="1000", autocomplete="off"),
        *(hidden("sure", doubt.mark) for doubt in typed.doubts),
        button(visit, words.SAY_ANYWAY if typed.doubts else words.SAY_BUTTON),
        _leave(visit, slip) if typed.doubts else None,
        class_="card narrow",
    )


def taking_back(visit: Visit, slip: str, last: Heard | None, *, may: bool) -> Html | None:
    """What was said last by hand, and the button that takes it back, or for whom that is."""
    if last is None:
        return None
    about = last.said.part or said(cases_words.KIND[last.said.kind], visit.language)
    told = (
        f"{about}: {_shown(visit, last.said)} · {moment(visit, last.said.at, day_only=False)} · {speaker(visit, last)}"
    )
    undoing = text(visit, words.NOT_YOURS_TO_TAKE_BACK, class_="soft")
    if may:
        undoing = _undoing(visit, slip, last)
    return card(visit, words.LAST_BY_HAND, tag("p", told), undoing, class_="card narrow")


def _undoing(visit: Visit, slip: str, last: Heard) -> Html:
    return form(
        visit,
        f"/staff/dossiers/{slip}/undo",
        hidden("seq", str(last.said.seq)),
        text(visit, words.TAKE_BACK_WHY, class_="soft"),
        button(visit, words.TAKE_BACK, "plain"),
    )


def _asked(visit: Visit, typed: Typed, told: list[Heard]) -> Html | None:
    if not typed.doubts:
        return None
    asked = [tag("p", tag("strong", _question(visit, typed.said, doubt, told))) for doubt in typed.doubts]
    return tag("div", *asked, text(visit, words.NOT_YET_SAID), class_="warn", role="alert")


def _question(visit: Visit, filled: Said, doubt: Doubt, told: list[Heard]) -> str:
    if doubt.was is None:
        day = "" if doubt.due is None else day_text(doubt.due, visit.language)
        return said(words.DAY_PAST, visit.language).format(day=day)
    was = doubt.was
    who = next((speaker(visit, one) for one in told if one.said.seq == was.seq), "?")
    now = meaning(visit.language, was.kind, filled.what.partition(":")[2])
    return said(words.BACKWARDS, visit.language).format(
        was=meaning(visit.language, was.kind, was.word),
        at=moment(visit, was.at, day_only=was.day_only),
        who=who,
        now=now,
    )


def _leave(visit: Visit, slip: str) -> Html:
    return tag("p", tag("a", said(words.SAY_NOT, visit.language), href=f"/staff/dossiers/{slip}"))


def _shown(visit: Visit, one: Statement) -> str:
    """Our word, or the office's own text where it has none."""
    return meaning(visit.language, one.kind, one.word) if one.word else cases_words.quoted(one.said)
