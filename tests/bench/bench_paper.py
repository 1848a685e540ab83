"""How long a slip takes, QR and embedded face included; the budget is p95 ≤ 30 ms."""

from datetime import UTC, datetime
from time import perf_counter

from kiosk.app.ports import SlipText
from kiosk.domain import slip_code
from kiosk.domain.facts import PaperKind
from kiosk.paper.slip import make_slip

ROUNDS = 100


def run() -> dict[str, float | str]:
    """p50 and p95 in milliseconds for each paper; the first slip, which reads the faces, apart."""
    result: dict[str, float | str] = {"first slip of the process, ms": _timed(0, "roll")}
    papers: tuple[PaperKind, ...] = ("roll", "a5")
    for paper in papers:
        times = sorted(_timed(number, paper) for number in range(1, ROUNDS + 1))
        result[f"{paper} p50, ms"] = times[ROUNDS // 2]
        result[f"{paper} p95, ms (≤ 30)"] = times[ROUNDS * 95 // 100]
    return result


def _timed(number: int, paper: PaperKind) -> float:
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
    start = perf_counter()
    make_slip(text, paper)
    return (perf_counter() - start) * 1000
