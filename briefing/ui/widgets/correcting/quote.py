"""How is the sentence shown that a finding came from?"""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from briefing.ui.models.excerpt import Excerpt, ending_of
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.wrapped import Wrapped

_LINES = 5


class Quote(QWidget):
    """A quoted sentence in the reading face, with a phrase of it tinted in a kind's colours."""

    def __init__(self, look: Look, kind: FindingKind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._kind = look, kind
        self._excerpt = Excerpt("", Span(0, 0))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_quote(self, excerpt: Excerpt, width: int) -> None:
        """Show another sentence within a width."""
        self._excerpt = excerpt
        self.setAccessibleName(excerpt.text)
        self.setFixedHeight(round(self._wrapped(width).height) + 2)
        self.update()

    def show_kind(self, kind: FindingKind) -> None:
        """Tint the phrase in the colours of another kind."""
        self._kind = kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words over the tint of the phrase."""
        painter = QPainter(self)
        colours = self._look.colours.of(self._kind)
        words = self._wrapped(self.width())
        words.paint(painter, QPointF(0, 1), self._look.colour("ink"), QColor(colours.tint), QColor(colours.ink))
        painter.end()

    def _wrapped(self, width: int) -> Wrapped:
        return Wrapped(
            self._excerpt.text,
            faces.QUOTE,
            width,
            lines=_LINES,
            marks=(self._excerpt.mark,),
            ending=ending_of(self._excerpt.text),
        )
