"""How is a row of the page's lines drawn?"""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.ui.composer import grid
from briefing.ui.composer.icons import paint_path
from briefing.ui.composer.lists.dragging import part_of
from briefing.ui.composer.lists.model import ROW
from briefing.ui.composer.lists.rows import Row
from briefing.ui.composer.paint import draw, width_of
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_bar, paint_basis
from briefing.ui.widgets.wrapped import Wrapped

_BOTTOM_LINE = faces.Face(faces.SERIF, 15, 20)
_QUOTE = faces.Face(faces.SERIF, 14, 19)
_GAP = 9.0
_DATE_GAP = 12.0
#: The share of a line that the name of a difference may take.
_NAMED = 0.55
#: Pixels from one dot of the grip to the next.
_DOTS = 4.5


class LinesDelegate(QStyledItemDelegate):
    """Draws lines on the page's own grid: label, date, days, words, citations, pin."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return a row's height: a part's first and last rows have space around them, a long deadline a second line."""
        row: Row = index.data(ROW)
        width = option.widget.viewport().width() if isinstance(option.widget, QAbstractScrollArea) else 0
        second = grid.SECOND if row.basis and _is_long(row, width, date_shift(_rows_of(index))) else 0
        return QSize(0, grid.ROW + second + (grid.AROUND if row.head else 0) + (grid.AROUND if row.last else 0))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        row: Row = index.data(ROW)
        whole = QRectF(option.rect)
        state = option.state
        box = line_box(row, whole)
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        if row.head:
            self._paint_head(painter, row, whole, box, first=index.row() == 0)
        if selected or hovered:
            self._paint_ground(painter, row, box, selected=selected)
        if row.kind:
            bar = QRectF(grid.BAR, box.top() + 5, 3, box.height() - 10)
            paint_bar(painter, row.kind, bar, QColor(self._look.colours.of(row.kind).ink))
        if (selected or hovered) and part_of(tuple(_rows_of(index)), index.row()):
            self._paint_grip(painter, box)
        self._paint_words(painter, row, _first_line(box), date_shift(_rows_of(index)), lines=_count_lines(box))
        self._paint_actions(painter, row, box, active=selected or hovered)

    def _ink(self, name: str) -> QColor:
        return self._look.colour(name)

    def _paint_head(self, painter: QPainter, row: Row, whole: QRectF, box: QRectF, *, first: bool) -> None:
        if not first:
            rule = QRectF(grid.MARGIN, whole.top(), whole.width() - 2 * grid.MARGIN, 1)
            painter.fillRect(rule, self._ink("hairline"))
        head = QRectF(grid.MARGIN, box.top(), grid.GRIP - grid.MARGIN, grid.ROW)
        draw(painter, row.head, faces.SECTION, self._ink("muted"), head)

    def _paint_ground(self, painter: QPainter, row: Row, box: QRectF, *, selected: bool) -> None:
        tint = QColor(self._look.colours.of(row.kind).tint) if row.kind else self._ink("selected")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint if selected else self._ink("hover"))
        ground = QRectF(grid.GRIP, box.top(), box.right() - grid.GROUND_END - grid.GRIP, box.height())
        painter.drawRoundedRect(ground, 5, 5)
        painter.restore()

    def _paint_grip(self, painter: QPainter, box: QRectF) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink("second"))
        for across in (-_DOTS / 2, _DOTS / 2):
            for down in (-_DOTS, 0.0, _DOTS):
                painter.drawEllipse(QPointF(grid.GRIP_DOTS + across, box.center().y() + down), 1.1, 1.1)
        painter.restore()

    def _paint_words(self, painter: QPainter, row: Row, box: QRectF, shift: float, *, lines: int) -> None:
        end = box.right() - grid.CITATIONS_END
        citations = width_of(row.citations, faces.LABEL)
        draw(
            painter, row.citations, faces.LABEL, self._ink("accent"), _column(box, end - citations - 2, end), right=True
        )
        limit = end - (citations + 16 if row.citations else 0)
        if row.basis:
            self._paint_date(painter, row, box, shift)
            what = Wrapped(row.words, faces.BODY, limit - grid.WHAT - shift, lines=lines)
            top = box.top() + (grid.ROW - faces.BODY.leading) / 2
            what.paint(painter, QPointF(grid.WHAT + shift, top), self._ink("ink"))
            return
        if not row.kind and not row.label:
            face, ink = (faces.BODY, "second") if row.fixed else (_BOTTOM_LINE, "ink")
            draw(painter, row.words, face, self._ink(ink), _column(box, grid.TEXT, limit))
            return
        # What sources tell differently is named at length: the words of the first keep their share of the room.
        named = limit if row.kind else grid.TEXT + (limit - grid.TEXT) * _NAMED
        x = draw(painter, row.label, faces.LABEL_STRONG, self._ink("ink"), _column(box, grid.TEXT, named)) + _GAP
        if row.role:
            x = max(x, grid.ROLE)
            x = draw(painter, row.role, faces.BODY, self._ink("second"), _column(box, x, limit)) + _GAP
        if x < limit - 24:
            draw(painter, row.words, _QUOTE, self._ink("muted"), _column(box, x, limit))

    def _paint_date(self, painter: QPainter, row: Row, box: QRectF, shift: float) -> None:
        counted = row.days != "–"
        ink = self._ink("ink" if counted else "muted")
        days = QColor(self._look.colours.deadline.ink) if counted else self._ink("muted")
        start = grid.DAYS_END + shift - width_of(row.days, faces.LABEL_STRONG) - 2
        draw(painter, row.label, faces.LABEL_STRONG, ink, _column(box, grid.TEXT, start - _DATE_GAP))
        draw(painter, row.days, faces.LABEL_STRONG, days, _column(box, start, grid.DAYS_END + shift), right=True)
        if row.basis:
            paint_basis(painter, row.basis, QPointF(grid.BASIS + shift, box.center().y()), self._ink("muted"))

    def _paint_actions(self, painter: QPainter, row: Row, box: QRectF, *, active: bool) -> None:
        if row.pinned or (active and not row.fixed):
            ink = self._ink("ink" if row.pinned else "second")
            paint_path(painter, "pin", pin_box(box), ink, filled=row.pinned)
        if active and not row.fixed:
            paint_path(painter, "drop", cross_box(box).adjusted(1, 1, -1, -1), self._ink("second"))


def date_shift(rows: Iterable[Row]) -> float:
    """Return how far right of the grid the days of all rows stand, so that the widest date is whole."""
    widths = [
        width_of(row.label, faces.LABEL_STRONG) + width_of(row.days, faces.LABEL_STRONG) for row in rows if row.basis
    ]
    return max(0.0, max(widths, default=0.0) + _DATE_GAP + 2 - (grid.DAYS_END - grid.TEXT))


def _rows_of(index: QModelIndex | QPersistentModelIndex) -> Iterator[Row]:
    model = index.model()
    return (model.index(number, 0).data(ROW) for number in range(model.rowCount()))


def _is_long(row: Row, width: float, shift: float) -> bool:
    """Tell whether what falls due takes more than its line."""
    citations = width_of(row.citations, faces.LABEL) + 16 if row.citations else 0
    return width_of(row.words, faces.BODY) > width - grid.CITATIONS_END - citations - grid.WHAT - shift


def line_box(row: Row, whole: QRectF) -> QRectF:
    """Return where a row's own lines stand within all of its area."""
    top = whole.top() + (grid.AROUND if row.head else 0)
    return QRectF(whole.left(), top, whole.width(), whole.bottom() - (grid.AROUND if row.last else 0) - top)


def _first_line(box: QRectF) -> QRectF:
    return QRectF(box.left(), box.top(), box.width(), grid.ROW)


def _count_lines(box: QRectF) -> int:
    return 1 + (box.height() > grid.ROW)


def pin_box(box: QRectF) -> QRectF:
    """Return where the pin of a row stands."""
    return QRectF(box.right() - grid.PIN - 7, _first_line(box).center().y() - 7, 14, 14)


def cross_box(box: QRectF) -> QRectF:
    """Return where the cross of a row stands."""
    return QRectF(box.right() - grid.CROSS - 7, _first_line(box).center().y() - 7, 14, 14)


def _column(box: QRectF, left: float, right: float) -> QRectF:
    return QRectF(left, box.top(), max(0.0, right - left), box.height())
