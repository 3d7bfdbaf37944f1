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


def complete_values(beginning: Beginning, snapshot: Snapshot, also: tuple[str, ...] = ()) -> tuple[Completion, ...]:
    """Return the values of the beginning's field one of whose words begins so, the most frequent first.

    Before them come those values of `also` that there are.
    """
    field = beginning.field
    if field in VALUE_COLUMNS:
        names = snapshot.keep(("names", field), lambda: _gather_names(VALUE_COLUMNS[field], snapshot))
        known = {at for name in also for at in names.find(name) if fold(names.labels[at]) == fold(name)}
        places = chain(sorted(known), (at for at in names.find(beginning.text) if at not in known))
        found = [(names.labels[at], names.counts[at]) for at in islice(places, MOST)]
    elif field in FIELD_NAMES:
        lexicon = snapshot.lexicon((FIELD_NAMES[field],))
        found = list(lexicon.most_frequent(fold(beginning.text), MOST).items())
    else:
        return ()
    return tuple(Completion(beginning.span, write_value(label), label, count) for label, count in found)


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
