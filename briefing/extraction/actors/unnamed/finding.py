"""Whom does a short piece name by common words alone?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    named: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.sentence].append(mention)
    called = _called(named, lines)
    for line in lines:
        yield from find_groups(line, named[line.sentence], lexicon)
        yield from find_bodies(line, named[line.sentence], called, lexicon)


def _called(named: Mapping[int, Sequence[Mention]], lines: Sequence[Line]) -> frozenset[str]:
    """Return the words of names and roles, and those that name a body or follow it ("the Steelworkers union")."""
    called: set[str] = set()
    for line in lines:
        for one in named.get(line.sentence, ()):
            if one.kind is not None:
                called.update((one.role if one.kind is ActorKind.PERSON else one.name).lower().split())
            if one.kind is ActorKind.ORGANISATION:
                words = [word for word in line.words if word.end > one.start]
                inside = sum(word.start < one.end for word in words)
                called.update(word.text for word in words[: inside + 1])
    return frozenset(called)


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
