"""Which words at the start of a list item are its own label?"""

import re

from briefing.domain.span import Span

_LONGEST = 100
_MOST_WORDS = 12
_MOST_WORDS_BEFORE_COLON = 8
#: Words a label may have before a dash that small letters follow ("Rice prices – up by a third").
_MOST_WORDS_BEFORE_SMALL = 5
_BREAK = re.compile(r"(?P<dash> +(?:[–—]|--?) +)|(?P<colon>: +)")
_OPENS_TEXT = re.compile(r"[\"'(\[]*[A-Z0-9]")
_OPENS_CLAUSE = re.compile(r"(?:It|He|She|They|We|You|I|This|That|These|Those|There|If|When|While|As)\b")
_ENDS_SENTENCE = re.compile(r"[a-z)][.!?;](?: |$)")


def find_label(shadow: str, content: Span) -> Span | None:
    """Return the span before the first dash or colon of an item, where a text of its own follows it."""
    window = shadow[content.start : min(content.end, content.start + _LONGEST + 8)]
    match = _BREAK.search(window)
    if match is None or match.start() == 0 or match.start() > _LONGEST:
        return None
    label = window[: match.start()]
    if len(label.split()) > _most_words(match, content.of(shadow)):
        return None
    if _ENDS_SENTENCE.search(label) or _OPENS_CLAUSE.match(label):
        return None
    return Span(content.start, content.start + match.start())


def _most_words(match: re.Match[str], item: str) -> int:
    """Return how many words may stand before the break: none where the text after it cannot follow a label."""
    if _OPENS_TEXT.match(item, match.end()):
        return _MOST_WORDS_BEFORE_COLON if match["colon"] else _MOST_WORDS
    dashes = sum(found["dash"] is not None for found in _BREAK.finditer(item))
    return _MOST_WORDS_BEFORE_SMALL if match["dash"] and dashes == 1 and item[0].isupper() else 0
