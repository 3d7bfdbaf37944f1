"""Has one figure the digits of another in another order, as slips of hand and ear have?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import floor, log10

from briefing.domain.findings import Figure
from briefing.extraction.differing.numbers.figures import COMMON_UNITS

#: Of so many digits the order is hardly the same by chance.
_MANY = 3
_FEW = 2
#: So many of the very same digits are told of many things.
_MOST_SHARING = 24
#: How much it speaks for one thing that many digits, or a few, are jumbled.
_POINTS = {_MANY: 4, _FEW: 2}


def weigh_jumble(one: Figure, other: Figure) -> int:
    """Return how much it speaks for one thing that one figure is the other one jumbled, 0 where it is not."""
    digits, others = _digits_of(one), _digits_of(other)
    if digits == others or sorted(digits) != sorted(others) or _size_of(one) != _size_of(other):
        return 0
    several = min(len(digits), _MANY)
    return 0 if several < _MANY and one.unit in COMMON_UNITS else _POINTS.get(several, 0)


def is_surely_jumbled(one: Figure, other: Figure) -> bool:
    """Tell whether so many digits are jumbled that no later count explains it."""
    return weigh_jumble(one, other) == _POINTS[_MANY]


def pair_jumbled(figures: Sequence[Figure]) -> Iterator[tuple[int, int]]:
    """Yield the figures of one unit, by their numbers, of which one is the other one jumbled; linear."""
    by_digits: dict[tuple[str, int], list[int]] = defaultdict(list)
    for number, one in enumerate(figures):
        digits = _digits_of(one)
        if len(set(digits)) > 1:
            by_digits["".join(sorted(digits)), _size_of(one)].append(number)
    for numbers in by_digits.values():
        if 1 < len(numbers) <= _MOST_SHARING:
            yield from (pair for pair in combinations(numbers, 2) if weigh_jumble(*(figures[one] for one in pair)))


def _digits_of(figure: Figure) -> str:
    """Return the digits of a figure without the noughts before and behind them."""
    return f"{figure.value:.9e}".partition("e")[0].replace(".", "").rstrip("0") if figure.value > 0 else ""


def _size_of(figure: Figure) -> int:
    return floor(log10(figure.value)) if figure.value > 0 else 0
