"""Where reports are saved, as a port: removable drives and Documents; the writing is done by a process of its own."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, cast, get_args

import msgspec
from PySide6.QtCore import QObject, QProcess, QStandardPaths, QStorageInfo, QTimer

from kiosk.app.saving import SavePlace, SaveState
from kiosk.domain.figures.report import Report

LONGEST_MS: Final = 60_000
"""A drive that takes longer than this for two small files has gone."""

WRITES: Final = "kiosk.paper.export"
"""The module that draws and writes them, run as a process of its own."""

_REMOVABLE: Final = ("/media", "/run/media")
"""Where a desktop mounts what is plugged in."""


class QtExports(QObject):
    """`kiosk.app.saving.Exports` on this machine; lives in the thread of the event loop that made it."""

    def places(self) -> Sequence[SavePlace]:
        """Removable drives that can be written, then the Documents folder."""
        drives = [
            SavePlace(volume.rootPath(), volume.displayName())
            for volume in QStorageInfo.mountedVolumes()
            if volume.isValid() and volume.isReady() and not volume.isReadOnly() and _is_removable(volume.rootPath())
        ]
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        return [*drives, SavePlace(documents)] if documents else drives

    def save(self, report: Report, folder: str, name: str, done: Callable[[SaveState], None]) -> None:
        """Start writing and return at once."""
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())

        def ended() -> None:
            word = process.readAllStandardOutput().toStdString()
            process.deleteLater()
            done(cast("SaveState", word) if word in get_args(SaveState) else "failed")

        def failed(error: QProcess.ProcessError) -> None:
            if error is QProcess.ProcessError.FailedToStart:
                ended()  # `finished` never comes

        process.finished.connect(ended)
        process.errorOccurred.connect(failed)
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        if folder == documents:
            Path(folder).mkdir(parents=True, exist_ok=True)
        process.start(sys.executable, ["-m", WRITES, "--folder", folder, "--name", name])
        process.write(msgspec.json.encode(report))
        process.closeWriteChannel()
        QTimer.singleShot(LONGEST_MS, process, process.kill)


def _is_removable(root: str) -> bool:
    return any(root.startswith(f"{folder}/") for folder in _REMOVABLE) and os.access(root, os.W_OK)
