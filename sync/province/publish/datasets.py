"""What is published: each dataset, its columns, and what the words in them mean. The dictionary is made from this."""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from kiosk.domain.records import Record, Words
from sync.province.publish.meanings import (
    CHANNELS,
    CONFIDENCES,
    ENDS,
    LEVELS,
    LIFE_EVENTS,
    MACHINES,
    OUTCOMES,
    STATES,
    SURE_OR_NOT,
    TIME_UNITS,
    WAYS,
    WAYS_TO_FILE,
)
from sync.province.tables.tally import Measure

Datatype: TypeAlias = Literal["string", "date", "gYearMonth", "integer"]

VERSION: Final = "v1"
"""Of the addresses and of the columns: what a column means never changes under the same version."""

CC_BY: Final = "https://creativecommons.org/licenses/by/4.0/"


class Column(Record, frozen=True):
    """One column; `values` are its words with their meanings, `many` when several stand in it, a space between them."""

    name: str
    title: Words
    about: Words
    datatype: Datatype = "string"
    values: Mapping[str, Words] = {}
    many: bool = False


class Dataset(Record, frozen=True):
    """One dataset; `frequency` is the last part of the EU's name for how often it grows."""

    id: str
    title: Words
    about: Words
    columns: tuple[Column, ...]
    frequency: Literal["MONTHLY", "IRREG"] = "MONTHLY"


class Counted(Record, frozen=True):
    """How a dataset comes from the province's numbers: the measure, its kinds, and what is known of each kind.

    `kinds` are the places of the measure's parts (a, b, c) that become columns, in the order in which they are divided.
    A month is published `settle_days` after its end.
    Of the last `plain` kinds it may be told that all are alike. `daily` tells the same numbers by days, if any does.
    """

    dataset: Dataset
    measure: Measure
    kinds: tuple[int, ...]
    settle_days: int
    plain: int = 0
    daily: Dataset | None = None


_BATCH: Final = Column(
    "batch",
    Words("Đợt", "Batch"),
    Words(
        "Đợt công bố mà dòng này thuộc về. Dòng đã công bố không bao giờ đổi; số liệu đến muộn thành dòng mới.",
        "The publication that brought this line. A line never changes; what arrives late makes new lines: add them up.",
    ),
    "integer",
)
_FROM: Final = Column(
    "from", Words("Từ ngày", "From"), Words("Ngày đầu của khoảng, giờ Việt Nam.", "First day, Vietnam time."), "date"
)
_TO: Final = Column("to", Words("Đến ngày", "To"), Words("Ngày cuối, tính cả ngày đó.", "Last day, included."), "date")
_MONTH: Final = Column("month", Words("Tháng", "Month"), Words("Tháng của số liệu.", "The month."), "gYearMonth")
_COMMUNE: Final = Column(
    "commune",
    Words("Mã xã, phường", "Commune"),
    Words(
        "Mã năm số. Nhiều mã cách nhau bằng dấu cách là các xã có ít số liệu, được gộp vào một dòng.",
        "Five-digit code. Several codes are communes with few numbers, counted together.",
    ),
    many=True,
)
_COMMUNE_NAME: Final = Column(
    "commune_name",
    Words("Tên xã, phường", "Name of the commune"),
    Words("Tên, hoặc số xã được gộp vào một dòng.", "Its name, or how many there are."),
)


def _count(name: str, title: Words) -> Column:
    about = Words("Số nguyên, không làm tròn.", "A whole number, not rounded.")
    return Column(name, title, about, "integer")


def _kind(name: str, title: Words, values: Mapping[str, Words]) -> Column:
    about = Words("Một trong các giá trị được liệt kê.", "One of the values that are listed.")
    return Column(name, title, about, values=values)


_SESSIONS: Final = _count("sessions", Words("Số phiên", "Sessions"))

SESSIONS: Final = Dataset(
    "sessions",
    Words(
        "Phiên hỗ trợ theo ngày, xã, thủ tục, kênh và kết quả",
        "Sessions by day, commune, procedure, channel and outcome",
    ),
    Words(
        "Mỗi phiên là một lần người dân ngồi với tổ hỗ trợ. Mỗi dòng đếm một khoảng ngày: ít phiên thì dài hơn.",
        "A session is one sitting of a citizen with a volunteer. A line counts a span of days: longer where few came.",
    ),
    (
        _BATCH, _FROM, _TO, _COMMUNE, _COMMUNE_NAME,
        Column(
            "procedure",
            Words("Mã thủ tục", "Procedure"),
            Words(
                "Mã quốc gia; “none” là chưa chọn thủ tục, “unlisted” là mã không có trong danh mục.",
                "National code; “none”: no procedure was chosen, “unlisted”: a code that the catalogue does not have.",
            ),
        ),
        Column(
            "procedure_name",
            Words("Tên thủ tục", "Name of the procedure"),
            Words("Tên của mã ở cột procedure.", "What the code in the column procedure is called."),
        ),
        _kind("outcome", Words("Kết quả", "Outcome"), OUTCOMES),
        _kind("channel", Words("Kênh nộp", "Channel"), CHANNELS),
        _SESSIONS,
    ),
)  # fmt: skip

SESSIONS_BY_DAY: Final = Dataset(
    "sessions-by-day",
    Words("Phiên hỗ trợ theo ngày và xã", "Sessions by day and commune"),
    Words(
        "Cùng những phiên ấy, đếm theo ngày; ngày ít phiên được gộp với ngày kế tiếp.",
        "The same sessions counted by days; days with few are put together with the next.",
    ),
    (_BATCH, _FROM, _TO, _COMMUNE, _COMMUNE_NAME, _SESSIONS),
)

HOME_VISITS: Final = Dataset(
    "home-visits",
    Words("Đăng ký hỗ trợ tại nhà theo tháng", "Requests for help at home by month"),
    Words(
        "Đếm theo tháng đăng ký, cách giải quyết và tình trạng lúc công bố.",
        "By the month of the request, the way that was decided, and the state when published.",
    ),
    (
        _BATCH, _MONTH, _COMMUNE, _COMMUNE_NAME,
        _kind("way", Words("Cách hỗ trợ", "Way"), WAYS),
        _kind("state", Words("Tình trạng", "State"), STATES),
        _count("requests", Words("Số đăng ký", "Requests")),
    ),
)  # fmt: skip

REPAIRS: Final = Dataset(
    "repairs",
    Words("Sự cố máy móc theo tháng", "Repairs by month"),
    Words(
        "Sự cố mạng, máy tính, máy in và thiết bị khác của trung tâm.",
        "Faults of the line, computers, printers and other machines of the centres.",
    ),
    (
        _BATCH, _MONTH, _COMMUNE, _COMMUNE_NAME,
        _kind("machine", Words("Thiết bị", "Machine"), MACHINES),
        _kind("end", Words("Cách kết thúc", "How it ended"), ENDS),
        _count("repairs", Words("Số sự cố", "Repairs")),
    ),
)  # fmt: skip

COUNTED: Final = (
    Counted(SESSIONS, "cross", (0, 2, 1), 7, 1, SESSIONS_BY_DAY),
    Counted(HOME_VISITS, "registration", (1, 0), 31),
    Counted(REPAIRS, "incident", (0, 2), 7, 2),
)
"""Visits are published a month later: until then most have come to their end. Sessions are divided by their
outcome before the channel, which mostly follows from it."""

PROCEDURES: Final = Dataset(
    "procedures",
    Words("Danh mục thủ tục", "Catalogue of procedures"),
    Words(
        "Các thủ tục mà tổ hỗ trợ giúp: thời hạn, lệ phí, giấy tờ, nguồn, và cột nào chưa chắc.",
        "The procedures that the teams help with: time, fee, papers, sources, and which columns are unsure.",
    ),
    (
        Column("code", Words("Mã thủ tục", "Code"), Words("Mã quốc gia.", "National code.")),
        Column("name", Words("Tên", "Name"), Words("Tên thường gọi.", "As it is commonly called.")),
        Column("name_en", Words("Tên tiếng Anh", "English name"), Words("Bản dịch của chúng tôi.", "Our translation.")),
        Column(
            "official_name",
            Words("Tên chính thức", "Official name"),
            Words(
                "Tên trong nguồn, khi danh mục có ghi riêng. Trống: danh mục không ghi riêng tên ấy.",
                "The name in the source, where the catalogue has it apart; empty where it has not.",
            ),
        ),
        Column(
            "life_event",
            Words("Sự kiện trong đời", "Life event"),
            Words("Nhóm mà chúng tôi xếp thủ tục vào.", "The group in which we put it."),
            values=LIFE_EVENTS,
        ),
        _kind("level", Words("Cấp", "Level"), LEVELS),
        Column(
            "channels",
            Words("Cách nộp", "Channels"),
            Words("Các cách nộp, cách nhau bằng dấu cách.", "The ways to file, a space between them."),
            values=WAYS_TO_FILE,
            many=True,
        ),
        Column(
            "time",
            Words("Thời hạn", "Time"),
            Words(
                "Thời hạn giải quyết, theo đơn vị ở cột time_unit. Chưa rõ thì trống trong CSV và null trong JSON.",
                "Time to decide, in the unit that time_unit names. Not known: empty in CSV, null in JSON.",
            ),
            "integer",
        ),
        Column(
            "time_unit",
            Words("Đơn vị", "Unit"),
            Words("Đơn vị của thời hạn; trống khi chưa rõ thời hạn.", "Unit of the time; empty where that is unknown."),
            values=TIME_UNITS,
        ),
        Column(
            "fee",
            Words("Lệ phí", "Fee"),
            Words(
                "Bằng đồng, trong trường hợp thường. Chưa rõ thì trống trong CSV và null trong JSON. 0: danh mục ghi "
                "là miễn phí; trường hợp khác, như đăng ký quá hạn, có thể mất lệ phí.",
                "In đồng, in the usual case. Not known: empty in CSV, null in JSON. 0: free as far as the catalogue "
                "says; other cases, such as a late registration, may cost something.",
            ),
            "integer",
        ),
        Column("papers", Words("Số giấy tờ", "Papers"), Words("Số loại giấy tờ.", "Kinds of papers."), "integer"),
        Column(
            "confidence",
            Words("Độ tin cậy", "Confidence"),
            Words(
                "Thấp nhất trong mọi phần của thủ tục, kể cả những phần không có cột ở đây, như cách trả kết quả. "
                "Riêng các cột ở đây thì xem cột unsure.",
                "Lowest of all parts of the procedure, also of those that have no column here, such as how the result "
                "is handed over. For the columns that are here, see unsure.",
            ),
            values=CONFIDENCES,
        ),
        Column("checked_on", Words("Ngày kiểm tra", "Checked on"), Words("Lần kiểm tra cuối.", "Last check."), "date"),
        Column(
            "sources",
            Words("Nguồn", "Sources"),
            Words(
                "Nguồn của các thông tin, cách nhau bằng dấu |: tiếng Việt trước, rồi ghi chú gốc bằng tiếng Anh.",
                "Where the facts are from, a | between them: in Vietnamese, then our note in English as it is.",
            ),
        ),
        Column(
            "unsure",
            Words("Cột chưa chắc", "Unsure columns"),
            Words(
                "Những cột của dòng này chỉ là kiến thức chung (mức C): cần hỏi lại cơ quan. "
                "Các cột khác được liệt kê thì ở mức A hoặc B.",
                "The columns of this line that are general knowledge only (C): ask the office. The others that are "
                "listed are A or B.",
            ),
            values=SURE_OR_NOT,
            many=True,
        ),
    ),
    "IRREG",
)  # fmt: skip

DATASETS: Final = {dataset.id: dataset for dataset in (SESSIONS, SESSIONS_BY_DAY, HOME_VISITS, REPAIRS, PROCEDURES)}
