"""Which words name a news outlet?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefing.text.fold import fold

_EDGES = " .,:;|-–—()[]©"
_WORD = re.compile(r"[^\W_][\w&'./-]*")


@dataclass(frozen=True, slots=True)
class Outlets:
    """Known outlets by their folded names, and the words that outlets are named with."""

    names: Mapping[str, str]
    photographers: frozenset[str]
    words: frozenset[str]
    strong_words: frozenset[str]

    def name_of(self, text: str) -> str | None:
        """Return the usual name of the known outlet that a text is, and nothing more."""
        return self.names.get(fold(text).strip(_EDGES))

    def reads_like_outlet(self, text: str) -> bool:
        """Tell whether a capitalised phrase is built like an outlet's name: a strong word, or two of the weaker."""
        words = [fold(word) for word in _WORD.findall(text)]
        known = [word for word in words if word in self.words]
        return 2 <= len(words) <= 6 and (len(known) > 1 or any(word in self.strong_words for word in known))


def parse_outlets(names: Iterable[Mapping[str, str]], words: Iterable[Mapping[str, str]]) -> Outlets:
    """Return the outlets of the rows of `outlets.tsv` and `outlet_words.tsv`."""
    known: dict[str, str] = {}
    photographers: set[str] = set()
    for row in names:
        aliases = [row["name"], *filter(None, row["aliases"].split("; "))]
        if row["kind"] == "photo":
            photographers.update(fold(alias) for alias in aliases)
            continue
        for alias in aliases:
            known.setdefault(fold(alias), row["name"])
    rows = list(words)
    return Outlets(
        names=known,
        photographers=frozenset(photographers),
        words=frozenset(row["word"] for row in rows),
        strong_words=frozenset(row["word"] for row in rows if row["strong"] == "yes"),
    )
