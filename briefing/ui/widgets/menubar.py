"""How does the menu bar look?"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenuBar, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look

_RADIUS = 5


class MenuBar(QMenuBar):
    """A menu bar that underlines its letters only while the keyboard is in it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setFont(faces.BODY.font())
        self.setFixedHeight(metrics.MENU)
        look.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the menus' names."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        keyed = Qt.TextFlag.TextShowMnemonic if self.hasFocus() else Qt.TextFlag.TextHideMnemonic
        for action in self.actions():
            box = QRectF(self.actionGeometry(action))
            active = action is self.activeAction()
            if active:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._look.colour("hover"))
                painter.drawRoundedRect(box.adjusted(0, 3, -4, -2), _RADIUS, _RADIUS)
            painter.setPen(self._look.colour("ink" if active else "second"))
            painter.drawText(box.adjusted(11, 2, 0, 2), Qt.AlignmentFlag.AlignVCenter | keyed, action.text())
        painter.end()
