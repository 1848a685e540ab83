<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" sourcelanguage="vi_VN" language="en">
<!-- frame -->
<context>
    <name></name>
    <message id="next">
        <source>Tiếp tục</source>
        <extracomment>The forward button of most pages.</extracomment>
        <translation>Continue</translation>
    </message>
    <message id="back">
        <source>Quay lại</source>
        <translation>Back</translation>
    </message>
    <message id="saved">
        <source>Đã lưu trên máy này</source>
        <translation>Saved on this machine</translation>
    </message>
    <message id="not-saved">
        <source>Không ghi thông tin nào của bác</source>
        <translation>Nothing of yours is being recorded</translation>
    </message>
    <message id="saved-practice">
        <source>Tập dùng, không giữ lại gì</source>
        <translation>Practice: nothing is kept</translation>
    </message>
    <message id="pause">
        <source>Tạm dừng, về trang chính</source>
        <extracomment>A button under the steps of a visit.</extracomment>
        <translation>Pause, back to home</translation>
    </message>
    <message id="home">
        <source>Trang chính</source>
        <translation>Home</translation>
    </message>
    <message id="centre-of">
        <source>Trung tâm Phục vụ hành chính công {commune}</source>
        <extracomment>Above the door, when the kind of commune is not known.</extracomment>
        <translation>Public service centre of {commune}</translation>
    </message>
    <message id="role.official">
        <source>Cán bộ</source>
        <translation>Official</translation>
    </message>
    <message id="role.volunteer">
        <source>Tình nguyện viên</source>
        <translation>Volunteer</translation>
    </message>
    <message id="role.it">
        <source>Kỹ thuật</source>
        <translation>IT staff</translation>
    </message>
    <message id="role.leader">
        <source>Lãnh đạo</source>
        <translation>Leader</translation>
    </message>
    <message id="rail.consent">
        <source>Đồng ý</source>
        <extracomment>Steps of a visit, down the left side: one or two words each.</extracomment>
        <translation>Consent</translation>
    </message>
    <message id="rail.identity">
        <source>Thẻ căn cước</source>
        <translation>Identity card</translation>
    </message>
    <message id="rail.prepare">
        <source>Chuẩn bị hồ sơ</source>
        <translation>What to bring</translation>
    </message>
    <message id="rail.review">
        <source>Kiểm tra lại</source>
        <translation>Review</translation>
    </message>
    <message id="rail.slip">
        <source>In phiếu</source>
        <translation>The slip</translation>
    </message>
    <message id="rail.portal">
        <source>Nộp trên Cổng</source>
        <translation>File on the portal</translation>
    </message>
    <message id="rail.finish">
        <source>Kết thúc</source>
        <translation>Finish</translation>
    </message>
    <message id="rail.code">
        <source>Mã thủ tục {code}</source>
        <translation>Procedure {code}</translation>
    </message>
    <message id="app.name">
        <source>Tận Tay</source>
        <translation>Tận Tay</translation>
    </message>
    <message id="close">
        <source>Đóng</source>
        <translation>Close</translation>
    </message>
    <message id="text-size">
        <source>Cỡ chữ</source>
        <extracomment>A button in the top bar, on every page: two words.</extracomment>
        <translation>Text size</translation>
    </message>
    <message id="centre-of.commune">
        <source>Trung tâm Phục vụ hành chính công xã {name}</source>
        <translation>Public service centre of {name} commune</translation>
    </message>
    <message id="centre-of.ward">
        <source>Trung tâm Phục vụ hành chính công phường {name}</source>
        <translation>Public service centre of {name} ward</translation>
    </message>
    <message id="centre-of.zone">
        <source>Trung tâm Phục vụ hành chính công đặc khu {name}</source>
        <translation>Public service centre of {name} special zone</translation>
    </message>
</context>
<!-- pill -->
<context>
    <name></name>
    <message id="pill.sent">
        <source>Đã kết nối · mọi phiên đã gửi</source>
        <extracomment>On the pill in the top bar: short, and always with the number of sessions that wait.</extracomment>
        <translation>Connected · everything sent</translation>
    </message>
    <message id="pill.sending" numerus="yes">
        <source>Đã kết nối · đang gửi {count} phiên</source>
        <translation>
            <numerusform>Connected · sending {count} session</numerusform>
            <numerusform>Connected · sending {count} sessions</numerusform>
        </translation>
    </message>
    <message id="pill.no-line" numerus="yes">
        <source>Chưa có mạng · {count} phiên chờ gửi</source>
        <translation>
            <numerusform>No network · {count} session waiting</numerusform>
            <numerusform>No network · {count} sessions waiting</numerusform>
        </translation>
    </message>
    <message id="pill.no-province" numerus="yes">
        <source>Không tới được máy chủ tỉnh từ {since} · {count} phiên chờ gửi</source>
        <translation>
            <numerusform>Province server not reached since {since} · {count} session waiting</numerusform>
            <numerusform>Province server not reached since {since} · {count} sessions waiting</numerusform>
        </translation>
    </message>
    <message id="pill.not-enrolled" numerus="yes">
        <source>Máy chưa ghi danh với tỉnh · {count} phiên chờ gửi</source>
        <translation>
            <numerusform>Not enrolled yet · {count} session waiting</numerusform>
            <numerusform>Not enrolled yet · {count} sessions waiting</numerusform>
        </translation>
    </message>
    <message id="pill.rejected">
        <source>Tỉnh không nhận · gọi kỹ thuật · {count} phiên chờ gửi</source>
        <translation>Refused by the province · call IT · {count} waiting</translation>
    </message>
    <message id="pill.local" numerus="yes">
        <source>Phần gửi của máy đang lỗi · {count} phiên chờ gửi</source>
        <translation>
            <numerusform>This machine's sender has a fault · {count} session waiting</numerusform>
            <numerusform>This machine's sender has a fault · {count} sessions waiting</numerusform>
        </translation>
    </message>
    <message id="pill.clock">
        <source>Đã gửi, nhưng đồng hồ máy lệch: chỉnh lại ngày giờ</source>
        <translation>Sent, but this machine's clock is off: set it</translation>
    </message>
    <message id="pill.starting">
        <source>Máy đang khởi động…</source>
        <translation>Starting up…</translation>
    </message>
    <message id="sheet.title">
        <source>Đường gửi về tỉnh</source>
        <translation>The line to the province</translation>
    </message>
    <message id="sheet.waiting">
        <source>Đang chờ gửi</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message id="sheet.waiting-value">
        <source>{sessions} phiên, {entries} dòng nhật ký</source>
        <translation>Sessions: {sessions}, log entries: {entries}</translation>
    </message>
    <message id="sheet.last-success">
        <source>Lần gửi được gần nhất</source>
        <translation>Last sent</translation>
    </message>
    <message id="sheet.last-try">
        <source>Lần thử gần nhất</source>
        <translation>Last try</translation>
    </message>
    <message id="sheet.never">
        <source>chưa có</source>
        <translation>never</translation>
    </message>
    <message id="sheet.problem">
        <source>Lỗi gần nhất</source>
        <translation>Last problem</translation>
    </message>
    <message id="sheet.no-problem">
        <source>không có</source>
        <translation>none</translation>
    </message>
    <message id="sheet.safe">
        <source>Mọi phiên vẫn nằm an toàn trên máy này.</source>
        <translation>Every session is safe on this machine.</translation>
    </message>
    <message id="pill.enrolled">
        <source>Đã ghi danh với tỉnh · {count} phiên chờ gửi lần đầu</source>
        <translation>Enrolled · waiting for the first sending: {count}</translation>
    </message>
    <message id="sheet.enrol">
        <source>Máy này chưa ghi danh với tỉnh. Xin tỉnh mã ghi danh, rồi vào “Cài đặt”, mục “Ghi danh với tỉnh”.</source>
        <translation>This machine is not enrolled. Ask the province for a code, then open “Settings”, “Enrol with the province”.</translation>
    </message>
    <message id="sheet.send-now">
        <source>Gửi ngay</source>
        <translation>Send now</translation>
    </message>
    <message id="line.no-line">
        <source>Máy chưa có mạng.</source>
        <translation>This machine has no network.</translation>
    </message>
    <message id="line.dns">
        <source>Không tìm được tên máy chủ tỉnh.</source>
        <translation>The name of the province server is not found.</translation>
    </message>
    <message id="line.refused">
        <source>Máy chủ tỉnh không trả lời.</source>
        <translation>The province server does not answer.</translation>
    </message>
    <message id="line.certificate">
        <source>Máy chủ tỉnh không chứng minh được mình là thật. Xem lại ngày giờ của máy này.</source>
        <translation>The province server cannot prove that it is the real one. Check this machine's date and time.</translation>
    </message>
    <message id="line.captive-portal">
        <source>Mạng này đòi đăng nhập trước.</source>
        <translation>This network wants a sign-in first.</translation>
    </message>
    <message id="line.province-error">
        <source>Máy chủ tỉnh đang lỗi; máy này tự thử lại.</source>
        <translation>The province server has a fault; we try again by ourselves.</translation>
    </message>
    <message id="line.too-many">
        <source>Máy chủ tỉnh đang đông; máy này tự thử lại.</source>
        <translation>The province server is busy; we try again by ourselves.</translation>
    </message>
    <message id="line.clock">
        <source>Đồng hồ của máy lệch nhiều. Chỉnh lại ngày giờ.</source>
        <translation>This machine's clock is far off. Set date and time.</translation>
    </message>
    <message id="line.timeout">
        <source>Mạng quá chậm; máy này tự thử lại.</source>
        <translation>The line is too slow; we try again by ourselves.</translation>
    </message>
    <message id="line.forked">
        <source>Nhật ký của máy này có hai bản khác nhau. Máy đã chuyển sang nhật ký mới.</source>
        <translation>This machine's log has two histories. It went on in a new log.</translation>
    </message>
    <message id="line.enrol-code">
        <source>Mã ghi danh sai hoặc đã hết hạn. Xin tỉnh mã mới.</source>
        <translation>The enrolment code is wrong or expired. Ask for a new one.</translation>
    </message>
    <message id="line.store">
        <source>Phần gửi của máy này không đọc được nhật ký. Gọi kỹ thuật.</source>
        <translation>This machine's sender cannot read the log. Call IT.</translation>
    </message>
    <message id="line.bug">
        <source>Phần gửi của máy này gặp lỗi và tự chạy lại. Nếu vẫn vậy, gọi kỹ thuật.</source>
        <translation>This machine's sender hit a fault and will restart. Call IT if it stays.</translation>
    </message>
    <message id="line.bad-address">
        <source>Địa chỉ máy chủ tỉnh không đúng. Xem lại trong Cài đặt.</source>
        <translation>The province server's address is wrong. Check it in the settings.</translation>
    </message>
    <message id="line.revoked">
        <source>Tỉnh đã khóa máy này. Gọi tỉnh để mở lại.</source>
        <translation>The province has shut this machine out. Call the province.</translation>
    </message>
    <message id="line.unknown-device">
        <source>Tỉnh không biết máy này. Ghi danh lại trong Cài đặt.</source>
        <translation>The province does not know this machine. Enrol it again in the settings.</translation>
    </message>
    <message id="line.other-centre">
        <source>Mã ghi danh này là của trung tâm khác. Xin tỉnh mã đúng.</source>
        <translation>This enrolment code is for another centre. Ask for the right one.</translation>
    </message>
    <message id="line.pending-first">
        <source>Máy này gửi nốt việc cũ rồi mới chuyển trung tâm. Chờ một phút.</source>
        <translation>This machine first sends its old work, then it moves to the other centre. Wait a minute.</translation>
    </message>
    <message id="line.rejected">
        <source>Máy chủ tỉnh không nhận nhật ký của máy này: {reason}.</source>
        <translation>The province refuses this machine's log: {reason}.</translation>
    </message>
</context>
<!-- begin -->
<context>
    <name></name>
    <message id="standby.title">
        <source>Chạm để bắt đầu</source>
        <translation>Touch to begin</translation>
    </message>
    <message id="standby.hint">
        <source>Làm thủ tục hành chính, có người giúp tận tay</source>
        <translation>Public services, hand in hand</translation>
    </message>
    <message id="setup.centre">
        <source>Máy này đặt ở trung tâm nào?</source>
        <translation>Which centre is this machine in?</translation>
    </message>
    <message id="setup.centre-hint">
        <source>Gõ tên xã, phường, có dấu hay không dấu đều được</source>
        <translation>Type the commune's name, with or without accents</translation>
    </message>
    <message id="setup.name">
        <source>Cán bộ phụ trách đầu tiên là ai?</source>
        <translation>Who is the first official in charge?</translation>
    </message>
    <message id="setup.name-hint">
        <source>Họ và tên. Chỉ các máy của tổ đọc được tên này</source>
        <translation>Full name. Only the team's machines can read it</translation>
    </message>
    <message id="setup.pin">
        <source>Đặt mã PIN cho {name}</source>
        <translation>Set a PIN for {name}</translation>
    </message>
    <message id="setup.pin-hint">
        <source>Từ 4 đến 8 chữ số, đừng dùng 1234 hay ngày sinh</source>
        <translation>4 to 8 digits; not 1234, not a birthday</translation>
    </message>
    <message id="setup.again">
        <source>Gõ lại mã PIN một lần nữa</source>
        <translation>Type the PIN once more</translation>
    </message>
    <message id="setup.again-hint">
        <source>Để chắc chắn hai lần giống nhau</source>
        <translation>To be sure that both are the same</translation>
    </message>
    <message id="sign-in.title">
        <source>Ai đang trực ở quầy?</source>
        <translation>Who is at the counter?</translation>
    </message>
    <message id="sign-in.hint">
        <source>Chọn tên của mình</source>
        <translation>Choose your name</translation>
    </message>
    <message id="sign-in.pin">
        <source>Gõ mã PIN của {name}</source>
        <translation>Type {name}'s PIN</translation>
    </message>
    <message id="sign-in.wait" numerus="yes">
        <source>Đã gõ sai nhiều lần. Chờ {seconds} giây rồi thử lại.</source>
        <translation>
            <numerusform>Too many wrong tries. Wait {seconds} second, then try again.</numerusform>
            <numerusform>Too many wrong tries. Wait {seconds} seconds, then try again.</numerusform>
        </translation>
    </message>
    <message id="sign-in.pin-hint">
        <source>Che tay khi gõ</source>
        <translation>Shield the keys with your hand</translation>
    </message>
    <message id="sign-in.pin-box">
        <source>Mã PIN</source>
        <translation>PIN</translation>
    </message>
    <message id="day.0">
        <source>Thứ Hai</source>
        <extracomment>Before a date: Monday, 23/11/2026.</extracomment>
        <translation>Monday</translation>
    </message>
    <message id="day.1">
        <source>Thứ Ba</source>
        <translation>Tuesday</translation>
    </message>
    <message id="day.2">
        <source>Thứ Tư</source>
        <translation>Wednesday</translation>
    </message>
    <message id="day.3">
        <source>Thứ Năm</source>
        <translation>Thursday</translation>
    </message>
    <message id="day.4">
        <source>Thứ Sáu</source>
        <translation>Friday</translation>
    </message>
    <message id="day.5">
        <source>Thứ Bảy</source>
        <translation>Saturday</translation>
    </message>
    <message id="day.6">
        <source>Chủ nhật</source>
        <translation>Sunday</translation>
    </message>
</context>
<!-- home -->
<context>
    <name></name>
    <message id="home.title">
        <source>Hôm nay bác cần việc gì?</source>
        <translation>What can we do for you today?</translation>
    </message>
    <message id="home.procedure">
        <source>Làm thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message id="home.procedure-text">
        <source>Khai và nộp trên mạng, có người giúp</source>
        <translation>Declare and file, with help</translation>
    </message>
    <message id="home.lookup">
        <source>Tra cứu hồ sơ</source>
        <translation>Look up</translation>
    </message>
    <message id="home.lookup-text">
        <source>Quét mã trên phiếu để biết đến đâu</source>
        <translation>Scan the slip</translation>
    </message>
    <message id="home.waiting">
        <source>Việc chờ nộp</source>
        <translation>To be filed</translation>
    </message>
    <message id="home.waiting-text">
        <source>{count} việc đang dở, chờ làm tiếp</source>
        <translation>{count} begun, to go on with</translation>
    </message>
    <message id="home.waiting-none">
        <source>Không có việc nào đang dở</source>
        <translation>Nothing is waiting</translation>
    </message>
    <message id="home.settings">
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message id="home.sign-out">
        <source>Rời quầy</source>
        <translation>Sign out</translation>
    </message>
    <message id="home.practise">
        <source>Tập dùng</source>
        <translation>Practise</translation>
    </message>
</context>
<!-- choose -->
<context>
    <name></name>
    <message id="choose.title">
        <source>Bác cần làm thủ tục gì?</source>
        <translation>Which procedure do you need?</translation>
    </message>
    <message id="choose.placeholder">
        <source>Ví dụ: khai sinh, giấy kết hôn, lương hưu người già</source>
        <translation>For example: birth, marriage, pension</translation>
    </message>
    <message id="choose.all">
        <source>Các thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message id="choose.most-used">
        <source>Hay làm nhất ở đây</source>
        <translation>Most used here</translation>
    </message>
    <message id="choose.found" numerus="yes">
        <source>Tìm thấy {count} thủ tục</source>
        <translation>
            <numerusform>{count} procedure found</numerusform>
            <numerusform>{count} procedures found</numerusform>
        </translation>
    </message>
    <message id="choose.none">
        <source>Không thấy thủ tục nào. Bác gõ ít chữ hơn, hoặc gọi bằng tên khác.</source>
        <translation>No procedure found. Try fewer letters or another name.</translation>
    </message>
    <message id="choose.old">
        <source>Danh sách thủ tục kiểm tra lần cuối ngày {date}. Bác hỏi lại cán bộ trước khi làm.</source>
        <translation>The procedures were last checked on {date}. Ask an official before you go on.</translation>
    </message>
    <message id="choose.core">
        <source>Hay dùng</source>
        <translation>Common</translation>
    </message>
    <message id="choose.code">
        <source>Mã {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<!-- consent -->
<context>
    <name></name>
    <message id="consent.title">
        <source>Bác có đồng ý cho máy ghi thông tin không?</source>
        <translation>May this machine write down your particulars?</translation>
    </message>
    <message id="consent.what">
        <source>Ghi những gì</source>
        <translation>What is kept</translation>
    </message>
    <message id="consent.what-value">
        <source>Họ tên, ngày sinh, số định danh, địa chỉ, điện thoại và các câu trả lời trong tờ khai</source>
        <translation>Name, date of birth, ID number, address, phone and the answers of the declaration</translation>
    </message>
    <message id="consent.why">
        <source>Để làm gì</source>
        <translation>Why</translation>
    </message>
    <message id="consent.why-value">
        <source>Chỉ để soạn tờ khai và phiếu hỗ trợ cho bác hôm nay</source>
        <translation>Only to prepare your declaration and your slip today</translation>
    </message>
    <message id="consent.how-long">
        <source>Giữ bao lâu</source>
        <translation>How long</translation>
    </message>
    <message id="consent.how-long-value">
        <source>Xong việc là xóa. Tạm dừng thì khóa kín đến hết ngày, hoặc {days} ngày nếu bác chọn giữ. Tỉnh chỉ biết việc đã làm, không biết tên và số của bác</source>
        <translation>Erased when we are done. When paused, sealed until midnight, or for {days} days if you choose so. The province learns what was done, never your name or number</translation>
    </message>
    <message id="consent.rights">
        <source>Quyền của bác</source>
        <translation>Your rights</translation>
    </message>
    <message id="consent.rights-value">
        <source>Bác được xem, sửa, rút lại lời đồng ý bất cứ lúc nào. Không đồng ý vẫn được hướng dẫn (Luật 91/2025/QH15)</source>
        <translation>You may see, correct or withdraw at any time. Without consent you still get guidance (law 91/2025/QH15)</translation>
    </message>
    <message id="consent.question">
        <source>Bác đồng ý chứ?</source>
        <translation>Do you agree?</translation>
    </message>
    <message id="consent.yes">
        <source>Tôi đồng ý</source>
        <translation>I agree</translation>
    </message>
    <message id="consent.no">
        <source>Không, chỉ hướng dẫn thôi</source>
        <translation>No, only guide me</translation>
    </message>
    <message id="consent.keep-question" numerus="yes">
        <source>Nếu hôm nay chưa nộp xong, bác có muốn máy giữ tờ khai (đã khóa kín) {days} ngày để làm tiếp không?</source>
        <translation>
            <numerusform>If it is not filed today, shall the machine keep the sealed declaration for {days} day to go on with?</numerusform>
            <numerusform>If it is not filed today, shall the machine keep the sealed declaration for {days} days to go on with?</numerusform>
        </translation>
    </message>
    <message id="consent.keep-yes">
        <source>Giữ giúp tôi</source>
        <translation>Keep it for me</translation>
    </message>
    <message id="consent.keep-no">
        <source>Không, xóa khi tôi về</source>
        <translation>No, erase it when I leave</translation>
    </message>
</context>
<!-- identity -->
<context>
    <name></name>
    <message id="identity.title">
        <source>Cho máy biết bác là ai</source>
        <translation>Tell the machine who you are</translation>
    </message>
    <message id="identity.hint">
        <source>Đưa mã QR trên thẻ căn cước vào máy quét</source>
        <translation>Hold the QR of the ID card to the scanner</translation>
    </message>
    <message id="identity.type">
        <source>Gõ bằng tay</source>
        <translation>Type by hand</translation>
    </message>
    <message id="identity.type-text">
        <source>Khi không có máy quét hoặc mã bị mờ</source>
        <translation>When there is no scanner or the code is worn</translation>
    </message>
    <message id="identity.none">
        <source>Không ghi thông tin</source>
        <translation>Go on without</translation>
    </message>
    <message id="identity.none-text">
        <source>Chỉ nhờ hướng dẫn, hoặc tự ghi sau</source>
        <translation>Only guidance, or write it later</translation>
    </message>
    <message id="identity.scanned">
        <source>Đúng thông tin của bác chưa?</source>
        <translation>Is this right?</translation>
    </message>
    <message id="identity.scanned-hint">
        <source>Đọc chậm từng dòng. Thẻ thật mới là bằng chứng, mã QR thì không</source>
        <translation>Read each line. The card is the proof, not the QR</translation>
    </message>
    <message id="identity.typed">
        <source>Gõ thông tin trên thẻ</source>
        <translation>Type what the card says</translation>
    </message>
    <message id="card.name">
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message id="card.id">
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message id="card.dob">
        <source>Ngày sinh</source>
        <translation>Date of birth</translation>
    </message>
    <message id="card.sex">
        <source>Giới tính</source>
        <translation>Sex</translation>
    </message>
    <message id="card.address">
        <source>Nơi cư trú ghi trên thẻ</source>
        <translation>Residence on the card</translation>
    </message>
    <message id="card.issued">
        <source>Ngày cấp</source>
        <translation>Issued on</translation>
    </message>
    <message id="sex.nam">
        <source>Nam</source>
        <translation>Male</translation>
    </message>
    <message id="sex.nu">
        <source>Nữ</source>
        <translation>Female</translation>
    </message>
    <message id="check-please">
        <source>xin kiểm tra</source>
        <extracomment>In brackets behind something that a scanner may have read wrongly.</extracomment>
        <translation>please check</translation>
    </message>
    <message id="identity.scan">
        <source>Quét mã QR trên thẻ</source>
        <translation>Scan the QR code of the card</translation>
    </message>
    <message id="identity.scan-hint">
        <source>Đưa mã QR ở mặt sau hoặc mặt trước của thẻ vào máy quét</source>
        <translation>Hold the QR code on the back or front of the card to the scanner</translation>
    </message>
    <message id="identity.scan-again">
        <source>Quét lại thẻ</source>
        <translation>Scan the card again</translation>
    </message>
</context>
<!-- prepare -->
<context>
    <name></name>
    <message id="prepare.who">
        <source>Ai được nộp</source>
        <translation>Who may file</translation>
    </message>
    <message id="prepare.fee">
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message id="prepare.time">
        <source>Thời gian giải quyết</source>
        <translation>Processing time</translation>
    </message>
    <message id="prepare.where">
        <source>Nơi giải quyết</source>
        <translation>Who decides</translation>
    </message>
    <message id="prepare.result">
        <source>Kết quả</source>
        <translation>Result</translation>
    </message>
    <message id="prepare.how">
        <source>Cách nộp</source>
        <translation>How to file</translation>
    </message>
    <message id="prepare.papers">
        <source>Giấy tờ cần có. Bác đã có giấy nào?</source>
        <translation>Papers needed. Which do you have?</translation>
    </message>
    <message id="prepare.no-papers">
        <source>Chưa có danh sách giấy tờ của thủ tục này. Bác hỏi cán bộ.</source>
        <translation>There is no list of papers for this procedure. Ask an official.</translation>
    </message>
    <message id="prepare.free">
        <source>Miễn phí</source>
        <translation>Free</translation>
    </message>
    <message id="prepare.amount">
        <source>{amount} đồng</source>
        <translation>{amount} VND</translation>
    </message>
    <message id="prepare.amount-online">
        <source>{amount} đồng, nộp trên mạng {online} đồng</source>
        <translation>{amount} VND, online {online} VND</translation>
    </message>
    <message id="prepare.per.copy">
        <source>mỗi bản</source>
        <translation>a copy</translation>
    </message>
    <message id="prepare.per.page">
        <source>mỗi trang</source>
        <translation>a page</translation>
    </message>
    <message id="prepare.per.document">
        <source>mỗi giấy tờ</source>
        <translation>a document</translation>
    </message>
    <message id="prepare.per.transaction">
        <source>mỗi việc</source>
        <translation>a transaction</translation>
    </message>
    <message id="prepare.unknown">
        <source>Chưa rõ, bác hỏi cán bộ</source>
        <translation>Not known; ask an official</translation>
    </message>
    <message id="prepare.ask">
        <source>{text} (chưa chắc, bác hỏi lại cán bộ)</source>
        <extracomment>A fact that is not certain must never sound like a promise.</extracomment>
        <translation>{text} (not certain; ask an official)</translation>
    </message>
    <message id="prepare.days.working_day" numerus="yes">
        <source>{value} ngày làm việc</source>
        <extracomment>How long the office takes; follows “Thời gian giải quyết”.</extracomment>
        <translation>
            <numerusform>{value} working day</numerusform>
            <numerusform>{value} working days</numerusform>
        </translation>
    </message>
    <message id="prepare.days.calendar_day" numerus="yes">
        <source>{value} ngày</source>
        <translation>
            <numerusform>{value} day</numerusform>
            <numerusform>{value} days</numerusform>
        </translation>
    </message>
    <message id="prepare.days.day" numerus="yes">
        <source>{value} ngày</source>
        <translation>
            <numerusform>{value} day</numerusform>
            <numerusform>{value} days</numerusform>
        </translation>
    </message>
    <message id="prepare.days.hour" numerus="yes">
        <source>{value} giờ</source>
        <translation>
            <numerusform>{value} hour</numerusform>
            <numerusform>{value} hours</numerusform>
        </translation>
    </message>
    <message id="prepare.verify">
        <source>{text}; {value} khi cần xác minh</source>
        <extracomment>{text} is a time from above, {value} the longer one in the same unit.</extracomment>
        <translation>{text}; {value} when it must be verified</translation>
    </message>
    <message id="prepare.cutoff">
        <source>{text}; nhận sau {time} thì tính từ ngày làm việc sau</source>
        <translation>{text}; received after {time} counts from the next working day</translation>
    </message>
    <message id="prepare.deadline-after" numerus="yes">
        <source>Phải làm trong {days} ngày kể từ {event}</source>
        <extracomment>{event} is a noun: the birth, the day of death.</extracomment>
        <translation>
            <numerusform>To be done within {days} day of {event}</numerusform>
            <numerusform>To be done within {days} days of {event}</numerusform>
        </translation>
    </message>
    <message id="prepare.deadline-before" numerus="yes">
        <source>Làm trong {days} ngày trước {event}</source>
        <translation>
            <numerusform>To be done on the day before {event}</numerusform>
            <numerusform>To be done in the {days} days before {event}</numerusform>
        </translation>
    </message>
    <message id="prepare.hours">
        <source>Giờ nhận hồ sơ</source>
        <translation>Reception hours</translation>
    </message>
    <message id="prepare.refuse">
        <source>Không nhận khi</source>
        <translation>Refused when</translation>
    </message>
    <message id="prepare.expired">
        <source>Thủ tục này chỉ dùng đến hết ngày {date}. Bác hỏi cán bộ.</source>
        <translation>This procedure was valid until {date}. Ask an official.</translation>
    </message>
    <message id="prepare.replaced-by">
        <source>Có thể thay bằng: {text}</source>
        <translation>May be replaced by: {text}</translation>
    </message>
    <message id="prepare.when">
        <source>Chỉ cần khi: {text}</source>
        <translation>Only when: {text}</translation>
    </message>
    <message id="prepare.optional">
        <source>Không bắt buộc</source>
        <translation>Optional</translation>
    </message>
    <message id="prepare.show">
        <source>chỉ cần cho xem</source>
        <translation>only to be shown</translation>
    </message>
    <message id="prepare.originals" numerus="yes">
        <source>{count} bản chính</source>
        <translation>
            <numerusform>{count} original</numerusform>
            <numerusform>{count} originals</numerusform>
        </translation>
    </message>
    <message id="prepare.copies" numerus="yes">
        <source>{count} bản sao</source>
        <translation>
            <numerusform>{count} copy</numerusform>
            <numerusform>{count} copies</numerusform>
        </translation>
    </message>
    <message id="prepare.have">
        <source>Có</source>
        <translation>Have it</translation>
    </message>
    <message id="prepare.have-not">
        <source>Chưa có</source>
        <translation>Not yet</translation>
    </message>
    <message id="prepare.missing" numerus="yes">
        <source>Còn thiếu {count} giấy tờ. Vẫn làm tiếp được; phiếu sẽ ghi những giấy cần mang theo.</source>
        <translation>
            <numerusform>{count} paper is missing. You can go on; the slip will list what to bring.</numerusform>
            <numerusform>{count} papers are missing. You can go on; the slip will list what to bring.</numerusform>
        </translation>
    </message>
    <message id="channel.online">
        <source>trên mạng</source>
        <translation>online</translation>
    </message>
    <message id="channel.post">
        <source>qua bưu chính</source>
        <translation>by post</translation>
    </message>
    <message id="channel.counter">
        <source>tại quầy</source>
        <translation>at the counter</translation>
    </message>
    <message id="channel.home">
        <source>tại nhà</source>
        <translation>at home</translation>
    </message>
    <message id="channel.online_appointment">
        <source>hẹn trước trên mạng</source>
        <translation>online, by appointment</translation>
    </message>
    <message id="channel.phone">
        <source>qua điện thoại</source>
        <translation>by phone</translation>
    </message>
</context>
<!-- form -->
<context>
    <name></name>
    <message id="form.page">
        <source>Trang {number} trên {count}</source>
        <translation>Page {number} of {count}</translation>
    </message>
    <message id="form.to-fix" numerus="yes">
        <source>Còn {count} chỗ cần sửa, xem dòng chữ đỏ.</source>
        <translation>
            <numerusform>{count} place needs a change; see the red line.</numerusform>
            <numerusform>{count} places need a change; see the red lines.</numerusform>
        </translation>
    </message>
    <message id="part.detail">
        <source>Số nhà, đường, thôn, tổ</source>
        <translation>House, street, hamlet</translation>
    </message>
    <message id="part.bank">
        <source>Ngân hàng</source>
        <translation>Bank</translation>
    </message>
    <message id="part.number">
        <source>Số tài khoản</source>
        <translation>Account number</translation>
    </message>
    <message id="part.holder">
        <source>Tên chủ tài khoản</source>
        <translation>Account holder</translation>
    </message>
    <message id="part.name">
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message id="part.id">
        <source>Số định danh</source>
        <translation>ID number</translation>
    </message>
    <message id="part.opinion">
        <source>Ý kiến</source>
        <translation>Opinion</translation>
    </message>
    <message id="part.means">
        <source>Cách xác nhận</source>
        <extracomment>How another person gives an opinion: by signing or in VNeID.</extracomment>
        <translation>How it is confirmed</translation>
    </message>
    <message id="part.means-sign">
        <source>Ký trên bản in</source>
        <translation>Signed on paper</translation>
    </message>
    <message id="part.means-vneid">
        <source>Xác nhận qua VNeID</source>
        <translation>Confirmed in VNeID</translation>
    </message>
    <message id="answer.sign-on-paper">
        <source>Ký trên bản in</source>
        <translation>To be signed on paper</translation>
    </message>
    <message id="answer.not-kept">
        <source>Máy không lưu câu này, chỉ để in</source>
        <extracomment>Under a question about health or the cause of death.</extracomment>
        <translation>Not stored; for the printout only</translation>
    </message>
    <message id="part.commune">
        <source>Xã, phường, tỉnh</source>
        <translation>Commune or ward, province</translation>
    </message>
</context>
<!-- review -->
<context>
    <name></name>
    <message id="review.title">
        <source>Bác xem lại lần cuối</source>
        <translation>Please check once more</translation>
    </message>
    <message id="review.hint">
        <source>Sai chỗ nào bấm “Sửa” chỗ ấy</source>
        <translation>Tap “Change” where something is wrong</translation>
    </message>
    <message id="review.edit">
        <source>Sửa</source>
        <translation>Change</translation>
    </message>
    <message id="review.empty">
        <source>(để trống)</source>
        <translation>(left empty)</translation>
    </message>
    <message id="review.declarations">
        <source>Lời cam đoan của bác</source>
        <translation>Your declarations</translation>
    </message>
    <message id="review.declarations-hint">
        <source>Chính bác đánh dấu, không ai làm thay</source>
        <translation>You tick these yourself, nobody else</translation>
    </message>
    <message id="review.done">
        <source>Đúng rồi, tiếp tục</source>
        <translation>All right, continue</translation>
    </message>
    <message id="review.sign">
        <source>Bác ký bằng ngón tay</source>
        <translation>Sign with your finger</translation>
    </message>
    <message id="review.sign-hint">
        <source>Ký để biết bác đã xem lại. Bác không ký ở đây cũng được: giấy tờ vẫn ký bằng bút.</source>
        <translation>This says that you have looked at it. You may leave it: papers are still signed with a pen.</translation>
    </message>
    <message id="review.signed">
        <source>Ô ký tên, đã ký</source>
        <translation>Box to sign in, signed</translation>
    </message>
    <message id="review.not-signed">
        <source>Ô ký tên, chưa ký</source>
        <translation>Box to sign in, not signed</translation>
    </message>
    <message id="review.sign-again">
        <source>Ký lại</source>
        <translation>Sign again</translation>
    </message>
</context>
<!-- slip -->
<context>
    <name></name>
    <message id="slip.title">
        <source>Phiếu hỗ trợ của bác</source>
        <translation>Your slip</translation>
    </message>
    <message id="slip.printed-title">
        <source>Phiếu của bác đã in xong</source>
        <translation>Your slip is printed</translation>
    </message>
    <message id="slip.text">
        <source>Bác giữ phiếu này. Quét mã QR ở quầy hoặc bằng điện thoại để biết hồ sơ đến đâu. Không ai được hỏi bác mật khẩu hay mã OTP.</source>
        <translation>Keep this slip. Scan the QR to see how far it is. Nobody may ask you for a password or an OTP.</translation>
    </message>
    <message id="slip.text-here">
        <source>Bác giữ phiếu này. Đem phiếu lại đây quét mã QR để biết hồ sơ đến đâu. Không ai được hỏi bác mật khẩu hay mã OTP.</source>
        <translation>Keep this slip. Bring it here and scan the QR to see how far it is. Nobody may ask you for a password or an OTP.</translation>
    </message>
    <message id="slip.paper-title">
        <source>PHIẾU HỖ TRỢ</source>
        <translation>SUPPORT SLIP</translation>
    </message>
    <message id="slip.paper-note">
        <source>không thay Giấy tiếp nhận hồ sơ</source>
        <translation>not the official receipt</translation>
    </message>
    <message id="slip.procedure">
        <source>Thủ tục</source>
        <translation>Procedure</translation>
    </message>
    <message id="slip.centre">
        <source>Nơi hỗ trợ</source>
        <translation>Centre</translation>
    </message>
    <message id="slip.at">
        <source>Lúc</source>
        <translation>Time</translation>
    </message>
    <message id="slip.state">
        <source>Tình trạng</source>
        <translation>State</translation>
    </message>
    <message id="slip.state-prepared">
        <source>Đã soạn, chờ nộp trên Cổng</source>
        <translation>Prepared, to be filed on the portal</translation>
    </message>
    <message id="slip.state-papers">
        <source>Còn thiếu giấy tờ</source>
        <translation>Papers are missing</translation>
    </message>
    <message id="slip.state-guided">
        <source>Đã được hướng dẫn</source>
        <translation>Guidance given</translation>
    </message>
    <message id="slip.next-file">
        <source>Nộp trên Cổng Dịch vụ công quốc gia bằng tài khoản VNeID của bác.</source>
        <translation>File on the national portal with your own VNeID.</translation>
    </message>
    <message id="slip.next-counter">
        <source>Mang giấy tờ đến quầy tiếp nhận của trung tâm.</source>
        <translation>Bring the papers to the centre's counter.</translation>
    </message>
    <message id="slip.next-papers">
        <source>Mang đủ giấy tờ còn thiếu khi quay lại.</source>
        <translation>Bring the missing papers when you return.</translation>
    </message>
    <message id="slip.next-lookup">
        <source>Quét mã QR để xem hồ sơ đến đâu.</source>
        <translation>Scan the QR to see the progress.</translation>
    </message>
    <message id="slip.offline">
        <source>Chưa có mạng. Việc của bác đã lưu an toàn trên máy này; có mạng thì máy tự gửi về tỉnh.</source>
        <translation>No network. Your work is safe on this machine and goes to the province when the line is back.</translation>
    </message>
    <message id="slip.print-roll">
        <source>In phiếu</source>
        <translation>Print the slip</translation>
    </message>
    <message id="slip.print-a5">
        <source>In khổ A5</source>
        <translation>Print on A5</translation>
    </message>
    <message id="slip.print-again">
        <source>In lại</source>
        <translation>Print again</translation>
    </message>
    <message id="slip.photo">
        <source>Chụp mã bằng điện thoại</source>
        <translation>Photograph the code</translation>
    </message>
    <message id="print.busy">
        <source>Đang in, bác cứ làm tiếp…</source>
        <translation>Printing; you can go on…</translation>
    </message>
    <message id="print.printed">
        <source>Đã in xong</source>
        <translation>Printed</translation>
    </message>
    <message id="print.no-printer">
        <source>Máy này chưa có máy in. Phiếu đã lưu: bác chụp mã QR bằng điện thoại, hoặc chép mã lại.</source>
        <translation>There is no printer. The slip is saved: photograph the QR, or copy the code.</translation>
    </message>
    <message id="print.failed">
        <source>Phiếu đã lưu nhưng chưa in ra. Xem máy in rồi bấm “In lại”, hoặc chụp mã QR.</source>
        <translation>The slip is saved but did not come out. Check the printer and tap “Print again”, or photograph the QR.</translation>
    </message>
    <message id="print.out-of-paper">
        <source>Máy in hết giấy. Phiếu đã lưu: lắp giấy rồi bấm “In lại”, hoặc chụp mã QR.</source>
        <translation>The printer is out of paper. The slip is saved: refill and tap “Print again”, or photograph the QR.</translation>
    </message>
    <message id="print.offline">
        <source>Máy in đang tắt hoặc mất dây. Phiếu đã lưu: bật máy in rồi bấm “In lại”, hoặc chụp mã QR.</source>
        <translation>The printer is off or unplugged. The slip is saved: switch it on and tap “Print again”, or photograph the QR.</translation>
    </message>
</context>
<!-- portal -->
<context>
    <name></name>
    <message id="portal.link-hint">
        <source>Quét bằng điện thoại của bác để mở đúng trang</source>
        <translation>Scan with your phone to open the right page</translation>
    </message>
    <message id="portal.open-here">
        <source>Mở trên máy này</source>
        <translation>Open on this machine</translation>
    </message>
    <message id="portal.open-failed">
        <source>Máy này không mở được trang của Cổng. Bác quét mã bằng điện thoại, hoặc gõ địa chỉ vào máy khác.</source>
        <translation>This machine cannot open the portal. Scan the code with a phone, or type the address on another machine.</translation>
    </message>
    <message id="portal.red-line">
        <source>Chỉ bác gõ mật khẩu, mã OTP. Chỉ nộp bằng tài khoản của bác. Cán bộ không gọi điện hỏi mã OTP.</source>
        <extracomment>A rule of law: nobody else types, sees or asks for the password or the OTP.</extracomment>
        <translation>Only you type the password and the OTP. File only under your own account. No official phones for an OTP.</translation>
    </message>
    <message id="portal.step-counter">
        <source>Mang phiếu này và giấy tờ đến quầy tiếp nhận</source>
        <translation>Take this slip and the papers to the counter</translation>
    </message>
    <message id="portal.answers">
        <source>Câu trả lời cho bước này · đã chép {done}/{count}</source>
        <translation>Answers for this step · copied {done}/{count}</translation>
    </message>
    <message id="portal.copy">
        <source>Chép</source>
        <translation>Copy</translation>
    </message>
    <message id="portal.copied">
        <source>Đã chép</source>
        <translation>Copied</translation>
    </message>
    <message id="portal.dossier">
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message id="portal.dossier-hint">
        <source>Gõ, dán, hoặc quét mã từ màn hình, giấy tiếp nhận. Ví dụ H44.15-261120-0007.</source>
        <translation>Type, paste or scan it from the screen or the official receipt. For example H44.15-261120-0007.</translation>
    </message>
    <message id="portal.dossier-odd">
        <source>Mã này khác dạng thường gặp. Bác xem lại; nếu đúng thì cứ tiếp tục.</source>
        <translation>This code looks unusual. Check it; if it is right, go on.</translation>
    </message>
    <message id="portal.dossier-date">
        <source>Ngày trong mã hồ sơ không đúng hoặc chưa tới. Bác xem lại; nếu đúng thì cứ tiếp tục.</source>
        <translation>The date in the dossier code is wrong or has not come yet. Check it; if it is right, go on.</translation>
    </message>
    <message id="dossier-sure">
        <source>Mã này khác dạng thường gặp. Bác so lại với giấy hoặc màn hình; đúng thì bấm “Đúng mã này”.</source>
        <translation>This code looks unusual. Compare it with the paper or the screen; if it is right, tap “This is right”.</translation>
    </message>
    <message id="dossier-right">
        <source>Đúng mã này</source>
        <translation>This is right</translation>
    </message>
    <message id="portal.later">
        <source>Để sau</source>
        <translation>Later</translation>
    </message>
    <message id="portal.done">
        <source>Đã nộp, tiếp tục</source>
        <translation>Filed, continue</translation>
    </message>
</context>
<!-- finish -->
<context>
    <name></name>
    <message id="finish.title-not-filed">
        <source>Cảm ơn bác. Hồ sơ chưa nộp</source>
        <translation>Thank you. The dossier is not filed yet</translation>
    </message>
    <message id="finish.title">
        <source>Xong rồi, cảm ơn bác!</source>
        <translation>Done. Thank you!</translation>
    </message>
    <message id="finish.title-guided">
        <source>Đã hướng dẫn xong, cảm ơn bác!</source>
        <translation>That is all you need to know. Thank you!</translation>
    </message>
    <message id="finish.nothing-kept">
        <source>Máy không giữ thông tin nào của bác.</source>
        <translation>Nothing of yours is kept on this machine.</translation>
    </message>
    <message id="finish.code">
        <source>Mã phiếu</source>
        <translation>Slip code</translation>
    </message>
    <message id="finish.dossier">
        <source>Mã hồ sơ</source>
        <translation>Dossier code</translation>
    </message>
    <message id="finish.next">
        <source>Việc tiếp theo</source>
        <translation>What next</translation>
    </message>
    <message id="finish.kept">
        <source>Máy khóa kín tờ khai của bác và giữ đến ngày {date}.</source>
        <translation>This machine keeps your declaration sealed until {date}.</translation>
    </message>
    <message id="finish.erased">
        <source>Bấm “Kết thúc” là máy xóa hết thông tin của bác.</source>
        <translation>When you tap “Finish”, this machine erases your particulars.</translation>
    </message>
    <message id="finish.question">
        <source>Hôm nay bác thấy thế nào?</source>
        <translation>How was it today?</translation>
    </message>
    <message id="finish.face-3">
        <source>Hài lòng</source>
        <translation>Good</translation>
    </message>
    <message id="finish.face-2">
        <source>Bình thường</source>
        <translation>Fair</translation>
    </message>
    <message id="finish.face-1">
        <source>Chưa hài lòng</source>
        <translation>Not good</translation>
    </message>
    <message id="finish.done">
        <source>Kết thúc, cảm ơn bác</source>
        <translation>Finish, thank you</translation>
    </message>
</context>
<!-- lookup -->
<context>
    <name></name>
    <message id="lookup.title">
        <source>Hồ sơ của bác đến đâu rồi?</source>
        <translation>How far is your dossier?</translation>
    </message>
    <message id="lookup.placeholder">
        <source>Quét mã QR trên phiếu, hoặc gõ mã phiếu, mã hồ sơ</source>
        <translation>Scan the slip, or type its code or the dossier code</translation>
    </message>
    <message id="lookup.button">
        <source>Tra cứu</source>
        <translation>Look up</translation>
    </message>
    <message id="lookup.not-here">
        <source>Máy này chưa biết mã đó. Có thể là phiếu của trung tâm khác. Bác xem trên điện thoại: {url}</source>
        <translation>This machine does not know that code. It may be from another centre. See on a phone: {url}</translation>
    </message>
    <message id="lookup.not-here-no-url">
        <source>Máy này chưa biết mã đó. Có thể là phiếu của trung tâm khác.</source>
        <translation>This machine does not know that code. It may be from another centre.</translation>
    </message>
    <message id="lookup.updated">
        <source>Cập nhật lúc {at}</source>
        <translation>Updated {at}</translation>
    </message>
    <message id="lookup.local">
        <source>Theo sổ của máy này; tỉnh chưa báo gì thêm.</source>
        <translation>From this machine's records; the province has said nothing yet.</translation>
    </message>
    <message id="lookup.unfinished">
        <source>Chưa làm xong ở trung tâm</source>
        <extracomment>The province's page uses the same words.</extracomment>
        <translation>Not finished at the centre</translation>
    </message>
    <message id="status.prepared">
        <source>Đã soạn, chờ nộp trên Cổng</source>
        <extracomment>Stations of a dossier; the province's page uses the same words.</extracomment>
        <translation>Prepared, to be filed</translation>
    </message>
    <message id="status.filed">
        <source>Đã nộp, chờ tiếp nhận</source>
        <translation>Filed, waiting to be received</translation>
    </message>
    <message id="status.received">
        <source>Đã tiếp nhận</source>
        <translation>Received</translation>
    </message>
    <message id="status.in-progress">
        <source>Đang giải quyết</source>
        <translation>Being worked on</translation>
    </message>
    <message id="status.needs-more">
        <source>Cần bổ sung</source>
        <translation>More is needed</translation>
    </message>
    <message id="status.result-ready">
        <source>Có kết quả</source>
        <translation>The result is there</translation>
    </message>
    <message id="status.collected">
        <source>Đã nhận kết quả</source>
        <translation>Result handed over</translation>
    </message>
    <message id="status.rejected">
        <source>Bị từ chối</source>
        <translation>Refused</translation>
    </message>
    <message id="status.withdrawn">
        <source>Đã rút</source>
        <translation>Withdrawn</translation>
    </message>
    <message id="status.stopped">
        <source>Dừng giải quyết</source>
        <translation>Stopped</translation>
    </message>
</context>
<!-- waiting -->
<context>
    <name></name>
    <message id="waiting.title">
        <source>Việc chờ nộp</source>
        <translation>Waiting to be filed</translation>
    </message>
    <message id="waiting.empty">
        <source>Không có việc nào đang dở.</source>
        <translation>Nothing is waiting.</translation>
    </message>
    <message id="waiting.note">
        <source>Bắt đầu {at} · {step}</source>
        <translation>Begun {at} · {step}</translation>
    </message>
    <message id="waiting.resume">
        <source>Làm tiếp</source>
        <translation>Go on</translation>
    </message>
    <message id="waiting.give-up">
        <source>Thôi, xóa</source>
        <translation>Give up, erase</translation>
    </message>
    <message id="waiting.open">
        <source>Đang mở</source>
        <translation>Open</translation>
    </message>
    <message id="waiting.parked">
        <source>Tạm dừng</source>
        <translation>Paused</translation>
    </message>
    <message id="waiting.kept">
        <source>Đã soạn, chờ nộp</source>
        <translation>Prepared, to be filed</translation>
    </message>
    <message id="waiting.give-up-now">
        <source>Xóa hẳn</source>
        <translation>Erase for good</translation>
    </message>
    <message id="waiting.sure">
        <source>Bỏ việc này là máy xóa hết, không lấy lại được. Chọn lý do rồi bấm “Xóa hẳn”.</source>
        <translation>What is given up is erased and cannot be brought back. Choose why, then tap “Erase for good”.</translation>
    </message>
</context>
<!-- settings -->
<context>
    <name></name>
    <message id="settings.title">
        <source>Cài đặt</source>
        <translation>Settings</translation>
    </message>
    <message id="settings.member">
        <source>Thêm người vào tổ</source>
        <translation>Add a member</translation>
    </message>
    <message id="settings.member-text">
        <source>Họ tên, vai trò, mã PIN</source>
        <translation>Name, role, PIN</translation>
    </message>
    <message id="settings.enrol">
        <source>Ghi danh với tỉnh</source>
        <translation>Enrol with the province</translation>
    </message>
    <message id="settings.enrol-text">
        <source>Gõ hoặc quét mã ghi danh dùng một lần</source>
        <translation>Type or scan the one-time code</translation>
    </message>
    <message id="settings.about-version">
        <source>Phiên bản</source>
        <translation>Version</translation>
    </message>
    <message id="settings.about-centre">
        <source>Trung tâm</source>
        <translation>Centre</translation>
    </message>
    <message id="settings.about-catalogue">
        <source>Danh sách thủ tục kiểm tra ngày</source>
        <translation>Procedures checked on</translation>
    </message>
    <message id="settings.about-problems">
        <source>Tệp thủ tục không dùng được</source>
        <translation>Procedure files set aside</translation>
    </message>
    <message id="settings.about-key">
        <source>Chìa khóa dữ liệu</source>
        <translation>Data key</translation>
    </message>
    <message id="settings.key-keyring">
        <source>trong kho khóa của hệ điều hành</source>
        <translation>in the system keyring</translation>
    </message>
    <message id="settings.key-file">
        <source>trong tệp trên ổ đĩa (kém an toàn hơn)</source>
        <translation>in a file on the disk (less safe)</translation>
    </message>
    <message id="settings.team">
        <source>Người trong tổ</source>
        <translation>Members</translation>
    </message>
    <message id="settings.enrolled">
        <source>Đã ghi danh với tỉnh</source>
        <translation>Enrolled</translation>
    </message>
    <message id="settings.not-enrolled">
        <source>Chưa ghi danh với tỉnh</source>
        <translation>Not enrolled</translation>
    </message>
    <message id="settings.address">
        <source>Cách xưng hô</source>
        <translation>Form of address</translation>
    </message>
    <message id="settings.field-address">
        <source>Màn hình gọi người dân là gì?</source>
        <translation>What does the screen call the citizen?</translation>
    </message>
    <message id="address.bac">
        <source>Gọi là “bác”</source>
        <translation>As an elder (the usual way)</translation>
    </message>
    <message id="address.ong-ba">
        <source>Gọi là “ông/bà”</source>
        <translation>As sir or madam</translation>
    </message>
    <message id="address.anh-chi">
        <source>Gọi là “anh/chị”</source>
        <translation>As people of one’s own age</translation>
    </message>
    <message id="settings.saved">
        <source>Đã lưu.</source>
        <translation>Saved.</translation>
    </message>
    <message id="settings.save">
        <source>Lưu</source>
        <translation>Save</translation>
    </message>
    <message id="settings.enrol-hint">
        <source>Mã ghi danh do tỉnh cấp cho từng trung tâm. Chưa có thì cán bộ gọi người giữ máy chủ của tỉnh.</source>
        <translation>The province gives each centre its code. Without one, call those who keep the province's server.</translation>
    </message>
    <message id="settings.enrol-act">
        <source>Ghi danh</source>
        <translation>Enrol</translation>
    </message>
    <message id="settings.field-name">
        <source>Họ và tên</source>
        <translation>Full name</translation>
    </message>
    <message id="settings.field-role">
        <source>Vai trò</source>
        <translation>Role</translation>
    </message>
    <message id="settings.field-pin">
        <source>Mã PIN (4–8 số)</source>
        <translation>PIN (4–8 digits)</translation>
    </message>
    <message id="settings.field-url">
        <source>Địa chỉ máy chủ tỉnh</source>
        <translation>Province server address</translation>
    </message>
    <message id="settings.field-code">
        <source>Mã ghi danh</source>
        <translation>Enrolment code</translation>
    </message>
    <message id="settings.enrol-asked">
        <source>Đã gửi yêu cầu ghi danh. Xem kết quả ở thanh phía trên.</source>
        <translation>Enrolment was asked for. See the bar above.</translation>
    </message>
    <message id="settings.member-added">
        <source>Đã thêm {name}.</source>
        <translation>{name} was added.</translation>
    </message>
</context>
<!-- problems -->
<context>
    <name></name>
    <message id="store-unavailable">
        <source>Máy chưa ghi được. Những gì đã lưu vẫn an toàn. Bác gọi cán bộ, rồi bấm lại.</source>
        <extracomment>Errors: what happened, that the work is safe, what to do.</extracomment>
        <translation>This machine cannot save now. What was saved is safe. Call an official, then tap again.</translation>
    </message>
    <message id="store-disk-full">
        <source>Ổ đĩa của máy đã đầy. Những gì đã lưu vẫn an toàn. Gọi kỹ thuật xóa bớt tệp, rồi bấm lại.</source>
        <translation>The disk is full. What was saved is safe. Call IT to free some space, then tap again.</translation>
    </message>
    <message id="store-read-only">
        <source>Ổ đĩa của máy không cho ghi. Những gì đã lưu vẫn an toàn. Gọi kỹ thuật.</source>
        <translation>The disk is read-only. What was saved is safe. Call IT.</translation>
    </message>
    <message id="store-damaged">
        <source>Sổ của máy bị hỏng. Đừng tắt máy. Gọi kỹ thuật.</source>
        <translation>This machine's records are damaged. Do not switch it off. Call IT.</translation>
    </message>
    <message id="store-wrong-key">
        <source>Máy không mở được sổ vì chìa khóa của máy đã đổi. Những gì đã lưu vẫn còn nguyên. Gọi kỹ thuật.</source>
        <translation>The records cannot be opened: this machine's key has changed. What was saved is still there. Call IT.</translation>
    </message>
    <message id="store-newer-than-program">
        <source>Sổ của máy do bản mới hơn của chương trình ghi. Những gì đã lưu vẫn an toàn. Cài bản mới rồi mở lại.</source>
        <translation>The records were written by a newer program. What was saved is safe. Install the newer program.</translation>
    </message>
    <message id="store-busy">
        <source>Máy đang bận ghi. Những gì đã lưu vẫn an toàn. Bác chờ một chút rồi bấm lại.</source>
        <translation>The machine is busy saving. What was saved is safe. Wait a moment, then tap again.</translation>
    </message>
    <message id="catalogue-unavailable">
        <source>Máy không đọc được thủ tục này. Những gì đã lưu vẫn an toàn. Chọn thủ tục khác, hoặc gọi cán bộ.</source>
        <translation>This procedure cannot be read. What was saved is safe. Choose another, or call an official.</translation>
    </message>
    <message id="something-unavailable">
        <source>Có một phần của máy chưa chạy được. Những gì đã lưu vẫn an toàn. Bấm lại, hoặc gọi cán bộ.</source>
        <translation>Part of this machine is not working. What was saved is safe. Tap again or call an official.</translation>
    </message>
    <message id="bug">
        <source>Chương trình gặp lỗi. Những gì đã lưu vẫn an toàn. Bấm lại; nếu vẫn vậy, tắt rồi mở lại chương trình.</source>
        <translation>The program hit a fault. What was saved is safe. Tap again; if it stays, close and open the program.</translation>
    </message>
    <message id="session-over">
        <source>Lần làm này đã kết thúc. Bác về trang chính để bắt đầu lại.</source>
        <translation>This visit is over. Go home to begin again.</translation>
    </message>
    <message id="consent-first">
        <source>Bác chọn đồng ý trước, rồi máy mới ghi thông tin.</source>
        <translation>We need your consent before anything is written down.</translation>
    </message>
    <message id="nothing-to-issue">
        <source>Chưa có phiếu vì chưa chọn thủ tục. Bác chọn thủ tục trước.</source>
        <translation>There is no slip because no procedure is chosen. Choose a procedure first.</translation>
    </message>
    <message id="nothing-to-print">
        <source>Chưa có phiếu để in. Bác làm tiếp đến bước “In phiếu”.</source>
        <translation>There is no slip to print yet. Go on to the step “The slip”.</translation>
    </message>
    <message id="slip-first">
        <source>Cần có phiếu hỗ trợ trước. Bác làm tiếp đến bước “In phiếu”.</source>
        <translation>The slip comes first. Go on to the step “The slip”.</translation>
    </message>
    <message id="name-missing">
        <source>Gõ họ và tên.</source>
        <translation>Type the full name.</translation>
    </message>
    <message id="name-taken">
        <source>Tên này đã có trong tổ. Thêm chữ để phân biệt.</source>
        <translation>This name is taken. Add something to tell them apart.</translation>
    </message>
    <message id="pin-shape">
        <source>Mã PIN có từ 4 đến 8 chữ số.</source>
        <translation>A PIN has 4 to 8 digits.</translation>
    </message>
    <message id="pin-easy">
        <source>Mã PIN này quá dễ đoán. Chọn số khác.</source>
        <translation>This PIN is too easy to guess. Choose another.</translation>
    </message>
    <message id="pin-same">
        <source>Mã này là mã đang dùng. Chọn mã khác.</source>
        <translation>This is the PIN in use. Choose another.</translation>
    </message>
    <message id="pin-again">
        <source>Hai lần gõ không giống nhau. Gõ lại mã PIN.</source>
        <translation>The two PINs differ. Type the PIN again.</translation>
    </message>
    <message id="pin-wrong" numerus="yes">
        <source>Mã PIN chưa đúng. Còn {left} lần thử.</source>
        <translation>
            <numerusform>Wrong PIN. {left} try left.</numerusform>
            <numerusform>Wrong PIN. {left} tries left.</numerusform>
        </translation>
    </message>
    <message id="pin-wait" numerus="yes">
        <source>Đã gõ sai nhiều lần. Chờ {seconds} giây rồi thử lại.</source>
        <translation>
            <numerusform>Too many wrong tries. Wait {seconds} second, then try again.</numerusform>
            <numerusform>Too many wrong tries. Wait {seconds} seconds, then try again.</numerusform>
        </translation>
    </message>
    <message id="member-unknown">
        <source>Không thấy người này trong tổ. Chọn lại tên.</source>
        <translation>This person is not in the team. Choose a name again.</translation>
    </message>
    <message id="officials-only">
        <source>Chỉ cán bộ mở được phần này. Gọi cán bộ.</source>
        <translation>Only officials may open this. Call an official.</translation>
    </message>
    <message id="province-url">
        <source>Địa chỉ máy chủ tỉnh phải bắt đầu bằng https://</source>
        <translation>The server address starts with https://</translation>
    </message>
    <message id="enrol-code-missing">
        <source>Gõ mã ghi danh do tỉnh cấp.</source>
        <translation>Type the enrolment code given by the province.</translation>
    </message>
    <message id="choose-centre">
        <source>Chọn xã, phường của trung tâm.</source>
        <translation>Choose the centre's commune.</translation>
    </message>
    <message id="choose-keep">
        <source>Bác chọn có giữ hồ sơ hay không.</source>
        <translation>Please choose whether the dossier is kept.</translation>
    </message>
    <message id="choose-consent">
        <source>Bác chọn một trong hai ô trả lời.</source>
        <translation>Please tap one of the two answers.</translation>
    </message>
    <message id="choose-identity">
        <source>Đưa thẻ vào máy quét, hoặc chọn một ô ở trên.</source>
        <translation>Scan the card, or choose one of the cards above.</translation>
    </message>
    <message id="declare-first">
        <source>Bác đọc và đánh dấu vào từng lời cam đoan.</source>
        <translation>Please read and tick each declaration.</translation>
    </message>
    <message id="dossier-or-later">
        <source>Bác gõ mã hồ sơ Cổng vừa cấp, hoặc bấm “Để sau”.</source>
        <translation>Type the dossier code from the portal, or tap “Later”.</translation>
    </message>
    <message id="dossier-not-a-code">
        <source>Đây không phải mã hồ sơ. Mã có chữ không dấu, số, dấu chấm và gạch, ví dụ H44.15-261120-0007.</source>
        <translation>This is no dossier code. It has plain letters, digits, dots and dashes, such as H44.15-261120-0007.</translation>
    </message>
    <message id="dossier-is-slip">
        <source>Đây là mã trên phiếu hỗ trợ, không phải mã hồ sơ. Bác gõ mã hồ sơ mà Cổng đã cấp.</source>
        <translation>This is the code on the support slip, not the dossier's. Type the dossier code that the portal gave.</translation>
    </message>
    <message id="dossier-is-parcel">
        <source>Đây là số bưu gửi, không phải mã hồ sơ. Bác gõ mã hồ sơ mà Cổng đã cấp.</source>
        <translation>This is a tracking number of the post, not a dossier code. Type the one that the portal gave.</translation>
    </message>
    <message id="dossier-unknown">
        <source>Máy này chưa biết mã hồ sơ đó. Bác xem lại mã, hoặc quét mã QR trên phiếu.</source>
        <translation>This machine does not know that dossier code. Check it, or scan the slip.</translation>
    </message>
    <message id="slip-code-mistyped">
        <source>Mã có một chỗ chưa đúng. Bác so lại từng nhóm ba chữ với phiếu.</source>
        <translation>One letter of the code is wrong. Compare each group of three with the slip.</translation>
    </message>
    <message id="slip-code-length">
        <source>Mã trên phiếu có 18 chữ và số. Bác gõ đủ cả sáu nhóm.</source>
        <translation>The code on the slip has 18 letters and digits. Type all six groups.</translation>
    </message>
    <message id="slip-code-letter">
        <source>Mã trên phiếu không có chữ này. Bác xem lại phiếu.</source>
        <translation>The slip code never has this letter. Check the slip.</translation>
    </message>
    <message id="lookup-empty">
        <source>Bác quét phiếu hoặc gõ mã.</source>
        <translation>Scan the slip or type the code.</translation>
    </message>
    <message id="look-again">
        <source>Bác xem lại chỗ này rồi gõ lại.</source>
        <translation>Please look at this again and retype it.</translation>
    </message>
    <message id="qr-empty">
        <source>Đây là mã trống, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is an empty code, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-url">
        <source>Đây là một địa chỉ trang mạng, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is a web address, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-health-card">
        <source>Đây là mã của thẻ bảo hiểm y tế, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is a health-insurance card, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-payment">
        <source>Đây là mã chuyển tiền, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is a payment code, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-vneid">
        <source>Đây là mã riêng của VNeID, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is a VNeID code, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-mrz">
        <source>Đây là dòng chữ máy đọc ở mặt sau thẻ, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is the machine-readable lines of a card, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-unknown">
        <source>Đây là một mã khác, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is another code, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
</context>
<!-- answers -->
<context>
    <name></name>
    <message id="required">
        <source>Câu này còn trống. Bác trả lời nhé.</source>
        <translation>This question has no answer yet. Please answer it.</translation>
    </message>
    <message id="choose-one">
        <source>Bác chọn một câu trả lời.</source>
        <translation>Please choose an answer.</translation>
    </message>
    <message id="yes-or-no">
        <source>Bác chọn Có hoặc Không.</source>
        <translation>Please choose Yes or No.</translation>
    </message>
    <message id="not-an-option">
        <source>Câu trả lời này không có trong danh sách. Bác chọn lại.</source>
        <translation>This answer is not in the list. Please choose again.</translation>
    </message>
    <message id="not-understood">
        <source>Máy chưa hiểu câu trả lời này. Bác ghi lại.</source>
        <translation>This answer could not be understood. Please enter it again.</translation>
    </message>
    <message id="too-long">
        <source>Câu trả lời dài quá. Bác viết ngắn lại.</source>
        <translation>The answer is too long. Please shorten it.</translation>
    </message>
    <message id="declaration-not-ticked">
        <source>Bác đọc lời cam đoan; đồng ý thì bác tự tay đánh dấu.</source>
        <translation>Please read the declaration; if you agree, tick it yourself.</translation>
    </message>
    <message id="name-has-digits">
        <source>Họ tên không có chữ số. Bác sửa lại.</source>
        <translation>A name has no digits. Please correct it.</translation>
    </message>
    <message id="name-has-signs">
        <source>Họ tên chỉ gồm chữ cái, dấu nháy và gạch nối. Bác sửa lại.</source>
        <translation>A name has only letters, apostrophes and hyphens. Please correct it.</translation>
    </message>
    <message id="name-unusual">
        <source>Bác xem lại: đã ghi đủ họ, chữ đệm và tên chưa?</source>
        <translation>Please check: are family, middle and given name all there?</translation>
    </message>
    <message id="date-not-understood">
        <source>Bác ghi ngày theo thứ tự ngày, tháng, năm, ví dụ 05/06/1948.</source>
        <translation>Please write day, month, year, for example 05/06/1948.</translation>
    </message>
    <message id="date-incomplete">
        <source>Câu này cần đủ ngày, tháng, năm.</source>
        <translation>This question needs day, month and year.</translation>
    </message>
    <message id="no-such-date">
        <source>Không có ngày này trong lịch. Bác xem lại ngày và tháng.</source>
        <translation>There is no such date. Please check day and month.</translation>
    </message>
    <message id="year-four-digits">
        <source>Bác ghi năm đủ bốn chữ số, ví dụ 1948.</source>
        <translation>Please write the year with four digits.</translation>
    </message>
    <message id="year-unlikely">
        <source>Bác xem lại năm.</source>
        <translation>Please check the year.</translation>
    </message>
    <message id="date-in-future">
        <source>Ngày này chưa tới. Bác xem lại.</source>
        <translation>This day has not come yet. Please check it.</translation>
    </message>
    <message id="date-not-in-future">
        <source>Bác chọn một ngày sau hôm nay.</source>
        <translation>Please choose a day after today.</translation>
    </message>
    <message id="not-a-working-day">
        <source>Ngày này cơ quan nghỉ. Bác chọn ngày làm việc.</source>
        <translation>Offices are closed on this day. Please choose a working day.</translation>
    </message>
    <message id="date-beyond-two-years">
        <source>Thời hạn tối đa là 2 năm. Bác chọn ngày sớm hơn.</source>
        <translation>The longest term is two years. Please choose an earlier day.</translation>
    </message>
    <message id="date-not-after">
        <source>Ngày kết thúc phải sau ngày bắt đầu. Bác xem lại.</source>
        <translation>The last day must come after the first. Please check both.</translation>
    </message>
    <message id="date-before">
        <source>Ngày này không thể trước ngày sinh. Bác xem lại.</source>
        <translation>This day cannot be before the birth. Please check it.</translation>
    </message>
    <message id="under-14">
        <source>Người yêu cầu phải từ đủ 14 tuổi. Bác xem lại ngày sinh, hoặc nhờ người lớn đứng tên.</source>
        <translation>The requester must be 14 or older. Please check the date of birth, or let an adult be the requester.</translation>
    </message>
    <message id="under-18">
        <source>Người yêu cầu chưa đủ 18 tuổi. Nên có cha, mẹ hoặc người giám hộ cùng làm.</source>
        <translation>The requester is under 18. A parent or guardian should take part.</translation>
    </message>
    <message id="time-not-understood">
        <source>Bác ghi giờ và phút, ví dụ 07:30.</source>
        <translation>Please write hour and minute, such as 07:30.</translation>
    </message>
    <message id="number-not-understood">
        <source>Bác chỉ ghi chữ số.</source>
        <translation>Please use digits only.</translation>
    </message>
    <message id="number-too-large">
        <source>Số này lớn quá. Bác xem lại.</source>
        <translation>This number is too large. Please check it.</translation>
    </message>
    <message id="number-out-of-range">
        <source>Số này nhỏ quá hoặc lớn quá. Bác xem lại.</source>
        <translation>This number is too small or too large. Please check it.</translation>
    </message>
    <message id="money-not-positive">
        <source>Số tiền phải lớn hơn 0.</source>
        <translation>The amount must be more than 0.</translation>
    </message>
    <message id="number-has-signs">
        <source>Số giấy tờ chỉ gồm chữ số và chữ cái không dấu. Bác sửa lại.</source>
        <translation>The number has only digits and plain letters. Please correct it.</translation>
    </message>
    <message id="id-twelve-digits">
        <source>Số định danh có đúng 12 chữ số. Bác đếm lại trên thẻ.</source>
        <translation>The personal number has exactly 12 digits. Please count again on the card.</translation>
    </message>
    <message id="id-digits-only">
        <source>Số định danh chỉ có chữ số. Bác xem lại, có thể nhầm chữ O với số 0.</source>
        <translation>The personal number has digits only. Please check: the letter O may stand for a zero.</translation>
    </message>
    <message id="id-old-nine-digits">
        <source>Đây là số chứng minh nhân dân cũ, 9 số. Nếu có thể, bác dùng số định danh 12 số.</source>
        <translation>This is an old 9-digit identity number. Please use the 12-digit number if you can.</translation>
    </message>
    <message id="id-or-passport">
        <source>Bác ghi số định danh 12 số hoặc số hộ chiếu.</source>
        <translation>Please write the 12-digit personal number or a passport number.</translation>
    </message>
    <message id="id-not-twelve-digits">
        <source>Số này không đủ 12 chữ số. Nếu là số định danh, bác xem lại.</source>
        <translation>This number does not have 12 digits. If it is a personal number, please check it.</translation>
    </message>
    <message id="unknown-province-code">
        <source>Ba số đầu của số định danh hơi lạ. Bác so lại với thẻ.</source>
        <translation>The first three digits are unusual. Please compare with the card.</translation>
    </message>
    <message id="birth-year-conflicts-with-number">
        <source>Năm sinh chưa khớp với số định danh. Bác xem lại; nếu thẻ ghi như vậy thì cứ tiếp tục.</source>
        <translation>The year of birth does not agree with the number. Please check; if the card says so, go on.</translation>
    </message>
    <message id="sex-conflicts-with-number">
        <source>Giới tính chưa khớp với số định danh. Bác xem lại; nếu thẻ ghi như vậy thì cứ tiếp tục.</source>
        <translation>The sex does not agree with the number. Please check; if the card says so, go on.</translation>
    </message>
    <message id="same-number">
        <source>Hai người không thể có cùng số định danh. Bác xem lại.</source>
        <translation>Two people cannot have the same number. Please check.</translation>
    </message>
    <message id="phone-not-understood">
        <source>Bác chỉ ghi các số của điện thoại.</source>
        <translation>Please write only the digits of the phone.</translation>
    </message>
    <message id="phone-ten-digits">
        <source>Số di động có 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09; máy bàn có 11 số, bắt đầu bằng 02.</source>
        <translation>A mobile number has 10 digits and begins with 03, 05, 07, 08 or 09; a landline has 11 and begins with 02.</translation>
    </message>
    <message id="mobile-ten-digits">
        <source>Câu này cần số di động 10 số, bắt đầu bằng 03, 05, 07, 08 hoặc 09.</source>
        <translation>This needs a 10-digit mobile number that begins with 03, 05, 07, 08 or 09.</translation>
    </message>
    <message id="email-shape">
        <source>Bác xem lại thư điện tử, ví dụ ten@gmail.com. Không có thì để trống.</source>
        <translation>Please check the e-mail, such as name@gmail.com. Leave it empty if there is none.</translation>
    </message>
    <message id="commune-missing">
        <source>Bác chọn xã, phường hiện nay của địa chỉ này.</source>
        <translation>Please choose today's commune or ward of this address.</translation>
    </message>
    <message id="no-such-procedure">
        <source>Không tìm thấy thủ tục này. Bác chọn trong danh sách.</source>
        <translation>This procedure was not found. Please choose from the list.</translation>
    </message>
    <message id="account-number">
        <source>Số tài khoản chỉ gồm chữ số và chữ cái không dấu.</source>
        <translation>The account number has only digits and plain letters.</translation>
    </message>
    <message id="account-incomplete">
        <source>Bác ghi đủ ngân hàng, số tài khoản và tên chủ tài khoản.</source>
        <translation>Please give the bank, the account number and the holder's name.</translation>
    </message>
    <message id="consent-incomplete">
        <source>Bác ghi đủ họ tên, ý kiến và cách xác nhận của người này.</source>
        <translation>Please give this person's name, opinion and way of confirming.</translation>
    </message>
    <message id="row-incomplete">
        <source>Có dòng chưa ghi đủ. Bác xem lại.</source>
        <translation>A line is not complete. Please check it.</translation>
    </message>
    <message id="too-many-rows">
        <source>Danh sách dài quá {most} dòng.</source>
        <translation>The list has more than {most} lines.</translation>
    </message>
    <message id="ethnicity-of-neither">
        <source>Dân tộc của con thường theo cha hoặc mẹ. Bác xem lại.</source>
        <translation>A child's ethnic group usually follows the father or the mother. Please check.</translation>
    </message>
    <message id="married-before">
        <source>Bác chọn chưa kết hôn lần nào, mà ghi kết hôn lần thứ hai trở lên. Bác xem lại hai câu này.</source>
        <translation>“Never married” was chosen, but it is not the first marriage. Please look at both questions.</translation>
    </message>
    <message id="married-first">
        <source>Bác chọn đã từng kết hôn, mà ghi kết hôn lần thứ nhất. Bác xem lại hai câu này.</source>
        <translation>A marriage before was chosen, but this is called the first. Please look at both questions.</translation>
    </message>
    <message id="married-now">
        <source>Đang có vợ, có chồng thì không kết hôn được (Luật Hôn nhân và gia đình, Điều 5). Bác hỏi cán bộ hộ tịch.</source>
        <translation>A person who is married cannot marry (law on marriage and family, article 5). Please ask the civil-status officer.</translation>
    </message>
    <message id="groom-under-20">
        <source>Nam phải từ đủ 20 tuổi mới đăng ký kết hôn được. Bác xem lại ngày sinh.</source>
        <translation>The man must be 20 or older to marry. Please check the date of birth.</translation>
    </message>
    <message id="bride-under-18">
        <source>Nữ phải từ đủ 18 tuổi mới đăng ký kết hôn được. Bác xem lại ngày sinh.</source>
        <translation>The woman must be 18 or older to marry. Please check the date of birth.</translation>
    </message>
    <message id="pension-age">
        <source>Trợ cấp này dành cho người từ đủ 75 tuổi, hoặc từ 70 tuổi thuộc hộ nghèo, cận nghèo. Cán bộ sẽ xem.</source>
        <translation>This pension is for people of 75 and over, or of 70 and over in poor households. The officer will decide.</translation>
    </message>
    <message id="pension-year-only">
        <source>Chỉ biết năm sinh thì cán bộ sẽ quyết định tháng bắt đầu hưởng.</source>
        <translation>With only a year of birth, the officer will decide the first month of payment.</translation>
    </message>
    <message id="owner-under-18">
        <source>Chủ hộ kinh doanh phải từ đủ 18 tuổi. Bác xem lại ngày sinh.</source>
        <translation>The owner of a household business must be 18 or older. Please check the date of birth.</translation>
    </message>
</context>
<!-- scans -->
<context>
    <name></name>
    <message id="text-damaged">
        <source>Máy quét làm mất dấu chữ. Họ tên và địa chỉ sẽ để trống, bác gõ lại nhé.</source>
        <translation>The scanner lost some letters. Name and address stay blank; please type them.</translation>
    </message>
    <message id="leading-zero-lost">
        <source>Số định danh thiếu số 0 ở đầu. Bác so lại với thẻ.</source>
        <translation>The number lacks its leading zero. Please compare with the card.</translation>
    </message>
    <message id="dates-out-of-order">
        <source>Ngày cấp thẻ hơi lạ. Bác so lại với thẻ.</source>
        <translation>The day of issue looks wrong. Please compare with the card.</translation>
    </message>
    <message id="issued-before-chip-cards">
        <source>Ngày cấp sớm hơn khi có thẻ gắn chip. Bác so lại với thẻ.</source>
        <translation>The day of issue is before chip cards began. Please compare with the card.</translation>
    </message>
    <message id="card-expired">
        <source>Thẻ có thể đã đến tuổi phải đổi. Bác hỏi thêm về thủ tục đổi thẻ 1.014063.</source>
        <translation>The card may be due for exchange. You can ask about procedure 1.014063.</translation>
    </message>
    <message id="possible-year-only-dob">
        <source>Thẻ ghi ngày 01/01. Đây có đúng là ngày sinh, hay chỉ biết năm?</source>
        <translation>The card says 1 January. Is that the real day, or is only the year known?</translation>
    </message>
    <message id="invalid-date">
        <source>Mã trên thẻ có ngày không đúng. Bác quét lại, hoặc gõ bằng tay.</source>
        <translation>A date in the card's code is wrong. Please scan again, or type it in.</translation>
    </message>
    <message id="card-cut-short">
        <source>Mã quét chưa hết. Bác giữ yên thẻ và quét lại.</source>
        <translation>The code was cut short. Please hold the card still and scan again.</translation>
    </message>
    <message id="two-cards">
        <source>Có hai lần quét dính nhau. Bác quét lại một lần.</source>
        <translation>Two scans ran together. Please scan once.</translation>
    </message>
    <message id="keys-layout">
        <source>Dấu ngăn trong mã bị đổi khi máy quét gõ. Chuyển bàn phím máy tính sang tiếng Anh rồi quét lại.</source>
        <translation>The bars of the code were changed by the keyboard layout. Switch the computer's keyboard to English and scan again.</translation>
    </message>
    <message id="card-date-missing">
        <source>Mã trên thẻ thiếu ngày sinh hoặc ngày cấp. Bác xem trên thẻ rồi ghi vào tờ khai.</source>
        <translation>The code lacks the date of birth or of issue. Please copy it from the card later.</translation>
    </message>
    <message id="sex-from-number">
        <source>Máy quét không đọc được giới tính. Máy lấy theo số định danh, xin kiểm tra.</source>
        <translation>The scanner could not read the sex. It was taken from the number; please check.</translation>
    </message>
    <message id="card-number-shape">
        <source>Số định danh trên mã không đủ 12 chữ số. Quét lại, hoặc gõ bằng tay.</source>
        <translation>The number in the code is not 12 digits. Scan again, or type it in.</translation>
    </message>
    <message id="card-garbled">
        <source>Mã bị lẫn ký tự lạ. Lau thẻ rồi quét lại, hoặc gõ bằng tay.</source>
        <translation>The code has strange signs in it. Wipe the card and scan again, or type it in.</translation>
    </message>
    <message id="card-old-number">
        <source>Đây là số chứng minh nhân dân cũ, hết giá trị từ 01/01/2025. Xem thủ tục 1.014061 hoặc 1.014063 để có thẻ căn cước.</source>
        <translation>This is an old 9-digit number, not valid since 1 January 2025. See procedure 1.014061 or 1.014063 for an ID card.</translation>
    </message>
    <message id="card-date-partial">
        <source>Mã trên thẻ không ghi đủ ngày, tháng sinh. Bác xem lại trên thẻ.</source>
        <translation>The code does not hold the whole date of birth. Please look at the card.</translation>
    </message>
    <message id="card-date-wrong">
        <source>Mã trên thẻ có ngày không có trong lịch. Bác xem ngày in trên thẻ rồi ghi lại.</source>
        <translation>The code holds a day that no calendar has. Please copy it from the card.</translation>
    </message>
</context>
<!-- controls -->
<context>
    <name></name>
    <message id="pager.more">
        <source>Xem thêm</source>
        <extracomment>The large button that turns a long page.</extracomment>
        <translation>Show more</translation>
    </message>
    <message id="pager.up">
        <source>Lên trên</source>
        <translation>Back up</translation>
    </message>
    <message id="options.all">
        <source>Xem tất cả</source>
        <translation>Show all</translation>
    </message>
    <message id="search.clear">
        <source>Xóa chữ</source>
        <translation>Clear</translation>
    </message>
    <message id="field.required">
        <source>Cần điền</source>
        <translation>Must be filled in</translation>
    </message>
    <message id="date.day">
        <source>ngày</source>
        <translation>day</translation>
    </message>
    <message id="date.month">
        <source>tháng</source>
        <translation>month</translation>
    </message>
    <message id="date.year">
        <source>năm</source>
        <translation>year</translation>
    </message>
    <message id="table.add">
        <source>Thêm dòng</source>
        <translation>Add a line</translation>
    </message>
    <message id="table.done">
        <source>Xong dòng này</source>
        <translation>Line done</translation>
    </message>
    <message id="table.remove">
        <source>Xóa dòng</source>
        <translation>Remove line</translation>
    </message>
    <message id="place.former">
        <source>{name} (trước là {former})</source>
        <translation>{name} (formerly {former})</translation>
    </message>
</context>
<!-- keys -->
<context>
    <name></name>
    <message id="keys.done">
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message id="keys.erase">
        <source>Xóa</source>
        <translation>Erase</translation>
    </message>
    <message id="keys.capitals">
        <source>HOA</source>
        <translation>CAPS</translation>
    </message>
    <message id="keys.space">
        <source>dấu cách</source>
        <translation>space</translation>
    </message>
    <message id="keys.space-short">
        <source>cách</source>
        <extracomment>On a narrow key.</extracomment>
        <translation>space</translation>
    </message>
    <message id="keys.sac">
        <source>á sắc</source>
        <extracomment>Tone keys: the letter a with the tone, and the tone's name, which has no English.</extracomment>
        <translation>á sắc</translation>
    </message>
    <message id="keys.huyen">
        <source>à huyền</source>
        <translation>à huyền</translation>
    </message>
    <message id="keys.hoi">
        <source>ả hỏi</source>
        <translation>ả hỏi</translation>
    </message>
    <message id="keys.nga">
        <source>ã ngã</source>
        <translation>ã ngã</translation>
    </message>
    <message id="keys.nang">
        <source>ạ nặng</source>
        <translation>ạ nặng</translation>
    </message>
    <message id="step.done">
        <source>Bước {number}: {label}, đã xong</source>
        <translation>Step {number}: {label}, done</translation>
    </message>
    <message id="step.now">
        <source>Bước {number}: {label}, đang làm</source>
        <translation>Step {number}: {label}, now</translation>
    </message>
    <message id="step.later">
        <source>Bước {number}: {label}, chưa tới</source>
        <translation>Step {number}: {label}, later</translation>
    </message>
    <message id="keys.telex-off">
        <source>Telex: tắt</source>
        <translation>Telex: off</translation>
    </message>
    <message id="keys.telex-on">
        <source>Telex: bật</source>
        <translation>Telex: on</translation>
    </message>
</context>
<!-- main -->
<context>
    <name></name>
    <message id="ground.dark">
        <source>Nền đen</source>
        <translation>Dark</translation>
    </message>
    <message id="ground.light">
        <source>Nền sáng</source>
        <translation>Light</translation>
    </message>
    <message id="language.other">
        <source>English</source>
        <translation>Tiếng Việt</translation>
    </message>
</context>
<!-- voice -->
<context>
    <name></name>
    <message id="voice.read">
        <source>Đọc to</source>
        <translation>Read aloud</translation>
    </message>
    <message id="voice.again">
        <source>Đọc lại</source>
        <translation>Read again</translation>
    </message>
    <message id="voice.slower">
        <source>Chậm hơn</source>
        <translation>Slower</translation>
    </message>
    <message id="voice.faster">
        <source>Nhanh hơn</source>
        <translation>Faster</translation>
    </message>
    <message id="voice.off">
        <source>Thôi đọc</source>
        <translation>Stop reading</translation>
    </message>
    <message id="voice-no-engine">
        <source>Máy chưa đọc to được: chưa có giọng đọc hoặc chưa có loa. Bác cứ làm tiếp, nhờ người hỗ trợ đọc giúp. Gọi kỹ thuật.</source>
        <translation>This machine cannot read aloud: it has no voice or no loudspeaker. You can go on; ask the volunteer to read. Call IT.</translation>
    </message>
    <message id="voice-no-vi">
        <source>Máy chưa có giọng đọc tiếng Việt. Bác cứ làm tiếp, nhờ người hỗ trợ đọc giúp. Gọi kỹ thuật để cài.</source>
        <translation>This machine has no Vietnamese voice. You can go on; let the volunteer read to you. Call IT to install it.</translation>
    </message>
    <message id="voice-no-en">
        <source>Máy chưa có giọng đọc tiếng Anh. Bác cứ làm tiếp, hoặc chuyển sang tiếng Việt để nghe.</source>
        <translation>This machine has no English voice. You can go on, or switch to Vietnamese to listen.</translation>
    </message>
    <message id="voice-broken">
        <source>Phần đọc to vừa dừng. Bác cứ làm tiếp; bấm “Đọc to” để thử lại. Nếu vẫn vậy, gọi kỹ thuật.</source>
        <translation>Reading aloud has stopped. You can go on; tap “Read aloud” to try again. If it stays, call IT.</translation>
    </message>
    <message id="voice-slowest">
        <source>Giọng đọc đã chậm nhất rồi.</source>
        <translation>The voice is at its slowest.</translation>
    </message>
    <message id="voice-fastest">
        <source>Giọng đọc đã nhanh nhất rồi.</source>
        <translation>The voice is at its fastest.</translation>
    </message>
    <message id="spoken.step">
        <source>Bước {number} trên {count}: {label}.</source>
        <translation>Step {number} of {count}: {label}.</translation>
    </message>
    <message id="spoken.forward">
        <source>Xong thì bấm “{button}”, ở góc dưới bên phải.</source>
        <translation>When done, tap “{button}”, at the bottom right.</translation>
    </message>
    <message id="spoken.back">
        <source>Bấm “{button}”, ở góc dưới bên trái, để trở lại.</source>
        <translation>Tap “{button}”, at the bottom left, to return.</translation>
    </message>
    <message id="spoken.pause">
        <source>Muốn nghỉ thì bấm “{button}”.</source>
        <translation>To take a break, tap “{button}”.</translation>
    </message>
    <message id="spoken.chosen">
        <source>đã chọn</source>
        <translation>chosen</translation>
    </message>
    <message id="spoken.chosen-value">
        <source>Đã chọn: {text}.</source>
        <translation>Chosen: {text}.</translation>
    </message>
    <message id="spoken.choices">
        <source>Có thể chọn: {text}.</source>
        <translation>You can choose: {text}.</translation>
    </message>
    <message id="spoken.nothing-chosen">
        <source>Chưa chọn.</source>
        <translation>Nothing is chosen yet.</translation>
    </message>
    <message id="spoken.required">
        <source>Câu này cần trả lời.</source>
        <translation>This must be answered.</translation>
    </message>
    <message id="spoken.value">
        <source>Đang ghi: {text}.</source>
        <translation>It now says: {text}.</translation>
    </message>
    <message id="spoken.empty">
        <source>Ô còn trống.</source>
        <translation>The box is empty.</translation>
    </message>
    <message id="spoken.error">
        <source>Cần sửa: {text}</source>
        <translation>To be changed: {text}</translation>
    </message>
    <message id="spoken.warning">
        <source>Xem lại: {text}</source>
        <translation>Please check: {text}</translation>
    </message>
    <message id="spoken.secret">
        <source>Ô này không đọc lên.</source>
        <translation>This box is never read aloud.</translation>
    </message>
    <message id="spoken.date-boxes">
        <source>Gõ ngày, tháng, năm vào ba ô.</source>
        <translation>Type day, month and year into three boxes.</translation>
    </message>
    <message id="spoken.day">
        <source>Ngày.</source>
        <translation>Day.</translation>
    </message>
    <message id="spoken.month">
        <source>Tháng.</source>
        <translation>Month.</translation>
    </message>
    <message id="spoken.year">
        <source>Năm.</source>
        <translation>Year.</translation>
    </message>
    <message id="spoken.places">
        <source>Trong danh sách có {count} nơi. Chọn một nơi.</source>
        <translation>{count} places in the list. Choose one.</translation>
    </message>
    <message id="spoken.entries">
        <source>Đã ghi {count} dòng.</source>
        <translation>{count} lines are written.</translation>
    </message>
    <message id="spoken.standby">
        <source>Đây là máy giúp làm thủ tục hành chính. Chạm vào giữa màn hình để bắt đầu.</source>
        <translation>This machine helps with public services. Touch the middle of the screen to begin.</translation>
    </message>
    <message id="spoken.standby-now">
        <source>Bây giờ là {clock}. {date}.</source>
        <translation>It is {clock}. {date}.</translation>
    </message>
    <message id="spoken.setup">
        <source>Đây là lần mở máy đầu tiên.</source>
        <translation>This machine is being started for the first time.</translation>
    </message>
    <message id="spoken.setup-centre">
        <source>Gõ vài chữ của tên xã, phường, rồi chạm vào tên đúng trong danh sách.</source>
        <translation>Type a few letters of the commune's name, then touch the right one in the list.</translation>
    </message>
    <message id="spoken.setup-name">
        <source>Gõ họ và tên vào ô.</source>
        <translation>Type the full name into the box.</translation>
    </message>
    <message id="spoken.pin">
        <source>Bấm từng chữ số trên bàn số, rồi bấm “Xong”. Máy không đọc số PIN lên.</source>
        <translation>Tap each digit on the pad, then tap “Done”. The PIN is never read aloud.</translation>
    </message>
    <message id="spoken.sign-in">
        <source>Đây là trang vào ca của người trực.</source>
        <translation>This is where the volunteer signs in.</translation>
    </message>
    <message id="spoken.sign-in-press">
        <source>Chạm vào tên của mình.</source>
        <translation>Touch your own name.</translation>
    </message>
    <message id="spoken.home">
        <source>Đây là trang chính.</source>
        <translation>This is the home page.</translation>
    </message>
    <message id="spoken.home-press">
        <source>Chạm vào một ô để chọn. Nút “{button}” dành cho người trực.</source>
        <translation>Touch a card to choose it. “{button}” is for the volunteer.</translation>
    </message>
    <message id="spoken.choose">
        <source>Đây là trang chọn thủ tục.</source>
        <translation>This is where the procedure is chosen.</translation>
    </message>
    <message id="spoken.choose-press">
        <source>Gõ vài chữ vào ô tìm ở trên cùng, hoặc chạm vào một thủ tục trong danh sách.</source>
        <translation>Type a few letters into the search box on top, or touch a procedure in the list.</translation>
    </message>
    <message id="spoken.consent">
        <source>Trang này hỏi bác có cho máy ghi thông tin hay không.</source>
        <translation>This page asks whether the machine may write down your particulars.</translation>
    </message>
    <message id="spoken.consent-press">
        <source>Chạm vào “{yes}” hoặc “{no}”.</source>
        <translation>Touch “{yes}” or “{no}”.</translation>
    </message>
    <message id="spoken.identity">
        <source>Trang này để máy biết bác là ai, khỏi phải khai lại nhiều lần.</source>
        <translation>On this page the machine learns who you are, so that you need not say it again.</translation>
    </message>
    <message id="spoken.identity-press">
        <source>Đưa mã trên thẻ căn cước vào máy quét, hoặc chạm vào một ô.</source>
        <translation>Hold the code of the card to the scanner, or touch a card on the screen.</translation>
    </message>
    <message id="spoken.identity-scanned-press">
        <source>Nếu có chỗ sai, bấm nút quét lại.</source>
        <translation>If something is wrong, tap the button to scan again.</translation>
    </message>
    <message id="spoken.prepare">
        <source>Trang này cho biết cần chuẩn bị những gì.</source>
        <translation>This page tells what has to be prepared.</translation>
    </message>
    <message id="spoken.prepare-press">
        <source>Với mỗi giấy tờ, chạm vào “{yes}” hoặc “{no}”.</source>
        <translation>For each paper, touch “{yes}” or “{no}”.</translation>
    </message>
    <message id="spoken.form">
        <source>Đây là tờ khai.</source>
        <translation>This is the declaration.</translation>
    </message>
    <message id="spoken.form-press">
        <source>Chạm vào từng ô để trả lời; máy đọc tên ô khi bác chạm vào.</source>
        <translation>Touch each box to answer; its name is read when you touch it.</translation>
    </message>
    <message id="spoken.review">
        <source>Trang này để bác nghe lại mọi câu đã khai.</source>
        <translation>On this page you hear once more all that was declared.</translation>
    </message>
    <message id="spoken.review-press">
        <source>Sai chỗ nào thì bấm “Sửa” ở chỗ ấy.</source>
        <translation>Where something is wrong, tap “Change” beside it.</translation>
    </message>
    <message id="spoken.declare-press">
        <source>Đồng ý với lời cam đoan nào thì bác tự tay đánh dấu vào lời ấy.</source>
        <translation>Tick with your own hand each declaration that you agree to.</translation>
    </message>
    <message id="spoken.ticked">
        <source>Đã đánh dấu.</source>
        <translation>Ticked.</translation>
    </message>
    <message id="spoken.not-ticked">
        <source>Chưa đánh dấu.</source>
        <translation>Not ticked yet.</translation>
    </message>
    <message id="spoken.slip">
        <source>Đây là phiếu hỗ trợ của bác.</source>
        <translation>This is your slip.</translation>
    </message>
    <message id="spoken.slip-code">
        <source>Mã phiếu: {code}.</source>
        <translation>The slip's code: {code}.</translation>
    </message>
    <message id="spoken.slip-press">
        <source>Bấm “{print}” để in. Bấm “{photo}” để xem mã thật to.</source>
        <translation>Tap “{print}” to print it. Tap “{photo}” to see the code very large.</translation>
    </message>
    <message id="spoken.portal">
        <source>Trang này giúp bác nộp hồ sơ, từng bước một.</source>
        <translation>This page helps you to file, one step at a time.</translation>
    </message>
    <message id="spoken.portal-later">
        <source>Chưa có mã hồ sơ thì bấm “{button}”.</source>
        <translation>If there is no dossier code yet, tap “{button}”.</translation>
    </message>
    <message id="spoken.finish">
        <source>Việc hôm nay đã xong.</source>
        <translation>Today's work is done.</translation>
    </message>
    <message id="spoken.finish-press">
        <source>Chạm vào một khuôn mặt.</source>
        <translation>Touch one of the faces.</translation>
    </message>
    <message id="spoken.lookup">
        <source>Trang này để hỏi hồ sơ đến đâu.</source>
        <translation>This page tells how far a dossier is.</translation>
    </message>
    <message id="spoken.lookup-press">
        <source>Quét phiếu, hoặc gõ mã vào ô rồi bấm “{button}”.</source>
        <translation>Scan the slip, or type the code into the box and tap “{button}”.</translation>
    </message>
    <message id="spoken.now">
        <source>Đang ở đây: {text}.</source>
        <translation>It stands here: {text}.</translation>
    </message>
    <message id="spoken.done">
        <source>Đã qua: {text}.</source>
        <translation>Passed: {text}.</translation>
    </message>
    <message id="spoken.later">
        <source>Chưa tới: {text}.</source>
        <translation>Still to come: {text}.</translation>
    </message>
    <message id="spoken.waiting">
        <source>Trang này có những việc đang làm dở.</source>
        <translation>This page lists what was begun and not finished.</translation>
    </message>
    <message id="spoken.waiting-press">
        <source>Bấm “{resume}” bên cạnh việc muốn làm tiếp.</source>
        <translation>Tap “{resume}” beside what you want to go on with.</translation>
    </message>
    <message id="spoken.settings">
        <source>Trang này dành cho cán bộ.</source>
        <translation>This page is for officials.</translation>
    </message>
    <message id="spoken.settings-press">
        <source>Chạm vào một ô để mở.</source>
        <translation>Touch a card to open it.</translation>
    </message>
    <message id="spoken.settings-act">
        <source>Điền xong thì bấm “{button}”.</source>
        <translation>When it is filled in, tap “{button}”.</translation>
    </message>
    <message id="spoken.sheet">
        <source>Một bảng đang mở trên trang.</source>
        <translation>A sheet is open over the page.</translation>
    </message>
    <message id="spoken.sheet-press">
        <source>Bấm “{button}” để gửi, hoặc “Đóng” để về trang trước.</source>
        <translation>Tap “{button}” to send, or “Close” to return to the page.</translation>
    </message>
</context>
<!-- idle -->
<context>
    <name></name>
    <message id="idle.title">
        <source>Bác còn đó không?</source>
        <translation>Are you still there?</translation>
    </message>
    <message id="idle.text">
        <source>Nếu không ai bấm, máy cất việc đang làm rồi xóa màn hình. Những gì đã khai vẫn còn.</source>
        <translation>If nobody taps, the work is put away and the screen is cleared. What was filled in is kept.</translation>
    </message>
    <message id="idle.left">
        <source>giây</source>
        <translation>seconds</translation>
    </message>
    <message id="idle.stay">
        <source>Còn</source>
        <translation>Yes</translation>
    </message>
    <message id="idle.session-waits">
        <source>Việc làm dở vẫn còn. Gõ mã PIN để làm tiếp đúng chỗ đó.</source>
        <translation>What was begun is still there. Type your PIN to go on where it was left.</translation>
    </message>
    <message id="practice.end">
        <source>Hết tập dùng</source>
        <translation>End practice</translation>
    </message>
    <message id="practice.band">
        <source>TẬP DÙNG</source>
        <translation>PRACTICE</translation>
    </message>
    <message id="practice.band-note">
        <source>Không gì được gửi đi. Phiếu in ra không dùng được.</source>
        <translation>Nothing is sent. The slips are of no use.</translation>
    </message>
    <message id="practice.pill">
        <source>Tập dùng · không gửi gì</source>
        <translation>Practice · nothing is sent</translation>
    </message>
    <message id="practice.sheet">
        <source>Đang tập dùng: không gì được gửi về tỉnh. Những gì tập sẽ xóa hết khi thôi tập.</source>
        <translation>This is practice: nothing is sent to the province. All of it is erased when practice ends.</translation>
    </message>
    <message id="practice.left">
        <source>Đã hết tập dùng. Những gì vừa tập đã xóa hết.</source>
        <translation>Practice is over. What was practised is erased.</translation>
    </message>
    <message id="practice.no-portal">
        <source>Đang tập dùng nên Cổng không mở. Khi làm thật, nút này mở Cổng trên máy.</source>
        <translation>This is practice, so the portal stays closed. In earnest this button opens it.</translation>
    </message>
    <message id="practice-no-settings">
        <source>Đang tập dùng. Bấm “Hết tập dùng” rồi mở Cài đặt.</source>
        <translation>This is practice. Tap “End practice”, then open the settings.</translation>
    </message>
    <message id="slip-code-practice">
        <source>Đây là phiếu tập dùng, không có hồ sơ nào. Tìm phiếu thật của bác.</source>
        <translation>This is a practice slip: there is no dossier behind it. Please find the real slip.</translation>
    </message>
</context>
<!-- Reading the card: scanner, camera, what a code is, a member's own card -->
<context>
    <name></name>
    <message id="identity.camera">
        <source>Dùng máy ảnh</source>
        <translation>Use the camera</translation>
    </message>
    <message id="identity.camera-text">
        <source>Khi không có máy quét ở quầy</source>
        <translation>When there is no scanner at the counter</translation>
    </message>
    <message id="identity.camera-title">
        <source>Đưa mã QR trên thẻ vào khung</source>
        <translation>Hold the card's QR in the frame</translation>
    </message>
    <message id="identity.camera-hint">
        <source>Giữ yên, cách máy ảnh chừng một gang tay. Máy không giữ lại hình nào</source>
        <translation>Hold it still, a hand's width away. No picture is kept</translation>
    </message>
    <message id="identity.camera-picture">
        <source>Hình từ máy ảnh</source>
        <translation>What the camera sees</translation>
    </message>
    <message id="identity.camera-opens">
        <source>Đang mở máy ảnh…</source>
        <translation>Opening the camera…</translation>
    </message>
    <message id="identity.letters">
        <source>Gõ lại họ tên</source>
        <translation>Type the name</translation>
    </message>
    <message id="identity.letters-text">
        <source>Số, ngày sinh lấy từ thẻ; địa chỉ gõ ở tờ khai</source>
        <translation>Number and birth date come from the card; the address is asked later</translation>
    </message>
    <message id="identity.zero">
        <source>Thêm số 0 ở đầu</source>
        <translation>Add the leading zero</translation>
    </message>
    <message id="identity.zero-text">
        <source>Chỉ khi trên thẻ ghi {number}</source>
        <translation>Only if the card says {number}</translation>
    </message>
    <message id="camera-none">
        <source>Không thấy máy ảnh nào. Cắm máy ảnh rồi thử lại, hoặc gõ bằng tay.</source>
        <translation>No camera was found. Plug one in and try again, or type by hand.</translation>
    </message>
    <message id="camera-denied">
        <source>Máy tính này chưa được phép dùng máy ảnh. Nhờ người lo máy cho phép, hoặc gõ bằng tay.</source>
        <translation>This computer may not use its camera. Ask whoever looks after it, or type by hand.</translation>
    </message>
    <message id="camera-gone">
        <source>Máy ảnh vừa bị rút ra. Cắm lại rồi thử lại, hoặc gõ bằng tay.</source>
        <translation>The camera was unplugged. Plug it in and try again, or type by hand.</translation>
    </message>
    <message id="camera-broken">
        <source>Máy ảnh không lên hình. Rút ra cắm lại rồi thử lại, hoặc gõ bằng tay.</source>
        <translation>The camera shows nothing. Plug it in again and retry, or type by hand.</translation>
    </message>
    <message id="card-number-shape-zero">
        <source>Số định danh phải đủ 12 chữ số. So với thẻ rồi bấm “Thêm số 0 ở đầu”.</source>
        <translation>The number must have 12 digits. Compare with the card, then tap “Add the leading zero”.</translation>
    </message>
    <message id="own-card">
        <source>Đây là thẻ của chính bạn, người đang hỗ trợ. Quét thẻ của bác đến làm thủ tục.</source>
        <translation>This is your own card, the helper's. Scan the card of the citizen.</translation>
    </message>
    <message id="qr-licence">
        <source>Đây là mã trên giấy phép lái xe, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is a driving licence, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-land">
        <source>Đây là mã trên giấy chứng nhận nhà đất, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is a land certificate, not the code of an ID card. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-our-slip">
        <source>Đây là phiếu hỗ trợ. Về trang chính, chọn “Tra cứu hồ sơ” để xem.</source>
        <translation>This is a support slip. Go home and choose “Look up a dossier”.</translation>
    </message>
    <message id="qr-dossier">
        <source>Đây là mã hồ sơ trên Cổng. Về trang chính, chọn “Tra cứu hồ sơ” để xem.</source>
        <translation>This is a dossier code of the portal. Go home and choose “Look up a dossier”.</translation>
    </message>
    <message id="qr-old-id">
        <source>Đây là số chứng minh nhân dân cũ, hết giá trị từ 01/01/2025. Quét mã QR trên thẻ căn cước.</source>
        <translation>This is an old 9-digit number, not valid since 1 January 2025. Scan the QR on the ID card.</translation>
    </message>
    <message id="qr-number-only">
        <source>Đây chỉ là dãy 12 số, không phải mã QR trên thẻ căn cước. Quét mã QR vuông, hoặc gõ bằng tay.</source>
        <translation>This is only a row of 12 digits, not the QR of the ID card. Scan the square QR, or type by hand.</translation>
    </message>
    <message id="scan-no-dossier">
        <source>Đây không phải mã hồ sơ. Quét mã trên giấy tiếp nhận, hoặc gõ vào ô.</source>
        <translation>This is no dossier code. Scan the one on the official receipt, or type it in.</translation>
    </message>
    <message id="scan-not-here">
        <source>Máy quét vừa đọc một mã, nhưng trang này không cần mã nào.</source>
        <translation>The scanner read a code, but this page has no use for one.</translation>
    </message>
    <message id="settings.people">
        <source>Sửa người trong tổ</source>
        <translation>Change a member</translation>
    </message>
    <message id="settings.people-text">
        <source>Sửa họ tên, vai trò, mã PIN, thẻ riêng, đưa ra khỏi tổ</source>
        <translation>Correct a name, role, PIN or card, take off the team</translation>
    </message>
    <message id="settings.person">
        <source>Người trong tổ</source>
        <translation>A member of the team</translation>
    </message>
    <message id="settings.person-hint">
        <source>Quét thẻ của người này: lúc người này giúp dân, máy sẽ không nhận nhầm thẻ ấy. Máy không giữ số thẻ</source>
        <translation>Scan this member's card: while this member helps, it is not taken for the citizen's. The number is not kept</translation>
    </message>
    <message id="settings.own-card">
        <source>Thẻ riêng</source>
        <translation>Own card</translation>
    </message>
    <message id="settings.card-known">
        <source>đã ghi</source>
        <translation>known</translation>
    </message>
    <message id="settings.card-unknown">
        <source>chưa ghi</source>
        <translation>not known</translation>
    </message>
    <message id="settings.no-card">
        <source>Bỏ thẻ đã ghi</source>
        <translation>Forget the card</translation>
    </message>
    <message id="settings.no-card-text">
        <source>Khi đổi người hoặc ghi nhầm thẻ</source>
        <translation>When it was another person's card</translation>
    </message>
    <message id="settings.card-kept">
        <source>Đã ghi thẻ {number}.</source>
        <translation>Card {number} is known now.</translation>
    </message>
    <message id="settings.card-forgotten">
        <source>Đã bỏ thẻ đã ghi.</source>
        <translation>The card was forgotten.</translation>
    </message>
    <message id="settings.member-renamed">
        <source>Đã sửa tên: {name}.</source>
        <translation>The name is now {name}.</translation>
    </message>
    <message id="settings.scanner">
        <source>Máy quét mã</source>
        <translation>Code scanner</translation>
    </message>
    <message id="settings.scanner-text">
        <source>Chọn cổng USB và thử máy quét</source>
        <translation>Choose its USB port and try it</translation>
    </message>
    <message id="settings.scanner-hint">
        <source>Chọn cổng của máy quét, rồi quét thử một mã bất kỳ</source>
        <translation>Choose the scanner's port, then scan any code to try it</translation>
    </message>
    <message id="settings.port-away">
        <source>Cổng đã chọn, chưa cắm</source>
        <translation>The chosen port, not plugged in</translation>
    </message>
    <message id="settings.port-used">
        <source>Đang dùng cổng này</source>
        <translation>This port is used</translation>
    </message>
    <message id="settings.port-use">
        <source>Bấm để dùng cổng này</source>
        <translation>Tap to use this port</translation>
    </message>
    <message id="settings.no-port">
        <source>Không dùng cổng</source>
        <translation>No port</translation>
    </message>
    <message id="settings.no-port-used">
        <source>Đang dùng: máy quét tự gõ</source>
        <translation>In use: the scanner types</translation>
    </message>
    <message id="settings.no-port-text">
        <source>Máy quét tự gõ như bàn phím</source>
        <translation>The scanner types like a keyboard</translation>
    </message>
    <message id="settings.scanner-now">
        <source>Máy quét ở cổng USB</source>
        <translation>Scanner on the USB port</translation>
    </message>
    <message id="settings.scanner-off">
        <source>không dùng</source>
        <translation>not used</translation>
    </message>
    <message id="settings.scanner-waiting">
        <source>chưa thấy, hãy cắm vào</source>
        <translation>not there; plug it in</translation>
    </message>
    <message id="settings.scanner-ready">
        <source>đã sẵn sàng</source>
        <translation>ready</translation>
    </message>
    <message id="settings.scanner-denied">
        <source>máy tính chưa cho phép dùng cổng này, nhờ người lo máy</source>
        <translation>this computer may not use the port; ask whoever looks after it</translation>
    </message>
    <message id="settings.scanner-busy">
        <source>chương trình khác đang giữ cổng này</source>
        <translation>another program holds the port</translation>
    </message>
    <message id="settings.try">
        <source>Thử máy quét: quét một mã, kết quả hiện ở đây.</source>
        <translation>Try the scanner: scan a code, and what came shows here.</translation>
    </message>
    <message id="settings.tried-card">
        <source>Đọc được thẻ căn cước {number}.</source>
        <translation>An ID card was read: {number}.</translation>
    </message>
    <message id="settings.tried-port">
        <source>Mã đến qua cổng USB.</source>
        <translation>It came through the USB port.</translation>
    </message>
    <message id="settings.tried-keys">
        <source>Máy quét gõ mã như bàn phím.</source>
        <translation>The scanner typed it like a keyboard.</translation>
    </message>
    <message id="settings.tried-camera">
        <source>Mã đọc bằng máy ảnh.</source>
        <translation>The camera read it.</translation>
    </message>
    <message id="settings.tried-letters">
        <source>Chữ tiếng Việt đủ dấu.</source>
        <translation>The Vietnamese letters are whole.</translation>
    </message>
    <message id="settings.tried-damaged">
        <source>Chữ tiếng Việt bị hỏng. Đặt máy quét sang UTF-8, hoặc dùng cổng USB.</source>
        <translation>The Vietnamese letters are damaged. Set the scanner to UTF-8, or use the USB port.</translation>
    </message>
    <message id="card.father">
        <source>Cha ghi trên thẻ</source>
        <translation>Father on the card</translation>
    </message>
    <message id="card.mother">
        <source>Mẹ ghi trên thẻ</source>
        <translation>Mother on the card</translation>
    </message>
    <message id="identity.year-only">
        <source>Chỉ biết năm sinh</source>
        <translation>Only the year is known</translation>
    </message>
    <message id="identity.year-only-text">
        <source>Ghi năm {year}, không ghi ngày tháng</source>
        <translation>Write {year}, without day and month</translation>
    </message>
</context>
<!-- deadlines -->
<context>
    <name></name>
    <message id="case.question">
        <source>Bác thuộc trường hợp nào?</source>
        <translation>Which is your case?</translation>
    </message>
    <message id="case.other">
        <source>Trường hợp khác</source>
        <translation>Any other case</translation>
    </message>
    <message id="case.unsure">
        <source>Điều này chưa chắc, bác hỏi lại cán bộ nhé.</source>
        <translation>This is not certain; please ask the official.</translation>
    </message>
    <message id="case.outgrown">
        <source>Trẻ đã đủ {age} tuổi thì không làm cách này.</source>
        <translation>Not for a child who is {age} or older.</translation>
    </message>
    <message id="case.joined">
        <source>Làm một lần được cả: {parts}. Mã {code}</source>
        <translation>All in one: {parts}. Code {code}</translation>
    </message>
    <message id="case.single">
        <source>Làm riêng: {name}. Mã {code}</source>
        <translation>On its own: {name}. Code {code}</translation>
    </message>
    <message id="prepare.contains">
        <source>Gồm các việc</source>
        <translation>What it contains</translation>
    </message>
    <message id="prepare.also">
        <source>Được thêm</source>
        <translation>It also gives</translation>
    </message>
    <message id="procedure-replaced">
        <source>Thủ tục {old} đã bỏ, nay làm thủ tục {new}. Điều bác đã khai vẫn còn.</source>
        <translation>Procedure {old} was abolished; {new} takes its place. What you answered is still there.</translation>
    </message>
    <message id="slip-is-out">
        <source>Phiếu đã ghi thủ tục này rồi. Muốn đổi, bác làm lại từ đầu.</source>
        <translation>The slip already names this procedure. To change it, please begin anew.</translation>
    </message>
    <message id="choose.abolished">
        <source>Mã {old} đã bỏ. Nay làm thủ tục {new}.</source>
        <translation>Code {old} was abolished. Procedure {new} takes its place.</translation>
    </message>
    <message id="deadline.label">
        <source>Hạn làm</source>
        <translation>Time limit</translation>
    </message>
    <message id="deadline.ask">
        <source>Bác ghi {event}, máy tính hạn giúp</source>
        <translation>Date ({event}), to see the time limit</translation>
    </message>
    <message id="deadline.ask-hint">
        <source>Không nhớ thì để trống.</source>
        <translation>Leave it empty if you do not know.</translation>
    </message>
    <message id="deadline.months" numerus="yes">
        <source>Phải làm trong {months} tháng kể từ {event}</source>
        <translation>
            <numerusform>To be done within {months} month of {event}</numerusform>
            <numerusform>To be done within {months} months of {event}</numerusform>
        </translation>
    </message>
    <message id="deadline.until" numerus="yes">
        <source>Còn {count} ngày. Hạn cuối là hết {day}.</source>
        <translation>
            <numerusform>{count} day is left. The last day is {day}.</numerusform>
            <numerusform>{count} days are left. The last day is {day}.</numerusform>
        </translation>
    </message>
    <message id="deadline.today">
        <source>Hôm nay là hạn cuối: hết {day}.</source>
        <translation>Today is the last day: {day}.</translation>
    </message>
    <message id="deadline.early">
        <source>Từ {first} mới làm được. Hạn cuối là hết {day}.</source>
        <translation>It can be done from {first}. The last day is {day}.</translation>
    </message>
    <message id="deadline.late" numerus="yes">
        <source>Đã quá hạn {count} ngày. Hạn cuối là {day}.</source>
        <translation>
            <numerusform>It is {count} day late. The last day was {day}.</numerusform>
            <numerusform>It is {count} days late. The last day was {day}.</numerusform>
        </translation>
    </message>
    <message id="deadline.in-doubt">
        <source>Hạn cuối {day} rơi vào ngày nghỉ. Bác hỏi cán bộ có còn trong hạn không.</source>
        <extracomment>Whether the last day then moves is not among our facts: a question, no promise and no blame.</extracomment>
        <translation>The last day, {day}, was a day off. Ask an official whether it is still in time.</translation>
    </message>
    <message id="deadline.late-unknown">
        <source>Chưa rõ quá hạn thì sao, bác hỏi cán bộ.</source>
        <translation>What follows is not known; ask an official.</translation>
    </message>
    <message id="deadline.shut">
        <source>Ngày đó cơ quan nghỉ, nên làm chậm nhất {day}.</source>
        <translation>Offices are closed that day: better come by {day}.</translation>
    </message>
    <message id="deadline.file-by">
        <source>Nộp chậm nhất {day}.</source>
        <translation>File by {day}.</translation>
    </message>
    <message id="hours.now">
        <source>Lúc này</source>
        <translation>At this moment</translation>
    </message>
    <message id="hours.open">
        <source>Đang nhận hồ sơ, hôm nay đến {time}</source>
        <translation>Open today until {time}</translation>
    </message>
    <message id="hours.open-again">
        <source>Đang nhận hồ sơ đến {time}, nghỉ trưa, nhận lại lúc {again}</source>
        <translation>Open until {time}, and again from {again} today</translation>
    </message>
    <message id="hours.later">
        <source>Đang nghỉ, hôm nay nhận lúc {time}</source>
        <translation>Closed now, opens today at {time}</translation>
    </message>
    <message id="hours.closed">
        <source>Đang nghỉ, nhận lại lúc {time}, {day}</source>
        <translation>Closed now, opens at {time}, {day}</translation>
    </message>
    <message id="hours.usual">
        <source>{text} (theo giờ thường lệ)</source>
        <translation>{text} (by the usual hours)</translation>
    </message>
    <message id="due.filed">
        <source>Dự kiến có kết quả</source>
        <translation>Result expected</translation>
    </message>
    <message id="due.if-now">
        <source>Nộp bây giờ thì có kết quả</source>
        <translation>Result if filed now</translation>
    </message>
    <message id="due.before">
        <source>Nhận trước {time} thì tính từ hôm đó</source>
        <translation>Received before {time} counts from that day</translation>
    </message>
    <message id="due.counted">
        <source>Tính từ {day}</source>
        <translation>Counted from {day}</translation>
    </message>
    <message id="due.holidays">
        <source>Có ngày nghỉ: {names}</source>
        <translation>Days off on the way: {names}</translation>
    </message>
    <message id="due.verify">
        <source>Cần xác minh thì đến {day}</source>
        <translation>If it must be verified: {day}</translation>
    </message>
    <message id="due.official">
        <source>Ngày chính thức là ngày hẹn trên Giấy tiếp nhận hồ sơ.</source>
        <translation>The official day is the one on the office's receipt.</translation>
    </message>
    <message id="due.valid" numerus="yes">
        <source>Dùng được {months} tháng kể từ ngày cấp</source>
        <translation>
            <numerusform>Valid for {months} month from its issue</numerusform>
            <numerusform>Valid for {months} months from its issue</numerusform>
        </translation>
    </message>
    <message id="settings.days">
        <source>Ngày nghỉ</source>
        <translation>Days off</translation>
    </message>
    <message id="settings.days-text">
        <source>Ngày lễ, ngày nghỉ, thứ Bảy làm bù</source>
        <translation>Holidays, days off, working Saturdays</translation>
    </message>
    <message id="settings.days-how">
        <source>Chạm vào một ngày để sửa. Mọi hạn trên máy tính theo danh sách này.</source>
        <translation>Touch a day to change it. All dates are counted by this list.</translation>
    </message>
    <message id="settings.day-new">
        <source>Thêm một ngày</source>
        <translation>Add a day</translation>
    </message>
    <message id="settings.day-new-text">
        <source>Ngày nghỉ thêm, hoặc thứ Bảy làm bù</source>
        <translation>Another day off, or a working Saturday</translation>
    </message>
    <message id="settings.day-off">
        <source>Nghỉ: {name}</source>
        <translation>Off: {name}</translation>
    </message>
    <message id="settings.day-works">
        <source>Làm việc: {name}</source>
        <translation>Worked: {name}</translation>
    </message>
    <message id="settings.day-own">
        <source>tổ sửa</source>
        <translation>ours</translation>
    </message>
    <message id="settings.day-unsure">
        <source>chưa chắc</source>
        <translation>not certain</translation>
    </message>
    <message id="settings.day-listed">
        <source>Danh sách có sẵn ghi</source>
        <translation>The shipped list says</translation>
    </message>
    <message id="settings.day-not-listed">
        <source>Ngày này do tổ thêm vào.</source>
        <translation>This day was added here.</translation>
    </message>
    <message id="settings.day-sure">
        <source>Ngày này lấy từ thông báo đã công bố.</source>
        <translation>This day comes from a published notice.</translation>
    </message>
    <message id="settings.day-is-unsure">
        <source>Ngày này chưa chắc. Khi có thông báo, ghi số thông báo rồi bấm “Lưu”.</source>
        <translation>This day is not certain. When there is a notice, enter its number and tap “Save”.</translation>
    </message>
    <message id="settings.day-off-option">
        <source>Nghỉ</source>
        <translation>Day off</translation>
    </message>
    <message id="settings.day-works-option">
        <source>Làm việc</source>
        <translation>Worked</translation>
    </message>
    <message id="settings.day-restore">
        <source>Trả lại như có sẵn</source>
        <translation>As it was shipped</translation>
    </message>
    <message id="settings.day-remove">
        <source>Bỏ ngày này</source>
        <translation>Take this day out</translation>
    </message>
    <message id="settings.day-saved">
        <source>Đã lưu. Các hạn được tính lại theo ngày này.</source>
        <translation>Saved. Dates are now counted with this day.</translation>
    </message>
    <message id="settings.day-restored">
        <source>Đã bỏ. Danh sách có sẵn lại được dùng.</source>
        <translation>The shipped list counts again.</translation>
    </message>
    <message id="settings.field-day">
        <source>Ngày</source>
        <translation>Day</translation>
    </message>
    <message id="settings.hint-day">
        <source>Ngày, tháng, năm</source>
        <translation>Day, month, year</translation>
    </message>
    <message id="settings.field-works">
        <source>Ngày đó cơ quan</source>
        <translation>On that day offices are</translation>
    </message>
    <message id="settings.field-reason">
        <source>Theo thông báo nào, vì sao</source>
        <translation>By which notice, and why</translation>
    </message>
    <message id="settings.hint-reason">
        <source>Ví dụ: Thông báo số 12 của tỉnh, nghỉ bù</source>
        <translation>For example: notice 12 of the province</translation>
    </message>
    <message id="settings.hours">
        <source>Giờ nhận hồ sơ</source>
        <translation>Reception hours</translation>
    </message>
    <message id="settings.hours-text">
        <source>Giờ mở cửa buổi sáng và buổi chiều</source>
        <translation>Opening hours, morning and afternoon</translation>
    </message>
    <message id="settings.hours-usual">
        <source>Đây là giờ thường lệ, chưa ai ở đây xác nhận. Sửa nếu khác, rồi bấm “Lưu”.</source>
        <translation>These are usual hours that nobody here has confirmed. Change them if need be, then tap “Save”.</translation>
    </message>
    <message id="settings.hours-set">
        <source>Giờ này do tổ ghi. Xóa cả bốn ô để về giờ thường lệ.</source>
        <translation>These hours were set here. Empty all four boxes for the usual ones.</translation>
    </message>
    <message id="settings.hours-saved">
        <source>Đã lưu giờ nhận hồ sơ.</source>
        <translation>The hours were saved.</translation>
    </message>
    <message id="settings.field-opens">
        <source>Sáng từ</source>
        <translation>Morning from</translation>
    </message>
    <message id="settings.field-pauses">
        <source>Sáng đến</source>
        <translation>Morning until</translation>
    </message>
    <message id="settings.field-resumes">
        <source>Chiều từ</source>
        <translation>Afternoon from</translation>
    </message>
    <message id="settings.field-closes">
        <source>Chiều đến</source>
        <translation>Afternoon until</translation>
    </message>
    <message id="hours-missing">
        <source>Xin ghi đủ bốn giờ, hoặc xóa cả bốn.</source>
        <translation>Please fill in all four times, or empty all four.</translation>
    </message>
    <message id="hours-order">
        <source>Giờ sau phải muộn hơn giờ trước. Xin xem lại bốn giờ.</source>
        <translation>Each time must be later than the one before. Please look again.</translation>
    </message>
    <message id="day-reason">
        <source>Xin ghi theo thông báo nào, hoặc vì sao.</source>
        <translation>Please say by which notice, or why.</translation>
    </message>
    <message id="day-missing">
        <source>Xin ghi ngày, tháng, năm.</source>
        <translation>Please enter day, month and year.</translation>
    </message>
    <message id="day-too-far">
        <source>Ngày này quá xa. Chỉ ghi từ một năm trước đến hai năm tới.</source>
        <translation>That day is too far away. Use one from a year back to two years ahead.</translation>
    </message>
    <message id="day-works-already">
        <source>Ngày này vốn là ngày làm việc rồi.</source>
        <translation>That is a working day already.</translation>
    </message>
    <message id="day-off-already">
        <source>Thứ Bảy, Chủ nhật vốn là ngày nghỉ rồi.</source>
        <translation>Saturdays and Sundays are days off already.</translation>
    </message>
    <message id="day-sunday">
        <source>Chỉ thứ Bảy mới làm bù được, Chủ nhật thì không.</source>
        <translation>Only a Saturday can be made up, not a Sunday.</translation>
    </message>
</context>
<!-- the catalogue: its age, its dates, the form of a draft -->
<context>
    <name></name>
    <message id="choose.over">
        <source>Đã hết hạn</source>
        <translation>No longer valid</translation>
    </message>
    <message id="choose.not-yet">
        <source>Chưa áp dụng</source>
        <translation>Not yet valid</translation>
    </message>
    <message id="prepare.not-yet">
        <source>Thủ tục này chỉ áp dụng từ ngày {date}. Bác hỏi cán bộ.</source>
        <translation>This procedure is valid only from {date}. Ask an official.</translation>
    </message>
    <message id="prepare.ends-soon">
        <source>Thủ tục này chỉ dùng đến hết ngày {date}. Bác nên nộp trước ngày ấy.</source>
        <translation>This procedure is valid until {date} only. It is better to file before that.</translation>
    </message>
    <message id="prepare.old">
        <source>Thông tin này kiểm tra lần cuối ngày {date}, đã lâu. Bác hỏi lại cán bộ.</source>
        <translation>This was last checked on {date}, long ago. Ask an official.</translation>
    </message>
    <message id="form.newer">
        <source>Đây là tờ khai từ lúc bác bắt đầu. Nay đã có tờ khai mới hơn. Bác hỏi cán bộ nên nộp tờ nào.</source>
        <translation>This is the declaration you began with. There is a newer one by now. Ask an official which one to file.</translation>
    </message>
    <message id="form.take-newer">
        <source>Dùng tờ khai mới</source>
        <translation>Use the new one</translation>
    </message>
    <message id="form.newer-taken">
        <source>Đã chuyển sang tờ khai mới. Câu trả lời vẫn giữ. Bác xem lại từng trang.</source>
        <translation>This is the new declaration now. The answers are kept. Please go through each page.</translation>
    </message>
    <message id="spoken.form-newer">
        <source>Muốn điền tờ khai mới thì bấm “{button}”. Câu trả lời vẫn giữ.</source>
        <translation>To go over to the new declaration, tap “{button}”. The answers are kept.</translation>
    </message>
    <message id="form.over">
        <source>Tờ khai này chỉ dùng đến hết ngày {date}. Bác hỏi cán bộ.</source>
        <translation>This declaration was valid until {date}. Ask an official.</translation>
    </message>
    <message id="form.doubtful">
        <source>Chưa chắc tờ khai này đủ các câu của mẫu. Bác hỏi lại cán bộ trước khi nộp.</source>
        <translation>This may not have every question of the official form. Ask an official before filing.</translation>
    </message>
    <message id="prepare.form-broken">
        <source>Máy không mở được tờ khai của thủ tục này. Bác khai tại quầy.</source>
        <translation>The declaration of this procedure cannot be opened. It is filled in at the counter.</translation>
    </message>
    <message id="home.catalogue-none">
        <source>Máy không đọc được thủ tục nào. Cán bộ vào Cài đặt xem.</source>
        <translation>No procedure can be read. Officials: look in the settings.</translation>
    </message>
    <message id="home.catalogue-old">
        <source>Danh sách thủ tục đã cũ. Cán bộ vào Cài đặt xem.</source>
        <translation>The list of procedures is old. Officials: look in the settings.</translation>
    </message>
    <message id="home.catalogue-broken">
        <source>Có {count} tệp thủ tục hỏng, các thủ tục khác vẫn dùng được. Cán bộ vào Cài đặt xem.</source>
        <translation>Damaged procedure files: {count}. All others work. Officials: look in the settings.</translation>
    </message>
    <message id="settings.about-age">
        <source>{date} ({days} ngày trước)</source>
        <translation>{date} ({days} days ago)</translation>
    </message>
    <message id="settings.about-procedures">
        <source>Danh sách thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message id="settings.about-counts">
        <source>{count} thủ tục, {ended} thủ tục không áp dụng hôm nay</source>
        <translation>{count} procedures, of which {ended} do not apply today</translation>
    </message>
</context>
<!-- the declaration and the list of papers, on paper -->
<context>
    <name></name>
    <message id="slip.print-declaration">
        <source>In tờ khai</source>
        <translation>Print the declaration</translation>
    </message>
    <message id="slip.print-blank">
        <source>In tờ khai trống</source>
        <translation>Print an empty form</translation>
    </message>
    <message id="slip.print-papers">
        <source>In giấy tờ mang theo</source>
        <translation>Print what to bring</translation>
    </message>
    <message id="print.sheet-no-printer">
        <source>Máy này chưa có máy in. Bác nhờ cán bộ chép giúp những điều cần ra giấy.</source>
        <translation>There is no printer. Ask the staff to write down what you need.</translation>
    </message>
    <message id="print.sheet-failed">
        <source>Tờ này chưa in ra. Xem máy in rồi bấm lại nút in.</source>
        <translation>This sheet did not come out. Check the printer and tap the button again.</translation>
    </message>
    <message id="print.sheet-out-of-paper">
        <source>Máy in hết giấy A4. Lắp giấy rồi bấm lại nút in.</source>
        <translation>The printer is out of A4 paper. Refill it and tap the button again.</translation>
    </message>
    <message id="print.sheet-offline">
        <source>Máy in đang tắt hoặc mất dây. Bật máy in rồi bấm lại nút in.</source>
        <translation>The printer is off or unplugged. Switch it on and tap the button again.</translation>
    </message>
    <message id="print.too-narrow">
        <source>Máy in này chỉ in giấy cuộn. Tờ khai cần máy in giấy A4: bác xin mẫu giấy ở quầy.</source>
        <translation>This printer only has a roll. A declaration needs A4: ask for the paper form.</translation>
    </message>
    <message id="spoken.slip-sheets">
        <source>Bấm “{print}” để in ra giấy A4.</source>
        <translation>Tap “{print}” to print it on A4.</translation>
    </message>
</context>
<!-- answer-rules -->
<context>
    <name></name>
    <message id="phone-old-prefix">
        <source>Số này theo kiểu 11 số cũ. Từ năm 2018 có lẽ là {now}. Bác gọi thử rồi hãy ghi.</source>
        <translation>This is an old 11-digit number. Since 2018 it is probably {now}. Please call it before you write it.</translation>
    </message>
    <message id="surname-of-neither">
        <source>Họ này có chữ không theo họ cha hay họ mẹ. Bác xem lại, rồi hỏi cán bộ.</source>
        <translation>Part of this family name is neither the father's nor the mother's. Please check, then ask the official.</translation>
    </message>
    <message id="date-not-whole">
        <source>Mới có một phần ngày sinh. Giấy tờ ghi đủ thì bác ghi đủ; giấy chỉ có năm thì để vậy.</source>
        <translation>Only part of the date is there. If your papers have all of it, write it all; if only the year, leave it.</translation>
    </message>
    <message id="same-number-in-table">
        <source>Hai dòng có cùng một số định danh. Bác xem lại có phải ghi một người hai lần.</source>
        <translation>Two lines have the same ID number. Please check whether one person stands there twice.</translation>
    </message>
    <message id="mother-not-older">
        <source>Mẹ phải sinh trước con. Bác xem lại ngày sinh của mẹ và của con.</source>
        <translation>The mother must be born before the child. Please check both dates of birth.</translation>
    </message>
    <message id="father-not-older">
        <source>Cha phải sinh trước con. Bác xem lại ngày sinh của cha và của con.</source>
        <translation>The father must be born before the child. Please check both dates of birth.</translation>
    </message>
    <message id="mother-very-young">
        <source>Mẹ chưa đến 12 tuổi khi sinh con. Bác xem lại hai ngày sinh.</source>
        <translation>The mother was not yet 12 when the child was born. Please check both dates.</translation>
    </message>
    <message id="father-very-young">
        <source>Cha chưa đến 12 tuổi khi con sinh. Bác xem lại hai ngày sinh.</source>
        <translation>The father was not yet 12 when the child was born. Please check both dates.</translation>
    </message>
    <message id="mother-very-old">
        <source>Mẹ hơn 70 tuổi khi sinh con. Bác xem lại hai ngày sinh.</source>
        <translation>The mother was over 70 when the child was born. Please check both dates.</translation>
    </message>
    <message id="father-very-old">
        <source>Cha hơn 70 tuổi khi con sinh. Bác xem lại hai ngày sinh.</source>
        <translation>The father was over 70 when the child was born. Please check both dates.</translation>
    </message>
    <message id="married-before-birth">
        <source>Ngày đăng ký kết hôn đứng trước ngày sinh của cha hoặc mẹ. Bác xem lại.</source>
        <translation>The marriage is dated before the father or mother was born. Please check.</translation>
    </message>
    <message id="same-number-child">
        <source>Số này trùng với số định danh của con. Bác xem lại hai số.</source>
        <translation>This is the same as the child's ID number. Please check both.</translation>
    </message>
    <message id="same-number-parents">
        <source>Cha và mẹ đang có cùng một số. Bác xem lại hai số.</source>
        <translation>Father and mother have the same number. Please check both.</translation>
    </message>
    <message id="same-person-parents">
        <source>Cha và mẹ trùng cả tên và ngày sinh. Bác xem lại có phải ghi một người hai lần.</source>
        <translation>Father and mother have the same name and date of birth. Please check whether one person stands there twice.</translation>
    </message>
    <message id="requester-is-mother">
        <source>Ở đầu tờ khai bác ghi mình là mẹ, nhưng hai số không giống nhau. Bác xem lại.</source>
        <translation>At the beginning you wrote that you are the mother, but the two numbers differ. Please check.</translation>
    </message>
    <message id="requester-is-father">
        <source>Ở đầu tờ khai bác ghi mình là cha, nhưng hai số không giống nhau. Bác xem lại.</source>
        <translation>At the beginning you wrote that you are the father, but the two numbers differ. Please check.</translation>
    </message>
    <message id="requester-is-child">
        <source>Số của con trùng với số của người yêu cầu. Bác xem lại hai số.</source>
        <translation>The child's number is the same as the requester's. Please check both.</translation>
    </message>
    <message id="requester-is-deceased">
        <source>Số này trùng với số của người yêu cầu. Bác ghi số của người đã mất.</source>
        <translation>This is the requester's number. Please write the number of the person who died.</translation>
    </message>
    <message id="same-person-deceased">
        <source>Người yêu cầu và người đã mất trùng cả tên và ngày sinh. Bác xem lại.</source>
        <translation>The requester and the person who died have the same name and date of birth. Please check.</translation>
    </message>
    <message id="very-great-age">
        <source>Người mất đã hơn 120 tuổi. Bác xem lại ngày sinh và ngày mất.</source>
        <translation>The person who died was over 120. Please check both dates.</translation>
    </message>
    <message id="child-older-than-deceased">
        <source>Bác là con mà người mất không hơn bác 12 tuổi. Bác xem lại ngày sinh.</source>
        <translation>You are the child, but the person who died was not 12 years older. Please check the dates of birth.</translation>
    </message>
    <message id="parent-younger-than-deceased">
        <source>Bác là cha mẹ mà không hơn người mất 12 tuổi. Bác xem lại ngày sinh.</source>
        <translation>You are the parent, but not 12 years older than the person who died. Please check the dates of birth.</translation>
    </message>
    <message id="same-person-couple">
        <source>Bên nam và bên nữ trùng cả tên và ngày sinh. Bác xem lại.</source>
        <translation>Groom and bride have the same name and date of birth. Please check.</translation>
    </message>
    <message id="same-number-couple">
        <source>Số này trùng với số của người xin xác nhận. Bác ghi số của người sẽ kết hôn cùng.</source>
        <translation>This is the number of the person to be confirmed. Please write the number of the person to be married.</translation>
    </message>
    <message id="event-before-birth">
        <source>Ngày này đứng trước ngày sinh. Bác xem lại hai ngày.</source>
        <translation>This date is before the date of birth. Please check both dates.</translation>
    </message>
    <message id="requester-is-other">
        <source>Bác xin cho người khác, nhưng hai số giống nhau. Bác xem lại.</source>
        <translation>You ask for somebody else, but the two numbers are the same. Please check.</translation>
    </message>
    <message id="requester-is-registered">
        <source>Bác xin cho chính mình, nhưng hai số không giống nhau. Bác xem lại.</source>
        <translation>You ask for yourself, but the two numbers differ. Please check.</translation>
    </message>
    <message id="same-number-head">
        <source>Số của chủ hộ trùng với số của người khai. Bác xem lại hai số.</source>
        <translation>The head's number is the same as the declarant's. Please check both.</translation>
    </message>
    <message id="same-number-representative">
        <source>Số của người đại diện trùng với số ở trên. Bác xem lại hai số.</source>
        <translation>The representative's number is the same as the one above. Please check both.</translation>
    </message>
    <message id="no-paper-of-recent-death">
        <source>Mất chưa đầy một năm thì thường có giấy báo tử. Bác hỏi cán bộ trước khi chọn “Không có”.</source>
        <translation>For a death less than a year ago there usually is a notice. Please ask the official before you choose “None”.</translation>
    </message>
</context>
<!-- asking -->
<context>
    <name></name>
    <message id="later.leave">
        <source>Hỏi lại sau</source>
        <extracomment>A button beside a question: it stays open for now.</extracomment>
        <translation>Ask later</translation>
    </message>
    <message id="later.undo">
        <source>Trả lời ngay</source>
        <extracomment>The same button, once it was tapped.</extracomment>
        <translation>Answer now</translation>
    </message>
    <message id="later.done">
        <source>Đã hỏi xong</source>
        <extracomment>The same button when something is written in the box.</extracomment>
        <translation>Asked, it is right</translation>
    </message>
    <message id="later.not-kept">
        <source>Chưa. Nếu không giữ, kết thúc hôm nay máy xóa hết.</source>
        <translation>No. If it is not kept, all of it is erased when we end today.</translation>
    </message>
    <message id="later.left">
        <source>Câu này để hỏi lại sau. Máy nhắc ở trang kiểm tra lại.</source>
        <translation>This question is left for later. You will be reminded of it on the review page.</translation>
    </message>
    <message id="later.heading" numerus="yes">
        <source>Còn {count} câu phải hỏi lại</source>
        <translation>
            <numerusform>{count} question still to ask</numerusform>
            <numerusform>{count} questions still to ask</numerusform>
        </translation>
    </message>
    <message id="later.heading-hint">
        <source>Chưa trả lời đủ thì hồ sơ chưa nộp được. Bác có thể về hỏi rồi quay lại.</source>
        <translation>Until they are answered this cannot be filed. You may go and ask, then come back.</translation>
    </message>
    <message id="later.answer">
        <source>Trả lời</source>
        <extracomment>A button beside an open question on the review page.</extracomment>
        <translation>Answer</translation>
    </message>
    <message id="later.unknown">
        <source>Chưa biết, để hỏi lại sau</source>
        <translation>Not known yet, left for later</translation>
    </message>
    <message id="later.half-known">
        <source>{text} (còn phải hỏi lại)</source>
        <translation>{text} (still to be asked)</translation>
    </message>
    <message id="later.declare-then">
        <source>Bác đánh dấu lời cam đoan khi đã trả lời đủ các câu.</source>
        <translation>You tick the declarations once every question is answered.</translation>
    </message>
    <message id="later.answer-now">
        <source>Câu này lần trước để hỏi lại. Bác hỏi được rồi thì ghi vào đây.</source>
        <translation>This question was left for later. If you know the answer now, please write it here.</translation>
    </message>
    <message id="later.never-stored">
        <source>Câu này riêng tư nên máy không lưu. Bác trả lời lại vào đây.</source>
        <translation>The answer is private and was not stored. Please answer it here again.</translation>
    </message>
    <message id="offer.taken" numerus="yes">
        <source>Đã lấy {count} câu. Bác xem lại cho đúng.</source>
        <translation>
            <numerusform>{count} answer taken over. Please check it.</numerusform>
            <numerusform>{count} answers taken over. Please check them.</numerusform>
        </translation>
    </message>
    <message id="offer.number">
        <source>Ghi {number}</source>
        <extracomment>A button that writes today's form of an old phone number.</extracomment>
        <translation>Write {number}</translation>
    </message>
    <message id="address.which">
        <source>Giấy cũ ghi địa chỉ như trong ô. Bây giờ là xã nào, bác bấm chọn:</source>
        <translation>An old paper has the address in the box. Which commune is it today? Tap it:</translation>
    </message>
    <message id="address.not-found">
        <source>Giấy cũ ghi địa chỉ như trong ô. Bác gõ tên xã bây giờ vào ô.</source>
        <translation>An old paper has the address in the box. Please type today's commune.</translation>
    </message>
    <message id="address.unsure">
        <source>Tên này ứng với nhiều xã bây giờ. Bác ở thôn nào, huyện cũ nào? Không rõ thì hỏi cán bộ.</source>
        <translation>This name stands for several communes of today. Which hamlet, which old district? If unsure, ask the official.</translation>
    </message>
    <message id="address.kept">
        <source>Trên giấy cũ: {text}</source>
        <translation>On the old paper: {text}</translation>
    </message>
    <message id="place.as-typed">
        <source>Ghi đúng như đã gõ: {text}</source>
        <extracomment>A row below a list of names: none of them is meant.</extracomment>
        <translation>Write it as typed: {text}</translation>
    </message>
    <message id="place.abroad">
        <source>Ở nước ngoài: {text}</source>
        <extracomment>A row where no commune was found.</extracomment>
        <translation>Abroad: {text}</translation>
    </message>
    <message id="table.raise">
        <source>Đưa lên trên</source>
        <extracomment>A button beside a line of a list.</extracomment>
        <translation>Move up</translation>
    </message>
    <message id="slip.state-open">
        <source>Chưa đủ, còn câu phải hỏi lại</source>
        <translation>Not whole yet: questions still to ask</translation>
    </message>
    <message id="slip.next-open" numerus="yes">
        <source>Bác hỏi {count} câu còn thiếu, rồi quay lại trung tâm để làm tiếp.</source>
        <translation>
            <numerusform>Ask for the {count} answer that is missing, then come back to the centre.</numerusform>
            <numerusform>Ask for the {count} answers that are missing, then come back to the centre.</numerusform>
        </translation>
    </message>
    <message id="slip.open">
        <source>Phải hỏi lại</source>
        <extracomment>A label on the slip.</extracomment>
        <translation>Still to ask</translation>
    </message>
    <message id="spoken.offers">
        <source>Có nút: {text}.</source>
        <translation>There are buttons: {text}.</translation>
    </message>
    <message id="spoken.form-later">
        <source>Câu nào chưa biết, bác bấm nút {button}.</source>
        <translation>For what you do not know yet, tap {button}.</translation>
    </message>
    <message id="why.chosen">
        <source>Hỏi vì ở câu “{question}” bác chọn “{answer}”.</source>
        <translation>Asked because at “{question}” you chose “{answer}”.</translation>
    </message>
    <message id="why.id12">
        <source>Số này cho cán bộ biết đúng là người đó, không nhầm người trùng tên.</source>
        <translation>The number tells the official who it is, even if another has the same name.</translation>
    </message>
    <message id="why.id12_or_passport">
        <source>Số này cho cán bộ biết đúng là người đó, không nhầm người trùng tên.</source>
        <translation>The number tells the official who it is, even if another has the same name.</translation>
    </message>
    <message id="why.id_of_kind">
        <source>Số phải đúng với loại giấy tờ vừa chọn.</source>
        <translation>The number must go with the kind of paper that was chosen.</translation>
    </message>
    <message id="why.person_name">
        <source>Tên được ghi lên giấy kết quả, nên ghi đúng như trên giấy tờ.</source>
        <translation>The name goes onto the result, so write it as on the papers.</translation>
    </message>
    <message id="why.name_part">
        <source>Tên được ghi lên giấy kết quả, nên ghi đúng từng chữ.</source>
        <translation>The name goes onto the result, so every letter counts.</translation>
    </message>
    <message id="why.phone_vn">
        <source>Cán bộ gọi số này khi cần hỏi thêm.</source>
        <translation>The official calls this number with questions.</translation>
    </message>
    <message id="why.mobile_vn">
        <source>Mã xác nhận được gửi về số này.</source>
        <translation>The confirmation code is sent to this number.</translation>
    </message>
    <message id="why.email">
        <source>Kết quả và tin báo có thể gửi vào đây.</source>
        <translation>The result and messages may be sent here.</translation>
    </message>
    <message id="why.date_past">
        <source>Cán bộ so ngày này với giấy tờ của bác.</source>
        <translation>The official compares this date with your papers.</translation>
    </message>
    <message id="why.date_not_future">
        <source>Ngày này cho biết việc đã xảy ra khi nào.</source>
        <translation>This date tells when it happened.</translation>
    </message>
    <message id="why.date_future">
        <source>Ngày này để hẹn, nên phải sau hôm nay.</source>
        <translation>This date is for an appointment, so it must be after today.</translation>
    </message>
    <message id="why.working_day_future">
        <source>Ngày này để hẹn, nên phải là ngày cán bộ làm việc.</source>
        <translation>This date is for an appointment, so it must be a working day.</translation>
    </message>
    <message id="why.within_2_years">
        <source>Tạm trú có thời hạn, dài nhất hai năm.</source>
        <translation>Temporary residence has a term of two years at most.</translation>
    </message>
    <message id="why.after">
        <source>Hai ngày cho biết khoảng thời gian, nên ngày này đứng sau.</source>
        <translation>The two dates are a period, so this one comes second.</translation>
    </message>
    <message id="why.not_before">
        <source>Ngày này phải khớp với ngày đã ghi ở trên.</source>
        <translation>This date must go with the one written above.</translation>
    </message>
    <message id="why.adult_or_14">
        <source>Tuổi cho biết ai được tự đứng ra yêu cầu.</source>
        <translation>The age tells who may ask for it themselves.</translation>
    </message>
    <message id="why.age_75_or_70_poor">
        <source>Tuổi quyết định bác có được trợ cấp này hay không.</source>
        <translation>The age decides whether this allowance can be had.</translation>
    </message>
    <message id="why.year">
        <source>Năm sinh cho biết bác thuộc nhóm được ưu tiên nào.</source>
        <translation>The year of birth tells who comes first.</translation>
    </message>
    <message id="why.address_commune">
        <source>Tờ khai cần tên xã bây giờ, xã cũ nhiều nơi đã gộp.</source>
        <translation>The declaration needs today's commune; many old ones were merged.</translation>
    </message>
    <message id="why.ethnicity_of_parent">
        <source>Dân tộc của con theo cha hoặc theo mẹ.</source>
        <translation>A child has the father's or the mother's ethnic group.</translation>
    </message>
    <message id="why.surname_of_parent">
        <source>Họ của con thường theo họ cha hoặc họ mẹ.</source>
        <translation>A child mostly has the father's or the mother's family name.</translation>
    </message>
    <message id="why.not_married_now">
        <source>Người đang có vợ hoặc chồng thì không đăng ký kết hôn được.</source>
        <translation>Who is married now cannot register another marriage.</translation>
    </message>
    <message id="why.int_1_50">
        <source>Cán bộ in đúng số bản mà bác cần.</source>
        <translation>The official prints as many as you need.</translation>
    </message>
    <message id="why.int_1_500">
        <source>Số trang dùng để tính tiền.</source>
        <translation>The number of pages is what the fee is counted from.</translation>
    </message>
    <message id="why.int_1_9">
        <source>Cán bộ cần biết đây là lần kết hôn thứ mấy.</source>
        <translation>The official needs to know which marriage this is.</translation>
    </message>
    <message id="why.money_pos">
        <source>Số tiền này dùng để tính phần được hưởng.</source>
        <translation>The amount is what the allowance is counted from.</translation>
    </message>
    <message id="why.computed">
        <source>Máy tính ra từ các câu đã trả lời.</source>
        <translation>The machine works it out from the answers.</translation>
    </message>
    <message id="why.must_be_true">
        <source>Chỉ chính bác mới được cam đoan, không ai làm thay.</source>
        <translation>Only you may declare it; nobody can do it for you.</translation>
    </message>
    <message id="why.number_born">
        <source>Trong số định danh có năm sinh, nên hai câu phải khớp.</source>
        <translation>The ID number holds the year of birth, so the two must agree.</translation>
    </message>
    <message id="why.number_sex">
        <source>Trong số định danh có giới tính, nên hai câu phải khớp.</source>
        <translation>The ID number holds the sex, so the two must agree.</translation>
    </message>
    <message id="why.whole_date_if_known">
        <source>Giấy tờ có đủ ngày tháng thì ghi đủ; chỉ có năm thì ghi năm.</source>
        <translation>If the papers have the whole date, write it; if only the year, write the year.</translation>
    </message>
</context>
<!-- the companion to the portal, and what waits to be filed -->
<context>
    <name></name>
    <message id="portal.progress">
        <source>Bước {number} trên {count} · Nộp trên Cổng Dịch vụ công</source>
        <translation>Step {number} of {count} · Filing on the national portal</translation>
    </message>
    <message id="portal.part-open">
        <source>Mở trang của thủ tục trên Cổng</source>
        <translation>Open the procedure's page on the portal</translation>
    </message>
    <message id="portal.part-agency">
        <source>Chọn nơi nộp</source>
        <translation>Choose the agency</translation>
    </message>
    <message id="portal.part-login">
        <source>Bác đăng nhập VNeID</source>
        <translation>Sign in with your VNeID</translation>
    </message>
    <message id="portal.part-handover">
        <source>Cổng chuyển sang trang của bộ</source>
        <translation>The portal hands over to a ministry</translation>
    </message>
    <message id="portal.part-info">
        <source>Điền tờ khai</source>
        <translation>Fill in the declaration</translation>
    </message>
    <message id="portal.part-section">
        <source>Điền phần “{section}”</source>
        <translation>Fill in “{section}”</translation>
    </message>
    <message id="portal.part-papers">
        <source>Đính kèm giấy tờ</source>
        <translation>Attach the papers</translation>
    </message>
    <message id="portal.part-fee">
        <source>Lệ phí và cách nhận kết quả</source>
        <translation>Fee, and how the result comes</translation>
    </message>
    <message id="portal.part-code">
        <source>Ghi lại mã hồ sơ</source>
        <translation>Note the dossier code</translation>
    </message>
    <message id="portal.part-counter">
        <source>Thủ tục này nộp tại quầy</source>
        <translation>This one is filed at the counter</translation>
    </message>
    <message id="portal.next">
        <source>Bước tiếp theo</source>
        <translation>Next step</translation>
    </message>
    <message id="portal.to-code">
        <source>Đã có mã hồ sơ</source>
        <translation>I have the code</translation>
    </message>
    <message id="portal.put-off">
        <source>Cất lại, nộp sau</source>
        <translation>Keep it for later</translation>
    </message>
    <message id="portal.fill-yourself">
        <source>Bác tự điền các ô trên Cổng theo giấy tờ của bác.</source>
        <translation>Fill in the boxes of the portal from your own papers.</translation>
    </message>
    <message id="portal.forgets">
        <source>Chữ vừa chép nằm trên máy 60 giây rồi tự xóa. Qua trang của Cổng, bấm vào ô rồi dán.</source>
        <translation>What is copied stays for 60 seconds, then it is erased. On the portal tap the box, then paste.</translation>
    </message>
    <message id="portal.red-lines">
        <source>Không ai được gõ, xem, hỏi hay ghi lại mật khẩu, mã OTP của bác. Không nộp bằng tài khoản của tình nguyện viên. Ai gọi điện xưng là cán bộ hỏi mã OTP đều là lừa đảo.</source>
        <translation>Nobody may type, see, ask for or write down your password or OTP. Nothing is filed under a volunteer's account. Whoever phones as an official and asks for an OTP is a fraud.</translation>
    </message>
    <message id="portal.estimate">
        <source>Tạm tính: {fee}. Số tiền đúng là số Cổng báo.</source>
        <translation>Estimate: {fee}. What the portal says is what counts.</translation>
    </message>
    <message id="portal.paper-missing">
        <source>còn thiếu</source>
        <translation>missing</translation>
    </message>
    <message id="portal.agency">
        <source>{prefix} là mã của {name}.</source>
        <translation>{prefix} stands for {name}.</translation>
    </message>
    <message id="portal.agency-unsure">
        <source>{prefix} có lẽ là mã cũ của {name}. Bác xem lại mã.</source>
        <translation>{prefix} is probably the old code of {name}. Please check.</translation>
    </message>
    <message id="portal.agency-unknown">
        <source>Máy chưa biết {prefix} là của cơ quan nào. Bác xem lại; đúng thì cứ tiếp tục.</source>
        <translation>It is not known whose code {prefix} is. Check it; if it is right, go on.</translation>
    </message>
    <message id="portal.dossier-hint-counter">
        <source>Nộp xong thì quét hoặc gõ mã trên giấy tiếp nhận của quầy. Chưa có thì để trống.</source>
        <translation>After filing, scan or type the code on the counter's receipt. Leave it empty if there is none yet.</translation>
    </message>
    <message id="portal.piece-province">
        <source>tỉnh, thành phố</source>
        <translation>province</translation>
    </message>
    <message id="portal.piece-commune">
        <source>xã, phường</source>
        <translation>commune</translation>
    </message>
    <message id="portal.piece-detail">
        <source>số nhà, thôn, tổ</source>
        <translation>house, hamlet</translation>
    </message>
    <message id="portal.piece-number">
        <source>số tài khoản</source>
        <translation>account number</translation>
    </message>
    <message id="portal.piece-bank">
        <source>ngân hàng</source>
        <translation>bank</translation>
    </message>
    <message id="portal.piece-holder">
        <source>chủ tài khoản</source>
        <translation>holder</translation>
    </message>
    <message id="portal.label-code">
        <source>Mã thủ tục</source>
        <translation>Code of the procedure</translation>
    </message>
    <message id="portal.label-province">
        <source>Tỉnh</source>
        <translation>Province</translation>
    </message>
    <message id="portal.label-commune">
        <source>Xã, phường</source>
        <translation>Commune</translation>
    </message>
    <message id="portal.label-recipient">
        <source>Người nhận kết quả</source>
        <translation>Who receives the result</translation>
    </message>
    <message id="portal.label-address">
        <source>Địa chỉ nhận</source>
        <translation>Address</translation>
    </message>
    <message id="portal.label-parcel-phone">
        <source>Điện thoại người nhận</source>
        <translation>Phone of who receives it</translation>
    </message>
    <message id="portal.label-phone">
        <source>Điện thoại của bác</source>
        <translation>Your phone</translation>
    </message>
    <message id="portal.payment">
        <source>Bác trả lệ phí thế nào?</source>
        <translation>How is the fee paid?</translation>
    </message>
    <message id="portal.payment-online">
        <source>Đã trả trên mạng</source>
        <translation>Paid online</translation>
    </message>
    <message id="portal.payment-counter">
        <source>Trả tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message id="portal.payment-free">
        <source>Không mất tiền</source>
        <translation>Nothing to pay</translation>
    </message>
    <message id="portal.payment-later">
        <source>Chưa trả, trả sau</source>
        <translation>Later</translation>
    </message>
    <message id="portal.delivery">
        <source>Bác nhận kết quả ở đâu?</source>
        <translation>How does the result come?</translation>
    </message>
    <message id="portal.delivery-centre">
        <source>Tại trung tâm</source>
        <translation>At the centre</translation>
    </message>
    <message id="portal.delivery-electronic">
        <source>Bản điện tử trên Cổng</source>
        <translation>Electronically, on the portal</translation>
    </message>
    <message id="portal.delivery-post">
        <source>Bưu điện gửi về nhà</source>
        <translation>By post</translation>
    </message>
    <message id="portal.later-title">
        <source>Vì sao để sau?</source>
        <translation>Why later?</translation>
    </message>
    <message id="portal.later-erased">
        <source>Bác về là máy xóa tờ khai, vì bác chưa đồng ý cho giữ lại. Lần sau bác khai lại từ đầu.</source>
        <translation>Your declaration is erased after this, as you did not agree to its being kept. Next time it begins anew.</translation>
    </message>
    <message id="portal.reason">
        <source>Lý do</source>
        <translation>Reason</translation>
    </message>
    <message id="portal.reason-citizen-later">
        <source>Bác hẹn hôm khác</source>
        <translation>You come another day</translation>
    </message>
    <message id="portal.reason-papers-missing">
        <source>Còn thiếu giấy tờ</source>
        <translation>Papers are missing</translation>
    </message>
    <message id="portal.reason-question-open">
        <source>Còn điều phải hỏi lại</source>
        <translation>A question is open</translation>
    </message>
    <message id="portal.reason-no-line">
        <source>Chưa có mạng</source>
        <translation>There is no line</translation>
    </message>
    <message id="portal.reason-portal-down">
        <source>Cổng đang hỏng</source>
        <translation>The portal is down</translation>
    </message>
    <message id="portal.contact">
        <source>Tổ hỗ trợ có được giữ số điện thoại để gọi bác không?</source>
        <translation>May the team keep your phone number to call you?</translation>
    </message>
    <message id="portal.contact-hint">
        <source>Số được khóa kín cùng tờ khai, và xóa cùng tờ khai.</source>
        <translation>It is sealed with your declaration, and erased with it.</translation>
    </message>
    <message id="portal.contact-yes">
        <source>Có, giữ số</source>
        <translation>Yes, keep it</translation>
    </message>
    <message id="portal.contact-no">
        <source>Không giữ</source>
        <translation>No</translation>
    </message>
    <message id="finish.payment">
        <source>Lệ phí</source>
        <translation>Fee</translation>
    </message>
    <message id="finish.estimate">
        <source>{how} · tạm tính {amount} đồng</source>
        <translation>{how} · estimate {amount} VND</translation>
    </message>
    <message id="finish.delivery">
        <source>Nhận kết quả</source>
        <translation>Result</translation>
    </message>
    <message id="parcel.label">
        <source>Số bưu gửi</source>
        <translation>Tracking number</translation>
    </message>
    <message id="parcel.hint">
        <source>Bưu điện cho số này khi gửi kết quả, ví dụ EB123456785VN. Chưa có thì để trống.</source>
        <translation>The post gives this number when it sends the result, such as EB123456785VN. Leave it empty if there is none yet.</translation>
    </message>
    <message id="parcel-wrong">
        <source>Số bưu gửi không đúng: gõ sai hoặc thiếu số. Số có hai chữ, chín số, rồi VN.</source>
        <translation>The tracking number is wrong or not complete. It has two letters, nine digits, then VN.</translation>
    </message>
    <message id="parcel.noted">
        <source>Đã ghi số bưu gửi.</source>
        <translation>The tracking number is noted.</translation>
    </message>
    <message id="waiting.heading">
        <source>{first}–{last} trong {count} việc, cũ nhất ở trên</source>
        <translation>{first}–{last} of {count}, the oldest first</translation>
    </message>
    <message id="waiting.more">
        <source>Xem thêm {count} việc</source>
        <translation>{count} more</translation>
    </message>
    <message id="waiting.before">
        <source>Việc trước đó</source>
        <translation>Those before</translation>
    </message>
    <message id="resumed.citizen-later">
        <source>Lần trước bác hẹn hôm khác nộp. Giờ làm tiếp từ đây.</source>
        <translation>Last time you put it off to another day. Go on from here.</translation>
    </message>
    <message id="resumed.papers-missing">
        <source>Lần trước còn thiếu giấy tờ nên để sau. Bác xem nay đủ chưa.</source>
        <translation>Last time papers were missing. Check whether they are all here now.</translation>
    </message>
    <message id="resumed.question-open">
        <source>Lần trước còn điều phải hỏi lại nên để sau. Giờ làm tiếp từ đây.</source>
        <translation>Last time a question was open. Go on from here.</translation>
    </message>
    <message id="resumed.no-line">
        <source>Lần trước chưa có mạng nên để sau. Giờ làm tiếp từ đây.</source>
        <translation>Last time there was no line. Go on from here.</translation>
    </message>
    <message id="resumed.portal-down">
        <source>Lần trước Cổng hỏng nên để sau. Giờ làm tiếp từ đây.</source>
        <translation>Last time the portal was down. Go on from here.</translation>
    </message>
    <message id="waiting.reason">
        <source>Để sau vì: {reason}</source>
        <translation>Put off: {reason}</translation>
    </message>
    <message id="waiting.phone">
        <source>Điện thoại: {phone}</source>
        <translation>Phone: {phone}</translation>
    </message>
    <message id="waiting.keeps">
        <source>Máy giữ đến hết ngày {date}.</source>
        <translation>Kept until {date}.</translation>
    </message>
    <message id="waiting.goes">
        <source>Hết hạn giữ sau {days} ngày. Sau ngày {date} máy tự xóa tờ khai.</source>
        <translation>Kept for {days} more days. After {date} the declaration is erased.</translation>
    </message>
    <message id="waiting.goes-today">
        <source>Hôm nay là ngày cuối. Hết ngày máy tự xóa tờ khai.</source>
        <translation>Today is the last day. Then the declaration is erased.</translation>
    </message>
    <message id="waiting.done">
        <source>Đã nộp</source>
        <translation>Filed</translation>
    </message>
    <message id="waiting.done-title">
        <source>Hồ sơ này đã nộp</source>
        <translation>This one was filed</translation>
    </message>
    <message id="waiting.done-hint">
        <source>Gõ hoặc quét mã hồ sơ. Ghi xong máy xóa tờ khai đang giữ.</source>
        <translation>Type or scan the dossier code. Then the declaration that was kept is erased.</translation>
    </message>
    <message id="waiting.done-now">
        <source>Ghi là đã nộp</source>
        <translation>Note as filed</translation>
    </message>
    <message id="waiting.give-up-title">
        <source>Bỏ việc này?</source>
        <translation>Give this one up?</translation>
    </message>
    <message id="waiting.why">
        <source>Vì sao bỏ?</source>
        <translation>Why?</translation>
    </message>
    <message id="waiting.why-citizen-no-more">
        <source>Bác không làm nữa</source>
        <translation>No longer wanted</translation>
    </message>
    <message id="waiting.why-filed-elsewhere">
        <source>Đã nộp ở nơi khác</source>
        <translation>Filed elsewhere</translation>
    </message>
    <message id="waiting.why-not-reached">
        <source>Gọi mãi không được</source>
        <translation>Cannot be reached</translation>
    </message>
    <message id="waiting.why-begun-by-mistake">
        <source>Mở nhầm</source>
        <translation>Opened by mistake</translation>
    </message>
    <message id="waiting.filed">
        <source>Đã ghi mã hồ sơ và xóa tờ khai đang giữ.</source>
        <translation>The code is noted, and what was kept is erased.</translation>
    </message>
    <message id="waiting.gone">
        <source>Đã bỏ việc này và xóa tờ khai.</source>
        <translation>It is given up, and what was kept is erased.</translation>
    </message>
    <message id="dossier-missing">
        <source>Bác gõ hoặc quét mã hồ sơ rồi bấm lại.</source>
        <translation>Type or scan the dossier code, then tap again.</translation>
    </message>
    <message id="reason-missing">
        <source>Bác chọn lý do trước.</source>
        <translation>Please choose the reason first.</translation>
    </message>
    <message id="home.reminder-shift">
        <source>Có {count} việc soạn xong hoặc còn dở, chưa nộp.</source>
        <translation>{count} begun or prepared, and not filed yet.</translation>
    </message>
    <message id="home.reminder-line">
        <source>Có mạng lại rồi. {count} việc đang chờ nộp.</source>
        <translation>The line is back. {count} wait to be filed.</translation>
    </message>
    <message id="home.reminder-soon">
        <source>{count} việc sắp hết hạn giữ.</source>
        <translation>{count} will soon be erased.</translation>
    </message>
    <message id="home.reminder-open">
        <source>Xem việc chờ nộp</source>
        <translation>See what waits</translation>
    </message>
    <message id="spoken.portal-copy">
        <source>Bấm “{button}” bên phải câu trả lời, rồi dán vào ô trên Cổng.</source>
        <translation>Tap “{button}” to the right of an answer, then paste it into the portal's box.</translation>
    </message>
</context>
<!-- guidance -->
<context>
    <name></name>
    <message id="home.guidance">
        <source>VNeID, Cổng</source>
        <translation>VNeID</translation>
    </message>
    <message id="home.guidance-text">
        <source>Đăng ký, quên mật khẩu, dùng Cổng</source>
        <translation>Register, passwords, portal</translation>
    </message>
    <message id="guidance.title">
        <source>Bác cần giúp việc gì?</source>
        <translation>What do you need help with?</translation>
    </message>
    <message id="guidance.hint">
        <source>VNeID, Cổng Dịch vụ công và việc số hằng ngày</source>
        <translation>VNeID, the portal and daily digital life</translation>
    </message>
    <message id="guidance.choose">
        <source>Bác chọn một câu trả lời ở trên.</source>
        <translation>Please tap one of the answers above.</translation>
    </message>
    <message id="guidance.noted">
        <source>Đã ghi lại kết quả của “{topic}”.</source>
        <translation>What came of “{topic}” is noted.</translation>
    </message>
    <message id="guidance.done">
        <source>Xong</source>
        <translation>Done</translation>
    </message>
    <message id="guidance.bring">
        <source>Bác mang theo</source>
        <translation>Bring with you</translation>
    </message>
    <message id="guidance.unsure">
        <source>Dòng có dấu * chưa chắc, vì màn hình hay đổi. Thấy khác thì nên hỏi lại.</source>
        <translation>Lines with a * are not certain, as screens often change. If yours differs, please ask.</translation>
    </message>
    <message id="guidance.line-unsure">
        <source>{text} *</source>
        <translation>{text} *</translation>
    </message>
    <message id="guidance.slip-unsure">
        <source>{text} (nên hỏi lại)</source>
        <translation>{text} (please ask again)</translation>
    </message>
    <message id="guidance.print-roll">
        <source>In phiếu mang về</source>
        <translation>Print a slip to take home</translation>
    </message>
    <message id="guidance.prepare">
        <source>Soạn giấy tờ ngay</source>
        <translation>Prepare the papers now</translation>
    </message>
    <message id="guidance-unavailable">
        <source>Tệp hướng dẫn bị hỏng nên chưa mở được. Việc đã làm vẫn an toàn. Bác gọi cán bộ.</source>
        <translation>The guidance file is damaged and cannot be opened. The work is safe. Call the official.</translation>
    </message>
    <message id="guidance-unknown">
        <source>Lượt hướng dẫn này không còn. Bác bắt đầu lại từ danh sách.</source>
        <translation>This guidance is not there any more. Please begin again from the list.</translation>
    </message>
    <message id="spoken.guidance">
        <source>Trang này dẫn từng bước về VNeID và Cổng.</source>
        <translation>This page leads through VNeID and the portal, step by step.</translation>
    </message>
    <message id="spoken.guidance-answer">
        <source>Bấm “{answer}” nếu đúng.</source>
        <translation>Tap “{answer}” if it is so.</translation>
    </message>
    <message id="spoken.guidance-press">
        <source>Bấm “{button}” nếu cần.</source>
        <translation>Tap “{button}” if you wish.</translation>
    </message>
    <message id="drawing.store">
        <source>Hình: chỉ cài từ cửa hàng ứng dụng chính thức</source>
        <translation>Drawing: install from the official store only</translation>
    </message>
    <message id="drawing.nfc">
        <source>Hình: áp thẻ vào lưng điện thoại và giữ yên</source>
        <translation>Drawing: hold the card still at the back of the phone</translation>
    </message>
    <message id="drawing.police">
        <source>Hình: đến công an cùng thẻ và điện thoại</source>
        <translation>Drawing: go to the police with card and phone</translation>
    </message>
    <message id="drawing.otp">
        <source>Hình: mã OTP về bằng tin nhắn</source>
        <translation>Drawing: the OTP comes by message</translation>
    </message>
    <message id="drawing.secret">
        <source>Hình: một mình mình gõ mã</source>
        <translation>Drawing: type the code alone</translation>
    </message>
    <message id="drawing.portal">
        <source>Hình: đúng địa chỉ dichvucong.gov.vn</source>
        <translation>Drawing: the right address, dichvucong.gov.vn</translation>
    </message>
    <message id="drawing.pay">
        <source>Hình: tự trả tiền và giữ biên lai</source>
        <translation>Drawing: pay yourself and keep the receipt</translation>
    </message>
    <message id="drawing.post">
        <source>Hình: bưu điện đưa kết quả đến nhà</source>
        <translation>Drawing: the post brings the result home</translation>
    </message>
    <message id="drawing.phone">
        <source>Hình: chỉ đưa màn hình cho xem</source>
        <translation>Drawing: only show the screen</translation>
    </message>
</context>
<!-- what was found by new users: joined deaths, plain days, private answers, card dates -->
<context>
    <name></name>
    <message id="due.moved">
        <source>{day} là ngày nghỉ nên tính đến ngày làm việc tiếp theo</source>
        <translation>{day} is a day off, so it ends with the next working day</translation>
    </message>
    <message id="due.if-working">
        <source>Nếu tính theo ngày làm việc thì đến {day}</source>
        <translation>Counted in working days: {day}</translation>
    </message>
    <message id="private.blank">
        <source>Câu riêng tư máy không lưu nên nay để trống. Bác xem dòng đầu.</source>
        <translation>Private answers were not stored and are blank now. Please look at the first line.</translation>
    </message>
    <message id="private.heading" numerus="yes">
        <source>{count} câu riêng tư đang để trống</source>
        <translation>
            <numerusform>{count} private question is blank</numerusform>
            <numerusform>{count} private questions are blank</numerusform>
        </translation>
    </message>
    <message id="private.gone">
        <source>Máy không lưu các câu này khi tạm dừng. Bác muốn có trên giấy thì trả lời lại, từ câu “{first}”.</source>
        <translation>Such answers are not stored during a pause. To have them on paper, answer again, from “{first}”.</translation>
    </message>
    <message id="private.row">
        <source>Để trống, vì máy không lưu câu này</source>
        <translation>Blank, because it is not stored</translation>
    </message>
    <message id="private.answer">
        <source>Trả lời lại</source>
        <translation>Answer again</translation>
    </message>
    <message id="scan-dossier-whose">
        <source>Mã này nằm trong một địa chỉ khác. Bác so với giấy tiếp nhận, đúng thì bấm tiếp.</source>
        <translation>This code was found in another address. Compare it with the receipt, and go on if it is right.</translation>
    </message>
    <message id="card-another">
        <source>Số này của thẻ khác. Máy đã bỏ những gì lấy từ thẻ trước, bác ghi lại nhé.</source>
        <translation>This is the number of another card. What came from the card before is gone; please write it again.</translation>
    </message>
    <message id="prepare.unsure">
        <source>Chưa chắc, bác hỏi lại cán bộ:</source>
        <translation>Not certain, please ask the official:</translation>
    </message>
    <message id="prepare.papers-below">
        <source>Danh sách ở dưới, có dấu (?)</source>
        <translation>The list below, with (?)</translation>
    </message>
    <message id="papers.unsure">
        <source>Danh sách giấy tờ này chưa chắc, bác hỏi lại cán bộ.</source>
        <translation>This list of papers is not certain, please ask the official.</translation>
    </message>
    <message id="prepare.marked">
        <source>{text} (?)</source>
        <translation>{text} (?)</translation>
    </message>
</context>
<!-- what a first user missed: the counter, last days, PINs and the team, whose card it is -->
<context>
    <name></name>
    <message id="rail.counter">
        <source>Nộp tại quầy</source>
        <translation>File at the counter</translation>
    </message>
    <message id="rail.home">
        <source>Làm tại nhà</source>
        <translation>Done at home</translation>
    </message>
    <message id="portal.part-home">
        <source>Thủ tục này cán bộ làm tại nhà</source>
        <translation>An official does this one at home</translation>
    </message>
    <message id="portal.step-home">
        <source>Nhờ quầy tiếp nhận hẹn ngày cán bộ đến; để sẵn phiếu này và giấy tờ</source>
        <translation>Ask the counter for a day; have this slip and the papers ready</translation>
    </message>
    <message id="slip.not-enrolled">
        <source>Máy này chưa nối với máy chủ của tỉnh. Việc của bác đã lưu an toàn trên máy. Cán bộ mở “Cài đặt” để nối.</source>
        <translation>This machine is not linked to the province yet. Your work is safe on it. An official links it in “Settings”.</translation>
    </message>
    <message id="slip.not-sent">
        <source>Việc của bác đã lưu an toàn trên máy này. Nối lại được với tỉnh thì máy tự gửi.</source>
        <translation>Your work is safe on this machine. It goes to the province as soon as that can be reached.</translation>
    </message>
    <message id="waiting.kept-open">
        <source>Soạn dở, còn điều phải hỏi</source>
        <translation>Begun, questions are open</translation>
    </message>
    <message id="waiting.left">
        <source>Còn {count} câu phải hỏi lại rồi mới nộp.</source>
        <translation>Still to be asked before filing: {count}.</translation>
    </message>
    <message id="waiting.halted">
        <source>Khai như hiện nay thì không nộp được. {why}</source>
        <translation>As it is answered now, this cannot be filed. {why}</translation>
    </message>
    <message id="waiting.due">
        <source>Hạn làm thủ tục: {text}</source>
        <translation>Time limit: {text}</translation>
    </message>
    <message id="waiting.near">
        <source>Sắp hết hạn làm</source>
        <translation>Time is short</translation>
    </message>
    <message id="waiting.overdue">
        <source>Quá hạn làm</source>
        <translation>Past its time limit</translation>
    </message>
    <message id="choose.paused">
        <source>Việc vừa rồi tạm dừng, nằm trong “Việc chờ nộp”. Bác chọn thủ tục khác.</source>
        <translation>What was begun is paused, under “Waiting to be filed”. Choose another procedure.</translation>
    </message>
    <message id="portal.delivery-told">
        <source>Lấy theo tờ khai của bác. Bác đổi ý thì chọn lại ở đây.</source>
        <translation>As your declaration says. Choose again here if you want it otherwise.</translation>
    </message>
    <message id="home.pin">
        <source>Đổi mã PIN</source>
        <translation>My PIN</translation>
    </message>
    <message id="settings.field-new-pin">
        <source>Mã PIN mới (4–8 số)</source>
        <translation>New PIN (4–8 digits)</translation>
    </message>
    <message id="settings.field-again">
        <source>Gõ lại mã PIN</source>
        <translation>The PIN once more</translation>
    </message>
    <message id="settings.field-old">
        <source>Mã PIN đang dùng</source>
        <translation>The PIN until now</translation>
    </message>
    <message id="settings.own-pin">
        <source>Đổi mã PIN của mình</source>
        <translation>Change your PIN</translation>
    </message>
    <message id="settings.pin-title">
        <source>Mã PIN mới cho {name}</source>
        <translation>A new PIN for {name}</translation>
    </message>
    <message id="settings.new-pin">
        <source>Đặt mã PIN mới</source>
        <translation>Set a new PIN</translation>
    </message>
    <message id="settings.new-pin-text">
        <source>Khi quên mã, hoặc có người khác biết</source>
        <translation>When it is forgotten, or another knows it</translation>
    </message>
    <message id="settings.pin-set">
        <source>Đã đổi mã PIN của {name}.</source>
        <translation>The PIN of {name} is changed.</translation>
    </message>
    <message id="settings.remove">
        <source>Đưa ra khỏi tổ</source>
        <translation>Take off the team</translation>
    </message>
    <message id="settings.remove-text">
        <source>Khi người này không làm ở đây nữa</source>
        <translation>When this member works here no more</translation>
    </message>
    <message id="settings.remove-title">
        <source>Đưa {name} ra khỏi tổ?</source>
        <translation>Take {name} off the team?</translation>
    </message>
    <message id="settings.remove-sure">
        <source>Người này sẽ không vào máy được nữa, thẻ riêng đã ghi cũng bị bỏ. Việc đã làm vẫn còn trong sổ.</source>
        <translation>This member can sign in no more, and the noted card is forgotten. What was done stays on record.</translation>
    </message>
    <message id="settings.member-removed">
        <source>{name} không còn trong tổ.</source>
        <translation>{name} is off the team.</translation>
    </message>
    <message id="remove-yourself">
        <source>Không tự đưa mình ra khỏi tổ được. Nhờ cán bộ khác làm.</source>
        <translation>Nobody takes themselves off the team. Ask another official.</translation>
    </message>
    <message id="leaders-only">
        <source>Việc này chỉ cán bộ hoặc lãnh đạo làm được.</source>
        <translation>Only an official or a leader can do this.</translation>
    </message>
    <message id="colleague-card">
        <source>Đây là thẻ của {name}, người trong tổ. Đúng người thì chạm ô có tên, không thì quét thẻ khác.</source>
        <translation>The card of {name}, of the team. If that is the citizen today, tap the name; if not, scan another.</translation>
    </message>
    <message id="identity.colleague-text">
        <source>Hôm nay chính người này đến làm thủ tục</source>
        <translation>This person is the citizen today</translation>
    </message>
    <message id="voice-no-sound">
        <source>Máy chưa có loa để đọc to. Bác cứ làm tiếp, nhờ người hỗ trợ đọc giúp. Cắm loa rồi bấm lại “Đọc to”.</source>
        <translation>This machine has no loudspeaker. You can go on; ask the volunteer to read. Plug one in, then tap “Read aloud” again.</translation>
    </message>
</context>
<!-- shifts -->
<context>
    <name></name>
    <message id="home.shifts">
        <source>Ca trực</source>
        <translation>Shifts</translation>
    </message>
    <message id="shifts.title">
        <source>Ca trực</source>
        <translation>Shifts</translation>
    </message>
    <message id="shifts.no-roster">
        <source>Chưa ai xếp lịch. Cán bộ mở Lịch tuần để xếp.</source>
        <translation>No roster yet. Officials plan one under the week's roster.</translation>
    </message>
    <message id="shifts.week">
        <source>Lịch tuần</source>
        <translation>The week's roster</translation>
    </message>
    <message id="shifts.week-text">
        <source>Ai trực buổi nào, buổi nào còn thiếu</source>
        <translation>Who comes when, and what is still open</translation>
    </message>
    <message id="shifts.notes">
        <source>Lời dặn</source>
        <translation>Handover notes</translation>
    </message>
    <message id="shifts.notes-text">
        <source>Viết và xem lại lời dặn giữa các ca</source>
        <translation>Write to the next shift, look back</translation>
    </message>
    <message id="shifts.hours">
        <source>Giờ trực</source>
        <translation>Hours</translation>
    </message>
    <message id="shifts.hours-text">
        <source>Lịch đã xếp và giờ có mặt thật</source>
        <translation>Planned, and really there</translation>
    </message>
    <message id="shifts.here">
        <source>Đang có mặt</source>
        <translation>Here now</translation>
    </message>
    <message id="shifts.here-nobody">
        <source>Chưa có ai vào ca</source>
        <translation>Nobody has signed in</translation>
    </message>
    <message id="shifts.since">
        <source>{name} (từ {time})</source>
        <translation>{name} (since {time})</translation>
    </message>
    <message id="shifts.morning-today-label">
        <source>Trực sáng nay</source>
        <translation>This morning</translation>
    </message>
    <message id="shifts.afternoon-today-label">
        <source>Trực chiều nay</source>
        <translation>This afternoon</translation>
    </message>
    <message id="shifts.and-more">
        <source>{names} và {count} người nữa</source>
        <translation>{names} and {count} more</translation>
    </message>
    <message id="shifts.left-team">
        <source>Người đã rời tổ</source>
        <translation>Somebody who has left</translation>
    </message>
    <message id="shifts.morning">
        <source>Sáng</source>
        <translation>Morning</translation>
    </message>
    <message id="shifts.afternoon">
        <source>Chiều</source>
        <translation>Afternoon</translation>
    </message>
    <message id="shifts.morning-today">
        <source>sáng nay</source>
        <translation>this morning</translation>
    </message>
    <message id="shifts.afternoon-today">
        <source>chiều nay</source>
        <translation>this afternoon</translation>
    </message>
    <message id="shifts.morning-tomorrow">
        <source>sáng mai</source>
        <translation>tomorrow morning</translation>
    </message>
    <message id="shifts.afternoon-tomorrow">
        <source>chiều mai</source>
        <translation>tomorrow afternoon</translation>
    </message>
    <message id="shifts.morning-of">
        <source>sáng {day}</source>
        <translation>{day}, morning</translation>
    </message>
    <message id="shifts.afternoon-of">
        <source>chiều {day}</source>
        <translation>{day}, afternoon</translation>
    </message>
    <message id="shifts.nobody">
        <source>Chưa có ai trực: {halves}.</source>
        <translation>Nobody is planned: {halves}.</translation>
    </message>
    <message id="shifts.nobody-more">
        <source>Chưa có ai trực: {halves}; và {count} buổi nữa.</source>
        <translation>Nobody is planned: {halves}; and {count} more.</translation>
    </message>
    <message id="shifts.no-official">
        <source>Thiếu cán bộ: {halves}.</source>
        <translation>No official is planned: {halves}.</translation>
    </message>
    <message id="shifts.no-official-more">
        <source>Thiếu cán bộ: {halves}; và {count} buổi nữa.</source>
        <translation>No official is planned: {halves}; and {count} more.</translation>
    </message>
    <message id="shifts.cell-nobody">
        <source>Chưa có ai</source>
        <translation>Nobody</translation>
    </message>
    <message id="shifts.cell-no-official">
        <source>Thiếu cán bộ</source>
        <translation>No official</translation>
    </message>
    <message id="shifts.off">
        <source>Nghỉ</source>
        <translation>Closed</translation>
    </message>
    <message id="shifts.week-of">
        <source>Lịch trực {first} – {last}</source>
        <translation>Roster {first} – {last}</translation>
    </message>
    <message id="shifts.week-look">
        <source>Chạm một buổi để xem đủ tên.</source>
        <translation>Touch a half-day to see all names.</translation>
    </message>
    <message id="shifts.plan-how">
        <source>Chạm tên rồi chạm các buổi, hoặc kéo tên vào một buổi.</source>
        <translation>Touch a name, then half-days; or drag the name onto one.</translation>
    </message>
    <message id="shifts.plan-tap">
        <source>Chạm từng buổi để xếp hoặc bỏ {name}.</source>
        <translation>Touch half-days to plan {name}, or take off.</translation>
    </message>
    <message id="shifts.others">
        <source>Tìm người khác</source>
        <translation>Find another</translation>
    </message>
    <message id="shifts.who">
        <source>Xếp ca cho ai?</source>
        <translation>Who is to be planned?</translation>
    </message>
    <message id="shifts.search">
        <source>Tìm người trong tổ</source>
        <translation>Find a member</translation>
    </message>
    <message id="shifts.more">
        <source>Còn {count} người</source>
        <translation>{count} more</translation>
    </message>
    <message id="shifts.less">
        <source>Người trước</source>
        <translation>Before these</translation>
    </message>
    <message id="shifts.before-week">
        <source>Tuần trước</source>
        <translation>Week before</translation>
    </message>
    <message id="shifts.next-week">
        <source>Tuần sau</source>
        <translation>Next week</translation>
    </message>
    <message id="shifts.before-month">
        <source>Tháng trước</source>
        <translation>Month before</translation>
    </message>
    <message id="shifts.next-month">
        <source>Tháng sau</source>
        <translation>Next month</translation>
    </message>
    <message id="shifts.by-week">
        <source>Xem theo tuần</source>
        <translation>By week</translation>
    </message>
    <message id="shifts.by-month">
        <source>Xem theo tháng</source>
        <translation>By month</translation>
    </message>
    <message id="shifts.copy">
        <source>Chép tuần trước</source>
        <translation>Copy last week</translation>
    </message>
    <message id="shifts.copied">
        <source>Đã chép {count} lượt trực từ tuần trước.</source>
        <translation>Copied from the week before: {count}.</translation>
    </message>
    <message id="shifts.copied-none">
        <source>Tuần trước không có gì để chép thêm.</source>
        <translation>Nothing more to copy from the week before.</translation>
    </message>
    <message id="shifts.official-yes">
        <source>Buổi nào cũng có cán bộ</source>
        <translation>Want an official always</translation>
    </message>
    <message id="shifts.official-no">
        <source>Không bắt buộc cán bộ</source>
        <translation>Official not needed</translation>
    </message>
    <message id="shifts.print">
        <source>In lịch tuần</source>
        <translation>Print the roster</translation>
    </message>
    <message id="shifts.printing">
        <source>Đang in lịch trực.</source>
        <translation>The roster is being printed.</translation>
    </message>
    <message id="shifts.half-count">
        <source>{count} người trực buổi này.</source>
        <translation>{count} on this half-day.</translation>
    </message>
    <message id="shifts.half-nobody">
        <source>Buổi này chưa có ai trực.</source>
        <translation>Nobody is planned yet.</translation>
    </message>
    <message id="shifts.write">
        <source>Viết lời dặn</source>
        <translation>Write a note</translation>
    </message>
    <message id="shifts.note-label">
        <source>Lời dặn cho người trực sau</source>
        <translation>A note for whoever comes next</translation>
    </message>
    <message id="shifts.note-hint">
        <source>Việc dở, máy hỏng, ai hẹn quay lại. Không viết mật khẩu, mã OTP.</source>
        <translation>What is open, broken, who comes back. Never a password or OTP.</translation>
    </message>
    <message id="note-missing">
        <source>Chưa có chữ nào. Viết lời dặn rồi bấm lại.</source>
        <translation>There are no words yet. Write the note, then tap again.</translation>
    </message>
    <message id="shifts.note-kept">
        <source>Đã giữ lời dặn. Người trực sau phải đọc.</source>
        <translation>The note is kept. The next shift has to read it.</translation>
    </message>
    <message id="shifts.notes-none">
        <source>Chưa có lời dặn nào.</source>
        <translation>There are no notes yet.</translation>
    </message>
    <message id="shifts.note-by">
        <source>{name}, {at}, đã có {count} người đọc</source>
        <translation>{name}, {at}, read by {count}</translation>
    </message>
    <message id="shifts.note-by-unread">
        <source>{name}, {at}, chưa ai đọc</source>
        <translation>{name}, {at}, not read yet</translation>
    </message>
    <message id="shifts.note-elsewhere">
        <source>Lời dặn nằm trên máy khác, hoặc đã xoá.</source>
        <translation>Its words are on another machine, or erased.</translation>
    </message>
    <message id="shifts.read">
        <source>Lời dặn của ca trước</source>
        <translation>A note from the last shift</translation>
    </message>
    <message id="shifts.read-more">
        <source>Còn {count} lời dặn nữa sau lời này.</source>
        <translation>{count} more after this one.</translation>
    </message>
    <message id="shifts.note-from">
        <source>{name} viết lúc {at}</source>
        <translation>{name} wrote at {at}</translation>
    </message>
    <message id="shifts.write-now">
        <source>Giữ lời dặn</source>
        <translation>Keep the note</translation>
    </message>
    <message id="shifts.read-now">
        <source>Đã đọc</source>
        <translation>I have read it</translation>
    </message>
    <message id="shifts.leave-now">
        <source>Rời quầy</source>
        <translation>Sign out</translation>
    </message>
    <message id="shifts.leave">
        <source>Rời quầy: có gì dặn ca sau?</source>
        <translation>Signing out: anything to hand over?</translation>
    </message>
    <message id="shifts.hours-of-week">
        <source>Giờ trực {first} – {last}</source>
        <translation>Hours {first} – {last}</translation>
    </message>
    <message id="shifts.hours-of-month">
        <source>Giờ trực tháng {month}</source>
        <translation>Hours of {month}</translation>
    </message>
    <message id="shifts.hours-hint">
        <source>Tính từ lúc vào ca đến lúc rời quầy. Quên rời quầy thì chỉ là ước tính.</source>
        <translation>From signing in to signing out. Where somebody forgot to, it is an estimate.</translation>
    </message>
    <message id="shifts.time">
        <source>{hours} giờ {minutes} phút</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message id="shifts.time-about">
        <source>{hours} giờ {minutes} phút (ước tính)</source>
        <translation>{hours} h {minutes} min (estimated)</translation>
    </message>
    <message id="shifts.worked">
        <source>{time}; lịch đến nay {until}. Đã đến {kept} trên {begun} buổi, xếp cả thảy {planned} buổi.</source>
        <translation>{time}; planned so far {until}. Came on {kept} of {begun} half-days; planned in all: {planned}.</translation>
    </message>
    <message id="shifts.worked-unplanned">
        <source>{time}. Không có buổi nào được xếp.</source>
        <translation>{time}. No half-day was planned.</translation>
    </message>
    <message id="shift-day-off">
        <source>Hôm đó trung tâm nghỉ, không xếp được.</source>
        <translation>The centre is closed then; nobody can be planned.</translation>
    </message>
    <message id="shift-past">
        <source>Buổi đó đã qua, không sửa được nữa.</source>
        <translation>That half-day is over and cannot be changed.</translation>
    </message>
    <message id="sign-in.shift-morning">
        <source>trực sáng nay</source>
        <translation>on this morning</translation>
    </message>
    <message id="sign-in.shift-afternoon">
        <source>trực chiều nay</source>
        <translation>on this afternoon</translation>
    </message>
    <message id="sign-in.shift-all-day">
        <source>trực hôm nay</source>
        <translation>on today</translation>
    </message>
    <message id="spoken.shifts">
        <source>Đây là trang ca trực.</source>
        <translation>This is the page of the shifts.</translation>
    </message>
</context>
<!-- incidents -->
<context>
    <name></name>
    <message id="home.incidents">
        <source>Sự cố máy</source>
        <translation>Repairs</translation>
    </message>
    <message id="home.incidents-text">
        <source>Mạng, máy in, máy tính: đo rồi sửa</source>
        <translation>Network, printer, computer</translation>
    </message>
    <message id="home.incidents-open">
        <source>{count} việc đang sửa dở</source>
        <translation>{count} begun and not ended</translation>
    </message>
    <message id="repairs.title">
        <source>Máy nào đang gặp sự cố?</source>
        <translation>Which machine has a problem?</translation>
    </message>
    <message id="repairs.hint">
        <source>Bấm vào một ô. Máy tự đo rồi chỉ cách sửa.</source>
        <translation>Tap a card. The machine measures itself and shows what to do.</translation>
    </message>
    <message id="repairs.internet">
        <source>Mạng Internet</source>
        <translation>Internet</translation>
    </message>
    <message id="repairs.internet-text">
        <source>Không có mạng, mạng chậm, không vào được Cổng.</source>
        <translation>No network, a slow one, the portal does not open.</translation>
    </message>
    <message id="repairs.printer">
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message id="repairs.printer-text">
        <source>Không in được, hết giấy, kẹt giấy.</source>
        <translation>No print, no paper, a jam.</translation>
    </message>
    <message id="repairs.computer">
        <source>Máy tính</source>
        <translation>Computer</translation>
    </message>
    <message id="repairs.computer-text">
        <source>Ổ đĩa, bộ nhớ, độ nóng, giờ của máy.</source>
        <translation>Disk, memory, heat, the clock.</translation>
    </message>
    <message id="repairs.scanner">
        <source>Máy quét và máy ảnh</source>
        <translation>Scanner and camera</translation>
    </message>
    <message id="repairs.scanner-text">
        <source>Quét thử một mã bất kỳ.</source>
        <translation>Try any code.</translation>
    </message>
    <message id="repairs.screen">
        <source>Màn hình chạm</source>
        <translation>Touchscreen</translation>
    </message>
    <message id="repairs.screen-text">
        <source>Thử xem chỗ nào không nhận ngón tay.</source>
        <translation>Find where it does not feel a finger.</translation>
    </message>
    <message id="repairs.sound">
        <source>Tiếng nói</source>
        <translation>Sound</translation>
    </message>
    <message id="repairs.sound-text">
        <source>Nghe thử một câu.</source>
        <translation>Listen to one sentence.</translation>
    </message>
    <message id="machine.internet">
        <source>Mạng Internet</source>
        <translation>Internet</translation>
    </message>
    <message id="machine.computer">
        <source>Máy tính</source>
        <translation>Computer</translation>
    </message>
    <message id="machine.printer">
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message id="machine.scanner">
        <source>Máy quét</source>
        <translation>Scanner</translation>
    </message>
    <message id="machine.clock">
        <source>Đồng hồ của máy</source>
        <translation>Clock</translation>
    </message>
    <message id="machine.disk">
        <source>Ổ đĩa</source>
        <translation>Disk</translation>
    </message>
    <message id="machine.screen">
        <source>Màn hình chạm</source>
        <translation>Touchscreen</translation>
    </message>
    <message id="machine.sound">
        <source>Tiếng nói</source>
        <translation>Sound</translation>
    </message>
    <message id="check.link">
        <source>Dây mạng, Wi-Fi</source>
        <translation>Cable, Wi-Fi</translation>
    </message>
    <message id="check.address">
        <source>Địa chỉ của máy</source>
        <translation>Own address</translation>
    </message>
    <message id="check.gateway">
        <source>Bộ phát Wi-Fi (lối ra)</source>
        <translation>Router (way out)</translation>
    </message>
    <message id="check.outside">
        <source>Đường ra Internet</source>
        <translation>Line to the Internet</translation>
    </message>
    <message id="check.dns">
        <source>Tra tên trang (DNS)</source>
        <translation>Names (DNS)</translation>
    </message>
    <message id="check.captive">
        <source>Trang đăng nhập Wi-Fi</source>
        <translation>Sign-in page of the Wi-Fi</translation>
    </message>
    <message id="check.clock">
        <source>Giờ của máy</source>
        <translation>Clock</translation>
    </message>
    <message id="check.province">
        <source>Máy của tỉnh</source>
        <translation>Province's server</translation>
    </message>
    <message id="check.portal">
        <source>Cổng Dịch vụ công</source>
        <translation>National portal</translation>
    </message>
    <message id="check.loss">
        <source>Rớt gói và độ trễ</source>
        <translation>Loss and delay</translation>
    </message>
    <message id="check.spooler">
        <source>Phần in của máy</source>
        <translation>Printing service</translation>
    </message>
    <message id="check.printer">
        <source>Máy in</source>
        <translation>Printer</translation>
    </message>
    <message id="check.jobs">
        <source>Việc in đang chờ</source>
        <translation>Waiting jobs</translation>
    </message>
    <message id="check.disk">
        <source>Ổ đĩa còn trống</source>
        <translation>Free disk</translation>
    </message>
    <message id="check.memory">
        <source>Bộ nhớ đang dùng</source>
        <translation>Memory in use</translation>
    </message>
    <message id="check.heat">
        <source>Độ nóng</source>
        <translation>Temperature</translation>
    </message>
    <message id="check.uptime">
        <source>Chạy liền từ lúc bật</source>
        <translation>Time since start</translation>
    </message>
    <message id="check.updates">
        <source>Bản cập nhật chờ cài</source>
        <translation>Updates that wait</translation>
    </message>
    <message id="check.camera">
        <source>Máy ảnh</source>
        <translation>Camera</translation>
    </message>
    <message id="is.link-none">
        <source>không thấy cổng mạng nào</source>
        <translation>no network socket is seen</translation>
    </message>
    <message id="is.link-off">
        <source>mạng đang bị tắt</source>
        <translation>the network is turned off</translation>
    </message>
    <message id="is.link-cable">
        <source>dây mạng chưa cắm</source>
        <translation>the network cable is not plugged in</translation>
    </message>
    <message id="is.link-wifi">
        <source>chưa vào mạng Wi-Fi nào</source>
        <translation>no Wi-Fi was joined</translation>
    </message>
    <message id="is.address-none">
        <source>không được cấp địa chỉ</source>
        <translation>no address was given</translation>
    </message>
    <message id="is.address-self">
        <source>chỉ có địa chỉ tự đặt</source>
        <translation>only an address of its own making</translation>
    </message>
    <message id="is.gateway-none">
        <source>không có lối ra</source>
        <translation>there is no way out</translation>
    </message>
    <message id="is.gateway-silent">
        <source>bộ phát không trả lời</source>
        <translation>the router does not answer</translation>
    </message>
    <message id="is.outside-dead">
        <source>không ra được Internet</source>
        <translation>the Internet is not reached</translation>
    </message>
    <message id="is.dns-none">
        <source>không có nơi để hỏi tên</source>
        <translation>nobody to ask for names</translation>
    </message>
    <message id="is.dns-dead">
        <source>nơi tra tên không trả lời</source>
        <translation>whoever is asked for names is silent</translation>
    </message>
    <message id="is.dns-wrong">
        <source>nơi tra tên trả lời sai</source>
        <translation>names are answered wrongly</translation>
    </message>
    <message id="is.captive">
        <source>mạng bắt đăng nhập trước</source>
        <translation>the network wants a sign-in first</translation>
    </message>
    <message id="is.clock-off">
        <source>giờ sai so với tỉnh</source>
        <translation>differs from the province's</translation>
    </message>
    <message id="is.clock-off-unsure">
        <source>giờ có vẻ sai</source>
        <translation>seems to be wrong</translation>
    </message>
    <message id="is.clock-past">
        <source>giờ lùi về quá khứ</source>
        <translation>went back in time</translation>
    </message>
    <message id="is.cert-not-yet">
        <source>khóa của trang chưa tới ngày</source>
        <translation>the page's key is not valid yet</translation>
    </message>
    <message id="is.cert-expired">
        <source>khóa của trang hết hạn</source>
        <translation>the page's key has expired</translation>
    </message>
    <message id="is.cert-wrong">
        <source>khóa của trang là của nơi khác</source>
        <translation>the page's key is another's</translation>
    </message>
    <message id="is.province-away">
        <source>không trả lời</source>
        <translation>does not answer</translation>
    </message>
    <message id="is.province-ill">
        <source>báo đang hỏng</source>
        <translation>says that it is broken</translation>
    </message>
    <message id="is.province-other">
        <source>nơi khác trả lời thay</source>
        <translation>another answers in its place</translation>
    </message>
    <message id="is.province-none">
        <source>máy này chưa đăng ký với tỉnh</source>
        <translation>this machine is not enrolled</translation>
    </message>
    <message id="is.portal-away">
        <source>không trả lời</source>
        <translation>does not answer</translation>
    </message>
    <message id="is.line-loses">
        <source>hay rớt</source>
        <translation>loses calls</translation>
    </message>
    <message id="is.line-slow">
        <source>rất chậm</source>
        <translation>is very slow</translation>
    </message>
    <message id="is.spooler">
        <source>không chạy</source>
        <translation>is not running</translation>
    </message>
    <message id="is.printer-none">
        <source>chưa có máy in nào</source>
        <translation>there is no printer</translation>
    </message>
    <message id="is.printer-no-default">
        <source>chưa chọn máy nào để in</source>
        <translation>none was chosen</translation>
    </message>
    <message id="is.printer-off">
        <source>tắt hoặc tuột dây</source>
        <translation>off, or its cable is out</translation>
    </message>
    <message id="is.printer-paper">
        <source>hết giấy</source>
        <translation>out of paper</translation>
    </message>
    <message id="is.printer-paper-low">
        <source>sắp hết giấy</source>
        <translation>little paper left</translation>
    </message>
    <message id="is.printer-jam">
        <source>kẹt giấy</source>
        <translation>paper is jammed</translation>
    </message>
    <message id="is.printer-cover">
        <source>nắp đang mở</source>
        <translation>its cover is open</translation>
    </message>
    <message id="is.printer-toner">
        <source>hết mực</source>
        <translation>out of toner</translation>
    </message>
    <message id="is.printer-toner-low">
        <source>sắp hết mực</source>
        <translation>little toner left</translation>
    </message>
    <message id="is.printer-paused">
        <source>đang bị tạm dừng</source>
        <translation>is paused</translation>
    </message>
    <message id="is.printer-refuses">
        <source>không nhận việc mới</source>
        <translation>takes no new jobs</translation>
    </message>
    <message id="is.jobs-stuck">
        <source>việc in bị kẹt</source>
        <translation>jobs are stuck</translation>
    </message>
    <message id="is.disk-full">
        <source>đã đầy</source>
        <translation>is full</translation>
    </message>
    <message id="is.disk-low">
        <source>sắp đầy</source>
        <translation>is nearly full</translation>
    </message>
    <message id="is.memory">
        <source>gần hết bộ nhớ</source>
        <translation>memory is nearly used up</translation>
    </message>
    <message id="is.heat">
        <source>quá nóng</source>
        <translation>too hot</translation>
    </message>
    <message id="is.uptime">
        <source>nên khởi động lại cuối ngày</source>
        <translation>restart it at the end of the day</translation>
    </message>
    <message id="is.updates">
        <source>nên cài cuối ngày</source>
        <translation>install them at the end of the day</translation>
    </message>
    <message id="is.restart-waits">
        <source>chờ khởi động lại để xong</source>
        <translation>waits for a restart</translation>
    </message>
    <message id="is.camera-none">
        <source>không thấy máy ảnh</source>
        <translation>no camera is seen</translation>
    </message>
    <message id="is.scanner-silent">
        <source>mã quét không tới</source>
        <translation>codes do not arrive</translation>
    </message>
    <message id="is.touch-dead">
        <source>có chỗ không nhận ngón tay</source>
        <translation>some places do not feel a finger</translation>
    </message>
    <message id="is.sound-silent">
        <source>không nghe thấy tiếng</source>
        <translation>nothing is heard</translation>
    </message>
    <message id="is.not-here">
        <source>không đo được trên máy này</source>
        <translation>cannot be measured on this machine</translation>
    </message>
    <message id="is.no-answer">
        <source>không ai trả lời nên chưa biết</source>
        <translation>nobody answers, so it is not known</translation>
    </message>
    <message id="is.slow-check">
        <source>đo quá lâu nên bỏ</source>
        <translation>took too long, and was left</translation>
    </message>
    <message id="is.unknown">
        <source>chưa rõ nguyên nhân</source>
        <translation>the cause is not known</translation>
    </message>
    <message id="is.other">
        <source>nguyên nhân khác</source>
        <translation>another cause</translation>
    </message>
    <message id="repairs.follows">
        <source>theo sau nguyên nhân ở trên</source>
        <translation>follows from the cause above</translation>
    </message>
    <message id="repairs.good">
        <source>tốt</source>
        <translation>good</translation>
    </message>
    <message id="repairs.measuring">
        <source>đang đo…</source>
        <translation>measuring…</translation>
    </message>
    <message id="repairs.wait">
        <source>Đang đo, mỗi dòng hiện ra khi đo xong.</source>
        <translation>Measuring: each line appears when it is known.</translation>
    </message>
    <message id="repairs.before-now">
        <source>trước: {before} → bây giờ: {now}</source>
        <translation>before: {before} → now: {now}</translation>
    </message>
    <message id="repairs.all-good">
        <source>Không thấy gì hỏng.</source>
        <translation>Nothing is found to be wrong.</translation>
    </message>
    <message id="repairs.again">
        <source>Đo lại</source>
        <translation>Measure again</translation>
    </message>
    <message id="repairs.mend">
        <source>Sửa từng bước</source>
        <translation>Mend step by step</translation>
    </message>
    <message id="repairs.go-on">
        <source>Sửa tiếp</source>
        <translation>Go on mending</translation>
    </message>
    <message id="repairs.still-broken">
        <source>Vẫn không chạy</source>
        <translation>It still does not work</translation>
    </message>
    <message id="repairs.it-works">
        <source>Đã chạy tốt</source>
        <translation>It works now</translation>
    </message>
    <message id="repairs.print">
        <source>In trang thử</source>
        <translation>Print a test page</translation>
    </message>
    <message id="repairs.open">
        <source>Việc đang sửa dở</source>
        <translation>Begun, and not ended</translation>
    </message>
    <message id="repairs.since">
        <source>từ {at}</source>
        <translation>since {at}</translation>
    </message>
    <message id="repairs.often">
        <source>{machine}: {cause}, {times} lần trong 7 ngày.</source>
        <translation>{machine}: {cause}, {times} times in 7 days.</translation>
    </message>
    <message id="repairs.often-told">
        <source>Có máy hỏng lại nhiều lần trong tuần. Mở “Sự cố máy” để xem.</source>
        <translation>A machine failed again and again this week. See “Repairs”.</translation>
    </message>
    <message id="repairs.mend-title">
        <source>Đang sửa: {machine}</source>
        <translation>Mending: {machine}</translation>
    </message>
    <message id="repairs.general">
        <source>Cách làm chung, máy ở đây có thể khác đôi chút.</source>
        <translation>General advice: the machines here may differ a little.</translation>
    </message>
    <message id="repairs.mending">
        <source>Máy đang tự sửa, đợi một chút.</source>
        <translation>The machine mends itself, one moment.</translation>
    </message>
    <message id="repairs.step-done">
        <source>Đã làm, đo lại</source>
        <translation>Done, measure again</translation>
    </message>
    <message id="repairs.step-not">
        <source>Không làm được</source>
        <translation>It cannot be done</translation>
    </message>
    <message id="repairs.end">
        <source>Kết thúc việc này</source>
        <translation>End this</translation>
    </message>
    <message id="repairs.close-title">
        <source>Kết thúc: {machine}</source>
        <translation>The end: {machine}</translation>
    </message>
    <message id="repairs.which-cause">
        <source>Nguyên nhân</source>
        <translation>Cause</translation>
    </message>
    <message id="repairs.how">
        <source>Kết quả thế nào?</source>
        <translation>How did it end?</translation>
    </message>
    <message id="repairs.minutes">
        <source>Mất bao nhiêu phút?</source>
        <translation>How many minutes did it take?</translation>
    </message>
    <message id="repairs.closed">
        <source>Đã ghi lại việc này.</source>
        <translation>It is written down.</translation>
    </message>
    <message id="repairs.well">
        <source>Tốt, không có gì phải sửa.</source>
        <translation>Good: there is nothing to mend.</translation>
    </message>
    <message id="end.repaired">
        <source>Đã sửa xong</source>
        <translation>Mended</translation>
    </message>
    <message id="end.workaround">
        <source>Tạm dùng cách khác</source>
        <translation>Another way for now</translation>
    </message>
    <message id="end.referred">
        <source>Đã gọi người biết máy</source>
        <translation>A technician was called</translation>
    </message>
    <message id="end.unsolved">
        <source>Chưa sửa được</source>
        <translation>Not mended</translation>
    </message>
    <message id="end.nothing-found">
        <source>Không thấy hỏng gì</source>
        <translation>Nothing was found</translation>
    </message>
    <message id="act.clear-jobs">
        <source>Xóa việc in bị kẹt</source>
        <translation>Clear the stuck jobs</translation>
    </message>
    <message id="act.default-printer">
        <source>Chọn máy in mặc định</source>
        <translation>Choose the printer</translation>
    </message>
    <message id="act.restart-sync">
        <source>Gửi lại từ đầu</source>
        <translation>Start sending again</translation>
    </message>
    <message id="act.set-clock">
        <source>Lấy giờ của tỉnh</source>
        <translation>Take the province's time</translation>
    </message>
    <message id="act.free-disk">
        <source>Dọn tệp cũ của máy này</source>
        <translation>Clear our old files</translation>
    </message>
    <message id="act.test-page">
        <source>In trang thử</source>
        <translation>Print a test page</translation>
    </message>
    <message id="repairs.mended-done">
        <source>Đã làm xong, đang đo lại.</source>
        <translation>Done, measuring again.</translation>
    </message>
    <message id="repairs.mended-nothing">
        <source>Không có gì của chương trình này để dọn.</source>
        <translation>There was nothing of this program to clear.</translation>
    </message>
    <message id="repairs.mended-not-allowed">
        <source>Người dùng này không có quyền làm việc ấy. Gọi người quản trị máy.</source>
        <translation>This user may not do that. Call the machine's administrator.</translation>
    </message>
    <message id="repairs.mended-failed">
        <source>Máy không tự làm được. Làm theo các bước dưới đây.</source>
        <translation>The machine could not do it. Follow the steps.</translation>
    </message>
    <message id="repairs.set-clock-done">
        <source>Đã chỉnh giờ theo máy của tỉnh.</source>
        <translation>The clock was set by the province's.</translation>
    </message>
    <message id="repairs.set-clock-nothing">
        <source>Giờ đã đúng với máy của tỉnh.</source>
        <translation>The clock agrees with the province's.</translation>
    </message>
    <message id="repairs.set-clock-not-allowed">
        <source>Chỉ người quản trị máy mới đổi được giờ. Gọi người ấy, hoặc đặt tay theo các bước.</source>
        <translation>Only the administrator may set the clock. Call them, or follow the steps.</translation>
    </message>
    <message id="repairs.set-clock-failed">
        <source>Chưa hỏi được giờ của tỉnh qua đường tin cậy. Đặt tay theo các bước.</source>
        <translation>The province's time could not be asked safely. Set it by hand.</translation>
    </message>
    <message id="repairs.test-page-done">
        <source>Trang thử đã in xong.</source>
        <translation>The test page is printed.</translation>
    </message>
    <message id="repairs.test-page-failed">
        <source>Trang thử chưa in được.</source>
        <translation>The test page could not be printed.</translation>
    </message>
    <message id="repairs-practice">
        <source>Đang tập dùng: máy thật không bị động tới.</source>
        <translation>In practice the real machine is not touched.</translation>
    </message>
    <message id="incident-minutes">
        <source>Gõ số phút, từ 0 đến 1440.</source>
        <translation>Type the minutes, from 0 to 1440.</translation>
    </message>
    <message id="incident-opened">
        <source>Việc này đã mở rồi.</source>
        <translation>This is open already.</translation>
    </message>
    <message id="incident-closed">
        <source>Việc này đã kết thúc rồi.</source>
        <translation>This is over already.</translation>
    </message>
    <message id="repairs.touch-hint">
        <source>Kéo ngón tay qua cả chín ô, ô nào nhận thì xanh.</source>
        <translation>Move a finger over all nine parts: what feels it turns green.</translation>
    </message>
    <message id="repairs.touch-stop">
        <source>Dừng thử</source>
        <translation>Stop</translation>
    </message>
    <message id="repairs.touch-whole">
        <source>Cả màn hình đều nhận ngón tay.</source>
        <translation>The whole screen feels a finger.</translation>
    </message>
    <message id="repairs.touch-felt">
        <source>{felt} trong {all} ô nhận ngón tay.</source>
        <translation>{felt} of {all} parts felt a finger.</translation>
    </message>
    <message id="repairs.touch-dead">
        <source>Có ô không nhận</source>
        <translation>Some parts do not</translation>
    </message>
    <message id="repairs.touch-again">
        <source>Thử lại</source>
        <translation>Try again</translation>
    </message>
    <message id="repairs.heard">
        <source>Có nghe rõ câu vừa đọc không?</source>
        <translation>Was the sentence heard clearly?</translation>
    </message>
    <message id="repairs.heard-yes">
        <source>Nghe rõ</source>
        <translation>Heard clearly</translation>
    </message>
    <message id="repairs.heard-no">
        <source>Không nghe thấy</source>
        <translation>Nothing was heard</translation>
    </message>
    <message id="repairs.say-again">
        <source>Đọc lại câu thử</source>
        <translation>Say it again</translation>
    </message>
    <message id="repairs.sound-sentence">
        <source>Tận Tay xin chào. Nếu nghe rõ câu này thì loa vẫn tốt.</source>
        <translation>Hello from Tận Tay. If this is heard clearly, the speaker works.</translation>
    </message>
    <message id="repairs.scan-hint">
        <source>Quét một mã bất kỳ, ví dụ trên hộp sữa.</source>
        <translation>Scan any code, from a milk box for example.</translation>
    </message>
    <message id="repairs.scan-yes">
        <source>Quét được</source>
        <translation>It scans</translation>
    </message>
    <message id="repairs.scan-no">
        <source>Quét không được</source>
        <translation>It does not scan</translation>
    </message>
    <message id="spoken.incidents">
        <source>Trang sửa máy.</source>
        <translation>The page for mending machines.</translation>
    </message>
    <message id="spoken.incidents-press">
        <source>Nút “{button}”.</source>
        <translation>Button “{button}”.</translation>
    </message>
    <message id="doctor.title">
        <source>Khám máy</source>
        <translation>A check of this machine</translation>
    </message>
    <message id="doctor.well">
        <source>Mọi thứ đo được đều tốt.</source>
        <translation>Everything that could be measured is good.</translation>
    </message>
    <message id="doctor.nothing">
        <source>Không đo được gì trên máy này. Gọi người phụ trách máy.</source>
        <translation>Nothing could be measured on this machine. Call whoever looks after it.</translation>
    </message>
    <message id="doctor.cause">
        <source>Nguyên nhân: {text}</source>
        <translation>Cause: {text}</translation>
    </message>
    <message id="doctor.todo">
        <source>Làm trước: {text}</source>
        <translation>First: {text}</translation>
    </message>
    <message id="doctor.no-store">
        <source>Không mở được sổ của máy nên chưa hỏi máy của tỉnh.</source>
        <translation>The log could not be opened, so the province was not asked.</translation>
    </message>
    <message id="test-page.title">
        <source>TRANG IN THỬ</source>
        <translation>TEST PAGE</translation>
    </message>
    <message id="test-page.line">
        <source>Nếu đọc được dòng này và bốn cạnh khung đều liền, máy in chạy tốt.</source>
        <translation>If this can be read and the frame is whole, the printer works.</translation>
    </message>
</context>
<!-- help at home -->
<context>
    <name></name>
    <message id="home.visits">
        <source>Hỗ trợ tại nhà</source>
        <translation>Help at home</translation>
    </message>
    <message id="home.visits-text">
        <source>Nhận yêu cầu, xếp lịch, gửi kết quả</source>
        <translation>Requests, plans, results</translation>
    </message>
    <message id="home.visits-late" numerus="yes">
        <source>Có {count} yêu cầu đã quá hạn</source>
        <translation>
            <numerusform>{count} request is overdue</numerusform>
            <numerusform>{count} requests are overdue</numerusform>
        </translation>
    </message>
    <message id="visit.title">
        <source>Hỗ trợ tại nhà</source>
        <translation>Help at home</translation>
    </message>
    <message id="visit.search">
        <source>Tìm theo tên, khu hoặc số điện thoại</source>
        <translation>Find by name, area or phone</translation>
    </message>
    <message id="visit.none">
        <source>Chưa có yêu cầu nào.</source>
        <translation>No requests yet.</translation>
    </message>
    <message id="visit.count-late">
        <source>{count} yêu cầu đã quá hạn. Xem các việc này trước.</source>
        <translation>{count} overdue. Look at these first.</translation>
    </message>
    <message id="visit.count-registrations" numerus="yes">
        <source>{count} yêu cầu đang mở</source>
        <translation>
            <numerusform>{count} open request</numerusform>
            <numerusform>{count} open requests</numerusform>
        </translation>
    </message>
    <message id="visit.count-wanted" numerus="yes">
        <source>{count} thủ tục muốn làm</source>
        <translation>
            <numerusform>{count} procedure wanted</numerusform>
            <numerusform>{count} procedures wanted</numerusform>
        </translation>
    </message>
    <message id="visit.count-cases" numerus="yes">
        <source>đã làm {count} việc</source>
        <translation>
            <numerusform>{count} case worked on</numerusform>
            <numerusform>{count} cases worked on</numerusform>
        </translation>
    </message>
    <message id="visit.count-persons" numerus="yes">
        <source>đã giúp {count} người</source>
        <translation>
            <numerusform>{count} person helped</numerusform>
            <numerusform>{count} persons helped</numerusform>
        </translation>
    </message>
    <message id="visit.count">
        <source>{count} yêu cầu</source>
        <translation>{count} in all</translation>
    </message>
    <message id="visit.count-both">
        <source>{count} yêu cầu, {late} quá hạn</source>
        <translation>{count}, {late} overdue</translation>
    </message>
    <message id="visit.act-new">
        <source>Nhận yêu cầu mới</source>
        <translation>New request</translation>
    </message>
    <message id="visit.act-day">
        <source>Lịch đến nhà</source>
        <translation>Visits by day</translation>
    </message>
    <message id="visit.list-settle">
        <source>Cần cán bộ chọn</source>
        <translation>To be settled</translation>
    </message>
    <message id="visit.list-settle-text">
        <source>Hai máy ghi khác nhau, cán bộ xem và chọn một bản.</source>
        <translation>Two machines say different things; an official chooses.</translation>
    </message>
    <message id="visit.list-sort">
        <source>Chờ phân loại</source>
        <translation>To be sorted</translation>
    </message>
    <message id="visit.list-sort-text">
        <source>Cán bộ quyết định làm tại nhà hay nộp trên mạng.</source>
        <translation>An official decides: at home, or filed online.</translation>
    </message>
    <message id="visit.list-plan">
        <source>Chờ xếp lịch</source>
        <translation>To be planned</translation>
    </message>
    <message id="visit.list-plan-text">
        <source>Đã rõ cách làm, chưa có ngày đến nhà.</source>
        <translation>The way is clear, no day yet.</translation>
    </message>
    <message id="visit.list-planned">
        <source>Đã có lịch</source>
        <translation>Planned</translation>
    </message>
    <message id="visit.list-planned-text">
        <source>Đã có ngày và người đến nhà.</source>
        <translation>A day and a team are set.</translation>
    </message>
    <message id="visit.list-tell">
        <source>Mời đến trung tâm</source>
        <translation>To come to the centre</translation>
    </message>
    <message id="visit.list-tell-text">
        <source>Gọi báo người dân cần đến trung tâm.</source>
        <translation>Call: they have to come to the centre.</translation>
    </message>
    <message id="visit.list-hand">
        <source>Chờ trao kết quả</source>
        <translation>Result to hand over</translation>
    </message>
    <message id="visit.list-hand-text">
        <source>Kết quả cần trao tận tay.</source>
        <translation>The result goes into their hands.</translation>
    </message>
    <message id="visit.list-post">
        <source>Chờ gửi bưu điện</source>
        <translation>Result to post</translation>
    </message>
    <message id="visit.list-post-text">
        <source>Kết quả cần gửi qua bưu điện.</source>
        <translation>The result goes by post.</translation>
    </message>
    <message id="visit.list-sent">
        <source>Bưu điện đang chuyển</source>
        <translation>On its way by post</translation>
    </message>
    <message id="visit.list-sent-text">
        <source>Đã gửi, chờ biết đã đến nơi.</source>
        <translation>Posted; waiting to hear that it arrived.</translation>
    </message>
    <message id="visit.list-finish">
        <source>Chờ kết thúc</source>
        <translation>To be closed</translation>
    </message>
    <message id="visit.list-finish-text">
        <source>Không còn gì phải làm, chỉ còn kết thúc.</source>
        <translation>Nothing left to do but to close it.</translation>
    </message>
    <message id="visit.list-closed">
        <source>Đã kết thúc</source>
        <translation>Closed</translation>
    </message>
    <message id="visit.list-closed-text">
        <source>Đã xong; thông tin riêng sẽ tự xóa khi hết hạn giữ.</source>
        <translation>Over; private data are erased when their time is up.</translation>
    </message>
    <message id="visit.span">
        <source>{first}–{last} trong {count} yêu cầu</source>
        <translation>{first}–{last} of {count}</translation>
    </message>
    <message id="visit.nothing-found">
        <source>Không tìm thấy yêu cầu nào.</source>
        <translation>No request found.</translation>
    </message>
    <message id="visit.no-name">
        <source>Chưa rõ tên</source>
        <translation>Name not known yet</translation>
    </message>
    <message id="visit.gone">
        <source>Thông tin riêng đã xóa</source>
        <translation>Private data erased</translation>
    </message>
    <message id="visit.elsewhere">
        <source>Tên đang ở máy khác</source>
        <translation>The name is on another machine</translation>
    </message>
    <message id="visit.before-day">
        <source>Cần trước {date}</source>
        <translation>Wanted by {date}</translation>
    </message>
    <message id="visit.asked-on">
        <source>Yêu cầu ngày {date}</source>
        <translation>Asked on {date}</translation>
    </message>
    <message id="visit.tag-late">
        <source>Quá hạn</source>
        <translation>Overdue</translation>
    </message>
    <message id="visit.tag-taken">
        <source>Máy mang đi đang giữ</source>
        <translation>Taken along</translation>
    </message>
    <message id="visit.late-wanted">
        <source>Đã quá ngày người dân cần.</source>
        <translation>Past the day it was wanted by.</translation>
    </message>
    <message id="visit.late-day-passed">
        <source>Ngày hẹn đã qua mà chưa ghi kết quả.</source>
        <translation>The planned day is over, nothing noted.</translation>
    </message>
    <message id="visit.late-post">
        <source>Gửi bưu điện quá 14 ngày chưa thấy đến.</source>
        <translation>Posted more than 14 days ago, not arrived.</translation>
    </message>
    <message id="visit.late-unplanned">
        <source>Quá 5 ngày làm việc chưa có lịch.</source>
        <translation>No plan for more than 5 working days.</translation>
    </message>
    <message id="visit.late-until">
        <source>Đã đến ngày hẹn lại.</source>
        <translation>The day it was put off to has come.</translation>
    </message>
    <message id="visit.late-idle">
        <source>Quá 14 ngày chưa ai làm tiếp.</source>
        <translation>Nobody went on with it for 14 days.</translation>
    </message>
    <message id="visit.where">
        <source>Ở đâu</source>
        <translation>Where</translation>
    </message>
    <message id="visit.phone">
        <source>Điện thoại</source>
        <translation>Phone</translation>
    </message>
    <message id="visit.born">
        <source>Ngày, năm sinh</source>
        <translation>Born</translation>
    </message>
    <message id="visit.note">
        <source>Cần biết</source>
        <translation>To know</translation>
    </message>
    <message id="visit.to-ask">
        <source>Chưa rõ, cần hỏi thêm</source>
        <translation>Not known, to be asked</translation>
    </message>
    <message id="visit.still-ask">
        <source>Cần hỏi thêm</source>
        <translation>Still to ask</translation>
    </message>
    <message id="visit.missing-name">
        <source>họ tên</source>
        <translation>name</translation>
    </message>
    <message id="visit.missing-area">
        <source>tổ, khu</source>
        <translation>area</translation>
    </message>
    <message id="visit.missing-place">
        <source>số nhà, cách tìm nhà</source>
        <translation>house, how to find it</translation>
    </message>
    <message id="visit.whose-own">
        <source>của người cần giúp</source>
        <translation>their own</translation>
    </message>
    <message id="visit.whose-family">
        <source>của người nhà</source>
        <translation>of the family</translation>
    </message>
    <message id="visit.whose-neighbour">
        <source>của hàng xóm</source>
        <translation>of a neighbour</translation>
    </message>
    <message id="visit.whose-area-head">
        <source>của tổ trưởng</source>
        <translation>of the area's head</translation>
    </message>
    <message id="visit.asked">
        <source>Nhận lúc</source>
        <translation>Asked at</translation>
    </message>
    <message id="visit.asked-by">
        <source>Ai báo</source>
        <translation>Who asks</translation>
    </message>
    <message id="visit.asked-by-counter">
        <source>Đến quầy</source>
        <translation>At the counter</translation>
    </message>
    <message id="visit.asked-by-phone">
        <source>Tự gọi điện</source>
        <translation>By phone</translation>
    </message>
    <message id="visit.asked-by-neighbour">
        <source>Hàng xóm báo</source>
        <translation>A neighbour</translation>
    </message>
    <message id="visit.asked-by-area-head">
        <source>Tổ trưởng, trưởng khu báo</source>
        <translation>The area's head</translation>
    </message>
    <message id="visit.asked-by-family">
        <source>Người nhà báo</source>
        <translation>The family</translation>
    </message>
    <message id="visit.why">
        <source>Vì sao không đi được</source>
        <translation>Why they cannot come</translation>
    </message>
    <message id="visit.why-age">
        <source>Già yếu</source>
        <translation>Old age</translation>
    </message>
    <message id="visit.why-illness">
        <source>Đang ốm</source>
        <translation>Illness</translation>
    </message>
    <message id="visit.why-disability">
        <source>Khuyết tật</source>
        <translation>Disability</translation>
    </message>
    <message id="visit.why-pregnancy">
        <source>Mang thai, mới sinh</source>
        <translation>Pregnant, newly a mother</translation>
    </message>
    <message id="visit.why-no-transport">
        <source>Không có xe, đường xa</source>
        <translation>No transport</translation>
    </message>
    <message id="visit.why-other">
        <source>Lý do khác</source>
        <translation>Another reason</translation>
    </message>
    <message id="visit.wanted-by">
        <source>Cần trước ngày</source>
        <translation>Wanted by</translation>
    </message>
    <message id="visit.procedures">
        <source>Thủ tục</source>
        <translation>Procedures</translation>
    </message>
    <message id="visit.way">
        <source>Cách làm</source>
        <translation>The way</translation>
    </message>
    <message id="visit.way-home">
        <source>Làm ngay tại nhà</source>
        <translation>Done at home</translation>
    </message>
    <message id="visit.way-online-post">
        <source>Giúp nộp trên mạng, kết quả qua bưu điện</source>
        <translation>Filed online with help, result by post</translation>
    </message>
    <message id="visit.way-office">
        <source>Chỉ làm ở cơ quan</source>
        <translation>Only at the office</translation>
    </message>
    <message id="visit.ground-simple">
        <source>việc đơn giản, cán bộ làm ngay tại nhà</source>
        <translation>simple: an official does it at home</translation>
    </message>
    <message id="visit.ground-condition">
        <source>cán bộ làm tại nhà được, có điều kiện kèm theo</source>
        <translation>an official may do it at home, under a condition</translation>
    </message>
    <message id="visit.ground-verify">
        <source>cơ quan phải kiểm tra, nên giúp nộp trên mạng</source>
        <translation>the office has to verify, so it is filed online with help</translation>
    </message>
    <message id="visit.ground-originals">
        <source>phải kiểm tra và so giấy tờ gốc</source>
        <translation>it is verified, and originals are compared</translation>
    </message>
    <message id="visit.ground-survey">
        <source>nộp trên mạng trước, người kiểm tra đến nhà sau</source>
        <translation>filed online first; those who check come home later</translation>
    </message>
    <message id="visit.ground-police">
        <source>công an có đội đến nhà riêng; gọi hỏi công an</source>
        <translation>the police have a team of their own; ask them</translation>
    </message>
    <message id="visit.ground-presence">
        <source>phải có mặt ở cơ quan</source>
        <translation>it needs presence at the office</translation>
    </message>
    <message id="visit.unsure">
        <source>{text} (cần hỏi lại)</source>
        <translation>{text} (ask again)</translation>
    </message>
    <message id="visit.source">
        <source>Nguồn: danh sách thủ tục, phần làm tại nhà, xem ngày {date}, độ chắc {letter}.</source>
        <translation>Source: the list of procedures, “at home”, checked on {date}, confidence {letter}.</translation>
    </message>
    <message id="visit.source-unsure">
        <source>Nguồn: danh sách thủ tục, xem ngày {date}, độ chắc {letter}. Cần hỏi lại.</source>
        <translation>Source: the list of procedures, checked on {date}, confidence {letter}. Ask again.</translation>
    </message>
    <message id="visit.proposed">
        <source>Máy đề xuất: {way}. Cán bộ quyết định.</source>
        <translation>Proposed: {way}. An official decides.</translation>
    </message>
    <message id="visit.reason">
        <source>Vì sao chọn khác đề xuất</source>
        <translation>Why another way than proposed</translation>
    </message>
    <message id="visit.reason-cannot-come">
        <source>Người dân không thể đi</source>
        <translation>The person cannot come at all</translation>
    </message>
    <message id="visit.reason-originals">
        <source>Phải xem giấy tờ gốc</source>
        <translation>Originals have to be seen</translation>
    </message>
    <message id="visit.reason-specialist">
        <source>Cần cán bộ chuyên môn</source>
        <translation>A specialist is needed</translation>
    </message>
    <message id="visit.reason-wish">
        <source>Theo ý người dân</source>
        <translation>As the person wishes</translation>
    </message>
    <message id="visit.reason-other">
        <source>Lý do khác</source>
        <translation>Another reason</translation>
    </message>
    <message id="visit.plan">
        <source>Lịch đến</source>
        <translation>Visit planned</translation>
    </message>
    <message id="visit.part">
        <source>Buổi</source>
        <translation>Half-day</translation>
    </message>
    <message id="visit.part-morning">
        <source>Buổi sáng</source>
        <translation>Morning</translation>
    </message>
    <message id="visit.part-afternoon">
        <source>Buổi chiều</source>
        <translation>Afternoon</translation>
    </message>
    <message id="visit.day">
        <source>Ngày đến nhà</source>
        <translation>Day of the visit</translation>
    </message>
    <message id="visit.team">
        <source>Hai người đi</source>
        <translation>The two who go</translation>
    </message>
    <message id="visit.team-hint">
        <source>Chọn đúng hai người, có ít nhất một cán bộ.</source>
        <translation>Choose two, at least one of them an official.</translation>
    </message>
    <message id="visit.offer-near" numerus="yes">
        <source>{count} nhà cùng khu</source>
        <translation>
            <numerusform>{count} home in the same area</numerusform>
            <numerusform>{count} homes in the same area</numerusform>
        </translation>
    </message>
    <message id="visit.doubt-day-off">
        <source>Ngày này cơ quan nghỉ.</source>
        <translation>Offices are closed on this day.</translation>
    </message>
    <message id="visit.doubt-twice">
        <source>{name} đã có lịch đi nơi khác buổi này.</source>
        <translation>{name} already goes elsewhere then.</translation>
    </message>
    <message id="visit.doubt-shift">
        <source>{name} có ca trực ở quầy buổi này.</source>
        <translation>{name} is on shift at the counter then.</translation>
    </message>
    <message id="visit.doubt-leave">
        <source>{name} đã xin nghỉ buổi này.</source>
        <translation>{name} is on leave then.</translation>
    </message>
    <message id="visit.doubt-full">
        <source>Tổ này đã có 4 nhà trong buổi.</source>
        <translation>This team already has 4 homes then.</translation>
    </message>
    <message id="visit.was-off">
        <source>Đã hoãn</source>
        <translation>Put off</translation>
    </message>
    <message id="visit.why-off">
        <source>Vì sao hoãn</source>
        <translation>Why it is put off</translation>
    </message>
    <message id="visit.why-off-citizen">
        <source>Người dân xin dời</source>
        <translation>The person asked for it</translation>
    </message>
    <message id="visit.why-off-team">
        <source>Tổ bận</source>
        <translation>The team cannot</translation>
    </message>
    <message id="visit.why-off-weather">
        <source>Mưa bão, đường khó đi</source>
        <translation>Weather, the road</translation>
    </message>
    <message id="visit.why-off-papers">
        <source>Chưa đủ giấy tờ</source>
        <translation>Papers missing</translation>
    </message>
    <message id="visit.until">
        <source>Hẹn lại từ ngày</source>
        <translation>Not before</translation>
    </message>
    <message id="visit.taken-note">
        <source>Máy xách tay đã mang yêu cầu này đi. Chỉ sửa trên máy đó, kẻo hai máy ghi khác nhau.</source>
        <translation>A laptop took it along. Change it on that one only, or the two may say different things.</translation>
    </message>
    <message id="visit.came">
        <source>Kết quả</source>
        <translation>Came of it</translation>
    </message>
    <message id="visit.outcome">
        <source>Đã làm được gì</source>
        <translation>What was done</translation>
    </message>
    <message id="visit.outcome-done">
        <source>Xong tại nhà</source>
        <translation>Done at home</translation>
    </message>
    <message id="visit.outcome-filed">
        <source>Đã nộp trên mạng</source>
        <translation>Filed online</translation>
    </message>
    <message id="visit.outcome-partly">
        <source>Làm được một phần</source>
        <translation>Partly done</translation>
    </message>
    <message id="visit.outcome-nobody-home">
        <source>Không có ai ở nhà</source>
        <translation>Nobody at home</translation>
    </message>
    <message id="visit.outcome-refused">
        <source>Người dân không làm nữa</source>
        <translation>No longer wanted</translation>
    </message>
    <message id="visit.next-step">
        <source>Việc tiếp theo</source>
        <translation>What follows</translation>
    </message>
    <message id="visit.next-step-nothing">
        <source>Không còn gì</source>
        <translation>Nothing</translation>
    </message>
    <message id="visit.next-step-hand-over">
        <source>Trao kết quả tận tay</source>
        <translation>Hand the result over</translation>
    </message>
    <message id="visit.next-step-post">
        <source>Gửi kết quả qua bưu điện</source>
        <translation>Post the result</translation>
    </message>
    <message id="visit.next-step-second-visit">
        <source>Đến nhà lần nữa</source>
        <translation>Visit again</translation>
    </message>
    <message id="visit.next-step-comes-to-centre">
        <source>Mời đến trung tâm</source>
        <translation>They come to the centre</translation>
    </message>
    <message id="visit.persons">
        <source>Số người được giúp</source>
        <translation>Persons helped</translation>
    </message>
    <message id="visit.cases">
        <source>Số việc đã làm</source>
        <translation>Cases worked on</translation>
    </message>
    <message id="visit.made-hint">
        <source>Đếm riêng: một người có thể làm nhiều việc.</source>
        <translation>Counted apart: one person may have several cases.</translation>
    </message>
    <message id="visit.to">
        <source>Trao cho ai</source>
        <translation>Handed to</translation>
    </message>
    <message id="visit.to-citizen">
        <source>Chính người dân</source>
        <translation>The person</translation>
    </message>
    <message id="visit.to-family">
        <source>Người nhà</source>
        <translation>The family</translation>
    </message>
    <message id="visit.to-proxy">
        <source>Người được ủy quyền</source>
        <translation>A proxy</translation>
    </message>
    <message id="visit.parcel">
        <source>Mã bưu gửi</source>
        <translation>Tracking number</translation>
    </message>
    <message id="visit.on">
        <source>Ngày đến nơi</source>
        <translation>Arrived on</translation>
    </message>
    <message id="visit.end">
        <source>Kết thúc vì</source>
        <translation>Closed because</translation>
    </message>
    <message id="visit.end-done">
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message id="visit.end-withdrawn">
        <source>Người dân thôi không cần</source>
        <translation>No longer wanted</translation>
    </message>
    <message id="visit.end-not-reached">
        <source>Gọi mãi không được</source>
        <translation>Cannot be reached</translation>
    </message>
    <message id="visit.end-duplicate">
        <source>Đã ghi ở yêu cầu khác</source>
        <translation>Entered twice</translation>
    </message>
    <message id="visit.end-not-possible">
        <source>Không làm tại nhà được</source>
        <translation>Not possible at home</translation>
    </message>
    <message id="visit.other-member">
        <source>Người của máy khác</source>
        <translation>Somebody of another machine</translation>
    </message>
    <message id="visit.written-by">
        <source>{name} ghi lúc {at}</source>
        <translation>Written by {name}, {at}</translation>
    </message>
    <message id="visit.chosen">
        <source>Đã chọn</source>
        <translation>Chosen</translation>
    </message>
    <message id="visit.version-changed" numerus="yes">
        <source>Yêu cầu đã đổi: {count} thủ tục</source>
        <translation>
            <numerusform>The request was changed: {count} procedure</numerusform>
            <numerusform>The request was changed: {count} procedures</numerusform>
        </translation>
    </message>
    <message id="visit.version-open">
        <source>Để ngỏ, chờ xếp lịch lại</source>
        <translation>Left open, to be planned again</translation>
    </message>
    <message id="visit.settle-note">
        <source>Hai máy ghi khác nhau về yêu cầu này. Không bản nào bị mất.</source>
        <translation>Two machines say different things of it. Neither is lost.</translation>
    </message>
    <message id="visit.settle-hint">
        <source>Xem các bản, gọi hỏi nếu cần, rồi chọn bản đúng.</source>
        <translation>Look at the versions, call if needed, then choose.</translation>
    </message>
    <message id="visit.begin">
        <source>Chạm một thủ tục để làm cùng người dân</source>
        <translation>Tap a procedure to do it together</translation>
    </message>
    <message id="visit.agreed">
        <source>Người gọi có đồng ý không?</source>
        <translation>Does the caller agree?</translation>
    </message>
    <message id="visit.agreed-yes">
        <source>Có, ghi lại</source>
        <translation>Yes, note it</translation>
    </message>
    <message id="visit.agreed-no">
        <source>Không</source>
        <translation>No</translation>
    </message>
    <message id="visit.tell-caller">
        <source>Đọc cho người gọi nghe</source>
        <translation>Read it to the caller</translation>
    </message>
    <message id="visit.consent">
        <source>Máy ghi tên, nơi ở, số điện thoại và việc cần làm để tổ đến giúp. Xong việc {days} ngày thì tự xóa. Muốn xem, sửa, xóa lúc nào cũng được.</source>
        <translation>We note the name, the place, the phone and what is needed, so that the team can come. It is erased {days} days after the end. It can be seen, corrected and erased at any time.</translation>
    </message>
    <message id="visit.ask-new">
        <source>Ai cần giúp tại nhà?</source>
        <translation>Who needs help at home?</translation>
    </message>
    <message id="visit.ask-who">
        <source>Ai cần giúp, ở đâu?</source>
        <translation>Who, and where?</translation>
    </message>
    <message id="visit.ask-more">
        <source>Làm sao tìm đúng nhà?</source>
        <translation>How is the home found?</translation>
    </message>
    <message id="visit.ask-wish">
        <source>Vì sao không đi được?</source>
        <translation>Why can they not come?</translation>
    </message>
    <message id="visit.ask-what">
        <source>Cần làm thủ tục gì?</source>
        <translation>Which procedures?</translation>
    </message>
    <message id="visit.ask-later">
        <source>Chưa biết thì để trống, hỏi sau.</source>
        <translation>Leave empty what is not known; ask later.</translation>
    </message>
    <message id="visit.ask-sort">
        <source>Làm theo cách nào?</source>
        <translation>Which way?</translation>
    </message>
    <message id="visit.ask-plan">
        <source>Ai đi, ngày nào?</source>
        <translation>Who goes, and when?</translation>
    </message>
    <message id="visit.ask-put-off">
        <source>Hoãn lịch này?</source>
        <translation>Put this off?</translation>
    </message>
    <message id="visit.ask-made">
        <source>Đến nhà rồi, kết quả ra sao?</source>
        <translation>What came of the visit?</translation>
    </message>
    <message id="visit.ask-hand">
        <source>Trao kết quả cho ai?</source>
        <translation>To whom was it handed?</translation>
    </message>
    <message id="visit.ask-post">
        <source>Gửi kết quả cho ai?</source>
        <translation>To whom is it posted?</translation>
    </message>
    <message id="visit.ask-delivered">
        <source>Kết quả đến nơi ngày nào?</source>
        <translation>When did it arrive?</translation>
    </message>
    <message id="visit.ask-close">
        <source>Kết thúc yêu cầu này?</source>
        <translation>Close this request?</translation>
    </message>
    <message id="visit.ask-settle">
        <source>Bản nào đúng?</source>
        <translation>Which one holds?</translation>
    </message>
    <message id="visit.post-hint">
        <source>In nhãn dán lên phong bì; gửi xong thì ghi mã bưu gửi.</source>
        <translation>Print the label; once posted, note the number.</translation>
    </message>
    <message id="visit.close-hint">
        <source>Thông tin riêng được giữ thêm {days} ngày rồi tự xóa.</source>
        <translation>Private data are kept {days} days more, then erased.</translation>
    </message>
    <message id="visit.do-new">
        <source>Ghi yêu cầu</source>
        <translation>Note the request</translation>
    </message>
    <message id="visit.do-what">
        <source>Xong yêu cầu</source>
        <translation>Done</translation>
    </message>
    <message id="visit.do-sort">
        <source>Quyết định</source>
        <translation>Decide</translation>
    </message>
    <message id="visit.do-plan">
        <source>Xếp lịch</source>
        <translation>Plan it</translation>
    </message>
    <message id="visit.do-put-off">
        <source>Hoãn lịch</source>
        <translation>Put off</translation>
    </message>
    <message id="visit.do-made">
        <source>Ghi kết quả</source>
        <translation>Note it</translation>
    </message>
    <message id="visit.do-hand">
        <source>Đã trao</source>
        <translation>Handed over</translation>
    </message>
    <message id="visit.do-post">
        <source>Đã gửi</source>
        <translation>Posted</translation>
    </message>
    <message id="visit.do-delivered">
        <source>Đã đến nơi</source>
        <translation>Arrived</translation>
    </message>
    <message id="visit.do-close">
        <source>Kết thúc</source>
        <translation>Close</translation>
    </message>
    <message id="visit.do-settle">
        <source>Chọn bản này</source>
        <translation>This one holds</translation>
    </message>
    <message id="visit.act-edit">
        <source>Sửa yêu cầu</source>
        <translation>Change the request</translation>
    </message>
    <message id="visit.act-sort">
        <source>Chọn cách làm</source>
        <translation>Decide the way</translation>
    </message>
    <message id="visit.act-plan">
        <source>Xếp lịch</source>
        <translation>Plan the visit</translation>
    </message>
    <message id="visit.act-made">
        <source>Ghi kết quả</source>
        <translation>Note what came of it</translation>
    </message>
    <message id="visit.act-put-off">
        <source>Hoãn</source>
        <translation>Put off</translation>
    </message>
    <message id="visit.act-hand">
        <source>Trao kết quả</source>
        <translation>Hand over</translation>
    </message>
    <message id="visit.act-post">
        <source>Gửi bưu điện</source>
        <translation>Post it</translation>
    </message>
    <message id="visit.act-delivered">
        <source>Đã đến nơi</source>
        <translation>It arrived</translation>
    </message>
    <message id="visit.act-close">
        <source>Kết thúc</source>
        <translation>Close</translation>
    </message>
    <message id="visit.act-reopen">
        <source>Mở lại</source>
        <translation>Open again</translation>
    </message>
    <message id="visit.act-settle">
        <source>Xem hai bản</source>
        <translation>See the versions</translation>
    </message>
    <message id="visit.act-print-sheet">
        <source>In phiếu đến nhà</source>
        <translation>Print the visit sheet</translation>
    </message>
    <message id="visit.act-print-label">
        <source>In nhãn gửi</source>
        <translation>Print the label</translation>
    </message>
    <message id="visit.act-print-list">
        <source>In lịch ngày</source>
        <translation>Print the day's list</translation>
    </message>
    <message id="visit.act-print-sheets">
        <source>In mọi phiếu</source>
        <translation>Print all sheets</translation>
    </message>
    <message id="visit.act-take">
        <source>Mang theo máy này</source>
        <translation>Take along</translation>
    </message>
    <message id="visit.act-day-before">
        <source>Ngày trước</source>
        <translation>Day before</translation>
    </message>
    <message id="visit.act-next-day">
        <source>Ngày sau</source>
        <translation>Next day</translation>
    </message>
    <message id="visit.day-hint">
        <source>Chạm một nhà để xem; mang theo thì không cần mạng cả ngày.</source>
        <translation>Tap a home to open it; taken along, no line is needed all day.</translation>
    </message>
    <message id="visit.day-none">
        <source>Ngày này chưa có lịch.</source>
        <translation>Nothing planned on this day.</translation>
    </message>
    <message id="visit.add-to-day">
        <source>Thêm vào ngày này</source>
        <translation>Add to this day</translation>
    </message>
    <message id="visit.noted">
        <source>Đã ghi yêu cầu. Hỏi thêm được gì thì ghi tiếp.</source>
        <translation>The request is noted. Ask on as far as you can.</translation>
    </message>
    <message id="visit.sorted">
        <source>Đã ghi cách làm.</source>
        <translation>The way is noted.</translation>
    </message>
    <message id="visit.planned">
        <source>Đã xếp lịch.</source>
        <translation>It is planned.</translation>
    </message>
    <message id="visit.put-off">
        <source>Đã hoãn; yêu cầu chờ xếp lịch lại.</source>
        <translation>Put off; it waits to be planned again.</translation>
    </message>
    <message id="visit.made">
        <source>Đã ghi kết quả.</source>
        <translation>What came of it is noted.</translation>
    </message>
    <message id="visit.handed">
        <source>Đã ghi việc trao kết quả.</source>
        <translation>The handing over is noted.</translation>
    </message>
    <message id="visit.posted">
        <source>Đã ghi mã bưu gửi.</source>
        <translation>The tracking number is noted.</translation>
    </message>
    <message id="visit.delivered">
        <source>Đã ghi ngày đến nơi.</source>
        <translation>The arrival is noted.</translation>
    </message>
    <message id="visit.closed">
        <source>Đã kết thúc yêu cầu.</source>
        <translation>The request is closed.</translation>
    </message>
    <message id="visit.reopened">
        <source>Đã mở lại yêu cầu.</source>
        <translation>The request is open again.</translation>
    </message>
    <message id="visit.settled">
        <source>Đã chọn; máy nào cũng theo bản này.</source>
        <translation>Chosen; every machine follows it.</translation>
    </message>
    <message id="visit.taken" numerus="yes">
        <source>{count} yêu cầu đi theo máy này.</source>
        <translation>
            <numerusform>{count} request goes along on this machine.</numerusform>
            <numerusform>{count} requests go along on this machine.</numerusform>
        </translation>
    </message>
    <message id="visit.printing">
        <source>Đang in.</source>
        <translation>Printing.</translation>
    </message>
    <message id="visit.ask-erase">
        <source>Xóa ngay thông tin của người này?</source>
        <translation>Erase what is kept of the person now?</translation>
    </message>
    <message id="visit.erase-sure">
        <source>Xóa rồi thì không lấy lại được, trên máy nào cũng vậy.</source>
        <translation>It cannot be brought back, on any machine.</translation>
    </message>
    <message id="visit.do-erase">
        <source>Xóa ngay</source>
        <translation>Erase now</translation>
    </message>
    <message id="visit.act-erase">
        <source>Xóa thông tin ngay</source>
        <translation>Erase private data now</translation>
    </message>
    <message id="visit.erased">
        <source>Đã xóa thông tin riêng.</source>
        <translation>The private data are erased.</translation>
    </message>
    <message id="visit-close-first">
        <source>Kết thúc yêu cầu trước, rồi mới xóa.</source>
        <translation>Close the request first, then erase.</translation>
    </message>
    <message id="visit-unknown">
        <source>Không tìm thấy yêu cầu này trên máy.</source>
        <translation>This request is not on the machine.</translation>
    </message>
    <message id="visit-closed">
        <source>Yêu cầu đã kết thúc. Cần làm tiếp thì bấm “Mở lại”.</source>
        <translation>The request is closed. To go on, tap “Open again”.</translation>
    </message>
    <message id="visit-erased">
        <source>Thông tin riêng đã xóa, không mở lại được. Ghi yêu cầu mới.</source>
        <translation>The private data are gone. Take a new request.</translation>
    </message>
    <message id="visit-settle-first">
        <source>Hai máy ghi khác nhau. Cán bộ chọn một bản trước.</source>
        <translation>Two machines differ. An official has to choose first.</translation>
    </message>
    <message id="visit-choose-version">
        <source>Chạm một bản trước rồi bấm lại.</source>
        <translation>Tap a version first, then tap again.</translation>
    </message>
    <message id="visit-ask-consent">
        <source>Đọc cho người gọi nghe, rồi chọn đồng ý hay không.</source>
        <translation>Read it to the caller, then choose.</translation>
    </message>
    <message id="visit-no-consent">
        <source>Không đồng ý thì máy không ghi gì. Mời người dân đến quầy hoặc gọi lại.</source>
        <translation>Without consent nothing is noted. They may come to the counter or call again.</translation>
    </message>
    <message id="visit-not-enough">
        <source>Cần số điện thoại, và tên hoặc nơi ở.</source>
        <translation>A phone is needed, and a name or a place.</translation>
    </message>
    <message id="visit-no-procedure">
        <source>Ghi thủ tục cần làm trước, máy mới đề xuất được.</source>
        <translation>Note the procedures first; then a way can be proposed.</translation>
    </message>
    <message id="visit-way-reason">
        <source>Chọn khác đề xuất thì cần lý do.</source>
        <translation>Another way than the proposed one needs a reason.</translation>
    </message>
    <message id="visit-sort-first">
        <source>Cán bộ chọn cách làm trước, rồi mới xếp lịch.</source>
        <translation>An official decides the way first.</translation>
    </message>
    <message id="visit-nothing-to-plan">
        <source>Yêu cầu này không cần xếp lịch đến nhà.</source>
        <translation>There is no visit to plan here.</translation>
    </message>
    <message id="visit-team-two">
        <source>Chọn đúng hai người đi.</source>
        <translation>Choose exactly two to go.</translation>
    </message>
    <message id="visit-team-official">
        <source>Trong hai người phải có một cán bộ.</source>
        <translation>One of the two has to be an official.</translation>
    </message>
    <message id="visit-day-past">
        <source>Ngày này đã qua. Chọn ngày khác.</source>
        <translation>This day is over. Choose another.</translation>
    </message>
    <message id="visit-day-odd">
        <source>Ngày đến nơi phải sau ngày gửi và không sau hôm nay.</source>
        <translation>It arrives after it was posted, and not after today.</translation>
    </message>
    <message id="visit-day-empty">
        <source>Ngày này chưa có lịch để mang theo.</source>
        <translation>Nothing is planned on this day.</translation>
    </message>
    <message id="visit-choose-day">
        <source>Chọn ngày trước.</source>
        <translation>Choose the day first.</translation>
    </message>
    <message id="visit-choose-part">
        <source>Chọn buổi sáng hay buổi chiều.</source>
        <translation>Choose morning or afternoon.</translation>
    </message>
    <message id="visit-choose-one">
        <source>Chọn một câu trả lời trước.</source>
        <translation>Choose an answer first.</translation>
    </message>
    <message id="visit-not-planned">
        <source>Yêu cầu này chưa có lịch.</source>
        <translation>Nothing is planned for it.</translation>
    </message>
    <message id="visit-not-made">
        <source>Chưa ghi là đã đến nhà.</source>
        <translation>No visit was noted yet.</translation>
    </message>
    <message id="visit-not-posted">
        <source>Chưa ghi mã bưu gửi.</source>
        <translation>No tracking number was noted yet.</translation>
    </message>
    <message id="visit-result-open">
        <source>Kết quả chưa đến tay người dân. Ghi việc đó trước.</source>
        <translation>The result has not arrived yet. Note that first.</translation>
    </message>
    <message id="visit-count">
        <source>Xem lại số người và số việc.</source>
        <translation>Look at the numbers of persons and cases again.</translation>
    </message>
    <message id="visit-next-empty">
        <source>Đã nộp thì còn kết quả. Chọn việc tiếp theo.</source>
        <translation>What was filed has a result to come. Choose what follows.</translation>
    </message>
    <message id="visit-parcel-missing">
        <source>Ghi mã bưu gửi trước.</source>
        <translation>Note the tracking number first.</translation>
    </message>
    <message id="spoken.visits">
        <source>Trang hỗ trợ tại nhà, dành cho tổ.</source>
        <translation>The page of help at home, for the team.</translation>
    </message>
</context>

<!-- the machines of a centre: pairing, the stick, the second machine's first start -->
<context>
    <name></name>
    <message id="settings.machines">
        <source>Các máy của tổ</source>
        <translation>The team's machines</translation>
    </message>
    <message id="settings.machines-text">
        <source>Cho máy khác vào chung, hoặc đưa máy này vào tổ đã có</source>
        <translation>Let another machine in, or join this one to a team</translation>
    </message>
    <message id="settings.machines-hint">
        <source>Trên máy kia, gõ hoặc quét mã này.</source>
        <translation>On the other machine, type or scan this code.</translation>
    </message>
    <message id="settings.machines-secret">
        <source>Ai có mã này đọc được tên và số điện thoại. Đừng chụp ảnh, đừng gửi đi.</source>
        <translation>Whoever has this code can read names and phone numbers. Do not photograph it, do not send it.</translation>
    </message>
    <message id="settings.field-pairing">
        <source>Mã của máy kia</source>
        <translation>The other machine's code</translation>
    </message>
    <message id="settings.pair-act">
        <source>Ghép máy này</source>
        <translation>Join this machine</translation>
    </message>
    <message id="settings.paired">
        <source>Đã ghép. Máy này vào chung với máy kia.</source>
        <translation>Done. This machine now works with the other one.</translation>
    </message>
    <message id="settings.new-code">
        <source>Đổi mã ghép máy</source>
        <translation>Change the pairing code</translation>
    </message>
    <message id="settings.new-code-text">
        <source>Khi mã bị lộ, hoặc khi mất một máy của tổ</source>
        <translation>When the code has leaked, or a machine was lost</translation>
    </message>
    <message id="settings.new-code-title">
        <source>Đổi mã ghép máy?</source>
        <translation>Change the pairing code?</translation>
    </message>
    <message id="settings.new-code-sure">
        <source>Người chỉ có mã cũ không đọc được gì mới. Phải gõ mã mới vào từng máy khác của tổ. Nếu mất máy, báo tỉnh khóa máy đó.</source>
        <translation>Whoever has only the old code reads nothing new. Type the new one into each other machine of the team. If a machine was lost, ask the province to shut it out.</translation>
    </message>
    <message id="settings.code-renewed">
        <source>Đã đổi mã. Bây giờ gõ mã mới này vào từng máy khác của tổ.</source>
        <translation>The code is changed. Now type this new one into each other machine of the team.</translation>
    </message>
    <message id="settings.usb">
        <source>Mang theo USB</source>
        <translation>Carry on USB</translation>
    </message>
    <message id="settings.usb-text">
        <source>Chép việc của tổ giữa các máy khi không có mạng</source>
        <translation>Bring the team's work from machine to machine without a line</translation>
    </message>
    <message id="usb.hint">
        <source>Cắm USB vào máy rồi chọn.</source>
        <translation>Plug in the USB stick, then choose.</translation>
    </message>
    <message id="usb.none">
        <source>Chưa thấy USB nào. Cắm vào rồi chờ vài giây.</source>
        <translation>No USB stick is seen yet. Plug it in and wait a few seconds.</translation>
    </message>
    <message id="usb.write">
        <source>Ghi ra {name}</source>
        <translation>Write to {name}</translation>
    </message>
    <message id="usb.write-text">
        <source>Để mang việc của tổ sang máy khác</source>
        <translation>To take the team's work to another machine</translation>
    </message>
    <message id="usb.read">
        <source>Đọc từ {name}</source>
        <translation>Read from {name}</translation>
    </message>
    <message id="usb.read-text">
        <source>Lấy việc mà các máy khác đã ghi</source>
        <translation>To take in what other machines wrote</translation>
    </message>
    <message id="usb.writing">
        <source>Đang ghi. Đừng rút USB.</source>
        <translation>Writing. Do not unplug the stick.</translation>
    </message>
    <message id="usb.reading">
        <source>Đang đọc. Đừng rút USB.</source>
        <translation>Reading. Do not unplug the stick.</translation>
    </message>
    <message id="usb.written">
        <source>Đã ghi {facts} việc và {boxes} mục riêng. Bây giờ có thể rút USB.</source>
        <translation>{facts} events and {boxes} private entries are written. You may unplug the stick now.</translation>
    </message>
    <message id="usb.brought">
        <source>Đã nhận {facts} việc mới và {boxes} mục riêng mới. Bây giờ có thể rút USB.</source>
        <translation>{facts} new events and {boxes} new private entries came in. You may unplug the stick now.</translation>
    </message>
    <message id="usb.nothing-new">
        <source>USB không có gì mới. Bây giờ có thể rút USB.</source>
        <translation>Nothing on the stick is new. You may unplug it now.</translation>
    </message>
    <message id="usb.some-unread">
        <source>Đã nhận {facts} việc mới, {boxes} mục riêng mới. Còn {unread} tệp không đọc được.</source>
        <translation>{facts} new events and {boxes} new private entries came in. {unread} more files cannot be read.</translation>
    </message>
    <message id="stick-foreign">
        <source>Tệp trên USB không phải của chương trình này. Không có gì thay đổi.</source>
        <translation>The file on the stick is not of this program. Nothing has changed.</translation>
    </message>
    <message id="stick-damaged">
        <source>Tệp trên USB bị hỏng. Không có gì thay đổi. Ghi lại từ máy kia.</source>
        <translation>The file on the stick is damaged. Nothing has changed. Write it again on the other machine.</translation>
    </message>
    <message id="stick-newer">
        <source>Tệp do bản mới hơn ghi. Cập nhật máy này rồi đọc lại.</source>
        <translation>A newer version wrote the file. Update this machine, then read it again.</translation>
    </message>
    <message id="stick-huge">
        <source>Tệp trên USB quá lớn. Không có gì thay đổi.</source>
        <translation>The file on the stick is too large. Nothing has changed.</translation>
    </message>
    <message id="stick-other-centre">
        <source>Tệp trên USB là của trung tâm khác. Không có gì thay đổi.</source>
        <translation>The file on the stick is another centre's. Nothing has changed.</translation>
    </message>
    <message id="stick-not-paired">
        <source>Máy này chưa ghép với máy đã ghi USB. Gõ mã ghép máy trước.</source>
        <translation>This machine is not joined with the one that wrote the stick. Type the pairing code first.</translation>
    </message>
    <message id="stick-empty">
        <source>USB này chưa có tệp nào của tổ.</source>
        <translation>There is no file of the team on this stick.</translation>
    </message>
    <message id="stick-only-own">
        <source>USB này chỉ có tệp do chính máy này ghi.</source>
        <translation>The stick only has what this machine wrote.</translation>
    </message>
    <message id="stick-full">
        <source>USB đã đầy. Xóa bớt tệp rồi ghi lại.</source>
        <translation>The stick is full. Delete some files, then write again.</translation>
    </message>
    <message id="stick-read-only">
        <source>USB này không cho ghi. Gạt khóa trên USB hoặc dùng cái khác.</source>
        <translation>This stick cannot be written. Move its lock, or use another.</translation>
    </message>
    <message id="stick-gone">
        <source>USB bị rút ra hoặc hỏng giữa chừng. Cắm lại rồi làm lại.</source>
        <translation>The stick was unplugged or failed midway. Plug it in and do it again.</translation>
    </message>
    <message id="pairing-letter">
        <source>Mã ghép máy không có chữ {letter}. Xem lại mã.</source>
        <translation>No pairing code has the letter {letter}. Look at the code again.</translation>
    </message>
    <message id="pairing-length">
        <source>Mã ghép máy có {wanted} chữ, mới có {given} chữ.</source>
        <translation>A pairing code has {wanted} letters; there are {given}.</translation>
    </message>
    <message id="pairing-mistyped">
        <source>Có chữ gõ nhầm trong mã ghép máy. Xem lại từng nhóm ba chữ.</source>
        <translation>A letter of the pairing code is mistyped. Check each group of three.</translation>
    </message>
    <message id="pairing-already">
        <source>Máy này đã ở trong tổ đó rồi.</source>
        <translation>This machine is in that team already.</translation>
    </message>
    <message id="setup.join-card">
        <source>Máy này thuộc một tổ đã có</source>
        <translation>This machine joins a team</translation>
    </message>
    <message id="setup.join-text">
        <source>Lấy tên và mã PIN của mọi người từ máy kia</source>
        <translation>Take everybody's name and PIN from the other machine</translation>
    </message>
    <message id="setup.join">
        <source>Mã ghép máy</source>
        <translation>Pairing code</translation>
    </message>
    <message id="setup.join-hint">
        <source>Trên máy kia, cán bộ mở Cài đặt, rồi “Các máy của tổ”.</source>
        <translation>On the other machine, an official opens the settings, then “The team's machines”.</translation>
    </message>
    <message id="setup.field-pairing">
        <source>Gõ ba mươi chữ của mã</source>
        <translation>Type the thirty letters of the code</translation>
    </message>
    <message id="setup.join-how">
        <source>Lấy việc của tổ</source>
        <translation>Take in the team's work</translation>
    </message>
    <message id="setup.join-how-hint">
        <source>Cắm USB mà máy kia đã ghi, hoặc dùng mạng.</source>
        <translation>Plug in the stick that the other machine wrote, or use the line.</translation>
    </message>
    <message id="setup.by-line">
        <source>Qua mạng</source>
        <translation>By the line</translation>
    </message>
    <message id="setup.by-line-text">
        <source>Cần địa chỉ máy chủ của tỉnh và mã đăng ký</source>
        <translation>It needs the province server's address and an enrolment code</translation>
    </message>
    <message id="setup.join-line">
        <source>Đăng ký với tỉnh</source>
        <translation>Enrol with the province</translation>
    </message>
    <message id="setup.join-line-hint">
        <source>Máy này rồi tự lấy việc của tổ về.</source>
        <translation>This machine then fetches the team's work by itself.</translation>
    </message>
    <message id="setup.join-wait">
        <source>Đang chờ máy chủ của tỉnh. Mất chừng một phút.</source>
        <translation>Waiting for the province's server. It takes about a minute.</translation>
    </message>
    <message id="setup.joined">
        <source>Đã vào tổ. Chọn tên của mình.</source>
        <translation>This machine has joined. Choose your name.</translation>
    </message>
</context>
<!-- queue -->
<context>
    <name></name>
    <message id="home.queue">
        <source>Lấy số</source>
        <translation>Queue</translation>
    </message>
    <message id="queue.title">
        <source>Hàng chờ, {counter}</source>
        <translation>The queue, {counter}</translation>
    </message>
    <message id="queue.counter">
        <source>Quầy {counter}</source>
        <translation>Counter {counter}</translation>
    </message>
    <message id="queue.called-here">
        <source>Đang mời</source>
        <translation>Called now</translation>
    </message>
    <message id="queue.nobody-here">
        <source>Chưa mời ai</source>
        <translation>Nobody is called</translation>
    </message>
    <message id="queue.taken-at">
        <source>Lấy số lúc {time}</source>
        <translation>Taken at {time}</translation>
    </message>
    <message id="queue.call-next">
        <source>Gọi số tiếp</source>
        <translation>Call the next</translation>
    </message>
    <message id="queue.call-next-done">
        <source>Xong, gọi số tiếp</source>
        <translation>Done, call the next</translation>
    </message>
    <message id="queue.sit-down">
        <source>Làm thủ tục</source>
        <translation>Begin a procedure</translation>
    </message>
    <message id="queue.again">
        <source>Gọi lại</source>
        <translation>Call again</translation>
    </message>
    <message id="queue.hold">
        <source>Chưa thấy đến</source>
        <translation>Has not come</translation>
    </message>
    <message id="queue.done">
        <source>Xong việc</source>
        <translation>Done</translation>
    </message>
    <message id="queue.take">
        <source>Lấy số mới</source>
        <translation>Give a number</translation>
    </message>
    <message id="queue.take-another">
        <source>Lấy số nữa</source>
        <translation>Give another</translation>
    </message>
    <message id="queue.change-counter">
        <source>Đổi quầy</source>
        <translation>Another counter</translation>
    </message>
    <message id="queue.waiting">
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message id="queue.usual">
        <source>Hôm nay thường chờ</source>
        <translation>Usual wait today</translation>
    </message>
    <message id="queue.about">
        <source>khoảng {minutes} phút (ước tính)</source>
        <translation>about {minutes} min (estimate)</translation>
    </message>
    <message id="queue.next">
        <source>Tiếp theo</source>
        <translation>Next</translation>
    </message>
    <message id="queue.with-priority">
        <source>Ưu tiên, lấy số lúc {time}</source>
        <translation>Priority, taken at {time}</translation>
    </message>
    <message id="queue.more">
        <source>Còn {count} số nữa</source>
        <translation>{count} more</translation>
    </message>
    <message id="queue.before">
        <source>Các số trước</source>
        <translation>Those before</translation>
    </message>
    <message id="queue.held">
        <source>Để sau, chưa thấy đến</source>
        <translation>Held: they have not come</translation>
    </message>
    <message id="queue.counters">
        <source>Các quầy trong hàng chờ</source>
        <translation>Counters on this list</translation>
    </message>
    <message id="queue.this-counter">
        <source>máy này</source>
        <translation>this machine</translation>
    </message>
    <message id="queue.heard">
        <source>có tin lúc {time}</source>
        <translation>last heard at {time}</translation>
    </message>
    <message id="queue.heard-calling">
        <source>đang mời {number}, có tin lúc {time}</source>
        <translation>calling {number}, last heard at {time}</translation>
    </message>
    <message id="queue.lost">
        <source>{counter} đã gọi số {number} trước. Hãy gọi số khác.</source>
        <translation>{counter} had called {number} first. Please call another.</translation>
    </message>
    <message id="queue.lost-over">
        <source>Quầy khác đã xong số {number}. Hãy gọi số khác.</source>
        <translation>{number} is over at another counter. Please call another.</translation>
    </message>
    <message id="queue.same">
        <source>Máy khác cũng là {counter}. Một máy cần đổi quầy, kẻo trùng số.</source>
        <translation>Another machine is {counter} too. One has to change, or numbers repeat.</translation>
    </message>
    <message id="queue.no-line">
        <source>Chưa nghe được các quầy khác từ lúc {time}. Số của họ có thể thiếu.</source>
        <translation>The other counters were not heard since {time}. Their numbers may be missing.</translation>
    </message>
    <message id="queue.for-whom">
        <source>Lấy số cho ai?</source>
        <translation>Who is the number for?</translation>
    </message>
    <message id="queue.for-whom-hint">
        <source>Ai được ưu tiên là theo quy định nơi đây. Trên giấy chỉ có số.</source>
        <translation>Who has priority is a local rule. The paper shows the number only.</translation>
    </message>
    <message id="queue.for-none">
        <source>Số thường</source>
        <translation>Ordinary</translation>
    </message>
    <message id="queue.for-old">
        <source>Người cao tuổi</source>
        <translation>An old person</translation>
    </message>
    <message id="queue.for-disabled">
        <source>Người khuyết tật</source>
        <translation>A person with a disability</translation>
    </message>
    <message id="queue.for-pregnant">
        <source>Phụ nữ có thai</source>
        <translation>A pregnant woman</translation>
    </message>
    <message id="queue.for-merit">
        <source>Người có công</source>
        <translation>A family of merit</translation>
    </message>
    <message id="queue.for-child">
        <source>Có trẻ nhỏ đi cùng</source>
        <translation>With a small child</translation>
    </message>
    <message id="queue.which-counter">
        <source>Máy này ở quầy nào?</source>
        <translation>Which counter is this?</translation>
    </message>
    <message id="queue.which-counter-hint">
        <source>Mỗi máy một quầy riêng. Số lấy ở mỗi quầy mang một chữ riêng.</source>
        <translation>Each machine is a counter of its own. Its numbers carry a letter of their own.</translation>
    </message>
    <message id="queue.given">
        <source>Đã lấy số</source>
        <translation>The number is given</translation>
    </message>
    <message id="queue.your-number">
        <source>Số của bác</source>
        <translation>Your number</translation>
    </message>
    <message id="queue.before-you">
        <source>Lúc lấy số, trước bác có {count} số.</source>
        <translation>When it was taken, {count} were before you.</translation>
    </message>
    <message id="queue.you-are-next">
        <source>Lúc lấy số, trước bác không có ai chờ.</source>
        <translation>When it was taken, nobody waited before you.</translation>
    </message>
    <message id="queue.print-roll">
        <source>In số</source>
        <translation>Print the number</translation>
    </message>
    <message id="queue.one">
        <source>Số {number}</source>
        <translation>Number {number}</translation>
    </message>
    <message id="queue.is-waiting">
        <source>Đang chờ</source>
        <translation>Waiting</translation>
    </message>
    <message id="queue.is-called">
        <source>Đã được mời</source>
        <translation>Called</translation>
    </message>
    <message id="queue.is-held">
        <source>Để sau, chưa thấy đến</source>
        <translation>Held</translation>
    </message>
    <message id="queue.is-served">
        <source>Đã xong</source>
        <translation>Served</translation>
    </message>
    <message id="queue.is-gone">
        <source>Đã về</source>
        <translation>Gone</translation>
    </message>
    <message id="queue.is-cancelled">
        <source>Đã bỏ</source>
        <translation>Cancelled</translation>
    </message>
    <message id="queue.recall">
        <source>Mời số này</source>
        <translation>Call this number</translation>
    </message>
    <message id="queue.cancel">
        <source>Bỏ số này</source>
        <translation>Cancel this number</translation>
    </message>
    <message id="queue.cancelled">
        <source>Đã bỏ số này khỏi hàng chờ.</source>
        <translation>The number is off the list.</translation>
    </message>
    <message id="queue.come">
        <source>Mời số {number} đến quầy {counter}.</source>
        <translation>Number {number}, please come to counter {counter}.</translation>
    </message>
    <message id="queue.paper-first">
        <source>Người được ưu tiên có thể được mời trước.</source>
        <translation>Those with priority may be called first.</translation>
    </message>
    <message id="queue.paper-day">
        <source>Số chỉ dùng trong hôm nay.</source>
        <translation>Valid today only.</translation>
    </message>
    <message id="queue-empty">
        <source>Không còn ai chờ. Bác bấm Lấy số mới khi có người đến.</source>
        <translation>Nobody waits. Give a number when somebody comes.</translation>
    </message>
    <message id="queue-unknown">
        <source>Số này không có trong hàng chờ hôm nay.</source>
        <translation>That number is not on today's list.</translation>
    </message>
    <message id="queue-in-order">
        <source>Số này đang chờ đến lượt. Hãy bấm Gọi số tiếp.</source>
        <translation>This number waits for its turn. Please call the next.</translation>
    </message>
    <message id="queue-over">
        <source>Số {number} đã xong rồi. Hãy gọi số khác.</source>
        <translation>{number} is over. Please call another.</translation>
    </message>
    <message id="queue-elsewhere">
        <source>Số {number} đang ở quầy {counter}. Hãy gọi số khác.</source>
        <translation>{number} is at counter {counter}. Please call another.</translation>
    </message>
    <message id="queue-one-here">
        <source>Quầy này đang mời số {number}. Bác bấm Xong việc trước.</source>
        <translation>{number} is called here. Please finish with it first.</translation>
    </message>
    <message id="queue-nobody-here">
        <source>Quầy này chưa mời ai. Bác bấm Gọi số tiếp.</source>
        <translation>Nobody is called here. Please call the next.</translation>
    </message>
    <message id="queue-counter">
        <source>Chưa biết máy này ở quầy nào. Bác chọn quầy trước.</source>
        <translation>It is not known which counter this is. Please choose one.</translation>
    </message>
    <message id="queue-counter-taken">
        <source>Máy khác đang là quầy {counter}. Bác chọn quầy khác.</source>
        <translation>Another machine is counter {counter}. Please choose another.</translation>
    </message>
    <message id="spoken.queue-press">
        <source>Bấm “{button}” nếu cần.</source>
        <translation>Tap “{button}” if you wish.</translation>
    </message>
</context>
<!-- figures -->
<context>
    <name></name>
    <message id="home.figures">
        <source>Báo cáo</source>
        <translation>Figures</translation>
    </message>
    <message id="figures.title">
        <source>Số liệu của tổ</source>
        <translation>The team's figures</translation>
    </message>
    <message id="figures.kind">
        <source>Của thời gian nào?</source>
        <translation>Of which time?</translation>
    </message>
    <message id="figures.kind-day">
        <source>Hôm nay</source>
        <translation>Today</translation>
    </message>
    <message id="figures.kind-week">
        <source>Tuần này</source>
        <translation>This week</translation>
    </message>
    <message id="figures.kind-month">
        <source>Tháng này</source>
        <translation>This month</translation>
    </message>
    <message id="figures.kind-span">
        <source>Ngày khác</source>
        <translation>Other days</translation>
    </message>
    <message id="figures.span-title">
        <source>Từ ngày nào đến ngày nào?</source>
        <translation>From which day to which day?</translation>
    </message>
    <message id="figures.first">
        <source>Từ ngày</source>
        <translation>From</translation>
    </message>
    <message id="figures.last">
        <source>Đến hết ngày</source>
        <translation>To the end of</translation>
    </message>
    <message id="figures.count">
        <source>Tính số liệu</source>
        <translation>Count</translation>
    </message>
    <message id="figures.from-to">
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message id="figures.busy">
        <source>Đang tính số liệu: {percent} %. Mời chờ một chút.</source>
        <translation>Counting: {percent} %. Please wait.</translation>
    </message>
    <message id="figures.about">
        <source>khoảng {count}</source>
        <translation>about {count}</translation>
    </message>
    <message id="figures.persons">
        <source>Người được giúp (ước tính)</source>
        <translation>Persons helped (estimated)</translation>
    </message>
    <message id="figures.persons-is">
        <source>Người dân đã đến hoặc được đến nhà giúp. Máy không giữ tên nên chỉ ước tính.</source>
        <translation>People who came or were visited. No names are kept, so this is an estimate.</translation>
    </message>
    <message id="figures.sessions">
        <source>Phiên</source>
        <translation>Sessions</translation>
    </message>
    <message id="figures.sessions-is">
        <source>Mỗi lần một người ngồi lại với tổ là một phiên.</source>
        <translation>One sitting of a person with the team is one session.</translation>
    </message>
    <message id="figures.cases">
        <source>Việc</source>
        <translation>Cases</translation>
    </message>
    <message id="figures.cases-is">
        <source>Mỗi thủ tục được làm cùng người dân là một việc.</source>
        <translation>Each procedure worked on with a person is one case.</translation>
    </message>
    <message id="figures.registrations">
        <source>Đăng ký tại nhà</source>
        <translation>Registrations</translation>
    </message>
    <message id="figures.registrations-is">
        <source>Mỗi lời nhờ tổ đến nhà giúp là một đăng ký.</source>
        <translation>Each request for help at home is one registration.</translation>
    </message>
    <message id="figures.never-added">
        <source>Người, phiên, việc và đăng ký là bốn số khác nhau, không cộng với nhau.</source>
        <translation>Persons, sessions, cases and registrations are four different numbers, and are never added.</translation>
    </message>
    <message id="figures.as-of">
        <source>Số liệu tính đến {at}.</source>
        <translation>Counted as of {at}.</translation>
    </message>
    <message id="figures.not-sent">
        <source>Tỉnh chưa nhận đủ: {count} phiên và các việc khác của máy này đang chờ gửi.</source>
        <translation>The province lacks some of it: {count} sessions and other records of this machine wait to be sent.</translation>
    </message>
    <message id="figures.sent">
        <source>Tỉnh đã nhận đủ số liệu của máy này.</source>
        <translation>The province has all of this machine's records.</translation>
    </message>
    <message id="figures.not-enrolled">
        <source>Máy này chưa ghi danh với tỉnh, nên tỉnh chưa có số liệu này.</source>
        <translation>This machine is not enrolled, so the province has none of this.</translation>
    </message>
    <message id="figures.only-here">
        <source>Phiên và việc chỉ tính của máy này, không có của máy khác trong trung tâm.</source>
        <translation>Sessions and cases are this machine's only, not those of the centre's other machines.</translation>
    </message>
    <message id="figures.silent">
        <source>Máy mà {name} dùng lần cuối chưa có tin gì mới từ {at}.</source>
        <translation>Nothing was heard since {at} from the machine that {name} used last.</translation>
    </message>
    <message id="figures.persons-estimated">
        <source>Số người là ước tính: cùng một số thứ tự hoặc cùng một nhà thì gộp lại. Ai đến lần khác thì tính thêm.</source>
        <translation>Persons are an estimate: one queue number or one home is counted together. Who comes again is counted again.</translation>
    </message>
    <message id="figures.doubt-clock">
        <source>Có lúc đồng hồ máy chạy lùi, các lần đó không tính thời gian.</source>
        <translation>The clock went back at times; those have no time here.</translation>
    </message>
    <message id="figures.doubt-not-ended">
        <source>Có phiên chưa kết thúc, chưa tính thời gian làm.</source>
        <translation>Some sessions have not ended, so their time is not counted.</translation>
    </message>
    <message id="figures.doubt-not-signed-out">
        <source>Có người không ra ca, giờ trực của người đó là ước tính.</source>
        <translation>Somebody did not sign out; their hours are an estimate.</translation>
    </message>
    <message id="figures.doubt-not-called">
        <source>Có số thứ tự chưa được gọi, chưa tính thời gian chờ.</source>
        <translation>Some queue numbers were not called, so their waiting is not counted.</translation>
    </message>
    <message id="figures.none">
        <source>Trong thời gian này chưa có gì để tính.</source>
        <translation>There is nothing to count in this time.</translation>
    </message>
    <message id="figures.percent">
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message id="figures.part-sittings">
        <source>Phiên</source>
        <translation>Sessions</translation>
    </message>
    <message id="figures.part-sittings-text">
        <source>Kết quả, nơi làm, giờ trong ngày</source>
        <translation>Outcome, place, hour of the day</translation>
    </message>
    <message id="figures.part-cases">
        <source>Việc và thủ tục</source>
        <translation>Cases and procedures</translation>
    </message>
    <message id="figures.part-cases-text">
        <source>Thủ tục, nơi nộp, cách nhận kết quả</source>
        <translation>Procedure, filing, how the result comes</translation>
    </message>
    <message id="figures.part-times">
        <source>Thời gian chờ và làm</source>
        <translation>Waiting and handling</translation>
    </message>
    <message id="figures.part-times-text">
        <source>Số phút ở giữa và chín phần mười</source>
        <translation>The median, and nine of ten</translation>
    </message>
    <message id="figures.part-faces">
        <source>Mức độ hài lòng</source>
        <translation>Satisfaction</translation>
    </message>
    <message id="figures.part-faces-text">
        <source>Số người được hỏi và trả lời</source>
        <translation>Asked, answered, three faces</translation>
    </message>
    <message id="figures.part-papers">
        <source>Giấy tờ hay thiếu</source>
        <translation>Papers often missing</translation>
    </message>
    <message id="figures.part-papers-text">
        <source>Giấy nào người dân hay chưa mang</source>
        <translation>What people most often lack</translation>
    </message>
    <message id="figures.part-guidance">
        <source>VNeID và Cổng</source>
        <translation>VNeID and the portal</translation>
    </message>
    <message id="figures.part-guidance-text">
        <source>Chủ đề, mức đạt được, kết quả</source>
        <translation>Topic, level, end</translation>
    </message>
    <message id="figures.part-home">
        <source>Hỗ trợ tại nhà</source>
        <translation>Help at home</translation>
    </message>
    <message id="figures.part-home-text">
        <source>Từ lúc đăng ký đến khi có kết quả</source>
        <translation>From the request to the result</translation>
    </message>
    <message id="figures.part-repairs">
        <source>Sự cố máy móc</source>
        <translation>Repairs</translation>
    </message>
    <message id="figures.part-repairs-text">
        <source>Máy nào, vì sao, kết quả, số phút</source>
        <translation>Machine, cause, end, minutes</translation>
    </message>
    <message id="figures.part-hours">
        <source>Giờ trực</source>
        <translation>Hours of the team</translation>
    </message>
    <message id="figures.part-hours-text">
        <source>Giờ có mặt của từng người</source>
        <translation>Hours there, by member</translation>
    </message>
    <message id="figures.table-outcome">
        <source>Phiên theo kết quả</source>
        <translation>Sessions by outcome</translation>
    </message>
    <message id="figures.table-outcome-note">
        <source>Kết quả như máy biết lúc này.</source>
        <translation>As it stands now.</translation>
    </message>
    <message id="figures.outcome-filed">
        <source>Đã nộp hồ sơ</source>
        <translation>Filed</translation>
    </message>
    <message id="figures.outcome-prepared">
        <source>Soạn xong, chưa nộp</source>
        <translation>Prepared, not filed</translation>
    </message>
    <message id="figures.outcome-guided">
        <source>Đã hướng dẫn</source>
        <translation>Guided</translation>
    </message>
    <message id="figures.outcome-papers-missing">
        <source>Còn thiếu giấy tờ</source>
        <translation>Papers missing</translation>
    </message>
    <message id="figures.outcome-abandoned">
        <source>Bỏ dở</source>
        <translation>Abandoned</translation>
    </message>
    <message id="figures.outcome-open">
        <source>Chưa kết thúc</source>
        <translation>Not ended</translation>
    </message>
    <message id="figures.table-place">
        <source>Phiên theo nơi làm</source>
        <translation>Sessions by place</translation>
    </message>
    <message id="figures.table-place-note">
        <source>Tại quầy hay tại nhà người dân.</source>
        <translation>At the counter or at home.</translation>
    </message>
    <message id="figures.place-counter">
        <source>Tại quầy</source>
        <translation>Counter</translation>
    </message>
    <message id="figures.place-home">
        <source>Tại nhà</source>
        <translation>Home</translation>
    </message>
    <message id="figures.table-hour">
        <source>Phiên theo giờ trong ngày</source>
        <translation>Sessions by hour</translation>
    </message>
    <message id="figures.table-hour-note">
        <source>Tính theo lúc phiên bắt đầu.</source>
        <translation>By the hour in which it began.</translation>
    </message>
    <message id="figures.at-hour">
        <source>{first}–{last} giờ</source>
        <translation>{first}–{last} o'clock</translation>
    </message>
    <message id="figures.table-procedure">
        <source>Việc theo thủ tục</source>
        <translation>Cases by procedure</translation>
    </message>
    <message id="figures.table-procedure-note">
        <source>Việc tại nhà không có phiên thì tính theo thủ tục đã nhờ.</source>
        <translation>A case at home without a session counts as what was asked for.</translation>
    </message>
    <message id="figures.table-channel">
        <source>Việc theo nơi nộp</source>
        <translation>Cases by filing</translation>
    </message>
    <message id="figures.table-channel-note">
        <source>Nộp trên Cổng là khi đã ghi mã hồ sơ, hoặc tổ ghi đã nộp lúc đến nhà.</source>
        <translation>Filed on the portal: its code was noted, or the team noted it on a visit.</translation>
    </message>
    <message id="figures.channel-portal">
        <source>Nộp trên Cổng</source>
        <translation>On the portal</translation>
    </message>
    <message id="figures.channel-elsewhere">
        <source>Nộp ở nơi khác</source>
        <translation>Elsewhere, as the citizen says</translation>
    </message>
    <message id="figures.channel-none">
        <source>Chưa nộp</source>
        <translation>Not filed</translation>
    </message>
    <message id="figures.table-delivery">
        <source>Việc theo cách nhận kết quả</source>
        <translation>Cases by how the result comes</translation>
    </message>
    <message id="figures.table-delivery-note">
        <source>Theo lời người dân chọn lúc nộp.</source>
        <translation>As chosen when it was filed.</translation>
    </message>
    <message id="figures.delivery-centre">
        <source>Tại quầy</source>
        <translation>At the counter</translation>
    </message>
    <message id="figures.delivery-electronic">
        <source>Bản điện tử</source>
        <translation>Electronic</translation>
    </message>
    <message id="figures.delivery-post">
        <source>Qua bưu chính</source>
        <translation>By post</translation>
    </message>
    <message id="figures.delivery-none">
        <source>Chưa chọn</source>
        <translation>Not chosen</translation>
    </message>
    <message id="figures.table-face">
        <source>Ba khuôn mặt</source>
        <translation>Three faces</translation>
    </message>
    <message id="figures.table-face-note">
        <source>Chỉ tính người đã trả lời.</source>
        <translation>Only of those who answered.</translation>
    </message>
    <message id="figures.face-3">
        <source>Hài lòng</source>
        <translation>Content</translation>
    </message>
    <message id="figures.face-2">
        <source>Bình thường</source>
        <translation>So-so</translation>
    </message>
    <message id="figures.face-1">
        <source>Chưa hài lòng</source>
        <translation>Not content</translation>
    </message>
    <message id="figures.asked">
        <source>Số lần được hỏi</source>
        <translation>Asked</translation>
    </message>
    <message id="figures.answered">
        <source>Số lần trả lời</source>
        <translation>Answered</translation>
    </message>
    <message id="figures.table-paper">
        <source>Giấy tờ còn thiếu</source>
        <translation>Papers missing</translation>
    </message>
    <message id="figures.table-paper-note">
        <source>Một phiên có thể thiếu nhiều giấy.</source>
        <translation>One session may lack several.</translation>
    </message>
    <message id="figures.table-topic">
        <source>Lượt hướng dẫn theo chủ đề</source>
        <translation>Guidance by topic</translation>
    </message>
    <message id="figures.table-topic-note">
        <source>Mỗi lần hướng dẫn một người là một lượt.</source>
        <translation>Each time somebody was guided counts once.</translation>
    </message>
    <message id="figures.table-level">
        <source>Mức định danh đạt được</source>
        <translation>VNeID level reached</translation>
    </message>
    <message id="figures.table-level-note">
        <source>Chỉ tính lượt có đạt một mức.</source>
        <translation>Only where a level was reached.</translation>
    </message>
    <message id="figures.of-level">
        <source>Mức {level}</source>
        <translation>Level {level}</translation>
    </message>
    <message id="figures.table-guidance-end">
        <source>Kết quả hướng dẫn</source>
        <translation>How guidance ended</translation>
    </message>
    <message id="figures.table-guidance-end-note">
        <source>Kết quả như máy biết lúc này.</source>
        <translation>As it stands now.</translation>
    </message>
    <message id="figures.guidance-end-done">
        <source>Đã xong</source>
        <translation>Done</translation>
    </message>
    <message id="figures.guidance-end-police">
        <source>Cần đến công an</source>
        <translation>Needs the police</translation>
    </message>
    <message id="figures.guidance-end-comes-back">
        <source>Sẽ quay lại</source>
        <translation>Comes back</translation>
    </message>
    <message id="figures.guidance-end-given-up">
        <source>Bỏ dở</source>
        <translation>Given up</translation>
    </message>
    <message id="figures.guidance-end-open">
        <source>Chưa kết thúc</source>
        <translation>Not ended</translation>
    </message>
    <message id="figures.table-machine">
        <source>Sự cố theo máy</source>
        <translation>Faults by machine</translation>
    </message>
    <message id="figures.table-machine-note">
        <source>Tính theo ngày báo sự cố.</source>
        <translation>By the day on which it was noted.</translation>
    </message>
    <message id="figures.table-cause">
        <source>Sự cố theo nguyên nhân</source>
        <translation>Faults by cause</translation>
    </message>
    <message id="figures.table-cause-note">
        <source>Chỉ tính sự cố đã xử lý.</source>
        <translation>Only of those that were closed.</translation>
    </message>
    <message id="figures.table-incident-end">
        <source>Kết quả xử lý sự cố</source>
        <translation>How faults ended</translation>
    </message>
    <message id="figures.table-incident-end-note">
        <source>Kết quả như máy biết lúc này.</source>
        <translation>As it stands now.</translation>
    </message>
    <message id="figures.incident-end-open">
        <source>Đang xử lý</source>
        <translation>In hand</translation>
    </message>
    <message id="figures.incidents">
        <source>Số sự cố</source>
        <translation>Faults</translation>
    </message>
    <message id="figures.repair-minutes">
        <source>Tổng số phút sửa</source>
        <translation>Minutes of repair</translation>
    </message>
    <message id="figures.table-visit-state">
        <source>Đăng ký tại nhà đang đến đâu</source>
        <translation>Where registrations stand</translation>
    </message>
    <message id="figures.table-visit-state-note">
        <source>Các đăng ký nhận trong thời gian này, như máy biết lúc này.</source>
        <translation>Those taken in this time, as they stand now.</translation>
    </message>
    <message id="figures.table-visit-way">
        <source>Đăng ký theo cách làm</source>
        <translation>Registrations by way</translation>
    </message>
    <message id="figures.table-visit-way-note">
        <source>Do cán bộ quyết định khi phân loại.</source>
        <translation>As an official decided.</translation>
    </message>
    <message id="figures.visit-way-none">
        <source>Chưa quyết định</source>
        <translation>Not decided</translation>
    </message>
    <message id="figures.table-visit-act">
        <source>Việc đã làm cho các nhà</source>
        <translation>What was done</translation>
    </message>
    <message id="figures.table-visit-act-note">
        <source>Tính theo ngày làm, cho mọi đăng ký, cũ và mới.</source>
        <translation>By the day on which it was done, for old and new registrations.</translation>
    </message>
    <message id="figures.visit-act-made">
        <source>Lượt đến nhà</source>
        <translation>Visits made</translation>
    </message>
    <message id="figures.visit-act-posted">
        <source>Kết quả gửi bưu chính</source>
        <translation>Results posted</translation>
    </message>
    <message id="figures.visit-act-handed-over">
        <source>Kết quả trao tận tay</source>
        <translation>Results handed over</translation>
    </message>
    <message id="figures.visit-act-delivered">
        <source>Bưu chính báo đã nhận</source>
        <translation>Results delivered</translation>
    </message>
    <message id="figures.table-hours">
        <source>Giờ có mặt của tổ</source>
        <translation>Hours there</translation>
    </message>
    <message id="figures.table-hours-note">
        <source>Tính từ lúc vào ca đến lúc ra ca trên máy.</source>
        <translation>From signing in to signing out on the machine.</translation>
    </message>
    <message id="figures.minutes">
        <source>{count} phút</source>
        <translation>{count} min</translation>
    </message>
    <message id="figures.waiting">
        <source>Thời gian chờ</source>
        <translation>Waiting</translation>
    </message>
    <message id="figures.waiting-none">
        <source>Chưa có: không ai lấy số thứ tự.</source>
        <translation>None: nobody took a number.</translation>
    </message>
    <message id="figures.waiting-median">
        <source>Chờ: một nửa không quá</source>
        <translation>Waiting: half of them at most</translation>
    </message>
    <message id="figures.waiting-most">
        <source>Chờ: chín phần mười không quá</source>
        <translation>Waiting: nine of ten at most</translation>
    </message>
    <message id="figures.handling">
        <source>Thời gian làm</source>
        <translation>Handling</translation>
    </message>
    <message id="figures.handling-none">
        <source>Chưa có phiên nào kết thúc.</source>
        <translation>No session has ended.</translation>
    </message>
    <message id="figures.handling-median">
        <source>Làm: một nửa không quá</source>
        <translation>Handling: half of them at most</translation>
    </message>
    <message id="figures.handling-most">
        <source>Làm: chín phần mười không quá</source>
        <translation>Handling: nine of ten at most</translation>
    </message>
    <message id="figures.withheld-small">
        <source>dưới 5</source>
        <translation>under 5</translation>
    </message>
    <message id="figures.withheld-beside">
        <source>không tách</source>
        <translation>not split</translation>
    </message>
    <message id="figures.all-withheld">
        <source>Không tách, vì các nhóm đều quá ít người.</source>
        <translation>Not split: all groups are too small.</translation>
    </message>
    <message id="figures.small-withheld">
        <source>Số dưới 5 về người dân không tách nhỏ. Số bên cạnh có thể ghi “không tách” để không tính ngược ra được.</source>
        <translation>Numbers under 5 about people are not split. One beside them may be “not split”, so that nobody can work them out.</translation>
    </message>
    <message id="figures.export">
        <source>Lưu báo cáo</source>
        <translation>Save the report</translation>
    </message>
    <message id="figures.export-title">
        <source>Lưu báo cáo vào đâu?</source>
        <translation>Where to save the report?</translation>
    </message>
    <message id="figures.export-hint">
        <source>Máy ghi hai tệp: một tệp PDF để in, một tệp bảng tính.</source>
        <translation>Two files are written: a PDF to print, and a workbook.</translation>
    </message>
    <message id="figures.drive-text">
        <source>Thẻ nhớ hoặc ổ cắm ngoài</source>
        <translation>A removable drive</translation>
    </message>
    <message id="figures.documents">
        <source>Thư mục Tài liệu</source>
        <translation>Documents folder</translation>
    </message>
    <message id="figures.documents-text">
        <source>Trên máy này</source>
        <translation>On this machine</translation>
    </message>
    <message id="figures.saving">
        <source>Đang ghi báo cáo…</source>
        <translation>Saving the report…</translation>
    </message>
    <message id="figures-saved">
        <source>Đã lưu báo cáo. Có một tệp PDF và một tệp bảng tính.</source>
        <translation>The report is saved: a PDF and a workbook.</translation>
    </message>
    <message id="figures-no-room">
        <source>Chưa lưu được: nơi này hết chỗ. Chọn nơi khác hoặc xóa bớt tệp ở đó.</source>
        <translation>Not saved: there is no room. Choose another place, or delete files there.</translation>
    </message>
    <message id="figures-gone">
        <source>Chưa lưu được: thẻ nhớ không còn ở đó. Cắm lại rồi bấm lần nữa.</source>
        <translation>Not saved: the drive has gone. Plug it in and tap again.</translation>
    </message>
    <message id="figures-read-only">
        <source>Chưa lưu được: nơi này không cho ghi. Chọn nơi khác.</source>
        <translation>Not saved: nothing may be written there. Choose another place.</translation>
    </message>
    <message id="figures-failed">
        <source>Chưa lưu được báo cáo. Số liệu vẫn còn nguyên, bấm lại hoặc gọi kỹ thuật.</source>
        <translation>The report was not saved. The figures are safe; tap again or call IT.</translation>
    </message>
    <message id="figures-counting">
        <source>Máy đang tính, chờ một chút rồi bấm lại.</source>
        <translation>Still counting; wait a little and tap again.</translation>
    </message>
    <message id="span-turned">
        <source>Ngày đầu phải trước ngày cuối. Sửa lại một trong hai ngày.</source>
        <translation>The first day must come before the last. Change one of them.</translation>
    </message>
    <message id="span-long">
        <source>Chỉ tính được tối đa năm năm một lần. Chọn hai ngày gần nhau hơn.</source>
        <translation>At most five years at a time. Choose days that are closer.</translation>
    </message>
    <message id="span-missing">
        <source>Ghi cả hai ngày rồi bấm lại.</source>
        <translation>Write both days, then tap again.</translation>
    </message>
    <message id="practice-no-export">
        <source>Đang tập dùng, không có báo cáo để lưu.</source>
        <translation>This is practice: there is no report to save.</translation>
    </message>
    <message id="spoken.figures">
        <source>Đây là trang số liệu của tổ.</source>
        <translation>These are the team's figures.</translation>
    </message>
    <message id="spoken.figures-press">
        <source>Bấm một dòng để xem bảng. Bấm “{button}” để lấy báo cáo ra ngoài.</source>
        <translation>Tap a line for its table. Tap “{button}” to take the report out.</translation>
    </message>
    <message id="report.country">
        <source>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</source>
        <translation>SOCIALIST REPUBLIC OF VIET NAM</translation>
    </message>
    <message id="report.motto">
        <source>Độc lập - Tự do - Hạnh phúc</source>
        <translation>Independence - Freedom - Happiness</translation>
    </message>
    <message id="report.office">
        <source>Ủy ban nhân dân</source>
        <translation>People's Committee</translation>
    </message>
    <message id="report.team">
        <source>Tổ hỗ trợ phản ứng nhanh</source>
        <translation>Rapid response support team</translation>
    </message>
    <message id="report.dated">
        <source>{place}, ngày {day} tháng {month} năm {year}</source>
        <translation>{place}, {day}/{month}/{year}</translation>
    </message>
    <message id="report.title">
        <source>BÁO CÁO</source>
        <translation>REPORT</translation>
    </message>
    <message id="report.about">
        <source>Kết quả hoạt động của Tổ hỗ trợ phản ứng nhanh {commune}</source>
        <translation>On the work of the rapid response support team of {commune}</translation>
    </message>
    <message id="report.span">
        <source>Thời gian: {span}</source>
        <translation>Time: {span}</translation>
    </message>
    <message id="report.to">
        <source>Kính gửi: Ủy ban nhân dân {commune}</source>
        <translation>To: the People's Committee of {commune}</translation>
    </message>
    <message id="report.intro">
        <source>Tổ hỗ trợ phản ứng nhanh {commune} báo cáo kết quả hoạt động như sau. Thời gian báo cáo: {span}.</source>
        <translation>The rapid response support team of {commune} reports on its work as follows. Time: {span}.</translation>
    </message>
    <message id="report.summary">
        <source>1. Số chung</source>
        <translation>1. In short</translation>
    </message>
    <message id="report.sheet-summary">
        <source>Số chung</source>
        <translation>In short</translation>
    </message>
    <message id="report.heading-what">
        <source>Nội dung</source>
        <translation>What</translation>
    </message>
    <message id="report.heading-count">
        <source>Số lượng</source>
        <translation>Number</translation>
    </message>
    <message id="report.heading-is">
        <source>Cách tính</source>
        <translation>What it is</translation>
    </message>
    <message id="report.heading-minutes">
        <source>Số phút</source>
        <translation>Minutes</translation>
    </message>
    <message id="report.heading-hours">
        <source>Giờ và phút</source>
        <translation>Hours and minutes</translation>
    </message>
    <message id="report.notes">
        <source>Ghi chú về số liệu</source>
        <translation>Notes on the figures</translation>
    </message>
    <message id="report.remarks">
        <source>Nhận xét, kiến nghị</source>
        <translation>Remarks</translation>
    </message>
    <message id="report.remark-good">
        <source>Kết quả nổi bật:</source>
        <translation>What went well:</translation>
    </message>
    <message id="report.remark-hard">
        <source>Khó khăn, vướng mắc:</source>
        <translation>What was hard:</translation>
    </message>
    <message id="report.remark-ask">
        <source>Kiến nghị, đề xuất:</source>
        <translation>What is asked for:</translation>
    </message>
    <message id="report.recipients">
        <source>Nơi nhận:</source>
        <translation>Recipients:</translation>
    </message>
    <message id="report.as-above">
        <source>Như trên;</source>
        <translation>As above;</translation>
    </message>
    <message id="report.filed">
        <source>Lưu: Tổ hỗ trợ.</source>
        <translation>Filed: the team.</translation>
    </message>
    <message id="report.head">
        <source>Tổ trưởng</source>
        <translation>Head of the team</translation>
    </message>
    <message id="report.sign">
        <source>(Ký, ghi rõ họ tên)</source>
        <translation>(Signature, full name)</translation>
    </message>
    <message id="report.foot">
        <source>Báo cáo của Tổ hỗ trợ phản ứng nhanh {commune}, {span}</source>
        <translation>Report of the rapid response support team of {commune}, {span}</translation>
    </message>
    <!-- The team's day, as it is lived -->
    <message id="half-written">
        <source>Chỗ đang viết dở vẫn còn đây. Viết tiếp.</source>
        <translation>What was half written is still here. Go on writing.</translation>
    </message>
    <message id="visit.ask-take">
        <source>Mang theo nhà nào?</source>
        <translation>Which homes go along?</translation>
    </message>
    <message id="visit.take-hint">
        <source>Nhà nào không đi thì chạm để bỏ ra.</source>
        <translation>Tap a home that stays here.</translation>
    </message>
    <message id="visit.along">
        <source>Mang theo</source>
        <translation>Goes along</translation>
    </message>
    <message id="visit.left-here">
        <source>Để lại</source>
        <translation>Stays here</translation>
    </message>
    <message id="visit.do-take">
        <source>Mang theo máy này</source>
        <translation>Take along</translation>
    </message>
    <message id="visit-all-taken">
        <source>Máy mang đi đã giữ hết các nhà của ngày này.</source>
        <translation>Everything of this day was taken along already.</translation>
    </message>
    <message id="visit-none-chosen">
        <source>Chưa chọn nhà nào để mang theo. Chạm một nhà.</source>
        <translation>No home is chosen. Tap one to take it along.</translation>
    </message>
    <message id="visit.twin">
        <source>Có thể đã ghi người này rồi: {who}, ngày {date}. Nếu đúng thì kết thúc một bên: “Đã ghi ở yêu cầu khác”.</source>
        <translation>This person may be noted already: {who}, on {date}. If so, close one of the two: “Entered twice”.</translation>
    </message>
    <message id="visit.act-twin">
        <source>Xem yêu cầu kia</source>
        <translation>See the other one</translation>
    </message>
    <message id="queue.elsewhere">
        <source>Đang ở quầy khác</source>
        <translation>Called to other counters</translation>
    </message>
    <message id="queue.over">
        <source>Gọi thay {counter}</source>
        <translation>Call instead of {counter}</translation>
    </message>
    <message id="queue.over-hint">
        <source>Chỉ gọi thay khi {counter} đã nghỉ hoặc hỏng máy.</source>
        <translation>Only when {counter} is closed or broken.</translation>
    </message>
    <message id="visit.act-guide">
        <source>Hướng dẫn VNeID, Cổng</source>
        <translation>Lead through VNeID</translation>
    </message>
    <message id="settings.role-given">
        <source>Vai trò của {name} bây giờ là {role}.</source>
        <translation>{name} is now {role}.</translation>
    </message>
    <message id="role-yourself">
        <source>Không tự đổi vai trò của mình được. Nhờ cán bộ khác.</source>
        <translation>Nobody changes their own role. Ask another official.</translation>
    </message>
    <message id="lookup.correct">
        <source>Mã hồ sơ trên Cổng</source>
        <translation>Dossier code on the portal</translation>
    </message>
    <message id="lookup.correct-hint">
        <source>Gõ nhầm thì sửa ở đây. Mã cũ không dùng nữa.</source>
        <translation>Correct it here if it was typed wrongly. The old one is then not used any more.</translation>
    </message>
    <message id="lookup.corrected">
        <source>Đã sửa mã hồ sơ thành {code}.</source>
        <translation>The dossier code is now {code}.</translation>
    </message>
    <message id="figures.procedure-home">
        <source>Làm tại nhà, chưa ghi rõ thủ tục</source>
        <translation>Done at home, procedure not noted</translation>
    </message>
    <message id="figures.channel-home">
        <source>Làm xong tại nhà</source>
        <translation>Done at home</translation>
    </message>
    <message id="figures.delivery-home">
        <source>Trao tận tay tại nhà</source>
        <translation>Handed over at home</translation>
    </message>
    <message id="visit.act-print-labels">
        <source>In mọi nhãn gửi</source>
        <translation>Print all labels</translation>
    </message>
    <message id="visit.taken-here">
        <source>Máy này đang mang theo yêu cầu này. Sửa ở đây, đừng sửa trên máy khác.</source>
        <translation>This machine has it along. Change it here, and on no other.</translation>
    </message>
    <message id="figures.paper-gone">
        <source>Giấy tờ của danh sách cũ ({procedure})</source>
        <translation>A paper of an older list ({procedure})</translation>
    </message>
</context>
</TS>
