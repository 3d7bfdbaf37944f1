"""Of which deadlines does a newer article say that they were moved or called off?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from briefing.brief.choosing.material import Material, recency
from briefing.brief.choosing.naming import content_words
from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Deadline, DeadlineKind, Extraction
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.values import DateRange, bounds

#: So many articles, the newest, are asked what has changed.
_MOST_ARTICLES = 60
#: Words that clauses on one event share: so many, and this share of the shorter one's.
_LEAST_SHARED, _SAME = 2, 0.6


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence of an article that says that something was moved: its words and the days it names.

    `ahead` are the days on which something falls due now, `events` its kinds and the words that tell it.
    """

    article_id: str
    published: DateRange
    words: frozenset[str]
    days: tuple[DateRange, ...]
    ahead: tuple[DateRange, ...]
    events: tuple[tuple[DeadlineKind, frozenset[str]], ...]


def find_changes(material: Material) -> tuple[Change, ...]:
    """Return the sentences of the newest articles that say of something with a date that it was moved or called off."""
    newest = nlargest(_MOST_ARTICLES, material.dossier.sources, key=recency)
    return tuple(
        change
        for source in newest
        if (published := bounds(source.extraction.published.value))
        for change in _changes_in(source, published)
    )


def is_overtaken(merged: Merged[Deadline], changes: Sequence[Change], material: Material) -> bool:
    """Tell whether an article newer than all that tell a deadline says that it was moved.

    It names the old day, and does not tell it as still ahead, or gives the same event a day of its own.
    """
    tellers = {member.article_id for member in merged.members}
    known = [days for each in tellers if (days := bounds(material.articles[each].extraction.published.value))]
    days = bounds(merged.best.finding.when)
    if days is None or not known:
        return False
    newest = max(each.last for each in known)
    later = [change for change in changes if change.published.start > newest and change.article_id not in tellers]
    words = content_words(merged.best.finding.what) if later else frozenset()
    return any(_is_on(change, merged.best.finding, words, days) for change in later)


def _is_on(change: Change, deadline: Deadline, words: frozenset[str], days: DateRange) -> bool:
    if len(words & change.words) < _LEAST_SHARED:
        return False
    if any(each.overlaps(days) for each in change.ahead):
        return False
    # A day without a year beside a verb of the past may have been read as last year's.
    if any((each.start.month, each.start.day) == (days.start.month, days.start.day) for each in change.days):
        return True
    return any(kind is deadline.kind and _is_one_event(words, theirs) for kind, theirs in change.events)


def _is_one_event(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others)
    return shared >= _LEAST_SHARED and shared >= _SAME * min(len(words), len(others))


def _changes_in(source: Source, published: DateRange) -> Iterator[Change]:
    found = source.extraction
    body = source.article.body
    for sentence in (each.span for each in found.sentences):
        words = sentence.of(body)
        if not says_changed(words):
            continue
        days = tuple(_days_in(sentence, found))
        now = tuple(
            each for each in found.deadlines if each.sentence == sentence and each.kind is not DeadlineKind.PAST
        )
        if days or now:
            ahead = tuple(due for each in now if (due := bounds(each.when)))
            events = tuple((each.kind, content_words(each.what)) for each in now)
            yield Change(found.article_id, published, content_words(words), days, ahead, events)


def _days_in(sentence: Span, found: Extraction) -> Iterator[DateRange]:
    for time in found.times:
        days = bounds(time.value) if sentence.contains(time.span) else None
        if days is not None:
            yield days
