"""Promise: a chart is the table that stands below it: the same lines, the same numbers, told in words as well."""

from xml.dom.minidom import Element, Text, parseString

import msgspec
import pytest

from sync.province.boards.charts import Width, draw_chart, is_drawn
from sync.province.boards.finding import finding
from sync.province.boards.table import Column, Drawn, Row, Table, by_name, named
from sync.province.boards.words import UNITS
from sync.province.language import Language, Words

NAMES = ("Đăng ký khai sinh", "Đăng ký kết hôn", "Ấp Á", "Chứng thực bản sao <từ> bản chính & “khác”", "Án")
UNIT = UNITS["cases"]


def table_of(*rows: tuple[str, int | None, int | None], shape: str = "bars", most: int = 10) -> Table:
    return Table(
        code="t",
        title=Words("Việc theo thủ tục", "Cases by procedure"),
        names=Words("Thủ tục", "Procedure"),
        columns=(
            Column(code="now", head=Words("Kỳ này", "This span"), means="cases", unit=UNIT, adds=True),
            Column(code="before", head=Words("Kỳ trước", "Before"), means="cases", unit=UNIT, adds=True),
        ),
        rows=tuple(Row(name, named(name), cells) for name, *cells in rows),  # pyright: ignore[reportArgumentType]
        whole=Row("", Words("Tất cả", "All"), (sum(row[1] or 0 for row in rows), 0)),
        drawn=Drawn(shape="columns", columns=("now",))
        if shape == "columns"
        else Drawn(columns=("now", "before"), most=most),
    )


FIVE = table_of(*((name, count, count // 2) for name, count in zip(NAMES, (1234, 80, 40, 3, 0), strict=True)))


def texts(svg: str) -> list[str]:
    found = [node.firstChild for node in all_elements(svg) if node.tagName == "text"]
    return [node.data for node in found if isinstance(node, Text)]


def all_elements(svg: str) -> list[Element]:
    return list(parseString(svg).getElementsByTagName("*"))  # noqa: S318 - drawn here


@pytest.mark.parametrize("width", ["wide", "narrow"])
def test_every_number_of_the_table_stands_at_its_bar(width: Width) -> None:
    said = texts(draw_chart(FIVE, "vi", width))

    assert {"1.234 việc", "617 việc", "80 việc", "40 việc", "3 việc", "1 việc"} <= set(said)
    assert any(text.startswith("Đăng ký khai sinh") for text in said)
    assert [text for text in said if text.startswith("Kỳ")] == ["Kỳ này", "Kỳ trước"]


def test_bars_are_as_long_as_their_numbers() -> None:
    svg = draw_chart(table_of(("a", 100, 50), ("b", 25, 75), ("c", 10, 0)), "vi", "wide")
    bars = [node for node in all_elements(svg) if node.tagName == "rect" and float(node.getAttribute("height")) == 18]

    full = max(float(bar.getAttribute("width")) for bar in bars)
    shares = sorted(round(100 * float(bar.getAttribute("width")) / full) for bar in bars)
    assert shares == [10, 25, 50, 75, 100]


def test_two_spans_are_told_apart_without_any_colour() -> None:
    svg = draw_chart(FIVE, "vi", "wide")
    bars = [node for node in all_elements(svg) if node.tagName == "rect" and float(node.getAttribute("height")) == 18]

    fills = {bar.getAttribute("fill") for bar in bars}
    assert fills == {"#0b4a8f", "#ffffff"}
    hatches = [node for node in all_elements(svg) if node.tagName == "path"]
    assert len(hatches) >= sum(bar.getAttribute("fill") == "#ffffff" for bar in bars)


def test_a_picture_carries_no_style_no_script_and_no_address() -> None:
    for shape in ("bars", "columns"):
        table = table_of(*((f"<b>{name}</b>", 5 + at, 2) for at, name in enumerate(NAMES)), shape=shape)
        svg = draw_chart(table, "vi", "wide")
        assert "style=" not in svg
        assert "<style" not in svg
        assert "<script" not in svg
        assert "<b>" not in svg
        assert "href" not in svg.replace("xmlns:xlink", "")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_name_with_characters_that_xml_does_not_know_is_drawn_without_them(language: Language) -> None:
    evil = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
    table = table_of(*((f"{name}{evil}", 5 + at, 2) for at, name in enumerate("abcdef")))
    titled = msgspec.structs.replace(table, title=named(f"Việc{evil}"))

    drawn = draw_chart(titled, language, "wide")
    assert {"a", "f"} <= set(texts(drawn))
    assert "<title>Việc</title>" in drawn


def test_the_same_table_gives_the_same_picture() -> None:
    assert draw_chart(FIVE, "en", "wide") == draw_chart(FIVE, "en", "wide")


def test_of_many_lines_the_largest_are_drawn_and_the_sentence_knows_all() -> None:
    many = table_of(*((f"Xã {number}", number, 0) for number in range(1, 149)), most=10)
    ordered = msgspec.structs.replace(many, rows=by_name(many.rows))

    said = texts(draw_chart(ordered, "vi", "wide"))
    assert [text for text in said if text.startswith("Xã")] == [f"Xã {number}" for number in range(148, 138, -1)]
    assert finding(ordered, "vi") == (
        "Kỳ này: cao nhất Xã 148 (148 việc), bằng 1 % tổng số; tiếp theo Xã 147 (147 việc); thấp nhất Xã 1 (1 việc)."
    )


def test_columns_stand_in_the_order_of_the_table() -> None:
    table = table_of(*((f"{hour} giờ", hour, 0) for hour in (7, 8, 9, 10, 11)), shape="columns")

    said = texts(draw_chart(table, "vi", "wide"))
    assert [text for text in said if text.endswith("giờ")] == ["7 giờ", "8 giờ", "9 giờ", "10 giờ", "11 giờ"]


@pytest.mark.parametrize(("highest", "anchor"), [(0, ""), (15, "middle"), (30, "end")])
def test_the_highest_number_stays_in_the_picture_of_a_phone(highest: int, anchor: str) -> None:
    days = table_of(*((f"{day + 1}/11", 9_000 if day == highest else 10, 0) for day in range(31)), shape="columns")

    drawn = all_elements(draw_chart(days, "vi", "narrow"))
    number = next(node for node in drawn if isinstance(node.firstChild, Text) and node.firstChild.data == "9.000")
    assert number.getAttribute("text-anchor") == anchor
    assert 0 <= float(number.getAttribute("x")) <= 320


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_a_chart_says_in_words_is_computed_from_the_table(language: str) -> None:
    few = table_of(("Tại quầy", 12, 0), ("Tại nhà", 3, 0))
    same = table_of(*((f"{name}", 4, 0) for name in "abcde"))
    none = table_of(("Tại quầy", 0, 0), ("Tại nhà", None, 0))

    said = {
        "vi": [
            "Kỳ này: Tại quầy (12 việc); Tại nhà (3 việc).",
            "Kỳ này: mọi dòng bằng nhau, 4 việc.",
            "Chưa có gì trong thời gian này.",
        ],
        "en": [
            "This span: Tại quầy (12 cases); Tại nhà (3 cases).",
            "This span: all lines are equal, 4 cases.",
            "Nothing in this time yet.",
        ],
    }
    assert [finding(table, "vi" if language == "vi" else "en") for table in (few, same, none)] == said[language]


@pytest.mark.parametrize(
    ("counts", "vi", "en"),
    [
        ((74, 74, 9, 5, 1), "cao nhất a và b (74 việc); tiếp theo c (9 việc); thấp nhất e (1 việc)",
         "highest a and b (74 cases); then c (9 cases); lowest e (1 case)"),
        ((9, 8, 5, 1, 1), "cao nhất a (9 việc), bằng 38 % tổng số; tiếp theo b (8 việc)",
         "highest a (9 cases), 38 % of all; then b (8 cases)"),
        ((9, 4, 4, 4, 1, 0), "cao nhất a (9 việc), bằng 41 % tổng số; tiếp theo 3 dòng bằng nhau (4 việc)",
         "highest a (9 cases), 41 % of all; then 3 lines that are equal (4 cases)"),
        ((1, 1, 1, 1, 1, 0), "cao nhất 5 dòng bằng nhau (1 việc)", "highest 5 lines that are equal (1 case)"),
        ((9, 1, 1, 1, 1), "cao nhất a (9 việc), bằng 69 % tổng số; tiếp theo 4 dòng bằng nhau (1 việc)",
         "highest a (9 cases), 69 % of all; then 4 lines that are equal (1 case)"),
    ],
)  # fmt: skip
def test_equal_lines_are_told_together_and_the_lowest_only_where_none_is_lower(
    counts: tuple[int, ...], vi: str, en: str
) -> None:
    table = table_of(*((name, count, 0) for name, count in zip("abcdef", counts, strict=False)))

    assert finding(table, "vi") == f"Kỳ này: {vi}."
    assert finding(table, "en") == f"This span: {en}."


def test_a_name_with_a_colon_of_its_own_is_told_apart_from_the_sentence() -> None:
    table = table_of(("Đã kết thúc: Đã xong", 12, 0), ("Chờ người nhận:", 1, 0))

    assert finding(table, "vi") == "Kỳ này: “Đã kết thúc: Đã xong” (12 việc); Chờ người nhận (1 việc)."


def test_of_one_line_or_two_there_is_no_picture() -> None:
    assert not is_drawn(table_of(("Tại quầy", 12, 0), ("Tại nhà", 3, 0), ("x", 0, None)))
    assert draw_chart(table_of(("Tại quầy", 12, 0)), "vi", "wide") == ""


def test_names_stand_in_the_order_of_a_vietnamese_dictionary() -> None:
    rows = [Row(name, named(name), ()) for name in ("Xã Đà Bắc", "Phường Âu Cơ", "Xã Dân Chủ", "Phường An Hoà")]

    assert [row.key for row in by_name(rows)] == ["Phường An Hoà", "Phường Âu Cơ", "Xã Dân Chủ", "Xã Đà Bắc"]
