"""On which day ends a stretch of time that is counted from a day or an event?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.document import Document
from briefing.domain.findings import Basis, TimeExpression, TimeType, least_sure
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.describing import EVENT_NOUNS
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.eves import add_eves, is_eve
from briefing.extraction.deadlines.dating.terms.measured import measured_event
from briefing.extraction.deadlines.dating.terms.moved import is_brought_forward, old_day
from briefing.extraction.deadlines.dating.terms.told import (
    NEAR,
    NEXT_SENTENCE,
    SENTENCE_END,
    STRETCH,
    from_now,
    from_then,
    is_back,
    started,
    told_before,
)
from briefing.extraction.deadlines.wording.verbs import reads_as_clause
from briefing.temporal.anchoring.arithmetic import shift_date
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.expressions.joining import is_rate
from briefing.temporal.expressions.meanings import Shifted, Unit
from briefing.temporal.expressions.rules.workdays import WORKDAYS
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import bounds

_LENGTH = re.compile(r"P(?P<count>\d{1,3})(?P<unit>[DWMY])")
_HOURS, _HOURS_A_DAY = re.compile(r"PT(\d{1,4})H"), 24
_UNITS = {"D": Unit.DAY, "W": Unit.WEEK, "M": Unit.MONTH, "Y": Unit.YEAR}
#: "90 days from 1 December": what stands between a stretch and the day it is counted from.
_COUNTED_FROM = re.compile(
    r"\s(?:from|after|of|starting(?:\son)?|beginning(?:\son)?)\s(?:the\s)?"
    r"|,?\s(?:(?:to be\s)?(?:counted|counting|reckoned|calculated|running)\s)?(?:as\s)?from\s(?:the\s)?",
    re.IGNORECASE,
)
#: "A 21-day ultimatum starting from Monday": what runs out is named between a stretch and the day it is counted from.
_TERM_FROM = re.compile(
    r"\s(?:\w+\s)?(?:ultimatum|deadline|notice|period|window|extension)"
    r"(?:,?\s(?:starting|beginning|running|counted)(?:\s(?:from|on))?|\sfrom)\s(?:the\s)?",
    re.IGNORECASE,
)
#: "From that date any league must answer within 28 days".
_FROM_THAT = re.compile(
    r"(?:^|,\s)\s*(?:and\s|but\s)?(?:[Ff]rom|[Aa]s of|[Aa]fter)\s"
    r"(?:then(?:\son)?|that\s(?:date|day|point|moment))\b[^.;:]*$"
    r"|\b(?:follows?|(?:will|must|shall|to) (?:then )?follow)\s(?:within|no later than)\s$"
)
#: "Would not pay unless the league restored it within 10 days": a threat of now.
_UNLESS = re.compile(r"\b(?:will|would)\s[^.;:]*\bunless\s(?P<terms>[^,.;:]*)$")
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
#: The event's own day beside it ("before the hearing on 30 April", "of its signing on 20 March").
_EVENT_ON = re.compile(
    r"\s(?P<side>of|after|from|following|before|ahead of|prior to)\s(?:the\s|its\s|their\s|his\s|her\s|an?\s)?"
    r"(?P<event>(?:[\w'’-]+\s){0,4}?[\w'’-]+)"
    r"(?:,?\s(?:(?:which|that|itself)\s)?(?:(?:is|are|comes|falls|to be)\s)?(?:(?:still|now|currently)\s)?"
    r"(?:expected|due|(?:re)?payable|set|scheduled|planned|listed|fixed|held|down|on))?(?:\s(?:on|of|for|by))?,?\s(?:the\s)?"
)
#: "Ahead of the scheduled January 28": no event is named; the day a notice is printed is none to wait for.
_NO_EVENT = re.compile(
    r"\b(?:scheduled|planned|original|expected|proposed|due|initial|new|old|target|date"
    r"|(?<!polling )day)$"
    r"|\b(?:publication|notice|notification|receipt|service|entry|commencement|gazett\w+|application)\b"
)
_EVENT_NOUN = re.compile(
    rf"\b(?:{EVENT_NOUNS}|opens|begins|starts|ends|closes|meets|expires|convenes|takes (?:place|effect)|falls due)$"
)
_EVENT_BEFORE = re.compile(
    r".*\b(?:of|after|from|following|before|ahead of|prior to)\s(?P<event>(?:the\s|its\s|their\s|his\s|her\s|an?\s)?"
    r"(?:[\w'’-]+\s){0,4}?[\w'’-]+,?\s.{0,40})$"
)
_BACK = frozenset(("before", "ahead of", "prior to"))
#: "Banned for three months from 1 October": the day it begins is the one that is named.
_FOR = re.compile(r"\bfor\s(?:(?:up to|at least|about|another|the next|a further)\s)?$", re.IGNORECASE)
_OVER = re.compile(r"over\s", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|inside(?:\sof)?|no later than|not later than)\s(?:the\s(?:next|coming)\s)?$", re.IGNORECASE
)
#: "Gave Oslo 14 days to", "has 45 days to": time that is granted.
_GRANTED = re.compile(
    r"\b(?:gave|given|gives?|giving|granted|has|have|had|with)\s(?:[\w'’.-]+\s){0,4}?$", re.IGNORECASE
)
#: Time that runs from the news of it: "has 45 days to", "gave Oslo 14 days to".
_GRANTED_NOW = re.compile(
    r"\b(?:(?:now|still|then)\s)?(?:has|have|gave|given|giv(?:es?|ing)|granted)\s(?:[\w'’.-]+\s){0,4}?$"
)
#: "Buyers have", "police have": anybody of that sort has it, always, unless what they are to do is a thing told of.
_OF_ALL = re.compile(r"(?:^|[,.:;]\s)(?:[A-Za-z]+s|[Pp]olice|[Pp]eople)\s(?:have|get)\s$")
_ON_ONE = re.compile(r"\sto\s[a-z]+\s(?:[a-z]+\s){0,2}?(?:the|its|their|his|her|this|that)\s")
#: "The regulator, which has 40 working days to respond": by law, from whatever day.
_WHICH_HAS = re.compile(r",\s(?:which|who)\s(?:then\s)?(?:has|have)\s$")
#: "To return goods", "to respond to complaints": an act on no things in particular is one that comes again.
_ON_ANY = re.compile(r"\sto\s[a-z]+\s(?:(?:to|for|on|with|against|from)\s)?(?:any\s|(?!this|its|his|us\b)[a-z]+s\b)")
#: What a later sentence says of time that has run out.
_RAN_OUT = re.compile(
    r"\b(?:deadline|term|period|time|it)\s(?:has\s|had\s)?(?:passed|lapsed|expired|elapsed|run out|ran out)\b"
)
#: What a law or a custom grants to whom it concerns runs from no day that a text gives.
_TO_ANYBODY = re.compile(
    r"(?:^|[,.:;]\s)(?:\w+\s)?(?:an?|any|each|every)\s|\b(?:under|law|act|rules?|statute|treaty|contract|constitution|charter"
    r"|usually|normally|typically|anyone|anybody|everyone|whoever|always|generally|may|might|can|could|must|shall|should|will|had|not|never|no)\b",
    re.IGNORECASE,
)
_LONGEST_GRANTED = 200
_TO_ACT = re.compile(r"\sto\s(?!go\b(?!\sto\b)|spare\b|run\b|live\b|wait\b)(?P<act>[a-z]+)")
#: What an act is counted from where nothing else is said.
_COUNTED_BY_LAW = {
    "appeal": ("ruled", "ruling", "judgment", "judgement", "verdict", "sentenced", "convicted", "decision")
}
#: The modifier of a day until which time was granted.
GRANTED = "GRANTED"
#: The modifier of the day of an event that something else is counted from.
NAMED = "NAMED"
#: The modifier of the day on which something is over.
LASTING = "LASTING"
#: "Takes effect on 4 January and lasts six years".
_LASTS = re.compile(
    r"\b(?:lasts?|run|runs|to stay|stays|stay in force|remain in force|remains in force|be valid"
    r"|(?:is|are) (?:valid|open|in force|in effect))\s(?:for\s)?$"
)
#: "Runs five days a week": how often, not how long.
_HOW_OFTEN = re.compile(r"\s(?:an?|each|every|per|out of)\s")
#: The last day itself follows ("for one year, until 31 December").
_UNTIL_DAY = re.compile(r",?\s(?:until|till|to|through|ending)\s")
_FULL_STOP = re.compile(r"[.!?][\"”’)]*\s|\n")
#: What somebody has to do, and what dates a sentence by another day than that of writing.
_OWED = re.compile(
    r"\b(?:must|ha(?:s|ve) to|will|is to|are to|(?:is|are) (?:now )?(?:required|ordered|obliged|expected to)"
    r"|(?:expect|aim|plan|intend|hope)s? to)\b"
)
#: "Customers booked on it will be refunded within 14 days": whoever is of that sort, whenever.
_TO_WHOEVER = re.compile(
    r"(?:^|[,.:;]\s)(?:[Tt]hat\s)?[A-Z]?[a-z]+s\s(?:who|whose|[a-z]+ed\s(?:on|by|in|with|at|from|for|beyond|before|after|under|through))\s"
)
_DATED = re.compile(r"\b(?:ago|earlier|last|once|already|then|if|unless|when|would)\b", re.IGNORECASE)
_MORE_OF_IT = re.compile(r"\s(?:and|of|from|after)\s")
#: What somebody is granted only if something else happens is counted from no day yet.
_IF = re.compile(r"\b(?:[Ii]f|[Oo]nce|[Uu]nless)\b")
_LEAD = 60
#: Among more working days are holidays, which are not known.
_MOST_WORKDAYS = 30
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
    times = add_eves(document.shadow, times)
    for index, time in enumerate(times):
        if skip:
            skip = False
            continue
        following = times[index + 1] if index + 1 < len(times) else None
        dated = bool(counted) and bounds(counted[-1].value) is not None
        describes = dated and _APPOSED.fullmatch(document.shadow, counted[-1].span.end, time.span.start)
        moved = _put_off(document.shadow, time, counted, following)
        joined = moved or (_from_day(document.shadow, time, following) if following else None)
        named = _coming(document.shadow, time, following, written) if joined and following else None
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
            counted.append(_granted(document.shadow, read) or read)
    return tuple(counted)


def _measured(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Read "on 11 February, a week before the recess ends" as the day of that end."""
    day = before[-1] if before and length.type is TimeType.DURATION else None
    days = bounds(day.value) if day and day.type is not TimeType.DURATION else None
    if day is None or days is None or days.start != days.last:
        return None
    return measured_event(shadow, length, day, days.start, following)


def _coming(shadow: str, length: TimeExpression, start: TimeExpression, written: date | None) -> TimeExpression | None:
    """Return the day that a stretch is counted from if it is that of an event to come ("before the hearing on")."""
    days = bounds(start.value)
    if days is None or written is None or days.start <= written:
        return None
    if direction(shadow, length.span.start, length.span.end) is Direction.BACK:
        return None
    between = shadow[length.span.end : start.span.start]
    named = None if _COUNTED_FROM.fullmatch(between) else _EVENT_ON.fullmatch(between)
    if named is None or _is_clause(named["event"]) or _NO_EVENT.search(named["event"]):
        return None
    return replace(start, modifier=NAMED)


def _is_clause(event: str) -> bool:
    """Tell whether the words of an event have a verb; "the shareholder vote" has none."""
    return reads_as_clause(event) and _EVENT_NOUN.search(event) is None


def event_beside(shadow: str, time: TimeExpression) -> int:
    """Return where the event begins that stands before its day, which a stretch is counted from."""
    lead_start = max(0, time.span.start - NEAR)
    found = _EVENT_BEFORE.search(shadow, lead_start, time.span.start)
    return found.start("event") if found else time.span.start


def _put_off(
    shadow: str, length: TimeExpression, before: Sequence[TimeExpression], following: TimeExpression | None
) -> TimeExpression | None:
    """Read "listed for 20 March, was put back by four weeks"."""
    day = old_day(shadow, length, before, following)
    return _ending(length, day, length.modifier, back=is_brought_forward(shadow, length)) if day else None


def _granted(shadow: str, time: TimeExpression) -> TimeExpression | None:
    """Mark the day that a granted stretch ends on ("gave it 90 days from 1 December to reply")."""
    if time.type is not TimeType.DATE or not STRETCH.match(shadow, time.span.start, time.span.end):
        return None
    given = _GRANTED.search(shadow, max(0, time.span.start - _LEAD), time.span.start)
    return replace(time, modifier=GRANTED) if given and _TO_ACT.match(shadow, time.span.end) else None


def _from_day(shadow: str, length: TimeExpression, start: TimeExpression) -> TimeExpression | None:
    """Read "90 days from 1 December"."""
    if is_rate(shadow, length.span.start):
        return None
    between = shadow[length.span.end : start.span.start]
    days = bounds(start.value)
    if days is None or (days.end - days.start).days > 1:
        return None
    if _TERM_FROM.fullmatch(between):
        end = _end(days.start, length)
        term = Span(length.span.start, start.span.end)
        return replace(_dated(length, end, start.basis, term), modifier=GRANTED) if end else None
    if _FOR.search(shadow, max(0, length.span.start - _LEAD), length.span.start) or _OVER.match(
        shadow, length.span.start
    ):
        return None
    named = None if _COUNTED_FROM.fullmatch(between) else _EVENT_ON.fullmatch(between)
    if not _COUNTED_FROM.fullmatch(between) and (named is None or length.type is not TimeType.DURATION):
        return None
    if named and _is_clause(named["event"]):
        return None
    end = _end(days.start, length, back=named is not None and named["side"] in _BACK)
    return _dated(length, end, start.basis, Span(length.span.start, start.span.end)) if end else None


def _from_event(
    document: Document,
    length: TimeExpression,
    before: Sequence[TimeExpression],
    occasions: Occasions,
    written: date | None,
) -> TimeExpression | None:
    """Read "within ten days of the signing", "has 45 days to appeal" and "lasts six years"."""
    length = _in_days(document.shadow, length)
    if length.type is not TimeType.DURATION or not _LENGTH.fullmatch(length.value):
        return None
    shadow = document.shadow
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    behind = shadow[length.span.end : length.span.end + _LEAD]
    modifier = GRANTED if _GRANTED.search(lead) else length.modifier
    if from_now(shadow, length):
        return _ending(length, written, modifier)
    if from_then(shadow, length):
        told = told_before(shadow, length, before)
        return _ending(length, told, modifier, back=is_back(shadow, length))
    named = None if _FOR.search(lead) else _OF_EVENT.match(behind)
    if named and (_WITHIN.search(lead) or named["side"] not in ("of", "from")):
        occasion = occasions.named(named["event"], length.span.start)
        apart = occasion and NEXT_SENTENCE.search(shadow, *_between(occasion.time.span, length.span))
        start = occasion.days.start if occasion and apart else None
        return _ending(length, start, length.modifier, back=named["side"] in _BACK)
    if _WITHIN.search(lead) and named is None:
        lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
        from_that = _FROM_THAT.search(lead) is not None
        start = told_before(shadow, length, before) if from_that else started(shadow, length, before, written)
        now = written if start is None and _runs_now(shadow, length, before, written) else None
        return _ending(length, start or now, length.modifier)
    if _LASTS.search(lead) and not _UNTIL_DAY.match(behind) and not _HOW_OFTEN.match(behind):
        return _ending(length, told_before(shadow, length, before), LASTING)
    act = _TO_ACT.match(behind) if _GRANTED.search(lead) else None
    if act is None:
        return None
    by_law = (occasions.named(event, length.span.start) for event in _COUNTED_BY_LAW.get(act["act"], ()))
    start = next((one.days.start for one in by_law if one), None) or started(shadow, length, before, written)
    far = start is not None and written is not None and (start - written).days > _SOON
    told = told_before(shadow, length, before)
    earlier = told is not None and written is not None and told < written
    if (start is None or far) and not earlier and _is_granted_now(shadow, length, before):
        start, far = written, False
    return None if far or _IF.search(SENTENCE_END.split(lead)[-1]) else _ending(length, start, GRANTED)


def _in_days(shadow: str, length: TimeExpression) -> TimeExpression:
    """Return hours that are counted from an event as days where they make whole ones."""
    named = _OF_EVENT.match(shadow, length.span.end) or from_now(shadow, length) or from_then(shadow, length)
    hours = _HOURS.fullmatch(length.value) if named else None
    days, rest = divmod(int(hours[1]), _HOURS_A_DAY) if hours else (0, 0)
    return replace(length, value=f"P{days}D") if days and not rest else length


def _is_granted_now(shadow: str, length: TimeExpression, before: Sequence[TimeExpression]) -> bool:
    """Tell whether the news is that somebody is given so long: nothing in the sentence dates it otherwise."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    if _LENGTH.fullmatch(length.value) is None or _is_dated(length, before, lead):
        return False
    if _GRANTED_NOW.search(lead) is None or _DATED.search(lead) or _TO_ANYBODY.search(lead):
        return False
    behind = shadow[length.span.end : length.span.end + NEAR]
    always = _ON_ANY.match(behind) or (_OF_ALL.search(lead) and not _ON_ONE.match(behind))
    if always or _RAN_OUT.search(behind) or (length.modifier == WORKDAYS and _WHICH_HAS.search(lead)):
        return False
    end = _end(date.min, length)
    return end is not None and (end - date.min).days <= _LONGEST_GRANTED


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
    if start is None or not isinstance(shift, Shifted) or shift.unit not in _UNITS.values():
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


def _ending(length: TimeExpression, start: date | None, modifier: str, *, back: bool = False) -> TimeExpression | None:
    end = _end(start, length, back=back) if start else None
    return replace(_dated(length, end, Basis.INFERRED, length.span), modifier=modifier) if end else None


def _runs_now(shadow: str, length: TimeExpression, before: Sequence[TimeExpression], written: date | None) -> bool:
    """Tell whether somebody has so long from the day of writing: nothing told before it dates it otherwise."""
    lead = SENTENCE_END.split(shadow[max(0, length.span.start - NEAR) : length.span.start])[-1]
    more = _MORE_OF_IT.match(shadow, length.span.end)
    told = told_before(shadow, length, before)
    if _is_dated(length, before, lead) or (told is not None and written is not None and told < written):
        return False
    if threat := _UNLESS.search(lead):
        return more is None and _DATED.search(threat["terms"]) is None
    owed = _OWED.search(lead) is not None and not _TO_WHOEVER.search(lead)
    return owed and _DATED.search(lead) is None and more is None


def _is_dated(length: TimeExpression, before: Sequence[TimeExpression], lead: str) -> bool:
    """Tell whether what stands before a stretch in its sentence names another time than now."""
    told = (time for time in reversed(before) if time.value != "PRESENT_REF")
    last = next(told, None)
    return last is not None and last.span.start >= length.span.start - len(lead)


def _end(start: date, length: TimeExpression, *, back: bool = False) -> date | None:
    found = _LENGTH.fullmatch(length.value)
    if found is None or (length.modifier == WORKDAYS and int(found["count"]) > _MOST_WORKDAYS):
        return None
    unit = Unit.WORKDAY if length.modifier == WORKDAYS else _UNITS[found["unit"]]
    return shift_date(start, unit, -int(found["count"]) if back else int(found["count"]))


def _dated(length: TimeExpression, end: date, basis: Basis, span: Span) -> TimeExpression:
    return replace(length, type=TimeType.DATE, value=end.isoformat(), basis=basis, span=span)
