"""Which words name what is held or happens at a place, and of what kind is each?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.patterns.gated import Gated, gated


@dataclass(frozen=True, slots=True)
class VenueWords:
    """The words of each use as one pattern, and the kind of each word in small letters.

    `held`: what is held at one place; `incident`: what becomes of a craft; `craft`: what reporters call it; `moved`:
    what says that an event was to be elsewhere.
    """

    held: Gated
    incident: Gated
    craft: Gated
    moved: Gated
    kinds: Mapping[str, str]


def parse_venue_words(rows: Sequence[Mapping[str, str]]) -> VenueWords:
    """Return the words of `venue_words.tsv`: a form a row, with its use and kind."""
    kinds = {row["word"]: row["kind"] for row in rows}
    return VenueWords(
        held=_any_of(rows, "held", re.IGNORECASE),
        incident=_any_of(rows, "incident"),
        craft=_any_of(rows, "craft"),
        moved=_any_of(rows, "moved", re.IGNORECASE),
        kinds=kinds,
    )


def _any_of(rows: Sequence[Mapping[str, str]], use: str, flags: int = 0) -> Gated:
    words = sorted((row["word"] for row in rows if row["use"] == use), key=len, reverse=True)
    # Of the plain letters only: without case, "ı" would be an "i".
    return gated(rf"\b(?a:{'|'.join(map(re.escape, words))})\b", flags) if words else gated(r"(?!)")
