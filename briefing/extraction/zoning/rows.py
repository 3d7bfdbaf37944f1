"""Which blocks are rows of a table?"""

from collections.abc import Sequence
from itertools import groupby

from briefing.domain.document import Block

_BAR = "|"
#: A masthead may have two lines with bars, or three with one bar each; a table has more, or is fenced by bars.
_FEWEST_ROWS, _FEWEST_OF_PAIRS, _FEWEST_FENCED = 3, 4, 2
_PAIR = 2


def find_rows(shadow: str, blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indices of the blocks that follow on each other with as many cells between bars each."""
    if _BAR not in shadow:
        return frozenset()
    texts = [block.content.of(shadow) for block in blocks]
    rows: set[int] = set()
    for cells, run in groupby(range(len(blocks)), lambda index: _count_cells(texts[index])):
        indices = list(run)
        if _is_table(cells, [texts[index] for index in indices]):
            rows.update(indices)
    return frozenset(rows)


def _is_table(cells: int, texts: Sequence[str]) -> bool:
    fenced = all(text.startswith(_BAR) and text.endswith(_BAR) for text in texts)
    fewest = _FEWEST_OF_PAIRS if cells == _PAIR else _FEWEST_ROWS
    return cells >= _PAIR and len(texts) >= (_FEWEST_FENCED if fenced else fewest)


def _count_cells(text: str) -> int:
    return text.strip(_BAR).count(_BAR) + 1
