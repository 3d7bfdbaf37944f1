"""Where does an office begin that stands after a name?"""

from typing import NamedTuple

from briefing.extraction.actors.roles.clauses import past_years
from briefing.extraction.actors.roles.role import ARTICLES, OWNERS
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How many words the clause may have in which an office is taken.
_CLAUSE = 12
#: How many words after a possessive may tell of a term of office.
_TENURE = 3
_IS = frozenset(("is", "remains"))
#: What opens an office after a name without a comma, and what closes it.
_OPENING = {"(": ")", "–": "–", "—": "—"}
_BECOMES = frozenset(("becomes", "became"))
_HELPERS = frozenset(("was", "is", "were", "has", "been", "had", "being"))
#: How many words before a name, and of it, may stand after the verb that names somebody to an office.
_NAMING = 9
#: How many words may stand between the verb of leaving an office and "as" ("stepped down last month as").
_LEAVING = 5


class Opening(NamedTuple):
    """The index at which the words of an office may begin, and whether they tell that somebody left it."""

    start: int
    left: bool


def office_opening(line: Line, end: int, lexicon: ActorLexicon) -> Opening | None:
    """Return where an office may begin after a name: in apposition, after "is", or where it is taken or left."""
    left = _past_leaving(line, end, lexicon)
    if left > end:
        return Opening(left, left=True)
    if line.lower(end) in _IS and (line.lower(end + 1) in ARTICLES or line.lower(end + 1) in OWNERS):
        return Opening(end + 1, left=False)
    if line.text(end) == ",":
        return Opening(_past_age(line, _past_degrees(line, end + 1, lexicon), lexicon), left=False)
    if (line.text(end) in _OPENING and _is_enclosed(line, end)) or _is_named_plainly(line, end, lexicon):
        return Opening(end + (line.text(end) in _OPENING), left=False)
    taken = max(_past_taking(line, end, lexicon), _past_tenure(line, end, lexicon))
    if taken > end or _is_named_as(line, end, lexicon):
        return Opening(max(taken, end + 1), left=False)
    return None


def _is_named_as(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether "as" after a name says to what office somebody named its bearer ("named Ann Lee as its envoy")."""
    if line.lower(end) != "as":
        return False
    return not lexicon.cues["gives office"].isdisjoint(line.lowers[max(end - _NAMING, 0) : end])


def _is_enclosed(line: Line, end: int) -> bool:
    """Tell whether a bracket or dash after a name opens what a like mark closes soon ("Ann Lee (director, Zelva)")."""
    return _OPENING[line.text(end)] in line.texts[end + 1 : end + 1 + _CLAUSE]


def _is_named_plainly(line: Line, end: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the verb that gives an office stands right before a name ("appointed Ann Lee chief executive")."""
    start = end
    while start > max(end - _NAMING, 0) and line.text(start - 1)[:1].isupper():
        start -= 1
    plain = line.text(end).islower() and line.text(end) != "as"
    return start < end and line.lower(start - 1) in lexicon.cues["gives office"] and plain


def _past_taking(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after the verb that gives somebody an office ("was appointed", "was named as"), or `end`."""
    if line.lower(end) in _BECOMES:
        return end + 1
    index = end
    while line.lower(index) in _HELPERS and index < end + 3:
        index += 1
    if index == end or line.lower(index) not in lexicon.cues["gives office"]:
        return end
    index += line.lower(index + 1) == "in"  # "was voted in as"
    return index + 1 + (line.lower(index + 1) in ("as", "to"))


def _past_leaving(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after "as" where somebody left an office ("resigned as", ", who stepped down as"), or `end`."""
    index = _past_age(line, end + 1, lexicon) if line.text(end) == "," else end
    index += line.text(end) == "," and line.lower(index) == "who"
    while line.lower(index) in _HELPERS:
        index += 1
    if line.lower(index) not in lexicon.cues["leaves office"]:
        return end
    for at in range(index + 1, index + 1 + _LEAVING):
        if line.lower(at) == "as":
            return at + 1
        if not line.text(at).isalnum():
            break
    return end


def _past_tenure(line: Line, end: int, lexicon: ActorLexicon) -> int:
    """Return the index after "as" in a possessive that tells of an office ("Lee's second term as …"), or `end`."""
    if line.text(end) != "'s":
        return end
    for at in range(end + 1, end + 1 + _TENURE):
        if line.lower(at) in lexicon.cues["tenure"] and line.lower(at + 1) == "as":
            return at + 2
    return end


def _past_degrees(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after the degrees that follow a name ("Ann Lee, M.D., Ph.D., …")."""
    at = index
    while line.text(at) in lexicon.cues["postnominal"] or line.text(at) in lexicon.cues["degree"]:
        at += 1
        while line.text(at) in (".", ","):
            at += 1
    return at


def _past_age(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after an age and "who is" at the head of an apposition ("Ann Lee, 54, who is …")."""
    index = past_years(line, index)
    verb = line.lower(index + 1)
    taken = _past_verb(line, index, lexicon)
    if taken > index:
        return taken
    return index + 2 if line.lower(index) == "who" and verb in ("is", "was", "became", "remains", "as") else index


def _past_verb(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return the index after "as" in a clause that tells how an office came to be held ("who was sworn in as …")."""
    if line.lower(index) != "who":
        return index
    for at in range(index + 1, min(index + _CLAUSE, len(line.words))):
        if line.text(at) in (",", ".", ";"):
            break
        if line.lower(at) == "as" and any(
            line.lower(verb) in lexicon.cues["takes office"] for verb in range(index + 1, at)
        ):
            return at + 1
    return index
