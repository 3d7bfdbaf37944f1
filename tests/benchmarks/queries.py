"""What is asked in the comparison, in words that every engine can be given?"""

from collections.abc import Iterator
from dataclasses import dataclass

TYPED = (
    "trade deal",
    "rare earth export controls",
    "tariff truce november",
    "china united states",
    "minister said talks",
    "soybean purchases",
    "beijing threatens new tariffs",
    "summit in seoul",
)
TERMS = ("trade", "tariff", "minister", "soybeans", "bilateral", "lo")
PAIRS = ("rare earth", "trade minister", "china exports", "the of", "beijing tariffs")
PHRASES = ("rare earth", "trade deal", "the united states", "of the", "prime minister")
BEGINNINGS = ("tr", "mi", "be", "tra", "min", "bei", "trad", "mini", "beij")
MISSPELT = ("goverment", "minsiter", "tarrif", "expots")


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


def ask() -> Iterator[Question]:
    """Yield all questions: the typed ones letter by letter."""
    for text in TYPED:
        for end in range(1, len(text) + 1):
            if text[end - 1] != " ":
                *words, begun = text[:end].split()
                yield Question("typing", tuple(words), begun)
    yield from (Question("term", (word,)) for word in TERMS)
    yield from (Question("and", tuple(pair.split())) for pair in PAIRS)
    yield from (Question("phrase", tuple(phrase.split()), phrase=True) for phrase in PHRASES)
    yield from (Question(f"prefix {len(begun)}", begun=begun) for begun in BEGINNINGS)
    yield from (Question("filters", (word,), source="reuters", before="2022-06-01") for word in TERMS)
    yield from (Question("fuzzy", misspelt=word) for word in MISSPELT)
