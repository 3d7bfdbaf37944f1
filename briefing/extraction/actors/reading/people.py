"""Where does a person's name end, and is it one?"""

import re

from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line
from briefing.text.fold import fold

_LONGEST = 5
#: How long the initials of given names may be ("H.D.").
_INITIALS = 6
#: A given name that stands alone after a family name that other languages have for an article.
_SHORT_NAME = 5
#: One to three syllables as Chinese, Korean and Vietnamese given names have them.
_SYLLABLES = re.compile(
    r"(?:(?:[cgknpstz]h|ng|tr|qu|[bcdfghjklmnpqrstvwxyz])?[aeiouy]{1,3}(?:ng|nh|n|m|l|k|p|t|h|r)?){1,3}"
)
_ASKED = frozenset(("Q.", "A."))
_ROMAN = frozenset("IVX")
#: What may be a surname after a given name.
_SURNAMES = (Sort.INSTITUTION, Sort.COUNTRY)
_AREAS = (Sort.COUNTRY, Sort.DEMONYM, Sort.INSTITUTION, Sort.OUTLET)


def name_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where the run of words that may be one person's name ends."""
    index, count = start, 0
    while index < len(line.words) and count < _LONGEST:
        following = _next_part(line, index, lexicon, first=count == 0)
        if following == index:
            break
        index, count = following, count + 1
    return index


def _next_part(line: Line, index: int, lexicon: ActorLexicon, *, first: bool) -> int:
    text = line.text(index)
    if text in lexicon.cues["postnominal"] and not first:
        return index
    if text in lexicon.cues["suffix"] and not first:
        return index + 1
    saint = (
        text == "St." and line.lower(index - 1) in lexicon.first_names and line.lower(index + 1) not in lexicon.words
    )
    if not first and text in lexicon.cues["particle after given name"]:
        return _past_given_particle(line, index, lexicon)
    if (text.lower() in lexicon.cues["particle"] or saint) and not first:
        following = index + 1 + (line.text(index + 1) == "-")
        return _next_part(line, following, lexicon, first=True) if following < len(line.words) else index
    if not first and is_glottal(line, index):
        return _next_part(line, index + 1, lexicon, first=True)
    if not _may_name(line, index, lexicon, first=first):
        return index
    return _hyphenated(line, index, lexicon)


def _past_given_particle(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where a surname ends before which a word stands that is a particle only after a given name.

    "Maria do Carmo", "João da Silva e Sousa"; elsewhere it is a verb, or joins what is nobody's name.
    """
    particles = lexicon.cues["particle"] | lexicon.cues["particle after given name"]
    start = index
    while line.text(start - 1)[:1].isupper() or (line.text(start - 1) in particles and start > 1):
        start -= 1
    start = title_end(line, start, lexicon.titles)
    following = line.text(index + 1)
    if fold(line.text(start)) not in lexicon.first_names or not following[:1].isupper() or line.titled:
        return index
    end = _next_part(line, index + 1, lexicon, first=True)
    return end if end > index + 1 else index


def is_glottal(line: Line, index: int) -> bool:
    """Tell whether an apostrophe is the first letter of a name ("Judge 'Mamosa Letsie"), since it closes nowhere."""
    if line.text(index) != "'" or not line.touches(index) or line.touches(index - 1):
        return False
    amid = line.text(index - 1)[:1].isupper() and line.text(index + 1)[:1].isupper()
    return amid and line.texts.count("'") == 1


def _may_name(line: Line, index: int, lexicon: ActorLexicon, *, first: bool) -> bool:
    text = line.text(index)
    if lexicon.not_names.get(text) == "calendar":
        return _is_named_like_a_month(line, index, lexicon, first=first)
    shouted = len(text) > 3 and text.isupper() and "." not in text and not line.titled
    if not text[0].isupper() or (shouted and not _is_shouted_surname(line, index, lexicon)):
        return False
    if not first and (text[-1].isdigit() or (text[1:2].isdigit() and len(text) > 2)):
        return False  # "London W1S"
    if text in lexicon.not_names:
        if first:
            return _is_name_all_the_same(line, index, lexicon)
        return _is_amid_name(line, index, lexicon)
    if first:
        return not _heads_off(line, index, lexicon)
    if text in lexicon.titles.honorifics:
        return False
    if title_end(line, index, lexicon.titles) > index and not _is_family_name(line, index, lexicon):
        return False
    entry = lexicon.gazetteer.alone(text)
    worded = entry is not None and entry.sort is Sort.INSTITUTION and text.lower() in lexicon.words
    surname = entry is not None and entry.sort in _SURNAMES and _closes_name(line, index, lexicon)
    known = text.lower() in lexicon.first_names or worded or surname
    if entry is not None and entry.sort in _AREAS and not known:
        return False
    return not (line.titled and text.lower() in lexicon.words)


def _is_shouted_surname(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether capitals are a surname's, for an address and a given name stand before it ("Mr. John OKORO")."""
    given = line.text(index - 1)
    addressed = index > 1 and line.text(index - 2) in lexicon.titles.honorifics
    return addressed and given[:1].isupper() and given[1:].islower() and lexicon.gazetteer.alone(given) is None


def _closes_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a firm's or land's word closes the name of somebody, for only a given name stands before it.

    So it does in "Eva Lindt said" and "fined Gina Panama".
    """
    before, text = line.text(index - 1), line.text(index)
    address = line.text(index - 2) if index > 1 else ""  # "Alhaji Sabu Heineken"
    addressed = address in lexicon.titles.honorifics and address not in lexicon.titles.heads
    given = before[:1].isupper() and (before.lower() in lexicon.first_names or addressed)
    alone = (
        given
        and before.lower() not in lexicon.words
        and lexicon.gazetteer.alone(before) is None
        and before not in lexicon.not_names
    )
    return alone and not text.isupper() and not line.text(index + 1)[:1].isupper() and not line.titled


def _heads_off(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an acronym only stands before somebody's name ("told ALI Rosa Gil")."""
    text, following = line.text(index), line.text(index + 1)
    given = following.lower() in lexicon.first_names and not following.isupper() and following[:1].isupper()
    return len(text) > 2 and text.isupper() and given and not line.titled


def _is_family_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a title's word closes a name ("James Baker said"), since no name follows it."""
    given = line.lower(index - 1) in lexicon.first_names and line.text(index - 1)[:1].isupper()
    given = given or (line.text(index - 1)[1:] == "." and index > 1)  # "B. A. Wali"
    given = given or (line.text(index) in lexicon.cues["surname too"] and _is_strange(line.text(index - 1), lexicon))
    lone = line.lower(index) not in lexicon.titles.modifiers and not line.text(index + 1)[:1].isupper()
    return given and lone and line.lower(index + 1) != "of" and not line.titled


def _is_amid_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a thing's word stands within a name: "Lee Park-hun", "Caroline Stage Vestrup,"."""
    if line.text(index - 1) in lexicon.family_first and line.text(index + 1) == "-":
        return line.text(index + 2).islower()
    before, following = line.text(index - 1), line.text(index + 1)
    strange = following[:1].isupper() and following.lower() not in lexicon.words and following not in lexicon.not_names
    if before.lower() in lexicon.first_names and strange and not following.isupper() and not line.titled:
        return True
    given = before.lower() in lexicon.first_names and before[:1].isupper() and not line.titled
    if given and line.text(index) in lexicon.cues["surname too"] and not following[:1].isupper():
        return True  # "Peter Lake,"
    if given and following == "-" and line.touches(index) and line.text(index + 2)[:1].isupper():
        return True  # "Ann Mountain-Ross"
    people = lexicon.not_names[line.text(index)] in ("faith", "people") and not line.text(index).endswith("s")
    named = before[:1].isupper() and before.lower() not in lexicon.words and before not in lexicon.not_names
    return people and named and lexicon.gazetteer.alone(before) is None and not line.titled


def _is_name_all_the_same(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a thing's word is a name by the one after it: "Park Soo-yeon", "Bill Foss"."""
    text, following = line.text(index), line.text(index + 1)
    if text in lexicon.family_first:
        return _is_joined_given(line, index + 1)
    strange = following[:1].isupper() and following.lower() not in lexicon.words and len(following) > 2
    lone = not line.text(index - 1)[:1].isupper() or line.lower(index - 1) in lexicon.titles.heads or index == 1
    known = lexicon.gazetteer.alone(following) is not None or following in lexicon.not_names
    return text.lower() in lexicon.first_names and strange and lone and not known and not following.isupper()


def _is_joined_given(line: Line, index: int) -> bool:
    """Tell whether a hyphen joins two syllables of an Asian given name ("Soo-yeon", "Joo-Ho")."""
    second = line.text(index + 2)
    syllable = len(second) <= _SHORT_NAME and _SYLLABLES.fullmatch(second.lower()) is not None
    return line.text(index + 1) == "-" and (second.islower() or (syllable and line.touches(index)))


def _is_named_like_a_month(line: Line, index: int, lexicon: ActorLexicon, *, first: bool) -> bool:
    """Tell whether a month's name is a person's here: "Theresa May", "Jan Novak"."""
    following = line.text(index + 1)
    if not first:
        given = line.lower(index - 1) in lexicon.first_names and not following[:1].isdigit()
        return given or (_is_strange(line.text(index - 1), lexicon) and _is_strange(following, lexicon))
    named = line.lower(index) in lexicon.first_names and following[:1].isupper()
    before = line.text(index - 1) if index else ""
    if before in lexicon.titles.honorifics or before in lexicon.cues["office before surname"]:
        return not following[:1].isdecimal()  # "Mrs Justice May"
    if following in ("van", "von") and line.lower(index) in lexicon.first_names:
        return True  # "Jan van den Berg"
    return named and following not in lexicon.not_names and lexicon.gazetteer.alone(following) is None


def _is_strange(text: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word with a capital is none that a dictionary or table has."""
    known = text.lower() in lexicon.words or text in lexicon.not_names or lexicon.gazetteer.alone(text) is not None
    return text[:1].isupper() and text[1:].islower() and not known


def _hyphenated(line: Line, index: int, lexicon: ActorLexicon) -> int:
    if not line.touches(index) or line.text(index + 1) != "-" or not line.touches(index + 1):
        return index + 1
    tail = line.text(index + 2)
    if tail in lexicon.cues["compound tail"]:
        return index + 1
    given = line.lower(index) not in lexicon.words and _SYLLABLES.fullmatch(line.lower(index)) is not None
    asian = (line.text(index - 1) in lexicon.family_first or (given and tail.islower())) and len(tail) <= 5
    double = (line.lower(index - 1) in lexicon.first_names or line.text(index - 1) == "-") and tail[0].isupper()
    known = _is_known(tail, lexicon) and not double
    part = (tail[0].isupper() and not known) or tail.lower() not in lexicon.words
    if not tail[0].isalpha() or not (asian or part) or _joined(line, index, lexicon):
        return index + 1
    return _hyphenated(line, index + 2, lexicon) if tail[0].isupper() else index + 3


def _joined(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the hyphen joins two actors ("Biden-Xi") rather than two parts of one name ("Ana Vance-Moro")."""
    if line.text(index + 2).islower() and line.text(index - 1) in lexicon.family_first:
        return False
    before = line.text(index - 1)
    given = (before.lower() in lexicon.first_names and before[:1].isupper()) or before in lexicon.titles.honorifics
    if (given or before == "-") and not line.text(index + 3)[:1].isupper():
        return False
    if before.lower() in lexicon.cues["particle"]:
        return False
    first, second = (_is_known(line.text(at), lexicon) for at in (index, index + 2))
    return second or (first and not _is_body(line.text(index), lexicon))


def _is_body(text: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word in small letters but its first is a body's of the tables ("Usdaw-Plus" is another)."""
    entry = lexicon.gazetteer.alone(text)
    return entry is not None and entry.sort is Sort.INSTITUTION and text[1:].islower()


def _is_known(text: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a word names somebody or something by itself; a little known town's name may be a surname."""
    entry = lexicon.gazetteer.alone(text)
    return entry is not None and not (entry.sort is Sort.CITY and entry.guarded)


def is_person(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a run of two or more words reads as a person's name by its own words."""
    first, second = line.text(start), line.text(start + 1)
    if end - start < 2:
        return False
    worded = first.lower() in lexicon.words
    if end - start == 2 and _ROMAN.issuperset(second):
        return False  # "Artemis III"
    if second in lexicon.cues["noble particle"] and not worded:
        return True
    shouted = len(first) == 2 and first.isupper() and first.isalpha() and second[1:].islower()  # "JD Moro"
    initials = first.endswith(".") and len(first) <= _INITIALS
    initials = (initials or (shouted and not line.titled)) and second.lower() not in lexicon.words
    if fold(first) in lexicon.first_names or (len(first) == 2 and first[1] == ".") or initials:
        asked = first in _ASKED and line.opens(start)  # "Q. Is anyone talking?"
        return not ((worded or asked) and line.opens(start) and second.lower() in lexicon.words)
    if _has_double_surname(line, start, end, lexicon):
        return True
    if first in lexicon.family_first and end - start <= 4:
        joined = _is_joined_given(line, start + 1)
        given = (joined or second.lower() not in lexicon.words) and _SYLLABLES.fullmatch(second.lower()) is not None
        if first.lower() in lexicon.cues["particle"] and end - start == 2 and len(second) > _SHORT_NAME:
            return False  # "Le Courrier"
        return given and not (worded and line.opens(start) and second.isupper())
    return False


def _has_double_surname(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a strange word and two that a hyphen joins make the name ("Stu Calder-Tate")."""
    tail = line.text(end - 1)  # "Wisanu Krea-khom"
    parts = line.text(end - 3)[:1].isupper() and (tail[:1].isupper() or tail not in lexicon.words)
    joined = end - start in (4, 5) and line.text(end - 2) == "-" and parts
    strange = line.lower(start) not in lexicon.words and lexicon.gazetteer.alone(line.text(start)) is None
    shouted = any(line.text(at).isupper() for at in range(start, end) if len(line.text(at)) > 1)
    return joined and strange and not shouted and line.text(start + 1) != "-"


def family_name(name: str, lexicon: ActorLexicon) -> str:
    """Return the part of a full name by which later sentences call the person."""
    parts = [part for part in name.split() if part not in lexicon.cues["suffix"]]
    if len(parts) < 2:
        return parts[0] if parts else name
    if parts[0] in lexicon.family_first and _is_given(parts[1], lexicon):
        return parts[0]
    for index in range(1, len(parts) - 1):
        if parts[index].lower() in lexicon.cues["particle"] - lexicon.cues["descent"] or parts[index] == "St.":
            return " ".join(parts[index:])
    return parts[-1].removeprefix("al-").removeprefix("el-")


def _is_given(part: str, lexicon: ActorLexicon) -> bool:
    """Tell whether a part that follows an Asian family name is a given name, not a Western surname."""
    return "-" in part or part.lower() not in lexicon.words
