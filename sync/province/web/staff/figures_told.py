"""As of when the figures of a board are, from which day on, and who has not told all of them, in sentences."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from sync.province.boards import words as names
from sync.province.boards.boards import Wanted
from sync.province.boards.look import address
from sync.province.boards.table import Shut, Told, Waited
from sync.province.boards.texts import day_words, lost_text, moment_text, moment_words, paused_words
from sync.province.language import Language, Words, said
from sync.province.web.markup import Html, tag
from sync.province.web.staff import figures_words as words

_LATELY: Final = timedelta(hours=1)


def told_part(told: Told, wanted: Wanted, language: Language) -> Html:
    """What has to be said before any figure is read; where there is none, why."""
    if told.blank == names.NO_MACHINES:
        return tag("p", said(names.NO_MACHINES, language), class_="warn")
    at = said(words.AS_OF, language).format(at=moment_text(told.at, language))
    newest = said(words.NEWEST, language).format(at=moment_text(told.newest, language)) if told.newest else ""
    lines: list[Html] = [tag("p", f"{at} {newest}".strip())]
    if told.blank is not None:
        lines.append(tag("p", said(told.blank, language), class_="warn"))
    elif told.since is not None and told.since > wanted.asked.span.first:
        lines.append(tag("p", said(names.SINCE.filled(day=day_words(told.since)), language)))
    if told.uncounted:
        lines.append(tag("p", said(names.UNCOUNTED, language), class_="warn"))
    lines += _missing(told, wanted, language)
    if told.dayless:
        lines.append(tag("p", said(words.DAYLESS.of(told.dayless).filled(n=told.dayless), language)))
    return tag("section", *lines, class_="told", aria_label=said(names.AS_OF, language))


def _missing(told: Told, wanted: Wanted, language: Language) -> list[Html]:
    """Who has not told all; or that everybody has."""
    lines: list[Html] = []
    if told.waited:
        title, why = said(_waited(told), language), said(words.WAITED_WHY.of(len(told.waited)), language)
        lines.append(_places(title, why, _of_waited(told.waited, language), wanted))
    if told.shut:
        title = said(words.SHUT.of(len(told.shut)).filled(n=len(told.shut)), language)
        lines.append(_places(title, said(words.SHUT_WHY, language), _of_shut(told.shut, language), wanted))
    if told.paused:
        number = len({one.centre for one in told.paused})
        title = said(words.PAUSED.of(number).filled(n=number), language)
        places = [(one.centre, one.name, said(paused_words(one), language)) for one in told.paused]
        lines.append(_places(title, said(words.PAUSED_WHY, language), places, wanted))
    if told.is_whole and told.centres:
        whole = words.HERE_TOLD if told.communes == 1 else words.ALL_TOLD.of(told.centres).filled(n=told.centres)
        lines.append(tag("p", said(whole, language), *_longest(told, language)))
    if told.bare:
        bare = names.NO_MACHINE_IN.of(len(told.bare)).filled(n=len(told.bare), of=told.communes)
        lines.append(tag("p", said(bare, language)))
    if told.partly:
        lines.append(_partly(told, wanted, language))
    if told.lost:
        places = "; ".join(said(lost_text(one), language) for one in told.lost)
        lines.append(tag("p", said(words.LOST, language).format(places=places)))
    return lines


def _longest(told: Told, language: Language) -> tuple[str, ...]:
    """Of a span that still runs, up to when at least every machine has told it; nothing where all did lately."""
    if told.running_since is None or told.longest is None or told.at - told.longest < _LATELY:
        return ()
    return (" ", said(words.LONGEST.filled(at=moment_words(told.longest)), language))


def _waited(told: Told) -> Words:
    if told.communes == 1:
        return words.HERE_WAITED
    if told.centres == 1:
        return words.ONLY_WAITED
    return words.WAITED.of(len(told.waited)).filled(n=len(told.waited), of=told.centres)


def _partly(told: Told, wanted: Wanted, language: Language) -> Html:
    number = len(told.partly)
    head, why, at = words.PARTLY, words.PARTLY_WHY, Words("", "")
    if told.running_since is not None:
        head, why, at = words.PARTLY_RUNNING, words.PARTLY_RUNNING_WHY, moment_words(told.running_since)
    title = said(head.of(number).filled(n=number, at=at), language)
    return _places(title, said(why.of(number), language), _of_waited(told.partly, language), wanted)


_Place = tuple[str, str, str]
"""A centre's code, its name, and what is said of it."""


def _places(title: str, why: str, places: Sequence[_Place], wanted: Wanted) -> Html:
    """A sentence that opens onto the places it speaks of; on paper, where nothing opens, one with all of them."""
    lines = [
        tag("li", tag("a", name, href=address("overview", wanted.asked, centre)), f" – {about}")
        for centre, name, about in places
    ]
    on_paper = tag("p", f"{title}: {', '.join(name for _, name, _ in places)}. {why}", class_="paper")
    opened = tag("details", tag("summary", title), tag("p", why), tag("ul", *lines, class_="places"))
    return tag("div", opened, on_paper)


def _of_waited(places: Sequence[Waited], language: Language) -> list[_Place]:
    return [(one.centre, one.name, _since(one, language)) for one in places]


def _of_shut(places: Sequence[Shut], language: Language) -> list[_Place]:
    found: list[_Place] = []
    for one in places:
        why = names.GONE if one.at is None else names.SHUT_SINCE.filled(at=moment_words(one.at))
        last = "" if one.heard is None else f", {said(words.LAST_HEARD.filled(at=moment_words(one.heard)), language)}"
        found.append((one.centre, one.name, f"{said(why, language)}{last}"))
    return found


def _since(one: Waited, language: Language) -> str:
    if one.heard is None:
        since = said(words.NEVER_HEARD, language)
    else:
        since = said(words.LAST_HEARD, language).format(at=moment_text(one.heard, language))
    if one.nothing:
        return since
    some = said(names.SOME_MACHINES, language).format(n=one.silent, of=one.machines)
    return f"{since} ({some})"
