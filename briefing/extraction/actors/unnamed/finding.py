"""Whom does a text name by common words alone?"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.unnamed.bodies import COMMON, find_bodies
from briefing.extraction.actors.unnamed.groups import GROUP, find_groups
from briefing.extraction.actors.unnamed.terms import is_dated
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: A text that names no more persons and bodies than these tells of the others by common words.
_FEW = 4
#: A few lines tell nobody's story.
_LEAST_SENTENCES = 4
_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION)
_RULES = (GROUP, COMMON, "bloc")


def add_unnamed(mentions: Sequence[Mention], lines: Sequence[Line], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions with those of groups and bodies without a name, in order.

    None of a few lines, of a text that tells no day, nor of one in which many have names: they alone are its actors.
    """
    many = len({mention.name for mention in mentions if mention.kind in _NAMED}) > _FEW
    if many or len(lines) < _LEAST_SENTENCES or not any(map(is_dated, lines)):
        return list(mentions)
    named: defaultdict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.sentence].append(mention)
    called = _called(named, lines)
    called |= frozenset() if called.isdisjoint(lexicon.cues["union alike"]) else lexicon.cues["union alike"]
    found = [one for line in lines for one in _unnamed(line, named, called, lexicon)]
    return _same_groups(sorted((*mentions, *found), key=lambda mention: mention.start)) if found else list(mentions)


def _unnamed(
    line: Line, named: Mapping[int, Sequence[Mention]], called: AbstractSet[str], lexicon: ActorLexicon
) -> Iterator[Mention]:
    found = named.get(line.sentence, ())
    yield from find_groups(line, found, lexicon)
    yield from find_bodies(line, found, called, lexicon)


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
