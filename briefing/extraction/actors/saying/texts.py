"""Which words tell of a text that speaks, and whom do they name as its maker?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.phrases import MARKS
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.known.actors import ActorLexicon

#: How many words an article and what qualifies a text take, and how far behind it stands who made it.
_REACH, _AHEAD = 5, 14
#: Words between a text and who made it.
_GIVERS = frozenset(("from", "by", "of"))


def text_in(scene: Scene, start: int, lexicon: ActorLexicon) -> int | None:
    """Return the index of the noun of a text that words from `start` on tell of, before any preposition."""
    line, cues = scene.line, lexicon.cues
    for at in range(start, min(start + _REACH, len(line.words))):
        if line.lower(at) in cues["document"]:
            return at
        if at in scene.spoken or line.text(at) in MARKS or line.lower(at) in cues["preposition"]:
            break
    return None


def maker_behind(scene: Scene, text: int, lexicon: ActorLexicon) -> int | None:
    """Return whom words right behind a text name as who made it ("a letter to staff signed by Ana Kovač")."""
    line = scene.line
    for at in range(text + 1, min(text + 1 + _AHEAD, len(line.words))):
        if line.text(at) in MARKS or at in scene.spoken or line.lower(at) in lexicon.stances:
            break
        if line.lower(at) in _GIVERS:
            makes = at - 1 == text or line.lower(at - 1) in lexicon.cues["makes a document"]
            return _named_at(scene, at, lexicon) if makes or line.lower(at) != "by" else None
    return None


def _named_at(scene: Scene, giver: int, lexicon: ActorLexicon) -> int | None:
    """Return whom "from", "by" or, of a person, "of" leads to."""
    line = scene.line
    first = giver + 1 + (line.lower(giver + 1) == "the")
    named = scene.starting.get(title_end(line, first, lexicon.titles))
    if named is None or line.text(named.end) == "'s":
        return None
    return named.actor if named.kind is ActorKind.PERSON or line.lower(giver) != "of" else None
