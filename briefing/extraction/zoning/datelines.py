"""Where does the dateline before an article's first words end?"""

import re
from dataclasses import dataclass

from briefing.domain.span import Span
from briefing.extraction.zoning.outlets import Outlets
from briefing.text.fold import fold

_LONGEST = 140
_MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
_MONTH = rf"(?:(?:{_MONTHS})[a-z]*|(?:{_MONTHS.upper()})[A-Z]*)\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[.,]? )?"
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = (
    rf"{_WEEKDAY}(?:{_MONTH} {_NUMBER}(?:,? \d{{4}})?|{_NUMBER} (?:of )?{_MONTH}(?:,? \d{{4}})?"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.? (?:de )?(?:19|20)\d\d)"
)
#: A large letter of any alphabet of Europe; those that are none after all are told apart in `_names_place`.
_LARGE = r"[^\W\d_a-zß-öø-ÿ]"
_CAPITALS = rf"{_LARGE}(?:{_LARGE}|[.'’-])+(?:[ /]{_LARGE}(?:{_LARGE}|[.'’-])*){{0,4}}"
_PLACE = rf"{_LARGE}[\w.'’-]+(?:[ /]{_LARGE}[\w.'’-]+){{0,3}}"
#: "OTTAWA, ON", "New Delhi [India]".
_MORE_PLACE = rf"(?:, {_PLACE}| \[{_PLACE}\]){{0,2}}"
_NAME = rf"(?P<outlet>{_LARGE}[\w .,&'’/-]{{1,40}}?)"
_OUTLET = rf"\s*[(/\[]{_NAME}[)/\]]"
_DASH = r"(?:\s*|\.)(?:--+|[–—]|-(?=\s))\s*"
_FULL_STOP = r"(?<=\d{4})\."
#: What ends a dateline whose date stands behind the outlet: an hour and a dash, or a full stop.
_END = rf"(?:(?: [\w.:]{{1,8}}){{0,3}}{_DASH}(?=\S)|{_FULL_STOP}(?=\s))"
_LEADS_ON = rf"(?:{_DASH}|:\s+|\s\|\s)(?=\S)"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_CAPITALS}{_MORE_PLACE})(?:,? ?\(?(?P<date>{_DATE})\)?)?(?:{_OUTLET})?{_LEADS_ON}",
        rf"(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?\(?(?P<date>{_DATE})\)?)?{_OUTLET}{_DASH}(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}){_OUTLET},?\s(?P<date>{_DATE}){_END}",
        rf"(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?|{_DASH})\(?(?P<date>{_DATE})\)?(?:{_OUTLET})?(?:{_DASH}|:\s+)(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}), (?P<date>{_DATE})\.? /{_NAME}/\.?(?=\s)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}){_DASH}\({_NAME}\){_DASH}(?P<date>{_DATE}){_DASH}(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}) \({_NAME}(?:,|\s?[–—-]) (?P<date>{_DATE})\)(?:{_DASH})?(?=\s|\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}) / {_NAME} / (?P<date>{_DATE}) /(?=\s)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}), (?P<date>{_DATE}(?<=\d{{4}}))\.(?P<outlet>)(?=\s[A-Z])",
        rf"(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?(?P<date>{_DATE}))?{_OUTLET}\.\s+(?=[A-Z\d])",
        rf"{_OUTLET}(?:\s-)?\s+(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?\(?(?P<date>{_DATE})\)?)?(?:{_DASH}|:\s+)(?=\S)",
        rf"{_OUTLET},?\s(?P<place>)(?P<date>{_DATE}){_DASH}(?=\S)",
        rf"[(\[](?P<place>{_PLACE}{_MORE_PLACE}), (?P<date>{_DATE})[)\]](?:{_DASH})?(?P<outlet>)(?=\s)",
        rf"(?P<place>)(?P<date>{_DATE}){_OUTLET}{_DASH}(?=\S)",
        rf"(?P<place>)(?P<date>){_OUTLET}{_DASH}(?=\S)",
    )
)
_LEADS_TO_DAY = frozenset(
    ("on", "by", "from", "in", "until", "till", "since", "after", "before", "between", "as", "starting")
)
_MIDDLE_DATE = re.compile(rf"{_DATE}(?:{_DASH}(?=\S)|(?<=\d{{4}})\.(?=\s))")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline's span, from its place to its dash, without the space after it; `outlet` is what its brackets hold."""

    span: Span
    outlet: str | None


def find_dateline(shadow: str, content: Span, outlets: Outlets, places: frozenset[str]) -> Dateline | None:
    """Return the dateline that a paragraph starts with; a date, an outlet or a known place must bear it out.

    `places` are folded names.
    """
    window = shadow[content.start : min(content.end, content.start + _LONGEST)]
    for pattern in _PATTERNS:
        match = pattern.match(window)
        if match is None or match.end() >= len(content) or not _names_place(match, shouted=pattern is _PATTERNS[0]):
            continue
        dated = _MIDDLE_DATE.match(window, match.end())
        if dated or _is_borne_out(match, outlets, places):
            words = window[: dated.end() if dated else match.end()].rstrip()
            return Dateline(Span(content.start, content.start + len(words)), match["outlet"])
    return None


def _names_place(match: re.Match[str], *, shouted: bool) -> bool:
    """Tell whether the words of the place have large letters, all of them where they must be capitals.

    "On August 22 - 120 days after": what leads to a day is no place.
    """
    words = re.findall(r"[^\W\d_][\w'’]*", match["place"].split(",")[0])
    return (not words or words[0].lower() not in _LEADS_TO_DAY) and all(
        word.isupper() if shouted else word[0].isupper() for word in words
    )


def _is_borne_out(match: re.Match[str], outlets: Outlets, places: frozenset[str]) -> bool:
    outlet = match["outlet"]
    if match["date"] or (outlet and (outlets.name_of(outlet) or outlets.reads_like_outlet(outlet))):
        return True
    return outlet is None and fold(match["place"].split(",")[0]) in places
