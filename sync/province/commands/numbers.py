"""What is counted: made anew, made up to try a size, and published."""

import argparse
from datetime import date, timedelta
from typing import Final

from kiosk.domain.local_time import day_of
from sync.province.commands.command import AddParser, Beside, Lines, now
from sync.province.config import Config
from sync.province.database import Database

SENTENCES: Final = {
    "rebuild-overtaken": "another rebuild was begun, and goes on in place of this one",
    "rebuild-short": "{read} of {held} entries could be read, and the figures stay as they were: an older program took "
    "some in meanwhile; run this again once it has ended",
    "seed-used": "this database has machines of its own: --into-used to add made-up ones to them all the same",
    "seed-numbers": "at least one session, at least one working day, and 1 to {centres} centres",
}


def add(add_parser: AddParser) -> None:
    """`rebuild`, `seed` and `publish`."""
    again = add_parser("rebuild", help="make sessions and numbers anew from the entries, while the server serves")
    again.set_defaults(run=_rebuild)

    made_up = add_parser("seed", help="fill an empty database with made-up centres, to try it at its size")
    made_up.add_argument("--sessions", type=int, default=100_000)
    made_up.add_argument("--centres", type=int, default=148)
    made_up.add_argument("--days", type=int, default=365, help="how many days it goes back")
    made_up.add_argument("--seed", type=int, default=1, help="the same number makes the same histories")
    made_up.add_argument("--until", type=date.fromisoformat, help="the last day, YYYY-MM-DD (yesterday)")
    made_up.add_argument("--into-used", action="store_true", help="also where machines were let in already")
    made_up.set_defaults(run=_seed, makes_one=True)

    opened = add_parser("publish", help="publish what open data may be published now")
    opened.set_defaults(run=_publish)


def _rebuild(_asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    from sync.province.rebuilding import rebuild

    yield f"{rebuild(database)} entries read"


def _seed(asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.seeding.seed import Plan, must_be_new, seed
    from sync.province.seeding.world import USUAL_FAULTS, World

    if asked.into_used:
        yield Beside(
            "made-up centres will stand among the real ones in every figure and list: they cannot be taken out"
        )
    else:
        must_be_new(database)
    catalogue = Catalogue()
    guide = catalogue.guidance
    world = World(
        communes=tuple(sorted(Communes().home_communes)),
        procedures=tuple((one.code, tuple(paper.id for paper in one.papers)) for one in catalogue.procedures()),
        topics=tuple(topic.id for topic in guide.topics) if guide else ("level-2",),
        causes=USUAL_FAULTS,
    )
    until = asked.until or day_of(now()) - timedelta(days=1)
    plan = Plan(sessions=asked.sessions, centres=asked.centres, days=asked.days, seed=asked.seed, until=until)
    yield from seed(database, world, plan, now())


def _publish(_asked: argparse.Namespace, _config: Config, database: Database) -> Lines:
    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.communes import Communes
    from sync.province.publish.publisher import publish
    from sync.province.publish.sources import Vocabulary

    procedures = Catalogue().procedures()
    names = {procedure.code: procedure.name.vi for procedure in procedures}
    for new in publish(database, Vocabulary(names, Communes().commune_name), procedures, now()):
        yield f"{new.dataset} {new.period} version {new.version}: {new.lines} new lines"
