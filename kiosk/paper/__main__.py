"""Draw one sheet in a process of its own: `python -m kiosk.paper`, a sheet on standard input, its PDF on output.

A process, because a declaration takes longer than a tap may, and because it goes from pipe to pipe: nothing of it lies
in a file of ours.
"""

import sys

import msgspec

from kiosk.domain.on_paper.sheets import Sheet
from kiosk.paper.declaration import make_sheet
from kiosk.paper.landscape import make_landscape


def main() -> None:
    """From standard input to standard output."""
    sheet = msgspec.json.decode(sys.stdin.buffer.read(), type=Sheet)
    sys.stdout.buffer.write(make_landscape(sheet) if sheet.landscape else make_sheet(sheet))


if __name__ == "__main__":
    main()
