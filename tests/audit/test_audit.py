"""On every page, at every text size, theme, format and language, a machine finds nothing wrong.

The most loaded scenes of each page are measured here; `make gallery` measures all of them, and keeps the pictures.
"""

from collections.abc import Sequence
from typing import get_args

import pytest

from ui.gallery.camera import FORMATS, LANGUAGES, SCALES, THEMES, Picture
from ui.gallery.fault import KINDS
from ui.gallery.studio import Order, shoot
from ui.spoken.script import script
from ui.state import Page

LOADED = (
    "standby",
    "setup-centre-found",
    "setup-name-missing",
    "setup-join",
    "setup-join-how",
    "setup-pin-easy",
    "sign-in-pin",
    "sign-in-wait",
    "home-waiting",
    "home-practice",
    "home-reminder",
    "home-read-aloud",
    "home-catalogue-old",
    "guidance",
    "guidance-question-with-lines",
    "guidance-police",
    "queue-counter",
    "queue-for-whom",
    "queue-given",
    "queue-called",
    "queue-other-counters",
    "queue-held",
    "choose-typing",
    "choose-old",
    "choose-old-code",
    "consent-unanswered",
    "identity-doubtful",
    "identity-typed-wrong",
    "identity-camera",
    "identity-no-camera",
    "identity-keys-layout",
    "identity-zero",
    "identity-colleague",
    "identity-colleague-typed",
    "prepare-missing",
    "prepare-no-day",
    "prepare-late",
    "form-birth-to-fix",
    "form-residence-searching",
    "form-residence-table-line",
    "form-residence-parts",
    "form-allowance-older",
    "form-old-address",
    "form-left-for-later",
    "form-lines-to-fix",
    "form-old-number",
    "form-taken-over",
    "review-to-declare",
    "review-open",
    "slip-open",
    "slip-out-of-paper",
    "slip-sheet-no-printer",
    "slip-to-photograph",
    "slip-practice",
    "form-birth-still-there",
    "portal",
    "portal-agency",
    "portal-answers",
    "portal-papers",
    "portal-post",
    "portal-later",
    "portal-odd-code",
    "portal-old-agency",
    "portal-counter",
    "finish-rated",
    "finish-parcel-wrong",
    "lookup-needs-more",
    "waiting",
    "waiting-many",
    "waiting-done",
    "waiting-give-up",
    "figures",
    "figures-cases",
    "figures-sittings",
    "figures-papers",
    "figures-hours",
    "figures-dates-missing",
    "figures-export",
    "settings-member",
    "settings-days-changed",
    "settings-day-own",
    "settings-day-sunday",
    "settings-hours-order",
    "settings-scanner-tried",
    "settings-people",
    "settings-person-card",
    "settings-person-other",
    "settings-own-pin",
    "settings-new-pin-differs",
    "settings-remove",
    "incidents-cause",
    "incidents-question",
    "incidents-before-and-after",
    "incidents-end-wrong",
    "incidents-often",
    "incidents-not-allowed",
    "incidents-scanner",
    "incidents-sound",
    "incidents-touch",
    "incidents-touched",
    "visits",
    "visits-found",
    "visits-new-unanswered",
    "visits-what",
    "visits-one",
    "visits-sort",
    "visits-plan",
    "visits-day",
    "visits-take",
    "visits-post-wrong",
    "visits-settle",
    "sheet-province-away",
    "shifts-standing",
    "shifts-week-chosen",
    "shifts-half",
    "shifts-who",
    "shifts-hours",
    "shifts-notes",
    "shifts-leave",
    "shifts-read",
    "sign-in-shift",
    "problem-bug",
    "settings-machines",
    "settings-new-code",
    "settings-usb",
    "settings-usb-busy",
)
"""One scene for each page and stage, the fullest there is; two where different things are full."""


@pytest.fixture(scope="module")
def pictures() -> Sequence[Picture]:
    return shoot(Order(pages=LOADED, script=script))


@pytest.mark.timeout(900)
def test_every_page_is_looked_at_in_every_way(pictures: Sequence[Picture]) -> None:
    ways = len(SCALES) * len(THEMES) * len(FORMATS) * len(LANGUAGES)

    assert {one.page for one in pictures} == set(get_args(Page))
    assert {one.scene for one in pictures} == set(LOADED)
    assert len(pictures) == len(LOADED) * ways


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.timeout(900)
def test_nowhere_is_there_a_fault_of_this_kind(pictures: Sequence[Picture], kind: str) -> None:
    found = {(fault.what, one.file, fault.much) for one in pictures for fault in one.faults if fault.kind == kind}

    assert sorted(found) == []
