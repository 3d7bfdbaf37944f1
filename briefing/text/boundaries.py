"""Does a full stop end its sentence?"""

import re

from briefing.domain.span import Span
from briefing.text.abbreviations import (
    ADDRESSES,
    BEFORE_NUMBERS,
    CLOSERS,
    GIVEN,
    LINKS,
    OFFICES,
    OPENERS,
    PLACES,
    TITLES,
)

_LOOK = 48
_TOKEN_BEFORE = re.compile(r"[^\s\"'(\[–—/]+$")
_NEXT_WORD = re.compile(r"\s*[\"'(\[“‘«¿¡]*(?P<word>[^\s\"')\]]+)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_SPOKEN = re.compile(
    r"\s*(?:[A-Z][\w.'-]* ){1,3}(?:said|says|asked|asks|added|told|wrote|writes|replied|warned|cried|shouted|tweeted)\b"
)


def ends_sentence(shadow: str, stop: re.Match[str], content: Span) -> bool:
    """Tell whether a match of `stop` and `close` ends a sentence of the content it stands in."""
    following = shadow[stop.end() : min(content.end, stop.end() + _LOOK)]
    word = _NEXT_WORD.match(following)
    if word is None:
        return True
    if _is_small(word["word"]):
        return False
    if stop["close"] and stop["stop"][-1] in "!?" and _SPOKEN.match(following):
        return False
    if stop["stop"] == "." and not stop["close"]:
        before = _TOKEN_BEFORE.search(shadow, max(content.start, stop.start() - _LOOK), stop.start())
        if before is not None and before.group() in GIVEN:
            return not _follows_office(shadow[max(content.start, before.start() - _LOOK) : before.start()])
        return before is None or _ends_after(before.group(), word["word"])
    return True


def _follows_office(before: str) -> bool:
    """Tell whether the last word before a place is an office's, or there is none."""
    words = before.split()
    return not words or words[-1].casefold() in OFFICES


def _is_small(word: str) -> bool:
    """Tell whether a word starts with a lower-case letter that a sentence would not start with."""
    return word[0].islower() and not word[1:2].isupper()


def _ends_after(token: str, word: str) -> bool:
    name = token.rstrip(".").casefold()
    bare = word.rstrip(",;:!?")
    if name in LINKS:
        return False
    if name.rpartition("-")[2] in BEFORE_NUMBERS and (word[0].isdigit() or word[0] in "#"):
        return False
    if name in TITLES:
        return False
    if name in CLOSERS or token in PLACES or token in ADDRESSES or _DOTTED.fullmatch(token):
        return bare in OPENERS
    return True
