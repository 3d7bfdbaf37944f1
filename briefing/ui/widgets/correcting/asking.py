"""What do all sheets have on which the reader corrects something?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.correcting.foot import Foot
from briefing.ui.widgets.correcting.sheet import AROUND, Sheet
from briefing.ui.widgets.dates.field import Framed
from briefing.ui.widgets.dates.link import Link

#: Pixels: how wide a sheet is, how far what lies on it keeps from its sides, and how wide the names of its fields are.
WIDTH, SIDE, LABEL = 410, 19, 72
_BEFORE_ESCAPE = 16
_AS_READ = "As it was read"
#: Pixels that a link in a field keeps free at its end.
_IN_LINK = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class AskingSheet(Sheet):
    """A heading, what is asked, and a foot with Save; `column` takes the lines between heading and foot.

    Enter saves, Esc leaves, and going elsewhere closes it. `left` tells that it was closed by key or saved, `restored`
    that what was read is to be had again.
    """

    left = Signal()
    restored = Signal()

    def __init__(self, look: Look, heading: str) -> None:
        super().__init__(look)
        self.foot = Foot(look)
        self._head, self._escape = QLabel(), QLabel("Esc")
        self._head.setFont(faces.LIST_TITLE.font())
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._escape.setFont(faces.META.font())
        self._quiet = [self._escape]
        self.setMinimumWidth(WIDTH + 2 * AROUND)
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(AROUND + 1, AROUND + 12, AROUND + 1, AROUND + 1)
        whole.setSpacing(0)
        whole.addLayout(make_line(self._head, None, self._escape))
        whole.addSpacing(7)
        whole.addLayout(self.column)
        whole.addSpacing(3)
        whole.addWidget(Rule(look))
        whole.addWidget(self.foot)
        self.show_heading(heading)
        self.foot.pressed.connect(self.save)
        QApplication.instance().focusChanged.connect(self._leave_with_focus)  # type: ignore[union-attr]
        look.changed.connect(self.dress)

    def save(self) -> None:
        """Tell what the reader wants."""
        raise NotImplementedError

    def show_heading(self, heading: str) -> None:
        """Say what the sheet is for."""
        room = WIDTH - 2 * SIDE - self._escape.sizeHint().width() - _BEFORE_ESCAPE
        measure = QFontMetricsF(faces.LIST_TITLE.font())
        self._head.setText(measure.elidedText(heading, Qt.TextElideMode.ElideRight, room))
        self.setAccessibleName(heading)

    def refuse(self, sentence: str) -> None:
        """Say why it could not be saved."""
        self.foot.say(sentence)

    def leave(self) -> None:
        """Close the sheet; whoever opened it has the keyboard again."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def add_field(self, words: str, field: QWidget) -> QWidget:
        """Put a field with its name before it into the column; return the line of both."""
        label = QLabel(words)
        label.setFont(faces.BODY.font())
        label.setFixedWidth(LABEL)
        label.setContentsMargins(0, 9 if isinstance(field, Framed) else 4, 0, 0)
        self._quiet.append(label)
        holder = QWidget()
        has_own_width = field.minimumWidth() == field.maximumWidth()
        line = make_line(label, field, *((None,) if has_own_width else ()))
        line.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        line.setContentsMargins(SIDE, 0, SIDE, 7)
        holder.setLayout(line)
        self.column.addWidget(holder)
        return holder

    def add_as_read(self) -> Link:
        """Put a link into the column that brings back what was read; `show_as_read` says what that is."""
        link = Link(_AS_READ, self._look)
        self._as_read = self.add_field("As read", link)
        link.clicked.connect(self.restored)
        return link

    def show_as_read(self, link: Link, parts: Sequence[str]) -> None:
        """Offer to have again what was read; where nothing is told of that, offer nothing."""
        self._as_read.setVisible(bool(parts))
        words = ", ".join(parts)
        room = WIDTH - 2 * SIDE - LABEL - _IN_LINK
        shown = link.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        link.show_words(shown, f"{_AS_READ}: {words}")

    def dress(self) -> None:
        """Give what is quiet its colour."""
        for label in self._quiet:
            palette = label.palette()
            palette.setColor(label.foregroundRole(), self._look.colour("muted"))
            label.setPalette(palette)
        self.foot.dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Give what is quiet its colour again: a sheet that is put into its window loses it, when it is shown first."""
        super().showEvent(event)
        self.dress()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter, which leave and save, from the window's keys."""
        own = (Qt.Key.Key_Escape, *_ENTER)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter, leave with Esc; letters do nothing in the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER:
            self.save()

    def _leave_with_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.hide()


def make_edit(name: str) -> QLineEdit:
    """Return a field of one line for a frame."""
    edit = QLineEdit()
    edit.setObjectName("query")
    edit.setFrame(False)
    edit.setFont(faces.BODY.font())
    edit.setAccessibleName(name)
    return edit


def make_line(*parts: QWidget | None, side: int = SIDE) -> QHBoxLayout:
    """Return a line of parts between the sheet's margins; None is as much room as is left."""
    line = QHBoxLayout()
    line.setContentsMargins(side, 0, side, 0)
    line.setSpacing(0)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line
