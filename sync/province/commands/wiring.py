"""What codes are called, out of the catalogue and the communes."""

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.catalogue.files import resources_root
from kiosk.domain.calendar.working_days import calendar_of
from kiosk.errors import Refused, Unavailable
from sync.province.boards.table import place_of
from sync.province.commands.lexicon import make_lexicon
from sync.province.config import Config
from sync.province.publish.opening import Opening
from sync.province.web.pages import Names


def names_of(catalogue: Catalogue, communes: Communes) -> Names:
    """The names that pages and letters use, and the days on which offices work."""

    def procedure(code: str) -> str:
        try:
            return f"{catalogue.procedure(code).name.vi} ({code})"
        except (Refused, Unavailable):
            return code

    return Names(
        procedure,
        communes.commune_name,
        make_lexicon(catalogue, communes),
        calendar=calendar_of(catalogue.holidays),
        homes=dict(sorted(communes.home_communes.items(), key=lambda home: place_of(home[1]))),
    )


def opening_of(config: Config) -> Opening:
    """What the pages of open data say of who publishes, and under which licence the names of places are."""
    notice = (resources_root() / "places" / "NOTICE").read_text("utf-8")
    return Opening(config.open_publisher, config.open_contact, notice)
