"""A drawing of reportlab as an SVG that any page may show, however strict: no style attributes, no fonts to load."""

import re
from functools import lru_cache
from typing import Final
from xml.dom.minidom import Document, Element

from reportlab.graphics.renderSVG import SVGCanvas, draw
from reportlab.graphics.shapes import Drawing

FACE: Final = "'Source Sans 3','Source Sans Pro',system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif"
"""The face of the pages."""

REGULAR: Final = "Helvetica"
BOLD: Final = "Helvetica-Bold"
"""What a drawing's texts are set in; they only say which weight is meant."""

_ANCHORS: Final = frozenset({"middle", "end"})


class _Anchored(SVGCanvas):
    """Texts that end or are centred somewhere are so in the reader's face too, whatever its widths."""

    def drawString(  # noqa: N802, PLR0913, PLR0917 - as reportlab has it
        self,
        s: str,
        x: float,
        y: float,
        angle: int = 0,
        link_info: object = None,
        text_anchor: str = "left",
        textRenderMode: int = 0,  # noqa: N803
        **attributes: str,
    ) -> None:
        anchor = {"text-anchor": text_anchor} if text_anchor in _ANCHORS else {}
        super().drawString(s, x, y, angle, link_info, "left", textRenderMode, **anchor, **attributes)  # pyright: ignore[reportUnknownMemberType]


def svg_of(drawing: Drawing, title: str, description: str) -> str:
    """The drawing with its title and what it says, in words."""
    canvas = _Anchored((drawing.width, drawing.height), useClip=True)
    draw(drawing, canvas)  # pyright: ignore[reportArgumentType] - its stub asks for a canvas of PDF
    root: Element = canvas.svg
    for name, text in (("title", title), ("desc", description)):
        _say(canvas.doc, root, name, text)
    for element in root.getElementsByTagName("*"):
        _plain(element)
    root.setAttribute("font-family", FACE)
    root.setAttribute("viewBox", f"0 0 {drawing.width:g} {drawing.height:g}")
    return root.toxml()


def _say(document: Document, root: Element, name: str, text: str) -> None:
    for element in root.getElementsByTagName(name):
        for child in list(element.childNodes):
            element.removeChild(child)
        element.appendChild(document.createTextNode(text))


def _plain(element: Element) -> None:
    """Its style as attributes, which no rule for styles forbids; what is the same for all stands at the root."""
    style = element.getAttribute("style")
    if not style:
        return
    element.removeAttribute("style")
    for name, value in _attributes(style):
        element.setAttribute(name, value)


@lru_cache(maxsize=1024)
def _attributes(style: str) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for part in style.split(";"):
        name, _, value = (text.strip() for text in part.partition(":"))
        match name, value:
            case "font-family", _:
                found += [("font-weight", "600")] if value == BOLD else []
            case (("" | "fill-rule" | "stroke-linecap"), _):
                pass
            case "stroke", "none":
                pass
            case _:
                found.append((name, _hex(value)))
    return tuple(found)


def _hex(value: str) -> str:
    """`rgb(4%,29%,56%)` as `#0a4a8f`."""
    found = re.fullmatch(r"rgb\((\d+)%,\s*(\d+)%,\s*(\d+)%\)", value)
    return value if found is None else "#" + "".join(f"{round(int(part) * 2.55):02x}" for part in found.groups())
