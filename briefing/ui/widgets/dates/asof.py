"""From which day are deadlines counted?"""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from briefing.temporal.display import show_short, show_value
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.dates.field import Framed
from briefing.ui.widgets.dates.link import Link

_FRAME = 122


class DayEdit(QLineEdit):
    """A day that is typed; Enter tells it, leaving brings the one that holds back.

    Esc asks for the usual one; behind Enter it only leaves the field.
    """

    given = Signal(str)
    gave_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held = ""
        self._was_given = False
        self.setObjectName("query")
        self.setFrame(False)
        self.setFont(faces.LABEL.font())
        self.setAccessibleName("As of")
        self.returnPressed.connect(self._give)
        self.textEdited.connect(self._type)

    def hold(self, words: str) -> None:
        """Show the day that holds."""
        self._held = words
        self.setText(words)

    def event(self, event: QEvent) -> bool:
        """Keep Esc, which brings the usual day back, from the window's keys."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring the usual day back with Esc."""
        if event.key() == Qt.Key.Key_Escape and self._was_given:
            self.clearFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.gave_up.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select the day, to be typed over."""
        super().focusInEvent(event)
        self._was_given = False
        if event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the day that holds again."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.setText(self._held)

    def _give(self) -> None:
        self._was_given = True
        self.given.emit(self.text())

    def _type(self, _: str) -> None:
        self._was_given = False


class AsOfField(QWidget):
    """The day from which deadlines are counted; `given` carries what was typed, `gave_up` asks for the usual day.

    Beside it stands the way back to the usual day, or where that holds, the way to a day that fits the articles better.
    """

    given = Signal(str)
    gave_up = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_usual, self._usual = True, date.min
        self.edit = DayEdit()
        self.edit.given.connect(self.given)
        self.edit.gave_up.connect(self.gave_up)
        self._better: date | None = None
        self.link = Link("Back to today", look, key="Shift+A")
        self.link.clicked.connect(self._follow)
        self._label = QLabel("As of")
        self._label.setFont(faces.BODY.font())
        self._label.setBuddy(self.edit)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        frame = Framed(self.edit, look)
        frame.setFixedSize(_FRAME, metrics.QUERY_FIELD)
        line.addWidget(self.link)
        line.addSpacing(8)
        line.addWidget(self._label)
        line.addWidget(frame)
        look.changed.connect(self._dress)
        self._dress()

    def show_day(self, day: date, usual: date) -> None:
        """Show the day that holds; another than the usual one stands out."""
        self._is_usual, self._usual = day == usual, usual
        self.edit.hold(show_value(day.isoformat()))
        words = show_value(usual.isoformat())
        back = "" if self._is_usual else f"Esc goes back to {words}."
        self.setToolTip(f"Deadlines are counted from this day. {back}".strip())
        self.edit.setAccessibleDescription(self.toolTip())
        self._show_link()
        self._dress()

    def offer(self, day: date | None) -> None:
        """Offer to count from a day; None offers none."""
        self._better = day
        self._show_link()

    @property
    def better(self) -> date | None:
        """Return the day that is offered while the usual one holds."""
        return self._better if self._is_usual else None

    def _show_link(self) -> None:
        day = self._better if self._is_usual else self._usual
        if day is not None:
            how, again = ("Count from", "") if self._is_usual else ("Back to", " again")
            spoken = f"Count from {show_value(day.isoformat())}{again}"
            show = show_short if day.year == self._usual.year else show_value
            self.link.show_words(f"{how} {show(day.isoformat())}", spoken)
            self.link.setToolTip(
                f"{spoken}, the day of the newest article (Shift+A)" if self._is_usual else f"{spoken} (Shift+A)"
            )
        self.link.setVisible(day is not None)

    def _follow(self) -> None:
        if not self._is_usual:
            self.gave_up.emit()
        elif self._better is not None:
            self.given.emit(self._better.isoformat())

    def _dress(self) -> None:
        palette = self._label.palette()
        ink = self._look.colour("muted" if self._is_usual else "accent")
        palette.setColor(self._label.foregroundRole(), ink)
        self._label.setPalette(palette)
