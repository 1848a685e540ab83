"""What boards, tables and columns are called, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Counted, Words

PLACE: Final = Words("Nơi", "Place")
SPAN: Final = Words("Thời gian", "Time")
AS_OF: Final = Words("Tính đến", "As of")
WAITED_FOR: Final = Words("Chưa gửi đủ tin của thời gian này", "Have not sent all of this time")
PARTLY_FOR: Final = Words("Những ngày cuối có thể còn thiếu", "Last days may be missing")
LOST_FOR: Final = Words("Mất theo máy hỏng đã thay", "Lost with machines that were replaced")
SHORT: Final = Words("Số nơi chưa gửi đủ", "Places that have not sent all")
SOME_MACHINES: Final = Words("{n} trên {of} máy", "{n} of {of} machines")
LOST_ENTRIES: Final = Counted(Words("{n} mục", "{n} entry"), Words("{n} mục", "{n} entries"))
LOST_UNKNOWN: Final = Words("không rõ bao nhiêu", "nobody knows how much")
BARE: Final = Words("Số xã, phường chưa có máy", "Communes without any machine yet")
CODE: Final = Words("Mã", "Code")

WHOLE: Final = Words("Tất cả", "All")
WHOLE_PROVINCE: Final = Words("Toàn tỉnh", "The whole province")
ALL_PLACES: Final = Words("Tất cả các nơi", "All places")
MY_COMMUNES: Final = Words("Các xã, phường của bạn", "Your communes")
NO_PROCEDURE: Final = Words("Chưa chọn thủ tục", "No procedure chosen")
UNKNOWN: Final = Words("Khác", "Other")

NOW: Final = Words("Kỳ này", "This span")
BEFORE: Final = Words("Kỳ trước", "Span before")
COMPARED: Final = Words("Kỳ trước: {days}.", "Span before: {days}.")
COMPARED_SINCE: Final = Words(
    "Kỳ trước: {days}, có số liệu từ ngày {day}.", "Span before: {days}, with figures from {day} on."
)
NOT_COMPARED: Final = Words("Kỳ trước ({days}) chưa có số liệu.", "Of the span before ({days}) there are no figures.")

NO_MACHINE_IN: Final = Counted(
    Words(
        "1 trên {of} xã, phường chưa có máy nào: chưa biết gì về nơi này.",
        "1 of {of} communes has no machine yet: nothing is known of it.",
    ),
    Words(
        "{n} trên {of} xã, phường chưa có máy nào: chưa biết gì về các nơi này.",
        "{n} of {of} communes have no machine yet: nothing is known of them.",
    ),
)
NO_MACHINES: Final = Words(
    "Chưa có máy nào ghi danh ở đây, nên chưa có số liệu.", "No machine is enrolled here yet, so there are no figures."
)
SINCE: Final = Words(
    "Có số liệu từ ngày {day}. Những ngày trước đó không có trong các bảng.",
    "There are figures from {day} on. The days before are in no table.",
)
ONLY_SINCE: Final = Words(
    "Có số liệu từ ngày {day}. Thời gian này còn ở trước đó, nên chưa có số liệu.",
    "There are figures from {day} on. This span lies before that, so there are none of it.",
)
ONLY_UNTIL: Final = Words(
    "Sau ngày {day} không còn máy nào gửi tin, nên thời gian này không có số liệu.",
    "After {day} no machine sends any more, so there are no figures of this span.",
)
TO_COME: Final = Words("Thời gian này chưa đến.", "This span is still to come.")
SHUT_FOR: Final = Words("Không còn gửi tin vì máy đã bị khóa", "Send nothing any more, machines shut out")
SHUT_SINCE: Final = Words("khóa máy từ {at}", "shut out since {at}")
SHUT_LATER: Final = Words(
    "khóa máy từ {at}, khi chưa chắc đã gửi hết", "shut out since {at}, perhaps before it had sent all of this time"
)
PAUSED_FOR: Final = Words("Có máy bị khóa hoặc có lúc không có máy", "A machine was shut out, or there was none")
NONE_BETWEEN: Final = Words("không có máy từ {at} đến {until}", "no machine from {at} to {until}")
NO_MACHINE_THEN: Final = Words(
    "Suốt thời gian này ở đây không có máy nào được gửi tin, nên không có số liệu.",
    "Through all of this span no machine was let in here, so there are no figures.",
)
GONE: Final = Words("không còn máy", "no machine any more")

BOARDS: Final[Mapping[str, Words]] = {
    "overview": Words("Tổng quan", "At a glance"),
    "procedures": Words("Thủ tục", "Procedures"),
    "sessions": Words("Phiên", "Sessions"),
    "hours": Words("Giờ và ngày", "Hours and days"),
    "handling": Words("Thời gian làm", "Handling"),
    "waiting": Words("Thời gian chờ", "Waiting"),
    "satisfaction": Words("Hài lòng", "Satisfaction"),
    "home": Words("Hỗ trợ tại nhà", "Help at home"),
    "vneid": Words("VNeID và Cổng", "VNeID and the portal"),
    "repairs": Words("Sự cố máy móc", "Repairs"),
    "team": Words("Giờ tình nguyện", "Hours of volunteers"),
    "papers": Words("Giấy tờ còn thiếu", "Missing papers"),
}
"""Every board, in the order of the menu."""

UNITS: Final[Mapping[str, Counted]] = {
    code: Counted(Words(vi, one), Words(vi, more))
    for code, vi, one, more in (
        ("sessions", "phiên", "session", "sessions"),
        ("persons", "người", "person", "persons"),
        ("cases", "việc", "case", "cases"),
        ("registrations", "đăng ký", "registration", "registrations"),
        ("guidances", "lượt", "time", "times"),
        ("incidents", "sự cố", "fault", "faults"),
        ("numbers", "số", "number", "numbers"),
        ("answers", "câu trả lời", "answer", "answers"),
        ("acts", "lần", "time", "times"),
        ("alerts", "cảnh báo", "alert", "alerts"),
    )
}

SESSIONS: Final = Words("Phiên", "Sessions")
PERSONS: Final = Words("Người (ước tính)", "Persons (estimated)")
CASES: Final = Words("Việc", "Cases")
REGISTRATIONS: Final = Words("Đăng ký tại nhà", "Registrations")
GUIDANCES: Final = Words("Lượt hướng dẫn VNeID và Cổng", "Guidances on VNeID and the portal")
INCIDENTS: Final = Words("Sự cố máy móc", "Faults of machines")
COMMUNE: Final = Words("Xã, phường", "Commune")
PROCEDURE: Final = Words("Thủ tục", "Procedure")
MEDIAN: Final = Words("Một nửa không quá", "Half at most")
MOST: Final = Words("Chín phần mười không quá", "Nine of ten at most")
MEASURED: Final = Words("Số lần đo", "Measured")
SHARE: Final = Words("Tỷ lệ", "Share")
CONTENT: Final = Words("Hài lòng", "Content")
ANSWERED: Final = Words("Đã trả lời", "Answered")
ASKED: Final = Words("Được hỏi", "Asked")
TOLD: Final = Words("Tin mới nhất", "Last heard")
NO_MACHINE: Final = Words("chưa có máy", "no machine")
NEVER: Final = Words("chưa gửi lần nào", "nothing sent yet")
ALERTS: Final = Words("Cảnh báo đang có", "Open alerts")
HOURS: Final = Words("Giờ có mặt", "Hours there")
MINUTES_SPENT: Final = Words("Tổng thời gian sửa", "Time spent")

NEVER_ADDED: Final = Words(
    "Người, phiên, việc và đăng ký là bốn số khác nhau, không cộng với nhau.",
    "Persons, sessions, cases and registrations are four different numbers, and are never added.",
)
PERSONS_NOT_OVER_DAYS: Final = Words(
    "Số người của các ngày không cộng thành số người của kỳ: một nhà được giúp hai ngày chỉ tính một lần.",
    "The persons of days do not add up to those of the span: a home that was helped on two days counts once.",
)
UNCOUNTED: Final = Words(
    "Tin gửi trước lần nâng cấp gần đây chưa được tính: các số dưới đây còn thiếu. "
    "Nhờ người quản trị máy chủ chạy lệnh `tantay-province rebuild`.",
    "What was sent before the last upgrade is not counted yet: the figures below lack it. "
    "Whoever runs the server ends that with `tantay-province rebuild`.",
)
