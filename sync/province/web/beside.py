"""What stands beside the road of a dossier: its parts, what was paid, how the result travels, the appointment."""

from datetime import date

from kiosk.domain.calendar.working_days import Calendar
from kiosk.domain.local_time import VIETNAM
from sync.province.cases import words
from sync.province.cases.standing import Said, Standing, days_late
from sync.province.language import Words, when
from sync.province.web.markup import Html, tag
from sync.province.web.words import FROM_OFFICE


def late_line(standing: Standing, today: date, calendar: Calendar) -> Html | None:
    """How late the dossier is, and what to do about it; nothing when it is not."""
    days = days_late(standing.due, is_over=standing.is_over, today=today, calendar=calendar)
    if not days:
        return None
    vi, en = (text.format(days=days) for text in words.LATE)
    said = _label(Words(vi[0].upper() + vi[1:], en))
    return tag("div", said, words.LATE_ASK.vi, tag("p", words.LATE_ASK.en, lang="en"), class_="note")


def beside(standing: Standing) -> Html | None:
    """A card with a line for each thing that is known; nothing when nothing is."""
    lines: list[tuple[Words, Html]] = []
    if standing.due is not None and not standing.is_over:
        lines.append((words.APPOINTMENT, tag("span", words.day(standing.due))))
    others = (said for said in (standing.payment, standing.delivery) if said is not None)
    lines.extend((words.KIND[said.kind], _told(said)) for said in others)
    if not lines:
        return None
    return tag("section", _list(lines), class_="card")


def parts(standing: Standing) -> Html | None:
    """Where each procedure of a joined dossier is: it may be partly done."""
    if not standing.parts:
        return None
    heading = tag("h2", words.PARTS.vi, " ", tag("span", words.PARTS.en, lang="en"))
    rows = [tag("div", tag("dt", said.part), tag("dd", _told(said))) for said in standing.parts]
    return tag("section", heading, tag("dl", *rows), class_="card")


def message(wrote: str, note: str) -> Html | None:
    """What the office says with the status, and its own name for it where ours only comes near."""
    if not note and not wrote:
        return None
    lines: list[Html | str] = []
    if wrote:
        lines += [_label(words.OFFICE_WROTE), words.quoted(wrote)]
    if note:
        lines += [_label(FROM_OFFICE), note]
    return tag("div", *lines, class_="note")


def _told(said: Said) -> Html:
    word = words.word_of(said.kind, said.word)
    moment = words.day(said.at.astimezone(VIETNAM).date()) if said.day_only else when(said.at)
    name = tag("strong", said.said if word is None else word.vi)
    english = None if word is None else tag("span", word.en, lang="en")
    wrote = None
    if word is not None and not said.sure:
        wrote = tag("div", f"{words.OFFICE_WROTE.vi}: {words.quoted(said.said)}")
    note = tag("div", said.note, class_="said") if said.note else None
    return tag("div", name, english, wrote, note, tag("time", moment, datetime=f"{said.at:%Y-%m-%d}"))


def _label(said: Words) -> Html:
    return tag("b", said.vi, " ", tag("span", said.en, lang="en"))


def _list(lines: list[tuple[Words, Html]]) -> Html:
    rows = [tag("div", tag("dt", said.vi, " · ", tag("span", said.en)), tag("dd", value)) for said, value in lines]
    return tag("dl", *rows)
