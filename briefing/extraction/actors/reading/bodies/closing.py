"""Where does a name end that closes with an organisation's word ("… Council")?"""

from briefing.extraction.actors.reading.acronyms import is_small
from briefing.extraction.actors.reading.bodies.companies import closes_as_company
from briefing.extraction.actors.reading.people import is_person
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_LONGEST = 9
_INNER = frozenset(("of", "for", "&"))
#: How many words into a name two of its fields may be joined.
_FIELDS = 5
#: How adjectives of learned fields end.
_ADJECTIVES = ("ic", "ical", "al")
#: Where missions and embassies are.
_LANDS = (Sort.COUNTRY, Sort.PLACE, Sort.CAPITAL)
#: What is called after who heads it ("Attorney General's Office").
_OFFICES = frozenset(("Office", "Department", "Court", "office"))
#: The small words and marks that stand within names.
LISTING = frozenset(("and", "the", "of", "for", "&", ",", "on"))


def by_last_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that closes with an organisation's word ("… Council"), or `start`."""
    end, index = start, start
    near = line.texts[start + 1 : start + _LONGEST]
    office = _by_office(line, start, lexicon) if "'s" in near else start
    if office > start or lexicon.heads.last.isdisjoint(near):
        return office
    if line.text(start) in lexicon.cues["instrument"] and line.lower(start + 1) == "of":
        return start  # "Act of Parliament"
    while index < min(start + _LONGEST, len(line.words)):
        text = line.text(index)
        if not _is_part(line, index, lexicon):
            if (
                not _is_joined(line, start, index, lexicon)
                or index == start
                or (text != "'" and _is_somebody(line, start, index, lexicon))
            ):
                break
        elif text in lexicon.heads.last and index > start and not _leads_on(line, index, lexicon):
            end = index + 1
        index += 1
    if line.text(end - 1) in lexicon.cues["postnominal"] and _is_learned(line, start, end, lexicon):
        return start  # "Advocate Ana Moro SC"
    if line.text(end - 2) == "Task" and line.lower(end) in ("on", "for"):
        end = _with_field(line, end, lexicon)
    if line.text(end - 1) in lexicon.cues["body abroad"] and line.lower(end) in ("in", "to"):
        end = _with_land(line, end, lexicon)
    if end > start + 1 and line.text(end) == "of" and line.text(end - 1) in lexicon.cues["body of a land"]:
        end = _with_land(line, end, lexicon)
    named = line.text(end - 1) in lexicon.heads.media and not line.opens(start)
    return start if is_small(line, start, lexicon) and not named else end


def _is_learned(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether letters that a club's name may close with stand after somebody's name instead."""
    titled = title_end(line, start, lexicon.titles) > start or line.lower(start - 1) in lexicon.titles.heads
    return titled or is_person(line, start, end - 1, lexicon)


def _by_office(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of the body that a possessive says whose it is ("Prime Minister's Office"), or `start`."""
    owner = title_end(line, start, lexicon.titles)
    return owner + 2 if owner > start and line.text(owner) == "'s" and line.text(owner + 1) in _OFFICES else start


def _with_field(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the field after a body's name ends ("Task Force on Rail Reform"), or the name's end."""
    index = end + 1
    while line.text(index)[:1].isupper() and lexicon.not_names.get(line.text(index)) != "calendar":
        index += 1
    return index if index > end + 1 else end


def _with_land(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where the land ends in which a mission or embassy is ("UN Mission in Colombia"), or the name's end."""
    start = end + 1 + (line.lower(end + 1) == "the")
    lands = lexicon.gazetteer.matches(line.words, start) if start < len(line.words) else []
    return next((match.end for match in lands if match.entry.sort in _LANDS), end)


def _is_joined(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small word or mark may stand inside an organisation's name."""
    text = line.text(index)
    hyphen = text == "-" and line.touches(index)
    if text == "of" and _employs(line, start, index, lexicon):
        return False
    if text == "for" and line.text(index - 1) in lexicon.heads.last and not is_word(line, index + 1, lexicon):
        return False
    if text in _INNER or hyphen or _joins_fields(line, start, index, lexicon):
        return True
    if text not in ("'", "'s"):
        return False
    return _has_members(line, start, index, lexicon) or closes_as_company(line, index, lexicon)


def is_word(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word, or that after an article, is one that a dictionary has, as fields of bodies are."""
    index += line.lower(index) == "the"
    entry = lexicon.gazetteer.alone(line.text(index))
    small = line.lower(index) in lexicon.words and not line.text(index).isupper()
    return small or (entry is not None and entry.sort is not Sort.SHORT)


def _employs(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words before "of" are a person of the body named after it ("Ana Moro of Harlow Capital")."""
    strange = all(line.lower(at) not in lexicon.words for at in range(start, index))
    known = any(match.end > start + 1 for match in lexicon.gazetteer.matches(line.words, start))
    return 2 <= index - start <= 3 and strange and not known and line.text(index - 1) not in lexicon.heads.last


def _has_members(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a possessive names an organisation's members ("Nurses' Union"), not whose body it is ("Chad's")."""
    members = line.lower(index - 1)
    if line.text(index) == "'s":
        return members.endswith("men") or members in lexicon.cues["members"]
    known = any(match.end == index for match in lexicon.gazetteer.matches(line.words, start))
    trade = members.endswith("ers") and (index > start + 1 or line.text(index + 1) in lexicon.heads.last)
    body = line.lower(start - 1) == "the" and line.text(index + 1) in lexicon.heads.last
    worded = singular(members) in lexicon.words or trade or body
    return members.endswith("s") and line.touches(index - 1) and not known and worded


def _joins_fields(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "and" or a comma joins fields of one body ("its Peace and Security Council"), not two actors."""
    if line.text(index) not in ("and", ",") or index > start + _FIELDS:
        return False
    owned = line.text(start - 1) in ("the", "The", "'s") or line.lower(start - 1) in ("its", "their")
    owned = owned or (index > start + 1 and _is_nation(line.text(start), lexicon))  # "Ghana Ports and Harbours …"
    owned = owned or (line.opens(start) and index > start + 1)  # "National Roads and Bridges Agency"
    if not owned or (line.text(index) == "and" and _is_other(line, index + 1, lexicon)):
        return False
    if line.text(index) == "," and line.text(index + 2) not in (",", "and"):
        return False
    first = start + _is_nation(line.text(start), lexicon) if index > start + 1 else start
    return all(_is_field(line, at, lexicon) for at in range(first, index) if line.text(at)[0].isupper())


def _is_other(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether another body's own name stands behind "and" ("the Rail Insurer and Zelva Biotech")."""
    text = line.text(index)
    if text in lexicon.heads.last:
        return text in lexicon.cues["lone body"] and not line.text(index + 1)[:1].isupper()
    strange = text.lower() not in lexicon.words and singular(text.lower()) not in lexicon.words
    return strange and text[:1].isupper() and not text.endswith(_ADJECTIVES)


def _is_nation(text: str, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(text)
    return entry is not None and entry.sort in (Sort.COUNTRY, Sort.DEMONYM)


def _is_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word says what a body is for, and is neither one itself nor the name of somebody."""
    text = line.text(index)
    common = text.lower() in lexicon.words or text.endswith(_ADJECTIVES)
    known = lexicon.gazetteer.alone(text)
    body = text in lexicon.heads.last and text not in lexicon.cues["field or body"]
    return common and not body and (known is None or known.sort is Sort.CITY)


def _is_somebody(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words are a title or a person's name, not the beginning of an organisation's."""
    entry = lexicon.gazetteer.alone(line.text(start))
    national = entry is not None and entry.sort in (Sort.DEMONYM, Sort.COUNTRY)
    return title_end(line, start, lexicon.titles) > start or (not national and is_person(line, start, end, lexicon))


def _leads_on(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word belongs to what follows it: a title, or as an adjective another name's word."""
    inner = line.lower(index - 1) in LISTING and line.text(index + 1)[:1].isupper()
    return (inner and "a" in lexicon.words.get(line.lower(index), "")) or _opens_title(line, index, lexicon)


def _opens_title(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word belongs to the title that follows it ("Cabinet Secretary", "Industries Minister")."""
    following = line.lower(index + 1)
    if line.text(index + 1).islower() and line.text(index - 1)[:1].isupper() and not line.opens(index - 1):
        return False  # "Zelva Rugby Union chief Ann Lee"
    field = following in lexicon.cues["office of field"] and line.text(index + 1)[:1].isupper()
    return following in lexicon.titles.heads and (field or line.lower(index) in lexicon.titles.modifiers)


def _is_part(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    text = line.text(index)
    if not text[0].isupper():
        return False
    return lexicon.not_names.get(text) != "calendar"
