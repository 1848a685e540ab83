"""Invented answers for any form: every field filled with words of its own, half of them, none, or very long ones."""

import json
from typing import Literal

from kiosk.domain.questions.forms import Column, Field, Form

Fullness = Literal["filled", "half", "empty", "long"]

SEVEN = "Công Tằng Tôn Nữ Hoàng Bảo {}"
FAR = " rất dài và xa"
ONE_LETTER = "ABCDEGHKLMNPQRSTUVXY"


def answers_of(form: Form, fullness: Fullness) -> dict[str, str]:
    """Canonical answers by field; no two free texts are alike."""
    if fullness == "empty":
        return {}
    chosen = form.fields[::2] if fullness == "half" else form.fields
    long = fullness == "long"
    return {field.id: _answer(field, number, long=long) for number, field in enumerate(chosen, 11)}


def _answer(field: Field | Column, number: int, *, long: bool) -> str:
    if isinstance(field, Field) and field.options and field.type not in {"ethnicity", "nationality"}:
        return field.options[0].value
    match field.type:
        case "boolean" | "signature":
            return "true"
        case "choice" | "multi_choice":
            return field.options[0].value
        case "table" if isinstance(field, Field):
            rows = 40 if long else 2
            cells = {
                c.id: options_of_column(c) or _answer(c, number * 10 + n, long=long)
                for n, c in enumerate(field.columns)
            }
            return json.dumps([{name: f"{cell}" for name, cell in cells.items()} for _ in range(rows)])
        case _:
            return _text(field.type, number, long=long)


def options_of_column(column: Column) -> str:
    return column.options[0].value if column.options else ""


def _text(kind: str, number: int, *, long: bool) -> str:
    letter = ONE_LETTER[number % 20] + ONE_LETTER[number // 20 % 20]
    texts = {
        "person_name": SEVEN.format(letter) if long else f"Nguyễn Văn Mẫu {letter}",
        "date": f"1990-{number % 12 + 1:02}-{number % 28 + 1:02}",
        "partial_date": f"{1900 + number % 100}",
        "time": f"{number % 24:02}:{number % 60:02}",
        "id_number": f"0251900{number:05}",
        "phone": f"09120{number:05}",
        "email": f"vi.du.{number}@example.vn",
        "integer": f"{number}",
        "money": f"{number}000",
        "ethnicity": "Mường" if number % 2 else "Dao",
        "nationality": "Việt Nam",
        "commune_or_text": "08782",
        "multi_procedure": "1.001193,2.000635",
        "address": json.dumps({"detail": f"Số {number}, thôn Ví Dụ{FAR * 16 * long}", "commune_code": "08782"}),
        "bank_account": json.dumps({"bank": f"Ngân hàng Ví Dụ {number}", "number": f"{number}0001", "holder": "MAU"}),
        "consent_block": _consent(f"Trần Thị Ví Dụ {letter}", f"0251700{number:05}", long=long),
        "long_text": f"Lý do thứ {number}." + (" Nhà ở xa, đường khó đi, phải có người đưa." * 45 if long else ""),
    }
    return texts.get(kind, f"Chữ {number}" + (" một chữ dài nữa" * 12 if long else ""))


def _consent(name: str, number: str, *, long: bool) -> str:
    opinion = "Tôi đồng ý " * (25 if long else 1)
    return json.dumps({"name": name, "number": number, "opinion": opinion, "means": "sign"})
