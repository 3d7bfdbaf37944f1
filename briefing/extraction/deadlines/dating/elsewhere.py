"""Which events that an article only names does another article of the set date?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind, Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.anchored import names_before
from briefing.extraction.deadlines.dating.occasions import Occasion, event_stems, is_near
from briefing.patterns.gated import gated
from briefing.temporal.values import bounds

#: "Within ten days of the ruling".
_COUNTED_FROM = gated(
    r"\b(?:days|weeks|months|years)\s(?:of|after|from|following|before|ahead of|prior to)\s(?:the|its|their|an?)\s"
    r"(?P<event>(?:[\w'’-]+\s){0,4}?[\w'’-]+)"
    r"(?=[,.;:)]|$|\s(?:of|in|by|at|on|to|is|are|was|were|will|would|ends?|begins?|starts?|and|or|when)\b)"
)
#: Two articles tell one story when they share so many actors.
_SHARED_ACTORS = 2
_MOST_EVENTS = 400
#: The words of another article have no place in this one.
_NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class _Event:
    """A dated event as one article tells it, with the actors of that article."""

    article_id: str
    occasion: Occasion
    actors: frozenset[str]


@dataclass(slots=True)
class Calendar:
    """The dated events of a set of articles by the stems of their clauses."""

    by_stem: dict[str, list[_Event]] = field(default_factory=dict)

    def learn(self, source: Source) -> None:
        """Take in the events that an article puts on known days."""
        actors = _actors_of(source)
        for deadline in source.extraction.deadlines[:_MOST_EVENTS]:
            days = bounds(deadline.when) if deadline.basis is not Basis.UNKNOWN else None
            if days is not None and is_near(days):
                time = TimeExpression(_NOWHERE, TimeType.DATE, deadline.when, Basis.INFERRED)
                # "21 days from the ruling" names an event of another day.
                occasion = Occasion(event_stems(_COUNTED_FROM.sub("", deadline.what)), days, time)
                for stem in occasion.stems:
                    self.by_stem.setdefault(stem, []).append(_Event(source.article.id, occasion, actors))

    def named_in(self, source: Source) -> tuple[Occasion, ...]:
        """Return the events that an article names to say by when, as others on the same story date them, to one day."""
        phrases = dict.fromkeys(_named_events(source.article.body))
        actors = _actors_of(source) if phrases else frozenset()
        found = (self._dated(event_stems(phrase), source.article.id, actors) for phrase in phrases)
        return tuple(one for one in found if one is not None)

    def _dated(self, stems: frozenset[str], article_id: str, actors: frozenset[str]) -> Occasion | None:
        if not stems:
            return None
        rarest: Sequence[_Event] = min((self.by_stem.get(stem, ()) for stem in stems), key=len)
        told = [
            one.occasion
            for one in rarest
            if one.article_id != article_id
            and stems <= one.occasion.stems
            and len(one.actors & actors) >= _SHARED_ACTORS
        ]
        return told[0] if len({one.days for one in told}) == 1 else None


def _named_events(body: str) -> Iterator[str]:
    yield from names_before(body)
    yield from (found["event"] for found in _COUNTED_FROM.finditer(body))


def _actors_of(source: Source) -> frozenset[str]:
    return frozenset(one.name for one in source.extraction.actors if one.kind is not ActorKind.PLACE)
