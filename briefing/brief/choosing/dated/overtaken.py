"""Of which deadlines does a newer article say that they were moved or called off?"""

from collections.abc import Collection
from datetime import date

from briefing.brief.choosing.dated.changes import Change, subject_of
from briefing.brief.choosing.material import Material
from briefing.domain.dossier import Merged
from briefing.domain.findings import Basis, Deadline
from briefing.temporal.values import DateRange, bounds

#: Words that clauses on one event share: so many, and this share of the shorter one's.
_LEAST_SHARED, _SAME = 2, 0.6
#: The share of a clause's words that a sentence has which moves the same thing to a day of its own, and where both
#: call it by the same word.
_ALL, _HALF = 0.99, 0.5


def is_overtaken(merged: Merged[Deadline], material: Material) -> bool:
    """Tell whether an article newer than all that tell a deadline says that it was moved.

    It names the old day, and does not tell it as still ahead, or gives the same event a day of its own. What the
    reader dated is never overtaken.
    """
    tellers = {member.article_id for member in merged.members}
    known = (_written(each, material) for each in tellers)
    newest = max((each.last for each in known if each), default=None)
    return newest is not None and _is_moved_after(merged.best.finding, newest, tellers, material)


def is_told_as_moved(deadline: Deadline, article_id: str, material: Material) -> bool:
    """Tell whether an article newer than the one that tells a deadline says that it was moved."""
    written = _written(article_id, material)
    return written is not None and _is_moved_after(deadline, written.last, {article_id}, material)


def is_in_doubt(deadline: Deadline, article_id: str, material: Material) -> bool:
    """Tell whether a newer article than the one that tells a deadline speaks of its day as changed, be it on terms."""
    days, written = bounds(deadline.when), _written(article_id, material)
    if deadline.basis is Basis.GIVEN or days is None or written is None:
        return False
    words = subject_of(deadline.what)
    return any(
        change.published.start > written.last
        and any(each.overlaps(days) for each in change.days)
        and len(words & change.words) >= _LEAST_SHARED
        for change in material.changes
    )


def _is_moved_after(deadline: Deadline, day: date, tellers: Collection[str], material: Material) -> bool:
    days = bounds(deadline.when)
    later = [one for one in material.changes if one.published.start > day and one.article_id not in tellers]
    if days is None or deadline.basis is Basis.GIVEN or not later:
        return False
    words = subject_of(deadline.what)
    return any(_is_on(change, deadline, words, days) for change in later)


def _written(article_id: str, material: Material) -> DateRange | None:
    return bounds(material.articles[article_id].extraction.published.value)


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


def _moves_all(change: Change, deadline: Deadline, words: frozenset[str]) -> bool:
    """Tell whether a sentence that gives a new day has all that a clause is about, or half of it and calls it alike."""
    share = len(words & change.words) / len(words)
    called = any(kind is deadline.kind and theirs and theirs <= words for kind, theirs in change.events)
    return share >= _ALL or (called and share >= _HALF)


def _is_one_event(words: frozenset[str], others: frozenset[str]) -> bool:
    shared = len(words & others)
    return shared >= _LEAST_SHARED and shared >= _SAME * min(len(words), len(others))
