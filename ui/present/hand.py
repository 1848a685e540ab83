"""What the citizen is handed: the slip, and the end."""

from collections.abc import Iterator
from datetime import timedelta
from typing import get_args

from kiosk.app.ports import SlipText
from kiosk.domain.local_time import day_of, day_text, moment_text
from kiosk.domain.session import Session
from kiosk.domain.slip_code import grouped
from ui.acts import sitting
from ui.acts.hand import print_code
from ui.acts.sitting import procedure_of, session_of
from ui.present.dates import deadline_text, due_rows, file_by, window_now
from ui.present.filed import filed_lines, parcel_fields
from ui.present.frame import in_language
from ui.present.guide import sure
from ui.state import SheetKind, State
from ui.views.base import LineRow, OptionRow
from ui.views.filing import FinishView, SlipView
from ui.words import Language, say
from ui.world import World


def slip_text(world: World, state: State) -> SlipText:
    """All that stands on the paper: Vietnamese first, a little English second; no personal data."""
    session, procedure = session_of(state), procedure_of(world, state)
    missing = tuple(
        sure(procedure, "papers", paper.name.vi, "vi")
        for paper in procedure.papers
        if session.papers.get(paper.id) is False
    )
    return SlipText(
        code=session.slip,
        url=state.slip_url,
        procedure=procedure.name.vi,
        procedure_code=procedure.code,
        centre=world.places.commune_name(session.centre),
        issued_at=session.slip_at or state.now,
        state=state_text(world, state, "vi"),
        next_steps=_steps_on_paper(world, state, "vi"),
        missing_papers=missing,
        open_questions=open_questions(world, state, "vi"),
        english=(procedure.name.en, *_steps_on_paper(world, state, "en")),
    )


def open_questions(world: World, state: State, language: Language) -> tuple[str, ...]:
    """What is still to be asked, by the names of the questions: no word of the citizen's is among them."""
    form = sitting.form_of(world, state)
    still_open = sitting.open_questions(world, state)
    if form is None:
        return ()
    homes = {field.id: (section, field) for section in form.sections for field in section.fields}
    found = [homes[name] for name in still_open]
    return tuple(
        f"{in_language(section.title, language)}: {in_language(field.label, language)}" for section, field in found
    )


def _steps_on_paper(world: World, state: State, language: Language) -> tuple[str, ...]:
    """The next steps, with the last day for filing, where one is known, before the look-up."""
    *before, look_up = next_steps(world, state, language)
    return (*before, *file_by(world, state, language), look_up)


def state_text(world: World, state: State, language: Language) -> str:
    """Where the dossier stands, as the slip says it."""
    came = sitting.outcome(world, state)
    key = {"papers-missing": "slip.state-papers", "guided": "slip.state-guided", "filed": "status.filed"}.get(
        came, "slip.state-open" if sitting.open_questions(world, state) else "slip.state-prepared"
    )
    return say(language, key)


def next_steps(world: World, state: State, language: Language) -> tuple[str, ...]:
    """What the citizen does next."""
    procedure, session = procedure_of(world, state), session_of(state)
    steps = [say(language, "slip.next-papers")] if False in session.papers.values() else []
    still_open = sitting.open_questions(world, state)
    if still_open:
        steps.append(say(language, "slip.next-open", count=str(len(still_open))))
    elif not session.dossier:
        steps.append(say(language, "slip.next-file" if "online" in procedure.channels else "slip.next-counter"))
    return (*steps, say(language, "slip.next-lookup"))


def _line_notice(state: State) -> str:
    """Why the work does not go to the province now; nothing where it does, and in practice."""
    line = state.line
    if session_of(state).consent != "given":  # nothing of the citizen is here, so nothing of it waits
        return ""
    if state.practice is not None or (line is not None and line.enrolled and not line.problem):
        return ""
    if line is None or not line.enrolled:
        return say(state.language, "slip.not-enrolled")
    return say(state.language, "slip.offline" if line.has_no_network else "slip.not-sent")


def slip(world: World, state: State) -> SlipView:
    """The slip as it will look, told in the language of the screen, and how printing goes."""
    language = state.language
    name = in_language(procedure_of(world, state).name, language)
    text = slip_text(world, state)
    session = session_of(state)
    kind, sentence = _printing(state)
    again = kind in {"good", "bad"} and state.printed not in get_args(SheetKind)
    return SlipView(
        title=say(language, "slip.printed-title" if session.printed else "slip.title"),
        text=say(language, "slip.text" if _is_told_elsewhere(state) else "slip.text-here"),
        paper_title=say(language, "slip.paper-title"),
        paper_note=say(language, "slip.paper-note"),
        code=grouped(session.slip),
        practice=say("vi", "practice.band") if state.practice is not None else "",
        qr=world.make_qr(state.slip_url),
        lines=(
            LineRow(key="procedure", label=say(language, "slip.procedure"), value=name),
            LineRow(key="centre", label=say(language, "slip.centre"), value=text.centre),
            LineRow(key="at", label=say(language, "slip.at"), value=moment_text(text.issued_at)),
            LineRow(key="state", label=say(language, "slip.state"), value=state_text(world, state, language)),
            *(
                LineRow(key=f"open-{number}", label="" if number else say(language, "slip.open"), value=question)
                for number, question in enumerate(open_questions(world, state, language))
            ),
        ),
        notice=_line_notice(state),
        print_kind=kind,
        print_text=sentence,
        print_roll=say(language, "slip.print-again" if again else "slip.print-roll"),
        print_a5=say(language, "slip.print-a5"),
        photo=say(language, "slip.photo"),
        print_declaration=_declaration(world, state),
        print_papers=say(language, "slip.print-papers") if procedure_of(world, state).papers else "",
    )


def _is_told_elsewhere(state: State) -> bool:
    """Whether the code leads anywhere but back to this machine."""
    return bool(state.practice is not None or (state.public_url and state.line is not None and state.line.enrolled))


def _declaration(world: World, state: State) -> str:
    """The button of the declaration; without consent there is nothing in it."""
    if sitting.form_of(world, state) is None:
        return ""
    given = session_of(state).consent == "given"
    return say(state.language, "slip.print-declaration" if given else "slip.print-blank")


def _printing(state: State) -> tuple[str, str]:
    if state.printing is not None:
        return "busy", say(state.language, "print.busy")
    if state.print_state is None:
        problem = session_of(state).print_problem if not state.taken_up else ""
        return ("bad", say(state.language, f"print.{problem}")) if problem else ("idle", "")
    kind = "good" if state.print_state == "printed" else "bad"
    return kind, say(state.language, print_code(state.printed, state.print_state))


def finish(world: World, state: State) -> FinishView:
    """Thanks, what next with dates, and how it was."""
    language = state.language
    session = session_of(state)
    lines = [LineRow(key="code", label=say(language, "finish.code"), value=grouped(session.slip))]
    lines += filed_lines(session, language)
    lines += [
        LineRow(key=f"next-{number}", label=say(language, "finish.next") if number == 0 else "", value=text)
        for number, text in enumerate(next_steps(world, state, language))
    ]
    lines += _dates(world, state, session)
    lines.append(_what_is_kept(world, state, session))
    faces = tuple(
        OptionRow(key=str(face), label=say(language, f"finish.face-{face}"), icon=icon, chosen=state.rating == face)
        for face, icon in ((3, "smile"), (2, "meh"), (1, "frown"))
    )
    return FinishView(
        title=say(language, _thanks(world, state)),
        lines=tuple(lines),
        fields=parcel_fields(state, session),
        question=say(language, "finish.question"),
        faces=faces,
    )


def _thanks(world: World, state: State) -> str:
    """Only what is filed is called done: what is prepared is still to be brought there, and a word is only a word."""
    told = {"filed": "finish.title", "guided": "finish.title-guided"}
    return told.get(sitting.outcome(world, state), "finish.title-not-filed")


def _dates(world: World, state: State, session: Session) -> Iterator[LineRow]:
    """Until when it is to be filed, when a result may come, and how long that may be used."""
    language, procedure = state.language, procedure_of(world, state)
    opened = window_now(world, state)
    if opened is not None and not session.dossier:
        text = deadline_text(world, state, opened)
        yield LineRow(key="deadline", label=say(language, "deadline.label"), value=text, tone="warn")
    if session.dossier or (not sitting.open_questions(world, state) and False not in session.papers.values()):
        yield from due_rows(world, state)
    yield LineRow(key="official", label=say(language, "due.official"))
    months = procedure.result.valid_months
    if months:
        text = sure(procedure, "result", say(language, "due.valid", months=str(months)), language)
        yield LineRow(key="valid", label=in_language(procedure.result.name, language), value=text)


def _what_is_kept(world: World, state: State, session: Session) -> LineRow:
    language = state.language
    if session.keep_paused and sitting.outcome(world, state) in {"prepared", "papers-missing"}:
        until = day_of(state.now + timedelta(days=session.keep_days))
        return LineRow(key="kept", label=say(language, "finish.kept", date=day_text(until)), tone="good")
    told = "finish.erased" if session.consent == "given" else "finish.nothing-kept"
    return LineRow(key="kept", label=say(language, told), tone="good")
