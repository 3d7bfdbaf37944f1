"""What was left out, and how is it taken back?"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.ui.composer import grid
from briefing.ui.composer.lists.model import ROW, RowsModel
from briefing.ui.composer.lists.rows import LeftOutRow
from briefing.ui.composer.paint import draw, width_of
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_bar

_TAKE_BACK = "Take back"
_TOP = 8
_BOTTOM = 8


class LeftOutDelegate(QStyledItemDelegate):
    """Draws what was left out: kind, words, reason, and the way back."""

    def __init__(self, look: Look, view: QWidget) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of every row."""
        return QSize(0, grid.LEFT_OUT_ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: LeftOutRow = index.data(ROW)
        box = QRectF(option.rect)
        # Beside a scroll bar the words end where they do without one.
        box.setRight(self._view.width())
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(QRectF(0, box.top(), 3, box.height()), self._look.colour("accent"))
        if row.kind:
            bar = QRectF(grid.BAR, box.top() + 6, 3, box.height() - 12)
            paint_bar(painter, row.kind, bar, QColor(self._look.colours.of(row.kind).ink))
        self._paint_words(painter, row, box)

    def _paint_words(self, painter: QPainter, row: LeftOutRow, box: QRectF) -> None:
        end = box.right() - grid.REASON_END
        start = end - width_of(row.why, faces.META) - 2
        reason = QRectF(start, box.top(), end - start, box.height())
        draw(painter, row.why, faces.META, self._look.colour("muted"), reason, right=True)
        words = QRectF(grid.TEXT, box.top(), max(0.0, start - 14 - grid.TEXT), box.height())
        draw(painter, row.label, faces.BODY, self._look.colour("second"), words)
        back = QRectF(end, box.top(), box.right() - grid.MARGIN - end, box.height())
        draw(painter, _TAKE_BACK, faces.META_STRONG, self._look.colour("accent"), back, right=True)


class LeftOutView(QListView):
    """The list of what was left out; `taken_back` carries a line's key."""

    taken_back = Signal(str)

    def __init__(self, model: RowsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._most = look, grid.LEFT_OUT_SHOWN
        self.setModel(model)
        self.setItemDelegate(LeftOutDelegate(look, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName("Left out")
        self.setMouseTracking(True)
        self.setViewportMargins(0, _TOP, 0, _BOTTOM)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        model.modelReset.connect(self._settle_height)
        look.changed.connect(self.viewport().update)
        self._settle_height()

    def allow(self, height: int) -> None:
        """Take less room in a view of little height, whose lines need it more."""
        self._most = grid.LEFT_OUT_SHOWN if height >= grid.ROOMY_HEIGHT else grid.LEFT_OUT_FEW
        self._settle_height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and the heading beside those that are seen."""
        super().paintEvent(event)
        count = self.model().rowCount()
        if not count:
            return
        painter = QPainter(self.viewport())
        muted = self._look.colour("muted")
        head = QRectF(grid.MARGIN, 0, grid.GRIP, grid.LEFT_OUT_ROW)
        end = draw(painter, "LEFT OUT", faces.SECTION, muted, head)
        draw(painter, str(count), faces.META, muted, head.adjusted(end - head.left() + 8, 0, 0, 0))
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw all anew: the heading does not scroll."""
        super().scrollContentsBy(dx, dy)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the current row back with Enter."""
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.taken_back.emit(index.data(ROW).key)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take a row back where its words for that were clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() > self.width() - grid.REASON_END:
            self.taken_back.emit(index.data(ROW).key)

    def _settle_height(self) -> None:
        """Show a few rows; more are scrolled to."""
        rows = min(self.model().rowCount(), self._most)
        self.setFixedHeight(rows * grid.LEFT_OUT_ROW + _TOP + _BOTTOM if rows else 0)
