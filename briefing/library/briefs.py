"""Which briefs were begun?"""

from briefing.library.file.database import Database


class Briefs:
    """The table of briefs: a JSON document under a name, its shape the brief's own affair."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load_brief(self, name: str) -> str | None:
        """Return the document saved under a name, or None."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT document FROM briefs WHERE name = ?", (name,)).fetchone()
            return None if row is None else str(row[0])

    def save_brief(self, name: str, document: str) -> None:
        """Save a document under a name, in place of the one before."""
        with self._database.writing() as transaction:
            transaction.connection.execute(
                "INSERT OR REPLACE INTO briefs VALUES (?, ?, ?)", (name, document, transaction.generation)
            )
