"""Does a name of the tables read as that name where it stands?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.places.surnames import names_person
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.gazetteer import Entry, Match, Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_BODIES = (Sort.INSTITUTION, Sort.OUTLET)
#: What opens a cell or item, where a common word has a capital too, and whom several speak of as themselves.
_CELLS, _PRONOUNS = frozenset(("|", ":", "–", "—", "•", "*", "/")), frozenset(("he", "she", "they"))
#: How adjectives of lands end that are hardly a given name.
_ADJECTIVES = ("an", "ish", "ese", "ch")


def best_known(line: Line, index: int, lexicon: ActorLexicon) -> Match | None:
    """Return the longest known name at a word that reads as one there, None when there is none."""
    for match in lexicon.gazetteer.matches(line.words, index):
        if _reads(line, index, match, lexicon):
            return match
    return None


def _reads(line: Line, index: int, match: Match, lexicon: ActorLexicon) -> bool:
    """Tell whether a name of the tables reads as that name where it stands."""
    end, entry = match.end, match.entry
    if line.lower(end - 1) in lexicon.titles.modifiers and line.lower(end) in lexicon.titles.heads:
        return False
    if end - index > 1:
        return True
    word = line.text(index)
    if word in lexicon.cues["prefix"]:
        addressed = entry.sort in _BODIES and _is_addressed(line, index, lexicon)
        return not addressed and line.text(end) in ("-", "–") and line.touches(index)
    if entry.name.endswith(f"({word.upper()})") and not word.isupper() and word.lower() in lexicon.first_names:
        return False  # "Knut said" is no union's
    if _is_part(line, index, entry, lexicon) or _is_other_word(line, index, entry, lexicon):
        return False
    if entry.sort is Sort.DEMONYM or (word.isupper() and not (entry.sort is Sort.CITY and entry.guarded)):
        return True
    if (entry.sort is Sort.CITY and _is_joined(line, index)) or (
        _begins_name(line, index, lexicon) and not _is_offices_land(line, index, entry, lexicon)
    ):
        return False
    if not entry.guarded and (word.lower() not in lexicon.words or entry.sort in (Sort.COUNTRY, Sort.CAPITAL)):
        return True
    return _reads_guarded(line, index, entry, lexicon)


def _is_part(line: Line, index: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a known word is only part of a longer one: before a hyphen, or of a sort of thing."""
    after = line.text(index + 1)
    if after == "-" and line.lower(index + 2) in lexicon.cues["kind of thing"]:
        return True
    if entry.sort is Sort.INSTITUTION and after == "-" and _is_joined(line, index):
        tail = line.text(index + 2)
        return not tail.isupper() and lexicon.gazetteer.alone(tail) is None  # "Usdaw-Plus"
    return entry.sort in (Sort.CAPITAL, Sort.CITY) and lexicon.not_names.get(after) == "generic"


def _is_other_word(line: Line, index: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a known word is somebody's name here ("Ms Lindt", "Dane Zelva"), or shouted as all others are."""
    word = line.text(index)
    if entry.sort in _BODIES and _is_addressed(line, index, lexicon):
        return True
    if names_person(line, index, entry.sort, lexicon):
        return True
    noun = word in lexicon.cues["party or noun"] and line.text(index + 1) in lexicon.cues["bloc noun"]
    if noun and line.opens(index):
        return True  # "Labor unions"
    if entry.sort is Sort.INSTITUTION and _has_members_thing(line, index, lexicon):
        return True
    worded = word.isupper() and word.lower() in lexicon.words and entry.sort is Sort.INSTITUTION
    if worded and len(line.words) > 1 and _is_shouted(line):
        return True
    person = entry.sort is Sort.DEMONYM and not word.lower().endswith(_ADJECTIVES)
    return person and line.lower(index + 1) not in lexicon.first_names and _begins_name(line, index, lexicon)


def _has_members_thing(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a plural that is a word names with its genitive and a noun a hall or body ("the Pilots' Hall")."""
    owned = line.text(index + 1) == "'" and line.touches(index) and line.text(index + 2)[:1].isupper()
    return (
        owned and singular(line.lower(index)) in lexicon.words and "n" in lexicon.words.get(line.lower(index + 2), "")
    )


def _is_addressed(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a form of address stands before a word, or a title and a strange word after it."""
    if line.text(index - 1) in lexicon.titles.honorifics and not line.text(index).isupper():
        return True
    following = line.text(index + 1)
    strange = following[:1].isupper() and following.lower() not in lexicon.words and following not in lexicon.not_names
    titled = line.lower(index - 1) in lexicon.titles.heads and line.text(index - 1)[:1].isupper()
    return titled and strange and not (line.text(index).isupper() or line.titled)


def _is_shouted(line: Line) -> bool:
    """Tell whether the whole line is in capitals ("WHO GETS THE BRANCHES?")."""
    return not any(text.islower() and text.isalpha() for text in line.texts)


def _is_joined(line: Line, index: int) -> bool:
    """Tell whether a hyphen or particle joins a word to another in somebody's name ("Grabe-Holguín", "von Essen")."""
    if line.lower(index - 1) in ("von", "van", "der"):
        return True
    before = line.text(index - 1) == "-" and line.touches(index - 1) and line.text(index - 2)[:1].isupper()
    after = line.text(index + 1) == "-" and line.touches(index) and line.text(index + 2)[:1].isupper()
    return before or after


def _is_offices_land(line: Line, index: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether "of" leads from an office to a country ("the Foreign Minister of Jordan Ayman Moro")."""
    of = line.lower(index - 1) == "of" and entry.sort is Sort.COUNTRY
    return of and line.lower(index - 2) in lexicon.titles.closing


def _begins_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a known word is here a given name ("Jordan Henderson")."""
    following = line.text(index + 1)
    if line.text(index).lower() not in lexicon.first_names or not following[:1].isupper():
        return False
    known = following in lexicon.not_names or lexicon.gazetteer.alone(following) is not None
    return not known and following.lower() not in lexicon.words and len(following) > 1


def _reads_guarded(line: Line, index: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    if entry.kind is ActorKind.PLACE:
        return _reads_place(line, index, entry, lexicon)
    if line.titled:
        return False
    if line.text(index) in lexicon.cues["firm like a word"]:
        return _is_forced(line, index, lexicon)
    after = line.lower(index + 1)
    acts = after == "'s" or after in lexicon.stances or _is_done(line, index + 1, lexicon)
    firm = line.text(index + 1) in lexicon.cues["company form"] or _is_joined_to_firm(line, index, lexicon)
    return not line.opens(index) or acts or firm or after in lexicon.titles.heads


def _is_done(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a helper and a verb of its own stand at a word ("Shell will cut", "Apple was fined")."""
    helper, verb = line.lower(index), line.lower(index + 1)
    if helper in lexicon.cues["modal"]:
        return "v" in lexicon.words.get(verb, "") and verb != "be"
    if helper in ("is", "was"):
        return verb in lexicon.cues["done to a body"] or verb in lexicon.cues["asked of a body"]
    return helper in lexicon.cues["have"] and verb.endswith("ed") and "v" in lexicon.words.get(verb, "")


def _is_forced(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a firm whose name is among the commonest words can only be meant ("Visa and Zelva agreed").

    It is where the word needs no capital and has one, and at the head of a sentence where it acts as one firm does.
    """
    before, after, following = line.text(index - 1), line.lower(index + 1), line.text(index + 1)
    owned = after == "'s" and (line.lower(index + 2) in lexicon.cues["company noun"])
    officer = after in lexicon.cues["officer"] or after in lexicon.cues["company noun"]
    if not line.opens(index) and before not in _CELLS:
        part = (index > 0 and before[:1].isupper()) or following[:1].isupper() or following[:1].isdigit()
        return not part and (officer or line.lower(index - 1) not in lexicon.cues["article"])
    listed = _is_joined_to_firm(line, index, lexicon)
    acts = lexicon.stances.is_singular(after) and "n" not in lexicon.words.get(after, "")
    counts = lexicon.words.get(line.lower(index)) == FUNCTION  # "Three said they had left"
    acts = acts and not (counts and line.lower(index + 2) in _PRONOUNS)
    return owned or listed or acts or (not counts and _is_done(line, index + 1, lexicon))


def _is_joined_to_firm(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "and" joins a body of the tables to a word ("Vale and BHP agreed")."""
    entry = lexicon.gazetteer.alone(line.text(index + 2)) if line.lower(index + 1) == "and" else None
    return entry is not None and entry.sort is Sort.INSTITUTION


def _reads_place(line: Line, index: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a word that need not be a city stands where a city would: "in Reading", "Nice, France"."""
    if line.lower(index - 1) in lexicon.cues["at"]:
        return True
    if entry.sort is not Sort.CITY:
        return not line.opens(index)
    if line.text(index + 1) == "," and line.text(index + 2).removesuffix(".") in lexicon.abbreviated:
        return True
    after = lexicon.gazetteer.alone(line.text(index + 2)) if line.text(index + 1) == "," else None
    return after is not None and after.country == entry.country
