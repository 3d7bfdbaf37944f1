"""Which actors does one sentence mention?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.aliases import mark_aliases
from briefing.extraction.actors.lists import mark_listed
from briefing.extraction.actors.mentions import OFFICE, VENUE, Mention, Reading, make_mention
from briefing.extraction.actors.reading.acronyms import defined_acronym, renamed_acronym
from briefing.extraction.actors.reading.bodies.companies import committee_end
from briefing.extraction.actors.reading.choosing import best_known
from briefing.extraction.actors.reading.hints import Hint, read_hint
from briefing.extraction.actors.reading.organisations import is_instrument, organisation_end
from briefing.extraction.actors.reading.outlets import is_listener, outlet_hint
from briefing.extraction.actors.reading.places.sites import place_end
from briefing.extraction.actors.reading.places.surnames import tells_person
from briefing.extraction.actors.reading.runs import is_addressed
from briefing.extraction.actors.reading.small import owner_before, read_small
from briefing.extraction.actors.reading.strange import read_unknown
from briefing.extraction.actors.reading.tabled import read_known
from briefing.extraction.actors.reading.things.feasts import feast_end
from briefing.extraction.actors.reading.things.vessels import read_vessel
from briefing.extraction.actors.reading.titles import field_end, is_land_field, title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Match, Sort
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: What a fund or the like does that is more than a pot of money.
_ACTS = (Hint.ACTS, Hint.DOES, Hint.WORDED)
_AREAS = (Sort.COUNTRY, Sort.DEMONYM)
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
            if small and found and found[-1].kind is None and found[-1].start >= reading.mention.start:
                found.pop()  # "the Zelvan longliners' guild"
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
    if line.text(index + 1) in lexicon.cues["head or surname"] and tells_person(line, index, lexicon):
        organisation = index  # "Jack Steel, a lawyer,"
    known = _with_own_end(line, known, organisation, lexicon)
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
    past_title -= past_title > index and is_addressed(line, past_title - 1, past_title, lexicon)  # "Mr King"
    if past_title > index:
        return Reading(field_end(line, past_title, lexicon), _office(line, index, past_title, lexicon))
    return read_unknown(line, index, found, known, lexicon)


def _with_own_end(line: Line, known: Match | None, end: int, lexicon: ActorLexicon) -> Match | None:
    """Return a body of the tables with its legal form, or its own land behind "of" ("… Commission of Kenya")."""
    if known is None or known.end >= end or known.entry.sort is not Sort.INSTITUTION or defined_acronym(line, end):
        return known
    if lexicon.cues["company form"].issuperset(line.texts[known.end : end]):
        return known._replace(end=end)
    if line.text(known.end) != "of" or not known.entry.country or known.end == end - 1:
        return known
    lands = lexicon.gazetteer.matches(line.words, known.end + 1 + (line.text(known.end + 1) == "the"))
    own = any(land.end == end and land.entry.name == known.entry.country for land in lands)
    return known._replace(end=end) if own else known


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
    seat = line.text(end) == "'s" and line.lower(end + 1) in lexicon.cues["seat of office"]
    if not alone or not told or named or seat or line.titled or line.lower(end) in ("of", "for"):
        return None
    if line.text(end - 1) in lexicon.heads.media:
        acting = not is_listener(line, index, lexicon)
        paper = make_mention(line, index, end, ActorKind.ORGANISATION, line.join(index, end), Sort.OUTLET.value)
        return paper._replace(acting=acting, hint=outlet_hint(line, index, end, lexicon))
    return make_mention(line, index, end, None, line.join(index, end), OFFICE)


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
    instrument = instrument or _is_matter(line, start, lexicon)
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


def _is_matter(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a name only says what a treaty or law is about ("the Agreement on the Promotion of Investments")."""
    before = start - 1 - (line.lower(start - 1) == "the")
    text = line.text(before - 1) in lexicon.cues["instrument"]
    return text and line.lower(before) in ("on", "for", "concerning", "regarding") and before > 0
