"""What is an acronym by the words beside it, and which long name does it stand for?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention, make_mention
from briefing.extraction.actors.reading.bodies.companies import is_introduced
from briefing.extraction.actors.reading.hints import Hint, read_hint
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_LONGEST = 9
#: What opens the phrase of whom something is done to.
_OBJECTS = frozenset(("both", "all", "its", "their", "his", "her", "him", "them", "two", "three"))
_LISTING = frozenset(("and", "the", "of", "for", "&", ",", "on"))


def defined_acronym(line: Line, end: int) -> str:
    """Return the acronym in brackets right after a name ("… (ASEAN)"), or an empty text."""
    acronym = line.text(end + 1)
    bracketed = line.text(end) == "(" and line.text(end + 2) == ")"
    return acronym if bracketed and sum(letter.isupper() for letter in acronym) > 1 else ""


def renamed_acronym(line: Line, end: int) -> str:
    """Return the acronym that "or" gives right after a name ("…, or OCC,"), or an empty text."""
    acronym = line.text(end + 2)
    given = line.text(end) == "," and line.text(end + 1) == "or" and line.text(end + 3) in (",", ".", ";")
    return acronym if given and len(acronym) > 1 and acronym.isupper() else ""


def spelled_end(line: Line, index: int) -> int:
    """Return the end of the long name in apposition that spells the acronym at a word ("RSF, the Rapid …"), or 0."""
    start = index + 3
    if not line.text(index).isupper() or line.text(index + 1) != "," or line.text(index + 2) != "the":
        return 0
    end = start
    while end < min(start + _LONGEST, len(line.words)) and (line.words[end].capital or line.lower(end) in _LISTING):
        end += 1
    while end > start and not line.words[end - 1].capital:
        end -= 1
    first = line.text(start)[:1].lower() == line.text(index)[0].lower()
    return end if first and end - start > 1 and _spelled(line.text(index), line, start, end) else 0


def by_definition(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a run of capitals whose initials the acronym in brackets after it spells, or `start`."""
    index = start
    if "(" not in line.texts[start : start + _LONGEST] or is_small(line, start, lexicon):
        return start
    if line.text(start - 1) == "-" and line.touches(start - 1):
        return start
    while index < min(start + _LONGEST, len(line.words)):
        if line.text(index) == "(":
            acronym = defined_acronym(line, index)
            first = line.text(start)[0].lower()
            return index if acronym and acronym[0].lower() == first and _spelled(acronym, line, start, index) else start
        called = line.text(index) in lexicon.cues["organisation noun"] and line.text(index + 1) == "("
        if not (called or line.words[index].capital or line.lower(index) in _LISTING or line.text(index) == "-"):
            return start
        index += 1
    return start


def _spelled(acronym: str, line: Line, start: int, end: int) -> bool:
    initials = iter("".join(line.text(index)[0].lower() for index in range(start, end)))
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    met = sum(letter in initials for letter in letters)
    return (met >= 2 and met >= len(letters) - 2) or _translates(letters, line, start, end)


def _translates(letters: list[str], line: Line, start: int, end: int) -> bool:
    """Tell whether an acronym has the initials of a name in another order, as one of another language has."""
    capitals = [line.lower(index)[0] for index in range(start, end) if line.words[index].capital]
    return len(letters) > 2 and len(capitals) > 2 and all(letter in capitals for letter in letters)


def is_small(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word is an article or the like, with a capital only by its place."""
    shouted = line.text(index).isupper() and len(line.text(index)) > 1
    return lexicon.words.get(line.lower(index)) == FUNCTION and not shouted


def is_acronym(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is two to six capitals that no table has for a thing's."""
    text = line.text(index)
    return (
        text.isupper() and 2 <= len(text) <= 6 and text.isalpha() and text not in lexicon.not_names and not line.titled
    )


def read_acronym(line: Line, index: int, lexicon: ActorLexicon) -> Mention | None:
    """Return what an acronym that no table knows names, as far as the words around it tell, or None for none."""
    text = line.text(index)
    if not is_acronym(line, index, lexicon):
        return None
    if is_introduced(line, index, lexicon) or _heads_noun(line, index, lexicon):
        return make_mention(line, index, index + 1, ActorKind.ORGANISATION, text, "organisation noun")
    if line.text(index + 1) in lexicon.stances and title_end(line, index, lexicon.titles) == index:
        return make_mention(line, index, index + 1, ActorKind.ORGANISATION, text, "acting acronym")
    if len(text) == 2:
        return None
    hint = acronym_hint(line, index, lexicon)
    return make_mention(line, index, index + 1, None, text, "acronym")._replace(hint=hint)


def acronym_hint(line: Line, index: int, lexicon: ActorLexicon) -> Hint:
    """Return what the words around an acronym say that it is, what it has among them ("LTFRB chair Ann Lee")."""
    if line.text(index - 1) == "(" and line.text(index - 2) in lexicon.cues["instrument"]:
        return Hint.INTRODUCED  # "the Trade Agreement (TCA)"
    hint = read_hint(line, index, index + 1, lexicon)
    if hint not in (Hint.NONE, Hint.BELONGS) or line.titled:
        return hint
    office = title_end(line, index + 1, lexicon.titles)
    officer = office > index + 1 and line.text(index + 1).islower() and line.text(office)[:1].isupper()
    if officer or (line.lower(index - 1) == "of" and line.lower(index - 2) in lexicon.titles.heads):
        return Hint.WORDED
    has = line.lower(index + 1) == "has" and line.lower(index + 2) in lexicon.cues["article"]
    return Hint.DOES if has else Hint.ACTS if _does(line, index, lexicon) else hint


def _does(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an acronym with its article does something to somebody ("The RSF fined both clubs")."""
    verb, object_ = line.lower(index + 1), line.text(index + 2)
    past = verb.endswith("ed") and "v" in lexicon.words.get(verb, "")
    named = object_.lower() in lexicon.cues["article"] or object_.lower() in _OBJECTS or object_[:1].isupper()
    return line.lower(index - 1) == "the" and past and named


def _heads_noun(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun after an acronym, or after two, says what they are ("the INTO and ASTI unions")."""
    end = index + 1
    if line.text(end) == "and" and line.text(end + 1).isupper():
        end += 2
    noun, before = line.lower(end), line.text(end - 2) == "and" or line.text(index - 1) == "and"
    plural = before and noun.endswith("s") and singular(noun) in lexicon.cues["organisation noun"]
    trade = noun in lexicon.cues["firm or person"] and line.text(end + 1)[:1].isupper()  # "UHF operator Ann Lee"
    lone = end == index + 1 and noun in lexicon.cues["organisation noun"] and not trade
    return plural or (lone and len(line.text(index)) > 2)
