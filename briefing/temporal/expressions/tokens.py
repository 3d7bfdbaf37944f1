"""Which words, numbers and marks does a text hold, as the grammar sees them?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefing.temporal.expressions.languages.table import TokenValue
from briefing.temporal.expressions.vocabulary import VOCABULARY, Word

#: Every class of token. A word that no rule names is CONTENT; BREAK is the end of a paragraph.
CLASSES = tuple(
    sorted(
        {word.kind for word in VOCABULARY.values()}
        | {
            "CONTENT", "BREAK", "CAPITAL", "COMMA", "DOT", "DASH", "OPEN", "CLOSE", "SLASH", "APOSTROPHE", "MONEY",
            "PERCENT", "STOP", "DAYNUMBER", "NUMBER", "YEARNUMBER", "ORDINAL", "DECADE", "CLOCK",
            "ISODATE", "NUMDATE", "POINTDAY", "POINTED", "QUARTERCODE", "HALFCODE", "FISCALCODE", "CODEYEAR",
        }
    )
)  # fmt: skip
#: The one letter that stands for a class in a text's row of codes.
LETTERS: Mapping[str, str] = {name: chr(0x4E00 + place) for place, name in enumerate(CLASSES)}

_MARKS = {
    ",": "COMMA", ".": "DOT", "-": "DASH", "–": "DASH", "—": "DASH", "(": "OPEN", ")": "CLOSE", "/": "SLASH",
    "'": "APOSTROPHE", "’": "APOSTROPHE", "$": "MONEY", "€": "MONEY", "£": "MONEY", "¥": "MONEY", "%": "PERCENT",
    ":": "STOP", ";": "STOP", "!": "STOP", "?": "STOP", '"': "STOP", "“": "STOP", "”": "STOP",
}  # fmt: skip
#: Most tokens are words of plain letters, and most words are followed by a space: both are taken first and in one step.
_TOKEN = re.compile(
    r"([A-EGI-PR-Za-z][A-Za-z]*+(?![^\W\d_])|[^\W\d_QHF][^\W\d_]*+) ?"
    r"|(?P<ISODATE>(?<![\d/.-])\d{4}(?:-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?|(?P<parting>[/.])\d{1,2}(?P=parting)\d{1,2})"
    r"(?![\d/-]|\.\d))"
    r"|(?P<NUMDATE>(?<![\d/.-])\d{1,2}(?:(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)|-\d{1,2}-\d{4})(?![\d/-]|\.\d))"
    r"|(?P<CLOCK>(?<![\d:])\d{1,2}:\d\d(?![\d:])(?: ?[ap]\.?m\b\.?)?|(?<!\d)\d{1,2} ?(?:[ap]\.m\.|[ap]m\b)"
    r"|(?<![\d.,-])(?:[01]\d|2[0-3])[0-5]\d ?(?:GMT|UTC)\b"
    r"|(?:(?<=\bat )|(?<=\bby )|(?<=until )|(?<=\bfrom ))(?:[01]\d|2[0-3])[0-5]\d ?(?:hours|hrs)\b)"
    r"|(?P<DECADE>(?<!\d)\d{3}0'?s\b|(?<![\d\w])'\d0s\b)"
    r"|(?P<ORDINAL>(?<!\d)\d{1,2}-?(?:st|nd|rd|th)\b)"
    r"|(?P<CODEYEAR>\b(?:Q[1-4]'|[1-4]Q'?|H[12]'|[12]H'?)\d\d\b)"
    r"|(?P<QUARTERCODE>\b(?:Q[1-4]|[1-4]Q)\b)|(?P<HALFCODE>\b(?:H[12]|[12]H)\b)"
    r"|(?P<FISCALCODE>\bFY ?'?(?:\d{4}|\d\d)(?:[-/]\d\d)?\b)"
    r"|(?P<PARTOFCODE>(?<=[^\W\d_])\d+|\d++(?=[^\W\d_]))"
    r"|(?P<NUMERAL>\d+(?:,\d{3}(?!\d))*(?:\.\d+)?)"
    r"|(?P<WORD>[^\W\d_]+)"
    r"|(?P<BREAK>\n[^\S\n]*\n)"
    r"|(?P<MARK>[^\w\s])"
)
#: Of so many words the class is remembered: a text says most of its words again, and so do texts of one language.
_REMEMBERED = 8192
_LONGEST_NUMERAL = 12
#: "On 20.12.": a day and a month, where what stands around says so; "20.5" is more often a number.
_POINTED_DAY = re.compile(r"(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2]|(?P<short>[1-9]))")
_LONGEST_MONTH = 31
_FIRST_YEAR, _LAST_YEAR = 1000, 2200


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text: where each starts and ends, its class letter (one string) and its value."""

    starts: list[int]
    ends: list[int]
    codes: str
    values: list[TokenValue]


def read_tokens(shadow: str) -> Tokens:
    """Cut a text into tokens; linear in its length."""
    starts: list[int] = []
    ends: list[int] = []
    codes: list[str] = []
    values: list[TokenValue] = []
    for found in _TOKEN.finditer(shadow):
        kind = found.lastgroup
        if kind is None:
            start, end = found.span(1)
            code, value = _read_word(found[1])
        else:
            start, end = found.span()
            code, value = _read_token(kind, found[0])
        starts.append(start)
        ends.append(end)
        codes.append(code)
        values.append(value)
    return Tokens(starts, ends, "".join(codes), values)


_CONTENT = Word("CONTENT")
_CAPITAL = Word("CAPITAL")
_BREAK = Word("BREAK")
_MARK_WORDS = {mark: Word(kind) for mark, kind in _MARKS.items()}


@lru_cache(maxsize=_REMEMBERED)
def _read_word(surface: str) -> tuple[str, TokenValue]:
    word = _word(surface)
    return LETTERS[word.kind], word.value


@lru_cache(maxsize=_REMEMBERED)
def _read_token(kind: str, surface: str) -> tuple[str, TokenValue]:
    word = _classify(kind, surface)
    return LETTERS[word.kind], word.value


def _classify(kind: str, surface: str) -> Word:
    if kind == "WORD":
        return _word(surface)
    if kind == "MARK":
        return _MARK_WORDS.get(surface, _CONTENT)
    if kind == "NUMERAL":
        return _numeral(surface)
    if kind == "ORDINAL":
        return Word(kind, int(surface[:-2].rstrip("-")))
    if kind in ("BREAK", "PARTOFCODE"):
        return _BREAK if kind == "BREAK" else _CONTENT
    return Word(kind, surface)


def _word(surface: str) -> Word:
    known = VOCABULARY.get(surface) or VOCABULARY.get(surface.lower())
    if known is None or (known.capital and surface.islower()):
        return _CAPITAL if surface[0].isupper() else _CONTENT
    return known


def _numeral(surface: str) -> Word:
    if len(surface) > _LONGEST_NUMERAL or "." in surface:
        pointed = _POINTED_DAY.fullmatch(surface)
        if pointed is None:
            return _CONTENT
        return Word("POINTED" if pointed["short"] else "POINTDAY", 100 * int(pointed["month"]) + int(pointed["day"]))
    number = int(surface.replace(",", ""))
    if 1 <= number <= _LONGEST_MONTH and len(surface) <= len("31"):
        return Word("DAYNUMBER", number)
    if len(surface) == len("2025") and _FIRST_YEAR <= number <= _LAST_YEAR:
        return Word("YEARNUMBER", number)
    return Word("NUMBER", number)
