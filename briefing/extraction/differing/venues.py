"""Where does an article say that meetings, hearings and the like are held?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.dossier import Source, Telling
from briefing.domain.findings import ActorKind, Extraction
from briefing.domain.span import Span
from briefing.extraction.differing.surroundings import around, days_of, times_in, told_sentences, topics_of
from briefing.temporal.values import DateRange, bounds
from briefing.text.shadow import shadow

_MEETING = "meeting"
#: What is held at one place, by the beginning of its name; a meeting has many.
_EVENTS = dict.fromkeys(("talk", "meet", "met", "negotiation", "round", "summit", "session", "conference"), _MEETING)
_EVENTS |= {name: name for name in ("hearing", "inquiry", "inquest", "trial", "ceremony", "signing", "funeral")}
_EVENTS |= {name: name for name in ("congress", "convention", "auction", "debate", "exhibition", "tribunal")}
_EVENT = re.compile(rf"\b({'|'.join(_EVENTS)})(?:s|ing|ings)?\b", re.IGNORECASE)
#: What may stand between an event and its place: nothing that begins another clause.
_HELD_AT = re.compile(r"[^,;:.!?()]*\s(?:in|at|near)\s(?:its\s|the\s|their\s)?", re.IGNORECASE)
_REACH = 80
MOVED = re.compile(
    r"\b(?:mov(?:e[sd]?|ing)|relocat\w+|shift\w*|switch\w*|transferr?\w*|instead|originally|initially|rather than)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Venue:
    """A place at which an article puts an event of a kind, on `days` that its sentence names.

    `moved`: the sentence says that the event was to be elsewhere.
    """

    telling: Telling
    event: str
    noun: str
    place: str
    topics: frozenset[str]
    days: tuple[DateRange, ...]
    published: DateRange | None
    moved: bool


def read_venues(source: Source) -> tuple[Venue, ...]:
    """Return the events of an article's body that have a place and days, in their order."""
    found = source.extraction
    places = sorted(
        ((span, actor.name) for actor in found.actors if actor.kind is ActorKind.PLACE for span in actor.mentions),
        key=lambda pair: pair[0],
    )
    if not places:
        return ()
    text = shadow(source.article.body)
    return tuple(venue for sentence in told_sentences(found) for venue in _venues_of(sentence, text, found, places))


def _venues_of(sentence: Span, text: str, found: Extraction, places: Sequence[tuple[Span, str]]) -> Iterator[Venue]:
    first = bisect_left(places, sentence.start, key=lambda pair: pair[0].start)
    last = bisect_left(places, sentence.end, key=lambda pair: pair[0].start)
    times = times_in(sentence, found.times) if last > first else []
    days = tuple(days_of(times, text))
    for span, name in places[first:last] if days else ():
        event = _event_at(span, sentence, text)
        if event is not None:
            words = Span(event.start(), span.end)
            yield Venue(
                telling=Telling(found.article_id, span, sentence),
                event=_EVENTS[event[1].casefold()],
                noun=event[0],
                place=name,
                topics=topics_of(around(words, sentence, text), (words, *(time.span for time in times)), text),
                days=days,
                published=bounds(found.published.value),
                moved=MOVED.search(text, sentence.start, sentence.end) is not None,
            )


def _event_at(place: Span, sentence: Span, text: str) -> re.Match[str] | None:
    """Return the last event named before a place that is held there."""
    events = _EVENT.finditer(text, max(sentence.start, place.start - _REACH), place.start)
    return next((each for each in reversed(list(events)) if _HELD_AT.fullmatch(text, each.end(), place.start)), None)
