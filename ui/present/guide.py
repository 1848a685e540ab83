"""Choosing a procedure, consent, the citizen's particulars, and what to prepare."""

from collections.abc import Mapping
from datetime import date

from kiosk.domain.catalogue import FactGroup, Fee, Paper, Procedure
from kiosk.domain.identity_card import Card, mask
from kiosk.domain.identity_form import ADDRESS, BORN, IDENTITY_FORM, ISSUED, NAME, NUMBER, SEX
from kiosk.domain.local_time import day_of, day_text
from kiosk.domain.session import Session
from kiosk.domain.shown import thousands
from kiosk.domain.vietnamese import show_date
from ui import views as v
from ui.acts.sitting import form_of, procedure_of, session_of
from ui.present import freshness
from ui.present.fields import field_row
from ui.present.frame import in_language
from ui.state import State
from ui.words import Language, say
from ui.world import World

MOST_FOUND = 30


def choose(world: World, state: State) -> v.ChooseView:
    """Search as you type; with nothing typed, what is done most here."""
    language = state.language
    found = world.library.search(state.query, state.counts)[:MOST_FOUND]
    if not state.query.strip():
        heading = say(language, "choose.most-used")
    elif found:
        heading = say(language, "choose.found", count=str(len(found)))
    else:
        heading = say(language, "choose.none")
    today = day_of(state.now)
    old = world.library.is_old(today)
    return v.ChooseView(
        title=say(language, "choose.title"),
        placeholder=say(language, "choose.placeholder"),
        query=state.query,
        heading=heading,
        warning=say(language, "choose.old", date=day_text(world.library.checked_on)) if old else "",
        rows=tuple(_procedure_row(procedure, today, language) for procedure in found),
    )


def _procedure_row(procedure: Procedure, today: date, language: Language) -> v.ProcedureRow:
    return v.ProcedureRow(
        key=procedure.code,
        title=in_language(procedure.name, language),
        note=f"{say(language, 'choose.code', code=procedure.code)} · {in_language(procedure.authority, language)}",
        tag=freshness.tag(procedure, today, language),
    )


def consent(_world: World, state: State) -> v.ConsentView:
    """What is kept, why, how long, and the citizen's rights; then the question, and apart from it the other one."""
    language = state.language
    lines = tuple(
        v.LineRow(key=name, label=say(language, f"consent.{name}"), value=say(language, f"consent.{name}-value"))
        for name in ("what", "why", "how-long", "rights")
    )
    return v.ConsentView(
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


def identity(world: World, state: State) -> v.IdentityView:
    """Scan, type, or go without; what was scanned is shown before it is taken over."""
    language = state.language
    if state.stage == "typed":
        return v.IdentityView(
            stage="typed",
            title=say(language, "identity.typed"),
            fields=tuple(field_row(world, state, field, shown=True) for field in IDENTITY_FORM.fields),
        )
    if state.stage == "scanned" and state.card is not None:
        return v.IdentityView(
            stage="scanned",
            title=say(language, "identity.scanned"),
            hint=say(language, "identity.scanned-hint"),
            lines=_card_lines(state.card, language),
            notices=tuple(v.LineRow(key=code, label=say(language, code), tone="warn") for code in state.card.warnings),
        )
    taken = session_of(state).identity is not None
    return v.IdentityView(
        stage="ask",
        title=say(language, "identity.title"),
        hint=say(language, "identity.hint"),
        cards=tuple(
            v.CardRow(
                key=key,
                title=say(language, f"identity.{key}"),
                text=say(language, f"identity.{key}-text"),
                icon=icon,
                edge=edge,
            )
            for key, icon, edge in (("type", "keyboard", "blue"), ("none", "user", "grey"))
        ),
        lines=_kept_lines(state.answers, language) if taken else (),
    )


def _card_lines(card: Card, language: Language) -> tuple[v.LineRow, ...]:
    """The number stands in full here, because the citizen is asked to compare it with the card."""
    doubt = say(language, "check-please") if card.text_is_damaged else ""
    said = {
        NAME: card.name,
        NUMBER: card.id,
        BORN: show_date(card.dob),
        SEX: say(language, f"sex.{card.sex}") if card.sex else "",
        ADDRESS: card.address,
        ISSUED: show_date(card.issued),
    }
    return tuple(
        v.LineRow(
            key=key,
            label=say(language, key),
            value=f"{value} ({doubt})" if doubt and key in {NAME, ADDRESS} else value,
            tone="warn" if doubt and key in {NAME, ADDRESS} else "plain",
        )
        for key, value in said.items()
        if value
    )


def _kept_lines(answers: Mapping[str, str], language: Language) -> tuple[v.LineRow, ...]:
    lines: list[v.LineRow] = []
    if answers.get(NAME):
        lines.append(v.LineRow(key=NAME, label=say(language, NAME), value=answers[NAME]))
    if answers.get(NUMBER):
        lines.append(v.LineRow(key=NUMBER, label=say(language, NUMBER), value=mask(answers[NUMBER])))
    return tuple(lines)


def prepare(world: World, state: State) -> v.PrepareView:
    """Who may file, what it costs, how long it takes, and the papers as a checklist."""
    language = state.language
    procedure = procedure_of(world, state)
    session = session_of(state)
    missing = [paper for paper, there in session.papers.items() if not there]
    notices = [*_notices(procedure, day_of(state.now), language)]
    form = form_of(world, state)
    if procedure.form.id and form is None:
        notices.append(v.LineRow(key="form-broken", label=say(language, "prepare.form-broken"), tone="bad"))
    if form is not None and session.consent == "given":
        words = (*form.advice, *([form.sensitive] if form.sensitive is not None else ()))
        notices += [v.LineRow(key=f"form-{n}", label=in_language(one, language)) for n, one in enumerate(words)]
    if missing:
        text = say(language, "prepare.missing", count=str(len(missing)))
        notices.append(v.LineRow(key="missing", label=text, tone="warn"))
    return v.PrepareView(
        title=in_language(procedure.name, language),
        facts=tuple(_facts(procedure, language)),
        notices=tuple(notices),
        papers_title=say(language, "prepare.papers" if procedure.papers else "prepare.no-papers"),
        papers=tuple(_paper(paper, procedure, session, language) for paper in procedure.papers),
    )


def sure(procedure: Procedure, group: FactGroup, text: str, language: Language) -> str:
    """A fact of confidence C is said with its doubt; an unknown one is said to be unknown."""
    if not text:
        return say(language, "prepare.unknown")
    return text if procedure.is_promise(group) else say(language, "prepare.ask", text=text)


def _facts(procedure: Procedure, language: Language) -> list[v.LineRow]:
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
        v.LineRow(
            key=key,
            label=say(language, f"prepare.{key}"),
            value=sure(procedure, group, text, language),
            tone="plain" if text and procedure.is_promise(group) else "warn",
        )
        for key, group, text in facts
    ]
    if procedure.reception_hours is not None:
        rows.append(
            v.LineRow(
                key="hours",
                label=say(language, "prepare.hours"),
                value=sure(procedure, "processing", in_language(procedure.reception_hours, language), language),
            )
        )
    return rows


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


def _notices(procedure: Procedure, today: date, language: Language) -> list[v.LineRow]:
    rows = freshness.dates(procedure, today, language)
    if procedure.deadline is not None:
        deadline = procedure.deadline
        event = in_language(deadline.event, language)
        text = say(language, f"prepare.deadline-{deadline.direction}", days=str(deadline.days), event=event)
        rows.append(v.LineRow(key="deadline", label=sure(procedure, "processing", text, language), tone="warn"))
    for other in procedure.prefer_over:
        reason = sure(procedure, "channels", in_language(other.reason, language), language)
        text = say(language, "prepare.prefer", code=procedure.code, reason=reason)
        rows.append(v.LineRow(key=f"prefer-{other.code}", label=text, tone="plain"))
    refuse = say(language, "prepare.refuse")
    rows += [
        v.LineRow(
            key=f"refuse-{number}",
            label=refuse,
            value=sure(procedure, "papers", in_language(reason, language), language),
            tone="warn",
        )
        for number, reason in enumerate(procedure.refuse_if)
    ]
    if procedure.note is not None:
        rows.append(v.LineRow(key="note", label=in_language(procedure.note, language), tone="plain"))
    return rows


def _paper(paper: Paper, procedure: Procedure, session: Session, language: Language) -> v.PaperRow:
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
    there = session.papers.get(paper.id)
    return v.PaperRow(
        key=paper.id,
        title=sure(procedure, "papers", in_language(paper.name, language), language),
        note=". ".join(notes),
        there="" if there is None else "yes" if there else "no",
        yes=say(language, "prepare.have"),
        no=say(language, "prepare.have-not"),
    )
