"""How does the reader see what lies behind and ahead, and go to it?"""

from functools import lru_cache

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from briefing.domain.dossier import FindingRef
from briefing.domain.timeline import Timeline, TimelineMark
from briefing.ui.models.strip import PlacedMark, Role, StripLayout, find_mark, lay_out_strip, tell_mark
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_basis
from briefing.ui.widgets.announcing import announce
from briefing.ui.widgets.controls import paint_ring

_FACES = {
    Role.LABEL: faces.META,
    Role.DATE: faces.META_STRONG,
    Role.AS_OF: faces.META_STRONG,
    Role.AS_OF_DATE: faces.META_STRONG,
    Role.AXIS: faces.META,
    Role.LATER: faces.META,
}
_MARGIN = 20
_AXIS, _ABOVE, _BELOW = 34.0, 10.0, 39.0
_TICK, _MONDAY = 3.0, 7.0
_RADIUS, _HALO = 4.6, 8.5
_REACH = 9.0
_FAINT = 0.32
#: How thick the band of a range is, and how far its ends reach from the axis.
_BAND, _CAP = 4.0, 4.0
#: Pixels between where the as-of line begins and its words.
_BESIDE_LINE = 9.0
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class TimelineStrip(QWidget):
    """The days around the as-of date with a mark for each deadline; `picked` carries the TimelineMark gone to."""

    picked = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._timeline: Timeline | None = None
        self._selected: FindingRef | None = None
        self._current: int | None = None
        self._layout: StripLayout | None = None
        self.setAccessibleName("Timeline")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        look.changed.connect(self.update)

    def show_timeline(self, timeline: Timeline) -> None:
        """Show other days."""
        if timeline != self._timeline:
            self._timeline = timeline
            self._current = self._find_selected()
            self._settle()

    def select(self, ref: FindingRef | None) -> None:
        """Give the mark of a finding its halo; none where it has none."""
        if ref != self._selected:
            self._selected = ref
            self._current = self._find_selected()
            self._settle()

    @property
    def marks(self) -> tuple[TimelineMark, ...]:
        """Return what is marked on the days that are shown."""
        return self._timeline.marks if self._timeline else ()

    @property
    def current(self) -> int | None:
        """Return the number of the mark the keyboard is at."""
        return self._current

    def place_of(self, number: int) -> QPointF:
        """Return where a mark's sign stands."""
        return QPointF(_MARGIN + self._placed()[number].x, _AXIS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the marks with the arrows, go to one with Enter."""
        key, count = event.key(), len(self.marks)
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.AltModifier and count:
            self._walk(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and count:
            self._walk_to(self._in_order()[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self.picked.emit(self.marks[self._current])
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to the mark that is clicked."""
        number = self._mark_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number is not None:
            self._current = number
            self.picked.emit(self.marks[number])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show by the pointer what can be clicked."""
        if self._mark_at(event.position()) is None:
            self.unsetCursor()
        else:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def event(self, event: QEvent) -> bool:
        """Tell under the pointer what a mark is about."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self._mark_at(QPointF(event.pos()))
            if number is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), tell_mark(self.marks[number]), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keyboard is."""
        super().focusInEvent(event)
        self._settle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place everything anew for another width."""
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days, the as-of line, the marks and their words."""
        laid_out = self._laid_out()
        if laid_out is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(_MARGIN, 0)
        self._paint_days(painter, laid_out)
        selected = self._find_selected()
        for number, placed in enumerate(laid_out.marks):
            self._paint_mark(
                painter, placed, haloed=number == selected, ringed=self.hasFocus() and number == self._current
            )
        self._paint_words(painter, laid_out, self._find_told())
        painter.end()

    def _paint_days(self, painter: QPainter, laid_out: StripLayout) -> None:
        painter.setPen(QPen(self._look.colour("field_edge"), 1))
        painter.drawLine(QLineF(0, _AXIS + 0.5, self.width() - 2 * _MARGIN, _AXIS + 0.5))
        painter.setPen(QPen(self._look.colour("strong"), 1))
        heights = ((tick.x, _MONDAY if tick.is_monday else _TICK) for tick in laid_out.ticks)
        painter.drawLines([QLineF(x, _AXIS - height, x, _AXIS) for x, height in heights])
        painter.setPen(QPen(self._look.colour("accent"), 2))
        painter.drawLine(QLineF(laid_out.as_of, _ABOVE - 1, laid_out.as_of, _AXIS))

    def _paint_mark(self, painter: QPainter, placed: PlacedMark, *, haloed: bool, ringed: bool) -> None:
        colours, centre = self._look.colours.deadline, QPointF(placed.x, _AXIS)
        past = placed.mark.countdown.days is not None and placed.mark.countdown.days < 0
        ink = self._look.colour("muted") if past else QColor(colours.ink)
        if not placed.mark.is_day:
            self._paint_range(painter, placed, ink)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.tint) if haloed else self._look.colour("side"))
        radius = _HALO if haloed else _RADIUS + 1.5
        painter.drawEllipse(centre, radius, radius)
        paint_basis(painter, placed.mark.basis, centre, ink, _RADIUS)
        if ringed:
            box = QRectF(centre.x() - 7, centre.y() - 7, 14, 14)
            paint_ring(painter, box, self._look, 7)

    def _paint_range(self, painter: QPainter, placed: PlacedMark, ink: QColor) -> None:
        """Draw the days a mark may be on as a band on the axis, closed at each end that lies on the strip."""
        faint = QColor(ink)
        faint.setAlphaF(_FAINT)
        band = QRectF(placed.left, _AXIS + 0.5 - _BAND / 2, placed.right - placed.left, _BAND)
        painter.fillRect(band, faint)
        painter.setPen(QPen(ink, 1))
        ends = ((placed.left + 0.5, placed.begins), (placed.right - 0.5, placed.ends))
        painter.drawLines([QLineF(x, _AXIS - _CAP, x, _AXIS + _CAP + 1) for x, is_here in ends if is_here])

    def _paint_words(self, painter: QPainter, laid_out: StripLayout, told: int | None) -> None:
        for placed in laid_out.words:
            strong = told is not None and placed.mark == told
            painter.setFont((faces.META_DAYS if strong else _FACES[placed.role]).font())
            painter.setPen(self._ink(placed.role, placed.mark, strong=strong))
            top = _ABOVE - 2 if placed.above else _BELOW
            left = placed.left + (_BESIDE_LINE if placed.role is Role.AS_OF else 0.0)
            box = QRectF(left, top, placed.width + 2, 18)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, placed.words)

    def _ink(self, role: Role, mark: int | None, *, strong: bool) -> QColor:
        if role in (Role.AS_OF, Role.AS_OF_DATE):
            return self._look.colour("accent")
        days = self.marks[mark].countdown.days if mark is not None else None
        if role is Role.DATE and (days is None or days >= 0):
            return QColor(self._look.colours.deadline.ink)
        return self._look.colour("ink" if strong else "second" if role is Role.LABEL else "muted")

    def _measure(self, words: str, role: Role) -> float:
        # In the strongest face, so that nothing touches when a mark is selected.
        face = faces.META_DAYS if role in (Role.LABEL, Role.DATE) else _FACES[role]
        beside = _BESIDE_LINE if role is Role.AS_OF else 0.0
        return _width(words, face) + beside

    def _find_selected(self) -> int | None:
        return find_mark(self._timeline, self._selected) if self._timeline else None

    def _find_told(self) -> int | None:
        """Return the mark whose words stand whatever else would: where the keyboard is, else the selected one."""
        return self._current if self.hasFocus() and self._current is not None else self._find_selected()

    def _placed(self) -> tuple[PlacedMark, ...]:
        laid_out = self._laid_out()
        return laid_out.marks if laid_out else ()

    def _laid_out(self) -> StripLayout | None:
        if self._layout is None and self._timeline is not None:
            width = max(self.width() - 2 * _MARGIN, 1)
            self._layout = lay_out_strip(self._timeline, width, self._measure, self._find_told())
        return self._layout

    def _settle(self) -> None:
        self._layout = None
        self._tell()
        self.update()

    def _tell(self) -> None:
        marks = self.marks
        counted = "1 date" if len(marks) == 1 else f"{len(marks)} dates"
        self.setAccessibleDescription(counted if self._current is None else tell_mark(marks[self._current]))

    def _walk_to(self, number: int) -> None:
        self._current = number
        self._settle()
        announce(self, tell_mark(self.marks[number]))

    def _walk(self, by: int) -> None:
        """Go to the mark right (1) or left (-1) of the current one; at first, to the next that lies ahead."""
        order = self._in_order()
        if self._current is None:
            ahead = (number for number in order if (self.marks[number].countdown.days or 0) >= 0)
            self._walk_to(next(ahead, order[-1]))
        else:
            self._walk_to(order[min(max(order.index(self._current) + by, 0), len(order) - 1)])

    def _in_order(self) -> list[int]:
        """Return the numbers of the marks from left to right: a range of days stands in its middle."""
        placed = self._placed()
        return sorted(range(len(placed)), key=lambda number: placed[number].x)

    def _mark_at(self, at: QPointF) -> int | None:
        """Return the mark whose sign or words are at a place, the nearest one."""
        laid_out, x = self._laid_out(), at.x() - _MARGIN
        if laid_out is None:
            return None
        near = sorted((abs(placed.x - x), number) for number, placed in enumerate(laid_out.marks))
        if near and near[0][0] <= _REACH:
            return near[0][1]
        if abs(at.y() - _AXIS) <= _CAP:
            ranges = ((one.right - one.left, number) for number, one in enumerate(laid_out.marks) if one.covers(x))
            return min(ranges, default=(0.0, None))[1]
        above = at.y() < _AXIS
        words = (each for each in laid_out.words if each.mark is not None and each.above == above)
        return next((each.mark for each in words if each.left <= x <= each.left + each.width), None)


@lru_cache(maxsize=512)
def _width(words: str, face: faces.Face) -> float:
    return QFontMetricsF(face.font()).horizontalAdvance(words)
