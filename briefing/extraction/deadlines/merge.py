"""Which deadlines of several articles are one and the same?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Basis, Certainty, Confidence, Deadline, DeadlineKind
from briefing.temporal.values import bounds

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_FUNCTION_TEXT = (
    "the and for with from into its their his her this that those these which who will would could may might has have "
    "had are was were been being than then they them not but per about over under after before between among during "
    "due until unless upcoming planned scheduled expected set new next last round said says week month year day "
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september "
    "october november december"
)
_FUNCTION_WORDS = frozenset(_FUNCTION_TEXT.split())
_CERTAINTIES = tuple(Certainty)
_CONFIDENCES = tuple(Confidence)
_BASES = (Basis.STATED, Basis.GIVEN, Basis.INFERRED, Basis.UNKNOWN)
_STEM = 5
_SHARED_STEMS, _SHARED_ACTORS = 2, 2


@dataclass(frozen=True, slots=True)
class _Telling:
    """One article's deadline with the stems of its sentence."""

    member: Sourced[Deadline]
    stems: frozenset[str]


def merge_deadlines(sources: Sequence[Source]) -> tuple[Merged[Deadline], ...]:
    """Return the deadlines of settled sources, the same event on the same date once, soonest first, undated last.

    Sources that give one event different dates stay apart. Linear in the deadlines, but for those of one date.
    """
    by_date: dict[tuple[str, bool], list[list[_Telling]]] = {}
    for source in sources:
        for deadline in source.extraction.deadlines:
            telling = _Telling(
                Sourced(source.article.id, deadline), content_stems(deadline.sentence.of(source.article.body))
            )
            _put(by_date.setdefault((deadline.when, deadline.kind is DeadlineKind.PAST), []), telling)
    merged = [_merge([telling.member for telling in group]) for groups in by_date.values() for group in groups]
    return tuple(sorted(merged, key=_order))


def _put(groups: list[list[_Telling]], telling: _Telling) -> None:
    home = next((group for group in groups if _same_event(group[0], telling)), None)
    if home is None:
        groups.append([telling])
    else:
        home.append(telling)


def content_stems(text: str) -> frozenset[str]:
    """Return the first letters of a text's content words, enough to match `expires` with `expiry`."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _FUNCTION_WORDS)


def _same_event(first: _Telling, second: _Telling) -> bool:
    """Tell whether two deadlines of one date are one: stems shared, fewer where the kind or two actors are shared."""
    ours, theirs = first.member.finding, second.member.finding
    shared = len(first.stems & second.stems)
    same_kind = ours.kind is theirs.kind
    if same_kind and len(set(ours.actors) & set(theirs.actors)) >= _SHARED_ACTORS:
        return shared >= 1
    return shared >= (_SHARED_STEMS if same_kind else _SHARED_STEMS + 1)


def _merge(members: Sequence[Sourced[Deadline]]) -> Merged[Deadline]:
    return Merged(min(members, key=_rank), tuple(members))


def _rank(member: Sourced[Deadline]) -> tuple[int, int, int, bool, int]:
    deadline = member.finding
    return (
        _CERTAINTIES.index(deadline.certainty),
        _CONFIDENCES.index(deadline.confidence),
        _BASES.index(deadline.basis),
        deadline.condition is None,
        -len(deadline.what),
    )


def _order(merged: Merged[Deadline]) -> tuple[bool, date, int, str]:
    days = bounds(merged.best.finding.when)
    return (days is None, days.start if days else date.max, _rank(merged.best)[0], merged.best.finding.what)
