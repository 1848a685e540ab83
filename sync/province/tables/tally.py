"""What the province counts: one row a number, added to in the transaction that takes the facts in.

A number says how many, of what (`measure`), when (`period`), where (`centre`) and of which kind (`a`, `b`, `c`, empty
where the measure has no such part). Periods are days (`D2026-11-26`) and months (`M2026-11`), each number standing in
one of each; `X` is no day at all: what is told under a clock that cannot be right. The day is the Vietnamese one on
which the thing began, as the kiosk claims it, and the centre is where the machine stood when the facts came.

    measure              n                       a                 b                    c
    session              sessions                outcome or open   counter, home
    case                 cases                   session, visit
    procedure            cases                   procedure
    channel              cases                   portal, elsewhere, none
    delivery             cases                   how the result is wanted, or none
    cross                sessions                procedure or ""   place/channel        outcome or open
    person               persons                 alone, ticket, home, guided
    person-again         persons, less than 0    first day         ticket, home         (days only; see `persons`)
    hour                 sessions                hour, 00 to 23
    face                 sessions                asked, 1, 2, 3
    paper                sessions                procedure         paper that was missing
    handling             sessions                minutes, 0000 …
    wait                 numbers of the queue    minutes, 0000 …
    registration         registrations           state             way or none
    visit-act            acts                    made, posted …    outcome, of those made
    visit-days           registrations           days, 0000 …      (from the request to the result, on the day asked)
    guidance             guidances               topic             end or open          level
    incident             faults                  machine           cause or ""          end or open
    repair-minutes       minutes                 machine           cause
    recurred             times it was said       machine           cause
    hours                seconds                 member            sure, unsure
    doubt                things without a time   session, visit …  clock, not-ended, not-called, not-signed-out
"""

from typing import Final, Literal, TypeAlias

from sqlalchemy import BigInteger, Column, Integer, String, Table

from sync.province.schema import metadata

Measure: TypeAlias = Literal[
    "session", "case", "procedure", "channel", "delivery", "cross", "person", "person-again", "hour", "face", "paper",
    "handling", "wait", "registration", "visit-act", "visit-days", "guidance", "incident", "repair-minutes", "recurred",
    "hours", "doubt",
]  # fmt: skip

NO_DAY: Final = "X"
WORD: Final = 64
"""Letters of a kind at most; what is longer is no word of ours and is counted as `?`."""

tally = Table(
    "tally",
    metadata,
    Column("measure", String(16), primary_key=True),
    Column("period", String(11), primary_key=True),
    Column("centre", String(5), primary_key=True),
    Column("a", String(WORD), primary_key=True),
    Column("b", String(WORD), primary_key=True),
    Column("c", String(WORD), primary_key=True),
    Column("n", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

trace = Table(
    "trace",
    metadata,
    Column("subject", String(80), primary_key=True),
    Column("centre", String(5), primary_key=True),
    Column("ledger", Integer, primary_key=True, autoincrement=False),
    Column("first", BigInteger, primary_key=True, autoincrement=False),
    Column("last", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Where the entries about a subject are, in runs; of sessions (no centre) a run holds entries of others as well."""

company = Table(
    "company",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("subject", String(80), primary_key=True),
    Column("session", String(32), primary_key=True),
    Column("day", String(10), nullable=False),
    sqlite_with_rowid=False,
)
"""Which sessions belong to one person or one household: those of a ticket (`t:…`), and those of a visit (`v:…`)."""

named = Table(
    "named",
    metadata,
    Column("session", String(32), primary_key=True),
    Column("centre", String(5), primary_key=True),
    Column("visit", String(64), primary_key=True),
    sqlite_with_rowid=False,
)
"""Which visits say that a session was held for them: their cases are not counted twice."""

member = Table(
    "member",
    metadata,
    Column("centre", String(5), primary_key=True),
    Column("member", String(WORD), primary_key=True),
    Column("role", String(16), nullable=False),
    Column("turn", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)
"""Whose hours are whose: the role in which somebody was taken into the team last; names are nobody's here."""

counting = Table("counting", metadata, Column("centre", String(5), primary_key=True), sqlite_with_rowid=False)
"""The centres of which anything was counted: whoever counts more holds their rows, so that others wait."""

arrival = Table(
    "arrival",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("ledger", Integer, nullable=False),
    Column("first", BigInteger, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("centre", String(5), nullable=False),
    Column("received_us", BigInteger, nullable=False),
)
"""Every batch in the order in which it came, and where its machine stood then: no read model, and never rebuilt."""

building = Table(
    "building",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("token", String(16), nullable=False),
)
"""Which of those who make the read models anew may write: the one who began last."""

uncounted = Table("uncounted", metadata, Column("id", Integer, primary_key=True, autoincrement=False))
"""One row while the figures lack entries that came before they were kept; whoever makes them anew takes it away."""

READ_MODELS: Final = (tally, trace, company, named, member)
TABLES: Final = (*READ_MODELS, counting, arrival, building, uncounted)
