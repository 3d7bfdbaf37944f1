"""Which role do several persons have of whom one plural title tells ("Justices Ann Lee and Tom Roe")?"""

from collections.abc import Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.roles.role import Role, is_area
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.issues import singular
from briefing.extraction.words import Line

_JOINTS = frozenset(("and", ","))
#: How many words may stand between "one of" and the plural.
_NEAR = 6
#: How nouns of those who do something end, whose plural is hardly a verb where a name follows ("founders").
_DOERS = ("er", "or")


def role_shared(line: Line, start: int, end: int, found: Sequence[Mention], lexicon: ActorLexicon) -> Role | None:
    """Return the role, in the singular, of one of several names that a plural title stands before."""
    before = list(found)
    first = _chain_start(line, start, before)
    several = first < start or line.text(end) == "and" or _is_one_of(line, first - 2, lexicon)
    apposed = first > 1 and line.text(first - 1) == "," and several
    first -= apposed
    plural = line.text(first - 1) if first else ""
    one = singular(plural)
    verb = plural.islower() and "v" in lexicon.words.get(plural, "") and not one.endswith(_DOERS)  # "now hosts …"
    if one == plural or one.lower() not in lexicon.titles.heads or verb:
        return None
    if first + apposed == start and line.text(end) not in _JOINTS:
        return None
    begin = first - 1
    leads = line.lower(begin - 1) in lexicon.cues["preposition"]  # "under administrators Ann Lee and …"
    while line.lower(begin - 1) in lexicon.titles.modifiers and begin > 0 and not leads:
        begin -= 1
    if begin > 1 and one.islower() and is_area(line, begin - 1, lexicon) and not leads:
        begin -= 1
    words = line.join(begin, first).removesuffix(plural) + one
    owned = bool(before) and begin > 0 and before[-1].end == line.words[begin - 1].end
    return Role(words, (before[-1].stands_for or before[-1].name) if owned else "")


def _is_one_of(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a plural closes the phrase of whom one is named ("One of the families' solicitors, Ann Lee,")."""
    for at in range(index - 1, max(index - _NEAR, 0), -1):
        if line.text(at) == "of":
            return line.lower(at - 1) == "one"
        if line.text(at) == "," or line.lower(at) in lexicon.cues["preposition"]:
            break
    return False


def _chain_start(line: Line, start: int, before: list[Mention]) -> int:
    """Return where the first of the persons begins whom "and" or commas join to one; they are taken off `before`."""
    first = start
    while before and first > 1 and line.text(first - 1) in _JOINTS:
        joint = first - 1 - (line.text(first - 1) == "and" and line.text(first - 2) == ",")
        last = before[-1]
        if last.kind is not ActorKind.PERSON or last.end != line.words[joint - 1].end:
            break
        first = next(at for at in range(joint - 1, -1, -1) if line.words[at].start <= last.start)
        before.pop()
    return first
