"""Where does an article say that meetings and hearings are held, and that craft were stopped, sunk or hit?"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind, TimeExpression, Venue
from briefing.domain.span import Span
from briefing.extraction.differing.at_sea import find_incidents
from briefing.extraction.differing.kinds import VenueWords
from briefing.extraction.differing.surroundings import around, times_in, told_sentences, topics_of

#: What may stand between an event and its place: nothing that begins another clause.
_HELD_AT = re.compile(r"(?:[^,;:.!?()]|(?<=\w)\.(?=\s\d))*\s(?:in|at|near)\s(?:its\s|the\s|their\s)?", re.IGNORECASE)
_REACH = 80


def find_venues(
    document: Document, times: Sequence[TimeExpression], actors: Sequence[Actor], words: VenueWords
) -> tuple[Venue, ...]:
    """Return the events of an article's body whose sentences give a place and a time: held ones, then those at sea."""
    return (*_held(document, times, actors, words), *find_incidents(document, times, actors, words))


def _held(
    document: Document, times: Sequence[TimeExpression], actors: Sequence[Actor], words: VenueWords
) -> tuple[Venue, ...]:
    places = sorted(
        ((span, actor.name) for actor in actors if actor.kind is ActorKind.PLACE for span in actor.mentions),
        key=lambda pair: pair[0],
    )
    if not places:
        return ()
    return tuple(
        venue
        for sentence in told_sentences(document)
        for venue in _venues_of(sentence, document.shadow, times, places, words)
    )


def _venues_of(
    sentence: Span,
    shadow: str,
    times: Sequence[TimeExpression],
    places: Sequence[tuple[Span, str]],
    known: VenueWords,
) -> Iterator[Venue]:
    first = bisect_left(places, sentence.start, key=lambda pair: pair[0].start)
    last = bisect_left(places, sentence.end, key=lambda pair: pair[0].start)
    dates = [time.span for time in times_in(sentence, times)] if last > first else []
    for span, name in places[first:last] if dates else ():
        event = _event_at(span, sentence, shadow, known)
        if event is not None:
            words = Span(event.start(), span.end)
            named = Span(*event.span())
            yield Venue(
                words=span,
                sentence=sentence,
                event=known.kinds[event[0].casefold()],
                noun=event[0],
                place=name,
                topics=topics_of(around(words, sentence, shadow), (named, span, *dates), shadow),
                moved=known.moved.search(shadow, sentence.start, sentence.end) is not None,
            )


def _event_at(place: Span, sentence: Span, shadow: str, known: VenueWords) -> re.Match[str] | None:
    """Return the last event named before a place that is held there."""
    events = known.held.finditer(shadow, max(sentence.start, place.start - _REACH), place.start)
    return next((each for each in reversed(list(events)) if _HELD_AT.fullmatch(shadow, each.end(), place.start)), None)
