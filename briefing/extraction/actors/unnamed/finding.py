"""Whom does a short piece name by common words alone?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.unnamed.bodies import COMMON, find_bodies
from briefing.extraction.actors.unnamed.groups import GROUP, find_groups
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How many words a short piece has: a longer one names those that matter, and a few lines tell not who else is named.
_SHORT = range(45, 220)
_RULES = (GROUP, COMMON, "bloc")


def add_unnamed(mentions: Sequence[Mention], lines: Sequence[Line], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions with those of a short piece's groups and bodies without a name, in order."""
    if sum(len(line.words) for line in lines) not in _SHORT:
        return list(mentions)
    every = sorted((*mentions, *_unnamed(mentions, lines, lexicon)), key=lambda mention: mention.start)
    return _same_groups(every)


def _unnamed(mentions: Sequence[Mention], lines: Sequence[Line], lexicon: ActorLexicon) -> Iterator[Mention]:
    called = _called(mentions, lines)
    for line in lines:
        here = [one for one in mentions if one.sentence == line.sentence]
        yield from find_groups(line, here, lexicon)
        yield from find_bodies(line, here, called, lexicon)


def _called(mentions: Sequence[Mention], lines: Sequence[Line]) -> frozenset[str]:
    """Return the words of names and roles, and those that name a body or follow it ("the Steelworkers union")."""
    names = [one.role if one.kind is ActorKind.PERSON else one.name for one in mentions if one.kind is not None]
    bodies = [(one.start, one.end) for one in mentions if one.kind is ActorKind.ORGANISATION]
    beside = (
        word.text
        for line in lines
        for before, word in pairwise((line.words[0], *line.words))
        if any(start < word.end <= end or before.end == end for start, end in bodies)
    )
    return frozenset((*(word for name in names for word in name.lower().split()), *beside))


def _same_groups(found: Sequence[Mention]) -> list[Mention]:
    """Give one name to a group named with and without the words that say which it is ("Zimbabwe nurses … Nurses")."""
    names: dict[str, str] = {}
    same = []
    for mention in found:
        if mention.rule not in _RULES:
            same.append(mention)
            continue
        noun = mention.name.rpartition(" ")[2].lower()
        first = names.setdefault(noun, mention.name)
        alike = " " not in first or " " not in mention.name or first.lower() == mention.name.lower()
        same.append(mention._replace(name=first) if alike else mention)
    return same
