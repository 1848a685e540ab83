"""The command `tantay-catalogue`: check the resources, tell of a procedure, say what is new in another folder."""

import argparse
import io
import signal
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.catalogue.audit import audit
from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.compare import differences
from kiosk.catalogue.faults import Problem, Tongue
from kiosk.catalogue.files import resources_root
from kiosk.catalogue.tell import tell
from kiosk.catalogue.terms import term
from kiosk.domain.local_time import day_of
from kiosk.errors import Unavailable

SENTENCES: Final = {
    "no-folder": ("{text} không phải là thư mục dữ liệu.", "There are no resources in {text}."),
    "sound": ("{procedures} thủ tục, {forms} tờ khai: không sai gì.", "{procedures} procedures, {forms} forms: sound."),
    "faults": ("{count} chỗ sai. Máy bỏ riêng tệp sai, các tệp khác vẫn dùng được.",
               "{count} faults. A broken file is set aside alone; all others go on working."),
    "age": ("Kiểm tra lần cuối ngày {date} ({days} ngày trước).", "Last checked on {date} ({days} days ago)."),
    "unknown": ("Không có thủ tục nào mang mã {text}.", "There is no procedure with the code {text}."),
    "broken": ("Tệp của thủ tục {text} hỏng:", "The file of procedure {text} is broken:"),
}  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 when all is well, 1 with sentences when not, 2 when it cannot be understood."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")  # whatever the terminal's locale: the words are Vietnamese
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `| head` ends it quietly
    asked = _parser().parse_args(arguments)
    run: Callable[[argparse.Namespace, Tongue], int] = asked.run
    return run(asked, "en" if asked.english else "vi")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tantay-catalogue", description=__doc__)
    english = argparse.ArgumentParser(add_help=False)
    english.add_argument("--english", action="store_true", help="speak English")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    check = commands.add_parser("check", parents=[english], help="name every fault of the files")
    check.add_argument(
        "folder", type=Path, nargs="?", default=resources_root(), help="the installed resources if not given"
    )
    check.set_defaults(run=_check)
    show = commands.add_parser(
        "show", parents=[english], help="tell of a procedure; a retired code leads to its successor"
    )
    show.add_argument("code", help="the national code, such as 1.001193")
    show.add_argument("--folder", type=Path, default=resources_root())
    show.set_defaults(run=_show)
    diff = commands.add_parser("diff", parents=[english], help="say what is new in one folder against another")
    diff.add_argument("old", type=Path)
    diff.add_argument("new", type=Path)
    diff.set_defaults(run=_diff)
    return parser


def _check(asked: argparse.Namespace, tongue: Tongue) -> int:
    if not _are_resources([asked.folder], tongue):
        return 1
    today = day_of(datetime.now(UTC))
    problems = audit(asked.folder, today)
    catalogue = Catalogue(asked.folder)
    if catalogue.procedures():
        oldest = catalogue.checked_on
        print(_say(tongue, "age", date=oldest.strftime("%d/%m/%Y"), days=(today - oldest).days))
    if not problems:
        print(_say(tongue, "sound", procedures=len(catalogue.procedures()), forms=len(catalogue.form_ids)))
        return 0
    _print_all(problems, tongue)
    print(_say(tongue, "faults", count=len(problems)), file=sys.stderr)
    return 1


def _show(asked: argparse.Namespace, tongue: Tongue) -> int:
    if not _are_resources([asked.folder], tongue):
        return 1
    catalogue = Catalogue(asked.folder)
    try:
        print(tell(catalogue, asked.code, day_of(datetime.now(UTC)), tongue))
    except Unavailable:
        file = f"procedures/{asked.code[:8]}.json"
        broken = [problem for problem in catalogue.problems if problem.file == file]
        print(_say(tongue, "broken" if broken else "unknown", text=asked.code), file=sys.stderr)
        for problem in broken:
            print(problem.said(tongue), file=sys.stderr)
        return 1
    return 0


def _diff(asked: argparse.Namespace, tongue: Tongue) -> int:
    if not _are_resources([asked.old, asked.new], tongue):
        return 1
    broken = [problem for folder in (asked.old, asked.new) for problem in Catalogue(folder).problems]
    print("\n".join(differences(asked.old, asked.new, tongue) or [term(tongue, "same")]))
    for problem in broken:
        print(problem.said(tongue), file=sys.stderr)
    return 1 if broken else 0


def _are_resources(folders: Sequence[Path], tongue: Tongue) -> bool:
    """Whether these are folders of resources; says of the first that is none."""
    wrong = [folder for folder in folders if not (folder / "procedures").is_dir()]
    for folder in wrong[:1]:
        print(_say(tongue, "no-folder", text=folder), file=sys.stderr)
    return not wrong


def _print_all(problems: Sequence[Problem], tongue: Tongue) -> None:
    for problem in problems:
        print(problem.said(tongue))


def _say(tongue: Tongue, code: str, **values: object) -> str:
    return SENTENCES[code][tongue == "en"].format(**values)


if __name__ == "__main__":
    sys.exit(main())
