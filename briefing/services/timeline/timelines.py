"""What lies behind and ahead of a day, in an article or a dossier?"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise

from briefing.domain.dossier import Merged, Sourced
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.domain.timeline import Timeline, TimelineMark
from briefing.library.dossiers import ALL_ARTICLES
from briefing.services.corrections.finding import refer
from briefing.services.reading import Reading
from briefing.services.results.hits import is_awaited
from briefing.services.timeline.labels import make_label
from briefing.temporal.countdown import count_down
from briefing.temporal.values import bounds

_DAY = timedelta(days=1)
_BEHIND, _AHEAD, _MARGIN = 14 * _DAY, 14 * _DAY, 2 * _DAY
_LEAST_BEHIND = 5 * _DAY
_MOST_BEHIND = 365 * _DAY
#: So many marks ahead are shown; a stretch without any that is longer than these days, and than all days shown before
#: it, ends the strip earlier.
_MARKS_AHEAD = 6
_LONGEST_GAP = 45
#: What may happen on any day of more than a quarter has no place on a strip of weeks, what has happened on any of more
#: than a week even less.
_WIDEST, _WIDEST_PAST = 92, 7


class Timelines:
    """Gives the timelines of articles and dossiers, as corrected; every thread may use it."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def make(self, as_of: date, *, article_id: str | None = None, dossier: str = ALL_ARTICLES) -> Timeline:
        """Return the timeline of one article or, merged across its articles, of a dossier; slow while that is gathered.

        Raises UserError when there is no such article or dossier.
        """
        if article_id is None:
            return make_timeline(self._reading.dossier(dossier).deadlines, as_of)
        found = (Sourced(article_id, one) for one in self._reading.open(article_id).extraction.deadlines)
        return make_timeline([Merged(one, (one,)) for one in found], as_of)


def make_timeline(deadlines: Iterable[Merged[Deadline]], as_of: date) -> Timeline:
    """Return the marks of deadlines around a day; what is only supposed is left out.

    The strip begins about two weeks before that day, later where nothing happened then, and ends after the next six
    marks, earlier before a long gap. With nothing ahead it reaches back to the last mark of the year before.
    """
    told = [one for one in deadlines if one.best.finding.certainty is not Certainty.HYPOTHETICAL]
    made = [(one, _mark(one, as_of)) for one in told]
    marks = sorted((mark for _, mark in made if mark), key=lambda mark: (mark.first, mark.last))
    unplaced = sum(mark is None and is_awaited(one.best.finding) for one, mark in made)
    first, last = _first_day(marks, as_of), _last_day(marks, as_of)
    shown = tuple(mark for mark in marks if mark.last >= first and mark.first <= last)
    later = sum(mark.first > last for mark in marks)
    return Timeline(as_of, first, last, shown, later=later, unplaced=unplaced)


def _mark(merged: Merged[Deadline], as_of: date) -> TimelineMark | None:
    finding = merged.best.finding
    days = bounds(finding.when)
    widest = _WIDEST_PAST if finding.kind is DeadlineKind.PAST else _WIDEST
    if days is None or (days.end - days.start).days > widest:
        return None
    return TimelineMark(
        when=finding.when,
        first=days.start,
        last=days.last,
        label=make_label(finding.what),
        what=finding.what,
        kind=finding.kind,
        basis=finding.basis,
        certainty=finding.certainty,
        countdown=count_down(finding.when, as_of, finding.kind),
        sources=len({one.article_id for one in merged.members}),
        refs=tuple(refer(one.article_id, one.finding) for one in merged.members),
    )


def _first_day(marks: Sequence[TimelineMark], as_of: date) -> date:
    behind = [mark for mark in marks if mark.last < as_of]
    near = [mark.first for mark in behind if mark.last >= as_of - _BEHIND]
    if not near and len(behind) == len(marks):
        near = [mark.first for mark in behind[-1:] if mark.last >= as_of - _MOST_BEHIND]
        return min((one - _MARGIN for one in near), default=as_of - _BEHIND)
    earliest = max(min(near, default=as_of) - _MARGIN, as_of - _BEHIND)
    return min(earliest, as_of - _LEAST_BEHIND)


def _last_day(marks: Sequence[TimelineMark], as_of: date) -> date:
    ahead = [mark for mark in marks if mark.last >= as_of][:_MARKS_AHEAD]
    if not ahead:
        return as_of + _AHEAD
    reached = ahead[0].last
    for one, following in pairwise(ahead):
        if (following.first - reached).days > max(_LONGEST_GAP, (reached - as_of).days):
            break
        reached = max(reached, one.last, following.last)
    return max(reached + _MARGIN, as_of + _AHEAD)
