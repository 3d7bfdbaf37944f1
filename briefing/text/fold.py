"""When do two names or labels read the same?"""

from unicodedata import combining, normalize

_LETTERS = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
_DASHES = dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-")
_SINGLE_QUOTES = dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc`\u00b4", "'")
_DOUBLE_QUOTES = dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"')
_INVISIBLE = dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff", "")
#: The first character that stands on another.
_COMBINING = "\u0300"
#: None of what stands in for a letter is itself one of these.
_PLAIN = {**_LETTERS, **_DASHES, **_SINGLE_QUOTES, **_DOUBLE_QUOTES, **_INVISIBLE}


def fold(text: str) -> str:
    """Return the text in one case, without accents, with straight quotes and dashes and single spaces."""
    if text.isascii() and "`" not in text:
        return " ".join(text.casefold().split())
    plain = text.casefold()
    for letter in _PLAIN.keys() & set(plain):
        plain = plain.replace(letter, _PLAIN[letter])
    if not plain.isascii():
        plain = normalize("NFKD", plain)
        for letter in set(plain):
            if letter >= _COMBINING and combining(letter):
                plain = plain.replace(letter, "")
        plain = plain.casefold()
    return " ".join(plain.split())
