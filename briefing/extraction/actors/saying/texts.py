"""Which words tell of a text that speaks, and which name its maker?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.phrases import MARKS
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.actors.saying.verbs import Group, read_group
from briefing.extraction.known.actors import ActorLexicon
from briefing.temporal.names import WEEKDAYS

#: How many words an article and what qualifies a text take, and how far behind it stands who made it.
_REACH, _AHEAD = 5, 14
#: Words between a text and who made it.
_GIVERS = frozenset(("from", "by", "of"))
#: Who puts a name to a text or out a letter may have written neither, but for texts that are "signed by" somebody.
_MADE_BY = ("makes a document", "hands on a document")


def text_in(scene: Scene, start: int, lexicon: ActorLexicon) -> int | None:
    """Return the index of the noun of a text that words from `start` on tell of, before any preposition."""
    line, cues = scene.line, lexicon.cues
    for at in range(start, min(start + _REACH, len(line.words))):
        if line.lower(at) in cues["document"]:
            return at
        if at in scene.spoken or line.text(at) in MARKS or line.lower(at) in cues["preposition"]:
            break
    return None


def text_before(scene: Scene, relative: int, lexicon: ActorLexicon) -> int | None:
    """Return the index of the noun of a text for which "that" or "which" stands ("a statement on Monday that said")."""
    line, cues = scene.line, lexicon.cues
    last = relative - 1 - (line.text(relative - 1) == ",")
    if line.text(last).casefold() in WEEKDAYS:
        last -= 1 + (line.lower(last - 1) == "on")
    text = line.lower(last) in cues["document"] and last not in scene.spoken
    return last if text and line.lower(relative) in ("that", "which") else None


def making_group(scene: Scene, text: int, lexicon: ActorLexicon) -> Group | None:
    """Return the verb by which somebody makes a text, as what stands before it ("the ministry has issued a letter")."""
    line, cues = scene.line, lexicon.cues
    for at in range(text - 1, max(text - 1 - _REACH, -1), -1):
        if line.lower(at) in cues["makes a document"]:
            return read_group(line, at, lexicon)
        if line.text(at) in MARKS:
            break
    return None


def maker_behind(scene: Scene, text: int, lexicon: ActorLexicon) -> int | None:
    """Return whom words right behind a text name as who made it ("a letter to staff signed by Ana Kovač")."""
    line = scene.line
    for at in range(text + 1, min(text + 1 + _AHEAD, len(line.words))):
        if line.text(at) in MARKS or at in scene.spoken or line.lower(at) in lexicon.stances:
            break
        if line.lower(at) in _GIVERS:
            makes = at - 1 == text or any(line.lower(at - 1) in lexicon.cues[cue] for cue in _MADE_BY)
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
