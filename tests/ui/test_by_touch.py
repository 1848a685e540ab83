"""A whole birth registration, every letter of it struck on the glass: portrait, large letters, all tones."""

from collections.abc import Mapping

from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD
from ui.demo.fingers import Fingers

CHILD: Mapping[str, str] = {
    "nyc_loai_cu_tru": "thuong_tru",
    "nyc_noi_cu_tru": "hai luu",
    "nyc_dien_thoai": "0912345678",
    "nyc_quan_he": "ong_ba",
    "tre_ho": "Nguyễn",
    "tre_chu_dem": "Hoàng Thúy Quỳnh",
    "tre_ten": "Khuê",
    "tre_ngay_sinh": "12/11/2026",
    "tre_gioi_tinh": "nu",
    "tre_dan_toc": "Mường",
    "tre_noi_sinh_loai": "co_so_y_te",
    "tre_noi_sinh_ten": "Trạm y tế xã Hải Lựu",
    "me_ho_ten": "Đinh Thị Mỹ Dự",
    "me_ngay_sinh": "//1998",
    "me_dan_toc": "Mường",
    "me_so_dinh_danh": "026198000017",
    "co_thong_tin_cha": "false",
}


def test_a_birth_is_registered_with_fingers_only(make_desk: MakeDesk) -> None:
    desk = make_desk()
    desk.hands = Fingers(desk.window.root)
    desk.window.root.resize(1080, 1920)
    desk.sign_in()
    desk.choose_by_hand("1.001193")
    desk.tap("textSize", "textSize")
    assert desk.state.text_scale == 1.5
    desk.agree_by_hand(keep=True)
    desk.scan(CARD)
    desk.tap("forward", "paper:giay_chung_sinh:yes", "forward")
    desk.comes("form")
    desk.fill(CHILD)

    kept = desk.kept()
    assert {field: kept[field] for field in ("tre_ho", "tre_chu_dem", "tre_ten", "me_ho_ten")} == {
        "tre_ho": "NGUYỄN",
        "tre_chu_dem": "HOÀNG THÚY QUỲNH",
        "tre_ten": "KHUÊ",
        "me_ho_ten": "Đinh Thị Mỹ Dự",
    }
    assert kept["tre_noi_sinh_ten"] == "Trạm y tế xã Hải Lựu"
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")
