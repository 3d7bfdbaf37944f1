"""Where does a phrase go on after the figure that measures it ("duties of up to 35 percent on cars")?"""

from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.words import Line

#: Prepositions that tell behind a figure what a noun is about.
_GOING_ON = frozenset(("on", "against", "over"))
#: Words that may stand between "of" and the figure.
_ABOUT = frozenset(("up", "to", "about", "around", "some", "nearly", "almost", "at", "least", "more", "than", "over"))
_RATES = frozenset(("%", "percent", "per", "cent", ".", ","))
_MEASURES = ("magnitude", "measure word")
_REACH = 10


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
