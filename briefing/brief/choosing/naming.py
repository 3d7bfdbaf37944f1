"""Which words of a phrase say what it is about?"""

import re
from functools import lru_cache

_LEAST_LETTERS = 4
_STEM_LETTERS = 5
#: Sentences and clauses are asked again and again, each beside all others.
_KEPT = 8192
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=_KEPT)
def content_words(phrase: str) -> frozenset[str]:
    """Return the beginnings of a phrase's long words, and its acronyms, so that inflected forms are alike."""
    return frozenset(_stem(word) for word in _WORD.findall(phrase) if len(word) >= _LEAST_LETTERS or _is_acronym(word))


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _stem(word: str) -> str:
    if _is_acronym(word):
        return word
    folded = word.casefold()
    singular = folded[:-3] + "y" if folded.endswith("ies") else folded.removesuffix("s")
    return singular[:_STEM_LETTERS]
