"""By which one word is a thing or an act known that outlets call by several?"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.differing.forms import forms_of
from briefing.patterns.gated import Gated, gated

_WORD = re.compile(r"[^\W\d_]{2,}(?:-[^\W\d_]+)*")
#: What stands before the word for an act, and behind that for a deed, which no other words have.
_ACT, _DEED = "to ", " so many"
_FOR, _AGAINST = f"{_ACT}support", f"{_ACT}oppose"
#: Deeds that are one, told of who gives and of who takes.
_TRADED = (("buy", "sell"), ("lend", "borrow"), ("import", "export"), ("buy", "export"), ("import", "sell"))
_TRADES = tuple(frozenset(f"{_ACT}{deed}{_DEED}" for deed in deeds) for deeds in _TRADED)
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
        for form in (row["word"],) if row["kind"] == "form" else forms_of(row["word"], verb=row["kind"] != "thing"):
            words[form] = like
    phrases = sorted((word for word in words if " " in word), key=len, reverse=True)
    return LikeWords(words, gated(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b") if phrases else gated(r"(?!)"))


def is_act(topic: str) -> bool:
    """Tell whether a word that stands for others is of what somebody does."""
    return topic.startswith(_ACT)


def is_deed(topic: str) -> bool:
    """Tell whether such a word is of what somebody does to so many things."""
    return topic.endswith(_DEED)


def are_opposed(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Tell whether of two sets of topics one is only of who is for something, the other only of who is against it."""
    sides = ({topic for topic in topics if topic in (_FOR, _AGAINST)} for topics in (ours, theirs))
    return sorted(map(sorted, sides)) == [[_AGAINST], [_FOR]]


def are_converse(ours: Collection[str], theirs: Collection[str]) -> bool:
    """Tell whether one set of topics tells of a trade by who gives, the other by who takes ("sells", "buys")."""
    return any(not trade.isdisjoint(ours) and not trade.isdisjoint(theirs) for trade in _TRADES)
