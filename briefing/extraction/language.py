"""Is an article written in English, which is all that the rules of the stages read?"""

from collections.abc import Iterable
from dataclasses import dataclass

from briefing.domain.document import Document
from briefing.extraction.known.names import Tables
from briefing.extraction.words import Line, read_lines

#: From this many words on, fewer English function words than this share of them are none of a text of sentences.
#: Measured: English news has 0.13 and more, paragraphs in six other languages 0.02 and less.
_MANY, _LEAST = 60, 0.06
#: So many more function words of other languages than of English are no accident of names ("Min-su").
_SURPLUS = 3
#: Of so many words of an English text one is an English function word.
_SENTENCE = 8
#: More words than this are not needed to tell.
_ENOUGH = 1000
#: The last letter of the Latin blocks of Unicode that European languages use.
_LAST_LATIN = "\u024f"


@dataclass(frozen=True, slots=True)
class LanguageWords:
    """Function words in small letters that only English has, and that only other languages have."""

    english: frozenset[str]
    foreign: frozenset[str]


@dataclass(frozen=True, slots=True)
class Prose:
    """The lines of an article, and whether they are English."""

    lines: tuple[Line, ...]
    english: bool


def read_language_words(tables: Tables) -> LanguageWords:
    """Return the function words that tell languages apart: those spelt alike in two tell nothing."""
    english = frozenset(row["word"] for row in tables.get("function_words", ()))
    foreign = frozenset(row["word"] for row in tables.get("foreign_words", ()))
    common = frozenset(row["word"] for row in tables.get("common_words", ()))
    return LanguageWords(english - foreign, foreign - english - common)


def read_prose(document: Document, known: LanguageWords) -> Prose:
    """Return the lines of an article and whether they are English, read once for all stages."""
    lines = tuple(read_lines(document))
    return Prose(lines, is_english(lines, known))


def is_english(lines: Iterable[Line], known: LanguageWords) -> bool:
    """Tell by the function words of an article's first lines, or by their script, whether it is English."""
    words = english = foreign = strange = 0
    for line in lines:
        firsts = "".join([text[0] for text in line.texts])
        words += sum(map(str.isalpha, firsts))
        if not firsts.isascii():
            strange += sum(first > _LAST_LATIN and first.isalpha() for first in firsts)
        foreign += sum(map(known.foreign.__contains__, line.texts))
        english += sum(map(known.english.__contains__, line.lowers))
        if words >= _ENOUGH:
            break
    if english == 0 and foreign and words >= _SENTENCE:
        return False
    return 2 * strange <= words and foreign < english + _SURPLUS and (words < _MANY or english >= _LEAST * words)
