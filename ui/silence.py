"""Whether somebody is there: the window's touches and keys are noticed, the quiet between them is counted."""

from functools import partial

from PySide6.QtCore import QEvent, QObject
from PySide6.QtQuick import QQuickWindow

from ui.acts import idle
from ui.patience import counted, due, patience_for, seconds_left
from ui.shell import Shell

SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
        QEvent.Type.TabletRelease,
        QEvent.Type.Wheel,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,  # all that is left of a key which the system's input method took for itself
    }
)
"""A moving mouse is none, nor a touch that goes on: a shaking table and a dirty screen would keep everything open."""


class Silence(QObject):
    """Counts by the kiosk's tick, and asks, parks and clears when it is time; `patience` 0 never does."""

    def __init__(self, shell: Shell, window: QQuickWindow, patience: int) -> None:
        super().__init__(window)
        self._shell = shell
        self._patience = patience
        self._quiet = 0
        self._touched = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a sign of life, and let it pass."""
        if event.type() in SIGNS_OF_LIFE:
            self._touched = True
        return False

    def tick(self) -> None:
        """One more second."""
        state, world = self._shell.state, self._shell.world
        patience = patience_for(state, self._patience)
        speaking = world is not None and not world.voice.is_quiet
        self._quiet = counted(self._quiet, patience, state, touched=self._touched, speaking=speaking)
        self._touched = False
        match due(self._quiet, patience, state):
            case "ask":
                self._shell.tick(partial(idle.ask, left=seconds_left(self._quiet, patience)))
            case "park":
                self._shell.tick(idle.park)
                self._shell.tick(idle.leave)
            case "rest":
                self._shell.tick(idle.rest)
            case "wait":
                pass
