"""Bytes of a code as text."""


def utf8_of(raw: bytes) -> str:
    """The text where the bytes are UTF-8, else nothing: a decoder's own guess then has to do."""
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return ""


def text_of(raw: bytes) -> str:
    """UTF-8 where it is that, else a letter for each byte: what is wrong can then be seen, and is not hidden."""
    return utf8_of(raw) or raw.decode("latin-1")
