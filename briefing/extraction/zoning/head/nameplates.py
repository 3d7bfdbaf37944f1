"""Is a line above the title a nameplate or a list of rubrics, and which outlet does a nameplate name?"""

import re

from briefing.extraction.zoning.outlets import Outlets
from briefing.extraction.zoning.stamps import StampWords
from briefing.patterns.gated import gated
from briefing.text.fold import fold

#: What parts the rubrics of a list, or a name from the line that explains it.
_BAR = re.compile(r"\s*[|·•»›>/]\s*|\s+\+\s+|\s{2,}|\t+")
_PART = re.compile(r"(?=[\s|·•»›])(?:\s*[|·•»›]\s*|\s+[-–—]\s+)")
_MOST_WORDS_OF_RUBRIC = 3
_MOST_WORDS_OF_NAME = 6
_FEWEST_WORDS_OF_MOTTO = 4
_LONGEST_PLATE = 400
#: A state's motto has three words or more, each of them alone ("Liberté – Égalité – Fraternité").
_WATCHWORD = r"(?!\d)\w[\w'’]+"
_WATCHWORDS = re.compile(rf"{_WATCHWORD}(?:\s+[–—-]+\s+{_WATCHWORD}){{2,4}}[.!]?")
_EDITION = re.compile(
    r"\b(?:[Ee]dition|EDITION|weekly|daily|fortnightly|monthly|quarterly|magazine|newsletter|newspaper|bulletin)\b"
    r"|\b(?:[Ss]ince|[Ff]ounded|[Ee]stablished|[Ee]st\.) (?:in )?1[5-9]\d\d|\b(?:[Vv]ol|[Nn]o)\. ?\d"
)
_FIRM = gated(
    r",?\s+(?:LLP|LLC|Ltd|Limited|Inc|Incorporated|PLC|plc|Pty|GmbH|AG|SA|S\.A|SAL|SAS|SRL|S\.r\.l|SpA|BV|B\.V|NV|AB|ASA|AS|Oy|"
    r"Co|Corp|Corporation|Sdn\.? Bhd)\.?$"
)
_PLACE_BEHIND = re.compile(r"\s*\([A-Z][^()]{2,30}\)$|,\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?$")
_ISSUE = re.compile(r"(?:[Nn]o|[Vv]ol|[Ii]ssue|NO|VOL|ISSUE)\b\.?\s?\d")
#: What parts the name from what follows in a line with a date.
_FIELD_END = re.compile(r"\s{2,}|\t+|\s*\*\*+\s*|\s*[|·•»/]\s*|\s+[–—-]+\s+|,\s+(?=.*\d)|\s*\+{3}\s*|\s+(?=[\[(])")
#: Words of a name that are written small.
_SMALL = re.compile(r"an?|and|at|by|d[aeiou]|de[rs]|el|et|for|from|in|l[ae]s?|of|on|the|to|und|v[ao]n|[y&]")


def is_list(text: str) -> bool:
    """Tell whether a line lists rubrics, links or the words of a motto: short pieces between bars, or far apart."""
    if is_watchwords(text):
        return True
    pieces = [piece for piece in _BAR.split(text.strip("|·•»›>/ ")) if piece]
    return len(pieces) > 1 and all(len(piece.split()) <= _MOST_WORDS_OF_RUBRIC for piece in pieces)


def is_watchwords(text: str) -> bool:
    """Tell whether a line is three capitalised words or more, each alone between dashes, as a motto is."""
    return _WATCHWORDS.fullmatch(text) is not None and all(
        word[0].isupper() for word in re.findall(r"\w+['’\w]*", text)
    )


def first_of_list(text: str) -> str:
    """Return the first piece of a list, the text itself where it is none."""
    return _BAR.split(text.strip("|·•»›>/ "))[0] if is_list(text) else text


def has_motto(text: str) -> bool:
    """Tell whether a short name leads a line that explains it ("Lex Maris | News from the law of the sea")."""
    name, *rest = _PART.split(text, maxsplit=1)
    if not rest or len(name.split()) > _MOST_WORDS_OF_NAME:
        return False
    return bool(_EDITION.search(rest[0])) or ("|" in text and len(rest[0].split()) >= _FEWEST_WORDS_OF_MOTTO)


def is_motto(text: str) -> bool:
    """Tell whether a short line only says which edition of an outlet this is."""
    return len(text.split()) <= _MOST_WORDS_OF_NAME and bool(_EDITION.search(text))


def is_explained(text: str, below: str) -> bool:
    """Tell whether what follows a name shows whose it is: a motto, rubrics, or the form of a firm."""
    name = _PART.split(text, maxsplit=1)[0]
    has_rubrics = is_list(below) and len(name.split()) > 1
    return has_motto(text) or is_motto(below) or has_rubrics or strip_firm(name) != name


def is_shouted(text: str) -> bool:
    """Tell whether the part of a line before a dash or a bar is in capitals throughout, and short."""
    name = strip_place(_PART.split(text, maxsplit=1)[0])
    return name.isupper() and sum(map(str.isalpha, name)) > 1 and len(name.split()) <= 2 * _MOST_WORDS_OF_NAME


def read_name(text: str) -> str | None:
    """Return the capitalised name that leads a nameplate, its capitals as names are usually written, or None."""
    name = strip_firm(strip_place(_PART.split(text.strip(), maxsplit=1)[0].strip(" .:,")))
    words = name.split()
    if len(words) > _MOST_WORDS_OF_NAME:
        return None
    large = [word for word in words if not _SMALL.fullmatch(word)]
    capitals = sum(word[0].isupper() or word[0].isdigit() for word in large)
    named = capitals == len(large) or (has_motto(text) and 2 * capitals >= len(large) and words[0][0].isupper())
    return _tidy(words) if large and named else None


def read_dated_plate(text: str, stamps: StampWords) -> str | None:
    """Return the name of two words or more that a line begins with, if a date or a count of issues stands behind it.

    "HARBOUR BULLETIN ** SPECIAL ** TUES., OCT. 30, 2012", "Harbour Review     Vol. 9   No. 48".
    """
    if len(text) > _LONGEST_PLATE:
        return None
    first, *rest = _FIELD_END.split(text.strip("*_# "))
    dated = any(stamps.holds_date(part) or _ISSUE.match(part) for part in rest)
    is_named = not any(map(str.isdigit, first)) and "by" not in first.lower().split()
    name = read_name(first) if dated and is_named else None
    return name if name and len(name.split()) > 1 and len(name.split()) == len(first.split()) else None


def is_small(word: str) -> bool:
    """Tell whether a word is one that names write small ("of", "van")."""
    return _SMALL.fullmatch(word) is not None


def strip_place(name: str) -> str:
    """Return a name without the place of its newspaper behind it: "The Coast Observer (Mombasa)"."""
    return _PLACE_BEHIND.sub("", name)


def is_issue_number(text: str) -> bool:
    """Tell whether a line only counts the issues of a paper: "No. 9/2026 - week 19"."""
    return len(text.split()) <= _MOST_WORDS_OF_NAME and _ISSUE.match(text) is not None


def strip_firm(name: str) -> str:
    """Return a name without the form of the firm that bears it ("Limited", "SRL")."""
    return _FIRM.sub("", name)


def is_built_as_name(name: str, outlets: Outlets) -> bool:
    """Tell whether a name is an outlet's by its words, also by one it is glued together with ("HarbourWire")."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).split()
    ends_so = len(words) > 1 and fold(words[-1]) in outlets.words
    return bool(outlets.name_of(name)) or outlets.reads_like_outlet(name) or ends_so


def _tidy(words: list[str]) -> str:
    """Return a name in capitals as names are usually written; one word may be an acronym and is left alone."""
    if len(words) == 1 or not all(word.isupper() or _SMALL.fullmatch(word) for word in words):
        return " ".join(words)
    small = [index > 0 and bool(_SMALL.fullmatch(fold(word))) for index, word in enumerate(words)]
    return " ".join(word.lower() if is_small else word.title() for word, is_small in zip(words, small, strict=True))
