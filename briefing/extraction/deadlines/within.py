"""Which dated events of one article are told more than once?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import Certainty, Confidence, Deadline, DeadlineKind
from briefing.extraction.deadlines.merge import content_stems
from briefing.temporal.values import bounds

_CONFIDENCES = tuple(Confidence)
_CERTAINTIES = tuple(Certainty)
_VAGUE = re.compile(r"FUTURE_REF|XXXX-WXX|\d{4}-W\d\d")
_NEARBY_DAYS = 10
_SHARED_WORDS = 2


def join_mentions(shadow: str, deadlines: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Return the deadlines in order, each event once, in the words that tell it best."""
    kept: list[Deadline] = []
    for deadline in deadlines:
        place = next((i for i, other in enumerate(kept) if _same(shadow, other, deadline)), None)
        if place is None:
            kept.append(deadline)
        else:
            kept[place] = min(kept[place], deadline, key=_rank)
    return tuple(sorted(_without_vague(kept), key=lambda deadline: deadline.date_span.start))


def _same(shadow: str, first: Deadline, second: Deadline) -> bool:
    """Tell whether two events of one date are one: one kind and one word shared, or two words of their sentences."""
    past = first.kind is DeadlineKind.PAST
    if first.when != second.when or past is not (second.kind is DeadlineKind.PAST):
        return False
    shared = content_stems(first.sentence.of(shadow)) & content_stems(second.sentence.of(shadow))
    return len(shared) >= (1 if first.kind is second.kind and not past else _SHARED_WORDS)


def _rank(deadline: Deadline) -> tuple[int, int, bool, int]:
    return (
        _CERTAINTIES.index(deadline.certainty),
        _CONFIDENCES.index(deadline.confidence),
        deadline.condition is None,
        deadline.date_span.start,
    )


def _without_vague(deadlines: Sequence[Deadline]) -> list[Deadline]:
    """Drop "a meeting later this week" where one meeting has its day."""
    return [one for one in deadlines if not (_VAGUE.fullmatch(one.when) and _sharper(one, deadlines))]


def _sharper(vague: Deadline, deadlines: Sequence[Deadline]) -> bool:
    others = [
        other
        for other in deadlines
        if other.kind is vague.kind and other.kind is not DeadlineKind.PAST and _tells_more(other.when, vague.when)
    ]
    return len(others) == 1


def _tells_more(sharp: str, vague: str) -> bool:
    if vague == "FUTURE_REF":
        return sharp != vague
    if _VAGUE.fullmatch(sharp):
        return False
    near, week = bounds(sharp), bounds(vague)
    if near is None or week is None:
        return near is None and week is None and sharp.startswith("XXXX-WXX-")
    return 0 <= (near.start - week.start).days <= _NEARBY_DAYS
