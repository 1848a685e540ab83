"""A draft keeps the form it was begun with: an update of the forms changes no open draft and loses no answer."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from kiosk.domain.on_paper.sheets import Sheet
from tests.ui.conftest import MakeDesk
from tests.ui.desk import CARD, Desk
from ui.acts import sitting
from ui.present.paper import declared
from ui.state import BEGUN_WITH

NEWER = "Đây là tờ khai từ lúc bác bắt đầu. Nay đã có tờ khai mới hơn. Bác hỏi cán bộ nên nộp tờ nào."
FORM = "huu_tri_xa_hoi"
Json = dict[str, Any]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the resources, to be updated."""
    for folder in ("procedures", "forms", "places", "holidays", "guidance"):
        shutil.copytree(resources_root() / folder, tmp_path / "resources" / folder)
    return tmp_path / "resources"


def update(root: Path, how: Callable[[Json], object], form: str = FORM) -> None:
    path = root / "forms" / f"{form}.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    how(content)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def new_form(form: Json) -> None:
    """Another first question, the pension's part gone, a required question more."""
    fields = form["sections"][0]["fields"]
    fields[0]["label"]["vi"] = "Tên đầy đủ của người đề nghị"
    form["sections"][1]["fields"] = [
        {"id": "cau_hoi_moi", "label": {"vi": "Câu hỏi mới", "en": "New question"}, "type": "text", "required": True}
    ]
    form["cross_rules"] = []


def begun(make_desk: MakeDesk, root: Path) -> tuple[Desk, dict[str, str]]:
    """A pension half filled in, then paused."""
    desk = make_desk(library=Catalogue(root))
    desk.sign_in()
    desk.to_form("1.014027", card=CARD, keep=True)
    desk.write("input:ho_ten", "Trần Văn Khác")
    desk.leave_box()
    kept = desk.kept()
    desk.tap("pause")
    desk.comes("home")
    return desk, kept


def taken_up(make_desk: MakeDesk, root: Path) -> Desk:
    """The kiosk after a restart, and the paused session opened from the list."""
    desk = make_desk(library=Catalogue(root))
    desk.sign_in()
    desk.tap("card:waiting")
    (row,) = desk.state.waiting
    desk.tap(f"resume:{row.session}")
    desk.comes("form")
    return desk


def test_after_an_update_the_draft_shows_the_form_it_was_begun_with_and_says_so(
    make_desk: MakeDesk, root: Path
) -> None:
    _, kept = begun(make_desk, root)
    update(root, new_form)
    desk = taken_up(make_desk, root)

    assert desk.shows(NEWER)
    assert desk.shows("Họ và tên (chữ in hoa)")
    assert not desk.shows("Tên đầy đủ của người đề nghị")
    assert desk.hands.reads("input:ho_ten") == "TRẦN VĂN KHÁC"
    assert desk.kept() == kept

    desk.fill({"noi_cu_tru": "hai luu", "luong_huu": "khong", "hinh_thuc": "tien_mat", "co_dai_dien": "false"})
    assert desk.shows(NEWER)
    assert desk.kept().keys() >= kept.keys() | {"luong_huu", "hinh_thuc"}
    assert "cau_hoi_moi" not in desk.kept()
    desk.declare()
    desk.tap("forward")
    desk.comes("slip")


def test_a_new_session_gets_the_new_form(make_desk: MakeDesk, root: Path) -> None:
    update(root, new_form)
    desk = make_desk(library=Catalogue(root))
    desk.sign_in()
    desk.to_form("1.014027", card=CARD)

    assert desk.shows("Tên đầy đủ của người đề nghị")
    assert not desk.shows(NEWER)


def test_a_form_that_was_only_checked_again_is_no_newer_one(make_desk: MakeDesk, root: Path) -> None:
    begun(make_desk, root)
    update(root, lambda form: form.update(checked_on="2026-11-26", sources=["read again"]))

    assert not taken_up(make_desk, root).shows(NEWER)


def printed(make_desk: MakeDesk, root: Path, how: Callable[[Json], object]) -> tuple[Sheet, Sheet]:
    """A birth's declaration on paper, before an update and after it."""
    desk = make_desk(library=Catalogue(root))
    desk.sign_in()
    desk.to_form("1.001193", card=CARD, keep=True)
    before = declared(desk.world, desk.state)
    desk.tap("pause")
    desk.comes("home")
    update(root, how, "khai_sinh")
    desk = taken_up(make_desk, root)
    assert before.motto
    return before, declared(desk.world, desk.state)


def test_a_form_that_was_only_checked_again_prints_as_the_official_one(make_desk: MakeDesk, root: Path) -> None:
    before, after = printed(make_desk, root, lambda form: form.update(checked_on="2026-11-26"))

    assert (after.motto, after.model, after.banner) == (before.motto, before.model, before.banner)


def test_a_form_that_asks_something_else_by_now_is_not_printed_in_the_layout_of_today(
    make_desk: MakeDesk, root: Path
) -> None:
    _, after = printed(make_desk, root, lambda form: form["sections"][0]["fields"][0]["label"].update(vi="Khác"))

    assert not after.motto


def test_a_draft_goes_on_when_its_form_is_broken_or_gone(make_desk: MakeDesk, root: Path) -> None:
    begun(make_desk, root)
    (root / "forms" / f"{FORM}.json").write_text("{", encoding="utf-8")
    desk = taken_up(make_desk, root)

    assert desk.shows("Họ và tên (chữ in hoa)")
    assert not desk.shows(NEWER)


def test_a_draft_whose_form_this_program_cannot_use_goes_on_with_the_form_of_today(
    make_desk: MakeDesk, root: Path
) -> None:
    first, kept = begun(make_desk, root)
    (row,) = first.state.waiting
    with first.second().unit() as ledger:
        ledger.save_answers(row.session, {BEGUN_WITH: "of another program"})
    update(root, new_form)
    desk = taken_up(make_desk, root)

    assert desk.shows("Tên đầy đủ của người đề nghị")
    assert desk.kept() == kept


def test_the_kept_form_goes_with_the_answers(make_desk: MakeDesk, root: Path) -> None:
    desk, _ = begun(make_desk, root)
    (row,) = desk.state.waiting
    with desk.second().reading() as ledger:
        assert BEGUN_WITH in ledger.answers(row.session)
    desk.tap("card:waiting")
    desk.tap(f"giveUp:{row.session}", "option:reason:not-reached", "forward")

    with desk.second().reading() as ledger:
        assert ledger.answers(row.session) == {}


def test_consent_taken_back_and_given_again_keeps_the_form_anew(desk: Desk) -> None:
    desk.to_form("1.014027", card=CARD)
    while desk.state.page != "consent":
        desk.tap("back")
    desk.tap("agreeNo", "forward")
    desk.comes("prepare")
    desk.tap("back")
    desk.comes("consent")
    desk.agree()
    desk.tap("card:none")
    desk.tap("forward")
    desk.comes("form")
    assert desk.state.session is not None

    with desk.second().reading() as ledger:
        assert BEGUN_WITH in ledger.answers(desk.state.session.id)


def test_the_newer_form_is_taken_by_one_tap_and_every_answer_is_kept(make_desk: MakeDesk, root: Path) -> None:
    _, kept = begun(make_desk, root)
    update(root, new_form)
    desk = taken_up(make_desk, root)
    desk.fill({"noi_cu_tru": "hai luu", "luong_huu": "khong", "hinh_thuc": "tien_mat", "co_dai_dien": "false"})
    desk.declare()
    (declared,) = desk.window.declarations()
    assert desk.kept()[declared] == "true"
    while desk.state.page != "form":
        desk.tap("back")
    before = desk.kept()
    desk.tap("takeNewer")

    assert desk.problem() == "Đã chuyển sang tờ khai mới. Câu trả lời vẫn giữ. Bác xem lại từng trang."
    assert desk.shows("Tên đầy đủ của người đề nghị")
    assert desk.hands.reads("input:ho_ten") == kept["ho_ten"]
    assert not desk.shows(NEWER)
    assert not desk.hands.sees("takeNewer")
    assert desk.kept() == {name: answer for name, answer in before.items() if name != declared}

    desk.fill({"cau_hoi_moi": "trả lời", "co_dai_dien": "false"})
    assert desk.kept()["cau_hoi_moi"] == "trả lời"
    assert desk.kept()["luong_huu"] == "khong"


def test_the_newer_form_that_was_taken_is_the_one_of_the_draft_from_then_on(make_desk: MakeDesk, root: Path) -> None:
    begun(make_desk, root)
    update(root, new_form)
    desk = taken_up(make_desk, root)
    desk.tap("takeNewer")
    desk.tap("pause")
    desk.comes("home")
    again = taken_up(make_desk, root)

    assert again.shows("Tên đầy đủ của người đề nghị")
    assert not again.shows(NEWER)


def test_a_fitting_procedure_on_the_same_form_keeps_the_one_that_the_draft_was_begun_with(
    make_desk: MakeDesk, root: Path
) -> None:
    desk = make_desk(library=Catalogue(root))
    desk.sign_in()
    desk.to_form("1.001193", card=CARD, keep=True)
    desk.write("input:nyc_ho_ten", "Trần Văn Khác")
    desk.leave_box()
    kept = desk.kept()
    desk.tap("pause")
    desk.comes("home")
    for path in (root / "forms" / "khai_sinh.json", root / "forms" / "layouts" / "khai_sinh.json"):
        path.write_text(path.read_text(encoding="utf-8").replace("nyc_ho_ten", "nyc_ten_moi"), encoding="utf-8")
    desk = taken_up(make_desk, root)
    desk.tap("back")
    desk.comes("prepare")
    desk.tap("case:3.000722")

    assert desk.state.session is not None
    assert desk.state.session.procedure == "3.000722"
    assert {name: desk.kept().get(name) for name in kept} == kept
    desk.tap("forward")
    desk.comes("form")
    assert desk.hands.reads("input:nyc_ho_ten") == "Trần Văn Khác"
    assert desk.shows(NEWER)


def test_another_procedure_on_another_form_is_kept_with_that_form(desk: Desk) -> None:
    desk.to_form("1.001193", card=CARD, keep=True)
    desk.act(sitting.with_procedure, code="1.000656")
    assert desk.state.session is not None
    assert desk.state.form == desk.world.library.form("khai_tu")
    assert not desk.state.newer_form

    with desk.second().reading() as ledger:
        assert desk.world.library.unpack(ledger.answers(desk.state.session.id)[BEGUN_WITH]) == desk.state.form
