"""The sentences of signing in and of invitations, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words

LOGIN: Final = Words("Tên đăng nhập", "User name")
PASSWORD: Final = Words("Mật khẩu", "Password")
WRONG: Final = Words(
    "Tên đăng nhập hoặc mật khẩu chưa đúng. Sai nhiều lần thì phải chờ.",
    "The user name or the password is not right. After several failures one has to wait.",
)
LOST: Final = Words(
    "Quên mật khẩu hoặc mất điện thoại: xin người đã mời bạn gửi liên kết mới.",
    "Password forgotten or phone lost: ask whoever invited you for a new link.",
)
ENDED: Final[Mapping[str, Words]] = {
    "kept": Words(
        "Phiên làm việc đã hết nên chưa có gì được ghi. Điều bạn vừa gõ được giữ lại: đăng nhập xong, bạn về đúng biểu "
        "mẫu ấy.",
        "Your session has ended, so nothing was written. What you typed is kept: after signing in you come back to "
        "that form.",
    ),
    "file": Words(
        "Phiên làm việc đã hết nên tệp chưa được nhận. Tệp không giữ lại được: đăng nhập xong, xin chọn lại tệp.",
        "Your session has ended, so the file was not taken. A file cannot be kept: please choose it again after "
        "signing in.",
    ),
    "lost": Words(
        "Bạn chưa đăng nhập, hoặc phiên làm việc đã hết, nên chưa có gì được ghi. Điều vừa gõ không giữ lại được; nút "
        "quay lại của trình duyệt có thể còn cho thấy.",
        "You are not signed in, or your session has ended, so nothing was written. What you typed could not be kept; "
        "the browser's back button may still show it.",
    ),
}
"""What became of a form that was sent when nobody was signed in any more."""
WELCOME: Final = Words("Xin chào", "Welcome")
SECOND: Final = Words("Mã xác nhận", "Confirmation code")
CODE: Final = Words("Mã 6 số", "Six-digit code")
CODE_HINT: Final = Words(
    "Mở ứng dụng xác thực trên điện thoại, đọc mã của “Tận Tay Phú Thọ”. Không có điện thoại thì gõ một mã dự phòng.",
    "Open the authenticator on your phone and read the code of “Tận Tay Phú Thọ”. No phone? Type a recovery code.",
)
CODE_WRONG: Final = Words(
    "Mã chưa đúng, hoặc đã dùng rồi. Xin chờ mã mới hiện ra rồi gõ lại.",
    "The code is not right, or was used before. Please wait for the next one and type it.",
)
GO_ON: Final = Words("Tiếp tục", "Continue")

BY_SSO: Final = Words("Đăng nhập bằng {name}", "Sign in with {name}")
TO_SIGN_IN: Final = Words("Về trang đăng nhập", "Back to signing in")
NOT_SIGNED_IN: Final = Words("Chưa đăng nhập được", "You are not signed in")
SSO_AWAY: Final = Words(
    "Hệ thống đăng nhập một lần chưa trả lời. Xin thử lại sau ít phút, hoặc dùng mật khẩu.",
    "The single sign-on does not answer. Please try again in a few minutes, or use a password.",
)
SSO_CANCELLED: Final = Words(
    "Việc đăng nhập đã dừng ở hệ thống kia. Chưa có gì bị thay đổi.",
    "Signing in was stopped at the other end. Nothing was changed.",
)
SSO_FAILED: Final = Words(
    "Lần đăng nhập này đã quá lâu, đã dùng rồi, hoặc bắt đầu ở máy khác. Xin bắt đầu lại.",
    "This sign-in took too long, was used before, or began on another machine. Please begin again.",
)
SSO_TAKEN: Final = Words(
    "Người này đã có tài khoản ở đây. Xin đăng nhập bằng tài khoản đó.",
    "This person has an account here already. Please sign in with that one.",
)
SSO_STRANGER: Final = Words(
    "{name} chưa được mời vào đây. Mỗi người cần một lời mời trước.",
    "{name} has not been invited here. Everybody needs an invitation first.",
)
ASK_WHO_INVITED: Final = Words(
    "Cần giúp, xin hỏi quản trị của tỉnh hoặc lãnh đạo xã, phường.",
    "For help, ask the province's administrator or the leader of your commune.",
)

INVITED: Final = Words("Lời mời", "Invitation")
INVITED_AGAIN: Final = Words("Lối vào mới", "A new way in")
INVITED_GONE: Final = Words("Lời mời này không còn dùng được", "This invitation is not good any more")
INVITED_GONE_WHY: Final = Words(
    "Liên kết đã dùng rồi, đã được thu lại, hoặc quá bảy ngày. Xin người mời gửi liên kết mới.",
    "The link was used, taken back, or is older than seven days. Ask whoever invited you for a new one.",
)
GREETING: Final = Words("Chào {name}. Vai trò của bạn: {role}, {where}.", "Hello {name}. Your role: {role}, {where}.")
WHOLE_PROVINCE: Final = Words("toàn tỉnh", "the whole province")
CHOOSE: Final = Words("Bước 1 trong 2: chọn mật khẩu", "Step 1 of 2: choose a password")
LOGIN_HINT: Final = Words(
    "Chữ không dấu, số, dấu chấm; ví dụ lan.nguyen hoặc địa chỉ thư công vụ.",
    "Letters without marks, digits, dots; for example lan.nguyen or your office e-mail.",
)
PASSWORD_HINT: Final = Words(
    "Ít nhất {least} ký tự. Bốn, năm từ ghép lại là tốt; không cần chữ hoa hay dấu đặc biệt.",
    "At least {least} characters. Four or five words together are good; no capitals or signs are asked for.",
)
PASSWORD_AGAIN: Final = Words("Gõ lại mật khẩu", "The password again")
OR_SSO: Final = Words("Hoặc không cần mật khẩu", "Or without a password")
PHONE: Final = Words("Bước 2 trong 2: điện thoại của bạn", "Step 2 of 2: your phone")
PHONE_WHY: Final = Words(
    "Mở ứng dụng xác thực (Google Authenticator, FreeOTP…), chọn thêm tài khoản và quét mã này.",
    "Open an authenticator (Google Authenticator, FreeOTP…), add an account, and scan this code.",
)
PHONE_CODE: Final = Words("Mã QR cho ứng dụng xác thực", "QR code for the authenticator")
BY_HAND: Final = Words("Không quét được thì gõ khóa này vào ứng dụng", "If it cannot be scanned, type this key instead")
PHONE_DIGITS: Final = Words("Mã 6 số đang hiện trên điện thoại", "The six digits that the phone shows now")
START_AGAIN: Final = Words("Chọn lại từ đầu", "Start again")

PAPER: Final = Words("Mười mã dự phòng", "Ten recovery codes")
PAPER_WHY: Final = Words(
    "Khi không có điện thoại, mỗi mã dùng được một lần thay cho mã 6 số. Xin in hoặc chép ra giấy và cất kỹ: "
    "trang này không hiện lại.",
    "Without the phone, each works once instead of the six digits. Print or copy them and keep them safe: this page is "
    "not shown again.",
)
PAPER_DONE: Final = Words("Tôi đã cất giữ, vào làm việc", "I have kept them, go on")

REFUSED: Final[Mapping[str, Words]] = {
    "password-short": Words("Mật khẩu cần ít nhất {least} ký tự.", "A password needs at least {least} characters."),
    "password-long": Words("Mật khẩu dài nhất {most} ký tự.", "A password has at most {most} characters."),
    "password-common": Words(
        "Mật khẩu này dễ đoán quá. Xin chọn vài từ không liên quan tới nhau, tới bạn hay nơi bạn làm.",
        "This password is too easily guessed. Choose a few words that have nothing to do with each other or with you.",
    ),
    "password-differs": Words("Hai lần gõ mật khẩu chưa giống nhau.", "The two passwords are not the same."),
    "password-wrong": Words("Mật khẩu hiện nay chưa đúng.", "The present password is not right."),
    "login-bad": Words(
        "Tên đăng nhập có từ 3 tới 100 ký tự: chữ không dấu, số và các dấu . _ @ + -",
        "A user name has 3 to 100 characters: letters without marks, digits and . _ @ + -",
    ),
    "login-taken": Words("Tên đăng nhập này đã có người dùng.", "Somebody has this user name already."),
    "code-wrong": CODE_WRONG,
}
"""Why what was typed at the door does not do."""
