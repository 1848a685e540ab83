"""Stand-ins written by hand for what a test cannot have: a PIN that costs nothing, a catalogue with one form moved."""

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from msgspec.structs import replace

from kiosk.catalogue.catalogue import Catalogue
from kiosk.domain.catalogue import Procedure


class CheapPins:
    """Argon2 as on the kiosk, with the least memory and time that it allows."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)

    def hash(self, pin: str) -> str:
        return self._hasher.hash(pin)

    def fits(self, hashed: str, pin: str) -> bool:
        try:
            return self._hasher.verify(hashed, pin)
        except VerificationError:
            return False


class OtherForm(Catalogue):
    """The shipped catalogue, in which one procedure is filed with another of the shipped forms."""

    def __init__(self, procedure: str, form: str) -> None:
        super().__init__()
        self._moved = (procedure, form)

    def procedure(self, code: str) -> Procedure:
        found = super().procedure(code)
        if found.code != self._moved[0]:
            return found
        return replace(found, form=replace(found.form, id=self._moved[1]))
