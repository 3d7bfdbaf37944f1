"""How do the composer's lines and its page stand side by side?"""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from briefing.services.catalogue import Services
from briefing.ui.composer import grid
from briefing.ui.composer.bar import ComposerBar
from briefing.ui.composer.gauge import Gauge
from briefing.ui.composer.lists.leftout import LeftOutView
from briefing.ui.composer.lists.lines import LinesView
from briefing.ui.composer.lists.model import RowsModel
from briefing.ui.composer.presenter import ComposerPresenter
from briefing.ui.composer.preview import PagePreview
from briefing.ui.deeds import Deeds
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule

#: Milliseconds after which an empty page says that it is being made.
_MOMENT = 300


class ComposerView(QWidget):
    """The Brief view; `left`, `copy_asked` and `export_asked` are for the window, `failed` carries a sentence.

    `wanted` asks for the dossier to be made ready, off the window's thread, and for `show_brief` to be called then.
    """

    wanted = Signal()
    left = Signal()
    copy_asked = Signal()
    export_asked = Signal()
    recount_asked = Signal()
    failed = Signal(str)

    def __init__(self, services: Services, look: Look, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows, self.out = RowsModel(self), RowsModel(self)
        self.bar = ComposerBar(look)
        self.gauge = Gauge(look)
        self.lines = LinesView(self.rows, look)
        self.left_out = LeftOutView(self.out, look)
        self.preview = PagePreview(look)
        self._moment = QTimer(self, singleShot=True, interval=_MOMENT)
        self._moment.timeout.connect(self.preview.say_working)
        self._lay_out()
        self.presenter = ComposerPresenter(services, self, deeds)
        self.bar.left.connect(self.left)
        self.bar.copy_asked.connect(self.copy_asked)
        self.bar.export_asked.connect(self.export_asked)
        self.bar.recount_asked.connect(self.recount_asked)
        self.lines.recount_asked.connect(self.recount_asked)
        look.changed.connect(self._dress)
        self._dress()
        self.setFocusProxy(self.lines)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the brief as it is now, and give its lines the keyboard."""
        super().showEvent(event)
        self._moment.start()
        self.wanted.emit()
        self.lines.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Say nothing of work that nobody waits for."""
        super().hideEvent(event)
        self._moment.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room: half for the lines, or what the page seen whole leaves; in a narrow window what they need.

        In a low one fewer of the lines that were left out are seen.
        """
        width, height = event.size().width(), event.size().height()
        page = round((height - grid.TOP_BAR) * grid.PAGE_SHARE) + grid.PAGE_AROUND
        spared = min(grid.WIDE, width - page)
        lines = max(grid.LEAST_WIDTH, width // 2, min(grid.ROOMY, width - grid.LEAST_PAGE), spared)
        self._sides.setStretch(0, lines)
        self._sides.setStretch(2, max(1, width - 1 - lines))
        self.left_out.allow(event.size().height())
        super().resizeEvent(event)

    def show_brief(self) -> None:
        """Show the brief as it is now."""
        self.presenter.refresh()

    def _lay_out(self) -> None:
        self._page_side = _stack(self.gauge, self.lines, grows=1)
        self._out_side = _stack(Rule(self._look), self.left_out)
        left = _stack(self._page_side, self._out_side, grows=0)
        left.setMinimumWidth(grid.LEAST_WIDTH)
        for side in (left, self.preview):
            # How wide each is, is said in shares of the room alone.
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(left)
        line.addWidget(Rule(self._look, upright=True))
        line.addWidget(self.preview)
        self._sides = line
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_stack(self.bar, Rule(self._look), body, grows=2))

    def _dress(self) -> None:
        for side, ground in ((self._page_side, "reader"), (self._out_side, "side"), (self.bar, "side")):
            palette = QPalette(side.palette())
            palette.setColor(QPalette.ColorRole.Window, QColor(self._look.colour(ground)))
            side.setPalette(palette)
            side.setAutoFillBackground(True)


def _stack(*parts: QWidget, grows: int | None = None) -> QWidget:
    """Put widgets one below the other; the one numbered `grows` takes the room that is left."""
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for number, part in enumerate(parts):
        column.addWidget(part, int(number == grows))
    return pane
