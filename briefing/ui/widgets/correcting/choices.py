"""How does the reader choose one of the dates that are offered?"""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QFrame, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.ui.models.choices import CHOICE, KEY, Choice, ChoiceForm, ChoicesModel
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.livelist import LiveList
from briefing.ui.widgets.wrapped import Wrapped

_Index = QModelIndex | QPersistentModelIndex

_TALL, _LOW = 46, 32
_TEXT, _SIDE, _KEY = 36.0, 12.0, 8.0
_RING, _DOT = 6.5, 3.4


#: So many dates are seen at least, however low the window is.
_LEAST = 2


class ChoiceDelegate(QStyledItemDelegate):
    """Draw a ring, the date with its days and reason, and the digit that chooses it."""

    def __init__(self, look: Look, view: LiveList) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a line; a date has its reason below."""
        return QSize(0, _TALL if index.data(CHOICE).form is ChoiceForm.DATE else _LOW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line, tinted when it is chosen."""
        choice: Choice = index.data(CHOICE)
        box: QRect = option.rect
        chosen = self._view.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, box, chosen=chosen, hover=bool(option.state & QStyle.StateFlag.State_MouseOver))
        top = box.top() + (5.0 if choice.form is ChoiceForm.DATE else 6.5)
        self._paint_ring(painter, QPointF(box.left() + 18, top + 9.5), chosen=chosen)
        ink = self._look.colour("ink")
        Wrapped(choice.label, faces.LABEL_STRONG, box.width()).paint(painter, QPointF(box.left() + _TEXT, top), ink)
        self._paint_reason(painter, box, top, choice)
        right = self._paint_at_right(painter, box.right() - _KEY, top, index.data(KEY), faces.META, "muted")
        if choice.countdown:
            painter.setPen(QColor(self._look.colours.deadline.ink))
            face = faces.LABEL_STRONG
            ahead = choice.days is not None and choice.days >= 0
            self._paint_at_right(
                painter, min(right - 14, box.right() - 30), top, choice.countdown, face, None if ahead else "second"
            )
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, *, chosen: bool, hover: bool) -> None:
        if not chosen and not hover:
            return
        ground = QColor(self._look.colours.deadline.tint) if chosen else self._look.colour("hover")
        painter.setBrush(ground)
        focused = chosen and self._view.hasFocus()
        painter.setPen(QPen(self._look.colour("accent"), 1.5) if focused else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 5, 5)

    def _paint_ring(self, painter: QPainter, centre: QPointF, *, chosen: bool) -> None:
        ink = QColor(self._look.colours.deadline.ink) if chosen else self._look.colour("second")
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, _RING, _RING)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(centre, _DOT, _DOT)

    def _paint_reason(self, painter: QPainter, box: QRect, top: float, choice: Choice) -> None:
        if not choice.reason:
            return
        if choice.form is ChoiceForm.DATE:
            at = QPointF(box.left() + _TEXT, top + 19)
        else:
            at = QPointF(
                box.left() + _TEXT + QFontMetricsF(faces.LABEL_STRONG.font()).horizontalAdvance(choice.label) + 12,
                top + 0.5,
            )
        room = box.right() - 30 - at.x()
        Wrapped(choice.reason, faces.META, room, lines=1).paint(painter, at, self._look.colour("muted"))

    def _paint_at_right(
        self, painter: QPainter, right: float, top: float, words: str, face: faces.Face, ink: str | None
    ) -> float:
        """Draw words that end at a place, in a plain colour or the pen's; return where they begin."""
        width = QFontMetricsF(face.font()).horizontalAdvance(words)
        colour = self._look.colour(ink) if ink else painter.pen().color()
        Wrapped(words, face, width + 2).paint(painter, QPointF(right - width, top), colour)
        return right - width


class ChoiceList(LiveList):
    """The dates at their own height, or scrolled where there is no room.

    `changed` tells that another is chosen, `other_asked` that one is to be typed.

    A digit chooses a line at once. Typing goes on from it all the same: the choice is taken back then, and `begun`
    carries the beginning of a date with its digit, as it does for any other typing. So no digit of a date is lost.
    """

    changed = Signal()
    other_asked = Signal()
    begun = Signal(str)

    def __init__(self, model: ChoicesModel, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = model
        self._digit = ""
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMouseTracking(True)
        self.setItemDelegate(ChoiceDelegate(look, self))
        self.setModel(model)
        self.clicked.connect(self.choose)
        model.modelReset.connect(self._fit)
        look.changed.connect(self.viewport().update)

    @property
    def chosen(self) -> Choice | None:
        """Return the line that is chosen."""
        choice: Choice | None = self.currentIndex().data(CHOICE)
        return choice

    def choose(self, index: QModelIndex) -> None:
        """Choose a line; another date is to be typed then."""
        if not index.isValid():
            return
        self._digit = ""
        self.setCurrentIndex(index)
        if index.data(CHOICE).form is ChoiceForm.OTHER:
            self.other_asked.emit()

    def take_typed(self, text: str) -> None:
        """Choose the line of a digit; take what is no such digit, or follows one, for the beginning of a date."""
        line = self._choices.of_digit(text)
        if self._digit or not line.isValid():
            begun, self._digit = self._digit + text, ""
            self.begun.emit(begun)
        else:
            self.setFocus()
            self.choose(line)
            self._digit = text

    def event(self, event: QEvent) -> bool:
        """Keep what can be typed from the window's keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and typed_by(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by digit, or begin a date; go by line."""
        text = typed_by(event)
        if text == " " and not self._digit:
            self.choose(self.currentIndex())
        elif text:
            self.take_typed(text)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._digit = ""
            super().keyPressEvent(event)
        else:
            if event.key() == Qt.Key.Key_Backspace:
                self._digit = ""
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take what is typed after coming back from another field for something new; a window left changes nothing."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.ActiveWindowFocusReason:
            self._digit = ""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose with the left button only."""
        if event.button() == Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Tell that another line is chosen."""
        super().currentChanged(current, previous)
        self.viewport().update()
        self.changed.emit()

    def sizeHint(self) -> QSize:
        """Return the list's own height."""
        return QSize(100, self.maximumHeight())

    def _fit(self) -> None:
        heights = [self.sizeHintForRow(row) for row in range(self._choices.rowCount())]
        self.setMinimumHeight(sum(heights[:_LEAST]))
        self.setMaximumHeight(sum(heights))


def typed_by(event: QKeyEvent) -> str:
    """Return the character that a key types, empty where it types none."""
    held = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return event.text() if event.text().isprintable() and not held else ""
