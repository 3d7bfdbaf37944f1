"""On which day does an event take place that an article dates elsewhere?"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.document import READ_ZONES, Document
from briefing.domain.findings import TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.patterns.gated import gated
from briefing.temporal.values import DateRange, bounds

_WORD = re.compile(r"[^\W\d_]{4,}")
#: Long enough to tell words apart, short enough to match "signing" with "signed".
_STEM = 4
_WEAK_TEXT = (
    "with from into their this that these those which will would could might have been were about over under after "
    "before between among during until unless next last first second third round week month year said says also than "
    "more most some other such january february march april june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday meeting meetings event date close start opening"
)
_WEAK = frozenset(word[:_STEM] for word in _WEAK_TEXT.split())
_VOTES = ("vote", "voti", "elec", "poll", "ball", "refe", "run-", "runo")
#: Stems of other words for an event: "the vote" may be the elections.
_RELATED = {
    **dict.fromkeys(_VOTES, _VOTES),
    "summ": ("summ", "lead", "head", "meet"),
    "hear": ("hear", "cour", "judg"),
    "talk": ("talk", "meet", "nego"),
    "nego": ("talk", "meet", "nego"),
    "sign": ("sign", "cere"),
    "ruli": ("ruli", "rule", "judg", "verd"),
    "judg": ("judg", "ruli", "rule"),
    "fili": ("fili", "file"),
    "visi": ("visi", "trip", "trav"),
    "trip": ("visi", "trip", "trav"),
}
_LONGEST_DAYS = 31
#: "The agreement of 2 June": the day is that of what stands right before it alone.
_DAY_OF = gated(r"(?P<named>(?:[\w'’-]+ ){1,3})of (?:the )?$")
#: How far from its date the words of an event may stand.
_REACH = 240
_MOST = 400


@dataclass(frozen=True, slots=True)
class Occasion:
    """A dated clause: the stems of its words, its days and its time expression."""

    stems: frozenset[str]
    days: DateRange
    time: TimeExpression


@dataclass(frozen=True, slots=True)
class Occasions:
    """The dated clauses of an article by the stems of their words, and the events that others date `elsewhere`."""

    by_stem: Mapping[str, tuple[Occasion, ...]]
    elsewhere: Sequence[Occasion] = ()

    def named(self, phrase: str, place: int, among: Callable[[Occasion], bool] = lambda _: True) -> Occasion | None:
        """Return the occasion a phrase names: all its telling words stand beside one day only; None where unsure.

        Only occasions `among` which it is looked for count.
        """
        stems = event_stems(phrase)
        if not stems:
            return None
        rarest = min((self.by_stem.get(stem, ()) for stem in stems), key=len)
        found = [one for one in rarest if stems <= one.stems and not one.time.span.start <= place < one.time.span.end]
        if not found and len(stems) == 1:
            alike = _RELATED.get(next(iter(stems)), ())
            found = [one for stem in alike for one in self.by_stem.get(stem, ()) if place != one.time.span.start]
        found = found or [one for one in self.elsewhere if stems <= one.stems]
        found = [one for one in found if among(one)]
        days = {one.days for one in found}
        return found[0] if len(days) == 1 else None


def event_stems(phrase: str) -> frozenset[str]:
    """Return the first letters of the words that tell an event from others."""
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(phrase)) - _WEAK


def find_occasions(
    document: Document, times: Sequence[TimeExpression], elsewhere: Sequence[Occasion] = ()
) -> Occasions:
    """Return the dated clauses of an article that name days, not more than a month; linear in the time expressions."""
    table: dict[str, list[Occasion]] = {}
    place = 0
    for time in times[:_MOST]:
        while place + 1 < len(document.sentences) and document.sentences[place + 1].span.start <= time.span.start:
            place += 1
        days = bounds(time.value) if time.type in (TimeType.DATE, TimeType.TIME) else None
        sentence = document.sentences[place] if document.sentences else None
        if days is None or sentence is None or not is_near(days) or not sentence.span.contains(time.span):
            continue
        if document.blocks[sentence.block].zone not in READ_ZONES:
            continue
        occasion = Occasion(event_stems(_words_around(document.shadow, sentence.span, time.span)), days, time)
        for stem in occasion.stems:
            table.setdefault(stem, []).append(occasion)
    return Occasions({stem: tuple(found) for stem, found in table.items()}, elsewhere)


def _words_around(shadow: str, sentence: Span, when: Span) -> str:
    """Return the words of a sentence that may name what happens on its day."""
    start, end = max(sentence.start, when.start - _REACH), min(sentence.end, when.end + _REACH)
    owned = _DAY_OF.search(shadow, start, when.start)
    return owned["named"] if owned else shadow[start:end]


def is_near(days: DateRange) -> bool:
    """Tell whether days are few enough to date an event: less than a month."""
    return (days.end - days.start).days < _LONGEST_DAYS - 1
