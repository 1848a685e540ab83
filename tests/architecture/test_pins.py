"""What is installed is what was pinned: each dependency has one exact version, with hashes, that the project allows."""

import pytest
from packaging.utils import canonicalize_name

from tests.architecture.pins import PINNED, SIDES, wanted


@pytest.mark.parametrize("name", SIDES)
def test_every_dependency_is_pinned_to_a_version_that_the_project_allows(name: str) -> None:
    for requirement in wanted(*SIDES[name]):
        assert PINNED[name][canonicalize_name(requirement.name)] in requirement.specifier


def test_what_runs_is_what_was_tested() -> None:
    assert PINNED["constraints.txt"].items() <= PINNED["constraints-dev.txt"].items()
    assert PINNED["constraints-province.txt"].items() <= PINNED["constraints.txt"].items()


def test_nothing_that_only_tests_is_installed_where_people_work() -> None:
    assert not {"pytest", "hypothesis", "basedpyright", "ruff"} & PINNED["constraints.txt"].keys()
