"""Where do the made articles lie for the engines to read, as a library would hold them?"""

import pickle
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.index.documents import IndexDocument
from briefing.index.writing.stock import Stock
from tests.benchmarks.articles import make_articles


def write_documents(path: Path, count: int) -> float:
    """Write made articles and return how long their bodies are together, in MB."""
    size = 0
    with sqlite3.connect(path) as base:
        base.execute("CREATE TABLE article(number INTEGER PRIMARY KEY, id TEXT UNIQUE, body TEXT, document BLOB)")
        for number, one in enumerate(make_articles(count)):
            size += len(one.body.encode())
            base.execute("INSERT INTO article VALUES(?, ?, ?, ?)", (number, one.id, one.body, pickle.dumps(one)))
    base.close()
    return size / 1e6


def read_documents(path: Path, numbers: Iterable[int] | None = None) -> Iterator[IndexDocument]:
    """Yield the articles with these numbers, or all of them."""
    base = sqlite3.connect(path)
    if numbers is None:
        for (written,) in base.execute("SELECT document FROM article ORDER BY number"):
            yield pickle.loads(written)  # noqa: S301 - written by this command
    else:
        for number in numbers:
            (written,) = base.execute("SELECT document FROM article WHERE number = ?", (number,)).fetchone()
            yield pickle.loads(written)  # noqa: S301 - written by this command
    base.close()


@dataclass(frozen=True)
class DocumentReader:
    """Reads articles by their ids, in whichever process it is called."""

    path: Path

    def __call__(self, shares: Iterable[Sequence[str]]) -> Iterator[IndexDocument]:
        """Yield the articles of share after share."""
        base = sqlite3.connect(self.path)
        for share in shares:
            marks = ",".join("?" * len(share))
            for (written,) in base.execute(f"SELECT document FROM article WHERE id IN ({marks})", share):  # noqa: S608
                yield pickle.loads(written)  # noqa: S301 - written by this command
        base.close()


def make_stock(path: Path) -> Stock:
    """Return all articles so that several processes can read them."""
    base = sqlite3.connect(path)
    ids = tuple(one for (one,) in base.execute("SELECT id FROM article ORDER BY number"))
    base.close()
    return Stock(ids, DocumentReader(path))


class Bodies:
    """Gives bodies by the ids of their articles."""

    def __init__(self, path: Path) -> None:
        self._base = sqlite3.connect(path)

    def read(self, ids: Iterable[str]) -> dict[str, str]:
        """Return the bodies of these articles."""
        wanted = tuple(ids)
        marks = ",".join("?" * len(wanted))
        return dict(self._base.execute(f"SELECT id, body FROM article WHERE id IN ({marks})", wanted))  # noqa: S608
