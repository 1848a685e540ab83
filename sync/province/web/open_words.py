"""The sentences of the pages of open data, Vietnamese first, English second."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words
from sync.province.publish.datasets import Datatype

TITLE: Final = Words("Dữ liệu mở", "Open data")
BRAND: Final = Words("Tận Tay · Dữ liệu mở", "Tận Tay · Open data")
OTHER_LANGUAGE: Final = Words("English", "Tiếng Việt")
SKIP: Final = Words("Tới nội dung", "To the content")
BACK: Final = Words("Tất cả dữ liệu", "All data")
INTRO: Final = Words(
    "Số liệu về việc các tổ hỗ trợ nhanh giúp người dân làm thủ tục, do {publisher} công bố. Ai cũng được dùng, "
    "không cần đăng ký.",
    "Figures on how the rapid-response teams help citizens with procedures, published by {publisher}. Everybody may "
    "use them, without signing up.",
)
CONTACT: Final = Words("Hỏi về dữ liệu:", "Questions about the data:")

DATASETS: Final = Words("Các bộ dữ liệu", "Datasets")
NEWEST: Final = Words("Mới nhất: {period}", "Newest: {period}")
NEWEST_OF_ALL: Final = Words("Phiên bản {version}, ngày {day}", "Version {version}, {day}")
NOTHING_YET: Final = Words("Chưa có tệp nào.", "No file yet.")
MORE: Final = Words("Mọi tháng và từ điển dữ liệu", "All months, and the dictionary")

WITHHELD: Final = Words("Số nhỏ được giữ kín thế nào", "How small numbers are withheld")
WITHHELD_WHY: Final = Words(
    "Số dưới {small} có thể chỉ ra một người. Vì vậy không dòng nào đếm dưới {least}, và không số nhỏ nào "
    "tính lại được từ các dòng khác.",
    "A number under {small} might point at a person. So no line counts fewer than {least}, and no small number can "
    "be worked out from other lines.",
)
LICENCE: Final = Words("Giấy phép và cách ghi nguồn", "Licence, and how to cite")
LICENCE_SAYS: Final = Words(
    "Số liệu theo giấy phép Creative Commons Ghi công 4.0 (CC BY 4.0): được dùng, sửa, chia sẻ, kể cả để kinh doanh, "
    "miễn là ghi nguồn.",
    "The figures are under Creative Commons Attribution 4.0 (CC BY 4.0): use, change and share them, also for "
    "business, and name the source.",
)
CITE: Final = Words(
    "{publisher}: “Phiên hỗ trợ”, tháng 2026-10, phiên bản 1. {address}. CC BY 4.0.",
    "{publisher}: “Sessions”, 2026-10, version 1. {address}. CC BY 4.0.",
)
PLACES: Final = Words(
    "Mã và tên xã, phường dùng dữ liệu của Thang Le Quoc theo giấy phép MIT:",
    "Codes and names of communes come from data by Thang Le Quoc under the MIT licence:",
)
PLACES_NOTICE: Final = Words("ghi chú giấy phép", "licence notice")

SOURCES: Final = Words("Nguồn và giấy phép của nguồn", "Sources, and their licences")

EXCEL: Final = Words("Mở tệp CSV bằng Excel", "How to open a CSV file in Excel")
EXCEL_SAYS: Final = Words(
    "Với Excel, đừng bấm đúp vào tệp: hãy chọn Dữ liệu › Từ văn bản/CSV (Data › From Text/CSV), mã hóa UTF-8, rồi đặt "
    "các cột mã là kiểu Văn bản (Text), nếu không 04792 thành 4792 và 2.000720 thành 2.00072.",
    "In Excel, do not double-click the file: take Data › From Text/CSV, choose the encoding UTF-8, and make the "
    "columns of codes Text, or 04792 becomes 4792 and 2.000720 becomes 2.00072.",
)

MACHINES: Final = Words("Cho máy đọc", "For machines")
CATALOGUE: Final = Words("Danh mục DCAT-AP (JSON-LD)", "Catalogue in DCAT-AP (JSON-LD)")
ADDRESSES: Final = Words(
    "Địa chỉ không đổi: /open/v1/<bộ>/<tháng>.csv hoặc .json là phiên bản mới nhất; "
    "/open/v1/<bộ>/<tháng>/<phiên bản>.csv luôn giữ nguyên phiên bản đó.",
    "Addresses are stable: /open/v1/<dataset>/<month>.csv or .json is the newest version; "
    "/open/v1/<dataset>/<month>/<version>.csv is that version for good.",
)

NOTHING: Final = Words("Không có trang này", "No such page")
NOTHING_WHY: Final = Words("Xin tìm trong danh sách dữ liệu.", "Please look in the list of data.")
BROKEN: Final = Words("Máy chủ đang gặp trục trặc", "The server is in trouble")
BROKEN_WHY: Final = Words("Xin thử lại sau ít phút.", "Please try again in a few minutes.")

FILES: Final = Words("Các tệp", "Files")
MONTH: Final = Words("Tháng", "Month")
EXTENT: Final = Words("Phạm vi", "Extent")
EVERYTHING: Final = Words("toàn bộ danh mục", "the whole catalogue")
VERSION: Final = Words("Phiên bản", "Version")
NUMBERED: Final = Words("Phiên bản {version}", "Version {version}")
PUBLISHED: Final = Words("Công bố ngày", "Published")
DICTIONARY: Final = Words("Từ điển dữ liệu", "Dictionary")
DICTIONARY_FILE: Final = Words("Cùng từ điển này cho máy (CSVW)", "The same for machines (CSVW)")
COLUMN: Final = Words("Cột", "Column")
MEANING: Final = Words("Nghĩa là", "Meaning")
VALUES: Final = Words("Các giá trị", "Values")
HOW_TO_READ: Final = Words("Đọc một dòng thế nào", "How to read a line")

DATATYPES: Final[Mapping[Datatype, Words]] = {
    "string": Words("văn bản", "text"),
    "date": Words("ngày (2026-10-31)", "a day (2026-10-31)"),
    "gYearMonth": Words("tháng (2026-10)", "a month (2026-10)"),
    "integer": Words("số nguyên", "a whole number"),
}
