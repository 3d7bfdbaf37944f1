"""Which times only say when the article came out, or was changed since?"""

import re
from collections.abc import Sequence

from briefing.domain.findings import Basis, Published, TimeExpression

#: What stands before the day on which a page was put up or changed, in a line of such fields.
_LABEL = re.compile(
    r"(?:^|[\n|·•/]\s?|\d\s|[AaPp]\.?[Mm]\.?\s|\b[A-Z]{2,4}\s)"
    r"(?:(?:First|Last|Originally)\s(?:published|updated|modified|posted)|Published|Updated|Modified|Created|Posted|Revised"
    r"|PUBLISHED|UPDATED|POSTED|MODIFIED|CREATED)(?:\s(?:on|at|ON|AT))?\s?:?\s(?:(?:on|at)\s)?(?:[\w.:]+\s(?:[AaPp][Mm],?\s)?)?$"
)
#: "The week in Westminster: May 14th - 18th": of which days all below is told.
_OF_DIARY = re.compile(r"^\W*(?:[A-Z]?[a-z]+\s){0,2}[Ww]eek\b[^.\n]{0,40}[:,(–-]\s?$")
_LEAD, _HEAD, _LONGEST_TITLE = 40, 600, 100


def without_stamps(shadow: str, times: Sequence[TimeExpression], published: Published) -> tuple[TimeExpression, ...]:
    """Return the times of what an article tells: not the one that states its own day, nor one of a later change."""
    return tuple(
        time
        for time in times
        if not _states(time, published) and not _is_labelled(shadow, time) and not _heads_diary(shadow, time)
    )


def _states(time: TimeExpression, published: Published) -> bool:
    return published.span is not None and published.basis is Basis.STATED and time.span.overlaps(published.span)


def _heads_diary(shadow: str, time: TimeExpression) -> bool:
    return time.span.start < _LONGEST_TITLE and _OF_DIARY.search(shadow[: time.span.start]) is not None


def _is_labelled(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a time of the first lines has a label of pages before it ("Updated November 16, 2021")."""
    return (
        time.span.start < _HEAD and _LABEL.search(shadow, max(0, time.span.start - _LEAD), time.span.start) is not None
    )
