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

LIFE_EVENTS: Final[Mapping[str, Words]] = {
    "birth": Words("khai sinh, nhận cha mẹ con, giám hộ", "births, parents and children, guardians"),
    "death": Words("có người mất", "a death"),
    "marriage": Words("kết hôn, tình trạng hôn nhân", "marriage, marital status"),
    "papers": Words("giấy tờ hộ tịch, bản sao, chứng thực", "civil-status papers, copies, certification"),
    "residence": Words("thường trú, tạm trú, lưu trú", "permanent and temporary residence, stays"),
    "identity": Words("căn cước, tài khoản định danh", "identity card, electronic identity"),
    "elderly": Words("người cao tuổi", "older people"),
    "disability": Words("người khuyết tật", "people with disabilities"),
    "poverty": Words("hộ nghèo, hộ cận nghèo", "poor and nearly poor households"),
    "business": Words("hộ kinh doanh", "household businesses"),
    "land": Words("đất đai", "land"),
    "house": Words("xây nhà", "building a house"),
    "health": Words("bảo hiểm y tế, bảo hiểm xã hội", "health and social insurance"),
}
LEVELS: Final[Mapping[str, Words]] = {"xa": Words("cấp xã", "commune"), "tinh": Words("cấp tỉnh", "province")}
WAYS_TO_FILE: Final[Mapping[str, Words]] = {
    "online": Words("nộp trên mạng", "online"),
    "online_appointment": Words("hẹn trước trên mạng, rồi đến nơi nhận", "an appointment online, then at the counter"),
    "counter": Words("nộp tại nơi nhận hồ sơ", "at the counter"),
    "post": Words("gửi qua bưu điện", "by post"),
    "home": Words("cán bộ đến nhà", "an official comes home"),
    "phone": Words("báo qua điện thoại", "by telephone"),
}
TIME_UNITS: Final[Mapping[str, Words]] = {
    "working_day": Words("ngày làm việc", "working days"),
    "calendar_day": Words("ngày thường, tính cả ngày nghỉ", "calendar days, days off included"),
    "day": Words(
        "ngày; nguồn không nói là ngày làm việc hay ngày thường", "days; the source does not say of which kind"
    ),
    "hour": Words("giờ", "hours"),
}
CONFIDENCES: Final[Mapping[str, Words]] = {
    "A": Words(
        "đọc trong một bản thu thập năm 2026 của Cổng Dịch vụ công quốc gia",
        "read in a crawl of the national portal made in 2026",
    ),
    "B": Words(
        "đọc ở một nguồn công khai khác, hoặc như A nhưng còn điểm chưa chắc",
        "read in another public source, or as A with a reservation",
    ),
    "C": Words("kiến thức chung, chưa kiểm chứng: cần hỏi lại", "general knowledge, not verified: ask again"),
}
SURE_OR_NOT: Final[Mapping[str, Words]] = {
    "code": Words("mã thủ tục", "the code"),
    "name": Words("tên thường gọi và tên chính thức", "the names in Vietnamese"),
    "channels": Words("cách nộp", "the ways to file"),
    "time": Words("thời hạn và đơn vị", "the time and its unit"),
    "fee": Words("lệ phí", "the fee"),
    "papers": Words("số giấy tờ", "the number of papers"),
}
"""Columns of facts whose confidence is told one by one."""
