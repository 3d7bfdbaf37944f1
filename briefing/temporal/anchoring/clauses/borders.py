"""Where do the clause and the sentence around a date end?"""

import re

#: Where a clause ends: sentence marks, or a comma, dash or bracket.
CLAUSE_END = re.compile(r"[.!?](?<![ap]\.m.)(?<!\b[A-Z].)(?:\s|$)|[;:\n()—]|,(?!\d{3}\b)|\s[–—-]+\s")
SENTENCE_END = re.compile(r"(?<![ap]\.m)(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?](?:\s|$)|\n\s*\n")


def tail(before: str, boundary: re.Pattern[str]) -> str:
    """Return what stands behind the last boundary before a date."""
    ends = [found.end() for found in boundary.finditer(before)]
    return before[ends[-1] :] if ends else before


def head(after: str, boundary: re.Pattern[str]) -> str:
    """Return what stands up to the first boundary behind a date."""
    found = boundary.search(after)
    return after[: found.start()] if found else after
