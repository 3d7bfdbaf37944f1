"""Do the words around an unknown name, or its letters, show it to be a company, union or group?"""

from briefing.extraction.actors.reading.people import is_person
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line


def is_introduced(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun right before the name says that it is an organisation ("the drivers' union Aslef")."""
    before = index - 1
    if line.text(before) == "the" and line.text(before - 1) == ",":
        before -= 2  # "Norway's regulator, the NPD"
        if not line.text(index).isupper():
            return False
    noun = line.text(before)
    return noun in lexicon.cues["organisation before"] and not line.titled


def is_branded(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the name's first word has a capital inside ("ScotRail"), as brands do and few persons ("McKay")."""
    text = line.text(start)
    if text[1:].islower() or text.isupper():
        return False
    inner = next((at for at in range(2, len(text)) if text[at].isupper() and text[at - 1].islower()), 0)
    address = line.text(end) in (".", "/", "@") and line.touches(end - 1) and line.touches(end)
    tag = address or line.text(start - 1) in ("#", "@", "/")
    return (
        inner > 0
        and not tag
        and line.text(end) != "|"
        and text[:inner] not in lexicon.cues["name opening"]
        and not is_person(line, start, end, lexicon)
    )


def owns_company_thing(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether what only companies have follows the name's genitive ("Ardent's takeover")."""
    return line.text(end) == "'s" and line.lower(end + 1) in lexicon.cues["company noun"]
