"""Which words that name a body or a group elsewhere name a thing here ("river bank", "The hall was sold")?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: So many words may stand between a noun and what was done to it ("will have to be").
_MOST_HELPERS = 5
_JOINING = frozenset(("to", "not"))


def is_thing(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word before a noun makes a place, an event or a tool of it."""
    return f"{line.lower(index - 1)} {line.lower(index)}" in lexicon.cues["no body"]


def is_done_to(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether helpers stand at a word and behind them what is done to things alone ("must be replaced")."""
    passive = False
    for at in range(index, index + _MOST_HELPERS):
        word = line.lower(at)
        if word in lexicon.cues["be"]:
            passive = True
        elif not (word in _JOINING or any(word in lexicon.cues[use] for use in ("modal", "have", "verb adverb"))):
            return passive and word in lexicon.cues["done to things"]
    return False
