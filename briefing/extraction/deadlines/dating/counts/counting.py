"""On which day ends a stretch of time that is counted from a day or an event?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from briefing.domain.document import Document
from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.counts.acts import is_given, mark_granted
from briefing.extraction.deadlines.dating.counts.demands import demanded_by
from briefing.extraction.deadlines.dating.counts.events import from_event
from briefing.extraction.deadlines.dating.counts.hours import on_day
from briefing.extraction.deadlines.dating.counts.lasting import lasting_from
from briefing.extraction.deadlines.dating.counts.later import find_later, same_date
from briefing.extraction.deadlines.dating.counts.printed import printed_on
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.beside import add_units, beside_event, is_beside, owns_event
from briefing.extraction.deadlines.dating.terms.capped import explains_day, is_capped
from briefing.extraction.deadlines.dating.terms.eves import add_eves, is_eve
from briefing.extraction.deadlines.dating.terms.lengths import NAMED, ending, in_days
from briefing.extraction.deadlines.dating.terms.measured import measured_event
from briefing.extraction.deadlines.dating.terms.moved import is_brought_forward, is_from_next, old_day
from briefing.extraction.deadlines.dating.terms.sessions import add_session_days
from briefing.extraction.deadlines.dating.terms.starting import coming, dated_event, from_day, granted_after
from briefing.temporal.values import bounds

#: "By 31 December, nearly a month ahead of": what is measured is the day before the comma.
_APPOSED = re.compile(r",\s(?:(?:nearly|just|about|almost|exactly|only|barely)\s)?")
#: "45 days later, on 4 April": the day itself follows.
_RESTATED = re.compile(
    r"\s?[,(–—-]\s?(?:(?:i\.e\.|that is|namely|so|thus|hence)[\s,]+)?(?:on|by|until|up to|not (?:beyond|later than))"
    r"\s(?:the\s)?"
)
_COUNTED = re.compile(r"[\w-]+\s(?:\w+\s)?(?:days?|weeks?|fortnight|months?|years?)\s(?:later|after|on|from|of)\b")
_LEAD = 60


@dataclass(frozen=True, slots=True)
class _Step:
    """What one time comes to, whether the next one goes into it, and as what the next one is read if it does not."""

    told: tuple[TimeExpression, ...]
    takes_next: bool = False
    following: TimeExpression | None = None


@dataclass(frozen=True, slots=True)
class _Counter:
    """All that a stretch is counted against: the text, its events and the day it was written."""

    document: Document
    occasions: Occasions
    written: date | None

    def read(self, time: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None) -> _Step:
        """Return what a time comes to behind the times `before` and ahead of the one `following`."""
        if is_beside(self.document.shadow, time):
            return self._beside(time, following)
        if _says_less(self.document.shadow, time, before, following):
            return _Step(())
        lasting = self._lasting(time, following) if following else None
        return lasting or self._counted(time, before, following)

    def _beside(self, time: TimeExpression, following: TimeExpression | None) -> _Step:
        shadow = self.document.shadow
        day = beside_event(shadow, time, following, self.occasions)
        owned = following if following and dated_event(shadow, time, following) else None
        return _Step((day,) if day else (), following=replace(owned, modifier=NAMED) if owned else None)

    def _lasting(self, time: TimeExpression, following: TimeExpression) -> _Step | None:
        lasts = lasting_from(self.document.shadow, time, following, self.written)
        return _Step((lasts,), takes_next=lasts.span.end >= following.span.end) if lasts else None

    def _counted(
        self, time: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
    ) -> _Step:
        shadow = self.document.shadow
        moved = _put_off(shadow, time, before, following)
        joined = moved or (_from_next(shadow, time, following, self.written) if following else None)
        named = coming(shadow, time, following, self.written) if joined and following else None
        if event := _measured(shadow, time, before, following):
            return _Step((event,), following=named)
        # What is put off from a day told before leaves the next one alone.
        takes = joined is not None and named is None and (moved is None or is_from_next(shadow, time, following))
        if _describes(shadow, time, before):
            return _Step((time,), takes, named)
        written = printed_on(shadow, time, before, self.written)
        demanded = demanded_by(shadow, time, before, following, self.written)
        read = joined or demanded or _told_elsewhere(self.document, time, before, self.occasions, written)
        if is_eve(shadow, read):
            return _Step((), takes, named)
        return _Step((mark_granted(shadow, read) or owns_event(shadow, read, before) or read,), takes, named)


def count_out(
    document: Document, times: Sequence[TimeExpression], occasions: Occasions, written: date | None = None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions with every counted stretch replaced by the day it ends on, where that is known.

    What must be done within a stretch that nothing else dates is counted from the day a text was `written`, if that is
    known. A day that is only counted from goes into the stretch. Basis: stated where both stand
    together, else inferred.
    """
    counter = _Counter(document, occasions, written)
    counted: list[TimeExpression] = []
    read = list(on_day(document.shadow, times, written))
    left = add_units(document.shadow, add_eves(document.shadow, add_session_days(document.shadow, read)))[::-1]
    while left:
        time = left.pop()
        step = counter.read(time, counted, left[-1] if left else None)
        counted.extend(step.told)
        if step.takes_next:
            left.pop()
        elif step.following is not None:
            left[-1] = step.following
    return tuple(counted)


def _describes(shadow: str, time: TimeExpression, before: Sequence[TimeExpression]) -> bool:
    """Tell whether a stretch says how far the day before it is from something ("by 31 December, a month ahead of")."""
    dated = bool(before) and bounds(before[-1].value) is not None
    return dated and _APPOSED.fullmatch(shadow, before[-1].span.end, time.span.start) is not None


def _told_elsewhere(
    document: Document,
    time: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression:
    """Return the day that a stretch comes to by what was told before it; a time that is none comes back as it is."""
    return (
        from_event(document, time, before, occasions, written)
        or same_date(document.shadow, time, before)
        or find_later(document.shadow, time, before, written)
        or time
    )


def _says_less(
    shadow: str, time: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> bool:
    """Tell whether a stretch is told by a day as well, in other words or as its cap."""
    if following is not None and _is_restated(shadow, time, following):
        return True
    last = before[-1] if before else None
    return is_capped(shadow, time, last, following) or explains_day(shadow, time, last, following)


def _is_restated(shadow: str, time: TimeExpression, following: TimeExpression) -> bool:
    """Tell whether a counted day is told right behind ("45 days later, on 4 April")."""
    days = bounds(following.value) if _RESTATED.fullmatch(shadow, time.span.end, following.span.start) else None
    return (
        days is not None
        and days.start == days.last
        and _COUNTED.match(shadow, time.span.start, time.span.end) is not None
    )


def _from_next(
    shadow: str, length: TimeExpression, following: TimeExpression, written: date | None
) -> TimeExpression | None:
    """Read "90 days from 1 December", "three months to decide after the filing of 10 March"."""
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    given = granted_after(shadow, length, following, written) if is_given(lead) else None
    return given or from_day(shadow, length, following)


def _measured(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Read "on 11 February, a week before the recess ends" as the day of that end."""
    day = before[-1] if before and length.type is TimeType.DURATION else None
    days = bounds(day.value) if day and day.type is not TimeType.DURATION else None
    if day is None or days is None or days.start != days.last:
        return None
    return measured_event(shadow, length, day, days.start, following)


def _put_off(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Read "listed for 20 March, was put back by four weeks"."""
    day = old_day(shadow, length, before, following)
    return ending(in_days(length), day, length.modifier, back=is_brought_forward(shadow, length)) if day else None
