"""Which nouns tell what their owner wants: "Norway's refusal to sign", "a warning from the bank that …"?"""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.saying.frames import STOPS
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_STANCES = {f"noun that {stance.value}": stance for stance in Stance if stance is not Stance.SAYS}
#: What leads from such a noun to what is wanted; one of several words may stand before the noun.
_LEADING = frozenset(("to", "for", "that", "of", "against"))
_GIVERS = frozenset(("from", "by"))
#: "The backing of Norway" is Norway's where somebody has or wins it.
_HAD = frozenset(("support", "backing", "endorsement", "consent"))
_MET_REACH = 5
_QUALITIES = 2
#: Words before support or resistance that is missing or was lost.
_MISSING = frozenset(
    ("no", "without", "little", "scant", "lack", "lacks", "lacked", "lacking", "absence", "lose", "lost")
)


class Held(NamedTuple):
    """A stance that a noun gives to the actor with a number."""

    actor: int
    stance: Stance


def held_by_noun(scene: Scene, lexicon: ActorLexicon) -> Iterator[Held]:
    """Yield the stances of those whose demand, refusal or warning a sentence tells of, outside its direct speech."""
    for named in scene.names():
        if named.kind is ActorKind.PLACE or named.start in scene.spoken:
            continue
        stance = _owned(scene, named, lexicon) or _given(scene, named, lexicon)
        if stance is not None:
            yield Held(named.actor, stance)


def _owned(scene: Scene, named: Named, lexicon: ActorLexicon) -> Stance | None:
    line = scene.line
    if line.text(named.end) != "'s":
        return None
    for at in range(named.end + 1, named.end + 2 + _QUALITIES):
        stance = _stance_of(line.lower(at), lexicon)
        if stance is not None:
            return stance if line.lower(at + 1) in _LEADING and not _is_missing(line, at) else None
    return None


def _given(scene: Scene, named: Named, lexicon: ActorLexicon) -> Stance | None:
    line = scene.line
    start = named.start - (line.lower(named.start - 1) == "the")
    noun, giver = line.lower(start - 2), line.lower(start - 1)
    if giver not in _GIVERS and (giver != "of" or noun not in _HAD):
        return None
    of_others = line.text(named.end) == "'s" and line.lower(named.end + 1) not in lexicon.cues["stands for owner"]
    if of_others or _is_missing(line, start - 2):
        return None
    told = giver != "of" and line.lower(named.end) in ("to", "for", "that")
    return _stance_of(noun, lexicon) if told or _is_met_with(line, start - 2, lexicon) else None


def _is_missing(line: Line, noun: int) -> bool:
    """Tell whether what a noun tells of is not there ("without backing from Norway", "a lack of support")."""
    before = reversed(line.lowers[max(noun - _MET_REACH, 0) : noun])
    return any(word in _MISSING for word in takewhile(lambda word: word not in STOPS, before))


def _is_met_with(line: Line, noun: int, lexicon: ActorLexicon) -> bool:
    """Tell whether something has or meets with what a noun tells of ("met with fierce resistance")."""
    words = range(max(noun - _MET_REACH, 0), noun)
    return any(line.lower(at) in lexicon.cues["leads to noun"] for at in words)


def _stance_of(noun: str, lexicon: ActorLexicon) -> Stance | None:
    return next((stance for cue, stance in _STANCES.items() if noun in lexicon.cues[cue]), None)
