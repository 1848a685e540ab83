"""Every kind of fault in the resources is found by the audit, named with its file and place, in both languages."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.audit import audit
from kiosk.catalogue.faults import SENTENCES
from kiosk.catalogue.files import resources_root
from kiosk.catalogue.reach import never_asked, not_offered
from kiosk.domain.questions.answers import visible
from kiosk.domain.questions.conditions import PROCEDURE, Condition
from kiosk.domain.questions.forms import Field, Form, Option, Section
from kiosk.domain.records import Words
from tests.catalogue.conftest import Change, ChangeFile, Json

TODAY = date(2026, 11, 26)
BIRTH, FORM, RETIRED = "procedures/1.001193.json", "forms/khai_sinh.json", "procedures/retired.json"


def field_of(form: Json, name: str) -> Json:
    found: Iterator[Json] = (
        field for section in form["sections"] for field in section["fields"] if field["id"] == name
    )
    return next(found)


def say_nothing_in_english(form: Json) -> None:
    field_of(form, "tre_ho")["label"].pop("en")


FAULTS: list[tuple[str, Change, str, str]] = [
    (BIRTH, lambda p: p.update(checked_on="2027-01-01"), "mục checked_on", "ngày kiểm tra 2027-01-01 ở tương lai"),
    (BIRTH, lambda p: p.update(valid_from="2027-03-01"), "mục valid_to", "hết hạn 2027-02-28 trước khi bắt đầu"),
    (BIRTH, lambda p: p["papers"][1].update(name=p["papers"][0]["name"]), "mục papers", "hai giấy tờ cùng tên"),
    (BIRTH, lambda p: p["papers"].append(p["papers"][0]), "mục papers", "có 'giay_chung_sinh' hai lần"),
    (BIRTH, lambda p: p["name"].update(en=""), "", "chưa có tiếng Anh cho “Đăng ký khai sinh”"),
    (BIRTH, lambda p: p["name"].update(vi=" "), "", "có chỗ để trống chữ"),
    (BIRTH, lambda p: p["form"].update(id="khai_tu"), "mục form.id", "dùng tờ khai khai_tu, nhưng tờ khai ấy không kể"),
    (BIRTH, lambda p: p["form"].update(id="to_khai"), "mục form.id", "không có tờ khai to_khai"),
    (BIRTH, lambda p: p["fee"].update(amount="không"), "mục fee.amount", "phải là int | null, không phải str"),
    (BIRTH, lambda p: p.pop("papers"), "", "thiếu mục papers"),
    (BIRTH, lambda p: p.update(colour="red"), "", "có mục lạ colour"),
    (BIRTH, lambda p: p.update(checked_on="hôm nay"), "mục checked_on", "không phải là ngày"),
    (BIRTH, lambda p: p["confidence"].update(fee="D"), "mục confidence.fee", "giá trị 'D' không có trong danh sách"),
    (FORM, say_nothing_in_english, "câu hỏi tre_ho", "chưa có tiếng Anh cho “Họ”"),
    (FORM, lambda f: field_of(f, "tre_ho").update(rules=["id13"]), "câu hỏi tre_ho", "quy tắc lạ 'id13'"),
    (
        FORM,
        lambda f: field_of(f, "tre_ho").update(rules=["after"]),
        "câu hỏi tre_ho",
        "quy tắc 'after' cần thêm tham số",
    ),
    (FORM, lambda f: field_of(f, "tre_ho").update(computed="magic:x"), "câu hỏi tre_ho", "phép tính lạ 'magic'"),
    (FORM, lambda f: field_of(f, "tre_ho").update(when="mai == 'x'"), "câu hỏi tre_ho", "nhắc câu hỏi lạ 'mai'"),
    (
        FORM,
        lambda f: field_of(f, "tre_ho").update(when="x = 1"),
        "mục sections[1].fields[0].when",
        "điều kiện viết sai",
    ),
    (
        FORM,
        lambda f: field_of(f, "nyc_quan_he_khac").update(when="nyc_quan_he == 'chau'"),
        "câu hỏi nyc_quan_he_khac",
        "điều kiện hỏi 'chau', mà câu nyc_quan_he không có giá trị ấy",
    ),
    (
        FORM,
        lambda f: field_of(f, "nyc_quan_he_khac").update(when="nyc_quan_he == 'cha' and nyc_quan_he == 'me'"),
        "câu hỏi nyc_quan_he_khac",
        "câu hỏi này không bao giờ hiện",
    ),
    (FORM, lambda f: field_of(f, "tre_ho")["label"].update(vi="rất " * 23), "câu hỏi tre_ho", "dài 23 chữ, quá 22"),
    (
        FORM,
        lambda f: field_of(f, "nyc_quan_he")["options"].extend(
            {"value": f"o{n}", "label": {"vi": "Mẫu", "en": "Sample"}} for n in range(9)
        ),
        "câu hỏi nyc_quan_he",
        "có 17 điều để chọn, quá 12",
    ),
    (
        FORM,
        lambda f: f["sections"].extend(
            {"id": f"s{n}", "title": {"vi": "Mẫu", "en": "Sample"}, "fields": [field_of(f, "tre_ho") | {"id": f"f{n}"}]}
            for n in range(5)
        ),
        "mục sections",
        "có 21 trang, quá 20",
    ),
    (FORM, lambda f: f["procedures"].append("1.000656"), "mục procedures", "tờ khai kể thủ tục 1.000656, nhưng"),
    (FORM, lambda f: f.update(procedures=[]), "", "tờ khai không thủ tục nào dùng"),
    (RETIRED, lambda r: r["successors"].update({"9.000001": "9.000002"}), "mục successors", "mã cũ 9.000001 dẫn tới"),
    (RETIRED, lambda r: r["successors"].update({"1.001193": "3.000722"}), "mục successors", "vẫn còn là một thủ tục"),
]


@pytest.mark.parametrize(("file", "how", "place", "reason"), FAULTS, ids=[reason for *_, reason in FAULTS])
def test_a_fault_is_named_with_its_file_and_its_place(
    resources: Path, change_file: ChangeFile, file: str, how: Change, place: str, reason: str
) -> None:
    change_file(file, how)
    if "không thủ tục nào dùng" in reason:
        for code in ("1.001193", "3.000722", "1.003583"):
            change_file(f"procedures/{code}.json", lambda p: p["form"].update(id=""))
    told = [problem.said("vi") for problem in audit(resources, TODAY)]

    start = ", ".join(filter(None, (file, place))) + ": "
    assert [line for line in told if line.startswith(start) and reason in line], told


def test_what_is_shipped_is_sound() -> None:
    assert audit(resources_root(), TODAY) == []


@pytest.mark.parametrize(
    ("file", "body", "line"),
    [
        (BIRTH, '{"code" oops', "procedures/1.001193.json, dòng 1: không đúng kiểu JSON"),
        ("forms/la.txt", "x", "forms/la.txt: tệp lạ, máy không đọc"),
        ("procedures/khai_sinh.json", "{}", "procedures/khai_sinh.json: tệp lạ, máy không đọc"),
        ("holidays/holidays_vn.csv", "date,kind\n", "holidays/holidays_vn.csv, dòng 1: thiếu cột 'name_vi'"),
        ("places/communes_phutho.csv", "code,name\n1\n", "places/communes_phutho.csv, dòng 1: thiếu cột 'full_name'"),
        ("places/provinces_vn.csv", "code,full_name\n25,A\n25,B\n", "places/provinces_vn.csv: có '25' hai lần"),
        ("places/commune_merge_map_phutho.csv", "new_code,old_unit\n99999,A\n", "tên cũ dẫn tới xã 99999"),
        ("places/ethnic_groups.json", "{}", "places/ethnic_groups.json: thiếu mục schema_version"),
    ],
)
def test_a_file_of_another_kind_is_named_too(resources: Path, file: str, body: str, line: str) -> None:
    (resources / file).write_text(body, encoding="utf-8")

    assert any(line in problem.said("vi") for problem in audit(resources, TODAY))


def test_a_key_that_stands_twice_is_found_though_every_reader_passes_over_it(resources: Path) -> None:
    path = resources / BIRTH
    body = path.read_text(encoding="utf-8").replace('"core": true,', '"core": false, "core": true,')
    path.write_text(body, encoding="utf-8")

    (problem,) = audit(resources, TODAY)
    assert problem.said("vi") == f"{BIRTH}: ghi core hai lần, máy chỉ thấy lần sau"
    assert str(problem) == f"{BIRTH}: has core twice; only the second counts"


def test_all_faults_of_a_file_are_told_at_once(resources: Path, change_file: ChangeFile) -> None:
    change_file(BIRTH, lambda p: (p["papers"].append(p["papers"][0]), p.update(related=["x"], checked_on="2030-01-01")))

    assert len([problem for problem in audit(resources, TODAY) if problem.file == BIRTH]) >= 4


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_a_fault_has_a_sentence_in_both_languages_with_the_same_marks(code: str) -> None:
    vietnamese, english = SENTENCES[code]

    assert vietnamese
    assert set(re.findall(r"{\w+}", english)) <= set(re.findall(r"{\w+}", vietnamese)) | {"{text}"}
    assert set(re.findall(r"{\w+}", vietnamese)) <= set(re.findall(r"{\w+}", english)) | {"{text}"}


CHOICE = tuple(Option(value, Words(value)) for value in ("a", "b", "c"))


def asked(name: str, when: str = "", kind: str = "choice") -> Field:
    options = CHOICE if kind == "choice" else ()
    return Field(name, Words(name), kind, required=True, when=Condition(when) if when else None, options=options)  # pyright: ignore[reportArgumentType]


def form_of(*fields: Field, procedures: tuple[str, ...] = ("1.001193",)) -> Form:
    return Form(
        schema_version=2,
        checked_on=TODAY,
        sources=("x",),
        id="x",
        procedures=procedures,
        title=Words("x"),
        confidence="C",
        sections=(Section("s", Words("s"), fields),),
    )


@pytest.mark.parametrize(
    ("when", "reached"),
    [
        ("one == 'a'", True),
        ("one == 'z'", False),
        ("one == 'a' and one == 'b'", False),
        ("not (one == 'a' or one != 'a')", False),
        ("age(born) < 14", True),
        ("age(born) >= 75 and age(born) < 70", False),
        ("sex(number) == 'nu'", True),
        ("number == 'x' and sex(number) == 'nu'", False),
        (f"{PROCEDURE} == '1.001193'", True),
        (f"{PROCEDURE} == '9.000001'", False),
        ("hidden == 'a'", False),
        ("truth == true and one in ['b','c']", True),
        ("truth == 'maybe'", False),
        ("count > 3 and count < 5", True),
        ("count > 4 and count < 3", False),
    ],
)
def test_a_question_is_reached_exactly_when_some_answer_leads_to_it(when: str, reached: bool) -> None:
    form = form_of(
        asked("one"),
        asked("born", kind="partial_date"),
        asked("number", kind="id_number"),
        asked("truth", kind="boolean"),
        asked("count", kind="integer"),
        asked("hidden", "one == 'a' and one == 'b'"),
        asked("last", when),
    )

    assert ("last" not in set(never_asked(form, TODAY))) == reached


@given(
    st.lists(
        st.tuples(st.sampled_from(("one", "two")), st.sampled_from(("==", "!=")), st.sampled_from("abz")), max_size=4
    ),
    st.sampled_from(("and", "or")),
)
def test_what_is_said_never_to_be_asked_is_never_seen(parts: list[tuple[str, str, str]], word: str) -> None:
    when = f" {word} ".join(f"{name} {sign} '{value}'" for name, sign, value in parts)
    form = form_of(asked("one"), asked("two"), asked("last", when))
    answers = [{"one": one, "two": two} for one in ("", "a", "b", "c") for two in ("", "a", "b", "c")]
    seen = any("last" in visible(form, given, TODAY, "1.001193") for given in answers)

    assert seen == ("last" not in set(never_asked(form, TODAY)))
    assert {value for _, _, value in not_offered(form)} == {value for _, _, value in parts} - {"a", "b"}
