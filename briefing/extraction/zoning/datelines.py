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
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_CAPITALS = r"[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){0,4}"
_PLACE = r"[A-Z][\w.'’-]+(?:[ /][A-Z][\w.'’-]+){0,3}"
_MORE_PLACE = rf"(?:, {_PLACE}){{0,2}}"
_OUTLET = r"\s*[(/\[](?P<outlet>[A-Z][\w .,&'’/-]{1,40}?)[)/\]]"
_DASH = r"(?:\s*|\.)(?:--+|[–—]|-(?=\s))\s*"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<place>{_CAPITALS}{_MORE_PLACE})(?:,? ?\(?(?P<date>{_DATE})\)?)?(?:{_OUTLET})?(?:{_DASH}|:\s+)(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?\(?(?P<date>{_DATE})\)?)?{_OUTLET}{_DASH}(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}){_OUTLET}\s(?P<date>{_DATE})(?: [\w.:]{{1,8}}){{0,3}}{_DASH}(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?|{_DASH})\(?(?P<date>{_DATE})\)?(?:{_OUTLET})?(?:{_DASH}|:\s+)(?=\S)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}), (?P<date>{_DATE})\. /(?P<outlet>[A-Z][\w .&'’-]{{1,40}}?)/\.?(?=\s)",
        rf"(?P<place>{_PLACE}{_MORE_PLACE}), (?P<date>{_DATE}(?<=\d{{4}}))\.(?P<outlet>)(?=\s[A-Z])",
        rf"(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?(?P<date>{_DATE}))?{_OUTLET}\.\s+(?=[A-Z\d])",
        rf"{_OUTLET}(?:\s-)?\s+(?P<place>{_PLACE}{_MORE_PLACE})(?:,? ?\(?(?P<date>{_DATE})\)?)?(?:{_DASH}|:\s+)(?=\S)",
        rf"\((?P<place>{_PLACE}{_MORE_PLACE}), (?P<date>{_DATE})\)(?:{_DASH})?(?P<outlet>)(?=\s)",
        rf"(?P<place>)(?P<date>{_DATE}){_OUTLET}{_DASH}(?=\S)",
        rf"(?P<place>)(?P<date>){_OUTLET}{_DASH}(?=\S)",
    )
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
        dated = _MIDDLE_DATE.match(window, match.end()) if match else None
        if match and match.end() < len(content) and (dated or _is_borne_out(match, outlets, places)):
            words = window[: dated.end() if dated else match.end()].rstrip()
            return Dateline(Span(content.start, content.start + len(words)), match["outlet"])
    return None


def _is_borne_out(match: re.Match[str], outlets: Outlets, places: frozenset[str]) -> bool:
    outlet = match["outlet"]
    if match["date"] or (outlet and (outlets.name_of(outlet) or outlets.reads_like_outlet(outlet))):
        return True
    return outlet is None and fold(match["place"].split(",")[0]) in places
