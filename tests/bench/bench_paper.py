"""How long paper takes, embedded face included: the slip (the budget is p95 ≤ 30 ms), and a filled declaration.

The declaration is composed in the tap and drawn in a process of its own. The processor's time stands beside the
clock's: a busy machine stretches the one and not the other.
"""

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from time import perf_counter, process_time

import msgspec

from kiosk.app.ports import SlipText
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.domain import slip_code
from kiosk.domain.facts import PaperKind
from kiosk.domain.on_paper.declaration import declaration
from kiosk.domain.on_paper.sheets import Sheet
from kiosk.paper.declaration import make_sheet
from kiosk.paper.slip import make_slip
from tests.paper.answered import answers_of

ROUNDS = 100
DECLARATIONS = ("ct01", "khai_sinh", "khuyet_tat")
CATALOGUE, PLACES = Catalogue(), Communes()


def run() -> dict[str, float | str]:
    """p50 and p95 in milliseconds for each paper; the first slip, which reads the faces, apart."""
    result: dict[str, float | str] = {"first slip of the process, ms": _timed(0, "roll")}
    papers: tuple[PaperKind, ...] = ("roll", "a5")
    for paper in papers:
        times = sorted(_timed(number, paper) for number in range(1, ROUNDS + 1))
        result[f"{paper} p50, ms"] = times[ROUNDS // 2]
        result[f"{paper} p95, ms (≤ 30)"] = times[ROUNDS * 95 // 100]
        worked = sorted(_timed(number, paper, process_time) for number in range(1, ROUNDS + 1))
        result[f"{paper} p95 of the processor, ms"] = worked[ROUNDS * 95 // 100]
    for name in DECLARATIONS:
        times = sorted(_drawn(name) for _ in range(ROUNDS // 4))
        result[f"{name} composed p95, ms (≤ 10)"] = sorted(_composed(name)[1] for _ in range(ROUNDS))[
            ROUNDS * 95 // 100
        ]
        result[f"{name} drawn p50, ms"] = times[len(times) // 2]
    result["declaration, from tap to PDF in a process of its own, ms"] = _in_its_process()
    return result


def _composed(name: str) -> tuple[Sheet, float]:
    form = CATALOGUE.form(name)
    answers, procedure = answers_of(form, "filled"), CATALOGUE.procedure(form.procedures[0])
    layout, today = CATALOGUE.layout(name), date(2026, 11, 26)
    start = perf_counter()
    sheet = declaration(form, layout, answers, procedure, centre="Xã Hải Lựu", names=PLACES, today=today)
    return sheet, (perf_counter() - start) * 1000


def _drawn(name: str) -> float:
    sheet, _ = _composed(name)
    start = perf_counter()
    make_sheet(sheet)
    return (perf_counter() - start) * 1000


def _in_its_process() -> float:
    given = msgspec.json.encode(_composed("khai_sinh")[0])
    start = perf_counter()
    subprocess.run([sys.executable, "-m", "kiosk.paper"], input=given, capture_output=True, check=True)
    return (perf_counter() - start) * 1000


def _timed(number: int, paper: PaperKind, clock: Callable[[], float] = perf_counter) -> float:
    code = slip_code.issue(bytes(32), number.to_bytes(16))
    text = SlipText(
        code=code,
        url=slip_code.url("https://tracuu.example.gov.vn", code, number.to_bytes(16)),
        procedure="Đăng ký khai sinh",
        procedure_code="1.001193",
        centre="Trung tâm Phục vụ hành chính công xã Hải Lựu",
        issued_at=datetime(2026, 11, 22, 2, 42, tzinfo=UTC),
        state="Đã soạn, chờ nộp trên Cổng Dịch vụ công",
        next_steps=("Đăng nhập VNeID và nộp hồ sơ trên Cổng Dịch vụ công quốc gia.", "Giữ phiếu này."),
        missing_papers=("Giấy chứng sinh", "Giấy chứng nhận kết hôn"),
        english=("Birth registration. Prepared, not yet filed.",),
    )
    start = clock()
    make_slip(text, paper)
    return (clock() - start) * 1000
