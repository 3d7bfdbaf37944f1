"""What stands above the results: queries to ask instead, and those that the reader keeps?"""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.ui.models.lines import LinesModel
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.announcing import announce
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.lines.view import LineList

_HINT = "Del forgets"


class OffersPane(QWidget):
    """A short list over a hairline, with a heading if it has one; not there while the list is empty."""

    def __init__(self, rows: LineList, model: LinesModel, look: Look, heading: str = "") -> None:
        super().__init__()
        self.rows, self._model = rows, model
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0 if heading else metrics.OFFERS_PAD, 0, 0)
        column.setSpacing(0)
        if heading:
            head = OffersHead(heading, look)
            rows.focus_moved.connect(lambda: head.show_hint(shown=rows.hasFocus()))
            column.addWidget(head)
        column.addWidget(rows)
        column.addSpacing(metrics.OFFERS_PAD)
        column.addWidget(Rule(look))
        model.modelReset.connect(self._appear)
        self._appear()

    def announce(self) -> None:
        """Have a screen reader say the first line at once."""
        if self._model.rowCount():
            words = self._model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
            announce(self.rows, words)

    def _appear(self) -> None:
        self.setVisible(self._model.rowCount() > 0)


class OffersHead(QWidget):
    """The name of a list above the results."""

    def __init__(self, words: str, look: Look) -> None:
        super().__init__()
        self._words, self._look = words.upper(), look
        self._hint = ""
        self.setFixedHeight(metrics.SECTION_HEAD)
        look.changed.connect(self.update)

    def show_hint(self, *, shown: bool) -> None:
        """Say at the right what a key does, while the keyboard is in the list."""
        self._hint = _HINT if shown else ""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the name and the hint."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(metrics.MARGIN, 4, -metrics.MARGIN, 0)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(faces.SECTION.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.setFont(faces.META.font())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._hint)
        painter.end()
