"""Where does the window stand on its screen?"""

from PySide6.QtCore import QMargins, QRect, QSize, QTimer
from PySide6.QtWidgets import QWidget

_SIZE = QSize(1440, 900)
_LEAST = QSize(640, 460)
#: What the frame of most desktops takes at a window's sides, above and below it.
_FRAME = QMargins(4, 36, 4, 4)
#: Milliseconds until every desktop has put its frame around a new window.
_FRAMED = 250


def place(window: QWidget, *, as_picture: bool = False) -> None:
    """Show a window in its usual size, or as large as its screen; a picture has the usual size on any screen."""
    room = window.screen().availableGeometry()
    window.setMinimumSize(_LEAST.boundedTo(room.marginsRemoved(_FRAME).size()))
    window.resize(_SIZE if as_picture else fit(room))
    if as_picture or fit(room) == _SIZE:
        window.show()
    else:
        window.showMaximized()
    if not as_picture:
        QTimer.singleShot(_FRAMED, window, lambda: bring_in(window))


def fit(room: QRect, frame: QMargins = _FRAME) -> QSize:
    """Return the usual size, or as much of it as the room of a screen leaves within the frame."""
    return _SIZE.boundedTo(room.marginsRemoved(frame).size())


def bring_in(window: QWidget) -> None:
    """Put a window that sticks out of its screen, with its frame, back into it; one that fills the screen stays."""
    room = window.screen().availableGeometry()
    inside, outside = window.geometry(), window.frameGeometry()
    if room.contains(inside if window.isMaximized() or window.isFullScreen() else outside):
        return
    window.showNormal()
    window.setGeometry(find_place(room, inside, outside))


def find_place(room: QRect, inside: QRect, outside: QRect) -> QRect:
    """Return where a window's inside lies when it is as large as `inside`, if there is room, and all of it seen."""
    frame = QMargins(
        inside.left() - outside.left(),
        inside.top() - outside.top(),
        outside.right() - inside.right(),
        outside.bottom() - inside.bottom(),
    )
    within = room.marginsRemoved(frame)
    found = QRect(inside.topLeft(), inside.size().boundedTo(within.size()))
    found.moveLeft(max(within.left(), min(found.left(), within.right() - found.width() + 1)))
    found.moveTop(max(within.top(), min(found.top(), within.bottom() - found.height() + 1)))
    return found
