"""From measures to causes: what only follows from something deeper is not told as a fault of its own."""

from collections.abc import Iterable, Mapping
from typing import Final

from kiosk.domain.repairs.measures import CHECKS, Check, Measure

_ORDER: Final = tuple(check for checks in CHECKS.values() for check in checks)

_WAY_OUT: Final[tuple[Check, ...]] = ("link", "address", "gateway", "outside", "dns", "captive")
"""Each stands on the one before it, and everything that is far away on all of them."""

_FAR: Final[tuple[Check, ...]] = ("province", "portal", "loss")

_CERTIFICATES: Final = frozenset({"cert-not-yet", "cert-expired", "cert-wrong"})

_FOLLOWS: Final[Mapping[Check, tuple[Check, ...]]] = {
    **{check: _WAY_OUT[:place] for place, check in enumerate(_WAY_OUT)},
    **dict.fromkeys(_FAR, _WAY_OUT),
    "clock": (),
    "printer": ("spooler",),
    "jobs": ("spooler", "printer"),
}


def causes(measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """The faults that everything else follows from, the deepest first; none where nothing is bad.

    A fault on the way out is none where something far away was reached: then it is only that this machine does not
    answer such questions.
    """
    found: dict[Check, Measure] = {measure.check: measure for measure in measures}
    bad: dict[Check, Measure] = {check: one for check, one in found.items() if one.level == "bad"}
    if _is_out(found):
        for check in ("link", "address", "gateway", "outside", "dns"):
            bad.pop(check, None)
    roots = [measure for measure in bad.values() if not _follows(measure, bad)]
    return tuple(sorted(_joined(roots), key=lambda measure: _ORDER.index(measure.check)))


def _is_out(found: Mapping[Check, Measure]) -> bool:
    """Whether a host of the world answered as itself: the portal, or what is asked for a plain word."""
    return any(check in found and found[check].level == "good" for check in ("portal", "captive"))


def _follows(measure: Measure, bad: Mapping[Check, Measure]) -> bool:
    if measure.code in _CERTIFICATES and "clock" in bad:
        return True
    if measure.code == "clock-off-unsure" and "captive" in bad:
        return True  # whoever answers in place of the page makes up its time as well
    if measure.check == "loss" and any(check in bad for check in ("province", "portal")):
        return True
    return any(check in bad for check in _FOLLOWS.get(measure.check, ()))


def _joined(roots: list[Measure]) -> list[Measure]:
    """One fault of the way out in place of two hosts that are away at once, and of a certificate's two tellers."""
    by_check = {measure.check: measure for measure in roots}
    province, portal = by_check.get("province"), by_check.get("portal")
    if province is None or portal is None:
        return roots
    if {province.code, portal.code} == {"province-away", "portal-away"}:
        both = Measure("outside", "bad", "outside-dead")
    elif province.code == portal.code:
        both = province
    else:
        return roots
    return [both, *(measure for measure in roots if measure not in {province, portal})]


def named(measures: tuple[Measure, ...]) -> tuple[str, ...]:
    """The codes to be written down: the causes, then what follows from them."""
    first = tuple(measure.code for measure in causes(measures))
    return tuple(dict.fromkeys((*first, *(measure.code for measure in measures if measure.level == "bad"))))
