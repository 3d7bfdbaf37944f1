"""What do the articles of a dossier say apart from findings: where they differ, what they leave open?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.domain.dossier import Attribute, Difference, Dossier, Merged, Sourced, Telling
from briefing.domain.findings import FindingKind, OpenQuestion, Scenario
from briefing.domain.span import Span
from briefing.ui.models.dossier.tellers import Tellers
from briefing.ui.models.excerpt import quote_from

_Index = QModelIndex | QPersistentModelIndex

PASSAGE = Qt.ItemDataRole.UserRole + 1
_LONGEST = 150
_MOST_SENTENCES = 3
#: In whose colours the words of a difference are shown.
_KINDS = {
    Attribute.DATE: FindingKind.DEADLINE,
    Attribute.FIGURE: FindingKind.ISSUE,
    Attribute.PLACE: FindingKind.ISSUE,
}


class Topic(StrEnum):
    """What the passages are about."""

    DIFFERENCES = "differences"
    QUESTIONS = "questions"
    SCENARIOS = "scenarios"


@dataclass(frozen=True, slots=True)
class TopicRow:
    """A line that names what the passages under it are about; `icon` says of which sort that is."""

    title: str
    icon: str = "differ"


@dataclass(frozen=True, slots=True)
class PassageRow:
    """What an article says in which of its words; `value` is what it puts against the others."""

    article_id: str
    kind: FindingKind
    words: Span
    sentence: Span
    outlet: str
    value: str
    quote: str
    spoken: str


@dataclass(frozen=True, slots=True)
class TopicRows:
    """The lines of one topic and how many titles there are among them."""

    rows: tuple[TopicRow | PassageRow, ...] = ()
    count: int = 0


def make_topics(dossier: Dossier, tellers: Tellers) -> dict[Topic, TopicRows]:
    """Return what the articles of a dossier say by topic."""
    differences = tuple(row for one in dossier.differences for row in _difference_rows(one, tellers))
    questions = tuple(_question_row(one, tellers) for one in dossier.questions)
    scenarios = tuple(row for one in dossier.scenarios for row in _scenario_rows(one, tellers))
    return {
        Topic.DIFFERENCES: TopicRows(differences, len(dossier.differences)),
        Topic.QUESTIONS: TopicRows(questions, len(questions)),
        Topic.SCENARIOS: TopicRows(scenarios, len(dossier.scenarios)),
    }


def _difference_rows(difference: Difference, tellers: Tellers) -> Iterator[TopicRow | PassageRow]:
    event = difference.event
    yield TopicRow(f"{event[:1].upper()}{event[1:]}: {difference.attribute}")
    for version in difference.versions:
        ids = [one.article_id for one in version.tellings]
        yield _passage_row(version.tellings[0], _KINDS[difference.attribute], version.value, tellers.name(ids), tellers)


def _question_row(merged: Merged[OpenQuestion], tellers: Tellers) -> PassageRow:
    ids = [merged.best.article_id, *(one.article_id for one in merged.members)]
    sentence = merged.best.finding.sentence
    telling = Telling(merged.best.article_id, sentence, sentence)
    return _passage_row(telling, FindingKind.ISSUE, "", tellers.name(ids), tellers)


def _scenario_rows(scenario: Sourced[Scenario], tellers: Tellers) -> Iterator[TopicRow | PassageRow]:
    found, article_id = scenario.finding, scenario.article_id
    body = tellers.sources[article_id].article.body
    yield TopicRow(" ".join(found.name.of(body).split()) if found.name else "A scenario", "fork")
    for sentence in found.sentences[:_MOST_SENTENCES]:
        telling = Telling(article_id, sentence, sentence)
        yield _passage_row(telling, FindingKind.ISSUE, "", tellers.outlet(article_id), tellers)


def _passage_row(telling: Telling, kind: FindingKind, value: str, outlet: str, tellers: Tellers) -> PassageRow:
    quote = quote_from(tellers.sources[telling.article_id], telling.sentence, telling.words, _LONGEST).text
    spoken = ": ".join(part for part in (tellers.tell(telling.article_id), value, quote) if part)
    return PassageRow(telling.article_id, kind, telling.words, telling.sentence, outlet, value, quote, spoken)


class PassagesModel(QAbstractListModel):
    """The lines of one topic; only passages can be chosen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TopicRow | PassageRow, ...] = ()

    def show(self, rows: Sequence[TopicRow | PassageRow]) -> None:
        """Show other lines; the same ones leave the list as it is."""
        if tuple(rows) != self._rows:
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def find(self, row: PassageRow) -> QModelIndex:
        """Return the index of a passage, an invalid one where it is not there."""
        return self.index(self._rows.index(row)) if row in self._rows else QModelIndex()

    def step(self, index: _Index, by: int) -> QModelIndex:
        """Return the next (1) or previous (-1) passage; without a current one, the first or last."""
        number = index.row() + by if index.isValid() else (0 if by > 0 else len(self._rows) - 1)
        while 0 <= number < len(self._rows):
            if isinstance(self._rows[number], PassageRow):
                return self.index(number)
            number += by
        return QModelIndex()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let only passages be chosen."""
        if not index.isValid() or isinstance(self._rows[index.row()], TopicRow):
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the line itself or its words."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PASSAGE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title if isinstance(row, TopicRow) else row.quote
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return row.title if isinstance(row, TopicRow) else row.spoken
        return None
