"""How does a part of a window scroll: with others, or for itself?"""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class Scroller(QScrollArea):
    """An area without a frame that scrolls up and down only, and keeps off the keyboard's way."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def settle(self, *inner: QWidget) -> None:
        """Lay the content out at once, what is inside it first.

        A row that was just given more room moves the others with the next event only.
        """
        for part in (*inner, self.content):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        height = max(self.viewport().height(), self.content.sizeHint().height())
        self.content.resize(self.content.width(), height)
        self.updateGeometry()

    def bring_into_view(self, place: QRect, below: int) -> None:
        """Bring a place of the content into view with `below` pixels more; of a taller one than the area, its top."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        least = min(place.top(), place.bottom() + below - height)
        bar.setValue(max(least, min(bar.value(), place.top())))

    def place_of(self, part: QWidget, box: QRect) -> QRect:
        """Return where a box of a part lies in the content."""
        return QRect(part.mapTo(self.content, box.topLeft()), box.size())


class Column(Scroller):
    """Parts one under the other: it scrolls for itself, or is as high as they are and is scrolled with others."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(content, parent)
        self._is_alone = False

    def take_width(self, width: int) -> None:
        """Be as wide as this; the content keeps its columns whether there is a scroll bar or not."""
        self.setFixedWidth(width)
        self.content.setFixedWidth(width)

    def scroll_alone(self, *, alone: bool) -> None:
        """Scroll for itself, or leave that to what this column is in."""
        self._is_alone = alone
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if alone else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room of all parts."""
        return self.content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the least room: that of all parts where this column does not scroll."""
        return super().minimumSizeHint() if self._is_alone else self.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the parts have another one."""
        if event.type() == QEvent.Type.LayoutRequest and not self._is_alone:
            self.updateGeometry()
        return super().eventFilter(watched, event)
