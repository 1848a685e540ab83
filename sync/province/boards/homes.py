"""Help at home, from the request to the result."""

from sync.province.boards import words
from sync.province.boards.lasting import time_cells, time_columns
from sync.province.boards.look import Look, compared
from sync.province.boards.table import Column, Drawn, Row, Table, by_most
from sync.province.language import Words
from sync.province.tallies.questions import times

_DAYS = Words("Từ lúc đăng ký đến khi có kết quả", "From the request to the result")


def tables(look: Look) -> tuple[Table, ...]:
    """Where registrations stand, how long they took, what was done, and the communes."""
    found = [
        compared(
            look, "states", Words("Đăng ký đang đến đâu", "Where registrations stand"), Words("Bước", "Step"),
            "registrations", look.pairs("registration", "a"), label=lambda key: _state(look, key),
            note=Words("Các đăng ký nhận trong kỳ, như tỉnh biết lúc này.", "Those taken in the span, as known now."),
        ),
        _days(look),
        compared(
            look, "ways", Words("Đăng ký theo cách làm", "Registrations by way"), Words("Cách làm", "Way"),
            "registrations", look.pairs("registration", "b"), label=lambda key: _way(look, key),
        ),
        compared(
            look, "acts", Words("Việc đã làm cho các nhà", "What was done"), Words("Việc", "Act"), "acts",
            look.pairs("visit-act", "a"), label=lambda key: look.lexicon.line("figures.visit-act-", key), adds=False,
            note=Words("Tính theo ngày làm, cho mọi đăng ký, cũ và mới.", "By the day it was done, old and new."),
        ),
    ]  # fmt: skip
    return tuple([*found, _by_commune(look)] if look.is_wide else found)


def _days(look: Look) -> Table:
    rows: list[Row] = []
    for key, name, span in (("now", words.NOW, look.asked.span), ("before", words.BEFORE, look.asked.before)):
        rows.append(Row(key, name, time_cells(times(look.connection, "visit-days", span, look.scope).get(()))))
    return Table(
        code="days",
        title=_DAYS,
        names=words.SPAN,
        columns=time_columns("visit-days", "days"),
        rows=tuple(rows),
        note=Words(
            "Tính theo ngày đăng ký, chỉ các đăng ký đã có kết quả.", "By the day of the request; only with a result."
        ),
        drawn=Drawn(columns=("median", "most")),
        fixed=True,
    )


def _by_commune(look: Look) -> Table:
    registered = look.counts("registration", ("centre",))
    made = look.counts("visit-act", ("centre",), {"a": "made"})
    days = times(look.connection, "visit-days", look.asked.span, look.scope, by=("centre",))
    rows = by_most(
        Row(
            centre,
            look.lexicon.commune(centre),
            (registered.get((centre,), 0), made.get((centre,), 0), *time_cells(days.get((centre,)))),
            look.address("home", centre=centre),
        )
        for centre in dict.fromkeys(key for (key,) in [*registered, *made, *days])
    )
    whole = time_cells(times(look.connection, "visit-days", look.asked.span, look.scope).get(()))
    return Table(
        code="communes",
        title=Words("Hỗ trợ tại nhà theo xã, phường", "Help at home, by commune"),
        names=words.COMMUNE,
        columns=(
            Column(
                code="registrations", head=words.REGISTRATIONS, means="registrations",
                unit=words.UNITS["registrations"], adds=True,
            ),
            Column(code="made", head=Words("Lượt đến nhà", "Visits made"), means="acts", adds=True),
            *time_columns("visit-days", "days"),
        ),
        rows=rows,
        whole=Row("", words.WHOLE, (sum(registered.values()), sum(made.values()), *whole)) if len(rows) > 1 else None,
        drawn=Drawn(columns=("registrations",)),
    )  # fmt: skip


def _state(look: Look, key: str) -> Words:
    stage, _, end = key.partition("-")
    closed = look.lexicon.line("visit.list-", stage)
    if not end:
        return closed
    how = look.lexicon.line("visit.end-", end)
    return Words(f"{closed.vi}: {how.vi}", f"{closed.en}: {how.en}")


def _way(look: Look, key: str) -> Words:
    return look.lexicon.line("figures.visit-way-" if key == "none" else "visit.way-", key)
