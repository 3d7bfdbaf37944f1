"""How does the page look on a screen?"""

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from briefing.domain.brief.page import Brief
from briefing.page.colours import WHITE
from briefing.page.layout import PageLayout, lay_out
from briefing.page.paint import paint_page


def size_of(page: PageLayout) -> QSizeF:
    """Return the size of the sheet in its own units."""
    return QSizeF(page.sheet.width, page.sheet.height)


def render_image(brief: Brief, height: int) -> QImage:
    """Return the page on white paper, `height` pixels high: the printed page, scaled down."""
    page = lay_out(brief)
    scale = height / page.sheet.height
    image = QImage(round(page.sheet.width * scale), height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(WHITE))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    return image
