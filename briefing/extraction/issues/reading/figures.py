"""Where does a phrase go on after a figure: that which measures it ("duties of up to 35 percent on cars"), or a sum?"""

from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.words import Line

#: Prepositions that tell behind a figure what a noun is about.
_GOING_ON = frozenset(("on", "against", "over"))
#: Words that may stand between "of" and the figure.
_ABOUT = frozenset(("up", "to", "about", "around", "some", "nearly", "almost", "at", "least", "more", "than", "over"))
_RATES = frozenset(("%", "percent", "per", "cent", ".", ","))
_MEASURES = ("magnitude", "measure word")
_REACH = 10
_SIGNS = frozenset("$€£¥₦₹₩")


def past_figure(line: Line, end: int, grounds: Grounds) -> int:
    """Return where a phrase that ends at `end` goes on after "of" and a figure; `end` where no figure stands."""
    if line.plain(end) != "of":
        return end
    at = end + 1
    while line.plain(at) in _ABOUT:
        at += 1
    figure = at
    while at < min(end + _REACH, len(line.words)) and _counts(line, at, grounds):
        at += 1
    return at if at > figure and line.plain(at) in _GOING_ON else end


def _counts(line: Line, index: int, grounds: Grounds) -> bool:
    word = line.lower(index)
    known = word in _RATES or word in grounds.issues.currencies
    return known or word[0].isdigit() or any(grounds.is_cue(word, use) for use in _MEASURES)


def past_sum(line: Line, start: int, end: int, grounds: Grounds) -> int:
    """Return where a phrase goes on after the sum of money that opens it ("their $11.8 billion merger"), else `start`.

    Letters before the sign belong to it ("US$2.9 billion programme"); a phrase that is nothing but a sum stays.
    """
    at = start + (line.text(start).isupper() and line.text(start + 1) in _SIGNS)
    if line.text(at) not in _SIGNS:
        return start
    at += 1
    while at < end and (line.text(at) in ".,-" or _counts(line, at, grounds)):
        at += 1
    return at if at < end else start
