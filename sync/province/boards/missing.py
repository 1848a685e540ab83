"""The papers that people most often lack, and for which procedure."""

from sync.province.boards.look import Look, Pair, compared
from sync.province.boards.table import Table
from sync.province.language import Words

_SEVERAL = Words(
    "Một phiên có thể thiếu nhiều giấy, nên các dòng không cộng với nhau.",
    "One session may lack several, so the lines do not add up.",
)


def tables(look: Look) -> tuple[Table, ...]:
    """Papers with their procedures, and how many sessions lacked something, by procedure."""
    pairs: dict[str, Pair] = {}
    for at, span in enumerate((look.asked.span, look.asked.before)):
        for (procedure, paper), count in look.counts("paper", ("a", "b"), None, span).items():
            now, before = pairs.get(f"{procedure} {paper}", (0, 0))
            pairs[f"{procedure} {paper}"] = (now + count, before) if at == 0 else (now, before + count)
    return (
        compared(
            look, "papers", Words("Giấy tờ hay thiếu nhất", "Papers missing most often"), Words("Giấy tờ", "Paper"),
            "sessions", pairs, label=lambda key: _paper(look, key), adds=False, note=_SEVERAL,
            to=lambda key: look.address("procedures", procedure=key.partition(" ")[0]),
        ),
    )  # fmt: skip


def _paper(look: Look, key: str) -> Words:
    procedure, _, paper = key.partition(" ")
    name, of = look.lexicon.paper(procedure, paper), look.lexicon.procedure(procedure)
    return Words(f"{name.vi} ({of.vi})", f"{name.en} ({of.en})")
