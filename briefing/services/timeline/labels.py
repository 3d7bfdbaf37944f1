"""Which few words stand for a clause where there is no room for it?"""

import re
from unicodedata import east_asian_width

_WORD = re.compile(r"\S+")
_ARTICLES = frozenset(("the", "a", "an"))
#: A clause goes on behind these with where, when, why or for whom, which a label can do without.
_BREAK_TEXT = (
    "on in at for with by from into against between among amid during over under after before until till unless if "
    "when while as that which who whose where because since and or but ahead despite without within upon per via "
    "is are was were will would"
)
_BREAKS = frozenset(_BREAK_TEXT.split())
_LEAST_WORDS = 2
#: What is to be done stands behind these; who does it is told first.
_TO_BE_DONE = re.compile(r"\s(?:(?:is|are|has|have) to|to|will|must)\s(?=(?!be\s|not\s|have\s)[a-z]+)")
#: Words that leave something open at a label's end.
_LOOSE_TEXT = "of to its their his her has have had may must can could should no not"
_LOOSE = frozenset(_LOOSE_TEXT.split())
_STOPS = ",;:—–("
_ELLIPSIS = "…"


def make_label(clause: str, most: int = 26) -> str:
    """Return the first words of a clause that name what it tells, `most` letters wide at most.

    A Chinese, Japanese or Korean character is two letters wide. The label ends before the first preposition or
    conjunction that follows two words of its own; an ellipsis stands where a name is cut short. Where there is no room
    for more than who acts, it is what is done.
    """
    label = _fit(_head(_words_of(clause)), most)
    done = _TO_BE_DONE.search(clause)
    if done is None or len(label.rstrip(_ELLIPSIS)) > done.end():
        return label
    return _fit(_head(_words_of(clause[done.end() :])), most)


def _words_of(clause: str) -> list[str]:
    words = _WORD.findall(clause)
    while len(words) > 1 and words[0].casefold() in _ARTICLES:
        words.pop(0)
    return words


def _head(words: list[str]) -> list[str]:
    kept: list[str] = []
    told = 0
    # "China, US to hold talks" goes on: its comma parts names.
    is_list = True
    for word in words:
        is_break = (word.casefold() in _BREAKS or word in _STOPS) and not _joins_pair(word, kept)
        if is_break and told >= _LEAST_WORDS:
            break
        kept.append(word)
        is_list = is_list and word[0].isupper()
        told += not is_break and word.casefold() not in _ARTICLES
        if word[-1] in _STOPS and told >= _LEAST_WORDS and not is_list:
            break
    return kept


def _joins_pair(word: str, before: list[str]) -> bool:
    return word == "and" and "between" in before


def _fit(words: list[str], most: int) -> str:
    whole = " ".join(words).rstrip(_STOPS + ". ")
    if _width(whole) <= most:
        return whole
    kept = words[:]
    while len(kept) > 1 and (_width(" ".join(kept)) >= most or _is_loose(kept[-1])):
        kept.pop()
    return _cut(" ".join(kept).rstrip(_STOPS + " "), most - 1) + _ELLIPSIS


def _cut(text: str, most: int) -> str:
    while _width(text) > most:
        text = text[:-1]
    return text


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(1 + (east_asian_width(one) in "WF") for one in text)


def _is_loose(word: str) -> bool:
    return word.casefold() in _BREAKS or word.casefold() in _ARTICLES or word.casefold() in _LOOSE
