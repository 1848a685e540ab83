"""Promise: a file changes just what its preview says, once, for whom it may, and is taken back without a trace."""

from datetime import timedelta

import pytest
from sqlalchemy import func, insert, select

from kiosk.domain.ids import uuid7
from kiosk.errors import Refused, Rejected
from sync.province.cases.by_command import set_status
from sync.province.cases.feed import feed
from sync.province.cases.imports import apply, imports, one_import, preview, preview_rows, undo, unknown_names
from sync.province.cases.names import Name
from sync.province.cases.naming import set_name
from sync.province.database import Database
from sync.province.staff.rights import WHOLE_PROVINCE, Staff
from sync.province.tables.imports import import_file, spoken
from sync.province.tables.staff import staff_record
from tests.sync.cases.offices import HEADS, NOW, SYSTEM, Office, sheet, staff_of

LATER = NOW + timedelta(hours=1)


def counts(database: Database, identity: str) -> dict[str, int]:
    return {**one_import(database, WHOLE_PROVINCE, identity).counts}


def applied(database: Database, staff: Staff, file: bytes) -> int:
    return apply(database, staff, preview(database, staff, "tệp.csv", SYSTEM, file, NOW), NOW)


def told(office: Office, after: int = 0) -> dict[str, tuple[str, str, bool]]:
    """What the kiosk of this office hears."""
    page = feed(office.database, office.device, after)
    return {row.slip: (row.status, row.note, row.retracted) for row in page.statuses}


def test_a_preview_changes_nothing_and_says_what_each_row_would(database: Database) -> None:
    office, staff = Office(database), staff_of()
    known, said, unheard = (office.dossier() for _ in range(3))
    slip, other = office.comes(known), office.comes(said)
    set_status(database, staff, other, "received", "", NOW)
    applied(database, staff, sheet([(said, "Được tiếp nhận", "20/11/2026", "")]))
    rows = [
        (known, "Đang xử lý", "25/11/2026", ""),
        (said, "Đã xử lý xong", "25/11/2026", ""),
        (said, "Được tiếp nhận", "20/11/2026", ""),
        (unheard, "Đang xử lý", "", ""),
        (known, "Chờ ký số", "24/11/2026", "gọi 0987 654 321"),
        ("025190001234", "Đang xử lý", "", ""),
        (known, "6", "", ""),
        (known, "Đang xử lý", "31/02/2026", ""),
        (known, "Đang xử lý", "27/12/2026", ""),
    ]

    identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows), NOW)

    assert counts(database, identity) == {"new": 1, "changed": 1, "older": 1, "same": 1, "later": 1, "error": 4}
    assert one_import(database, WHOLE_PROVINCE, identity).masked == 1
    assert unknown_names(database, WHOLE_PROVINCE, identity) == [("dossier", "Chờ ký số", 1)]
    mistakes, _ = preview_rows(database, WHOLE_PROVINCE, identity, "error", 0)
    assert [(row.number, row.fault) for row in mistakes] == [
        (7, "row-not-a-code"), (8, "row-only-number"), (9, "row-date"), (10, "row-future"),
    ]  # fmt: skip
    assert office.status(slip) == ""


def test_what_is_applied_is_seen_by_the_citizen_and_by_the_kiosk(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    heads = (*HEADS, "Ngày hẹn trả", "Thanh toán", "Trả kết quả")
    row = (code, "Đang xử lý", "23/11/2026", "Số 7", "30/11/2026", "Đã thanh toán", "Đã gửi bưu chính")

    assert applied(database, staff, sheet([row], heads)) == 3

    standing = office.seen(slip).standing
    assert office.status(slip) == "in-progress"
    assert standing.payment is not None
    assert standing.payment.word == "paid"
    assert standing.delivery is not None
    assert standing.delivery.word == "posted"
    note = "Số 7\nPhí, lệ phí: Đã nộp phí\nTrả kết quả: Đã gửi bưu chính\nNgày hẹn trả: 30/11/2026"
    assert told(office) == {slip: ("in-progress", note, False)}


def test_the_same_file_twice_changes_nothing_also_tomorrow(database: Database) -> None:
    office, staff = Office(database), staff_of()
    codes = [office.dossier() for _ in range(3)]
    office.all_come(codes[:2])
    file = sheet(
        [(code, "Đang xử lý", day, "") for code, day in zip(codes, ("23/11/2026", "", "26/11/2026"), strict=True)]
    )
    assert applied(database, staff, file) == 3

    again = preview(database, staff, "tệp.csv", SYSTEM, file, NOW + timedelta(days=1))

    assert counts(database, again) == {"same": 3}
    assert apply(database, staff, again, NOW + timedelta(days=1)) == 0
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(spoken)).scalar_one() == 3


def test_undoing_an_import_brings_back_what_stood_before_for_both(database: Database) -> None:
    office, staff = Office(database), staff_of()
    one, two = office.dossier(), office.dossier()
    slips = office.all_come([one, two])
    applied(database, staff, sheet([(one, "Được tiếp nhận", "20/11/2026", "lần một")]))
    before = told(office)
    identity = preview(
        database, staff, "tệp.csv", SYSTEM,
        sheet([(one, "Đã trả kết quả", "25/11/2026", ""), (two, "Dừng xử lý", "25/11/2026", "")]), NOW,
    )  # fmt: skip
    apply(database, staff, identity, NOW)
    cursor = feed(database, office.device, 0).cursor
    assert [office.status(slip) for slip in slips] == ["collected", "stopped"]

    assert undo(database, staff, identity, LATER) == 2

    assert [office.status(slip) for slip in slips] == ["received", ""]
    assert told(office, cursor) == before | {slips[1]: ("filed", "", True)}
    with pytest.raises(Refused, match="import-not-applied"):
        undo(database, staff, identity, LATER)
    with pytest.raises(Refused, match="import-not-waiting"):
        apply(database, staff, identity, LATER)
    with database.read() as connection:
        actions = connection.execute(select(staff_record.c.action).order_by(staff_record.c.seq)).scalars().all()
    assert actions[-2:] == ["import-applied", "import-undone"]


def test_a_code_that_no_session_has_is_kept_until_its_session_comes(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    applied(database, staff, sheet([(code, "Yêu cầu bổ sung giấy tờ", "25/11/2026", "Thiếu trang 2")]))
    assert told(office) == {}

    slip = office.comes(code)

    assert office.status(slip) == "needs-more"
    assert told(office) == {slip: ("needs-more", "Thiếu trang 2", False)}


def test_the_staff_of_a_commune_speak_of_nobody_elses_dossiers(database: Database) -> None:
    here, there = Office(database), Office(database, "08434")
    mine, theirs, unheard = here.dossier(), there.dossier(), there.dossier()
    here.comes(mine)
    slip = there.comes(theirs)
    official = staff_of("official", "08782")
    file = sheet([(code, "Đang xử lý", "25/11/2026", "") for code in (mine, theirs, unheard)])
    identity = preview(database, official, "tệp.csv", SYSTEM, file, NOW)

    assert counts(database, identity) == {"new": 1, "error": 1, "later": 1}
    assert apply(database, official, identity, NOW) == 2
    late = there.comes(unheard)

    assert there.status(slip) == ""
    assert there.status(late) == ""
    assert there.status(there.comes(mine)) == ""
    other = staff_of("leader", "08434")
    assert imports(database, other.scope) == []
    for act in (apply, undo):
        with pytest.raises(Rejected, match="not-found"):
            act(database, other, identity, NOW)


def test_an_unknown_name_is_shown_as_it_is_until_somebody_says_what_it_means(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    applied(database, staff, sheet([(code, "Chờ ký số", "25/11/2026", "")]))
    assert office.status(slip) == ""
    assert told(office) == {slip: ("filed", "Cơ quan ghi: “Chờ ký số”", False)}
    cursor = feed(database, office.device, 0).cursor

    with database.write() as connection:
        name = Name(source=SYSTEM, kind="dossier", said="chờ  KÝ số", word="in-progress", sure=False)
        assert set_name(connection, staff, name, LATER) == 1

    assert office.status(slip) == "in-progress"
    assert told(office, cursor) == {slip: ("in-progress", "Cơ quan ghi: “Chờ ký số”", False)}
    assert unknown_names(database, WHOLE_PROVINCE, imports(database, WHOLE_PROVINCE)[0].id) == []
    official = staff_of("official", "08782")
    with database.write() as connection, pytest.raises(Refused, match="name-not-yours"):
        set_name(connection, official, name, LATER)


def test_an_older_file_after_a_newer_one_leaves_the_newer_word_standing(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    applied(database, staff, sheet([(code, "Đã xử lý xong", "25/11/2026", "")]))
    applied(database, staff, sheet([(code, "Đang xử lý", "20/11/2026", "")]))

    assert office.status(slip) == "result-ready"
    assert [said.word for said in office.seen(slip).standing.road] == ["in-progress", "result-ready"]


def test_two_who_apply_two_previews_of_one_file_change_it_once(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    office.comes(code)
    file = sheet([(code, "Đang xử lý", "25/11/2026", "")])
    first, second = (preview(database, staff, "tệp.csv", SYSTEM, file, NOW) for _ in range(2))

    assert (apply(database, staff, first, NOW), apply(database, staff, second, NOW)) == (1, 0)


def test_a_joined_dossier_can_be_partly_done(database: Database) -> None:
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)
    heads = ("Số hồ sơ", "Thủ tục con", "Tình trạng")
    rows = [(code, "Đăng ký khai sinh", "Đã trả kết quả"), (code, "Đăng ký thường trú", "Đang xử lý")]
    applied(database, staff, sheet([*rows, (code, "", "Đang xử lý")], heads, ";"))

    standing = office.seen(slip).standing
    assert [(part.part, part.word) for part in standing.parts] == [
        ("Đăng ký khai sinh", "collected"), ("Đăng ký thường trú", "in-progress"),
    ]  # fmt: skip
    assert office.status(slip) == "in-progress"


def test_what_was_said_for_another_commune_alone_does_not_swallow_a_communes_own_words(database: Database) -> None:
    """Both offices import the same export of the whole province, the other one before the session has come."""
    here = Office(database)
    code = here.dossier()
    file = sheet([(code, "Đang xử lý", "25/11/2026", "")])
    assert applied(database, staff_of("official", "04795"), file) == 1
    slip = here.comes(code)
    assert here.status(slip) == ""
    official = staff_of("official", "08782")

    identity = preview(database, official, "tệp.csv", SYSTEM, file, NOW)

    assert counts(database, identity) == {"new": 1}
    assert preview_rows(database, WHOLE_PROVINCE, identity, "new", 0)[0][0].before == ""
    assert apply(database, official, identity, NOW) == 1
    assert here.status(slip) == "in-progress"
    assert applied(database, official, file) == 0


def test_what_a_commune_said_of_its_dossier_is_not_said_again_by_the_provinces_file(database: Database) -> None:
    here = Office(database)
    known, unheard = here.dossier(), here.dossier()
    slip = here.comes(known)
    file = sheet([(code, "Đang xử lý", "25/11/2026", "") for code in (known, unheard)])
    assert applied(database, staff_of("official", "08782"), file) == 2

    assert applied(database, staff_of(), file) == 1

    assert len(here.seen(slip).standing.road) == 1
    there = Office(database, "08434")
    assert there.status(there.comes(unheard)) == "in-progress"
    assert applied(database, staff_of(), file) == 0
    other = there.comes(known)
    assert there.status(other) == ""
    assert applied(database, staff_of(), file) == 1
    assert there.status(other) == "in-progress"


@pytest.mark.parametrize("heads", [("Mã hồ sơ", "Trạng thái"), ("Mã hồ sơ", "Trạng thái", "Ngày")])
def test_a_dossier_may_go_back_to_an_earlier_status_on_the_same_day(database: Database, heads: tuple[str, ...]) -> None:
    """Files that tell no day or only today's say how things stand when they are read."""
    office, staff = Office(database), staff_of()
    code = office.dossier()
    slip = office.comes(code)

    def comes(hour: int, *said: str) -> int:
        at = NOW + timedelta(hours=hour)
        rows = [(code, one, "26/11/2026")[: len(heads)] for one in said]
        identity = preview(database, staff, "tệp.csv", SYSTEM, sheet(rows, heads), at)
        return apply(database, staff, identity, at + timedelta(minutes=5))

    assert (comes(0, "Đang xử lý"), office.status(slip)) == (1, "in-progress")
    assert (comes(2, "Yêu cầu bổ sung giấy tờ"), office.status(slip)) == (1, "needs-more")
    assert (comes(4, "Đang xử lý"), office.status(slip)) == (1, "in-progress")
    assert (comes(5, "Đang xử lý"), office.status(slip)) == (0, "in-progress")
    assert (comes(6, "Yêu cầu bổ sung giấy tờ", "Đang xử lý"), office.status(slip)) == (0, "in-progress")
    assert (comes(7, "Đang xử lý", "Đã bổ sung", "Đang xử lý"), office.status(slip)) == (2, "in-progress")
    assert (comes(8, "Đang xử lý", "Đã bổ sung", "Đang xử lý"), office.status(slip)) == (0, "in-progress")


def test_a_communes_own_file_stays_in_its_list_however_many_others_there_are(database: Database) -> None:
    official, both = staff_of("official", "08782"), staff_of("leader", "08434", "08782")
    file = sheet([("H44.15-261120-0001", "Đang xử lý", "20/11/2026", "")])
    mine = preview(database, official, "của-tôi.csv", SYSTEM, file, NOW)
    ours = preview(database, both, "chung.csv", SYSTEM, file, NOW)
    others = [
        {
            "id": uuid7(NOW), "name": "x", "source": SYSTEM, "communes": communes, "made_by": "x",
            "made_at": NOW + timedelta(seconds=number), "state": "previewed", "applied_rows": 0,
        }
        for number, communes in enumerate(["04795", "04795 08782", ""] * 400, start=1)
    ]  # fmt: skip
    with database.write() as connection:
        connection.execute(insert(import_file), others)

    assert [line.id for line in imports(database, official.scope)] == [mine]
    assert {line.id for line in imports(database, both.scope)} == {mine, ours}
    assert len(imports(database, WHOLE_PROVINCE)) == 50
