"""The words in which the catalogue tells an official of itself: Vietnamese first, English second."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from kiosk.catalogue.faults import Tongue
from kiosk.domain.local_time import day_text
from kiosk.domain.questions.shown import thousands
from kiosk.domain.records import Words

TERMS: Final[Mapping[str, tuple[str, str]]] = {
    # facts of a procedure
    "name": ("tên", "name"),
    "official-name": ("tên chính thức", "official name"),
    "valid-from": ("ngày bắt đầu áp dụng", "first day"),
    "valid-to": ("ngày cuối áp dụng", "last day"),
    "checked-on": ("kiểm tra ngày", "checked on"),
    "core": ("làm thường xuyên", "done often"),
    "authority": ("nơi giải quyết", "authority"),
    "level": ("cấp", "level"),
    "who": ("ai được làm", "who may file"),
    "channels": ("cách nộp", "ways to file"),
    "online-level": ("mức trực tuyến", "online level"),
    "time": ("thời hạn giải quyết", "time"),
    "time-verify": ("thời hạn khi phải xác minh", "time when it must be verified"),
    "cutoff": ("nhận sau giờ này thì tính sang ngày sau", "counted from the next day when received after"),
    "time-note": ("ghi chú thời hạn", "note on the time"),
    "fee": ("lệ phí", "fee"),
    "fee-online": ("lệ phí nộp trên mạng", "fee online"),
    "fee-copy": ("lệ phí bản sao", "fee of a copy"),
    "fee-discount": ("lệ phí đang giảm", "discount"),
    "fee-note": ("ghi chú lệ phí", "note on the fee"),
    "paper": ("giấy tờ", "paper"),
    "papers": ("giấy tờ", "papers"),
    "form": ("tờ khai", "declaration"),
    "own-form": ("tờ khai trên máy", "the machine's form"),
    "result": ("kết quả", "result"),
    "delivery": ("cách trả kết quả", "ways of delivery"),
    "deadline": ("hạn của người dân", "the citizen's deadline"),
    "hours": ("giờ tiếp nhận", "hours of reception"),
    "home": ("làm tại nhà", "at home"),
    "legal-basis": ("căn cứ pháp lý", "legal basis"),
    "refuse-if": ("bị từ chối khi", "refused if"),
    "amounts": ("mức hưởng hằng tháng", "monthly amount"),
    "portal": ("trang trên Cổng", "page of the portal"),
    "note": ("ghi chú", "note"),
    "confidence": ("độ chắc", "confidence"),
    "sources": ("nguồn", "sources"),
    "wording": ("câu chữ", "wording"),
    # lesser facts, by the name of their field
    "also_gives": ("được thêm", "what else it gives"),
    "decision": ("quyết định công bố", "decision"),
    "life_event": ("nhóm việc", "life event"),
    "prefer_over": ("nên làm thay cho", "better than"),
    "receipts": ("số mẫu biên nhận", "numbers of the receipts"),
    "related": ("thủ tục liên quan", "related procedures"),
    "replaces": ("thay cho thủ tục", "replaces"),
    "sector": ("lĩnh vực", "sector"),
    "synonyms": ("tên gọi thường ngày", "everyday names"),
    # values
    "working_day": ("{n} ngày làm việc", "{n} working days"),
    "calendar_day": ("{n} ngày", "{n} days"),
    "day": ("{n} ngày", "{n} days"),
    "hour": ("{n} giờ", "{n} hours"),
    "dong": ("{n} đ", "{n} VND"),
    "per.copy": ("mỗi bản", "a copy"),
    "per.page": ("mỗi trang", "a page"),
    "per.document": ("mỗi giấy tờ", "a document"),
    "per.transaction": ("mỗi việc", "a transaction"),
    "until": ("{text} đến hết {date}", "{text} until {date}"),
    "since": ("{text} từ {date}", "{text} since {date}"),
    "unknown": ("chưa biết", "not known"),
    "nothing": ("không có", "none"),
    "yes": ("có", "yes"),
    "no": ("không", "no"),
    "partly": ("một phần", "partly"),
    "xa": ("xã", "commune"),
    "tinh": ("tỉnh", "province"),
    "online": ("trên mạng", "online"),
    "post": ("qua bưu chính", "by post"),
    "counter": ("tại quầy", "at the counter"),
    "at-home": ("tại nhà", "at home"),
    "online_appointment": ("hẹn trước trên mạng", "online, by appointment"),
    "phone": ("qua điện thoại", "by phone"),
    "electronic": ("bản điện tử", "electronically"),
    "sms": ("tin nhắn", "text message"),
    "app": ("ứng dụng", "app"),
    "toan_trinh": ("toàn trình", "fully online"),
    "mot_phan": ("một phần", "partly online"),
    "khong": ("không", "not online"),
    "after": ("trong {n} ngày sau {event}", "within {n} days after {event}"),
    "before": ("trong {n} ngày trước {event}", "in the {n} days before {event}"),
    "submit": ("nộp", "submit"),
    "show": ("xuất trình", "show"),
    "declare": ("khai", "declare"),
    "originals": ("{n} bản chính", "{n} original"),
    "copies": ("{n} bản sao", "{n} copies"),
    "when": ("khi {text}", "when {text}"),
    "optional": ("nếu muốn", "optional"),
    "replaced-by": ("thay được bằng {text}", "may be replaced by {text}"),
    # how sure
    "A": ("A: đọc trên Cổng Dịch vụ công quốc gia", "A: read on the national portal"),
    "B": ("B: đọc ở nguồn công khai khác", "B: read in another public source"),
    "C": ("C: hiểu biết chung, cần hỏi lại", "C: general knowledge; ask again"),
    "sure": ("[{letter}]", "[{letter}]"),
    "unsure": ("[C, cần hỏi lại]", "[C, ask again]"),
    # sentences
    "retired": ("Mã {old} đã bãi bỏ, nay là {new}.", "Code {old} was abolished; it is {new} now."),
    "over": ("HẾT HẠN: chỉ áp dụng đến hết {date}.", "OVER: valid until {date} only."),
    "not-yet": ("CHƯA ÁP DỤNG: từ {date} mới áp dụng.", "NOT YET: valid from {date}."),
    "ends-soon": ("Sắp hết hạn: đến hết {date}.", "Ends soon: {date}."),
    "stale": ("Kiểm tra đã lâu: ngày {date}.", "Checked long ago: {date}."),
    "form-size": ("{fields} câu hỏi trên {pages} trang", "{fields} questions on {pages} pages"),
    "form-unreadable": ("tờ khai của máy không đọc được: {problem}", "its form cannot be read: {problem}"),
    "form-none": ("máy không có tờ khai để điền", "the machine has no form to fill in"),
    "model": ("mẫu {text}", "model {text}"),
    # differences
    "procedure-line": ("Thủ tục {code} ({name}): {changes}.", "Procedure {code} ({name}): {changes}."),
    "procedure-new": ("Thủ tục mới {code}: {name}.", "New procedure {code}: {name}."),
    "procedure-gone": ("Bỏ thủ tục {code}: {name}.", "Procedure {code} is gone: {name}."),
    "form-line": ("Tờ khai {code} ({name}): {changes}.", "Form {code} ({name}): {changes}."),
    "form-new": ("Tờ khai mới {code}: {name}.", "New form {code}: {name}."),
    "form-gone": ("Bỏ tờ khai {code}: {name}.", "Form {code} is gone: {name}."),
    "retired-new": ("Mã mới bãi bỏ: {old}, nay là {new}.", "Newly abolished: {old}, now {new}."),
    "retired-gone": ("Không còn ghi mã bãi bỏ: {old}.", "No longer listed as abolished: {old}."),
    "retired-moved": ("Mã bãi bỏ {old}: từ {was} thành {new}.", "Abolished {old}: from {was} to {new}."),
    "holiday-new": ("Ngày nghỉ, làm bù: thêm {date} ({name}).", "Holidays: {date} is new ({name})."),
    "holiday-gone": ("Ngày nghỉ, làm bù: bỏ {date} ({name}).", "Holidays: {date} is gone ({name})."),
    "commune-new": ("Xã, phường: thêm {code} {name}.", "Communes: {code} {name} is new."),
    "commune-gone": ("Xã, phường: bỏ {code} {name}.", "Communes: {code} {name} is gone."),
    "commune-moved": ("Xã, phường {code}: từ {was} thành {new}.", "Commune {code}: from {was} to {new}."),
    "same": ("Hai bản không khác nhau.", "There is no difference."),
    "changed": ("{label} từ {was} thành {new}", "{label} from {was} to {new}"),
    "reworded": ("đổi câu chữ {label}: “{new}”", "{label} reworded: “{new}”"),
    "added": ("thêm {label} “{text}”", "{label} “{text}” added"),
    "removed": ("bớt {label} “{text}”", "{label} “{text}” removed"),
    "altered": ("sửa {label} “{text}”: {how}", "{label} “{text}” changed: {how}"),
    "now-required": ("nay bắt buộc", "now required"),
    "now-optional": ("nay không bắt buộc", "no longer required"),
    "now-when": ("nay chỉ hỏi khi {text}", "now asked only when {text}"),
    "now-always": ("nay hỏi mọi người", "now asked of everybody"),
    "new-checks": ("cách kiểm tra khác", "checked in another way"),
    "new-kind": ("cách trả lời khác", "answered in another way"),
    "not-stored-now": ("nay không lưu", "no longer stored"),
    "stored-now": ("nay có lưu", "now stored"),
    "question": ("câu hỏi", "question"),
    "choice": ("điều để chọn", "choice"),
    "title": ("tiêu đề", "title"),
    "number": ("số mẫu", "number of the model"),
    "basis": ("căn cứ", "basis"),
    "advice": ("lời dặn", "advice"),
    "sections": ("cách chia phần khác", "the sections differ"),
    "order": ("thứ tự câu hỏi khác", "the questions are in another order"),
    "cross-rules": ("quy tắc giữa các câu khác", "the rules between questions differ"),
    "more": ("thông tin phụ khác ({names})", "lesser facts differ ({names})"),
}  # fmt: skip


def term(tongue: Tongue, code: str, /, **values: object) -> str:
    """The word or sentence of a code."""
    return TERMS[code][tongue == "en"].format(**values)


def words(tongue: Tongue, text: Words | None) -> str:
    """Words of the catalogue in the tongue of the reader; Vietnamese where there is no English."""
    if text is None:
        return ""
    return text.en if tongue == "en" and text.en else text.vi


def dong(tongue: Tongue, amount: int | None) -> str:
    """`8.000 đ`."""
    return term(tongue, "unknown") if amount is None else term(tongue, "dong", n=thousands(amount, tongue))


def day(on: date | None) -> str:
    """`22/11/2026`; empty for no day."""
    return "" if on is None else day_text(on)
