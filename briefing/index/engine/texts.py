"""Where in many sorted texts, kept as they are written, does one stand?

None of them is made a string before it is asked for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import overload

import numpy as np

from briefing.index.engine.numbers import Places, spread

_BREAK = b"\n"
#: One walk over neighbours costs as much as looking up one text among so many.
_WORTH_WALKING = 64
#: So far apart stand the texts that are looked through first.
_STRIDE = 32


class SortedTexts(Sequence[str]):
    """Texts without line breaks, sorted, each there once; joined by line breaks, in UTF-8."""

    def __init__(self, joined: bytes, *, count: int) -> None:
        self._joined = joined
        self._count = count
        breaks = np.flatnonzero(np.frombuffer(joined, np.uint8) == ord(_BREAK)) + 1
        starts = np.concatenate([[0], breaks, [len(joined) + 1]])
        #: Where each text begins, and where one after the last would.
        self._starts = memoryview(starts.astype(np.uint32).tobytes()).cast("I")

    @classmethod
    def of(cls, texts: Iterable[str]) -> "SortedTexts":
        """Return texts that are given sorted."""
        given = list(texts)
        return cls("\n".join(given).encode(), count=len(given))

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> list[str]: ...
    def __getitem__(self, at: int | slice) -> str | list[str]:
        if isinstance(at, slice):
            first, end, step = at.indices(self._count)
            return (self._read(first, end) if first < end else []) if step == 1 else list(self)[at]
        if not -self._count <= at < self._count:
            raise IndexError(at)
        return self._written(at % self._count).decode()

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def _read(self, first: int, end: int) -> list[str]:
        return self._joined[self._starts[first] : self._starts[end] - 1].decode().split("\n")

    def _written(self, at: int) -> bytes:
        return self._joined[self._starts[at] : self._starts[at + 1] - 1]

    def pick(self, places: Places) -> list[str]:
        """Return the texts that stand at some places, which ascend; far faster than one after the other."""
        if not len(places):
            return []
        bounds = np.frombuffer(self._starts, np.uint32)
        starts = bounds[places].astype(np.int64)
        sizes = bounds[places + 1] - starts
        # Each is taken with the line break after it, but for the last.
        sizes[-1] -= 1
        return np.frombuffer(self._joined, np.uint8)[spread(starts, sizes)].tobytes().decode().split("\n")

    def place(self, text: str) -> int:
        """Return where the text stands or would stand."""
        if not self._count:
            return 0
        # Bytes of UTF-8 are in the order of the characters that they stand for.
        wanted = text.encode(errors="surrogatepass")
        first = max(0, bisect_right(self._landmarks, wanted) - 1) * _STRIDE
        end = min(first + _STRIDE, self._count)
        return first + bisect_left(self._joined[self._starts[first] : self._starts[end] - 1].split(_BREAK), wanted)

    @cached_property
    def _landmarks(self) -> list[bytes]:
        """The first of every _STRIDE texts; among the others one is then looked for in a single range."""
        return [self._written(at) for at in range(0, self._count, _STRIDE)]

    def find(self, wanted: Sequence[str]) -> list[int]:
        """Return where those of the texts, given in order, stand that are there."""
        if not wanted or not self._count:
            return []
        first, end = self.place(wanted[0]), self.place(wanted[-1]) + 1
        if end - first > _WORTH_WALKING * len(wanted):
            places = ((self.place(text), text) for text in wanted)
            return [at for at, text in places if at < self._count and self[at] == text]
        known = set(wanted)
        return [at for at, text in enumerate(self[first:end], first) if text in known]
