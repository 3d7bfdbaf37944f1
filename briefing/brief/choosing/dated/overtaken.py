"""Of which deadlines does a newer article say that they were moved or called off?"""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Protocol

from briefing.brief.choosing.dated.changes import Change, subject_of
from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Basis, Deadline
from briefing.domain.span import Span
from briefing.temporal.values import DateRange, bounds

#: Words that clauses on one event share: so many, and this share of the shorter one's.
_LEAST_SHARED, _SAME = 2, 0.6
#: The share of a clause's words that a sentence has which moves the same thing to a day of its own, and where both
#: call it by the same word.
_ALL, _HALF = 0.99, 0.5
#: The words that a sentence shares with one that names its very day as the old one, if one of them is of the clause.
_LEAST_OF_SENTENCE = 3


class Told(Protocol):
    """The articles by id, and what the newest of them say was moved."""

    @property
    def articles(self) -> Mapping[str, Source]:
        """Return the articles by id."""

    @property
    def changes(self) -> tuple[Change, ...]:
        """Return what the newest articles say was moved."""


def is_overtaken(merged: Merged[Deadline], told: Told) -> bool:
    """Tell whether an article newer than all that tell a deadline says that it was moved.

    It names the old day, and does not tell it as still ahead, or gives the same event a day of its own. What the
    reader dated is never overtaken.
    """
    tellers = {member.article_id for member in merged.members}
    known = (_written(each, told) for each in tellers)
    newest = max((each.last for each in known if each), default=None)
    return newest is not None and _is_moved_after(merged.best, newest, tellers, told)


def is_told_as_moved(deadline: Deadline, article_id: str, told: Told) -> bool:
    """Tell whether an article newer than the one that tells a deadline says that it was moved."""
    written = _written(article_id, told)
    return written is not None and _is_moved_after(Sourced(article_id, deadline), written.last, {article_id}, told)


def tells_moved_day(sentence: Span, source: Source, told: Told) -> bool:
    """Tell whether a sentence has a deadline of which a newer article says that it was moved."""
    found = source.extraction
    return any(is_told_as_moved(one, found.article_id, told) for one in found.deadlines if one.sentence == sentence)


def is_in_doubt(deadline: Deadline, article_id: str, told: Told) -> bool:
    """Tell whether a newer article than the one that tells a deadline speaks of its day as changed, be it on terms."""
    days, written = bounds(deadline.when), _written(article_id, told)
    if deadline.basis is Basis.GIVEN or days is None or written is None:
        return False
    words = subject_of(deadline.what)
    return any(
        change.published.start > written.last
        and any(each.overlaps(days) for each in change.days)
        and len(words & change.words) >= _LEAST_SHARED
        for change in told.changes
    )


def _is_moved_after(member: Sourced[Deadline], day: date, tellers: Collection[str], told: Told) -> bool:
    deadline = member.finding
    days = bounds(deadline.when)
    later = [one for one in told.changes if one.published.start > day and one.article_id not in tellers]
    if days is None or deadline.basis is Basis.GIVEN or not later:
        return False
    words = subject_of(deadline.what)
    sentence = subject_of(deadline.sentence.of(told.articles[member.article_id].article.body))
    return any(
        _is_on(change, deadline, words, days) or _names_old_day(change, deadline, words, sentence) for change in later
    )


def _written(article_id: str, told: Told) -> DateRange | None:
    return bounds(told.articles[article_id].extraction.published.value)


def _is_on(change: Change, deadline: Deadline, words: frozenset[str], days: DateRange) -> bool:
    if len(words & change.words) < _LEAST_SHARED:
        return False
    if any(each.overlaps(days) for each in change.ahead):
        return False
    # A day without a year beside a verb of the past may have been read as last year's.
    if any((each.start.month, each.start.day) == (days.start.month, days.start.day) for each in change.days):
        return True
    if any(kind is deadline.kind and _is_one_event(words, theirs) for kind, theirs in change.events):
        return True
    return bool(change.ahead) and _moves_all(change, deadline, words)


def _names_old_day(change: Change, deadline: Deadline, words: frozenset[str], sentence: frozenset[str]) -> bool:
    """Tell whether a sentence gives a new day, and the very day as the old one of what is told beside it.

    So it does of what the same actor is to do on that day, in one word in common.
    """
    days = bounds(deadline.when)
    if days is None or days not in change.days or not change.ahead or any(each.overlaps(days) for each in change.ahead):
        return False
    events = frozenset[str]().union(*(theirs for _, theirs in change.events))
    same = not change.actors.isdisjoint(deadline.actors) and not words.isdisjoint(events)
    return same or (bool(words & change.words) and len((words | sentence) & change.words) >= _LEAST_OF_SENTENCE)


def _moves_all(change: Change, deadline: Deadline, words: frozenset[str]) -> bool:
    """Tell whether a sentence that gives a new day has all that a clause is about, or half of it and calls it alike."""
    share = len(words & change.words) / len(words)
    called = any(kind is deadline.kind and theirs and theirs <= words for kind, theirs in change.events)
    return share >= _ALL or (called and share >= _HALF)


def _is_one_event(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others)
    return shared >= _LEAST_SHARED and shared >= _SAME * min(len(words), len(others))
