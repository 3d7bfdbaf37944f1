"""Which dates does the running text of an article name, and in which words?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.domain.document import READ_ZONES, Document
from briefing.domain.span import Span
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.meanings import Mention
from briefing.temporal.expressions.scan import scan

_NAME = re.compile(r"\b[A-Z][\w'-]*[a-z]\b")
_WORD = re.compile(r"\b[a-z]{4,}")
_NEIGHBOURHOOD = 60
#: A date is looked for in so many sentences, and in so much of each.
_SENTENCES, _LONGEST = 150, 2000
_STEM = 6
#: What leads to the day on which something begins or ends: it is no older than what is told of it.
_BEGIN_OR_END = frozenset(("from", "until", "till", "by", "starting", "beginning", "effective"))
_LAST_WORD = re.compile(r"([a-z]+)\s$")


@dataclass(frozen=True, slots=True)
class DatedMention:
    """A mention with the words of its sentence that tell which event it dates."""

    mention: Mention
    towards: Direction
    names: frozenset[str]
    words: frozenset[str]
    near: frozenset[str]
    led_by: str = ""

    @property
    def looks_back(self) -> bool:
        """Tell whether it is surely past: "they proposed 36 hours from 2028" tells of a proposal that is past."""
        return self.towards is Direction.BACK and self.led_by not in _BEGIN_OR_END


def dated_mentions(document: Document) -> Iterator[DatedMention]:
    """Yield the time expressions of the first sentences of the text in order."""
    shadow = document.shadow
    for sentence in document.sentences[:_SENTENCES]:
        if document.blocks[sentence.block].zone not in READ_ZONES:
            continue
        span = Span(sentence.span.start, min(sentence.span.end, sentence.span.start + _LONGEST))
        for mention in _scan(span.of(shadow)):
            placed = Mention(
                mention.start + span.start, mention.end + span.start, mention.type, mention.meaning, mention.modifier
            )
            yield _describe(shadow, span, placed)


def _describe(shadow: str, sentence: Span, mention: Mention) -> DatedMention:
    rest = shadow[sentence.start : mention.start] + shadow[mention.end : sentence.end]
    low, high = max(sentence.start, mention.start - _NEIGHBOURHOOD), mention.end + _NEIGHBOURHOOD
    near = shadow[low : mention.start] + shadow[mention.end : min(high, sentence.end)]
    led = _LAST_WORD.search(shadow, low, mention.start)
    return DatedMention(
        mention,
        direction(shadow, mention.start, mention.end),
        frozenset(_NAME.findall(rest.replace("-", " "))),
        _stems(rest),
        _stems(near),
        led[1] if led else "",
    )


@lru_cache(maxsize=2 * _SENTENCES)
def _scan(sentence: str) -> tuple[Mention, ...]:
    """Return the time expressions of a sentence, which one way to date an article after the other asks for."""
    return scan(sentence)


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(text))
