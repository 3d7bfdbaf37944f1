"""Is a land's or town's word somebody's name where it stands?"""

from briefing.extraction.actors.reading.titles import field_start
from briefing.extraction.actors.roles.after import role_after
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line
from briefing.text.fold import fold

_PLACES = (Sort.COUNTRY, Sort.CAPITAL, Sort.CITY, Sort.PLACE)
#: Forms of address that places and beauty queens have too.
_NO_ADDRESS = frozenset(("Miss", "St.", "Saint"))


def names_person(line: Line, index: int, sort: Sort, lexicon: ActorLexicon) -> bool:
    """Tell whether a place's word is a surname after an address ("Mr Lima") or a told person's given name."""
    given = (
        sort is Sort.DEMONYM and fold(line.text(index)) in lexicon.first_names and line.text(index + 1)[:1].isupper()
    )
    if not (given or sort in _PLACES) or line.titled or line.text(index).isupper():
        return False
    address = line.text(index - 1) if index else ""
    if address in lexicon.titles.honorifics and address not in _NO_ADDRESS:
        return True
    return not given and tells_person(line, index, lexicon)


def tells_person(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether what stands around a place's word and the next tells of a person ("Jordan Wells, the coach,")."""
    following, end = line.text(index + 1), index + 2
    named = following[:1].isupper() and following[1:].islower() and following not in lexicon.not_names
    if not named or fold(line.text(index)) not in lexicon.first_names or line.text(end)[:1].isupper():
        return False
    if _is_titled(line, index, lexicon) and lexicon.gazetteer.alone(following) is None:
        return True
    aged = line.text(end) == "," and line.text(end + 1).isdecimal() and line.text(end + 2) == ","
    several = singular(following.lower()) != following.lower() and "n" in lexicon.words.get(following.lower(), "")
    who = line.text(end) == "," and line.lower(end + 1) == "who" and not several
    speaks = line.text(end) in lexicon.stances and line.lower(end + 1) in lexicon.cues["person pronoun"]
    return aged or who or speaks or role_after(line, end, lexicon) is not None


def _is_titled(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an office with a capital, or its field, stands right before ("Secretary of Ports Chad Moro")."""
    before = line.text(index - 1) if index else ""
    office = before[:1].isupper() and before.lower() in lexicon.titles.closing
    return office or field_start(line, index, lexicon) < index
