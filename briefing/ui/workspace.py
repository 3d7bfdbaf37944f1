"""How do the results, the article and its findings stand side by side?"""

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.domain.findings import FindingKind
from briefing.ui.models.findings import FindingsModel
from briefing.ui.theme import metrics
from briefing.ui.theme.look import Look
from briefing.ui.widgets.article.pane import ArticlePane
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.dates.foot import DatesFoot
from briefing.ui.widgets.panel.filter import FindingFilter
from briefing.ui.widgets.panel.head import PanelHead
from briefing.ui.widgets.panel.panel import FindingsPanel
from briefing.ui.widgets.panel.rail import FindingsRail
from briefing.ui.widgets.results.pane import ResultsPane


class Workspace(QWidget):
    """The three panes above the timeline.

    `text_edge_moved` tells where the article's words start, from the window's left.
    """

    text_edge_moved = Signal(int)

    def __init__(self, look: Look, orders: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._in_panel = self._is_dossier = False
        self.findings_models = {kind: FindingsModel(kind, self) for kind in FindingKind}
        self.results_pane = ResultsPane(look, orders)
        self.results, self.results_model = self.results_pane.results, self.results_pane.results_model
        self.article = ArticlePane(look)
        self.panel_head = PanelHead(look)
        self.panel = FindingsPanel(self.findings_models, look)
        self.filter = FindingFilter(look)
        self._panel_pane = _stack(self.panel_head, Rule(look), self.filter, self.panel)
        self._panel_pane.setFixedWidth(metrics.PANEL)
        self._results_rule, self._panel_rule = Rule(look, upright=True), Rule(look, upright=True)
        self.rail = FindingsRail(self.findings_models, look)
        self.foot = DatesFoot(look)
        self._lay_out()
        self.article.reader.column_moved.connect(self._tell_edge)
        self.article.setAutoFillBackground(True)
        look.changed.connect(self._dress)
        self._dress()

    def panes(self) -> tuple[QWidget, ...]:
        """Return the widgets that the keyboard cycles through, in order."""
        results, *asides = self.results_pane.panes()
        return (results, self.article.reader, *self.panel.all_lists(), self.foot.strip, *asides)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrow the results in a narrow window; in a narrower one, one pane stands beside the article."""
        width = event.size().width()
        self.results_pane.setFixedWidth(metrics.RESULTS_NARROW if width < metrics.NARROW_BELOW else metrics.RESULTS)
        self._share(self._in_panel)
        super().resizeEvent(event)

    def show_panel(self, *, shown: bool) -> None:
        """Give the findings the room beside the article, or the results, where there is room for one only.

        A dossier's findings take the room of the results wherever that makes two columns of them.
        """
        self._in_panel = shown
        self._share(shown)

    def show_dossier(self, *, shown: bool) -> None:
        """Give the findings of a dossier as much room as the article leaves them, or those of an article their own."""
        self._is_dossier = shown
        self._share(self._in_panel)

    def _lay_out(self) -> None:
        """Put the panes side by side, over the foot; Tab goes through them in that order, the timeline last."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(0)
        column.addLayout(line, 1)
        panes = (self.results_pane, self._results_rule, self.article, self._panel_rule, self._panel_pane, self.rail)
        for pane in panes:
            line.addWidget(pane, int(pane is self.article))
        column.addWidget(Rule(self._look))
        column.addWidget(self.foot)

    def _share(self, in_panel: bool) -> None:  # noqa: FBT001 - a state, not an order
        roomy = self.width() >= metrics.ONE_BELOW
        wide = _room_for_two(self.width()) if self._is_dossier and in_panel else None
        self._panel_pane.setFixedWidth(wide or metrics.PANEL)
        self.panel.set_width(wide or metrics.PANEL)
        self._panel_pane.setVisible(roomy or in_panel)
        self.rail.setVisible(not roomy and not in_panel)
        self.panel_head.allow_leaving(allowed=not roomy and in_panel)
        for part in (self.results_pane, self._results_rule):
            part.setVisible((roomy or not in_panel) and wide is None)

    def _tell_edge(self, left: int) -> None:
        # Where the results gave way, the query keeps the place it has beside them.
        if not self.results_pane.isHidden():
            self.text_edge_moved.emit(self.results_pane.maximumWidth() + 1 + left)

    def _dress(self) -> None:
        palette = QPalette(self.article.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor(self._look.colours.reader))
        self.article.setPalette(palette)


def _room_for_two(width: int) -> int | None:
    """Return the width of a panel in two columns beside the article; None where there is no room for them."""
    room = width - metrics.READER_LEAST - 1
    if room < metrics.TWO_COLUMNS:
        return None
    narrowest = min(room, metrics.TWO_COLUMNS + metrics.READER_BESIDE - metrics.READER_LEAST)
    return max(narrowest, min(width - metrics.READER_BESIDE - 1, metrics.DOSSIER_WIDEST))


def _stack(*parts: QWidget) -> QWidget:
    pane = QWidget()
    column = QVBoxLayout(pane)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return pane
