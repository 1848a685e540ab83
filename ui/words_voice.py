"""Sentences that are only spoken, and those of the bar of the voice."""

WORDS_VOICE: dict[str, tuple[str, str]] = {
    # the bar, and what is wrong with the voice
    "voice.read": ("Đọc to", "Read aloud"),
    "voice.again": ("Đọc lại", "Read again"),
    "voice.slower": ("Chậm hơn", "Slower"),
    "voice.faster": ("Nhanh hơn", "Faster"),
    "voice.off": ("Thôi đọc", "Stop reading"),
    "voice-no-engine": (
        "Máy chưa đọc to được: chưa có giọng đọc hoặc chưa có loa. Bác cứ làm tiếp, nhờ người hỗ trợ đọc giúp. Gọi kỹ thuật.",
        "This machine cannot read aloud: it has no voice or no loudspeaker. You can go on; ask the volunteer to read. Call IT.",
    ),
    "voice-no-vi": (
        "Máy chưa có giọng đọc tiếng Việt. Bác cứ làm tiếp, nhờ người hỗ trợ đọc giúp. Gọi kỹ thuật để cài.",
        "This machine has no Vietnamese voice. You can go on; let the volunteer read to you. Call IT to install it.",
    ),
    "voice-no-en": (
        "Máy chưa có giọng đọc tiếng Anh. Bác cứ làm tiếp, hoặc chuyển sang tiếng Việt để nghe.",
        "This machine has no English voice. You can go on, or switch to Vietnamese to listen.",
    ),
    "voice-broken": (
        "Phần đọc to vừa dừng. Bác cứ làm tiếp; bấm “Đọc to” để thử lại. Nếu vẫn vậy, gọi kỹ thuật.",
        "Reading aloud has stopped. You can go on; tap “Read aloud” to try again. If it stays, call IT.",
    ),
    "voice-slowest": ("Giọng đọc đã chậm nhất rồi.", "The voice is at its slowest."),
    "voice-fastest": ("Giọng đọc đã nhanh nhất rồi.", "The voice is at its fastest."),
    # where one is, and the buttons around every page
    "spoken.step": ("Bước {number} trên {count}: {label}.", "Step {number} of {count}: {label}."),
    "spoken.forward": (
        "Xong thì bấm “{button}”, ở góc dưới bên phải.",
        "When done, tap “{button}”, at the bottom right.",
    ),
    "spoken.back": ("Bấm “{button}”, ở góc dưới bên trái, để trở lại.", "Tap “{button}”, at the bottom left, to return."),
    "spoken.pause": ("Muốn nghỉ thì bấm “{button}”.", "To take a break, tap “{button}”."),
    "spoken.chosen": ("đã chọn", "chosen"),
    "spoken.chosen-value": ("Đã chọn: {text}.", "Chosen: {text}."),
    "spoken.choices": ("Có thể chọn: {text}.", "You can choose: {text}."),
    "spoken.nothing-chosen": ("Chưa chọn.", "Nothing is chosen yet."),
    # one question
    "spoken.required": ("Câu này cần trả lời.", "This must be answered."),
    "spoken.value": ("Đang ghi: {text}.", "It now says: {text}."),
    "spoken.empty": ("Ô còn trống.", "The box is empty."),
    "spoken.error": ("Cần sửa: {text}", "To be changed: {text}"),
    "spoken.warning": ("Xem lại: {text}", "Please check: {text}"),
    "spoken.secret": ("Ô này không đọc lên.", "This box is never read aloud."),
    "spoken.date-boxes": ("Gõ ngày, tháng, năm vào ba ô.", "Type day, month and year into three boxes."),
    "spoken.day": ("Ngày.", "Day."),
    "spoken.month": ("Tháng.", "Month."),
    "spoken.year": ("Năm.", "Year."),
    "spoken.places": ("Trong danh sách có {count} nơi. Chọn một nơi.", "{count} places in the list. Choose one."),
    "spoken.entries": ("Đã ghi {count} dòng.", "{count} lines are written."),
    # pages: what each is for, and what to press
    "spoken.standby": (
        "Đây là máy giúp làm thủ tục hành chính. Chạm vào giữa màn hình để bắt đầu.",
        "This machine helps with public services. Touch the middle of the screen to begin.",
    ),
    "spoken.standby-now": ("Bây giờ là {clock}. {date}.", "It is {clock}. {date}."),
    "spoken.setup": ("Đây là lần mở máy đầu tiên.", "This machine is being started for the first time."),
    "spoken.setup-centre": (
        "Gõ vài chữ của tên xã, phường, rồi chạm vào tên đúng trong danh sách.",
        "Type a few letters of the commune's name, then touch the right one in the list.",
    ),
    "spoken.setup-name": ("Gõ họ và tên vào ô.", "Type the full name into the box."),
    "spoken.pin": (
        "Bấm từng chữ số trên bàn số, rồi bấm “Xong”. Máy không đọc số PIN lên.",
        "Tap each digit on the pad, then tap “Done”. The PIN is never read aloud.",
    ),
    "spoken.sign-in": ("Đây là trang vào ca của người trực.", "This is where the volunteer signs in."),
    "spoken.sign-in-press": ("Chạm vào tên của mình.", "Touch your own name."),
    "spoken.home": ("Đây là trang chính.", "This is the home page."),
    "spoken.home-press": (
        "Chạm vào một ô để chọn. Nút “{button}” dành cho người trực.",
        "Touch a card to choose it. “{button}” is for the volunteer.",
    ),
    "spoken.choose": ("Đây là trang chọn thủ tục.", "This is where the procedure is chosen."),
    "spoken.choose-press": (
        "Gõ vài chữ vào ô tìm ở trên cùng, hoặc chạm vào một thủ tục trong danh sách.",
        "Type a few letters into the search box on top, or touch a procedure in the list.",
    ),
    "spoken.consent": (
        "Trang này hỏi bác có cho máy ghi thông tin hay không.",
        "This page asks whether the machine may write down your particulars.",
    ),
    "spoken.consent-press": ("Chạm vào “{yes}” hoặc “{no}”.", "Touch “{yes}” or “{no}”."),
    "spoken.identity": (
        "Trang này để máy biết bác là ai, khỏi phải khai lại nhiều lần.",
        "On this page the machine learns who you are, so that you need not say it again.",
    ),
    "spoken.identity-press": (
        "Đưa mã trên thẻ căn cước vào máy quét, hoặc chạm vào một ô.",
        "Hold the code of the card to the scanner, or touch a card on the screen.",
    ),
    "spoken.identity-scanned-press": (
        "Nếu có chỗ sai, bấm nút quét lại.",
        "If something is wrong, tap the button to scan again.",
    ),
    "spoken.prepare": (
        "Trang này cho biết cần chuẩn bị những gì.",
        "This page tells what has to be prepared.",
    ),
    "spoken.prepare-press": (
        "Với mỗi giấy tờ, chạm vào “{yes}” hoặc “{no}”.",
        "For each paper, touch “{yes}” or “{no}”.",
    ),
    "spoken.form": ("Đây là tờ khai.", "This is the declaration."),
    "spoken.form-press": (
        "Chạm vào từng ô để trả lời; máy đọc tên ô khi bác chạm vào.",
        "Touch each box to answer; its name is read when you touch it.",
    ),
    "spoken.review": (
        "Trang này để bác nghe lại mọi câu đã khai.",
        "On this page you hear once more all that was declared.",
    ),
    "spoken.review-press": (
        "Sai chỗ nào thì bấm “Sửa” ở chỗ ấy.",
        "Where something is wrong, tap “Change” beside it.",
    ),
    "spoken.declare-press": (
        "Đồng ý với lời cam đoan nào thì bác tự tay đánh dấu vào lời ấy.",
        "Tick with your own hand each declaration that you agree to.",
    ),
    "spoken.ticked": ("Đã đánh dấu.", "Ticked."),
    "spoken.not-ticked": ("Chưa đánh dấu.", "Not ticked yet."),
    "spoken.slip": ("Đây là phiếu hỗ trợ của bác.", "This is your slip."),
    "spoken.slip-code": ("Mã phiếu: {code}.", "The slip's code: {code}."),
    "spoken.slip-press": (
        "Bấm “{print}” để in. Bấm “{photo}” để xem mã thật to.",
        "Tap “{print}” to print it. Tap “{photo}” to see the code very large.",
    ),
    "spoken.portal": (
        "Trang này giúp bác nộp hồ sơ.",
        "This page helps you to file your dossier.",
    ),
    "spoken.portal-step": ("Việc {number}: {text}.", "Number {number}: {text}."),
    "spoken.portal-later": (
        "Chưa có mã hồ sơ thì bấm “{button}”.",
        "If there is no dossier code yet, tap “{button}”.",
    ),
    "spoken.finish": ("Việc hôm nay đã xong.", "Today's work is done."),
    "spoken.finish-press": ("Chạm vào một khuôn mặt.", "Touch one of the faces."),
    "spoken.lookup": ("Trang này để hỏi hồ sơ đến đâu.", "This page tells how far a dossier is."),
    "spoken.lookup-press": (
        "Quét phiếu, hoặc gõ mã vào ô rồi bấm “{button}”.",
        "Scan the slip, or type the code into the box and tap “{button}”.",
    ),
    "spoken.now": ("Đang ở đây: {text}.", "It stands here: {text}."),
    "spoken.done": ("Đã qua: {text}.", "Passed: {text}."),
    "spoken.later": ("Chưa tới: {text}.", "Still to come: {text}."),
    "spoken.waiting": ("Trang này có những việc đang làm dở.", "This page lists what was begun and not finished."),
    "spoken.waiting-press": (
        "Bấm “{resume}” bên cạnh việc muốn làm tiếp.",
        "Tap “{resume}” beside what you want to go on with.",
    ),
    "spoken.settings": ("Trang này dành cho cán bộ.", "This page is for officials."),
    "spoken.settings-press": ("Chạm vào một ô để mở.", "Touch a card to open it."),
    "spoken.settings-act": ("Điền xong thì bấm “{button}”.", "When it is filled in, tap “{button}”."),
    "spoken.sheet": (
        "Một bảng đang mở trên trang.",
        "A sheet is open over the page.",
    ),
    "spoken.sheet-press": (
        "Bấm “{button}” để gửi, hoặc “Đóng” để về trang trước.",
        "Tap “{button}” to send, or “Close” to return to the page.",
    ),
}  # fmt: skip
