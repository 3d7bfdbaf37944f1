"""Where does the reader type a query?"""

import re

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import IconButton, paint_ring

_FIELD = re.compile(r"(?<!\S)-?[A-Za-z]+:(?:\"[^\"]*\"|\S)+")
_TEXT_AT = 30
_RADIUS = 6.0


class QueryEdit(QLineEdit):
    """The words of the query, with chips behind those that name a field."""

    moved_down = Signal()
    entered = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("query")
        self.setAcceptDrops(False)
        self.setFrame(False)
        self.setFont(faces.SEARCH.font())
        self.setAccessibleName("Search articles")
        self.setPlaceholderText("Search articles")
        self._dress()
        look.changed.connect(self._dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves for the results, Enter opens the first."""
        if event.key() == Qt.Key.Key_Down:
            self.moved_down.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chips, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._look.colours.actor.tint))
        measure = QFontMetricsF(self.font()).horizontalAdvance
        # The caret's place says how far the line is scrolled; Qt draws it 5 px into its rectangle.
        origin = self.cursorRect().x() + 5 - measure(self.text()[: self.cursorPosition()])
        for chip in _FIELD.finditer(self.text()):
            left, width = origin + measure(self.text()[: chip.start()]), measure(chip[0])
            painter.drawRoundedRect(QRectF(left - 2, (self.height() - 21) / 2, width + 6, 21), 4, 4)
        painter.end()
        super().paintEvent(event)

    def _dress(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("ink"))
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.colour("muted"))
        self.setPalette(palette)


class SearchField(QWidget):
    """The framed field: a lens, the query, a cross that clears it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.edit = QueryEdit(look, self)
        self.edit.installEventFilter(self)
        self._clear = IconButton("close", "Clear the search", look, self)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.edit.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        line = QHBoxLayout(self)
        # 3 px around the frame are the focus ring's.
        line.setContentsMargins(3 + _TEXT_AT, 4, 3 + 7, 3)
        line.setSpacing(4)
        line.addWidget(self.edit)
        line.addWidget(self._clear)
        self.setFixedHeight(metrics.QUERY_FIELD + 6)
        look.changed.connect(self.update)

    def clear(self) -> None:
        """Empty the query and go on typing."""
        self.edit.clear()
        self.edit.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Draw the ring anew when the keyboard comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame and the lens."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(3, 3, -3, -3)
        if self.edit.hasFocus():
            paint_ring(painter, box, self._look, _RADIUS)
        edge = "accent" if self.edit.hasFocus() else "field_edge"
        painter.setPen(QPen(self._look.colour(edge), 1))
        painter.setBrush(self._look.colour("field"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        paint_icon(
            painter, "search", QRectF(box.left() + 11, box.center().y() - 8, 16, 16), self._look.colour("muted"), 1.5
        )
        painter.end()
