"""What the gallery writes beside its pictures: a page to look through, and a summary for machines."""

import html
import json
import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ui.gallery.camera import Picture


def write_down(out: Path, pictures: Sequence[Picture], seconds: float) -> None:
    """`summary.json` with the faults, `index.html` with every picture, and a line on the terminal."""
    faulty = [picture for picture in pictures if picture.faults]
    summary = {
        "pictures": len(pictures),
        "pages": len({picture.scene for picture in pictures}),
        "with_faults": len(faulty),
        "seconds": round(seconds, 1),
        "faults": [msgspec.to_builtins(picture) for picture in faulty],
    }
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (out / "index.html").write_text(_index(pictures), encoding="utf-8")
    line = json.dumps({key: value for key, value in summary.items() if key != "faults"})
    sys.stdout.write(f"{line}\n")


def _index(pictures: Sequence[Picture]) -> str:
    rows = "\n".join(
        f'<figure><a href="{picture.file}"><img loading="lazy" src="{picture.file}"></a>'
        f"<figcaption>{html.escape(picture.file)}{_said(picture)}</figcaption></figure>"
        for picture in pictures
    )
    style = "figure{display:inline-block;margin:8px;width:30%}img{width:100%}b{color:#a11b1b}"
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tận Tay</title><style>{style}</style>\n{rows}\n'
    )


def _said(picture: Picture) -> str:
    return "".join(f"<br><b>{fault.kind}</b> {html.escape(fault.what)}" for fault in picture.faults)
