"""The sentences of the record of what the staff did, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words
from sync.province.staff.subjects import Sort

RECORD: Final = Words("Nhật ký", "Record")
RECORD_WHY: Final = Words(
    "Mọi việc do người dùng làm, mới nhất trước. Nhật ký chỉ được thêm, không sửa, không xóa.",
    "Everything done by the staff, the newest first. The record is only added to, never changed or shortened.",
)
WHO: Final = Words("Ai", "Who")
ACTION: Final = Words("Việc", "What")
ABOUT: Final = Words("Về", "About")
DETAILS: Final = Words("Chi tiết", "Details")
FROM: Final = Words("Từ ngày", "From")
TO: Final = Words("Tới ngày", "To")
ANY: Final = Words("tất cả", "all")
FILTER: Final = Words("Lọc", "Filter")
OF_DETAILS: Final[Mapping[str, Words]] = {
    "by": Words("bằng", "by"),
    "role": Words("vai trò", "role"),
    "communes": Words("xã, phường", "communes"),
    "was": Words("trước đó", "before"),
    "left": Words("mã còn lại", "codes left"),
    "failed_before": Words("thử sai trước đó", "failures before"),
    "count": Words("số nơi", "places"),
    "name": Words("tên", "name"),
    "codes": Words("mã ghi danh bị hủy", "enrolment codes voided"),
    "rights": Words("được làm", "may"),
    "source": Words("từ hệ thống", "from the system"),
    "rows": Words("số dòng", "rows"),
    "kind": Words("loại", "kind"),
    "word": Words("xếp vào", "as"),
    "to": Words("chuyển tới", "to"),
}
"""What the names of details mean; each name that is written down has its words here."""
NAMELESS: Final[Mapping[Sort, Words]] = {
    "device": Words("Một máy không tên", "A machine without a name"),
    "import": Words("Một tệp không còn giữ", "A file that is kept no more"),
    "channel": Words("Một nơi nhận cảnh báo", "One that is told of alerts"),
}
"""What a thing is called that nobody knows, or that is nothing to the one who reads."""
SEE_FIGURES: Final = Words("xem số liệu", "read figures")
"""A right that programs were once given, and that opened nothing."""
TEXT: Final = Words("giữ nguyên chữ của cơ quan", "the office's own text")
OLDER: Final = Words("Cũ hơn", "Older")
NEWEST: Final = Words("Mới nhất", "Newest")
NEWER: Final = Words("Mới hơn", "Newer")
OLDEST: Final = Words("Cũ nhất", "Oldest")
NOTHING: Final = Words("Không có dòng nào như vậy.", "There is no such line.")

ACTIONS: Final[Mapping[str, Words]] = {
    "signed-in": Words("đăng nhập", "signed in"),
    "signed-out": Words("đăng xuất", "signed out"),
    "account-invited": Words("mời người dùng", "invited somebody"),
    "invitation-withdrawn": Words("thu lại lời mời", "took an invitation back"),
    "account-opened": Words("nhận lời mời", "accepted an invitation"),
    "account-bound": Words("nối với đăng nhập một lần", "bound to the single sign-on"),
    "account-changed": Words("đổi vai trò, phạm vi", "changed role or communes"),
    "account-shut": Words("khóa tài khoản", "shut an account"),
    "account-reopened": Words("mở lại tài khoản", "opened an account again"),
    "account-renewing": Words("tạo lối vào mới", "made a new way in"),
    "account-renewed": Words("đặt lại mật khẩu và điện thoại", "set a new password and phone"),
    "account-unlocked": Words("cho thử lại ngay", "ended a wait"),
    "password-changed": Words("đổi mật khẩu", "changed the password"),
    "codes-renewed": Words("tạo mã dự phòng mới", "made new recovery codes"),
    "sessions-ended": Words("đăng xuất nơi khác", "signed out elsewhere"),
    "status-set": Words("ghi trạng thái một hồ sơ", "said where a dossier stands"),
    "status-undone": Words("hoàn tác trạng thái đã ghi tay", "took a status set by hand back"),
    "import-previewed": Words("tải tệp trạng thái lên để xem trước", "uploaded a file of statuses to look at"),
    "import-applied": Words("ghi trạng thái từ tệp", "kept the statuses of a file"),
    "import-discarded": Words("bỏ bản xem trước của một tệp", "discarded the preview of a file"),
    "import-undone": Words("rút lại trạng thái đã ghi từ tệp", "took the statuses of a file back"),
    "statuses-sent": Words("hệ thống khác gửi trạng thái tới", "another system sent statuses"),
    "status-named": Words("đặt nghĩa cho tên trạng thái", "said what the name of a status means"),
    "token-made": Words("tạo mã cho hệ thống khác", "made a token for another system"),
    "token-revoked": Words("thu lại mã của hệ thống khác", "took another system's token back"),
    "code-made": Words("tạo mã ghi danh cho máy mới", "made an enrolment code for a new machine"),
    "code-taken-back": Words("thu lại mã ghi danh", "took an enrolment code back"),
    "device-moves": Words("cho máy chuyển trung tâm", "let a machine move to another centre"),
    "device-replaced": Words("cho máy mới thay máy hỏng", "let a new machine replace a broken one"),
    "device-shut-out": Words("khóa máy", "shut a machine out"),
    "device-let-in": Words("mở lại máy", "let a machine in again"),
    "channel-added": Words("thêm nơi nhận cảnh báo", "added somebody to be told of alerts"),
    "channel-removed": Words("bỏ nơi nhận cảnh báo", "removed somebody who was told of alerts"),
}
"""What the record's words mean; each that is written down has its words here."""
