"""Which dated events of one article are told more than once?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.domain.findings import Certainty, Confidence, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.merging.apart import Told, tell_apart
from briefing.extraction.deadlines.merging.stems import content_stems
from briefing.temporal.names import MONTH_NUMBERS, WEEKDAY_SHORTS, WEEKDAYS
from briefing.temporal.values import DateRange, bounds

_CONFIDENCES = tuple(Confidence)
_CERTAINTIES = tuple(Certainty)
_VAGUE = re.compile(r"FUTURE_REF|XXXX-WXX|\d{4}-W\d\d")
_COARSE = re.compile(r"\d{4}(?:-(?:\d\d|Q\d|H\d|SP|SU|FA|WI))?")
#: What only speaks of an event that has been told: "that period runs out", "the deadline expires".
_SPOKEN_OF = re.compile(
    r"(?:(?:that|the|this|its|their)\s)?(?:\w+\s)?"
    r"(?:period|deadline|window|ultimatum|clock|time|grace period|date|countdown)\b",
    re.IGNORECASE,
)
_ENDING = frozenset((DeadlineKind.DUE, DeadlineKind.EXPIRY))
_BESIDE = re.compile(r",?\s(?:(?:on|or|at)\s)?(?:the\s)?")
#: What stands between two names of one day; what only "on" parts is an event and its day.
_SAID_AGAIN = re.compile(
    r"(?:\s(?:from|after|of)\s(?:today|now|then))?\s?[,(–—-]\s?"
    r"(?:(?:so|thus|hence|that is|i\.e\.|ie|namely|yes|on|until|till|by|or|to|the|also)[\s,]+){0,3}",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_CELLS = " | "
_NEARBY_DAYS = 10
_SHARED_WORDS = 2
_LONGEST = 1000
_MOST_EVENTS, _MOST_COMPARED = 8, 40
#: That two sentences name the day they share by the same word makes their events no more alike.
_DAY_WORDS = content_stems(" ".join((*MONTH_NUMBERS, *WEEKDAYS, *WEEKDAY_SHORTS, "today", "tonight", "tomorrow")))


@dataclass(slots=True)
class _Event:
    """The best telling so far of one event, with the stems of the sentence that told it first."""

    deadline: Deadline
    stems: frozenset[str]


def join_mentions(shadow: str, deadlines: Sequence[Deadline], headlines: Sequence[Span] = ()) -> tuple[Deadline, ...]:
    """Return the deadlines in order, each event once, in the words that tell it best; linear in the deadlines.

    A headline, which is short of words, never tells best what the text tells as well.
    """
    by_date: dict[tuple[str, bool], list[_Event]] = {}
    for deadline in deadlines:
        events = by_date.setdefault((deadline.when, deadline.kind is DeadlineKind.PAST), [])
        told = _Event(deadline, _stems_of(shadow, deadline))
        near = events[:_MOST_EVENTS]
        home = next((one for one in near if _same(one, told) or _names_again(shadow, one, told)), None) or _only(
            shadow, events, told
        )
        if home is None:
            events.append(told)
        else:
            home.deadline = min(
                home.deadline,
                deadline,
                key=lambda one: (_is_row(shadow, one) or _stands_in(one, headlines), *_rank(one)),
            )
    kept = [event.deadline for events in by_date.values() for event in events]
    sharp = _without_coarse(shadow, _without_vague(shadow, kept), headlines)
    return tuple(sorted(sharp, key=lambda deadline: deadline.date_span.start))


def _stems_of(shadow: str, deadline: Deadline) -> frozenset[str]:
    """Return the stems of the words of a deadline's sentence that tell what happens, not when."""
    return content_stems(deadline.sentence.of(shadow)[:_LONGEST]) - _DAY_WORDS


def _stands_in(deadline: Deadline, spans: Sequence[Span]) -> bool:
    return any(span.overlaps(deadline.sentence) for span in spans)


def _without_coarse(shadow: str, deadlines: Sequence[Deadline], headlines: Sequence[Span]) -> list[Deadline]:
    """Drop what a month or year tells again where a day in it is told for the same thing."""
    ahead = [one for one in deadlines if one.kind is not DeadlineKind.PAST][:_MOST_COMPARED]
    days = [(one, span) for one in ahead if (span := bounds(one.when))]
    return [one for one in deadlines if not _is_told_closer(shadow, one, days, in_headline=_stands_in(one, headlines))]


def _is_told_closer(
    shadow: str, coarse: Deadline, ahead: Sequence[tuple[Deadline, DateRange]], *, in_headline: bool
) -> bool:
    around = bounds(coarse.when)
    if around is None or not _COARSE.fullmatch(coarse.when) or coarse.kind is DeadlineKind.PAST:
        return False
    stems = _stems_of(shadow, coarse)
    for other, days in ahead:
        within = around.start <= days.start and days.end <= around.end and days != around
        alike = in_headline or other.kind is coarse.kind
        if other is not coarse and within and alike:
            if in_headline and other.kind is coarse.kind and other.kind is DeadlineKind.MEETING:
                return True
            shared = len(stems & _stems_of(shadow, other))
            if shared >= (_SHARED_WORDS if in_headline else _SHARED_WORDS + 1):
                return True
    return False


def _same(first: _Event, second: _Event) -> bool:
    """Tell whether two events of one date are one: two words of their sentences shared, or one and the kind.

    Those that read alike and are of one kind are one, whatever their words; those of two kinds in one sentence are two.
    """
    shared = len(first.stems & second.stems)
    same_kind = first.deadline.kind is second.deadline.kind is not DeadlineKind.PAST
    if same_kind and first.deadline.what == second.deadline.what:
        return True
    ending = {first.deadline.kind, second.deadline.kind} <= _ENDING and _DAY.fullmatch(first.deadline.when)
    if first.deadline.sentence == second.deadline.sentence and not same_kind:
        return bool(ending) and not content_stems(first.deadline.what).isdisjoint(content_stems(second.deadline.what))
    if ending and any(_SPOKEN_OF.match(one.deadline.what) for one in (first, second)):
        return True
    if shared < (1 if same_kind or _DAY.fullmatch(first.deadline.when) else _SHARED_WORDS):
        return False
    past = DeadlineKind.PAST in (first.deadline.kind, second.deadline.kind)
    return past or not tell_apart(_told(first), _told(second))


def _told(event: _Event) -> Told:
    return Told(event.deadline.what, event.stems)


def _names_again(shadow: str, first: _Event, second: _Event) -> bool:
    """Tell whether the second date only says once more when the first is ("on Palm Sunday, 29 March")."""
    ahead = DeadlineKind.PAST not in (first.deadline.kind, second.deadline.kind)
    if not ahead or first.deadline.sentence != second.deadline.sentence:
        return False
    return _SAID_AGAIN.fullmatch(shadow, first.deadline.date_span.end, second.deadline.date_span.start) is not None


def _only(shadow: str, events: Sequence[_Event], told: _Event) -> _Event | None:
    """Return the one event of a date where a row of a table can only name it again."""
    if len(events) != 1 or not _DAY.fullmatch(told.deadline.when):
        return None
    return events[0] if _is_row(shadow, events[0].deadline) is not _is_row(shadow, told.deadline) else None


def _is_row(shadow: str, deadline: Deadline) -> bool:
    return shadow.find(_CELLS, deadline.sentence.start, deadline.sentence.end) >= 0


def _rank(deadline: Deadline) -> tuple[int, int, bool, int]:
    return (
        _CERTAINTIES.index(deadline.certainty),
        _CONFIDENCES.index(deadline.confidence),
        deadline.condition is None,
        deadline.date_span.start,
    )


def _without_vague(shadow: str, deadlines: Sequence[Deadline]) -> list[Deadline]:
    """Drop "a meeting later this week" where one meeting has its day."""
    ahead = [one for one in deadlines if one.kind is not DeadlineKind.PAST][:_MOST_COMPARED]
    return [
        one
        for one in deadlines
        if not (_may_be_vague(one) and (_is_told_sharper(one, ahead) or _has_day_beside(shadow, one, ahead)))
    ]


def _has_day_beside(shadow: str, vague: Deadline, ahead: Sequence[Deadline]) -> bool:
    """Tell whether the day follows at once ("in two weeks, on 10 November")."""
    return any(_BESIDE.fullmatch(shadow, vague.date_span.end, other.date_span.start) for other in ahead)


def _may_be_vague(deadline: Deadline) -> bool:
    """Tell whether a deadline may only repeat another: what is due by the end of a week is an event of its own."""
    return bool(_VAGUE.fullmatch(deadline.when)) and deadline.kind is not DeadlineKind.DUE


def _is_told_sharper(vague: Deadline, ahead: Sequence[Deadline]) -> bool:
    others = [other for other in ahead if _may_be_one(vague, other) and _tells_more(other.when, vague.when)]
    return len(others) == 1


def _may_be_one(first: Deadline, second: Deadline) -> bool:
    """Tell whether two deadlines may be one event: both meetings, or of one kind and about one thing."""
    if first.kind is not second.kind:
        return False
    return first.kind is DeadlineKind.MEETING or bool(content_stems(first.what) & content_stems(second.what))


def _tells_more(sharp: str, vague: str) -> bool:
    if vague == "FUTURE_REF":
        return sharp != vague
    if _VAGUE.fullmatch(sharp):
        return False
    near, week = bounds(sharp), bounds(vague)
    if near is None or week is None:
        return near is None and week is None and sharp.startswith("XXXX-WXX-")
    # A month tells no more than a week.
    longer = near.end - near.start > week.end - week.start
    return not longer and 0 <= (near.start - week.start).days <= _NEARBY_DAYS
