"""Where does the reader write what a finding is about?"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from briefing.ui.theme import type as faces
from briefing.ui.widgets.wrapped import Wrapped

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LINES = range(2, 5)


class WordsEdit(QPlainTextEdit):
    """A sentence or less in a few lines; Enter is left to what the field stands on, Tab goes on."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(faces.BODY.font())
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().setDocumentMargin(2)
        self.viewport().setAutoFillBackground(False)
        self.show_words("")

    def show_words(self, words: str, width: int = 0) -> None:
        """Show words, at the height they need within a width."""
        self.setPlainText(words)
        lines = round(Wrapped(words, faces.BODY, width - 6).height / faces.BODY.leading) if width else 0
        self.setFixedHeight(min(max(lines, _LINES.start), _LINES.stop - 1) * (faces.BODY.leading - 2) + 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, but no new line."""
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)
