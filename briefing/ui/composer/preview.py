"""How does the page look now, beside its lines?"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from briefing.domain.findings import FindingKind
from briefing.page.colours import PAPER_BY_NIGHT, WHITE
from briefing.page.layout import PageLayout
from briefing.page.paint import find_area, find_key, paint_page
from briefing.ui.composer import grid
from briefing.ui.theme import type as faces
from briefing.ui.theme.colours import LIGHT
from briefing.ui.theme.look import Look
from briefing.ui.theme.shadow import paint_shadow

_CORNER = 2.0
_TINT_MARGIN = 26.0
_WORKING = "Proposing the brief…"


class PagePreview(QWidget):
    """Paints the page as it will be printed, scaled to the widget; `picked` carries the key of a line clicked."""

    picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._page: PageLayout | None = None
        self._is_answered = False
        self._key = ""
        self._kind: FindingKind | None = None
        self.setAccessibleName("Page")
        self.setMinimumWidth(320)
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return a size on which the page can be read."""
        return QSize(620, 800)

    def show_page(self, page: PageLayout | None) -> None:
        """Show a page, or none."""
        self._page, self._is_answered = page, True
        self.setAccessibleDescription("")
        self.update()

    def say_working(self) -> None:
        """Say that the first page is being made, unless it is there by now."""
        if not self._is_answered:
            self.setAccessibleDescription(_WORKING)
            self.update()

    def mark(self, key: str, kind: FindingKind | None) -> None:
        """Tint the line with a key in its kind's colour."""
        self._key, self._kind = key, kind
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell which line was clicked."""
        if self._page and (box := self._sheet_box()):
            scale = self._page.sheet.width / box.width()
            key = find_key(self._page, (event.position() - box.topLeft()) * scale)
            if key:
                self.picked.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet on the desk, its selected line tinted."""
        painter = QPainter(self)
        colours = self._look.colours
        painter.fillRect(self.rect(), QColor(colours.side if colours.dark else colours.hairline))
        if self._page:
            self._paint_sheet(painter, self._page, self._sheet_box())
        elif self.accessibleDescription():
            painter.setFont(faces.BODY.font())
            painter.setPen(self._look.colour("muted"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.accessibleDescription())
        painter.end()

    def _sheet_box(self) -> QRectF:
        """Return the sheet's place: as large as fits, in the middle."""
        if self._page is None:
            return QRectF()
        room = QRectF(self.rect()).adjusted(
            grid.SHEET_MARGIN, grid.SHEET_MARGIN, -grid.SHEET_MARGIN, -grid.SHEET_MARGIN
        )
        scale = min(room.width() / self._page.sheet.width, room.height() / self._page.sheet.height)
        box = QRectF(0, 0, self._page.sheet.width * scale, self._page.sheet.height * scale)
        box.moveCenter(room.center())
        return box

    def _paint_sheet(self, painter: QPainter, page: PageLayout, box: QRectF) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        paint_shadow(painter, box, _CORNER)
        painter.fillRect(box, QColor(PAPER_BY_NIGHT if self._look.colours.dark else WHITE))
        painter.translate(box.topLeft())
        painter.scale(box.width() / page.sheet.width, box.height() / page.sheet.height)
        area = find_area(page, self._key) if self._key else None
        if area and self._kind:
            # The paper is light by night too, so the tint on it is the light scheme's.
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(LIGHT.of(self._kind).tint))
            painter.drawRoundedRect(area.adjusted(-_TINT_MARGIN, 0, _TINT_MARGIN, 0), 30, 30)
        paint_page(painter, page)
