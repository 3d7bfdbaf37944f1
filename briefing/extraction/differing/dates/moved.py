"""Does what an article says of a date that was moved explain that two articles give two dates?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import NamedTuple

from briefing.domain.dossier import Source
from briefing.domain.findings import DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.differing.dates.clauses import stems_of
from briefing.extraction.differing.dates.dated import Dated
from briefing.extraction.differing.surroundings import times_in
from briefing.temporal.changing import says_changed
from briefing.temporal.values import DateRange, bounds

#: What came out within so many days of a move knows of it and of no other one, and gives nearly the date that it names.
_HEARD_DAYS, _NEAR_DAYS = 31, 7
#: So near a date that it was before may another telling of that lie ("at the end of January", "1 February").
_FORMER_DAYS = 2
_FEWEST_STEMS = 2
#: What happened in the past is not put off by what it was.
_DEED = re.compile(r"\b(?:suspended|cancell?ed|extended|prolonged|delayed)\b", re.IGNORECASE)


#: What leads to the day on which something was to be before.
_FROM = re.compile(
    r"\b(?:from|set|planned|scheduled|slated|due|originally|initially|instead of|rather than|(?:was|were) to|fixed)"
    r"\b[^.;:,]{0,30}\Z",
    re.IGNORECASE,
)
_ANY = re.compile("")


class _Teller(NamedTuple):
    source: Source
    sentence: Span
    published: DateRange | None


class Former(NamedTuple):
    """A day, as ordinal numbers, half-open, that a sentence names beside the one to which something was moved."""

    start: int
    end: int
    moved: Dated


def explains_both(one: Dated, other: Dated, articles: Mapping[str, Source]) -> bool:
    """Tell whether an article says that a date was changed, so that the other date is the former or the later one.

    It does not where it came out after two that told both without it, nor where the other date, no former one, is only
    told by what came out soon after it.
    """
    ours = list(_tellers(one, articles, changed=True)) or list(_tellers_after_move(one, other, articles))
    theirs = list(_tellers(other, articles, changed=True)) or list(_tellers_after_move(other, one, articles))
    if not ours and not theirs:
        return False
    if (ours and not theirs and _is_told_after(one, ours, other, articles)) or (
        theirs and not ours and _is_told_after(other, theirs, one, articles)
    ):
        return False
    plain = [[teller.published for teller in _tellers(each, articles, changed=False)] for each in (one, other)]
    days = [teller.published for teller in (*ours, *theirs)]
    if not all(plain) or None in (*days, *plain[0], *plain[1]):
        return True
    both_told = max(min(day.last for day in those if day) for those in plain)
    return any(day.start <= both_told for day in days if day)


def has_slipped(one: Dated, other: Dated, articles: Mapping[str, Source]) -> bool:
    """Tell whether all who give the later date came out when the earlier one had passed, and tell it as still ahead."""
    if DeadlineKind.PAST in (one.kind, other.kind):
        return False
    earlier, later = sorted((one, other), key=lambda each: each.start)
    days = [bounds(articles[each.article_id].extraction.published.value) for each in later.merged.members]
    return all(day is not None and earlier.end <= day.start.toordinal() for day in days)


def _is_told_after(moved: Dated, moves: Sequence[_Teller], other: Dated, articles: Mapping[str, Source]) -> bool:
    """Tell whether all who give another date came out soon after those who say to which it was moved."""
    days = [teller.published for teller in (*moves, *_tellers(other, articles, changed=False))]
    if None in days or abs(other.start - moved.start) > _NEAR_DAYS:
        return False
    told = [day for day in days if day is not None]
    since, first = told[0].last, min(day.start for day in told[len(moves) :])
    if not since < first <= since + timedelta(days=_HEARD_DAYS):
        return False
    return not any(_names_former(teller, moved, other) for teller in moves)


def _names_former(move: _Teller, moved: Dated, other: Dated) -> bool:
    """Tell whether a sentence names beside the new date the other one, as the one that it was before."""
    return any(
        other.start < days.end.toordinal() + _FORMER_DAYS and days.start.toordinal() - _FORMER_DAYS < other.end
        for days in _named_beside(move, moved)
    )


def _named_beside(move: _Teller, moved: Dated, *, led_by: re.Pattern[str] = _ANY) -> Iterator[DateRange]:
    """Yield the days that a sentence names, behind words that lead to them, beside that to which it was moved."""
    body = move.source.article.body
    for time in times_in(move.sentence, move.source.extraction.times):
        led = led_by.search(body, move.sentence.start, time.span.start)
        days = bounds(time.value) if led else None
        if days is not None and not (days.start.toordinal() < moved.end and moved.start < days.end.toordinal()):
            yield days


def former_days(dated: Sequence[Dated], articles: Mapping[str, Source]) -> tuple[Former, ...]:
    """Return the days that sentences which say that a date was changed name beside the new one."""
    return tuple(
        Former(days.start.toordinal(), days.end.toordinal(), one)
        for one in dated
        for move in _tellers(one, articles, changed=True)
        for days in _named_beside(move, one, led_by=_FROM)
    )


def was_moved(one: Dated, other: Dated, former: Sequence[Former]) -> bool:
    """Tell whether an article says of an event like one of two that it was moved from the day of either."""
    return any(
        known.start < each.end
        and each.start < known.end
        and len(known.moved.stems & (one.stems | other.stems)) >= _FEWEST_STEMS
        for each in (one, other)
        for known in former
        if known.moved is not each
    )


def _tellers_after_move(one: Dated, other: Dated, articles: Mapping[str, Source]) -> Iterator[_Teller]:
    """Yield the articles that say in the sentence before the date's own that the other event was put off.

    "They put off next week's strike. The stoppage will begin on 18 November."
    """
    for member in one.merged.members:
        source, sentence = articles[member.article_id], member.finding.sentence
        before = _sentence_before(sentence, source)
        words = before.of(source.article.body) if before else ""
        if words and says_changed(words) and stems_of(words) & other.stems:
            yield _Teller(source, sentence, bounds(source.extraction.published.value))


def _sentence_before(sentence: Span, source: Source) -> Span | None:
    """Return the sentence before one in its paragraph."""
    sentences = source.extraction.sentences
    at = bisect_left(sentences, sentence.start, key=lambda one: one.span.start)
    if not 0 < at < len(sentences) or sentences[at].span.start != sentence.start:
        return None
    before = sentences[at - 1]
    return before.span if before.block == sentences[at].block else None


def _tellers(one: Dated, articles: Mapping[str, Source], *, changed: bool) -> Iterator[_Teller]:
    """Yield the articles whose sentences say that the date was changed, or those that do not."""
    for member in one.merged.members:
        source, sentence = articles[member.article_id], member.finding.sentence
        words = sentence.of(source.article.body)
        told = _DEED.sub("", words) if one.kind is DeadlineKind.PAST else words
        if says_changed(told) is changed:
            yield _Teller(source, sentence, bounds(source.extraction.published.value))
