"""What does a failure of SQLite mean to the reader?"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.domain.errors import UserError

_ELSEWHERE = "or choose another folder with --library"
DAMAGED = f"is damaged and was left as it is; put a copy of it back, {_ELSEWHERE}"
_BUSY = "is being written by another program; wait until it is done and try again"
_CLOSED = f"cannot be opened; allow reading and writing there, {_ELSEWHERE}"

#: What is said of the library for each primary result code of SQLite (https://sqlite.org/rescode.html).
_MEANINGS = {
    sqlite3.SQLITE_CORRUPT: DAMAGED,
    sqlite3.SQLITE_NOTADB: DAMAGED,
    sqlite3.SQLITE_BUSY: _BUSY,
    sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_FULL: "cannot grow because the disk is full; free some space and try again",
    sqlite3.SQLITE_READONLY: f"cannot be written; allow writing there, {_ELSEWHERE}",
    sqlite3.SQLITE_CANTOPEN: _CLOSED,
    sqlite3.SQLITE_PERM: _CLOSED,
    sqlite3.SQLITE_IOERR: "cannot be read or written because its disk reports an error; check the disk and try again",
}


@contextmanager
def told_plainly(path: Path) -> Iterator[None]:
    """Raise UserError in place of the failures of SQLite that a person can act on; `path` is the library's file."""
    try:
        yield
    except sqlite3.Error as error:
        # The low byte of an extended result code is its primary code.
        meaning = _MEANINGS.get(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF)
        if meaning is None:
            raise
        raise UserError(f"The library {path} {meaning}.", status=3) from error
