"""A broken file is set aside with its name, the place and the reason; all others go on working."""

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.communes import Communes
from kiosk.catalogue.files import resources_root
from kiosk.domain.calendar.working_days import WEEKDAYS, calendar_of
from kiosk.errors import Unavailable

BIRTH = "procedures/1.001193.json"
FORM = "forms/khai_sinh.json"

Json = dict[str, Any]
Change = Callable[[Json], object]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the resources, to be broken."""
    for folder in ("procedures", "forms", "places", "holidays", "guidance"):
        shutil.copytree(resources_root() / folder, tmp_path / folder)
    return tmp_path


def change(path: Path, how: Change) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    how(content)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def first_field(form: Json) -> Json:
    field: Json = form["sections"][0]["fields"][0]
    return field


PROCEDURE_FAULTS: list[tuple[Change, str, str]] = [
    (lambda p: p["fee"].update(amount="không"), "$.fee.amount", "Expected `int | null`, got `str`"),
    (lambda p: p.pop("papers"), "$", "Object missing required field `papers`"),
    (lambda p: p.update(colour="red"), "$", "Object contains unknown field `colour`"),
    (lambda p: p.update(code="1.001194"), "$.code", "is '1.001194', the file is called '1.001193'"),
    (lambda p: p.update(schema_version=1), "$.schema_version", "Invalid enum value 1"),
    (lambda p: p.update(checked_on="hôm nay"), "$.checked_on", "Invalid RFC3339 encoded date"),
    (lambda p: p["confidence"].update(fee="D"), "$.confidence.fee", "Invalid enum value 'D'"),
    (lambda p: p["papers"].append(p["papers"][0]), "$.papers", "has 'giay_chung_sinh' twice"),
    (lambda p: p["form"].update(id="to_khai"), "$.form.id", "there is no form 'to_khai'"),
    (lambda p: p.update(related=["khai sinh"]), "$", "names 'khai sinh', which is no procedure code"),
]

FORM_FAULTS: list[tuple[Change, str, str]] = [
    (lambda f: f.update(id="to_khai"), "$.id", "is 'to_khai', the file is called 'khai_sinh'"),
    (lambda f: first_field(f).update(type="colour"), "$.sections[0].fields[0].type", "Invalid enum value 'colour'"),
    (
        lambda f: first_field(f).update(prefill="weight"),
        "$.sections[0].fields[0].prefill",
        "Invalid enum value 'weight'",
    ),
    (
        lambda f: first_field(f).update(when="nyc_quan_he = 'cha'"),
        "$.sections[0].fields[0].when",
        "cannot read the condition at \"= 'cha'\"",
    ),
    (lambda f: first_field(f).update(when=5), "$.sections[0].fields[0].when", "expected the text of a condition"),
    (lambda f: first_field(f).update(rules=["id13"]), "field nyc_ho_ten", "unknown rule 'id13'"),
    (lambda f: first_field(f).update(rules=["after"]), "field nyc_ho_ten", "rule 'after' needs arguments"),
    (lambda f: first_field(f).update(rules=["after:mai"]), "field nyc_ho_ten", "names the unknown field 'mai'"),
    (lambda f: first_field(f).update(computed="magic:nyc_email"), "field nyc_ho_ten", "unknown computation 'magic'"),
    (lambda f: first_field(f).update(computed="date_in_words:mai"), "field nyc_ho_ten", "names the unknown field"),
    (lambda f: first_field(f).update(computed="date_in_words"), "field nyc_ho_ten", "computation 'date_in"),
    (lambda f: first_field(f).update(when="mai == 'x'"), "field nyc_ho_ten", "names the unknown field 'mai'"),
    (lambda f: f["sections"][1].update(when="mai == 'x'"), "section tre", "its condition names the unknown"),
    (lambda f: first_field(f).update(type="table"), "field nyc_ho_ten", "is a table without columns"),
    (lambda f: first_field(f).update(type="choice"), "field nyc_ho_ten", "'nyc_ho_ten' offers nothing to choose"),
    (
        lambda f: f["sections"][0]["fields"][2].update(defaults={"*": "bang_lai"}),
        "field nyc_loai_giay_to",
        "its default 'bang_lai' is not offered",
    ),
    (
        lambda f: f["sections"][0]["fields"][2]["options"].append(f["sections"][0]["fields"][2]["options"][0]),
        "field nyc_loai_giay_to",
        "'nyc_loai_giay_to' offers 'the_can_cuoc' twice",
    ),
    (
        lambda f: first_field(f).update(type="multi_choice", options=[{"value": "a,b", "label": {"vi": "A"}}]),
        "field nyc_ho_ten",
        "the value 'a,b' has a comma",
    ),
    (
        lambda f: first_field(f).update(
            type="table", columns=[{"id": "a", "label": {"vi": "A"}, "type": "text"}] * 2
        ),
        "field nyc_ho_ten",
        "has the column 'a' twice",
    ),
    (lambda f: f["sections"][0]["fields"].append(first_field(f)), "$.sections", "has the field 'nyc_ho_ten' twice"),
    (lambda f: f["sections"].append(f["sections"][0] | {"fields": []}), "$.sections", "has the section"),
    (
        lambda f: f.update(cross_rules=[{"code": "x", "test": "mai == 'x'", "at": "tre_ho", "level": "warn"}]),
        "cross rule x",
        "names the unknown field 'mai'",
    ),
    (
        lambda f: (
            f["sections"][1]["fields"][0].update(when="tre_ten == 'x'"),
            f["sections"][1]["fields"][2].update(when="tre_ho == 'x'"),
        ),
        "$.sections",
        "conditions go in a circle: tre_ho → tre_ten → tre_ho",
    ),
    (
        lambda f: f["sections"][1].update(when="tre_ten == 'x'"),
        "$.sections",
        "conditions go in a circle: tre_ten → tre_ten",
    ),
    (
        lambda f: f["sections"][0].update(fields=[first_field(f) | {"id": f"f{n}"} for n in range(2_001)]),
        "$.sections",
        "has 2048 fields, more than 2000",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("how", "place", "reason"), PROCEDURE_FAULTS)
def test_a_broken_procedure_is_named_and_the_other_46_work(root: Path, how: Change, place: str, reason: str) -> None:
    change(root / BIRTH, how)
    catalogue = Catalogue(root)

    (problem,) = catalogue.problems
    assert (problem.file, problem.place) == (BIRTH, place)
    assert problem.reason.startswith(reason)
    assert len(catalogue.procedures()) == 46
    assert catalogue.search("khai sinh", {})
    with pytest.raises(Unavailable, match=r"catalogue: procedures/1\.001193\.json: "):
        catalogue.procedure("1.001193")


@pytest.mark.parametrize(("how", "place", "reason"), FORM_FAULTS)
def test_a_broken_form_is_named_and_the_procedures_work(root: Path, how: Change, place: str, reason: str) -> None:
    change(root / FORM, how)
    catalogue = Catalogue(root)

    (problem,) = catalogue.problems
    assert (problem.file, problem.place) == (FORM, place)
    assert problem.reason.startswith(reason)
    assert len(catalogue.procedures()) == 47
    with pytest.raises(Unavailable, match=r"catalogue: forms/khai_sinh\.json: "):
        catalogue.form("khai_sinh")


def test_what_is_no_json_is_told_with_its_line(root: Path) -> None:
    (root / BIRTH).write_text('{\n "code": "1.001193",\n oops\n}', encoding="utf-8")

    assert Catalogue(root).problems[0].place == "line 3"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b"", "Input data was truncated"),
        (b"\xff\xfe", "is not UTF-8"),
        (b"[" * 100_000, "Expected `object`, got `array`"),
        (b" " * 1_000_001, "larger than 1000000 bytes"),
    ],
)
def test_rubbish_is_set_aside(root: Path, body: bytes, reason: str) -> None:
    (root / BIRTH).write_bytes(body)

    (problem,) = Catalogue(root).problems
    assert problem.file == BIRTH
    assert problem.reason.startswith(reason)


def test_a_file_whose_name_is_no_code_is_set_aside(root: Path) -> None:
    body = (root / BIRTH).read_text(encoding="utf-8").replace('"code": "1.001193"', '"code": "1.19"')
    (root / "procedures" / "1.19.json").write_text(body, encoding="utf-8")

    (problem,) = Catalogue(root).problems
    assert str(problem) == "procedures/1.19.json: $.code: '1.19' is no procedure code"
    assert problem.said("vi") == "procedures/1.19.json, mục code: '1.19' không phải là mã thủ tục"


def test_a_file_that_is_a_folder_is_set_aside(root: Path) -> None:
    (root / BIRTH).unlink()
    (root / BIRTH).mkdir()

    assert [str(problem) for problem in Catalogue(root).problems] == [f"{BIRTH}: Is a directory"]


def test_a_form_that_is_not_there_is_unavailable(root: Path) -> None:
    with pytest.raises(Unavailable, match="is not there"):
        Catalogue(root).form("to_khai")
    with pytest.raises(Unavailable, match="is not there"):
        Catalogue(root).form("../procedures/1.001193")


@pytest.mark.parametrize(
    ("part", "entry"), [("successors", {"2.000986": "2.001023"}), ("names", {"2.000111": "A name that leads nowhere"})]
)
def test_a_broken_list_of_retired_codes_only_loses_them(root: Path, part: str, entry: dict[str, str]) -> None:
    change(root / "procedures" / "retired.json", lambda r: r[part].update(entry))
    catalogue = Catalogue(root)

    with pytest.raises(Unavailable, match="is not there"):
        catalogue.procedure("2.000986")
    assert catalogue.problems[0].file == "procedures/retired.json"
    assert len(catalogue.procedures()) == 47


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("date,kind\n", "line 1"),
        ("", "line 1"),
        ("date,kind,name_vi,confidence\n2026-01-01,holiday,Tết\n", "line 2"),
        ("date,kind,name_vi,confidence\nmai,holiday,Tết,B\n", "line 2"),
        ("date,kind,name_vi,confidence\n2026-01-01,party,Tết,B\n", "line 2"),
        ("date,kind,name_vi,confidence\n" + "x" * 200_000, "line 2"),
    ],
)
def test_a_broken_list_of_holidays_leaves_monday_to_friday(root: Path, body: str, place: str) -> None:
    (root / "holidays" / "holidays_vn.csv").write_text(body, encoding="utf-8")
    catalogue = Catalogue(root)

    calendar = calendar_of(catalogue.holidays)
    assert calendar == msgspec.structs.replace(WEEKDAYS, years=frozenset())  # and it says that it knows of no year
    assert [(problem.file, problem.place) for problem in catalogue.problems] == [("holidays/holidays_vn.csv", place)]


def test_broken_lists_of_names_leave_free_text(root: Path) -> None:
    (root / "places" / "ethnic_groups.json").write_text("{}", encoding="utf-8")
    catalogue = Catalogue(root)

    assert catalogue.form("khai_sinh").field("tre_dan_toc").options == ()
    assert [problem.file for problem in catalogue.problems] == ["places/ethnic_groups.json"]


def test_communes_that_cannot_be_read_are_unavailable(root: Path) -> None:
    (root / "places" / "communes_phutho.csv").write_bytes(b"code,name\n\xff\n")

    with pytest.raises(Unavailable, match=r"communes_phutho\.csv: line 2: is not UTF-8"):
        Communes(root).find_communes("hải lựu")


def test_an_empty_folder_is_an_old_and_empty_catalogue(tmp_path: Path) -> None:
    catalogue = Catalogue(tmp_path)

    assert catalogue.procedures() == ()
    assert catalogue.search("khai sinh", {}) == ()
    assert catalogue.is_old(date(2026, 11, 22))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_a_file_with_any_bytes_changed_is_read_or_set_aside(root: Path, data: st.DataObject) -> None:
    """Bits flip on old disks; whatever comes of it, the file is either sound or named."""
    file = data.draw(st.sampled_from([BIRTH, FORM]))
    body = (resources_root() / file).read_bytes()
    place = data.draw(st.integers(0, len(body) - 1))
    (root / BIRTH).write_bytes((resources_root() / BIRTH).read_bytes())
    (root / FORM).write_bytes((resources_root() / FORM).read_bytes())
    (root / file).write_bytes(body[:place] + data.draw(st.binary(min_size=1, max_size=3)) + body[place + 1 :])

    assert {problem.file for problem in Catalogue(root).problems} <= {file}
