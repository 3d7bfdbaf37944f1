"""What does the window say at its foot?"""

from PySide6.QtCore import QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look

_TICK = 20
_BUTTON = "QPushButton {{ border: none; color: {accent}; background: transparent; padding: 0 4px; }}"


class Saved(QWidget):
    """A tick and words at the right: what was done is kept, or why it could not be."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.words = ""
        self.ticked = True
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the tick before the word."""
        painter = QPainter(self)
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        box = QRectF(self.rect())
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, self.width() - _TICK)
        painter.drawText(box, right, words)
        if self.ticked and words:
            x = self.width() - painter.fontMetrics().horizontalAdvance(words) - _TICK
            paint_icon(painter, "check", QRectF(x, box.center().y() - 7, 13, 13), self._look.colour("saved"), 1.7)
        painter.end()


class StatusLine(QWidget):
    """The state of the library at the left, what was kept at the right; an import adds its progress and Cancel."""

    cancelled = Signal()
    details_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._resting, self._saying = "", False
        self._words = QLabel()
        self._words.setAccessibleName("Status")
        self._words.setFont(faces.META.font())
        self._cancel = self._button("Cancel", self.cancelled)
        self._details = self._button("Details", self.details_asked)
        self._saved = Saved(look)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.MARGIN, 0, metrics.MARGIN, 0)
        line.setSpacing(8)
        for part in (self._words, self._cancel, self._details):
            line.addWidget(part)
        line.addWidget(self._saved, 1)
        self.setFixedHeight(metrics.STATUS)
        look.changed.connect(self._dress)
        self._dress()

    def rest(self, words: str) -> None:
        """Show this whenever nothing else is to be said."""
        self._resting = words
        if not self._saying:
            self._words.setText(words)

    def settle(self) -> None:
        """Go back to what is shown at rest: the reader has seen the rest."""
        self.say(self._resting)
        self._saying = False

    def say(self, words: str, *, cancel: bool = False, details: bool = False) -> None:
        """Show a sentence until `settle`, with the buttons that go with it."""
        self._saying = True
        self._words.setText(words)
        self._cancel.setVisible(cancel)
        self._details.setVisible(details)

    def say_kept(self, words: str, *, ticked: bool = True) -> None:
        """Show words at the right; where there is no room for all of them, the pointer shows the rest."""
        self._saved.words, self._saved.ticked = words, ticked
        self._saved.setAccessibleName(words)
        self._saved.setToolTip(words)
        self._saved.update()

    def _button(self, words: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(words)
        button.setFont(faces.META_STRONG.font())
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setAutoDefault(False)
        button.clicked.connect(signal)
        button.hide()
        return button

    def _dress(self) -> None:
        palette = self._words.palette()
        palette.setColor(self._words.foregroundRole(), QColor(self._look.colours.muted))
        self._words.setPalette(palette)
        for button in (self._cancel, self._details):
            button.setStyleSheet(_BUTTON.format(accent=self._look.colours.accent))
        self.update()
