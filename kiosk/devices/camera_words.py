"""What the process that looks says to the window: a head of one line, behind it as many bytes as the head says."""

from typing import Literal

import msgspec


class Head(msgspec.Struct, frozen=True):
    """`text` is a code that was read, `problem` a `CameraProblem`, `size` the bytes of the picture that follows."""

    came: Literal["picture", "code", "problem"]
    size: int = 0
    text: str = ""
    problem: str = ""


def message(head: Head, payload: bytes = b"") -> bytes:
    """One message as it goes over the pipe."""
    return msgspec.json.encode(msgspec.structs.replace(head, size=len(payload))) + b"\n" + payload


def first(stream: bytes) -> tuple[Head, bytes, bytes] | None:
    """The first whole message of a stream, its bytes, and what follows it; None while it is not whole."""
    line, end, rest = stream.partition(b"\n")
    if not end:
        return None
    head = msgspec.json.decode(line, type=Head)
    return (head, rest[: head.size], rest[head.size :]) if len(rest) >= head.size else None
