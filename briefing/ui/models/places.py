"""Where in the article does a finding stand, and which finding stands at a place?"""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Confidence,
    Deadline,
    DeadlineKind,
    Finding,
    FindingKind,
    Issue,
    kind_of,
)
from briefing.domain.span import Span
from briefing.text.shadow import shadow

_NAMED = (ActorKind.PERSON, ActorKind.ORGANISATION)


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of one finding in the body; `first` where the finding is named for the first time."""

    kind: FindingKind
    span: Span
    first: bool


def findings_of(source: Source) -> tuple[Finding, ...]:
    """Return everything found in an article, deadlines first, as they are preferred where several meet."""
    extraction = source.extraction
    return (*extraction.deadlines, *extraction.issues, *extraction.actors)


def find_finding(source: Source, ref: FindingRef) -> Finding | None:
    """Return the finding that a reference names, None when it is no longer there."""
    named = (each for each in findings_of(source) if kind_of(each) is ref.kind and each.key == ref.key)
    return next(named, None) if source.article.id == ref.article_id else None


def find_again(source: Source, ref: FindingRef) -> FindingRef | None:
    """Return the name that a finding has now; a deadline has another once its date was changed.

    None when it has gone.
    """
    named = (FindingRef(source.article.id, kind_of(each), each.key) for each in findings_of(source))
    return next((each for each in named if each.settled == ref.settled), None)


def spans_of(finding: Finding) -> tuple[Span, ...]:
    """Return the words that name a finding, in the order of the text."""
    if isinstance(finding, Deadline):
        return (finding.date_span,)
    spans = finding.surfaces or finding.sentences if isinstance(finding, Issue) else finding.mentions
    return tuple(sorted(spans))


def sentences_of(source: Source, finding: Finding) -> tuple[Span, ...]:
    """Return the sentences that a finding came from; of an actor, the one that first names it."""
    if isinstance(finding, Deadline):
        return (finding.sentence,)
    if isinstance(finding, Issue) and finding.sentences:
        return tuple(sorted(finding.sentences))
    first = spans_of(finding)[:1]
    return tuple(_sentence_at(source, span) for span in first)


def marks_of(source: Source) -> tuple[Mark, ...]:
    """Return what is underlined: no past dates, no countries and places, nothing of low confidence.

    Where two overlap, the deadline or the issue is kept and the actor goes.
    """
    marks: list[Mark] = []
    for finding in filter(_is_underlined, findings_of(source)):
        is_first = True
        for span in spans_of(finding):
            if _is_free(marks, span):
                insort(marks, Mark(kind_of(finding), span, is_first), key=_start)
                is_first = False
    return tuple(marks)


def finding_at(source: Source, position: int) -> FindingRef | None:
    """Return the finding whose words hold a place, else one whose sentence does, else None."""
    findings = findings_of(source)
    named = (each for each in findings if _holds(spans_of(each), position))
    told = (each for each in findings if _holds(sentences_of(source, each), position))
    finding = next(named, None) or next(told, None)
    return FindingRef(source.article.id, kind_of(finding), finding.key) if finding else None


def find_words(body: str, words: str) -> tuple[Span, ...]:
    """Return where words stand in a body, whatever their case and the shape of quotes and spaces."""
    if not words.strip():
        return ()
    found = re.finditer(re.escape(shadow(words)), shadow(body), re.IGNORECASE)
    return tuple(Span(*each.span()) for each in found)


def _start(mark: Mark) -> int:
    return mark.span.start


def _is_free(marks: Sequence[Mark], span: Span) -> bool:
    """Tell whether no mark overlaps a span; the marks are in order and do not overlap each other."""
    following = bisect_left(marks, span.start, key=_start)
    return not any(mark.span.overlaps(span) for mark in marks[max(following - 1, 0) : following + 1])


def _holds(spans: Iterable[Span], position: int) -> bool:
    return any(span.start <= position < span.end for span in spans)


def _is_underlined(finding: Finding) -> bool:
    if finding.confidence is Confidence.LOW:
        return False
    if isinstance(finding, Deadline):
        return finding.kind is not DeadlineKind.PAST
    return not isinstance(finding, Actor) or finding.kind in _NAMED


def _sentence_at(source: Source, span: Span) -> Span:
    sentences = source.extraction.sentences
    last = bisect_right(sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    near = sentences[max(last, 0) : last + 2]
    return next((each.span for each in near if each.span.overlaps(span)), span)
