"""Which groups without a name act or must act in a sentence ("Exporters must …", "gave prosecutors 90 days")?"""

from collections.abc import Iterator, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention, make_mention
from briefing.extraction.actors.unnamed.things import is_done_to
from briefing.extraction.known.actors import FUNCTION, ActorLexicon
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

#: The rule of a group without a name.
GROUP = "group"
#: How many words may say which group is meant, and how many may stand between it and its verb.
_WIDEST, _CLAUSE = 3, 14
#: How nouns of those who do something end, and how many letters one of them has at least.
_DOERS = ("er", "or", "ist", "ian", "man")
_SHORTEST = 5
#: What stands before the subject of a sentence's second half.
_OPENING = frozenset((";", ":", "-", "–", "—", "that", "if", "unless", "but", "and", ","))
#: The noun that is a verb of speech as well ("state banks").
_STATE = "state"
_WHICH = frozenset(("who", "whose", "that", "which"))
#: What tells how many or which of a group, and is no part of its name.
_COUNTING = frozenset(("the", "all", "some", "many", "most", "several", "other", "both", "these", "those", "more", "a"))
#: "Both companies": those that have been named.
_KNOWN_BEFORE = frozenset(("both", "two"))
#: What follows a group to whom something is given or said.
_GRANTED = frozenset(("to", "until", "till", "up", "time", "notice", "a", "an", "one", "two", "three", "that"))


def find_groups(line: Line, found: Sequence[Mention], lexicon: ActorLexicon) -> Iterator[Mention]:
    """Yield the groups that stand as the subject of a sentence, or to whom something is set or said."""
    telling = line.texts[-1] != "?"
    plurals = lexicon.cues["plural group"]
    for index, word in enumerate(line.lowers):
        if not (word[-1] == "s" or word in plurals) or not _is_group(line, index, lexicon):
            continue
        at = line.words[index].start
        if any(one.start <= at < one.end and one.kind is not None for one in found):
            continue
        start = _start(line, index, lexicon)
        if telling and (_is_subject(line, start, index, lexicon) or _is_told(line, start, index, lexicon)):
            name = line.join(start, index + 1)
            yield make_mention(line, start, index + 1, ActorKind.ORGANISATION, name, GROUP)


def _is_group(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a word is the plural of a noun for persons or firms, and no name's part."""
    word = line.lowers[index]
    if (line.texts[index][0].isupper() and not line.opens(index)) or line.lower(index - 1) in _KNOWN_BEFORE:
        return False
    one = singular(word)
    strange = one.endswith(_DOERS) and len(one) > _SHORTEST and one not in lexicon.words and one not in lexicon.things
    several = one != word and (one in lexicon.group_nouns or strange) and one not in lexicon.cues["no group"]
    return several or word in lexicon.cues["plural group"]


def _start(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where the words begin that say which group is meant ("Elpida creditors", "market players")."""
    start = index
    while start > max(index - _WIDEST, 0) and _says_which(line, start - 1, lexicon):
        start -= 1
    return start


def _says_which(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    word = line.text(index)
    parts = lexicon.words.get(word.lower(), "")
    plain = word.lower() in _COUNTING or word.lower() in lexicon.cues["no field"] or not word[0].isalpha()
    verb = word in lexicon.stances and word != _STATE
    return not plain and not verb and parts != FUNCTION and ("n" in parts or "a" in parts or word[0].isupper())


def _is_subject(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a group opens a sentence or its half, and a verb in the plural follows."""
    before = _past_count(line, start)
    if line.titled:
        return False
    verb = _past_clause(line, index + 1, lexicon)
    if is_done_to(line, verb, lexicon):
        return False
    if line.opens(before):
        return _acts(line, verb, lexicon)
    return line.lower(before - 1) in _OPENING and _is_bound(line, verb, lexicon)


def _past_count(line: Line, start: int) -> int:
    """Return where the article or number before a group stands, or where its own words begin."""
    while start and (
        line.lower(start - 1) in _COUNTING or line.text(start - 1).isdecimal() or _parts_figures(line, start - 1)
    ):
        start -= 1
    return start


def _parts_figures(line: Line, index: int) -> bool:
    return line.text(index) in (",", ".") and line.text(index - 1).isdecimal() and line.text(index + 1).isdecimal()


def _is_bound(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a helper stands at a word that says what a group must, may or is to do."""
    return line.lower(index) in lexicon.cues["modal"] or line.lower(index) in ("are", "have", "were")


def _past_clause(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where the verb stands behind what a group is or does ("Sponsors who want …", "Millers holding …")."""
    if line.texts[index : index + 3] == ("for", "their", "part"):
        return index + 3
    if line.text(index) == ",":
        close = next((at for at in range(index + 1, index + _CLAUSE) if line.text(at) == ","), index)
        return close + 1 if close > index else index
    clause = line.lower(index) in _WHICH or line.lower(index).endswith("ing")
    if not (clause or line.lower(index) in lexicon.cues["preposition"]):
        return index
    for at in range(index + 1 + clause, index + _CLAUSE):
        if _is_helper(line, at, lexicon) or (not clause and _follows_name(line, at, lexicon)):
            return at
        if line.text(at) == "," and "," in line.texts[at + 1 : at + _CLAUSE]:
            return line.texts.index(",", at + 1) + 1
        if line.text(at) in (",", ".", ";", ""):
            break
    return index


def _follows_name(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb stands behind a name that says where a group is ("Teachers in Leeds walk out")."""
    word = line.text(index)
    named = line.text(index - 1)[:1].isupper()
    verb = word in lexicon.stances or ("v" in lexicon.words.get(word, "") and not word.endswith(("s", "ing")))
    return word.islower() and verb and named


def _is_helper(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    word = line.lower(index)
    return word in lexicon.cues["modal"] or word in ("have", "had", "are", "were")


def _acts(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb in the plural stands at a word."""
    while line.lower(index) in lexicon.cues["verb adverb"]:
        index += 1
    word = line.text(index)
    verb = "v" in lexicon.words.get(word, "") and not word.endswith(("s", "ing"))
    return (
        _is_helper(line, index, lexicon)
        or word in lexicon.stances
        or (verb and line.text(index + 1) not in (",", ".", ""))
    )


def _is_told(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb of giving or ordering leads to a group and what is set or said follows."""
    following = line.lower(index + 1)
    granted = following in _GRANTED or following[:1].isdecimal()
    return line.lower(_past_count(line, start) - 1) in lexicon.cues["sets somebody"] and granted
