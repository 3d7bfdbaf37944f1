"""Where does the name of a place end when its own words say that it is one ("… River", "Lake …", "… Airport")?"""

from briefing.extraction.actors.roles.after import role_after
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_LONGEST = 6
#: How many words a person's name may have that closes with a place's word ("Marc Lamont Hill").
_PERSON = 3
#: What may have a northern or other part.
_DIVIDED = (Sort.PLACE, Sort.CITY, Sort.CAPITAL)
_OF = frozenset(("of", "de", "do", "da", "du", "del"))
#: What stands before a place's name and not before a person's.
_WHERE = frozenset(("the", "at", "in", "near", "across", "along", "around", "outside", "inside"))


def place_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of the place's name that begins at a word, or `start`; one word alone is none."""
    near = line.texts[start : start + _LONGEST]
    told = not lexicon.sites.isdisjoint(near[1:]) or near[0] in lexicon.openings
    if not told or line.titled or (lexicon.words.get(line.lower(start)) == FUNCTION and not near[0].isupper()):
        return start
    return max(_by_last_word(line, start, lexicon), _by_first_word(line, start, lexicon))


def _by_last_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    end, index = start, start
    while index < start + _LONGEST and _is_part(line, index, lexicon):
        compound = line.text(index + 1) == "-" and line.touches(index)
        if index > start and line.text(index) in lexicon.sites and not compound:
            end = index + 1
        index += 1
        index += line.text(index) == "-" and line.touches(index) and line.text(index + 1)[:1].isupper()
    following = line.text(end)
    if following[:1].isupper() and following.lower() not in lexicon.words and line.lower(start - 1) != "the":
        return start  # "Ana Temple Ruiz"
    person = end <= start + _PERSON and _is_person(line, start, end, lexicon)
    return start if person or _only_says_where(line, start, end, lexicon) else end


def _is_person(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words name a person whose surname is a kind of place ("Marc Lamont Hill")."""
    before = line.lower(start - 1)
    if before in lexicon.titles.closing or line.text(start - 1) in lexicon.titles.honorifics:
        return True
    surname = line.text(end - 1) in lexicon.cues["surname too"]
    given = surname and (line.lower(start) in lexicon.first_names or line.text(start) in lexicon.family_first)
    if surname and before != "the":
        given = given or line.text(end) in lexicon.stances
    return (given and before not in _WHERE) or role_after(line, end, lexicon) is not None


def _is_part(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    text = line.text(index)
    small = text.lower() in lexicon.cues["preposition"] or text.lower() in lexicon.cues["article"]
    office = text.lower() in lexicon.titles.closing and line.text(index + 1) not in lexicon.sites
    return text[:1].isupper() and lexicon.not_names.get(text) != "calendar" and not small and not office


def _only_says_where(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a nation or opening word stands before the kind of place alone ("Chinese Province")."""
    if end != start + 2:
        return False
    entry = lexicon.gazetteer.alone(line.text(start))
    national = entry is not None and entry.sort in (Sort.DEMONYM, Sort.COUNTRY)
    return national or (line.opens(start) and line.lower(start) in lexicon.words)


def _by_first_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where a name like "Lake Chad", "Gulf of Aden" or "Fort Worth" ends."""
    if line.text(start) in lexicon.cues["direction"]:
        return _by_direction(line, start, lexicon)
    of = line.lower(start + 1) in _OF
    if line.text(start) not in lexicon.cues["land before"] and not (of and line.text(start) in lexicon.cues["land of"]):
        return start
    after = start + 1 + of
    after += line.lower(after) == "the"
    if not _is_name(line, after, lexicon, of=after > start + 1):
        return start
    end = after + 1
    while end < start + _LONGEST and _is_name(line, end, lexicon, of=False):
        end += 1
    return end


def _by_direction(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where a known place ends of which a word names a part ("North Kordofan"), or `start`."""
    known = lexicon.gazetteer.matches(line.words, start + 1) if start + 1 < len(line.words) else []
    parts = (match.end for match in known if match.entry.sort in _DIVIDED and line.words[start + 1].capital)
    return next(parts, start)


def _is_name(line: Line, index: int, lexicon: ActorLexicon, *, of: bool) -> bool:
    """Tell whether a word goes on with the name of a place: a strange one, or after "of" any with a capital."""
    text = line.text(index)
    if not text[:1].isupper() or text in lexicon.not_names or (text.isupper() and len(text) > 1):
        return False
    return of or (text.lower() not in lexicon.words and text.lower() not in lexicon.titles.closing)
