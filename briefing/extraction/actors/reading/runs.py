"""What is a run of words with a capital that reads as nobody's full name?"""

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.mentions import LONE_BODY, STATE, THE_WORD, TITLED, Reading, make_mention
from briefing.extraction.actors.reading.acronyms import acronym_hint, is_acronym, is_small
from briefing.extraction.actors.reading.bodies.companies import is_owner_name, owns_company_thing
from briefing.extraction.actors.reading.hints import Hint, is_apposed, names_somebody, read_hint
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.places.states import is_state
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.words import Line

#: What stands after a plural and no verb, and what after a verb and no plural.
_RELATIVE = frozenset(("which", "that", "who", "of", "and", "or"))
_TURNS = frozenset(("first", "next", "back", "today", "tomorrow", "again"))


def read_plain(line: Line, index: int, end: int, lexicon: ActorLexicon, *, titled: bool) -> Reading:
    """Return what a run of capitals is that reads as nobody's full name; `titled` where a role stands beside it."""
    return (
        _read_told(line, index, end, lexicon)
        or _read_opening(line, index, end, lexicon, titled=titled)
        or (None if titled else _read_with_noun(line, index, end, lexicon))
        or _read_owner(line, index, end, lexicon, titled=titled)
        or _read_open(line, index, end, lexicon, titled=titled)
    )


def _read_told(line: Line, index: int, end: int, lexicon: ActorLexicon) -> Reading | None:
    """Return the state, the body named by its kind alone or the employer that the words right beside a run tell."""
    name = line.join(index, end)
    if is_state(line, index, end, lexicon):
        return Reading(end, make_mention(line, index, end, ActorKind.COUNTRY, name, STATE))
    if _is_lone_body(line, index, end, lexicon):
        hint = read_hint(line, index, end, lexicon)
        return Reading(end, make_mention(line, index, end, None, name, LONE_BODY)._replace(hint=hint))
    employs = line.text(end) == "'s" and _employs(line, index, end, lexicon)
    return read_body(line, index, end, "organisation noun") if employs else None


def _read_opening(line: Line, index: int, end: int, lexicon: ActorLexicon, *, titled: bool) -> Reading | None:
    """Return what a common word is that opens a sentence, if it is no part of the name after it."""
    double = line.text(index + 1) == "-" and end == index + 3 and line.text(index + 2)[:1].isupper()
    common = line.opens(index) and line.lower(index) in lexicon.words
    if not common or titled or double or _is_whole(line, index, end, lexicon):
        return None
    whole = end == index + 1 or (end == index + 2 and lexicon.words[line.lower(index)] == "a")
    if whole and line.lower(end + 1) in ("a", "an") and is_apposed(line, end, lexicon):
        return read_body(line, index, end, "organisation noun")
    singular = lexicon.stances.is_singular(line.lower(index + 1))
    surname = singular and not line.titled and not is_small(line, index, lexicon)
    mention = make_mention(line, index, index + 1, None, line.text(index), "word") if surname else None
    return Reading(index + 1, mention)


def _read_with_noun(line: Line, index: int, end: int, lexicon: ActorLexicon) -> Reading | None:
    """Return the body whose kind or officer the noun after a run names ("the Cayetano Heredia university")."""
    officer = line.lower(end) in lexicon.cues["officer"] and not line.titled
    closes = line.lower(end) in lexicon.cues["noun of name"]
    noun = line.lower(end) in lexicon.cues["organisation noun"]
    noun = noun and (not closes or line.lower(index - 1) == "the")  # "a Gwent hospital" is one of several
    trade = line.lower(end) in lexicon.cues["firm or person"] and line.text(end + 1)[:1].isupper()
    noun = noun and not (trade and line.text(index).isupper())  # "UHF operator Ann Lee"
    return read_body(line, index, end + closes, "organisation noun") if officer or noun else None


def _read_owner(line: Line, index: int, end: int, lexicon: ActorLexicon, *, titled: bool) -> Reading | None:
    """Return the company, shop or speaker that a strange run is by what it owns or what leads to it."""
    if line.lower(index) not in lexicon.words:
        if owns_company_thing(line, end, lexicon) and not titled and not line.titled:
            return read_body(line, index, end, "company noun")
        if is_owner_name(line, index, end, lexicon):
            return read_body(line, index, end + 1, "brand")
    if _is_cued(line, index, end, lexicon):
        return Reading(end, make_mention(line, index, end, ActorKind.PERSON, line.join(index, end), "speaking name"))
    return None


def _read_open(line: Line, index: int, end: int, lexicon: ActorLexicon, *, titled: bool) -> Reading:
    """Return a run whose kind stays open, with what the words around it hint at."""
    strange = line.lower(index) not in lexicon.words or is_addressed(line, index, end, lexicon)
    titled = titled and not line.text(index).isupper()
    rule = TITLED if titled and strange else "opening word" if line.opens(index) else "word"
    if rule == "word" and line.lower(index - 1) == "the":
        rule = THE_WORD
    mention = make_mention(line, index, end, None, line.join(index, end), rule)
    return Reading(end, mention._replace(hint=_hint(line, index, end, lexicon)))


def is_addressed(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an office or form of address makes a common word a surname ("President Bush", "Judge Stone")."""
    before = line.text(index - 1) if index else ""
    if not before[:1].isupper() or end > index + 1 or line.titled:
        return False
    cues, bare = lexicon.cues, before.removesuffix(".")
    address = bare in cues["man's address"] or bare in cues["woman's address"]
    if not (address or (before in cues["office before surname"] and not _is_thing(line, index, lexicon))):
        return False
    word, after = line.text(index), line.text(end)
    office = word.lower() in lexicon.titles.closing or word.lower() in lexicon.titles.modifiers
    part = lexicon.words.get(after.lower()) == "n" or after[:1].isupper()
    return not (part or (office and word not in cues["surname after address"]))


def _is_thing(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word names a body, place or thing behind an office, or a day ("President Office", "May 5")."""
    word = line.text(index)
    body = word in lexicon.heads.last or word in lexicon.sites or word in lexicon.cues["instrument"]
    return body or lexicon.not_names.get(word, "calendar") != "calendar" or line.text(index + 1)[:1].isdecimal()


def _hint(line: Line, index: int, end: int, lexicon: ActorLexicon) -> Hint:
    """Return what the words around a run say of it, where its own words do not tell that it names nobody."""
    if line.text(index).islower():
        return Hint.SPEAKS_AS_PERSON  # "von Hagen"
    if end == index + 1 and is_acronym(line, index, lexicon):
        return acronym_hint(line, index, lexicon)
    definite = line.lower(index - 1) == "the" and not line.opens(index)
    body = line.text(index) in lexicon.cues["definite body"] and line.lower(index - 1) == "the"
    members = definite and line.text(end - 1).endswith("s") and not line.text(end - 1).isupper()
    own = line.lower(index) not in lexicon.words or _is_whole(line, index, end, lexicon)
    telling = own or body or members or (end - index > 1 and not line.opens(index))
    return read_hint(line, index, end, lexicon) if telling else Hint.NONE


def read_body(line: Line, start: int, end: int, rule: str) -> Reading:
    """Return the organisation that the words from `start` to `end` name."""
    return Reading(end, make_mention(line, start, end, ActorKind.ORGANISATION, line.join(start, end), rule))


def _is_whole(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a common word that opens a sentence is part of the name after it ("Fair Trials Abroad").

    It is where the next word is a common one too, which has its capital from the name alone.
    """
    text, parts = line.text(index + 1), lexicon.words.get(line.lower(index), "")
    common = end - index > 1 and text.lower() in lexicon.words and text not in lexicon.not_names
    named = "n" in parts or "a" in parts
    other = text.lower() in lexicon.first_names or text.lower() in lexicon.titles.closing or text.isupper()
    return common and named and not other and not line.titled and lexicon.gazetteer.alone(text) is None


def _employs(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word of the dictionary with a capital is whose somebody with a full name is ("Labor's Jo Lee")."""
    named = names_somebody(line, end + 1, lexicon) and not line.titled
    plain = end == index + 1 and line.text(index) not in lexicon.not_names and not line.opens(index)
    return named and plain and line.lower(index) in lexicon.words and line.text(index) not in lexicon.first_names


def _is_lone_body(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a body is named by its kind alone ("the Senate", "told Parliament")."""
    name = line.join(index, end)
    if line.titled or name not in lexicon.cues["lone body"] or line.text(end) == "General":
        return False
    following, before = line.text(end), line.lower(index - 1)
    if "n" in lexicon.words.get(following, "") and not (
        lexicon.stances.is_singular(following) or _is_helper(following, lexicon) or _is_verb(line, end, lexicon)
    ):
        return False  # "the Parliament lobby"
    if before in ("of", "for") and line.lower(index - 2) in lexicon.cues["seat of body"]:
        return False  # "an Act of Parliament", "runs for Congress"
    if name == "State" and (following == "'s" or before != "the" or not line.text(index - 1).islower()):
        return False  # "The State's minister" is one of several
    bare = name in lexicon.cues["bare capital body"] and (not line.opens(index) or _goes_on(line, end, lexicon))
    return before == "the" or bare


def _is_helper(word: str, lexicon: ActorLexicon) -> bool:
    return any(word in lexicon.cues[use] for use in ("modal", "have", "be"))


def _is_verb(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word that may be a plural is a verb: a small word, number or adverb follows ("votes on")."""
    word, after = line.text(index), line.lower(index + 1)
    third = "v" in lexicon.words.get(word, "") and word.endswith("s")
    small = lexicon.words.get(after) == FUNCTION and not _is_helper(after, lexicon) and after not in _RELATIVE
    return third and (small or after in lexicon.cues["verb adverb"] or after in _TURNS or after[:1].isdecimal())


def _goes_on(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb or a clause of its own follows a body's name, so that it is no part of a longer one."""
    word = line.text(end)
    clause = word == "," and line.lower(end + 1) in ("which", "where", "whose")
    verb = "v" in lexicon.words.get(word, "") and word.endswith(("s", "ed"))
    return clause or verb or word == "'s" or word in lexicon.stances or _is_helper(word, lexicon)


def _is_cued(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether two or three unknown words stand where a name does ("led by …", "… said", "… of Harlow Capital")."""
    words = [line.lower(at) for at in range(index, end)]
    if not 2 <= len(words) <= 3 or line.titled or "-" in words or any(word in lexicon.words for word in words):
        return False
    if line.lower(end) == "of" and organisation_end(line, end + 1, lexicon) > end + 2:
        return True
    before = f"{line.lower(index - 2)} {line.lower(index - 1)}"
    speaks = lexicon.stances.stance(line.lower(end)) is Stance.SAYS
    return before in lexicon.cues["person before"] or speaks
