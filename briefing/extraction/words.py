"""What are the words of a sentence?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from briefing.domain.document import READ_ZONES, Document, Form, Zone

#: Titles and particles that keep their full stop, so that it ends no run of a name; so do others before a capital,
#: since no sentence ends there.
_STOPPED = (
    "Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Cmdr|Brig|Rep|Reps|Sen|Sens|Gov|Rev|Hon|St|Jr|Sr|Inc|Corp|Ltd|Co"
)
#: Most words are of small letters, or begin with the one capital; they are told first, and the space before a word
#: goes with it.
_WORD = re.compile(
    rf" ?([a-z]{{2,}}+(?=[\s,.;:-])|[A-Z][a-z]++(?=[\s,])|(?:[^\W\d_]\.){{2,}}|(?:{_STOPPED})\."
    r"|[A-Z](?:[a-z]{1,4}\.(?= [A-Z][a-z])|\.(?=\s?[A-Z]))|[A-Z]+&[A-Z]+|'s\b"
    r"|[^\W_]+(?:'(?!s\b)[^\W_]+)*\+?|[^\w\s])"
)
#: Words up to this length may stay small in a heading in title case.
_SMALL = 4


class Word(NamedTuple):
    """A word or mark of a sentence, in the shadow's letters; `start` and `end` index the body."""

    text: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        """Tell whether it begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Line:
    """The words of one sentence; `titled` when it writes most words with a capital, as headings do.

    `texts` are the words alone, `lowers` those in small letters.
    """

    words: tuple[Word, ...]
    sentence: int
    zone: Zone
    titled: bool
    texts: tuple[str, ...] = field(init=False, repr=False, compare=False)
    lowers: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        texts = tuple([word[0] for word in self.words])
        object.__setattr__(self, "texts", texts)
        object.__setattr__(self, "lowers", tuple(map(str.lower, texts)))

    def text(self, index: int) -> str:
        """Return the word at an index, or an empty text outside the line."""
        try:
            return self.texts[index] if index >= 0 else ""
        except IndexError:
            return ""

    def lower(self, index: int) -> str:
        """Return the word at an index in small letters, or an empty text outside the line."""
        try:
            return self.lowers[index] if index >= 0 else ""
        except IndexError:
            return ""

    def plain(self, index: int) -> str:
        """Return the word at an index in small letters, an acronym ("US") as it is."""
        try:
            text = self.texts[index] if index >= 0 else ""
        except IndexError:
            return ""
        return text if text.isupper() and len(text) > 1 and not self.titled else text.lower()

    def touches(self, index: int) -> bool:
        """Tell whether nothing stands between the word at the index and the next one."""
        return index + 1 < len(self.words) and self.words[index].end == self.words[index + 1].start

    def join(self, start: int, end: int) -> str:
        """Return the words of a range as they read, hyphens and stops joined."""
        words = self.words[start:end]
        texts = [word.text if word.end == after.start else f"{word.text} " for word, after in pairwise(words)]
        return "".join((*texts, *(word.text for word in words[-1:])))

    def opens(self, index: int) -> bool:
        """Tell whether the word is the first of a sentence or of direct speech, where any word has a capital."""
        return index == 0 or self.words[index - 1].text in '"“‘:•' or (self.text(index - 1) == "'" and index == 1)


def split_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text[start:end]`; hyphens and dashes stand alone, abbreviations keep their stops."""
    found = _WORD.finditer(text, start, len(text) if end is None else end)
    make = tuple.__new__  # that of a named tuple takes twice as long
    return tuple([make(Word, (match[1], match.start(1), match.end())) for match in found])


def is_titled(words: tuple[Word, ...]) -> bool:
    """Tell whether the words are written as in a headline: (nearly) every long word with a capital."""
    longer = [word.text for word in words if word.text[0].isupper() or len(word.text) > _SMALL]
    small = sum(text[0].islower() for text in longer)
    return len(longer) >= 3 and small * 5 <= len(longer)


def read_lines(document: Document) -> Iterator[Line]:
    """Yield the sentences that may hold findings, as lines of words."""
    for number, sentence in enumerate(document.sentences):
        block = document.blocks[sentence.block]
        if block.zone in READ_ZONES:
            words = split_words(document.shadow, sentence.span.start, sentence.span.end)
            headed = block.form is Form.HEADING or block.zone is Zone.TITLE
            if words:
                yield Line(words, number, block.zone, headed and is_titled(words))
