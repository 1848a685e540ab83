"""`python -m ui.demo --out DIR`: one birth registration in Hải Lựu, from first start to the province's status page."""

import argparse
import json
import os
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtGui import QGuiApplication

from ui.demo.story import Story


def main(arguments: Sequence[str] | None = None) -> int:
    """Play the story; 0 when every step of it came true, else 1 with the step that did not."""
    parser = argparse.ArgumentParser("tantay-demo", description=__doc__)
    parser.add_argument("--out", type=Path, required=True, help="where the pictures, the slips and the summary go")
    asked = parser.parse_args(arguments)
    out: Path = asked.out.resolve()
    work = out / "work"
    shutil.rmtree(work, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    for old in (*out.glob("[0-9][0-9]-*.png"), out / "summary.json"):
        old.unlink(missing_ok=True)
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Tận Tay")
    began = time.monotonic()
    story = Story(out, work)
    try:
        summary = story.play()
    except (AssertionError, OSError) as failure:
        print(f"demo: {story.step}: {failure}", file=sys.stderr)
        return 1
    finally:
        story.close()
    summary["readable_private_data_at_rest"] = story.readable_at_rest()
    summary["seconds"] = round(time.monotonic() - began, 1)
    (out / "summary.json").write_text(json.dumps(summary, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(summary, ensure_ascii=False, indent=2))
    return 0 if summary["readable_private_data_at_rest"] == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
