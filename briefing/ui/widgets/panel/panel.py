"""What was found in the article or the dossier, one kind under the other, in a wide panel in two columns?"""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.ui.models.dossier.passages import PassageRow, PassagesModel, Topic, TopicRows
from briefing.ui.models.findings import FindingsModel
from briefing.ui.models.rows import Section
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.panel.passages import PassagesList
from briefing.ui.widgets.panel.rows import NAMES, FindingsList
from briefing.ui.widgets.panel.sectionhead import SectionHead
from briefing.ui.widgets.scrolling import Column, Scroller

_NOTHING = "Nothing was found here. Findings are read from English, and dates from Chinese too."
#: Pixels that stay in view below a row that is gone to.
_BELOW = 28

#: What the lists of findings tell, and the panel with them.
_OF_FINDINGS = ("picked", "toggled", "rejected", "corrected", "pointed", "walked", "told", "unfolded", "menu_asked")

TOPICS = {
    Topic.DIFFERENCES: "Sources differ",
    Topic.QUESTIONS: "Open questions",
    Topic.SCENARIOS: "Scenarios",
}
#: What stands in the first column of a wide panel, and in the second.
_FIRST: tuple[FindingKind | Topic, ...] = (FindingKind.ISSUE, FindingKind.DEADLINE, Topic.DIFFERENCES)
_SECOND: tuple[FindingKind | Topic, ...] = (FindingKind.ACTOR, Topic.QUESTIONS, Topic.SCENARIOS)


class _Part(QWidget):
    """A head over its list, with a hairline above where another part comes before."""

    def __init__(self, head: SectionHead, rows: QWidget, look: Look, *, ruled: bool) -> None:
        super().__init__()
        self.head, self.rows = head, rows
        head.toggled.connect(rows.setVisible)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, metrics.SECTION_FOOT)
        column.setSpacing(0)
        for part in (*((Rule(look),) if ruled else ()), head, rows):
            column.addWidget(part)


class _Note(QLabel):
    """A muted line under the heads of an article in which nothing was found."""

    def __init__(self, look: Look) -> None:
        super().__init__(_NOTHING)
        self._look = look
        self.setFont(faces.META.font())
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setContentsMargins(metrics.PANEL_TEXT, 6, metrics.MARGIN, metrics.SECTION_FOOT)
        self.hide()
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(self.foregroundRole(), self._look.colour("muted"))
        self.setPalette(palette)


class FindingsPanel(Scroller):
    """The lists of findings and of passages; the signals of findings are those of their lists.

    `told` carries a PositionLine, `passed` a PassageRow that was gone to.
    """

    picked = Signal(object)
    toggled = Signal(object)
    rejected = Signal(object)
    corrected = Signal(object)
    pointed = Signal(object)
    walked = Signal(object, int)
    told = Signal(object)
    unfolded = Signal(object)
    passed = Signal(object)
    menu_asked = Signal(QPoint)

    def __init__(self, models: dict[FindingKind, FindingsModel], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(QWidget(), parent)
        self._models = models
        self._wanted = ""
        self._topic_models = {topic: PassagesModel(self) for topic in TOPICS}
        self.lists = {kind: self._make_list(kind, look) for kind in models}
        self.topics = {topic: self._make_topic(topic, look) for topic in TOPICS}
        self._parts: dict[FindingKind | Topic, _Part] = {}
        self._is_wide = False
        self.columns = tuple(Column(self._make_column(names, look)) for names in (_FIRST, _SECOND))
        self.note = _Note(look)
        self._across, self._upright = Rule(look), Rule(look, upright=True)
        self._lay_out()
        self.show_topics({})
        self.set_width(metrics.PANEL)

    def set_width(self, width: int) -> None:
        """Take a width: where there is room for two columns they stand side by side and scroll each for itself."""
        self._is_wide = wide = width >= metrics.TWO_COLUMNS
        direction = QHBoxLayout.Direction.LeftToRight if wide else QHBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)
        self._across.setVisible(not wide)
        self._upright.setVisible(wide)
        self.content.setFixedWidth(width)
        first = width // 2 if wide else width
        for column, own in zip(self.columns, (first, width - first - 1 if wide else width), strict=True):
            column.take_width(own)
            column.scroll_alone(alone=wide)

    def show_sections(self, sections: dict[FindingKind, Section]) -> None:
        """Show the findings of an article or of a dossier."""
        for kind, section in sections.items():
            self._models[kind].show(section)
        self.note.setVisible(not any(section.rows for section in sections.values()))
        self.count()

    def show_topics(self, topics: Mapping[Topic, TopicRows]) -> None:
        """Show what else a dossier says; a topic without lines is not shown."""
        for topic, model in self._topic_models.items():
            shown = topics.get(topic, TopicRows())
            model.show(shown.rows)
            self._parts[topic].head.show_count(f"{shown.count:,}")
        self._give_way()

    def look_for(self, words: str) -> None:
        """Show only the findings that have these words; what is no finding gives way to them."""
        for model in self._models.values():
            model.look_for(words)
        self._wanted = words.strip()
        self._give_way()
        self.count()

    def count(self) -> None:
        """Show how many findings there are of each kind."""
        for kind, model in self._models.items():
            self._parts[kind].head.show_count(model.count)

    def pick(self, ref: FindingRef | None) -> None:
        """Select a finding and bring its row into view, without telling anybody."""
        for rows in self.topics.values():
            rows.clearSelection()
        for kind, each in self.lists.items():
            found = self._models[kind].reveal(ref) if ref and ref.kind is kind else None
            if found is None or not found.isValid():
                each.clearSelection()
                continue
            self._parts[kind].head.setChecked(True)
            each.pick(found)
            self._bring_into_view(self._parts[kind], each.visualRect(found))

    def pick_passage(self, row: PassageRow) -> None:
        """Select a passage and bring it into view, without telling anybody."""
        for topic, rows in self.topics.items():
            found = self._topic_models[topic].find(row)
            if found.isValid():
                rows.setCurrentIndex(found)
                self._bring_into_view(self._parts[topic], rows.visualRect(found))

    def go_to_top(self) -> None:
        """Show the first findings."""
        for area in (self, *self.columns):
            area.verticalScrollBar().setValue(0)

    def row_of(self, ref: FindingRef) -> QRect:
        """Return where a finding's row is seen, in the window's own pixels; a null box where it is not."""
        found, rows = self._models[ref.kind].find(ref), self.lists[ref.kind]
        if not found.isValid() or not rows.isVisible():
            return QRect()
        box = rows.visualRect(found)
        return QRect(rows.viewport().mapTo(self.window(), box.topLeft()), box.size())

    def shows(self, ref: FindingRef) -> bool:
        """Tell whether a finding's row stands in the panel, and the keyboard not at a fold instead."""
        rows = self.lists[ref.kind]
        at_fold = any(each.is_at_fold for each in self.lists.values())
        return self._models[ref.kind].find(ref).isValid() and not rows.isHidden() and not at_fold

    def turn_fold(self) -> bool:
        """Open or close the fold that has the keyboard; return whether there is one."""
        return any(each.turn_fold() for each in self.lists.values())

    def enter(self) -> None:
        """Take the keyboard where the selected finding is, else at the first list that has any."""
        chosen = [each for each in self.lists.values() if each.selectedIndexes()]
        filled = [each for each in self.lists.values() if each.model().rowCount()]
        for each in (chosen or filled)[:1]:
            each.setFocus()

    def all_lists(self) -> tuple[FindingsList | PassagesList, ...]:
        """Return every list, in the order in which the keyboard goes through them."""
        return tuple(self._list_of(name) for name in (*_FIRST, *_SECOND))

    def _bring_into_view(self, part: _Part, row: QRect) -> None:
        """Bring a row into view, with its head if it is the first."""
        for column in self.columns:
            column.settle(*self._parts.values())
        self.settle()
        area = next(column for column in self.columns if column.isAncestorOf(part)) if self._is_wide else self
        place = area.place_of(part.rows, row)
        if row.top() == 0:
            place.setTop(area.place_of(part, part.rect()).top())
        area.bring_into_view(place, _BELOW)

    def _give_way(self) -> None:
        """Show the topics that have lines, while no words are looked for."""
        for topic, passages in self._topic_models.items():
            self._parts[topic].setVisible(bool(passages.rowCount()) and not self._wanted)

    def _list_of(self, name: FindingKind | Topic) -> FindingsList | PassagesList:
        return self.lists[name] if isinstance(name, FindingKind) else self.topics[name]

    def _make_list(self, kind: FindingKind, look: Look) -> FindingsList:
        rows = FindingsList(self._models[kind], look)
        for name in _OF_FINDINGS:
            getattr(rows, name).connect(getattr(self, name))
        rows.stepped_out.connect(lambda by: self._step_out(rows, by))
        return rows

    def _make_topic(self, topic: Topic, look: Look) -> PassagesList:
        rows = PassagesList(self._topic_models[topic], look, TOPICS[topic])
        rows.picked.connect(self.passed)
        rows.stepped_out.connect(lambda by: self._step_out(rows, by))
        return rows

    def _make_column(self, names: tuple[FindingKind | Topic, ...], look: Look) -> QWidget:
        column = QWidget()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 1, 0, 0)
        lines.setSpacing(0)
        for number, name in enumerate(names):
            kind = name if isinstance(name, FindingKind) else None
            words = NAMES[name] if isinstance(name, FindingKind) else TOPICS[name]
            head = SectionHead(kind, words, look)
            self._parts[name] = _Part(head, self._list_of(name), look, ruled=number > 0)
            lines.addWidget(self._parts[name])
        lines.addStretch(1)
        return column

    def _lay_out(self) -> None:
        self._line = QHBoxLayout(self.content)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        first, second = self.columns
        for part in (first, self._across, self._upright, second):
            self._line.addWidget(part)
        # Under each other, the second takes what room is left over, so that nothing opens up between the two.
        self._line.setStretchFactor(second, 1)
        lines = second.content.layout()
        if isinstance(lines, QVBoxLayout):
            lines.insertWidget(lines.count() - 1, self.note)

    def _step_out(self, left: FindingsList | PassagesList, by: int) -> None:
        lists = self.all_lists()[:: 1 if by > 0 else -1]
        for following in lists[lists.index(left) + 1 :]:
            if following.model().rowCount() and following.isVisible():
                left.clearSelection()
                following.enter(by)
                return
