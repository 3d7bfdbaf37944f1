"""How does an article write the words of a clause?"""

import re

_ARTICLE = r"(?:\b(?P<article>the|an?)\s)?"


def as_written(words: str, sentence: str) -> str:
    """Return words as they stand within a sentence, with their article and in their own letters."""
    found = re.search(rf"{_ARTICLE}\b{re.escape(words)}", sentence) or re.search(
        rf"{_ARTICLE}\b{re.escape(words[:1].lower() + words[1:])}", sentence, re.IGNORECASE
    )
    if found is None:
        return words
    opens = not sentence[: found.start()].strip(" \"“‘'")
    text = found[0]
    if opens and found["article"] is None:
        return words
    return text[:1].lower() + text[1:] if found["article"] else text


_CAPITALS = re.compile(r"(?P<first>[A-Z])(?P<rest>[A-Z]{2,})(?=\s[a-z])")


def sentence_case(clause: str) -> str:
    """Return a clause with a capital to open it and without its article."""
    text = _LEADING_ARTICLE.sub("", clause).strip(" ,;:–—")
    return text[:1].upper() + text[1:]


_LEADING_ARTICLE = re.compile(r"^(?:the|an?)\s(?=\S)", re.IGNORECASE)
