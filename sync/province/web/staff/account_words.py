"""The sentences of accounts and of one's own account, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words

ACCOUNTS: Final = Words("Người dùng", "Accounts")
NAME: Final = Words("Họ và tên", "Name")
LOGIN: Final = Words("Tên đăng nhập", "User name")
ROLE: Final = Words("Vai trò", "Role")
COMMUNES: Final = Words("Xã, phường", "Communes")
STATE: Final = Words("Tình trạng", "State")
LAST_SEEN: Final = Words("Lần dùng gần nhất", "Last seen")
NEVER: Final = Words("chưa có", "not yet")
OPEN: Final = Words("đang mở", "open")
KEYLESS: Final = Words("chờ dùng liên kết để đặt mật khẩu mới", "waiting for the link to be used")
SHUT: Final = Words("đã khóa từ {at}", "shut since {at}")
COUNT: Final = Words("{count} người dùng", "{count} accounts")

NOBODY: Final = Words("Chưa có ai. Mời người đầu tiên ở dưới đây.", "Nobody yet. Invite the first one below.")

INVITE: Final = Words("Mời một người", "Invite somebody")
INVITE_WHY: Final = Words(
    "Một liên kết cho một người, dùng một lần, trong bảy ngày. Ai cầm liên kết thì vào được: xin đưa tận tay.",
    "One link for one person, once, within seven days. Whoever holds it comes in: please hand it over yourself.",
)
INVITE_DO: Final = Words("Tạo lời mời", "Make the invitation")
COMMUNES_HINT: Final = Words(
    "Chỉ chọn cho lãnh đạo và cán bộ xã, phường; vai trò cấp tỉnh thấy toàn tỉnh.",
    "Only for leaders and officials of communes; the roles of the province see all of it.",
)
INVITED: Final = Words("Đưa liên kết này cho {name}", "Give this link to {name}")
INVITED_WHY: Final = Words(
    "Liên kết chỉ hiện lần này. Dùng được một lần, tới {until}.",
    "The link is shown only now. It is good once, until {until}.",
)
SHOWN_BEFORE: Final = Words(
    "Liên kết chỉ hiện một lần, và đã hiện rồi. Không có lời mời nào được tạo thêm. Chưa kịp chép: thu lại lời mời ấy "
    "trong danh sách dưới đây rồi tạo lời mời mới; với người đã có tài khoản, tạo liên kết mới ở trang của người ấy.",
    "The link is shown once, and was shown. No other invitation was made. If it was not copied: take that invitation "
    "back in the list below and make a new one; for who has an account, make a new link on their page.",
)
LINK: Final = Words("Liên kết", "Link")
LINK_PICTURE: Final = Words("Mã QR của liên kết", "QR code of the link")
BACK: Final = Words("Về danh sách", "Back to the list")
WAITING: Final = Words("Lời mời chưa dùng", "Invitations not yet used")
UNTIL: Final = Words("Hạn", "Until")
WITHDRAW: Final = Words("Thu lại", "Take back")

CHANGE: Final = Words("Đổi vai trò và phạm vi", "Change role and communes")
CHANGE_DO: Final = Words("Lưu thay đổi", "Save")
CHANGE_WHY: Final = Words(
    "Người này phải đăng nhập lại sau khi đổi. Lời mời người này đã tạo mà chưa ai dùng sẽ bị thu lại.",
    "They will have to sign in again after the change. Invitations of theirs that nobody has used are taken back.",
)
RENEW: Final = Words("Quên mật khẩu hoặc mất điện thoại", "Password forgotten or phone lost")
RENEW_WHY: Final = Words(
    "Tạo liên kết để người này đặt mật khẩu và điện thoại mới. Ngay khi tạo, mật khẩu, điện thoại, mã dự phòng và đăng "
    "nhập một lần đang dùng đều hết tác dụng, mọi nơi bị đăng xuất, và lời mời người này đã tạo mà chưa ai dùng bị thu "
    "lại. Chỉ vào lại được bằng liên kết mới.",
    "Makes a link by which they set a new password and phone. At once the present password, phone, recovery codes and "
    "single sign-on open nothing any more, they are signed out everywhere, and invitations of theirs that nobody has "
    "used are taken back. Only the new link leads in again.",
)
RENEW_DO: Final = Words("Tạo liên kết mới", "Make a new link")
SHUT_HEAD: Final = Words("Khóa tài khoản", "Shut the account")
SHUT_WHY: Final = Words(
    "Người này bị đăng xuất ngay và không vào được nữa; lời mời người này đã tạo mà chưa ai dùng bị thu lại. Những gì "
    "đã làm vẫn còn trong nhật ký.",
    "They are signed out at once and cannot come in; invitations of theirs that nobody has used are taken back. What "
    "they did stays in the record.",
)
SHUT_DO: Final = Words("Khóa", "Shut")
REOPEN_HEAD: Final = Words("Mở lại tài khoản", "Open the account again")
REOPEN_DO: Final = Words("Mở lại", "Open again")
UNLOCK_HEAD: Final = Words("Đang phải chờ vì gõ sai nhiều lần", "Waiting after too many failures")
UNLOCK_DO: Final = Words("Cho thử lại ngay", "Let them try now")
TOKENS: Final = Words("Mã cho hệ thống khác do người này tạo, còn dùng được", "Tokens of their making, still good")
TOKENS_WHY: Final = Words(
    "Các hệ thống khác đang dùng những mã này. Mã không tự hết tác dụng khi người tạo bị khóa hay đổi vai trò: nếu "
    "cần, xin thu lại từng mã.",
    "Other systems ask by these. They do not end when their maker's account is shut or changed: take back those that "
    "should.",
)
TO_TOKENS: Final = Words("Mở trang các mã", "Open the page of tokens")
DONE: Final = Words("Đã lưu.", "Saved.")

REFUSED: Final[Mapping[str, Words]] = {
    "name-missing": Words("Xin gõ họ và tên.", "Please type a name."),
    "name-long": Words("Họ và tên dài nhất {most} ký tự.", "A name has at most {most} characters."),
    "role-unknown": Words("Xin chọn một vai trò.", "Please choose a role."),
    "communes-missing": Words(
        "Lãnh đạo và cán bộ cần ít nhất một xã, phường.", "A leader or official needs at least one commune."
    ),
    "communes-of-a-province-role": Words(
        "Vai trò cấp tỉnh thấy toàn tỉnh, xin bỏ chọn xã, phường.",
        "A role of the province sees all of it; choose no commune.",
    ),
    "commune-unknown": Words("Không có xã, phường mang mã {commune}.", "No commune has the code {commune}."),
    "own-account": Words(
        "Không ai tự đổi, tự khóa hay tự tạo liên kết mới cho tài khoản của mình.",
        "Nobody changes, shuts or makes a new link for the own account.",
    ),
    "shut-account": Words(
        "Tài khoản đang khóa. Xin mở lại trước rồi tạo liên kết.", "The account is shut. Open it again first."
    ),
}

ME: Final = Words("Tài khoản của tôi", "My account")
NEW_PASSWORD: Final = Words("Đổi mật khẩu", "Change the password")
OLD: Final = Words("Mật khẩu hiện nay", "Present password")
NEW: Final = Words("Mật khẩu mới", "New password")
AGAIN: Final = Words("Gõ lại mật khẩu mới", "New password again")
CHANGE_PASSWORD: Final = Words("Đổi", "Change")
CHANGED: Final = Words("Đã đổi mật khẩu. Các máy khác đã bị đăng xuất.", "Changed; other browsers are signed out.")
SEATS: Final = Words("Đang đăng nhập ở", "Signed in on")
MACHINE: Final = Words("Trình duyệt", "Browser")
SINCE: Final = Words("Từ lúc", "Since")
USED: Final = Words("Dùng lần cuối", "Last used")
THIS: Final = Words("máy này", "this one")
END_OTHERS: Final = Words("Đăng xuất mọi nơi khác", "Sign out everywhere else")
ENDED: Final = Words("Đã đăng xuất ở {count} nơi khác.", "Signed out in {count} other places.")
CODES: Final = Words("Mã dự phòng", "Recovery codes")
CODES_LEFT: Final = Words("Còn {count} mã dùng được.", "{count} are left.")
CODES_FEW: Final = Words("Chỉ còn {count} mã. Xin tạo mười mã mới.", "Only {count} are left. Please make ten new ones.")
CODES_NEW: Final = Words("Tạo mười mã mới, bỏ mã cũ", "Make ten new ones, void the old")
CODES_PROOF: Final = Words("Mã 6 số trên điện thoại", "The six digits on your phone")
ENTRIES: Final = Words("Những lần đăng nhập gần đây", "Recent sign-ins")
WHEN: Final = Words("Lúc", "When")
BY: Final = Words("Bằng", "By")
FAILED: Final = Words("Lần thử sai trước đó", "Failures before")
WAYS: Final[Mapping[str, Words]] = {
    "authenticator": Words("mật khẩu và điện thoại", "password and phone"),
    "paper": Words("mật khẩu và mã dự phòng", "password and recovery code"),
    "single-sign-on": Words("đăng nhập một lần", "single sign-on"),
    "invitation": Words("lời mời", "invitation"),
}
