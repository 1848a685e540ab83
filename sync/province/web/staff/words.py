"""The sentences that every page of the staff has, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words
from sync.province.staff.rights import Right, Role

SERVICE: Final = Words("Tận Tay · Tỉnh Phú Thọ", "Tận Tay · Phú Thọ province")
SKIP: Final = Words("Tới nội dung chính", "Skip to the content")
OTHER_LANGUAGE: Final = Words("English", "Tiếng Việt")
SIGN_IN: Final = Words("Đăng nhập", "Sign in")
SIGN_OUT: Final = Words("Đăng xuất", "Sign out")
ME: Final = Words("Tài khoản của tôi", "My account")
MENU: Final = Words("Các mục", "Sections")

SECTIONS: Final[tuple[tuple[Right, str, Words], ...]] = (
    ("see-figures", "/staff/figures", Words("Số liệu", "Figures")),
    ("see-dossiers", "/staff/dossiers", Words("Hồ sơ", "Dossiers")),
    ("see-devices", "/staff/devices", Words("Máy", "Machines")),
    ("see-devices", "/staff/alerts", Words("Cảnh báo", "Alerts")),
    ("manage-accounts", "/staff/accounts", Words("Người dùng", "Accounts")),
    ("manage-tokens", "/staff/tokens", Words("Mã cho hệ thống khác", "Tokens")),
    ("see-record", "/staff/record", Words("Nhật ký", "Record")),
)
"""What stands in the head of each page, for those who may."""

ROLE: Final[Mapping[Role, Words]] = {
    "admin": Words("Quản trị tỉnh", "Province administrator"),
    "analyst": Words("Phân tích tỉnh", "Province analyst"),
    "leader": Words("Lãnh đạo xã, phường", "Commune leader"),
    "official": Words("Cán bộ xã, phường", "Commune official"),
}

FORBIDDEN: Final = Words("Mục này không dành cho vai trò của bạn", "Your role has no access here")
FORBIDDEN_WHY: Final = Words(
    "Cần xem mục này, xin hỏi quản trị của tỉnh. Chưa có gì bị thay đổi.",
    "If you need it, ask the province's administrator. Nothing was changed.",
)
OTHER_SITE: Final = Words("Trang này đã cũ, xin làm lại", "This page is too old, please do it again")
OTHER_SITE_WHY: Final = Words(
    "Phiên làm việc đã đổi từ khi mở trang. Chưa có gì bị thay đổi. Xin mở lại trang rồi làm lại.",
    "You signed in again since the page was opened. Nothing was changed. Open the page again and repeat.",
)
TYPED: Final = Words(
    "Phiên làm việc đã hết khi bạn gửi, nên chưa có gì được ghi. Điều bạn đã gõ còn nguyên dưới đây: xin xem lại rồi "
    "bấm gửi lần nữa.",
    "Your session had ended when you sent this, so nothing was written. What you typed still stands below: please look "
    "at it and send it again.",
)
TYPED_NOT: Final = Words(
    "Điều bạn đã gõ không còn ở đây: bạn đã gửi đi rồi, đã quá hai giờ, việc này đã có người làm, hoặc do tài khoản "
    "khác gõ. Trang này không ghi gì thêm từ đó.",
    "What you typed is not here any more: you have sent it, it is older than two hours, somebody has done it "
    "meanwhile, or another account typed it. This page writes nothing more of it.",
)
NOTHING_HERE: Final = Words("Không có trang này", "No such page")
NOTHING_HERE_WHY: Final = Words(
    "Địa chỉ gõ nhầm, hoặc mục này thuộc xã, phường khác.", "The address is mistyped, or it belongs to another commune."
)
TOO_MANY: Final = Words("Xin chờ tới {at} rồi thử lại", "Please wait until {at} and try again")
TOO_MANY_WHY: Final = Words(
    "Các máy dùng chung đường mạng này, thường là cả cơ quan, vừa thử đăng nhập quá nhiều lần. Từ {at} thử lại được; "
    "trước đó không cần làm gì.",
    "The computers that share this line, mostly a whole office, tried to sign in too often just now. It works again "
    "from {at}; nothing needs to be done before.",
)
LOCKED: Final = Words("Xin chờ tới {at} rồi đăng nhập lại", "Please wait until {at} and sign in again")
LOCKED_WHY: Final = Words(
    "Mật khẩu hoặc mã xác nhận của tên đăng nhập này bị gõ sai nhiều lần liên tiếp, ở máy này hoặc máy khác. Để không "
    "ai dò được, tới {at} mọi lần thử đều bị từ chối, kể cả khi gõ đúng; từ lúc đó gõ lại được. Quên mật khẩu, mất "
    "điện thoại, hoặc không phải bạn gõ sai: xin báo người đã mời bạn.",
    "The password or the code of this user name was typed wrongly several times, here or on another computer. So that "
    "nobody can guess it, every attempt is refused until {at}, even a right one; from then on you can type it again. "
    "If you forgot the password, lost the phone, or it was not you: tell whoever invited you.",
)
GO_BACK: Final = Words("Quay lại trang trước", "Back to the page before")
TOO_LARGE: Final = Words("Quá dài hoặc quá lớn", "Too long or too large")
TOO_LARGE_WHY: Final = Words(
    "Chưa có gì bị thay đổi. Một tệp có nhiều nhất 8 MB: xin chia thành nhiều tệp rồi gửi lại.",
    "Nothing was changed. A file has at most 8 MB: please split it and send again.",
)
MALFORMED: Final = Words("Có chỗ điền chưa hiểu được", "Something in the form could not be read")
MALFORMED_WHY: Final = Words(
    "Chưa có gì bị thay đổi. Xin quay lại, xem từng ô rồi gửi lại.",
    "Nothing was changed. Please go back, look at each field and send again.",
)
BROKEN: Final = Words("Máy chủ đang gặp trục trặc", "The server is in trouble")
BROKEN_WHY: Final = Words(
    "Chưa có gì bị thay đổi. Xin thử lại sau ít phút.", "Nothing was changed. Please try again in a few minutes."
)
