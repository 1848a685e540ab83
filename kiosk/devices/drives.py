"""The USB sticks that are plugged in, by Qt."""

import sys

from PySide6.QtCore import QStorageInfo

from kiosk.domain.sharing import Drive

_REMOVABLE = ("/media/", "/run/media/")
"""Where desktops of Linux mount what is plugged in."""


def drives() -> tuple[Drive, ...]:
    """Every removable drive that is mounted, by the name on it; the same stick twice is told once."""
    found = [volume for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady()]
    sticks = {volume.rootPath(): volume.displayName() for volume in found if _is_removable(volume.rootPath())}
    return tuple(Drive(path, name.rsplit("/", 1)[-1] or path) for path, name in sorted(sticks.items()))


def _is_removable(root: str) -> bool:
    if sys.platform != "win32":
        return root.startswith(_REMOVABLE)
    return root[:1].upper() not in {"A", "B", "C"}
