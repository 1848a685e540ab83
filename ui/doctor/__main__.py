"""The command `tantay-doctor` (also `tantay doctor`): what is measured of this machine, and whether all is well."""

import argparse
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from kiosk.app.workshop import Order
from kiosk.catalogue.catalogue import Catalogue
from kiosk.config import Config, config_file, read_config
from kiosk.devices.doctor.words import Told, Wish
from kiosk.devices.doctor.workshop import JOB
from kiosk.domain.repairs.causes import causes
from kiosk.domain.repairs.measures import CHECKS, Check, Measure, untold
from kiosk.errors import Refused, Unavailable
from kiosk.store.files import any_there
from kiosk.store.store import open_sync_side
from ui.present.measures import line
from ui.views.base import LineRow
from ui.words import LANGUAGES, Language, are_compiled, say

_SIGNS = {"good": "✓", "note": "·", "bad": "✗", "unknown": "?"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print, Vietnamese first; 0 when nothing is bad, 1 when something is, 2 when it cannot measure."""
    asked = _parser().parse_args(arguments)
    try:
        config = read_config(asked.config)
    except Refused as refusal:
        print("{file}: {reason}".format(**refusal.values), file=sys.stderr)
        return 2
    if not are_compiled():
        print("Chưa có câu chữ của màn hình: hãy chạy `make`. / The sentences are not compiled: run `make`.")
        return 2
    store: Path = asked.store or config.store_path
    print(_both("doctor.title"))
    province = asked.province or _province(store)
    if province is None:
        print(_both("doctor.no-store"))
    found: list[Measure] = []
    for measure in _measures(config, store, province or ""):
        found.append(measure)
        print(_told(measure), flush=True)
    roots = causes(found)
    for root in roots:
        _advise(root)
    if all(measure.level == "unknown" for measure in found):
        print(_both("doctor.nothing"))
        return 2
    if not roots:
        print(_both("doctor.well"))
    return 1 if roots else 0


def _measures(config: Config, store: Path, province: str) -> Iterator[Measure]:
    """Every check once, as the process that measures tells of it."""
    checks: tuple[Check, ...] = tuple(dict.fromkeys(check for device in CHECKS.values() for check in device))
    order = Order(
        checks=checks,
        province=province,
        portal=config.portal_host,
        outside=config.outside_host,
        probe=config.probe_url,
        store=str(store),
    )
    with subprocess.Popen([sys.executable, *JOB], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        if process.stdin is None or process.stdout is None:
            raise Unavailable("doctor", "no pipes")
        process.stdin.write(msgspec.json.encode(Wish(order)))
        process.stdin.close()
        came: list[Measure] = []
        for answer in process.stdout:
            told = msgspec.json.decode(answer, type=Told)
            if told.measure is not None:
                came.append(told.measure)
                yield told.measure
        yield from untold(checks, came)


def _province(store: Path) -> str | None:
    """The address that this machine sends to; empty where it is not enrolled, None where the log cannot be opened."""
    if not any_there(store):
        return ""
    try:
        side = open_sync_side(store)
    except Unavailable:
        return None
    try:
        enrolment = side.outbox.enrolment()
    finally:
        side.close()
    return "" if enrolment is None else enrolment.url


def _told(measure: Measure) -> str:
    vietnamese, english = (_line(line(measure, language)) for language in LANGUAGES)
    return f"{_SIGNS[measure.level]} {vietnamese}  ·  {english}"


def _line(row: LineRow) -> str:
    return f"{row.label}: {row.value}"


def _advise(root: Measure) -> None:
    """The likely cause and the first step, in both languages."""
    guide = Catalogue().repairs
    tree = guide.tree_of(root.code) if guide is not None else None
    if guide is None or tree is None:
        return
    step = guide.steps[tree.first]
    for language in LANGUAGES:
        words = (tree.likely.vi, step.text.vi) if language == "vi" else (tree.likely.en, step.text.en)
        print(_said(language, "doctor.cause", words[0]))
        print(_said(language, "doctor.todo", words[1]))


def _said(language: Language, code: str, text: str) -> str:
    return say(language, code, text=text)


def _both(code: str) -> str:
    return " · ".join(say(language, code) for language in LANGUAGES)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("tantay-doctor", description=__doc__)
    parser.add_argument("--config", type=Path, default=config_file(), help="settings of this machine (TOML)")
    parser.add_argument("--store", type=Path, help="folder of the local log")
    parser.add_argument("--province", default="", help="address of the province's server, if not the one enrolled with")
    return parser


if __name__ == "__main__":
    sys.exit(main())
