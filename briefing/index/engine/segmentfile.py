"""How are the named parts of a segment put in one file, and read one by one?

The parts stand one after the other; a table of their names, places and types (JSON, compressed) follows, then the
table's length and a mark. Parts are read when they are asked for; nothing is mapped into memory, so that a file cut
short is an error and never the end of the process.
"""

import json
import struct
import zlib
from collections.abc import Mapping
from typing import Any, BinaryIO
from weakref import finalize

import numpy as np
from numpy.typing import NDArray

_END = struct.Struct("<I4s")
_MARK = b"BRF1"
_LEVEL = 1


class SegmentParts:
    """Collects the parts of a segment in a file."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._table: dict[str, tuple[int, int, str]] = {}
        self._at = 0

    def add_ranges(self, name: str, array: NDArray[Any]) -> None:
        """Add an array that can be read in ranges, in the least type that holds it."""
        least = _make_least(array)
        self._write(name, least.dtype.str, least.tobytes())

    def add_array(self, name: str, array: NDArray[Any]) -> None:
        """Add an array, in the least type that holds it."""
        least = _make_least(array)
        self._write(name, least.dtype.str, zlib.compress(least.tobytes(), _LEVEL))

    def add_texts(self, name: str, texts: list[str]) -> None:
        """Add texts without line breaks."""
        self._write(name, "text", zlib.compress("\n".join(texts).encode(), _LEVEL))

    def finish(self, header: Mapping[str, Any]) -> None:
        """Write the table, and a header that JSON can hold."""
        table = zlib.compress(json.dumps({"header": header, "parts": self._table}).encode(), _LEVEL)
        self._stream.write(table + _END.pack(len(table), _MARK))

    def _write(self, name: str, kind: str, written: bytes) -> None:
        self._stream.write(written)
        self._table[name] = (self._at, len(written), kind)
        self._at += len(written)


def _make_least(array: NDArray[Any]) -> NDArray[Any]:
    if array.dtype.kind == "u":
        array = array.astype(np.min_scalar_type(int(array.max(initial=0))), copy=False)
    return array.astype(array.dtype.newbyteorder("<"), copy=False)


class SegmentFile:
    """A segment's file opened for reading; raises EOFError and zlib.error where it is not as it was written.

    It is not safe for two threads at once. `close` lets go of the file, as does forgetting the object.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.close = finalize(self, stream.close)
        size = stream.seek(0, 2)
        length, mark = _END.unpack(self._read_at(size - _END.size, _END.size))
        if mark != _MARK:
            raise EOFError("this is no segment")
        table = json.loads(zlib.decompress(self._read_at(size - _END.size - length, length)))
        self.header: dict[str, Any] = table["header"]
        self._table: dict[str, tuple[int, int, str]] = table["parts"]

    def __contains__(self, name: str) -> bool:
        return name in self._table

    def read_range(self, name: str, start: int, end: int) -> NDArray[Any]:
        """Return a range of an array that was added to be read so; it must not be changed."""
        first, size, kind = self._table[name]
        of = np.dtype(kind)
        if not 0 <= start <= end <= size // of.itemsize:
            raise EOFError("a range outside its part")
        if start == end:
            return np.zeros(0, of)
        return np.frombuffer(self._read_at(first + start * of.itemsize, (end - start) * of.itemsize), of)

    def read_array(self, name: str) -> NDArray[Any]:
        """Return an array, which must not be changed."""
        first, size, kind = self._table[name]
        return np.frombuffer(zlib.decompress(self._read_at(first, size)), np.dtype(kind))

    def read_texts(self, name: str) -> list[str]:
        """Return the texts of a part; none at all come back as one empty text."""
        return self.read_joined(name).decode().split("\n")

    def read_joined(self, name: str) -> bytes:
        """Return the texts of a part in UTF-8, joined by line breaks."""
        first, size, _ = self._table[name]
        return zlib.decompress(self._read_at(first, size))

    def _read_at(self, start: int, size: int) -> bytes:
        if start < 0:
            raise EOFError("a file too short")
        self._stream.seek(start)
        found = self._stream.read(size)
        if len(found) != size:
            raise EOFError("a file too short")
        return found
