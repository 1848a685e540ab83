"""The catalogue: procedures, forms and the calendar, read when first asked for; a broken file is set aside alone."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

import msgspec

from kiosk.catalogue import drafts
from kiosk.catalogue.checks import form_faults, procedure_faults, retired_faults
from kiosk.catalogue.faults import Problem, fault
from kiosk.catalogue.files import Broken, Read, broken, decoder_of, read_csv, read_json, resources_root
from kiosk.catalogue.guidance_checks import guidance_faults
from kiosk.catalogue.layout_checks import layout_faults
from kiosk.catalogue.names import NameList
from kiosk.catalogue.portal_checks import portal_faults
from kiosk.catalogue.repair_checks import repair_faults
from kiosk.catalogue.search import Search, code_in
from kiosk.domain.calendar.working_days import Holiday
from kiosk.domain.catalogue import Procedure, RetiredCodes
from kiosk.domain.dossiers.portal import PortalGuide
from kiosk.domain.guidance.guide import Guide
from kiosk.domain.on_paper.layouts import Layout
from kiosk.domain.questions.forms import Field, Form, Option
from kiosk.domain.records import STALE_DAYS, Words
from kiosk.domain.repairs.guide import RepairGuide
from kiosk.errors import Unavailable

_PROCEDURES = decoder_of(Procedure)
_FORMS = decoder_of(Form)
_LAYOUTS = decoder_of(Layout)
_RETIRED = decoder_of(RetiredCodes)
_NONE_RETIRED = RetiredCodes(1, date.min, (), "C", "", {})
_PORTAL = decoder_of(PortalGuide)
_GUIDE = decoder_of(Guide)
_REPAIRS = decoder_of(RepairGuide)

_LIFE_EVENTS = (
    "birth", "marriage", "death", "papers", "identity", "residence", "elderly", "disability", "poverty", "health",
    "business", "land", "house",
)  # fmt: skip


_NAMES = decoder_of(NameList)


class Catalogue:
    """All that is known of procedures; `problems` lists the files that were set aside."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root or resources_root()
        self._forms: dict[str, Form] = {}
        self._layouts: dict[str, Layout | None] = {}
        self._set_aside: dict[str, Problem] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the files, after reading every one of them, once."""
        return self._problems

    @cached_property
    def _problems(self) -> tuple[Problem, ...]:
        self.procedures()
        _ = self.holidays, self._retired, self.portal, self.guidance, self.repairs
        for form_id in self.form_ids:
            self.form_or_none(form_id)
            self.layout(form_id)
        return self.set_aside

    @property
    def set_aside(self) -> tuple[Problem, ...]:
        """What was wrong with the files that were read so far."""
        return tuple(self._set_aside[file] for file in sorted(self._set_aside))

    def procedures(self) -> tuple[Procedure, ...]:
        """Every procedure that could be read: the core ones first, then by life event."""
        return tuple(self._by_code.values())

    def procedure(self, code: str) -> Procedure:
        """The procedure of a code, or of the code that took its place; an agency's suffix is passed over.

        Raises `Unavailable("catalogue", …)` when there is none, or its file is broken.
        """
        code = self.successors.get(code[:8], code[:8])
        if code in self._by_code:
            return self._by_code[code]
        self._raise_if_set_aside(f"procedures/{code}.json")
        raise Unavailable("catalogue", f"procedures/{code}.json: is not there")

    def form(self, form_id: str) -> Form:
        """The form of an id; raises `Unavailable` when there is none or its file is broken."""
        form = self.form_or_none(form_id)
        if form is None:
            self._raise_if_set_aside(f"forms/{form_id}.json")
            raise Unavailable("catalogue", f"forms/{form_id}.json: is not there")
        return form

    def pack(self, form: Form) -> str:
        """The form as a text, to be kept beside the answers of a draft."""
        return drafts.pack(form)

    def unpack(self, text: str) -> Form | None:
        """The form that was packed; None for no text, and for one that this program cannot use."""
        return drafts.unpack(text)

    def is_superseded(self, form: Form, procedure: str) -> bool:
        """Whether the procedure is now declared on a form that asks something else; False when that is broken."""
        known = self._by_code.get(self.successors.get(procedure, procedure))
        now = self.form_or_none(known.form.id) if known is not None and known.form.id else None
        return now is not None and not drafts.asks_the_same(form, now)

    def layout(self, form_id: str) -> Layout | None:
        """How the form stands on paper; None when it has no layout of its own, or a broken one, and prints in general.

        A layout that does not fit its form is set aside like any broken file: nothing may be printed in a wrong place.
        """
        path = self._root / "forms" / "layouts" / f"{form_id}.json"
        if form_id not in self._layouts:
            self._layouts[form_id] = None
            form = self.form_or_none(form_id)
            if form is not None and path.parent.name == "layouts" and path.is_file():
                self._layouts[form_id] = self._unless_broken(
                    lambda: read_json(path, _LAYOUTS, lambda read, stem: layout_faults(read, stem, form))
                )
        return self._layouts[form_id]

    def search(self, text: str, counts: Mapping[str, int]) -> tuple[Procedure, ...]:
        """Procedures for what was typed, best first; for nothing typed, the most used (`counts` by code) first."""
        return self._search.find(text, counts)

    def abolished(self, typed: str) -> str:
        """The abolished code that was typed or scanned, with or without what follows it; empty for any other text."""
        code = code_in(typed)
        return next((old for old in self._retired.successors if old == code), "")

    @property
    def checked_on(self) -> date:
        """The oldest day on which any of the procedures was checked; the earliest there is when none can be read."""
        return min((procedure.checked_on for procedure in self.procedures()), default=date.min)

    def is_old(self, today: date, days: int = STALE_DAYS) -> bool:
        """Whether some procedure was last checked more than `days` days ago, or none could be read."""
        known = self.procedures()
        return not known or any(procedure.is_stale(today, days) for procedure in known)

    @property
    def holidays(self) -> tuple[Holiday, ...]:
        """The list of holidays and made-up days; empty when it is broken."""
        return self._holidays

    @cached_property
    def _holidays(self) -> tuple[Holiday, ...]:
        try:
            rows = read_csv(self._root / "holidays" / "holidays_vn.csv", ("date", "kind", "name_vi", "confidence"))
            return tuple(_holiday(row, number) for number, row in enumerate(rows, 2))
        except Broken as broken:
            self._set_aside[broken.problem.file] = broken.problem
            return ()

    @property
    def form_ids(self) -> tuple[str, ...]:
        """Ids of all forms that lie there, readable or not."""
        return tuple(sorted(path.stem for path in (self._root / "forms").glob("*.json")))

    @property
    def portal(self) -> PortalGuide | None:
        """What to press on the national portal; None when its file is broken: the answers are copied without it."""
        return self._portal

    @cached_property
    def _portal(self) -> PortalGuide | None:
        return self._unless_broken(lambda: read_json(self._guide("portal"), _PORTAL, portal_faults))

    @property
    def guidance(self) -> Guide | None:
        """What a citizen is led through; None when its file is broken."""
        return self._guidance

    @cached_property
    def _guidance(self) -> Guide | None:
        return self._unless_broken(lambda: read_json(self._guide("citizen"), _GUIDE, guidance_faults))

    @property
    def repairs(self) -> RepairGuide | None:
        """The steps that mend a machine; None when their file is broken: what is measured is told without them."""
        return self._repairs

    @cached_property
    def _repairs(self) -> RepairGuide | None:
        return self._unless_broken(lambda: read_json(self._guide("repairs"), _REPAIRS, repair_faults))

    def _guide(self, name: str) -> Path:
        return self._root / "guidance" / f"{name}.json"

    def _unless_broken(self, read: Callable[[], Read]) -> Read | None:
        """What is read; None, and the problem noted, when its file is broken."""
        try:
            return read()
        except Broken as broken:
            self._set_aside[broken.problem.file] = broken.problem
            return None

    @cached_property
    def ethnic_groups(self) -> tuple[Option, ...]:
        """The 54 groups, those many in the province first."""
        return self._names("ethnic_groups")

    @cached_property
    def nationalities(self) -> tuple[Option, ...]:
        """Nationalities that come up, Vietnam first."""
        return self._names("nationalities")

    def _names(self, name: str) -> tuple[Option, ...]:
        path = self._root / "places" / f"{name}.json"
        names = self._unless_broken(lambda: read_json(path, _NAMES, lambda _, __: ()))
        items = names.items if names is not None else ()
        return tuple(Option(item.vi, Words(item.vi, item.en), item.also) for item in items)

    @cached_property
    def _by_code(self) -> dict[str, Procedure]:
        read: list[Procedure] = []
        for path in sorted((self._root / "procedures").glob("[1-9]*.json")):
            try:
                procedure = read_json(path, _PROCEDURES, procedure_faults)
                self._check_form_exists(procedure)
            except Broken as broken:
                self._set_aside[broken.problem.file] = broken.problem
            else:
                read.append(procedure)
        read.sort(key=lambda procedure: (not procedure.core, _LIFE_EVENTS.index(procedure.life_event), procedure.code))
        return {procedure.code: procedure for procedure in read}

    def _check_form_exists(self, procedure: Procedure) -> None:
        form = procedure.form.id
        if form and not (self._root / "forms" / f"{form}.json").is_file():
            raise broken(f"procedures/{procedure.code}.json", fault("$.form.id", "no-form", name=repr(form)))

    @property
    def successors(self) -> dict[str, str]:
        """Abolished codes, each with the one that took its place; empty when the list is broken."""
        return self._retired.successors

    @cached_property
    def _retired(self) -> RetiredCodes:
        path = self._root / "procedures" / "retired.json"
        return self._unless_broken(lambda: read_json(path, _RETIRED, retired_faults)) or _NONE_RETIRED

    @cached_property
    def _search(self) -> Search:
        return Search(self.procedures(), self._retired)

    def form_or_none(self, form_id: str) -> Form | None:
        """The form of an id; None when there is none or its file is broken."""
        path = self._root / "forms" / f"{form_id}.json"
        if form_id not in self._forms and path.parent.name == "forms" and path.is_file():
            form = self._unless_broken(lambda: read_json(path, _FORMS, form_faults))
            if form is not None:
                self._forms[form_id] = self._with_names(form)
        return self._forms.get(form_id)

    def _with_names(self, form: Form) -> Form:
        """The form with the groups and nationalities to choose from put into its fields."""

        def filled(field: Field) -> Field:
            if field.type == "ethnicity":
                return msgspec.structs.replace(field, options=self.ethnic_groups)
            return msgspec.structs.replace(field, options=self.nationalities) if field.type == "nationality" else field

        sections = tuple(
            msgspec.structs.replace(section, fields=tuple(map(filled, section.fields))) for section in form.sections
        )
        return msgspec.structs.replace(form, sections=sections)

    def _raise_if_set_aside(self, file: str) -> None:
        if file in self._set_aside:
            raise Broken(self._set_aside[file]).unavailable()


def _holiday(row: Mapping[str, str], number: int) -> Holiday:
    try:
        return msgspec.convert(
            {
                "date": row["date"],
                "kind": row["kind"],
                "name": row["name_vi"],
                "name_en": row.get("name_en", ""),
                "confidence": row["confidence"],
                "note": row.get("note", ""),
            },
            Holiday,
        )
    except msgspec.ValidationError as error:
        raise broken("holidays/holidays_vn.csv", fault(f"line {number}", "not-understood", text=error)) from error
