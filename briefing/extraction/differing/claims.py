"""Which figures does an article give, and of what?"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.domain.dossier import Source, Telling
from briefing.domain.findings import Extraction
from briefing.domain.span import Span
from briefing.extraction.differing.amounts import Amount, find_amounts
from briefing.extraction.differing.surroundings import around, days_of, times_in, told_sentences, topics_of
from briefing.temporal.values import DateRange, bounds
from briefing.text.shadow import shadow

#: How far from a figure a verb still says what becomes of it.
_NEAR = 30
#: Words before a figure that make it another one than that of the event: an earlier one, a part, one more.
_NOT_THE_FIGURE = re.compile(
    r"\b(?:from|against|compared (?:with|to)|instead of|rather than|after|previously|earlier|originally|initially"
    r"|another|(?:a )?further|additional|extra|other|remaining|every|each|per|than|or|nor|not|no)\s$",
    re.IGNORECASE,
)
#: Words that say that a figure is another one now than it was.
CHANGING = re.compile(
    r"\b(?:rais(?:e[sd]?|ing)|lower(?:s|ed|ing)?|revis(?:e[sd]?|ing)|rose|risen|rises?|rising|f[ea]ll(?:s|en|ing)?"
    r"|grew|grown|increas(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|reduc(?:e[sd]?|ing)|cuts?|cutting|improv(?:e[sd]?|ing)"
    r"|sweeten(?:s|ed|ing)?|doubl(?:e[sd]?|ing)|up from|down from|updated?|corrected|by then|so far|already|now"
    r"|no longer|instead|climb(?:s|ed|ing)?|dropp?(?:s|ed|ing)?|swell(?:s|ed)?|swollen|topp?(?:s|ed)|more than doubled"
    r"|expand(?:s|ed|ing)?|extend(?:s|ed|ing)?|widen(?:s|ed|ing)?|narrow(?:s|ed|ing)?|shr[aiu]nk|halved?)\b",
    re.IGNORECASE,
)
#: What is still being counted while articles are written.
_COUNTED_ON = re.compile(
    r"\b(?:kill(?:s|ed|ing)?|dead|deaths?|die[sd]?|dying|toll|injur(?:ed|ies|ing)|wound(?:s|ed|ing)|missing|casualt\w+"
    r"|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)|displaced|rescued|evacuated|infected|infections|cases|survivors"
    r"|signatures|donated|counted)\b",
    re.IGNORECASE,
)


#: What stands in many sentences of one story: where a sentence gives two, it takes a reader to say of what each is.
_COMMON_TEXT = "dollar euro pound yen rupee percent point people person member country state man woman"
COMMON_UNITS = frozenset((*_COMMON_TEXT.split(), "basis point"))


@dataclass(frozen=True, slots=True)
class Claim:
    """A figure that an article gives: `topics` are stems and numbers around it, `days` those that stand beside it.

    `published` are the days on which its article may have come out. `changing`: its sentence says that it changed;
    `unsettled`: it is of what is still being counted.
    """

    telling: Telling
    amount: Amount
    noun: str
    topics: frozenset[str]
    days: tuple[DateRange, ...]
    published: DateRange | None
    changing: bool
    unsettled: bool


def read_claims(source: Source) -> tuple[Claim, ...]:
    """Return the figures of an article's body, in their order."""
    text = shadow(source.article.body)
    found = source.extraction
    return tuple(claim for sentence in told_sentences(found) for claim in _claims_of(sentence, text, found))


def _claims_of(sentence: Span, text: str, found: Extraction) -> Iterator[Claim]:
    amounts = list(find_amounts(text, sentence))
    units = Counter(amount.unit for amount in amounts)
    times = times_in(sentence, found.times) if amounts else []
    for amount in amounts:
        before = text[max(sentence.start, amount.words.start - 24) : amount.words.start]
        if _NOT_THE_FIGURE.search(before) or any(time.span.overlaps(amount.words) for time in times):
            continue
        if amount.unit in COMMON_UNITS and units[amount.unit] > 1:
            continue
        part = around(amount.words, sentence, text)
        others = [time.span for time in times]
        yield Claim(
            telling=Telling(found.article_id, amount.words, sentence),
            amount=amount,
            noun=amount.words.of(text),
            topics=topics_of(part, (amount.words, *others), text),
            days=tuple(days_of(times, text)),
            published=bounds(found.published.value),
            changing=bool(CHANGING.search(text, part.start, part.end)),
            unsettled=_is_counted_on(amount.words, part, text),
        )


def _is_counted_on(words: Span, part: Span, text: str) -> bool:
    """Tell whether the words next to a figure, up to a comma or another figure, say that it is still growing."""
    before = re.split(r"[,\d]", text[part.start : words.start])[-1]
    after = re.split(r"[,\d]", text[words.end : part.end])[0]
    near = f"{before[-_NEAR:]} {words.of(text)} {after[:_NEAR]}"
    return _COUNTED_ON.search(near) is not None
