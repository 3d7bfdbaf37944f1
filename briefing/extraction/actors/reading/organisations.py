"""Where does an organisation's name end when no table knows it?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_LONGEST = 9
_INNER = frozenset(("of", "for", "&"))
_LISTING = frozenset(("and", "the", "of", "for", "&", ",", "on"))


def by_last_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that closes with an organisation's word ("… Council"), or `start`."""
    end, index = start, start
    while index < min(start + _LONGEST, len(line.words)):
        text = line.text(index)
        if not _is_part(line, index, lexicon):
            if not (text in _INNER or (text == "-" and line.touches(index))) or index == start:
                break
        elif text in lexicon.heads.last and index > start:
            end = index + 1
        index += 1
    return end


def _is_part(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    text = line.text(index)
    if not text[0].isupper():
        return False
    return lexicon.not_names.get(text) != "calendar"


def by_first_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that opens with an organisation's word ("Ministry of …"), or `start`."""
    if line.text(start) not in lexicon.heads.first or line.lower(start + 1) not in ("of", "for", "on"):
        return start
    end, index = start, start + 1
    while index < min(start + _LONGEST, len(line.words)):
        if line.words[index].capital:
            if end > start and line.lower(index - 1) in (",", "and") and _is_actor(line, index, lexicon):
                break
            end = index + 1
        elif line.lower(index) not in _LISTING or not _continues(line, index):
            break
        index += 1
    return end


def _continues(line: Line, index: int) -> bool:
    """Tell whether a capital follows the joining word, at most one article later."""
    following = index + 1 + (line.lower(index + 1) in ("the", "and"))
    return following < len(line.words) and line.words[following].capital


def _is_actor(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(line.text(index))
    return entry is not None and entry.sort in (Sort.COUNTRY, Sort.DEMONYM, Sort.INSTITUTION, Sort.CAPITAL)


def defined_acronym(line: Line, end: int) -> str:
    """Return the acronym in brackets right after a name ("… (ASEAN)"), or an empty text."""
    acronym = line.text(end + 1)
    bracketed = line.text(end) == "(" and line.text(end + 2) == ")"
    return acronym if bracketed and sum(letter.isupper() for letter in acronym) > 1 else ""


def by_definition(line: Line, start: int) -> int:
    """Return the end of a run of capitals whose initials the acronym in brackets after it spells, or `start`."""
    index = start
    while index < min(start + _LONGEST, len(line.words)):
        if line.text(index) == "(":
            acronym = defined_acronym(line, index)
            return index if acronym and _spelled(acronym, line, start, index) else start
        if not (line.words[index].capital or line.lower(index) in _LISTING or line.text(index) == "-"):
            return start
        index += 1
    return start


def _spelled(acronym: str, line: Line, start: int, end: int) -> bool:
    initials = iter("".join(line.text(index)[0].lower() for index in range(start, end)))
    letters = [letter.lower() for letter in acronym if letter.isalpha()]
    met = sum(letter in initials for letter in letters)
    return met >= 2 and met >= len(letters) - 2
