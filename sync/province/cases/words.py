"""The sentences about what offices say of dossiers: payment, delivery, parts, appointments. Vietnamese first."""

from datetime import date
from typing import Final

from sync.protocol import StatusCode
from sync.province.cases.kinds import DeliveryWord, Kind, PaymentWord
from sync.province.language import Words

STATUS: Final[dict[StatusCode, Words]] = {
    "prepared": Words("Đã soạn, chờ nộp trên Cổng", "Prepared, not yet filed on the portal"),
    "filed": Words("Đã nộp, chờ tiếp nhận", "Filed, waiting to be received"),
    "received": Words("Đã tiếp nhận", "Received"),
    "in-progress": Words("Đang giải quyết", "Being handled"),
    "needs-more": Words("Cần bổ sung", "Something is missing"),
    "result-ready": Words("Có kết quả", "The result is ready"),
    "collected": Words("Đã nhận", "Collected"),
    "rejected": Words("Bị từ chối", "Rejected"),
    "withdrawn": Words("Đã rút", "Withdrawn"),
    "stopped": Words("Dừng giải quyết", "Stopped"),
}

CAME_OF_IT: Final[dict[str, Words]] = {
    "": Words("Chưa làm xong ở trung tâm", "Not finished at the centre"),
    "abandoned": Words("Chưa làm xong ở trung tâm", "Not finished at the centre"),
    "guided": Words("Đã được hướng dẫn", "Guidance given"),
    "papers-missing": Words("Còn thiếu giấy tờ", "Papers are missing"),
}
"""What is said at the first stop where the session left no dossier ready, by its outcome; empty: it has not ended."""

PAYMENT: Final[dict[PaymentWord, Words]] = {
    "unpaid": Words("Chưa nộp phí", "Not paid yet"),
    "paid": Words("Đã nộp phí", "Paid"),
    "free": Words("Không phải nộp phí", "Nothing to pay"),
    "refunded": Words("Đã hoàn lại phí", "Refunded"),
}
DELIVERY: Final[dict[DeliveryWord, Words]] = {
    "at-centre": Words("Nhận tại trung tâm", "To be fetched at the centre"),
    "electronic": Words("Bản điện tử trong kho dữ liệu của bác", "Electronic, in your own data store"),
    "posted": Words("Đã gửi bưu chính", "Sent by post"),
    "delivered": Words("Bưu chính đã giao", "Delivered by post"),
    "returned": Words("Bưu chính giao chưa được", "The post could not deliver it"),
}
KIND: Final[dict[Kind, Words]] = {
    "dossier": Words("Hồ sơ", "Dossier"),
    "part": Words("Từng phần", "Parts"),
    "payment": Words("Phí, lệ phí", "Fees"),
    "delivery": Words("Trả kết quả", "Delivery"),
}
OFFICE_WROTE: Final = Words("Cơ quan ghi", "In the office's words")
APPOINTMENT: Final = Words("Ngày hẹn trả", "Appointment")
PARTS: Final = Words("Từng thủ tục trong hồ sơ", "Each procedure in it")
LATE: Final = Words("quá hẹn {days} ngày làm việc", "{days} working days late")
LATE_ASK: Final = Words(
    "Hồ sơ đã quá ngày hẹn. Bác gọi hoặc tới trung tâm để hỏi.",
    "The appointment has passed. Call or visit the centre to ask.",
)


_OURS: Final[dict[Kind, dict[str, Words]]] = {
    "dossier": {**STATUS},
    "part": {**STATUS},
    "payment": {**PAYMENT},
    "delivery": {**DELIVERY},
}


def word_of(kind: Kind, word: str) -> Words | None:
    """How one of our words is said; None when it is none of them."""
    return _OURS[kind].get(word)


def in_their_words(text: str) -> Words:
    """What an office says by a name of which nobody has said what it means."""
    return Words(f"{OFFICE_WROTE.vi} {quoted(text)}", OFFICE_WROTE.en)


def day(value: date) -> str:
    """A day as it is written in Vietnam."""
    return f"{value:%d/%m/%Y}"


def quoted(text: str) -> str:
    """Somebody else's words."""
    return f"“{text}”"
