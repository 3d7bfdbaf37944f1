"""Which words of an article stand in the ink that is read best on the boxes of hits?"""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from briefing.domain.span import Span


def ink_words(document: QTextDocument, spans: Iterable[Span], ink: QColor) -> Iterator[QTextEdit.ExtraSelection]:
    """Yield the words of spans (UTF-16 units, in their order) in an ink, as far as they are written."""
    written = document.characterCount() - 1
    inked = QTextCharFormat()
    inked.setForeground(ink)
    for span in takewhile(lambda one: one.end <= written, spans):
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(document)
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        selection.cursor, selection.format = cursor, inked
        yield selection
