"""What does each mark of an event weigh for its kind? `python -m tests.eval.kinds` fits the table to what may be read.

Softmax regression with ridge on the marks of the deadlines that are found right in the readable articles and in
`styles.tsv`. Each is also read by tables that lack a quarter of their words, so that no weight leans on words that
were added for these very articles.
"""

import csv
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Extraction, Published
from briefing.extraction.deadlines.judging.events import EventTable, EventWord
from briefing.extraction.deadlines.judging.kinds import KINDS, Judgement, KindTable
from briefing.extraction.deadlines.judging.marks import Occurrence, marks_of
from briefing.extraction.pipeline import extract
from briefing.settings.resources import resource
from briefing.text.shadow import shadow
from tests.eval.own import OwnArticle, read_group
from tests.eval.scorers.pairs import is_deadline, pair_deadlines
from tests.eval.scorers.tellings import overlap
from tests.eval.seeds import lexicons

_READABLE = ("tuned", "later", "fresh", "recent")
_STYLES = Path(__file__).parents[1] / "unit/extraction/deadlines/styles.tsv"
_TABLE = "lexicons/deadline_kinds.tsv"
#: How often a mark must be seen to be weighed, how small a weight says nothing, how hard weights are held to zero.
_SEEN, _NOTHING, _HOLD = 16.0, 0.05, 3.0
#: Tables that lack a share of their words, and what an event read by one of them counts beside one read by all.
_THINNED, _LACKING, _THIN_COUNT = 4, 0.25, 1.5
#: A sentence written for a rule counts more than one of an article.
_STYLE_COUNT = 2.0
_STEPS, _FIRST_STEP, _LAST_STEP, _EARLY = 400, 0.08, 0.01, 0.6
_NEAR, _FAR, _TINY = 0.9, 0.99, 1e-8
#: How far around a date a sentence is read.
_REACH = 600

Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Heard(KindTable):
    """A table that keeps what it is asked, by the words before and behind the date."""

    heard: dict[tuple[str, str, str], Occurrence] = field(default_factory=dict)

    def judge(self, event: Occurrence) -> Judgement:
        """Return what the table judges, and keep the event."""
        self.heard[event.lead, event.date, event.behind] = event
        return KindTable.judge(self, event)


@dataclass(frozen=True)
class Told:
    """An event, the kind it is of, and how much it counts."""

    event: Occurrence
    kind: DeadlineKind
    count: float


def read_told() -> Iterator[Told]:
    """Yield the events whose kinds are known: those of the readable articles and of the sentences of all styles."""
    known = lexicons().kinds
    table = Heard(known.events, known.senses, known.weights)
    words = replace(lexicons(), kinds=table)
    for group in _READABLE:
        for one in read_group(group):
            article = replace(one, source=replace(one.source, extraction=extract(one.source.article, words)))
            for found, kind in _paired(article):
                yield from _told(article.source.article.body, found, kind, table, 1.0)
    with _STYLES.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            article_of_row = make_article(
                f"Wire report on the affair\n\n{row['sentence']}\n", Origin("a.txt", "text/plain")
            )
            extraction = extract(article_of_row, words, given=Published(row["written"], Basis.STATED))
            for found, kind in _of_row(extraction, row["deadlines"]):
                yield from _told(article_of_row.body, found, kind, table, _STYLE_COUNT)


def _paired(article: OwnArticle) -> Iterator[tuple[Deadline, DeadlineKind]]:
    found, wanted = pair_deadlines(article)
    for one in found:
        here = [other for other in wanted if is_deadline(article, one, other)]
        if here:
            shared = [overlap(one.what, other["what"]) for other in here]
            best = here[shared.index(max(shared))]
            yield one, DeadlineKind(best["kind"])


def _of_row(extraction: Extraction, wanted: str) -> Iterator[tuple[Deadline, DeadlineKind]]:
    """Yield the deadlines of a row whose date has one kind there."""
    told = [words.split() for words in wanted.split("; ") if words]
    for one in extraction.deadlines:
        kinds = [kind for value, kind, *_ in told if value == one.when]
        if len(kinds) == 1 and one.kind is not DeadlineKind.PAST:
            yield one, DeadlineKind(kinds[0])


def _told(body: str, found: Deadline, kind: DeadlineKind, table: Heard, count: float) -> Iterator[Told]:
    text, when = shadow(body), found.date_span
    lead = text[max(found.sentence.start, when.start - _REACH) : when.start]
    behind = text[when.end : min(found.sentence.end, when.end + _REACH)]
    event = table.heard.get((lead, text[when.start : when.end], behind))
    if event is not None:
        yield Told(event, kind, count)


def thin(events: EventTable, share: float, seed: int) -> EventTable:
    """Return a table that lacks a share of its words, chosen at random."""
    chance = random.Random(seed)  # noqa: S311

    def kept(table: Mapping[str, Sequence[EventWord]]) -> dict[str, tuple[EventWord, ...]]:
        return {
            first: tuple(word for word in words if word.kind is None or chance.random() >= share)
            for first, words in table.items()
        }

    return replace(events, verbs=kept(events.verbs), nouns=kept(events.nouns))


def fit(marks: Matrix, kinds: Matrix, counts: Matrix, hold: float = _HOLD) -> Matrix:
    """Return a weight of each mark (rows) for each kind (columns) that tells best which kinds are right.

    `marks` has a row an event and a column a mark, `kinds` a one in each row for its kind; `counts` is a column.
    """
    weights = np.zeros((marks.shape[1], kinds.shape[1]))
    drift, scale = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, _STEPS + 1):
        sums = marks @ weights
        shares = np.exp(sums - sums.max(axis=1, keepdims=True))
        shares /= shares.sum(axis=1, keepdims=True)
        slope = marks.T @ (counts * (shares - kinds)) + hold * weights
        drift = _NEAR * drift + (1 - _NEAR) * slope
        scale = _FAR * scale + (1 - _FAR) * slope**2
        pace = _FIRST_STEP if step < _EARLY * _STEPS else _LAST_STEP
        weights -= pace * (drift / (1 - _NEAR**step)) / (np.sqrt(scale / (1 - _FAR**step)) + _TINY)
    return weights


def weigh_marks(told: Sequence[Told]) -> dict[str, Sequence[float]]:
    """Return what each mark weighs for each of `KINDS`."""
    known = lexicons().kinds
    thinned = [thin(known.events, _LACKING, seed) for seed in range(_THINNED)]
    tables = [(known.events, 1.0), *((events, _THIN_COUNT / _THINNED) for events in thinned)]
    read = [
        (marks_of(one.event, events, known.senses).names, one.kind, one.count * count)
        for events, count in tables
        for one in told
    ]
    seen: Counter[str] = Counter()
    for names, _, _ in read:
        seen.update(names)
    columns = {name: place for place, name in enumerate(sorted(name for name in seen if seen[name] >= _SEEN))}
    marks = np.zeros((len(read), len(columns)))
    for row, (names, _, _) in enumerate(read):
        marks[row, [columns[name] for name in names if name in columns]] = 1
    kinds = np.eye(len(KINDS))[[KINDS.index(kind) for _, kind, _ in read]]
    weights = fit(marks, kinds, np.array([[count] for _, _, count in read]))
    return {name: weights[place].tolist() for name, place in columns.items()}


def main() -> None:
    """Write the table of weights."""
    rows = [
        "\t".join((name, *(f"{weight:.2f}" for weight in weights), "fitted"))
        for name, weights in weigh_marks(tuple(read_told())).items()
        if max(map(abs, weights)) >= _NOTHING
    ]
    head = "\t".join(("mark", *(kind.value for kind in KINDS), "source"))
    Path(resource(_TABLE)).write_text("\n".join((head, *rows, "")), encoding="utf-8")


if __name__ == "__main__":
    main()
