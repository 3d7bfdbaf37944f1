"""Is somebody or an outlet named only for how the article came about?"""

from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How many words into a line of thanks a name may stand.
_CREDIT = 4
#: How many words a line has at most that only says who wrote.
_LINE = 12
_TOLD = frozenset(("told", "with"))


def is_listener(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an outlet is only told something ("told Reuters", "spoke with the newspaper Le Courrier")."""
    before = start - 1
    while line.lower(before) in lexicon.cues["article"] or line.lower(before) in lexicon.cues["medium"]:
        before -= 1
    return line.lower(before) in _TOLD


def is_reporter(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an outlet reports ("Reuters reported", "a Reuters report", "according to Reuters")."""
    before = start - 1 - (line.lower(start - 1) == "the")
    words = {line.lower(end - 1), line.lower(end)}
    tells = line.text(end) in lexicon.stances or not words.isdisjoint(lexicon.cues["report"])
    return tells or line.lower(before) in lexicon.cues["report from"]


def outlet_hint(line: Line, start: int, end: int, lexicon: ActorLexicon) -> Hint:
    """Return whether an outlet reports ("Reuters reported") or something befalls it ("Reuters was sued")."""
    if is_reporter(line, start, end, lexicon):
        return Hint.ACTS
    return Hint.DOES if _is_dealt_with(line, start, end, lexicon) else Hint.NONE


def _is_dealt_with(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    before = line.lower(start - 1 - (line.lower(start - 1) == "the"))
    parts = lexicon.words.get(before, "")
    verb = "v" in parts and before.endswith(("ed", "ing", "s")) and before not in lexicon.cues["report"]
    helped = any(line.lower(end) in lexicon.cues[use] for use in ("be", "modal", "have"))
    return helped or (verb and before not in lexicon.stances)


def is_credit(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a name stands in a line of thanks ("Editing by Ann Lee", "Photos: Ann Lee")."""
    before = line.lower(start - 1)
    if before == ":":
        return line.lower(start - 2) in lexicon.cues["credit"]
    if before in ("from", "to", "by") and f"{line.lower(start - 2)} {before}" in lexicon.cues["credit phrase"]:
        return start <= _CREDIT
    if line.lowers[0] in lexicon.cues["credit act"] and line.lower(1) == "by":
        return True  # "Written by Ann Lee, Tom Roe, PhD, and Ivan Marić"
    if before != "by" or line.lower(start - 2) not in lexicon.cues["credit act"]:
        return False
    signs = line.lower(start - 3) in ("is", "was") and len(line.words) <= _LINE  # "The Week is written by Ann Lee."
    return start <= _CREDIT or signs or line.text(start - 3) in ("(", ".", ";", "|", "·", "•")


def is_platform(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a network is only where something is said ("on Twitter", "our WhatsApp channel")."""
    known = line.text(start) in lexicon.cues["platform"] and end == start + 1
    return known and line.lower(start - 1) in lexicon.cues["platform before"]
