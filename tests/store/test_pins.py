"""Promise: a PIN is kept as something from which it cannot be read, and only the right one fits."""

from kiosk.store.pins import ArgonPins


def test_only_the_right_pin_fits() -> None:
    pins = ArgonPins()
    kept = pins.hash("2580")

    assert kept.startswith("$argon2id$")
    assert "2580" not in kept
    assert pins.fits(kept, "2580")
    assert not pins.fits(kept, "2581")
    assert pins.hash("2580") != kept


def test_a_damaged_hash_fits_nothing() -> None:
    assert not ArgonPins().fits("", "2580")
    assert not ArgonPins().fits("$argon2id$v=19$m=19456,t=3,p=1$c2Fs", "2580")
