"""The form that a draft was begun with, as one text that is kept beside its answers and opened again later."""

import base64
import binascii
import zlib
from datetime import date

import msgspec

from kiosk.catalogue.checks import form_faults
from kiosk.catalogue.files import decoder_of
from kiosk.domain.questions.conditions import Condition
from kiosk.domain.questions.forms import Form

MOST_BYTES = 1_000_000
"""What a kept form may have unpacked; the largest honest one has 90 kB."""

_DECODER = decoder_of(Form)


def pack(form: Form) -> str:
    """The form as a text without personal data; a form of 60 questions takes 7 kB."""
    body = msgspec.json.encode(form, enc_hook=_condition_text)
    return base64.b85encode(zlib.compress(body, 6)).decode("ascii")


def unpack(text: str) -> Form | None:
    """The form that was packed; None when it cannot be used by this version of the program, and for no text."""
    try:
        opener = zlib.decompressobj()
        form = _DECODER.decode(opener.decompress(base64.b85decode(text), MOST_BYTES))
    except (ValueError, binascii.Error, zlib.error, msgspec.MsgspecError):
        return None
    return None if any(form_faults(form, form.id)) else form


def asks_the_same(one: Form, other: Form) -> bool:
    """Whether two forms ask and say the same; a new day of checking alone makes no new version."""
    return _undated(one) == _undated(other)


def _undated(form: Form) -> Form:
    return msgspec.structs.replace(
        form, checked_on=date.min, sources=(), procedures=(), valid_from=None, valid_to=None, confidence="C"
    )


def _condition_text(part: object) -> str:
    if isinstance(part, Condition):
        return part.text
    raise NotImplementedError
