"""The card's QR fills a form whatever generation it is and however it was scanned; nothing is corrected silently."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.cards.identity_card import Card, OtherQr, born_year, mask, number_checks, parse
from kiosk.errors import Refused

TODAY = date(2026, 11, 22)
VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "data" / "cccd_test_vectors.json").read_text(encoding="utf-8")
)["vectors"]
CHILD = "025215000078||Đinh Văn Bé|05062015|Nam|Thôn Ví Dụ, Hải Lựu, Phú Thọ|10102025||Đinh Văn Cha|Lê Thị Mẹ|"
TEEN = CHILD.replace("05062015", "05062011").replace("0252150", "0252110")
ADULT = "026048000034||Trần Văn Thử|05061948|Nam|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"


def read(raw: str) -> Card:
    card = parse(raw, TODAY)
    assert isinstance(card, Card)
    return card


@pytest.mark.parametrize("vector", [v for v in VECTORS if v["kind"] == "card"], ids=lambda v: v["id"])
def test_each_synthetic_card_gives_its_fields_and_warnings(vector: dict[str, Any]) -> None:
    card = read(vector["raw"])

    assert {name: getattr(card, name) for name in vector["expect"]} == vector["expect"]
    assert card.warnings == tuple(warning.replace("_", "-") for warning in vector["warnings"])
    assert card.text_is_damaged == ("text_damaged" in vector["warnings"])


@pytest.mark.parametrize("vector", [v for v in VECTORS if v["kind"] == "rejected"], ids=lambda v: v["id"])
def test_a_card_that_cannot_be_trusted_is_refused_with_the_reason(vector: dict[str, Any]) -> None:
    with pytest.raises(Refused, match=vector["warnings"][0].replace("_", "-")):
        parse(vector["raw"], TODAY)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("", "empty"),
        (" \r\n", "empty"),
        ("https://dichvucong.gov.vn/", "url"),
        ("000201010212", "payment"),
        ("IDVNM1234567890012345678901", "mrz"),
        ("HT2251234567890|4e677579e1bb856e|01/01/1950|", "health-card"),
        ("A" * 60, "vneid"),
        ("xin chào", "unknown"),
        ("1" * 5000, "unknown"),
        ("https://tantay.example/t/ABC", "our-slip"),
    ],
)
def test_another_qr_is_named(raw: str, kind: str) -> None:
    assert parse(raw, TODAY, slip_url="https://tantay.example/t/") == OtherQr(kind)  # pyright: ignore[reportArgumentType]


def test_a_new_card_of_a_child_names_the_parents_and_the_issuer() -> None:
    card = read(CHILD)

    assert (card.father, card.mother, card.issuer) == ("Đinh Văn Cha", "Lê Thị Mẹ", "Bộ Công an")


def test_a_card_cut_short_is_refused() -> None:
    with pytest.raises(Refused, match="card-cut-short"):
        parse(ADULT.rpartition("|")[0], TODAY)


@pytest.mark.parametrize("raw", [CHILD + CHILD, ADULT + CHILD])
def test_two_scans_run_together_are_refused(raw: str) -> None:
    with pytest.raises(Refused, match="two-cards"):
        parse(raw, TODAY)


def test_a_date_of_letters_is_refused() -> None:
    with pytest.raises(Refused, match="invalid-date"):
        parse(ADULT.replace("05061948", "5 thang 6"), TODAY)


def test_sex_comes_from_the_number_when_the_scanner_lost_it() -> None:
    card = read(ADULT.replace("|Nam|", "|N?m|"))

    assert card.sex == "nam"
    assert card.text_is_damaged


@pytest.mark.parametrize(
    ("raw", "warning"),
    [
        (ADULT.replace("026048000034", "26048000034"), "leading-zero-lost"),
        (ADULT.replace("10082022", "10082030"), "dates-out-of-order"),
        (ADULT.replace("10082022", "10082019"), "issued-before-chip-cards"),
        (ADULT.replace("026048", "003048"), "unknown-province-code"),
        (TEEN.replace("10102025", "10102022"), "card-expired"),
    ],
)  # fmt: skip
def test_what_looks_odd_is_only_a_warning(raw: str, warning: str) -> None:
    assert read(raw).warnings == (warning,)


def test_a_card_issued_in_the_two_years_before_a_change_holds_to_the_next_one() -> None:
    assert read(TEEN.replace("10102025", "10102024")).warnings == ()


def test_a_number_of_a_birth_abroad_is_accepted() -> None:
    assert number_checks("112190000001") == ()


def test_what_is_no_number_is_not_checked() -> None:
    assert number_checks("0261", "1948") == ()
    assert number_checks("026048000034", "không rõ", "nam") == ()


@pytest.mark.parametrize(("number", "year"), [("026048000034", 1948), ("025215000078", 2015), ("025499000000", 2199)])
def test_the_number_carries_the_year_of_birth(number: str, year: int) -> None:
    assert born_year(number) == year


@pytest.mark.parametrize(
    ("number", "masked"), [("025150000012", "025•••••0012"), ("123456789", "123••6789"), ("12", "••")]
)
def test_a_shown_number_hides_its_middle(number: str, masked: str) -> None:
    assert mask(number) == masked


LINES = st.lists(st.text(max_size=12), max_size=12).map("|".join).map("026048000034|".__add__)


def outcome(line: str) -> str:
    """What comes of a line: a card, another QR, or the code of a refusal."""
    try:
        return type(parse(line, TODAY)).__name__
    except Refused as refusal:
        return refusal.code


OUTCOMES = {
    "Card",
    "OtherQr",
    "invalid-date",
    "card-cut-short",
    "two-cards",
    "card-number-shape",
    "card-old-number",
    "card-garbled",
    "keys-layout",
}


@given(st.one_of(st.text(max_size=200), LINES))
def test_any_line_is_a_card_another_qr_or_a_known_refusal(line: str) -> None:
    assert outcome(line) in OUTCOMES


@given(st.data())
def test_a_card_with_any_sign_changed_is_never_a_bug(data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(CHILD) - 1))
    sign = data.draw(st.characters())

    assert outcome(CHILD[:place] + sign + CHILD[place + 1 :]) in OUTCOMES
