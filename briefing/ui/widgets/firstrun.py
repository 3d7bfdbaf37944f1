"""What does an empty library show?"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QVBoxLayout, QWidget

from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule, paint_ring

_WIDTH = 600
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_KEYS = (
    (("Ctrl", "K"), "Search", "every article as you type"),
    (("Ctrl", "B"), "Compose", "one page from what you chose"),
    (("Ctrl", "Shift", "E"), "Export", "Markdown or PDF"),
)
_COLUMN = 208


def _paint_line(painter: QPainter, box: QRectF, words: str, face: faces.Face, look: Look, ink: str) -> float:
    painter.setFont(face.font())
    painter.setPen(look.colour(ink))
    painter.drawText(box, _LEFT, words)
    return QFontMetricsF(face.font()).horizontalAdvance(words)


class Words(QWidget):
    """One line of words."""

    def __init__(self, words: str, face: faces.Face, ink: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._face, self._ink, self._look = words, face, ink, look
        self.setAccessibleName(words)
        self.setFixedHeight(face.leading)

    def sizeHint(self) -> QSize:
        """Return the line's size."""
        return QSize(round(QFontMetricsF(self._face.font()).horizontalAdvance(self._words)) + 2, self._face.leading)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        _paint_line(painter, QRectF(self.rect()).adjusted(0, 0, 20, 0), self._words, self._face, self._look, self._ink)
        painter.end()


class DropZone(QAbstractButton):
    """Takes files dropped on it (the window does); pressed, it lets the reader choose some."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Choose files")
        self.setText("choose files")
        self.setFixedHeight(121)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dashed frame, the sheet and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        pen = QPen(self._look.colour("field_edge"), 1.2)
        pen.setDashPattern([5.6, 3.6])
        painter.setPen(pen)
        painter.setBrush(self._look.colour("drop"))
        painter.drawRoundedRect(box, 9, 9)
        paint_icon(painter, "document", QRectF(box.center().x() - 12, 33, 24, 24), self._look.colour("muted"))
        self._paint_words(painter, 73)
        if self.hasFocus():
            paint_ring(painter, box.adjusted(3, 3, -3, -3), self._look, 7)
        painter.end()

    def _paint_words(self, painter: QPainter, top: float) -> None:
        runs = (
            ("Drop files or folders here, or ", faces.DROP, "second"),
            ("choose files", faces.DROP_STRONG, "accent"),
            ("Ctrl+O", faces.META, "muted"),
        )
        widths = [QFontMetricsF(face.font()).horizontalAdvance(words) for words, face, _ in runs]
        x = (self.width() - sum(widths) - 10) / 2
        for number, ((words, face, ink), width) in enumerate(zip(runs, widths, strict=True)):
            _paint_line(painter, QRectF(x, top, width + 4, 22), words, face, self._look, ink)
            if number == 1:
                painter.fillRect(QRectF(x, top + 20, width, 1), self._look.colour("accent"))
            x += width + (10 if number == 1 else 0)


class SamplesButton(QAbstractButton):
    """Opens the sample articles; Enter presses it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setText("Open the 5 sample articles")
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedSize(272, 49)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button within the room of its ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("focused"))
        painter.drawRoundedRect(box, 6, 6)
        if self.hasFocus():
            paint_ring(painter, box.adjusted(-1, -1, 1, 1), self._look, 7)
        inner = box.adjusted(18, 0, -18, 0)
        painter.setPen(self._look.colour("focused_ink"))
        painter.setFont(faces.BUTTON.font())
        painter.drawText(inner, _LEFT, self.text())
        painter.setFont(faces.META.font())
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, "Enter")
        painter.end()

    def keyPressEvent(self, event: object) -> None:
        """Let Enter press the button, as the space bar does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # type: ignore[attr-defined]
            self.click()
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]


class Keys(QWidget):
    """Three keys that lead to a brief."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setAccessibleName("Keys: " + "; ".join(f"{'+'.join(keys)} {name}, {what}" for keys, name, what in _KEYS))
        self.setFixedHeight(78)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw each key with what it does."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, (keys, name, what) in enumerate(_KEYS):
            x = float(number * _COLUMN)
            self._paint_caps(painter, keys, x)
            _paint_line(painter, QRectF(x, 31, _COLUMN, 20), name, faces.BUTTON, self._look, "ink")
            _paint_line(painter, QRectF(x, 51, _COLUMN, 20), what, faces.BODY, self._look, "muted")
        painter.end()

    def _paint_caps(self, painter: QPainter, keys: tuple[str, ...], x: float) -> None:
        for key in keys:
            width = QFontMetricsF(faces.KEYCAP.font()).horizontalAdvance(key) + 13
            painter.setPen(QPen(self._look.colour("strong"), 1))
            painter.setBrush(self._look.colour("field"))
            painter.drawRoundedRect(QRectF(x + 0.5, 0.5, width - 1, 20), 3.5, 3.5)
            painter.setPen(self._look.colour("second"))
            painter.setFont(faces.KEYCAP.font())
            painter.drawText(QRectF(x, 0, width, 21), Qt.AlignmentFlag.AlignCenter, key)
            x += width + 4.5


class FirstRun(QWidget):
    """A heading, a place to drop files, the samples, and three keys."""

    files_asked = Signal()
    samples_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.samples = SamplesButton(look)
        zone = DropZone(look)
        zone.clicked.connect(self.files_asked)
        self.samples.clicked.connect(self.samples_asked)
        content = QWidget()
        content.setFixedWidth(_WIDTH + 8)
        column = QVBoxLayout(content)
        column.setContentsMargins(4, 0, 4, 0)
        column.setSpacing(0)
        heading = Words("Start with some articles", faces.FIRST_RUN, "ink", look)
        line = Words(
            "They stay on this machine, and so does everything drawn from them.", faces.FIRST_RUN_LINE, "second", look
        )
        for part, after in ((heading, 9), (line, 26), (zone, 19)):
            column.addWidget(part)
            column.addSpacing(after)
        column.addLayout(self._offer())
        column.addSpacing(31)
        column.addWidget(Rule(look))
        column.addSpacing(23)
        column.addWidget(Keys(look))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 29)
        outer.addWidget(content, 0, Qt.AlignmentFlag.AlignCenter)
        self.setAutoFillBackground(True)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), self._look.colour("reader"))
        self.setPalette(palette)

    def _offer(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        about = Words("US–China talks, November 2024 to October 2025", faces.BODY, "muted", self._look)
        # The ring's room lies outside the column's edge.
        row.addSpacing(-4)
        row.addWidget(self.samples)
        row.addSpacing(16)
        row.addWidget(about, 1)
        return row
