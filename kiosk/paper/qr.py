"""The one QR of a slip, as rows of modules: the screen and the paper draw the same."""

from typing import Final

import qrcode
from qrcode.constants import ERROR_CORRECT_M

QUIET_MODULES: Final = 4

MASK: Final = 0
"""A chessboard over the modules. Trying all eight, as ISO/IEC 18004 §7.8 would, costs 20 to 30 ms of the tap that shows
the code; every reader undoes any of them, and the tests read it back from worn and coarse paper."""


def qr_modules(url: str) -> tuple[str, ...]:
    """Square rows of `1` (dark) and `0`, error level M; whoever draws them leaves `QUIET_MODULES` of white around."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0, mask_pattern=MASK)
    code.add_data(url, optimize=0)
    code.make(fit=True)
    return tuple("".join("1" if dark else "0" for dark in row) for row in code.get_matrix())


def dark_runs(row: str) -> list[tuple[int, int]]:
    """(start, length) of each run of dark modules, so that a row is drawn without seams."""
    runs: list[tuple[int, int]] = []
    start = row.find("1")
    while start >= 0:
        end = row.find("0", start)
        end = len(row) if end < 0 else end
        runs.append((start, end - start))
        start = row.find("1", end)
    return runs
