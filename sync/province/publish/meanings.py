"""The words that stand in published columns, and what they mean. What is not here is never published as it came."""

from collections.abc import Mapping
from typing import Final

from kiosk.domain.records import Words
from sync.province.publish.parts import ALL, OTHER

UNKNOWN: Final = "unknown"

_COMMON: Final[Mapping[str, Words]] = {
    UNKNOWN: Words("không rõ, hoặc một giá trị lạ", "not known, or a value that is not one of these"),
    ALL: Words("mọi giá trị: không chia theo cột này", "any value: not divided by this column"),
    OTHER: Words(
        "các giá trị còn lại mà không dòng nào cùng nhóm nêu riêng",
        "the values that no other line of the same group names",
    ),
}

OUTCOMES: Final[Mapping[str, Words]] = {
    "filed": Words("đã nộp hồ sơ", "the dossier was filed"),
    "prepared": Words("đã soạn, chưa nộp", "prepared, not filed yet"),
    "guided": Words("đã hướng dẫn", "guidance was given"),
    "papers-missing": Words("thiếu giấy tờ", "papers were missing"),
    "abandoned": Words("người dân dừng lại", "the citizen broke off"),
    "open": Words("chưa kết thúc lúc công bố", "not ended when it was published"),
    **_COMMON,
}
CHANNELS: Final[Mapping[str, Words]] = {
    "portal": Words("nộp trên Cổng Dịch vụ công", "filed on the national portal"),
    "elsewhere": Words("nộp bằng cách khác", "filed in another way"),
    "none": Words("chưa nộp", "not filed"),
    **_COMMON,
}
WAYS: Final[Mapping[str, Words]] = {
    "home": Words("đến nhà", "a visit at home"),
    "online-post": Words("nộp trên mạng, trả qua bưu điện", "filed online, the result by post"),
    "office": Words("đến trung tâm", "at the centre after all"),
    "none": Words("chưa phân loại", "not decided"),
    **_COMMON,
}
STATES: Final[Mapping[str, Words]] = {
    "closed-done": Words("đã xong", "done"),
    "closed-withdrawn": Words("người dân rút lại", "withdrawn by the citizen"),
    "closed-not-reached": Words("không liên lạc được", "nobody could be reached"),
    "closed-duplicate": Words("đăng ký trùng", "asked for twice"),
    "closed-not-possible": Words("không làm được", "not possible"),
    "open": Words("chưa xong lúc công bố", "not done when it was published"),
    **_COMMON,
}
MACHINES: Final[Mapping[str, Words]] = {
    "internet": Words("mạng", "the line"),
    "computer": Words("máy tính", "computer"),
    "printer": Words("máy in", "printer"),
    "scanner": Words("máy quét", "scanner"),
    "clock": Words("đồng hồ máy", "clock"),
    "disk": Words("ổ đĩa", "disk"),
    "screen": Words("màn hình", "screen"),
    "sound": Words("âm thanh", "sound"),
    **_COMMON,
}
ENDS: Final[Mapping[str, Words]] = {
    "repaired": Words("đã sửa", "repaired"),
    "workaround": Words("dùng cách khác", "worked around"),
    "referred": Words("chuyển nơi khác", "passed on"),
    "unsolved": Words("chưa sửa được", "not solved"),
    "nothing-found": Words("không thấy lỗi", "nothing was found"),
    "open": Words("chưa đóng lúc công bố", "not closed when it was published"),
    **_COMMON,
}
