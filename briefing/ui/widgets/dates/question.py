"""How is the reader asked when an article was published?"""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.domain.correction import DateCandidate
from briefing.temporal.display import show_value
from briefing.ui.models.choices import read_typed
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.dates.field import DateField
from briefing.ui.widgets.dates.link import Link
from briefing.ui.widgets.wrapped import Wrapped

_QUESTION = "When was this published?"
_ANOTHER, _ANY = "Another date…", "Type its date…"
_MOST = 4
_GAP = 14
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class DateQuestion(QWidget):
    """A quiet line of dates to choose from, with the reason of the one that is pointed at above it.

    `given` carries the value chosen or typed; `put_off` tells that the reader would rather not say.
    """

    given = Signal(str)
    put_off = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._as_of = date.min
        self._candidates: tuple[DateCandidate, ...] = ()
        self._told = 0
        self.dates = tuple(Link("", look) for _ in range(_MOST))
        self.other, self.later = Link(_ANOTHER, look), Link("Not now", look, quiet=True)
        self.field = DateField(look, "Date of this article")
        for number, link in enumerate(self.dates):
            link.clicked.connect(lambda _=False, number=number: self.given.emit(self._candidates[number].value))
            link.setAccessibleName("Date")
            link.installEventFilter(self)
        self.other.clicked.connect(self._ask_other)
        self.later.clicked.connect(self.put_off)
        self.field.typed.connect(lambda text: self.field.say(read_typed(text, self._as_of).words))
        self._line = QHBoxLayout()
        self._line.setSpacing(_GAP)
        for part in (*self.dates, self.other, self.later):
            self._line.addWidget(part)
        self._line.addStretch(1)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 33, metrics.MARGIN, 9)
        column.setSpacing(0)
        column.addLayout(self._line)
        column.addWidget(self.field)
        self.align(metrics.READER_MARGIN)
        self.hide()
        look.changed.connect(self.update)

    def ask(self, candidates: Sequence[DateCandidate], as_of: date) -> None:
        """Ask, offering these dates."""
        self._candidates, self._as_of, self._told = tuple(candidates)[:_MOST], as_of, 0
        for link, one in zip(self.dates, self._candidates, strict=False):
            link.show_words(show_value(one.value), f"{show_value(one.value)}: {one.reason}")
        self.other.show_words(_ANOTHER if self._candidates else _ANY)
        self.field.edit.clear()
        self.field.hide()
        self._fit()
        self.show()

    def enter(self) -> None:
        """Take the keyboard to the first date, or where there is none, to the field for one."""
        if self._candidates:
            self.dates[0].setFocus()
        else:
            self._ask_other()

    def minimumSizeHint(self) -> QSize:
        """Let the line become as narrow as the article; fewer dates are offered then."""
        return QSize(0, super().minimumSizeHint().height())

    def align(self, left: int) -> None:
        """Start on the reader's text edge."""
        margins = self._column.contentsMargins()
        margins.setLeft(left - 3)
        self._column.setContentsMargins(margins)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep Esc, Enter and the space bar, which answer, and what is typed of a date from the window's keys."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Tell the reason of the date that is pointed at or has the keyboard."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            self._told = next(number for number, link in enumerate(self.dates) if link is watched)
            self.update()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go along the line with the arrows, answer with Enter, leave it with Esc; a date can just be typed."""
        links = [each for each in (*self.dates, self.other, self.later) if each.isVisible()]
        here = next((number for number, each in enumerate(links) if each.hasFocus()), None)
        if event.key() == Qt.Key.Key_Escape:
            self.put_off.emit()
        elif event.key() in _ENTER and here is not None:
            links[here].click()
        elif event.key() in _ENTER:
            self._give_typed()
        elif event.key() in _STEPS and here is not None:
            links[(here + _STEPS[Qt.Key(event.key())]) % len(links)].setFocus()
        elif here is not None and _typed(event):
            self._ask_other()
            self.field.edit.insert(_typed(event))
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer as many dates as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the question with the reason, over a hairline."""
        painter = QPainter(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("hairline"))
        left = self._column.contentsMargins().left() + 3
        question = Wrapped(_QUESTION, faces.LABEL_STRONG, self.width())
        box = QRectF(left, 12, painter.fontMetrics().horizontalAdvance(_QUESTION) + 2, 19)
        question.paint(painter, box.topLeft(), self._look.colour("ink"))
        if self._candidates:
            one = self._candidates[min(self._told, len(self._candidates) - 1)]
            painter.setFont(faces.LABEL_STRONG.font())
            box.moveLeft(left + painter.fontMetrics().horizontalAdvance(_QUESTION) + 16)
            room = self.width() - box.left() - metrics.MARGIN
            reason = Wrapped(f"{show_value(one.value)}: {one.reason}", faces.META, room, lines=1)
            reason.paint(painter, box.topLeft(), self._look.colour("muted"))
        painter.end()

    def _fit(self) -> None:
        room = self.width() - self._column.contentsMargins().left() - metrics.MARGIN
        room -= self.other.width() + self.later.width() + _GAP
        for number, link in enumerate(self.dates):
            room -= link.width() + _GAP
            link.setVisible(number < len(self._candidates) and room >= 0)

    def _ask_other(self) -> None:
        self.field.show()
        self.field.edit.setFocus()

    def _give_typed(self) -> None:
        typed = read_typed(self.field.edit.text(), self._as_of)
        if typed.value is None:
            self.field.say(typed.words or "Type a date such as 25 Oct 2025 or 2025-10.")
        else:
            self.given.emit(typed.value)


def _is_own(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Space, *_ENTER) or _typed(event) != ""


def _typed(event: QKeyEvent) -> str:
    """Return the letter or digit that a key types; "" for any other key."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
    return event.text() if plain and event.text().isalnum() else ""
