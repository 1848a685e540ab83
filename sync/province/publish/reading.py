"""How lines are to be read: what each counts, what follows where there is none, when more comes, whose words they are.

What is said here is said of every month alike. To say of one month or commune why it has no line would tell that
something happened there.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from sync.province.language import Words
from sync.province.publish.datasets import COUNTED, HOME_VISITS, REPAIRS, SESSIONS, SESSIONS_BY_DAY, Dataset
from sync.province.publish.origins import OURS, THEIRS
from sync.province.publish.publisher import AGAIN, REACH, WAIT

_ONE_LINE: Final = Words(
    "Mỗi {unit} đã công bố nằm trong đúng một dòng của {where}. Không có dòng tổng: muốn có tổng thì cộng các dòng.",
    "Each {unit} that is published is in exactly one line of {where}. There are no lines of totals: add the lines up.",
)
_SAME_SESSIONS: Final = Words(
    "Hai bộ sessions và sessions-by-day đếm cùng những phiên: đừng cộng bộ này với bộ kia.",
    "The datasets sessions and sessions-by-day count the same sessions: do not add one to the other.",
)
_GROUPED: Final = Words(
    "Nhóm nào ít thì gộp: “other” là các giá trị còn lại, “all” là không chia theo cột đó, các xã ít số liệu được gộp "
    "vào một dòng.",
    "Small groups are put together: “other” is what no line names, “all” is not divided by that column, and communes "
    "with few numbers share a line.",
)
_GROUPED_DAYS: Final = Words(
    "Ngày ít phiên được gộp với ngày kế tiếp, các xã ít phiên được gộp vào một dòng.",
    "Days with few sessions are put together with the next, and communes with few share a line.",
)
_ZERO: Final = Words(
    "Xã nào có dòng trong một đợt, đứng riêng hay được gộp, thì đợt ấy đếm hết những gì xã đã gửi thêm tới lúc đó. Khi "
    "ấy, {what} mà không dòng nào của xã trong đợt nêu hay gộp là bằng không trong đợt đó; đợt sau có thể thêm.",
    "Where a commune has a line in a batch, alone or with others, the batch counts all that is new of it by then. "
    "{what} that no line of the commune in the batch names or includes is then zero in that batch; a later batch may "
    "add to it.",
)
_MISSING: Final = Words(
    "Một tháng không có tệp, hay một xã không có dòng, thì không nói lên điều gì: có thể không có gì xảy ra, có thể "
    "quá ít để công bố, hoặc số liệu chưa chốt.",
    "A month without a file, or a commune without a line, says nothing: it may be that nothing happened, that it was "
    "too little to be published, or that the numbers are not settled yet.",
)
_FIRST: Final = Words(
    "Một tháng ra sớm nhất {days} sau khi hết tháng, khi máy của các xã đã gửi đủ; máy im lặng thì chờ {wait} ngày.",
    "A month is published {days} after its end at the earliest, once the communes' machines have sent what they have; "
    "for a silent machine one waits {wait} days.",
)
_LATE: Final = Words(
    "Dòng đã công bố không bao giờ đổi. Số liệu đến muộn của xã đã có dòng được gom ít nhất {again} ngày kể từ phiên "
    "bản trước, rồi thành dòng mới (đợt mới) trong một phiên bản mới của tháng; nếu vẫn quá ít thì chờ thêm. Tháng đã "
    "hết quá {reach} ngày thì không có phiên bản mới.",
    "A line never changes. What comes late from a commune that has lines is gathered for {again} days or more after "
    "the version before, and becomes new lines (a new batch) in a new version of the month; what is still too little "
    "waits on. A month that ended more than {reach} days ago gets no new version.",
)

_SESSION: Final = Words("phiên", "session")
_THIS: Final = Words("bộ này", "this dataset")
_VALUE: Final = Words("giá trị", "A value")
_DAY: Final = Words("ngày", "A day")
_DAY_OR_VALUE: Final = Words("ngày hay giá trị", "A day or value")


class _Told(NamedTuple):
    unit: Words
    what: Words
    rules: Sequence[Words]


_OF: Final[Mapping[str, _Told]] = {
    SESSIONS.id: _Told(_SESSION, _DAY_OR_VALUE, (_SAME_SESSIONS, _GROUPED)),
    SESSIONS_BY_DAY.id: _Told(_SESSION, _DAY, (_SAME_SESSIONS, _GROUPED_DAYS)),
    HOME_VISITS.id: _Told(Words("đăng ký", "request"), _VALUE, (_GROUPED,)),
    REPAIRS.id: _Told(Words("sự cố", "fault"), _VALUE, (_GROUPED,)),
}
_SETTLED: Final = {
    dataset.id: counted.settle_days
    for counted in COUNTED
    for dataset in (counted.dataset, counted.daily)
    if dataset is not None
}


def reading_of(dataset: Dataset) -> tuple[Words, ...]:
    """What is to be known of the lines of this dataset; of the procedures, whose words and facts they are."""
    told = _OF.get(dataset.id)
    if told is None:
        return OURS, THEIRS
    days = _SETTLED[dataset.id]
    return (
        _ONE_LINE.filled(unit=told.unit, where=_THIS),
        *told.rules,
        _ZERO.filled(what=told.what),
        *_when(Words(f"{days} ngày", f"{days} days")),
    )


def reading_of_all() -> tuple[Words, ...]:
    """What is to be known of the lines of every dataset that counts."""
    most, visits = _SETTLED[SESSIONS.id], _SETTLED[HOME_VISITS.id]
    return (
        _ONE_LINE.filled(
            unit=Words("phiên, đăng ký hay sự cố", "session, request or fault"),
            where=Words("mỗi bộ đếm nó", "each dataset that counts it"),
        ),
        _SAME_SESSIONS,
        _GROUPED,
        _ZERO.filled(what=_DAY_OR_VALUE),
        *_when(
            Words(
                f"{most} ngày (đăng ký hỗ trợ tại nhà: {visits} ngày)",
                f"{most} days ({visits} for requests for help at home)",
            )
        ),
    )


def _when(days: Words) -> tuple[Words, ...]:
    return (
        _MISSING,
        _FIRST.filled(days=days, wait=WAIT.days),
        _LATE.filled(again=AGAIN.days, reach=REACH),
    )
