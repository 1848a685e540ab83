"""Invented people and what they answer, for the pictures: nobody's real name, number or address."""

from collections.abc import Mapping

from ui.views.sitting import FieldRow

CARD = "025148000019||Trần Văn Thử|05061948|Nữ|Thôn Ví Dụ, Hải Lựu, Sông Lô, Vĩnh Phúc|10082022"
CARD_TO_LOOK_AT = "025148000019||Tr?n Văn Th?|01011949|Nữ|Thôn Ví Dụ, Hải Lựu|10082010"
CENTRE = "08782"
PIN = "25807"

BIRTH: Mapping[str, str] = {
    "nyc_dien_thoai": "0912000111",
    "tre_ho": "Trần",
    "tre_chu_dem": "Minh",
    "tre_ten": "An",
    "tre_ngay_sinh": "12/11/2026",
    "tre_gioi_tinh": "nam",
    "tre_dan_toc": "Kinh",
    "tre_noi_sinh_ten": "Trạm y tế xã Hải Lựu",
    "me_ho_ten": "Nguyễn Thị Mẫu Đơn",
    "me_ngay_sinh": "//1998",
    "me_dan_toc": "Kinh",
    "me_so_dinh_danh": "025198000018",
    "co_thong_tin_cha": "false",
}

OLDER: Mapping[str, str] = {
    "ngay_sinh": "15/03/1940",
    "gioi_tinh": "nam",
    "so_dinh_danh": "025040000012",
    "quan_he_chu_ho": "con",
    "chu_ho_id": "025165000012",
    "noi_cap": "Bộ Công an",
    "hinh_thuc": "tai_khoan",
    "so_tai_khoan": '{"bank":"Ngân hàng Ví Dụ","number":"0123456789","holder":"NGUYEN VAN MAU"}',
    "luong_huu": "khong",
    "co_dai_dien": "false",
    "loai_de_nghi": "xac_dinh",
}
"""What the other declarations are answered with."""

USUAL: Mapping[str, str] = {
    "text": "Không có gì thêm",
    "long": "Không có gì thêm",
    "name": "Nguyễn Văn Mẫu",
    "phone": "0912000111",
    "date": "15/03/1980",
    "partial": "//1950",
    "yesno": "true",
    "money": "500000",
    "number": "1",
}


def answer_for(row: FieldRow, prepared: Mapping[str, str]) -> str:
    """What is answered to a question: the prepared answer, or a usual one where the question must be answered."""
    if row.key in prepared:
        return prepared[row.key]
    answered = row.value or row.query or row.entries or any(option.chosen for option in row.options)
    if row.required and row.kind == "address":
        return CENTRE  # a card gives the address in its own words, without the commune's code
    if not row.required or answered:
        return ""
    if row.options:
        return row.options[0].key
    return CENTRE if row.kind == "pick" else USUAL.get(row.kind, "")
