"""What was found in the article, one kind under the other?"""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.ui.models.findings import FindingsModel
from briefing.ui.models.rows import Section
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.panel.rows import NAMES, FindingsList
from briefing.ui.widgets.panel.sectionhead import SectionHead


class PanelHead(QWidget):
    """Says what the panel is about, and how much of it is in the brief."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._words = ""
        self.setFixedHeight(metrics.PANE_HEAD)

    def say(self, words: str) -> None:
        """Show words at the right."""
        self._words = words
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the head."""
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(metrics.MARGIN, metrics.HEAD_DROP, -metrics.MARGIN, 0)
        painter.setFont(faces.LABEL_STRONG.font())
        painter.setPen(self._look.colour("ink"))
        place = painter.boundingRect(box, Qt.AlignmentFlag.AlignVCenter, "This article")
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, "This article")
        line = QRectF(place.left(), self.height() - 2, place.width(), 2)
        painter.fillRect(line, self._look.colour("accent"))
        painter.setFont(faces.META.font())
        painter.setPen(self._look.colour("muted"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._words)
        painter.end()


class FindingsPanel(QScrollArea):
    """The three lists; every signal carries a FindingRef."""

    picked = Signal(object)
    toggled = Signal(object)
    rejected = Signal(object)
    corrected = Signal(object)

    def __init__(self, models: dict[FindingKind, FindingsModel], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self.lists: dict[FindingKind, FindingsList] = {}
        self._heads: dict[FindingKind, SectionHead] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        # The numbers keep their columns whether there is a scroll bar or not.
        content.setFixedWidth(metrics.PANEL)
        self._column = QVBoxLayout(content)
        self._column.setContentsMargins(0, 1, 0, 0)
        self._column.setSpacing(0)
        for number, (kind, model) in enumerate(models.items()):
            if number:
                self._column.addSpacing(metrics.SECTION_FOOT)
                self._column.addWidget(Rule(look))
            self._add_section(kind, model, look)
        self._column.addStretch(1)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.setAutoFillBackground(False)

    def show_sections(self, sections: dict[FindingKind, Section]) -> None:
        """Show the findings of an article."""
        for kind, section in sections.items():
            self._models[kind].show(section)
            self._heads[kind].show_count(section.count)

    def pick(self, ref: FindingRef | None) -> None:
        """Select a finding and bring its row into view, without telling anybody."""
        for kind, each in self.lists.items():
            found = self._models[kind].reveal(ref) if ref and ref.kind is kind else None
            if found is None or not found.isValid():
                each.clearSelection()
                continue
            self._heads[kind].setChecked(True)
            each.pick(found)
            row = each.visualRect(found)
            self.ensureVisible(0, each.y() + row.center().y(), 0, row.height())

    def row_of(self, ref: FindingRef) -> QRect:
        """Return where a finding's row is seen, in the window's own pixels; a null box where it is not."""
        found, rows = self._models[ref.kind].find(ref), self.lists[ref.kind]
        if not found.isValid() or not rows.isVisible():
            return QRect()
        box = rows.visualRect(found)
        return QRect(rows.viewport().mapTo(self.window(), box.topLeft()), box.size())

    def turn_fold(self) -> bool:
        """Open or close the fold that has the keyboard; return whether there is one."""
        return any(each.turn_fold() for each in self.lists.values())

    def enter(self) -> None:
        """Take the keyboard where the selected finding is, else at the first list that has any."""
        chosen = [each for each in self.lists.values() if each.selectedIndexes()]
        filled = [each for each in self.lists.values() if each.model().rowCount()]
        for each in (chosen or filled)[:1]:
            each.setFocus()

    def _add_section(self, kind: FindingKind, model: FindingsModel, look: Look) -> None:
        head, rows = SectionHead(kind, NAMES[kind], look), FindingsList(model, look)
        head.toggled.connect(rows.setVisible)
        rows.picked.connect(self.picked)
        rows.toggled.connect(self.toggled)
        rows.rejected.connect(self.rejected)
        rows.corrected.connect(self.corrected)
        rows.stepped_out.connect(lambda by, kind=kind: self._step_out(kind, by))
        self._heads[kind], self.lists[kind] = head, rows
        self._column.addWidget(head)
        self._column.addWidget(rows)

    def _step_out(self, kind: FindingKind, by: int) -> None:
        kinds = list(self.lists)[:: 1 if by > 0 else -1]
        for following in kinds[kinds.index(kind) + 1 :]:
            if self._models[following].rowCount() and self.lists[following].isVisible():
                self.lists[kind].clearSelection()
                self.lists[following].enter(by)
                return
