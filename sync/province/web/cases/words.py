"""The sentences of the staff's pages about dossiers, Vietnamese first, English second."""

from typing import Final

from sync.province.cases.found_rows import Finding
from sync.province.cases.imports import ImportState
from sync.province.language import Counted, Words
from sync.province.staff.rights import Right

DOSSIERS: Final = Words("Hồ sơ", "Dossiers")
FIND: Final = Words("Mã phiếu hoặc mã hồ sơ", "Slip's or dossier's code")
FIND_BUTTON: Final = Words("Tìm", "Find")
FOUND_NOTHING: Final = Words(
    "Không thấy hồ sơ này trong phạm vi của bạn. Có thể phiên chưa về tới tỉnh.",
    "No such dossier in your scope. Perhaps its session has not arrived yet.",
)
FOUND: Final = Words("Các phiếu có mã hồ sơ này", "Slips with this dossier")
BY_FILE: Final = Words("Ghi trạng thái từ tệp", "Statuses from a file")
NAMES: Final = Words("Tên trạng thái", "Names of statuses")
SLIP: Final = Words("Mã phiếu", "Slip")
CODE: Final = Words("Mã hồ sơ", "Dossier code")
PROCEDURE: Final = Words("Thủ tục", "Procedure")
CENTRE: Final = Words("Trung tâm", "Centre")
NOT_HERE_YET: Final = Words("Phiên chưa về tới tỉnh.", "The session has not arrived yet.")
CITIZENS_PAGE: Final = Words("Xem như công dân", "As the citizen sees it")

SAID_SO_FAR: Final = Words("Đã ghi", "Said so far")
NOTHING_SAID: Final = Words("Chưa cơ quan nào ghi gì.", "Nothing has been said yet.")
WHEN: Final = Words("Lúc", "When")
WHAT: Final = Words("Về", "Of")
STATUS: Final = Words("Trạng thái", "Status")
OFFICES_TEXT: Final = Words("Chữ của cơ quan", "The office's text")
NOTE: Final = Words("Ghi chú", "Note")
SOURCE: Final = Words("Nguồn", "Source")
SPEAKER: Final = Words("Ai ghi", "By")
OPERATOR: Final = Words("Lệnh trên máy chủ", "Command on the server")

SAY: Final = Words("Ghi trạng thái", "Set a status")
CHOOSE: Final = Words("Chọn trạng thái", "Choose a status")
KEEP_TEXT: Final = Words("Giữ nguyên chữ, chưa xếp", "Keep as text")
SAY_TEXT: Final = Words("Chép nguyên chữ của cơ quan (nếu khác)", "The office's own text, if it differs")
SAY_PART: Final = Words("Tên thủ tục con (chỉ khi ghi cho một phần)", "Name of the part (only for a part)")
SAY_NOTE: Final = Words("Ghi chú cho công dân, không ghi số điện thoại hay số căn cước",
                        "Note for the citizen, without telephone or identity numbers")  # fmt: skip
SAY_DUE: Final = Words("Ngày hẹn trả (ngày/tháng/năm)", "Appointment (dd/mm/yyyy)")
KEEP_NUMBER: Final = Words("Vẫn ghi số này", "Keep the number")
SAY_BUTTON: Final = Words("Ghi", "Set")
SAID: Final = Words("Đã ghi. Công dân thấy ngay; máy ở trung tâm thấy khi lấy tin lần tới.",
                    "Set. The citizen sees it now; the machine at the centre when it next asks.")  # fmt: skip
SAID_BEFORE: Final = Words("Điều này đã ghi rồi; không có gì thay đổi.", "This was said already; nothing changed.")

STANDS: Final = Words("Hồ sơ đang ở đâu", "Where it stands")
SINCE: Final = Words("Từ lúc", "Since")
BY_COUNTER: Final = Words("Quầy ở trung tâm", "The centre's counter")
BACKWARDS: Final = Words(
    "Hồ sơ đang ở “{was}” (từ {at}, {who} ghi). Ghi lùi về “{now}”?",
    "The dossier is at “{was}” (since {at}, by {who}). Set it back to “{now}”?",
)
DAY_PAST: Final = Words("Ngày hẹn trả {day} đã qua. Vẫn ghi ngày này?", "The appointment {day} is past. Set it?")
NOT_YET_SAID: Final = Words(
    "Chưa có gì được ghi. Đúng thì bấm “Vẫn ghi”; nhầm thì sửa trong biểu mẫu rồi bấm.",
    "Nothing was written yet. If it is right, press “Set it anyway”; if not, change it in the form and press.",
)
SAY_ANYWAY: Final = Words("Vẫn ghi", "Set it anyway")
SAY_NOT: Final = Words("Thôi, không ghi", "Leave it as it is")
LAST_BY_HAND: Final = Words("Lần ghi tay gần nhất", "What was set last by hand")
TAKE_BACK: Final = Words("Hoàn tác", "Take it back")
TAKE_BACK_WHY: Final = Words(
    "Nếu hoàn tác, công dân và máy ở trung tâm thấy lại điều đã ghi trước đó, và điều các tệp, người hay hệ thống khác "
    "cũng ghi.",
    "If you take it back, the citizen and the machine see what stood before, and what other files, people or systems "
    "say too.",
)
NOT_YOURS_TO_TAKE_BACK: Final = Words(
    "Điều này do người của tỉnh, hoặc của nhiều xã, phường ghi: chỉ họ hoàn tác được. Nếu sai, xin ghi lại cho đúng.",
    "Somebody of the province, or of several communes, said it: only they take it back. If it is wrong, set it right.",
)
TAKEN_BACK: Final = Words(
    "Đã hoàn tác. Công dân thấy lại điều trước đó ngay; máy ở trung tâm thấy khi lấy tin lần tới.",
    "Taken back. The citizen sees what stood before now; the machine at the centre when it next asks.",
)

UPLOAD: Final = Words("Chọn tệp", "Choose a file")
UPLOAD_HINT: Final = Words(
    "CSV hoặc Excel (.xlsx), có cột “Mã hồ sơ” và “Trạng thái”. Có thể thêm: Ngày cập nhật, Ghi chú, Ngày hẹn trả, "
    "Thủ tục con, Thanh toán, Trả kết quả. Chưa ghi gì cho tới khi bạn xem lại.",
    "CSV or Excel (.xlsx) with the columns “Mã hồ sơ” and “Trạng thái”; more are understood. Nothing is kept until you "
    "have looked at it.",
)
UPLOAD_SOURCE: Final = Words("Tệp lấy từ hệ thống nào", "From which system")
UPLOAD_BUTTON: Final = Words("Xem trước", "Preview")
PAST_IMPORTS: Final = Words("Các tệp gần đây", "Recent files")
NO_IMPORTS: Final = Words("Chưa có tệp nào.", "There are none yet.")
FILE: Final = Words("Tệp", "File")
STATE: Final = Words("Tình trạng", "State")
ROWS: Final = Words("Số dòng đã ghi", "Rows applied")
STATES: Final[dict[ImportState, Words]] = {
    "previewed": Words("Chờ xem lại", "Waiting"),
    "applied": Words("Đã ghi", "Applied"),
    "undone": Words("Đã bỏ", "Taken back"),
}
VERDICTS: Final[dict[Finding, Words]] = {
    "new": Words("Mới", "New"),
    "changed": Words("Thay đổi", "Changed"),
    "older": Words("Cũ hơn điều đã biết", "Older than what is known"),
    "same": Words("Đã có, giữ nguyên", "Already there"),
    "later": Words("Chưa có phiên, giữ lại chờ", "No session yet, kept"),
    "error": Words("Có lỗi, không ghi", "Mistakes, left out"),
}
OLDER: Final = Counted(
    Words(
        "1 dòng cũ hơn điều đã biết: chỉ giữ vào lịch sử, trạng thái công dân thấy không đổi.",
        "1 row is older than what is known: it is kept for the history, and the status that the citizen sees stays.",
    ),
    Words(
        "{n} dòng cũ hơn điều đã biết: chỉ giữ vào lịch sử, trạng thái công dân thấy không đổi.",
        "{n} rows are older than what is known: they are kept for the history, and the status that citizens see stays.",
    ),
)
LOOK_AT_OLDER: Final = Words("Xem các dòng cũ hơn", "Look at the older rows")
KNOWN: Final = Words("Đã biết, mới hơn", "Known, and newer")
DOUBTFUL: Final = Words("Ghi lùi, hoặc ngày hẹn đã qua", "Going back, or to a past day")
GOING_BACK: Final = Counted(
    Words("1 dòng ghi lùi hồ sơ về trạng thái trước.", "1 row sets a dossier back to an earlier status."),
    Words("{n} dòng ghi lùi hồ sơ về trạng thái trước.", "{n} rows set dossiers back to an earlier status."),
)
OF_PAST_DAYS: Final = Counted(
    Words("1 dòng có ngày hẹn trả đã qua.", "1 row has an appointment that is past."),
    Words("{n} dòng có ngày hẹn trả đã qua.", "{n} rows have an appointment that is past."),
)
LOOK_FIRST: Final = Words("Xem các dòng này trước khi ghi", "Look at these rows before you apply the file")
LOOK_AT: Final = Words("Cần xem lại", "To be looked at")
BACK_FROM: Final = Words("Lùi từ “{was}”", "Back from “{was}”")
PAST_DAY: Final = Words("Ngày hẹn đã qua", "Appointment past")
APPLY_ANYWAY: Final = Words("Vẫn ghi {count} dòng", "Apply all {count} rows anyway")
PREVIEW: Final = Words("Xem trước tệp", "Preview of a file")
APPLIED_FILE: Final = Words("Tệp đã ghi", "A file that was applied")
UNDONE_FILE: Final = Words("Tệp đã bỏ", "A file that was taken back")
ROW: Final = Words("Dòng", "Row")
BEFORE: Final = Words("Trước đó", "Before")
DAY: Final = Words("Ngày", "Day")
COLUMN: Final = Words("Cột", "Column")
IN_FILE: Final = Words("Trong tệp ghi", "In the file")
NOTHING_THERE: Final = Words("(trống)", "(empty)")
MISTAKE: Final = Words("Lỗi và cách sửa", "Mistake, and what to do")
ALL_MISTAKES: Final = Words("Tải danh sách lỗi (CSV)", "Download the list of mistakes (CSV)")
HIDDEN: Final = Words(
    "Số và tên có thể là của một người được che bớt; xem đủ trong tệp của bạn, theo số dòng.",
    "Numbers and names that may be a person's are partly hidden; your own file has them, by the number of the row.",
)
MORE_ROWS: Final = Words("Xem tiếp", "More")
APPLY: Final = Words("Ghi {count} dòng", "Apply {count} rows")
NOTHING_TO_APPLY: Final = Words("Tệp này không có gì mới để ghi.", "There is nothing new in this file.")
DISCARD: Final = Words("Bỏ bản xem trước", "Discard the preview")
DISCARDED: Final = Words("Đã bỏ bản xem trước; tệp ấy chưa ghi gì.", "The preview is discarded; nothing was applied.")
UPLOADER: Final = Words("Ai tải lên", "Uploaded by")
UNDO: Final = Words("Bỏ cả tệp này", "Take the whole file back")
UNDO_WHY: Final = Words(
    "Nếu bỏ tệp này, công dân và máy ở trung tâm sẽ thấy lại điều đã ghi trước nó, và điều các tệp, người hay hệ thống "
    "khác cũng ghi.",
    "If you take it back, citizens and machines will see what stood before this file, and what other files, people or "
    "systems say too.",
)
APPLIED: Final = Words("Đã ghi {count} dòng.", "{count} rows were applied.")
UNDONE: Final = Words("Đã bỏ {count} dòng của tệp này.", "{count} rows of this file were taken back.")
MASKED: Final = Words(
    "{count} dòng có số điện thoại hoặc số căn cước; các số ấy đã được che.",
    "{count} rows held a telephone or identity number; the digits were hidden.",
)
ASK_NAMES: Final = Words("Tên trạng thái chưa biết nghĩa", "Names not known yet")
ASK_NAMES_WHY: Final = Words(
    "Công dân sẽ đọc nguyên chữ cho tới khi bạn chọn nghĩa. Chọn “gần đúng” thì trang hiện cả hai.",
    "The citizen reads the text as it is until you choose a meaning. With “roughly” both are shown.",
)
NAMES_OF_PROVINCE: Final = Words(
    "Nghĩa của các tên này chỉ người của tỉnh đặt được, vì hệ thống này chung cho cả tỉnh. Công dân sẽ đọc nguyên chữ.",
    "Only the province says what these names mean, as all communes share this system. Citizens read the text as it is.",
)
ROUGHLY: Final = Words("gần đúng", "roughly")
SAVE_NAMES: Final = Words("Lưu nghĩa", "Save the meanings")
IN_ROWS: Final = Words("{count} dòng", "{count} rows")
NAMES_WHY: Final = Words(
    "Tên trạng thái của mỗi hệ thống được giữ nguyên; đây là nghĩa của chúng trong mười trạng thái của Tận Tay. "
    "Đổi một nghĩa thì trang của công dân đổi theo.",
    "The names of each system are kept as they are; this is what they mean here. A changed meaning changes the "
    "citizens' pages too.",
)
MEANING: Final = Words("Nghĩa", "Meaning")
NAME: Final = Words("Tên", "Name")
SAVE: Final = Words("Lưu", "Save")
SAVED: Final = Words("Đã lưu; {count} phiếu đổi theo.", "Saved; {count} slips changed with it.")
ADD_NAME: Final = Words("Thêm một tên", "Add a name")
SHOW: Final = Words("Xem", "Show")
CHOOSE_MEANING: Final = Words("Chọn nghĩa", "Choose a meaning")
RENAMES: Final = Words(
    "“{name}” đang có nghĩa “{was}”. Đổi thành “{now}”? Số phiếu đổi theo: {count}.",
    "“{name}” means “{was}”. Change it to “{now}”? Slips that change with it: {count}.",
)
NOT_YET_NAMED: Final = Words(
    "Chưa có gì được lưu. Đúng thì bấm “Vẫn đổi”; nhầm thì sửa trong biểu mẫu rồi bấm.",
    "Nothing was saved yet. If it is right, press “Change it anyway”; if not, change it in the form and press.",
)
RENAME_ANYWAY: Final = Words("Vẫn đổi", "Change it anyway")
RENAME_NOT: Final = Words("Thôi, không đổi", "Leave it as it is")

TOKENS: Final = Words("Mã cho hệ thống khác", "Tokens of other systems")
TOKEN_NEW: Final = Words("Tạo mã mới", "Make a token")
TOKEN_NAME: Final = Words("Hệ thống nào dùng", "Which system uses it")
TOKEN_RIGHTS: Final = Words("Được làm gì", "What it may do")
TOKEN_COMMUNES: Final = Words(
    "Hệ thống chỉ thấy những xã, phường được đánh dấu. Không đánh dấu nơi nào: cả phạm vi của bạn.",
    "The system sees only the communes that are ticked. With none ticked: your whole scope.",
)
TOKEN_DAYS: Final = Words("Dùng trong bao nhiêu ngày", "For how many days")
TOKEN_ONCE: Final = Words(
    "Đây là lần duy nhất mã hiện ra. Xin chép vào hệ thống kia ngay.",
    "The token is shown this once. Copy it into the other system now.",
)
TOKEN_MADE: Final = Words("Mã đã tạo", "The token")
TOKEN_SHOWN_BEFORE: Final = Words(
    "Mã chỉ hiện một lần, và đã hiện rồi. Không có mã nào được tạo thêm. Chưa kịp chép: thu lại mã ấy trong danh sách "
    "dưới đây rồi tạo mã mới.",
    "A token is shown once, and was shown. No other was made. If it was not copied: revoke it in the list below and "
    "make a new one.",
)
TOKEN_LIST: Final = Words("Các mã", "Tokens")
TOKEN_NONE: Final = Words("Chưa có mã nào.", "There are none yet.")
TOKEN_EXPIRES: Final = Words("Hết hạn", "Expires")
TOKEN_USED: Final = Words("Dùng lần cuối", "Last used")
TOKEN_NEVER: Final = Words("chưa dùng", "never")
TOKEN_REVOKE: Final = Words("Thu lại", "Revoke")
TOKEN_REVOKED: Final = Words("đã thu lại", "revoked")
TOKEN_EXPIRED: Final = Words("đã hết hạn", "expired")
TOKEN_MAKER: Final = Words("Người tạo", "Made by")
MAKER_SHUT: Final = Words("đã khóa", "shut")
TOKEN_SCOPE: Final = Words("Phạm vi", "Scope")
API_DOCS: Final = Words("Cách hỏi và trả lời (OpenAPI)", "How to ask (OpenAPI)")
RIGHTS: Final[dict[Right, Words]] = {
    "see-figures": Words("xem số liệu", "read figures"),
    "see-dossiers": Words("xem hồ sơ, phiên", "read dossiers and sessions"),
    "set-status": Words("ghi trạng thái", "set statuses"),
    "see-devices": Words("xem máy", "read machines"),
}
"""The rights that a program may have."""
