"""Choosing a procedure, consent, and what to prepare."""

from datetime import date

from kiosk.domain.calendar.working_days import PLAIN_DAYS
from kiosk.domain.catalogue import FactGroup, Fee, Paper, Procedure
from kiosk.domain.local_time import day_of, day_text
from kiosk.domain.often import often_done
from kiosk.domain.questions.shown import thousands
from kiosk.domain.session import Session
from ui.acts.sitting import form_of, procedure_of, session_of
from ui.present import freshness
from ui.present.cases import cases, joined_rows, outgrown, pair_of
from ui.present.dates import deadline_rows, due_rows, reception_rows
from ui.present.event_box import event_box
from ui.present.frame import in_language
from ui.state import State
from ui.views.base import LineRow
from ui.views.begin import ChooseView, ProcedureRow
from ui.views.sitting import ConsentView, PaperRow, PrepareView
from ui.words import Language, say
from ui.world import World

MOST_FOUND = 30
MOST_ASKED = 2
"""Among so many of the first found, one that has a better one brings up the question which case it is."""


def choose(world: World, state: State) -> ChooseView:
    """Search as you type; with nothing typed, what is done most here, once anything was."""
    language = state.language
    found = world.library.search(state.query, state.counts)[:MOST_FOUND]
    if not state.query.strip():
        heading = say(language, "choose.most-used" if state.counts else "choose.all")
    elif found:
        heading = say(language, "choose.found", count=str(len(found)))
    else:
        heading = say(language, "choose.none")
    today = day_of(state.now)
    old = world.library.is_old(today)
    pairs = (pair_of(world, state, procedure.code) for procedure in found[:MOST_ASKED]) if state.query.strip() else ()
    pair = next((pair for pair in pairs if pair is not None), None)
    abolished = world.library.abolished(state.query)
    usual = world.library.search("", state.counts)
    often = often_done((procedure for procedure in usual if procedure.is_valid(today)), state.counts)
    return ChooseView(
        title=say(language, "choose.title"),
        placeholder=say(language, "choose.placeholder"),
        query=state.query,
        heading=heading,
        warning=say(language, "choose.old", date=day_text(world.library.checked_on)) if old else "",
        replaced=say(language, "choose.abolished", old=abolished, new=found[0].code) if abolished and found else "",
        case_question=say(language, "case.question") if pair is not None else "",
        cases=cases(pair, language),
        rows=tuple(_procedure_row(procedure, today, often, language) for procedure in found),
    )


def _procedure_row(procedure: Procedure, today: date, often: frozenset[str], language: Language) -> ProcedureRow:
    return ProcedureRow(
        key=procedure.code,
        title=in_language(procedure.name, language),
        note=f"{say(language, 'choose.code', code=procedure.code)} · {in_language(procedure.authority, language)}",
        tag=freshness.tag(procedure, today, language, often=procedure.code in often),
    )


def consent(_world: World, state: State) -> ConsentView:
    """What is kept, why, how long, and the citizen's rights; then the question, and apart from it the other one."""
    language = state.language
    kept = {"days": str(state.keep_days)}
    lines = tuple(
        LineRow(key=name, label=say(language, f"consent.{name}"), value=say(language, f"consent.{name}-value", **days))
        for name, days in (("what", {}), ("why", {}), ("how-long", kept), ("rights", {}))
    )
    return ConsentView(
        title=say(language, "consent.title"),
        lines=lines,
        question=say(language, "consent.question"),
        agreed=state.agreed,
        yes=say(language, "consent.yes"),
        no=say(language, "consent.no"),
        keep_shown=state.agreed == "yes",
        keep_question=say(language, "consent.keep-question", days=str(state.keep_days)),
        kept=state.keep,
        keep_yes=say(language, "consent.keep-yes"),
        keep_no=say(language, "consent.keep-no"),
    )


def prepare(world: World, state: State) -> PrepareView:
    """Who may file, what it costs, how long it takes, and the papers as a checklist."""
    language = state.language
    procedure = procedure_of(world, state)
    session = session_of(state)
    missing = [paper for paper, there in session.papers.items() if not there]
    notices = [*_notices(procedure, day_of(state.now), language)]
    pair = pair_of(world, state, procedure.code)
    form = form_of(world, state)
    if procedure.form.id and form is None:
        notices.append(LineRow(key="form-broken", label=say(language, "prepare.form-broken"), tone="bad"))
    if form is not None and session.consent == "given":
        words = (*form.advice, *([form.sensitive] if form.sensitive is not None else ()))
        notices += [LineRow(key=f"form-{n}", label=in_language(one, language)) for n, one in enumerate(words)]
    if missing:
        text = say(language, "prepare.missing", count=str(len(missing)))
        notices.append(LineRow(key="missing", label=text, tone="warn"))
    return PrepareView(
        title=in_language(procedure.name, language),
        facts=_doubts_last(
            (*_facts(procedure, language), *reception_rows(world, state), *due_rows(world, state, apart=True)), language
        ),
        notices=tuple(notices),
        case_question=say(language, "case.question") if pair is not None else "",
        cases=cases(pair, language, procedure.code, outgrown(state, pair)),
        timed=procedure.deadline is not None,
        fields=event_box(world, state),
        limits=deadline_rows(world, state),
        papers_title=say(language, "prepare.papers" if procedure.papers else "prepare.no-papers"),
        papers=tuple(_paper(paper, procedure, session, language) for paper in procedure.papers),
    )


def _doubts_last(rows: tuple[LineRow, ...], language: Language) -> tuple[LineRow, ...]:
    """What is not certain stands by itself, under one line that says so: said at every fact, nobody reads it."""
    doubted = [row for row in rows if row.tone == "warn"]
    if not doubted:
        return rows
    heading = LineRow(key="unsure", label=say(language, "prepare.unsure"), tone="warn")
    return (*(row for row in rows if row.tone != "warn"), heading, *doubted)


def sure(procedure: Procedure, group: FactGroup, text: str, language: Language) -> str:
    """A fact of confidence C is said with its doubt; an unknown one is said to be unknown."""
    if not text:
        return say(language, "prepare.unknown")
    return text if procedure.is_promise(group) else say(language, "prepare.ask", text=text)


def _facts(procedure: Procedure, language: Language) -> list[LineRow]:
    how = ", ".join(say(language, f"channel.{channel}") for channel in procedure.channels)
    facts: list[tuple[str, FactGroup, str]] = [
        ("who", "who", "; ".join(in_language(who, language) for who in procedure.who)),
        ("time", "processing", time_text(procedure, language)),
        ("fee", "fee", fee_text(procedure.fee, language)),
        ("where", "authority", in_language(procedure.authority, language)),
        ("how", "channels", how),
        ("result", "result", in_language(procedure.result.name, language)),
    ]
    rows = [
        LineRow(
            key=key,
            label=say(language, f"prepare.{key}"),
            value=text or say(language, "prepare.unknown"),
            tone="plain" if text and procedure.is_promise(group) else "warn",
        )
        for key, group, text in facts
    ]
    if procedure.papers and not procedure.is_promise("papers"):
        below = say(language, "prepare.papers-below")
        rows.append(LineRow(key="papers", label=say(language, "prepare.papers"), value=below, tone="warn"))
    return [*rows, *joined_rows(procedure, language)]


def time_text(procedure: Procedure, language: Language) -> str:
    """How long the office takes, with what lengthens it; empty when not known."""
    processing = procedure.processing
    if processing.value is None:
        return in_language(processing.note, language)
    text = say(language, f"prepare.days.{processing.unit}", value=str(processing.value))
    if processing.verify_value is not None:
        text = say(language, "prepare.verify", text=text, value=str(processing.verify_value))
    if processing.same_day_cutoff:
        text = say(language, "prepare.cutoff", text=text, time=processing.same_day_cutoff)
    if processing.unit in PLAIN_DAYS and processing.note is not None:
        text = f"{text}. {in_language(processing.note, language)}"
    return text


def fee_text(fee: Fee, language: Language) -> str:
    """What it costs; empty when not known."""
    if fee.amount is None:
        return in_language(fee.note, language)
    if fee.online_amount is not None and fee.online_amount != fee.amount:
        online = thousands(fee.online_amount, language)
        text = say(language, "prepare.amount-online", amount=thousands(fee.amount, language), online=online)
    elif fee.amount == 0:
        text = say(language, "prepare.free")
    else:
        text = say(language, "prepare.amount", amount=thousands(fee.amount, language))
    if fee.per and fee.amount:
        text = f"{text} {say(language, 'prepare.per.' + fee.per)}"
    note = in_language(fee.note, language)
    return f"{text}. {note}" if note else text


def _notices(procedure: Procedure, today: date, language: Language) -> list[LineRow]:
    rows = freshness.dates(procedure, today, language)
    refuse = say(language, "prepare.refuse")
    rows += [
        LineRow(
            key=f"refuse-{number}",
            label=refuse,
            value=sure(procedure, "papers", in_language(reason, language), language),
            tone="warn",
        )
        for number, reason in enumerate(procedure.refuse_if)
    ]
    if procedure.note is not None:
        rows.append(LineRow(key="note", label=in_language(procedure.note, language), tone="plain"))
    return rows


def _paper(paper: Paper, procedure: Procedure, session: Session, language: Language) -> PaperRow:
    notes: list[str] = []
    if paper.required == "optional":
        notes.append(say(language, "prepare.optional"))
    if paper.when is not None:
        notes.append(say(language, "prepare.when", text=in_language(paper.when, language)))
    if paper.how == "show":
        notes.append(say(language, "prepare.show"))
    elif paper.originals or paper.copies:
        counts = [("originals", paper.originals), ("copies", paper.copies)]
        notes.append(", ".join(say(language, f"prepare.{kind}", count=str(count)) for kind, count in counts if count))
    if paper.replaced_by is not None:
        notes.append(say(language, "prepare.replaced-by", text=in_language(paper.replaced_by, language)))
    there, title = session.papers.get(paper.id), in_language(paper.name, language)
    return PaperRow(
        key=paper.id,
        title=title if procedure.is_promise("papers") else say(language, "prepare.marked", text=title),
        note=". ".join(notes),
        there="" if there is None else "yes" if there else "no",
        yes=say(language, "prepare.have"),
        no=say(language, "prepare.have-not"),
    )
