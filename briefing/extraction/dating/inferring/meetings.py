"""Which meetings between named people, at which places, does an article tell of?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, TimeExpression, TimeType
from briefing.domain.span import Span

_MEETING = re.compile(
    r"\b(?:meet(?:s|ing|ings)?|met|talks|summit|visit(?:s|ed|ing)?|negotiat\w+|discussions?|encounters?|gather\w*|conference|hearing)\b",
    re.IGNORECASE,
)
_PAIR, _MOST_PEOPLE = 2, 4
#: How far from a place the time of its event may stand.
_REACH = 80

Mentions = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two people at one of some places, told in one sentence, with the time expressions that tell when.

    `places` are cities, and countries that are not the two people's own; a city brings its country.
    """

    people: frozenset[str]
    places: frozenset[str]
    sentence: Span
    times: tuple[TimeExpression, ...]


def meetings_of(source: Source) -> Iterator[Meeting]:
    """Yield the meetings of an article, a pair of people at a time; linear in its sentences."""
    extraction = source.extraction
    people = _mentions(extraction.actors, ActorKind.PERSON)
    places = sorted([*_mentions(extraction.actors, ActorKind.PLACE), *_mentions(extraction.actors, ActorKind.COUNTRY)])
    home = {actor.name: actor.affiliation for actor in extraction.actors if actor.affiliation}
    dates = [time for time in extraction.times if _dates(time)]
    for index, sentence in enumerate(extraction.sentences):
        named = sorted({name for _, name in _within(people, sentence.span)})[:_MOST_PEOPLE]
        if len(named) < _PAIR or not _tells(source, sentence.span):
            continue
        at = {name for _, name in _within(places, sentence.span)}
        for pair in combinations(named, _PAIR):
            there = _grounds(at, home, {home.get(name) for name in pair})
            if there:
                yield Meeting(frozenset(pair), there, sentence.span, _times(source, index, there, places, home, dates))


def _tells(source: Source, span: Span) -> bool:
    return bool(_MEETING.search(source.article.body, span.start, span.end))


def _grounds(at: set[str], home: dict[str, str | None] | dict[str, str], parties: set[str | None]) -> frozenset[str]:
    around = {country for name in at if (country := home.get(name)) and country not in parties}
    return frozenset(name for name in at | around if name not in parties)


def _mentions(actors: tuple[Actor, ...], kind: ActorKind) -> Mentions:
    return sorted((span.start, actor.name) for actor in actors if actor.kind is kind for span in actor.mentions)


def _within(mentions: Mentions, span: Span) -> Mentions:
    return mentions[bisect_left(mentions, (span.start, "")) : bisect_left(mentions, (span.end, ""))]


def _times(
    source: Source,
    index: int,
    there: frozenset[str],
    places: Mentions,
    home: dict[str, str],
    dates: Sequence[TimeExpression],
) -> tuple[TimeExpression, ...]:
    """Return the time nearest to one of the places in the sentence, in its neighbours and in the title's."""
    extraction = source.extraction
    found: dict[Span, TimeExpression] = {}
    for near in sorted({0, index - 1, index, index + 1}):
        if not 0 <= near < len(extraction.sentences):
            continue
        span = extraction.sentences[near].span
        spots = [at for at, name in _within(places, span) if name in there or home.get(name) in there]
        time = _nearest(dates, span, spots)
        if time is not None and _tells(source, span):
            found[time.span] = time
    return tuple(found.values())


def _nearest(times: Sequence[TimeExpression], span: Span, spots: list[int]) -> TimeExpression | None:
    first = bisect_left(times, span.start, key=lambda time: time.span.start)
    last = bisect_left(times, span.end, key=lambda time: time.span.start)
    near = [(abs(time.span.start - spot), time) for time in times[first:last] for spot in spots]
    best = min(near, key=lambda one: one[0], default=None)
    return best[1] if best and best[0] <= _REACH else None


def _dates(time: TimeExpression) -> bool:
    return time.type in (TimeType.DATE, TimeType.TIME) and time.value not in ("PRESENT_REF", "PAST_REF")
