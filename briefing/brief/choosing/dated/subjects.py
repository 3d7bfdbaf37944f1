"""Which words of a clause say what it is about, beside when it is?"""

import re
from functools import lru_cache

from briefing.brief.choosing.naming import content_words
from briefing.temporal.names import MONTH_NUMBERS

#: Words that say when something happens and that it does, but not what it is.
_EMPTY_TEXT = (
    "will would shall should could might must have been being from into that which said says told take takes taking "
    "place still again later then this next last week month monday tuesday wednesday thursday friday saturday sunday"
)
#: A noun and its verb that do not begin alike, by the letters that are kept of them ("decide" and "decision").
_OF_VERB = re.compile(r"(?<=[aio])d\Z")
#: A noun that is longer than its verb ("meeting" and "meets").
_OF_DOING = re.compile(r"(?<=meet)i\Z")
#: What is as often called by its first letters.
_LETTERS = re.compile(r"\bAGMs?\b")
#: Each clause of an article is asked beside each of another.
_KEPT = 16384
_EMPTY = content_words(f"{_EMPTY_TEXT} {' '.join(MONTH_NUMBERS)}")


@lru_cache(maxsize=_KEPT)
def subject_of(words: str) -> frozenset[str]:
    """Return the beginnings of the words that say what a clause is about, without when it is and that it will be."""
    spelt = _LETTERS.sub("annual general meeting", words)
    return frozenset(_of_any_form(word) for word in content_words(spelt) - _EMPTY if not word.isdigit())


@lru_cache(maxsize=_KEPT)
def _of_any_form(stem: str) -> str:
    return _OF_DOING.sub("", _OF_VERB.sub("s", stem))
