"""How is one article drawn in the list of results?"""

from PySide6.QtCore import QLineF, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from briefing.domain.findings import FindingKind, Published
from briefing.domain.search import NO_OUTLET, Hit
from briefing.temporal.countdown import tell_days
from briefing.temporal.display import show_short, show_value
from briefing.ui.models.results import ROW, ResultRow, RowForm
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_basis, paint_underline
from briefing.ui.widgets.wrapped import Wrapped

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = 20
_NEW, _NEW_GAP = "new", 10.0
#: Unicode's marks that keep an outlet's name in Hebrew or Arabic from turning the date behind it around.
_FROM_LEFT, _ISOLATED, _ISOLATED_END = "\u200e", "\u2068", "\u2069"
#: What a line may be longer by, in pixels, when it is laid out than when it is measured.
_SLACK = 2
_HEADS = frozenset({RowForm.UNDATED_HEAD, RowForm.HEAD})
_WORDS = (RowForm.NOTHING, RowForm.NONE_YET)
#: Days ahead up to which nobody asks of which year a day is.
_PLAIN_YEAR = 300


class Inks:
    """The colours of one row, by its state."""

    def __init__(self, look: Look, *, selected: bool, focused: bool) -> None:
        bright = selected and focused
        white = look.colour("focused_ink")
        self.ink = white if bright else look.colour("ink")
        self.second = white if bright else look.colour("second")
        self.muted = white if bright else look.colour("muted")
        self.fresh = white if bright else look.colour("accent")
        self.deadline = white if bright else QColor(look.colours.deadline.ink)


def published_words(published: Published) -> str:
    """Return an article's date as the list shows it."""
    return show_value(published.value) if published.value else "undated"


class ResultDelegate(QStyledItemDelegate):
    """Draw hits, the heading and what does not match."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._view = parent

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height that a row's words need at the view's width."""
        row: ResultRow = index.data(ROW)
        width = self._width()
        if row.form in _HEADS:
            return QSize(0, metrics.NO_MATCH_HEAD)
        if row.form in _WORDS:
            return QSize(0, round(Wrapped(index.data(), faces.BODY, width).height) + 2 * metrics.ROW_TOP)
        if row.form is RowForm.NO_MATCH or row.hit is None:
            return QSize(0, metrics.NO_MATCH_ROW)
        return QSize(0, _hit_height(row.hit, width))

    def _width(self) -> int:
        """Return how wide words may be, with and without a scroll bar: heights are told before there is one."""
        return self._view.width() - metrics.MARGIN - _RIGHT

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row on its ground."""
        row: ResultRow = index.data(ROW)
        box: QRect = option.rect
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        focused = self._view.hasFocus()
        painter.save()
        painter.setClipRect(box)
        self._paint_ground(painter, box, selected=selected, focused=focused, hover=_hovered(state))
        inks = Inks(self._look, selected=selected, focused=focused)
        if row.form in _HEADS:
            self._paint_head(painter, box, index.data(), row.count)
        elif row.form in _WORDS:
            words = Wrapped(index.data(), faces.BODY, self._width())
            words.paint(painter, QPointF(metrics.MARGIN, box.top() + metrics.ROW_TOP), inks.second)
        elif row.hit is not None and row.form is RowForm.NO_MATCH:
            self._paint_no_match(painter, box, row.hit, inks if selected else None)
        elif row.hit is not None:
            self._paint_hit(painter, box, row.hit, inks)
        painter.restore()

    def _paint_ground(self, painter: QPainter, box: QRect, *, selected: bool, focused: bool, hover: bool) -> None:
        if not selected:
            if hover:
                painter.fillRect(box, self._look.colour("hover"))
            line = QRect(metrics.MARGIN, box.bottom(), box.width(), 1)
            painter.fillRect(line, self._look.colour("hairline"))
            return
        painter.fillRect(box, self._look.colour("focused" if focused else "selected"))
        painter.fillRect(QRect(box.left(), box.top(), metrics.ACCENT_BAR, box.height()), self._look.colour("accent"))

    def _paint_head(self, painter: QPainter, box: QRect, words: str, count: int) -> None:
        painter.fillRect(box, self._look.colour("side"))
        line = box.adjusted(metrics.MARGIN, 10, -_RIGHT, 0)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(faces.SECTION.font())
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words.upper())
        painter.setFont(faces.META.font())
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{count:,}")

    def _paint_no_match(self, painter: QPainter, box: QRect, hit: Hit, inks: Inks | None) -> None:
        quiet = inks.muted if inks else self._look.colour("muted")
        width = self._width()
        title = Wrapped(hit.title, faces.LIST_TITLE_QUIET, width, lines=1)
        title.paint(painter, QPointF(metrics.MARGIN, box.top() + 7), inks.ink if inks else quiet)
        self._paint_meta(painter, QPointF(metrics.MARGIN, box.top() + 27), hit, quiet, width)

    def _paint_hit(self, painter: QPainter, box: QRect, hit: Hit, inks: Inks) -> None:
        left, width = metrics.MARGIN, self._width()
        y = float(box.top() + metrics.ROW_TOP)
        title = Wrapped(hit.title, faces.LIST_TITLE, width, lines=2)
        title.paint(painter, QPointF(left, y), inks.ink)
        y += title.height + metrics.RESULT_GAP
        mark = self._paint_new(painter, QRectF(left, y, width, faces.META.leading), inks) if hit.is_new else 0.0
        self._paint_meta(painter, QPointF(left, y), hit, inks.muted, width - mark)
        y += faces.META.leading + metrics.RESULT_GAP
        snippet = Wrapped(hit.snippet.text, faces.BODY, width, lines=2, marks=hit.snippet.marks)
        snippet.paint(painter, QPointF(left, y), inks.second, self._look.colour("hit"), self._look.colour("hit_ink"))
        y += snippet.height + metrics.RESULT_FOOT
        self._paint_foot(painter, QRectF(left, y, width, faces.BODY.leading), hit, inks)

    def _paint_meta(self, painter: QPainter, at: QPointF, hit: Hit, ink: QColor, width: float) -> None:
        """Draw outlet, date and the mark of its basis on one line."""
        date = published_words(hit.published)
        measure = QFontMetricsF(faces.META.font())
        tail = f"  ·  {date}"
        room = width - measure.horizontalAdvance(tail) - 18
        outlet = measure.elidedText(hit.source or NO_OUTLET, Qt.TextElideMode.ElideRight, room)
        words = f"{_FROM_LEFT}{_ISOLATED}{outlet}{_ISOLATED_END}{tail}"
        Wrapped(words, faces.META, width).paint(painter, at, ink)
        centre = QPointF(at.x() + measure.horizontalAdvance(words) + 12, at.y() + faces.META.leading / 2)
        paint_basis(painter, hit.published.basis, centre, ink, 3.9)

    def _paint_new(self, painter: QPainter, box: QRectF, inks: Inks) -> float:
        """Draw at the right that an article is new; return the room that takes."""
        painter.setFont(faces.META_STRONG.font())
        painter.setPen(inks.fresh)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, _NEW)
        return QFontMetricsF(faces.META_STRONG.font()).horizontalAdvance(_NEW) + _NEW_GAP

    def _paint_foot(self, painter: QPainter, box: QRectF, hit: Hit, inks: Inks) -> None:
        if hit.count:
            painter.setFont(faces.META_STRONG.font())
            painter.setPen(inks.muted)
            words = "1 hit" if hit.count == 1 else f"{hit.count} hits"
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        if hit.next_deadline is not None:
            self._paint_deadline(painter, box, hit, inks)

    def _paint_deadline(self, painter: QPainter, box: QRectF, hit: Hit, inks: Inks) -> None:
        """Draw the next deadline's date and days, dashed underneath, at the right."""
        if hit.next_deadline is None:
            return
        days = tell_days(hit.next_deadline.when, hit.next_deadline.days).short
        is_far = (hit.next_deadline.days or 0) > _PLAIN_YEAR
        date = (show_value if is_far else show_short)(hit.next_deadline.when)
        right = box.right()
        painter.setPen(inks.deadline)
        for words, face, gap in ((days, faces.META_DAYS, 8.0), (date, faces.META_STRONG, 0.0)):
            width = QFontMetricsF(face.font()).horizontalAdvance(words)
            painter.setFont(face.font())
            painter.drawText(
                QRectF(right - width, box.top(), width + 1, box.height()), Qt.AlignmentFlag.AlignVCenter, words
            )
            right -= width + gap
        line = QLineF(right, box.bottom() - 1, box.right() + 1, box.bottom() - 1)
        paint_underline(painter, FindingKind.DEADLINE, line, inks.deadline)


def _hovered(state: QStyle.StateFlag) -> bool:
    return bool(state & QStyle.StateFlag.State_MouseOver)


def _hit_height(hit: Hit, width: float) -> int:
    title = _line_count(hit.title, faces.LIST_TITLE, width)
    snippet = _line_count(hit.snippet.text, faces.BODY, width)
    words = title * faces.LIST_TITLE.leading + snippet * faces.BODY.leading + faces.META.leading
    foot = metrics.RESULT_FOOT + faces.BODY.leading if hit.count or hit.next_deadline else 0
    return metrics.ROW_TOP + words + 2 * metrics.RESULT_GAP + foot + metrics.RESULT_BOTTOM + 1


def _line_count(text: str, face: faces.Face, width: float) -> int:
    """Return 1 or 2: a row shows no more than two lines of its title and of its snippet."""
    length = QFontMetricsF(face.font()).horizontalAdvance(text.rstrip())
    if abs(length - width) <= _SLACK:
        return Wrapped(text, face, width, lines=2).lines
    return 1 if length < width else 2
