"""Which year, or month of a year, does a line give to the dates of the lines below it ("2027:", "## March 2027")?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from briefing.temporal.names import MONTHS, SHORT_MONTHS

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_MONTHS = "|".join(name.capitalize() for name in MONTHS)
_MONTH = rf"(?P<month>{_MONTHS})"
#: What a list of dates is called; "Budget 2027" and "Agenda 2030" name something else.
_CALENDAR = (
    r"(?:(?:[A-Z][\w'’-]*|key|important|main|the|of|and|what's|coming|court|exam|term|match|race|events?)\s){0,4}?"
    r"(?:[Cc]alendars?|[Tt]imetables?|[Tt]imelines?|[Dd]iar(?:y|ies)|[Ss]chedules?|[Dd]ates|[Ff]ixtures"
    rf"|[Mm]ilestones|[Cc]hronology|(?:[Aa]genda|[Pp]rogramme)(?=(?:\s(?:for|in|of))?,?\s(?:{_MONTHS})\s))"
)
#: A line that holds nothing else: "2027:", "In March 2027", "Key dates for 2027".
_HEADING = re.compile(
    rf"^[^\S\n]*(?:[#*_•=>|-]+[^\S\n]?)?(?:(?:In|Year|For|Later\sin|During|{_CALENDAR}(?:\s(?:for|in|of))?,?)\s)?"
    rf"(?:{_MONTH}\s)?{_YEAR}[^\S\n]*[:.)*_=|–—-]*[^\S\n]*$",
    re.MULTILINE,
)
#: "2027: The line is electrified. Trains start on 5 May.": the year of its own line.
_LINE = re.compile(
    rf"^[^\S\n]*(?:[#*_•-]+[^\S\n]?)?(?:In\s)?(?:{_MONTH}\s)?{_YEAR}(?::|\s[–—-])\s(?=\S)[^\n]*$", re.MULTILINE
)
#: What a list below a heading consists of: bullets, and lines that a date leads.
_ITEM = re.compile(rf"\s*(?:[*•·–—-]\s|\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)|(?:{'|'.join(SHORT_MONTHS)})[a-z]*\.?\s\d)")
_MARKED = re.compile(r"\s*[#*_=]")
#: Another heading, below which a year holds no longer.
_OTHER = re.compile(r"#|\*\*|[A-Z][^\n.!?:;|]{2,58}$")
_LONGEST_SECTION = 2500
#: One line that a year opens is what a piece is called ("2028: What the parties promise"); several are a chronicle.
_FEWEST_LINES = 2


@dataclass(frozen=True, slots=True)
class Headed:
    """Half-open code points of the lines below a heading, and its year or month: `2027`, `2027-03`."""

    start: int
    end: int
    value: str


def read_headings(shadow: str) -> tuple[Headed, ...]:
    """Return the stretches of a text that lie below a year or a month of a year, in order; linear in the text."""
    heads = list(_lines(_HEADING, shadow))
    sections = [
        Headed(head.end(), _end_of(shadow, head, after.start() if after else len(shadow)), _value(head))
        for head, after in zip_longest(heads, heads[1:])
    ]
    led = list(_lines(_LINE, shadow))
    alone = sum(line["month"] is None for line in led) < _FEWEST_LINES
    lines = [Headed(line.end("year"), line.end(), _value(line)) for line in led if line["month"] or not alone]
    return tuple(sorted((*sections, *lines), key=lambda one: one.start))


def _lines(pattern: re.Pattern[str], shadow: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with a line, in order; it is asked of the lines alone."""
    at = 0
    while at >= 0:
        found = pattern.match(shadow, at)
        if found:
            yield found
        at = shadow.find("\n", found.end() if found else at) + 1 or -1


def headed_at(headings: Sequence[Headed], at: int) -> str | None:
    """Return the year or month of the last heading that a place lies below; None where there is none."""
    place = bisect_right(headings, at, key=lambda one: one.start) - 1
    return headings[place].value if place >= 0 and at < headings[place].end else None


def _end_of(shadow: str, head: re.Match[str], limit: int) -> int:
    """Return where what lies below a heading ends: its list, or its paragraphs up to the next heading.

    Below a line that nothing marks as a heading that is its first paragraph.
    """
    start = head.end()
    limit = min(limit, start + _LONGEST_SECTION)
    marked = _MARKED.match(head[0]) is not None
    at, listed, parted = start, None, False
    for line in shadow[start:limit].splitlines(keepends=True):
        told = line.strip()
        if told and listed is None:
            listed = _ITEM.match(line) is not None
        elif told and parted and (not _ITEM.match(line) if listed else not marked or _OTHER.match(told) is not None):
            return at
        parted = not told
        at += len(line)
    return limit


def _value(head: re.Match[str]) -> str:
    if head["month"] is None:
        return head["year"]
    return f"{head['year']}-{MONTHS.index(head['month'].lower()) + 1:02}"
