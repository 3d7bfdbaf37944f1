"""Which questions would the reader rather not answer now?"""

from briefing.library.file.database import Database


class Questions:
    """The articles of which the reader put off saying when they were published."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put_off(self, article_id: str) -> None:
        """Remember not to ask about an article again; one that is not there is no error."""
        with self._database.writing() as transaction:
            transaction.connection.execute(
                "INSERT OR IGNORE INTO put_off (article_id, generation) SELECT id, ? FROM articles WHERE id = ?",
                (transaction.generation, article_id),
            )

    def is_put_off(self, article_id: str) -> bool:
        """Tell whether the reader would rather not say."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT 1 FROM put_off WHERE article_id = ?", (article_id,)).fetchone()
            return row is not None
