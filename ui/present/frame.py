"""The frame: what the pill says, the rail, the buttons, the sentence that has to be said."""

from msgspec.structs import replace

from kiosk.app.ports import Line, PlaceFound
from kiosk.domain import steps as st
from kiosk.domain.local_time import clock_text, moment_text
from kiosk.domain.questions.forms import Form
from kiosk.domain.records import Words
from kiosk.domain.steps import FORM
from ui import flow
from ui.acts import companion, sitting
from ui.acts.frame import OFFLINE
from ui.patience import ANSWER_SECONDS
from ui.state import SESSION_PAGES, Page, State
from ui.views.base import LineRow
from ui.views.begin import PlaceRow
from ui.views.chrome import ChromeView, RailRow
from ui.words import Language, has_words, in_address, say
from ui.world import World

_SOURCES: dict[Page, str] = {
    "standby": "StandbyPage",
    "setup": "SetupPage",
    "sign-in": "SignInPage",
    "home": "HomePage",
    "choose": "ChoosePage",
    "consent": "ConsentPage",
    "identity": "IdentityPage",
    "prepare": "PreparePage",
    "form": "FormPage",
    "review": "ReviewPage",
    "slip": "SlipPage",
    "portal": "PortalPage",
    "finish": "FinishPage",
    "lookup": "LookupPage",
    "waiting": "WaitingPage",
    "settings": "SettingsPage",
    "figures": "FiguresPage",
}

_CENTRES = {"Xã ": "centre-of.commune", "Phường ": "centre-of.ward", "Đặc khu ": "centre-of.zone"}

_LOCAL = frozenset({"store", "bug", "bad-address"})


def source_of(page: Page) -> str:
    """The QML file of a page, from Main.qml."""
    return f"pages/{_SOURCES[page]}.qml"


def view(world: World | None, state: State) -> ChromeView:
    """The frame around the page that is shown."""
    return _asked(_read(_around(world, state), world, state), state)


def _read(view: ChromeView, world: World | None, state: State) -> ChromeView:
    """With the ways of reading; the voice can be asked for as soon as there is a world."""
    language = state.language
    return replace(
        view,
        text_scale=state.text_scale,
        contrast=state.contrast,
        text_size_text=say(language, "text-size"),
        contrast_text=say(language, "ground.light" if state.contrast else "ground.dark"),
        language_text=say(language, "language.other"),
        read_text=say(language, "voice.read") if world is not None else "",
        voice_on=state.voice,
        voice_again=say(language, "voice.again"),
        voice_slower=say(language, "voice.slower"),
        voice_faster=say(language, "voice.faster"),
        voice_off=say(language, "voice.off"),
    )


def _asked(view: ChromeView, state: State) -> ChromeView:
    """With the question after a silence, and what says that all this is practice."""
    language = state.language
    return replace(
        view,
        practice=say(language, "practice.band") if state.practice is not None else "",
        practice_note=say(language, "practice.band-note"),
        asking=bool(state.asking),
        ask_title=say(language, "idle.title"),
        ask_text=say(language, "idle.text"),
        ask_left=state.asking,
        ask_whole=ANSWER_SECONDS,
        ask_unit=say(language, "idle.left"),
        ask_stay=say(language, "idle.stay"),
    )


def _around(world: World | None, state: State) -> ChromeView:
    language = state.language
    in_session = state.page in SESSION_PAGES and state.session is not None and world is not None
    kind, text = pill(state.line, language) if state.practice is None else ("wait", say(language, "practice.pill"))
    problem = state.problem
    return ChromeView(
        page_source=source_of(state.page),
        bars=state.page != "standby",
        centre=centre_name(world, state),
        member=_member(state),
        clock=clock_text(state.now),
        pill_kind=kind,
        pill_text=text,
        rail_shown=in_session,
        rail_title=_procedure_name(world, state) if in_session and world is not None else "",
        rail_note=say(language, "rail.code", code=state.session.procedure) if in_session and state.session else "",
        rail=rail(world, state) if in_session and world is not None else (),
        back_text=_back(state),
        forward_text=_forward(world, state),
        saved=_saved(state) if in_session and state.page != "consent" else "",
        pause_text=say(language, "pause") if in_session else "",
        problem=say(language, problem.code, **problem.values) if problem is not None else "",
        problem_tone=problem.tone if problem is not None else "bad",
        focus=state.focus,
        focus_serial=state.focus_serial,
        sheet_shown=state.sheet,
        sheet_title=say(language, "sheet.title"),
        sheet_lines=_sheet(state),
        sheet_action=say(language, "sheet.send-now") if state.practice is None else "",
    )


def centre_name(world: World | None, state: State) -> str:
    """The centre's full name, as it stands above its door."""
    if world is None or not state.centre:
        return ""
    commune = world.places.commune_name(state.centre)
    for kind, code in _CENTRES.items():
        if commune.startswith(kind):
            return say(state.language, code, name=commune.removeprefix(kind))
    return say(state.language, "centre-of", commune=commune)


def _member(state: State) -> str:
    if state.member is None:
        return ""
    return f"{say(state.language, 'role.' + state.member.role)}: {state.member.name}"


def _procedure_name(world: World, state: State) -> str:
    return in_language(sitting.procedure_of(world, state).name, state.language)


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
    if line.problem == "clock":
        return "wait", say(language, "pill.clock")
    if line.problem in OFFLINE:
        return "wait", say(language, "pill.no-line", count=count)
    if line.problem:
        since = clock_text(line.failing_since) if line.failing_since is not None else "--:--"
        return "wait", say(language, "pill.no-province", since=since, count=count)
    if line.last_success is None:
        return "wait", say(language, "pill.no-line", count=count)
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


def _sheet(state: State) -> tuple[LineRow, ...]:
    if not state.sheet:
        return ()
    if state.practice is not None:
        return (LineRow(key="practice", label=say(state.language, "practice.sheet")),)
    return sheet(state.line, state.language)


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
    return (
        LineRow(key="waiting", label=say(language, "sheet.waiting"), value=waiting),
        LineRow(key="success", label=say(language, "sheet.last-success"), value=last),
        LineRow(key="try", label=say(language, "sheet.last-try"), value=tried),
        LineRow(
            key="problem", label=say(language, "sheet.problem"), value=problem, tone="warn" if line.problem else "plain"
        ),
        LineRow(key="safe", label=say(language, "sheet.safe"), tone="good"),
    )


def _saved(state: State) -> str:
    """What is kept of what is done here: all on this machine, nothing of the citizen, nothing at all."""
    if state.practice is not None:
        return say(state.language, "saved-practice")
    consented = sitting.session_of(state).consent == "given"
    return say(state.language, "saved" if consented else "not-saved")


def rail(world: World, state: State) -> tuple[RailRow, ...]:
    """The steps of the session; the pages of one section of the declaration are one step."""
    form = sitting.form_of(world, state)
    session = sitting.session_of(state)
    steps = [step for step in sitting.steps(world, state) if step != st.FINISH]
    here = _station(session.step, form)
    stations: list[str] = []
    for step in steps:
        station = _station(step, form)
        if station not in stations:
            stations.append(station)
    place = stations.index(here) if here in stations else len(stations)
    if place == len(stations) and not session.dossier and stations and stations[-1] == st.PORTAL:
        place -= 1  # at the thanks, and not filed: that step is still to come
    return tuple(_rail_row(station, number, place, form, state.language) for number, station in enumerate(stations))


def _rail_row(station: str, number: int, place: int, form: Form | None, language: Language) -> RailRow:
    when = "done" if number < place else "now" if number == place else "later"
    label = _label(station, form, language)
    spoken = say(language, f"step.{when}", number=str(number + 1), label=label)
    return RailRow(key=station, number=str(number + 1), label=label, state=when, spoken=spoken)


def _station(step: str, form: Form | None) -> str:
    if not step.startswith(FORM) or form is None:
        return step
    return FORM + flow.page_at(form, step).section.id


def _label(station: str, form: Form | None, language: Language) -> str:
    if form is None or not station.startswith(FORM):
        return say(language, f"rail.{station}")
    section = next(section for section in form.sections if FORM + section.id == station)
    return in_language(section.title, language)


def in_language(words: Words | None, language: Language) -> str:
    """Words of the catalogue in the language of the screen; Vietnamese where there is no English, as for names."""
    if words is None:
        return ""
    return words.en if language == "en" and words.en else in_address(words.vi)


def place_row(place: PlaceFound, language: Language, *, chosen: bool = False) -> PlaceRow:
    """A commune to choose from, with the name that it was found by when that is an old one."""
    old = place.former
    title = say(language, "place.former", name=place.name, former=old) if old else place.name
    return PlaceRow(key=place.code, title=title, chosen=chosen)


def _back(state: State) -> str:
    at_start = state.page in {"standby", "home"} or (state.page == "setup" and state.stage == "centre")
    first = state.page in {"consent", "finish"}
    return "" if at_start or first else say(state.language, "back")


def _forward(world: World | None, state: State) -> str:
    language = state.language
    match state.page:
        case "setup":
            return say(language, "next") if state.stage in {"centre", "name"} else ""
        case "consent" | "prepare" | "form" | "slip":
            return say(language, "next")
        case "identity":
            known = state.session is not None and state.session.identity is not None
            shown = state.stage in {"scanned", "typed"}
            return say(language, "next") if shown or (known and not state.stage) else ""
        case "review":
            return say(language, "review.done")
        case "portal" if world is not None and state.session is not None:
            return say(language, companion.forward_code(world, state))
        case "figures" if state.stage == "span":
            return say(language, "figures.count")
        case "waiting" if state.stage:
            return say(language, f"waiting.{state.stage}-now")
        case "finish":
            return say(language, "finish.done")
        case _:
            return ""
