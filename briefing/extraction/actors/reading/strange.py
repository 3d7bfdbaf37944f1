"""What is a name that the tables do not have?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import DEFINITION, Mention, Reading, make_mention
from briefing.extraction.actors.reading.acronyms import is_acronym, is_small, read_acronym, spelled_end
from briefing.extraction.actors.reading.bodies.companies import (
    branch_end,
    is_branded,
    is_introduced,
    local_body_end,
)
from briefing.extraction.actors.reading.organisations import organisation_end
from briefing.extraction.actors.reading.outlets import is_credit
from briefing.extraction.actors.reading.people import is_glottal, is_person, name_end
from briefing.extraction.actors.reading.runs import is_addressed, read_body, read_plain
from briefing.extraction.actors.reading.titles import field_end, is_field_word, title_start
from briefing.extraction.actors.roles.after import role_after
from briefing.extraction.actors.roles.before import role_before
from briefing.extraction.actors.roles.beside import with_role
from briefing.extraction.actors.roles.clauses import role_of_clause
from briefing.extraction.actors.roles.shared import role_shared
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Match, Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: How the names of those who hold to a party or creed end.
_ARTICLES = frozenset(("the", "a", "an"))
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
        read_body(line, index, index + 1, "organisation noun") if _is_bracketed(line, index, found, lexicon) else None
    )


def _read_capitals(
    line: Line, index: int, found: Sequence[Mention], known: Match | None, lexicon: ActorLexicon
) -> Reading:
    """Return what the run of words with a capital is that begins at a word."""
    end = name_end(line, index, lexicon)
    if end == index:
        return Reading(index + 1, read_acronym(line, index, lexicon) or _month(line, index, lexicon))
    if end - index > 2 and _says_who(line, index, lexicon):
        return Reading(index + 1, None)
    if end == index + 3 and _is_adherent(line, index, lexicon) and _is_strange_pair(line, index + 1, lexicon):
        name = line.join(index + 1, end)  # "the Dutch Green Tineke Moro"
        return Reading(end, make_mention(line, index + 1, end, ActorKind.PERSON, name, "title"))
    if _is_part_of_text(line, index, end, lexicon):
        return Reading(end, None)
    if names_thing(line, end, lexicon):
        return Reading(end + 1, None)
    if end - index > 1 and names_thing(line, end - 1, lexicon):
        return Reading(end, None)
    local = local_body_end(line, end, lexicon) if end == index + 1 else end
    if local > end:
        return read_body(line, index, local, "local body")
    branch = branch_end(line, index, end, lexicon)
    if branch > end:
        return read_body(line, index, branch, "organisation noun")
    if _is_introduced(line, index, end, lexicon):
        return read_body(line, index, end, "organisation noun")
    if is_branded(line, index, end, lexicon):
        return read_body(line, index, end, "brand")
    return _read_run(line, index, end, found, known, lexicon)


def _is_introduced(line: Line, index: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the noun before a run says that it is a body, and not of whom ("the team Ann Lee leads")."""
    noun = line.lower(index - 1)
    persons = noun in lexicon.cues["body of persons"] or singular(noun) in lexicon.titles.heads
    persons = persons or noun in lexicon.cues["firm or person"]  # "the operator Ann Lee"
    firm = noun in lexicon.cues["partners"] and end - index > 1 and line.text(end) not in ("and", ",", "&")
    if firm and not line.titled:
        return True  # "its lawyers Harlow Finch"
    return is_introduced(line, index, lexicon) and not (persons and is_person(line, index, end, lexicon))


def _is_no_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a capital is only a small word's, letters after a name ("KC") or an account's or tag's."""
    if line.lower(index).startswith("i'"):
        return True
    small = is_small(line, index, lexicon) and line.text(index) not in lexicon.family_first
    small = small and not _month(line, index, lexicon) and not _is_called(line, index, lexicon)
    postnominal = line.text(index) in lexicon.cues["postnominal"] and line.text(index - 1)[:1].isupper()
    return small or postnominal or line.text(index - 1) in ("@", "#")


def _is_called(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a form of address stands before a small word that begins somebody's name ("Tan Sri Nor Moro")."""
    address = index > 0 and line.text(index - 1) in lexicon.titles.honorifics
    address = address or (index > 1 and f"{line.text(index - 2)} {line.text(index - 1)}" in lexicon.titles.honorifics)
    named = is_addressed(line, index, index + 1, lexicon) and lexicon.not_names.get(line.text(index)) == "calendar"
    return named or (address and line.text(index + 1)[:1].isupper())


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
    before = role_before(line, front, found, lexicon)
    role = before or role_after(line, end, lexicon)
    role = role or role_shared(line, front, end, found, lexicon) or role_of_clause(line, end, lexicon)
    full = is_person(line, index, end, lexicon)
    if (role is not None or (full and line.lower(index - 1) != "the")) and " " in line.join(index, end):
        rule = "title" if role else "given name"
        mention = make_mention(line, front, end, ActorKind.PERSON, line.join(front, end), rule)
        return Reading(end, with_role(mention, line, front, end, found, lexicon, before))
    gender = _gender(line, front, lexicon)
    if known is not None:
        mention = make_mention(line, index, known.end, None, known.entry.name, Sort.SHORT.value)
        mention = mention._replace(country=known.entry.country, short=line.join(index, known.end), gender=gender)
        return Reading(known.end, with_role(mention, line, index, known.end, found, lexicon))
    if line.titled and end - index > 1 and not full:
        return Reading(end, None)
    index = _with_particle(line, index, found, lexicon)
    reading = read_plain(line, index, end, lexicon, titled=role is not None)
    if role is None or reading.mention is None or reading.mention.kind is not None:
        return reading
    return Reading(reading.end, with_role(reading.mention._replace(gender=gender), line, index, end, found, lexicon))


def _gender(line: Line, index: int, lexicon: ActorLexicon) -> str:
    """Return whether the form of address before a name is a woman's or a man's, or an empty text."""
    address = line.text(index - 1).removesuffix(".") if index else ""
    return (
        "f" if address in lexicon.cues["woman's address"] else "m" if address in lexicon.cues["man's address"] else ""
    )


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
    return _is_adherent(line, index, lexicon) and fold(line.text(index + 1)) in lexicon.first_names


def _is_adherent(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun says of whom somebody is one ("Republican", behind a nationality also "Green")."""
    noun = line.lower(index).endswith(_ADHERENTS) and line.lower(index) not in lexicon.first_names
    return noun or (line.text(index) in lexicon.cues["adherent"] and _is_one_more(line, index, lexicon))


def _is_strange_pair(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether two words that no dictionary has stand at a word, and no third with a capital."""
    pair = line.texts[index : index + 2]
    strange = all(word[0].isupper() and word[1:].islower() and word.lower() not in lexicon.words for word in pair)
    return len(pair) == 2 and strange and not line.text(index + 2)[:1].isupper()


def _is_one_more(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an article or a land's adjective stands before a noun ("the Dutch Green Ann Lee")."""
    land = lexicon.gazetteer.alone(line.text(index - 1)) if index else None
    return line.lower(index - 1) in _ARTICLES or (land is not None and land.sort is Sort.DEMONYM)


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
    after = line.lower(index + 1)
    acts = after == "'s" or after in lexicon.stances or (line.opens(index) and after in lexicon.cues["motion verb"])
    return make_mention(line, index, index + 1, None, text, "word") if text in lexicon.not_names and acts else None
