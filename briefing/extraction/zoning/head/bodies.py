"""Is a name that of a body by its first or last word?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefing.extraction.zoning.head.nameplates import strip_firm
from briefing.text.fold import fold

#: A shorter name may be a rubric ("Supreme Court").
_FEWEST_WORDS = 3
#: What follows a body's first word ("Ministry of Ports", "Institute for Tides").
_LINKS = frozenset(("of", "for", "on", "de", "del", "du"))


@dataclass(frozen=True, slots=True)
class Bodies:
    """The folded words that names of bodies begin with, and end with."""

    first: frozenset[str]
    last: frozenset[str]

    def has(self, name: str) -> bool:
        """Tell whether a name is a body's: "Ministry of Ports", "Velmar Stock Exchange", "Oste Docks Ltd"."""
        if strip_firm(name) != name:
            return True
        long = len(fold(name).removeprefix("the ").split()) >= _FEWEST_WORDS
        return long and (self.begins(name) or self.closes(name))

    def begins(self, name: str) -> bool:
        """Tell whether a body's first word and what follows it stand in a name ("Ministry of", "Institute for")."""
        words = fold(name).split()
        return any(word in self.first and behind in _LINKS for word, behind in pairwise(words))

    def closes(self, name: str) -> bool:
        """Tell whether a name ends with a word that closes those of bodies."""
        return fold(name).rpartition(" ")[2] in self.last


def parse_bodies(rows: Iterable[Mapping[str, str]]) -> Bodies:
    """Return the words of the rows of `organisation_heads.tsv` that tell a body in one language or more."""
    words: dict[str, set[str]] = {}
    for row in rows:
        words.setdefault(row["position"], set()).add(fold(row["word"]))
    return Bodies(frozenset(words.get("first", ())), frozenset(words.get("last", ())))
