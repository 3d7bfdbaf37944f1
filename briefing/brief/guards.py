"""Which words may a quotation never lose?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Guards:
    """Compiled views of the tables: words that a cut must keep, words that open clauses of each kind.

    All match the straight, lower-case form of a text; `*` in the tables stands for any letters.
    """

    kept: re.Pattern[str]
    openers: re.Pattern[str]
    subjects: re.Pattern[str]
    tails: re.Pattern[str]

    def forbid(self, words: str) -> bool:
        """Tell whether leaving `words` off would lose a negation, condition, hedge or attribution."""
        return self.kept.search(_plain(words)) is not None

    def open(self, words: str) -> bool:
        """Tell whether `words` begin like an adverbial that a sentence can do without."""
        return self.openers.match(_plain(words)) is not None

    def stand_alone(self, words: str) -> bool:
        """Tell whether `words` begin like a main clause: with a name, a determiner or a pronoun, with no opener."""
        named = words[:1].isupper() or self.subjects.match(_plain(words)) is not None
        return named and not self.open(words)

    def trail(self, words: str) -> bool:
        """Tell whether `words` begin like an addition to a clause, not like the rest of it."""
        straight = _plain(words)
        return any(start.match(straight) for start in (self.tails, self.openers, self.subjects))


def _plain(words: str) -> str:
    return " ".join(words.casefold().replace("’", "'").split())


def _one_of(words: Iterable[str]) -> str:
    forms = (r"\w*".join(re.escape(part) for part in word.split("*")) for word in words)
    return "|".join(sorted(forms, key=len, reverse=True))


def read_guards(kept: Iterable[Row], starts: Iterable[Row]) -> Guards:
    """Return the guards of the rows of `quote_guards` and `clause_openers`."""
    kinds: dict[str, list[str]] = {"opener": [], "subject": [], "tail": []}
    for row in starts:
        kinds[row["kind"]].append(row["word"])
    words = [row["word"] for row in kept]
    endings = [word for word in words if not word[0].isalpha() or word == "n't"]
    whole = _one_of(word for word in words if word not in endings)
    return Guards(
        kept=re.compile(rf"\b(?:{whole})\b" + "".join(rf"|{re.escape(ending)}\b" for ending in endings)),
        openers=re.compile(rf"(?:{_one_of(kinds['opener'])})\b"),
        subjects=re.compile(rf"(?:{_one_of(kinds['subject'])})\b"),
        tails=re.compile(rf"(?:{_one_of(kinds['tail'])})\b"),
    )


def parse_guards(texts: Mapping[str, str]) -> Guards:
    """Return the guards of the lexicons' texts, by their file names without the ending."""
    return read_guards(_rows(texts["quote_guards"]), _rows(texts["clause_openers"]))


def _rows(text: str) -> list[Row]:
    head, *lines = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [dict(zip(head, line, strict=True)) for line in lines]
