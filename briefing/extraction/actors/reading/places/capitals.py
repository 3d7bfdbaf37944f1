"""Does a capital's name stand for its government, or for the city?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_WINDOW = 4


def is_acting(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the capital at `start` to `end` acts or is dealt with ("Beijing responded", "with Beijing")."""
    before, after = line.lower(start - 1), line.text(end)
    if line.text(start).isupper() and not line.titled and (start == 0 or after in ("(", ",", "-")):
        return False
    if line.text(start - 1) == "(" and after == ")":
        return False
    if before == "'s" and "n" in lexicon.words.get(line.lower(end), ""):
        return False
    if after == "," and end + 1 < len(line.words) and _names_country(line, end + 1, lexicon):
        return False
    if before in ("and", "or", ",") and line.text(start - 2) in lexicon.capitals:
        return is_acting(line, start - 2, start - 1, lexicon)
    if before in lexicon.cues["literal"]:
        return False
    if after in ("-", "–") and line.touches(end - 1):
        return line.lower(end + 1) not in lexicon.cues["tail"]
    if before in lexicon.cues["towards"]:
        return not any(line.lower(index) in lexicon.cues["motion"] for index in range(start - 1 - _WINDOW, start - 1))
    if before == "of":
        return line.lower(start - 2) not in lexicon.cues["city of"]
    return before not in lexicon.cues["article"]


def _names_country(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    return any(match.entry.country for match in lexicon.gazetteer.matches(line.words, index))
