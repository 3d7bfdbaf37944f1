"""What does the issue stage know of the nouns that name disputes?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from briefing.extraction.known.names import Tables

#: Uses of words that are too empty, or too much of a head or place, to name a subject.
_EMPTY = ("head noise", "empty noun", "measure word", "generic", "listed noun")
#: Closed sets of words and the letter that `issues.reading.possible` gives them, the first that has a word tells.
_CLOSED = (
    ("time noun", "t"),
    ("noun first", "n"),
    ("adjective first", "a"),
    ("determiner", "d"),
    ("magnitude", "#"),
    ("number", "d"),
    ("subject pronoun", "o"),
    ("auxiliary", "x"),
    ("conjunction", "c"),
    ("preposition", "p"),
)
#: Of so many words the singular is remembered: the stages ask for those of one text again and again.
_REMEMBERED = 16384
#: First words of "such as" and "ranging from".
_PAIRED = frozenset(("such", "ranging"))
#: Endings of nouns that no table knows and that name persons.
_PERSONS = ("er", "ers", "or", "ors", "ist", "ists", "man", "men")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names a subject of dispute; heads of one group behave alike, those of one synonym mean the same."""

    group: str
    weight: float
    synonym: str


class Remembered(dict[str, str]):
    """What was worked out of words, of so many at a time: there is no end of words, so all are forgotten then."""

    def __setitem__(self, word: str, answer: str) -> None:
        if len(self) >= _REMEMBERED:
            self.clear()
        super().__setitem__(word, answer)


@dataclass(frozen=True, slots=True)
class IssueLexicon:
    """The tables as the issue stage asks them.

    `cues` are closed sets of words by their use; `actions` gives the noun of a verb's form and its particle ("" without
    one); `ranks` counts frequent words from the most frequent, 0, on; `kinds` tells what a noun names most often by
    WordNet's files ("act", "artifact", "person"), "relational" an adjective made from a noun; `currencies` are signs
    and codes of money; `part_ends` close the names of entries of accounts and parts of notes; `openers` are the words
    that may open a list of issues, `empty` those that name no subject; `letters` tells what a word of a closed set is;
    `left_open` has the phrases that leave something open, by their first word; `weights` tells what each mark of an
    issue adds to the log odds that it matters. `tags` and `keys` remember what a word may be and what it counts as.
    """

    heads: Mapping[str, Head]
    cues: Mapping[str, frozenset[str]]
    actions: Mapping[tuple[str, str], str]
    ranks: Mapping[str, int]
    kinds: Mapping[str, str]
    currencies: frozenset[str]
    part_ends: frozenset[str]
    openers: frozenset[str]
    empty: frozenset[str]
    letters: Mapping[str, str]
    left_open: Mapping[str, tuple[tuple[str, ...], ...]]
    weights: Mapping[str, float]
    tags: Remembered = field(default_factory=Remembered, compare=False, repr=False)
    keys: Remembered = field(default_factory=Remembered, compare=False, repr=False)

    def head(self, word: str) -> Head | None:
        """Return the head that a word in small letters is, in its singular or plural."""
        return self.heads.get(word) or self.heads.get(singular(word))

    def kind(self, word: str) -> str:
        """Return what a noun in small letters, in its singular or plural, names most often; "" for an unknown one."""
        kind = self.kinds.get(word) or self.kinds.get(singular(word))
        return kind or ("person" if word.endswith(_PERSONS) else "")


@lru_cache(maxsize=_REMEMBERED)
def singular(word: str) -> str:
    """Return the singular of a plural noun by its ending; other words unchanged."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("oes") and len(word) > 5:
        return word[:-2]
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
        actions={(row["verb"], row["particle"]): row["noun"] for row in tables.get("issue_actions", ())},
        ranks={row["word"]: rank for rank, row in enumerate(tables.get("common_words", ()))},
        currencies=frozenset(row["word"] for row in tables.get("number_words", ()) if row["use"] == "sign"),
        part_ends=frozenset(name.rpartition(" ")[2] for name in uses.get("label of a part", ())),
        openers=_PAIRED.union(*(uses.get(use, ()) for use in ("enumerating", "bridge"))),
        empty=frozenset().union(*(uses.get(use, ()) for use in _EMPTY)),
        letters={word: letter for use, letter in reversed(_CLOSED) for word in uses.get(use, ())},
        left_open=_by_first_word(uses.get("left open", ())),
        weights={row["mark"]: float(row["weight"]) for row in tables.get("issue_weights", ())},
        kinds={row["word"]: row["kind"] for row in tables.get("word_kinds", ())},
    )


def _by_first_word(phrases: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for words in sorted(tuple(phrase.split()) for phrase in phrases):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found
