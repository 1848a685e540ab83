"""What the gallery writes beside its pictures: a page to look through, and a summary for machines."""

import html
import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from ui.gallery.camera import Picture
from ui.gallery.fault import KINDS


def write_down(out: Path, pictures: Sequence[Picture], seconds: float) -> str:
    """`summary.json` with the faults, `index.html` with every picture; the short of it comes back as one line."""
    faulty = [picture for picture in pictures if picture.faults]
    kinds = Counter(fault.kind for picture in faulty for fault in picture.faults)
    short = {
        "pictures": len(pictures),
        "pages": len({picture.scene for picture in pictures}),
        "with_faults": len(faulty),
        "seconds": round(seconds, 1),
        "kinds": {kind: kinds[kind] for kind in KINDS if kinds[kind]},
    }
    summary = {**short, "grouped": _grouped(faulty), "faults": [msgspec.to_builtins(picture) for picture in faulty]}
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    (out / "index.html").write_text(_index(out, pictures), encoding="utf-8")
    return json.dumps(short)


def _grouped(faulty: Sequence[Picture]) -> list[dict[str, object]]:
    """The same fault on many pictures is one line: how often, and the first picture of it."""
    found: dict[tuple[str, str], list[str]] = {}
    for picture in faulty:
        for fault in picture.faults:
            found.setdefault((fault.kind, fault.what), []).append(picture.file)
    often = sorted(found.items(), key=lambda one: (list(KINDS).index(one[0][0]), -len(one[1])))
    return [{"kind": kind, "what": what, "times": len(files), "first": files[0]} for (kind, what), files in often]


def _index(out: Path, pictures: Sequence[Picture]) -> str:
    scenes = list(dict.fromkeys(picture.scene for picture in pictures))
    parts = "\n".join(_part(out, scene, [one for one in pictures if one.scene == scene]) for scene in scenes)
    links = " ".join(f'<a href="#{scene}">{scene}</a>' for scene in scenes)
    style = (
        "body{font-family:sans-serif;margin:24px}nav a{margin-right:12px}figure{display:inline-block;margin:8px;"
        "width:22%;vertical-align:top}img{max-width:100%}figcaption{font-size:13px}b{color:#a11b1b}"
    )
    return (
        '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Tận Tay</title>'
        f"<style>{style}</style>\n<nav>{links}</nav>\n{parts}\n"
    )


def _part(out: Path, scene: str, pictures: Sequence[Picture]) -> str:
    sheet = f"contact-{scene}.png"
    shown = f'<p><img loading="lazy" src="{sheet}" alt=""></p>' if (out / sheet).exists() else ""
    figures = "\n".join(
        f'<figure><a href="{one.file}"><img loading="lazy" src="{one.file}" alt=""></a>'
        f"<figcaption>{html.escape(one.file)}{_said(one)}</figcaption></figure>"
        for one in pictures
    )
    count = sum(bool(one.faults) for one in pictures)
    return (
        f'<h2 id="{scene}">{scene}</h2>{shown}'
        f"<details><summary>{len(pictures)}, {count} with faults</summary>\n{figures}</details>"
    )


def _said(picture: Picture) -> str:
    return "".join(
        f"<br><b>{fault.kind}</b> {html.escape(fault.what)} {html.escape(fault.much)}" for fault in picture.faults
    )
