"""Whether who asks holds a thing already, by the ETag that it was given with."""


def is_held(told: str | None, tag: str) -> bool:
    """Whether If-None-Match names this tag: one of a list, weak or strong, or any at all."""
    known = (told or "").strip()
    return known == "*" or tag in {one.strip().removeprefix("W/") for one in known.split(",")}
