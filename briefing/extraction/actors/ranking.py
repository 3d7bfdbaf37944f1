"""Which actors matter most to an article?"""

from collections.abc import Iterable

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Actor, ActorKind, Confidence, Stance
from briefing.extraction.known.gazetteer import Sort

#: How far the mentions of each kind make an actor matter to the story, and how fast more of them count for less.
_WEIGHT = {ActorKind.PERSON: 0.9, ActorKind.ORGANISATION: 1.2, ActorKind.COUNTRY: 0.9, ActorKind.PLACE: 0.4}
_GROWTH = 0.7
#: What it adds to be named in the title, and at most to be named early; to a place, which is a venue, neither.
_TITLED, _EARLY = 2.0, 4.0
#: What it adds to speak, once more where that is a stance, and how often that counts.
_SPEAKS, _TAKES = 0.4, 0.3
_MOST_SPOKEN, _MOST_TAKEN = 3, 2
#: What it adds to hold an office, and what it costs to be only likely a name, or first named as a mere adjective.
_HELD, _DOUBTED, _ADJECTIVE = 0.4, 0.3, 2.0


def rank_actors(actors: Iterable[Actor], document: Document) -> list[Actor]:
    """Return the actors, those that matter most first: named in the title, early and often, and heard."""
    titles = [block.span.end for block in document.blocks if block.zone is Zone.TITLE]
    title_end, length = max(titles, default=0), max(1, len(document.shadow))
    return sorted(actors, key=lambda actor: (-_weigh(actor, title_end, length), actor.mentions[0].start))


def _weigh(actor: Actor, title_end: int, length: int) -> float:
    first = actor.mentions[0].start
    named = _WEIGHT[actor.kind] * float(len(actor.mentions) ** _GROWTH)
    stances = sum(one.stance is not Stance.SAYS for one in actor.positions)
    heard = _SPEAKS * min(len(actor.positions), _MOST_SPOKEN) + _TAKES * min(stances, _MOST_TAKEN)
    doubt = _DOUBTED * (actor.confidence is Confidence.LOW) + _ADJECTIVE * (actor.rule == Sort.DEMONYM.value)
    weight = named + heard + _HELD * (actor.role is not None) - doubt
    if actor.kind is ActorKind.PLACE:
        return weight
    return weight + _TITLED * (first < title_end) + _EARLY * (1 - first / length)
