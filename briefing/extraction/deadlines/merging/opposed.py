"""Do two clauses tell of two parts of one thing, its beginning and its end, or its first and its second?"""

import re
from functools import lru_cache

_ORDINAL = re.compile(r"\b(?:first|second|third|fourth|fifth|final|last|\d+(?:st|nd|rd|th))\b")
_BEGINS = re.compile(r"\b(?:begins?|starts?|opens?|resumes?|launch(?:es)?|reopens?)\b")
_ENDS = re.compile(r"\b(?:ends?|closes?|stops?|lapses?|expires?|halts?)\b")
#: Of so many clauses it is remembered: each is compared with all others of its day.
_REMEMBERED = 4096


def are_opposed(first: str, second: str) -> bool:
    """Tell whether one clause has something begin and the other end, or each has another place in a row.

    A clause that tells of a beginning and an end may be like either.
    """
    ours, theirs = _marks_of(first), _marks_of(second)
    return any(mine and other and mine.isdisjoint(other) for mine, other in zip(ours, theirs, strict=True))


@lru_cache(maxsize=_REMEMBERED)
def _marks_of(clause: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return which of its beginning and end a clause tells, and which places in a row."""
    text = clause.casefold()
    ends = (name for name, cue in (("begin", _BEGINS), ("end", _ENDS)) if cue.search(text))
    return frozenset(ends), frozenset(_ORDINAL.findall(text))
