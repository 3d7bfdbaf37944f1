"""Which articles are indexed, said so that several processes can read them?"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefing.index.documents import IndexDocument

#: Reads the articles of share after share; handed to other processes, so it can be pickled.
Reader: TypeAlias = Callable[[Iterable[Sequence[str]]], Iterator[IndexDocument]]
#: Is told how many articles were read so far.
Watch: TypeAlias = Callable[[int], None]

#: So many articles are read at a time.
SHARE = 200


def look_away(_: int) -> None:
    """Watch nothing."""


@dataclass(frozen=True, slots=True)
class Stock:
    """Articles by their ids, each of them once, how they are read, and about how many bytes their texts have."""

    ids: tuple[str, ...]
    read: Reader
    text_size: int = 0

    def __post_init__(self) -> None:
        if len(set(self.ids)) != len(self.ids):
            raise ValueError("an article stands twice in the stock")

    def __iter__(self) -> Iterator[IndexDocument]:
        """Read the articles in this process."""
        return self.read(self.shares())

    def shares(self) -> Iterator[tuple[str, ...]]:
        """Yield the ids, some at a time."""
        for start in range(0, len(self.ids), SHARE):
            yield self.ids[start : start + SHARE]
