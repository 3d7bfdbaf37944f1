"""Which actors does one sentence mention?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.aliases import mark_aliases
from briefing.extraction.actors.lists import mark_listed
from briefing.extraction.actors.mentions import OFFICE, VENUE, Mention, Reading, make_mention
from briefing.extraction.actors.reading.acronyms import defined_acronym, renamed_acronym
from briefing.extraction.actors.reading.companies import committee_end
from briefing.extraction.actors.reading.hints import Hint, read_hint
from briefing.extraction.actors.reading.organisations import is_instrument, organisation_end
from briefing.extraction.actors.reading.outlets import is_listener, outlet_hint
from briefing.extraction.actors.reading.places.sites import place_end
from briefing.extraction.actors.reading.places.surnames import names_person
from briefing.extraction.actors.reading.small import owner_before, read_small
from briefing.extraction.actors.reading.strange import read_unknown
from briefing.extraction.actors.reading.tabled import read_known
from briefing.extraction.actors.reading.things.feasts import feast_end
from briefing.extraction.actors.reading.things.vessels import read_vessel
from briefing.extraction.actors.reading.titles import field_end, is_land_field, title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Entry, Match, Sort
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: What a fund or the like does that is more than a pot of money.
_ACTS = (Hint.ACTS, Hint.DOES, Hint.WORDED)
_BODIES = (Sort.INSTITUTION, Sort.OUTLET)
_AREAS = (Sort.COUNTRY, Sort.DEMONYM)
#: How adjectives of lands end that are hardly a given name.
_ADJECTIVES = ("an", "ish", "ese", "ch")
#: A number that tells which of several units is meant.
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|d|th)")


def scan_line(line: Line, lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions of one sentence in order; runs that nothing explains have no kind."""
    found: list[Mention] = []
    end = 0
    for index, word in enumerate(line.texts):
        capital = word[0].isupper()
        if index < end or not (capital or word in lexicon.telling):
            continue
        small = not capital or (line.opens(index) and line.lower(index) in lexicon.cues["bare bloc"])
        reading = _read_small(line, index, found, lexicon) if small else _read(line, index, found, lexicon)
        if reading.mention is not None:
            found.append(reading.mention)
        end = reading.end
    return mark_aliases(line, mark_listed(line, found, lexicon), lexicon)


def _read_small(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    """Read what has no capital: a name of the tables that begins so ("al-Qaeda", "eBay"), or common words."""
    known = best_known(line, index, lexicon) if line.texts[index] in lexicon.small_openings else None
    if known is not None and known.entry.sort is not Sort.SHORT:
        return read_known(line, index, known, found, lexicon)
    return read_small(line, index, found, lexicon)


def _read(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    beside = _read_thing(line, index, lexicon) or _read_by_words(line, index, lexicon)
    if beside is not None:
        return beside
    known = best_known(line, index, lexicon)
    organisation = organisation_end(line, index, lexicon)
    place = place_end(line, index, lexicon)
    if place > max(known.end if known else index, organisation):
        return _place(line, index, place, lexicon)
    if organisation > (known.end if known else index) and not _belongs(line, index, known, organisation, lexicon):
        if line.text(organisation - 1) in lexicon.cues["site"] and line.words[organisation - 2].capital:
            return _place(line, index, organisation, lexicon)
        return _organisation(line, index, organisation, found, lexicon)
    if known and known.entry.sort is not Sort.SHORT:
        return read_known(line, index, known, found, lexicon)
    past_title = title_end(line, index, lexicon.titles)
    if past_title > index:
        return Reading(field_end(line, past_title, lexicon), _office(line, index, past_title, lexicon))
    return read_unknown(line, index, found, known, lexicon)


def _read_thing(line: Line, index: int, lexicon: ActorLexicon) -> Reading | None:
    """Return the ship, storm or feast at a word, or a small word that only opens a sentence before a name."""
    if line.opens(index) and line.texts[index] in lexicon.cues["before a name"] and line.text(index + 1)[:1].isupper():
        return Reading(index + 1, None)
    if line.text(index) in lexicon.cues["verb like a name"] and _is_said_first(line, index, lexicon):
        return Reading(index + 1, None)
    vessel = read_vessel(line, index, lexicon)
    if vessel is not None:
        return vessel
    feast = feast_end(line, index, lexicon)
    return Reading(feast, None) if feast > index else None


def _is_said_first(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb that is a given name too stands before who speaks (`Said Ana Moro, its lawyer: "We …`)."""
    named = fold(line.text(index + 1)) in lexicon.first_names and line.text(index + 2)[:1].isupper()
    end = index + 1
    while line.text(end)[:1].isupper() or line.text(end) in lexicon.cues["particle"]:
        end += 1
    told = line.text(end) == ":" or (line.text(end) == "," and ":" in line.texts[end:])
    return line.opens(index) and named and told


def _read_by_words(line: Line, index: int, lexicon: ActorLexicon) -> Reading | None:
    """Return what the word before or the small words after show a name to be: a state, a field or a committee."""
    before = line.lowers[index - 1] if index else ""
    if before == "," and _is_abbreviated(line, index, lexicon):
        name = lexicon.abbreviated[line.text(index).removesuffix(".")]
        return Reading(index + 1, make_mention(line, index, index + 1, ActorKind.PLACE, name, Sort.PLACE.value))
    if before in ("of", "for") and is_land_field(line, index, lexicon):
        end = field_end(line, index - 1, lexicon)
        return Reading(end, None) if end > index else None  # "minister for European Affairs Ann Lee"
    end = committee_end(line, index, lexicon)
    if end == index:
        return None
    end = index + 1 if before in ("a", "an") else end  # "told a Senate committee"
    return Reading(end, make_mention(line, index, end, ActorKind.ORGANISATION, line.join(index, end), "common body"))


def _is_abbreviated(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a state's abbreviation follows a town and a comma ("Tampa, Fla.")."""
    text = line.texts[index]
    return text.removesuffix(".") in lexicon.abbreviated and line.text(index - 2)[:1].isupper()


def _place(line: Line, start: int, end: int, lexicon: ActorLexicon) -> Reading:
    """Return the place that its own words tell; a street, mall or the like is one where something only is."""
    venue = line.text(end - 1) in lexicon.cues["venue"] and line.text(end) not in lexicon.stances
    rule = VENUE if venue else "place word"
    return Reading(end, make_mention(line, start, end, ActorKind.PLACE, line.join(start, end), rule))


def _office(line: Line, index: int, end: int, lexicon: ActorLexicon) -> Mention | None:
    """Return the mention of whoever holds an office that stands for its holder ("The President later said …")."""
    alone = line.lower(index - 1) == "the" and index > 0 and not line.text(end)[:1].isupper()
    named = line.text(end) == "," and line.text(end + 1)[:1].isupper()
    told = line.text(end - 1) not in lexicon.titles.honorifics and not line.text(end - 1).isupper()
    if not alone or not told or named or line.titled or line.lower(end) in ("of", "for"):
        return None
    return make_mention(line, index, end, None, line.join(index, end), OFFICE)


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
    if _begins_name(line, index, lexicon) or (entry.sort is Sort.CITY and _is_joined(line, index)):
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
    worded = word.isupper() and word.lower() in lexicon.words and entry.sort is Sort.INSTITUTION
    if worded and len(line.words) > 1 and _is_shouted(line):
        return True
    person = entry.sort is Sort.DEMONYM and not word.lower().endswith(_ADJECTIVES)
    return person and line.lower(index + 1) not in lexicon.first_names and _begins_name(line, index, lexicon)


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
    after = line.lower(index + 1)
    return not line.opens(index) or after == "'s" or after in lexicon.stances or after in lexicon.titles.heads


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


def _belongs(line: Line, index: int, known: Match | None, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an organisation's name follows its state's ("Chinese Foreign Ministry", "US National … Service")."""
    if known is None or known.entry.sort not in _AREAS:
        return False
    acronym = line.text(known.end - 1).isupper() and known.entry.sort is Sort.COUNTRY
    ministry = acronym or line.text(known.end) in lexicon.heads.first
    named = line.lower(index - 1) == "the" and known.entry.sort is Sort.COUNTRY and not ministry
    if end == known.end + 1 or named:
        return False  # "United States Navy", "the Kenya Marine Institute"
    return acronym or line.text(end - 1) in lexicon.heads.state


def _organisation(line: Line, start: int, end: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    start -= (
        line.text(end - 1) in lexicon.cues["numbered body"] and _ORDINAL.fullmatch(line.text(start - 1)) is not None
    )
    name = line.join(start, end)
    acronym = defined_acronym(line, end) or renamed_acronym(line, end)
    country = owner_before(line, start, found)
    if acronym:
        name = f"{name} ({acronym})"
    elif country and any(line.text(index) in lexicon.heads.state for index in range(start, end)):
        name = f"{name} ({country})"
    if line.text(end) in lexicon.cues["instrument"]:
        return Reading(end + 1, None)
    notice = "©" in (line.text(start - 1), line.text(start - 2))
    instrument = notice or is_instrument(line, start, end, lexicon) or name in lexicon.cues["publication"]
    if instrument or (line.titled and not acronym):
        return Reading(end, None)
    medium = line.text(end - 1) in lexicon.heads.media or line.text(start - 1) in lexicon.cues["medium"]
    rule = "acronym definition" if acronym else Sort.OUTLET.value if medium else "head word"
    mention = make_mention(line, start, end, ActorKind.ORGANISATION, name, rule)
    acting = medium and not is_listener(line, start, lexicon)
    spelled = acronym or (line.text(start - 1) == "(" and line.text(start - 2).isupper())
    scheme = line.text(end - 1) in lexicon.cues["scheme"] and not spelled
    if scheme and read_hint(line, start, end, lexicon) not in _ACTS:
        return Reading(end, None)
    hint = outlet_hint(line, start, end, lexicon) if medium else Hint.NONE
    return Reading(end, mention._replace(country=country, acting=acting, hint=hint))
