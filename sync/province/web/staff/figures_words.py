"""The sentences of the pages of figures, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.boards.spans import Kind
from sync.province.language import Counted, Words

BOARDS: Final = Words("Các bảng số liệu", "Boards")
KINDS: Final[Mapping[Kind, Words]] = {
    "today": Words("Hôm nay", "Today"),
    "week": Words("Tuần", "Week"),
    "month": Words("Tháng", "Month"),
    "quarter": Words("Quý", "Quarter"),
    "year": Words("Năm", "Year"),
}
WHICH_SPAN: Final = Words("Thời gian", "Time")
EARLIER: Final = Words("← Trước", "← Earlier")
LATER: Final = Words("Sau →", "Later →")
OTHER_DAYS: Final = Words("Ngày và nơi khác", "Other days and places")
FIRST: Final = Words("Từ ngày", "From")
LAST: Final = Words("Đến hết ngày", "To the end of")
COMMUNE: Final = Words("Xã, phường", "Commune")
SHOW: Final = Words("Xem", "Show")
WHERE: Final = Words("Đang xem", "You see")

AS_OF: Final = Words("Số liệu tính đến {at}.", "Figures as of {at}.")
NEWEST: Final = Words("Tin mới nhất từ các máy về lúc {at}.", "The machines last sent at {at}.")
ALL_TOLD: Final = Counted(
    Words("Nơi duy nhất có máy đã gửi tin trong kỳ này.", "The only place with a machine has sent in this span."),
    Words("Cả {n} nơi có máy đã gửi tin trong kỳ này.", "All {n} places with machines have sent in this span."),
)
HERE_TOLD: Final = Words("Nơi này đã gửi tin trong kỳ này.", "This place has sent in this span.")
LONGEST: Final = Words(
    "Máy im lâu nhất gửi tin lần cuối lúc {at}; việc sau đó có thể còn thiếu.",
    "The machine that has been silent longest last sent at {at}; what was done since may be missing.",
)
WAITED: Final = Counted(
    Words(
        "1 trên {of} nơi có máy chưa gửi đủ tin trong kỳ này",
        "1 of {of} places with machines has not sent all of this span",
    ),
    Words(
        "{n} trên {of} nơi có máy chưa gửi đủ tin trong kỳ này",
        "{n} of {of} places with machines have not sent all of this span",
    ),
)
ONLY_WAITED: Final = Words(
    "Nơi duy nhất có máy chưa gửi đủ tin trong kỳ này",
    "The only place with a machine has not sent all of this span",
)
HERE_WAITED: Final = Words("Nơi này chưa gửi đủ tin trong kỳ này", "This place has not sent all of this span")
WAITED_WHY: Final = Counted(
    Words(
        "Số của nơi này còn thiếu; không mất gì, máy gửi khi có mạng.",
        "Its figures are incomplete; nothing is lost, the machines send when they have a line.",
    ),
    Words(
        "Số của các nơi này còn thiếu; không mất gì, máy gửi khi có mạng.",
        "Their figures are incomplete; nothing is lost, the machines send when they have a line.",
    ),
)
PARTLY: Final = Counted(
    Words("1 nơi chưa gửi tin từ khi kỳ này hết", "1 place has not sent since the span was over"),
    Words("{n} nơi chưa gửi tin từ khi kỳ này hết", "{n} places have not sent since the span was over"),
)
PARTLY_WHY: Final = Counted(
    Words("Những ngày cuối kỳ của nơi này có thể còn thiếu.", "Its last days of the span may be missing."),
    Words("Những ngày cuối kỳ của các nơi này có thể còn thiếu.", "Their last days of the span may be missing."),
)
PARTLY_RUNNING: Final = Counted(
    Words("1 nơi chưa gửi tin từ {at}", "1 place has not sent since {at}"),
    Words("{n} nơi chưa gửi tin từ {at}", "{n} places have not sent since {at}"),
)
PARTLY_RUNNING_WHY: Final = Counted(
    Words(
        "Những ngày gần đây của nơi này có thể còn thiếu; máy gửi khi có mạng.",
        "Its latest days may be missing; the machines send when they have a line.",
    ),
    Words(
        "Những ngày gần đây của các nơi này có thể còn thiếu; máy gửi khi có mạng.",
        "Their latest days may be missing; the machines send when they have a line.",
    ),
)
SHUT: Final = Counted(
    Words(
        "1 nơi không còn gửi tin: mọi máy ở đó đã bị khóa hoặc chuyển đi",
        "1 place sends nothing any more: its machines were all shut out or moved away",
    ),
    Words(
        "{n} nơi không còn gửi tin: mọi máy ở đó đã bị khóa hoặc chuyển đi",
        "{n} places send nothing any more: their machines were all shut out or moved away",
    ),
)
SHUT_WHY: Final = Words(
    "Từ tin cuối trở đi không có số liệu, cho đến khi có máy khác hoặc máy được mở lại.",
    "After what was last heard there are no figures, until there is another machine or it is let in again.",
)
PAUSED: Final = Counted(
    Words("1 nơi có máy bị khóa, hoặc có lúc không có máy", "1 place had a machine shut out, or none for a while"),
    Words("{n} nơi có máy bị khóa, hoặc có lúc không có máy", "{n} places had a machine shut out, or none for a while"),
)
PAUSED_WHY: Final = Words(
    "Việc làm khi ấy mà chưa máy nào gửi thì không có trong các bảng.",
    "What was done then and no machine has sent is in no table.",
)
LOST: Final = Words(
    "Mất theo máy hỏng đã thay, trong kỳ này hoặc trước đó: {places}.",
    "Lost with machines that were replaced, in this span or before it: {places}.",
)
LAST_HEARD: Final = Words("tin cuối {at}", "last heard {at}")
NEVER_HEARD: Final = Words("chưa gửi lần nào", "nothing sent yet")
DAYLESS: Final = Counted(
    Words(
        "1 phiên không rõ ngày vì đồng hồ máy sai, không có trong bảng nào.",
        "1 session has no day, as a machine's clock was wrong; it is in no table.",
    ),
    Words(
        "{n} phiên không rõ ngày vì đồng hồ máy sai, không có trong bảng nào.",
        "{n} sessions have no day, as a machine's clock was wrong; they are in no table.",
    ),
)
MEANING: Final = Words("Giải thích:", "What is counted:")
FILES: Final = Words("Tải bảng này:", "This table as:")
CSV: Final = Words("CSV (cho máy đọc)", "CSV (for programs)")
XLSX: Final = Words("XLSX (cho bảng tính)", "XLSX (for spreadsheets)")
PICTURE: Final = Words("SVG (hình)", "SVG (picture)")
ALL_TABLES: Final = Words("Tải cả trang (XLSX)", "All tables of this page (XLSX)")
CHART_OF: Final = Words("Biểu đồ: {title}. {finding}", "Chart: {title}. {finding}")
ONLY_LARGEST: Final = Words("Hình chỉ vẽ {n} dòng lớn nhất.", "The chart shows the {n} largest lines only.")
NOTHING: Final = Words("Chưa có gì trong thời gian này.", "Nothing in this time yet.")
BEFORE: Final = Words("kỳ trước: {n}", "before: {n}")
DETAILS: Final = Words("Xem kỹ", "Details")

DEFINITIONS: Final = Words("Mỗi con số nghĩa là gì", "What each figure means")
BACK: Final = Words("Về trang số liệu", "Back to the figures")

PROBLEMS: Final[Mapping[str, Words]] = {
    "span-kind": Words("Không có loại thời gian này. Xin chọn ở dưới.", "There is no such span. Choose one below."),
    "span-day": Words(
        "Ngày “{day}” không đọc được, hoặc ngoài các năm có số liệu (2020–2099). Xin chọn lại ngày.",
        "The day “{day}” cannot be read, or lies outside of the years that are kept (2020–2099). Choose another.",
    ),
    "span-turned": Words(
        "Ngày đầu phải trước ngày cuối, mà {first} ở sau {last}. Xin sửa một trong hai ngày.",
        "The first day must come before the last, and {first} comes after {last}. Change one of them.",
    ),
    "span-long": Words(
        "Chỉ xem được tối đa năm năm một lần. Xin chọn hai ngày gần nhau hơn.",
        "At most five years at a time. Choose days that are closer.",
    ),
}
