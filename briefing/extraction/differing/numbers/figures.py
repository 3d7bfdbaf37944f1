"""Which figures does an article give, and of what?"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.document import Document
from briefing.domain.findings import Figure, TimeExpression
from briefing.domain.span import Span
from briefing.extraction.differing.numbers.amounts import find_amounts, may_state_amount
from briefing.extraction.differing.numbers.measures import MeasureWords, is_measured, measure_of
from briefing.extraction.differing.surroundings import around, times_in, told_sentences, topics_of
from briefing.patterns.gated import gated

#: How far from a figure a verb still says what becomes of it.
_NEAR = 30
_LEAD = 24
_BREAK = re.compile(r"[,\d]")
#: Words before a figure that make it another one than that of the event: an earlier one, a part, one more.
_NOT_THE_FIGURE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|instead of|rather than|after|previously|earlier|originally|initially"
    r"|another|(?:a )?further|additional|extra|other|remaining|every|each|per|than|or|nor|not|no)\s$",
    re.IGNORECASE,
)
#: Words that say that a figure is another one now than it was, wherever they stand,
_CHANGED = gated(
    r"\b(?:rais(?:e[sd]?|ing)|revis(?:e[sd]?|ing)|improv(?:e[sd]?|ing)|sweeten(?:s|ed|ing)?|updated?|corrected|up from"
    r"|down from|by then|so far|already|now|no longer|instead|doubl(?:e[sd]?|ing)|halv(?:e[sd]?|ing)|swollen)\b",
    re.IGNORECASE,
)
#: and those that say so where they lead to it.
_CHANGED_TO = gated(
    r"\b(?:lower(?:s|ed|ing)?|rose|risen|rises?|rising|f[ea]ll(?:s|en|ing)?|grew|grown|increas(?:e[sd]?|ing)"
    r"|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|cuts?|cutting|climb(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|swell(?:s|ed)?"
    r"|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|shr[aiu]nk)\b[^.;]*\b(?:to|at)\s$",
    re.IGNORECASE,
)
#: What is still being counted while articles are written.
_COUNTED_ON = gated(
    r"\b(?:kill(?:s|ed|ing)?|dead|deaths?|die[sd]?|dying|injur(?:ed|ies|ing)|wound(?:s|ed|ing)|missing|casualt\w+"
    r"|(?:death|casualty|human) toll|toll (?:rose|rises|climbed|stood|stands|now)"
    r"|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)|displaced|rescued|evacuated|infected|infections|cases|survivors"
    r"|signatures|donated|counted)\b",
    re.IGNORECASE,
)
#: What stands in many sentences of one story: where a sentence gives two, it takes a reader to say of what each is.
_COMMON_TEXT = "dollar euro pound yen rupee percent point people person member country state man woman"
COMMON_UNITS = frozenset((*_COMMON_TEXT.split(), "basis point"))
#: What speaks of the thing that the sentence before named.
_SPEAKS_BACK = re.compile(r"(?:[\"']|But |And |Yet )?(?:It|They|This|These|Its|Their)\b")


def find_figures(document: Document, times: Sequence[TimeExpression], known: MeasureWords) -> tuple[Figure, ...]:
    """Return the figures of an article's body, in their order; none that are dates, or of another event's time."""
    shadow = document.shadow
    found: list[Figure] = []
    before: Span | None = None
    for sentence in told_sentences(document):
        if may_state_amount(shadow, sentence):
            lead = before if _SPEAKS_BACK.match(shadow, sentence.start) else None
            found += _figures_of(_Told(sentence, lead, shadow), times, known)
        before = sentence
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence of a text, and the one before it if it goes on speaking of that one's subject."""

    sentence: Span
    before: Span | None
    shadow: str


def _within(part: Span, dates: Sequence[Span]) -> Sequence[Span]:
    """Return the dates that share a character with a part of their sentence; they come in order."""
    first = bisect_right(dates, part.start, key=lambda date: date.end)
    return dates[first : bisect_left(dates, part.end, key=lambda date: date.start)]


def _figures_of(told: _Told, times: Sequence[TimeExpression], known: MeasureWords) -> Iterator[Figure]:
    sentence, shadow = told.sentence, told.shadow
    amounts = list(find_amounts(shadow, sentence))
    units = Counter(amount.unit for amount in amounts)
    all_dates = [time.span for time in times_in(sentence, times)] if amounts else []
    for amount in amounts:
        part = around(amount.words, sentence, shadow)
        dates = _within(part, all_dates)
        before = shadow[max(sentence.start, amount.words.start - _LEAD) : amount.words.start]
        if _NOT_THE_FIGURE.search(before) or any(date.overlaps(amount.words) for date in dates):
            continue
        if amount.unit in COMMON_UNITS and units[amount.unit] > 1:
            continue
        yield Figure(
            words=amount.words,
            sentence=sentence,
            value=amount.value,
            low=amount.low,
            high=amount.high,
            unit=amount.unit,
            traits=amount.traits,
            topics=_topics_of(part, (amount.words, *dates), told, times),
            changing=_is_changing(amount.words, part, shadow),
            unsettled=_is_counted_on(amount.words, part, shadow),
            measure=measure_of(amount.words, amount.unit, part, shadow, known) if is_measured(amount.unit) else "",
        )


def _topics_of(part: Span, without: Sequence[Span], told: _Told, times: Sequence[TimeExpression]) -> tuple[str, ...]:
    own = topics_of(part, without, told.shadow)
    if told.before is None:
        return own
    dates = [time.span for time in times_in(told.before, times)]
    return tuple(sorted({*own, *topics_of(told.before, dates, told.shadow)}))


def _is_changing(words: Span, part: Span, shadow: str) -> bool:
    before = shadow[part.start : words.start]
    return bool(_CHANGED.search(shadow, part.start, part.end) or _CHANGED_TO.search(before))


def _is_counted_on(words: Span, part: Span, shadow: str) -> bool:
    """Tell whether the words next to a figure, up to a comma or another figure, say that it is still growing."""
    before = _BREAK.split(shadow[part.start : words.start])[-1]
    after = _BREAK.split(shadow[words.end : part.end])[0]
    near = f"{before[-_NEAR:]} {words.of(shadow)} {after[:_NEAR]}"
    return _COUNTED_ON.search(near) is not None
