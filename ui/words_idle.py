"""Sentences of the question whether somebody is there: Vietnamese first, English second."""

WORDS_IDLE: dict[str, tuple[str, str]] = {
    "idle.title": ("Bác còn đó không?", "Are you still there?"),
    "idle.text": (
        "Nếu không ai bấm, màn hình sẽ xóa sạch. Những gì đã khai vẫn được giữ.",
        "If nobody taps, the screen is cleared. What was filled in is kept.",
    ),
    "idle.left": ("giây", "seconds"),
    "idle.stay": ("Còn", "Yes"),
    "idle.session-waits": (
        "Phiên đang chờ. Nhập mã PIN để làm tiếp đúng chỗ đó.",
        "A session is waiting. Type your PIN to go on where it was left.",
    ),
    "slip-code-practice": (
        "Đây là phiếu tập dùng, không có hồ sơ nào. Tìm phiếu thật của bác.",
        "This is a practice slip: there is no dossier behind it. Please find the real slip.",
    ),
}
