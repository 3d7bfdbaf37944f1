"""Does a line break off inside a sentence that the next line takes up?"""

import re

from briefing.text.lines.found import Line

#: A line longer than this is a whole paragraph, never a piece of one wrapped by hand.
WIDEST_WRAP = 110
#: What starts in the middle of a sentence and what stops there; a byline or a screen reader's count does not.
_STARTS_INSIDE = re.compile(
    r"(?!(?:(?:posted|published|written|submitted) )?by\b|via\b|list \d|http|www\b|e-?mail)[a-z][a-z'’-]*[ ,.;]"
)
_STOPS_INSIDE = re.compile(r"\s(?:a|an|and|as|into|its|of|or|that|the|their|with|which|will|would|was|were|has|had)$")
#: These end headlines too ("Strike to go on").
_MAY_STOP_INSIDE = re.compile(r"\s(?:at|by|for|from|in|on|to|until)$")
_FEWEST_WORDS = 4
#: So few words are enough where both lines tell.
_FEWEST_TELLING = 3
_APART = re.compile(r"[|\t]|\s{3}")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE = rf"(?:{_DAY} {_MONTH}|{_MONTH} {_DAY}\b)"
_BEFORE_DATE = r"(?:after|before|between|by|from|on|since|than|until|till)"
#: What follows a date that its sentence goes on behind; a stamp has an hour, a writer or a place there.
_GOES_ON = r"(?:[.;)]|,? (?!at\b|by\b|from\b|in\b|via\b)[a-z])"
#: How a line ends and the next begins where they part a date, or part it from the word that leads to it.
_DATES = tuple(
    (re.compile(rf"(?:^|[\s(])(?:{end})$"), re.compile(start))
    for end, start in (
        (_MONTH, rf"{_DAY}(?:,? {_YEAR}\b(?!:)|[,.;)])"),
        (rf"{_DAY} {_MONTH},?|{_MONTH} {_DAY},", rf"{_YEAR}(?! (?:is|was|will|has)\b)(?:,|{_GOES_ON})"),
        (rf"{_BEFORE_DATE} (?:{_WEEKDAY},? )?(?:the )?{_DAY}", rf"(?:of )?{_MONTH}(?:[ ,.;)]|$)"),
        (rf"{_BEFORE_DATE} {_WEEKDAY},?", _DATE),
        (_BEFORE_DATE, rf"(?:{_WEEKDAY},? )?{_DATE}(?:,? {_YEAR})?{_GOES_ON}"),
    )
)
_ENDS_IN_MONTH = re.compile(rf"\s{_MONTH}$")


def is_broken(shadow: str, line: Line, after: Line, *, runs: bool) -> bool:
    """Tell whether a line of running words breaks off inside a sentence that the next line takes up.

    `runs` says that the line itself takes up the one above it.
    """
    here, below = (shadow[one.span.start : one.span.end] for one in (line, after))
    words = here.count(" ") + 1
    if len(here) > WIDEST_WRAP or (words < _FEWEST_TELLING and not runs) or _APART.search(here + below):
        return False
    if (here[0].islower() and not runs) or (line.closed and not _ENDS_IN_MONTH.search(here)):
        return False
    if any(start.match(below) and end.search(here) for end, start in _DATES):
        return True
    stops = _STOPS_INSIDE.search(here)
    may_stop = _MAY_STOP_INSIDE.search(here)
    starts = _STARTS_INSIDE.match(below)
    if words < _FEWEST_WORDS and not runs:
        return bool(starts and (stops or may_stop))
    return bool(starts or ((stops or (runs and may_stop)) and below[:1].isalnum()))
