"""Which deadlines of several articles are one and the same?"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import Basis, Certainty, Confidence, Deadline, DeadlineKind
from briefing.temporal.values import bounds

_WORD = re.compile(r"[^\W\d_]{3,}|\d+")
_FUNCTION_WORDS = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "into",
        "its",
        "their",
        "his",
        "her",
        "this",
        "that",
        "those",
        "these",
        "which",
        "who",
        "will",
        "would",
        "could",
        "may",
        "might",
        "has",
        "have",
        "had",
        "are",
        "was",
        "were",
        "been",
        "being",
        "than",
        "then",
        "they",
        "them",
        "not",
        "but",
        "per",
        "about",
        "over",
        "under",
        "after",
        "before",
        "between",
        "among",
        "during",
        "due",
        "until",
        "unless",
        "upcoming",
        "planned",
        "scheduled",
        "expected",
        "set",
        "new",
        "next",
        "last",
        "round",
    ]
)
_CERTAINTIES = tuple(Certainty)
_CONFIDENCES = tuple(Confidence)
_BASES = (Basis.STATED, Basis.GIVEN, Basis.INFERRED, Basis.UNKNOWN)
_STEM = 5


@dataclass(slots=True)
class _Group:
    members: list[Sourced[Deadline]]
    words: set[str] = field(default_factory=set)


def merge_deadlines(sources: Sequence[Source]) -> tuple[Merged[Deadline], ...]:
    """Return the deadlines of settled sources, the same event on the same date once, soonest first, undated last.

    Sources that give one event different dates stay apart. Linear in the deadlines, but for those of one date.
    """
    by_date: dict[tuple[str, bool], list[_Group]] = {}
    for source in sources:
        for deadline in source.extraction.deadlines:
            place = (deadline.when, deadline.kind is DeadlineKind.PAST)
            _put(by_date.setdefault(place, []), Sourced(source.article.id, deadline))
    merged = [_merge(group) for groups in by_date.values() for group in groups]
    return tuple(sorted(merged, key=_order))


def _put(groups: list[_Group], member: Sourced[Deadline]) -> None:
    words = content_stems(member.finding.what)
    for group in groups:
        if same_event(group.members[0].finding, group.words, member.finding, words):
            group.members.append(member)
            group.words |= words
            return
    groups.append(_Group([member], set(words)))


def content_stems(text: str) -> frozenset[str]:
    """Return the first letters of a clause's content words, enough to match `expires` with `expiry`."""
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(word[:_STEM] for word in words if word not in _FUNCTION_WORDS)


def same_event(first: Deadline, first_words: Iterable[str], second: Deadline, second_words: Iterable[str]) -> bool:
    """Tell whether two deadlines of one value speak of one event: two content words shared, or one in a short clause."""
    ours, theirs = set(first_words), set(second_words)
    shared = len(ours & theirs)
    if not ours or not theirs:
        return first.kind is second.kind
    needed = 0.25 if first.kind is second.kind else 0.5
    return shared >= 1 and shared / min(len(ours), len(theirs)) >= needed


def _merge(group: _Group) -> Merged[Deadline]:
    return Merged(min(group.members, key=_rank), tuple(group.members))


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
