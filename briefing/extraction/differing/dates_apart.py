"""To which events do articles give different dates?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import product

from briefing.domain.dossier import Attribute, Difference, Merged, Source, Telling, Version
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.extraction.differing.clauses import own_clause, paragraph_of, plain_stems_of, stems_of
from briefing.extraction.differing.sameness import may_be_one_event
from briefing.extraction.differing.stories import Stories
from briefing.extraction.keeping import Kept
from briefing.temporal.changing import says_changed
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds

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
_DIGIT = re.compile(r"\d")
_NEWS_DAYS = 1
#: What starts or ends is one thing under one name where an article tells of no other: "the filling begins".
_SPANNED = frozenset((DeadlineKind.EFFECTIVE, DeadlineKind.EXPIRY))
#: So many stems in common name an event, even where its clauses have no plain word in common but their paragraphs.
_NAMING = 3
#: A day whose year an article leaves open.
_YEARLESS = re.compile(r"XXXX(-\d\d-\d\d)(?:/XXXX(-\d\d-\d\d))?")
_MOST_YEARS = 2
#: The later deadlines with a stem in common that one is compared with.
_MOST_COMPARED = 12


@dataclass(frozen=True, slots=True, eq=False)
class _Dated:
    """A deadline of some articles: its days, as ordinal numbers, half-open, and the stems of its clause.

    `source` and `words`, those of the date in small letters, are of the telling that speaks for all; `written` tells
    that the date is written in figures.
    """

    merged: Merged[Deadline]
    source: Source
    start: int
    end: int
    kind: DeadlineKind
    stems: frozenset[str]
    words: str
    written: bool

    @property
    def sentence(self) -> str:
        """Return the sentence of the telling that speaks for all."""
        return self.merged.best.finding.sentence.of(self.source.article.body)

    @property
    def what(self) -> str:
        """Return its clause."""
        return self.merged.best.finding.what

    @property
    def plain(self) -> frozenset[str]:
        """Return the stems of its clause that belong to no name."""
        return plain_stems_of(self.what)

    @property
    def paragraph(self) -> frozenset[str]:
        """Return the stems of its paragraph that belong to no name."""
        return plain_stems_of(paragraph_of(self.merged.best.finding.sentence, self.source))

    def tellers(self, speakers: Mapping[str, str]) -> frozenset[str]:
        """Return who tells it, copies counted as one."""
        return frozenset(speakers.get(one.article_id, one.article_id) for one in self.merged.members)


_DatedPair = tuple[_Dated, _Dated]


class DatesApart:
    """Finds dates that differ, again and again; deadlines are compared anew where one more has a stem of theirs."""

    def __init__(self) -> None:
        self._dated: Kept[_Dated | None] = Kept()
        self._apart: Kept[tuple[_DatedPair, ...]] = Kept()

    def find(
        self, sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
    ) -> tuple[Difference, ...]:
        """Return the events that articles put on different days, each with its dates, the earliest first.

        Only deadlines on days of their own count, told by articles of one story that do not tell both, and none whose
        sentence says that the date was changed: a later article may know better. `deadlines` come soonest first;
        linear.
        """
        articles = {source.article.id: source for source in sources}
        dated = self._date(deadlines, articles, _years_of(sources))
        near = [pair for pair in self._differing(dated) if not _told_by_one(*pair, speakers)]
        return tuple(
            Difference(Attribute.DATE, _name(group), tuple(_version(one.merged) for one in group))
            for group in _groups(_disputed(near, articles, speakers))
        )

    def _date(
        self, deadlines: Sequence[Merged[Deadline]], articles: Mapping[str, Source], years: Sequence[int]
    ) -> list[_Dated]:
        dated: list[_Dated] = []
        for merged in deadlines:
            source = articles[merged.best.article_id]
            for when in _days_meant(merged.best.finding.when, years):
                key = source.article.id, merged.best.finding.date_span, when
                one = self._dated.answer(key, (merged, source), partial(_date, merged, source, when))
                if one is not None:
                    dated.append(one)
        self._dated.turn()
        return sorted(dated, key=lambda one: one.start)

    def _differing(self, dated: Sequence[_Dated]) -> list[_DatedPair]:
        """Return the deadlines that share a stem and differ, the earlier one first, in the order of the deadlines."""
        places = {id(one): place for place, one in enumerate(dated)}
        found = {
            (places[id(one)], places[id(other)])
            for stem, those in _by_stem(dated).items()
            for one, other in self._apart.answer(stem, those, partial(_find_apart, those))
        }
        self._apart.turn()
        return [(dated[one], dated[other]) for one, other in sorted(found)]


def find_dates_apart(
    sources: Sequence[Source], deadlines: Sequence[Merged[Deadline]], speakers: Mapping[str, str]
) -> tuple[Difference, ...]:
    """Return the events that articles put on different days as `DatesApart` does, once."""
    return DatesApart().find(sources, deadlines, speakers)


def _years_of(sources: Sequence[Source]) -> tuple[int, ...]:
    """Return the years in which sources came out, none where these are too many to tell that of an undated one."""
    days = (bounds(source.extraction.published.value) for source in sources)
    years = sorted({each.start.year for each in days if each is not None})
    return tuple(years) if len(years) <= _MOST_YEARS else ()


def _days_meant(when: str, years: Sequence[int]) -> Iterator[str]:
    """Yield the value of a deadline; a day without its year in each of the years."""
    yearless = _YEARLESS.fullmatch(when)
    if yearless is None:
        yield when
        return
    for year in years:
        yield "/".join(f"{year}{day}" for day in yearless.groups() if day)


def _date(merged: Merged[Deadline], source: Source, when: str) -> _Dated | None:
    best = merged.best.finding
    days = bounds(when)
    if best.certainty is Certainty.HYPOTHETICAL or days is None or (days.end - days.start).days > _LONGEST_DAYS:
        return None
    words = best.date_span.of(source.article.body).casefold()
    return _Dated(
        merged,
        source,
        days.start.toordinal(),
        days.end.toordinal(),
        best.kind,
        stems_of(own_clause(best, source)),
        words,
        _DIGIT.search(words) is not None,
    )


def _told_by_one(one: _Dated, other: _Dated, speakers: Mapping[str, str]) -> bool:
    return bool(one.tellers(speakers) & other.tellers(speakers))


def _disputed(
    near: Sequence[_DatedPair], articles: Mapping[str, Source], speakers: Mapping[str, str]
) -> list[_DatedPair]:
    """Return the pairs by articles of one story of which no sentence says that the date was changed."""
    stories = Stories(articles)
    several = {id(one): one for pair in near for one in pair}
    changed = {key: _was_changed(one, articles) for key, one in several.items()}
    return [
        (one, other)
        for one, other in near
        if not (changed[id(one)] or changed[id(other)])
        and any(stories.is_one(*pair) for pair in product(one.tellers(speakers), other.tellers(speakers)))
    ]


def _by_stem(dated: Sequence[_Dated]) -> dict[tuple[str, bool], list[_Dated]]:
    """Return the deadlines that have each stem, past ones apart."""
    having: dict[tuple[str, bool], list[_Dated]] = defaultdict(list)
    for one in dated:
        past = one.kind is DeadlineKind.PAST
        for stem in one.stems:
            having[stem, past].append(one)
    return having


def _find_apart(those: Sequence[_Dated]) -> tuple[_DatedPair, ...]:
    """Return those of some deadlines that lie near each other and differ, the earlier one first."""
    return tuple(
        pair for pair in _near(those) if _are_plain(*pair) and (_differ(*pair) or _can_only_be_one(*pair, those))
    )


def _near(those: Sequence[_Dated]) -> Iterator[_DatedPair]:
    """Yield the deadlines of other days, near each other, that come soonest first."""
    for at, one in enumerate(those):
        for other in those[at + 1 : at + 1 + _MOST_COMPARED]:
            if other.start - one.start > _NEAR_DAYS:
                break
            if one.end <= other.start:
                yield one, other


def _differ(one: _Dated, other: _Dated) -> bool:
    least = _least_of(one.kind, other.kind)
    if least is None:
        return False
    days, stems, part = least
    shared = len(one.stems & other.stems)
    if other.start - one.start > days:
        return False
    if not may_be_one_event(one.what, other.what):
        return False
    if shared >= stems and shared >= part * min(len(one.stems), len(other.stems)):
        return bool(one.plain & other.plain) or (
            shared >= _NAMING and bool(one.plain & other.paragraph or other.plain & one.paragraph)
        )
    ours, theirs = stems_of(one.sentence), stems_of(other.sentence)
    told = len(ours & theirs)
    return told >= stems and told >= _SHARED_OF_SENTENCE * min(len(ours), len(theirs))


def _can_only_be_one(one: _Dated, other: _Dated, those: Sequence[_Dated]) -> bool:
    """Tell whether what starts or ends bears one name, and neither article tells of another by that name."""
    if one.kind is not other.kind or one.kind not in _SPANNED or not may_be_one_event(one.what, other.what):
        return False
    shorter, longer = sorted((one.stems, other.stems), key=len)
    if len(shorter) != 1 or not shorter <= longer & one.plain & other.plain:
        return False
    near = [each for each in those if each.kind is one.kind and each.source in (one.source, other.source)]
    return near == [one, other]


def _least_of(one: DeadlineKind, other: DeadlineKind) -> tuple[int, int, float] | None:
    """Return what two deadlines of these kinds need at least to be one event, None where they are none."""
    if one is not other:
        return _ALIKE if frozenset((one, other)) in _ONE_EVENT else None
    return _PAST if one is DeadlineKind.PAST else _SAME


def _are_plain(one: _Dated, other: _Dated) -> bool:
    """Tell whether both dates are written out, or count from the days of articles that came out together.

    What is only called "Thursday" is of another week in an article of another week.
    """
    if one.written and other.written:
        return True
    if DeadlineKind.PAST in (one.kind, other.kind) or one.words == other.words:
        return False
    ours, theirs = (bounds(each.source.extraction.published.value) for each in (one, other))
    return ours is not None and theirs is not None and abs((ours.start - theirs.last).days) <= _NEWS_DAYS


def _was_changed(one: _Dated, articles: Mapping[str, Source]) -> bool:
    return any(
        says_changed(member.finding.sentence.of(articles[member.article_id].article.body))
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
    return max(group, key=lambda one: len(one.stems)).what


def _version(merged: Merged[Deadline]) -> Version:
    """Return one date of an event, the telling that speaks for its articles first."""
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    return Version(
        show_value(merged.best.finding.when),
        tuple(Telling(one.article_id, one.finding.date_span, one.finding.sentence) for one in members),
    )
