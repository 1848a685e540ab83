"""What those who were asked said, and how many were content, by commune."""

from sync.province.boards import words
from sync.province.boards.look import Look, compared
from sync.province.boards.overview import content
from sync.province.boards.table import Column, Drawn, Row, Table, by_most
from sync.province.language import Words

_FACES = ("3", "2", "1")


def tables(look: Look) -> tuple[Table, ...]:
    """The three faces, how many were asked and answered, and the communes."""
    pairs = look.pairs("face", "a")
    faces = compared(
        look, "faces", Words("Ba khuôn mặt", "Three faces"), Words("Câu trả lời", "Answer"), "answers",
        {face: pairs.get(face, (0, 0)) for face in _FACES},
        label=lambda key: look.lexicon.line("figures.face-", key), order=tuple,
        note=Words("Chỉ tính người đã trả lời.", "Only of those who answered."),
    )  # fmt: skip
    asked = pairs.get("asked", (0, 0))
    answered = tuple(sum(pairs.get(face, (0, 0))[at] for face in _FACES) for at in (0, 1))
    shares = tuple(content({face: pairs.get(face, (0, 0))[at] for face in _FACES}) for at in (0, 1))
    answers = Table(
        code="answers",
        title=Words("Hỏi và trả lời", "Asked and answered"),
        names=Words("Số", "Number"),
        columns=(
            Column(code="now", head=words.NOW, means="satisfaction"),
            Column(code="before", head=words.BEFORE, means="satisfaction"),
        ),
        rows=(
            Row("asked", Words("Số lần được hỏi", "Times asked"), asked),
            Row("answered", Words("Số lần trả lời", "Times answered"), answered),
            Row("content", Words("Hài lòng, % số trả lời", "Content, % of the answers"), shares),
        ),
        fixed=True,
    )
    return (faces, answers, *((_by_commune(look),) if look.is_wide else ()))


def _by_commune(look: Look) -> Table:
    found: dict[str, dict[str, int]] = {}
    for (centre, face), count in look.counts("face", ("centre", "a")).items():
        found.setdefault(centre, {})[face] = count
    rows = by_most(
        Row(
            centre,
            look.lexicon.commune(centre),
            (content(faces), sum(faces.get(face, 0) for face in _FACES), faces.get("asked", 0)),
            look.address("satisfaction", centre=centre),
        )
        for centre, faces in found.items()
    )
    together: dict[str, int] = {}
    for faces in found.values():
        for face, count in faces.items():
            together[face] = together.get(face, 0) + count
    whole = (content(together), sum(together.get(face, 0) for face in _FACES), together.get("asked", 0))
    return Table(
        code="communes",
        title=Words("Hài lòng theo xã, phường", "Content, by commune"),
        names=words.COMMUNE,
        columns=(
            Column(code="content", head=words.CONTENT, means="satisfaction", kind="percent"),
            Column(code="answered", head=words.ANSWERED, means="satisfaction", adds=True),
            Column(code="asked", head=words.ASKED, means="satisfaction", adds=True),
        ),
        rows=rows,
        whole=Row("", words.WHOLE, whole) if len(rows) > 1 else None,
        drawn=Drawn(columns=("content",)),
    )
