"""Guidance on VNeID and the portal: what about, how it ended, and which level was reached."""

from sync.province.boards import words
from sync.province.boards.look import Look, compared
from sync.province.boards.table import Column, Drawn, Row, Table, by_most, share
from sync.province.language import Words


def tables(look: Look) -> tuple[Table, ...]:
    """Topics with their ends, the levels, and the communes."""
    line = look.lexicon.line
    look.counts("guidance", ("a", "b", "c"))  # read once; topics, ends and levels are added up from it
    levels = {key: pair for key, pair in look.pairs("guidance", "c").items() if key}
    found = [
        _topics(look),
        compared(
            look, "ends", Words("Kết quả hướng dẫn", "How guidance ended"), Words("Kết quả", "End"), "guidances",
            look.pairs("guidance", "b"), label=lambda key: line("figures.guidance-end-", key),
        ),
        compared(
            look, "levels", Words("Mức định danh đạt được", "VNeID level reached"), Words("Mức", "Level"), "guidances",
            levels, label=lambda key: Words(f"Mức {key}", f"Level {key}"), order=tuple,
            note=Words("Chỉ tính lượt có đạt một mức.", "Only where a level was reached."),
        ),
    ]  # fmt: skip
    if look.is_wide:
        found.append(
            compared(
                look, "communes", Words("Lượt hướng dẫn theo xã, phường", "Guidance by commune"), words.COMMUNE,
                "guidances", look.pairs("guidance", "centre"), label=look.lexicon.commune,
                to=lambda code: look.address("vneid", centre=code),
            )
        )  # fmt: skip
    return tuple(found)


def _topics(look: Look) -> Table:
    found: dict[str, dict[str, int]] = {}
    for (topic, end), count in look.counts("guidance", ("a", "b")).items():
        found.setdefault(topic, {})[end] = count
    rows = by_most(
        Row(
            topic,
            look.lexicon.topic(topic),
            (count := sum(ends.values()), ends.get("done", 0), share(ends.get("done", 0), count)),
        )
        for topic, ends in found.items()
    )
    count = sum(sum(ends.values()) for ends in found.values())
    done = sum(ends.get("done", 0) for ends in found.values())
    unit = words.UNITS["guidances"]
    return Table(
        code="topics",
        title=Words("Lượt hướng dẫn theo chủ đề", "Guidance by topic"),
        names=Words("Chủ đề", "Topic"),
        columns=(
            Column(code="guidances", head=Words("Lượt", "Times"), means="guidances", unit=unit, adds=True),
            Column(code="done", head=Words("Làm xong", "Done"), means="guidances", unit=unit, adds=True),
            Column(code="share", head=words.SHARE, means="guidances", kind="percent"),
        ),
        rows=rows,
        whole=Row("", words.WHOLE, (count, done, share(done, count))) if len(rows) > 1 else None,
        drawn=Drawn(columns=("guidances",)),
    )
