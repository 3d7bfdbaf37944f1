"""What stands above the composer: the way back, the title, the as-of date, the paper, copy and export?"""

from datetime import date

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QWidget

from briefing.domain.brief.page import Paper
from briefing.temporal.display import show_value
from briefing.ui.composer import grid
from briefing.ui.composer.buttons import ChoiceButton, KeyButton
from briefing.ui.composer.icons import paint_path
from briefing.ui.composer.paint import draw
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.dates.link import Link

_NAMES = {Paper.A4: "A4", Paper.LETTER: "Letter"}
#: Pixels behind the heading for the pencil and what is around it.
_PENCIL = 24
#: In a narrower bar a day that is offered and the one that holds leave no room for the title.
_ROOMY = 1200


class TitleField(QLineEdit):
    """The heading, edited in place; Esc gives the one before back."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._kept = ""
        self.setFrame(False)
        self.setFont(faces.LIST_TITLE.font())
        self.setAccessibleName("Title of the brief")
        self.setStyleSheet("background: transparent; padding: 0; margin: 0;")
        self.setTextMargins(0, 0, 0, 0)

    def show_title(self, title: str) -> None:
        """Show a heading, unless one is being typed."""
        if not self.isModified() or not self.hasFocus():
            self._kept = title
            self.setText(title)
            self.setCursorPosition(0)
            self.setToolTip(title)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from leaving the composer while a heading is being typed."""
        asked = event.type() is QEvent.Type.ShortcutOverride and self.isModified()
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give the heading before back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._kept)
            self.setModified(False)
            self.clearFocus()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """While nobody types, draw as many words as there is room for, and a pencil behind them."""
        if self.hasFocus():
            super().paintEvent(event)
        if self.hasFocus() or not self.text():
            return
        painter = QPainter(self)
        room = QRectF(0, 0, self.width() - _PENCIL, self.height())
        x = draw(painter, self.text(), faces.LIST_TITLE, self._look.colour("ink"), room)
        box = QRectF(x + 10, self.height() / 2 - 6.5, 13, 13)
        paint_path(painter, "pencil", box, self._look.colour("muted"))
        painter.end()


class ComposerBar(QWidget):
    """The row above the composer; it shows values and tells what the reader wants."""

    left = Signal()
    titled = Signal(str)
    paper_chosen = Signal(Paper)
    copy_asked = Signal()
    recount_asked = Signal()
    export_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.title = TitleField(look)
        self.paper = ChoiceButton(look, "Paper")
        self.back = KeyButton(look, "Reader", "Esc", back=True)
        self.copy = KeyButton(look, "Copy", "Ctrl+Shift+C")
        self.export = KeyButton(look, "Export", "Ctrl+Shift+E", strong=True)
        self._as_of = QLabel()
        self._as_of_head = QLabel("as of")
        self.better = Link("", look, key="Shift+A")
        self.better.hide()
        self._about = (self._as_of_head, self._as_of, self.paper)
        self._menu = QMenu(self)
        for paper, name in _NAMES.items():
            self._menu.addAction(name).triggered.connect(lambda _=False, paper=paper: self.paper_chosen.emit(paper))
        self._lay_out()
        for part in self._about:
            part.hide()
        self.back.clicked.connect(self.left)
        self.better.clicked.connect(self.recount_asked)
        self.copy.clicked.connect(self.copy_asked)
        self.export.clicked.connect(self.export_asked)
        self.title.editingFinished.connect(self._tell_title)
        self.paper.clicked.connect(lambda: self._menu.popup(self.paper.mapToGlobal(self.paper.rect().bottomLeft())))
        look.changed.connect(self._dress)
        self._dress()

    def show_brief(self, title: str, as_of: date, paper: Paper) -> None:
        """Show what the brief is called, from which day it counts, and on which paper it is; nothing of it before."""
        self.title.show_title(title)
        self._as_of.setText(show_value(as_of.isoformat()))
        self.paper.setText(_NAMES[paper])
        self.paper.setAccessibleDescription(_NAMES[paper])
        self.paper.updateGeometry()
        for part in self._about:
            part.show()

    def offer(self, day: date | None) -> None:
        """Offer to count from the day of the newest source, where that is long ago; None offers none."""
        if day is not None:
            words = f"Count from {show_value(day.isoformat())}"
            self.better.show_words(words, f"{words}, the day of the newest source (Shift+A)")
            self.better.setToolTip(f"{words}, the day of the newest source (Shift+A): from today all of it is past")
        self.better.setVisible(day is not None)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the title what it needs: in a narrow window the day that is offered stands in that day's place."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        is_narrow = self.width() < _ROOMY and not self.better.isHidden()
        self.better.show_key(shown=not is_narrow)
        for part in (self._as_of_head, self._as_of):
            part.setVisible(bool(self._as_of.text()) and not is_narrow)

    def _tell_title(self) -> None:
        if self.title.isModified():
            self.title.setModified(False)
            self.titled.emit(self.title.text())

    def _lay_out(self) -> None:
        self.setFixedHeight(grid.TOP_BAR)
        self.setAccessibleName("Brief")
        self._as_of_head.setFont(faces.BODY.font())
        self._as_of.setFont(faces.LABEL_STRONG.font())
        self.back.setFixedWidth(grid.TEXT - grid.MARGIN)
        line = QHBoxLayout(self)
        line.setContentsMargins(grid.MARGIN, 0, grid.MARGIN, 2)
        line.setSpacing(0)
        line.addWidget(self.back)
        line.addWidget(self.title, 1)
        line.addSpacing(16)
        for part, gap in (
            (self.better, 14),
            (self._as_of_head, 6),
            (self._as_of, 20),
            (self.paper, 14),
            (self.copy, 10),
            (self.export, 0),
        ):
            line.addWidget(part)
            line.addSpacing(gap)

    def _dress(self) -> None:
        for label, ink in ((self._as_of_head, "muted"), (self._as_of, "ink"), (self.title, "ink")):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), self._look.colour(ink))
            label.setPalette(palette)
