"""What was found before, as far as it is remembered?"""

from collections.abc import Callable, Hashable
from typing import Any, Protocol, TypeVar, cast


class Sized(Protocol):
    """What takes `nbytes` of memory."""

    @property
    def nbytes(self) -> int:
        """Return how many bytes it takes."""


_Sized = TypeVar("_Sized", bound=Sized)


class Recall:
    """Remembers what was asked for last, as long as it takes at most so many bytes together."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._nbytes = 0
        self._made: dict[Hashable, Any] = {}

    def get(self, key: Hashable, make: Callable[[], _Sized]) -> _Sized:
        """Return what `make` returns; it is called only where nothing is remembered for the key."""
        if key in self._made:
            made = self._made.pop(key)
        else:
            made = make()
            self._nbytes += made.nbytes
        self._made[key] = made
        while self._nbytes > self._most and len(self._made) > 1:
            self._nbytes -= self._made.pop(next(iter(self._made))).nbytes
        return cast(_Sized, made)
