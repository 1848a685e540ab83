"""The companion to the national portal: one of its steps at a time, our answers to it, and what is noted of it."""

from msgspec.structs import replace

from kiosk.domain.cards.identity_card import mask
from kiosk.domain.catalogue import Procedure
from kiosk.domain.dossiers.copying import Piece
from kiosk.domain.dossiers.dossier import agency_of
from kiosk.domain.dossiers.filing import CONTACT, PARCEL_PHONE, RECIPIENT, SENT_TO, delivery_told
from kiosk.domain.local_time import day_of
from kiosk.domain.questions.forms import Field
from kiosk.domain.questions.later import settled
from kiosk.domain.session import Session
from ui.acts import companion, filing
from ui.acts.companion import Part
from ui.acts.sitting import procedure_of, session_of
from ui.present.frame import in_language
from ui.present.guide import fee_text, sure
from ui.state import TYPED, Problem, State
from ui.views.base import LineRow, OptionRow
from ui.views.filing import CopyRow, PortalView
from ui.views.sitting import FieldRow
from ui.words import Language, say
from ui.world import World

PAYMENTS = ("online", "counter", "free", "later")
REASONS_AT_THE_COUNTER = ("citizen-later", "papers-missing", "question-open")
REASONS = (*REASONS_AT_THE_COUNTER, "no-line", "portal-down")


def portal(world: World, state: State) -> PortalView:
    """The step on the screen; or, where the filing is put off, why, and whether the citizen may be called."""
    if state.stage == filing.LATER:
        return _later(world, state)
    language = state.language
    number, every = companion.part_of(world, state)
    part = every[number]
    online = companion.is_online(procedure_of(world, state))
    view = PortalView(
        step=part.id,
        title=_title(part, language),
        progress=say(language, "portal.progress", number=str(number + 1), count=str(len(every))) if online else "",
        presses=_presses(world, state, part),
        red_line=say(language, "portal.red-line") if online else "",
        answers_title=_answers_title(world, state),
        answers=answers_to_copy(world, state),
        fields=_fields(world, state, part),
        note=_note(world, state, part),
        tail=say(language, "portal.forgets") if companion.texts(world, state) else "",
        code_text=say(language, "portal.to-code") if number < len(every) - 1 else "",
        later_text=say(language, "portal.later"),
    )
    return _with_code(world, state, _with_link(world, state, part, view), part)


def _title(part: Part, language: Language) -> str:
    if part.section is not None:
        return say(language, "portal.part-section", section=in_language(part.section.title, language))
    return say(language, f"portal.part-{part.kind}")


def _with_link(world: World, state: State, part: Part, view: PortalView) -> PortalView:
    """The way there, on the steps that begin at an address."""
    if part.step is None or not part.step.link:
        return view
    language, address = state.language, companion.portal_address(world, state)
    return replace(
        view,
        link=address,
        qr=world.make_qr(address),
        link_hint=say(language, "portal.link-hint"),
        open_text=say(language, "portal.open-here"),
    )


def _with_code(world: World, state: State, view: PortalView, part: Part) -> PortalView:
    """The box of the code that comes out of it, with what its first signs mean."""
    if part.kind not in {"code", "counter", "home"}:
        return view
    language = state.language
    warning = companion.dossier_warning(state.dossier, day_of(state.now))
    online = part.kind == "code"
    return replace(
        view,
        dossier_label=say(language, "portal.dossier"),
        dossier_hint=say(language, "portal.dossier-hint" if online else "portal.dossier-hint-counter"),
        dossier=state.dossier,
        dossier_warning=say(language, warning) if warning else "",
        dossier_note=agency_text(world, state.dossier, language),
    )


def agency_text(world: World, dossier: str, language: Language) -> str:
    """Whose code it is by its first signs, with its doubt; empty where that is not known."""
    prefix, guide = agency_of(dossier), world.library.portal
    agency = guide.agency(prefix) if guide is not None and prefix else None
    if agency is None:
        return say(language, "portal.agency-unknown", prefix=prefix) if prefix else ""
    code = "portal.agency" if agency.confidence != "C" else "portal.agency-unsure"
    return say(language, code, prefix=prefix, name=in_language(agency.name, language))


def _presses(world: World, state: State, part: Part) -> tuple[LineRow, ...]:
    """What to press, in order; what is only general knowledge is said with its doubt."""
    language = state.language
    if part.place != "portal":
        return (LineRow(key=part.place, label=say(language, f"portal.step-{part.place}")),)
    if part.kind == "info" and not part.pieces:
        return (LineRow(key="yourself", label=say(language, "portal.fill-yourself")),)
    procedure, session = procedure_of(world, state), session_of(state)
    names = {
        "code": procedure.code,
        "province": world.places.province_name(world.places.province_code_of(session.centre)),
        "commune": world.places.commune_name(session.centre),
        "host": procedure.portal.host,
        "ministry": _ministry(world, procedure, language),
    }
    rows: list[LineRow] = []
    for number, press in enumerate(part.step.presses if part.step is not None else (), 1):
        text = in_language(press.text, language).format(**names)
        text = say(language, "prepare.ask", text=text) if press.confidence == "C" else text
        rows.append(LineRow(key=str(number), label=f"{number}. {text}"))
    return (*rows, *_papers(procedure, session, language)) if part.kind == "papers" else tuple(rows)


def _ministry(world: World, procedure: Procedure, language: Language) -> str:
    guide = world.library.portal
    site = guide.site_of(procedure.portal) if guide is not None else None
    return in_language(site.name, language) if site is not None else procedure.portal.host


def _papers(procedure: Procedure, session: Session, language: Language) -> list[LineRow]:
    """The papers to attach, and which of them are not there."""
    told = [] if procedure.is_promise("papers") else [LineRow(key="papers", label=say(language, "papers.unsure"))]
    return told + [
        LineRow(
            key=f"paper-{paper.id}",
            label=f"• {in_language(paper.name, language)}",
            value=say(language, "portal.paper-missing") if session.papers.get(paper.id) is False else "",
            tone="warn" if session.papers.get(paper.id) is False else "plain",
        )
        for paper in procedure.papers
        if paper.how == "submit"
    ]


def _answers_title(world: World, state: State) -> str:
    every = companion.texts(world, state)
    if not every:
        return ""
    done = str(len(state.copied & every.keys()))
    return say(state.language, "portal.answers", done=done, count=str(len(every)))


def answers_to_copy(world: World, state: State) -> tuple[CopyRow, ...]:
    """The answers to the step on the screen, each as one box of the portal wants it."""
    language = state.language
    number, every = companion.part_of(world, state)
    labels = {
        companion.piece_key(field, piece): _label(field, piece, language) for field, piece in every[number].pieces
    }
    hidden = {companion.piece_key(field, piece) for field, piece in every[number].pieces if _is_number(field, piece)}
    return tuple(
        CopyRow(
            key=key,
            label=labels.get(key) or say(language, f"portal.label-{key.removeprefix('@')}"),
            value=mask(text) if key in hidden and key != state.marked else text,
            button=say(language, "portal.copied" if key in state.copied else "portal.copy"),
            copied=key in state.copied,
            marked=key == state.marked and key not in state.copied,
        )
        for key, text in companion.texts(world, state).items()
    )


def _is_number(field: Field, piece: Piece) -> bool:
    """A personal number: whole while it is its turn to be copied or typed, masked before and after."""
    return (piece.column or field).type == "id_number"


def _label(field: Field, piece: Piece, language: Language) -> str:
    label = in_language(field.label, language)
    if piece.column is not None:
        return f"{label} · {piece.row} · {in_language(piece.column.label, language)}"
    return f"{label} · {say(language, f'portal.piece-{piece.part}')}" if piece.part else label


def _note(world: World, state: State, part: Part) -> str:
    language = state.language
    if part.kind == "login":
        return say(language, "portal.red-lines")
    if part.kind == "fee":
        procedure = procedure_of(world, state)
        fee = sure(procedure, "fee", fee_text(procedure.fee, language), language)
        return say(language, "portal.estimate", fee=fee)
    return ""


def _fields(world: World, state: State, part: Part) -> tuple[FieldRow, ...]:
    if part.kind != "fee":
        return ()
    language, session = state.language, session_of(state)
    ways = filing.DELIVERIES
    offered = [ways[way] for way in procedure_of(world, state).delivery if way in ways]
    told = session.delivery is not None and session.delivery == delivery_told(settled(state.answers))
    delivery = _choice("delivery", tuple(offered or ways.values()), session.delivery or "", language)
    rows = [
        _choice("payment", PAYMENTS, session.payment or "", language),
        replace(delivery, hint=say(language, "portal.delivery-told") if told else ""),
    ]
    if session.delivery == "post" and session.may_keep_answers:
        rows += [_box(state, name, state.answers.get(name, "")) for name in SENT_TO]
    return tuple(rows)


def _choice(key: str, values: tuple[str, ...], chosen: str, language: Language) -> FieldRow:
    return FieldRow(
        key=key,
        kind="choice",
        label=say(language, f"portal.{key}"),
        options=tuple(
            OptionRow(key=value, label=say(language, f"portal.{key}-{value}"), chosen=value == chosen)
            for value in values
        ),
    )


_KINDS = {RECIPIENT: "name", PARCEL_PHONE: "phone", CONTACT: "phone"}


def _box(state: State, key: str, value: str) -> FieldRow:
    language, typed = state.language, state.answers.get(TYPED + key, "")
    problem = state.errors.get(key) or (Problem("look-again") if typed else None)
    return FieldRow(
        key=key,
        kind=_KINDS.get(key, "text"),
        label=say(language, f"portal.label-{key.removeprefix('@')}"),
        value=typed or value,
        error=say(language, problem.code, **problem.values) if problem is not None else "",
    )


def _later(world: World, state: State) -> PortalView:
    language, draft = state.language, state.draft
    online = companion.is_online(procedure_of(world, state))
    reasons = REASONS if online else REASONS_AT_THE_COUNTER
    rows = [_choice("reason", reasons, draft.get("reason", ""), language)]
    if filing.may_call(state):
        options = tuple(
            OptionRow(key=key, label=say(language, f"portal.contact-{word}"), chosen=draft.get("contact") == key)
            for key, word in (("true", "yes"), ("false", "no"))
        )
        rows.append(
            FieldRow(
                key="contact",
                kind="yesno",
                label=say(language, "portal.contact"),
                hint=say(language, "portal.contact-hint"),
                options=options,
            )
        )
        if draft.get("contact") == "true":
            rows.append(_box(state, CONTACT, draft.get(CONTACT, "")))
    return PortalView(
        step=filing.LATER,
        title=say(language, "portal.later-title"),
        red_line=say(language, "portal.red-line") if online else "",
        note="" if filing.may_call(state) else say(language, "portal.later-erased"),
        fields=tuple(rows),
    )
