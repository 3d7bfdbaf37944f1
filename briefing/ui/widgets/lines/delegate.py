"""How is one line of a short list drawn?"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.ui.models.lines import LINE, Line
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look

_Index = QModelIndex | QPersistentModelIndex
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_GAP = 10.0
_TICK = 13.0


class LineDelegate(QStyledItemDelegate):
    """Draw words from the left margin, the number to the right margin, remark and tick before the number."""

    def __init__(self, look: Look, view: QListView, margin: int, *, as_link: bool = False) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._margin = margin
        self._as_link = as_link

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a line."""
        return QSize(0, metrics.OFFER_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a line on its ground."""
        line: Line = index.data(LINE)
        box: QRect = option.rect
        current = line.offer is not None and bool(option.state & QStyle.StateFlag.State_Selected)
        bright = current and (self._view.hasFocus() or self._view.focusPolicy() is Qt.FocusPolicy.NoFocus)
        painter.save()
        if bright:
            painter.fillRect(box, self._look.colour("focused"))
        elif line.offer is not None and option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, self._look.colour("hover"))
        right = self._paint_right(painter, box, line, bright=bright)
        self._paint_words(painter, QRectF(self._margin, box.top(), right - self._margin, box.height()), line, bright)
        painter.restore()

    def _ink(self, name: str, *, bright: bool) -> QColor:
        return self._look.colour("focused_ink" if bright else name)

    def _paint_right(self, painter: QPainter, box: QRect, line: Line, *, bright: bool) -> float:
        """Draw number, remark and tick from the right; return how far the words may reach."""
        # Numbers keep their column whether there is a scroll bar or not.
        right = float(self._view.width() - self._margin)
        if line.number:
            right = _draw_back(painter, line.number, faces.META, self._ink("muted", bright=bright), box, right) - _GAP
        if line.remark:
            ink = self._ink("accent", bright=bright)
            right = _draw_back(painter, line.remark, faces.META_STRONG, ink, box, right) - _GAP
        if line.ticked:
            place = QRectF(right - _TICK, box.center().y() - _TICK / 2 + 1, _TICK, _TICK)
            paint_icon(painter, "check", place, self._ink("accent", bright=bright), 1.7)
            right -= _TICK + _GAP
        return right

    def _paint_words(self, painter: QPainter, box: QRectF, line: Line, bright: bool) -> None:  # noqa: FBT001 - a state
        if line.offer is None:
            _draw(painter, line.label, faces.META, self._look.colour("muted"), box)
            return
        ink = self._ink("accent" if self._as_link else "ink", bright=bright)
        before, strong, after = fit_link(line, box.width()) if self._as_link else _part(line)
        for words, face in ((before, faces.BODY), (strong, faces.LABEL_STRONG), (after, faces.BODY)):
            box.setLeft(_draw(painter, words, face, ink, box))


def fit_link(line: Line, width: float) -> list[str]:
    """Return what stands before, in and behind the strong words of a line that offers something, within a width.

    What it finds is left out where what is offered stands whole without that; else what is offered gives way to it:
    a long query is known by its beginning, or by its end.
    """
    before, strong, after = _part(line)
    offered = _width(before, faces.BODY) + _width(strong, faces.LABEL_STRONG)
    mark = after[:1]
    if offered + _width(mark, faces.BODY) <= width < offered + _width(after, faces.BODY):
        return [before, strong, mark]
    room = width - _width(before, faces.BODY) - _width(after, faces.BODY)
    return [before, _elide(strong, faces.LABEL_STRONG, room, cut_first=line.cut_first), after]


def _part(line: Line) -> list[str]:
    return list(line.label.partition(line.strong)) if line.strong else [line.label, "", ""]


def _draw(painter: QPainter, words: str, face: faces.Face, ink: QColor, box: QRectF) -> float:
    """Draw words at the left of a box, cut where they do not fit; return where they end."""
    shown = _elide(words, face, box.width())
    painter.setFont(face.font())
    painter.setPen(ink)
    painter.drawText(box, _LEFT, shown)
    return box.left() + _width(shown, face)


def _draw_back(painter: QPainter, words: str, face: faces.Face, ink: QColor, box: QRect, right: float) -> float:
    """Draw words that end at `right`; return where they begin."""
    width = _width(words, face)
    painter.setFont(face.font())
    painter.setPen(ink)
    painter.drawText(QRectF(right - width, box.top(), width + 1, box.height()), _LEFT, words)
    return right - width


def _width(words: str, face: faces.Face) -> float:
    return QFontMetricsF(face.font()).horizontalAdvance(words)


def _elide(words: str, face: faces.Face, room: float, *, cut_first: bool = False) -> str:
    mode = Qt.TextElideMode.ElideLeft if cut_first else Qt.TextElideMode.ElideRight
    return QFontMetricsF(face.font()).elidedText(words, mode, max(room, 0.0))
