"""When do two names or labels read the same?"""

from unicodedata import combining, normalize

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_SINGLE_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4", "'")
_DOUBLE_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff", "")
#: The first character that stands on another.
_COMBINING = "\u0300"
_TABLE = str.maketrans({**_LETTERS, **_DASHES, **_SINGLE_QUOTES, **_DOUBLE_QUOTES, **_INVISIBLE})


def fold(text: str) -> str:
    """Return the text in one case, without accents, with straight quotes and dashes and single spaces."""
    if text.isascii() and "`" not in text:
        return " ".join(text.casefold().split())
    plain = text.casefold().translate(_TABLE)
    if not plain.isascii():
        parted = normalize("NFKD", plain)
        plain = "".join([letter for letter in parted if letter < _COMBINING or not combining(letter)]).casefold()
    return " ".join(plain.split())
