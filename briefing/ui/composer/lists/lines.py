"""How does the reader go through the page's lines, pin and drop them?"""

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from briefing.ui.composer.lists.delegate import LinesDelegate, cross_box, line_box, pin_box
from briefing.ui.composer.lists.model import ROW, RowsModel
from briefing.ui.composer.lists.rows import Row
from briefing.ui.theme.look import Look

_REACH = 5.0
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LinesView(QListView):
    """The list of the page's lines; `picked`, `pinned` and `dropped` carry a line's key, `moved` also up or down."""

    picked = Signal(str)
    pinned = Signal(str)
    dropped = Signal(str)
    moved = Signal(str, int)

    def __init__(self, model: RowsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._rows = model
        self.setItemDelegate(LinesDelegate(look, self))
        self.setAccessibleName("Lines of the brief")
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell_picked)
        look.changed.connect(self.viewport().update)

    def pick(self, key: str) -> None:
        """Select the row with a key and bring it into sight."""
        index = self._rows.find(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def picked_row(self) -> Row | None:
        """Return the row that is selected."""
        index = self.currentIndex()
        return index.data(ROW) if index.isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pin with p, drop with x or Delete, move with Alt and an arrow."""
        row = self.picked_row()
        if row is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.moved.emit(row.key, _STEPS[Qt.Key(event.key())])
            return
        if row is not None and not row.fixed and not event.modifiers():
            if event.key() == Qt.Key.Key_P:
                self.pinned.emit(row.key)
                return
            if event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete):
                self.dropped.emit(row.key)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pin or drop where a row's pin or cross was clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if not index.isValid():
            return
        row: Row = index.data(ROW)
        box = line_box(row, QRectF(self.visualRect(index)))
        for area, signal in ((pin_box(box), self.pinned), (cross_box(box), self.dropped)):
            if not row.fixed and area.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(event.position()):
                signal.emit(row.key)

    def _tell_picked(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(current.data(ROW).key)
