"""Does a block read like a heading?"""

import re

_LONGEST = 110
_MOST_WORDS = 16
_MOST_WORDS_BEFORE_COLON = 5
_SPEECH_BEFORE_COLON = re.compile(
    r"\b(?:said|says|say|added|adds|noted|notes|wrote|writes|reads?|asked|asks|told|posted|tweeted|replied|"
    r"stated|states|explained|continued|concluded|warned|follows|following|that|example|instance|are|is|were|was):$"
)
_SENTENCE_INSIDE = re.compile(r"[a-z)\"'][.!?]['\")]* +[A-Z]|[a-z][.!?][\"'] +[-–—] ")
_CLOSED = re.compile(r"[.!,;…。！？、；][\"')\]]*$")
_SPOKEN_PART = re.compile(r"(?:Q|A|QUESTION|ANSWER|Question|Answer)\d?[.:] ")
_WORD = re.compile(r"[^\W\d_]{2,}")


def looks_like_heading(text: str) -> bool:
    """Tell whether a short line stands without the marks of running text; a question or a brief colon may end it."""
    if len(text) > _LONGEST or "\n" in text or not _WORD.search(text):
        return False
    words = len(text.split())
    if words > _MOST_WORDS or _SPOKEN_PART.match(text) or _CLOSED.search(text) or _SENTENCE_INSIDE.search(text):
        return False
    if text.endswith(":"):
        return words <= _MOST_WORDS_BEFORE_COLON and not _SPEECH_BEFORE_COLON.search(text)
    return True
