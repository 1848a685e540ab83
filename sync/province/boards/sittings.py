"""Sessions by outcome and place, and the cases of them by channel and by how the result is wanted."""

from sync.province.boards import words
from sync.province.boards.look import Look, compared
from sync.province.boards.table import Table
from sync.province.language import Words


def tables(look: Look) -> tuple[Table, ...]:
    """How sessions went, where they were, and where cases were filed."""
    line = look.lexicon.line
    found = [
        compared(
            look, "outcome", Words("Phiên theo kết quả", "Sessions by outcome"), Words("Kết quả", "Outcome"),
            "sessions", look.pairs("session", "a"), label=lambda key: line("figures.outcome-", key),
        ),
        compared(
            look, "place", Words("Phiên theo nơi làm", "Sessions by place"), Words("Nơi làm", "Place"),
            "sessions", look.pairs("session", "b"), label=lambda key: line("figures.place-", key),
        ),
        compared(
            look, "channel", Words("Việc theo nơi nộp", "Cases by channel"), Words("Nơi nộp", "Channel"),
            "cases", look.pairs("channel", "a"), label=lambda key: line("figures.channel-", key),
            note=Words("Nộp trên Cổng là khi đã ghi mã hồ sơ.", "On the portal: its dossier code was noted."),
        ),
        compared(
            look, "delivery", Words("Việc theo cách nhận kết quả", "Cases by how the result is wanted"),
            Words("Cách nhận", "Way"), "cases", look.pairs("delivery", "a"),
            label=lambda key: line("figures.delivery-", key),
        ),
    ]  # fmt: skip
    if look.is_wide:
        found.append(
            compared(
                look, "communes", Words("Phiên theo xã, phường", "Sessions by commune"), words.COMMUNE, "sessions",
                look.pairs("session", "centre"), label=look.lexicon.commune,
                to=lambda code: look.address("sessions", centre=code),
            )
        )  # fmt: skip
    return tuple(found)
