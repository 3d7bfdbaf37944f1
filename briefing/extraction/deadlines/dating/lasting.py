"""Which two days of a sentence are the first and the last of one meeting?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from briefing.domain.findings import Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.patterns.gated import gated
from briefing.temporal.values import DateRange, bounds

#: "Opens on the 20th and closes three days later", "from June 9 until": what leads from the first day to the last.
_TO_ITS_END = re.compile(
    r",?\s(?:and|to|until|till|through|before)\s(?:(?:will|would|is|are|due|set|expected|to|it|then)\s){0,4}"
    r"(?:(?:end|close|run|conclude|last|finish|wrap|adjourn)(?:e?s|ing)?\b(?:\sup)?(?:\s(?:on|until|till|through|by|to))?)?"
    r"(?:\s(?:on|the))*\s?",
    re.IGNORECASE,
)
_TO_OR_LASTS = re.compile(r"\s(?:and (?:lasts?|runs?|goes on)\s)?(?:to|until|till|through)\s")
#: "Meets tomorrow and on Wednesday": two days in a row are one meeting.
_AND_ON = re.compile(r"\sand\s(?:on\s)?")
_COUNT = r"(?P<days>an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})"
_SESSION = "visit|trip|tour|meeting|summit|conference|session|congress|stay|mission|talks"
_STARTS = r"(?:start|begin|open|kick|get under way|gets under way)(?:s|ing|ning)?(?:\soff)?"
_AT_PLACE = r"(?:\s(?:in|at)\s(?:the\s)?[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2})?"
#: "A two-day summit that starts on", "a two-day summit opens in Oslo on".
_DAYS_LONG = re.compile(
    rf"\b{_COUNT}-day\s[^.;:]{{3,80}}?\b(?:{_STARTS}|from){_AT_PLACE}\s(?:on\s)?$",
    re.IGNORECASE,
)
#: "Begins a three-day visit on", "arrives for a visit of three days on".
_BEGUN = rf"\b(?:{_STARTS}|pays?|makes?|hosts?|holds?|for)\s(?:an?|the|its|their|his|her)\s(?:[\w-]+\s){{0,3}}?"
_TO_PLACE = r"(?:(?:in|to|at|of|with)\s(?:the\s)?[A-Z][^.;:,]{2,40}?\s)?(?:on|from)\s$"
_BEGUN_DAYS = re.compile(rf"{_BEGUN}{_COUNT}-day\s(?:[\w-]+\s){{1,3}}?{_TO_PLACE}", re.IGNORECASE)
_BEGUN_OF_DAYS = re.compile(
    rf"{_BEGUN}(?:{_SESSION})\sof\s{_COUNT}\sdays\s{_TO_PLACE}",
    re.IGNORECASE,
)
#: "A two-day strike from 7 September", "a 48-hour walkout that begins on".
_STOPPAGE = gated(
    rf"\b{_COUNT}-(?P<unit>day|hour)\s(?:[\w-]+\s){{0,3}}?(?:strike|walkout|stoppage|shutdown"
    r"|lockdown|closure|holiday|festival|blockade|boycott)s?\b[^.;:]{0,40}?\s(?:start(?:s|ing)?|begin(?:s|ning)?|from)"
    r"\s(?:on\s|midnight\son\s)?$",
    re.IGNORECASE,
)
#: "The three-day auction opens on 29 October".
_SALE = gated(
    rf"\b{_COUNT}-day\s(?:[\w-]+\s){{0,2}}?(?:sale|auction|IPO|offer|offering|subscription|exercise|drills?|fair|festival|tour"
    rf"|tournament|campaign|census|boycott|march|vigil)s?\s(?:(?:will|is to|is due to|is set to)\s)?(?:{_STARTS}|from)"
    rf"{_AT_PLACE}\s(?:on\s)?$",
    re.IGNORECASE,
)
#: "On Feb 27 for two days of talks", "on 1 November for a three-day state visit", "for a visit of three days".
_FOR_DAYS = re.compile(
    rf",?\sfor\s(?P<held>(?:an?|the|its|their|his|her)\s(?:[\w'’]+\s){{0,2}}?)?(?P<of>(?:{_SESSION})\sof\s)?{_COUNT}"
    rf"[\s-]days?\b(?!\s(?:later|after|before))(?(of)|(?(held)\s(?:[\w-]+\s){{0,2}}(?:{_SESSION})\b))",
    re.IGNORECASE,
)
#: "Will walk out for five days from August 4", "takes place over three days from 10 June".
_DAYS_FROM = re.compile(
    rf"\b(?:(?P<lasts>(?:lasts?|runs?)(?:\sfor)?)|for|over|followed\sby)\s{_COUNT}\s(?P<unit>days|weeks?|hours)\s"
    r"(?:(?:from|on|starting|beginning)\s){1,2}(?:midnight\son\s)?$",
    re.IGNORECASE,
)
#: "The exercise, due to last ten days, starts on".
_LASTING_DAYS = re.compile(
    rf"\b(?:to last|lasting|to run for|running for)\s(?:(?:up to|about|around|some)\s)?{_COUNT}\s(?P<unit>days|weeks?)"
    rf",?\s(?:(?:and|is|are|will|to|due|set)\s){{0,3}}{_STARTS}{_AT_PLACE}\s(?:on\s)?$",
    re.IGNORECASE,
)
#: "Begins on 3 April and is expected to last four days", "opens on 14 May and stays open for two weeks"; not what
#: takes time besides ("and takes two weeks to set up") or comes again ("and runs five days a week").
_AND_LASTS = re.compile(
    r"(?:\s(?:in|at)\s[A-Z][\w'’-]+)?,?\s(?:and|which|where it|when it|but)\s"
    r"(?:(?:will|would|is|are|due|set|expected|likely|planned|to|should|then)\s){0,4}"
    r"(?:last|run|take|go on|continue|(?:stay|remain|be)s?\sopen)s?\s(?:(?:for|up to|about|around|some)\s)*"
    rf"{_COUNT}\s(?P<unit>days?|weeks?)\b(?!\s(?:to\s[a-z]|(?:an?|each|every|per|out of)\s|['’]))",
    re.IGNORECASE,
)
_TWO_DAYS = re.compile(r"[\dX]{4}-\d\d-\d\d/[\dX]{4}-\d\d-\d\d")
_WEEKDAY = re.compile(r"[A-Z][a-z]+day")
#: What is one stretch with its first and last day, though no meeting.
_WHOLE = re.compile(
    r"(?:(?!(?:for|of|in|at|on|during|over|before|after|to)\s)[\w'’-]+\s){0,5}?"
    r"(?:holidays?|vacations?|recess|break|ballot|voting|polling|balloting|exams?|examinations)"
    r"\s(?:(?:will|would|is|are|to|due|set)\s){0,3}(?:start|begin|open|commence|run)",
    re.IGNORECASE,
)
_HELD = frozenset((DeadlineKind.MEETING, DeadlineKind.EFFECTIVE))
_BEGINS = _HELD | {DeadlineKind.EXPECTED}
_DATED = _HELD | {DeadlineKind.EXPIRY}
_WEEK, _HOURS = 7, 24
#: Hours counted from within a day reach into one more.
_CLOCK = re.compile(r"\b(?:noon|dawn|morning|afternoon|evening|night)\b|\d\s?[ap]\.?m\b|\d[:.]\d\d\b", re.IGNORECASE)
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
}
_LEAD = 120
_LONGEST_DAYS = 31
#: A session may last longer.
_LONGEST_SESSION = 92


def join_days(shadow: str, deadlines: Sequence[Deadline]) -> tuple[Deadline, ...]:
    """Return the deadlines with a meeting's first and last day made one range; its words are those of the first."""
    joined: list[Deadline] = []
    read_to = 0
    for deadline in deadlines:
        if deadline.date_span.start < read_to:
            continue
        if stretch := _stretch(shadow, deadline):
            read_to = stretch.date_span.end
            joined.append(replace(stretch, date_span=deadline.date_span))
            continue
        lasting = _lasting(shadow, joined[-1], deadline) if joined else None
        if lasting is None:
            joined.append(_of_days(shadow, deadline) or _as_begun(shadow, deadline))
        else:
            joined[-1] = lasting
    return tuple(joined)


def _as_begun(shadow: str, deadline: Deadline) -> Deadline:
    """Return what is told to end with both its days as what begins: "visas are cancelled from 23 to 27 June".

    What ends "on 10 or 11 September" ends on one of them.
    """
    ends = deadline.kind is DeadlineKind.EXPIRY and _TWO_DAYS.fullmatch(deadline.when)
    whole = ends and " or " not in deadline.date_span.of(shadow)
    return replace(deadline, kind=DeadlineKind.EFFECTIVE) if whole else deadline


def _lasting(shadow: str, first: Deadline, last: Deadline) -> Deadline | None:
    whole = first.kind is DeadlineKind.EFFECTIVE and last.kind is DeadlineKind.EXPIRY and _WHOLE.match(first.what)
    if first.sentence != last.sentence or not (first.kind is DeadlineKind.MEETING or whole):
        return None
    start, end = bounds(first.when), bounds(last.when)
    if start is None or end is None:
        return None
    if timedelta() < start.start - end.start < timedelta(days=_WEEK) and _WEEKDAY.fullmatch(last.date_span.of(shadow)):
        # "Begins on Monday and lasts to Thursday": what lasts ends after it began.
        last = replace(last, when=(end.start + timedelta(days=_WEEK)).isoformat())
        end = bounds(last.when) or end
    if not _follow(start, end):
        return None
    next_day = (end.start - start.start).days == 1 and last.kind is DeadlineKind.MEETING
    leads = (
        _TO_OR_LASTS if last.kind is DeadlineKind.MEETING else _TO_ITS_END if last.kind is DeadlineKind.EXPIRY else None
    )
    between = (first.date_span.end, last.date_span.start)
    joined = (leads and leads.fullmatch(shadow, *between)) or (next_day and _AND_ON.fullmatch(shadow, *between))
    if not joined:
        return None
    when = f"{first.when}/{last.when}"
    return replace(first, when=when, date_span=Span(first.date_span.start, last.date_span.end))


def _stretch(shadow: str, deadline: Deadline) -> Deadline | None:
    """Return what begins on a day and lasts some days with the last of them, its span to the end of those words."""
    start = bounds(deadline.when) if deadline.kind in _BEGINS else None
    lasts = _AND_LASTS.match(shadow, deadline.date_span.end, deadline.sentence.end)
    if start is None or start.start != start.last or lasts is None:
        return None
    days = _days_of(lasts)
    if not 1 < days < _LONGEST_DAYS:
        return None
    when = f"{deadline.when}/{start.start + timedelta(days=days - 1)}"
    return replace(deadline, when=when, date_span=Span(deadline.date_span.start, lasts.end()))


def _days_of(found: re.Match[str]) -> int:
    """Return how many days a match counts; of hours only as many as make whole days, else none."""
    count = _NUMBERS.get(found["days"].casefold()) or int(found["days"])
    unit = found.groupdict().get("unit") or ""
    if unit.startswith("hour"):
        return 0 if count % _HOURS else count // _HOURS
    return count * (_WEEK if unit.startswith("week") else 1)


def _of_days(shadow: str, deadline: Deadline) -> Deadline | None:
    """Return a meeting, or a stoppage, of so many days with the last of them."""
    start = bounds(deadline.when) if deadline.kind in _DATED else None
    if start is None or start.start != start.last:
        return None
    found = _how_long(shadow, deadline)
    in_hours = found is not None and (found.groupdict().get("unit") or "").startswith("hour")
    if found is None or (in_hours and _CLOCK.search(deadline.date_span.of(shadow))):
        return None
    days = _days_of(found)
    if not 1 < days < _LONGEST_DAYS:
        return None
    kind = DeadlineKind.EFFECTIVE if deadline.kind is DeadlineKind.EXPIRY else deadline.kind
    return replace(deadline, kind=kind, when=f"{deadline.when}/{start.start + timedelta(days=days - 1)}")


def _how_long(shadow: str, deadline: Deadline) -> re.Match[str] | None:
    """Return where the sentence tells how long something lasts from its day; "lasts" alone says that it begins."""
    lead_start = max(deadline.sentence.start, deadline.date_span.start - _LEAD)
    meeting = deadline.kind is DeadlineKind.MEETING
    of_days = (_DAYS_LONG, _BEGUN_DAYS, _BEGUN_OF_DAYS) if meeting else (_SALE,)
    leads = (_DAYS_FROM, _STOPPAGE, _LASTING_DAYS, *of_days)
    found = next(filter(None, (one.search(shadow, lead_start, deadline.date_span.start) for one in leads)), None)
    if deadline.kind is DeadlineKind.EXPIRY:
        return found if found and found.groupdict().get("lasts") else None
    if found is None and meeting:
        return _FOR_DAYS.match(shadow, deadline.date_span.end, deadline.sentence.end)
    return found


def _follow(start: DateRange, end: DateRange) -> bool:
    single = start.start == start.last and end.start == end.last
    return single and 0 < (end.start - start.start).days < _LONGEST_SESSION
