"""Promise: a session without a line ends with a slip, and once the line is there the province has it, exactly once."""

import urllib.error
import urllib.request
from pathlib import Path

from kiosk.domain import slip_code
from tests.journeys.both_ends import held, kept
from tests.journeys.people import does
from tests.sync.servers import Server
from ui.demo.story import CENTRE


def test_a_session_without_a_line_reaches_the_province_once_and_the_slip_tells_the_truth_all_along(
    store: Path, province: Server
) -> None:
    code = province.command("enrol", "--centre", CENTRE)
    does(store, "sign_in", f"enrol={province.url},{code}", "sent")
    port = int(province.url.rsplit(":", 1)[1])
    province.stop()

    slip = next(said.slip for said in does(store, "sign_in", "work") if said.slip)

    province.start(port)
    status, page = fetched(province, slip)
    assert (status, "Hồ sơ chưa về tới tỉnh" in page, "gửi lần cuối lúc" in page) == (200, True, True)

    does(store, "sign_in", "sent")

    status, page = fetched(province, slip)
    assert (status, "Đã nộp, chờ tiếp nhận" in page) == (200, True)
    assert list(held(province).values()) == [kept(store)]

    province.command("status", slip, "received")
    said = does(store, "sign_in", f"look_up={slip}")
    assert said[-1].status == "received"
    assert "Đã tiếp nhận" in fetched(province, slip)[1]


def test_an_invented_code_and_a_mistyped_one_are_told_apart(province: Server) -> None:
    invented = slip_code.issue(bytes(range(32)), bytes(16))
    mistyped = ("3" if invented[0] != "3" else "4") + invented[1:]

    assert fetched(province, invented)[0] == 404
    assert "Không có mã này" in fetched(province, invented)[1]
    assert "Có lẽ gõ nhầm một ký tự" in fetched(province, mistyped)[1]


def fetched(province: Server, code: str) -> tuple[int, str]:
    """The status page as a phone gets it."""
    try:
        with urllib.request.urlopen(f"{province.url}/t/{code}", timeout=20) as answer:  # noqa: S310 - our loopback
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        with refusal:
            return refusal.code, refusal.read().decode()
