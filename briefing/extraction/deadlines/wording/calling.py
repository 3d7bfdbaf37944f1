"""Whom does an article call by a common noun that stands beside the name ("the operator, Haldane Ports")?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.naming import NamedActor

_REACH = 60
#: 'Haldane Ports AS (the "Operator")'.
_DEFINED = re.compile(
    r"(?:,?\s(?:[A-Z]\.){2,3}|,?\s(?:plc|Ltd|Inc|SA|AG|NV|SE|Limited)\.?)?,?\s?\((?:hereinafter\s|hereafter\s|together\s)?(?:the\s)?[\"“'‘](?:the\s)?(?P<noun>[A-Za-z]+)[\"”'’]\)",
    re.IGNORECASE,
)
#: "Terminal operator Haldane Ports", "its union, the Dockers' League,".
_BEFORE = re.compile(r"(?<![\w-])(?P<noun>[A-Za-z][a-z-]+)(?:\s|(?P<mark>,)\s(?:the\s)?)$")
#: "Haldane Ports, the operator of the terminal,".
_BEHIND = re.compile(
    r",\s(?:the|an?|its|their)\s(?:[\w’'-]+\s){0,4}?(?P<noun>[a-z-]+)(?=[,.;)]|\s(?:that|which|in|of|for|behind|with)\b)"
)
_ENDS = re.compile(r"(?:\s\([^()]*\))?[,.;)]")


def find_called(shadow: str, mentions: Sequence[NamedActor], nouns: AbstractSet[str]) -> Mapping[str, str]:
    """Return the organisation that each noun stands beside, where it stands beside one alone."""
    meant: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.kind is ActorKind.ORGANISATION:
            for noun in _nouns_beside(shadow, mention):
                if noun in nouns:
                    meant.setdefault(noun, set()).add(mention.name)
    return {noun: names.pop() for noun, names in meant.items() if len(names) == 1}


def find_defined(shadow: str, mentions: Sequence[NamedActor]) -> Mapping[str, str]:
    """Return whom an article itself names by a noun ('Norland plc ("the Firm")'), where that is one alone."""
    meant: dict[str, set[str]] = {}
    for mention in mentions:
        defined = _DEFINED.match(shadow, mention.start + len(mention.surface))
        if defined and defined["noun"][0].isupper() and mention.kind is ActorKind.ORGANISATION:
            meant.setdefault(defined["noun"].lower(), set()).add(mention.name)
    return {noun: names.pop() for noun, names in meant.items() if len(names) == 1}


def _nouns_beside(shadow: str, mention: NamedActor) -> Iterator[str]:
    end = mention.start + len(mention.surface)
    defined = _DEFINED.match(shadow, end)
    if defined:
        yield defined["noun"].lower()
    before = _BEFORE.search(shadow[max(0, mention.start - _REACH) : mention.start])
    if before and (not before["mark"] or _ENDS.match(shadow, end)):
        yield before["noun"].lower()
    behind = _BEHIND.match(shadow, end)
    if behind:
        yield behind["noun"]
