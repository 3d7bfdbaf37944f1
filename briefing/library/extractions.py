"""What was found in each article, and by which version of the extractor?"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from briefing.domain.document import Block
from briefing.domain.findings import Basis, Deadline, Extraction, Published
from briefing.library.codec import from_json, to_text
from briefing.library.file.batches import in_batches
from briefing.library.file.database import Database, Transaction
from briefing.temporal.values import bounds

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Headline:
    """The part of an extraction that a list of articles is ordered by and names them with."""

    article_id: str
    title: str | None
    source: str | None
    published: Published
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class Front(Headline):
    """A headline with the first blocks of its article."""

    blocks: tuple[Block, ...]


_HEADLINE_FIELDS = tuple(field.name for field in fields(Headline))
#: SQLite takes these parts out of a document four times as fast as Python reads the whole of it.
_PATHS = ", ".join(f"'$.{name}'" for name in _HEADLINE_FIELDS)
_HEADLINE = f"CASE WHEN json_valid(document) THEN json_extract(document, {_PATHS}) END"
#: A list shows the start of an article; more blocks than this cost more to read than they tell.
_MOST_BLOCKS = 24
#: Stands in for an extraction whose shape is no longer known, until the article is read again.
_NOTHING_FOUND: dict[str, Any] = {
    "version": 0,
    **dict.fromkeys(("title", "source", "byline")),
    "published": {},
    **dict.fromkeys(("blocks", "sentences", "times", "deadlines", "actors", "issues"), ()),
}


_NEWEST = (
    "SELECT article_id, max(found.generation, coalesce("
    "(SELECT max(generation) FROM corrections WHERE article_id = found.article_id), 0)) FROM extractions AS found"
)


class Extractions:
    """The table of extractions, one an article, as JSON."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, ids: Iterable[str]) -> dict[str, Extraction]:
        """Return the extractions of these articles; those that are missing are left out."""
        return {key: _read(Extraction, key, text) for key, text in self._select("document", ids)}

    def headlines(self, ids: Iterable[str]) -> dict[str, Headline]:
        """Return what a list is ordered by."""
        return {key: _read_headline(key, text) for key, text in self._select(_HEADLINE, ids)}

    def fronts(self, ids: Iterable[str]) -> dict[str, Front]:
        """Return what a list shows of these articles."""
        return {key: _read(Front, key, text, most_blocks=_MOST_BLOCKS) for key, text in self._select("document", ids)}

    def save(self, extractions: Iterable[Extraction]) -> None:
        """Replace the extractions of these articles, all or none."""
        with self._database.writing() as transaction:
            for extraction in extractions:
                write_extraction(transaction, extraction)

    def settle(self, changed: Iterable[Extraction], ids: Iterable[str], generations: Mapping[str, int]) -> None:
        """Replace the extractions that settling changed and mark them and those of `ids` as settled, all or none.

        `generations` are those read before the extractions were: what was written since is left as it is.
        """
        with self._database.writing() as transaction:
            settled = set(ids)
            for extraction in changed:
                settled.add(extraction.article_id)
                if _generation(transaction, extraction.article_id) == generations.get(extraction.article_id):
                    write_extraction(transaction, extraction)
            transaction.connection.executemany(
                "UPDATE extractions SET settled = 1 WHERE article_id = ? AND generation IN (?, ?)",
                [(one, generations.get(one), transaction.generation) for one in settled],
            )

    def unsettled(self) -> tuple[str, ...]:
        """Return the articles whose dates were not compared with the others' since they were read."""
        return self._ids("SELECT article_id FROM extractions WHERE NOT settled")

    def newest_first(self, limit: int = -1) -> tuple[str, ...]:
        """Return the ids of all articles, or so many, by date of publication, the newest first, the undated last."""
        dated = self._ids(
            "SELECT id FROM extractions JOIN articles ON id = article_id WHERE first_date IS NOT NULL"
            " ORDER BY first_date DESC, number DESC LIMIT ?",
            limit,
        )
        if len(dated) == limit:
            return dated
        return dated + self._ids(
            "SELECT id FROM articles LEFT JOIN extractions ON article_id = id WHERE first_date IS NULL"
            " ORDER BY number DESC LIMIT ?",
            limit - len(dated) if limit >= 0 else limit,
        )

    def not_by(self, version: int) -> tuple[str, ...]:
        """Return the articles whose extraction is not by this version of the extractor."""
        return self._ids(
            "SELECT id FROM articles LEFT JOIN extractions ON article_id = id WHERE version IS NOT ? ORDER BY number",
            version,
        )

    def latest(self, limit: int) -> tuple[str, ...]:
        """Return the articles imported last, at most `limit`, the latest first."""
        return self._ids("SELECT id FROM articles ORDER BY number DESC LIMIT ?", limit)

    def of_basis(self, basis: Basis, limit: int = -1) -> tuple[str, ...]:
        """Return the articles whose date is known in this way, at most `limit` if given, the latest imported first."""
        return self._ids(
            "SELECT id FROM articles JOIN extractions ON article_id = id WHERE basis = ? ORDER BY number DESC LIMIT ?",
            basis.value,
            limit,
        )

    def all_generations(self) -> dict[str, int]:
        """Return for each article the generation in which its extraction was written or corrected last."""
        with self._database.reading() as connection:
            return dict(connection.execute(_NEWEST).fetchall())

    def changed_since(self, generation: int) -> tuple[str, ...]:
        """Return the articles whose extraction was written or corrected after a generation."""
        query = (
            "SELECT article_id FROM extractions WHERE generation > ?1"
            " UNION SELECT article_id FROM corrections WHERE generation > ?1"
        )
        return self._ids(query, generation)

    def newest_generations(self, ids: Iterable[str]) -> dict[str, int]:
        """Return for each of these articles the generation in which its extraction was written or corrected last."""
        found: dict[str, int] = {}
        for batch, marks in in_batches(ids):
            with self._database.reading() as connection:
                found |= connection.execute(f"{_NEWEST} WHERE article_id IN ({marks})", batch).fetchall()
        return found

    def generations(self, ids: Iterable[str]) -> dict[str, int]:
        """Return for each of these articles the generation in which its extraction was written."""
        return dict(self._select("generation", ids))

    def _select(self, column: str, ids: Iterable[str]) -> list[tuple[str, Any]]:
        found: list[tuple[str, Any]] = []
        for batch, marks in in_batches(ids):
            with self._database.reading() as connection:
                query = f"SELECT article_id, {column} FROM extractions WHERE article_id IN ({marks})"  # noqa: S608
                found += connection.execute(query, batch).fetchall()
        return found

    def _ids(self, query: str, *arguments: object) -> tuple[str, ...]:
        with self._database.reading() as connection:
            return tuple(row[0] for row in connection.execute(query, arguments))


def _generation(transaction: Transaction, article_id: str) -> int | None:
    query = "SELECT generation FROM extractions WHERE article_id = ?"
    row = transaction.connection.execute(query, (article_id,)).fetchone()
    return row[0] if row else None


def _read(kind: type[T], article_id: str, text: str, *, most_blocks: int | None = None) -> T:
    try:
        return from_json(kind, _shorten(json.loads(text), most_blocks))
    except ValueError:
        return from_json(kind, _NOTHING_FOUND | {"article_id": article_id})


def _read_headline(article_id: str, parts: str | None) -> Headline:
    """Return the headline of its fields in JSON; None stands for a document that is no JSON."""
    values = json.loads(parts) if parts else ()
    try:
        return from_json(Headline, dict(zip(_HEADLINE_FIELDS, values, strict=True)))
    except ValueError:
        return from_json(Headline, _NOTHING_FOUND | {"article_id": article_id})


def _shorten(document: dict[str, Any], most_blocks: int | None) -> dict[str, Any]:
    return document | {"blocks": document.get("blocks", ())[:most_blocks]}


def write_extraction(transaction: Transaction, extraction: Extraction) -> None:
    """Write an article's extraction, not settled yet, in place of the one before."""
    published = extraction.published
    dates = bounds(published.value) if published.value else None
    transaction.connection.execute(
        "INSERT OR REPLACE INTO extractions (article_id, version, basis, first_date, document, generation)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            extraction.article_id,
            extraction.version,
            published.basis.value,
            dates.start.isoformat() if dates else None,
            to_text(extraction),
            transaction.generation,
        ),
    )
