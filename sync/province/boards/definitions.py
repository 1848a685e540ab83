"""What each figure counts, and what it does not: the page behind every table."""

from collections.abc import Mapping
from typing import Final

from sync.province.boards import words
from sync.province.language import Words

DEFINITIONS: Final[Mapping[str, tuple[Words, Words]]] = {
    "persons": (
        words.PERSONS,
        Words(
            "Số người được giúp, tại quầy hoặc tại nhà. Máy không giữ tên nên chỉ ước tính: cùng một số thứ tự hoặc "
            "cùng một nhà thì gộp lại; ai đến lần khác thì tính thêm. Một nhà được giúp hai ngày chỉ tính một lần, "
            "nên số của các ngày không cộng thành số của kỳ.",
            "People who were helped, at the counter or at home. No names are kept, so this is an estimate: one queue "
            "number or one home is counted together; who comes another time is counted again. A home that was helped "
            "on two days counts once, so the numbers of days do not add up to that of the span.",
        ),
    ),
    "sessions": (
        words.SESSIONS,
        Words(
            "Mỗi lần một người ngồi lại với tổ là một phiên, tính vào ngày phiên bắt đầu.",
            "One sitting of a person with the team, on the day on which it began.",
        ),
    ),
    "cases": (
        words.CASES,
        Words(
            "Mỗi thủ tục được làm cùng người dân là một việc. Một phiên có thể không có việc nào.",
            "Each procedure worked on with a person is one case. A session may have none.",
        ),
    ),
    "registrations": (
        words.REGISTRATIONS,
        Words(
            "Mỗi lời nhờ tổ đến nhà giúp là một đăng ký, tính vào ngày nhờ.",
            "Each request for help at home, on the day of the request.",
        ),
    ),
    "guidances": (
        words.GUIDANCES,
        Words(
            "Mỗi lần hướng dẫn một người về VNeID hoặc Cổng Dịch vụ công là một lượt.",
            "Each time somebody was guided through VNeID or the public service portal.",
        ),
    ),
    "incidents": (
        words.INCIDENTS,
        Words(
            "Mỗi lần báo máy hỏng là một sự cố, tính vào ngày báo.",
            "Each fault of a machine, on the day on which it was noted.",
        ),
    ),
    "now": (words.NOW, Words("Số của thời gian đang xem.", "The number of the span that is shown.")),
    "before": (
        words.BEFORE,
        Words(
            "Số của thời gian cùng loại ngay trước đó. Kỳ này chưa hết thì kỳ trước chỉ lấy bấy nhiêu ngày đã qua. "
            "Một ngày thì so với cùng thứ của tuần trước.",
            "The number of the span of the same kind just before. While this one still runs, only as many days as "
            "have passed are taken of that one. A day is compared with the same weekday of the week before.",
        ),
    ),
    "alerts": (
        words.ALERTS,
        Words(
            "Số cảnh báo về máy của xã, phường còn mở lúc này, không theo kỳ: máy im lặng cả ngày làm việc, việc chờ "
            "gửi tăng dần, lỗi lặp lại. Mỗi cảnh báo tự hết khi hết chuyện.",
            "Alerts about the commune's machines that are open right now, whatever the span: silent for a working "
            "day, a backlog that grows, a fault that comes again. Each ends by itself when its cause is over.",
        ),
    ),
    "told": (
        words.TOLD,
        Words(
            "Lần cuối một máy của nơi đó gửi tin về tỉnh, theo đồng hồ của tỉnh. Nơi chưa gửi gì trong kỳ thì số của "
            "nơi đó còn thiếu.",
            "When a machine of that place last sent to the province, by the province's clock. Where nothing was sent "
            "in the span, its figures are incomplete.",
        ),
    ),
    "handling": (
        Words("Thời gian làm một phiên", "Handling"),
        Words(
            "Số phút phiên được mở, từ lúc bắt đầu đến lúc kết thúc, không tính lúc tạm dừng. Phiên chưa kết thúc thì"
            " chưa có thời gian.",
            "Minutes in which the session stood open, from beginning to end, without pauses. A session that has not "
            "ended has no time yet.",
        ),
    ),
    "waiting": (
        Words("Thời gian chờ", "Waiting"),
        Words(
            "Số phút từ lúc lấy số thứ tự đến lúc được gọi lần đầu. Ai không lấy số thì không đo được.",
            "Minutes from taking a queue number until it was called for the first time. Who took no number is not "
            "measured.",
        ),
    ),
    "visit-days": (
        Words("Từ lúc đăng ký đến khi có kết quả", "From the request to the result"),
        Words(
            "Số ngày từ ngày nhờ giúp tại nhà đến ngày kết quả đến tay người dân. Chỉ tính đăng ký đã có kết quả.",
            "Days from the request for help at home until the result was in the citizen's hands. Only where there is "
            "one.",
        ),
    ),
    "measured": (
        Words("Một nửa, chín phần mười, số lần đo", "Half, nine of ten, measured"),
        Words(
            "“Một nửa không quá” là trung vị: một nửa số lần ngắn hơn hoặc bằng. “Chín phần mười không quá” là bách "
            "phân vị 90. Cả hai là thời gian đo được thật, không phải trung bình; của nhiều nơi thì tính lại từ "
            "mọi lần "
            "đo. “Số lần đo” là bao nhiêu lần đo được thời gian.",
            "“Half at most” is the median, “nine of ten at most” the 90th percentile. Both are times that were really "
            "measured, no averages; those of several places are counted anew from all measurements. “Measured” is how "
            "many there are.",
        ),
    ),
    "satisfaction": (
        Words("Hài lòng", "Satisfaction"),
        Words(
            "Cuối phiên người dân chọn một trong ba khuôn mặt. Tỷ lệ là số chọn “Hài lòng” trên số đã trả lời, không "
            "trên số được hỏi.",
            "At the end people choose one of three faces. The share is of those who answered, not of those who were "
            "asked.",
        ),
    ),
    "answers": (
        Words("Câu trả lời", "Answers"),
        Words("Số lần người dân chọn một khuôn mặt.", "How often somebody chose a face."),
    ),
    "acts": (
        Words("Việc đã làm cho các nhà", "What was done"),
        Words(
            "Lượt đến nhà, kết quả gửi bưu chính, trao tận tay, bưu chính báo đã nhận; tính theo ngày làm.",
            "Visits made, results posted, handed over, delivered; by the day on which it was done.",
        ),
    ),
    "repair-minutes": (
        words.MINUTES_SPENT,
        Words("Số phút ghi khi kết thúc mỗi sự cố.", "Minutes noted when each fault was closed."),
    ),
    "recurred": (
        Words("Hỏng lại", "Came back"),
        Words(
            "Số lần máy báo: cùng một nguyên nhân ở cùng loại máy, từ lần thứ ba trong một tuần.",
            "How often a machine said: the same cause on the same kind of machine, three times or more in a week.",
        ),
    ),
    "hours": (
        words.HOURS,
        Words(
            "Từ lúc vào ca đến lúc ra ca trên máy, tính cho mọi người cùng vai trò. Ở tỉnh không ghi tên ai.",
            "From signing in to signing out on the machine, of everybody with the role. Nobody is named at the "
            "province.",
        ),
    ),
    "hours-unsure": (
        Words("Trong đó ước tính", "Of these estimated"),
        Words(
            "Ai không ra ca trong ngày thì được tính muộn nhất đến hết buổi; giờ cả ngày của người đó là ước tính. Ai "
            "vào ca sau giờ làm việc mà không ra ca thì không được tính giờ.",
            "Who did not sign out on the day is counted to the end of the half-day at most; all hours of that day are "
            "an estimate. Who came after office hours and did not sign out is given no hours.",
        ),
    ),
}
"""By the word that columns refer to: what it is called, and what it means."""
