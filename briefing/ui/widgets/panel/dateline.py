"""How is the date of a deadline drawn in its row, with how it is known and what keeps it from being certain?"""

from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from briefing.ui.models.dossier.tellers import shorten_tellers
from briefing.ui.models.rows import FindingRow
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_basis
from briefing.ui.widgets.wrapped import Wrapped

_SIGN, _GAP, _PAD = 24.0, 8.0, 5.0
_LEAST_DATE = 66.0
#: What has to be left of an outlet's name, so that it is known by that.
_LEAST = 56.0

_Note: TypeAlias = tuple[str, faces.Face]


def place_date(line: QRectF, row: FindingRow) -> QRectF:
    """Return where a row's date and its basis mark stand on a line."""
    width = min(_width(faces.LABEL_STRONG, row.label), line.width() - _SIGN)
    return QRectF(line.left(), line.top(), width + _SIGN, line.height())


def paint_date(painter: QPainter, line: QRectF, row: FindingRow, look: Look) -> None:
    """Draw the date, the mark of its basis, what is unknown of it, what it is, and what it is not yet."""
    notes = find_notes(row, line.width() - _SIGN - _width(faces.LABEL_STRONG, row.label))
    room = line.width() - _SIGN - sum(_room(row, *note) for note in notes)
    label = Wrapped(row.label, faces.LABEL_STRONG, max(room, _LEAST_DATE), lines=1)
    label.paint(painter, line.topLeft(), look.colour("second" if row.days is None else "ink"))
    x = line.left() + _width(faces.LABEL_STRONG, label.text)
    if row.basis is not None:
        paint_basis(painter, row.basis, QPointF(x + 14, line.top() + 9.5), look.colour("muted"), 3.9)
    x += _SIGN
    for words, face in notes:
        _paint_note(painter, QPointF(x, line.top()), words, face, row, look)
        x += _room(row, words, face)


def find_notes(row: FindingRow, room: float) -> list[_Note]:
    """Return what follows the date; where there is no room for all, the outlet is cut, then the kind goes."""
    every = (
        (row.badge, faces.META),
        (row.tellers, faces.META),
        (row.sort, faces.META),
        (row.remark, faces.META_STRONG),
    )
    notes = [(words, face) for words, face in every if words]
    without_kind = [note for note in notes if note[0] != row.sort]
    without_tellers = [note for note in without_kind if note[0] != row.tellers]
    tries = (_cut_tellers(row, one, room) for one in (notes, without_kind))
    return next((one for one in tries if one is not None), without_tellers)


def _cut_tellers(row: FindingRow, notes: list[_Note], room: float) -> list[_Note] | None:
    """Return the notes with the outlet cut as far as they need; None where too little would be left of it."""
    over = sum(_room(row, *note) for note in notes) - room
    if over <= 0:
        return notes
    tellers = (row.tellers, faces.META)
    if tellers not in notes:
        return None
    left = _width(faces.META, row.tellers) - over
    metrics = QFontMetricsF(faces.META.font())

    def _shorten(name: str, rest: str) -> str:
        room_of_name = left - metrics.horizontalAdvance(rest)
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room_of_name) if room_of_name > _LEAST else ""

    shown = shorten_tellers(row.tellers, _shorten)
    if _width(faces.META, shown) > left or shown[:1] in ("", ","):
        return None
    return [(shown, faces.META) if note == tellers else note for note in notes]


def _room(row: FindingRow, words: str, face: faces.Face) -> float:
    return _width(face, words) + _GAP + (2 * _PAD if words == row.badge else 0)


def _paint_note(painter: QPainter, at: QPointF, words: str, face: faces.Face, row: FindingRow, look: Look) -> None:
    """Draw one note, a badge in a frame."""
    width = _width(face, words)
    if words == row.badge:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("field_edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(at.x() + 0.5, at.y() + 1.5, width + 2 * _PAD, 16), 4, 4)
        painter.restore()
        Wrapped(words, face, width + 2).paint(painter, at + QPointF(_PAD, 0.5), look.colour("second"))
        return
    ink = QColor(look.colours.deadline.ink) if words == row.remark else look.colour("muted")
    Wrapped(words, face, width + 2).paint(painter, at + QPointF(0, 0.5), ink)


def _width(face: faces.Face, words: str) -> float:
    return QFontMetricsF(face.font()).horizontalAdvance(words)
