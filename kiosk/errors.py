"""Every error that is known by name: whose fault it is decides who catches it."""


class TanTayError(Exception):
    """An error whose cause is understood; anything else that flies is a bug."""


class Refused(TanTayError):
    """The rules say no; `code` names the sentence that the person in front of the screen reads."""

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Unavailable(TanTayError):
    """The world is broken (disk, printer, line, keyring); `what` names the broken part."""

    def __init__(self, what: str, detail: str = "") -> None:
        super().__init__(f"{what}: {detail}" if detail else what)
        self.what = what
        self.detail = detail


class Rejected(TanTayError):
    """The other end will never accept this, however often it is offered; `reason` is its word for why."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
