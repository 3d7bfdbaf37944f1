"""Of which deadlines does a newer article say that they were moved or called off?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.brief.choosing.material import Material
from briefing.brief.choosing.naming import content_words
from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Deadline, DeadlineKind, Extraction
from briefing.domain.span import Span
from briefing.temporal.values import DateRange, bounds

_MOVED = re.compile(
    r"\b(?:postponed|delayed|deferred|moved|rescheduled|brought forward|pushed back|put (?:\w+ ){0,4}(?:off|back)"
    r"|extended|prolonged|suspended|called off|cancell?ed|instead of|rather than|originally|will now|would now|now be"
    r"|had been due|(?:was|were) due|(?:was|were) to have)\b",
    re.IGNORECASE,
)
#: Words that clauses on one event share: so many, and this share of the shorter one's.
_LEAST_SHARED, _SAME = 2, 0.6


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence of an article that says that something was moved: its words, the days it names, what now falls due."""

    article_id: str
    published: DateRange
    words: frozenset[str]
    days: tuple[DateRange, ...]
    now: tuple[Deadline, ...]


def says_moved(sentence: str) -> bool:
    """Tell whether a sentence says that something was moved to another day or called off."""
    return _MOVED.search(sentence) is not None


def find_changes(material: Material) -> tuple[Change, ...]:
    """Return the sentences of dated articles that say of something with a date that it was moved or called off."""
    return tuple(
        change
        for source in material.dossier.sources
        if (published := bounds(source.extraction.published.value))
        for change in _changes_in(source, published)
    )


def is_overtaken(merged: Merged[Deadline], changes: Sequence[Change], material: Material) -> bool:
    """Tell whether an article newer than all that tell a deadline says that it was moved.

    It names the old day, and does not tell it as still ahead, or gives the same event a day of its own.
    """
    tellers = {member.article_id for member in merged.members}
    told = [bounds(material.articles[each].extraction.published.value) for each in tellers]
    days = bounds(merged.best.finding.when)
    known = [each for each in told if each]
    if days is None or not known:
        return False
    newest = max(each.last for each in known)
    later = (change for change in changes if change.published.start > newest and change.article_id not in tellers)
    return any(_is_on(change, merged.best.finding, days) for change in later)


def _is_on(change: Change, deadline: Deadline, days: DateRange) -> bool:
    words = content_words(deadline.what)
    ahead = [bounds(each.when) for each in change.now]
    if any(each is not None and each.overlaps(days) for each in ahead):
        return False
    # A day without a year beside a verb of the past may have been read as last year's.
    if any((each.start.month, each.start.day) == (days.start.month, days.start.day) for each in change.days):
        return len(words & change.words) >= _LEAST_SHARED
    return any(_is_one_event(words, content_words(each.what)) for each in change.now if each.kind is deadline.kind)


def _is_one_event(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others)
    return shared >= _LEAST_SHARED and shared >= _SAME * min(len(words), len(others))


def _changes_in(source: Source, published: DateRange) -> Iterator[Change]:
    found = source.extraction
    body = source.article.body
    for sentence in (each.span for each in found.sentences):
        words = sentence.of(body)
        if not says_moved(words):
            continue
        days = tuple(_days_in(sentence, found))
        now = tuple(
            each for each in found.deadlines if each.sentence == sentence and each.kind is not DeadlineKind.PAST
        )
        if days or now:
            yield Change(found.article_id, published, content_words(words), days, now)


def _days_in(sentence: Span, found: Extraction) -> Iterator[DateRange]:
    for time in found.times:
        days = bounds(time.value) if sentence.contains(time.span) else None
        if days is not None:
            yield days
