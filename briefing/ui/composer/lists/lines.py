"""How does the reader go through the page's lines, move, pin and drop them?"""

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget

from briefing.ui.composer import grid
from briefing.ui.composer.lists.delegate import LinesDelegate, cross_box, line_box, pin_box
from briefing.ui.composer.lists.dragging import gap_at, part_of, steps_to, tell_why_fast
from briefing.ui.composer.lists.model import ROW, RowsModel
from briefing.ui.composer.lists.rows import Row
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look

_REACH = 5.0
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class LinesView(QListView):
    """The list of the page's lines; `picked`, `pinned` and `dropped` carry a line's key.

    `moved`, by Alt and an arrow or by dragging, carries also how many places down, or less than 0 up; `refused` why a
    line cannot be moved; `recount_asked` wants the page counted from another day. `hint` is what an empty list says.
    """

    picked = Signal(str)
    pinned = Signal(str)
    dropped = Signal(str)
    moved = Signal(str, int)
    recount_asked = Signal()
    refused = Signal(str)

    def __init__(self, model: RowsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._rows = model
        self._look = look
        self._pressed: QPoint | None = None
        self._gap: int | None = None
        self.hint = ""
        self.setItemDelegate(LinesDelegate(look, self))
        self.setAccessibleName("Lines of the brief")
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell_picked)
        model.modelReset.connect(self._let_go)
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
        if self._gap is not None and event.key() == Qt.Key.Key_Escape:
            self._let_go()
            return
        if row is not None and event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            if not self._refuse():
                self.moved.emit(row.key, _STEPS[Qt.Key(event.key())])
            return
        if event.key() == Qt.Key.Key_A and event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            self.recount_asked.emit()
            return
        if row is not None and not row.fixed and not event.modifiers():
            if event.key() == Qt.Key.Key_P:
                self.pinned.emit(row.key)
                return
            if event.key() in (Qt.Key.Key_X, Qt.Key.Key_Delete):
                self.dropped.emit(row.key)
                return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Esc, which ends dragging, from the window's keys."""
        asked = event.type() == QEvent.Type.ShortcutOverride and self._gap is not None
        if asked and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a row, and take hold of it where it can be moved."""
        super().mousePressEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where the row that is dragged would come to stand."""
        if self._pressed is None or not self._part():
            if self._pressed is not None and not self._is_click(event) and self._refuse():
                self._pressed = None
            super().mouseMoveEvent(event)
            return
        if self._gap is not None or not self._is_click(event):
            middles = [self._line(number).center().y() for number in self._part()]
            self._gap = gap_at(middles, event.position().y())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Move the row that was dragged, else pin or drop where a row's pin or cross was clicked."""
        super().mouseReleaseEvent(event)
        gap, clicked = self._gap, self._is_click(event)
        self._let_go()
        if gap is not None:
            self._move_to(gap)
        elif clicked:
            self._press(event.position())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and a line where the row that is dragged would come to stand."""
        super().paintEvent(event)
        if self.hint and not self._rows.rowCount():
            self._paint_hint()
        part = self._part() if self._gap is not None else range(0)
        if self._gap is None or not part:
            return
        behind = self._gap == len(part)
        line = self._line(part[-1] if behind else part[self._gap])
        y = line.bottom() if behind else line.top()
        painter = QPainter(self.viewport())
        width = self.viewport().width() - grid.GRIP - grid.GROUND_END
        painter.fillRect(QRectF(grid.GRIP, y - 1, width, 2), self._look.colour("accent"))
        painter.end()

    def _paint_hint(self) -> None:
        """Say how an empty page is filled."""
        painter = QPainter(self.viewport())
        room = QRectF(grid.MARGIN, 20, self.viewport().width() - 2 * grid.MARGIN, 60)
        painter.setFont(faces.BODY.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(room, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, self.hint)
        painter.end()

    def _refuse(self) -> bool:
        """Say why the selected row cannot be moved; return whether that is so."""
        row = self.picked_row()
        why = tell_why_fast(row) if row else ""
        if why:
            self.refused.emit(why)
        return bool(why)

    def _part(self) -> range:
        """Return the rows among which the selected one may be moved."""
        rows = [self._rows.index(number, 0).data(ROW) for number in range(self._rows.rowCount())]
        return part_of(rows, self.currentIndex().row()) if self.currentIndex().isValid() else range(0)

    def _line(self, number: int) -> QRectF:
        index = self._rows.index(number, 0)
        return line_box(index.data(ROW), QRectF(self.visualRect(index)))

    def _move_to(self, gap: int) -> None:
        row, part = self.picked_row(), self._part()
        by = steps_to(self.currentIndex().row() - part.start, gap)
        if row is not None and part and by:
            self.moved.emit(row.key, by)

    def _is_click(self, event: QMouseEvent) -> bool:
        """Tell whether the mouse is still where the button went down; Esc, which ends dragging, lets go of that."""
        if self._pressed is None:
            return False
        return (event.position().toPoint() - self._pressed).manhattanLength() < QApplication.startDragDistance()

    def _let_go(self) -> None:
        self._pressed = self._gap = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def _press(self, place: QPointF) -> None:
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return
        row: Row = index.data(ROW)
        box = line_box(row, QRectF(self.visualRect(index)))
        for area, signal in ((pin_box(box), self.pinned), (cross_box(box), self.dropped)):
            if not row.fixed and area.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(place):
                signal.emit(row.key)

    def _tell_picked(self, current: QModelIndex, _: QModelIndex) -> None:
        if current.isValid():
            self.picked.emit(current.data(ROW).key)
