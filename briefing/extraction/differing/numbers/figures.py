"""Which figures does an article give, and of what?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from briefing.domain.document import Document
from briefing.domain.findings import Figure, TimeExpression
from briefing.domain.span import Span
from briefing.extraction.differing.likeness import LikeWords
from briefing.extraction.differing.numbers.amounts import Amount, find_amounts
from briefing.extraction.differing.numbers.disputing import Disputed, find_disputed
from briefing.extraction.differing.numbers.lexicon import FigureWords
from briefing.extraction.differing.numbers.measures import WORKFORCE, measure_of
from briefing.extraction.differing.numbers.words import PEOPLE, PERCENT
from briefing.extraction.differing.surroundings import around, times_in, told_sentences, topics_of
from briefing.patterns.gated import gated

#: How far from a figure a verb still says what becomes of it.
_NEAR = 30
_LEAD = 24
_BREAK = re.compile(r"[,\d]")
#: Words before a figure that make it another one than that of the event: an earlier one, a part, one more.
_NOT_THE_FIGURE = gated(
    r"\b(?:from|against|compared (?:with|to)|instead of|rather than|after|previously|earlier|originally|initially"
    r"|another|(?:a )?further|additional|extra|other|remaining|every|each|per|than|or|nor|not|no)\s$",
    re.IGNORECASE,
)
#: "241 passengers more" are others.
_MORE = re.compile(r"\s(?:more|others)\b(?!\sthan)")
#: Words that say that a figure is another one now than it was, wherever they stand,
_CHANGED = gated(
    r"\b(?:revis(?:e[sd]?|ing)|updated?|corrected|up from|down from|by then|so far|to date|already|now|no longer"
    r"|instead|doubl(?:e[sd]?|ing)|halv(?:e[sd]?|ing)|swollen|at (?:its|the) (?:height|peak)|at one (?:point|time)"
    r"|(?:after|on|of) the (?:first|second|third|fourth|fifth|sixth|last|final) (?:day|night|week))\b",
    re.IGNORECASE,
)
#: and those that say so where they lead to it.
_CHANGED_TO = gated(
    r"\b(?:rais(?:e[sd]?|ing)|improv(?:e[sd]?|ing)|sweeten(?:s|ed|ing)?|lower(?:s|ed|ing)?|rose|risen|rises?|rising|f[ea]ll(?:s|en|ing)?|grew|grown|increas(?:e[sd]?|ing)"
    r"|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|cuts?|cutting|climb(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|swell(?:s|ed)?"
    r"|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|shr[aiu]nk)\b[^.;]*\b(?:to|at)\s$",
    re.IGNORECASE,
)
#: What is still being counted while articles are written.
_COUNTED_ON = gated(
    r"\b(?:kill(?:s|ed|ing)?|dead|deaths?|die[sd]?|dying|injur(?:ed|ies|ing)|wound(?:s|ed|ing)|missing|casualt\w+"
    r"|(?:death|casualty|human) toll|toll (?:rose|rises|climbed|stood|stands|now)"
    r"|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)|displaced|rescued|evacuated|infected|infections|cases|(?<!for )survivors"
    r"|signatures|donated|counted)\b",
    re.IGNORECASE,
)
#: What stands in many sentences of one story: where a sentence gives two, it takes a reader to say of what each is.
_COMMON_TEXT = "dollar euro pound yen rupee percent point people person member country state man woman"
COMMON_UNITS = frozenset((*_COMMON_TEXT.split(), "basis point"))
#: What speaks of the thing that the sentence before named.
_SPEAKS_BACK = re.compile(r"(?:[\"']|But |And |Yet )?(?:It|They|This|These|Its|Their)\b")


def find_figures(document: Document, times: Sequence[TimeExpression], known: FigureWords) -> tuple[Figure, ...]:
    """Return the figures of an article's body, in their order; none that are dates, or of another event's time.

    Each step is taken for all sentences before the next: so its patterns are at hand.
    """
    shadow = document.shadow
    sentences = list(told_sentences(document))
    told = [
        _Told(sentence, before, shadow)
        for before, sentence in pairwise((None, *sentences))
        if sentence is not None and known.numbers.may_count(shadow, sentence)
    ]
    amounts = [list(find_amounts(shadow, one.sentence, known.numbers)) for one in told]
    stated = [_state(one, those, known) for one, those in zip(told, amounts, strict=True)]
    figures = (_figures_of(one, those, times, known) for one, those in zip(told, stated, strict=True) if those)
    return tuple(chain.from_iterable(figures))


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a text, and the one before it."""

    sentence: Span
    previous: Span | None
    shadow: str

    @property
    def lead(self) -> Span | None:
        """Return the sentence before it if it goes on speaking of that one's subject."""
        return self.previous if _SPEAKS_BACK.match(self.shadow, self.sentence.start) else None


@dataclass(frozen=True, slots=True)
class _Stated:
    """An amount, the part of its sentence that tells what it is of, its measure, and the one that it disputes."""

    amount: Amount
    part: Span
    measure: str
    disputed: Disputed | None


def _figures_of(
    told: _Told, all_stated: Sequence[_Stated], times: Sequence[TimeExpression], known: FigureWords
) -> Iterator[Figure]:
    sentence, shadow = told.sentence, told.shadow
    dates = [time.span for time in times_in(sentence, times)]
    for stated in all_stated:
        amount = stated.amount
        before = shadow[max(sentence.start, amount.words.start - _LEAD) : amount.words.start]
        if _NOT_THE_FIGURE.search(before) or _is_one_of_several(stated, all_stated):
            continue
        # "Three quarters of the grain" are read as a time as well.
        if amount.unit != PERCENT and any(date.overlaps(amount.words) for date in _within(stated.part, dates)):
            continue
        # Whoever is employed, by whatever calling, is one of so many people.
        yield Figure(
            words=amount.words,
            sentence=sentence,
            value=amount.value,
            low=amount.low,
            high=amount.high,
            unit=PEOPLE if stated.measure == WORKFORCE else amount.unit,
            traits=amount.traits,
            topics=_topics_of(stated, told, times, known.like),
            changing=_is_changing(amount.words, stated.part, shadow),
            unsettled=_is_counted_on(amount.words, stated.part, shadow),
            measure=stated.measure,
            against=stated.disputed.against if stated.disputed else None,
        )


def _state(told: _Told, found: Sequence[Amount], known: FigureWords) -> list[_Stated]:
    """Return the amounts of a sentence in their order, but for those of others that it disputes."""
    amounts = list(found)
    against = find_disputed(amounts, told.sentence, told.previous, told.shadow, known.numbers)
    disputed = {each.amount.words: each for each in against}
    amounts += [each.amount for each in disputed.values() if each.amount not in amounts]
    others = [each.other for each in disputed.values()]
    return [
        _describe(amount, disputed.get(amount.words), told, known)
        for amount in sorted(amounts, key=lambda amount: amount.words.start)
        if amount not in others
    ]


def _describe(amount: Amount, disputed: Disputed | None, told: _Told, known: FigureWords) -> _Stated:
    part = around(amount.words, told.sentence, told.shadow)
    measure = _measured(amount, told, known)
    if not measure and disputed and disputed.other:
        measure = _measured(disputed.other, told, known)
    return _Stated(amount, part, measure, disputed)


def _measured(amount: Amount, told: _Told, known: FigureWords) -> str:
    sentence = told.sentence if told.sentence.contains(amount.words) or told.previous is None else told.previous
    part = around(amount.words, sentence, told.shadow)
    return measure_of(amount.words, amount.unit, part, told.shadow, known.measures)


def _is_one_of_several(stated: _Stated, those: Sequence[_Stated]) -> bool:
    """Tell whether its part of the sentence gives another one of a common unit, and no measure tells the two apart."""
    unit = stated.amount.unit
    if unit not in COMMON_UNITS or (stated.disputed and stated.disputed.other):
        return False
    beside = (
        each for each in those if each.part.contains(stated.amount.words) or stated.part.contains(each.amount.words)
    )
    measures = [each.measure for each in beside if each.amount.unit == unit]
    return len(measures) > 1 and (not all(measures) or measures.count(stated.measure) > 1)


def _within(part: Span, dates: Sequence[Span]) -> Sequence[Span]:
    """Return the dates that share a character with a part of their sentence; they come in order."""
    first = bisect_right(dates, part.start, key=lambda date: date.end)
    return dates[first : bisect_left(dates, part.end, key=lambda date: date.start)]


def _topics_of(stated: _Stated, told: _Told, times: Sequence[TimeExpression], like: LikeWords) -> tuple[str, ...]:
    """Return the stems around an amount, with those of the sentence before it or around the amount that it disputes."""
    dates = [time.span for time in times_in(told.sentence, times)]
    topics = {*topics_of(stated.part, (stated.amount.words, *_within(stated.part, dates)), told.shadow, like)}
    other = stated.disputed.other if stated.disputed else None
    if other is not None:
        sentence = told.sentence if told.sentence.contains(other.words) else told.previous or told.sentence
        topics.update(topics_of(around(other.words, sentence, told.shadow), (other.words, *dates), told.shadow, like))
    if told.lead is not None:
        dates = [time.span for time in times_in(told.lead, times)]
        topics.update(topics_of(told.lead, dates, told.shadow, like))
    return tuple(sorted(topics))


def _is_changing(words: Span, part: Span, shadow: str) -> bool:
    before = shadow[part.start : words.start]
    if _MORE.match(shadow, words.end, part.end):
        return True
    return bool(_CHANGED.search(shadow, part.start, part.end) or _CHANGED_TO.search(before))


def is_recounted(sentence: Span, text: str) -> bool:
    """Tell whether a sentence says, wherever in it, that something is another number now."""
    return _CHANGED.search(text, sentence.start, sentence.end) is not None


def _is_counted_on(words: Span, part: Span, shadow: str) -> bool:
    """Tell whether the words next to a figure, up to a comma or another figure, say that it is still growing."""
    before = _BREAK.split(shadow[part.start : words.start])[-1]
    after = _BREAK.split(shadow[words.end : part.end])[0]
    near = f"{before[-_NEAR:]} {words.of(shadow)} {after[:_NEAR]}"
    return _COUNTED_ON.search(near) is not None
