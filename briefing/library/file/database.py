"""How is the library's file read and written by several threads and processes?"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefing.library.file.failures import told_plainly
from briefing.library.file.schema import immediate, migrate, refuse_foreign

_BUSY_SECONDS = 5.0
_SETTINGS = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"


@dataclass(frozen=True, slots=True)
class Transaction:
    """An open write transaction; every row it writes carries the new `generation`."""

    connection: sqlite3.Connection
    generation: int


class Database:
    """One SQLite file in WAL mode, with one connection a thread. Its failures are told as UserError sentences."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[tuple[threading.Thread, sqlite3.Connection]] = []
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend this thread's connection for reading."""
        with told_plainly(self.path):
            yield self._connection()

    @contextmanager
    def writing(self) -> Iterator[Transaction]:
        """Open a transaction that holds the write lock; it is committed at the end, or undone whole when it fails."""
        with self.reading() as connection, immediate(connection):
            row = connection.execute("UPDATE facts SET value = value + 1 WHERE name = 'generation' RETURNING value")
            yield Transaction(connection, int(row.fetchone()[0]))

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._lock:
            for _, connection in self._connections:
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    def _prepare(self) -> None:
        with told_plainly(self.path):
            with closing(sqlite3.connect(self.path, timeout=_BUSY_SECONDS)) as connection:
                refuse_foreign(connection, self.path)
            migrate(self._connection())

    def _connection(self) -> sqlite3.Connection:
        known: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if known is None:
            known = _connect(self.path)
            self._local.connection = known
            self._remember(known)
        return known

    def _remember(self, connection: sqlite3.Connection) -> None:
        with self._lock:
            for thread, old in self._connections:
                if not thread.is_alive():
                    old.close()
            self._connections = [pair for pair in self._connections if pair[0].is_alive()]
            self._connections.append((threading.current_thread(), connection))


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        connection.executescript(_SETTINGS)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
