"""What is wrong inside the lines of a table."""

from datetime import date

from kiosk.domain.questions.asked import Asked, first_found
from kiosk.domain.questions.compounds import Row, read_rows
from kiosk.domain.questions.doubts import WARNINGS
from kiosk.domain.questions.forms import Field
from kiosk.domain.questions.rules import RULES


def table_problem(field: Field, answer: str, today: date) -> str:
    """The code of the first thing that is wrong in a line, or the empty text."""
    rows = read_rows(answer)
    found = next(filter(None, (_row_problem(field, row, today) for row in rows)), "")
    return found or _same_person(field, rows)


def _row_problem(field: Field, row: Row, today: date) -> str:
    for column in field.columns:
        cell = row.get(column.id, "")
        if not cell and column.required:
            return "row-incomplete"
        code = first_found(RULES, column.rules, Asked(cell, row, today)) if cell else ""
        if code:
            return code
    return ""


def _same_person(field: Field, rows: list[Row]) -> str:
    """Two lines with one identity number are one person."""
    for column in field.columns:
        if column.type == "id_number":
            numbers = [row[column.id] for row in rows if row.get(column.id)]
            if len(set(numbers)) < len(numbers):
                return "same-number-in-table"
    return ""


def row_warning(field: Field, answer: str, today: date) -> str:
    """The code of what should be looked at again in a line."""
    for row in read_rows(answer):
        for column in field.columns:
            asked = Asked(row.get(column.id, ""), row, today)
            code = first_found(WARNINGS, column.rules, asked) if asked.answer else ""
            if code:
                return code
    return ""
