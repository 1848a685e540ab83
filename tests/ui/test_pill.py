"""The pill on top tells the truth about the line, as the sync process wrote it down."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from kiosk.store.outbox import Outbox
from kiosk.store.uplink import Enrolment
from tests.ui.desk import ADDRESS, CENTRE, Desk
from ui.gallery.counter import START

Tell = Callable[[Outbox], None]


def enrolled(outbox: Outbox) -> None:
    outbox.record_enrolled(Enrolment("d1", CENTRE, ADDRESS, START))


def all_sent(outbox: Outbox) -> None:
    enrolled(outbox)
    position = outbox.position()
    outbox.now_held(position.ledger, position.head, START)
    outbox.record_success(START)


def sending(outbox: Outbox) -> None:
    enrolled(outbox)
    outbox.record_success(START)


def failing(problem: str) -> Tell:
    def tell(outbox: Outbox) -> None:
        enrolled(outbox)
        outbox.record_try(START)
        outbox.record_failure(problem, START)

    return tell


@pytest.mark.parametrize(
    ("tell", "says"),
    [
        (lambda _outbox: None, "Máy chưa ghi danh với tỉnh · 1 phiên chờ gửi"),
        (enrolled, "Đã ghi danh với tỉnh · 1 phiên chờ gửi lần đầu"),
        (sending, "Đã kết nối · đang gửi 1 phiên"),
        (all_sent, "Đã kết nối · mọi phiên đã gửi"),
        (failing("no-line"), "Chưa có mạng · 1 phiên chờ gửi"),
        (failing("dns"), "Chưa có mạng · 1 phiên chờ gửi"),
        (failing("timeout"), "Không tới được máy chủ tỉnh từ 09:05 · 1 phiên chờ gửi"),
        (failing("captive-portal"), "Không tới được máy chủ tỉnh từ 09:05 · 1 phiên chờ gửi"),
        (failing("rejected:bad-signature"), "Tỉnh không nhận · gọi kỹ thuật · 1 phiên chờ gửi"),
        (failing("forked"), "Tỉnh không nhận · gọi kỹ thuật · 1 phiên chờ gửi"),
    ],
)
def test_the_pill_says_how_it_stands(desk: Desk, tell: Tell, says: str) -> None:
    desk.choose("2.000884")
    desk.tap("pause")
    outbox = desk.store.outbox()
    tell(outbox)
    outbox.close()
    desk.tick()

    assert desk.shows(says)


def test_the_sheet_says_what_waits_what_is_wrong_and_wakes_the_sync_process(desk: Desk) -> None:
    outbox = desk.store.outbox()
    failing("certificate")(outbox)
    desk.clock.pass_by(timedelta(minutes=5))
    desk.tap("status-pill")

    assert desk.shows("Máy chủ tỉnh không chứng minh được mình là thật. Xem lại ngày giờ của máy này.")
    assert desk.shows("Mọi phiên vẫn nằm an toàn trên máy này.")

    before = outbox.setting("send_now")
    desk.tap("sendNow")
    assert outbox.setting("send_now") != before
    outbox.close()

    desk.tap("closeSheet")
    desk.hands.until(lambda: not desk.shows("Lỗi gần nhất"), "the sheet stays")


def test_a_machine_that_is_not_enrolled_says_so_and_what_to_do_and_speaks_of_no_network(desk: Desk) -> None:
    desk.tap("status-pill")
    assert desk.shows("Máy này chưa ghi danh với tỉnh. Xin tỉnh mã ghi danh")
    assert not desk.shows("Chưa có mạng")
    desk.tap("closeSheet")
    desk.sit_down("1.013831")
    desk.tap("forward")
    desk.comes("slip")

    assert desk.shows("Máy này chưa nối với máy chủ của tỉnh.")
    assert not desk.shows("Chưa có mạng")


@pytest.mark.parametrize(
    ("problem", "says"),
    [("no-line", "Chưa có mạng. Việc của bác"), ("timeout", "Nối lại được với tỉnh thì máy tự gửi.")],
)
def test_the_slip_says_why_the_work_does_not_go_to_the_province(desk: Desk, problem: str, says: str) -> None:
    outbox = desk.store.outbox()
    failing(problem)(outbox)
    outbox.close()
    desk.tick()
    desk.sit_down("1.013831")
    desk.tap("forward")
    desk.comes("slip")

    assert desk.shows(says)


def test_enrolment_is_left_for_the_sync_process_and_a_bad_address_is_refused(desk: Desk) -> None:
    desk.tap("card:settings", "card:enrol")
    desk.write("input:url", "tinh.example.vn")
    desk.write("input:code", "ABCD-1234")
    desk.tap("forward")
    assert desk.problem() == "Địa chỉ máy chủ tỉnh phải bắt đầu bằng https://"

    desk.write("input:url", "https://tinh.example.vn/")
    desk.tap("forward")
    outbox = desk.store.outbox()
    assert (outbox.setting("wanted_url"), outbox.setting("enrol_code")) == ("https://tinh.example.vn", "ABCD-1234")
    outbox.close()
