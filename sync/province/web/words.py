"""The sentences of the citizen's pages, Vietnamese first, English second.

Source of the statuses: the domain notes on VNeID and the portal, section 4.
"""

from typing import Final

from sync.protocol import StatusCode
from sync.province.language import Words

PREPARED: Final = Words("Đã soạn ở trung tâm", "Prepared at the centre")
"""What is said of the first stop once the dossier has gone on."""

NEXT: Final[dict[StatusCode, Words]] = {
    "prepared": Words(
        "Hồ sơ đã được soạn ở trung tâm nhưng chưa nộp. Bác tự nộp trên Cổng Dịch vụ công quốc gia bằng VNeID "
        "của mình, hoặc mang phiếu này tới trung tâm để được giúp.",
        "The dossier was prepared at the centre and is not filed yet. File it on the national portal with your own "
        "VNeID, or take this slip to the centre for help.",
    ),
    "filed": Words(
        "Bác chưa phải làm gì. Cơ quan sẽ xem và tiếp nhận hồ sơ.",
        "Nothing to do for now. The office will look at the dossier and receive it.",
    ),
    "received": Words(
        "Bác chưa phải làm gì. Xin giữ Giấy tiếp nhận hồ sơ; ngày hẹn ghi trên giấy đó.",
        "Nothing to do for now. Keep the official receipt; the date stands on it.",
    ),
    "in-progress": Words(
        "Bác chưa phải làm gì. Cơ quan đang giải quyết hồ sơ.",
        "Nothing to do for now. The office is working on the dossier.",
    ),
    "needs-more": Words(
        "Bác xem phần cơ quan yêu cầu dưới đây rồi bổ sung. Cần giúp, xin mang phiếu này tới trung tâm.",
        "Read below what the office asks for, and send it. For help, take this slip to the centre.",
    ),
    "result-ready": Words(
        "Bác nhận kết quả theo cách đã chọn khi nộp. Nhận tại quầy thì mang theo Giấy tiếp nhận hồ sơ và giấy tờ "
        "tùy thân.",
        "Receive the result in the way chosen when filing. At the counter, bring the official receipt and your "
        "identity card.",
    ),
    "collected": Words("Xong rồi. Bác không phải làm gì nữa.", "All done. Nothing more to do."),
    "rejected": Words(
        "Bác xem lý do dưới đây. Muốn hỏi hoặc nộp lại, xin tới trung tâm.",
        "Read the reason below. To ask or to file again, come to the centre.",
    ),
    "withdrawn": Words(
        "Hồ sơ đã được rút theo yêu cầu. Muốn nộp lại, xin tới trung tâm.",
        "The dossier was withdrawn on request. To file again, come to the centre.",
    ),
    "stopped": Words(
        "Hồ sơ đã dừng. Bác xem lý do dưới đây, hoặc hỏi tại trung tâm.",
        "The dossier was stopped. Read the reason below, or ask at the centre.",
    ),
}

ASK_AT_CENTRE: Final = Words(
    "Xin tới trung tâm, mang theo phiếu này, để biết cần làm gì.",
    "Come to the centre with this slip to learn what to do.",
)
UNREAD: Final = Words(
    "Đây là chữ của cơ quan; trang này chưa biết rõ nghĩa. Bác hỏi trung tâm để biết cần làm gì, nhớ mang theo phiếu "
    "này.",
    "These are the office's own words; this page does not know what they mean. Ask the centre what to do, and bring "
    "this slip.",
)
_UNFINISHED: Final = Words(
    "Việc ở trung tâm chưa làm xong. Muốn làm tiếp, bác mang phiếu này tới trung tâm.",
    "The work at the centre is not finished. To go on, take this slip to the centre.",
)
AFTER_SESSION: Final[dict[str, Words]] = {
    "": _UNFINISHED,
    "abandoned": _UNFINISHED,
    "guided": Words(
        "Trung tâm đã hướng dẫn bác, chưa soạn hồ sơ nào. Bác làm theo các bước ghi trên phiếu; cần giúp, xin mang "
        "phiếu này tới trung tâm.",
        "The centre told you what to do; no dossier was prepared. Follow the steps on the slip; for help, take it to "
        "the centre.",
    ),
    "papers-missing": Words(
        "Hồ sơ còn thiếu giấy tờ. Bác chuẩn bị các giấy ghi trên phiếu rồi mang tới trung tâm.",
        "Some papers are missing. Prepare those listed on the slip and bring them to the centre.",
    ),
}
"""What is to be done where the session left no dossier ready, by its outcome; empty: it has not ended."""
ONLY_IF_ASKED: Final = Words("chỉ khi cơ quan yêu cầu", "only if the office asks")
NOT_OFFICIAL: Final = Words(
    "Trang này không thay Giấy tiếp nhận hồ sơ.", "This page does not replace the official receipt."
)
OPEN_DATA: Final = Words("Dữ liệu mở", "Open data")
OTHER_PAGES: Final = Words("Trang khác", "Other pages")
FOR_STAFF: Final = Words("Cán bộ đăng nhập", "Staff sign-in")
NO_OTP: Final = Words(
    "Không cán bộ nào gọi điện hỏi mật khẩu hay mã OTP của bác.",
    "No official ever phones to ask for your password or OTP.",
)

TITLE: Final = Words("Tra cứu phiếu hỗ trợ", "Look up a support slip")
ASK_CODE: Final = Words("Mã trên phiếu", "The code on the slip")
ASK_HINT: Final = Words(
    "Sáu nhóm, mỗi nhóm ba ký tự. Viết hoa hay thường đều được.", "Six groups of three. Capitals or not."
)
SHOW: Final = Words("Xem hồ sơ", "Show")
WHAT_NEXT: Final = Words("Bác cần làm gì", "What to do")
FROM_OFFICE: Final = Words("Cơ quan nhắn", "From the office")
HOW_FAR: Final = Words("Hồ sơ đã đi tới đâu", "How far it has come")
NOW_HERE: Final = Words("đang ở đây", "now")

NOT_ARRIVED: Final = Words("Hồ sơ chưa về tới tỉnh", "Not arrived at the province yet")
NOT_ARRIVED_WHY: Final = Words(
    "Mã này đúng là của phiếu đã in. Trung tâm chưa gửi lên được, có thể vì mất mạng. Bác thử lại sau; "
    "không mất gì cả.",
    "The code is genuine. The centre has not been able to send yet, perhaps for lack of a line. "
    "Try again later; nothing is lost.",
)
NOT_HERE: Final = Words("Tỉnh chưa nhận được phiếu này", "The province did not receive this slip")
NOT_HERE_WHY: Final = Words(
    "Mã này đúng là của phiếu đã in. Nhưng trung tâm chưa gửi buổi làm việc của phiếu này, và chiếc máy đã làm phiếu "
    "nay không dùng nữa. Bác mang phiếu này tới trung tâm để được giúp.",
    "The code is genuine. But the centre has not sent this slip's session, and the machine that made the slip is no "
    "longer in use. Take this slip to the centre for help.",
)
NO_SUCH_CODE: Final = Words("Không có mã này", "No such code")
NO_SUCH_CODE_WHY: Final = Words(
    "Xin xem lại từng nhóm trên phiếu. Nếu vẫn không được, mang phiếu tới trung tâm.",
    "Please compare group by group with the slip. If it still does not work, take the slip to the centre.",
)
MISTYPED: Final = Words("Có lẽ gõ nhầm một ký tự", "Probably one character is mistyped")
MISTYPED_WHY: Final = Words(
    "Mã trên phiếu có sáu nhóm, mỗi nhóm ba ký tự. Xin xem lại từng nhóm.",
    "The code on the slip has six groups of three characters. Please compare group by group.",
)
TOO_MANY: Final = Words("Bác chờ một chút", "Please wait a moment")
TOO_MANY_WHY: Final = Words(
    "Vừa có quá nhiều lần tra cứu từ mạng này. Xin thử lại sau {seconds} giây.",
    "Too many look-ups came from this network. Please try again in {seconds} seconds.",
)
NOTHING_HERE: Final = Words("Không có trang này", "No such page")
NOTHING_HERE_WHY: Final = Words(
    "Bác tra cứu phiếu bằng mã ghi trên phiếu.", "A slip is looked up by the code printed on it."
)
BROKEN: Final = Words("Máy chủ đang gặp trục trặc", "The server is in trouble")
BROKEN_WHY: Final = Words(
    "Hồ sơ của bác vẫn an toàn. Xin thử lại sau ít phút.", "Your dossier is safe. Please try again in a few minutes."
)
