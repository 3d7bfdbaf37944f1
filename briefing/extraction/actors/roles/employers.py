"""For which body of the article does somebody hold the office that stands beside the name?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span

#: How far behind a name its office may begin.
_REACH = 40
#: What stands between an office and its body, and between a name and the office of a body called by its kind.
_JOINT = re.compile(r" (?:of|at|for) (?:the )?")
_OWNED = re.compile(r", the (?P<kind>[a-z]+)'s (?:[a-z]+ )?")
_APPOSED = re.compile(r",(?: (?:the|a|an|who is))? (?:\d\d, )?")
_BEFORE = (" ", ", ")
_OWNERS = (" ", "'s ")


@dataclass(frozen=True, slots=True)
class _Bodies:
    """The bodies of an article by where they are named, the word that they close with and what they are called."""

    starting: Mapping[int, str]
    ending: Mapping[int, str]
    kinds: Mapping[str, frozenset[str]]
    called: Mapping[str, str]


def name_employers(actors: Sequence[Actor], shadow: str) -> list[Actor]:
    """Return the actors, each officer of a body that the article names with it, under its full name."""
    bodies = _read_bodies(actors)
    return [_with_employer(actor, bodies, shadow) if actor.kind is ActorKind.PERSON else actor for actor in actors]


def _read_bodies(actors: Sequence[Actor]) -> _Bodies:
    found = [actor for actor in actors if actor.kind is ActorKind.ORGANISATION]
    kinds: dict[str, frozenset[str]] = {}
    for body in found:
        kind = body.name.partition(" (")[0].rpartition(" ")[2].lower()
        kinds[kind] = kinds.get(kind, frozenset()) | {body.name}
    return _Bodies(
        {span.start: body.name for body in found for span in body.mentions},
        {span.end: body.name for body in found for span in body.mentions},
        kinds,
        {alias: body.name for body in found for alias in body.aliases},
    )


def _with_employer(actor: Actor, bodies: _Bodies, shadow: str) -> Actor:
    if actor.affiliation:
        full = bodies.called.get(actor.affiliation, actor.affiliation)
        return replace(actor, affiliation=full) if full != actor.affiliation else actor
    if not actor.role:
        return actor
    told = (_find_employer(span, actor.role, bodies, shadow) for span in actor.mentions)
    employer = next(filter(None, told), "")
    return replace(actor, affiliation=employer) if employer else actor


def _find_employer(name: Span, role: str, bodies: _Bodies, shadow: str) -> str:
    """Return the body whose office stands right behind a name or right before it, or an empty text."""
    at = shadow.find(role, name.end, name.end + _REACH + len(role))
    if at > 0:
        between, joint = shadow[name.end : at], _JOINT.match(shadow, at + len(role))
        if joint and _APPOSED.fullmatch(between):
            return bodies.starting.get(joint.end(), "")
        owned = _OWNED.fullmatch(between)
        kind = bodies.kinds.get(owned["kind"], frozenset()) if owned else frozenset()
        if len(kind) == 1:
            return next(iter(kind))
    return _employer_before(name.start, role, bodies, shadow)


def _employer_before(start: int, role: str, bodies: _Bodies, shadow: str) -> str:
    for mark in _BEFORE:
        if shadow.endswith(role + mark, 0, start):
            office = start - len(role) - len(mark)
            owners = (bodies.ending.get(office - len(owner)) for owner in _OWNERS if shadow.endswith(owner, 0, office))
            return next(filter(None, owners), "")
    return ""
