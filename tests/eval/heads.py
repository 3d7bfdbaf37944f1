"""What do the heads of articles say of their date, outlet and title, and what does the program read in them?

`gold/README.md` says how they were made. Those in `shut` are never tuned on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from briefing.extraction.masthead import Masthead, read_masthead
from briefing.extraction.published import find_published
from briefing.extraction.zones import make_document
from briefing.importers.reading import read_article
from tests.eval.own import GOLD
from tests.eval.seeds import lexicons

GROUPS = ("open", "recent", "shut")


@dataclass(frozen=True)
class Head:
    """A head with what it states, empty where it states nothing, and what the program read: `date` and `masthead`."""

    published: str
    outlet: str
    title: str
    date: str | None
    masthead: Masthead


@cache
def read_heads(group: str) -> tuple[Head, ...]:
    """Return the heads of a group, each read alone."""
    return tuple(_read_heads(group))


def _read_heads(group: str) -> Iterator[Head]:
    folder, known = GOLD / "heads" / group, lexicons()
    names, *rows = (line.split("\t") for line in (folder / "gold.tsv").read_text("utf-8").splitlines())
    for row in (dict(zip(names, cells, strict=False)) for cells in rows):
        path = folder / row["file"]
        document = make_document(read_article(path.name, path.read_bytes()), known)
        published = find_published(document, known.offices, known.date_labels)
        yield Head(row["published"], row["outlet"], row["title"], published.value, read_masthead(document, known))
