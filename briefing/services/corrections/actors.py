"""What does a reader's correction make of actors and issues?"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias, TypeVar, cast

from briefing.domain.correction import (
    ActorAmendment,
    Addition,
    Amendment,
    Correction,
    GivenDate,
    IssueAmendment,
    Joining,
    Pin,
    Rejection,
    Restoration,
    Splitting,
)
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, Confidence, FindingKind, FoundActor, Issue
from briefing.domain.span import Span
from briefing.services.corrections.adding import make_named
from briefing.services.corrections.finding import find_corrected
from briefing.services.corrections.parting import split_actor, split_issue
from briefing.text.fold import fold

N = TypeVar("N", Actor, Issue)
_Named: TypeAlias = Rejection | ActorAmendment | IssueAmendment | Joining | Splitting | Pin


def correct_named(
    findings: Sequence[N], corrections: Iterable[Correction], kind: FindingKind, source: Source
) -> tuple[N, ...]:
    """Return the actors or the issues of one article as its own corrections leave them: pinned ones first.

    `source` is the article as it was found.
    """
    kept = list(findings)
    for correction in corrections:
        if isinstance(correction, GivenDate | Amendment | Restoration) or correction.ref.kind is not kind:
            continue
        if isinstance(correction, Addition):
            _add(kept, correction, source)
            continue
        found = find_corrected(kept, correction.ref, correction.passage)
        if found is not None:
            _correct(kept, found, correction, source.article.body)
    return tuple(sorted(kept, key=lambda one: not one.pinned))


def _correct(kept: list[N], found: N, correction: _Named, body: str) -> None:
    place = kept.index(found)
    match correction:
        case Rejection():
            del kept[place]
        case Pin():
            kept[place] = replace(found, pinned=correction.pinned)
        case Joining():
            _join(kept, found, correction)
        case Splitting():
            _split(kept, found, correction, body)
        case ActorAmendment() if isinstance(found, Actor):
            kept[place] = amend_actor(found, correction)
        case IssueAmendment() if isinstance(found, Issue):
            label_before = found.found or found.label
            kept[place] = replace(found, label=correction.label, found=label_before, confidence=Confidence.HIGH)


def _add(kept: list[N], addition: Addition, source: Source) -> None:
    """Add what the reader found; what a newer extraction finds there under the same name is that."""
    found = find_corrected(kept, addition.ref, addition.passage)
    if found is not None and fold(addition.name) == fold(_name_of(found)):
        kept[kept.index(found)] = replace(found, confidence=Confidence.HIGH)
    else:
        kept[:] = [_without(one, addition.passage.span) for one in kept]
        kept.append(cast(N, make_named(addition, source, kept)))


def _name_of(finding: Actor | Issue) -> str:
    return finding.name if isinstance(finding, Actor) else finding.label


def _without(finding: N, words: Span) -> N:
    """Return a finding without words that name another one, unless it has no others."""
    if isinstance(finding, Actor) and words in finding.mentions and len(finding.mentions) > 1:
        return replace(finding, mentions=tuple(one for one in finding.mentions if one != words))
    return finding


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


def _split(kept: list[N], found: N, splitting: Splitting, body: str) -> None:
    """Let words leave a finding for one of their own, or for the one that has their name already."""
    place = kept.index(found)
    if isinstance(found, Actor):
        parts = split_actor(found, splitting, body)
        home = next((one for one in kept if isinstance(one, Actor) and parts and one.key == parts.leaves.key), None)
        if parts is not None:
            kept[place] = parts.stays
            _settle(kept, place, home, _join_actors(home, parts.leaves) if home else parts.leaves)
    else:
        split = split_issue(found, splitting, body)
        issue = next((one for one in kept if isinstance(one, Issue) and split and one.key == split.leaves.key), None)
        if split is not None:
            kept[place] = split.stays
            _settle(kept, place, issue, _join_issues(issue, split.leaves) if issue else split.leaves)


def _settle(kept: list[N], place: int, home: N | None, left: N) -> None:
    if home is None:
        kept.insert(place + 1, left)
    else:
        kept[kept.index(home)] = left


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
