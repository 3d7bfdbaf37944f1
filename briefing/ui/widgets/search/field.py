"""Where does the reader type a query, and what is it offered to become?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.domain.search import Completion
from briefing.ui.theme import metrics
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import IconButton, paint_ring
from briefing.ui.widgets.search.edit import QueryEdit
from briefing.ui.widgets.search.popup import CompletionPopup

_TEXT_AT = 30
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_RADIUS = 6.0


class SearchField(QWidget):
    """The framed field: a lens, the query, a cross that clears it, and completions below while they are offered.

    `completed` carries the Completion that the reader took.
    """

    completed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.edit = QueryEdit(look, self)
        self.edit.installEventFilter(self)
        self._clear = IconButton("close", "Clear the search", look, self)
        self._clear.hide()
        self._clear.clicked.connect(self.clear)
        self.edit.textChanged.connect(lambda text: self._clear.setVisible(bool(text)))
        self.popup = CompletionPopup(look)
        self.popup.setParent(self)
        self.popup.taken.connect(self._take)
        self._offered_at: tuple[str, int] | None = None
        self.edit.cursorPositionChanged.connect(self._drop_stale)
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

    def offer(self, completions: Sequence[Completion]) -> None:
        """Offer what the part of the query at the caret may become; nothing closes the list."""
        self._offered_at = (self.edit.text(), self.edit.caret) if completions else None
        self.popup.show_below(self, completions if self.edit.hasFocus() else ())

    @property
    def is_offering(self) -> bool:
        """Tell whether completions are shown that fit the query as it is now."""
        return not self.popup.isHidden() and self._offered_at == (self.edit.text(), self.edit.caret)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Draw the ring anew when the keyboard comes or goes; while completions are offered, keys go there first."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
            if event.type() == QEvent.Type.FocusOut:
                self.offer(())
        elif isinstance(event, QKeyEvent) and self.is_offering and not event.modifiers():
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return event.type() == QEvent.Type.KeyPress and self._press(Qt.Key(event.key()))
        return False

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key means while completions are offered; return False where it means what it always does."""
        if key in _STEPS:
            self.popup.step(_STEPS[key])
            return True
        if key == Qt.Key.Key_Tab:
            self._take(self.popup.current or self.popup.first)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.popup.current:
            self._take(self.popup.current)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.offer(())
        return key == Qt.Key.Key_Escape

    def _take(self, completion: Completion | None) -> None:
        self.offer(())
        if completion is not None:
            self.completed.emit(completion)

    def _drop_stale(self) -> None:
        # While words are typed the list stays until the next answer comes; it is not to flicker.
        if self._offered_at is not None and self._offered_at[0] == self.edit.text() and not self.is_offering:
            self.offer(())

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
