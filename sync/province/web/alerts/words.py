"""The sentences of the alerts' page, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words

ALERTS: Final = Words("Cảnh báo", "Alerts")
NOW: Final = Words("Đang có", "Now")
NOTHING: Final = Words("Không có gì bất thường.", "Nothing is amiss.")
LOOKED: Final = Words("Xem lúc {at}. Mỗi phút máy chủ xem lại một lần.", "As of {at}. The server looks once a minute.")
NOBODY_LOOKS: Final = Words(
    "Máy chủ chưa xem lại từ {at}: cảnh báo dưới đây có thể đã cũ. Báo cho người quản trị máy chủ.",
    "Nothing has looked since {at}: what stands below may be old. Tell the server's operator.",
)
UNASKED: Final = Words(
    "Từ {at} máy chủ không hỏi được chứng thư của chính nó, nên không báo được khi nào hết hạn. Hãy tự theo dõi.",
    "Since {at} the server cannot ask its own certificate, and cannot say when it ends. Watch it by other means.",
)
SINCE: Final = Words("từ {at}", "since {at}")
MACHINE: Final = Words("Mở máy này", "This machine")
ENDED: Final = Words("Đã hết trong 30 ngày qua", "Ended in the last 30 days")
NONE_ENDED: Final = Words("Không có.", "None.")
WHAT: Final = Words("Việc gì", "What")
OPENED: Final = Words("Bắt đầu", "Began")
OVER: Final = Words("Hết", "Ended")
CENTRE: Final = Words("Trung tâm", "Centre")

CHANNELS: Final = Words("Báo cho ai", "Who is told")
CHANNELS_WHY: Final = Words(
    "Mỗi cảnh báo báo một lần cho mỗi nơi dưới đây; nơi mới thêm được báo cả những cảnh báo đang có. "
    "Thư gửi cho người; webhook gửi cho hệ thống khác, có ký, "
    "không có tên người và tên máy.",
    "Each alert is told once to each of these; one that is added is told what stands open. "
    "Letters go to people; webhooks to other systems, signed, without "
    "the name of anybody or of a machine.",
)
KIND: Final[Mapping[str, Words]] = {"mail": Words("Thư điện tử", "E-mail"), "webhook": Words("Webhook", "Webhook")}
ADDRESS: Final = Words("Địa chỉ", "Address")
FOR: Final = Words("Cho", "For")
WHOLE: Final = Words("cả tỉnh", "the whole province")
TOLD: Final = Words("Đã báo", "Told")
TOLD_VALUE: Final = Words("{count} lần, lần cuối {at}", "{count} times, last on {at}")
WAITS: Final = Words("{count} chờ báo: {problem}", "{count} wait: {problem}")
NOT_YET: Final = Words("chưa", "not yet")
REMOVE: Final = Words("Bỏ", "Remove")
ADD: Final = Words("Thêm", "Add")
ADD_TITLE: Final = Words("Thêm một nơi", "Add one")
WAY: Final = Words("Cách báo", "How")
SECRET: Final = Words(
    "Khóa ký của webhook này, chỉ hiện một lần: {secret}", "The secret of this webhook, shown this once: {secret}"
)
SECRET_WHY: Final = Words(
    "Bên nhận tính HMAC-SHA256 của “t.nội dung” bằng khóa này rồi so với đầu mục Tantay-Webhook-Signature.",
    "The receiver computes HMAC-SHA256 of “t.body” with it and compares with the header Tantay-Webhook-Signature.",
)
NO_MAIL: Final = Words(
    "Máy chủ chưa được đặt nơi gửi thư (TANTAY_SMTP_URL), nên thư chưa đi được.",
    "The server has no mail server set (TANTAY_SMTP_URL), so letters cannot go out yet.",
)

REFUSED: Final[Mapping[str, Words]] = {
    "bad-address": Words(
        "Địa chỉ này không dùng được: thư cần dạng ten@noi.vn; webhook cần https và tên máy chủ, "
        "không có ?, # hay mật khẩu.",
        "This address cannot be used: a letter needs name@host; a webhook https and a host's name, "
        "without ?, # or password.",
    ),
    "channel-there": Words("Địa chỉ này đã có trong danh sách.", "This address is in the list already."),
    "too-many-channels": Words("Nhiều nhất {most} địa chỉ.", "There may be {most} addresses."),
    "bad-centre": Words("Chọn một xã, phường trong danh sách.", "Choose a commune of the list."),
}
