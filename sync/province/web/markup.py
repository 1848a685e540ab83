"""HTML that cannot be broken out of: whatever is not `Html` is escaped."""

from html import escape
from typing import Final, TypeAlias


class Html(str):
    """Text that is markup already; only this module and files of our own make it."""

    __slots__ = ()


Child: TypeAlias = str | None

_VOID: Final = frozenset({"meta", "link", "input", "br"})


def tag(name: str, /, *children: Child, **attributes: str | bool) -> Html:
    """An element; `class_` is written for `class`, `aria_label` for `aria-label`; None is left out."""
    if name in _VOID:
        return opened(name, **attributes)
    return Html(f"{opened(name, **attributes)}{join(*children)}</{name}>")


def opened(name: str, /, **attributes: str | bool) -> Html:
    """The beginning of an element, up to where its children stand."""
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value is not False)
    return Html(f"<{name}{written}>")


def join(*children: Child) -> Html:
    """One after the other."""
    return Html("".join(child if isinstance(child, Html) else escape(child) for child in children if child is not None))


def _attribute(key: str, value: str | bool) -> str:
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
