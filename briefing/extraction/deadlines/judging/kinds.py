"""Of what kind is an event, by all that its clause and its date tell?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.judging.marks import Occurrence, marks_of

Rows = Sequence[Mapping[str, str]]

#: The kinds of what lies ahead, in the order of the table's columns.
KINDS = (
    DeadlineKind.EXPIRY,
    DeadlineKind.EFFECTIVE,
    DeadlineKind.DUE,
    DeadlineKind.MEETING,
    DeadlineKind.EXPECTED,
)


@dataclass(frozen=True, slots=True)
class Judgement:
    """The likeliest kind of an event; `told` where a word says that something happens at all.

    `link` is the class of the words that lead to its date.
    """

    kind: DeadlineKind
    told: bool
    link: str


@dataclass(frozen=True, slots=True)
class KindTable:
    """What each mark of an event weighs for each of `KINDS`, and the words that make the marks."""

    events: EventTable
    senses: Mapping[str, str]
    weights: Mapping[str, Sequence[float]]

    def judge(self, event: Occurrence) -> Judgement:
        """Return the kind that the marks of an event weigh most for, unless what leads to its date settles it."""
        marks = marks_of(event, self.events, self.senses)
        weighed = [row for name in sorted(marks.names) if (row := self.weights.get(name))]
        sums = [sum(column) for column in zip(*weighed, strict=True)] or [0.0] * len(KINDS)
        return Judgement(marks.sure or KINDS[sums.index(max(sums))], marks.told, marks.link)


def make_kind_table(events: EventTable, words: Rows, weights: Rows) -> KindTable:
    """Return the table from the rows of `word_kinds.tsv` and `deadline_kinds.tsv`."""
    columns = [kind.value for kind in KINDS]
    return KindTable(
        events,
        {row["word"]: row["kind"] for row in words},
        {row["mark"]: tuple([float(row[column]) for column in columns]) for row in weights},
    )
