"""Which queries does the reader keep?"""

from dataclasses import dataclass

from briefing.library.file.database import Database

_COLUMNS = "number, query, seen"


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A saved query; `seen` is the number of the article imported last when it was opened last."""

    number: int
    query: str
    seen: int


class Searches:
    """The table of saved searches, each query once.

    A forgotten one comes back as it was when its query is saved again, until another query is saved.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[KeptSearch, ...]:
        """Return the saved searches, the oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM searches WHERE NOT forgotten ORDER BY number")  # noqa: S608
            return tuple(KeptSearch(*row) for row in rows)

    def save(self, query: str, seen: int) -> KeptSearch:
        """Save a query and return it; one that was saved before stays as it was."""
        with self._database.writing() as transaction:
            taken_back = transaction.connection.execute(
                "UPDATE searches SET forgotten = 0, generation = ? WHERE query = ?", (transaction.generation, query)
            )
            if not taken_back.rowcount:
                transaction.connection.execute("DELETE FROM searches WHERE forgotten")
                transaction.connection.execute(
                    "INSERT INTO searches (query, seen, generation) VALUES (?, ?, ?)",
                    (query, seen, transaction.generation),
                )
            row = transaction.connection.execute(f"SELECT {_COLUMNS} FROM searches WHERE query = ?", (query,))  # noqa: S608
            return KeptSearch(*row.fetchone())

    def forget(self, number: int) -> None:
        """Forget a search; one that is not there is no error."""
        with self._database.writing() as transaction:
            transaction.connection.execute(
                "UPDATE searches SET forgotten = 1, generation = ? WHERE number = ?", (transaction.generation, number)
            )

    def mark_seen(self, number: int, seen: int) -> str | None:
        """Note up to which article a search was seen and return its query, or None when it is not there."""
        with self._database.writing() as transaction:
            row = transaction.connection.execute(
                "UPDATE searches SET seen = max(seen, ?), generation = ? WHERE number = ? AND NOT forgotten"
                " RETURNING query",
                (seen, transaction.generation, number),
            ).fetchone()
            return None if row is None else str(row[0])
