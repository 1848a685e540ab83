"""The roster for the wall: every member, every half-day, who is missing, on as many pages as it takes."""

from datetime import date

from kiosk.domain.calendar.office_hours import USUAL
from kiosk.domain.on_paper.roster_sheet import NOBODY, NONE_PLANNED, Person, roster_sheet
from kiosk.domain.shifts.roster import PARTS, Half, days_of
from kiosk.paper.landscape import FORM, make_landscape
from tests.paper.reading import boxes_of, fonts_of, pages_of, text_of

WEEK = days_of(date(2026, 11, 23), 5)
CENTRE = "Trung tâm Phục vụ hành chính công xã Hải Lựu"
WEDNESDAY = date(2026, 11, 25)
OPENED = frozenset(Half(day, part) for day in WEEK for part in PARTS if day != WEDNESDAY)
FAMILIES = ("Nguyễn Thị Thanh Hương", "Đỗ Văn Bình", "Lê Thu Hà", "Trần Ngọc Ánh Dương")


def people(count: int) -> list[Person]:
    """On every open half-day but the last, each on every third of them."""
    halves = sorted(OPENED, key=lambda half: half.order)[:-1]
    return [
        Person(f"{FAMILIES[n % 4]} {n + 1}", "Tình nguyện viên", frozenset(halves[n % 3 :: 3])) for n in range(count)
    ]


def pdf_of(count: int, *, practice: bool = False) -> bytes:
    return make_landscape(roster_sheet(people(count), WEEK, OPENED, USUAL, CENTRE, practice=practice))


def test_sixty_members_stand_on_several_pages_each_with_the_days_above_and_nothing_beyond_the_edges() -> None:
    pdf = pdf_of(60)
    pages = pages_of(pdf)

    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"Trang {number}/{len(pages)}" in page
        assert "Thứ Hai 23/11" in page
    for person in people(60):
        assert sum(f"{person.name} Tình nguyện viên" in page for page in pages) == 1
    for _, left, top, right, bottom, word in boxes_of(pdf):
        assert 20 < left < right < FORM.width - 20, word
        assert 20 < top < bottom < FORM.height - 20, word


def test_one_member_alone_stands_on_one_page_with_hours_day_off_and_what_is_missing() -> None:
    (page,) = pages_of(pdf_of(1))

    assert "(nghỉ)" in page
    assert NOBODY in page
    assert "buổi sáng 07:30 – 11:30" in page
    assert "Từ 23/11/2026 đến 27/11/2026" in page
    assert "1 Nguyễn Thị Thanh Hương 1 Tình nguyện viên S" in page


def test_an_empty_week_says_so_and_practice_stands_across_it() -> None:
    assert NONE_PLANNED in text_of(pdf_of(0))
    assert "TẬP DÙNG" in text_of(pdf_of(3, practice=True))
    assert "TẬP DÙNG" not in text_of(pdf_of(3))


def test_it_is_the_same_each_time_and_every_face_is_in_it() -> None:
    assert pdf_of(7) == pdf_of(7)
    assert all(" yes yes yes " in " ".join(row.split()) for row in fonts_of(pdf_of(7)))
