"""Which articles does the library hold?"""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.domain.article import Article, Metadata, Origin
from briefing.domain.findings import Extraction
from briefing.library.codec import from_text, to_text
from briefing.library.file.batches import in_batches
from briefing.library.file.database import Database, Transaction

_COLUMNS = "id, body, origin, metadata"


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article with its original bytes and what was found in it; `imported` is an ISO 8601 time in UTC."""

    article: Article
    original: bytes
    extraction: Extraction
    imported: str


class Articles:
    """The table of articles; a body never changes once it is in."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self) -> int:
        """Return how many articles there are."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM articles").fetchone()[0])

    def last_number(self) -> int:
        """Return the number of the article imported last, 0 when there is none."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT coalesce(max(number), 0) FROM articles").fetchone()[0])

    def text_size(self) -> int:
        """Return how many bytes the bodies have together."""
        with self._database.reading() as connection:
            return int(connection.execute("SELECT total(length(CAST(body AS BLOB))) FROM articles").fetchone()[0])

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all articles in the order of their import."""
        with self._database.reading() as connection:
            return tuple(row[0] for row in connection.execute("SELECT id FROM articles ORDER BY number"))

    def numbers(self, ids: Iterable[str]) -> dict[str, int]:
        """Return these articles' numbers in the order of their import; unknown ids are left out."""
        found: dict[str, int] = {}
        for batch, marks in in_batches(ids):
            with self._database.reading() as connection:
                found |= connection.execute(f"SELECT id, number FROM articles WHERE id IN ({marks})", batch).fetchall()  # noqa: S608
        return found

    def has(self, article_id: str) -> bool:
        """Tell whether the article is in the library."""
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM articles WHERE id = ?", (article_id,)).fetchone() is not None

    def starting_with(self, prefix: str) -> tuple[str, ...]:
        """Return the ids that start with a prefix in lower-case hexadecimal."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id FROM articles WHERE id >= ? AND id < ?", (prefix, prefix + "g"))
            return tuple(row[0] for row in rows)

    def holding(self, words: str) -> tuple[str, ...]:
        """Return the ids of the articles whose body has these very words; of none, no article."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id FROM articles WHERE ?1 <> '' AND instr(body, ?1) > 0", (words,))
            return tuple(row[0] for row in rows)

    def load(self, ids: Iterable[str]) -> dict[str, Article]:
        """Return the articles with these ids; unknown ids are left out."""
        found: dict[str, Article] = {}
        for batch, marks in in_batches(ids):
            with self._database.reading() as connection:
                for row in connection.execute(f"SELECT {_COLUMNS} FROM articles WHERE id IN ({marks})", batch):  # noqa: S608
                    found[row[0]] = _article(row)
        return found


def insert_article(transaction: Transaction, arrival: Arrival, file: str) -> bool:
    """Add an article and name its original; return False, with nothing written, when it is in the library already."""
    article = arrival.article
    row = (article.id, article.body, to_text(article.origin), to_text(article.metadata), arrival.imported)
    inserted = transaction.connection.execute(
        "INSERT INTO articles (id, body, origin, metadata, imported, generation) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO NOTHING",
        (*row, transaction.generation),
    )
    if inserted.rowcount == 0:
        return False
    transaction.connection.execute("INSERT INTO originals VALUES (?, ?, ?)", (article.id, file, len(arrival.original)))
    return True


def _article(row: tuple[str, str, str, str]) -> Article:
    return Article(row[0], row[1], from_text(Origin, row[2]), from_text(Metadata, row[3]))
