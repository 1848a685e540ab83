"""Every procedure of the catalogue opens and says no more than is known; real ones are filed to the end by clicks."""

from collections.abc import Mapping

import pytest

from kiosk.domain.catalogue import FactGroup, Procedure
from tests.fakes import OtherForm
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from ui.present.guide import fee_text, time_text

UNSURE = "Chưa chắc, bác hỏi lại cán bộ:"
BIRTH = {
    "nyc_loai_cu_tru": "thuong_tru",
    "nyc_noi_cu_tru": "hai luu",
    "nyc_quan_he": "ong_ba",
    "tre_ho": "Trần",
    "tre_ten": "An",
    "tre_ngay_sinh": "12/11/2026",
    "tre_gioi_tinh": "nam",
    "tre_dan_toc": "Kinh",
    "tre_noi_sinh_loai": "co_so_y_te",
    "tre_noi_sinh_ten": "Trạm y tế xã Hải Lựu",
    "me_ho_ten": "Nguyễn Thị Mẫu Đơn",
    "me_ngay_sinh": "//1998",
    "me_dan_toc": "Kinh",
    "me_so_dinh_danh": "026198000017",
    "co_thong_tin_cha": "false",
}
MARRIAGE = {
    "nam_ho_ten": "Trần Văn Thử",
    "nam_ngay_sinh": "05/06/1998",
    "nam_dan_toc": "Kinh",
    "nam_so_dinh_danh": "026098000034",
    "nam_tinh_trang": "2",
    "nu_ho_ten": "Nguyễn Thị Mẫu Đơn",
    "nu_ngay_sinh": "//1999",
    "nu_dan_toc": "Mường",
    "nu_so_dinh_danh": "026199000017",
    "nu_tinh_trang": "2",
    "cap_ban_sao": "true",
    "so_ban_sao": "2",
}
RESIDENCE = {
    "quan_he_chu_ho": "con",
    "chu_ho_id": "026165000012",
    "email": "mau@example.vn",
    "tv": "",
    "yk_chu_ho": "",
    "yk_chu_so_huu": "",
}
PENSION = {
    "noi_cu_tru": "hai luu",
    "hinh_thuc": "tai_khoan",
    "so_tai_khoan": "",
    "luong_huu": "khong",
    "co_dai_dien": "false",
}
DISABILITY = {
    "loai_de_nghi": "xac_dinh",
    "thuong_tru": "hai luu",
    "noi_o": "hai luu",
    "kt_1_1": "true",
    "hd_1": "CTG",
    "co_dai_dien": "false",
}


def test_every_procedure_opens_and_no_doubtful_fact_is_a_promise(desk: Desk) -> None:
    for procedure in desk.world.library.procedures():
        desk.choose_by_hand(procedure.code)
        desk.tap("agreeNo", "forward")
        desk.comes("prepare")
        texts = desk.texts()
        desk.tap("pause")

        assert procedure.name.vi in texts
        sure = texts[: texts.index(UNSURE)] if UNSURE in texts else texts
        for said in doubtful(procedure):
            assert said not in sure, f"{procedure.code}: {said}"
        if not procedure.is_promise("papers"):
            assert not {paper.name.vi for paper in procedure.papers} & {*texts}, procedure.code


def doubtful(procedure: Procedure) -> list[str]:
    """What is known with confidence C only: it stands below the line that says so."""
    words: dict[FactGroup, str] = {
        "who": "; ".join(who.vi for who in procedure.who),
        "processing": time_text(procedure, "vi"),
        "fee": fee_text(procedure.fee, "vi"),
        "authority": procedure.authority.vi,
        "result": procedure.result.name.vi,
    }
    return [text for group, text in words.items() if text and not procedure.is_promise(group)]


@pytest.mark.parametrize(
    ("procedure", "answers", "declared"),
    [
        ("1.001193", BIRTH, 1),
        ("1.000894", MARRIAGE, 2),
        ("1.004222", RESIDENCE, 0),
        ("1.014027", PENSION, 1),
        ("1.001699", DISABILITY, 1),
    ],
)
def test_a_procedure_is_filed_to_the_end(desk: Desk, procedure: str, answers: Mapping[str, str], declared: int) -> None:
    desk.to_form(procedure, card=CARD)
    desk.fill(answers)
    kept = desk.kept()
    form = desk.world.library.form(desk.world.library.procedure(procedure).form.id)
    assert kept.keys() & {field.id for field in form.fields if not field.stored} == set()
    assert len(desk.window.declarations()) >= declared
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")
    desk.write_code("H44.15-261120-0007")
    desk.tap("forward")
    desk.comes("finish")
    session = desk.state.session
    assert session is not None
    desk.tap("face:3", "forward")
    desk.comes("home")

    with desk.second().reading() as ledger:
        row = ledger.session_row(session.id)
        assert row is not None
        assert (row.state, row.outcome, row.dossier) == ("ended", "filed", "H44.15-261120-0007")
        assert ledger.answers(session.id) == {}


@pytest.mark.parametrize(
    ("form", "answers"),
    [
        ("chung_thuc_ban_sao", {}),
        ("hen_tham_nha", {"ngay": "26/11/2026"}),
        ("phieu_dong_y", {}),
        ("ra_soat_ho_ngheo", {"dan_toc": "Kinh", "noi_cu_tru": "hai luu"}),
        ("tk01_vneid", {}),
        ("trich_luc_ho_tich", {"nyc_noi_cu_tru": "hai luu", "co_quan_dk": "hai luu"}),
    ],
)
def test_the_boxes_of_a_form_take_answers(make_desk: MakeDesk, form: str, answers: Mapping[str, str]) -> None:
    desk = make_desk(library=OtherForm("1.011608", form))
    desk.sign_in()
    desk.to_form("1.011608", card=CARD)

    desk.fill(answers)

    asked = {row.key for row in desk.window.questions()}
    assert asked <= {field.id for field in desk.world.library.form(form).fields}


def test_what_is_filed_at_the_counter_needs_no_code_and_no_declaration(desk: Desk) -> None:
    desk.sit_down("1.011608")
    desk.tap("forward")
    desk.comes("slip")
    desk.tap("forward")
    desk.comes("portal")

    assert desk.shows("Thủ tục này nộp tại quầy")
    assert not desk.hands.sees("openHere")

    desk.tap("forward")
    desk.comes("finish")
    desk.tap("forward")
    desk.comes("home")
