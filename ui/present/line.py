"""The line to the province: the pill on top, and the sheet behind it."""

from kiosk.app.ports import Line
from kiosk.domain.local_time import clock_text, moment_text
from ui.views.base import LineRow
from ui.words import Language, has_words, say

_LOCAL = frozenset({"store", "bug", "bad-address"})


def pill(line: Line | None, language: Language) -> tuple[str, str]:
    """Kind and text of the status pill: the truth, with the number of sessions that wait."""
    if line is None:
        return "wait", say(language, "pill.starting")
    count = str(line.waiting_sessions)
    if not line.enrolled:
        return "wait", say(language, "pill.not-enrolled", count=count)
    if line.problem.startswith("rejected") or line.problem == "forked":
        return "bad", say(language, "pill.rejected", count=count)
    if line.problem in _LOCAL:
        return "bad", say(language, "pill.local", count=count)
    if line.doubts_clock:
        return "wait", say(language, "pill.clock")
    if line.has_no_network:
        return "wait", say(language, "pill.no-line", count=count)
    if line.problem:
        since = clock_text(line.failing_since) if line.failing_since is not None else "--:--"
        return "wait", say(language, "pill.no-province", since=since, count=count)
    if line.last_success is None:
        return "wait", say(language, "pill.enrolled", count=count)
    if line.waiting_entries:
        return "good", say(language, "pill.sending", count=count)
    return "good", say(language, "pill.sent")


def problem_sentence(problem: str, language: Language) -> str:
    """The last problem of the line in plain words."""
    if not problem:
        return say(language, "sheet.no-problem")
    code, _, reason = problem.partition(":")
    for known in (f"line.{reason}", f"line.{code}"):
        if has_words(known):
            return say(language, known, reason=reason or code)
    return say(language, "line.rejected", reason=problem)


def sheet(line: Line | None, language: Language) -> tuple[LineRow, ...]:
    """What waits, when it last went, what is wrong."""
    if line is None:
        return ()
    waiting = say(
        language, "sheet.waiting-value", sessions=str(line.waiting_sessions), entries=str(line.waiting_entries)
    )
    never = say(language, "sheet.never")
    last = moment_text(line.last_success) if line.last_success is not None else never
    tried = moment_text(line.last_try) if line.last_try is not None else never
    problem = problem_sentence(line.problem, language)
    enrol = (LineRow(key="enrol", label=say(language, "sheet.enrol"), tone="warn"),) if not line.enrolled else ()
    return (
        *enrol,
        LineRow(key="waiting", label=say(language, "sheet.waiting"), value=waiting),
        LineRow(key="success", label=say(language, "sheet.last-success"), value=last),
        LineRow(key="try", label=say(language, "sheet.last-try"), value=tried),
        LineRow(
            key="problem", label=say(language, "sheet.problem"), value=problem, tone="warn" if line.problem else "plain"
        ),
        LineRow(key="safe", label=say(language, "sheet.safe"), tone="good"),
    )
