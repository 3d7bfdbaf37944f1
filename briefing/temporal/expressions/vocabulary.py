"""Which words does the grammar know, and what does each stand for?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.temporal.expressions.languages.english import ENGLISH
from briefing.temporal.expressions.languages.table import Language, TokenValue


@dataclass(frozen=True, slots=True)
class Word:
    """A word's class and value; `capital` words count only where the text capitalises them."""

    kind: str
    value: TokenValue = None
    capital: bool = False


def make_vocabulary(language: Language) -> Mapping[str, Word]:
    """Return the words of a language's table; what stands for something wins, and the later class."""
    plain = {word: Word(kind) for kind, words in language.plain.items() for word in words.split()}
    valued = {
        word: Word(kind, value, capital=kind in language.capitalised)
        for kind, words in language.valued.items()
        for word, value in words.items()
    }
    return plain | valued


#: Every word the grammar knows, in lower case.
VOCABULARY: Mapping[str, Word] = make_vocabulary(ENGLISH)
