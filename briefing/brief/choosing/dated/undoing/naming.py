"""By which words is an event known again, whatever their form?"""

import re
from functools import lru_cache

from briefing.brief.choosing.dated.calling_off import name_events

#: How the first five letters of a verb or noun end in one form and not in another ("trade" and "tradi").
_FORM = re.compile(r"(?<=..)(?:ed|in|[ei])\Z")
#: Each clause of an article is asked beside each of another.
_KEPT = 16384
_SMALL = re.compile(r"(?<![\w.])[a-z][a-z-]+")
#: Words that say who or when, but not what.
_COMMON_TEXT = (
    "government minister ministry president parliament company country people party state official statement after "
    "before more than planned expected later earlier first already since against agreed agreement article articles "
    "about between through under until their there where while would could other newly today yesterday morning night "
    "week month year early late half start begin open close end million billion with over into upon amid "
    "toward from than"
)


@lru_cache(maxsize=_KEPT)
def stems_of(words: str) -> frozenset[str]:
    """Return the beginnings of words that say what a clause is about, alike for all forms of a word."""
    return frozenset(map(_without_form, name_events(words)))


@lru_cache(maxsize=_KEPT)
def _without_form(stem: str) -> str:
    return _FORM.sub("", stem)


_COMMON = stems_of(_COMMON_TEXT)


@lru_cache(maxsize=_KEPT)
def things_of(words: str) -> frozenset[str]:
    """Return the same of the words in small letters that name things: no names, and nothing that any event has."""
    return stems_of(" ".join(_SMALL.findall(words))) - _COMMON
