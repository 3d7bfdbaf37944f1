"""What becomes of an actor or issue of which some words name another one?"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from briefing.domain.correction import Splitting
from briefing.domain.findings import Actor, Confidence, Issue
from briefing.domain.span import Span
from briefing.text.shadow import shadow

N = TypeVar("N", Actor, Issue)
RULE = "split by the reader"


@dataclass(frozen=True, slots=True)
class Parts(Generic[N]):
    """What stays of a finding, and what left it."""

    stays: N
    leaves: N


def normal(words: str) -> str:
    """Return words as they are compared: their spaces, quotation marks and dashes do not matter."""
    return " ".join(shadow(words).split())


def split_actor(actor: Actor, splitting: Splitting, body: str) -> Parts[Actor] | None:
    """Return the parts of an actor; None where all of its mentions leave, or none.

    A position goes with the part that alone is named in its sentence.
    """
    leaving = _leaving(actor.mentions, splitting, body)
    staying = tuple(span for span in actor.mentions if span not in leaving)
    if not leaving or not staying:
        return None
    told = tuple(one for one in actor.positions if _names(one.sentence, leaving) and not _names(one.sentence, staying))
    kept = {normal(span.of(body)) for span in staying}
    gone = {normal(one) for one in splitting.leaving} - kept
    words = tuple(dict.fromkeys(span.of(body) for span in leaving))
    stays = replace(
        actor,
        mentions=staying,
        aliases=tuple(one for one in actor.aliases if normal(one) not in gone),
        positions=tuple(one for one in actor.positions if one not in told),
    )
    leaves = Actor(
        splitting.name,
        actor.kind,
        leaving,
        Confidence.HIGH,
        aliases=tuple(one for one in words if one != splitting.name),
        positions=told,
        rule=RULE,
    )
    return Parts(stays, leaves)


def split_issue(issue: Issue, splitting: Splitting, body: str) -> Parts[Issue] | None:
    """Return the parts of an issue; None where all of its words leave, or none. Each has the sentences of its words."""
    leaving = _leaving(issue.surfaces, splitting, body)
    staying = tuple(span for span in issue.surfaces if span not in leaving)
    if not leaving or not staying:
        return None
    told = tuple(one for one in issue.sentences if _names(one, leaving))
    kept = tuple(one for one in issue.sentences if one not in told or _names(one, staying))
    stays = replace(issue, surfaces=staying, sentences=kept)
    return Parts(stays, Issue(splitting.name, issue.score, told, leaving, Confidence.HIGH, RULE))


def _leaving(spans: Sequence[Span], splitting: Splitting, body: str) -> tuple[Span, ...]:
    wanted: Collection[str] = {normal(one) for one in splitting.leaving}
    return tuple(span for span in spans if normal(span.of(body)) in wanted)


def _names(sentence: Span, spans: Sequence[Span]) -> bool:
    return any(sentence.overlaps(span) for span in spans)
