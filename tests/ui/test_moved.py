"""Promise: a machine that the province has moved stands in its new centre from the next person on."""

from kiosk.store.uplink import Enrolment
from tests.ui.desk import ADDRESS, CENTRE, OFFICIAL, Desk
from ui.gallery.counter import START

NEW = "04795"


def test_a_machine_that_was_moved_stands_in_the_new_centre_from_the_next_person_on(desk: Desk) -> None:
    outbox = desk.store.outbox()
    outbox.record_enrolled(Enrolment("d1", NEW, ADDRESS, START))
    desk.tick()
    assert desk.state.centre == CENTRE, "not under the hands of somebody who is at work"

    desk.sign_in(OFFICIAL)
    assert desk.state.centre == NEW
    assert outbox.setting("centre") == NEW
    outbox.close()
