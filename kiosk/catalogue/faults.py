"""What may be wrong with a resource file, as sentences in both languages, for the terminal and for the settings."""

import re
from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

import msgspec

Tongue: TypeAlias = Literal["vi", "en"]

SENTENCES: Final[Mapping[str, tuple[str, str]]] = {
    # the file
    "too-large": ("lớn hơn {bytes} byte", "larger than {bytes} bytes"),
    "not-to-be-read": ("không đọc được ({text})", "{text}"),
    "not-utf8": ("không phải là chữ UTF-8", "is not UTF-8"),
    "cut-short": ("bị cụt: thiếu phần cuối", "Input data was truncated"),
    "not-json": ("không đúng kiểu JSON ({text})", "{text}"),
    "is-not-there": ("không có tệp này", "is not there"),
    "stray": ("tệp lạ, máy không đọc", "is a stray file that nothing reads"),
    "key-twice": ("ghi {name} hai lần, máy chỉ thấy lần sau", "has {name} twice; only the second counts"),
    # its shape
    "wrong-type": ("phải là {wanted}, không phải {found}", "Expected `{wanted}`, got `{found}`"),
    "field-missing": ("thiếu mục {name}", "Object missing required field `{name}`"),
    "field-unknown": ("có mục lạ {name}", "Object contains unknown field `{name}`"),
    "not-in-list": ("giá trị {found} không có trong danh sách cho phép", "Invalid enum value {found}"),
    "not-a-date": ("không phải là ngày kiểu năm-tháng-ngày", "Invalid RFC3339 encoded date"),
    "condition": ("điều kiện viết sai ({text})", "{text}"),
    "not-understood": ("không hiểu ({text})", "{text}"),
    "no-column": ("thiếu cột {name}", "has no column {name}"),
    "cells": ("có {found} ô, phải là {wanted}", "has {found} cells, not {wanted}"),
    # names
    "other-name": ("ghi là {name}, mà tệp tên là {file}", "is {name}, the file is called {file}"),
    "no-code": ("{name} không phải là mã thủ tục", "{name} is no procedure code"),
    "names-no-code": ("nhắc {name}, không phải là mã thủ tục", "names {name}, which is no procedure code"),
    "leads-nowhere": ("mã cũ {old} không thể dẫn tới {new}", "{old} cannot lead to {new}"),
    "name-leads-nowhere": ("tên của mã cũ {old} không dẫn tới đâu", "the name of {old} leads nowhere"),
    "twice": ("có {name} hai lần", "has {name} twice"),
    "section-twice": ("có phần {name} hai lần", "has the section {name} twice"),
    "field-twice": ("có câu hỏi {name} hai lần", "has the field {name} twice"),
    "column-twice": ("có cột {name} hai lần", "has the column {name} twice"),
    "offered-twice": ("{name} đưa ra {value} hai lần", "{name} offers {value} twice"),
    "no-form": ("không có tờ khai {name}", "there is no form {name}"),
    # what a form asks
    "too-many-fields": ("có {found} câu hỏi, quá {most}", "has {found} fields, more than {most}"),
    "condition-names": ("điều kiện nhắc câu hỏi lạ {name}", "its condition names the unknown field {name}"),
    "names-field": ("nhắc câu hỏi lạ {name}", "names the unknown field {name}"),
    "rule-unknown": ("quy tắc lạ {name}", "unknown rule {name}"),
    "rule-needs": ("quy tắc {name} cần thêm tham số", "rule {name} needs arguments"),
    "rule-takes-none": ("quy tắc {name} không dùng tham số", "rule {name} takes no arguments"),
    "computation-unknown": ("phép tính lạ {name}", "unknown computation {name}"),
    "computation-needs": ("phép tính {name} cần {wanted} tham số", "computation {name} needs {wanted} arguments"),
    "no-columns": ("là bảng mà không có cột", "is a table without columns"),
    "nothing-offered": ("{name} không có gì để chọn", "{name} offers nothing to choose"),
    "comma": ("giá trị {value} có dấu phẩy", "the value {value} has a comma"),
    "default": ("giá trị điền sẵn {value} không có trong danh sách", "its default {value} is not offered"),
    "circle": ("điều kiện đi vòng tròn: {way}", "conditions go in a circle: {way}"),
    "no-person": ("không có người {name} để lấy", "there is no person {name} to take from"),
    "layout": ("không khớp với tờ khai ({text})", "{text}"),
    "mark-unknown": ("nhắc {name}, không có gì để điền vào", "names {name}, which is not known"),
    "guide-unknown": ("nhắc {name}, không có ở đâu", "names {name}, which is nowhere"),
    "step-ways": ("phải hoặc hỏi, hoặc đi tiếp, hoặc kết thúc", "must ask, go on, or be an end: one of them"),
    "step-unreached": ("không có đường nào dẫn tới", "is never reached"),
    "step-without-end": ("đi mãi không tới chỗ kết thúc", "never comes to an end"),
    "no-code-at-end": ("không kết thúc ở mã hồ sơ", "does not end with the dossier code"),
    # the trees of repairs
    "step-unknown": ("dẫn tới bước {name}, không có bước ấy", "leads to the step {name}, which is not there"),
    "step-round": ("bước {name} dẫn vòng về chính nó", "the step {name} leads back to itself"),
    # files together
    "form-unowned": ("tờ khai không thủ tục nào dùng", "no procedure uses this form"),
    "form-not-named": (
        "tờ khai kể thủ tục {code}, nhưng thủ tục ấy không dùng tờ khai này",
        "names procedure {code}, which does not use this form",
    ),
    "form-disowns": (
        "dùng tờ khai {name}, nhưng tờ khai ấy không kể thủ tục này",
        "uses the form {name}, which does not name this procedure",
    ),
    "retired-nowhere": ("mã cũ {old} dẫn tới {new}, không có thủ tục ấy", "{old} leads to {new}, which is not there"),
    "merged-nowhere": ("tên cũ dẫn tới xã {new}, mà không có xã ấy", "an old name leads to {new}, which is not there"),
    "retired-alive": ("mã cũ {old} vẫn còn là một thủ tục", "{old} is said to be abolished and is still a procedure"),
    # dates
    "checked-in-future": ("ngày kiểm tra {date} ở tương lai", "was checked on {date}, which is in the future"),
    "ends-before-it-starts": ("hết hạn {end} trước khi bắt đầu {start}", "ends on {end}, before it starts on {start}"),
    "names-ended-form": (
        "tờ khai {name} hết hạn {end}, thủ tục thì chưa",
        "its form {name} ends on {end} and the procedure does not",
    ),
    # words and room
    "no-english": ("chưa có tiếng Anh cho “{text}”", "has no English for “{text}”"),
    "no-words": ("có chỗ để trống chữ", "has an empty text"),
    "paper-twice": ("hai giấy tờ cùng tên “{text}”", "has two papers called “{text}”"),
    "never-asked": (
        "câu hỏi này không bao giờ hiện: điều kiện không thể đúng",
        "is never asked: its condition can never hold",
    ),
    "value-not-offered": (
        "điều kiện hỏi {value}, mà câu {name} không có giá trị ấy",
        "its condition asks for {value}, which {name} does not offer",
    ),
    "page-too-full": ("trang {page} có {found} câu hỏi, quá {most}", "page {page} asks {found} questions, over {most}"),
    "too-many-pages": ("có {found} trang, quá {most}", "has {found} pages, more than {most}"),
    "too-many-options": ("có {found} điều để chọn, quá {most}", "offers {found} choices, more than {most}"),
    "label-too-long": ("câu hỏi dài {found} chữ, quá {most}", "its question has {found} words, more than {most}"),
}  # fmt: skip
"""Vietnamese, then English; `{marks}` are filled in."""

_OF_THE_LIBRARY: Final = (
    (re.compile(r"Expected `(?P<wanted>.+)`, got `(?P<found>.+)`"), "wrong-type"),
    (re.compile(r"Object missing required field `(?P<name>.+)`"), "field-missing"),
    (re.compile(r"Object contains unknown field `(?P<name>.+)`"), "field-unknown"),
    (re.compile(r"Invalid enum value (?P<found>.+)"), "not-in-list"),
    (re.compile(r"Invalid RFC3339 encoded date"), "not-a-date"),
    (re.compile(r"(?P<text>.*\bcondition\b.*)"), "condition"),
    (re.compile(r"(?P<text>.*)"), "not-understood"),
)

_PLACES: Final = (
    ("field ", "câu hỏi "),
    ("section ", "phần "),
    ("cross rule ", "quy tắc "),
    ("line ", "dòng "),
    ("$.", "mục "),
)


class Fault(msgspec.Struct, frozen=True):
    """A place in a file and what is wrong there."""

    place: str
    code: str
    values: Mapping[str, str] = {}


class Problem(msgspec.Struct, frozen=True):
    """Why a file is set aside; `place` is a path such as `$.fee.amount` or a line, empty for the whole file."""

    file: str
    place: str
    code: str
    values: Mapping[str, str] = {}

    @property
    def reason(self) -> str:
        """What is wrong, in English, as it stands in logs."""
        return SENTENCES[self.code][1].format(**self.values)

    def said(self, tongue: Tongue) -> str:
        """File, place and reason in one sentence."""
        if tongue == "en":
            return str(self)
        place = self.place.removesuffix("$")
        for english, vietnamese in _PLACES:
            if place.startswith(english):
                place = vietnamese + place.removeprefix(english)
        return ", ".join(filter(None, (self.file, place))) + ": " + SENTENCES[self.code][0].format(**self.values)

    def __str__(self) -> str:
        return ": ".join(filter(None, (self.file, self.place, self.reason)))


def fault(place: str, code: str, **values: object) -> Fault:
    """A fault with its values as texts; names stand in quotes."""
    return Fault(place, code, {name: str(value) for name, value in values.items()})


def of_library(message: str, place: str) -> Fault:
    """The fault that the decoder's own words tell of."""
    for pattern, code in _OF_THE_LIBRARY:
        found = pattern.fullmatch(message)
        if found is not None:
            return Fault(place, code, found.groupdict())
    return Fault(place, "not-understood", {"text": message})
