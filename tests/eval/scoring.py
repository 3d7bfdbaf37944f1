"""How is a stage scored, and against which floor?"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """One measured figure between 0 and 1, under the name its floor is pinned by."""

    name: str
    value: float


#: Yields the scores of one stage; an empty answer means that its data is not on this machine.
Scorer = Callable[[], Iterator[Score]]


@dataclass(frozen=True)
class Counts:
    """What was found and right, found in all, and to be found in all."""

    right: int
    found: int
    wanted: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.found + other.found, self.wanted + other.wanted)


def total(counts: Sequence[Counts]) -> Counts:
    """Add counts up."""
    return sum(counts, Counts(0, 0, 0))


def match_one_to_one(left: int, right: int, fits: Callable[[int, int], bool]) -> int:
    """Return the size of the largest matching of `left` things with `right` things that fit (augmenting paths)."""
    partner: dict[int, int] = {}

    def find(one: int, seen: set[int]) -> bool:
        for other in range(right):
            if other not in seen and fits(one, other):
                seen.add(other)
                if other not in partner or find(partner[other], seen):
                    partner[other] = one
                    return True
        return False

    return sum(find(one, set()) for one in range(left))


def table(scores: Sequence[Score], floors: dict[str, float]) -> str:
    """Set scores and floors side by side."""
    width = max(len(score.name) for score in scores)
    rows = [f"{'':{width}}  score  floor"]
    rows += [f"{score.name:{width}}  {score.value:.3f}  {floors.get(score.name, 0.0):.3f}" for score in scores]
    return "\n".join(rows)
