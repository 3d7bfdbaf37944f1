"""On which day ends a stretch of time that is counted from a day or an event?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.document import Document
from briefing.domain.findings import Basis, TimeExpression, TimeType, least_sure
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.beside import add_units, beside_event, is_beside, owns_event
from briefing.extraction.deadlines.dating.terms.eves import add_eves, is_eve, is_eve_of
from briefing.extraction.deadlines.dating.terms.granted import is_granted_now, is_owed_by_one, runs_now
from briefing.extraction.deadlines.dating.terms.lengths import (
    GRANTED,
    LASTING,
    LENGTH,
    NAMED,
    UNITS,
    ending,
    in_days,
)
from briefing.extraction.deadlines.dating.terms.measured import measured_event
from briefing.extraction.deadlines.dating.terms.moved import is_brought_forward, old_day
from briefing.extraction.deadlines.dating.terms.starting import (
    BACK,
    FOR,
    LASTS,
    coming,
    dated_event,
    from_day,
    granted_after,
)
from briefing.extraction.deadlines.dating.terms.told import (
    NEAR,
    NEXT_SENTENCE,
    SENTENCE_END,
    STRETCH,
    from_now,
    from_then,
    is_back,
    of_publication,
    ordered,
    started,
    told_before,
)
from briefing.temporal.anchoring.arithmetic import shift_date
from briefing.temporal.expressions.meanings import Known, Shifted
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import bounds

#: "From that date any league must answer within 28 days".
_FROM_THAT = re.compile(
    r"(?:^|,\s)\s*(?:and\s|but\s)?(?:[Ff]rom|[Aa]s of|[Aa]fter)\s"
    r"(?:then(?:\son)?|that\s(?:date|day|point|moment))\b[^.;:]*$"
    r"|\b(?:follows?|(?:will|must|shall|to) (?:then )?follow)\s(?:within|no later than)\s$"
)
#: "By 31 December, nearly a month ahead of": what is measured is the day before the comma.
_APPOSED = re.compile(r",\s(?:(?:nearly|just|about|almost|exactly|only|barely)\s)?")
#: "A fortnight later", "a month from today": counted from a day, it comes to a day.
_LATER = re.compile(r"(?:\slater|\A(?!the\s).*\s(?:after|on)|\s(?P<now>from today))\Z", re.IGNORECASE)
#: "Within ten days of the signing", "two weeks before the vote": the event it is counted from.
_OF_EVENT = re.compile(
    r"\s(?P<side>of|after|from|following|before|ahead of|prior to)\s(?:the\s|its\s|their\s|his\s|her\s|an?\s)?"
    r"(?P<event>[\w'’-]+(?:\s[\w'’-]+){0,4}?)"
    r"(?=[,.;:)]|$|\s(?:of|in|by|at|on|to|is|are|was|were|will|would|takes?|ends?|expires?|begins?|starts?|and|or|when)\b)"
)
_WITHIN = re.compile(
    r"\b(?:within|inside(?:\sof)?|no later than|not later than)\s(?:the\s(?:next|coming)\s)?$", re.IGNORECASE
)
#: "No later than 21 days in advance": counted back from an event, not from now.
_BEFOREHAND = re.compile(r"\s(?:in advance|beforehand|ahead of time|prior)\b(?!\sto\b)")
#: "Gave Oslo 14 days to", "has 45 days to": time that is granted.
_GRANTED = re.compile(
    r"\b(?:gave|given|gives?|giving|granted|has|have|had|with)\s(?:[\w'’.-]+\s){0,4}?$", re.IGNORECASE
)
_GAVE = re.compile(r"\b(?:gave|given|gives|giving|granted)\s(?:[\w'’.-]+\s){0,4}?$")
_TO_ACT = re.compile(r"\sto\s(?!go\b(?!\sto\b)|spare\b|run\b|live\b|wait\b)(?P<act>[a-z]+)")
#: What an act is counted from where nothing else is said.
_COUNTED_BY_LAW = {
    "appeal": ("ruled", "ruling", "judgment", "judgement", "verdict", "sentenced", "convicted", "decision")
}
#: "Runs five days a week": how often, not how long.
_HOW_OFTEN = re.compile(r"\s(?:an?|each|every|per|out of)\s")
#: The last day itself follows ("for one year, until 31 December").
_UNTIL_DAY = re.compile(r",?\s(?:until|till|to|through|ending)\s")
_FULL_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
#: What somebody is granted only if something else happens is counted from no day yet.
_IF = re.compile(r"\b(?:[Ii]f|[Oo]nce|[Uu]nless)\b")
#: "Takes effect after 21 days", "comes into force in 15 days": counted from the order that its text has told of.
_AFTER_ORDER = re.compile(
    r"\b(?:tak(?:es?|ing)\seffect|(?:com(?:es?|ing)|enter(?:s|ing)?|go(?:es)?)\sinto\s(?:force|effect)|becom(?:es?|ing)\slaw"
    r"|appl(?:y|ies)|lapses?|expires?)\s(?:after|in)\s$"
)
_AT_CLAUSE_END = re.compile(r"[.,;:)]|$|\s(?:and|but|unless|if)\b")
_DAYS = re.compile(r"P\d{1,3}D")
_ONE_DAY = frozenset(("P1D", "P0D"))
#: "Agreed on 1 March for 90 days": what was made then holds for so long.
_FOR_SO_LONG = re.compile(r",?\sfor\s(?:(?:an\sinitial|a\sfirst|another|a\sfurther)\s)?")
_MADE_ON = re.compile(
    r"\b(?:agreed|signed|declared|imposed|granted|issued|approved|extended|renewed|adopted|proclaimed|ordered|decreed"
    r"|announced|enacted|begun|concluded)\s(?:on\s)?$"
)
_LEAD = 60
_MOST_LATER = 60
#: Who has time to act has it from about now: a day far ahead is none to count it from.
_SOON = 31


def count_out(
    document: Document, times: Sequence[TimeExpression], occasions: Occasions, written: date | None = None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions with every counted stretch replaced by the day it ends on, where that is known.

    What must be done within a stretch that nothing else dates is counted from the day a text was `written`, if that is
    known. A day that is only counted from goes into the stretch. Basis: stated where both stand
    together, else inferred.
    """
    counted: list[TimeExpression] = []
    skip = False
    times = add_units(document.shadow, add_eves(document.shadow, times))
    for index, time in enumerate(times):
        if skip:
            skip = False
            continue
        following = times[index + 1] if index + 1 < len(times) else None
        if is_beside(document.shadow, time):
            if day := beside_event(document.shadow, time, following, occasions):
                counted.append(day)
            if following and dated_event(document.shadow, time, following):
                times[index + 1] = replace(following, modifier=NAMED)
            continue
        dated = bool(counted) and bounds(counted[-1].value) is not None
        describes = dated and _APPOSED.fullmatch(document.shadow, counted[-1].span.end, time.span.start)
        moved = _put_off(document.shadow, time, counted, following)
        joined = moved or (_from_next(document.shadow, time, following, written) if following else None)
        named = coming(document.shadow, time, following, written) if joined and following else None
        if named is not None:
            times[index + 1] = named
        if event := _measured(document.shadow, time, counted, following):
            skip = False
            counted.append(event)
            continue
        skip = joined is not None and named is None
        if describes:
            counted.append(time)
            continue
        read = (
            joined
            or _from_event(document, time, counted, occasions, written)
            or _later(document.shadow, time, counted, written)
            or time
        )
        if not is_eve(document.shadow, read):
            counted.append(_granted(document.shadow, read) or owns_event(document.shadow, read, counted) or read)
    return tuple(counted)


def _from_next(
    shadow: str, length: TimeExpression, following: TimeExpression, written: date | None
) -> TimeExpression | None:
    """Read "90 days from 1 December", "three months to decide after the filing of 10 March"."""
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    given = granted_after(shadow, length, following, written) if _GRANTED.search(lead) else None
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
    return ending(length, day, length.modifier, back=is_brought_forward(shadow, length)) if day else None


def _granted(shadow: str, time: TimeExpression) -> TimeExpression | None:
    """Mark the day that a granted stretch ends on ("gave it 90 days from 1 December to reply")."""
    if time.type is not TimeType.DATE or not STRETCH.match(shadow, time.span.start, time.span.end):
        return None
    given = _GRANTED.search(shadow, max(0, time.span.start - _LEAD), time.span.start)
    return replace(time, modifier=GRANTED) if given and _TO_ACT.match(shadow, time.span.end) else None


def _from_event(
    document: Document,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression | None:
    """Read "within ten days of the signing", "has 45 days to appeal" and "lasts six years"."""
    shadow = document.shadow
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    if _AFTER_ORDER.search(lead) and _AT_CLAUSE_END.match(shadow, length.span.end):
        return _after_order(shadow, length, before, written)
    length = _with_days(shadow, length, lead)
    if length.type is not TimeType.DURATION or not LENGTH.fullmatch(length.value):
        return None
    behind = shadow[length.span.end : length.span.end + _LEAD]
    modifier = GRANTED if _GRANTED.search(lead) else length.modifier
    if from_now(shadow, length):
        return ending(length, written, modifier)
    if of_publication(shadow, length):
        told = told_before(shadow, length, before)
        return ending(length, ordered(shadow, length, before, written) if told else written, modifier)
    if from_then(shadow, length):
        told = told_before(shadow, length, before)
        return ending(length, told, modifier, back=is_back(shadow, length))
    if agreed := _agreed(shadow, length, before, written):
        return agreed
    if _BEFOREHAND.match(behind):
        return None
    eve = is_eve_of(shadow, length)
    named = None if FOR.search(lead) else _OF_EVENT.match(behind)
    if named and (eve or _WITHIN.search(lead) or named["side"] not in ("of", "from")):
        occasion = occasions.named(named["event"], length.span.start)
        apart = occasion and NEXT_SENTENCE.search(shadow, *_between(occasion.time.span, length.span))
        start = occasion.days.start if occasion and apart else None
        return ending(length, start, length.modifier, back=eve or named["side"] in BACK)
    if _WITHIN.search(lead) and named is None:
        lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
        from_that = _FROM_THAT.search(lead) is not None
        start = told_before(shadow, length, before) if from_that else started(shadow, length, before, written)
        now = written if start is None and runs_now(shadow, length, before, written) else None
        return ending(length, start or now, length.modifier)
    if LASTS.search(lead) and not _UNTIL_DAY.match(behind) and not _HOW_OFTEN.match(behind):
        return ending(length, told_before(shadow, length, before), LASTING)
    return _to_act(document, length, before, occasions, written)


def _to_act(
    document: Document,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression | None:
    """Read "has 45 days to appeal"."""
    shadow = document.shadow
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    behind = shadow[length.span.end : length.span.end + _LEAD]
    act = _TO_ACT.match(behind) if _GRANTED.search(lead) else None
    if act is None:
        return None
    by_law = (occasions.named(event, length.span.start) for event in _COUNTED_BY_LAW.get(act["act"], ()))
    start = next((one.days.start for one in by_law if one), None) or started(shadow, length, before, written)
    far = start is not None and written is not None and (start - written).days > _SOON
    told = told_before(shadow, length, before)
    earlier = told is not None and written is not None and told < written
    if (start is None or far) and not earlier and is_granted_now(shadow, length, before):
        start, far = written, False
    return None if far or _IF.search(SENTENCE_END.split(lead)[-1]) else ending(length, start, GRANTED)


def _with_days(shadow: str, length: TimeExpression, lead: str) -> TimeExpression:
    """Return hours that are counted from an event, or in which something must be done, as days."""
    counted = _OF_EVENT.match(shadow, length.span.end) or from_now(shadow, length) or from_then(shadow, length)
    told = in_days(length)
    if counted or told.value in _ONE_DAY:
        return told if counted else length
    owed = _WITHIN.search(lead) and is_owed_by_one(shadow, length)
    given = _GAVE.search(lead) and _TO_ACT.match(shadow, length.span.end)
    return told if owed or given else length


def _after_order(
    shadow: str, time: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "the order, laid on 10 March, applies after 21 days", "signed it on Monday; it applies in 15 days"."""
    told = [one.meaning for one in scan(time.span.of(shadow))]
    value = told[0].value if len(told) == 1 and isinstance(told[0], Known) else time.value
    length = replace(time, type=TimeType.DURATION, value=value)
    if not _DAYS.fullmatch(length.value):
        return None
    return ending(length, ordered(shadow, length, before, written), length.modifier)


def _agreed(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "the truce, agreed on 1 March for 90 days," as the day on which it ends."""
    last = before[-1] if before else None
    days = bounds(last.value) if last else None
    if last is None or days is None or written is None or not days.start == days.last <= written:
        return None
    if not _FOR_SO_LONG.fullmatch(shadow, last.span.end, length.span.start):
        return None
    made = _MADE_ON.search(shadow, max(0, last.span.start - _LEAD), last.span.start)
    return ending(length, days.start, LASTING) if made and _AT_CLAUSE_END.match(shadow, length.span.end) else None


def _later(
    shadow: str, time: TimeExpression, before: Sequence[TimeExpression], written: date | None
) -> TimeExpression | None:
    """Read "two weeks later" behind a day as the day it comes to; on terms it comes to none that is known.

    Where nothing dated goes before it, it is only a length of time.
    """
    later = _LATER.search(time.span.of(shadow)) if time.type is TimeType.DATE else None
    if later is None:
        return None
    if not later["now"] and not _follows(shadow, time, before):
        return replace(time, type=TimeType.DURATION)
    start = written if later["now"] else told_before(shadow, time, before)
    told = [one.meaning for one in scan(time.span.of(shadow))]
    shift = told[0] if len(told) == 1 else None
    if start is None or not isinstance(shift, Shifted) or shift.unit not in UNITS.values():
        return None
    if not 0 < shift.count <= _MOST_LATER:
        return None
    day = shift_date(start, shift.unit, shift.count)
    return replace(time, value=day.isoformat(), basis=least_sure(time.basis, Basis.INFERRED)) if day else None


def _follows(shadow: str, time: TimeExpression, before: Sequence[TimeExpression]) -> bool:
    """Tell whether "a week later" has a date to follow: in its sentence or the one before, on no condition."""
    last = next((one for one in reversed(before) if one.type is not TimeType.DURATION), None)
    if last is None:
        return False
    ends = list(_FULL_STOP.finditer(shadow, last.span.end, time.span.start))
    return not ends or (len(ends) == 1 and _IF.search(shadow, ends[0].end(), time.span.start) is None)


def _between(one: Span, other: Span) -> tuple[int, int]:
    return min(one.end, other.end), max(one.start, other.start)
