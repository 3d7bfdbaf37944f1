"""How are words broken into lines of a column?"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from threading import Thread, current_thread

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from briefing.domain.findings import Basis
from briefing.page.colours import Ink
from briefing.page.faces import Face, font_of

#: Keeps the place of a painted mark.
_AFTER = "\u00a0" * 4
_MARK_SIZE = 0.74
#: Signs that few faces have, shown as the signs they look like: a narrow space, and the hyphens beside the common one.
_SHOWN = {0x202F: 0xA0, 0x2010: 0x2D, 0x2011: 0x2D}
_MARK_GAP = 0.2


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face and colour; with a `basis`, its mark is painted after them."""

    words: str
    face: Face
    ink: Ink = Ink.TEXT
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A painted ● ◑ or ○: its centre in its column, and its diameter."""

    centre: QPointF
    diameter: float
    basis: Basis


@dataclass(frozen=True, slots=True)
class Column:
    """Words laid out in lines, to be drawn at any origin; `height` counts whole leadings."""

    layout: QTextLayout
    height: float
    marks: tuple[Mark, ...] = ()


def set_text(runs: tuple[Run, ...], width: float, *, face: Face, right: bool = False) -> Column:
    """Lay runs out, at most `width` wide, on the leading of `face`; a word too long is broken.

    The same words are often set again while a page is fitted, so what was set is kept, for each thread by itself.
    """
    return _set_text(runs, width, face, right, current_thread())


@lru_cache(maxsize=2048)
def _set_text(runs: tuple[Run, ...], width: float, face: Face, right: bool, _: Thread) -> Column:  # noqa: FBT001
    layout = QTextLayout("".join(_words_of(run) for run in runs), font_of(face))
    option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs))
    height = _break_lines(layout, width, face)
    return Column(layout, height, _place_marks(runs, layout))


def _words_of(run: Run) -> str:
    return run.words.translate(_SHOWN) + (_AFTER if run.basis else "")


def _units(text: str) -> int:
    """Return how many UTF-16 code units Qt counts for a text."""
    return len(text.encode("utf-16-le")) // 2


def _formats(runs: Sequence[Run]) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    start = 0
    for run in runs:
        each = QTextLayout.FormatRange()
        each.start, each.length = start, _units(_words_of(run))
        each.format = _format(run.face, run.ink)
        ranges.append(each)
        start += each.length
    return ranges


def _format(face: Face, ink: Ink) -> QTextCharFormat:
    shape = QTextCharFormat()
    shape.setFont(font_of(face))
    shape.setForeground(QColor(ink))
    return shape


def _break_lines(layout: QTextLayout, width: float, face: Face) -> float:
    """Break the text into lines and put each baseline where its leading wants it; return the height."""
    metrics = QFontMetricsF(font_of(face))
    baseline = (face.leading - metrics.ascent() - metrics.descent()) / 2 + metrics.ascent()
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + baseline - line.ascent()))
        top += face.leading
    layout.endLayout()
    return top


def _x_of(line: QTextLine, position: int) -> float:
    """Return where a cursor stands in a line; Qt's binding gives the position back beside it."""
    found = line.cursorToX(position)
    return float(found[0]) if isinstance(found, tuple) else float(str(found))


def _place_marks(runs: Sequence[Run], layout: QTextLayout) -> tuple[Mark, ...]:
    marks: list[Mark] = []
    end = 0
    for run in runs:
        end += _units(_words_of(run))
        if run.basis:
            start = end - len(_AFTER)
            line = layout.lineForTextPosition(start)
            gap = _MARK_GAP * run.face.size if run.words else 0
            diameter = _MARK_SIZE * run.face.size
            middle = line.y() + line.ascent() - QFontMetricsF(font_of(run.face)).capHeight() / 2
            marks.append(Mark(QPointF(_x_of(line, start) + gap + diameter / 2, middle), diameter, run.basis))
    return tuple(marks)
