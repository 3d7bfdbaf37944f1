"""Which values of a field begin as what is typed?"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain, islice

import numpy as np

from briefing.domain.search import Completion
from briefing.index.compile import FIELD_NAMES
from briefing.index.engine.columns import VALUE_COLUMNS
from briefing.index.snapshot import Snapshot
from briefing.query.completing import Beginning, write_value
from briefing.text.fold import fold

MOST = 8
_BETWEEN_WORDS = re.compile(r"[^\w\n]+")


@dataclass(frozen=True, slots=True)
class Names:
    """Values as written with their articles' number, the most frequent first.

    `lines` are their words side by side, a line a value, each word after a space; `starts` are where lines begin.
    """

    labels: tuple[str, ...]
    counts: tuple[int, ...]
    lines: str
    starts: tuple[int, ...]

    def find(self, typed: str) -> Iterator[int]:
        """Yield the numbers of the values one of whose words begins so, with what stands after it as typed."""
        wanted = _read_words(typed)
        at = self.lines.find(wanted)
        while at >= 0:
            line = bisect_right(self.starts, at) - 1
            yield line
            at = self.lines.find(wanted, self.starts[line + 1]) if line + 1 < len(self.labels) else -1

    def find_whole(self, name: str) -> Iterator[int]:
        """Yield the number of the value that is written like a name, if there is one."""
        return (at for at in self.find(name) if fold(self.labels[at]) == fold(name))


def complete_values(beginning: Beginning, snapshot: Snapshot, *, first: str | None = None) -> tuple[Completion, ...]:
    """Return the values of the beginning's field one of whose words begins so, the most frequent first.

    Before them comes `first`, where it is a value of the field.
    """
    return tuple(
        Completion(beginning.span, write_value(label), label, count)
        for label, count in _count_values(beginning, snapshot, first).items()
    )


def _count_values(beginning: Beginning, snapshot: Snapshot, first: str | None) -> dict[str, int]:
    """Return how many articles have each of the values, in the order in which they are offered."""
    field = beginning.field
    if field in VALUE_COLUMNS:
        names = snapshot.keep(("names", field), lambda: _gather_names(VALUE_COLUMNS[field], snapshot))
        places = dict.fromkeys(chain(names.find_whole(first) if first else (), names.find(beginning.text)))
        return {names.labels[at]: names.counts[at] for at in islice(places, MOST)}
    if field in FIELD_NAMES:
        return dict(snapshot.lexicon((FIELD_NAMES[field],)).most_frequent(fold(beginning.text), MOST))
    return {}


def _gather_names(column: str, snapshot: Snapshot) -> Names:
    table = snapshot.values(column)
    counts = table.count(snapshot.live)
    ranked = [at for at in np.argsort(-counts, kind="stable").tolist() if counts[at]]
    keys = table.keys
    lines = _BETWEEN_WORDS.sub(" ", "\n".join(f" {keys[at]}" for at in ranked))
    starts = tuple(accumulate((len(line) + 1 for line in lines.split("\n")), initial=0))
    return Names(tuple(table.labels[at] for at in ranked), tuple(counts[ranked].tolist()), lines, starts)


def _read_words(typed: str) -> str:
    return _BETWEEN_WORDS.sub(" ", f" {fold(typed)}")
