"""Does a newer sentence tell of another thing of the same name as a deadline does?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefing.brief.choosing.dated.calling_off import name_strikes
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.renewing.denying import WORD, begin
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline
from briefing.temporal.names import MONTHS, WEEKDAYS
from briefing.temporal.values import bounds

_TOKEN = re.compile(r"[\w’'$€£-]+|[,;:.!?()\"“”]")
_OF = frozenset(
    ["on", "of", "for", "between", "with", "against", "over", "about", "to", "at", "in", "into", "from", "under"]
)
_TIME_TEXT = (
    f"{' '.join(MONTHS)} {' '.join(WEEKDAYS)} week weeks month months day days year years hour hours night today "
    "tomorrow yesterday end start spring summer autumn winter beginning time midnight noon morning evening date"
)
_TIME = frozenset(word.casefold() for word in _TIME_TEXT.split())
_DETERMINERS_TEXT = "the a an its their his her this that these those all any both our each every some"
_DETERMINERS = frozenset(_DETERMINERS_TEXT.split())
#: What ends a phrase: words of no phrase, and verbs that stand behind one.
_ENDS_TEXT = (
    "and or but which that who whom whose will would shall should must may might can could is are was were be been has "
    "have had not no also now then when while because as if unless until till by before after since than said says "
    "told it they he she to-day off back forward up down out so more most other another without within during through"
)
_ENDS = frozenset(_ENDS_TEXT.split())
#: What tells of a thing how far along it is, and not which it is.
_PLAIN_TEXT = (
    "new old planned proposed scheduled expected current existing latest next last first second third final original "
    "full formal official public key long-awaited crucial due set takes take begins begin starts start ends end opens "
    "open closes close votes vote decides rules meets holds hold expires begin rises falls"
)
_PLAIN = frozenset(_PLAIN_TEXT.split())
_NO_NOUNS = _TIME | _ENDS | _OF | _DETERMINERS
#: How a word ends in one form and not in another, short ones too ("vote", "votes", "voting").
_FORM = re.compile(r"(?<=...)(?:es|ed|in|s|e|d|i)\Z")
#: Who stands beside another of that title.
_BESIDE = frozenset(["deputy", "vice", "acting", "assistant", "former"])
#: So many words on either side of a noun say which it is.
_BEFORE, _BEHIND = 3, 6
#: Each clause is asked beside each of another article.
_KEPT = 16384


@dataclass(frozen=True, slots=True)
class _Own:
    """The words of a phrase that say which of its name something is: before its noun, and behind."""

    before: frozenset[str]
    behind: frozenset[str]
    beside: frozenset[str]

    @property
    def stems(self) -> frozenset[str]:
        """Return the beginnings of all these words."""
        return self.before | self.behind


def is_of_another(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a sentence names, by a word that a clause has too, something that the older article nowhere has.

    So it does where both say by words of their own which it is ("on the dam" and "on fish quotas"), the sentence has
    none of those of the clause, and the older article lacks one of the sentence's. A sentence that names the day of the
    clause is on the same.
    """
    if (days := bounds(deadline.when)) and any(each.start == days.start for each in change.days):
        return False
    clause, sentence = name_strikes(deadline.what), name_strikes(change.sentence.of(newer.article.body))
    theirs, ours = _own_words(clause), _own_words(sentence)
    shared = theirs.keys() & ours.keys()
    if not shared:
        return False
    known, told = _stems_of(older.article.body), _stems_of(sentence)
    return any(_differ(theirs[noun], ours[noun], known, told, is_bare=change.anew is not None) for noun in shared)


def _differ(their: _Own, our: _Own, known: frozenset[str], told: frozenset[str], *, is_bare: bool) -> bool:
    if our.beside - their.beside:
        return True
    is_apart = their.stems.isdisjoint(told) and bool(our.stems - known) and (bool(their.stems) or is_bare)
    is_of_others = bool(their.behind) and their.behind.isdisjoint(told) and bool(our.behind - known)
    return is_apart or is_of_others


@lru_cache(maxsize=_KEPT)
def _own_words(words: str) -> dict[str, _Own]:
    """Return what says which it is of each noun of words, by the noun's beginning; of one told twice, the first."""
    tokens = _TOKEN.findall(words)
    found: dict[str, _Own] = {}
    for at, token in enumerate(tokens):
        for stem in _stems_of(token):
            if stem not in found and token.casefold() not in _NO_NOUNS:
                before = list(_before(tokens, at))
                behind = _stems_of(" ".join(_behind(tokens, at)))
                beside = _BESIDE & {each.casefold() for each in before}
                found[stem] = _Own(_stems_of(" ".join(before)) - {stem}, behind - {stem}, beside)
    return found


def _before(tokens: list[str], at: int) -> Iterator[str]:
    for token in reversed(tokens[max(0, at - _BEFORE) : at]):
        small = token.casefold()
        if not token[0].isalpha() or small in _ENDS or small in _OF or small in _DETERMINERS:
            return
        if small not in _PLAIN and small not in _TIME:
            yield token


def _behind(tokens: list[str], at: int) -> Iterator[str]:
    """Yield the words behind a preposition that follows a noun at once."""
    if at + 1 >= len(tokens) or tokens[at + 1] not in _OF:
        return
    for token in tokens[at + 2 : at + _BEHIND]:
        small = token.casefold()
        if not token[0].isalpha() or small in _ENDS or small in _TIME:
            return
        if small not in _OF and small not in _DETERMINERS and small not in _PLAIN:
            yield token


@lru_cache(maxsize=_KEPT)
def _stems_of(words: str) -> frozenset[str]:
    return frozenset(_FORM.sub("", begin(word)) for word in WORD.findall(words))
