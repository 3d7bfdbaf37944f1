"""Which bodies does a sentence name by common words alone ("the tribunal told", "the outgoing agency's")?"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention, make_mention
from briefing.extraction.actors.unnamed.things import is_done_to, is_thing
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: The rule of a body or office that only common words name.
COMMON = "common words"
#: How many words may say which body is meant.
_WIDEST = 3
_ARTICLES = frozenset(("the", "a", "an", "its", "'s"))
#: What tells which of several bodies is meant without saying what it is for.
_PLAIN = frozenset(("same", "other", "own", "said", "latter", "former", "first", "second", "next", "last", "whole"))
#: What stands between an article and a body and is no part of its name.
_PASSING = frozenset(("new", "present", "current"))


def find_bodies(
    line: Line, found: Sequence[Mention], called: AbstractSet[str], lexicon: ActorLexicon
) -> Iterator[Mention]:
    """Yield bodies and offices that act or own; `called` are the words of those that have names, in small letters."""
    if line.titled:
        return
    for index, word in enumerate(line.texts):
        office = word in lexicon.cues["office alone"]
        if not (office or word in lexicon.body_nouns) or word in called or not _stands(line, index, lexicon):
            continue
        at = line.words[index].start
        if any(one.start <= at < one.end and one.kind is not None for one in found):
            continue
        start = index if office else _start(line, index, lexicon)
        if _is_one(line, start, index, lexicon):
            kind = ActorKind.PERSON if office else ActorKind.ORGANISATION
            yield make_mention(line, start, index + 1, kind, line.join(start, index + 1), COMMON)


def _is_one(line: Line, start: int, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether an article stands before a body; before its noun alone "the", and there is but one such body."""
    before = start - 1 - (line.lower(start - 1) in _PASSING)
    if start < index:
        return line.lower(before) in _ARTICLES
    lone = line.text(index) in lexicon.cues["body alone"] or line.text(index) in lexicon.cues["office alone"]
    return lone and line.lower(before) == "the"


def _start(line: Line, index: int, lexicon: ActorLexicon) -> int:
    """Return where the words begin that say which body is meant ("the joint working group")."""
    start = index
    while start > index - _WIDEST and _says_which(line, start - 1, lexicon):
        start -= 1
    return start


def _says_which(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    word = line.text(index)
    parts = lexicon.words.get(word, "")
    plain = word in _PLAIN or word in lexicon.cues["no field"] or word in lexicon.stances or word in _PASSING
    return word.islower() and ("n" in parts or "a" in parts or word in lexicon.cues["body field"]) and not plain


def _stands(line: Line, index: int, lexicon: ActorLexicon) -> bool:
    """Tell whether a verb of its own or what it owns follows a body."""
    after = line.lower(index + 1)
    if is_thing(line, index, lexicon) or is_done_to(line, index + 1, lexicon):
        return False
    third = "v" in lexicon.words.get(after, "") and after.endswith(("s", "ed"))
    helped = any(after in lexicon.cues[use] for use in ("modal", "have", "be"))
    told = after == "," and line.lower(index + 2) in ("which", "he", "she")
    return after == "'s" or helped or third or told or line.text(index + 1) in lexicon.stances
