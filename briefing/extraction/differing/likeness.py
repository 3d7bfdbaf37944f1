"""By which one word is a thing known that outlets call by several?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.patterns.gated import Gated, gated

_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")

#: The stems of other words are no longer than this.
_LONGEST_STEM = 5


@dataclass(frozen=True, slots=True)
class LikeWords:
    """The word that stands for each of those used for one thing, in small letters; `phrases` finds longer ones."""

    words: Mapping[str, str]
    phrases: Gated

    def alike(self, text: str) -> tuple[frozenset[str], str]:
        """Return the words that stand for those of a text, and the text without these."""
        lowered = text.casefold()
        found = {self.words[phrase[0]] for phrase in self.phrases.finditer(lowered)}
        rest = self.phrases.sub(" ", lowered) if found else lowered
        found.update(self.words[word] for word in _WORD.findall(rest) if word in self.words)
        if not found:
            return frozenset(), text
        return frozenset(found), _WORD.sub(lambda word: "" if word[0] in self.words else word[0], rest)


def parse_like_words(rows: Sequence[Mapping[str, str]]) -> LikeWords:
    """Return the words of `like_words.tsv`: a word or phrase a row, and the word that stands for it."""
    words = {row["word"]: row["like"] for row in rows}
    phrases = sorted((word for word in words if " " in word), key=len, reverse=True)
    return LikeWords(words, gated(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b") if phrases else gated(r"(?!)"))


def is_act(topic: str) -> bool:
    """Tell whether a word that stands for others is of what somebody does: these are forms in "-ing"."""
    return len(topic) > _LONGEST_STEM and topic.endswith("ing")
