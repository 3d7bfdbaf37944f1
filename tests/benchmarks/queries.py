"""What is asked in the comparison, in words that every engine can be given?

The script of keystrokes is `keystrokes.txt`; the other questions are drawn from the words of the made articles, so that
frequent and rare ones are asked alike. The same questions are asked in every run.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

KEYSTROKES = Path(__file__).with_name("keystrokes.txt")
#: Of each kind but typing so many are asked: the worst of a hundred is the 99th percentile.
EACH = 100
#: Ranks of the words that questions are made of: from the most frequent to those of about one article in a thousand.
_RANKS = 4_000
#: Words that are long enough to be begun and misspelt.
_LENGTHY = 5
_SOURCES = ("reuters", "bernama", "xinhua", "nikkei")


@dataclass(frozen=True, slots=True)
class Question:
    """Articles with all the words (one after the other in a phrase) and one that begins as `begun` does.

    `source` and `before` (an ISO date) filter them; `misspelt` may differ in two letters, or one in a short word.
    """

    kind: str
    words: tuple[str, ...] = ()
    begun: str = ""
    phrase: bool = False
    misspelt: str = ""
    source: str = ""
    before: str = ""

    def in_words(self) -> str:
        """Return the question in Briefing's query language."""
        words = " ".join(self.words)
        parts = (
            f'"{words}"' if self.phrase else words,
            self.begun,
            f"{self.misspelt}~" if self.misspelt else "",
            f"source:{self.source}" if self.source else "",
            f"before:{self.before}" if self.before else "",
        )
        return " ".join(part for part in parts if part)


def ask(vocabulary: Sequence[str]) -> Iterator[Question]:
    """Yield all questions, those of the script letter by letter; `vocabulary` is words, the most frequent first."""
    yield from _type(KEYSTROKES.read_text("utf-8").splitlines())
    chance = random.Random(20251110)  # noqa: S311
    known = [word for word in vocabulary[:_RANKS] if word.isascii() and word.isalpha()]
    lengthy = [word for word in known if len(word) >= _LENGTHY]
    for _ in range(EACH):
        word, other = _draw(chance, known), _draw(chance, known)
        long = _draw(chance, lengthy)
        common = chance.sample(known[:60], 2)
        yield Question("term", (word,))
        yield Question("and", (word, other))
        yield Question("phrase", (word, other) if chance.random() < 0.3 else tuple(common), phrase=True)
        yield from (Question(f"prefix {length}", begun=long[:length]) for length in (2, 3, 4))
        yield Question("filters", (word,), source=chance.choice(_SOURCES), before=f"20{chance.randint(16, 25)}-06-01")
        yield Question("fuzzy", misspelt=_misspell(long, chance))


def _type(script: Sequence[str]) -> Iterator[Question]:
    for text in script:
        for end in range(1, len(text) + 1):
            if text[end - 1] != " ":
                *words, begun = text[:end].split()
                yield Question("typing", tuple(words), begun)


def _draw(chance: random.Random, known: Sequence[str]) -> str:
    """Return a word, as likely from the first tenth of the ranks (by their logarithm) as from the last."""
    return known[int(len(known) ** chance.random()) - 1]


def _misspell(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return chance.choice((swapped, word[:at] + word[at + 1 :], word[:at] + chance.choice("aeinrst") + word[at + 1 :]))
