"""Where on the canvas do the words of a document stand?"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLine


@dataclass(frozen=True, slots=True)
class LineBox:
    """A run of words on one line, in document pixels: its full line's height, and its baseline."""

    box: QRectF
    baseline: float


def x_of(line: QTextLine, position: int) -> float:
    """Return how far right a position of the block stands; Qt answers with a pair."""
    found = line.cursorToX(position)
    return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]


def line_boxes(document: QTextDocument, start: int, end: int) -> list[LineBox]:
    """Return the boxes of a run of UTF-16 positions, one a line."""
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
            left = x_of(line, begin)
            right = min(x_of(line, stop), line.x() + line.naturalTextWidth())
            top = layout.position().y() + line.y()
            x = layout.position().x()
            yield LineBox(QRectF(x + left, top, right - left, leading), top + line.ascent())
