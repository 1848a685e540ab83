"""The one place of all sentences that Python puts on the screen: Vietnamese first, English second.

`{name}` marks are filled in by `say`. The citizen is addressed as "bác"; a volunteer reads over her shoulder.
"""

from typing import Literal, TypeAlias

from ui.words_forms import FORM_WORDS
from ui.words_idle import WORDS_IDLE
from ui.words_pages import PAGE_WORDS

Language: TypeAlias = Literal["vi", "en"]

PROBLEM_WORDS: dict[str, tuple[str, str]] = {
    "store-unavailable": (
        "Máy chưa ghi được. Những gì đã lưu vẫn an toàn. Gọi cán bộ, rồi bấm lại.",
        "This machine cannot save now. What was saved is safe. Call an official, then tap again.",
    ),
    "store-disk-full": (
        "Ổ đĩa đã đầy. Những gì đã lưu vẫn an toàn. Xóa bớt tệp không cần, rồi bấm lại.",
        "The disk is full. What was saved is safe. Free some space, then tap again.",
    ),
    "store-read-only": (
        "Máy không cho ghi vào ổ đĩa. Những gì đã lưu vẫn an toàn. Gọi cán bộ kỹ thuật.",
        "The disk is read-only. What was saved is safe. Call the technician.",
    ),
    "store-damaged": (
        "Tệp nhật ký bị hỏng. Đừng tắt máy, gọi cán bộ kỹ thuật.",
        "The log file is damaged. Do not switch off; call the technician.",
    ),
    "store-wrong-key": (
        "Không mở được nhật ký vì chìa khóa của máy đã đổi. Gọi cán bộ kỹ thuật.",
        "The log cannot be opened: this machine's key has changed. Call the technician.",
    ),
    "store-newer-than-program": (
        "Nhật ký do bản mới hơn ghi. Hãy cài bản mới của chương trình.",
        "The log was written by a newer version. Please install the newer program.",
    ),
    "store-busy": (
        "Máy đang bận ghi. Bác chờ một chút rồi bấm lại.",
        "The machine is busy saving. Wait a moment, then tap again.",
    ),
    "catalogue-unavailable": (
        "Không đọc được thủ tục này. Chọn thủ tục khác, hoặc gọi cán bộ.",
        "This procedure cannot be read. Choose another, or call an official.",
    ),
    "something-unavailable": (
        "Có một phần của máy chưa chạy được. Những gì đã lưu vẫn an toàn. Bấm lại hoặc gọi cán bộ.",
        "Part of this machine is not working. What was saved is safe. Tap again or call an official.",
    ),
    "bug": (
        "Chương trình gặp lỗi. Những gì đã lưu vẫn an toàn. Bấm lại; nếu vẫn vậy, tắt rồi mở lại chương trình.",
        "The program hit a fault. What was saved is safe. Tap again; if it stays, close and open the program.",
    ),
    "session-over": ("Phiên này đã kết thúc.", "This session is over."),
    "consent-first": (
        "Cần bác đồng ý trước khi ghi thông tin.",
        "We need your consent before anything is written down.",
    ),
    "nothing-to-issue": ("Chưa chọn thủ tục nên chưa có phiếu.", "No procedure is chosen, so there is no slip yet."),
    "nothing-to-print": ("Chưa có phiếu để in.", "There is no slip to print yet."),
    "slip-first": ("Cần có phiếu hỗ trợ trước.", "The slip comes first."),
    "name-missing": ("Nhập họ và tên.", "Type the full name."),
    "name-taken": (
        "Tên này đã có trong tổ. Thêm chữ để phân biệt.",
        "This name is taken. Add something to tell them apart.",
    ),
    "pin-shape": ("Mã PIN có từ 4 đến 8 chữ số.", "A PIN has 4 to 8 digits."),
    "pin-easy": ("Mã PIN này quá dễ đoán. Chọn số khác.", "This PIN is too easy to guess. Choose another."),
    "pin-again": ("Hai lần nhập không giống nhau. Nhập lại mã PIN.", "The two PINs differ. Type the PIN again."),
    "pin-wrong": ("Mã PIN chưa đúng. Còn {left} lần thử.", "Wrong PIN. {left} tries left."),
    "pin-wait": (
        "Đã nhập sai nhiều lần. Chờ {seconds} giây rồi thử lại.",
        "Too many wrong tries. Wait {seconds} seconds, then try again.",
    ),
    "member-unknown": ("Không tìm thấy người này trong tổ.", "This person is not in the team."),
    "officials-only": ("Chỉ cán bộ mới mở được phần này.", "Only officials may open this."),
    "province-url": (
        "Địa chỉ máy chủ bắt đầu bằng https://",
        "The server address starts with https://",
    ),
    "enrol-code-missing": ("Nhập mã ghi danh do tỉnh cấp.", "Type the enrolment code given by the province."),
    "choose-centre": ("Chọn xã, phường của trung tâm.", "Choose the centre's commune."),
    "choose-consent": ("Bác chọn Đồng ý hoặc Không đồng ý.", "Please choose Agree or Do not agree."),
    "choose-identity": (
        "Đưa thẻ vào máy quét, hoặc chọn một ô ở trên.",
        "Scan the card, or choose one of the cards above.",
    ),
    "declare-first": (
        "Bác đọc và đánh dấu vào từng lời cam đoan.",
        "Please read and tick each declaration.",
    ),
    "dossier-or-later": (
        "Nhập mã hồ sơ Cổng vừa cấp, hoặc bấm “Để sau”.",
        "Type the dossier code the portal gave, or tap “Later”.",
    ),
    "dossier-not-a-code": (
        "Đây không phải mã hồ sơ. Mã có chữ không dấu, số, dấu chấm và gạch, ví dụ H44.15-261120-0007.",
        "This is no dossier code. It has plain letters, digits, dots and dashes, such as H44.15-261120-0007.",
    ),
    "dossier-unknown": (
        "Máy này chưa biết mã hồ sơ đó. Xem lại mã, hoặc quét mã QR trên phiếu.",
        "This machine does not know that dossier code. Check it, or scan the slip.",
    ),
    "slip-code-mistyped": (
        "Mã có một chỗ chưa đúng. So lại từng nhóm ba chữ với phiếu.",
        "One letter of the code is wrong. Compare each group of three with the slip.",
    ),
    "slip-code-length": (
        "Mã trên phiếu có 18 chữ và số. Nhập đủ cả sáu nhóm.",
        "The code on the slip has 18 letters and digits. Type all six groups.",
    ),
    "slip-code-letter": (
        "Mã trên phiếu không có chữ này. Xem lại phiếu.",
        "The slip code never has this letter. Check the slip.",
    ),
    "lookup-empty": ("Quét phiếu hoặc nhập mã.", "Scan the slip or type the code."),
    "look-again": ("Xem lại chỗ này rồi nhập lại.", "Please look at this again and retype it."),
    "qr-empty": (
        "Đây là mã trống, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is an empty code, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-url": (
        "Đây là một địa chỉ trang mạng, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is a web address, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-health-card": (
        "Đây là mã của thẻ bảo hiểm y tế, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is a health-insurance card, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-payment": (
        "Đây là mã chuyển tiền, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is a payment code, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-vneid": (
        "Đây là mã riêng của VNeID, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is a VNeID code, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-mrz": (
        "Đây là dòng chữ máy đọc ở mặt sau thẻ, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is the machine-readable lines of a card, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-unknown": (
        "Đây là một mã khác, không phải mã trên thẻ căn cước. Quét mã QR trên thẻ căn cước.",
        "This is another code, not the code of an ID card. Scan the QR on the ID card.",
    ),
    "qr-slip": (
        "Đây là phiếu hỗ trợ. Về trang chính, chọn “Tra cứu hồ sơ” để xem.",
        "This is a support slip. Go home and choose “Look up a dossier”.",
    ),
}

ALL_WORDS: dict[str, tuple[str, str]] = PROBLEM_WORDS | PAGE_WORDS | FORM_WORDS | WORDS_IDLE


def say(language: Language, code: str, /, **values: str) -> str:
    """The sentence of `code` in one language.

    Raises KeyError for a code that nobody wrote a sentence for: a bug that a test finds.
    """
    vietnamese, english = ALL_WORDS[code]
    text = vietnamese if language == "vi" else english
    return text.format(**values) if values else text
