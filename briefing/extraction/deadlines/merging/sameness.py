"""Are two deadlines of one date one event?"""

import re
from functools import lru_cache

from briefing.domain.findings import Deadline, DeadlineKind
from briefing.extraction.deadlines.merging.opposed import are_opposed
from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.extraction.deadlines.merging.telling import Telling

#: Two stories seldom have such a thing end on one day; its name is enough.
_PAUSES = frozenset(("truce",))
_SHARED_STEMS, _SHARED_ACTORS = 2, 2
#: Kinds that one event can have in two articles.
_ALIKE_KINDS = frozenset(
    frozenset(pair)
    for pair in (
        (DeadlineKind.DUE, DeadlineKind.EXPECTED),
        (DeadlineKind.DUE, DeadlineKind.EXPIRY),
        (DeadlineKind.MEETING, DeadlineKind.EXPECTED),
        (DeadlineKind.EFFECTIVE, DeadlineKind.EXPECTED),
        (DeadlineKind.EFFECTIVE, DeadlineKind.MEETING),
    )
)
#: Of so many texts the numbers are remembered: each is compared with all others of its day.
_REMEMBERED = 4096
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
#: A comma between thousands, and what adds nothing to a decimal fraction.
_OF_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_NOTHING_MORE = re.compile(r"(?:\.0+|(?<=\.)(\d*[1-9])0+)\Z")


def same_event(first: Telling, second: Telling) -> bool:
    """Tell whether two deadlines of one date are one event, by what their articles tell and the reader made of it.

    Where the reader has put one on this day, or both from different ones, they are one only with a shared name and one
    kind, or called the same: that their sentences share words is not enough.
    """
    ours, theirs = first.member.finding, second.member.finding
    before = _moved_from(ours), _moved_from(theirs)
    if before[0] == before[1]:
        return _is_one_event(first, second) or _are_called_alike(ours, theirs)
    if all(before) and _are_called_alike(ours, theirs):
        return True
    return first.kind is second.kind and _share_name(first, second)


def _is_one_event(first: Telling, second: Telling) -> bool:
    """Tell whether two clauses name one subject, or tell of a meeting of two actors."""
    if _are_told_alike(first, second):
        return True
    if _tell_apart(first, second):
        return False
    same_kind = first.kind is second.kind
    actors = len(first.actors & second.actors)
    if same_kind and actors >= _SHARED_ACTORS and (first.kind is DeadlineKind.MEETING or not _differ(first, second)):
        return bool(first.stems & second.stems)
    if same_kind and _share_name(first, second):
        return True
    if (same_kind or frozenset((first.kind, second.kind)) in _ALIKE_KINDS) and _tell_the_same(first, second):
        return True
    least = _SHARED_STEMS if same_kind else _SHARED_STEMS + 1
    return bool(first.topics & second.topics) and len(first.stems & second.stems) >= least


def _are_told_alike(first: Telling, second: Telling) -> bool:
    """Tell whether two articles tell a deadline in the same sentence, or in the same words of the same actors."""
    if first.kind is not second.kind or first.member.article_id == second.member.article_id:
        return False
    shared = not first.actors.isdisjoint(second.actors)
    return first.sentence == second.sentence or (shared and first.clause == second.clause)


def _tell_apart(first: Telling, second: Telling) -> bool:
    """Tell whether each clause speaks of somebody, something or a number that the other's sentence does not name."""
    if name_other_numbers(first, second) or are_opposed(first.clause, second.clause):
        return True
    if not first.actors.isdisjoint(second.actors):
        return False
    if first.topics & second.topics & _PAUSES:
        return False
    return not (first.subject <= second.stems or second.subject <= first.stems)


def _tell_the_same(first: Telling, second: Telling) -> bool:
    """Tell whether one clause has all words of the other, those of whom it binds too, and binds nobody else."""
    ours, theirs = content_stems(first.clause), content_stems(second.clause)
    shared = ours & theirs
    if len(shared) < _SHARED_STEMS or shared not in (ours, theirs):
        return False
    return not (first.actors and second.actors) or not first.actors.isdisjoint(second.actors)


def name_other_numbers(first: Telling, second: Telling) -> bool:
    """Tell whether each clause has a number that the other's sentence lacks."""
    ours, theirs = _numbers(first.clause), _numbers(second.clause)
    return bool(ours and theirs and ours - _numbers(second.sentence) and theirs - _numbers(first.sentence))


@lru_cache(maxsize=_REMEMBERED)
def _numbers(text: str) -> frozenset[str]:
    """Return the numbers of a text, each as it is written shortest."""
    whole = (_OF_THOUSANDS.sub("", number) for number in _NUMBER.findall(text))
    return frozenset(_NOTHING_MORE.sub(r"\1", number) for number in whole)


def _share_name(first: Telling, second: Telling) -> bool:
    """Tell whether one clause tells all that the other does, or both of one truce, with an actor in common."""
    shared = first.topics & second.topics
    if not shared or not (shared in (first.topics, second.topics) or shared & _PAUSES):
        return False
    return not (first.actors and second.actors) or not first.actors.isdisjoint(second.actors)


def _are_called_alike(ours: Deadline, theirs: Deadline) -> bool:
    """Tell whether the reader gave both the same words."""
    given = all(one.found is not None and one.found.what != one.what for one in (ours, theirs))
    return given and ours.what == theirs.what


def _moved_from(deadline: Deadline) -> str | None:
    """Return the date that was found where the reader gave another one."""
    return deadline.found.when if deadline.found and deadline.found.when != deadline.when else None


def _differ(first: Telling, second: Telling) -> bool:
    return bool(first.topics and second.topics) and not first.topics & second.topics
