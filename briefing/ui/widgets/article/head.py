"""What stands above an article: where it is from, of when, how that is known, and its hits?"""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from briefing.domain.findings import Basis, Extraction
from briefing.domain.search import NO_OUTLET
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import paint_basis
from briefing.ui.widgets.controls import IconButton
from briefing.ui.widgets.results.delegate import published_words

_BASIS_WORDS = {
    Basis.STATED: "stated in the text",
    Basis.INFERRED: "inferred",
    Basis.GIVEN: "given by you",
    Basis.UNKNOWN: "its date is not known",
}


class ArticleHead(QWidget):
    """The article's own line; the arrows walk its hits."""

    walked = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._left = metrics.READER_MARGIN
        self._extraction: Extraction | None = None
        self._hits = QLabel()
        self._hits.setFont(faces.META_STRONG.font())
        self._hits.setAccessibleName("Hits")
        self._up = IconButton("up", "Previous hit (Shift+F3)", look)
        self._down = IconButton("down", "Next hit (F3)", look)
        self._up.clicked.connect(lambda: self.walked.emit(-1))
        self._down.clicked.connect(lambda: self.walked.emit(1))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, metrics.HEAD_DROP, 17, 0)
        line.setSpacing(0)
        line.addStretch(1)
        for part in (self._hits, self._up, self._down):
            line.addWidget(part)
            line.addSpacing(3 if part is self._hits else -2)
        self.setFixedHeight(metrics.PANE_HEAD)
        self.show_hits(0, -1)
        look.changed.connect(self._dress)
        self._dress()

    def show_article(self, extraction: Extraction) -> None:
        """Show another article's outlet and date."""
        self._extraction = extraction
        published = extraction.published
        reason = published.reason or _BASIS_WORDS[published.basis]
        self.setToolTip(f"{published_words(published)}: {reason}")
        self.update()

    def show_hits(self, count: int, current: int) -> None:
        """Show which hit of how many is current; nothing where there are none."""
        word = "hit" if count == 1 else "hits"
        self._hits.setText(f"{current + 1} of {count} {word}" if current >= 0 else f"{count} {word}")
        for part in (self._hits, self._up, self._down):
            part.setVisible(count > 0)
        # What stands before them is cut where they begin.
        if (line := self.layout()) is not None:
            line.activate()
        self.update()

    def align(self, left: int) -> None:
        """Start on the reader's text edge."""
        self._left = left
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw outlet, date, basis and reason."""
        if self._extraction is None:
            return
        painter = QPainter(self)
        published = self._extraction.published
        x = self._run(painter, self._extraction.source or NO_OUTLET, faces.LABEL_STRONG, "ink", float(self._left)) + 12
        x = self._run(painter, published_words(published), faces.BODY, "second", x) + 12
        paint_basis(
            painter,
            published.basis,
            QPointF(x, (self.height() + metrics.HEAD_DROP) / 2),
            self._look.colour("muted"),
            4.0,
        )
        reason = published.reason or _BASIS_WORDS[published.basis]
        room = (self._hits.x() if self._hits.isVisible() else self.width()) - x - 24
        reason = QFontMetricsF(faces.META.font()).elidedText(reason, Qt.TextElideMode.ElideRight, room)
        self._run(painter, reason, faces.META, "muted", x + 12)
        painter.end()

    def _run(self, painter: QPainter, words: str, face: faces.Face, ink: str, x: float) -> float:
        painter.setFont(face.font())
        painter.setPen(self._look.colour(ink))
        width = QFontMetricsF(face.font()).horizontalAdvance(words)
        painter.drawText(
            QRectF(x, metrics.HEAD_DROP, width + 2, self.height() - metrics.HEAD_DROP),
            Qt.AlignmentFlag.AlignVCenter,
            words,
        )
        return x + width

    def _dress(self) -> None:
        palette = self._hits.palette()
        palette.setColor(self._hits.foregroundRole(), self._look.colour("muted"))
        self._hits.setPalette(palette)
        self.update()
