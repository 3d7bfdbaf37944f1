"""What does a name of the tables name where it stands?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import ABROAD, Mention, Reading, make_mention
from briefing.extraction.actors.reading.bodies.companies import local_body_end
from briefing.extraction.actors.reading.hints import Hint, past_day, read_hint
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.outlets import is_credit, is_listener, is_platform, outlet_hint
from briefing.extraction.actors.reading.people import name_end
from briefing.extraction.actors.reading.places.capitals import is_acting
from briefing.extraction.actors.reading.small import is_only_noun
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.roles.beside import with_role
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Entry, Match, Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_DATELINE = frozenset(("/", "-", "–", "—", "(", ",", ":"))
#: What stands before the name of an account or tag.
_HANDLES = frozenset(("@", "#"))
#: What may say of which land or town a body's branch is.
_WHERE = (Sort.COUNTRY, Sort.PLACE, Sort.CITY, Sort.CAPITAL)
#: What may begin a company's longer name.
_BEGINNING = (Sort.INSTITUTION, Sort.COUNTRY, Sort.PLACE)
#: What tells a maker's products or a bourse's indices apart; four digits are a year's.
_MODEL = re.compile(r"[1-9]\d\ds?|[A-Z]{1,2}\d{1,4}(?:s|neo|ceo|LR|XLR)?|\d{4}s")
#: The letters before a model's hyphen and number ("Su-57").
_LETTERS = re.compile(r"[A-Z][A-Za-z]?")
#: The rule of a place that is named only to say which thing is meant.
ATTRIBUTE = "attribute"


def read_known(line: Line, index: int, match: Match, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    """Return what a name of the tables is at a word: its mention, or nothing where it names no actor."""
    entry, end = match.entry, match.end
    if entry.sort is Sort.PLACE and line.text(end) == "State" and not line.text(end + 1)[:1].isupper():
        match = match._replace(end=end + 1)  # "Borno State"
        end += 1
    longer = _longer_company(line, index, end, entry, lexicon) if entry.sort in _BEGINNING else end
    if longer > end:
        name = line.join(index, longer)
        return Reading(longer, make_mention(line, index, longer, ActorKind.ORGANISATION, name, "organisation noun"))
    if entry.sort is Sort.INSTITUTION and _is_of_other_land(line, index, match, found):
        start = next(at for at in range(index, -1, -1) if line.words[at].start == found[-1].start)
        name = line.join(start, end)
        return Reading(end, make_mention(line, index, end, ActorKind.ORGANISATION, name, ABROAD))
    if entry.sort is Sort.INSTITUTION and _lies_in_other_land(line, index, match, lexicon):
        return Reading(end, make_mention(line, index, end, ActorKind.ORGANISATION, line.join(index, end), ABROAD))
    if entry.sort is Sort.INSTITUTION and _is_model(line, end, lexicon):
        return Reading(end + 1, None)
    if _is_sign(line, index, match, lexicon):
        return Reading(end, None)
    return _read_body(line, index, match, lexicon) or _read_entry(line, index, match, found, lexicon)


def _is_of_other_land(line: Line, index: int, match: Match, found: Sequence[Mention]) -> bool:
    """Tell whether another land's adjective before a body of several words makes it that land's own.

    So is "the Malaysian Trades Union Congress", where the tables have the British one.
    """
    owned = line.text(index - 1) == "'s" and index > 1  # "Germany's Federal Council"
    before = index - 1 - owned
    beside = bool(found) and index > 0 and found[-1].end == line.words[before].end
    if not beside or match.end < index + 2 or not match.entry.country:
        return False
    rules = (Sort.DEMONYM.value, Sort.COUNTRY.value) if owned else (Sort.DEMONYM.value,)
    return found[-1].rule in rules and found[-1].name != match.entry.country


def _lies_in_other_land(line: Line, index: int, match: Match, lexicon: ActorLexicon) -> bool:
    """Tell whether "in" or "of" leads from a state's or party's name to another land ("Federal Council in Moscow").

    Such a name is of words that a dictionary has alone ("National Unity Platform").
    """
    common = match.end > index + 1 and all(_is_common(line.text(at), lexicon) for at in range(index, match.end))
    body = (common or line.text(match.end - 1) in lexicon.heads.last) and match.entry.country
    if not body or line.text(match.end) not in ("in", "of") or match.end + 1 >= len(line.words):
        return False
    places = lexicon.gazetteer.matches(line.words, match.end + 1)
    known = next((one.entry for one in places if one.entry.sort in (Sort.COUNTRY, Sort.CAPITAL)), None)
    return known is not None and match.entry.country != (known.country or known.name)


def _is_common(text: str, lexicon: ActorLexicon) -> bool:
    return text.lower() in lexicon.words and lexicon.gazetteer.alone(text) is None


def _is_sign(line: Line, index: int, match: Match, lexicon: ActorLexicon) -> bool:
    """Tell whether a name is only a sum's, an account's or a river's, or where an article was written."""
    entry, end = match.entry, match.end
    before, after = line.text(index - 1), line.text(end)
    ticker = before == "(" and after == ":"
    letters = entry.sort is Sort.COUNTRY and line.texts[end - 1].isupper()  # "US $5", but "gave Ukraine $5"
    currency = after == "$" and (letters or line.touches(end - 1))
    if currency or before in _HANDLES or ticker or is_platform(line, index, end, lexicon):
        return True
    if line.texts[index] in lexicon.cues["river or firm"] and line.lower(index - 1) == "the":
        return True
    dateline = after in _DATELINE and entry.kind is ActorKind.PLACE and line.texts[end - 1].isupper()
    return dateline and all(text.isupper() or text == "/" for text in line.texts[:index])  # "LUSAKA/LONDON -"


def _read_body(line: Line, index: int, match: Match, lexicon: ActorLexicon) -> Reading | None:
    """Return the local body or team whose name goes on after a known one, if there is one."""
    entry, end = match.entry, match.end
    opens = entry.kind is ActorKind.PLACE or entry.sort is Sort.INSTITUTION
    local = local_body_end(line, end, lexicon) if opens else end
    if local > end:
        mention = make_mention(line, index, local, ActorKind.ORGANISATION, line.join(index, local), "local body")
        return Reading(local, mention._replace(country=entry.country))
    if not _names_team(line, index, end, entry, lexicon):
        return None
    name = line.join(index, end + 1)
    return Reading(end + 1, make_mention(line, index, end + 1, ActorKind.ORGANISATION, name, "team"))


def _read_entry(line: Line, index: int, match: Match, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading:
    """Return the mention of whom the table names, a person's with the words of the name that follow and the role."""
    entry, end = match.entry, match.end
    mention = make_mention(line, index, end, entry.kind, entry.name, entry.sort.value)
    mention = mention._replace(country=entry.country, rival=entry.rival)
    if entry.sort is Sort.INSTITUTION and end == index + 1 and line.text(index).isupper():
        mention = mention._replace(short=line.text(index))
    if (
        entry.sort is Sort.INSTITUTION
        and entry.name.partition(" (")[0].rpartition(" ")[2] in lexicon.cues["party word"]
    ):
        mention = mention._replace(written=line.join(index, end))
    if entry.kind is not ActorKind.PERSON:
        return Reading(end, _in_context(mention, line, index, end, entry, lexicon))
    if is_credit(line, index, lexicon):
        return Reading(end, None)
    longer = name_end(line, index, lexicon)
    if longer > end:
        mention, end = make_mention(line, index, longer, entry.kind, line.join(index, longer), "given name"), longer
    return Reading(end, with_role(mention, line, index, end, found, lexicon))


def _is_model(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a number after a body's name makes it a product's or index's ("Boeing 737s", "S&P/ASX 200")."""
    if _LETTERS.fullmatch(line.text(end)) and line.text(end + 1) == "-" and line.touches(end):
        return line.text(end + 2)[:1].isdecimal()
    if _MODEL.fullmatch(line.text(end)) is None or line.text(end + 1) == ",":
        return False
    return not (line.text(end).isdigit() and _is_counted(line, end + 1, lexicon))


def _is_counted(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a number before a word tells how much or many ("500 million", "200 dollars"), not which model."""
    word = line.lower(index)
    if word in lexicon.cues["amount"]:
        return True
    plural = singular(word) != word and lexicon.words.get(word, "n") == "n" and line.text(index).islower()
    return plural and word not in lexicon.cues["model noun"]


def _in_context(
    mention: Mention, line: Line, index: int, end: int, entry: Entry, lexicon: ActorLexicon
) -> Mention | None:
    """Return the mention as the words around it have it: acting, or only saying which or whose something is."""
    if entry.sort is Sort.CAPITAL:
        acting = is_acting(line, index, end, lexicon)
        if not acting and _says_which(line, index, end, lexicon):
            return None
        hint = Hint.ACTS if line.text(end) in lexicon.stances else Hint.NONE
        return mention._replace(acting=acting, stands_for=entry.actor, hint=hint)
    if entry.sort is Sort.DEMONYM or _is_adjective(line, index, end, entry, lexicon):
        return mention._replace(rule=Sort.DEMONYM.value, acting=_is_state(line, end, lexicon))
    if entry.sort is Sort.OUTLET:
        hint = outlet_hint(line, index, end, lexicon)
        return mention._replace(acting=not is_listener(line, index, lexicon), hint=hint)
    if entry.sort is Sort.BROAD:
        return mention._replace(acting=line.lower(end) in lexicon.stances)
    return mention._replace(rule=ATTRIBUTE) if _only_tells(line, index, end, entry, lexicon) else mention


def _names_team(line: Line, index: int, end: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a plural with a capital after a town or state makes its team's name ("Chicago Bulls")."""
    word = line.text(end)
    if entry.kind is not ActorKind.PLACE or not word[:1].isupper() or not word.endswith("s") or line.titled:
        return False
    known = word in lexicon.not_names or lexicon.gazetteer.alone(word) is not None or word.isupper()
    thing = {word, singular(word.lower()).capitalize()} & lexicon.cues["instrument"]
    people = singular(word.lower()) in lexicon.titles.heads or word in lexicon.sites or line.text(end + 1)[:1].isupper()
    after = line.text(end + 1)
    part = lexicon.words.get(after) == "n" and after not in lexicon.titles.heads  # "the Liverpool Tops project"
    return not (known or thing or people or part) and not line.text(index).isupper()


def _only_tells(line: Line, index: int, end: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a body, country or place only says whose or which something is."""
    if entry.sort is Sort.INSTITUTION:
        return _says_whose(line, end, lexicon)
    if entry.sort is Sort.COUNTRY:
        return _is_party(line, index, end)
    return entry.kind is ActorKind.PLACE and _says_which(line, index, end, lexicon)


def _longer_company(line: Line, index: int, end: int, entry: Entry, lexicon: ActorLexicon) -> int:
    """Return where a company's name ends that a known one begins ("Vodafone Idea, which …"), or the known one's end.

    A country's name begins one that acts ("Kenya Power said"), a region's one of strange words ("Bihar Kisan Sabha").
    """
    if entry.sort is Sort.PLACE:
        return _past_strange(line, end, lexicon) if line.opens(index) or line.lower(index - 1) == "the" else end
    after = end
    place = lexicon.gazetteer.alone(line.text(end))
    if (
        entry.sort is not Sort.COUNTRY
        and place is not None
        and place.sort in _WHERE
        and _closes(line, end + 1, lexicon)
    ):
        return end + 1  # "Greenpeace India"
    if line.text(end) == "Local" and line.text(end + 1).isdecimal():
        return end + 2  # "UFCW Local 3000"
    while line.text(after)[:1].isupper() and _continues_company(line, after, lexicon):
        after += 1
    if after == end or line.titled:
        return end
    formed = line.text(after - 1) in lexicon.cues["company form"]
    if entry.sort is Sort.COUNTRY:
        small = not line.text(after)[:1].isupper()
        acts = line.text(after) in lexicon.stances or past_day(line, after, lexicon) > after
        return after if small and (formed or acts) else end
    if formed or _is_branch(line, index, end, lexicon):
        return after
    return after if read_hint(line, index, after, lexicon) in (Hint.ACTS, Hint.WORDED, Hint.DOES) else end


def _past_strange(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return where two or more strange words end behind a region's name that act as one body, or the region's end."""
    after = end
    while line.text(after)[:1].isupper() and line.lower(after) not in lexicon.words and line.text(after)[1:].islower():
        after += 1
    several = after > end + 1 and not line.titled and not line.text(after)[:1].isupper()
    person = any(
        line.lower(at) in lexicon.first_names or lexicon.gazetteer.alone(line.text(at)) for at in range(end, after)
    )
    return after if several and not person and line.text(after) in lexicon.stances else end


def _is_branch(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a strange word behind letters makes the name of a body's branch ("the lashers of FNV Havens")."""
    word = line.text(end)
    strange = word[1:].islower() and word.lower() not in lexicon.words
    lone = end == index + 1 and line.text(index).isupper() and not line.text(end + 1)[:1].isupper()
    return lone and strange and line.lower(index - 1) in lexicon.cues["preposition"]


def _closes(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a mark or a verb follows, so that a name ends before the word."""
    word = line.lower(index)
    third = lexicon.words.get(word, "").startswith("v") and word.endswith("s")
    verb = third or word in lexicon.cues["have"] or word in lexicon.cues["modal"] or line.text(index) in lexicon.stances
    return (not word[:1].isalnum() and word not in ("'s", "-", "–")) or verb or word in lexicon.cues["joining"]


def _continues_company(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    text = line.text(index)
    form = text in lexicon.cues["company form"]
    known = (text in lexicon.not_names or lexicon.gazetteer.alone(text) is not None) and not form
    title = text.lower() in lexicon.titles.closing or text.lower() in lexicon.titles.modifiers
    return form or not (known or title or text.isupper() or text.lower() in lexicon.first_names)


def _is_adjective(line: Line, index: int, end: int, entry: Entry, lexicon: ActorLexicon) -> bool:
    """Tell whether a country's acronym only says whose the noun after it is ("the largest US antitrust case")."""
    if entry.sort is not Sort.COUNTRY or not line.text(index).isupper():
        return False
    named = line.text(end)[:1].isupper() and organisation_end(line, end, lexicon) > end
    titled = line.text(end)[:1].isupper() and title_end(line, end, lexicon.titles) > end
    return named or titled or is_only_noun(line, end, lexicon)


def _says_which(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a place only says which thing is meant ("the Paris accord", "Chad's Red Sea coast")."""
    if line.text(index - 1) == "(" and line.text(end) == ")":
        return True
    if line.text(end) == "-" and line.lower(end + 1) == "based":
        return True
    owned = line.lower(index - 1) in lexicon.cues["article"] or line.text(index - 1) == "'s"
    if line.opens(index) and is_only_noun(line, end, lexicon):
        return True
    noun = "n" in lexicon.words.get(line.text(end), "") and line.text(end) not in lexicon.cues["preposition"]
    return owned and noun


def _is_party(line: Line, index: int, end: int) -> bool:
    """Tell whether a country is named as a party to a case only ("Somalia v. Kenya")."""
    before = index - 1 - (line.text(index - 1) == ".")
    return line.text(end) in ("v", "vs") or line.text(before) in ("v", "vs")


def _says_whose(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a body only says to what another belongs ("the UN refugee agency")."""
    body = line.text(end + 1) in lexicon.cues["organisation before"]
    return body and is_only_noun(line, end, lexicon) and not line.titled


def _is_state(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an adjective's noun is a state's office or body ("German Farm Minister", "Chinese officials")."""
    nouns = lexicon.cues["state noun"]
    return line.lower(end) in nouns or line.lower(title_end(line, end, lexicon.titles) - 1) in nouns
