"""Does a role say that somebody no longer holds it, or not yet?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How a role that has ended is told.
FORMER = "former"


def standing_before(line: Line, index: int, lexicon: ActorLexicon) -> str:
    """Return the word right before an owner or role that says how it is held ("former U.S. …"), or an empty text."""
    before = index - 1
    if line.text(before) == "-" and line.touches(before):
        before -= 1
    return _plain(line.lower(before), lexicon) if is_standing(line, before, lexicon) else ""


def is_standing(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word says how a role is held ("former", "acting")."""
    return line.lower(index) in lexicon.cues["standing"] or line.lower(index) in lexicon.cues["past standing"]


def with_standing(text: str, standing: str, lexicon: ActorLexicon) -> str:
    """Return a role with its standing in plain words: "Ex-President" is "former President"."""
    hyphen, space = text.find("-"), text.find(" ")
    first, mark, rest = text.partition("-" if 0 <= hyphen < space else " ")
    if first.lower() in lexicon.cues["standing"] | lexicon.cues["past standing"] and rest:
        plain = _plain(first.lower(), lexicon)
        return f"{plain}{' ' if plain == FORMER else mark}{rest}"
    return f"{standing} {text}" if standing and text else text


def office_once_held(role: str) -> str:
    """Return the office of a former role in small letters, or an empty text when the role is no former one."""
    first, _, rest = role.partition(" ")
    return rest.lower() if first == FORMER else ""


def _plain(word: str, lexicon: ActorLexicon) -> str:
    return FORMER if word in lexicon.cues["past standing"] else word
