"""The sources of the catalogue of procedures, said in Vietnamese, with what is known of their licences."""

from collections.abc import Mapping
from typing import Final

from sync.province.language import Words

ORIGINS: Final[Mapping[str, str]] = {
    "RAW: github.com/chatbot-tthc/chatbot_tthc @53229487 (2026-07-20) scripts/crawler/data/raw/<ministry>/<code>.json "
    "— crawl of dichvucong.gov.vn; repository has no licence file, so only facts were taken, in own words": (
        "Bản thu thập dichvucong.gov.vn (20/07/2026) trong một kho mã công khai; kho không có tệp giấy phép, nên chỉ "
        "lấy dữ kiện và viết bằng lời của chúng tôi"
    ),
    "DV06: github.com/DungVu06/AITroLyDichVuCong data/procedure/normalized_records (crawl 2026-09-12)": (
        "Bản thu thập dichvucong.gov.vn (12/09/2026) trong một kho mã công khai; chúng tôi không có ghi chép về giấy "
        "phép của kho"
    ),
    "VB: github.com/hongdienvbhp/BangNiemYetVinhBao data (September 2026, Hải Phòng; quotes QĐ 3582/QĐ-UBND for the "
    "joined procedures)": (
        "Dữ liệu niêm yết của Hải Phòng (09/2026, dẫn QĐ 3582/QĐ-UBND cho các thủ tục liên thông) trong một kho mã "
        "công khai; chúng tôi không có ghi chép về giấy phép của kho"
    ),
    "EXT: a browser-extension autofill registry for portal forms, public sources seen": (
        "Bảng điền sẵn của một tiện ích trình duyệt cho biểu mẫu trên Cổng; đã xem mã công khai, không có ghi chép về "
        "giấy phép"
    ),
    "DANTRI: dantri.com.vn article of 2025-11-10 on the social pension; public source seen for NĐ 335/2026": (
        "Bài trên dantri.com.vn ngày 10/11/2025 về trợ cấp hưu trí xã hội; đã xem nguồn công khai về NĐ 335/2026"
    ),
    "Fee of a late registration: set by the provincial council; the amount of Phú Thọ was not found (2026-11)": (
        "Lệ phí đăng ký quá hạn do Hội đồng nhân dân tỉnh quy định; chưa tìm thấy mức của Phú Thọ (11/2026)"
    ),
}
"""By the note as the catalogue has it; a note that is not here is published as it is."""

OURS: Final = Words(
    "Danh mục thủ tục do chúng tôi viết lại từ nguồn công khai, ghi ở từng dòng; không thay văn bản của cơ quan nhà "
    "nước. Giấy phép CC BY 4.0 là cho lời văn, bản dịch và cách sắp xếp của chúng tôi; chúng tôi không cấp phép thay "
    "cho các nguồn.",
    "The catalogue of procedures is in our own words, from public sources named in each line; it does not replace what "
    "the authorities publish. CC BY 4.0 is for our wording, translations and arrangement; we license nothing on behalf "
    "of the sources.",
)
THEIRS: Final = Words(
    "Chúng tôi chỉ lấy dữ kiện. Kho dữ liệu là nguồn của phần lớn thông tin không có tệp giấy phép; với các nguồn "
    "khác, chúng tôi không có ghi chép về giấy phép.",
    "We took facts only. The repository that most of them come from has no licence file; of the licences of the other "
    "sources we have no record.",
)
