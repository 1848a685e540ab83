"""A layout that does not fit its form is set aside with its reason, and the form prints in the general shape."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root

Json = dict[str, Any]
Change = Callable[[Json], object]

FAULTS: list[tuple[Change, str]] = [
    (lambda x: x.update(id="to_khai"), "is 'to_khai', the file is called 'ct01'"),
    (lambda x: x.update(colour="red"), "Object contains unknown field `colour`"),
    (lambda x: x["items"].append("Hỏi: {cau_hoi_la}"), "names the unknown field 'cau_hoi_la'"),
    (lambda x: x["items"].append("Họ tên: {ho_ten}"), "'ho_ten' has two places"),
    (lambda x: x["items"].append({}), "an entry is one of line, ticks, boxes, table, matrix, grid or row, not []"),
    (lambda x: x["items"].append({"line": "a", "ticks": "b"}), "not ['line', 'ticks']"),
    (lambda x: x["items"].append({"line": "a", "when": "la == 'x'"}), "a condition names the unknown field 'la'"),
    (lambda x: x["items"].append({"line": "a", "when": "x =="}), "in the condition"),
    (lambda x: x["items"].append({"ticks": "Chọn: {ky_nguoi_ke_khai}"}), "boxes are for one answer of their own type"),
    (lambda x: x["items"].append({"boxes": "Số:"}), "boxes are for one answer of their own type"),
    (lambda x: x["items"].append({"table": "loai"}), "a table needs a field with columns"),
    (lambda x: x["items"].append({"grid": [["a"]], "headings": ["A", "B"]}), "has not as many cells as"),
    (lambda x: x["items"].append({"row": [{"grid": [["a"]], "headings": ["A"]}]}), "only lines and boxes stand"),
    (lambda x: x["items"].append({"row": ["a", "b"], "shares": [1]}), "has not one share for each"),
    (lambda x: x["items"].append({"matrix": ["gioi_tinh", "loai"]}), "the fields of a matrix must have the same"),
    (lambda x: x["items"].append({"line": "a", "said": {"loai": "b"}}), "words are given for a field that the matrix"),
    (lambda x: x["items"].append({"ticks": "{gioi_tinh}", "whole": True}), "only a line is kept whole"),
    (lambda x: x.update(covers=["ho_ten"]), "'ho_ten' has a place as well"),
    (lambda x: x.update(items=["chỉ có chữ"], covers=["email"]), "'email' is an answer that the sheet must show"),
    (lambda x: x["signatures"].append({"title": "Ký", "field": "email"}), "'email' is nothing to sign"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in ("procedures", "forms", "places", "holidays", "guidance"):
        shutil.copytree(resources_root() / folder, tmp_path / folder)
    return tmp_path


@pytest.mark.parametrize(("change", "reason"), FAULTS, ids=[reason[:40] for _, reason in FAULTS])
def test_it_is_set_aside_with_the_reason_and_the_form_goes_on(root: Path, change: Change, reason: str) -> None:
    file = root / "forms" / "layouts" / "ct01.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    change(content)
    file.write_text(json.dumps(content), encoding="utf-8")
    catalogue = Catalogue(root)

    (problem,) = catalogue.problems
    assert problem.file == "layouts/ct01.json"
    assert reason in str(problem)
    assert catalogue.form("ct01").id == "ct01"
    assert catalogue.layout("ct01") is None
    assert catalogue.layout("khai_sinh") is not None


def test_a_form_without_a_layout_and_a_name_that_is_no_form_have_none(root: Path) -> None:
    catalogue = Catalogue(root)

    assert catalogue.layout("tk01_vneid") is None
    assert catalogue.layout("../procedures/retired") is None
