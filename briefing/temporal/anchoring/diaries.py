"""On which days are the weekdays that head the parts of a diary of the week ahead?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.arithmetic import nearest_weekday
from briefing.temporal.anchoring.clauses.cues import CUE
from briefing.temporal.anchoring.sureness import surely_looks_back
from briefing.temporal.expressions.meanings import Mention, Weekday

#: A line that is a weekday alone: "- Monday", "TUESDAY", "## Friday".
_OPENS = re.compile(r"(?:^|\n)[^\S\n]*[*•·_#–—-]*[^\S\n]*(?:[Oo]n\s)?$")
#: Or one that opens with it: "Monday: ministers meet", "**Tuesday** – the court rules".
_ENDS = re.compile(r"[*_:.]*[^\S\n]*(?:\n|$)|[*_]*(?::|[^\S\n]?[–—]|\s-)[*_]*[^\S\n]")
#: What looks back on a week has its weekdays behind it.
_REVIEW = re.compile(
    r"\b(?:week|month|year)\sin\s(?:review|brief|pictures|quotes)\b|\b(?:recap|round-?up|wrap-?up|in\sreview|last\sweek"
    r"|past\sweek|how\sthe\sweek|what\shappened|time-?line|chronology|as\sit\shappened|how\s(?:it|the\s\w+)\sunfolded)\b",
    re.IGNORECASE,
)
#: A part of its own, in which the week begins anew: "LORDS", "## Committees".
_PART = re.compile(r"\n[^\S\n]*(?:#[^\n]*|[A-Z][A-Z' ’&-]{3,}[A-Z])[^\S\n]*(?=\n)")
_BELOW = re.compile(r"[*_:.]*\s*[–—-]?[*_]*\s+(?P<told>[^\n]+)")
#: "Oslo beat Bergen 2-1", "Oslo 2 Bergen 1": it has been played.
_SCORE = re.compile(
    r"\b(?:beat|lost|drew|won)\b[^\n]*?\s\d{1,2}[-–]\d{1,2}\b"
    r"|^(?:[a-z'’]+\s){1,3}\d{1,2}\s(?!(?:and|to|or|at|of|in)\b)(?:[a-z'’]+\s){1,2}\d{1,2}\W*$"
)
#: In so few words without a full stop a participle tells what is to come ("Budget tabled", "Schools closed in Bergen").
_FEW_WORDS = 4
_LEAD, _HEAD, _LONGEST_SECTION = 24, 300, 1500
_FEWEST = 2
_FRIDAY = 5


def read_diary(shadow: str, mentions: Sequence[Mention], anchor: Anchor | None) -> Mapping[int, date]:
    """Return the days of the weekdays that head lines of a diary, and of those told below them, by their start.

    A diary tells of the days from that of writing on; one that may be of a week already begun gives none.
    """
    heads = [one for one in mentions if isinstance(one.meaning, Weekday) and _is_line(shadow, one)]
    if anchor is None or not anchor.exact or _REVIEW.search(shadow[:_HEAD]) or not _is_ahead(heads, anchor):
        return {}
    if sum(_tells_past(shadow, head) for head in heads) >= _FEWEST:
        return {}
    days = dict(_in_order(shadow, heads, anchor.first))
    return days | dict(_told_below(shadow, mentions, days))


def _is_line(shadow: str, mention: Mention) -> bool:
    opens = _is_bare(mention) and _OPENS.search(shadow, max(0, mention.start - _LEAD), mention.start) is not None
    return opens and _ENDS.match(shadow, mention.end) is not None


def _is_ahead(heads: Sequence[Mention], anchor: Anchor) -> bool:
    """Tell whether weekdays are those of a week that has not begun, or that begins with the day of writing."""
    numbers = [_number(one) for one in heads]
    today = anchor.first.isoweekday()
    return len(set(numbers)) >= _FEWEST and (numbers[0] == today or today >= _FRIDAY or today not in numbers)


def _tells_past(shadow: str, head: Mention) -> bool:
    """Tell whether the line below a heading says what was done ("Ministers met in Oslo")."""
    below = _BELOW.match(shadow, head.end)
    told = below["told"].lower() if below else ""
    cues = list(CUE.finditer(told))
    whole = len(told.split()) > _FEW_WORDS or told.rstrip().endswith(".")
    past = bool(cues) and not any(cue["ahead"] for cue in cues) and whole
    return past or _SCORE.search(told) is not None


def _in_order(shadow: str, heads: Sequence[Mention], written: date) -> Iterator[tuple[int, date]]:
    """Yield each weekday next after the one above; below a heading of its own the week begins anew."""
    above, at = written, 0
    for head in heads:
        if _PART.search(shadow, at, head.start):
            above = written
        above, at = nearest_weekday(above, _number(head), ahead=True) or above, head.end
        yield head.start, above


def _told_below(shadow: str, mentions: Sequence[Mention], days: Mapping[int, date]) -> Iterator[tuple[int, date]]:
    """Yield the bare weekdays told below a heading, which come with it or after it where nothing looks back."""
    above, end = None, 0
    for mention in mentions:
        if mention.start in days:
            above, end = days[mention.start], _section_end(shadow, mention)
        elif above is not None and mention.start <= end and _is_told_ahead(shadow, mention):
            yield mention.start, nearest_weekday(above, _number(mention), ahead=True) or above


def _section_end(shadow: str, head: Mention) -> int:
    """Return how far what a weekday heads may reach: of a weekday that only opens its line to the end of that."""
    if shadow[head.end : head.end + _LEAD].lstrip("*_:. ").startswith("\n"):
        return head.end + _LONGEST_SECTION
    line = shadow.find("\n", head.end)
    return line if line >= 0 else len(shadow)


def _is_told_ahead(shadow: str, mention: Mention) -> bool:
    return _is_bare(mention) and not surely_looks_back(shadow, mention.start, mention.end)


def _is_bare(mention: Mention) -> bool:
    return isinstance(mention.meaning, Weekday) and mention.meaning == Weekday(mention.meaning.number)


def _number(mention: Mention) -> int:
    return mention.meaning.number if isinstance(mention.meaning, Weekday) else 0
