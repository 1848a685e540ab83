"""Settings of one machine, from one TOML file; what it does not know it refuses, so that a typing slip is not lost."""

from pathlib import Path
from typing import Annotated

import msgspec
import platformdirs

from kiosk.domain.web_address import is_safe_address
from kiosk.errors import Refused


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Every setting has a default that works."""

    store: str = ""
    """Folder of the local log; empty: the user's data folder."""
    public_url: str = ""
    """Start of the addresses on slips until the machine is enrolled, such as `https://host.example`."""
    windowed: bool = False
    """A window instead of the full screen."""
    switch_next: str = "F7"
    """The key that the first of two switches sends: go to the next control."""
    switch_choose: str = "F8"
    """The key that the second one sends: act on the control that has the focus."""
    idle_seconds: Annotated[int, msgspec.Meta(ge=0)] = 90
    """How long nobody may touch the screen before it asks whether somebody is there; 0: for ever."""
    portal_host: str = "dichvucong.gov.vn"
    """The national portal, to which "Sự cố" makes a call and asks nothing; `:port` behind it where it is not 443."""
    outside_host: str = "1.1.1.1:443"
    """A host of the world that is called by its number, so that no name is needed; empty: none."""
    probe_url: str = "http://connectivitycheck.gstatic.com/generate_204"
    """A plain page that answers 204, by which a sign-in page of a Wi-Fi is known; empty: none."""

    @property
    def store_path(self) -> Path:
        """Where the log lies."""
        if self.store:
            return Path(self.store).expanduser()
        return Path(platformdirs.user_data_path("tantay", appauthor=False)) / "kiosk"


def config_file() -> Path:
    """Where the settings are looked for when nothing else is said."""
    return Path(platformdirs.user_config_path("tantay", appauthor=False)) / "kiosk.toml"


def read_config(file: Path) -> Config:
    """The settings in `file`; the defaults when it is not there.

    Raises `Refused("config", file=…, reason=…)` for a file that cannot be read, has unknown keys or wrong values.
    """
    if not file.exists():
        return Config()
    import tomllib  # 6 ms that the first frame need not wait for where there is no file

    try:
        with file.open("rb") as stream:
            config = msgspec.convert(tomllib.load(stream), Config)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Refused("config", file=str(file), reason=str(error)) from error
    if config.public_url and not is_safe_address(config.public_url):
        raise Refused("config", file=str(file), reason="public_url must begin with https://")
    return config
