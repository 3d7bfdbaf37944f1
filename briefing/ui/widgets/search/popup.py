"""What may the part of the query at the caret become?"""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QModelIndex, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.domain.search import Completion
from briefing.ui.models.lines import LINE, LinesModel
from briefing.ui.models.offers import completion_lines
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.theme.shadow import SHADOW, paint_sheet
from briefing.ui.widgets.announcing import announce
from briefing.ui.widgets.lines.view import LineList

_RADIUS = 6.0
_GAP = 14.0


class CompletionPopup(QWidget):
    """A list under the query field, drawn by the window itself, so that the keyboard stays in the field.

    `taken` carries the Completion of a click; keys are told by the field through `step` and `current`.
    """

    taken = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._model = LinesModel(self)
        self.rows = LineList(self._model, look, "Completions", most=8, margin=metrics.POPUP_MARGIN, parent=self)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.taken.connect(self.taken)
        column = QVBoxLayout(self)
        around = SHADOW + metrics.POPUP_PAD
        column.setContentsMargins(SHADOW + 1, around, SHADOW + 1, around)
        column.addWidget(self.rows)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        look.changed.connect(self.update)
        self.hide()

    @property
    def current(self) -> Completion | None:
        """Return the completion that is chosen, or None."""
        index = self.rows.currentIndex()
        return index.data(LINE).offer if index.isValid() else None

    @property
    def first(self) -> Completion | None:
        """Return the first completion, or None where there is none."""
        index = self._model.step(QModelIndex(), 1)
        return index.data(LINE).offer if index.isValid() else None

    def show_below(self, field: QWidget, completions: Sequence[Completion]) -> None:
        """Show these under a field of the same window, none of them chosen; nothing where there are none."""
        self._model.show(completion_lines(completions))
        self.rows.setCurrentIndex(QModelIndex())
        if not completions:
            self.hide()
            return
        window = field.window()
        if self.parent() is not window:
            self.setParent(window)
        place = field.mapTo(window, QPoint(0, field.height() + metrics.POPUP_GAP))
        width = max(field.width() - 6, min(self._wanted(completions), window.width() - place.x() - metrics.MARGIN))
        height = self.rows.maximumHeight() + 2 * (SHADOW + metrics.POPUP_PAD)
        self.setGeometry(place.x() + 3 - SHADOW, place.y() - SHADOW, width + 2 * SHADOW, height)
        self.show()
        self.raise_()

    def _wanted(self, completions: Sequence[Completion]) -> int:
        """Return the width at which no completion is cut."""
        measure = QFontMetricsF(faces.LABEL_STRONG.font()).horizontalAdvance
        numbers = max(measure(f"{each.count:,}") + _GAP if each.count else 0.0 for each in completions)
        return ceil(max(measure(each.label) for each in completions) + numbers) + 2 * metrics.POPUP_MARGIN + 2

    def step(self, by: int) -> None:
        """Choose the next (1) or previous (-1) completion; before the first, none."""
        if self.rows.step(by):
            announce(self, self.rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        elif by < 0:
            self.rows.setCurrentIndex(QModelIndex())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sheet that the list lies on, with its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        paint_sheet(painter, box, _RADIUS, edge=self._look.colour("strong"), ground=self._look.colour("field"))
        painter.end()
