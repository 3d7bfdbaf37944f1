"""How does the reader move through what articles say apart from findings, and how is it drawn?"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView, QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.ui.models.dossier.passages import PASSAGE, PassageRow, PassagesModel, TopicRow
from briefing.ui.models.excerpt import ending_of
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.livelist import LiveList
from briefing.ui.widgets.wrapped import Wrapped

_Index = QModelIndex | QPersistentModelIndex
_TITLE, _ABOVE, _PASSAGE = 24, 4, 23
#: The room of the outlets: so much of the width, but no less and no more.
_OUTLET_SHARE, _OUTLET_LEAST, _OUTLET_MOST, _GAP = 0.3, 104.0, 144.0, 10.0
#: A value is told in two lines, a question in as many as it mostly needs: what is asked stands at its end.
_TITLE_LINES, _QUOTE_LINES, _ASKED_LINES, _CHOSEN_LINES = 2, 2, 4, 5


class PassageDelegate(QStyledItemDelegate):
    """Draw titles, and under each who says what; the passage chosen is told whole."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a line."""
        row = index.data(PASSAGE)
        if isinstance(row, TopicRow):
            more = round(self._title(row).height) - faces.LABEL_STRONG.leading
            return QSize(0, _TITLE + more + (_ABOVE if index.row() else 0))
        return QSize(0, _PASSAGE - faces.QUOTE.leading + round(self._quote(row, chosen=self._is_chosen(index)).height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line on its ground."""
        row, box = index.data(PASSAGE), QRect(option.rect)
        painter.save()
        if isinstance(row, TopicRow):
            self._paint_title(painter, box, row)
        else:
            hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
            self._paint_passage(painter, box, row, chosen=self._is_chosen(index), hover=hover)
        painter.restore()

    def _is_chosen(self, index: _Index) -> bool:
        model = self._view.selectionModel()
        return model is not None and model.isRowSelected(index.row())

    def _paint_title(self, painter: QPainter, box: QRect, row: TopicRow) -> None:
        title = self._title(row)
        top = box.bottom() + 1 - _TITLE - (round(title.height) - faces.LABEL_STRONG.leading)
        icon = QRectF(metrics.MARGIN - 6, top + 5, 14, 14)
        paint_icon(painter, row.icon, icon, self._look.colour("second"), 1.3)
        title.paint(painter, QPointF(metrics.PANEL_TEXT, top + 2.5), self._look.colour("ink"))

    def _title(self, row: TopicRow) -> Wrapped:
        width = self._view.width() - metrics.PANEL_TEXT - metrics.MARGIN
        return Wrapped(row.title, faces.LABEL_STRONG, width, lines=_TITLE_LINES)

    def _paint_passage(self, painter: QPainter, box: QRect, row: PassageRow, *, chosen: bool, hover: bool) -> None:
        if chosen or hover:
            painter.fillRect(box, self._look.colour("selected" if chosen else "hover"))
        if chosen and self._view.hasFocus():
            edge = QRect(box.left(), box.top(), metrics.ACCENT_BAR, box.height())
            painter.fillRect(edge, self._look.colour("accent"))
        at = QPointF(metrics.PANEL_TEXT, box.top() + 2.5)
        outlet = Wrapped(row.outlet, faces.META, self._outlet_width() - _GAP, lines=1)
        outlet.paint(painter, at, self._look.colour("muted"))
        quote = self._quote(row, chosen=chosen)
        quote.paint(painter, at + QPointF(self._outlet_width(), -0.5), self._look.colour("ink" if chosen else "second"))

    def _quote(self, row: PassageRow, *, chosen: bool) -> Wrapped:
        width = self._view.width() - metrics.PANEL_TEXT - self._outlet_width() - metrics.MARGIN
        words = f"{row.value}: {row.quote}" if row.value else row.quote
        lines = _CHOSEN_LINES if chosen else _QUOTE_LINES if row.value else _ASKED_LINES
        return Wrapped(words, faces.QUOTE, width, lines=lines, ending=ending_of(words))

    def _outlet_width(self) -> float:
        wanted = (self._view.width() - metrics.PANEL_TEXT - metrics.MARGIN) * _OUTLET_SHARE
        return min(max(wanted, _OUTLET_LEAST), _OUTLET_MOST)


class PassagesList(LiveList):
    """The lines of one topic at their content's height; `picked` carries the PassageRow gone to."""

    picked = Signal(object)
    stepped_out = Signal(int)

    def __init__(self, model: PassagesModel, look: Look, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passages = model
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setItemDelegate(PassageDelegate(look, self))
        self.setModel(model)
        self.clicked.connect(self._go)
        model.modelReset.connect(self.fit)
        self.selectionModel().selectionChanged.connect(self.fit)
        look.changed.connect(self.viewport().update)

    def enter(self, by: int = 1) -> None:
        """Take the keyboard at the first (1) or last (-1) passage."""
        self.setFocus()
        self._go(self._passages.step(QModelIndex(), by))

    def fit(self) -> None:
        """Take the height of all lines."""
        self.doItemsLayout()
        rows = range(self._passages.rowCount())
        self.setFixedHeight(sum(self.sizeHintForIndex(self._passages.index(row)).height() for row in rows))
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the list's own height."""
        return QSize(100, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by passage, over an end out of the list; Enter goes to the words again."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            by = steps[Qt.Key(event.key())]
            index = self._passages.step(self.currentIndex(), by)
            if index.isValid():
                self._go(index)
            else:
                self.stepped_out.emit(by)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self.currentIndex())
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()

    def _go(self, index: QModelIndex) -> None:
        row = index.data(PASSAGE) if index.isValid() else None
        if isinstance(row, PassageRow):
            self.setCurrentIndex(index)
            self.picked.emit(row)
