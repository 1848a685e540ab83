"""Which build of the program this is."""

from functools import cache
from importlib.metadata import PackageNotFoundError, version


@cache
def build() -> str:
    """Its version; "source" when it was never installed."""
    try:
        return version("tantay")
    except PackageNotFoundError:
        return "source"
