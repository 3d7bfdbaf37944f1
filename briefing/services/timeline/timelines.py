"""What lies behind and ahead of a day, in an article or a dossier?"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefing.domain.brief.choice import Choice
from briefing.domain.dossier import Merged, Sourced, basis_of
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.domain.timeline import Timeline, TimelineMark
from briefing.library.dossiers import ALL_ARTICLES
from briefing.services.corrections.finding import refer
from briefing.services.reading import Reading
from briefing.services.results.hits import is_awaited
from briefing.services.timeline.labels import make_label
from briefing.temporal.countdown import count_down
from briefing.temporal.values import DateRange, bounds

_BEHIND, _AHEAD, _MARGIN = 14, 14, 2
_LEAST_BEHIND, _MOST_BEHIND = 5, 365
#: Where nothing happened lately, what lies no further ahead than so many days is waited for; the marks of so many days
#: before the last one belong to it.
_AWAITED, _TOGETHER = 183, 31
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

        Of a dossier are left out articles that came out after that day, and what a newer one says was moved. Raises
        UserError when there is no such article or dossier.
        """
        if article_id is None:
            from briefing.brief.choosing.dated.known import known_by
            from briefing.brief.choosing.dated.standing import find_standing

            known = known_by(self._reading.dossier(dossier), as_of, Choice())
            return make_timeline(find_standing(known), as_of)
        found = (Sourced(article_id, one) for one in self._reading.open(article_id).extraction.deadlines)
        return make_timeline([Merged(one, (one,)) for one in found], as_of)


def make_timeline(deadlines: Iterable[Merged[Deadline]], as_of: date) -> Timeline:
    """Return the marks of deadlines around a day; what is only supposed is left out.

    The strip begins about two weeks before that day, later where nothing happened then, and ends after the next six
    marks that lie wholly ahead, earlier before a long gap. With nothing then, and nothing ahead within half a year, it
    reaches back to the last month of marks of the year before.
    """
    told = [one for one in deadlines if one.best.finding.certainty is not Certainty.HYPOTHETICAL]
    placed = [(one, _days(one.best.finding)) for one in told]
    dated = sorted(((days, one) for one, days in placed if days is not None), key=lambda pair: pair[0])
    ranges = [days for days, _ in dated]
    bygone = _find_bygone(ranges, as_of)
    first, last = _first_day(ranges, as_of, bygone), _last_day([] if bygone else ranges, as_of)
    marks = tuple(_mark(one, days, as_of) for days, one in dated if days.last >= first and days.start <= last)
    later = sum(days.start > last for days in ranges)
    unplaced = sum(days is None and is_awaited(one.best.finding) for one, days in placed)
    return Timeline(as_of, first, last, marks, later=later, unplaced=unplaced)


def _days(finding: Deadline) -> DateRange | None:
    """Return the days of a deadline where they have a place on a strip."""
    days = bounds(finding.when)
    widest = _WIDEST_PAST if finding.kind is DeadlineKind.PAST else _WIDEST
    return days if days is not None and (days.end - days.start).days <= widest else None


def _mark(merged: Merged[Deadline], days: DateRange, as_of: date) -> TimelineMark:
    finding = merged.best.finding
    return TimelineMark(
        when=finding.when,
        first=days.start,
        last=days.last,
        label=make_label(finding.what),
        what=finding.what,
        kind=finding.kind,
        basis=basis_of(merged),
        certainty=finding.certainty,
        countdown=count_down(finding.when, as_of, finding.kind),
        sources=len({one.article_id for one in merged.members}),
        refs=tuple(refer(one.article_id, one.finding) for one in merged.members),
    )


def _find_bygone(ranges: Sequence[DateRange], as_of: date) -> list[DateRange]:
    """Return the last month of marks where these are of last year and nothing is near; none where something is."""
    behind = [days for days in ranges if days.last < as_of]
    is_near = behind and behind[-1].last >= _shift(as_of, -_BEHIND)
    awaited = any(days.last >= as_of and days.start <= _shift(as_of, _AWAITED) for days in ranges)
    if is_near or awaited or not behind or behind[-1].last < _shift(as_of, -_MOST_BEHIND):
        return []
    return [days for days in behind if days.start >= _shift(behind[-1].start, -_TOGETHER)]


def _first_day(ranges: Sequence[DateRange], as_of: date, bygone: Sequence[DateRange]) -> date:
    if bygone:
        return _shift(bygone[0].start, -_MARGIN)
    near = [days.start for days in ranges if _shift(as_of, -_BEHIND) <= days.last < as_of]
    if not near and all(days.last < as_of for days in ranges):
        return _shift(as_of, -_BEHIND)
    earliest = max(_shift(min(near, default=as_of), -_MARGIN), _shift(as_of, -_BEHIND))
    return min(earliest, _shift(as_of, -_LEAST_BEHIND))


def _last_day(ranges: Sequence[DateRange], as_of: date) -> date:
    """Return the end of the strip; what is under way on the day itself is none of the marks ahead."""
    under_way = [days.last for days in ranges if days.start <= as_of <= days.last]
    ahead = [days for days in ranges if days.start > as_of][:_MARKS_AHEAD]
    reached = max(under_way, default=ahead[0].last if ahead else as_of)
    for days in ahead:
        if (days.start - reached).days > max(_LONGEST_GAP, (reached - as_of).days):
            break
        reached = max(reached, days.last)
    # Where nothing is marked, two weeks are shown and no more.
    end = _shift(reached, _MARGIN) if ahead or under_way else as_of
    return max(end, _shift(as_of, _AHEAD))


def _shift(day: date, count: int) -> date:
    """Return the day so many days on, or the last there is on that side of the calendar."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return date.max if count > 0 else date.min
