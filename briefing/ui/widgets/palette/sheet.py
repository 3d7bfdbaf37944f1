"""Where is a command typed that is to be run?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from briefing.ui.models.lines import LinesModel
from briefing.ui.models.palette import Command, command_lines, find_commands
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.theme.shadow import SHADOW, paint_sheet
from briefing.ui.widgets.announcing import announce
from briefing.ui.widgets.palette.rows import TEXT, CommandList

_WIDTH, _TOP, _SIDE = 618, 96, 20
_FIELD, _FOOT, _PAD = 52, 34, 5
_RADIUS = 9.0
_ICON = 15.0
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_KEYS = (("↑ ↓", "choose"), ("Enter", "run"), ("Esc", "close"))


class PaletteSheet(QWidget):
    """A sheet over the window with a field and the commands that have its letters.

    `taken` carries the id of the command to be run; `left` tells that the sheet was closed, by key or for a command.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._commands: tuple[Command, ...] = ()
        self._model = LinesModel(self)
        self.rows = CommandList(self._model, look)
        self.edit = QLineEdit()
        self.edit.setObjectName("query")
        self.edit.setFrame(False)
        self.edit.setFont(faces.SEARCH.font())
        self.edit.setFixedHeight(_FIELD)
        self.edit.setTextMargins(round(TEXT) - 2, 0, _SIDE, 0)
        self.edit.setPlaceholderText("What do you want to do?")
        self.edit.setAccessibleName("Commands")
        column = QVBoxLayout(self)
        column.setContentsMargins(SHADOW + 1, SHADOW + 1, SHADOW + 1, SHADOW + _FOOT)
        column.setSpacing(0)
        column.addWidget(self.edit)
        column.addSpacing(_PAD)
        column.addWidget(self.rows)
        column.addSpacing(_PAD)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.setAccessibleName("Commands")
        self.edit.textChanged.connect(self._narrow)
        self.rows.taken.connect(lambda found: self._take(found.command))
        QApplication.instance().focusChanged.connect(self._leave_with_focus)  # type: ignore[union-attr]
        look.changed.connect(self.update)
        self.hide()

    def ask(self, commands: Sequence[Command], window: QWidget) -> None:
        """Offer these over a window, with nothing typed yet."""
        self._commands = tuple(commands)
        if self.parent() is not window:
            self.setParent(window)
        self.edit.clear()
        self._narrow()
        self.show()
        self.raise_()
        self.edit.setFocus()

    def leave(self) -> None:
        """Close the sheet."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Keep the sheet's own keys from the window's."""
        own = (Qt.Key.Key_Escape, *_ENTER, *_STEPS)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows, run with Enter, close with Esc; other keys do nothing in the window below."""
        if event.key() in _STEPS:
            self.rows.step(_STEPS[Qt.Key(event.key())])
            self._say_current()
        elif event.key() in _ENTER and self.rows.current is not None:
            self._take(self.rows.current.command)
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet, the sign before the field, and what the keys do."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_sheet(painter, box, _RADIUS, edge=self._look.colour("strong"), ground=self._look.colour("drop"))
        sign = QRectF(box.left() + _SIDE, box.top() + (_FIELD - _ICON) / 2 + 1, _ICON, _ICON)
        paint_icon(painter, "right", sign, self._look.colour("accent"), 1.8)
        for y in (box.top() + _FIELD + 1, box.bottom() - _FOOT):
            painter.fillRect(QRectF(box.left() + 1, y, box.width() - 2, 1), self._look.colour("hairline"))
        self._paint_foot(painter, QRectF(box.left() + _SIDE, box.bottom() - _FOOT, box.width(), _FOOT))
        painter.end()

    def _paint_foot(self, painter: QPainter, box: QRectF) -> None:
        """Draw the keys and what each does."""
        for keys, words in _KEYS:
            for text, face, ink, gap in ((keys, faces.META_STRONG, "second", 7.0), (words, faces.META, "muted", 18.0)):
                painter.setFont(face.font())
                painter.setPen(self._look.colour(ink))
                painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
                box.setLeft(box.left() + QFontMetricsF(face.font()).horizontalAdvance(text) + gap)

    def _narrow(self) -> None:
        """Show the commands that have what is typed, in as much height as they need."""
        self._model.show(command_lines(find_commands(self._commands, self.edit.text())))
        window = self.parentWidget()
        if window is None:
            return
        width = min(_WIDTH, window.width() - 2 * _SIDE)
        height = _FIELD + self.rows.maximumHeight() + 2 * _PAD + _FOOT + 1
        self.setGeometry((window.width() - width) // 2 - SHADOW, _TOP - SHADOW, width + 2 * SHADOW, height + 2 * SHADOW)
        if self.isVisible():
            self._say_current()

    def _say_current(self) -> None:
        """Have a screen reader say the command that would be run."""
        index = self.rows.currentIndex()
        if index.isValid():
            announce(self.edit, index.data(Qt.ItemDataRole.AccessibleTextRole))

    def _take(self, command: Command) -> None:
        self.leave()
        self.taken.emit(command.id)

    def _leave_with_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.hide()
