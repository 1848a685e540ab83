"""Sentences of the question whether somebody is there, and of practice: Vietnamese first, English second."""

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
    "home.practise": ("Tập dùng", "Practise"),
    "practice.end": ("Hết tập dùng", "End practice"),
    "practice.band": ("TẬP DÙNG", "PRACTICE"),
    "practice.band-note": (
        "Không gì được gửi đi. Phiếu in ra không dùng được.",
        "Nothing is sent. The slips are of no use.",
    ),
    "practice.pill": ("Tập dùng · không gửi gì", "Practice · nothing is sent"),
    "practice.sheet": (
        "Đang tập dùng: không gì được gửi về tỉnh. Những gì tập sẽ xóa hết khi thôi tập.",
        "This is practice: nothing is sent to the province. All of it is erased when practice ends.",
    ),
    "practice.left": (
        "Đã hết tập dùng. Những gì vừa tập đã xóa hết.",
        "Practice is over. What was practised is erased.",
    ),
    "practice.no-portal": (
        "Đang tập dùng nên Cổng không mở. Khi làm thật, nút này mở Cổng trên máy.",
        "This is practice, so the portal stays closed. In earnest this button opens it.",
    ),
    "practice-no-settings": (
        "Đang tập dùng. Bấm “Hết tập dùng” rồi mở Cài đặt.",
        "This is practice. Tap “End practice”, then open the settings.",
    ),
    "slip-code-practice": (
        "Đây là phiếu tập dùng, không có hồ sơ nào. Tìm phiếu thật của bác.",
        "This is a practice slip: there is no dossier behind it. Please find the real slip.",
    ),
}
