"""Which files could not be read, and why?"""

from collections.abc import Sequence

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from briefing.domain.importing import Unreadable


class UnreadableDialog(QDialog):
    """The files, each with its sentence; the words can be copied."""

    def __init__(self, files: Sequence[Unreadable], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Files that could not be read")
        count = "One file" if len(files) == 1 else f"{len(files):,} files"
        words = QPlainTextEdit("\n\n".join(f"{each.name}\n{each.why}" for each in files))
        words.setReadOnly(True)
        words.setAccessibleName("Files that could not be read")
        words.setFont(QFont(self.font()))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        outer = QVBoxLayout(self)
        outer.addWidget(QLabel(f"{count} could not be read; everything else was added."))
        outer.addWidget(words)
        outer.addWidget(buttons)
        self.resize(620, 380)
