"""Whether something can be heard is known before a word is said, and in doubt it is tried."""

from pathlib import Path

import pytest

from kiosk.devices import loudspeaker

CARD = """ 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xf7f10000 irq 31
"""


@pytest.mark.parametrize(
    ("cards", "outputs", "alsa", "heard"),
    [
        (CARD, [], False, True),
        ("--- no soundcards ---\n", [], False, False),
        ("", [], True, True),
        ("", [b"auto_null"], True, False),
        ("", [b"auto_null", b"bluez_output.00_11"], False, True),
        ("", [b"bluez_output.00_11"], False, True),
        (None, [], False, False),
    ],
)
def test_a_card_an_output_or_a_way_of_alsas_own_is_a_loudspeaker_and_the_dummy_is_none(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    cards: str | None,
    outputs: list[bytes],
    alsa: bool,
    heard: bool,
) -> None:
    if cards is not None:
        (tmp_path / "cards").write_text(cards, encoding="utf-8")
    monkeypatch.setattr(loudspeaker.sys, "platform", "linux")
    monkeypatch.setattr(loudspeaker, "_outputs", lambda: outputs)
    monkeypatch.setattr(loudspeaker, "_alsa_plays", lambda: alsa)

    assert loudspeaker.has_loudspeaker(tmp_path / "cards") is heard
