"""How is drawn what an opened actor or issue tells, and which of its sentences is at a place?"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from briefing.ui.models.dossier.story import PositionLine, RoleLine, Story
from briefing.ui.models.excerpt import ending_of
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_basis
from briefing.ui.widgets.wrapped import Wrapped

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_ROLE, _ABOVE, _HEAD, _BELOW, _FOLD = 18.0, 9.0, 18.0, 2.0, 22.0
#: The sign of a fold and how far its words stand from it, as for the rows.
_SIGN, _BEHIND_SIGN = 12.0, 14.0
_LINES = 4
#: A role is not cut to less of its line than this for who tells it.
_ROLE_SHARE = 0.5
_BASIS, _CLEAR = 14.0, 12.0


@dataclass(frozen=True, slots=True)
class PlacedLine:
    """A role or position, and where it stands."""

    line: RoleLine | PositionLine
    box: QRectF


def story_height(story: Story, width: float) -> float:
    """Return how high a story is within a width."""
    end = _end(story, QPointF(0, 0), width)
    return end + (_FOLD if story.fold else 0.0) + (_BELOW if end else 0.0)


def place_story(story: Story, at: QPointF, width: float) -> Iterator[PlacedLine]:
    """Yield each line of a story with its place, one below the other."""
    top = at.y()
    for role in story.roles:
        yield PlacedLine(role, QRectF(at.x(), top, width, _ROLE))
        top += _ROLE
    for position in story.positions:
        height = _HEAD + _quote(position, width).height
        yield PlacedLine(position, QRectF(at.x(), top + _ABOVE, width, height))
        top += _ABOVE + height


def find_position(story: Story, at: QPointF, width: float, point: QPointF) -> PositionLine | None:
    """Return the position that is drawn at a point; None where there is none."""
    placed = (one for one in place_story(story, at, width) if one.box.contains(point))
    return next((one.line for one in placed if isinstance(one.line, PositionLine)), None)


def is_at_fold(story: Story, at: QPointF, width: float, point: QPointF) -> bool:
    """Tell whether a point is on the line that shows more of a story, or less."""
    return bool(story.fold) and _fold_box(story, at, width).contains(point)


def paint_story(painter: QPainter, story: Story, at: QPointF, width: float, look: Look) -> None:
    """Draw roles with their dates, then positions with who told them."""
    for placed in place_story(story, at, width):
        if isinstance(placed.line, RoleLine):
            _paint_pair(painter, placed.box, placed.line, look)
        else:
            _paint_position(painter, placed.box, placed.line, QColor(look.colours.of(story.kind).ink), look)
    if story.fold:
        box, ink = _fold_box(story, at, width), look.colour("muted")
        sign = QRectF(box.left() - 2, box.center().y() - _SIGN / 2, _SIGN, _SIGN)
        paint_icon(painter, "right" if story.more else "up", sign, ink, 1.5)
        painter.setFont(faces.META.font())
        painter.setPen(ink)
        painter.drawText(box.adjusted(_BEHIND_SIGN, 0, 0, 0), _LEFT, story.fold)


def _fold_box(story: Story, at: QPointF, width: float) -> QRectF:
    return QRectF(at.x(), _end(story, at, width) + 2, width, _FOLD - 2)


def _end(story: Story, at: QPointF, width: float) -> float:
    """Return where the last line of a story ends."""
    placed = list(place_story(story, at, width))
    return placed[-1].box.bottom() if placed else at.y()


def share_line(line: RoleLine, width: float) -> RoleLine:
    """Return a role and who tells it as far as there is room for both: who tells it is cut first."""
    measure = QFontMetricsF(faces.META.font())
    least = min(measure.horizontalAdvance(line.role), _ROLE_SHARE * width)
    told = measure.elidedText(line.told, Qt.TextElideMode.ElideRight, width - least - _CLEAR)
    role = Wrapped(line.role, faces.META, width - measure.horizontalAdvance(told) - _CLEAR, lines=1)
    return RoleLine(role.text, told)


def _paint_pair(painter: QPainter, box: QRectF, line: RoleLine, look: Look) -> None:
    shown = share_line(line, box.width())
    _paint_right(painter, box, shown.told, look, 0.0)
    Wrapped(shown.role, faces.META, box.width()).paint(painter, box.topLeft(), look.colour("second"))


def _paint_position(painter: QPainter, box: QRectF, line: PositionLine, ink: QColor, look: Look) -> None:
    head = QRectF(box.left(), box.top(), box.width(), _HEAD)
    stance = Wrapped(line.stance, faces.META_DAYS, head.width() - _BASIS, lines=1)
    stance.paint(painter, head.topLeft(), ink)
    taken = QFontMetricsF(faces.META_DAYS.font()).horizontalAdvance(stance.text) + _CLEAR
    aside = _BASIS if line.basis is not None else 0.0
    if line.basis is not None:
        paint_basis(painter, line.basis, QPointF(head.right() - 5, head.center().y()), look.colour("muted"), 3.6)
    # Who wants what comes before who tells it.
    measure = QFontMetricsF(faces.META.font())
    told = measure.elidedText(line.told, Qt.TextElideMode.ElideRight, head.width() - taken - aside)
    _paint_right(painter, head, told, look, aside)
    _quote(line, box.width()).paint(painter, QPointF(box.left(), box.top() + _HEAD), look.colour("ink"))


def _paint_right(painter: QPainter, box: QRectF, words: str, look: Look, aside: float) -> None:
    """Draw words that end at the right."""
    width = QFontMetricsF(faces.META.font()).horizontalAdvance(words)
    left = box.right() - aside - width
    painter.setFont(faces.META.font())
    painter.setPen(look.colour("muted"))
    painter.drawText(QRectF(left, box.top(), width + 2, _ROLE), _LEFT, words)


def _quote(line: PositionLine, width: float) -> Wrapped:
    return Wrapped(line.quote, faces.QUOTE, width, lines=_LINES, ending=ending_of(line.quote))
