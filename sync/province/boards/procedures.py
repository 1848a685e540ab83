"""Cases by procedure; and of one procedure, where and how its sessions went."""

from sync.province.boards import words
from sync.province.boards.look import Look, Pair, compared
from sync.province.boards.table import Table
from sync.province.language import Words

_OF_SESSIONS = Words(
    "Chỉ các việc có phiên; việc khác ghi ở buổi đến nhà không có thủ tục.",
    "Cases with a session; others that were noted on a visit name no procedure.",
)


def tables(look: Look) -> tuple[Table, ...]:
    """The procedures; or all that is known of the one that was chosen."""
    if look.procedure:
        return _of_one(look)
    found = (procedures_table(look),)
    return (*found, _by_commune(look)) if look.is_wide else found


def procedures_table(look: Look) -> Table:
    """Cases by procedure, the most frequent first."""
    return compared(
        look,
        "procedures",
        Words("Việc theo thủ tục", "Cases by procedure"),
        words.PROCEDURE,
        "cases",
        look.pairs("procedure", "a"),
        label=look.lexicon.procedure,
        to=lambda code: look.address("procedures", procedure=code),
        note=_OF_SESSIONS,
    )


def _of_one(look: Look) -> tuple[Table, ...]:
    outcomes, places = _crossed(look)
    papers = look.pairs("paper", "b", {"a": look.procedure})
    found = [
        compared(
            look, "outcome", Words("Phiên theo kết quả", "Sessions by outcome"), Words("Kết quả", "Outcome"),
            "sessions", outcomes, label=lambda key: look.lexicon.line("figures.outcome-", key),
        ),
        compared(
            look, "place-channel", Words("Phiên theo nơi làm và nơi nộp", "Sessions by place and filing"),
            Words("Nơi", "Place"), "sessions", places, label=lambda key: _place_channel(look, key),
        ),
        compared(
            look, "papers", Words("Giấy tờ còn thiếu", "Missing papers"), Words("Giấy tờ", "Paper"), "sessions", papers,
            label=lambda key: look.lexicon.paper(look.procedure, key), adds=False,
            note=Words("Một phiên có thể thiếu nhiều giấy.", "One session may lack several."),
        ),
    ]  # fmt: skip
    if look.is_wide:
        found.insert(0, _by_commune(look))
    return tuple(found)


def _by_commune(look: Look) -> Table:
    pairs = look.pairs("procedure", "centre", {"a": look.procedure} if look.procedure else {})
    return compared(
        look,
        "communes",
        Words("Việc theo xã, phường", "Cases by commune"),
        words.COMMUNE,
        "cases",
        pairs,
        label=look.lexicon.commune,
        to=lambda code: look.address("procedures", centre=code),
        note=_OF_SESSIONS,
    )


def _crossed(look: Look) -> tuple[dict[str, Pair], dict[str, Pair]]:
    """Sessions of the procedure by outcome, and by place with channel."""
    outcomes: dict[str, Pair] = {}
    places: dict[str, Pair] = {}
    for at, span in enumerate((look.asked.span, look.asked.before)):
        for (place, outcome), count in look.counts("cross", ("b", "c"), {"a": look.procedure}, span).items():
            for found, key in ((outcomes, outcome), (places, place)):
                now, before = found.get(key, (0, 0))
                found[key] = (now + count, before) if at == 0 else (now, before + count)
    return outcomes, places


def _place_channel(look: Look, key: str) -> Words:
    place, _, channel = key.partition("/")
    where, how = look.lexicon.line("figures.place-", place), look.lexicon.line("figures.channel-", channel)
    return Words(f"{where.vi} · {how.vi}", f"{where.en} · {how.en}")
