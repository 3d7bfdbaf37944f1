"""To which events do articles give different dates?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.dossier import Attribute, Difference, Merged, Source, Telling, Version
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.extraction.deadlines.merge import content_stems
from briefing.extraction.differing.stories import Stories
from briefing.temporal.display import show_value
from briefing.temporal.values import DateRange, bounds

#: Two events of one kind so close to each other that share so many of their words are one.
_NEAR_DAYS, _LONGEST_DAYS = 31, 7
_SHARED_STEMS, _SHARED_PART = 2, 0.5
#: Articles that tell one event as of these kinds must share more of its words; other kinds are other events.
_ALIKE = (
    frozenset((DeadlineKind.MEETING, DeadlineKind.EXPECTED)),
    frozenset((DeadlineKind.DUE, DeadlineKind.EXPIRY)),
)
_SHARED_PART_OF_KINDS = 0.6
#: A date that was changed is no difference.
_CHANGED = re.compile(
    r"\b(?:postponed|delayed|deferred|moved|rescheduled|brought forward|pushed back|put off|put back|extended|prolonged"
    r"|suspended|called off|cancelled|canceled|instead of|rather than|originally|initially|will now|would now"
    r"|had been due|was to have|were to have)\b",
    re.IGNORECASE,
)
_SMALL = re.compile(r"\b[^\W\dA-Z_][^\W\d_]{2,}")
#: The later deadlines that one is compared with.
_MOST_COMPARED = 60


@dataclass(frozen=True, slots=True)
class _Dated:
    """A deadline of some articles: its days, the stems of its clause, and who tells it.

    Of copies only the article that speaks for them counts.
    """

    merged: Merged[Deadline]
    days: DateRange
    stems: frozenset[str]
    tellers: frozenset[str]

    @property
    def plain(self) -> frozenset[str]:
        """Return the stems of its clause that belong to no name."""
        what = self.merged.best.finding.what
        return content_stems(" ".join(_SMALL.findall(what[:1].lower() + what[1:])))


def find_dates_apart(
    sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return the events that articles put on different days, each with its dates, the earliest first.

    Only deadlines on days of their own count, told by articles of one story that do not tell both, and none whose
    sentence says that the date was changed: a later article may know better. `deadlines` come soonest first; linear.
    """
    articles = {source.article.id: source for source in sources}
    stories = Stories(articles)
    dated = [one for merged in deadlines if (one := _dated(merged, speakers)) is not None]
    near = [pair for pair in _near(dated) if _differ(*pair)]
    several = {id(one): one for pair in near for one in pair}
    changed = {key: _was_changed(one, articles) for key, one in several.items()}
    pairs = [
        (one, other)
        for one, other in near
        if not (changed[id(one)] or changed[id(other)])
        and any(stories.is_one(ours, theirs) for ours in one.tellers for theirs in other.tellers)
    ]
    return tuple(
        Difference(Attribute.DATE, group[0].merged.best.finding.what, tuple(_version(one.merged) for one in group))
        for group in _groups(pairs)
    )


def _dated(merged: Merged[Deadline], speakers: Mapping[str, str]) -> _Dated | None:
    best = merged.best.finding
    days = bounds(best.when)
    if best.kind is DeadlineKind.PAST or best.certainty is Certainty.HYPOTHETICAL or days is None:
        return None
    if (days.end - days.start).days > _LONGEST_DAYS:
        return None
    tellers = frozenset(speakers.get(one.article_id, one.article_id) for one in merged.members)
    return _Dated(merged, days, content_stems(best.what), tellers)


def _near(dated: Sequence[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    for place, one in enumerate(dated):
        for other in dated[place + 1 : place + 1 + _MOST_COMPARED]:
            if (other.days.start - one.days.start).days > _NEAR_DAYS:
                break
            yield one, other


def _differ(one: _Dated, other: _Dated) -> bool:
    shared = len(one.stems & other.stems)
    if shared < _SHARED_STEMS or one.tellers & other.tellers or one.days.overlaps(other.days):
        return False
    kinds = frozenset((one.merged.best.finding.kind, other.merged.best.finding.kind))
    if len(kinds) > 1 and kinds not in _ALIKE:
        return False
    least = _SHARED_PART if len(kinds) == 1 else _SHARED_PART_OF_KINDS
    return shared >= least * min(len(one.stems), len(other.stems)) and bool(one.plain & other.plain)


def _was_changed(one: _Dated, articles: Mapping[str, Source]) -> bool:
    return any(
        _CHANGED.search(member.finding.sentence.of(articles[member.article_id].article.body))
        for member in one.merged.members
    )


def _groups(pairs: Sequence[tuple[_Dated, _Dated]]) -> Iterator[list[_Dated]]:
    """Yield the deadlines that are dates of one event: those that differ from its first date."""
    by_first: dict[int, list[_Dated]] = defaultdict(list)
    used: set[int] = set()
    for one, other in pairs:
        if id(one) not in used and id(other) not in used:
            group = by_first[id(one)] or by_first[id(one)]
            group += [other] if group else [one, other]
            used.add(id(other))
    yield from by_first.values()


def _version(merged: Merged[Deadline]) -> Version:
    """Return one date of an event, the telling that speaks for its articles first."""
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    return Version(
        show_value(merged.best.finding.when),
        tuple(Telling(one.article_id, one.finding.date_span, one.finding.sentence) for one in members),
    )
