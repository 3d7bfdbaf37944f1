"""How much was found, where there is no room to say what?"""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.domain.findings import FindingKind
from briefing.ui.models.findings import FindingsModel
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import LETTERS
from briefing.ui.widgets.controls import DrawnButton, paint_ring
from briefing.ui.widgets.panel.rows import NAMES

_CENTRE = Qt.AlignmentFlag.AlignCenter
#: Pixels from the head to the first letter, from a letter to its count, and from a kind to the next.
_ABOVE, _LINE, _STEP = 13, 18, 46
_ICON = 16


class FindingsRail(DrawnButton):
    """A narrow column of counts, a kind under the other, in the place of the findings; a click asks for these."""

    def __init__(self, models: dict[FindingKind, FindingsModel], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._models = models
        self.setFixedWidth(metrics.RAIL)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Show the findings")
        self.setToolTip("Show the findings (Ctrl+3)")
        for model in models.values():
            model.modelReset.connect(self._count)
        self._count()

    def sizeHint(self) -> QSize:
        """Return the rail's width, and the height of its counts."""
        return QSize(metrics.RAIL, metrics.PANE_HEAD + len(self._models) * _STEP)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon over a hairline, and each kind's letter over its count."""
        painter = QPainter(self)
        over = self.underMouse()
        if over:
            painter.fillRect(self.rect(), self._look.colour("hover"))
        middle = (metrics.PANE_HEAD + metrics.HEAD_DROP - _ICON) / 2
        icon = QRectF((self.width() - _ICON) / 2, middle, _ICON, _ICON)
        paint_icon(painter, "panel", icon, self._look.colour("ink" if over else "second"), 1.4)
        painter.fillRect(QRectF(0, metrics.PANE_HEAD, self.width(), 1), self._look.colour("hairline"))
        top = float(metrics.PANE_HEAD + _ABOVE)
        for kind, model in self._models.items():
            self._paint_kind(painter, kind, model.count, top)
            top += _STEP
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(4, 4, -4, -4), self._look, 4)
        painter.end()

    def _paint_kind(self, painter: QPainter, kind: FindingKind, count: str, top: float) -> None:
        painter.setFont(faces.RAIL_LETTER.font())
        painter.setPen(QColor(self._look.colours.of(kind).ink))
        painter.drawText(QRectF(0, top, self.width(), _LINE), _CENTRE, LETTERS[kind])
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(QRectF(0, top + _LINE, self.width(), _LINE), _CENTRE, count)

    def _count(self) -> None:
        counts = (f"{NAMES[kind]} {model.count}" for kind, model in self._models.items())
        self.setAccessibleDescription(", ".join(counts))
        self.update()
