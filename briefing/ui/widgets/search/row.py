"""What stands above the panes: the query, how it was understood, and the way to the brief?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from briefing.domain.search import ResultPage
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import paint_ring
from briefing.ui.widgets.search.field import SearchField
from briefing.ui.widgets.wrapped import Wrapped

_OPERATORS = frozenset({"AND", "OR", "NOT"})
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_GAP = 20


class SearchedFor(QWidget):
    """Says how the query was understood, or what is wrong with it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self._problem = ""
        self._remark = ""
        self.setAccessibleName("Searched for")
        look.changed.connect(self.update)

    def say(self, words: str, problem: str = "", remark: str = "") -> None:
        """Show the reading of a query and a remark on it, or the problem in their place."""
        self._words, self._problem, self._remark = words, problem, remark
        said = "; ".join(part for part in (problem or words, "" if problem else remark) if part)
        if said != self.accessibleDescription():
            self.setAccessibleDescription(said)
        self.setToolTip(said)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the operators small and muted, everything else strong."""
        painter = QPainter(self)
        if self._problem:
            words = Wrapped(self._problem, faces.BODY, self.width(), lines=2)
            top = (self.height() - words.height) / 2
            words.paint(painter, QRectF(0, top, 1, 1).topLeft(), self._look.colour("second"))
        elif self._words:
            self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        x = self._paint_run(painter, "searched for", faces.BODY, "muted", 0.0) + 2.6
        for word in self._words.split(" "):
            if x > self.width() - 20:
                self._paint_run(painter, "…", faces.BODY, "muted", x)
                return
            operator = word in _OPERATORS
            face, ink = (faces.OPERATOR, "muted") if operator else (faces.LABEL, "second")
            space = 2.6 if operator else 0.0
            x = self._paint_run(painter, word, face, ink, x + space) + space
        if self._remark:
            self._paint_remark(painter, x)

    def _paint_remark(self, painter: QPainter, x: float) -> None:
        """Draw the remark after the words, as much of it as there is room for."""
        room = self.width() - x - 14
        shown = QFontMetricsF(faces.BODY.font()).elidedText(self._remark, Qt.TextElideMode.ElideRight, max(room, 0))
        self._paint_run(painter, "·  " + shown, faces.BODY, "muted", x + 4)

    def _paint_run(self, painter: QPainter, words: str, face: faces.Face, ink: str, x: float) -> float:
        painter.setFont(face.font())
        painter.setPen(self._look.colour(ink))
        width = QFontMetricsF(face.font()).horizontalAdvance(words)
        painter.drawText(QRectF(x, 1, width + 4, self.height()), _LEFT, words)
        return x + width + 3.6


class BriefButton(QAbstractButton):
    """Opens the composer; says how many lines are in the brief."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._count = 0
        self.setText("Brief")
        self.setAccessibleName("Brief")
        self.setToolTip("Compose the brief (Ctrl+B)")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)

    def show_count(self, count: int) -> None:
        """Show how many findings the reader has chosen."""
        self._count = count
        self.setAccessibleDescription(f"{count} chosen")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the width of icon, name, count and key."""
        return QSize(round(sum(width for *_, width in self._runs())) + 34, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw icon, name, count and key, ending at the right edge."""
        painter = QPainter(self)
        x = self.width() - sum(width for *_, width in self._runs()) - 4
        paint_icon(painter, "document", QRectF(x - 23, self.height() / 2 - 8.5, 16, 16), self._look.colour("second"))
        if self.hasFocus():
            paint_ring(painter, QRectF(x - 27, 3, self.width() - x + 27 - 3, self.height() - 6), self._look, 5)
        for words, face, ink, width in self._runs():
            painter.setFont(face.font())
            painter.setPen(self._look.colour(ink))
            painter.drawText(QRectF(x, 0, width, self.height()), _LEFT, words)
            x += width
        painter.end()

    def _runs(self) -> list[tuple[str, faces.Face, str, float]]:
        runs = [("Brief", faces.LABEL_STRONG, "ink", 11.0), ("Ctrl+B", faces.META, "muted", 0.0)]
        if self._count:
            runs.insert(1, (str(self._count), faces.LABEL_STRONG, "ink", 11.0))
            runs[0] = ("Brief", faces.LABEL_STRONG, "ink", 8.0)
        return [
            (words, face, ink, QFontMetricsF(face.font()).horizontalAdvance(words) + after)
            for words, face, ink, after in runs
        ]


class QueryRow(QWidget):
    """The row: field, reading, brief."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = SearchField(look)
        self.reading = SearchedFor(look)
        self.brief = BriefButton(look)
        self.setFixedHeight(metrics.QUERY_ROW)
        line = QHBoxLayout(self)
        line.setContentsMargins(metrics.MARGIN - 3, 5, metrics.MARGIN - 4, 9)
        line.setSpacing(0)
        line.addWidget(self.field)
        line.addSpacing(_GAP - 3)
        line.addWidget(self.reading, 1)
        line.addWidget(self.brief)

    def show_reading(self, page: ResultPage) -> None:
        """Show how a query was understood, and underline in it what was not."""
        problem = page.problem
        bounded = ", ".join(f"{beginning}…" for beginning in page.bounded)
        remark = f"{bounded}: most frequent words only" if bounded else ""
        self.reading.say(page.searched_for, problem.sentence if problem else "", remark)
        self.field.edit.show_problem(problem.span if problem and page.query == self.field.edit.text() else None)

    def align(self, text_edge: int) -> None:
        """End the field so that the reading starts on the reader's text edge."""
        self.field.setFixedWidth(text_edge - _GAP - metrics.MARGIN + 6)
