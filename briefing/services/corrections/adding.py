"""Which finding is meant by words that the reader selected?"""

import re
from collections.abc import Sequence
from typing import TypeVar

from briefing.domain.correction import ADDED, Addition
from briefing.domain.dossier import Source
from briefing.domain.findings import (
    Actor,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    FindingKind,
    Issue,
)
from briefing.domain.span import Span
from briefing.services.corrections.placing import find_words
from briefing.temporal.values import bounds
from briefing.text.shadow import shadow

N = TypeVar("N", Actor, Issue)


def make_named(addition: Addition, source: Source, others: Sequence[Actor | Issue]) -> Actor | Issue:
    """Return the actor or issue that the reader added, with every place where its words stand and no other one does."""
    spans = find_places(addition.passage.words, source.article.body, [span for one in others for span in _spans(one)])
    spans = tuple(sorted({addition.passage.span, *spans}))
    if addition.ref.kind is FindingKind.ISSUE:
        return Issue(addition.name, 1.0, _sentences(spans, source), spans, Confidence.HIGH, ADDED)
    if addition.actor_kind is None:
        raise ValueError("an actor has a kind")
    words = addition.passage.words
    aliases = (words,) if words != addition.name else ()
    return Actor(addition.name, addition.actor_kind, spans, Confidence.HIGH, aliases=aliases, rule=ADDED)


def make_deadline(addition: Addition) -> Deadline:
    """Return the deadline that the reader added."""
    when = addition.when or ""
    return Deadline(
        when,
        Basis.GIVEN if bounds(when) else Basis.UNKNOWN,
        addition.deadline_kind or DeadlineKind.EXPECTED,
        Certainty.FIRM,
        addition.name,
        addition.passage.span,
        addition.sentence,
        Confidence.HIGH,
        rule=ADDED,
    )


def find_places(words: str, body: str, taken: Sequence[Span]) -> tuple[Span, ...]:
    """Return where words stand in a body as whole words, but for places that are taken."""
    pattern = find_words(words)
    if pattern is None:
        return ()
    found = re.finditer(rf"(?<!\w)(?:{pattern.pattern})(?!\w)", shadow(body))
    spans = (Span(*one.span()) for one in found)
    return tuple(span for span in spans if not any(span.overlaps(one) for one in taken))


def _spans(finding: Actor | Issue) -> tuple[Span, ...]:
    return finding.mentions if isinstance(finding, Actor) else finding.surfaces


def _sentences(spans: Sequence[Span], source: Source) -> tuple[Span, ...]:
    every = (one.span for one in source.extraction.sentences)
    return tuple(one for one in every if any(one.overlaps(span) for span in spans))
