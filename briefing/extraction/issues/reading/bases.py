"""What may one word of a sentence be: a name, a figure, a mark, or a word of the table?"""

from briefing.extraction.issues.candidates import Grounds
from briefing.extraction.issues.reading.possible import possible
from briefing.extraction.words import Line

_MARKS = {"'s": "s", '"': "q", "%": "#", "$": "#", "€": "#", "£": "#"}
_ARTICLES = frozenset(("The", "An"))
#: Letters of a currency's code.
_CODE = 3
#: Tags of words with a capital that are no names.
_CATEGORIES = {"calendar": "t", "abbreviation": "f", "faith": "f"}


def base_of(line: Line, index: int, grounds: Grounds) -> str:
    """Return what a word may be, names, figures and marks told apart; the letters are those of `tags`."""
    word = line.words[index]
    text = word.text
    first = text[0]
    if not first.isalpha():
        return _mark(line, index, text)
    if len(text) == _CODE and text.isupper() and line.text(index + 1)[:1].isdigit():
        return "#"  # "synergies of EUR 210m"
    if word.start in grounds.covered:
        return "m"
    if first.isupper():
        category = grounds.words.not_names.get(text)
        if category in _CATEGORIES:
            return "n" if category == "abbreviation" and text.removesuffix("s").isupper() else _CATEGORIES[category]
        # An article before a word in small letters opens a sentence, as behind a time of day ("14:07 The curfew").
        article = text in _ARTICLES and line.text(index + 1).islower()
        opens = article or line.titled or line.opens(index)
        if not opens or _is_name(line, index, grounds):
            closes = _closes_name(line, index, grounds)
            disputed = (category == "generic" or closes) and grounds.issues.head(text.lower()) is not None
            return "n" if disputed else "a" if category == "people" else "m"
        text = text.lower()
        if line.titled and not word.text.isupper() and _is_strange(text, grounds):
            return "m"
    base = grounds.issues.tags.get(text)
    if base is None:
        base = grounds.issues.tags[text] = possible(text, grounds)
    return base


def _is_name(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word that has a capital in any case is one of a name in running text, and never small there."""
    text = line.text(index)
    text = text.capitalize() if line.titled and text.isupper() else text
    return text in grounds.proper and text.lower() not in grounds.small


def _is_strange(word: str, grounds: Grounds) -> bool:
    """Tell whether no table knows a word, so that it is a name where each word has a capital ("Gwyn Jarrow")."""
    return not grounds.parts(word) and grounds.issues.head(word) is None


def _closes_name(line: Line, index: int, grounds: Grounds) -> bool:
    """Tell whether a word with a capital is the last of several ("the Refugee Settlement Agreement")."""
    before, after = line.text(index - 1), line.text(index + 1)
    return before[:1].isupper() and not grounds.is_function(before.lower()) and not after[:1].isupper()


def _mark(line: Line, index: int, text: str) -> str:
    if text in ("-", "–", "/") and index and line.touches(index) and line.touches(index - 1):
        return "h"
    if text == "'" and index and line.touches(index - 1) and not line.touches(index):
        return "s" if line.lower(index - 1).endswith("s") and line.text(index + 1)[:1].isalpha() else "."
    if (
        text in (".", ",")
        and line.touches(index)
        and line.text(index + 1)[:1].isdigit()
        and line.text(index - 1).isdigit()
    ):
        return "#"
    return "#" if text[0].isdigit() else _MARKS.get(text, ".")
