"""Which words of a list may be near another, by the letters they have?"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.index.analysis.stems import ENDING_LETTERS, LAST_LETTERS, LONGEST_ENDING

_MOST = 255
_END = 10
#: A bit for each byte of UTF-8 that begins a character, those that end in the same six bits sharing one.
_BIT_OF_BYTE = np.array(
    [0 if byte == _END or 0x80 <= byte < 0xC0 else 1 << (byte & 0x3F) for byte in range(256)], np.uint64
)
_IS_LAST_OF_FORM = np.isin(np.arange(256), [ord(letter) for letter in LAST_LETTERS])


def _mask(text: str) -> np.uint64:
    written = np.frombuffer(text.encode("utf-8", "surrogatepass"), np.uint8)
    return np.uint64(np.bitwise_or.reduce(_BIT_OF_BYTE[written]))


_ENDINGS = _mask(ENDING_LETTERS)


@dataclass(frozen=True, slots=True)
class Probe:
    """A text whose neighbours, of at most `most` other letters, are looked for; its length and its letters."""

    length: int
    mask: np.uint64
    most: int

    @classmethod
    def of(cls, text: str, most: int) -> "Probe":
        """Return the probe for a text."""
        return cls(len(text), _mask(text), most)


class Letters:
    """The lengths and letters of words, eleven bytes a word."""

    def __init__(self, words: Sequence[str]) -> None:
        lines = "\n".join(words) + "\n" * bool(words)
        written = np.frombuffer(lines.encode("utf-8", "surrogatepass"), np.uint8)
        ends = np.flatnonzero(written == _END)
        lengths = np.diff(ends, prepend=-1) - 1 if lines.isascii() else np.fromiter(map(len, words), np.int64)
        self._lengths = np.minimum(lengths, _MOST).astype(np.int16)
        self._masks = _read_masks(written, ends)
        self._are_forms = _IS_LAST_OF_FORM[written[ends - 1]]

    def find_near(self, probe: Probe, within: slice) -> NDArray[np.int64]:
        """Return where those words of a range stand that may be as near as asked.

        A letter changed takes one and brings another; a letter added or dropped does only one of these.
        """
        gaps = np.abs(self._lengths[within] - np.int16(probe.length))
        differing = np.bitwise_count(self._masks[within] ^ probe.mask) + gaps
        return _places((differing <= 2 * probe.most) & (gaps <= probe.most), within)

    def find_stems_near(self, probe: Probe, within: slice) -> NDArray[np.int64]:
        """Return where those words of a range stand whose stems, not they themselves, may be as near as asked."""
        longer = self._lengths[within] - np.int16(probe.length)
        masks, most = self._masks[within], probe.most
        lacking = np.bitwise_count(probe.mask & ~(masks | _ENDINGS))
        besides = np.bitwise_count(masks & ~(probe.mask | _ENDINGS))
        fits = (longer >= -most) & (longer <= most + LONGEST_ENDING)
        return _places(fits & self._are_forms[within] & (lacking <= most) & (besides <= most), within)


def _read_masks(written: NDArray[np.uint8], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    # The byte of a line's end has no bit, so that a line without a letter has none either.
    starts = np.append(0, ends[:-1] + 1)[: len(ends)]
    return np.bitwise_or.reduceat(_BIT_OF_BYTE[written], starts) if len(ends) else np.zeros(0, np.uint64)


def _places(chosen: NDArray[np.bool_], within: slice) -> NDArray[np.int64]:
    places: NDArray[np.int64] = np.flatnonzero(chosen) + within.start
    return places
