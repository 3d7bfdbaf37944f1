"""Is a newspaper or agency only the one to whom somebody spoke?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_TOLD = frozenset(("told", "with"))


def is_listener(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an outlet is only told something ("told Reuters", "spoke with the newspaper Le Courrier")."""
    before = start - 1
    while line.lower(before) in lexicon.cues["article"] or line.lower(before) in lexicon.cues["medium"]:
        before -= 1
    return line.lower(before) in _TOLD
