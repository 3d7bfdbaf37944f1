"""To which events do articles give different dates?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from briefing.domain.dossier import Attribute, Difference, Merged, Source, Telling, Version
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.extraction.deadlines.merge import content_stems
from briefing.extraction.differing.sameness import may_be_one_event
from briefing.extraction.differing.stories import WHO_ACTS, Stories
from briefing.extraction.keeping import Kept
from briefing.temporal.display import show_value
from briefing.temporal.values import DateRange, bounds

#: How many days at most lie between two dates of one event, how many stems both clauses share at least, and which part
#: of the shorter one's: of deadlines of one kind, of two kinds that one event can have, and of what is past.
_SAME, _ALIKE, _PAST = (31, 2, 0.5), (31, 2, 0.6), (10, 3, 0.6)
#: Where clauses share less, this part of the shorter sentence must be in both.
_SHARED_OF_SENTENCE = 0.75
_ONE_EVENT = (
    frozenset((DeadlineKind.MEETING, DeadlineKind.EXPECTED)),
    frozenset((DeadlineKind.DUE, DeadlineKind.EXPIRY)),
)
_NEAR_DAYS, _LONGEST_DAYS = 31, 7
#: A date that was changed is no difference.
_CHANGED = re.compile(
    r"\b(?:postponed|delayed|deferred|moved|rescheduled|brought forward|pushed back|put off|put back|extended|prolonged"
    r"|suspended|called off|cancelled|canceled|instead of|rather than|originally|initially|will now|would now"
    r"|had been due|was to have|were to have)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_NEWS_DAYS = 1
_SMALL = re.compile(r"\b[^\W\dA-Z_][^\W\d_]{2,}")
#: The later deadlines with a stem in common that one is compared with.
_MOST_COMPARED = 12


@dataclass(frozen=True, slots=True)
class _Dated:
    """A deadline of some articles: its days, the stems of its clause, and who tells it, copies counted as one.

    `sentence`, `words` of the date and `source` are those of the telling that speaks for all.
    """

    merged: Merged[Deadline]
    days: DateRange
    stems: frozenset[str]
    tellers: frozenset[str]
    sentence: str
    words: str
    source: Source

    @property
    def plain(self) -> frozenset[str]:
        """Return the stems of its clause that belong to no name."""
        what = self.merged.best.finding.what
        return content_stems(" ".join(_SMALL.findall(what[:1].lower() + what[1:])))


class DatesApart:
    """Finds dates that differ, again and again; the words of a deadline that did not change are not read anew."""

    def __init__(self) -> None:
        self._stems: Kept[frozenset[str]] = Kept()

    def find(
        self, sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
    ) -> tuple[Difference, ...]:
        """Return the events that articles put on different days, each with its dates, the earliest first.

        Only deadlines on days of their own count, told by articles of one story that do not tell both, and none whose
        sentence says that the date was changed: a later article may know better. `deadlines` come soonest first;
        linear.
        """
        articles = {source.article.id: source for source in sources}
        dated = [one for merged in deadlines if (one := self._date(merged, speakers, articles)) is not None]
        self._stems.turn()
        near = [pair for pair in _near(dated) if _are_plain(*pair) and _differ(*pair)]
        return tuple(
            Difference(Attribute.DATE, _name(group), tuple(_version(one.merged) for one in group))
            for group in _groups(_disputed(near, articles))
        )

    def _date(
        self, merged: Merged[Deadline], speakers: Mapping[str, str], articles: Mapping[str, Source]
    ) -> _Dated | None:
        best = merged.best.finding
        days = bounds(best.when)
        if best.certainty is Certainty.HYPOTHETICAL or days is None or (days.end - days.start).days > _LONGEST_DAYS:
            return None
        source = articles[merged.best.article_id]
        stems = self._stems.answer((source.article.id, best.key), (best,), partial(content_stems, best.what))
        sentence, words = (span.of(source.article.body) for span in (best.sentence, best.date_span))
        tellers = frozenset(speakers.get(one.article_id, one.article_id) for one in merged.members)
        return _Dated(merged, days, stems, tellers, sentence, words, source)


def find_dates_apart(
    sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return the events that articles put on different days as `DatesApart` does, once."""
    return DatesApart().find(sources, deadlines, speakers)


def _disputed(near: Sequence[tuple[_Dated, _Dated]], articles: Mapping[str, Source]) -> list[tuple[_Dated, _Dated]]:
    """Return the pairs by articles of one story of which no sentence says that the date was changed."""
    stories = Stories(articles, WHO_ACTS)
    several = {id(one): one for pair in near for one in pair}
    changed = {key: _was_changed(one, articles) for key, one in several.items()}
    return [
        (one, other)
        for one, other in near
        if not (changed[id(one)] or changed[id(other)])
        and any(stories.is_one(ours, theirs) for ours in one.tellers for theirs in other.tellers)
    ]


def _near(dated: Sequence[_Dated]) -> Iterator[tuple[_Dated, _Dated]]:
    """Yield the deadlines, past ones apart, that share a stem and lie near each other, the earlier one first."""
    having: dict[tuple[str, bool], list[int]] = defaultdict(list)
    for place, one in enumerate(dated):
        for stem in one.stems:
            having[stem, one.merged.best.finding.kind is DeadlineKind.PAST].append(place)
    seen: set[tuple[int, int]] = set()
    for places in having.values():
        for at, place in enumerate(places):
            for other in places[at + 1 : at + 1 + _MOST_COMPARED]:
                if (dated[other].days.start - dated[place].days.start).days > _NEAR_DAYS:
                    break
                seen.add((place, other))
    return ((dated[one], dated[other]) for one, other in sorted(seen))


def _differ(one: _Dated, other: _Dated) -> bool:
    least = _least_of(one.merged.best.finding.kind, other.merged.best.finding.kind)
    if least is None or one.tellers & other.tellers or one.days.overlaps(other.days):
        return False
    days, stems, part = least
    shared = len(one.stems & other.stems)
    if (other.days.start - one.days.start).days > days:
        return False
    if not may_be_one_event(one.merged.best.finding.what, other.merged.best.finding.what):
        return False
    if shared >= stems and shared >= part * min(len(one.stems), len(other.stems)):
        return bool(one.plain & other.plain)
    ours, theirs = content_stems(one.sentence), content_stems(other.sentence)
    told = len(ours & theirs)
    return told >= stems and told >= _SHARED_OF_SENTENCE * min(len(ours), len(theirs))


def _least_of(one: DeadlineKind, other: DeadlineKind) -> tuple[int, int, float] | None:
    """Return what two deadlines of these kinds need at least to be one event, None where they are none."""
    if one is not other:
        return _ALIKE if frozenset((one, other)) in _ONE_EVENT else None
    return _PAST if one is DeadlineKind.PAST else _SAME


def _are_plain(one: _Dated, other: _Dated) -> bool:
    """Tell whether both dates are written out, or count from the days of articles that came out together.

    What is only called "Thursday" is of another week in an article of another week.
    """
    if _DIGIT.search(one.words) and _DIGIT.search(other.words):
        return True
    if DeadlineKind.PAST in (one.merged.best.finding.kind, other.merged.best.finding.kind):
        return False
    if one.words.casefold() == other.words.casefold():
        return False
    ours, theirs = (bounds(each.source.extraction.published.value) for each in (one, other))
    return ours is not None and theirs is not None and abs((ours.start - theirs.last).days) <= _NEWS_DAYS


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


def _name(group: Sequence[_Dated]) -> str:
    """Return the clause that says most of an event."""
    return max(group, key=lambda one: len(one.stems)).merged.best.finding.what


def _version(merged: Merged[Deadline]) -> Version:
    """Return one date of an event, the telling that speaks for its articles first."""
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    return Version(
        show_value(merged.best.finding.when),
        tuple(Telling(one.article_id, one.finding.date_span, one.finding.sentence) for one in members),
    )
