"""Only a few procedures are called common: those of this machine, else the first of the core."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.often import MOST, OFTEN, often_done

PROCEDURES = Catalogue().procedures()
CODES = [procedure.code for procedure in PROCEDURES]


@given(st.dictionaries(st.sampled_from(CODES), st.integers(0, 9)))
def test_a_handful_at_most_and_each_of_them_was_often_begun_if_any_was(counts: dict[str, int]) -> None:
    found = often_done(PROCEDURES, counts)
    here = {code for code, times in counts.items() if times >= OFTEN}

    assert len(found) == min(MOST, len(here) or MOST)
    assert not here or found <= here


def test_a_machine_that_knows_nothing_names_the_core() -> None:
    assert all(procedure.core for procedure in PROCEDURES if procedure.code in often_done(PROCEDURES, {}))
