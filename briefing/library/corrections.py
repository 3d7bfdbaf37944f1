"""What did the reader correct, and what was undone again?"""

import sqlite3

from briefing.domain.correction import (
    ActorAmendment,
    Addition,
    Amendment,
    Correction,
    GivenDate,
    IssueAmendment,
    Joining,
    Pin,
    Rejection,
    Restoration,
    Splitting,
)
from briefing.library.codec import from_text, to_text
from briefing.library.file.database import Database, Transaction

_KINDS: dict[str, type[Correction]] = {
    "reject": Rejection,
    "amend": Amendment,
    "amend actor": ActorAmendment,
    "amend issue": IssueAmendment,
    "join": Joining,
    "split": Splitting,
    "add": Addition,
    "pin": Pin,
    "restore": Restoration,
    "published": GivenDate,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_TOGETHER = "SELECT number, kind, document FROM corrections WHERE undone = ? AND generation = ? ORDER BY number"

_DEED = "SELECT generation FROM corrections WHERE (:deed IS NULL OR number = :deed) AND"


class Corrections:
    """The log of corrections in their order; what was undone stays until a new correction takes its place.

    What is added at once is undone and redone at once: its rows, and no others, share a generation.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def active(self) -> tuple[Correction, ...]:
        """Return the corrections that hold, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT kind, document FROM corrections WHERE NOT undone ORDER BY number")
            return tuple(_correction(row) for row in rows)

    def add(self, *corrections: Correction) -> int:
        """Add one or more corrections as one deed and return its number; those undone can be redone no more."""
        with self._database.writing() as transaction:
            transaction.connection.execute("DELETE FROM corrections WHERE undone")
            transaction.connection.executemany(
                "INSERT INTO corrections (article_id, kind, document, generation) VALUES (?, ?, ?, ?)",
                [(one.article_id, _NAMES[type(one)], to_text(one), transaction.generation) for one in corrections],
            )
            return int(transaction.connection.execute("SELECT max(number) FROM corrections").fetchone()[0])

    def undo(self, deed: int | None = None) -> tuple[Correction, ...]:
        """Undo a deed, else what was corrected last, and return it; nothing when that does not hold."""
        return self._turn(f"{_DEED} NOT undone ORDER BY number DESC", deed, undone=True)

    def redo(self, deed: int | None = None) -> tuple[Correction, ...]:
        """Redo a deed, else what was undone last, and return it; nothing when that is not undone."""
        return self._turn(f"{_DEED} undone ORDER BY number", deed, undone=False)

    def _turn(self, query: str, deed: int | None, *, undone: bool) -> tuple[Correction, ...]:
        with self._database.writing() as transaction:
            row = transaction.connection.execute(query + " LIMIT 1", {"deed": deed}).fetchone()
            return _turn_deed(transaction, row[0], undone=undone) if row else ()


def _turn_deed(transaction: Transaction, generation: int, *, undone: bool) -> tuple[Correction, ...]:
    rows = transaction.connection.execute(_TOGETHER, (not undone, generation)).fetchall()
    transaction.connection.executemany(
        "UPDATE corrections SET undone = ?, generation = ? WHERE number = ?",
        [(undone, transaction.generation, row[0]) for row in rows],
    )
    return tuple(_correction(row[1:]) for row in rows)


def _correction(row: tuple[str, str] | sqlite3.Row) -> Correction:
    return from_text(_KINDS[row[0]], row[1])
