"""Which named sets of articles are there?"""

from briefing.library.file.database import Database

#: The dossier that every library has and that holds all its articles.
ALL_ARTICLES = "All articles"


class Dossiers:
    """The table of dossiers."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names(self) -> tuple[str, ...]:
        """Return the names of the dossiers in alphabetical order."""
        with self._database.reading() as connection:
            return tuple(row[0] for row in connection.execute("SELECT name FROM dossiers ORDER BY name"))

    def members(self, name: str) -> tuple[str, ...] | None:
        """Return the ids of a dossier's articles in the order of their import, or None when it is unknown."""
        with self._database.reading() as connection:
            known = connection.execute("SELECT 1 FROM dossiers WHERE name = ?", (name,)).fetchone()
            rows = connection.execute(
                "SELECT id FROM articles WHERE (SELECT holds_all FROM dossiers WHERE name = ?1)"
                " OR id IN (SELECT article_id FROM dossier_articles WHERE dossier = ?1) ORDER BY number",
                (name,),
            )
            return tuple(row[0] for row in rows) if known else None
