"""Where on the canvas do the words of a document stand?"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine

#: Glyphs of two fonts that stand side by side are one stretch.
_JOINED = 0.5


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of words from its left to its right end, in pixels of its line; of Arabic or Hebrew, say, `leftwards`.

    `size` is that of its font in pixels, 0 where nothing is seen.
    """

    left: float
    right: float
    leftwards: bool = False
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class LineBox:
    """A run of words on one line, in document pixels: its full line's height, its baseline, the size of its font."""

    box: QRectF
    baseline: float
    leftwards: bool = False
    size: float = 0.0


def find_stretches(line: QTextLine, start: int, end: int) -> list[Stretch]:
    """Return where a run of the block's positions stands on a line, from left to right.

    It is one stretch, or several where words that run leftwards and words that run rightwards meet. Cursor positions
    would not do: at such a place a position stands in two places.
    """
    shown = line.naturalTextRect()
    found: list[Stretch] = []
    for glyphs in sorted(line.glyphRuns(start, end - start), key=lambda run: run.boundingRect().left()):
        box, leftwards = glyphs.boundingRect(), glyphs.isRightToLeft()
        left, right = max(box.left(), shown.left()), min(box.right(), shown.right())
        if found and left <= found[-1].right + _JOINED and leftwards == found[-1].leftwards:
            left = found.pop().left
        found.append(Stretch(left, max(left, right), leftwards, glyphs.rawFont().pixelSize()))
    return found or [_find_place(line, start)]


def _find_place(line: QTextLine, position: int) -> Stretch:
    """Return where a position stands whose character is not seen; Qt answers with a pair."""
    at = line.cursorToX(position)
    x = float(at[0] if isinstance(at, tuple) else at)  # type: ignore[arg-type]
    return Stretch(x, x)


def line_boxes(document: QTextDocument, start: int, end: int) -> list[LineBox]:
    """Return the boxes of a run of UTF-16 positions, line by line, on each from left to right."""
    return [found for block in _blocks(document, start, end) for found in _boxes_in(block, start, end)]


def _blocks(document: QTextDocument, start: int, end: int) -> Iterator[QTextBlock]:
    block = document.findBlock(start)
    while block.isValid() and block.position() < end:
        yield block
        block = block.next()


def _boxes_in(block: QTextBlock, start: int, end: int) -> Iterator[LineBox]:
    layout = block.layout()
    first, last = max(0, start - block.position()), min(block.length() - 1, end - block.position())
    leading = block.blockFormat().lineHeight()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        begin = max(first, line.textStart())
        stop = min(last, line.textStart() + line.textLength())
        if begin < stop:
            x, top = layout.position().x(), layout.position().y() + line.y()
            for one in find_stretches(line, begin, stop):
                box = QRectF(x + one.left, top, one.right - one.left, leading)
                yield LineBox(box, top + line.ascent(), one.leftwards, one.size)
