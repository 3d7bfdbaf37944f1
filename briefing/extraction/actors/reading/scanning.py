"""Which actors does one sentence mention?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.mentions import Mention, Reading, make_mention
from briefing.extraction.actors.reading.capitals import is_acting
from briefing.extraction.actors.reading.companies import is_branded, is_introduced, owns_company_thing
from briefing.extraction.actors.reading.hints import Hint, read_hint
from briefing.extraction.actors.reading.organisations import defined_acronym, is_small, organisation_end
from briefing.extraction.actors.reading.people import is_person, name_end
from briefing.extraction.actors.reading.small import is_only_noun, owner_before, read_small
from briefing.extraction.actors.reading.titles import field_end, title_end
from briefing.extraction.actors.roles.after import role_after
from briefing.extraction.actors.roles.before import role_before
from briefing.extraction.actors.roles.ranks import is_rank
from briefing.extraction.actors.roles.role import NO_ROLE
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Entry, Match, Sort
from briefing.extraction.words import Line

_DATELINE = frozenset(("-", "–", "—", "(", ",", ":"))
_AREAS = (Sort.COUNTRY, Sort.DEMONYM)
#: How the names of those who hold to a party or creed end.
_ADHERENTS = ("ist", "ian", "ican", "crat", "ite")
#: The rule of a place that is named only to say which thing is meant.
ATTRIBUTE = "attribute"


def scan_line(line: Line, lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions of one sentence in order; runs that nothing explains have no kind."""
    found: list[Mention] = []
    index = 0
    while index < len(line.words):
        word = line.words[index].text
        if not word[0].isupper():
            if word not in lexicon.telling:
                index += 1
                continue
            reading = read_small(line, index, found, lexicon)
        else:
            reading = _read(line, index, found, lexicon)
        if reading.mention is not None:
            found.append(reading.mention)
        index = max(reading.end, index + 1)
    return found


def _read(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    known = best_known(line, index, lexicon)
    organisation = organisation_end(line, index, lexicon)
    if organisation > (known.end if known else index) and not _belongs(line, known, organisation, lexicon):
        return _organisation(line, index, organisation, found, lexicon)
    if known and known.entry.sort is not Sort.SHORT:
        return _known(line, index, known, found, lexicon)
    past_title = title_end(line, index, lexicon.titles)
    if past_title > index:
        return Reading(field_end(line, past_title, lexicon), None)
    return _unknown(line, index, found, known, lexicon)


def best_known(line: Line, index: int, lexicon: ActorLexicon) -> Match | None:
    """Return the longest known name at a word that reads as one there, None when there is none."""
    for match in lexicon.gazetteer.matches(line.words, index):
        if _reads(line, index, match, lexicon):
            return match
    return None


def _reads(line: Line, index: int, match: Match, lexicon: ActorLexicon) -> bool:
    end, entry = match.end, match.entry
    if line.lower(end - 1) in lexicon.titles.modifiers and line.lower(end) in lexicon.titles.heads:
        return False
    if end - index > 1:
        return True
    word = line.text(index)
    if word in lexicon.cues["prefix"]:
        return line.text(end) in ("-", "–") and line.touches(index)
    if line.text(end) == "-" and line.lower(end + 1) in lexicon.cues["kind of thing"]:
        return False
    if entry.sort in (Sort.CAPITAL, Sort.CITY) and lexicon.not_names.get(line.text(end)) == "generic":
        return False
    if entry.sort is Sort.DEMONYM or word.isupper():
        return True
    if _begins_name(line, index, lexicon):
        return False
    if not entry.guarded and (word.lower() not in lexicon.words or entry.sort in (Sort.COUNTRY, Sort.CAPITAL)):
        return True
    return _reads_guarded(line, index, entry, lexicon)


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
    after = lexicon.gazetteer.alone(line.text(index + 2)) if line.text(index + 1) == "," else None
    return after is not None and after.country == entry.country


def _belongs(line: Line, known: Match | None, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an organisation's name follows its state's ("Chinese Foreign Ministry", "US National … Service")."""
    if known is None or known.entry.sort not in _AREAS:
        return False
    acronym = line.text(known.end - 1).isupper() and known.entry.sort is Sort.COUNTRY
    return acronym or line.text(end - 1) in lexicon.heads.state


def _known(line: Line, index: int, match: Match, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    entry, end = match.entry, match.end
    if index == 0 and entry.kind is ActorKind.PLACE and line.text(end - 1).isupper() and line.text(end) in _DATELINE:
        return Reading(end, None)
    mention = make_mention(line, index, end, entry.kind, entry.name, entry.sort.value)._replace(country=entry.country)
    if entry.kind is ActorKind.PERSON:
        longer = name_end(line, index, lexicon)
        if longer > end:
            mention, end = make_mention(line, index, longer, entry.kind, line.join(index, longer), "given name"), longer
        return Reading(end, _with_role(mention, line, index, end, found, lexicon))
    if entry.sort is Sort.CAPITAL:
        mention = mention._replace(acting=is_acting(line, index, end, lexicon), stands_for=entry.actor)
        if not mention.acting and _says_which(line, index, end, lexicon):
            return Reading(end, None)
    elif entry.sort is Sort.DEMONYM or _is_adjective(line, index, end, entry, lexicon):
        mention = mention._replace(rule=Sort.DEMONYM.value)
        mention = mention._replace(acting=_is_state(line, end, lexicon))
    elif entry.sort is Sort.BROAD:
        mention = mention._replace(acting=line.lower(end) in lexicon.stances)
    elif entry.kind is ActorKind.PLACE and _says_which(line, index, end, lexicon):
        mention = mention._replace(rule=ATTRIBUTE)
    return Reading(end, mention)


def _is_adjective(line: Line, index: int, end: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a country's acronym only says whose the noun after it is ("the largest US antitrust case")."""
    return entry.sort is Sort.COUNTRY and line.text(index).isupper() and is_only_noun(line, end, lexicon)


def _says_which(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a place only says which thing is meant ("the Paris accord", "Chad's Red Sea coast")."""
    owned = line.lower(index - 1) in lexicon.cues["article"] or line.text(index - 1) == "'s"
    noun = "n" in lexicon.words.get(line.text(end), "") and line.text(end) not in lexicon.cues["preposition"]
    return owned and noun


def _is_state(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an adjective's noun is a state's office or body ("German Farm Minister", "Chinese officials")."""
    nouns = lexicon.cues["state noun"]
    return line.lower(end) in nouns or line.lower(title_end(line, end, lexicon.titles) - 1) in nouns


def _with_role(
    mention: Mention, line: Line, start: int, end: int, found: Sequence[Mention], lexicon: ActorLexicon
) -> Mention:
    role = role_before(line, start, found, lexicon)
    if role is None or not role.text or is_rank(role.text, lexicon):
        role = role_after(line, end, lexicon) or role or NO_ROLE
    return mention._replace(role=role.text, affiliation=role.affiliation)


def _organisation(line: Line, start: int, end: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    name = line.join(start, end)
    acronym = defined_acronym(line, end)
    country = owner_before(line, start, found)
    if acronym:
        name = f"{name} ({acronym})"
    elif country and any(line.text(index) in lexicon.heads.state for index in range(start, end)):
        name = f"{name} ({country})"
    instrument = (
        line.text(end - 1) in lexicon.cues["instrument"] or line.join(start, end) in lexicon.cues["publication"]
    )
    if instrument or (line.titled and not acronym):
        return Reading(end, None)
    mention = make_mention(
        line, start, end, ActorKind.ORGANISATION, name, "acronym definition" if acronym else "head word"
    )
    return Reading(end, mention._replace(country=country))


def _unknown(line: Line, index: int, found: Sequence[Mention], known: Match | None, lexicon: ActorLexicon) -> Reading:
    if is_small(line, index, lexicon) and line.text(index) not in lexicon.family_first:
        return Reading(index + 1, None)
    end = name_end(line, index, lexicon)
    if end == index:
        return Reading(index + 1, _acronym(line, index, lexicon) or _month(line, index, lexicon))
    if end - index > 2 and _says_who(line, index, lexicon):
        return Reading(index + 1, None)
    introduced = is_introduced(line, index, lexicon)
    if introduced or is_branded(line, index, end, lexicon):
        rule = "organisation noun" if introduced else "brand"
        return Reading(end, make_mention(line, index, end, ActorKind.ORGANISATION, line.join(index, end), rule))
    kind_of_run = None if line.titled and end - index > 1 and not is_person(line, index, end, lexicon) else "run"
    if line.lower(index - 1) in lexicon.cues["vessel"]:
        return Reading(end, None)
    role = role_before(line, index, found, lexicon) or role_after(line, end, lexicon)
    personal = is_person(line, index, end, lexicon) and line.lower(index - 1) != "the"
    if (role is not None or personal) and end - index > 1:
        mention = make_mention(
            line, index, end, ActorKind.PERSON, line.join(index, end), "title" if role else "given name"
        )
        return Reading(end, _with_role(mention, line, index, end, found, lexicon))
    if known is not None:
        mention = make_mention(line, index, known.end, None, known.entry.name, Sort.SHORT.value)
        mention = mention._replace(country=known.entry.country)
        return Reading(known.end, _with_role(mention, line, index, known.end, found, lexicon))
    reading = _plain_run(line, index, end, role is not None, lexicon) if kind_of_run else Reading(end, None)
    if role is None or reading.mention is None or reading.mention.rule != "titled word":
        return reading
    return Reading(reading.end, _with_role(reading.mention, line, index, end, found, lexicon))


def _says_who(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun with a capital says what the person named after it is ("Republican John Thune")."""
    noun = line.lower(index).endswith(_ADHERENTS) and line.lower(index) not in lexicon.first_names
    return noun and line.lower(index + 1) in lexicon.first_names


def _plain_run(line: Line, index: int, end: int, titled: bool, lexicon: ActorLexicon) -> Reading:  # noqa: FBT001
    if line.opens(index) and line.lower(index) in lexicon.words and not titled:
        surname = line.lower(index + 1) in lexicon.stances and not line.titled and not is_small(line, index, lexicon)
        return Reading(
            index + 1, make_mention(line, index, index + 1, None, line.text(index), "word") if surname else None
        )
    officer = line.lower(end) in lexicon.cues["officer"] and not line.titled
    if (officer or line.lower(end) in lexicon.cues["organisation noun"]) and not titled:
        name = line.join(index, end)
        return Reading(end, make_mention(line, index, end, ActorKind.ORGANISATION, name, "organisation noun"))
    strange = line.lower(index) not in lexicon.words
    if strange and owns_company_thing(line, end, lexicon) and not titled and not line.titled:
        return Reading(
            end, make_mention(line, index, end, ActorKind.ORGANISATION, line.join(index, end), "company noun")
        )
    if _is_cued(line, index, end, lexicon):
        return Reading(end, make_mention(line, index, end, ActorKind.PERSON, line.join(index, end), "speaking name"))
    rule = "titled word" if titled and strange else "opening word" if line.opens(index) else "word"
    body = line.text(index) in lexicon.cues["definite body"] and line.lower(index - 1) == "the"
    telling = strange or body or (end - index > 1 and not line.opens(index))
    hint = read_hint(line, index, end, lexicon) if telling else Hint.NONE
    return Reading(end, make_mention(line, index, end, None, line.join(index, end), rule)._replace(hint=hint))


def _is_cued(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a run of two or three unknown words stands where a person's name does ("led by …", "… said")."""
    words = [line.lower(at) for at in range(index, end)]
    if not 2 <= len(words) <= 3 or line.titled or any(word in lexicon.words for word in words):
        return False
    before = f"{line.lower(index - 2)} {line.lower(index - 1)}"
    speaks = lexicon.stances.stance(line.lower(end)) is Stance.SAYS
    return before in lexicon.cues["person before"] or speaks


def _acronym(line: Line, index: int, lexicon: ActorLexicon) -> Mention | None:
    text = line.text(index)
    if not 3 <= len(text) <= 6 or not text.isupper() or not text.isalpha() or text in lexicon.not_names or line.titled:
        return None
    if is_introduced(line, index, lexicon):
        return make_mention(line, index, index + 1, ActorKind.ORGANISATION, text, "organisation noun")
    if line.text(index + 1) in lexicon.stances and title_end(line, index, lexicon.titles) == index:
        return make_mention(line, index, index + 1, ActorKind.ORGANISATION, text, "acting acronym")
    return make_mention(line, index, index + 1, None, text, "acronym")


def _month(line: Line, index: int, lexicon: ActorLexicon) -> Mention | None:
    """Return a month's name that acts as only a person does ("May said"), for a surname to be found in it."""
    text = line.text(index)
    acts = line.text(index + 1) == "'s" or line.lower(index + 1) in lexicon.stances
    return make_mention(line, index, index + 1, None, text, "word") if text in lexicon.not_names and acts else None
