"""Every procedure and form that is shipped can be read, is sound, and says how sure it is of what."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from kiosk.domain.calendar.working_days import calendar_of
from kiosk.domain.catalogue import FactGroup, Procedure
from kiosk.domain.questions.answers import accept, defaults, first_problem, visible
from kiosk.domain.questions.asked import split
from kiosk.domain.questions.computed import value_of
from kiosk.domain.questions.forms import FieldType, Form
from kiosk.domain.questions.rules import RULES
from kiosk.domain.records import Record, Words
from kiosk.errors import Unavailable
from tests.sentences import sentences

TODAY = date(2026, 11, 22)
CATALOGUE = Catalogue()
CALENDAR = calendar_of(CATALOGUE.holidays)
PROCEDURES = CATALOGUE.procedures()
FORMS = [CATALOGUE.form(name) for name in CATALOGUE.form_ids]

every_procedure = pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda procedure: procedure.code)
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)


def test_a_field_that_a_form_has_not_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError, match="cau_hoi_la"):
        CATALOGUE.form("khai_sinh").field("cau_hoi_la")


def test_nothing_is_set_aside() -> None:
    assert CATALOGUE.problems == ()


def test_all_procedures_and_forms_are_there() -> None:
    assert len(PROCEDURES) == 47
    assert len(FORMS) == 19


FROM_PUBLIC_MODELS = {
    "chung_thuc_chu_ky", "dang_ky_lai_khai_sinh", "dc02", "ho_kinh_doanh", "thay_doi_ho_tich", "tro_cap_xa_hoi",
}  # fmt: skip
"""Forms that were made from public models afterwards; where a model was not seen, its form says so."""


def test_the_forms_ask_what_their_sources_ask_and_one_question_of_ours() -> None:
    """341 fields of the sources, and `duoc_giam_ho`, which a condition of `tk01_vneid` needs."""
    assert sum(len(form.fields) for form in FORMS if form.id not in FROM_PUBLIC_MODELS) == 342
    assert CATALOGUE.form("tk01_vneid").field("duoc_giam_ho").confidence == "C"


@pytest.mark.parametrize("name", sorted(FROM_PUBLIC_MODELS))
def test_a_form_whose_model_was_not_seen_is_of_the_lowest_confidence_and_promises_no_number(name: str) -> None:
    form = CATALOGUE.form(name)
    unseen = any("not seen" in source or source.startswith("design: the law has no form") for source in form.sources)

    assert (form.confidence == "C") == unseen
    assert form.sources
    assert form.number == ("DC02" if name == "dc02" else "")


def test_all_types_of_fields_and_almost_all_rules_are_in_use() -> None:
    used = {field.type for form in FORMS for field in form.fields}
    named = {split(rule)[0] for form in FORMS for field in form.fields for rule in field.rules}
    named |= {
        split(rule)[0] for form in FORMS for field in form.fields for part in field.columns for rule in part.rules
    }

    assert used == set(FieldType.__args__)
    assert named == set(RULES)


@every_procedure
def test_a_procedure_names_its_sources_and_how_sure_it_is(procedure: Procedure) -> None:
    assert procedure.sources
    assert procedure.checked_on == TODAY
    for group in FactGroup.__args__:
        assert procedure.is_promise(group) == (procedure.confidence_of(group) != "C")


@every_procedure
def test_a_procedure_can_be_found_by_each_of_its_everyday_names(procedure: Procedure) -> None:
    assert len(procedure.synonyms) >= 2
    for synonym in procedure.synonyms:
        assert procedure in CATALOGUE.search(synonym, {})[:4], synonym


@every_procedure
def test_the_form_of_a_procedure_belongs_to_it(procedure: Procedure) -> None:
    if procedure.form.id:
        assert procedure.code in CATALOGUE.form(procedure.form.id).procedures


def test_every_procedure_that_a_form_names_exists_and_has_it() -> None:
    named = {code: form.id for form in FORMS for code in form.procedures if code != "*"}

    assert named == {procedure.code: procedure.form.id for procedure in PROCEDURES if procedure.form.id}
    assert len(named) == 32


def test_what_the_team_does_most_has_a_declaration_but_for_land_and_its_sale() -> None:
    """Nothing is known of the text of these models; the office's own sheet is filled in there."""
    bare = {procedure.code for procedure in PROCEDURES if procedure.core and not procedure.form.id}

    assert bare == {"1.013831", "1.013978", "2.001035"}


def test_the_new_civil_status_law_ends_what_rests_on_the_old_one() -> None:
    ended = [procedure for procedure in PROCEDURES if procedure.valid_to is not None]

    assert len(ended) == 12
    for procedure in ended:
        assert procedure.is_valid(date(2027, 2, 28))
        assert not procedure.is_valid(date(2027, 3, 1))


def test_the_joined_procedures_hold_since_september_2026() -> None:
    joined = CATALOGUE.procedure("3.000722")

    assert not joined.is_valid(date(2026, 8, 31))
    assert joined.is_valid(TODAY)
    assert joined.prefer_over[0].code == "1.001193"


@pytest.mark.parametrize(("old", "new"), [("2.000986", "3.000722"), ("2.002622", "2.002913")])
def test_a_retired_code_leads_to_its_successor(old: str, new: str) -> None:
    assert CATALOGUE.procedure(old).code == new


def test_an_agencys_suffix_is_passed_over() -> None:
    assert CATALOGUE.procedure("2.000815.000.00.00.H55").code == "2.000815"


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(Unavailable, match="is not there"):
        CATALOGUE.procedure("9.999999")


def test_money_and_dates_are_kept_as_the_sources_give_them() -> None:
    pension = CATALOGUE.procedure("1.014027")
    exchange = CATALOGUE.procedure("1.014063").fee

    assert pension.amounts is not None
    assert (pension.amounts.monthly, pension.amounts.since) == (540_000, date(2026, 7, 1))
    assert exchange.discount is not None
    assert (exchange.amount, exchange.discount.amount, exchange.discount.until) == (50_000, 25_000, date(2026, 12, 31))
    assert CATALOGUE.procedure("1.013225").fee.amount is None
    assert CATALOGUE.procedure("1.004222").receipts is not None
    assert str(CATALOGUE.procedure("1.004222").reception_hours).startswith("Words(vi='Thứ 2–6")
    assert CATALOGUE.procedure("2.000815").refuse_if
    assert not CATALOGUE.procedure("2.000815").form.is_legal_form
    assert CATALOGUE.procedure("1.001193").portal.uuid == "019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7"
    assert CATALOGUE.procedure("1.002755").deadline is not None
    assert CATALOGUE.procedure("1.002755").deadline.direction == "before"  # pyright: ignore[reportOptionalMemberAccess]


def test_health_and_the_cause_of_death_are_never_stored() -> None:
    hidden = {(form.id, field.id) for form in FORMS for field in form.fields if not field.stored}
    third_part = [
        (form.id, field.id)
        for form in FORMS
        for section in form.sections
        if form.id == "khuyet_tat" and section.title.vi.startswith("III.")
        for field in section.fields
    ]

    of_circumstances = {("tro_cap_xa_hoi", "nhom"), ("tro_cap_xa_hoi", "so_giay_xac_nhan")}
    assert hidden == {("khai_tu", "nc_nguyen_nhan"), ("chung_thuc_chu_ky", "ly_do_nha"), *of_circumstances, *third_part}
    assert len(third_part) == 41


@every_form
def test_every_condition_can_be_asked_and_every_question_be_shown(form: Form) -> None:
    """With some answer or other, each section and each field of the form appears."""
    conditions = [part.when for part in (*form.sections, *form.fields) if part.when]
    words = {word for condition in conditions for word in re.findall(r"'([^']*)'", condition.text)}
    answers = ["", "true", "2020-01-01", "1950-01-01", *words]
    names = {name for condition in conditions for name in condition.names}
    procedures = [procedure for procedure in form.procedures if procedure != "*"] or [""]

    for condition in conditions:
        assert condition.holds({}, TODAY) in {True, False}
    seen: set[str] = set()
    for first in names or {""}:
        for answer in answers:
            for rest in ("", "true", "1950-01-01"):
                given = dict.fromkeys(names, rest) | {first: answer}
                for procedure in procedures:
                    seen |= visible(form, given, TODAY, procedure)
    assert seen == {field.id for field in form.fields}


@every_form
def test_an_empty_form_can_be_begun(form: Form) -> None:
    for procedure in form.procedures:
        given = defaults(form, procedure)
        for name, answer in given.items():
            assert accept(form.field(name), answer, TODAY) == answer
        assert first_problem(form, given, TODAY, procedure) is not None
    for field in form.fields:
        assert isinstance(value_of(field, form, {}, TODAY), str)


def test_names_of_groups_and_nationalities_are_offered() -> None:
    assert len(CATALOGUE.ethnic_groups) == 54
    assert len({option.value for option in CATALOGUE.ethnic_groups}) == 54
    assert CATALOGUE.nationalities[0].value == "Việt Nam"
    assert CATALOGUE.form("khai_sinh").field("tre_dan_toc").options == CATALOGUE.ethnic_groups
    assert accept(CATALOGUE.form("khai_sinh").field("tre_dan_toc"), "muong", TODAY) == "Mường"


def test_the_day_of_culture_is_a_holiday() -> None:
    assert not CALENDAR.is_working(date(2026, 11, 24))
    assert CALENDAR.is_working(date(2026, 8, 22))
    assert date(2027, 1, 1) in CALENDAR.unsure


def test_the_catalogue_grows_old() -> None:
    assert not CATALOGUE.is_old(TODAY + timedelta(days=180))
    assert CATALOGUE.is_old(TODAY + timedelta(days=181))


def test_every_code_that_the_rules_can_say_has_its_words() -> None:
    """Reads the source, so that a new code without a sentence is found."""
    domain = Path(resources_root().parent, "kiosk", "domain")
    text = "".join(
        (domain / f"{name}.py").read_text(encoding="utf-8")
        for name in (
            *(f"questions/{room}" for room in ("answers", "compounds", "typed", "rules", "doubts", "tables")),
            "cards/identity_card",
        )
    )
    said = set(re.findall(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"', text))
    said |= {rule.code for form in FORMS for rule in form.cross_rules} | {"required"}
    other_words = {"our-slip", "health-card", "birth-year"}

    written = {code for code, sentence in sentences().items() if sentence.group in {"answers", "answer-rules", "scans"}}

    assert said - other_words == written


def words_in(part: object) -> Iterator[Words]:
    """Every text of a file that is there in both languages."""
    if isinstance(part, Words):
        yield part
    elif isinstance(part, Record):
        yield from (words for name in part.__struct_fields__ for words in words_in(getattr(part, name)))
    elif isinstance(part, tuple):
        yield from (words for one in part for words in words_in(one))


OFFICE_SHORT = re.compile(
    r"\b(UBND|HĐND|CSDL|CSDLQGVDC|BHXH|BHYT|TTHC|DVCQG|PVHCC|VPĐKĐĐ|QSDĐ|TNCN|kiosk|model|mô hình)\b"
)


def test_what_is_known_of_procedures_and_forms_is_said_in_english_too() -> None:
    said = {words for file in (*PROCEDURES, *FORMS) for words in words_in(file)}
    names = {option.label for option in CATALOGUE.ethnic_groups}  # a people has one name

    assert len(said) > 700
    assert [words.vi for words in said - names if not words.en.strip()] == []
    marked = [words.en for words in said - names if re.search(r"[ạ-ỹăđơư]", words.en.replace("Phú Thọ", ""))]
    assert [text for text in marked if not re.search(r"/[A-ZĐ-]+", text)] == []  # the number of a decree is its name


def test_a_citizen_is_told_no_short_form_of_the_office() -> None:
    said = {words.vi for file in (*PROCEDURES, *FORMS) for words in words_in(file)}

    assert sorted(text for text in said if OFFICE_SHORT.search(text)) == []


def test_no_note_of_an_editor_is_among_the_words_that_citizens_read() -> None:
    """What nobody found is said where the sources stand."""
    told = re.compile(r'"(?:vi|en)": ".*(?:chưa tìm thấy|was not found)')
    shown = [
        file.name for file in (resources_root() / "procedures").glob("*.json") if told.search(file.read_text("utf-8"))
    ]

    assert shown == []
