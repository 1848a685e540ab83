"""What the application needs of the catalogue, as protocols; the adapter lives in kiosk.catalogue."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Literal, Protocol

from kiosk.domain.calendar.working_days import Holiday
from kiosk.domain.catalogue import Procedure
from kiosk.domain.dossiers.portal import PortalGuide
from kiosk.domain.guidance.guide import Guide
from kiosk.domain.questions.forms import Form
from kiosk.domain.repairs.guide import RepairGuide

if TYPE_CHECKING:  # a start has no time for what only a print needs
    from kiosk.domain.on_paper.layouts import Layout


class SetAside(Protocol):
    """A file of the catalogue that cannot be used."""

    def said(self, tongue: Literal["vi", "en"], /) -> str:
        """File, place and reason in one sentence."""
        ...


class Library(Protocol):
    """The typed catalogue of procedures and forms."""

    @property
    def problems(self) -> Sequence[SetAside]:
        """What was set aside at loading."""
        ...

    @property
    def checked_on(self) -> date:
        """The oldest day on which the catalogue was checked."""
        ...

    @property
    def portal(self) -> PortalGuide | None:
        """What to press on the national portal; None when its file is broken."""
        ...

    @property
    def guidance(self) -> Guide | None:
        """What a citizen is led through: VNeID, the portal, daily life; None when its file is broken."""
        ...

    @property
    def repairs(self) -> RepairGuide | None:
        """The steps that mend a machine; None when their file is broken."""
        ...

    @property
    def holidays(self) -> tuple[Holiday, ...]:
        """Holidays and made-up working days as shipped; what the centre says of its days comes on top of them."""
        ...

    def procedures(self) -> Sequence[Procedure]: ...

    def procedure(self, code: str) -> Procedure:
        """The procedure of this code; retired codes lead to their successors. Raises Unavailable("catalogue")."""
        ...

    def form(self, form_id: str) -> Form: ...

    def form_or_none(self, form_id: str) -> Form | None:
        """The form of an id; None when there is none or its file is broken."""
        ...

    def layout(self, form_id: str) -> "Layout | None":
        """How the form stands on paper; None when it has no layout of its own, and prints in general."""
        ...

    def pack(self, form: Form) -> str:
        """The form as a text, to be kept beside the answers of a draft."""
        ...

    def unpack(self, text: str) -> Form | None:
        """The form that was packed; None for no text, and for one that this program cannot use."""
        ...

    def is_superseded(self, form: Form, procedure: str) -> bool:
        """Whether the procedure is now declared on a form that asks something else."""
        ...

    def search(self, text: str, counts: Mapping[str, int]) -> Sequence[Procedure]:
        """Ranked; an empty text gives the most used first."""
        ...

    def abolished(self, typed: str) -> str:
        """The abolished code that was typed or scanned, with or without what follows it; empty for any other text."""
        ...

    def is_old(self, today: date, days: int = 180) -> bool: ...
