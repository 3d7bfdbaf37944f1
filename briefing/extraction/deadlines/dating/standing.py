"""Does a dated event lie behind the article or ahead of it?"""

import re
from enum import StrEnum

from briefing.domain.findings import TimeExpression, TimeType
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.values import DateRange, bounds


class Standing(StrEnum):
    """Where an event stands to the article; NEITHER is no event to speak of."""

    PAST = "past"
    AHEAD = "ahead"
    NEITHER = "neither"


_UNDATED = frozenset({"PAST_REF", "PRESENT_REF"})
_COMING = re.compile(r"\b(?:hours|days|weeks|months|fortnight)\b", re.IGNORECASE)
_COARSE = re.compile(r"\d{2,3}X{0,2}|X{2,3}")
_WITHIN = re.compile(r"\bwithin (?:the (?:next|coming) )?$", re.IGNORECASE)
#: What a stretch without a known start is counted from.
_OF_EVENT = re.compile(r"\s(?:of|after|from|following)\s(?:the|its|their|his|her|this|that)\s\w")
#: A period that says what figures are about ("results for the third quarter"), not when something happens.
#: "No plans to follow before the election on": the event comes all the same.
_PLACES = re.compile(
    r"\b(?:before|ahead of|until|after) (?:the|its|their|a|an|his|her) [^,;.]{3,60} (?:on|in) (?:the )?$"
)
_NAMED_BY = re.compile(r"\s(?:deadline|target|vote|election|summit|meeting|hearing|cut-?off)\b")
#: "The 2026 budget": a year that only names.
_NAMES = re.compile(r"\b(?:the|its|their|his|her|[A-Z]\w+['’]s?) $")
_NOUN = re.compile(r"\s[a-zA-Z]\w+")
_YEAR = re.compile(r"\d{4}")
_WAS_TO = re.compile(
    r"\bw(?:as|ere) (?:\w+ly )?(?:to|due|set|scheduled|slated|planned|expected|supposed|meant)\b[^.!?;,]*$"
)
#: What has come of it since: it is no longer so.
_BUT = re.compile(
    r"[^.;!?]{0,60}?\bbut\b|,?\s(?:will|would|is|are)\s(?:now|instead)\b"
    r"|[^.!?]{0,240}?\b(?:moved (?:back |forward )?to|postponed|put (?:it |them )?(?:back|off)|pushed back|delayed"
    r"|rescheduled|brought forward|called off|cancell?ed|scrapped|averted"
    r"|did not (?:happen|arrive|come|materiali[sz]e))\b"
)
#: "Was to have been signed on".
_WAS_TO_HAVE = re.compile(r"\bw(?:as|ere) (?:due |set |supposed |meant )?to have\b[^.!?;,]*$")
#: The stretch that figures cover ("in the year to 31 March").
_OF_FIGURES = re.compile(
    r"\b(?:year|months?|quarter|weeks?|half|period|season|days)\s(?:to|ended|ending|through|up to)\s"
    r"(?:on\s)?(?:the\s)?$",
    re.IGNORECASE,
)
#: What comes again and again has no date of its own ("by 31 March each year").
_RECURS = re.compile(r",?\s(?:of\s|in\s)?(?:each|every)\s(?:year|month|week|day|season)\b|,?\sannually\b")
#: Figures, links and rates that a date describes ("the next fiscal year's tariffs").
_OWNED = re.compile(r"['’]s?\s[a-z]")
_UP_TO = re.compile(r"\b(?:until|till|before|after|than)\s(?:the\s)?$", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:every|each)\s$", re.IGNORECASE)
#: What is done as a rule has no day of its own.
_AS_A_RULE = re.compile(
    r"\b(?:usually|normally|typically|traditionally|generally|always|often|historically|customarily)\b[^.;!?]*$",
    re.IGNORECASE,
)
#: The text only says when a feast is ("which falls on 8 November").
_FALLS = re.compile(r"\b(?:falls|fell|falling)\s(?:this year\s)?(?:on\s)?(?:the\s)?$")
#: "The same night": a day that has been told.
_TOLD = re.compile(r"(?:the|that)\s(?:very\s)?same\b", re.IGNORECASE)
#: What is not to happen on the day, however long its clause; an event named right before its day stays.
_REFUSED = re.compile(
    r"\b(?:(?:will|would|shall|does|do|did|is|are|was|were|has|have|had|can|could)(?: not|n't)|cannot|won't|never"
    r"|(?:fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)) to(?: (?:win|secure|get|obtain)(?: \w+){1,3} that)?)\b"
    r"(?:(?!\b(?:until|till|before|after|beyond|unless|if|but|that|than|only|later|past|rule out|because|and)\b)"
    r"[^.!?;:,])*$"
)
_SUPPOSED = re.compile(r"\b(?:if|unless|should)\b[^.;!?]*$", re.IGNORECASE)
_NAMED_BEHIND = re.compile(
    r"['’]s?\s(?:[\w-]+\s){0,3}?(?:summit|meeting|vote|election|elections|hearing|talks|conference|session|debate"
    r"|referendum|trial|deadline|round|strike|polls|budget|visit|ballot|run-?off|auction|ruling|decision)\b",
    re.IGNORECASE,
)
_NAMED_BEFORE = re.compile(
    r"\b(?:summit|meeting|vote|votes|election|elections|hearing|talks|conference|session|debate|referendum|trial"
    r"|deadline|round|strike|polls|budget|visit|trip|gathering|ballot|run-?off|auction|expir\w+|ruling|decision)"
    r"(?:\s\w+){0,3}?\s(?:on|in|for|from|of)\s(?:the\s)?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:covering|spanning|(?<!set )(?<!scheduled )(?<!planned )(?<!slated )(?<!due )(?<!called )(?<!expected )"
    r"(?<!eyed )(?<!proposed )(?<!targeted )(?<!pencilled in )(?<!put off )for)\s"
    r"(?:the\s)?(?:(?:first|whole|full|[A-Z]\w+ and)\s)?$",
    re.IGNORECASE,
)
#: "October rent": a period right before a common noun, led to by nothing, describes it.
_COMMON_NOUN = re.compile(
    r"\s(?!to\b|and\b|or\b|at\b|in\b|on\b|if\b|but\b|when\b|with\b|for\b|by\b|after\b|before\b|as\b)[a-z]{3,}"
)
_LED = re.compile(
    r"(?:\b(?:in|by|until|till|from|of|for|to|through|since|during|before|after|around|about|between|and|or|next|this|early|late"
    r"|mid|than|on|at|as|within|starting|beginning|effective|due|end)|[,;:(|–—-])\s*(?:the\s)?$",
    re.IGNORECASE,
)
_NAMED_NOUN = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:summit|meeting|vote|elections?|hearing|talks|conference|session|debate|referendum|trial|deadline"
    r"|round|strike|polls|budget|visit|ballot|run-?off|auction|ruling|decision|deadlines|expiry|launch|opening|start|end"
    r"|review|report|target|date|payment|instalment|installment|assembly|congress)\b",
    re.IGNORECASE,
)
#: A day by its name alone ("a recess for Easter").
_HOLIDAY = re.compile(r"(?!\w*day\Z)[A-Z][a-z’']+(?: [A-Z][a-z]+)*")
_PERIOD = re.compile(r"\d{4}(?:-(?:\d\d|Q\d|H\d))?")
#: "Contracts signed before Monday may be": the day belongs to the subject.
_OF_SUBJECT = re.compile(r"\b[a-z]+ed (?:before|after|since|by|on|in|from) (?:the )?$")
_GOES_ON = re.compile(r"\s(?:may|must|will|can|shall|would|should|are|is|have|has|had|were|was)\b")
#: "Promised in May to keep it": the day of the promise.
_PROMISED = re.compile(r"\b[a-z]+ed (?:(?:in|on|last) )?$")
_PROMISE = re.compile(r"\s(?:to|that)\s")
_OWNS = re.compile(r"['’]s\s")
_CALLED_OFF = re.compile(r"\b(?:cancel(?:l?ed|lation|ling)|called off|scrapped|abandoned)\b[^.!?;]*$", re.IGNORECASE)
#: A plan that something else has overtaken ("had been due on"), or a day before which nothing happens.
_OVERTAKEN = re.compile(
    r"\bhad (?:\w+ly )?(?:been )?(?:planned|due|scheduled|set|slated|expected|hoped|intended|meant)\b"
    r"(?:(?!\bbut\b)[^.!?;,])*$"
    r"|\bw(?:as|ere) (?:supposed|meant) to\b[^.!?;,]*$"
    r"|\b(?:originally|initially|previously|first) (?:planned|due|scheduled|set|slated|expected)\b[^.!?;,]*$"
    r"|\b(?:extended|prolonged|postponed|moved|delayed|deferred|rescheduled|pushed back|put off|brought forward)\b"
    r"[^.!?;,]*\bfrom (?:the )?$"
    r"|\b(?:not|never|no)\b[^.!?;,]*\bbefore (?:the )?$"
    r"|\bbeyond (?:the )?$"
    r"|\b(?:be|turns?|turned) \d{1,3}(?: years old)? (?:in|on) (?:the )?$",
    re.IGNORECASE,
)
#: What is said not to happen on the day, or the day that another takes the place of.
_DENIED = re.compile(
    r"(?:(?<!if )(?<!unless )\bthere (?:is|was|are|were|will be) no\b(?! (?:doubt|question|sign))"
    r"|\b(?:nobody|no one|none of)\b)"
    r"[^.!?;:,]*(?<!after)(?<!from)(?<!until)(?<!till)(?<!beyond)(?<!than)(?<!past)(?<!through)\s(?:the\s)?$"
    r"|(?:^|[.!?;:,])(?:(?!\b(?:if|unless|when|whether)\b)[^.!?;:,])*\b(?:will|would|shall|does|do)"
    r" (?:not|never|no longer) (?:be )?(?:(?:take|come|go|enter) (?:in)?to )?"
    r"\w+(?: (?:effect|force|place))? (?:on|by) (?:the )?$"
    r"|\b(?:not|rather than|instead of) (?:on |by )?(?:the )?$"
    r"|\bno (?:reason|need|plans?|intention) to\b[^.!?;:,]*$"
    r"|\bwould(?: not)? have (?:\w+ly )?(?!to\b)\w+\b[^.!?;:,]*$",
    re.IGNORECASE,
)
#: What has been moved or called off since: the day before it is no longer one.
_SINCE_MOVED = re.compile(
    r"[^.;!?]{0,80}?\b(?:(?:has|have|had) (?:since |now )?been|was|were|is|are) (?:since |now |then )?"
    r"(?:extended|postponed|moved|delayed|put off|called off|cancell?ed|scrapped|shelved|abandoned|brought forward"
    r"|pushed back|rescheduled)\b",
    re.IGNORECASE,
)
_DAY_OF_UNKNOWN_YEAR = re.compile(r"XXXX-\d\d(?:-\d\d)?")
_LEAD, _SENTENCE = 24, 160


def standing(shadow: str, time: TimeExpression, anchor: Anchor | None, towards: Direction) -> Standing:
    """Tell where the event of a time expression stands, by the calendar first, then by its clause."""
    if time.type is TimeType.SET or time.value in _UNDATED or _COARSE.fullmatch(time.value):
        return Standing.NEITHER
    if time.type is TimeType.DURATION:
        lead = shadow[max(0, time.span.start - _LEAD) : time.span.start]
        counted = _WITHIN.search(lead) and _OF_EVENT.match(shadow, time.span.end)
        return Standing.AHEAD if counted and towards is Direction.AHEAD else Standing.NEITHER
    if time.value == "FUTURE_REF":
        return Standing.AHEAD if _COMING.search(time.span.of(shadow)) else Standing.NEITHER
    if time.value.startswith("XXXX-XX-XXT"):
        return Standing.NEITHER
    days = bounds(time.value)
    by_calendar = _by_calendar(days, anchor) if days and anchor else None
    if days is None and anchor is not None and anchor.exact and _DAY_OF_UNKNOWN_YEAR.fullmatch(time.value):
        # Words that look ahead to a day that is just over: one of the two is misread.
        return Standing.NEITHER
    if by_calendar is None and _is_when_said(shadow, time, days, anchor):
        return Standing.PAST
    lead = shadow[max(0, time.span.start - _SENTENCE) : time.span.start]
    if by_calendar is not Standing.PAST and _is_no_event(shadow, time, lead):
        return Standing.NEITHER
    return by_calendar or (Standing.PAST if _CALLED_OFF.search(lead) else _by_clause(towards))


def _is_when_said(shadow: str, time: TimeExpression, days: DateRange | None, anchor: Anchor | None) -> bool:
    """Tell whether a date that is not ahead only says when something was promised, or whose minutes are spoken of."""
    lead = shadow[max(0, time.span.start - _LEAD) : time.span.start]
    if _PROMISED.search(lead) and _PROMISE.match(shadow, time.span.end):
        return True
    today = days is not None and anchor is not None and anchor.exact and days.start == days.last == anchor.first
    return today and _OWNS.match(shadow, time.span.end) is not None


def _is_no_event(shadow: str, time: TimeExpression, lead: str) -> bool:
    """Tell whether a date is overtaken or denied, or only describes something else."""
    named = _PLACES.search(lead) or (lead.endswith("the ") and _NAMED_BY.match(shadow, time.span.end))
    if _OVERTAKEN.search(lead) or _SINCE_MOVED.match(shadow, time.span.end) or (_DENIED.search(lead) and not named):
        return True
    if _WAS_TO.search(lead) and _BUT.match(shadow, time.span.end):
        return True
    if _UP_TO.search(lead) and _OWNED.match(shadow, time.span.end) and not _NAMED_BEHIND.match(shadow, time.span.end):
        return True
    if _EVERY.search(lead) or _AS_A_RULE.search(lead):
        return True
    if _FALLS.search(lead) or _TOLD.match(shadow, time.span.start, time.span.end):
        return True
    if _WAS_TO_HAVE.search(lead) or _OF_FIGURES.search(lead) or _RECURS.match(shadow, time.span.end):
        return True
    refused = _REFUSED.search(lead)
    if refused and not named and not _NAMED_BEFORE.search(lead) and not _SUPPOSED.search(lead, 0, refused.start()):
        return True
    return _describes(shadow, time, lead)


def _describes(shadow: str, time: TimeExpression, lead: str) -> bool:
    if _ABOUT.search(lead) and (_PERIOD.fullmatch(time.value) or _HOLIDAY.fullmatch(time.span.of(shadow))):
        return True
    attributive = (
        _COMMON_NOUN.match(shadow, time.span.end)
        and not _LED.search(lead)
        and not _NAMED_NOUN.match(shadow, time.span.end)
    )
    if attributive and _PERIOD.fullmatch(time.value):
        return True
    if _YEAR.fullmatch(time.value) and _NAMES.search(lead) and _NOUN.match(shadow, time.span.end):
        return True
    return bool(_OF_SUBJECT.search(lead) and _GOES_ON.match(shadow, time.span.end))


def _by_calendar(days: DateRange, anchor: Anchor) -> Standing | None:
    if days.last < anchor.first:
        return Standing.PAST
    return Standing.AHEAD if days.start > anchor.last else None


def _by_clause(towards: Direction) -> Standing:
    return {Direction.AHEAD: Standing.AHEAD, Direction.BACK: Standing.PAST}.get(towards, Standing.NEITHER)
