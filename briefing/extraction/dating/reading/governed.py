"""What does the phrase before a date say is of that day: the text itself, or something that the text tells of?"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from briefing.temporal.anchoring.clauses.cues import CUE
from briefing.text.fold import fold

_WORD = re.compile(r"[^\W\d_][\w'’]*(?:-[\w'’]+)*|\d[\w/.:-]*|[,#]")
#: What parts the phrases of a line.
_PHRASE_END = re.compile(r"(?<!\b[Nn]o)(?<!\b[Nn]r)(?<!\b[Vv]ol)\.\s+|[!?:;|·•]\s+|\s[–—-]+\s|\n|[(\[]")
#: How a date is joined to a noun, and to a verb.
_OF = re.compile(r"\b(?:of|dated|for)\s$", re.IGNORECASE)
_ON = re.compile(r"(?:\bon|\bat|\bthis|,|\bon the (?:morning|afternoon|evening|night) of)\s$", re.IGNORECASE)
#: What is so on a day, or as much at one; a place may stand there behind a comma ("Turin, on").
_THEN = re.compile(r"[\w)]\s(?:on|at)\s$", re.IGNORECASE)
_AS_OF = re.compile(
    r"\bas (?:of|at)(?:,?\s[\w-]+){0,4},?\s$|\bas (?:it|they) (?:stands?|stood) (?:on|at)\s$", re.IGNORECASE
)
#: Nothing joins a date that is added to a line.
_ADDED = re.compile(r"[,(\[|:–—/-]\s*$|\d\s$|\n$")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s$", re.IGNORECASE)
_PREPOSITION_TEXT = """
    of on in at by for from to with about after before between under over as through during into until against
"""
#: What points to another text than the one that speaks.
_POINTING_TEXT = "that these those its his her their which next previous last earlier another former old"
_AUXILIARY_TEXT = "was is were are has have been first originally also only being"
_PREPOSITIONS = frozenset(_PREPOSITION_TEXT.split())
_POINTING, _AUXILIARIES = frozenset(_POINTING_TEXT.split()), frozenset(_AUXILIARY_TEXT.split())
_DETERMINERS = _POINTING | {"the"}
_NUMBERS = frozenset(("no", "nr", "number", "vol", "ref"))
#: What leads to what was said elsewhere.
_ELSEWHERE = frozenset(("see", "read", "as", "compare", "since", "after"))
_OWN, _ITSELF = frozenset(("this", "our", "today's")), frozenset(("this", "above"))
#: What may stand between a verb and the place, the hour or the name that belongs to it.
_BEHIND_VERB = _PREPOSITIONS | {"out", "down", "up", "online", ","}
#: How words end that may be verbs of a headline, and which are none.
_ACTS = re.compile(r"[^s']s$|ed$")
_NO_VERBS = frozenset(("news", "sports", "affairs", "markets", "united"))
#: One word that tells what was done on a day ("Elected 3 May").
_DONE = re.compile(r"[A-Z][a-z]+ed")
_MOST_BEHIND_VERB = 10
_HELD = "held"


class Governed(StrEnum):
    """What a date is of."""

    ITSELF = "itself"
    STATUS = "status"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class DatedTexts:
    """Nouns of texts, of those that tell what happens, of records of what was said, of status; verbs of coming out.

    The day behind "Notice of closure," is that of the closure.
    """

    texts: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    records: frozenset[str] = frozenset()
    status: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()

    def read(self, lead: str, *, happens: bool) -> Governed | None:
        """Return what the words before a date say is of it, None where they say nothing.

        `happens` tells that they name an event, so that only a record of it is dated by what is added to its line.
        """
        bare = _WEEKDAY.sub("", lead)
        phrases = [_words(phrase) for phrase in _PHRASE_END.split(bare)]
        if _AS_OF.search(bare):
            told = (fold(word) for words in phrases for word in words)
            return Governed.STATUS if any(word in self.status or self._names_text(word) for word in told) else None
        if _OF.search(bare):
            return self._of_noun(phrases[-1][:-1])
        if _ON.search(bare) and (found := self._of_verb(phrases[-1])) is not None:
            return found
        if _THEN.search(bare):
            return Governed.OTHER
        if len(phrases[-1]) == 1 and _DONE.fullmatch(phrases[-1][0]) and fold(phrases[-1][0]) not in self.made:
            return Governed.OTHER
        return self._added(phrases, happens=happens) if _ADDED.search(bare) or not phrases[-1] else None

    def opens(self, lead: str) -> bool:
        """Tell whether the words before a date begin with a verb of coming out, or with what the text tells."""
        first = next((word for word in map(fold, _words(lead)) if word not in ("all", "the")), "")
        return first in self.made or first in self.status or first == "text"

    def _names_text(self, word: str) -> bool:
        return word in self.texts or word in self.telling or word in self.records

    def _head(self, words: Sequence[str]) -> str:
        """Return the noun that heads a phrase: the last word before what tells more of it."""
        head = ""
        for word in map(fold, words):
            if word in _PREPOSITIONS or word in self.made or word == _HELD or not word[0].isalpha():
                break
            if word in _POINTING:
                return ""
            head = head if word in _NUMBERS else word
        return head

    def _of_noun(self, words: Sequence[str]) -> Governed | None:
        """Read a date joined to a noun: "Statement of", "Circular No. 61 of", "our coverage of"."""
        if self._head(words) in self.records:
            return Governed.ITSELF
        numbered = bool(words) and words[-1][0].isdigit()
        if not words or (numbered and self._names_text(self._head(words))):
            return Governed.ITSELF if words else None
        if numbered:
            return Governed.OTHER
        noun = fold(words[-1])
        if self._names_text(noun):
            since = len(words) - words[::-1].index(",") if "," in words else 0
            return Governed.ITSELF if _opens(words[since:-1]) else Governed.OTHER
        return Governed.OTHER if words[-1].islower() or len(words) == 1 else None

    def _of_verb(self, words: Sequence[str]) -> Governed | None:
        """Read a date joined to a verb of coming out whose subject is the text: "Sent to members on"."""
        low = [fold(word) for word in words]
        verbs = [at for at, word in enumerate(low) if word in self.made or word == _HELD]
        if not verbs or len(low) - verbs[-1] > _MOST_BEHIND_VERB:
            return None
        at = verbs[-1]
        behind = low[at + 1 : at + 2]
        if behind and behind[0] not in _BEHIND_VERB and not behind[0][0].isdigit():
            return None
        if low[at] == _HELD:
            return Governed.ITSELF if self._head(words) in self.records else Governed.OTHER
        return Governed.ITSELF if self._is_subject(words[:at]) else Governed.OTHER

    def _is_subject(self, words: Sequence[str]) -> bool:
        """Tell whether what stands before a verb of coming out is the text itself, or nothing but what adds to it."""
        low = [fold(word) for word in words]
        while low and (low[-1] in _AUXILIARIES or low[-1] in ("as", "and")):
            low.pop()
        if not low:
            return True
        if low[-1] == "," or low[-1][0].isdigit():
            return low[0] not in _DETERMINERS or any(map(self._names_text, low))
        if low[-1] in _ITSELF:
            return len(low) == 1
        return self._names_text(low[-1]) and _opens(low[:-1])

    def _added(self, phrases: Sequence[Sequence[str]], *, happens: bool) -> Governed | None:
        heads = {self._head(words) for words in phrases}
        if not phrases[-1] and self._head(phrases[-2] if len(phrases) > 1 else ()) in self.status:
            return Governed.STATUS
        if not heads.isdisjoint(self.records):
            return Governed.ITSELF
        told = [_is_of(words) for words in phrases if self._head(words) in self.telling]
        if any(told):
            return Governed.OTHER
        return Governed.ITSELF if (told or not heads.isdisjoint(self.texts)) and not happens else None


def parse_dated_texts(rows: Iterable[Mapping[str, str]]) -> DatedTexts:
    """Return the words of the rows of `dated_texts.tsv`."""
    kinds: dict[str, set[str]] = {}
    for row in rows:
        kinds.setdefault(row["kind"], set()).add(fold(row["word"]))
    return DatedTexts(*(frozenset(kinds.get(kind, ())) for kind in ("text", "telling", "record", "status", "made")))


def _is_of(words: Sequence[str]) -> bool:
    """Tell whether a noun takes another with it: "Notice of closure", but "Notice 7 of 2021"."""
    low = [fold(word) for word in words]
    return any(one == "of" and not other[0].isdigit() for one, other in pairwise(low))


def _opens(words: Sequence[str]) -> bool:
    """Tell whether the words before a noun open its phrase as a text of its own does, which nothing points back to."""
    low = [fold(word) for word in words]
    own = [at for at, word in enumerate(low) if word in _OWN]
    if own and not _ELSEWHERE.isdisjoint(low[: own[-1]]):
        return False
    since = low[own[-1] + 1 :] if own else low
    closed = _PREPOSITIONS.isdisjoint(since) and _DETERMINERS.isdisjoint(since)
    acts = any(_ACTS.search(word) and word not in _NO_VERBS for word in since)
    return closed and not acts and CUE.search(" ".join(since)) is None


def _words(phrase: str) -> list[str]:
    return _WORD.findall(phrase)
