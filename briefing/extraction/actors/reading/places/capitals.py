"""Does a capital's name stand for its government, or for the city?"""

from collections import defaultdict
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.guessing import GUESSED
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.hints import Hint
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_WINDOW = 4
#: How many words back the place may stand to which "and" joins another one.
_ROW = 12
#: How many literal mentions of a capital one acting mention outweighs.
_GOVERNS = 1.5


def is_acting(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the capital at `start` to `end` acts or is dealt with ("Beijing responded", "with Beijing")."""
    before, after = line.lower(start - 1), line.text(end)
    if line.text(start).isupper() and not line.titled and (start == 0 or after in ("(", ",", "-")):
        return False
    if line.text(start - 1) == "(" and after == ")":
        return False
    if after[:1].isdecimal() or (start == 0 and after == "(") or (after == "," and line.text(end + 1)[:1].isdecimal()):
        return False  # "Oslo 17.3.2023", "Oslo, 15 April"
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
        return not _is_way(line, start - 1, lexicon)
    if before == "of":
        return line.lower(start - 2) not in lexicon.cues["city of"]
    return before not in lexicon.cues["article"]


def _is_way(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the preposition at an index leads to where somebody goes, as the same one joined to it before does.

    Such is "to" behind "and" in "flights to Oslo until May, and to Paris".
    """
    if any(line.lower(at) in lexicon.cues["motion"] for at in range(index - _WINDOW, index)):
        return True
    if line.lower(index - 1) not in ("and", "or"):
        return False
    near = range(index - 2, max(-1, index - 2 - _ROW), -1)
    first = next((at for at in near if line.lower(at) == line.lower(index)), None)
    return first is not None and any(line.lower(at) in lexicon.cues["motion"] for at in range(first - _WINDOW, first))


def _names_country(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    return any(match.entry.country for match in lexicon.gazetteer.matches(line.words, index))


def settle_capitals(mentions: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Read each capital as its government where it acts, or as a city throughout when it is so far more often.

    Where it is the government, its literal mentions show no actor of their own. Where somebody of the article
    bears the name and it is nowhere the city, it is theirs.
    """
    votes: defaultdict[str, float] = defaultdict(float)
    for mention in mentions:
        if mention.rule == Sort.CAPITAL:
            votes[mention.name] += _GOVERNS if mention.acting else -1
    if not votes:
        return list(mentions)
    governing = {name for name, count in votes.items() if count > 0}
    surnames = _surnames_of_capitals(mentions)
    settled = []
    for mention in mentions:
        if mention.rule == Sort.CAPITAL and mention.name in surnames:
            settled.append(mention._replace(kind=None, rule="word", country=""))
        elif mention.rule != Sort.CAPITAL or mention.name not in governing:
            settled.append(mention)
        elif mention.acting:
            country = mention.stands_for in lexicon.countries
            kind = ActorKind.COUNTRY if country else ActorKind.ORGANISATION
            settled.append(mention._replace(kind=kind, name=mention.stands_for, country="", rule="metonym"))
        else:
            settled.append(mention._replace(rule=GUESSED))
    return settled


def _surnames_of_capitals(mentions: Sequence[Mention]) -> set[str]:
    """Return the capitals that are somebody's surname, speak, and are nowhere the city ("Ann Paris … Paris claims")."""
    capitals = [mention for mention in mentions if mention.rule == Sort.CAPITAL]
    speaking = {mention.name for mention in capitals if mention.hint is Hint.ACTS}
    surnames = {mention.name.rpartition(" ")[2] for mention in mentions if mention.kind is ActorKind.PERSON}
    return speaking & surnames - {mention.name for mention in capitals if not mention.acting}
