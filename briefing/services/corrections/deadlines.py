"""What does a reader's correction make of deadlines?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias

from briefing.domain.correction import Addition, Amendment, Correction, Pin, Rejection
from briefing.domain.findings import Basis, Confidence, Deadline, DeadlineKind, FindingKind, FoundDeadline, Published
from briefing.services.corrections.adding import make_deadline
from briefing.services.corrections.finding import find_corrected
from briefing.temporal.values import bounds

_Known: TypeAlias = Rejection | Amendment | Addition | Pin


def correct_deadlines(
    deadlines: Sequence[Deadline], published: Published, corrections: Iterable[Correction]
) -> tuple[Deadline, ...]:
    """Return the deadlines of one article as its own corrections leave them, in their order."""
    kept = list(deadlines)
    for correction in corrections:
        if (
            not isinstance(correction, Rejection | Amendment | Addition | Pin)
            or correction.ref.kind is not FindingKind.DEADLINE
        ):
            continue
        found = find_corrected(kept, correction.ref, correction.passage)
        if found is not None:
            place = kept.index(found)
            kept[place : place + 1] = _correct(found, correction, published)
        elif isinstance(correction, Addition):
            kept.append(make_deadline(correction))
    return tuple(kept)


def _correct(found: Deadline, correction: _Known, published: Published) -> list[Deadline]:
    match correction:
        case Addition(ref=ref, passage=passage, when=when, deadline_kind=kind, name=what):
            # A newer extraction finds it too: what the reader said holds.
            return [amend(found, Amendment(ref, passage, when, kind, what), published)]
        case Rejection():
            return []
        case Amendment():
            return [amend(found, correction, published)]
        case Pin():
            return [replace(found, pinned=correction.pinned)]


def amend(deadline: Deadline, amendment: Amendment, published: Published) -> Deadline:
    """Return a deadline as the reader changed it; what the reader says is trusted.

    One that was past, and is given a date that does not lie before the article's, is expected unless a kind is given.
    """
    when = amendment.when or deadline.when
    expected = _comes_back(deadline, when, published)
    return replace(
        deadline,
        when=when,
        basis=_basis(amendment.when) if amendment.when else deadline.basis,
        kind=amendment.kind or (DeadlineKind.EXPECTED if expected else deadline.kind),
        what=amendment.what or deadline.what,
        certainty=amendment.certainty or deadline.certainty,
        condition=deadline.condition if amendment.condition is None else amendment.condition or None,
        confidence=Confidence.HIGH,
        found=deadline.found or _as_found(deadline),
    )


def _as_found(deadline: Deadline) -> FoundDeadline:
    return FoundDeadline(
        deadline.when, deadline.basis, deadline.kind, deadline.what, deadline.certainty, deadline.condition
    )


def _basis(when: str) -> Basis:
    return Basis.GIVEN if bounds(when) else Basis.UNKNOWN


def _comes_back(deadline: Deadline, when: str, published: Published) -> bool:
    days, written = bounds(when), bounds(published.value)
    if deadline.kind is not DeadlineKind.PAST or when == deadline.when:
        return False
    return days is not None and written is not None and days.last >= written.start
