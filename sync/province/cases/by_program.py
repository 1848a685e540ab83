"""Statuses that another system sends: judged and kept like a file's rows, and once however often they are sent."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Annotated, Final, Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, delete, insert, select

from kiosk.domain.vietnamese import clean
from kiosk.errors import Refused, Rejected
from sync.province.cases.judging import TAKEN, Judged, judge
from sync.province.cases.kinds import Kind, OurWord, Statement
from sync.province.cases.names import Book, meaning
from sync.province.cases.naming import read_book
from sync.province.cases.personal import masked, tells_of_a_person
from sync.province.cases.reading.rows import LEEWAY, key_of
from sync.province.cases.shapes import CODE, DAY, MOMENT, NAME
from sync.province.cases.speaking import Speaker, speak, take_turn
from sync.province.database import Database
from sync.province.staff.record import record
from sync.province.staff.rights import Staff, communes_of
from sync.province.tables.imports import api_reply

MAX_BATCH: Final = 1_000
REMEMBERED: Final = timedelta(days=2)
"""How long an answer is given again to whoever asks with the same key."""

FAULTS: Final = {
    "row-not-a-code": "The slip is mistyped: its signs do not belong together. Or no day is the one in the code.",
    "row-no-part": "`part` is nothing but blanks.",
    "row-date": "The day in `at` is not in its month.",
    "row-future": "`at` lies in the future by the province's clock.",
    "row-unknown-slip": "No machine of ours ever made this slip.",
    "row-other-commune": "The dossier belongs to a commune outside the token's scope.",
}
"""Why one of many cannot be kept."""

Code: TypeAlias = Annotated[
    str,
    msgspec.Meta(pattern=CODE, description="A dossier's code, or a slip's 18 signs.", examples=["H44.22-261126-0001"]),
]
Moment: TypeAlias = Annotated[
    str, msgspec.Meta(pattern=MOMENT, description="RFC 3339, with its zone.", examples=["2026-11-26T09:30:00+07:00"])
]
Day: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        pattern=DAY, max_length=10, description="RFC 3339, from 2000-01-01 to 2099-12-31.", examples=["2026-12-10"]
    ),
]
StatusName: TypeAlias = Annotated[
    str,
    msgspec.Meta(
        pattern=NAME,
        max_length=200,
        description="The office's own name for it, with a letter in it.",
        examples=["Đang giải quyết"],
    ),
]
Result: TypeAlias = Literal["new", "changed", "same", "later", "error"]


class StatusIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What your system says of one dossier, in its own words; the token's name is its source.

    `part` names one procedure of a joined dossier, of which `status` then speaks.
    """

    code: Code
    status: StatusName
    part: Annotated[
        str,
        msgspec.Meta(
            max_length=120, description="The procedure of a joined dossier that `status` is of; empty: of all."
        ),
    ] = ""
    payment: Annotated[
        StatusName | None, msgspec.Meta(description="The office's own name for what was paid; null: nothing is said.")
    ] = None
    delivery: Annotated[
        StatusName | None,
        msgspec.Meta(description="The office's own name for how the result travels; null: nothing is said."),
    ] = None
    at: Annotated[
        Moment | None, msgspec.Meta(description="Since when it is so, RFC 3339 with its zone; null: since now.")
    ] = None
    note: Annotated[
        str,
        msgspec.Meta(max_length=500, description="What the citizen may read with it; digits of a person are hidden."),
    ] = ""
    due: Annotated[
        Day | None,
        msgspec.Meta(description="The appointment, from 2000-01-01 to 2099-12-31; null: nothing is said of it."),
    ] = None


class StatusesIn(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Many at once, in one transaction; what cannot be kept is told one by one."""

    statuses: Annotated[
        list[StatusIn], msgspec.Meta(min_length=1, max_length=MAX_BATCH, description="One for each dossier.")
    ]


class StatusOut(msgspec.Struct, frozen=True, kw_only=True):
    """What became of it.

    `later`: no session has this code yet, and it is kept until one does: see `/statuses/waiting`. `word` is our own
    status, empty while nobody has said what the name means. `same`: your system said so before, and that stands or was
    of the same moment; what only others said is kept as its own word too. `masked`: digits of a person's number were
    hidden.
    """

    result: Annotated[
        Result,
        msgspec.Meta(
            description="`new`: the first of its dossier; `changed`: something else stood there; `same`: your system "
            "said so before; `later`: kept until a session has this code; `error`: not kept, see `fault`."
        ),
    ]
    fault: Annotated[
        str,
        msgspec.Meta(
            description="Why it was not kept; empty: it was. "
            + " ".join(f"`{one}`: {why}" for one, why in FAULTS.items()),
            extra_json_schema={"enum": [*FAULTS, ""]},
        ),
    ] = ""
    word: OurWord = ""
    masked: Annotated[
        bool, msgspec.Meta(description="Whether digits that look like a person's number were hidden in your words.")
    ] = False


class StatusesOut(msgspec.Struct, frozen=True, kw_only=True):
    """One result for each status, in their order."""

    results: Annotated[list[StatusOut], msgspec.Meta(description="One for each status, in their order.")]


class Kept(msgspec.Struct, frozen=True):
    """An answer, and whether it was given before."""

    results: tuple[StatusOut, ...]
    again: bool = False


def take(database: Database, program: Staff, wishes: Sequence[StatusIn], key: str, now: datetime) -> Kept:
    """Keep what is news; with a key that was used before, only say again what was said then.

    An answer of which nothing was kept because of a fault is not remembered: what was wrong may not be the next time.

    Raises `Rejected("key-reused")` when the key came with something else.
    """
    asked = hashlib.sha256(msgspec.msgpack.encode(list(wishes))).digest()
    with database.write() as connection:
        take_turn(connection)
        known = _known(connection, program, key, asked)
        if known is not None:
            return Kept(known, again=True)
        results = _keep(connection, program, wishes, now)
        if key and _is_settled(results):
            _remember(connection, program, key, asked, results, now)
    return Kept(results)


def _is_settled(results: Sequence[StatusOut]) -> bool:
    """Whether anything was kept, or all was kept before: a refusal of which nothing was kept is judged anew."""
    return any(one.result in TAKEN for one in results) or all(one.result != "error" for one in results)


def _keep(connection: Connection, program: Staff, wishes: Sequence[StatusIn], now: datetime) -> tuple[StatusOut, ...]:
    book = read_book(connection, program.name)
    drafts = [_draft(wish, program.name, book, now) for wish in wishes]
    statements = [statement for draft in drafts if not isinstance(draft, str) for statement in draft]
    verdicts = iter(judge(connection, statements, program.scope, now, program.name))
    taken: list[Statement] = []
    results: list[StatusOut] = []
    for wish, draft in zip(wishes, drafts, strict=True):
        if isinstance(draft, str):
            results.append(StatusOut(result="error", fault=draft))
            continue
        judged = [(statement, next(verdicts)) for statement in draft]
        taken += [statement for statement, verdict in judged if verdict.verdict in TAKEN]
        results.append(_result(wish, [verdict for _, verdict in judged], draft[0]))
    if taken:
        speak(connection, Speaker(id=program.id, scope=program.scope), taken, now)
        centre = communes_of(program.scope)
        record(connection, program, "statuses-sent", program.name, now, centre=centre, rows=str(len(taken)))
    return tuple(results)


def _result(wish: StatusIn, verdicts: Sequence[Judged], first: Statement) -> StatusOut:
    """Of several statements the one that changes most."""
    order: tuple[Result, ...] = ("error", "changed", "new", "later", "same")
    worst = min(verdicts, key=lambda judged: order.index(judged.verdict))
    texts = (
        clean(wish.note, lines=True),
        *map(clean, (wish.status, wish.part, wish.payment or "", wish.delivery or "")),
    )
    return StatusOut(result=worst.verdict, fault=worst.fault, word=first.word, masked=tells_of_a_person(*texts))


def _draft(wish: StatusIn, source: str, book: Book, now: datetime) -> list[Statement] | str:
    """The statements, or the code of what is wrong."""
    try:
        slip, code = key_of(wish.code)
        at = now if wish.at is None else datetime.fromisoformat(wish.at).astimezone(UTC)
    except Refused as refusal:
        return refusal.code
    except ValueError:
        return "row-date"
    if at > now + LEEWAY:
        return "row-future"
    note, part = masked(clean(wish.note, lines=True)), masked(clean(wish.part))
    if wish.part and not part:
        return "row-no-part"
    of: Kind = "part" if part else "dossier"
    told: list[tuple[Kind, str | None]] = [(of, wish.status), ("payment", wish.payment), ("delivery", wish.delivery)]
    due = None if wish.due is None else date.fromisoformat(wish.due)
    statements: list[Statement] = []
    for kind, text in told:
        if text is None:
            continue
        said = masked(clean(text))
        name = meaning(book, source, kind, said)
        word, sure = ("", False) if name is None else (name.word, name.sure)
        is_first = not statements
        statements.append(
            Statement(
                slip=slip, code=code, kind=kind, part=part if kind == "part" else "", said=said, source=source,
                word=word, sure=sure, note=note if is_first else "", at=at, due=due if is_first else None,
            )
        )  # fmt: skip
    return statements


def _known(connection: Connection, program: Staff, key: str, asked: bytes) -> tuple[StatusOut, ...] | None:
    if not key:
        return None
    where = (api_reply.c.token == program.id) & (api_reply.c.key == key)
    row = connection.execute(select(api_reply).where(where)).one_or_none()
    if row is None:
        return None
    if row.asked != asked:
        raise Rejected("key-reused")
    return msgspec.json.decode(row.body, type=tuple[StatusOut, ...])


def _remember(
    connection: Connection, program: Staff, key: str, asked: bytes, results: tuple[StatusOut, ...], now: datetime
) -> None:
    connection.execute(delete(api_reply).where(api_reply.c.at < now - REMEMBERED))
    connection.execute(
        insert(api_reply).values(token=program.id, key=key, asked=asked, body=msgspec.json.encode(results), at=now)
    )
