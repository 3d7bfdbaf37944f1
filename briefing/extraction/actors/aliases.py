"""Which two names of a sentence are one person's?"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: The rule of another name of the person before it.
_ALIAS = "another name"
#: How many words may lead from a name to the other ("better known as").
_JOINT = 4


def mark_aliases(line: Line, found: Sequence[Mention], lexicon: ActorLexicon) -> list[Mention]:
    """Return the mentions of a sentence, another name of the person before it marked as standing for that one."""
    joints = lexicon.cues["another name"]
    if joints.isdisjoint(line.lowers):
        return list(found)
    ends = {word.end: index for index, word in enumerate(line.words)}
    marked = list(found[:1])
    for before, mention in pairwise(found):
        start = ends[before.end] + 1 if before.end in ends else 0
        finish = next((at for at in range(start, start + _JOINT + 1) if _begins(line, at, mention)), start)
        leads = finish > start and line.lower(finish - 1) in joints | {"as"}
        led = leads and not joints.isdisjoint(line.lowers[start:finish]) and _is_plain(line, start, finish, lexicon)
        person = before.kind is ActorKind.PERSON and mention.kind in (None, ActorKind.PERSON)
        other = mention._replace(kind=ActorKind.PERSON, rule=_ALIAS, stands_for=before.name)
        marked.append(other if led and person else mention)
    return marked


def join_aliases(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions, each other name of a person under the one that it stands for."""
    names: Mapping[str, str] = {
        mention.name: mention.stands_for for mention in mentions if mention.rule == _ALIAS and mention.stands_for
    }
    if not names:
        return list(mentions)
    return [
        mention._replace(name=names[mention.name], stands_for="")
        if mention.kind is ActorKind.PERSON and mention.name in names
        else mention
        for mention in mentions
    ]


def _begins(line: Line, index: int, mention: Mention) -> bool:
    return index < len(line.words) and line.words[index].start == mention.start


def _is_plain(line: Line, start: int, finish: int, lexicon: ActorLexicon) -> bool:
    """Tell whether nothing else stands between two names ("to the country's people only as")."""
    words = lexicon.cues["another name"] | {",", "(", "as", "better", "also", "widely", "commonly", "or"}
    return all(line.lower(at) in words for at in range(start, finish))
