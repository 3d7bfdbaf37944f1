"""How do the timeline and the as-of date stand under the article?"""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.ui.theme import metrics
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.dates.asof import AsOfField
from briefing.ui.widgets.dates.strip import TimelineStrip


class DatesFoot(QWidget):
    """The strip of days, and at its right the day they are counted from."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = TimelineStrip(look)
        self.as_of = AsOfField(look)
        rule = Rule(look, upright=True)
        rule.setFixedHeight(36)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, metrics.MARGIN - 3, 0)
        line.setSpacing(0)
        line.addWidget(self.strip, 1)
        line.addWidget(rule)
        line.addSpacing(20)
        line.addWidget(self.as_of)
        self.setFixedHeight(metrics.TIMELINE)
