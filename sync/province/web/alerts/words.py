"""The sentences of the alerts' page, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Counted, Words
from sync.province.watch.failures import Problem

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
ENDED_LIST: Final = Counted(
    Words("1 cảnh báo", "1 alert"),
    Words("{count} cảnh báo, mới hết đứng trước", "{count} alerts, the latest end first"),
)
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
TOLD_LIST: Final = Counted(
    Words("1 nơi được báo", "1 address is told"), Words("{count} nơi được báo", "{count} addresses are told")
)
KIND: Final[Mapping[str, Words]] = {"mail": Words("Thư điện tử", "E-mail"), "webhook": Words("Webhook", "Webhook")}
ADDRESS: Final = Words("Địa chỉ", "Address")
FOR: Final = Words("Cho", "For")
WHOLE: Final = Words("cả tỉnh", "the whole province")
TOLD: Final = Words("Đã báo", "Told")
TOLD_VALUE: Final = Words("{count} lần, lần cuối {at}", "{count} times, last on {at}")
WAITS: Final = Words("{count} chờ báo. {problem}", "{count} wait. {problem}")
NOT_YET: Final = Words("chưa", "not yet")
REMOVE: Final = Words("Bỏ", "Remove")
ADD: Final = Words("Thêm", "Add")
ADD_TITLE: Final = Words("Thêm một nơi", "Add one")
WAY: Final = Words("Cách báo", "How")
SECRET: Final = Words("Khóa ký của webhook này, chỉ hiện một lần:", "The secret of this webhook, shown this once:")
SECRET_SHOWN_BEFORE: Final = Words(
    "Khóa ký chỉ hiện một lần, và đã hiện rồi. Chưa kịp chép: bỏ nơi ấy trong danh sách dưới đây rồi thêm lại.",
    "A webhook's secret is shown once, and was shown. If it was not copied: remove it from the list below and add it "
    "again.",
)
SECRET_WHY: Final = Words(
    "Bên nhận tính HMAC-SHA256 của “t.nội dung” bằng khóa này rồi so với đầu mục Tantay-Webhook-Signature.",
    "The receiver computes HMAC-SHA256 of “t.body” with it and compares with the header Tantay-Webhook-Signature.",
)
NO_MAIL: Final = Words(
    "Máy chủ chưa được đặt nơi gửi thư (TANTAY_SMTP_URL), nên thư chưa đi được.",
    "The server has no mail server set (TANTAY_SMTP_URL), so letters cannot go out yet.",
)

PROBLEMS: Final[Mapping[Problem, Words]] = {
    "no-server": Words(
        "Máy chủ chưa được đặt nơi gửi thư (TANTAY_SMTP_URL).", "The server has no mail server set (TANTAY_SMTP_URL)."
    ),
    "inside": Words(
        "Địa chỉ dẫn vào máy chủ hoặc mạng nội bộ mà người quản trị chưa cho phép (TANTAY_WEBHOOK_INSIDE).",
        "The address leads to the server itself or into a network that its operator has not opened "
        "(TANTAY_WEBHOOK_INSIDE).",
    ),
    "certificate": Words(
        "Chứng thư của bên nhận không đúng tên, hết hạn hoặc không được tin cậy.",
        "The other side's certificate has another name, has ended or is not trusted.",
    ),
    "no-tls": Words(
        "Bên nhận không nói chuyện mã hóa (TLS) được, nên không gửi gì.",
        "The other side cannot talk encrypted (TLS), so nothing was sent.",
    ),
    "name": Words("Không tìm thấy tên máy của bên nhận.", "The other side's host name is not found."),
    "refused": Words(
        "Bên nhận từ chối kết nối: không có gì chạy ở cổng đó.",
        "The connection was refused: nothing listens on that port.",
    ),
    "timeout": Words("Bên nhận không trả lời kịp.", "The other side did not answer in time."),
    "login": Words(
        "Đăng nhập vào máy chủ thư không được: xem lại tên và mật khẩu trong TANTAY_SMTP_URL.",
        "The login at the mail server failed: look at the name and password in TANTAY_SMTP_URL.",
    ),
    "mail-refused": Words(
        "Máy chủ thư không nhận thư này: xem lại địa chỉ nhận và địa chỉ gửi (TANTAY_MAIL_FROM).",
        "The mail server refused the letter: look at the address and at the sender (TANTAY_MAIL_FROM).",
    ),
    "broken-off": Words("Bên nhận ngắt kết nối giữa chừng.", "The other side hung up half-way."),
    "unreachable": Words("Không có đường mạng tới bên nhận.", "There is no way through the network to the other side."),
    "other": Words("Chưa gửi được; nhật ký của máy chủ nói rõ hơn.", "It did not go out; the server's log says more."),
    "answered": Words("Bên nhận trả lời lạ.", "The other side gave a strange answer."),
}
"""Why somebody could not be told, as the staff read it."""
ANSWERED: Final[Mapping[str, Words]] = {
    "3": Words(
        "Bên nhận chỉ sang địa chỉ khác (HTTP {status}); máy chủ không đi theo. Hãy ghi địa chỉ mới.",
        "The other side points elsewhere (HTTP {status}), which is not followed. Write the new address down.",
    ),
    "4": Words(
        "Bên nhận không nhận tin (HTTP {status}): xem lại địa chỉ và khóa ký.",
        "The other side does not take the message (HTTP {status}): look at the address and the secret.",
    ),
    "5": Words("Bên nhận đang hỏng (HTTP {status}).", "The other side is broken (HTTP {status})."),
}
"""The same for answers, by their first digit."""


def problem_words(problem: str) -> Words:
    """The sentence for a problem as it was noted; what an earlier program noted has only a general one."""
    kind, _, status = problem.partition(" ")
    if kind == "answered" and status.isdecimal():
        return Words(*(text.format(status=status) for text in ANSWERED.get(status[0], PROBLEMS["answered"])))
    return next((words for name, words in PROBLEMS.items() if name == problem), PROBLEMS["other"])


REFUSED: Final[Mapping[str, Words]] = {
    "bad-address": Words(
        "Địa chỉ này không dùng được: thư cần dạng ten@noi.vn; webhook cần https và tên máy chủ, "
        "không có ?, # hay mật khẩu.",
        "This address cannot be used: a letter needs name@host; a webhook https and a host's name, "
        "without ?, # or password.",
    ),
    "address-http": Words(
        "Webhook chỉ gửi qua https. Muốn gửi không mã hóa tới một máy trong mạng của tỉnh, người quản trị máy chủ phải "
        "ghi máy đó vào TANTAY_WEBHOOK_INSIDE.",
        "Webhooks go by https only. For a machine inside the province's network to be told without encryption, the "
        "server's operator must name it in TANTAY_WEBHOOK_INSIDE.",
    ),
    "address-inside": Words(
        "Địa chỉ này nằm trong máy chủ hoặc mạng nội bộ, nên không được gửi tới. Nếu đó là nơi nhận của tỉnh, người "
        "quản trị máy chủ phải ghi nó vào TANTAY_WEBHOOK_INSIDE.",
        "This address lies on the server itself or inside a network, and nothing is sent there. If it is the "
        "province's own receiver, the server's operator must name it in TANTAY_WEBHOOK_INSIDE.",
    ),
    "channel-there": Words("Địa chỉ này đã có trong danh sách.", "This address is in the list already."),
    "too-many-channels": Words("Nhiều nhất {most} địa chỉ.", "There may be {most} addresses."),
    "bad-centre": Words("Chọn một xã, phường trong danh sách.", "Choose a commune of the list."),
}
