"""What does a text call its bodies beside their names: "the Salus union", "state utility Statkraft"?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How many words behind a name and a comma tell what it is of.
_REACH = 7
_CALLING = ("body noun", "named body", "firm noun", "no firm")
_MARKS = frozenset((",", ".", ";", ")"))
_ARTICLES = frozenset(("a", "an", "the"))


def read_callings(scenes: Sequence[Scene], lexicon: ActorLexicon) -> Mapping[int, frozenset[str]]:
    """Return the nouns beside the names of bodies, by the number of the actor."""
    nouns = frozenset[str]().union(*(lexicon.cues[use] for use in _CALLING))
    found: defaultdict[int, set[str]] = defaultdict(set)
    for scene in scenes:
        for named in scene.names():
            if named.kind in (ActorKind.ORGANISATION, ActorKind.PERSON):
                found[named.actor].update(_beside(scene.line, named, nouns, lexicon))
    return {number: frozenset(words) for number, words in found.items() if words}


def _beside(line: Line, named: Named, nouns: frozenset[str], lexicon: ActorLexicon) -> Iterator[str]:
    if line.text(named.end) in nouns:
        yield line.text(named.end)
    if named.start and line.text(named.start - 1) in nouns:
        yield line.text(named.start - 1)
    if line.text(named.end) == "," and line.lower(named.end + 1) in _ARTICLES:
        noun = _apposed(line, named.end + 2, lexicon)
        if noun in nouns:
            yield noun


def _apposed(line: Line, start: int, lexicon: ActorLexicon) -> str:
    """Return the noun that closes a phrase in apposition, before its comma or preposition, an empty text without."""
    for at in range(start, start + _REACH):
        if (
            line.text(at) in _MARKS
            or line.lower(at) in lexicon.cues["preposition"]
            or line.lower(at) in lexicon.cues["relative"]
        ):
            return line.text(at - 1)
    return ""
