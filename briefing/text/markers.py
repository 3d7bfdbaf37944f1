"""Which sign opens a list item, a heading or a quoted line?"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

#: A box to tick behind the sign is no word of its item.
_BULLET = re.compile(r"(?P<marker>[•◦▪▫‣⁃●○■□►▶➢✓✔·*+-])[ ]+(?:\[[ xX]\][ ]+)?(?=\S)")
_DASH = re.compile(r"(?P<marker>[–—])[ ]+(?=\S)")
_NUMBER = re.compile(r"(?P<marker>\(?(?P<number>\d{1,3})[.)])[ ]+(?=\S)")
_LETTER = re.compile(r"(?P<marker>\(?(?P<letter>[a-z])\))[ ]+(?=\S)")
_HEADING = re.compile(r"(?P<marker>#{1,6})[ ]+(?=\S)")
_QUOTE = re.compile(r"(?P<marker>>)[ ]*(?=\S)")


@dataclass(frozen=True, slots=True)
class Mark:
    """The sign at a line's start: its text, its length with the space after it, and its place in a numbering."""

    kind: str
    marker: str
    length: int
    order: int = 0


def read_mark(line: str) -> Mark | None:
    """Return the mark that a line without leading space seems to start with."""
    if match := _BULLET.match(line):
        return Mark("bullet", match["marker"], match.end())
    if match := _DASH.match(line):
        return Mark("dash", match["marker"], match.end())
    if match := _NUMBER.match(line):
        return Mark("number", match["marker"], match.end(), int(match["number"]))
    if match := _LETTER.match(line):
        return Mark("letter", match["marker"], match.end(), ord(match["letter"]) - ord("a") + 1)
    if match := _HEADING.match(line):
        return Mark("heading", match["marker"], match.end())
    if match := _QUOTE.match(line):
        return Mark("quote", match["marker"], match.end())
    return None


def settle_marks(marks: Sequence[Mark | None]) -> tuple[Mark | None, ...]:
    """Keep the marks that their neighbours confirm: a number needs the one before or after it, a dash a fellow."""
    settled = list(marks)
    for kind in ("number", "letter", "dash"):
        places = [place for place, mark in enumerate(marks) if mark and mark.kind == kind]
        confirmed = {one for pair in pairwise(places) if _follow(marks, *pair) for one in pair}
        for place in places:
            if place not in confirmed:
                settled[place] = None
    return tuple(settled)


def _follow(marks: Sequence[Mark | None], first: int, second: int) -> bool:
    one, other = marks[first], marks[second]
    if one is None or other is None:
        return False
    if one.kind == "dash":
        return second - first == 1
    return other.order == one.order + 1
