"""A QR as a drawing in the page itself: one path, printable at any size, allowed by the strictest policy."""

import qrcode

from sync.province.web.markup import Html, tag

_QUIET = 4
"""Empty modules around it, as the standard asks."""
_PIXELS = 8


def qr(text: str, name: str) -> Html:
    """The QR of the text; `name` is what it is for those who do not see it."""
    code = qrcode.QRCode(error_correction=qrcode.ERROR_CORRECT_M, border=0)
    code.add_data(text)
    code.make(fit=True)
    rows = code.get_matrix()
    whole = len(rows) + 2 * _QUIET
    squares = "".join(
        f"M{x + _QUIET} {y + _QUIET}h1v1h-1z" for y, row in enumerate(rows) for x, dark in enumerate(row) if dark
    )
    return tag(
        "svg",
        tag("rect", width=str(whole), height=str(whole), fill="#fff"),
        tag("path", d=squares, fill="#000"),
        viewBox=f"0 0 {whole} {whole}",
        width=str(whole * _PIXELS),
        height=str(whole * _PIXELS),
        role="img",
        aria_label=name,
        shape_rendering="crispEdges",
        class_="qr",
    )
