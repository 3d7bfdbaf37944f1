"""What is a name that the tables do not have?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.mentions import DEFINITION, LONE_BODY, STATE, THE_WORD, Mention, Reading, make_mention
from briefing.extraction.actors.reading.acronyms import acronym_hint, is_acronym, is_small, read_acronym, spelled_end
from briefing.extraction.actors.reading.companies import (
    branch_end,
    is_branded,
    is_introduced,
    is_owner_name,
    local_body_end,
    owns_company_thing,
)
from briefing.extraction.actors.reading.hints import Hint, is_apposed, names_somebody, read_hint
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.outlets import is_credit
from briefing.extraction.actors.reading.people import is_glottal, is_person, name_end
from briefing.extraction.actors.reading.places.states import is_state
from briefing.extraction.actors.reading.titles import field_end, is_field_word, title_start
from briefing.extraction.actors.roles.after import role_after
from briefing.extraction.actors.roles.before import role_before
from briefing.extraction.actors.roles.beside import with_role
from briefing.extraction.actors.roles.clauses import role_of_clause
from briefing.extraction.actors.roles.shared import role_shared
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Match, Sort
from briefing.extraction.words import Line

#: How the names of those who hold to a party or creed end.
_NUMERAL = frozenset("IVX")
_ADHERENTS = ("ist", "ian", "ican", "crat", "ite")


def read_unknown(
    line: Line, index: int, found: Sequence[Mention], known: Match | None, lexicon: ActorLexicon
) -> Reading:
    """Return what stands at a word with a capital that begins no name of the tables, or only the surname `known`."""
    if is_credit(line, index, lexicon):
        return Reading(max(name_end(line, index, lexicon), index + 1), None)
    if _is_no_name(line, index, lexicon):
        return Reading(index + 1, None)
    begin = _past_field(line, index, lexicon)
    if begin > index:
        return Reading(begin, None)
    return _read_letters(line, index, found, lexicon) or _read_capitals(line, index, found, known, lexicon)


def _read_letters(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Reading | None:
    """Return the body of an acronym that the words after it spell or brackets show to be one's, if it is any."""
    spelled = spelled_end(line, index)
    if spelled:
        name = f"{line.join(index + 3, spelled)} ({line.text(index)})"
        return Reading(spelled, make_mention(line, index, spelled, ActorKind.ORGANISATION, name, DEFINITION))
    return (
        _read_body(line, index, index + 1, "organisation noun") if _is_bracketed(line, index, found, lexicon) else None
    )


def _read_body(line: Line, start: int, end: int, rule: str) -> Reading:
    return Reading(end, make_mention(line, start, end, ActorKind.ORGANISATION, line.join(start, end), rule))


def _read_capitals(
    line: Line, index: int, found: Sequence[Mention], known: Match | None, lexicon: ActorLexicon
) -> Reading:
    """Return what the run of words with a capital is that begins at a word."""
    end = name_end(line, index, lexicon)
    if end == index:
        return Reading(index + 1, read_acronym(line, index, lexicon) or _month(line, index, lexicon))
    if end - index > 2 and _says_who(line, index, lexicon):
        return Reading(index + 1, None)
    if _is_part_of_text(line, index, end, lexicon):
        return Reading(end, None)
    if names_thing(line, end, lexicon):
        return Reading(end + 1, None)
    if end - index > 1 and names_thing(line, end - 1, lexicon):
        return Reading(end, None)
    local = local_body_end(line, end, lexicon) if end == index + 1 else end
    if local > end:
        return _read_body(line, index, local, "local body")
    branch = branch_end(line, index, end, lexicon)
    if branch > end:
        return _read_body(line, index, branch, "organisation noun")
    if _is_introduced(line, index, end, lexicon):
        return _read_body(line, index, end, "organisation noun")
    if is_branded(line, index, end, lexicon):
        return _read_body(line, index, end, "brand")
    return _read_run(line, index, end, found, known, lexicon)


def _is_introduced(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the noun before a run says that it is a body, and not of whom ("the team Ann Lee leads")."""
    persons = line.lower(index - 1) in lexicon.cues["body of persons"] and is_person(line, index, end, lexicon)
    return is_introduced(line, index, lexicon) and not persons


def _is_no_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a capital is only a small word's, letters after a name ("KC") or an account's or tag's."""
    if line.lower(index).startswith("i'"):
        return True
    small = is_small(line, index, lexicon) and line.text(index) not in lexicon.family_first
    postnominal = line.text(index) in lexicon.cues["postnominal"] and line.text(index - 1)[:1].isupper()
    return small or postnominal or line.text(index - 1) in ("@", "#")


def _past_field(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where a name begins after an office's field ("the ex-counsellor of Interior Ann Lee"), or the index."""
    if line.lower(index - 1) not in ("of", "for") or not is_field_word(line, index, lexicon):
        return index
    return field_end(line, index - 1, lexicon) if title_start(line, index - 1, lexicon.titles) < index - 1 else index


def _read_run(
    line: Line, index: int, end: int, found: Sequence[Mention], known: Match | None, lexicon: ActorLexicon
) -> Reading:
    """Return the person that a run of capitals names, or the run with what the words around it say."""
    front = index - is_glottal(line, index - 1)
    role = role_before(line, front, found, lexicon) or role_after(line, end, lexicon)
    role = role or role_shared(line, front, end, found, lexicon) or role_of_clause(line, end, lexicon)
    full = is_person(line, index, end, lexicon)
    if (role is not None or (full and line.lower(index - 1) != "the")) and " " in line.join(index, end):
        rule = "title" if role else "given name"
        mention = make_mention(line, front, end, ActorKind.PERSON, line.join(front, end), rule)
        return Reading(end, with_role(mention, line, front, end, found, lexicon))
    if known is not None:
        mention = make_mention(line, index, known.end, None, known.entry.name, Sort.SHORT.value)
        mention = mention._replace(country=known.entry.country)
        return Reading(known.end, with_role(mention, line, index, known.end, found, lexicon))
    if line.titled and end - index > 1 and not full:
        return Reading(end, None)
    index = _with_particle(line, index, found, lexicon)
    reading = _plain_run(line, index, end, role is not None, lexicon)
    if role is None or reading.mention is None or reading.mention.kind is not None:
        return reading
    return Reading(reading.end, with_role(reading.mention, line, index, end, found, lexicon))


def names_thing(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word after a run makes it the name of an act, event or spot ("George Square", "… Act")."""
    return line.text(end) in lexicon.cues["instrument"] and not line.titled


def _is_part_of_text(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a common word with a letter or numeral names a part or class ("Part II", "class B")."""
    last = line.text(end - 1)
    numbered = len(last) == 1 or _NUMERAL.issuperset(last)
    return numbered and (end - index == 1 or (end - index == 2 and line.lower(index) in lexicon.words))


def _says_who(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun with a capital says what the person named after it is ("Republican John Thune")."""
    noun = line.lower(index).endswith(_ADHERENTS) and line.lower(index) not in lexicon.first_names
    return noun and line.lower(index + 1) in lexicon.first_names


def _with_particle(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> int:
    """Return where a surname begins that particles open ("later van Osch agreed", "Ms van der Berg"), or the index."""
    start = index
    while line.text(start - 1) in lexicon.cues["particle"] and start > 1:
        start -= 1
    addressed = line.text(start - 1) in lexicon.titles.honorifics
    noble = line.text(index - 1) in lexicon.cues["noble particle"]
    if start == index or not (addressed or noble) or (found and found[-1].end > line.words[start].start):
        return index
    return start


def _is_whole(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a common word that opens a sentence is part of the name after it ("Fair Trials Abroad").

    It is where the next word is a common one too, which has its capital from the name alone.
    """
    text, parts = line.text(index + 1), lexicon.words.get(line.lower(index), "")
    common = end - index > 1 and text.lower() in lexicon.words and text not in lexicon.not_names
    named = "n" in parts or "a" in parts
    other = text.lower() in lexicon.first_names or text.lower() in lexicon.titles.closing or text.isupper()
    return common and named and not other and not line.titled and lexicon.gazetteer.alone(text) is None


def _plain_run(line: Line, index: int, end: int, titled: bool, lexicon: ActorLexicon) -> Reading:  # noqa: FBT001
    if is_state(line, index, end, lexicon):
        return Reading(end, make_mention(line, index, end, ActorKind.COUNTRY, line.join(index, end), STATE))
    if _is_lone_body(line, index, end, lexicon):
        hint = read_hint(line, index, end, lexicon)
        return Reading(end, make_mention(line, index, end, None, line.join(index, end), LONE_BODY)._replace(hint=hint))
    if line.text(end) == "'s" and _employs(line, index, end, lexicon):
        return _read_body(line, index, end, "organisation noun")
    whole = _is_whole(line, index, end, lexicon)
    double = line.text(index + 1) == "-" and end == index + 3 and line.text(index + 2)[:1].isupper()
    if line.opens(index) and line.lower(index) in lexicon.words and not (titled or whole or double):
        if end == index + 1 and line.lower(end + 1) in ("a", "an") and is_apposed(line, end, lexicon):
            mention = make_mention(line, index, end, ActorKind.ORGANISATION, line.text(index), "organisation noun")
            return Reading(end, mention)
        surname = (
            lexicon.stances.is_singular(line.lower(index + 1))
            and not line.titled
            and not is_small(line, index, lexicon)
        )
        return Reading(
            index + 1, make_mention(line, index, index + 1, None, line.text(index), "word") if surname else None
        )
    officer = line.lower(end) in lexicon.cues["officer"] and not line.titled
    noun = line.lower(end) in lexicon.cues["organisation noun"]
    if noun and _closes_name(line, end, lexicon) and line.lower(index - 1) != "the":
        noun = False  # "a Gwent hospital" is one of several
    if (officer or noun) and not titled:
        return _read_body(line, index, end + _closes_name(line, end, lexicon), "organisation noun")
    strange = line.lower(index) not in lexicon.words
    if strange and owns_company_thing(line, end, lexicon) and not titled and not line.titled:
        return Reading(
            end, make_mention(line, index, end, ActorKind.ORGANISATION, line.join(index, end), "company noun")
        )
    if strange and is_owner_name(line, index, end, lexicon):
        name = line.join(index, end + 1)
        return Reading(end + 1, make_mention(line, index, end + 1, ActorKind.ORGANISATION, name, "brand"))
    if _is_cued(line, index, end, lexicon):
        return Reading(end, make_mention(line, index, end, ActorKind.PERSON, line.join(index, end), "speaking name"))
    titled = titled and not line.text(index).isupper()
    rule = "titled word" if titled and strange else "opening word" if line.opens(index) else "word"
    if rule == "word" and line.lower(index - 1) == "the":
        rule = THE_WORD
    body = line.text(index) in lexicon.cues["definite body"] and line.lower(index - 1) == "the"
    members = rule == THE_WORD and line.text(end - 1).endswith("s") and not line.text(end - 1).isupper()
    telling = strange or body or whole or members or (end - index > 1 and not line.opens(index))
    hint = read_hint(line, index, end, lexicon) if telling else Hint.NONE
    if end == index + 1 and is_acronym(line, index, lexicon):
        hint = acronym_hint(line, index, lexicon)
    if line.text(index).islower():
        hint = Hint.SPEAKS_AS_PERSON  # "von Hagen"
    return Reading(end, make_mention(line, index, end, None, line.join(index, end), rule)._replace(hint=hint))


def _closes_name(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a small noun belongs to the name before it ("the Cayetano Heredia university")."""
    return line.lower(end) in lexicon.cues["noun of name"]


def _employs(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word of the dictionary with a capital is whose somebody with a full name is ("Labor's Jo Lee")."""
    named = names_somebody(line, end + 1, lexicon) and not line.titled
    plain = end == index + 1 and line.text(index) not in lexicon.not_names
    return named and plain and line.lower(index) in lexicon.words and line.text(index) not in lexicon.first_names


def _is_lone_body(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a body is named by its kind alone ("the Senate", "told Parliament")."""
    name = line.join(index, end)
    if line.titled or name not in lexicon.cues["lone body"] or line.text(end) == "General":
        return False
    following, before = line.text(end), line.lower(index - 1)
    if "n" in lexicon.words.get(following, "") and not (
        lexicon.stances.is_singular(following) or _is_helper(following, lexicon)
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


def _is_bracketed(line: Line, index: int, found: Sequence[Mention], lexicon: ActorLexicon) -> bool:
    """Tell whether brackets show an acronym to be a body's: it stands in or before them ("RSP (Regional Patrol)")."""
    if "(" not in (line.text(index - 1), line.text(index + 1)) or not is_acronym(line, index, lexicon):
        return False
    spelled = line.text(index + 1) == "(" and organisation_end(line, index + 2, lexicon) > index + 3
    return spelled or _is_party(line, index, found)


def _is_party(line: Line, index: int, found: Sequence[Mention]) -> bool:
    """Tell whether brackets after a person's name open with an acronym, as with parties' ("Ann Lee (SVP, …")."""
    opened = line.text(index - 1) == "(" and line.text(index + 1) in (")", ",") and index > 1
    return opened and bool(found) and found[-1].kind is ActorKind.PERSON and found[-1].end == line.words[index - 2].end


def _month(line: Line, index: int, lexicon: ActorLexicon) -> Mention | None:
    """Return a month's name that acts as only a person does ("May said"), for a surname to be found in it."""
    text = line.text(index)
    acts = line.text(index + 1) == "'s" or line.lower(index + 1) in lexicon.stances
    return make_mention(line, index, index + 1, None, text, "word") if text in lexicon.not_names and acts else None
