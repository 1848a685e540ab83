"""Whatever a citizen answers, guidance comes to an end; a guide that does not is set aside with its place."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.catalogue.files import resources_root
from kiosk.domain.guidance.guide import Guide

CATALOGUE = Catalogue()


@pytest.fixture
def guide() -> Guide:
    assert CATALOGUE.guidance is not None
    return CATALOGUE.guidance


def test_every_matter_that_a_team_is_asked_about_is_there(guide: Guide) -> None:
    asked = {"level-1", "level-2", "activate", "new-phone", "forgot", "no-phone", "no-otp", "fingers"}
    asked |= {"portal", "pay", "post", "papers", "fraud"}

    assert asked <= {topic.id for topic in guide.topics}
    told = " ".join(words.vi for words in guide.red_lines)
    assert all(word in told for word in ("mật khẩu", "mã 6 số", "OTP", "máy của tổ", "tài khoản của người khác"))


@given(st.data())
def test_somebody_who_answers_anything_comes_to_an_end(data: st.DataObject) -> None:
    guide = CATALOGUE.guidance
    assert guide is not None
    topic = data.draw(st.sampled_from(guide.topics))
    step, seen = topic.steps[0], list[str]()
    while step.end is None:
        fresh = [name for name in step.ways() if name not in seen] or list(step.ways())
        seen.append(step.id)
        ahead = topic.step(data.draw(st.sampled_from(fresh)))
        assert ahead is not None
        step = ahead

    assert len(guide.things(step.end)) == len(step.end.bring)
    assert not step.end.procedure or CATALOGUE.procedure(step.end.procedure).form.id


def test_every_drawing_that_is_named_is_there_and_none_for_nothing(guide: Guide) -> None:
    drawn = {path.stem for path in (resources_root() / "drawings").glob("*.svg")}

    assert {step.drawing for topic in guide.topics for step in topic.steps if step.drawing} == drawn


@pytest.mark.parametrize(
    ("how", "place", "reason"),
    [
        (lambda g: g["topics"][0].update(group="x"), "topic level-1", "names x"),
        (lambda g: g["topics"][0]["steps"][0]["choices"][0].update(to="y"), "topic level-1, have-phone", "names y"),
        (lambda g: g["topics"][0]["steps"][0].update(then="install"), "topic level-1, have-phone", "one of them"),
        (lambda g: _one_more_step(g["topics"][0]), "topic level-1, z", "reached"),
        (lambda g: g["topics"][1]["steps"][4]["end"]["bring"].append("w"), "topic level-2, go", "names w"),
        (lambda g: g["topics"].append(g["topics"][0]), "topics", "'level-1' twice"),
        (lambda g: _round_and_round(g["topics"][6]), "topic no-phone, want", "never comes to an end"),
    ],
)  # fmt: skip
def test_a_broken_guide_is_set_aside_with_its_place(
    tmp_path: Path, how: Callable[[dict[str, Any]], object], place: str, reason: str
) -> None:
    shutil.copytree(resources_root(), tmp_path / "resources")
    file = tmp_path / "resources" / "guidance" / "citizen.json"
    content = json.loads(file.read_text(encoding="utf-8"))
    how(content)
    file.write_text(json.dumps(content), encoding="utf-8")
    catalogue = Catalogue(tmp_path / "resources")

    assert catalogue.guidance is None
    (problem,) = [one for one in catalogue.problems if one.file == "guidance/citizen.json"]
    assert problem.place.startswith(place)
    assert reason in problem.reason


def _one_more_step(topic: dict[str, Any]) -> None:
    topic["steps"].append({**topic["steps"][-1], "id": "z"})


def _round_and_round(topic: dict[str, Any]) -> None:
    for step in topic["steps"]:
        if "end" in step:
            del step["end"]
            step["then"] = topic["steps"][0]["id"]
