"""Off which coast does an article say that boats and ships were stopped, sunk, hit or ran aground?"""

import re
from collections.abc import Iterator, Sequence

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind, TimeExpression, Venue
from briefing.domain.span import Span
from briefing.extraction.differing.kinds import VenueWords
from briefing.extraction.differing.surroundings import around, times_in, told_sentences, topics_of
from briefing.patterns.gated import gated

OFF = "off "
_OF = " of "
_OFF = gated(
    r"\boff (?:the (?:coast|port|island|town) of )?"
    r"(?P<place>(?:[A-Z][\w'-]+ )?(?:of )?[A-Z][\w'-]+)(?![\w-])(?!'s (?:coast|shore))"
)
#: Between an incident and its place stands nothing that begins another clause.
_CLAUSE_BREAK = re.compile(r"[,;:.!?()]|\b(?:and|but|after|before|while|where|which|who)\b")
_REACH = 80


def is_at_sea(venue: Venue) -> bool:
    """Tell whether a place is that of an incident at sea, whose kind names the craft as well."""
    return _OF in venue.event


def find_incidents(
    document: Document, times: Sequence[TimeExpression], actors: Sequence[Actor], words: VenueWords
) -> Iterator[Venue]:
    """Yield the incidents of an article's body whose sentences name craft, a coast that is no country's, and a time."""
    countries = frozenset(actor.name for actor in actors if actor.kind is ActorKind.COUNTRY)
    for sentence in told_sentences(document):
        for place in _OFF.finditer(document.shadow, sentence.start, sentence.end):
            if place["place"] not in countries:
                yield from _incidents_at(place, sentence, document.shadow, times, words)


def _incidents_at(
    place: re.Match[str], sentence: Span, shadow: str, times: Sequence[TimeExpression], known: VenueWords
) -> Iterator[Venue]:
    dates = [time.span for time in times_in(sentence, times)]
    incident = _last_incident(place, sentence, shadow, known)
    craft = known.craft.search(shadow, sentence.start, sentence.end)
    if not dates or incident is None or craft is None:
        return
    words = Span(incident.start(), place.end())
    event = f"{known.kinds[incident[0]]}{_OF}{known.kinds[craft[0]]}"
    yield Venue(
        words=Span(*place.span()),
        sentence=sentence,
        event=event,
        noun=event,
        place=f"{OFF}{place['place']}",
        topics=topics_of(around(words, sentence, shadow), (words, *dates), shadow),
    )


def _last_incident(place: re.Match[str], sentence: Span, shadow: str, known: VenueWords) -> re.Match[str] | None:
    found = list(known.incident.finditer(shadow, max(sentence.start, place.start() - _REACH), place.start()))
    if not found or _CLAUSE_BREAK.search(shadow, found[-1].end(), place.start()):
        return None
    return found[-1]
