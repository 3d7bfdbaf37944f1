"""What need not be worked out again, since nothing that it came from has changed?"""

from collections.abc import Callable, Hashable, Sequence
from operator import is_
from typing import Generic, TypeVar

A = TypeVar("A")


class Kept(Generic[A]):
    """Keeps the answer for each group of values for as long as the group has the very same members, in their order.

    Members are compared by identity, strings by their letters: equal values that were made anew count as changed.
    """

    def __init__(self) -> None:
        self._last: dict[Hashable, tuple[Sequence[object], A]] = {}
        self._now: dict[Hashable, tuple[Sequence[object], A]] = {}

    def answer(self, group: Hashable, members: Sequence[object], work: Callable[[], A]) -> A:
        """Return the answer for a group, worked out only where it has other members than before."""
        known = self._last.get(group)
        found = known if known is not None and _are_same(known[0], members) else (members, work())
        self._now[group] = found
        return found[1]

    def turn(self) -> None:
        """Forget the groups for which nobody asked since the last turn."""
        self._last, self._now = self._now, {}


def _are_same(before: Sequence[object], now: Sequence[object]) -> bool:
    if len(before) != len(now):
        return False
    return all(map(is_, before, now)) or all(
        one is other or (isinstance(one, str) and one == other) for one, other in zip(before, now, strict=True)
    )
