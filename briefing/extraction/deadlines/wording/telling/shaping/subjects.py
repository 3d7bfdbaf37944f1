"""Is what stands before a verb a noun, and does it mean several?"""

import re

from briefing.extraction.deadlines.wording.standins import without_article
from briefing.temporal.verbs import first_verb

_MANY = re.compile(r"(?<![su])s$|\b(?:people|men|women|police|staff|and\s\S+)$")
_DESCRIBED = re.compile(
    r"(?<=[a-z])\s(?:issued|granted|signed|agreed|imposed|introduced|made|held|given|paid|opened|adopted|approved|declared|ordered"
    r"|launched|announced|built|sold|bought|placed|set\sup)\s(?=(?:for|in|by|to|on|under|before|after|since|at|from|against|between)\s)"
)
_HEAD_END = re.compile(r"\s(?:of|on|in|at|for|with|between|from|under|by|to)\s")


def small(words: str) -> str:
    """Return words as they stand within a line: an article opens no noun that has a name's capital."""
    bare = without_article(words)
    common = re.match(r"[A-Z][a-z]+(?:\s[a-z]|$)", words) and words[0].isupper()
    lowered = words[:1].lower() + words[1:] if common and not re.fullmatch(r"[A-Z][\w’'-]*", words) else words
    return lowered if bare == words else f"{words[: len(words) - len(bare)].lower()}{bare}"


def is_many(words: str) -> bool:
    """Tell whether a noun, without what hangs on it, means several."""
    return _MANY.search(_HEAD_END.split(words)[0]) is not None


def is_noun(words: str) -> bool:
    """Tell whether words hold no verb, but a participle that says which of them it is ("permits issued for May")."""
    return first_verb(f"- {_DESCRIBED.sub(' ', words)}") is None
