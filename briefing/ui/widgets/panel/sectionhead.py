"""What stands above the findings of one kind?"""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from briefing.domain.findings import FindingKind
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import LETTERS
from briefing.ui.widgets.controls import paint_ring

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class SectionHead(QAbstractButton):
    """The kind's letter, name and count; what is no finding has no letter. Pressed, it hides or shows its list."""

    def __init__(self, kind: FindingKind | None, name: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._look = look
        self._count = ""
        self.setText(name)
        self.setCheckable(True)
        self.setChecked(True)
        self.setAccessibleName(f"{name}: show or hide")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(metrics.SECTION_HEAD)
        look.changed.connect(self.update)

    def show_count(self, count: str) -> None:
        """Show how many there are."""
        self._count = count
        self.update()

    def sizeHint(self) -> QSize:
        """Return the head's height."""
        return QSize(metrics.PANEL, metrics.SECTION_HEAD)

    def event(self, event: QEvent) -> bool:
        """Keep the space bar, which presses the head, from the window's keys."""
        space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if event.type() == QEvent.Type.ShortcutOverride and space:
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw letter, name, count and the arrow."""
        painter = QPainter(self)
        line = QRectF(0, 2, self.width(), self.height() - 1)
        painter.setPen(QColor(self._look.colours.of(self._kind).ink) if self._kind else self._look.colour("second"))
        if self._kind:
            letter = QRectF(metrics.MARGIN - 10, line.top(), 23, line.height())
            painter.setFont(faces.LETTER.font())
            painter.drawText(letter, Qt.AlignmentFlag.AlignCenter, LETTERS[self._kind])
        painter.setFont(faces.SECTION.font())
        words = self.text().upper()
        painter.drawText(line.adjusted(metrics.PANEL_TEXT, 0, 0, 0), _LEFT, words)
        width = QFontMetricsF(faces.SECTION.font()).horizontalAdvance(words)
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(line.adjusted(metrics.PANEL_TEXT + width + 10, 0, 0, 0), _LEFT, self._count)
        icon = "down" if self.isChecked() else "right"
        place = QRectF(self.width() - metrics.PANEL_TICK, line.center().y() - 6.5, 13, 13)
        paint_icon(painter, icon, place, self._look.colour("second"), 1.4)
        if self.hasFocus():
            paint_ring(painter, QRectF(self.rect()).adjusted(8, 5, -8, -4), self._look, 4)
        painter.end()
