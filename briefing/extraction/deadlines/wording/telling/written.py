"""How does an article write the words of a clause?"""

import re

from briefing.extraction.deadlines.wording.standins import without_article
from briefing.patterns.parted import PARTED, join_halves
from briefing.patterns.words import is_edge

#: What opens a sentence and is no name: an article, a word before one in small letters, several people of a kind.
_COMMON = re.compile(r"(?:The|An?)\s|[A-Z][a-z]+\s[a-z]|[A-Z][a-z]+(?:ers|ors|ists|ials|ents|ants|ives)$")
_ARTICLE = re.compile(r"\b(?:the|an?)\s\Z")
_ARTICLE_IN_ANY_CASE = re.compile(r"\b(?:the|an?)\s\Z", re.IGNORECASE)
#: What a clause says of an end begins with a noun of its own, behind which the article's words stand.
_ENDS_FOR = re.compile(
    r"^(?P<lead>(?:[Tt]ime\sgiven\sto|[Ss]itting\sof|[Oo]rder\sthat\sbars|[Bb]an\son|(?:[Ww]aiver|[Ff]reeze|[Hh]alt|[Dd]eferral|[Ss]uspension)\sof)\s)"
    r"(?P<who>(?!the\b|an?\b)[^,;]+?)(?P<rest>\s(?:ends|from\s.*|for\s.*)|\s[a-z]+ing\s.*)$"
)
_LONGEST_ARTICLE = len(" the ")


def as_written(words: str, sentence: str) -> str:
    """Return words as they stand within a sentence, with their article and in their own letters."""
    start, articles = _find(words, sentence), _ARTICLE
    small = sentence.lower()
    if start is None and len(small) == len(sentence):
        start, articles = _find(words.lower(), small), _ARTICLE_IN_ANY_CASE
    if start is None:
        return words
    article = articles.search(sentence, max(0, start - _LONGEST_ARTICLE), start)
    if article:
        text = sentence[article.start() : start + len(words)]
        return text[:1].lower() + text[1:]
    text = sentence[start : start + len(words)]
    opens = not sentence[:start].strip(" \"“‘'")
    return text[:1].lower() + text[1:] if opens and _COMMON.match(text) else text


def with_articles(clause: str, sentence: str) -> str:
    """Return what ends of somebody or something with their article ("time given to the union ends")."""
    ends = _ENDS_FOR.match(clause)
    return f"{ends['lead']}{as_written(ends['who'], sentence)}{ends['rest']}" if ends else clause


def _find(words: str, text: str) -> int | None:
    """Return where words first begin in a text at the edge of a word."""
    start = text.find(words)
    while start >= 0 and not is_edge(text, start):
        start = text.find(words, start + 1)
    return start if start >= 0 else None


def sentence_case(clause: str) -> str:
    """Return a clause with a capital to open it and without its article."""
    text = without_article(clause).strip(" ,;:–—")
    return text[:1].upper() + text[1:]


def joined(words: str, sentence: str) -> str:
    """Return words with those in one that a line's end parts in their sentence ("ter-", "minal"; "long-", "term")."""
    for broken in PARTED.finditer(sentence):
        told = f"{broken['first']}- {broken['rest']}"
        words = words.replace(broken[0], told).replace(told, join_halves(broken, sentence))
    return words
