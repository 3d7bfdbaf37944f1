"""Do the words around an unknown name, or its letters, show it to be a company, union or group?"""

from briefing.extraction.actors.reading.hints import Hint, read_hint
from briefing.extraction.actors.reading.people import is_person
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_LONGEST = 8
#: How many words into a firm's name its last partner may stand.
_PARTNERS = 9
#: What stands before a genitive alone ("the points are Contador's").
_PREDICATE = frozenset(("of", "is", "are", "was", "were", "be", "than", "not"))
#: How many small words may stand between a town's name and its body.
_LOCAL = 3
#: The legal forms that are no word with a capital, and the words of the second.
_FORMS = frozenset(("plc", "/"))
_STROKED = ("A", "/", "S")
#: What a chamber's parts are called.
_COMMITTEES = frozenset(("committee", "subcommittee", "panel"))
_LANDS = (Sort.COUNTRY, Sort.PLACE)


def by_opening_word(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a name that opens with an organisation's word of any language ("Banco Sul"), or `start`."""
    text, following = line.text(start), line.text(start + 1)
    if text in lexicon.cues["numbered branch"] and following.isdecimal() and len(following) > 1:
        return start + 2
    joined = following in lexicon.cues["name joint"] and text in lexicon.cues["opening with joint"]
    if line.titled or not (joined or text in lexicon.heads.opening):  # "Commission des Biens"
        return start
    number = following.isdecimal() and line.text(start + 2)[:1].isupper()  # "Movimento 5 Stelle"
    foreign = line.lower(start) not in lexicon.words and (following[:1].isupper() or number)
    if not foreign and not _goes_on(line, start + 1, lexicon):
        return start
    end = index = start + 1
    while index < start + _LONGEST:
        if index > start + 1 and line.lower(index) in lexicon.titles.heads and line.text(index + 1)[:1].isupper():
            break  # "Dewan Rakyat Speaker Ann Lee"
        if line.text(index)[:1].isupper():
            end = index + 1
        elif line.text(index) not in lexicon.cues["name joint"] and not line.text(index).isdecimal():
            break
        index += 1
    return end


def by_legal_form(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a firm whose legal form has a small letter or a stroke ("Zircon plc", "Femern A/S")."""
    if _FORMS.isdisjoint(line.texts) or line.text(start) in lexicon.not_names:
        return start
    if "n" not in lexicon.words.get(line.lower(start), "n"):
        return start
    if line.lower(start) in lexicon.titles.heads or lexicon.gazetteer.alone(line.text(start)) is not None:
        return start  # "Chairman Lund of Zircon plc", "Danish Femern A/S"
    index = start
    while index < start + _LONGEST and (line.text(index)[:1].isupper() or line.text(index) in ("&", "-")):
        index += 1
    index -= line.texts[index - 1 : index + 2] == _STROKED  # "A/S"
    formed = line.text(index) == "plc" or line.texts[index : index + 3] == _STROKED
    if index == start or not formed:
        return start
    return index + 1 if line.text(index) == "plc" else index + 3


def by_partners(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return the end of a firm named after its partners ("Harlow & Finch"), or `start`."""
    index = start
    if "&" not in line.texts[start : start + _PARTNERS + 2] or lexicon.words.get(line.lower(start)) == FUNCTION:
        return start
    if _is_pair(line, start, lexicon):
        return start  # "Ann Lee & Tom Roe"
    while (
        line.text(index)[:1].isupper() and index < start + _PARTNERS and lexicon.not_names.get(line.text(index)) is None
    ):
        index += 1
        if line.text(index) == "&" and line.text(index + 1)[:1].isupper():
            return index + 2
    return start


def _is_pair(line: Line, start: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "&" joins two persons, each of whom has a given name and another one."""
    joint = next((at for at in range(start, start + _PARTNERS) if line.text(at) == "&"), start)
    given = (line.lower(at) in lexicon.first_names and line.text(at + 1)[:1].isupper() for at in (start, joint + 1))
    return joint > start + 1 and all(given)


def _goes_on(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the word is part of a foreign name: no English one, nor a name that the tables know by itself."""
    joint = line.text(index) in lexicon.cues["name joint"]
    index += joint
    index += joint and line.text(index) in lexicon.cues["name joint"]
    text = line.text(index)
    return text[:1].isupper() and (joint or text.lower() not in lexicon.words) and len(text) > 2


def closes_as_company(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a possessive's mark stands within a company's name ("Halverson's Stores Inc.")."""
    end = index + 1
    while end < index + _LONGEST and line.text(end)[:1].isupper():
        end += 1
    strange = line.lower(index - 1) not in lexicon.words and lexicon.gazetteer.alone(line.text(index - 1)) is None
    return end > index + 1 and line.text(end - 1) in lexicon.cues["company form"] and strange


def is_introduced(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a noun right before the name says that it is an organisation ("the drivers' union Aslef")."""
    before = index - 1
    if line.text(before) == "the" and line.text(before - 1) == ",":
        before -= 2  # "Norway's regulator, the NPD"
        if not line.text(index).isupper():
            return False
    elif line.text(before) == "," and line.text(index).isupper() and line.text(index + 1) == ",":
        before -= 1  # "the water authority, HATSU,"
    elif line.text(before) == "(" and line.text(index).isupper() and line.text(index + 1) == ")":
        before -= 1  # "the employers' association (HPEA)"
    noun = line.text(before)
    known = noun in lexicon.cues["organisation before"]
    several = noun.endswith("s") and singular(noun) in lexicon.cues["organisation before"]
    return (known or several) and not line.titled


def is_branded(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the name's first word has a capital inside ("ScotRail"), as brands do and few persons ("McKay")."""
    text = line.text(start)
    if text[1:].islower() or text.isupper():
        return False
    inner = next((at for at in range(2, len(text)) if text[at].isupper() and text[at - 1].islower()), 0)
    address = line.text(end) in (".", "/", "@") and line.touches(end - 1) and line.touches(end)
    tag = address or line.text(start - 1) in ("#", "@", "/")
    return (
        inner > 0
        and not tag
        and line.text(end) != "|"
        and text[:inner] not in lexicon.cues["name opening"]
        and not is_person(line, start, end, lexicon)
    )


def owns_company_thing(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether what only companies have follows the name's genitive ("Ardent's takeover")."""
    return line.text(end) == "'s" and line.lower(end + 1) in lexicon.cues["company noun"]


def is_owner_name(line: Line, start: int, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a name is a shop's or maker's with its genitive, for nothing that it owns follows ("Boscov's,")."""
    if line.text(end) != "'s" or end - start > 1 or line.titled or line.lower(start - 1) in _PREDICATE:
        return False
    after = line.lower(end + 1)
    speaks = lexicon.stances.stance(after) is not None and "n" not in lexicon.words.get(after, "")
    helped = after in lexicon.cues["have"] or after in ("and", "or", "which", "did", "didn't", "would", "could")
    return speaks or helped or after in (",", ".", ";", ")")


def branch_end(line: Line, index: int, end: int, lexicon: ActorLexicon) -> int:
    """Return where the land's name ends that closes that of a body that acts ("Transport Scotland says"), or `end`.

    Members' names are joined to it by "of" too ("Wool Growers of Wales want").
    """
    several = end == index + 2 and line.lower(end - 1) in lexicon.words and not line.opens(end - 1)
    start = end + (several and line.text(end) == "of" and singular(line.lower(end - 1)) in lexicon.group_nouns)
    if line.titled or not (several or end == index + 1) or not line.text(start)[:1].isupper():
        return end
    lands = (one for one in lexicon.gazetteer.matches(line.words, start) if one.entry.sort in _LANDS)
    land = next(lands, None)
    word = line.text(index)
    where = word in lexicon.cues["name opening"] or word.lower() in lexicon.cues["region word"]
    if land is None or where or word in lexicon.not_names or word.lower() in lexicon.titles.closing:
        return end
    return land.end if read_hint(line, index, land.end, lexicon) in (Hint.ACTS, Hint.WORDED) else end


def committee_end(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where a chamber's committee in small letters ends ("a Senate commerce committee"), or the index."""
    if line.text(index) not in lexicon.cues["chamber"] or line.titled:
        return index
    end = index + 1
    while end < index + 1 + _LOCAL and line.text(end).islower() and line.text(end) not in _COMMITTEES:
        end += 1
    fields = all(
        "n" in lexicon.words.get(word, "") or "a" in lexicon.words.get(word, "") for word in line.texts[index + 1 : end]
    )
    return end + 1 if fields and line.text(end) in _COMMITTEES else index


def local_body_end(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the end of a town's body in small letters after its name ("Leeds crown court"), or the name's end."""
    index = end
    while index < end + _LOCAL and line.text(index) in lexicon.cues["local word"]:
        index += 1
    plain = index > end or line.text(index) == "police"
    closed = line.text(index) in lexicon.cues["local body"] and "n" not in lexicon.words.get(line.text(index + 1), "")
    return index + 1 if plain and closed and not line.titled else end
