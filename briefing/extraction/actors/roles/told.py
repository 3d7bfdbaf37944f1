"""Which office does another sentence tell of somebody known, who is named without one ("the Greek prime minister")?"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.actors.mentions import Mention
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.gazetteer import Sort
from briefing.extraction.words import Line

_KNOWN = (Sort.PERSON.value, Sort.SHORT.value)


def tell_roles(
    actors: Sequence[Actor], mentions: Sequence[Mention], lines: Sequence[Line], lexicon: ActorLexicon
) -> list[Actor]:
    """Return the actors, each known person without a role with the one office that is told of its nation alone."""
    lone = [actor for actor in actors if actor.role is None and actor.affiliation and actor.rule in _KNOWN]
    nations = [actor.affiliation for actor in lone]
    told = {actor.name: _office(actor.affiliation or "", actors, mentions, lines, lexicon) for actor in lone}
    return [
        replace(actor, role=told[actor.name])
        if actor.kind is ActorKind.PERSON and told.get(actor.name) and nations.count(actor.affiliation) == 1
        else actor
        for actor in actors
    ]


def _office(
    nation: str, actors: Sequence[Actor], mentions: Sequence[Mention], lines: Sequence[Line], lexicon: ActorLexicon
) -> str | None:
    """Return the one office of a nation that the lines tell of without a name, unless somebody named holds it."""
    by_sentence = {line.sentence: line for line in lines}
    of_nation = (one for one in mentions if one.kind is ActorKind.COUNTRY and one.name == nation)
    offices = {office for one in of_nation for office in _offices_after(one, by_sentence.get(one.sentence), lexicon)}
    held = {actor.role.lower() for actor in actors if actor.role and actor.affiliation == nation}
    return next(iter(offices)) if len(offices) == 1 and held.isdisjoint(offices) else None


def _offices_after(nation: Mention, line: Line | None, lexicon: ActorLexicon) -> Iterator[str]:
    """Yield the office right after a nation's adjective or possessive that no name follows."""
    at = next((index for index, word in enumerate(line.words) if word.end == nation.end), -1) if line else -1
    if line is None or at < 0:
        return
    start = at + 1 + (line.text(at + 1) == "'s")
    definite = start > at + 1 or line.lower(at - 1) == "the"
    end = title_end(line, start, lexicon.titles)
    named = line.text(end)[:1].isupper() or (line.text(end) == "," and line.text(end + 1)[:1].isupper())
    sole = line.text(end - 1) in lexicon.cues["sole office"] and line.text(start).islower()
    if definite and end > start and sole and not named:
        yield line.join(start, end)
