"""The frame: what the pill says, the rail, the buttons, the sentence that has to be said."""

from msgspec.structs import replace

from kiosk.app.places import PlaceFound
from kiosk.domain import steps as st
from kiosk.domain.local_time import clock_text
from kiosk.domain.questions.forms import Form
from kiosk.domain.records import Words
from kiosk.domain.steps import FORM
from ui import flow
from ui.acts import companion, sitting
from ui.patience import ANSWER_SECONDS
from ui.present import sharing
from ui.present.forward import forward_word
from ui.present.line import pill, sheet
from ui.state import SESSION_PAGES, Page, State
from ui.views.base import LineRow
from ui.views.begin import PlaceRow
from ui.views.chrome import ChromeView, RailRow
from ui.words import Language, in_address, say
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
    "guidance": "GuidancePage",
    "shifts": "ShiftsPage",
    "incidents": "IncidentsPage",
    "visits": "VisitsPage",
    "queue": "QueuePage",
    "figures": "FiguresPage",
}

_CENTRES = {"Xã ": "centre-of.commune", "Phường ": "centre-of.ward", "Đặc khu ": "centre-of.zone"}


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
        commune=world.places.commune_name(state.centre) if world is not None and state.centre else "",
        member=_member(state),
        clock=clock_text(state.now),
        pill_kind=kind,
        pill_text=text,
        rail_shown=in_session,
        rail_title=_procedure_name(world, state) if in_session and world is not None else "",
        rail_note=say(language, "rail.code", code=state.session.procedure) if in_session and state.session else "",
        rail=rail(world, state) if in_session and world is not None else (),
        back_text=_back(state),
        forward_text=forward_word(world, state),
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
        sheet_usb=sharing.sheet_button(state),
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


def _sheet(state: State) -> tuple[LineRow, ...]:
    if not state.sheet:
        return ()
    if state.practice is not None:
        return (LineRow(key="practice", label=say(state.language, "practice.sheet")),)
    return sheet(state.line, state.language)


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
    labels = [_label(world, state, station, form) for station in stations]
    return tuple(
        _rail_row(station, number, place, label, state.language)
        for number, (station, label) in enumerate(zip(stations, labels, strict=True))
    )


def _rail_row(station: str, number: int, place: int, label: str, language: Language) -> RailRow:
    when = "done" if number < place else "now" if number == place else "later"
    spoken = say(language, f"step.{when}", number=str(number + 1), label=label)
    return RailRow(key=station, number=str(number + 1), label=label, state=when, spoken=spoken)


def _station(step: str, form: Form | None) -> str:
    if not step.startswith(FORM) or form is None:
        return step
    return FORM + flow.page_at(form, step).section.id


def _label(world: World, state: State, station: str, form: Form | None) -> str:
    language = state.language
    if station == st.PORTAL:
        return say(language, f"rail.{companion.place_of(sitting.procedure_of(world, state))}")
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
    title = say(language, "place.former", name=place.name, former=place.former) if place.former else place.name
    return PlaceRow(key=place.code, title=title, chosen=chosen)


def _back(state: State) -> str:
    at_start = state.page in {"standby", "home"} or (state.page == "setup" and state.stage == "centre")
    held = state.page == "shifts" and state.stage == "read"
    return "" if at_start or held else say(state.language, "back")
