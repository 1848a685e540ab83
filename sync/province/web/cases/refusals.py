"""Every "no" of a file, a row or a form, in a plain sentence that says what to do. Vietnamese first, English second."""

from typing import Final

from kiosk.errors import Refused
from sync.province.language import Words

FILE: Final[dict[str, Words]] = {
    "import-empty": Words("Tệp không có dòng nào.", "The file has no rows."),
    "import-too-large": Words(
        "Tệp lớn hơn {limit} MB. Xin chia thành nhiều tệp.", "The file is larger than {limit} MB. Please split it."
    ),
    "import-too-long": Words(
        "Tệp có hơn {limit} dòng. Xin chia thành nhiều tệp.", "The file has more than {limit} rows. Please split it."
    ),
    "import-too-wide": Words(
        "Dòng {row} có hơn {limit} cột. Xin chỉ xuất các cột cần dùng.",
        "Row {row} has more than {limit} columns. Please export only those needed.",
    ),
    "import-sparse": Words(
        "Bảng trải ra hơn {limit} ô, phần lớn để trống. Xin chép các ô cần dùng sang một tệp mới.",
        "The sheets spread over more than {limit} cells, most of them empty. Please copy those needed to a new file.",
    ),
    "import-cell-long": Words(
        "Dòng {row} có một ô dài hơn {limit} ký tự. Có thể thiếu một dấu ngoặc kép.",
        "Row {row} has a cell of more than {limit} characters. Perhaps a quotation mark is missing.",
    ),
    "import-quotes": Words(
        "Từ dòng {row} có dấu ngoặc kép không khép. Xin xuất lại tệp, hoặc lưu thành .xlsx.",
        "From row {row} on a quotation mark is not closed. Please export again, or save as .xlsx.",
    ),
    "import-nul": Words(
        "Tệp có ký tự rỗng nên không phải tệp chữ. Xin xuất lại thành CSV UTF-8 hoặc .xlsx.",
        "The file holds NUL characters, so it is no text. Please export again as CSV UTF-8 or .xlsx.",
    ),
    "import-not-text": Words(
        "Không đọc được chữ trong tệp. Xin lưu thành CSV UTF-8 hoặc .xlsx.",
        "The text of the file cannot be read. Please save it as CSV UTF-8 or .xlsx.",
    ),
    "import-not-table": Words(
        "Đây không phải tệp bảng. Xin chọn tệp .csv hoặc .xlsx.",
        "This is no table. Please choose a .csv or .xlsx file.",
    ),
    "import-old-excel": Words(
        "Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Xin mở ra rồi lưu thành .xlsx không mật khẩu.",
        "This is an old Excel file (.xls), or has a password. Please open it and save it as .xlsx without one.",
    ),
    "import-not-excel": Words(
        "Tệp nén này không phải bảng Excel. Xin chọn tệp .csv hoặc .xlsx.",
        "This archive is no Excel workbook. Please choose a .csv or .xlsx file.",
    ),
    "import-bomb": Words(
        "Tệp giải nén ra lớn hơn {limit} MB nên không được mở. Xin chép các ô cần dùng sang một tệp mới.",
        "Unpacked, the file is larger than {limit} MB, so it was not opened. Please copy the cells to a new file.",
    ),
    "import-damaged": Words(
        "Tệp Excel bị hỏng. Xin mở bằng Excel rồi lưu lại.",
        "The workbook is damaged. Please open it in Excel and save.",
    ),
    "import-no-heading": Words(
        "Không thấy dòng tiêu đề. Cần một cột “Mã hồ sơ” và một cột “Trạng thái”.",
        "No headings were found. A column “Mã hồ sơ” and a column “Trạng thái” are needed.",
    ),
    "import-heading-twice": Words(
        "Có hai cột cùng nghĩa “{heading}”. Xin bỏ bớt một cột.",
        "Two columns both mean “{heading}”. Please remove one.",
    ),
    "import-no-rows": Words("Dưới dòng tiêu đề không có dòng nào.", "There are no rows below the headings."),
    "import-no-file": Words("Xin chọn một tệp.", "Please choose a file."),
    "import-source": Words(
        "Xin ghi tệp lấy từ hệ thống nào, không quá {limit} ký tự.",
        "Please say from which system the file comes, in at most {limit} characters.",
    ),
    "import-not-waiting": Words("Tệp này đã được ghi hoặc đã bỏ rồi.", "This file was applied or taken back already."),
    "import-doubts": Words(
        "Từ lúc xem trước, có thêm dòng ghi lùi trạng thái hoặc có ngày hẹn đã qua. Chưa ghi gì; xin xem lại các dòng "
        "ấy bên dưới, rồi bấm ghi nếu đúng.",
        "Since you looked, more rows go back to an earlier status or to a past day. Nothing was applied: please look "
        "at them below, and apply if they are right.",
    ),
    "import-older": Words(
        "Từ lúc xem trước, đã có điều mới hơn được ghi. Chưa ghi gì; xin xem các dòng cũ hơn bên dưới. Nếu hồ sơ hiện "
        "đúng như tệp, xin tải tệp lên lại.",
        "Since you looked, something newer was said. Nothing was applied: please look at the older rows below. If the "
        "dossiers now stand as the file says, upload it again.",
    ),
    "import-not-applied": Words("Tệp này chưa ghi, hoặc đã bỏ rồi.", "This file is not applied, or was taken back."),
}
ROW: Final[dict[str, Words]] = {
    "row-no-code": Words(
        "Thiếu mã hồ sơ (ô trống, ô gộp, hoặc công thức chưa tính). Xin điền mã vào ô này.",
        "The dossier code is missing. Please fill it in.",
    ),
    "row-not-a-code": Words(
        "Đây không phải mã hồ sơ. Xin chép lại mã từ hệ thống hoặc từ phiếu.",
        "This is no dossier code. Please copy it again from the system or the slip.",
    ),
    "row-no-status": Words(
        "Thiếu trạng thái. Xin điền tên trạng thái, hoặc bỏ dòng này.",
        "The status is missing. Please fill it in, or leave the row out.",
    ),
    "row-only-number": Words(
        "Trạng thái chỉ là một con số; xin xuất tên trạng thái.", "The status is only a number; export its name."
    ),
    "row-status-long": Words(
        "Tên trạng thái dài hơn 200 ký tự. Xin rút ngắn, và chuyển phần giải thích sang cột ghi chú.",
        "The name of the status has more than 200 characters. Please shorten it, and explain in the column of notes.",
    ),
    "row-note-long": Words(
        "Ghi chú dài hơn 500 ký tự. Xin rút ngắn.", "The note has more than 500 characters. Please shorten it."
    ),
    "row-part-long": Words(
        "Tên thủ tục con dài hơn 120 ký tự. Xin rút ngắn.",
        "The part's name has more than 120 characters. Please shorten it.",
    ),
    "row-date": Words(
        "Không hiểu ngày này; xin ghi ngày/tháng/năm, ví dụ 05/11/2026.", "The date cannot be read; write dd/mm/yyyy."
    ),
    "row-future": Words(
        "Ngày này còn ở tương lai. Xin sửa ngày, hoặc để trống nếu là hôm nay.",
        "The date lies in the future. Please correct it, or leave it empty for today.",
    ),
    "row-due": Words(
        "Không hiểu ngày hẹn; xin ghi ngày/tháng/năm, ví dụ 05/11/2026.",
        "The appointment cannot be read; write dd/mm/yyyy.",
    ),
    "row-formula": Words(
        "Ô này là công thức bị lỗi. Xin sửa công thức, hoặc chép giá trị vào ô.",
        "The cell holds a failed formula. Please mend it, or put the value into the cell.",
    ),
    "row-unknown-slip": Words(
        "Không máy nào in mã phiếu này. Xin so lại với phiếu, hoặc dùng mã hồ sơ.",
        "No machine of ours printed this slip. Please compare it with the slip, or use the dossier's code.",
    ),
    "row-other-commune": Words(
        "Hồ sơ thuộc xã, phường khác. Xin bỏ dòng này: xã, phường ấy hoặc người của tỉnh ghi được.",
        "The dossier belongs to another commune. Please leave the row out: that commune, or the province, can set it.",
    ),
}
FORM: Final[dict[str, Words]] = {
    "search-not-a-code": Words(
        "Đây không phải mã phiếu hay mã hồ sơ. Xin xem lại từng nhóm ký tự.",
        "This is neither a slip's code nor a dossier's. Please compare group by group.",
    ),
    "say-nothing": Words(
        "Xin chọn một trạng thái, hoặc chép nguyên chữ của cơ quan.", "Choose a status or copy the text."
    ),
    "say-word": Words("Xin chọn một trạng thái trong danh sách.", "Please choose a status from the list."),
    "say-part": Words(
        "Trạng thái của một thủ tục con cần tên thủ tục; trạng thái khác thì để trống ô đó.",
        "The status of a part needs the part's name; leave it empty for all others.",
    ),
    "say-long": Words("Ghi chú có nhiều nhất {limit} ký tự.", "A note has at most {limit} characters."),
    "say-number": Words(
        "Trong các chữ bạn gõ có vẻ có số điện thoại hoặc số căn cước. Người cầm phiếu sẽ đọc được. Xin bỏ số đó, hoặc "
        "đánh dấu “Vẫn ghi số này”.",
        "What you typed seems to hold a telephone or identity number. Whoever has the slip can read it. Remove it, or "
        "tick “Keep the number”.",
    ),
    "say-not-last": Words(
        "Đã có người ghi hoặc hoàn tác hồ sơ này trước bạn. Xin xem lại bên dưới.",
        "Somebody set or took back something of this dossier before you. Please look at what stands below.",
    ),
    "row-date": ROW["row-date"],
    "name-source": Words("Xin chọn một hệ thống.", "Please choose a system."),
    "name-said": Words("Xin ghi tên trạng thái.", "Please write the status's name."),
    "name-word": Words("Xin chọn nghĩa trong danh sách.", "Please choose a meaning from the list."),
    "name-too-many": Words("Hệ thống này đã có quá nhiều tên.", "This system has too many names already."),
    "name-not-yours": Words(
        "Nghĩa của tên này chỉ người của tỉnh đặt hoặc đổi được.", "Only the province may say what this name means."
    ),
    "token-name": Words("Xin ghi hệ thống nào dùng mã này.", "Please say which system uses this token."),
    "token-rights": Words("Xin chọn ít nhất một quyền mà bạn cũng có.", "Choose at least one right that you have too."),
    "token-communes": Words(
        "Có mã không phải của một xã, phường trong phạm vi của bạn.", "Some code is of no commune in your scope."
    ),
    "token-days": Words("Thời hạn từ 1 tới 730 ngày.", "A token lives 1 to 730 days."),
}
_ALL: Final = {**FILE, **ROW, **FORM}


def sentence(refusal: Refused) -> Words:
    """What is said to whoever was refused."""
    said = _ALL[refusal.code]
    return Words(said.vi.format(**refusal.values), said.en.format(**refusal.values))


def row_sentence(fault: str) -> Words:
    """What is wrong with a row."""
    return ROW[fault]
