"""Every setting has a default that works, and a typing slip is told, with its place, instead of being passed over."""

from pathlib import Path

import pytest

from kiosk.config import Config, read_config
from kiosk.errors import Refused


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "kiosk.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_config(tmp_path / "none.toml") == Config()


def test_settings_are_read(tmp_path: Path) -> None:
    file = written(
        tmp_path, 'store = "/srv/tantay"\npublic_url = "https://province.example"\nwindowed = true\nidle_seconds = 0\n'
    )

    config = read_config(file)
    assert config.store_path == Path("/srv/tantay")
    assert config.public_url == "https://province.example"
    assert config.windowed
    assert config.idle_seconds == 0


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("pubic_url = 'https://x'", "pubic_url"),
        ("windowed = 'yes'", "windowed"),
        ("idle_seconds = -1", "idle_seconds"),
        ("idle_seconds = 'never'", "idle_seconds"),
        ("store = ", "Invalid value"),
        ("public_url = 'http://elsewhere.example'", "https"),
        ("public_url = 'http://127.0.0.1.elsewhere.example'", "https"),
        ("public_url = 'javascript:alert(1)'", "https"),
    ],
)
def test_what_is_not_understood_is_refused_with_file_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        read_config(written(tmp_path, text))

    assert reason in refusal.value.values["reason"]
    assert refusal.value.values["file"].endswith("kiosk.toml")


def test_the_keys_of_a_switch_box_can_be_named(tmp_path: Path) -> None:
    assert (Config().switch_next, Config().switch_choose) == ("F7", "F8")

    config = read_config(written(tmp_path, 'switch_next = "F13"\nswitch_choose = "Ctrl+F2"\n'))
    assert (config.switch_next, config.switch_choose) == ("F13", "Ctrl+F2")
