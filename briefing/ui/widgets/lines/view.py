"""How does the reader move through a short list, and take from it?"""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QSizePolicy, QWidget

from briefing.ui.models.lines import LINE, Line, LinesModel
from briefing.ui.theme import metrics
from briefing.ui.theme.look import Look
from briefing.ui.widgets.lines.delegate import LineDelegate
from briefing.ui.widgets.livelist import LiveList

_TAKING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_LEAST = 3
_DOWN_AND_UP = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ASIDE = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class LineList(LiveList):
    """The lines of a model at their own height, at most `most` at once; signals carry a line's offer.

    `taken` by a click, Enter or Space, `forgotten` by Delete. `stepped_out` tells that the reader went over the end
    (1) or the beginning (-1), `turned` that the right (1) or left (-1) arrow was pressed, `focus_moved`
    that the keyboard came or went.
    """

    taken = Signal(object)
    forgotten = Signal(object)
    stepped_out = Signal(int)
    turned = Signal(int)
    focus_moved = Signal()

    def __init__(
        self,
        model: LinesModel,
        look: Look,
        name: str,
        *,
        most: int = 8,
        margin: int = metrics.MARGIN,
        as_link: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines, self._most, self._room = model, most, most
        self._kept: Line | None = None
        self._kept_row = 0
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setItemDelegate(LineDelegate(look, self, margin, as_link=as_link))
        self.setModel(model)
        self.clicked.connect(self._take)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._fit)
        look.changed.connect(self.viewport().update)
        self._fit()

    def enter(self, by: int = 1) -> None:
        """Take the keyboard, at the line it was on, else at the first (1) or last (-1)."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.step(QModelIndex(), by))
        self.setFocus()

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) line that offers something; return whether there is one."""
        index = self._lines.step(self.currentIndex(), by)
        if index.isValid():
            self.setCurrentIndex(index)
        return index.isValid()

    def allow(self, height: int) -> None:
        """Take no more than this height, however many lines there are, but room for a few of them."""
        self._room = max(_LEAST, height // metrics.OFFER_ROW)
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the list's own height."""
        return QSize(100, self.maximumHeight())

    def event(self, event: QEvent) -> bool:
        """Keep the space bar, which takes a line, from the window's keys."""
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() == QEvent.Type.ShortcutOverride and space:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by line, over an end out of the list; take, forget, or turn aside."""
        key, index = event.key(), self.currentIndex()
        if key in _DOWN_AND_UP:
            by = _DOWN_AND_UP[Qt.Key(key)]
            if not self.step(by):
                self.stepped_out.emit(by)
        elif key in _ASIDE and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.turned.emit(_ASIDE[Qt.Key(key)])
        elif key in _TAKING:
            self._take(index)
        elif key == Qt.Key.Key_Delete and index.isValid():
            self.forgotten.emit(index.data(LINE).offer)
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be at a line whenever the keyboard comes."""
        index = self.currentIndex()
        super().focusInEvent(event)  # makes a line current, but does not select it
        self.setCurrentIndex(index if index.isValid() else self._lines.step(QModelIndex(), 1))
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def _take(self, index: QModelIndex) -> None:
        offer = index.data(LINE).offer if index.isValid() else None
        if offer is not None:
            self.taken.emit(offer)

    def _keep(self) -> None:
        index = self.currentIndex()
        self._kept = index.data(LINE) if index.isValid() else None
        self._kept_row = max(index.row(), 0)

    def _fit(self) -> None:
        """Take the height of the lines, and stay at the line that makes the same offer, else at its place."""
        self.setFixedHeight(min(self._lines.rowCount(), self._most, self._room) * metrics.OFFER_ROW)
        if self._kept is not None:
            self.setCurrentIndex(self._lines.find(self._kept))
        if self.hasFocus() and not self.currentIndex().isValid():
            self.setCurrentIndex(self._lines.nearest(self._kept_row))
