"""What the window and the process that speaks say to each other, a line each."""

from typing import Literal

import msgspec

from kiosk.app.ports import Sentence


class Order(msgspec.Struct, frozen=True):
    """What the reader is to do; `first` is the number of the sentence to begin with."""

    do: Literal["say", "rate", "stop"]
    rate: float = 0.0
    first: int = 0
    sentences: tuple[Sentence, ...] = ()


class Answer(msgspec.Struct, frozen=True):
    """`at` is the number of the sentence that begins; `problem` is a `VoiceProblem`."""

    came: Literal["at", "done", "silent", "problem"]
    at: int = 0
    problem: str = ""
