"""Which words of a clause tell what event it is of?"""

import re
from bisect import bisect_right
from functools import lru_cache

from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.extraction.differing.numbers.words import singular
from briefing.extraction.differing.surroundings import times_in
from briefing.patterns.gated import gated

_WORD = re.compile(r"[^\W\d_]+")
_SMALL = re.compile(r"\b[^\W\dA-Z_][^\W\d_]{2,}")
_ENDING = re.compile(r"(?<=[a-z]{4})(?:ing|ed)\Z")
#: Papers that bind their parties, by whatever name; an event of one of them is told under another.
_BARGAIN_TEXT = "deal pact accord agreement contract treaty memorandum protocol bargain"
_BARGAINS = frozenset(_BARGAIN_TEXT.split())
_BARGAIN = "bargain"
#: "They will walk out" is a walkout; that something is "still" planned names no event.
_WALK_OUT = gated(r"\bwalk(?:s|ed|ing)?\s(?:out|off\sthe\sjob)\b")
#: What leads to a date with which begins what somebody tells, and the words behind that, as far as they are one clause.
_TOLD = re.compile(r"\bthat,?\s(?:(?:on|in)\s)?\Z")
_BEHIND = re.compile(r",?\s((?:it|he|she|they|the|its|a|an)\s[^,.;:]{3,60})")
_ADVERB = gated(r"\b(?:still|also|again|yet|already|present|current|existing)\b")
#: Stems of all words have so many letters; small words and helping verbs are none.
_LONG, _STEM = 4, 5
_HELPING = frozenset(("must", "shall", "should", "will", "would", "have", "until", "then", "they", "with", "from"))


def stems_of(clause: str) -> frozenset[str]:
    """Return the stems of a clause, whatever the number and form of its words; what binds parties is one word."""
    words = _WORD.findall(_ADVERB.sub("", _WALK_OUT.sub("walkout", clause.casefold())))
    return frozenset(stem for word in words if (stem := _stem_of(word)))


def bare_stems_of(clause: str) -> frozenset[str]:
    """Return the beginnings of all longer words of a clause, however little they tell of an event."""
    words = (word for word in _WORD.findall(clause.casefold()) if len(word) >= _LONG and word not in _HELPING)
    return frozenset(word[:_STEM] for word in words)


def plain_stems_of(clause: str) -> frozenset[str]:
    """Return the stems of a clause's words that belong to no name."""
    return stems_of(" ".join(_SMALL.findall(clause[:1].lower() + clause[1:])))


def own_clause(deadline: Deadline, source: Source) -> str:
    """Return the clause of a deadline; behind an earlier date of its sentence, the words that lead to its own.

    Where what somebody tells opens with the date, it is the words behind that ("it said that on May 5 it served").
    """
    sentence, own = deadline.sentence, deadline.date_span
    told = _TOLD.search(source.article.body, sentence.start, own.start)
    opened = _BEHIND.match(source.article.body, own.end, sentence.end) if told else None
    if opened is not None and stems_of(opened[1]):
        return opened[1]
    earlier = [
        time.span.end
        for time in times_in(sentence, source.extraction.times)
        if time.type is TimeType.DATE and time.span.end <= own.start
    ]
    if not earlier:
        return deadline.what
    words = Span(earlier[-1], own.start).of(source.article.body)
    return words if stems_of(words) <= stems_of(deadline.what) and stems_of(words) else deadline.what


def paragraph_of(sentence: Span, source: Source) -> str:
    """Return the words of the paragraph in which a sentence stands."""
    blocks = source.extraction.blocks
    at = bisect_right(blocks, sentence.start, key=lambda block: block.content.start) - 1
    return blocks[at].content.of(source.article.body) if at >= 0 else ""


@lru_cache(maxsize=16384)
def _stem_of(word: str) -> str:
    if word in _BARGAINS or singular(word) in _BARGAINS:
        return _BARGAIN
    plain = _ENDING.sub("", singular(word)) if content_stems(word) else ""
    return next(iter(content_stems(plain)), "")
