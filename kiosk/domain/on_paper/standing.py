"""What a printed form is in law: the official declaration, a sheet to prepare it, or a paper of the counter's own."""

from datetime import date
from typing import Final, Literal, TypeAlias

from kiosk.domain.catalogue import Procedure
from kiosk.domain.on_paper.layouts import Layout
from kiosk.domain.questions.forms import Form

Kind: TypeAlias = Literal["official", "preparation", "ours"]

# printed as they stand, whatever form of address the centre chose: they have none
NOT_OFFICIAL: Final = "Bản chuẩn bị – không phải tờ khai chính thức"
NOT_THE_STATES: Final = "Phiếu của quầy hỗ trợ – không phải mẫu do Nhà nước ban hành"
ONLY_ELECTRONIC: Final = "Việc này nộp trên Cổng Dịch vụ công quốc gia, khai theo biểu mẫu điện tử của Cổng."
UNSURE: Final = "Chưa chắc nguyên văn mẫu của cơ quan. Cần hỏi cán bộ để ký đúng mẫu đang dùng."
EXPIRED: Final = "Mẫu này có thể đã được thay. Cần hỏi cán bộ để ký đúng mẫu đang dùng."
ALSO_ELECTRONIC: Final = "Nộp trên Cổng thì khai theo biểu mẫu điện tử của Cổng, không phải nộp tờ này."


def kind_of(form: Form, procedure: Procedure, layout: Layout | None, today: date) -> Kind:
    """Official only when the model's words are known well enough, still hold, and may be handed in on paper."""
    if form.procedures == ("*",) or not procedure.form.is_legal_form:
        return "ours"
    return "preparation" if _reasons(procedure, layout, today) else "official"


def banner(form: Form, procedure: Procedure, layout: Layout | None, today: date) -> tuple[str, ...]:
    """What a sheet that is not the official declaration says of itself, the most important first."""
    match kind_of(form, procedure, layout, today):
        case "official":
            return ()
        case "ours":
            return (NOT_THE_STATES,)
        case _:
            return (NOT_OFFICIAL, *_reasons(procedure, layout, today))


def aside(procedure: Procedure) -> str:
    """What the citizen should know of the other way to file; empty when there is none."""
    return ALSO_ELECTRONIC if procedure.form.online and "online" in procedure.channels else ""


def _reasons(procedure: Procedure, layout: Layout | None, today: date) -> tuple[str, ...]:
    found: list[str] = []
    if procedure.form.online and set(procedure.channels) == {"online"}:
        found.append(ONLY_ELECTRONIC)
    if layout is None or layout.confidence == "C":
        found.append(UNSURE)
    elif not layout.is_valid(today):
        found.append(EXPIRED)
    return tuple(found)


def office(procedure: Procedure, centre: str) -> str:
    """The office of the centre's commune that decides; empty when it cannot be told from the commune alone.

    `centre` is the commune's full name, such as `Xã Hải Lựu`.
    """
    if not procedure.is_promise("authority") or not centre[:1].isalpha():
        return ""
    head, level, _ = procedure.authority.vi.partition(" xã, phường")
    first = head.split("(")[0]
    return f"{first} {centre[0].lower()}{centre[1:]}" if level and first in _HEADS else ""


_HEADS: Final = frozenset({"Ủy ban nhân dân", "Chủ tịch Ủy ban nhân dân", "Công an"})
