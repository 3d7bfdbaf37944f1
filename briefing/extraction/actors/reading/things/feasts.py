"""Is a name only that of a feast or a day of the year?"""

from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_DAYS = frozenset(("Day", "Eve", "Night"))
_SAINTS = frozenset(("St", "St.", "Saint", "Saints"))
_FEASTS = frozenset(("feast", "day", "eve", "vigil"))
#: What stands before a day.
_BEFORE_A_DAY = frozenset(("on", "by", "until", "till", "to", "before", "after", "for", "since", "around", "from"))
#: How many words a feast may be named after.
_LONGEST = 4


def feast_end(line: Line, start: int, lexicon: ActorLexicon) -> int:
    """Return where a feast's name ends ("Guy Fawkes Day", "St John's Eve", the feast of "St Nicholas"), or `start`."""
    if line.text(start) in _SAINTS and line.lower(start - 1) == "of" and line.lower(start - 2) in _FEASTS:
        return _capitals_end(line, start)
    if _DAYS.isdisjoint(line.texts[start + 1 : start + _LONGEST + 2]):
        return start
    end = _capitals_end(line, start)
    owned = line.text(end) == "'s" or (line.text(end) == "'" and line.text(end - 1).endswith("s"))
    if owned and line.text(end + 1) in _DAYS and not line.text(end + 2)[:1].isupper():
        return end + 2
    dated = line.lower(start - 1) in _BEFORE_A_DAY and end - start > 2
    lone = line.lower(start) in lexicon.first_names and not dated  # "Doris Day"
    return end if line.text(end - 1) in _DAYS and end > start + 1 and not lone and not line.titled else start


def _capitals_end(line: Line, start: int) -> int:
    end = start
    while line.text(end)[:1].isupper() and end < start + _LONGEST:
        end += 1
        if line.text(end - 1) in _DAYS:
            break
    return end
