"""By which one word is a thing or an act known that outlets call by several?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.patterns.gated import Gated, gated

_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
_VOWELS = frozenset("aeiou")
#: What stands before the word for an act, and behind that for a deed, which no other words have.
_ACT, _DEED = "to ", " so many"
_NAMES = {"thing": "{}", "act": f"{_ACT}{{}}", "deed": f"{_ACT}{{}}{_DEED}"}


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
    """Return the words of `like_words.tsv`: a word or phrase a row, the one that stands for it, and its kind.

    Of a "thing", an "act" and a "deed", which is done to what is counted, the row has the plain word, whose forms are
    made; of a "form" it has an irregular one.
    """
    kinds = {row["like"]: row["kind"] for row in rows if row["kind"] in _NAMES}
    words: dict[str, str] = {}
    for row in rows:
        like = _NAMES[kinds[row["like"]]].format(row["like"])
        for form in (row["word"],) if row["kind"] == "form" else _forms_of(row["word"], act=row["kind"] != "thing"):
            words[form] = like
    phrases = sorted((word for word in words if " " in word), key=len, reverse=True)
    return LikeWords(words, gated(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b") if phrases else gated(r"(?!)"))


def is_act(topic: str) -> bool:
    """Tell whether a word that stands for others is of what somebody does."""
    return topic.startswith(_ACT)


def is_deed(topic: str) -> bool:
    """Tell whether such a word is of what somebody does to so many things."""
    return topic.endswith(_DEED)


def _forms_of(word: str, *, act: bool) -> Iterator[str]:
    """Yield a word with its regular forms: the plural, of an act also those of a verb; the first of several is bent."""
    first, gap, rest = word.partition(" ")
    closes_in_y = first.endswith("y") and first[-2] not in _VOWELS
    stem = first[:-1] if first.endswith("e") or closes_in_y else first
    vowel = "i" if closes_in_y else ""
    plural = (
        f"{stem}ies" if closes_in_y else f"{first}es" if first.endswith(("s", "x", "z", "ch", "sh")) else f"{first}s"
    )
    forms = (first, plural, *((f"{stem}{vowel}ed", f"{stem}{'y' if closes_in_y else ''}ing") if act else ()))
    yield from (f"{form}{gap}{rest}" for form in forms)
