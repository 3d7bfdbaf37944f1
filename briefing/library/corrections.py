"""What did the reader correct, and what was undone again?"""

import sqlite3

from briefing.domain.correction import Correction, GivenDate, Rejection
from briefing.library.codec import from_text, to_text
from briefing.library.file.database import Database

_KINDS: dict[str, type[Correction]] = {"reject": Rejection, "published": GivenDate}
_NAMES = {kind: name for name, kind in _KINDS.items()}


class Corrections:
    """The log of corrections in their order; what was undone stays until a new correction takes its place."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def active(self) -> tuple[Correction, ...]:
        """Return the corrections that hold, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT kind, document FROM corrections WHERE NOT undone ORDER BY number")
            return tuple(_correction(row) for row in rows)

    def add(self, correction: Correction) -> None:
        """Add a correction; those that were undone can be redone no more."""
        with self._database.writing() as transaction:
            transaction.connection.execute("DELETE FROM corrections WHERE undone")
            transaction.connection.execute(
                "INSERT INTO corrections (article_id, kind, document, generation) VALUES (?, ?, ?, ?)",
                (correction.article_id, _NAMES[type(correction)], to_text(correction), transaction.generation),
            )

    def undo(self) -> Correction | None:
        """Undo the newest correction that holds and return it, or None when there is none."""
        return self._turn(
            "SELECT number, kind, document FROM corrections WHERE NOT undone ORDER BY number DESC", undone=1
        )

    def redo(self) -> Correction | None:
        """Redo the correction undone last and return it, or None when there is none."""
        return self._turn("SELECT number, kind, document FROM corrections WHERE undone ORDER BY number", undone=0)

    def _turn(self, query: str, *, undone: int) -> Correction | None:
        with self._database.writing() as transaction:
            row = transaction.connection.execute(query + " LIMIT 1").fetchone()
            if row is None:
                return None
            transaction.connection.execute(
                "UPDATE corrections SET undone = ?, generation = ? WHERE number = ?",
                (undone, transaction.generation, row[0]),
            )
            return _correction(row[1:])


def _correction(row: tuple[str, str] | sqlite3.Row) -> Correction:
    return from_text(_KINDS[row[0]], row[1])
