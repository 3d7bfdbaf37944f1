"""Where does an organisation's name end when no table knows it?"""

from collections.abc import Mapping

from briefing.extraction.actors.reading.acronyms import by_definition, defined_acronym, is_small
from briefing.extraction.actors.reading.companies import by_legal_form, by_opening_word, by_partners, closes_as_company
from briefing.extraction.actors.reading.people import is_person, name_end
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_LONGEST = 9
#: How many words a name may have that goes on after an organisation's first word.
_WHOLE = 15
_INNER = frozenset(("of", "for", "&"))
#: What follows the first word of a body's name ("Ministry of …").
_FIRST = frozenset(("of", "for", "on"))
#: How many words into a name two of its fields may be joined.
_FIELDS = 5
#: How adjectives of learned fields end.
_ADJECTIVES = ("ic", "ical", "al")
#: Where missions and embassies are.
_LANDS = (Sort.COUNTRY, Sort.PLACE, Sort.CAPITAL)
#: What is called after who heads it ("Attorney General's Office").
_OFFICES = frozenset(("Office", "Department", "Court", "office"))
#: How plurals without an "s" end.
_PEOPLE = ("men", "people", "children")
_LISTING = frozenset(("and", "the", "of", "for", "&", ",", "on"))


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
    if end > start and line.text(end - 1) in lexicon.heads.first:
        end = max(end, by_first_word(line, end - 1, lexicon))
    if line.text(end - 2) == "Task" and line.lower(end) in ("on", "for"):
        end = _with_field(line, end, lexicon)
    if line.text(end - 1) in lexicon.cues["body abroad"] and line.lower(end) in ("in", "to"):
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
    if text == "for" and line.text(index - 1) in lexicon.heads.last and not _is_word(line, index + 1, lexicon):
        return False
    if text in _INNER or hyphen or _joins_fields(line, start, index, lexicon):
        return True
    if text not in ("'", "'s"):
        return False
    return _has_members(line, start, index, lexicon) or closes_as_company(line, index, lexicon)


def _is_word(line: Line, index: int, lexicon: ActorLexicon) -> bool:
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
        return members.endswith(_PEOPLE)
    known = any(match.end == index for match in lexicon.gazetteer.matches(line.words, start))
    trade = members.endswith("ers") and (index > start + 1 or line.text(index + 1) in lexicon.heads.last)
    body = line.lower(start - 1) == "the" and line.text(index + 1) in lexicon.heads.last
    worded = singular(members) in lexicon.words or trade or body
    return members.endswith("s") and line.touches(index - 1) and not known and worded


def _joins_fields(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "and" or a comma joins fields of one body ("its Peace and Security Council"), not two actors."""
    owned = line.text(start - 1) in ("the", "The", "'s") or line.lower(start - 1) in ("its", "their")
    if not owned or line.text(index) not in ("and", ",") or index > start + _FIELDS:
        return False
    if line.text(index) == "," and line.text(index + 2) not in (",", "and"):
        return False
    first = start + _is_nation(line.text(start), lexicon) if index > start + 1 else start
    return all(_is_field(line, at, lexicon) for at in range(first, index) if line.text(at)[0].isupper())


def _is_nation(text: str, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(text)
    return entry is not None and entry.sort in (Sort.COUNTRY, Sort.DEMONYM)


def _is_field(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word says what a body is for, and is neither one itself nor the name of somebody."""
    text = line.text(index)
    common = text.lower() in lexicon.words or text.endswith(_ADJECTIVES)
    known = lexicon.gazetteer.alone(text)
    return common and text not in lexicon.heads.last and (known is None or known.sort is Sort.CITY)


def _is_somebody(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words are a title or a person's name, not the beginning of an organisation's."""
    entry = lexicon.gazetteer.alone(line.text(start))
    national = entry is not None and entry.sort in (Sort.DEMONYM, Sort.COUNTRY)
    return title_end(line, start, lexicon.titles) > start or (not national and is_person(line, start, end, lexicon))


def _leads_on(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word belongs to what follows it: a title, or as an adjective another name's word."""
    inner = line.lower(index - 1) in _LISTING and line.text(index + 1)[:1].isupper()
    return (inner and "a" in lexicon.words.get(line.lower(index), "")) or _opens_title(line, index, lexicon)


def _opens_title(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word belongs to the title that follows it ("Cabinet Secretary", "Industries Minister")."""
    following = line.lower(index + 1)
    field = following in lexicon.cues["office of field"] and line.text(index + 1)[:1].isupper()
    return following in lexicon.titles.heads and (field or line.lower(index) in lexicon.titles.modifiers)


def _is_part(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    text = line.text(index)
    if not text[0].isupper():
        return False
    return lexicon.not_names.get(text) != "calendar"


def by_first_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that opens with an organisation's word ("Ministry of …"), or `start`."""
    text, following = line.text(start), line.text(start + 1)
    local = following == "Government" and line.lower(start) in lexicon.cues["local word"]
    if not (local or text in lexicon.heads.first):
        return start
    general = following == "General"  # "Directorate General of …"
    if line.lower(start + 1 + (general or local)) not in _FIRST:
        return start  # nor is it "County Government of …"
    if following == "for" and not _is_word(line, start + 2, lexicon):
        return start  # "the Super League for FC Zelva"
    if text == "Government" and _is_actor(line, start + 2 + (line.lower(start + 2) == "the"), lexicon):
        return start  # "the Government of Sudan" is Sudan
    end, index = start, start + 1
    while index < min(start + _WHOLE, len(line.words)):
        if line.words[index].capital:
            listed = line.lower(index - 1) in (",", "and") and (
                _is_actor(line, index, lexicon) or _ends_area(line, index - 1, lexicon)
            )
            if end > start and line.lower(index) in lexicon.titles.heads and line.lower(index - 1) not in _LISTING:
                break
            listed = (listed and not _closes_with_acronym(line, index, lexicon)) or _begins_body(line, index, lexicon)
            if (end > start and listed) or (index > start + 2 and _begins_person(line, index, lexicon)):
                break
            end = index + 1
        elif not (
            _continues(line, start, index, lexicon.not_names)
            or (line.text(index) == "-" and line.touches(index))
            or (line.text(index) == "'" and line.touches(index - 1) and line.text(index - 1).endswith("s"))
        ):
            break
        index += 1
    return end


def _continues(line: Line, start: int, index: int, calendar: Mapping[str, str]) -> bool:
    """Tell whether a joining word stands here and a capital follows, at most one article later."""
    if line.lower(index) not in _LISTING:
        return False
    article = line.lower(index) in ("of", "for", "and", "on", ",") or index == start + 1
    following = index + 1 + (article and line.lower(index + 1) in ("the", "and"))
    dated = calendar.get(line.text(following)) == "calendar"
    return following < len(line.words) and line.words[following].capital and not dated


def _begins_body(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether another body's first word stands after "and" ("… and the University of …")."""
    before = index - 1 - (line.lower(index - 1) == "the")
    return line.lower(before) in (",", "and") and (
        (line.lower(index) not in lexicon.words and by_last_word(line, index, lexicon) > index + 1)
        or (line.text(index) in lexicon.heads.first and line.lower(index + 1) in _FIRST)
        or _is_place(line.text(index), lexicon)
    )


def _is_place(text: str, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(text)
    return entry is not None and entry.sort in (Sort.PLACE, Sort.CITY) and not entry.guarded


def _begins_person(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    return line.text(index - 1)[0].isupper() and is_person(line, index, name_end(line, index, lexicon), lexicon)


def _closes_with_acronym(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the name that begins at a word closes one with its acronym ("… and Cape Verde (PX)")."""
    ends = [index + 1, *(match.end for match in lexicon.gazetteer.matches(line.words, index))]
    return any(defined_acronym(line, end) for end in ends)


def _ends_area(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a country or place ends before a mark or "and" ("the Society of Canada, and …")."""
    index -= line.text(index - 1) == ","
    entry = lexicon.gazetteer.alone(line.text(index - 1))
    return entry is not None and bool(entry.country)


def _is_actor(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    entry = lexicon.gazetteer.alone(line.text(index))
    return entry is not None and entry.sort in (Sort.COUNTRY, Sort.DEMONYM, Sort.INSTITUTION, Sort.CAPITAL)


def organisation_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of the organisation's name that begins at a word by any of the rules, or `start`."""
    end = max(
        by_last_word(line, start, lexicon),
        by_first_word(line, start, lexicon),
        by_definition(line, start, lexicon),
        by_partners(line, start, lexicon),
        by_legal_form(line, start, lexicon),
        by_opening_word(line, start, lexicon),
        by_ordinal(line, start, lexicon),
    )
    return _with_number(line, end) if end > start else start


def by_ordinal(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a unit that its number and kind alone name ("the 501st Legion"), or `start`."""
    numbered = line.text(start) in lexicon.cues["numbered body"] and line.text(start - 1)[:1].isdecimal()
    return start + 1 if numbered and line.text(start - 1)[-1:].isalpha() else start


def _with_number(line: Line, end: int) -> int:
    """Return where the number of one of several bodies ends ("Portfolio Committee No. 6"), or the name's end."""
    number = end + 1 + (line.text(end + 1) == ".")
    return number + 1 if line.lower(end) in ("no", "no.", "number") and line.text(number).isdecimal() else end


def is_instrument(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a name's last word makes it a law, event or the like, and no body's first word rules that out."""
    bodies = (line.text(at) in lexicon.heads.first for at in range(start, end - 1) if line.lower(at + 1) in _FIRST)
    return line.text(end - 1) in lexicon.cues["instrument"] and not any(bodies)
