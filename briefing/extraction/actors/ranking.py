"""Which actors matter most to an article?"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind, Confidence, Stance
from briefing.extraction.actors.mentions import ISSUER
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort

#: How fast more of a thing counts for less, and how often each may count at most.
_GROWTH = 0.7
_MOST_SPOKEN, _MOST_TAKEN, _MOST_DONE, _MOST_CALLED = 3, 2, 3, 4
#: How far it counts as early that only the line above a notice names who issued it.
_HEADED = 0.6
#: Of these each further mention counts; of the others how often they are named beside the commonest.
_LANDS = (ActorKind.COUNTRY, ActorKind.PLACE)
#: By which noun an article calls somebody it has named ("the court"); plain letters first are looked for the fastest.
_CALLED = re.compile(r"he (?<=\b[Tt]he )([a-z]+)\b")
#: The verb after a name, a helper or a day between them passed over.
_DEED = re.compile(r" (?:on [A-Z][a-z]+day |has |have |had |will |also )?([a-z]+)")


@dataclass(frozen=True, slots=True)
class Scene:
    """What an article tells by all its actors: `called` is how often it calls somebody by each noun alone.

    `bearers` is how many of its actors each of these nouns may mean, `most` how often its commonest actor is named.
    """

    shadow: str
    most: int
    called: Mapping[str, int]
    bearers: Mapping[str, int]


def rank_actors(actors: Sequence[Actor], document: Document, lexicon: ActorLexicon) -> list[Actor]:
    """Return the actors, those that matter most first, by the weights in `actor_weights.tsv` of their marks."""
    scene = read_scene(actors, document, lexicon)
    weights = lexicon.weights

    def weigh(actor: Actor) -> tuple[float, int]:
        marks = mark_actor(actor, scene, lexicon)
        return -sum(weights.get(mark, 0.0) * value for mark, value in marks.items()), actor.mentions[0].start

    return sorted(actors, key=weigh)


def read_scene(actors: Sequence[Actor], document: Document, lexicon: ActorLexicon) -> Scene:
    """Return what an article tells by all its actors."""
    return Scene(
        shadow=document.shadow,
        most=max((len(actor.mentions) for actor in actors), default=1),
        called=Counter(_CALLED.findall(document.shadow)),
        bearers=Counter(noun for actor in actors for noun in _nouns(actor, lexicon)),
    )


def mark_actor(actor: Actor, scene: Scene, lexicon: ActorLexicon) -> dict[str, float]:
    """Return how far each mark of what matters is there in an actor; a place is a venue, whenever it is named."""
    kind, named = actor.kind.value, len(actor.mentions)
    stances = sum(one.stance is not Stance.SAYS for one in actor.positions)
    called = sum(scene.called.get(noun, 0) / scene.bearers[noun] for noun in _nouns(actor, lexicon))
    marks = {
        kind: 1.0,
        "share": named / scene.most,
        "once": float(named == 1),
        "speaks": float(min(len(actor.positions), _MOST_SPOKEN)),
        "takes a stance": float(min(stances, _MOST_TAKEN)),
        "acts": _slowing(min(_deeds(actor, scene.shadow, lexicon), _MOST_DONE)),
        "called": _slowing(min(called, _MOST_CALLED)),
        "office": float(actor.role is not None),
        "doubted": float(actor.confidence is Confidence.LOW),
        "adjective": float(actor.rule == Sort.DEMONYM.value),
    }
    if actor.kind in _LANDS:
        marks[f"{kind} named"] = _slowing(named)
    if actor.kind is not ActorKind.PLACE:
        early = 1 - actor.mentions[0].start / max(1, len(scene.shadow))
        marks["early"] = early * _HEADED if actor.rule == ISSUER and named == 1 else early
    return marks


def _slowing(count: float) -> float:
    return float(count**_GROWTH)


def _nouns(actor: Actor, lexicon: ActorLexicon) -> frozenset[str]:
    """Return the nouns by which an article may call an actor once named: those of its name, or its office."""
    if actor.kind is ActorKind.PERSON:
        return frozenset((actor.role.lower().rpartition(" ")[2],)) if actor.role else frozenset()
    if actor.kind is not ActorKind.ORGANISATION:
        return frozenset()
    nouns = set()
    for name in (actor.name.partition(" (")[0], *actor.aliases):
        first, last = name.partition(" ")[0], name.rpartition(" ")[2]
        nouns |= {last.lower()} if last in lexicon.heads.last else set()
        nouns |= {first.lower()} if first in lexicon.heads.first else set()
    return frozenset(nouns)


def _deeds(actor: Actor, shadow: str, lexicon: ActorLexicon) -> int:
    """Return how often an actor is the subject of a verb that tells of more than speech."""
    following = (_DEED.match(shadow, mention.end) for mention in actor.mentions)
    return sum(_is_deed(found[1], lexicon) for found in following if found)


def _is_deed(verb: str, lexicon: ActorLexicon) -> bool:
    stance = lexicon.stances.stance(verb)
    past = verb.endswith("ed") and "v" in lexicon.words.get(verb, "")
    return past if stance is None else stance is not Stance.SAYS
