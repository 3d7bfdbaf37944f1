"""Which small words stand for somebody named elsewhere, or say whose a noun is?"""

import re

#: What stands alone for one of whom something is told, before a verb and behind one.
SUBJECTS = "he|she|it|they"
_SPEAKERS = "we|i|you"
_OBJECTS = "him|her|them|us|me|one"
_POINTING = "this|that|these|those"
OWNERS = "his|her|its|their"
_ALONE = re.compile(rf"(?:{SUBJECTS}|{_SPEAKERS}|{_OBJECTS})\b", re.IGNORECASE)
_REFERS = re.compile(rf"(?:{SUBJECTS}|{_SPEAKERS}|{_POINTING}|{OWNERS}|there)\b", re.IGNORECASE)
_OWNER = re.compile(rf"(?:{OWNERS})\s(?=\S)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?)\s+(?=\S)", re.IGNORECASE)

#: What a truce, a law or a loan does, and no body: "it runs until", "it is to be renewed", "it is likely that".
_OF_THINGS = re.compile(
    r"\s(?:(?:now|then|also|only|still|otherwise)\s)?(?:(?:is|are|was|were|will|would|may|could|can|must|has|have|had)\s)?"
    r"(?:(?:be|been|not|now|then|due|set|scheduled|expected|likely|to|planned|meant)\s)*"
    r"(?:runs?|lasts?|expires?|lapses?|appl(?:y|ies)|takes?\seffect|comes?\s(?:into|up)|enters?\sinto|falls?|matures?"
    r"|(?:ends?|starts?|begins?|opens?|closes?|follows?)(?!\s(?!(?:on|in|at|from|by|until|for|after|before|next"
    r"|this|as|again|anew|only|and)\b)[a-z])"
    r"|valid|covers?|pays?\sfor|binds?|means?|likely|possible|clear|unclear"
    r"|understood|thought|an?\s|about|up\sto|down\sfor|not\sbefore"
    r"|(?<=\s(?:is|be)\s)\w+ed|(?<=\s(?:are|was)\s)\w+ed|(?<=\s(?:been|were)\s)\w+ed)\b"
)


def opens_with_pronoun(words: str) -> bool:
    """Tell whether words open with a pronoun that stands alone, as a subject or an object."""
    return _ALONE.match(words) is not None


def refers_back(words: str) -> bool:
    """Tell whether words open with a subject that only the text before makes plain ("it", "their vote")."""
    return _REFERS.match(words) is not None


def has_owner(words: str) -> bool:
    """Tell whether words open with "its", "their" or the like before a noun."""
    return _OWNER.match(words) is not None


def without_owner(words: str) -> str:
    """Return words without "its", "their" or the like before their noun."""
    return _OWNER.sub("", words, count=1) if has_owner(words) else words


def without_article(words: str) -> str:
    """Return words without the article that they open with."""
    found = _ARTICLE.match(words)
    return words[found.end() :] if found else words


def is_of_things(text: str, behind: int) -> bool:
    """Tell whether what stands behind "it" is told of a truce, a law or a loan and of no body ("it runs until")."""
    return _OF_THINGS.match(text, behind) is not None
