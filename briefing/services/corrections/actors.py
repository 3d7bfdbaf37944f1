"""What does a reader's correction make of actors and issues?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from briefing.domain.correction import ActorAmendment, Correction, IssueAmendment, Joining, Pin, Rejection
from briefing.domain.findings import Actor, Confidence, FoundActor, Issue
from briefing.services.corrections.finding import find_corrected

N = TypeVar("N", Actor, Issue)


def correct_named(findings: Sequence[N], corrections: Iterable[Correction]) -> tuple[N, ...]:
    """Return the actors or the issues of one article as its own corrections leave them: pinned ones first."""
    kept = list(findings)
    for correction in corrections:
        if isinstance(correction, Rejection | ActorAmendment | IssueAmendment | Joining | Pin):
            found = find_corrected(kept, correction.ref, correction.passage)
            if found is not None:
                _correct(kept, found, correction)
    return tuple(sorted(kept, key=lambda one: not one.pinned))


def _correct(kept: list[N], found: N, correction: Rejection | ActorAmendment | IssueAmendment | Joining | Pin) -> None:
    place = kept.index(found)
    match correction:
        case Rejection():
            del kept[place]
        case Pin():
            kept[place] = replace(found, pinned=correction.pinned)
        case Joining():
            _join(kept, found, correction)
        case ActorAmendment() if isinstance(found, Actor):
            kept[place] = amend_actor(found, correction)
        case IssueAmendment() if isinstance(found, Issue):
            label_before = found.found or found.label
            kept[place] = replace(found, label=correction.label, found=label_before, confidence=Confidence.HIGH)


def amend_actor(actor: Actor, amendment: ActorAmendment) -> Actor:
    """Return an actor as the reader changed it; the name it was found under stays one of its names."""
    name = amendment.name or actor.name
    return replace(
        actor,
        name=name,
        kind=amendment.kind or actor.kind,
        role=actor.role if amendment.role is None else amendment.role or None,
        affiliation=actor.affiliation if amendment.affiliation is None else amendment.affiliation or None,
        aliases=_names((*actor.aliases, actor.name), but=name),
        confidence=Confidence.HIGH,
        found=actor.found or FoundActor(actor.name, actor.kind, actor.role, actor.affiliation),
    )


def _join(kept: list[N], found: N, joining: Joining) -> None:
    home = find_corrected(kept, joining.into, joining.into_passage)
    if home is None or home is found:
        return
    if isinstance(home, Actor) and isinstance(found, Actor):
        kept[kept.index(home)] = _join_actors(home, found)
        kept.remove(found)
    elif isinstance(home, Issue) and isinstance(found, Issue):
        kept[kept.index(home)] = _join_issues(home, found)
        kept.remove(found)


def _join_actors(home: Actor, other: Actor) -> Actor:
    return replace(
        home,
        mentions=tuple(sorted({*home.mentions, *other.mentions})),
        aliases=_names((*home.aliases, other.name, *other.aliases), but=home.name),
        positions=tuple(sorted({*home.positions, *other.positions}, key=lambda one: one.sentence)),
        role=home.role or other.role,
        affiliation=home.affiliation or other.affiliation,
        confidence=Confidence.HIGH,
    )


def _join_issues(home: Issue, other: Issue) -> Issue:
    return replace(
        home,
        score=max(home.score, other.score),
        sentences=tuple(sorted({*home.sentences, *other.sentences})),
        surfaces=tuple(sorted({*home.surfaces, *other.surfaces})),
        confidence=Confidence.HIGH,
    )


def _names(names: Iterable[str], *, but: str) -> tuple[str, ...]:
    return tuple(one for one in dict.fromkeys(names) if one != but)
