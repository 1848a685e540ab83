"""`tantay-catalogue` as a process of its own: it checks, tells and compares, in Vietnamese, and in English if asked."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.catalogue.conftest import ChangeFile, copy_resources

ROOT = Path(__file__).parents[2]
BIRTH = "procedures/1.001193.json"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    words = [str(argument) for argument in arguments]
    return subprocess.run(
        [sys.executable, "-m", "kiosk.catalogue", *words],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
        env={"LC_ALL": "C", "PATH": ""},
    )


def test_the_shipped_resources_are_checked_and_found_sound() -> None:
    done = run("check")

    assert done.returncode == 0, done.stdout
    assert "Kiểm tra lần cuối ngày 22/11/2026" in done.stdout
    assert "47 thủ tục, 19 tờ khai: không sai gì." in done.stdout
    assert done.stderr == ""
    assert "47 procedures, 19 forms: sound." in run("check", "--english").stdout


def test_faults_are_told_and_end_the_check_with_one(resources: Path, change_file: ChangeFile) -> None:
    change_file(BIRTH, lambda p: p["fee"].update(amount="không"))
    change_file("forms/khai_tu.json", lambda f: f["sections"][0]["fields"][0].update(rules=["id13"]))
    done = run("check", resources)

    assert done.returncode == 1
    assert f"{BIRTH}, mục fee.amount: phải là int | null, không phải str" in done.stdout
    assert "forms/khai_tu.json, câu hỏi nyc_ho_ten: quy tắc lạ 'id13'" in done.stdout
    assert "2 chỗ sai" in done.stderr
    assert "Expected `int | null`, got `str`" in run("check", "--english", resources).stdout


def test_a_folder_that_holds_no_resources_is_said_to_hold_none(tmp_path: Path) -> None:
    for arguments in (["check", tmp_path], ["diff", tmp_path, tmp_path], ["show", "1.001193", "--folder", tmp_path]):
        done = run(*arguments)

        assert done.returncode == 1
        assert "không phải là thư mục dữ liệu" in done.stderr


def test_a_procedure_is_told_in_plain_words_with_how_sure_each_is() -> None:
    told = run("show", "1.001193")

    assert told.returncode == 0
    for line in (
        "1.001193  Đăng ký khai sinh",
        "Ngày cuối áp dụng: 28/02/2027",
        "Lệ phí [A]: 0 đ",
        "Mức trực tuyến [C, cần hỏi lại]: toàn trình",
        "  - khai_sinh: Tờ khai đăng ký khai sinh (59 câu hỏi trên 16 trang) [B]",
        "Nguồn:",
        "  - C: hiểu biết chung, cần hỏi lại",
    ):
        assert line in told.stdout
    assert "Fee [A]: 0 VND" in run("show", "--english", "1.001193").stdout


def test_every_shipped_procedure_can_be_told_in_both_languages() -> None:
    from datetime import date

    from kiosk.catalogue.catalogue import Catalogue
    from kiosk.catalogue.tell import tell

    catalogue = Catalogue()
    for procedure in catalogue.procedures():
        for tongue in ("vi", "en"):
            told = tell(catalogue, procedure.code, date(2027, 6, 1), tongue)
            assert procedure.code in told
            assert "{" not in told


def test_a_retired_code_says_what_it_is_now() -> None:
    told = run("show", "2.000986")

    assert told.returncode == 0
    assert told.stdout.startswith("Mã 2.000986 đã bãi bỏ, nay là 3.000722.")
    assert "3.000722  Liên thông: đăng ký khai sinh" in told.stdout


def test_a_code_that_is_none_and_a_broken_file_are_told_apart(resources: Path) -> None:
    (resources / BIRTH).write_text("{", encoding="utf-8")
    unknown, broken = run("show", "9.999999"), run("show", "1.001193", "--folder", resources)

    assert (unknown.returncode, broken.returncode) == (1, 1)
    assert unknown.stderr == "Không có thủ tục nào mang mã 9.999999.\n"
    assert "Tệp của thủ tục 1.001193 hỏng:" in broken.stderr
    assert f"{BIRTH}: bị cụt: thiếu phần cuối" in broken.stderr


def test_the_form_of_a_procedure_that_cannot_be_read_is_said_so(resources: Path) -> None:
    (resources / "forms" / "khai_sinh.json").write_text("{", encoding="utf-8")

    assert (
        "tờ khai của máy không đọc được: forms/khai_sinh.json" in run("show", "1.001193", "--folder", resources).stdout
    )


def an_update(resources: Path, change_file: ChangeFile) -> None:
    """What an office changes in a year, in each kind of file."""
    change_file(
        BIRTH,
        lambda p: (
            p["fee"].update(amount=8000),
            p["papers"].pop(1),
            p["papers"].append(p["papers"][0] | {"id": "moi", "name": {"vi": "Giấy mới", "en": "New paper"}}),
            p["papers"][0].update(originals=2),
            p["who"].pop(),
            p["synonyms"].append("tên mới"),
            p["confidence"].update(fee="B"),
        ),
    )
    change_file(
        "forms/khai_sinh.json",
        lambda f: (
            f["sections"][1]["fields"].append(
                {"id": "moi", "label": {"vi": "Câu mới", "en": "New one"}, "type": "text", "required": True}
            ),
            f["sections"][0]["fields"][0].update(required=False),
            f["sections"][0]["fields"][1]["label"].update(vi="Sinh ngày nào"),
            f["sections"][0]["fields"].pop(9),
            f["persons"][0]["fields"].pop("email"),
        ),
    )
    change_file("procedures/retired.json", lambda r: r["successors"].update({"9.000001": "1.001193"}))
    (resources / "procedures" / "1.013225.json").unlink()
    holidays = resources / "holidays" / "holidays_vn.csv"
    holidays.write_text(holidays.read_text("utf-8") + "2028-01-01,holiday,Tết mới,New,C,\n", encoding="utf-8")
    places = resources / "places" / "communes_vn.csv"
    places.write_text(places.read_text("utf-8").replace("Phường Ba Đình", "Phường Ba Đình Mới"), encoding="utf-8")


def test_an_update_is_told_in_words_that_an_official_understands(
    tmp_path: Path, resources: Path, change_file: ChangeFile
) -> None:
    old = copy_resources(tmp_path / "old")
    an_update(resources, change_file)
    done = run("diff", old, resources)
    told = done.stdout

    assert done.returncode == 0, done.stderr
    (birth,) = (line for line in told.splitlines() if line.startswith("Thủ tục 1.001193 (Đăng ký khai sinh): "))
    for change in (
        "lệ phí từ 0 đ thành 8.000 đ",
        "thêm giấy tờ “Giấy mới”",
        "bớt giấy tờ “Biên bản về việc trẻ bị bỏ rơi”",
        "2 bản chính",
        "bớt ai được làm “Tổ chức, cá nhân đang nuôi dưỡng trẻ”",
        "độ chắc (lệ phí) từ A thành B",
        "thông tin phụ khác (tên gọi thường ngày)",
    ):
        assert change in birth
    (form,) = (line for line in told.splitlines() if line.startswith("Tờ khai khai_sinh"))
    for change in (
        "thêm câu hỏi “Câu mới”",
        "bớt câu hỏi “Thư điện tử”",
        "sửa câu hỏi “Họ, chữ đệm, tên người yêu cầu”: nay không bắt buộc",
        "câu chữ từ Ngày, tháng, năm sinh thành Sinh ngày nào",
    ):
        assert change in form
    assert "Mã mới bãi bỏ: 9.000001, nay là 1.001193." in told
    assert "Bỏ thủ tục 1.013225: " in told
    assert "Ngày nghỉ, làm bù: thêm 01/01/2028 (Tết mới)." in told
    assert "Xã, phường 00004: từ Phường Ba Đình, Hà Nội thành Phường Ba Đình Mới, Hà Nội." in told
    assert "fee from 0 VND to 8,000 VND" in run("diff", "--english", old, resources).stdout


def test_the_same_resources_do_not_differ(tmp_path: Path, resources: Path) -> None:
    done = run("diff", copy_resources(tmp_path / "old"), resources)

    assert (done.returncode, done.stdout) == (0, "Hai bản không khác nhau.\n")


def test_a_broken_file_is_named_beside_the_differences(tmp_path: Path, resources: Path) -> None:
    old = copy_resources(tmp_path / "old")
    (resources / BIRTH).write_text("{", encoding="utf-8")
    done = run("diff", old, resources)

    assert done.returncode == 1
    assert done.stdout == "Hai bản không khác nhau.\n"
    assert f"{BIRTH}: bị cụt: thiếu phần cuối" in done.stderr


@pytest.mark.parametrize("arguments", [[], ["show"], ["diff", "x"], ["erase"]])
def test_what_cannot_be_understood_ends_with_two(arguments: list[str]) -> None:
    assert run(*arguments).returncode == 2
