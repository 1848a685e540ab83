"""What scanners do to a card's line: nothing is lost, nothing is repaired in silence, only what must is refused."""

import unicodedata
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.cards.garbled import has_lost_its_marks, is_garbled
from kiosk.domain.cards.identity_card import Card, OtherQr, parse, with_year_only, with_zero
from kiosk.domain.vietnamese import nfc
from kiosk.errors import Refused

TODAY = date(2026, 11, 26)
OLD = "026048000034|130000012|Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"
NEW = "025215000078||Đinh Văn Bé|05062015|Nam|Thôn Ví Dụ, Hải Lựu, Phú Thọ|10102025||Đinh Văn Cha|Lê Thị Mẹ|"


def read(line: str) -> Card:
    card = parse(line, TODAY)
    assert isinstance(card, Card)
    return card


def refused(line: str) -> str:
    with pytest.raises(Refused) as refusal:
        parse(line, TODAY)
    return refusal.value.code


@pytest.mark.parametrize(
    "around",
    ["{}", "]Q1{}", "]Q3{}\r", "]d2{}", "CCCD:{}", "cccd : {}", "]Q1CCCD:{}", "\x02{}\x03", "\0{}\t", "  {}\n"],
)
@pytest.mark.parametrize("line", [OLD, NEW])
def test_what_a_scanner_puts_around_a_line_is_no_part_of_it(line: str, around: str) -> None:
    assert read(around.format(line)) == read(line)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_letters_come_out_composed_however_they_came(form: str) -> None:
    card = read(unicodedata.normalize(form, NEW))  # pyright: ignore[reportArgumentType]

    assert card == read(NEW)
    assert card.father == nfc("Đinh Văn Cha")


def test_full_width_digits_and_bars_are_digits_and_bars() -> None:
    wide = OLD.translate({ord(sign): chr(ord(sign) + 0xFEE0) for sign in "0123456789|"})

    assert read(wide) == read(OLD)


def test_spaces_and_dots_in_the_number_are_no_part_of_it() -> None:
    assert read(OLD.replace("026048000034", "026 048.000 034")).id == "026048000034"


@pytest.mark.parametrize("more", ["", "|", "||", "|||", "||||", "||Cha|Mẹ", "||Cha|Mẹ|", "||Cha|Mẹ||x|y|z"])
def test_seven_fields_and_more_are_a_card_and_none_moves(more: str) -> None:
    card = read(OLD + more)

    assert (card.id, card.old_id, card.name) == ("026048000034", "130000012", "Trần Văn Thử")
    assert (card.issued, card.address) == ("2022-08-10", "Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc")
    assert (card.father, card.mother) == (("Cha", "Mẹ") if "Cha" in more else ("", ""))


@pytest.mark.parametrize(
    "address",
    ["Tổ 5,Hòa Bình,, Phú Thọ", "-, Phú Thọ, Phú Thọ", "Số 3  ngõ 4 , Phú Thọ", "Đồng Lạc, Phú Thọ,", "Hải LựuSông Lô"],
)
def test_the_address_stays_as_the_card_has_it(address: str) -> None:
    assert read(OLD.replace("Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc", address)).address == address


MISREAD = {
    "UTF-8 read as Latin-1": "Nguyễn Thị Mẫu".encode().decode("latin-1"),
    "UTF-8 read as Windows-1252": "Trần Văn Thử".encode().decode("cp1252", "replace").replace("\ufffd", "?"),
    "CP1258 read as Latin-1": "Nguyê\u0303n Thi\u0323 Mâ\u0303u".encode("cp1258").decode("latin-1"),
    "TCVN-3 read as Latin-1": "NguyÔn V¨n Hïng",
    "TCVN-3, another name": "§inh ThÞ Hoµ",
    "question marks": "Tr?n V?n Th?",
    "letters dropped": "Nguyn Th Mu",
}


@pytest.mark.parametrize("kind", MISREAD)
def test_letters_that_were_read_wrongly_are_marked_and_never_repaired(kind: str) -> None:
    line = OLD.replace("Trần Văn Thử", MISREAD[kind])
    card = read(line)

    assert card.text_is_damaged
    assert "".join(card.name.split()) == "".join(sign for sign in MISREAD[kind] if sign.isprintable()).replace(" ", "")
    assert (card.id, card.dob, card.sex) == ("026048000034", "1948-06-05", "nam")


def test_a_line_without_a_single_mark_has_lost_them() -> None:
    card = read("026048000034||Tran Van Thu|05061948|Nam|Thon Vi Du, Hai Luu, Vinh Phuc|10082022")

    assert card.warnings == ("text-damaged",)


@pytest.mark.parametrize(
    "name",
    ["TRẦN VĂN THỬ", "H'Nguyệt Niê Kdăm", "Y Jŭt Niê", "Giàng A Páo", "Quách Thị Giềng", "Bùi Thị Khuyên", "Hà Gìn",
     "Khuất Văn Quyết", "Nguyễn Thị Uý", "Lò Thị Khoẻ", "Triệu Tòn Chòi", "Đặng Xoong", "K'Brếp", "Vi Thị Huyền My"],
)  # fmt: skip
def test_a_name_as_people_bear_it_is_not_doubted(name: str) -> None:
    assert not is_garbled(name, is_name=True)
    assert read(OLD.replace("Trần Văn Thử", name)).warnings == ()


@pytest.mark.parametrize("sign", ["\x1d", "\x07", "\x7f", "\n", "\t", "\ufffd"])
def test_a_strange_sign_within_a_line_is_refused_and_never_dropped(sign: str) -> None:
    assert refused(OLD.replace("Văn", f"Văn{sign}")) == "card-garbled"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("130000012", "card-old-number"),
        ("26048000034", ""),
        ("99048000034", "card-number-shape"),
        ("0260480000", "card-number-shape"),
        ("0260480000341", "card-number-shape"),
        ("O26048000034", "card-number-shape"),
        ("abc026048000034", "card-number-shape"),
        ("", "card-number-shape"),
    ],
)
def test_a_number_that_is_not_twelve_digits_is_refused_with_its_own_reason(number: str, code: str) -> None:
    line = OLD.replace("026048000034", number, 1)

    assert (refused(line) == code) if code else read(line).lacks_zero


def test_the_lost_zero_comes_back_only_when_somebody_says_so() -> None:
    card = read(OLD.replace("026048000034", "26048000034").replace("|Nam|", "||"))
    assert (card.id, card.sex) == ("26048000034", "")
    assert card.warnings == ("text-damaged", "sex-from-number", "leading-zero-lost")

    whole = with_zero(card, TODAY)
    assert (whole.id, whole.sex) == ("026048000034", "nam")
    assert whole.warnings == ("text-damaged", "sex-from-number")
    assert with_zero(whole, TODAY) is whole


def test_the_year_alone_is_taken_only_when_somebody_says_so_and_the_zero_still_comes_back() -> None:
    card = read(OLD.replace("026048000034", "26048000034").replace("05061948", "01011948"))
    assert card.dob == "1948-01-01"

    whole = with_zero(with_year_only(card), TODAY)
    assert (whole.dob, whole.id, whole.warnings) == ("1948", "026048000034", ())


@pytest.mark.parametrize("joined", [OLD + NEW, NEW + OLD, f"{OLD}]Q1{NEW}", f"{OLD}\r\n{NEW}", OLD[:60] + OLD, NEW * 3])
def test_two_cards_in_one_line_are_refused(joined: str) -> None:
    assert refused(joined) == "two-cards"


def test_an_old_number_of_twelve_digits_is_not_a_second_card() -> None:
    assert read(OLD.replace("130000012", "026048000034")).old_id == "026048000034"


@pytest.mark.parametrize("bar", ["~", "¦", "°", "'", "*"])
def test_bars_that_a_keyboard_layout_changed_are_named(bar: str) -> None:
    assert refused(OLD.replace("|", bar)) == "keys-layout"


@pytest.mark.parametrize(
    ("born", "taken", "doubt"),
    [
        ("00001950", "1950", "card-date-partial"),
        ("1950", "1950", "card-date-partial"),
        ("00061950", "1950-06", "card-date-partial"),
        ("31021950", "1950", "card-date-wrong"),
        ("05131950", "1950", "card-date-wrong"),
        ("05001950", "1950", "card-date-wrong"),
        ("01010000", "", "card-date-wrong"),
        ("05/06/1950", "1950-06-05", ""),
    ],
)
def test_a_birth_of_which_not_all_is_known_costs_neither_number_nor_name(born: str, taken: str, doubt: str) -> None:
    card = read(OLD.replace("026048", "026050").replace("05061948", born))

    assert (card.id, card.name, card.dob, card.issued) == ("026050000034", "Trần Văn Thử", taken, "2022-08-10")
    assert card.warnings == ((doubt,) if doubt else ())


@given(st.from_regex(r"[0-9]{8}", fullmatch=True), st.from_regex(r"[0-9]{8}", fullmatch=True))
def test_no_digits_in_the_place_of_a_day_lose_the_rest_of_the_card(born: str, issued: str) -> None:
    card = read(OLD.replace("05061948", born).replace("10082022", issued))

    assert (card.id, card.name, card.sex) == ("026048000034", "Trần Văn Thử", "nam")
    assert card.dob[:4] in {born[4:], ""}
    assert len(card.issued) in {0, 10}


def test_a_day_of_issue_that_never_was_is_left_to_be_copied() -> None:
    card = read(OLD.replace("10082022", "31022022"))

    assert (card.dob, card.issued, card.warnings) == ("1948-06-05", "", ("card-date-wrong",))


def test_a_day_that_is_missing_is_only_asked_about() -> None:
    card = read(OLD.replace("10082022", ""))

    assert card.issued == ""
    assert card.warnings == ("card-date-missing",)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("GD4252523500123|4e677579e1bb856e20546869|01/01/1950|2|", "health-card"),
        ("0123456789|4e677579e1bb856e20546869|01/01/1950|2|", "health-card"),
        ("00020101021138570010A000000727", "payment"),
        ("010212345678;TRAN VAN THU;GPLX hạng A1", "licence"),
        ("https://gplx.gov.vn/tra-cuu?so=010212345678", "licence"),
        ("Giấy chứng nhận quyền sử dụng đất AA 00000012; thửa đất số 12", "land"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.abcdefgh", "vneid"),
        ("https://vneid.gov.vn/qr/abc", "vneid"),
        ("www.example.vn/trang", "url"),
        ("https://dichvucong.gov.vn/p/home", "url"),
        ("IDVNM0480000341026048000034<<3", "mrz"),
        ("4806055M2506054VNM<<<<<<<<<<<8", "mrz"),
        ("TRAN<<VAN<THU<<<<<<<<<<<<<<<<<", "mrz"),
        ("130000012", "old-id"),
        ("026048000034", "number-only"),
        ("H44.15-261120-0007", "dossier"),
        ("xin chào", "unknown"),
    ],
)
def test_every_other_code_has_a_name_of_its_own(line: str, kind: str) -> None:
    assert parse(line, TODAY) == OtherQr(kind)  # pyright: ignore[reportArgumentType]


NAMES = st.sampled_from(["Trần Văn Thử", "Đinh Thị Mẫu", "H'Nguyệt Niê", "TR?N", "NguyÔn", "", "  Lê  Văn "])
NUMBERS = st.from_regex(r"0(?:25|26|17|01)[0-3][0-9]{8}", fullmatch=True)
DAYS = st.dates(date(1900, 1, 1), date(2060, 1, 1)).map(lambda day: f"{day:%d%m%Y}")
TEXTS = st.text(st.characters(exclude_characters="|", exclude_categories=("Cc", "Cs")), max_size=30)
CARDS = st.tuples(
    NUMBERS, st.sampled_from(["", "130000012"]), NAMES, DAYS, st.sampled_from(["Nam", "Nữ", "N?", ""]), TEXTS, DAYS
)


@given(CARDS, st.lists(TEXTS, max_size=6))
def test_any_card_keeps_every_field_in_its_place(fields: tuple[str, ...], more: list[str]) -> None:
    """Whatever stands in the texts; a text that holds a whole card is two."""
    try:
        card = parse("|".join([*fields, *more]), TODAY)
    except Refused as refusal:
        assert refusal.code in {"two-cards", "card-garbled"}
        return

    assert isinstance(card, Card)
    assert (card.id, card.old_id) == fields[:2]
    assert card.name == " ".join(fields[2].split())
    assert card.dob == f"{fields[3][4:]}-{fields[3][2:4]}-{fields[3][:2]}"
    assert card.father == (parse_text(more[1]) if len(more) > 1 else "")
    assert all(nfc(text) == text for text in (card.name, card.address, card.father, card.mother))


def parse_text(text: str) -> str:
    """How a name stands on the screen; tried on its own in the tests of `clean`."""
    from kiosk.domain.vietnamese import clean

    return clean(text)


@given(st.text(max_size=300))
@example("9" * 4_000)
@example("1|" * 2_000)
@example("<" * 4_000 + "x")
@example("1 " * 2_000)
@example("026048000034~" + "~" * 3_000)
def test_nothing_but_a_refusal_ever_flies(line: str) -> None:
    try:
        parse(line, TODAY)
    except Refused as refusal:
        assert refusal.code


@given(st.text(max_size=60))
def test_damage_is_looked_for_in_any_text(text: str) -> None:
    assert is_garbled(text) in {True, False}
    assert not (has_lost_its_marks(text) and not text.isascii())
