"""What is the panel about: the article that is read, or all of the dossier?"""

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import DrawnButton, IconButton, paint_ring

_BETWEEN = 20
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class Scope(StrEnum):
    """Of what the findings are shown."""

    ARTICLE = "article"
    DOSSIER = "dossier"


_NAMES = {Scope.ARTICLE: "This article", Scope.DOSSIER: "Dossier"}


class _Tab(DrawnButton):
    """One of the two; the one that is shown stands on a line in the accent."""

    def __init__(self, scope: Scope, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setText(_NAMES[scope])
        self.setCheckable(True)
        self.setAccessibleName(f"Findings of: {_NAMES[scope]}")
        self.setToolTip(f"{_NAMES[scope]} (w)")
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        """Return the room of the words, at the height of the head."""
        return QSize(round(QFontMetricsF(faces.LABEL_STRONG.font()).horizontalAdvance(self.text())), metrics.PANE_HEAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, and the line where it is the one."""
        painter = QPainter(self)
        chosen = self.isChecked()
        painter.setFont((faces.LABEL_STRONG if chosen else faces.LABEL).font())
        painter.setPen(self._look.colour("ink" if chosen or self.underMouse() else "muted"))
        painter.drawText(QRectF(self.rect()).adjusted(0, metrics.HEAD_DROP, 2, 0), _LEFT, self.text())
        if chosen:
            painter.fillRect(QRectF(0, self.height() - 2, self.width(), 2), self._look.colour("accent"))
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(3, 11, -3, -5), self._look, 4)
        painter.end()


class PanelHead(QWidget):
    """Says what the panel is about, and how much of it is in the brief.

    `chosen` carries the Scope that was clicked, `filter_asked` tells that the reader looks for a finding,
    `left` that the panel is to give its room back.
    """

    chosen = Signal(object)
    filter_asked = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words, self._about = "", ""
        self.tabs = {scope: _Tab(scope, look) for scope in Scope}
        self.filter = IconButton("search", "Look for a finding (l)", look)
        self.filter.clicked.connect(self.filter_asked)
        self.leave = IconButton("panel", "Back to the results (Ctrl+1)", look)
        self.leave.clicked.connect(self.left)
        group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.MARGIN, 0, metrics.MARGIN, 0)
        line.setSpacing(_BETWEEN)
        for scope, tab in self.tabs.items():
            group.addButton(tab)
            tab.clicked.connect(lambda _=False, scope=scope: self.chosen.emit(scope))
            line.addWidget(tab)
        line.addStretch(1)
        for button in (self.filter, self.leave):
            button.setParent(self)
        self.leave.hide()
        self.setFixedHeight(metrics.PANE_HEAD)
        self.show_scope(Scope.ARTICLE)
        look.changed.connect(self.update)

    def show_scope(self, scope: Scope, about: str = "") -> None:
        """Mark what is shown; `about` says more of it where there is room."""
        self.tabs[scope].setChecked(True)
        self._about = about
        self.setAccessibleDescription(about)
        self.update()

    def allow_leaving(self, *, allowed: bool) -> None:
        """Offer to give the panel's room back to the results, or do not."""
        self.leave.setVisible(allowed)
        self._place_buttons()
        self.update()

    def say(self, words: str) -> None:
        """Show words at the right."""
        self._words = words
        self._place_buttons()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons beside the words."""
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what stands beside the tabs."""
        painter = QPainter(self)
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        line = QRectF(self.rect()).adjusted(0, metrics.HEAD_DROP, self._right() - self.width(), 0)
        painter.drawText(line, _RIGHT, self._words)
        left = self.tabs[Scope.DOSSIER].geometry().right() + _BETWEEN
        room = self.filter.x() - 12 - left
        measure = QFontMetricsF(faces.META.font())
        # What is told of it after a comma goes as a whole.
        told = (self._about, self._about.partition(",")[0])
        about = next((words for words in told if measure.horizontalAdvance(words) <= room), "")
        painter.drawText(QRectF(left, line.top(), room, line.height()), _LEFT, about)
        painter.end()

    def _right(self) -> int:
        """Return where the words end."""
        return self.width() - metrics.MARGIN - (0 if self.leave.isHidden() else self.leave.width())

    def _place_buttons(self) -> None:
        words = QFontMetricsF(faces.META.font()).horizontalAdvance(self._words)
        gap = 8 if self._words else -4
        top = (self.height() + metrics.HEAD_DROP - self.filter.height()) // 2 + 1
        self.filter.move(self._right() - round(words) - gap - self.filter.width(), top)
        self.leave.move(self.width() - metrics.MARGIN - self.leave.width() + 4, top)
