"""What does the worker have at hand while it works?"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.domain.correction import GivenDate
from briefing.domain.findings import Published
from briefing.library.store import Library
from briefing.services.worker.messages import Places

if TYPE_CHECKING:
    from briefing.extraction.lexicons import Lexicons


def load_lexicons() -> "Lexicons":
    """Return all lexicons, for what is extracted in this process."""
    from briefing.extraction.lexicons import parse_lexicons
    from briefing.settings.resources import lexicon_texts

    return parse_lexicons(lexicon_texts())


@dataclass(frozen=True)
class Workshop:
    """The library, the folder of its index and, read when first needed, the lexicons."""

    library: Library
    index: Path

    @cached_property
    def lexicons(self) -> "Lexicons":
        """Return all lexicons."""
        return load_lexicons()

    def given_dates(self) -> Mapping[str, Published]:
        """Return the published dates the reader has given, by article; the newest correction holds."""
        corrections = self.library.corrections.active()
        return {one.article_id: one.published for one in corrections if isinstance(one, GivenDate)}


@contextmanager
def open_workshop(places: Places) -> Iterator[Workshop]:
    """Open the library for one task and close it again."""
    library = Library.open(places.library)
    try:
        yield Workshop(library, places.indexes / library.id)
    finally:
        library.close()
