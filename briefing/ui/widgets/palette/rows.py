"""How are commands listed, with the letters that were typed and the keys that run them?"""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.domain.span import Span
from briefing.ui.models.lines import LINE, Line, LinesModel
from briefing.ui.models.palette import Found
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.livelist import LiveList

_Index = QModelIndex | QPersistentModelIndex

ROW = 36
#: Where words begin and keys end, and how far the ground of the current row keeps from the sides.
TEXT, _KEYS_END, _GROUND = 48.0, 22.0, 7.0
_GAP = 14.0
_UNDER = 3.0
_MOST = 8
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CommandDelegate(QStyledItemDelegate):
    """Draw a command's words with the typed letters strong and underlined, and its keys at the right."""

    def __init__(self, look: Look, view: "CommandList") -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row."""
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row, the current one in the accent."""
        line: Line = index.data(LINE)
        box = QRectF(option.rect)
        box.setRight(self._view.width())
        current = line.offer is not None and self._view.currentIndex().row() == index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or (line.offer is not None and option.state & QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("focused" if current else "hover"))
            end = min(box.right() - _GROUND, float(option.rect.right()) - 1)
            painter.drawRoundedRect(QRectF(_GROUND, box.top() + 0.5, end - _GROUND, ROW - 1), 5, 5)
        quiet = "muted" if line.offer is None else "second"
        right = self._paint_keys(painter, box, line, self._look.colour("focused_ink" if current else quiet))
        ink = "focused_ink" if current else "muted" if line.offer is None else "ink"
        under = self._look.colour("focused_ink" if current else "accent")
        self._paint_words(painter, QRectF(TEXT, box.top(), right - TEXT, ROW), line, self._look.colour(ink), under)
        painter.restore()

    def _paint_keys(self, painter: QPainter, box: QRectF, line: Line, ink: QColor) -> float:
        """Draw the keys from the right; return how far the words may reach."""
        width = QFontMetricsF(faces.META_STRONG.font()).horizontalAdvance(line.number)
        left = box.right() - _KEYS_END - width
        painter.setFont(faces.META_STRONG.font())
        painter.setPen(ink)
        painter.drawText(QRectF(left, box.top(), width + 1, ROW), _LEFT, line.number)
        return left - _GAP

    def _paint_words(self, painter: QPainter, box: QRectF, line: Line, ink: QColor, under: QColor) -> None:
        letters = line.offer.letters if isinstance(line.offer, Found) else ()
        x = box.left()
        for words, is_typed in _runs(line.label, letters):
            face = faces.LABEL_STRONG if is_typed else faces.BODY
            measure = QFontMetricsF(face.font())
            shown = measure.elidedText(words, Qt.TextElideMode.ElideRight, max(box.right() - x, 0.0))
            width = measure.horizontalAdvance(shown)
            painter.setFont(face.font())
            painter.setPen(ink)
            painter.drawText(QRectF(x, box.top(), width + 1, box.height()), _LEFT, shown)
            if is_typed:
                y = box.center().y() + measure.ascent() / 2 + _UNDER
                painter.setPen(QPen(under, 1.2))
                painter.drawLine(QLineF(x, y, x + width, y))
            x += width


class CommandList(LiveList):
    """The rows of commands, eight seen at most; the keyboard stays in the field above. `taken` carries a Found."""

    taken = Signal(object)

    def __init__(self, model: LinesModel, look: Look) -> None:
        super().__init__()
        self._lines = model
        self.setModel(model)
        self.setItemDelegate(CommandDelegate(look, self))
        self.setAccessibleName("Commands")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._take)
        model.modelReset.connect(self._fit)
        look.changed.connect(self.viewport().update)
        self._fit()

    @property
    def current(self) -> Found | None:
        """Return the command that would be run."""
        index = self.currentIndex()
        return index.data(LINE).offer if index.isValid() else None

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) command that can be run, round the end."""
        index = self._lines.step(self.currentIndex(), by)
        if not index.isValid():
            index = self._lines.step(QModelIndex(), by)
        if index.isValid():
            self.setCurrentIndex(index)

    def _take(self, index: QModelIndex) -> None:
        offer = index.data(LINE).offer
        if offer is not None:
            self.taken.emit(offer)

    def _fit(self) -> None:
        """Take the height of the rows, and be at the first."""
        self.setFixedHeight(min(self._lines.rowCount(), _MOST) * ROW)
        self.setCurrentIndex(self._lines.step(QModelIndex(), 1))
        self.scrollToTop()


def _runs(words: str, letters: tuple[Span, ...]) -> Iterator[tuple[str, bool]]:
    """Yield the words in runs of letters that were typed and that were not."""
    end = 0
    for span in letters:
        if span.start > end:
            yield words[end : span.start], False
        if span.end > end:
            yield words[max(span.start, end) : span.end], True
        end = max(end, span.end)
    if end < len(words):
        yield words[end:], False
