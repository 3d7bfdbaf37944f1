"""What does the issue stage know of the nouns that name disputes?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.extraction.known.names import Tables


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names a subject of dispute; heads of one group behave alike, those of one synonym mean the same."""

    group: str
    weight: float
    synonym: str


@dataclass(frozen=True, slots=True)
class IssueLexicon:
    """The tables as the issue stage asks them; `cues` are closed sets of words by their use."""

    heads: Mapping[str, Head]
    cues: Mapping[str, frozenset[str]]

    def head(self, word: str) -> Head | None:
        """Return the head that a word in small letters is, in its singular or plural."""
        return self.heads.get(word) or self.heads.get(singular(word))


def singular(word: str) -> str:
    """Return the singular of a plural noun by its ending; other words unchanged."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def read_issue_lexicon(tables: Tables) -> IssueLexicon:
    """Return the issue stage's view of the tables; a table that is missing is empty."""
    uses: dict[str, set[str]] = {}
    for row in tables.get("issue_cues", ()):
        uses.setdefault(row["use"], set()).add(row["word"])
    return IssueLexicon(
        heads={
            row["head"]: Head(row["group"], float(row["weight"]), row["synonym"])
            for row in tables.get("issue_heads", ())
        },
        cues={use: frozenset(words) for use, words in uses.items()},
    )
