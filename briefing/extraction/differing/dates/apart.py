"""To which events do articles give different dates?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import product

from briefing.domain.dossier import Attribute, Difference, Merged, Source, Telling, Version
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.extraction.copies.stories import Stories
from briefing.extraction.differing.dates.dated import Dated, date_deadline, days_meant, years_of
from briefing.extraction.differing.dates.moved import explains_both, former_days, has_slipped, was_moved
from briefing.extraction.differing.dates.oneness import DatedPair, find_apart
from briefing.extraction.keeping import Kept
from briefing.temporal.display import show_value


class DatesApart:
    """Finds dates that differ, again and again; deadlines are compared anew where one more has a stem of theirs."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._dated: Kept[Dated | None] = Kept()
        self._apart: Kept[tuple[DatedPair, ...]] = Kept()

    def find(
        self, sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
    ) -> tuple[Difference, ...]:
        """Return the events that articles put on different days, each with its dates, the earliest first.

        Only deadlines on days of their own count, told by articles of one story that do not tell both, and none whose
        sentence says that the date was changed: a later article may know better. `deadlines` come soonest first;
        linear.
        """
        articles = {source.article.id: source for source in sources}
        dated = self._date(deadlines, articles, years_of(sources))
        near = [pair for pair in self._differing(dated) if not _told_by_one(*pair, speakers)]
        return tuple(
            Difference(Attribute.DATE, _name(group), tuple(_version(one.merged) for one in group))
            for group in _groups(_disputed(near, dated, articles, self._stories))
        )

    def _date(
        self, deadlines: Sequence[Merged[Deadline]], articles: Mapping[str, Source], years: Sequence[int]
    ) -> list[Dated]:
        dated: list[Dated] = []
        for merged in deadlines:
            source = articles[merged.best.article_id]
            for when in days_meant(merged.best.finding.when, years):
                key = source.article.id, merged.best.finding.date_span, when
                one = self._dated.answer(key, (merged, source), partial(date_deadline, merged, source, when))
                if one is not None:
                    dated.append(one)
        self._dated.turn()
        return sorted(dated, key=lambda one: one.start)

    def _differing(self, dated: Sequence[Dated]) -> list[DatedPair]:
        """Return the deadlines that share a stem and differ, the earlier one first, in the order of the deadlines."""
        places = {id(one): place for place, one in enumerate(dated)}
        found = {
            (places[id(one)], places[id(other)])
            for stem, those in _by_stem(dated).items()
            for one, other in self._apart.answer(stem, those, partial(find_apart, those))
        }
        self._apart.turn()
        return [(dated[one], dated[other]) for one, other in sorted(found)]


def find_dates_apart(
    sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return the events that articles put on different days as `DatesApart` does, once."""
    return DatesApart(Stories()).find(sources, deadlines, speakers)


def _told_by_one(one: Dated, other: Dated, speakers: Mapping[str, str]) -> bool:
    return bool(one.tellers(speakers) & other.tellers(speakers))


def _disputed(
    near: Sequence[DatedPair], dated: Sequence[Dated], articles: Mapping[str, Source], stories: Stories
) -> list[DatedPair]:
    """Return the pairs by articles of one story of which no sentence says before both that the date was changed."""
    former = former_days(dated, articles) if near else ()
    return [
        (one, other)
        for one, other in near
        if not has_slipped(one, other, articles)
        and not was_moved(one, other, former)
        and not explains_both(one, other, articles)
        and any(
            stories.are_of_one(
                articles[ours.article_id], ours.finding.sentence, articles[theirs.article_id], theirs.finding.sentence
            )
            for ours, theirs in product(one.merged.members, other.merged.members)
        )
    ]


def _by_stem(dated: Sequence[Dated]) -> dict[tuple[str, bool], list[Dated]]:
    """Return the deadlines that have each stem, past ones apart."""
    having: dict[tuple[str, bool], list[Dated]] = defaultdict(list)
    for one in dated:
        past = one.kind is DeadlineKind.PAST
        for stem in one.stems | one.bare:
            having[stem, past].append(one)
    return having


def _groups(pairs: Sequence[tuple[Dated, Dated]]) -> Iterator[list[Dated]]:
    """Yield the deadlines that are dates of one event: those that differ from its first date."""
    by_first: dict[int, list[Dated]] = defaultdict(list)
    used: set[int] = set()
    for one, other in pairs:
        beside = by_first.get(id(one), [])[1:]
        if id(one) not in used and id(other) not in used and not _told_beside(other, beside):
            group = by_first[id(one)]
            group += [other] if group else [one, other]
            used.add(id(other))
    yield from by_first.values()


def _told_beside(one: Dated, group: Sequence[Dated]) -> bool:
    """Tell whether an article that gives one date gives another of a group as well, which are two events then."""
    ours = {member.article_id for member in one.merged.members}
    return any(member.article_id in ours for other in group for member in other.merged.members)


def _name(group: Sequence[Dated]) -> str:
    """Return the clause that says most of an event, one that needs no other words beside it where there is one."""
    return max(group, key=lambda one: (one.clause == one.what, len(one.stems))).what


def _version(merged: Merged[Deadline]) -> Version:
    """Return one date of an event, the telling that speaks for its articles first."""
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    return Version(
        show_value(merged.best.finding.when),
        tuple(Telling(one.article_id, one.finding.date_span, one.finding.sentence) for one in members),
    )
