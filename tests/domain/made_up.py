"""Ten invented citizens and what they tell at the counter; nobody's real name, number or address."""

from collections.abc import Mapping
from typing import NamedTuple


class Citizen(NamedTuple):
    """What somebody types or says, by field; `doubts` are the codes that the form then asks to be looked at again."""

    who: str
    form: str
    procedure: str
    typed: Mapping[str, str]
    doubts: frozenset[str] = frozenset()


def place(code: str, detail: str = "Xóm Ví Dụ", text: str = "") -> str:
    """An address as the search writes it; `text` is what an old paper says."""
    old = f',"text":"{text}"' if text else ""
    return f'{{"detail":"{detail}","commune_code":"{code}","province_code":"25"{old}}}'


HERE = place("08782")
REQUESTER = {
    "nyc_loai_giay_to": "the_can_cuoc",
    "nyc_loai_cu_tru": "thuong_tru",
    "nyc_noi_cu_tru": HERE,
    "nyc_dien_thoai": "+84 912 000 111",
}
END = {"cap_ban_sao": "không", "cach_nhan": "truc_tiep", "cam_doan": "có"}


def _requester(name: str, born: str, number: str, **more: str) -> dict[str, str]:
    return {**REQUESTER, "nyc_ho_ten": name, "nyc_ngay_sinh": born, "nyc_so_giay_to": number, **more}


def _child(family: str, middle: str, given: str, **more: str) -> dict[str, str]:
    return {
        "tre_ho": family,
        "tre_chu_dem": middle,
        "tre_ten": given,
        "tre_ngay_sinh": "12/11/2026",
        "tre_ngay_sinh_bang_chu": "Ngày mười hai tháng mười một năm hai nghìn không trăm hai mươi sáu",
        "tre_gioi_tinh": "nữ",
        "tre_dan_toc": "Mường",
        "tre_quoc_tich": "Việt Nam",
        "tre_noi_sinh_loai": "ngoai",
        "tre_noi_sinh_dia_chi": HERE,
        "tre_que_quan": HERE,
        **more,
    }


def _parent(which: str, name: str, born: str, number: str, **more: str) -> dict[str, str]:
    told = {
        "ho_ten": name,
        "ngay_sinh": born,
        "dan_toc": "Mường",
        "quoc_tich": "Việt Nam",
        "so_dinh_danh": number,
        "loai_cu_tru": "thuong_tru",
        "noi_cu_tru": HERE,
        **more,
    }
    return {f"co_thong_tin_{which}": "có", **{f"{which}_{name}": answer for name, answer in told.items()}}


CITIZENS = (
    Citizen(
        "an old woman who has only a year of birth",
        "huu_tri_xa_hoi",
        "1.014027",
        {
            "ho_ten": "Bùi Thị Ểng",
            "ngay_sinh": "1948",
            "gioi_tinh": "nữ",
            "so_dinh_danh": "017 148 000 012",
            "ngay_cap": "10/08/2022",
            "noi_cap": "Bộ Công an",
            "quoc_tich": "Việt Nam",
            "noi_cu_tru": place("05158", text="Xóm Ải, Phong Phú, Tân Lạc, Hòa Bình"),
            "luong_huu": "khong",
            "ho_ngheo": "khong",
            "co_dai_dien": "không",
            "hinh_thuc": "tien_mat",
            "cam_doan": "có",
        },
    ),
    Citizen(
        "a child for whom two families' names are claimed",
        "khai_sinh",
        "1.001193",
        {
            **_requester("Đinh Thị Mơ", "03/02/2000", "017300000012", nyc_quan_he="me"),
            **_child("Đinh Bàn", "Thị", "Sao", tre_dan_toc="muong"),
            **_parent("me", "Đinh Thị Mơ", "03/02/2000", "017300000012"),
            **_parent("cha", "Triệu Văn Sinh", "1997", "017097000034"),
            **END,
        },
        frozenset({"surname-of-neither"}),
    ),
    Citizen(
        "a grandmother whose daughter, the mother, is abroad with a passport",
        "khai_sinh",
        "1.001193",
        {
            **_requester("Quách Thị Nhần", "1955", "017155000013", nyc_quan_he="ong_ba"),
            **_child("Bùi", "", "An"),
            **_parent(
                "me", "Bùi Thị Xa", "//1996", "C 1234567", loai_cu_tru="hien_tai", noi_cu_tru="Đài Bắc, Đài Loan"
            ),
            "me_noi_cu_tru": place("08782", text="Đài Bắc, Đài Loan"),
            "co_thong_tin_cha": "không",
            **END,
        },
        frozenset({"date-not-whole"}),
    ),
    Citizen(
        "a widow of a commune that was split, whose husband had only a year of birth",
        "khai_tu",
        "1.000656",
        {
            **_requester("Xa Thị Mến", "01/01/1952", "017152000014", nyc_quan_he="vo_chong"),
            "nyc_noi_cu_tru": place("04891", text="Xóm Nưa, Vầy Nưa, Đà Bắc, Hòa Bình"),
            "nc_ho_ten": "Đinh Công Ự",
            "nc_ngay_sinh": "1950",
            "nc_gioi_tinh": "nam",
            "nc_dan_toc": "Mường",
            "nc_quoc_tich": "Việt Nam",
            "nc_so_dinh_danh": "017050000015",
            "nc_noi_cu_tru_cuoi": place("04891"),
            "nc_ngay_chet": "hôm qua",
            "nc_noi_chet": place("04891"),
            "nc_nguyen_nhan": "tuổi già",
            "gbt_loai": "khong",
            "loai_dang_ky": "dung_han",
            **END,
        },
        doubts=frozenset({"no-paper-of-recent-death"}),
    ),
    Citizen(
        "a man whose name has seven words",
        "ra_soat_ho_ngheo",
        "1.011607",
        {
            "ho_ten": "Công Tằng Tôn Nữ Hoàng Minh Châu",
            "gioi_tinh": "nữ",
            "ngay_sinh": "20/10/1985",
            "dan_toc": "Kinh",
            "so_dinh_danh": "025185000016",
            "noi_cu_tru": HERE,
            "tv": '[{"ho_ten":"Lê Văn Bé","ngay_sinh":"2015","quan_he":"con"},{"ho_ten":"Lê Thị Út","quan_he":"con"}]',
            "de_nghi": "ngheo",
            "ly_do": "Nhà đông người, không có việc làm",
            "cam_doan": "có",
        },
        frozenset({"name-unusual"}),
    ),
    Citizen(
        "a Dao couple, she with an apostrophe and a hyphen in her name",
        "ket_hon",
        "1.000894",
        {
            "nam_ho_ten": "Triệu Tài Phúc",
            "nam_ngay_sinh": "15/03/1999",
            "nam_dan_toc": "Dao",
            "nam_quoc_tich": "Việt Nam",
            "nam_so_dinh_danh": "025099000017",
            "nam_loai_cu_tru": "thuong_tru",
            "nam_noi_cu_tru": HERE,
            "nam_loai_giay_to": "the_can_cuoc",
            "nam_so_lan_ket_hon": "1",
            "nam_tinh_trang": "2",
            "nu_ho_ten": "H’Mai Bàn-Niê",
            "nu_ngay_sinh": "2004",
            "nu_dan_toc": "Ê Đê",
            "nu_quoc_tich": "Việt Nam",
            "nu_so_dinh_danh": "066304000018",
            "nu_loai_cu_tru": "tam_tru",
            "nu_noi_cu_tru": HERE,
            "nu_loai_giay_to": "the_can_cuoc",
            "nu_so_lan_ket_hon": "1",
            "nu_tinh_trang": "2",
            "dien_thoai": "0084 912 000 111",
            "cap_ban_sao": "không",
            "cam_doan_nam": "có",
            "cam_doan_nu": "có",
        },
    ),
    Citizen(
        "a man of a single word, who names his people as nobody lists them",
        "trich_luc_ho_tich",
        "2.000635",
        {
            **_requester("Ưng", "//1960", "017060000019", nyc_quan_he="ban_than"),
            "loai_viec": "khai_sinh",
            "ndk_ho_ten": "Ưng",
            "ndk_ngay_sinh": "//1960",
            "ndk_so_dinh_danh": "017060000019",
            "co_quan_dk": "UBND xã Vầy Nưa, huyện Đà Bắc",
            "ngay_dk": "1961",
            "so_luong": "2",
            "cach_nhan": "truc_tiep",
            "cam_doan": "có",
        },
        frozenset({"name-unusual", "date-not-whole"}),
    ),
    Citizen(
        "a mother alone, whose child takes her family name",
        "khai_sinh",
        "1.001193",
        {
            **_requester("Bàn Thị Mẩy", "20/11/2001", "025301000020", nyc_quan_he="me"),
            **_child("Bàn", "Mùi", "Nái", tre_dan_toc="Dao"),
            **_parent("me", "Bàn Thị Mẩy", "20/11/2001", "025301000020", dan_toc="Dao"),
            "co_thong_tin_cha": "không",
            **END,
        },
    ),
    Citizen(
        "a household that moves, with a landline and an old man in it",
        "ct01",
        "1.004222",
        {
            "kinh_gui": "Công an xã Hải Lựu",
            "ho_ten": "Hà Văn Chới",
            "ngay_sinh": "07/1962",
            "gioi_tinh": "nam",
            "so_dinh_danh": "025062000021",
            "dien_thoai": "(0211) 3 846 123",
            "chu_ho": "Hà Văn Chới",
            "quan_he_chu_ho": "chu_ho",
            "loai": "thuong_tru",
            "dia_chi_moi": place("08782", "Thôn Gò Dài"),
            "dien_giai": "Đề nghị đăng ký thường trú",
            "tv": '[{"ho_ten":"Hà Văn Ỏm","ngay_sinh":"1935","gioi_tinh":"nam","so_dinh_danh":"025035000022",'
            '"quan_he":"bố"},{"ho_ten":"Lê Thị Mùi","ngay_sinh":"2/9/1965","gioi_tinh":"nữ",'
            '"so_dinh_danh":"025165000023","quan_he":"vợ"}]',
        },
        frozenset({"date-not-whole"}),
    ),
    Citizen(
        "a divorced woman who asks to marry again",
        "xn_tinh_trang_hon_nhan",
        "1.004873",
        {
            **_requester("Phùng Thị Lả", "05/06/1990", "025190000024", nyc_quan_he="ban_than"),
            "tthn": "ly_hon",
            "vc_ho_ten": "Dương Văn Cũ",
            "ly_hon_so": "12/2024/QĐST-HNGĐ",
            "ly_hon_ngay": "01/07/2024",
            "ly_hon_toa": "Toà án nhân dân khu vực 1",
            "muc_dich": "ket_hon",
            "kh_nguoi_du_dinh": "Đặng Hữu Mới",
            "kh_so_giay_to": "025088000025",
            "kh_noi": "Xã Hải Lựu",
            "cach_nhan": "truc_tiep",
            "cam_doan": "có",
        },
    ),
)
