"""Which actions stand on the selected finding's own line, and where?"""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look

_ICON = 13
_AFTER_ICON = 18
_BEFORE_KEY = 7
_BETWEEN = 18
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


@dataclass(frozen=True, slots=True)
class Action:
    """What can be done with a finding: its icon, words and key."""

    name: str
    icon: str
    words: str
    key: str


_ADD = Action("toggle", "plus", "Add to brief", "b")
_REMOVE = Action("toggle", "check", "In brief", "b")
_CORRECT = Action("correct", "pencil", "Correct", "e")
_REJECT = Action("reject", "close", "Reject", "x")


def place_actions(line: QRectF, *, chosen: bool) -> list[tuple[Action, QRectF]]:
    """Return the actions of a finding with their places from the left of a line."""
    label, key = QFontMetricsF(faces.META_STRONG.font()), QFontMetricsF(faces.META.font())
    placed, left = [], line.left()
    for action in (_REMOVE if chosen else _ADD, _CORRECT, _REJECT):
        width = _AFTER_ICON + label.horizontalAdvance(action.words) + _BEFORE_KEY + key.horizontalAdvance(action.key)
        placed.append((action, QRectF(left, line.top(), width, line.height())))
        left += width + _BETWEEN
    return placed


def paint_actions(painter: QPainter, line: QRectF, look: Look, *, chosen: bool) -> None:
    """Draw the actions on their line."""
    for action, area in place_actions(line, chosen=chosen):
        ink = look.colour("accent" if action is _REMOVE else "second")
        paint_icon(painter, action.icon, QRectF(area.left(), area.center().y() - _ICON / 2, _ICON, _ICON), ink, 1.5)
        painter.setFont(faces.META_STRONG.font())
        painter.setPen(look.colour("ink"))
        painter.drawText(area.adjusted(_AFTER_ICON, 0, 2, 0), _LEFT, action.words)
        painter.setFont(faces.META.font())
        painter.setPen(look.colour("muted"))
        painter.drawText(
            area.adjusted(0, 0, 1, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, action.key
        )
