"""Promise: a citizen's page claims no more than is known: of the session, of the office's words, of a lost machine."""

from datetime import date, timedelta

import msgspec
import pytest

from kiosk.domain import facts as f
from sync.province.accept import accept
from sync.province.cases.by_command import set_status
from sync.province.cases.kinds import Statement
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.cases.one import Wish, say_of
from sync.province.cases.speaking import Speaker, speak
from sync.province.commands.command import OPERATOR
from sync.province.devices import enrol
from sync.province.staff.rights import WHOLE_PROVINCE
from sync.province.watch.fleet import replace_code
from tests.sync.cases.offices import staff_of
from tests.sync.citizens import NOW, Counter, read
from tests.sync.people import Keys, push_of, revoke, wish


@pytest.mark.parametrize(
    ("outcome", "headline", "sentence"),
    [
        ("prepared", "Đã soạn, chờ nộp trên Cổng", "chưa nộp. Bác tự nộp trên Cổng"),
        ("papers-missing", "Còn thiếu giấy tờ", "chuẩn bị các giấy ghi trên phiếu"),
        ("guided", "Đã được hướng dẫn", "chưa soạn hồ sơ nào"),
        ("abandoned", "Chưa làm xong ở trung tâm", "mang phiếu này tới trung tâm"),
        (None, "Chưa làm xong ở trung tâm", "mang phiếu này tới trung tâm"),
    ],
)
def test_before_filing_the_page_says_what_came_of_the_session_and_what_is_still_to_do(
    counter: Counter, outcome: f.Outcome | None, headline: str, sentence: str
) -> None:
    text = read(counter.look(f"/t/{counter.slip(outcome=outcome)}"))

    what_next = text.index("Bác cần làm gì")
    assert headline in text[:what_next]
    assert f"{headline} đang ở đây" in text
    assert sentence in text[what_next:]
    assert ("Đã soạn" in text, "Bác tự nộp" in text) == (outcome == "prepared", outcome == "prepared")


def test_who_was_only_guided_reads_so_of_the_first_stop_when_the_office_has_received_it(counter: Counter) -> None:
    code = counter.slip(outcome="guided")
    set_status(counter.database, OPERATOR, code, "received", "", NOW + timedelta(hours=1))

    text = read(counter.look(f"/t/{code}"))

    assert "Đã được hướng dẫn Guidance given" in text
    assert "Đã soạn" not in text


def test_a_status_that_nobody_gave_a_meaning_stands_first_with_its_day_and_nothing_more_is_claimed(
    counter: Counter,
) -> None:
    code = counter.slip(dossier="x", outcome="filed")
    set_status(counter.database, OPERATOR, code, "received", "", NOW + timedelta(hours=1))
    told = Wish(said="Đã chuyển Sở", note="Phiếu số 7", due=date(2026, 11, 24))
    say_of(counter.database, staff_of(), code, told, NOW + timedelta(hours=2))

    text = read(counter.look(f"/t/{code}"))

    what_next, how_far = text.index("Bác cần làm gì"), text.index("Hồ sơ đã đi tới đâu")
    headline, following, road = text[:what_next], text[what_next:how_far], text[how_far:]
    assert "Cơ quan ghi “Đã chuyển Sở” In the office's words 11:00 ngày 23/11/2026" in headline
    assert "Đã tiếp nhận" not in headline
    assert "Bác hỏi trung tâm để biết cần làm gì" in following
    assert "Phiếu số 7" in following
    assert "chưa phải làm gì" not in text
    assert "quá hẹn" not in text.lower()
    assert "“Đã chuyển Sở” đang ở đây" in road
    assert "Đã tiếp nhận Received 10:00 ngày 23/11/2026" in road
    assert "Có kết quả" not in road


def test_once_its_meaning_is_known_the_page_goes_on_by_it(counter: Counter) -> None:
    code = counter.slip(dossier="x", outcome="filed")
    source = f"Hệ thống {code}"
    statement = Statement(slip=code, said="Đã có kết quả", source=source, at=NOW + timedelta(hours=1))
    with counter.database.write() as connection:
        speak(connection, Speaker(id="", scope=WHOLE_PROVINCE), [statement], NOW)
    assert "Cơ quan ghi “Đã có kết quả”" in read(counter.look(f"/t/{code}"))

    with counter.database.write() as connection:
        set_name(
            connection, staff_of(), Name(source=source, kind="dossier", said="Đã có kết quả", word="result-ready"), NOW
        )

    text = read(counter.look(f"/t/{code}"))
    assert "Có kết quả đang ở đây" in text
    assert "Cơ quan ghi" not in text


def test_what_an_office_says_of_a_slip_that_has_not_arrived_has_its_time(counter: Counter) -> None:
    code = counter.keys.code()
    say_of(counter.database, staff_of(), code, Wish(said="Đã chuyển Sở"), NOW)

    text = read(counter.look(f"/t/{code}"))

    assert "Cơ quan ghi “Đã chuyển Sở” In the office's words 09:00 ngày 23/11/2026" in text
    assert "Bác hỏi trung tâm để biết cần làm gì" in text


def is_told_to_bring_it(text: str) -> bool:
    """Whether the page sends the citizen to the centre with the slip, and promises nothing."""
    assert "không mất gì" not in text
    assert "thử lại" not in text
    assert "gửi lần cuối" not in text
    return "trung tâm chưa gửi buổi làm việc của phiếu này" in text and "mang phiếu này tới trung tâm" in text


def test_a_slip_that_went_down_with_a_replaced_machine_is_to_be_brought_to_the_centre(counter: Counter) -> None:
    code, staff = counter.keys.code(), staff_of()
    accept(counter.database, counter.device, msgspec.structs.replace(push_of([]), waiting=12), NOW)
    assert "không mất gì cả" in read(counter.look(f"/t/{code}"))

    spare, _ = replace_code(counter.database, staff, counter.device.id, NOW)
    enrol(counter.database, wish(Keys(), spare), NOW)

    assert is_told_to_bring_it(read(counter.look(f"/t/{code}")))


def test_so_is_the_slip_of_a_machine_that_is_shut_out_until_it_is_let_in_again(counter: Counter) -> None:
    code = counter.keys.code()
    revoke(counter.database, counter.device.id, NOW)
    assert is_told_to_bring_it(read(counter.look(f"/t/{code}")))

    revoke(counter.database, counter.device.id, None)
    assert "thử lại sau" in read(counter.look(f"/t/{code}"))
