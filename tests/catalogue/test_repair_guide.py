"""Every fault that can be measured has words and a tree of steps, and every tree comes to an end."""

import ast
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from kiosk.catalogue.repair_checks import leads_to
from kiosk.devices.doctor.mend import MENDS
from kiosk.devices.doctor.printers import NO_FAULT, REASONS
from kiosk.domain.repairs.guide import ENDS, RepairGuide
from tests.sentences import sentences

FOLDER = Path(__file__).parents[2] / "kiosk" / "devices" / "doctor"
BY_HAND = {"scanner-silent", "touch-dead", "sound-silent", "other-internet", "other-printer", "other-computer"}


def told() -> dict[str, str]:
    """Every code that a check can give, with its level, as it stands in the sources."""
    found: dict[str, str] = {}
    for path in FOLDER.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Measure":
                words = [[one.value for one in ast.walk(part) if isinstance(one, ast.Constant)] for part in node.args]
                if len(words) > 2:
                    found |= {str(code): str(level) for level in words[1] for code in words[2] if code}
    away = found.pop("-away")
    reasons = dict.fromkeys(set(REASONS.values()) - NO_FAULT, "bad")
    return found | {"province-away": away, "portal-away": away} | reasons


CODES = told()


@pytest.fixture
def guide() -> RepairGuide:
    found = Catalogue().repairs
    assert found is not None
    return found


def test_the_codes_are_found_in_the_sources() -> None:
    assert len(CODES) > 25
    assert {"link-cable", "dns-dead", "printer-paused", "disk-low"} <= CODES.keys()


@pytest.mark.parametrize("code", sorted(CODES.keys() | BY_HAND))
def test_every_code_has_words(code: str) -> None:
    assert f"is.{code}" in sentences() or code.startswith("other-")


@pytest.mark.parametrize("code", sorted({code for code, level in CODES.items() if level == "bad"} | BY_HAND))
def test_every_fault_has_a_tree(code: str, guide: RepairGuide) -> None:
    assert code in guide.trees


def test_every_way_through_the_steps_ends_soon(guide: RepairGuide) -> None:
    def longest(name: str) -> int:
        return 0 if name in ENDS else 1 + max(longest(target) for target in leads_to(guide.steps[name]))

    assert max(longest(tree.first) for tree in guide.trees.values()) <= 9


def test_every_act_of_a_tree_is_one_that_the_program_can_do(guide: RepairGuide) -> None:
    acts = {tree.act for tree in guide.trees.values() if tree.act}

    assert acts <= MENDS.keys() | {"restart-sync", "test-page"}
    assert {f"act.{act}" for act in acts} <= sentences().keys()


def test_every_step_is_in_both_languages_short_and_says_how_sure_it_is(guide: RepairGuide) -> None:
    for step in guide.steps.values():
        assert step.text.vi
        assert step.text.en
        assert all(len(part.split()) <= 22 for part in step.text.vi.split(". "))
        assert step.confidence in {"B", "C"}
        assert all(len(answer.text.vi) <= 26 for answer in step.answers)


@pytest.fixture
def broken(tmp_path: Path) -> Callable[[Callable[[dict[str, Any]], None]], list[str]]:
    def with_change(change: Callable[[dict[str, Any]], None]) -> list[str]:
        root = tmp_path / "resources"
        shutil.copytree(resources_root() / "guidance", root / "guidance")
        path = root / "guidance" / "repairs.json"
        content = json.loads(path.read_text(encoding="utf-8"))
        change(content)
        path.write_text(json.dumps(content), encoding="utf-8")
        catalogue = Catalogue(root)
        assert catalogue.repairs is None
        return [problem.said("en") for problem in catalogue.set_aside]

    return with_change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda guide: guide["trees"]["captive"].update(first="nowhere"), "leads to the step nowhere"),
        (lambda guide: guide["steps"]["heat-air"].update(next="gone"), "leads to the step gone"),
        (lambda guide: guide["steps"].update(lost=guide["steps"]["heat-air"]), "step lost: is never reached"),
        (lambda guide: guide["steps"]["disk-big"].update(next="disk-bin"), "leads back to itself"),
        (lambda guide: guide.pop("trees"), "missing required field"),
    ],
)
def test_a_broken_guide_is_set_aside_and_says_why(
    broken: Callable[[Callable[[dict[str, Any]], None]], list[str]],
    change: Callable[[dict[str, Any]], None],
    said: str,
) -> None:
    assert any(said in problem for problem in broken(change))
