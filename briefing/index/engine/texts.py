"""Where in many sorted texts, kept as they are written, does one stand?

Only the first of every few is a string of its own; the others are made when they are asked for.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

import numpy as np

_EVERY = 32
_BREAK = b"\n"


class SortedTexts(Sequence[str]):
    """Texts without line breaks, sorted, each there once; joined by line breaks, in UTF-8."""

    def __init__(self, joined: bytes, *, count: int) -> None:
        self._joined = joined
        self._count = count
        breaks = np.flatnonzero(np.frombuffer(joined, np.uint8) == ord(_BREAK)) + 1
        #: Where each text begins, and where one after the last would.
        self._starts = np.concatenate([[0], breaks, [len(joined) + 1]]).astype(np.uint32)
        self._heads = [self._read(at, at + 1)[0] for at in range(0, count, _EVERY)]

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
        return self._read(at % self._count, at % self._count + 1)[0]

    def __iter__(self) -> Iterator[str]:
        return iter(self[:])

    def _read(self, first: int, end: int) -> list[str]:
        start, after = int(self._starts[first]), int(self._starts[end])
        return self._joined[start : after - 1].decode().split("\n")

    def place(self, text: str) -> int:
        """Return where the text stands or would stand."""
        block = bisect_right(self._heads, text) - 1
        if block < 0:
            return 0
        start = block * _EVERY
        return start + bisect_left(self._read(start, min(start + _EVERY, self._count)), text)

    def find(self, wanted: Sequence[str]) -> list[int]:
        """Return where those of the texts, given in order, stand that are there."""
        if not wanted or not self._count:
            return []
        first, end = self.place(wanted[0]), self.place(wanted[-1]) + 1
        if end - first > _EVERY * len(wanted):
            places = ((self.place(text), text) for text in wanted)
            return [at for at, text in places if at < self._count and self[at] == text]
        known = set(wanted)
        return [at for at, text in enumerate(self[first:end], first) if text in known]
