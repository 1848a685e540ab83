"""The screen addresses the citizen as the centre chose, in every sentence, and only in these."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.conftest import MakeDesk
from tests.ui.desk import Desk
from ui.address import ADDRESSES, Address, addressed
from ui.words import address_as, say


def choose(desk: Desk, address: Address) -> None:
    desk.tap("card:settings", "card:address", f"option:address:{address}", "forward")


def test_an_official_chooses_it_and_every_page_follows_at_once_and_after_a_restart(
    desk: Desk, make_desk: MakeDesk
) -> None:
    assert desk.shows("Hôm nay bác cần việc gì?")
    choose(desk, "ong-ba")
    assert desk.problem() == "Đã lưu."
    desk.tap("back")
    assert desk.shows("Hôm nay ông/bà cần việc gì?")

    again = make_desk(clock=desk.clock)
    again.sign_in()
    assert again.shows("Hôm nay ông/bà cần việc gì?")
    choose(again, "bac")
    again.tap("back")
    assert again.shows("Hôm nay bác cần việc gì?")


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_sentence_is_left_with_another_word(address: Address) -> None:
    address_as(address)
    try:
        sentence = say("vi", "choose-consent")
        english = say("en", "choose-consent")
    finally:
        address_as("bac")

    assert sentence == addressed("Bác chọn một trong hai ô trả lời.", address)
    assert english == "Please tap one of the two answers."


@pytest.mark.parametrize("kept", ["bác sĩ", "Bạc", "gọi là “bác”", "ông/bà/bác", "Bắc"])
def test_other_words_stay_as_they_are(kept: str) -> None:
    assert addressed(kept, "anh-chi") == kept


@given(st.text())
def test_only_that_word_changes_and_changing_twice_changes_nothing_more(text: str) -> None:
    once = addressed(text, "ong-ba")

    assert addressed(once, "ong-ba") == once
    assert re.sub(r"[Ôô]ng/bà", "", once) == re.sub(r"(?<![\w/“])[Bb]ác(?![\w/])(?! sĩ)|[Ôô]ng/bà", "", text)
