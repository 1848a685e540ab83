"""Faults of machines: by cause and by machine, how they ended, how long they took."""

from kiosk.domain.repairs.incident import NO_CAUSE
from sync.province.boards import words
from sync.province.boards.look import Look, compared
from sync.province.boards.table import Column, Drawn, Row, Table, by_most
from sync.province.language import Words
from sync.province.tallies.questions import Counts, Part

_BY_CAUSE = Words("Sự cố theo nguyên nhân", "Faults by cause")
_CAUSE_UNKNOWN = Words("Chưa rõ nguyên nhân", "Cause not known")


def tables(look: Look) -> tuple[Table, ...]:
    """By cause first: that is what one can do something about."""
    found = [
        _with_minutes(look, "causes", _BY_CAUSE, Words("Nguyên nhân", "Cause")),
        _with_minutes(look, "machines", Words("Sự cố theo máy", "Faults by machine"), Words("Máy", "Machine")),
        compared(
            look, "ends", Words("Kết quả xử lý", "How faults ended"), Words("Kết quả", "End"), "incidents",
            look.pairs("incident", "c"), label=lambda key: _end(look, key),
        ),
    ]  # fmt: skip
    if look.is_wide:
        found.append(
            compared(
                look, "communes", Words("Sự cố theo xã, phường", "Faults by commune"), words.COMMUNE, "incidents",
                look.pairs("incident", "centre"), label=look.lexicon.commune,
                to=lambda code: look.address("repairs", centre=code),
            )
        )  # fmt: skip
    return tuple(found)


def _with_minutes(look: Look, code: str, title: Words, names: Words) -> Table:
    part: Part = "b" if code == "causes" else "a"
    faults, minutes, again = (_named(look.counts(one, (part,))) for one in ("incident", "repair-minutes", "recurred"))
    rows = by_most(
        Row(key, _name(look, code, key), _cells((key,), faults, minutes, again))
        for key in dict.fromkeys(key for (key,) in [*faults, *minutes, *again])
    )
    whole = (sum(faults.values()), sum(minutes.values()), sum(again.values()))
    return Table(
        code=code,
        title=title,
        names=names,
        columns=(
            Column(
                code="faults",
                head=Words("Sự cố", "Faults"),
                means="incidents",
                unit=words.UNITS["incidents"],
                adds=True,
            ),
            Column(code="minutes", head=words.MINUTES_SPENT, means="repair-minutes", kind="minutes", adds=True),
            Column(
                code="recurred",
                head=Words("Hỏng lại", "Came back"),
                means="recurred",
                unit=words.UNITS["acts"],
                adds=True,
            ),
        ),
        rows=rows,
        whole=Row("", words.WHOLE, whole) if len(rows) > 1 else None,
        drawn=Drawn(columns=("faults",)),
    )


def _named(found: Counts) -> Counts:
    """The same with what was not told, yet or ever, as one that is not known."""
    told: Counts = {}
    for (key,), count in found.items():
        told[key or NO_CAUSE,] = told.get((key or NO_CAUSE,), 0) + count
    return told


def _cells(key: tuple[str], *counts: Counts) -> tuple[int, ...]:
    return tuple(found.get(key, 0) for found in counts)


def _name(look: Look, code: str, key: str) -> Words:
    if code == "machines":
        return look.lexicon.line("machine.", key)
    if key == NO_CAUSE:
        return _CAUSE_UNKNOWN
    found = look.lexicon.words(f"is.{key}") or look.lexicon.line("is.", "other")
    return Words(*(text[:1].upper() + text[1:] for text in found))


def _end(look: Look, key: str) -> Words:
    return look.lexicon.line("figures.incident-end-" if key == "open" else "end.", key)
