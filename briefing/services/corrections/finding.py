"""Which finding is a correction about, though it may be named otherwise since?"""

from collections.abc import Iterable
from typing import TypeVar

from briefing.domain.correction import Passage
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Actor, Deadline, Finding, FindingKind, Issue, kind_of
from briefing.domain.span import Span

F = TypeVar("F", Issue, Deadline, Actor)

#: How much of the longer of two phrases both must share to be one. A date is one with any that it overlaps: "Nov. 10"
#: and "Monday, Nov. 10", but "China" and "China's Commerce Ministry" are two actors.
_SHARED = {FindingKind.DEADLINE: 0.0, FindingKind.ACTOR: 0.6, FindingKind.ISSUE: 0.5}


def refer(article_id: str, finding: Finding) -> FindingRef:
    """Return the name of a finding."""
    return FindingRef(article_id, kind_of(finding), finding.key)


def find_corrected(findings: Iterable[F], ref: FindingRef, passage: Passage | None) -> F | None:
    """Return the finding of that name, else the one that shares most of the passage's words; None without any."""
    known = tuple(one for one in findings if kind_of(one) is ref.kind)
    named = next((one for one in known if refer(ref.article_id, one).settled == ref.settled), None)
    if named is not None or passage is None:
        return named
    shares = [(max(_share(span, passage.span) for span in spans), one) for one in known if (spans := words_of(one))]
    share, best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    return best if share > _SHARED[ref.kind] else None


def find_by_name(source: Source, ref: FindingRef) -> Finding | None:
    """Return the finding of an article that a name means; None when it has gone."""
    found = source.extraction
    every: tuple[Finding, ...] = (*found.deadlines, *found.actors, *found.issues)
    return next((one for one in every if refer(source.article.id, one).settled == ref.settled), None)


def words_of(finding: Finding) -> tuple[Span, ...]:
    """Return where the words stand that name a finding."""
    match finding:
        case Deadline():
            return (finding.date_span,)
        case Actor():
            return finding.mentions
        case Issue():
            return finding.surfaces


def make_passage(source: Source, finding: Finding) -> Passage:
    """Return the words of an article that name a finding most fully, with their sentence."""
    body = source.article.body
    words = max(words_of(finding), key=len, default=Span(0, 0))
    return Passage(words, words.of(body), _context(source, finding, words).of(body))


def _context(source: Source, finding: Finding, words: Span) -> Span:
    if isinstance(finding, Deadline):
        return finding.sentence
    around = (one.span for one in source.extraction.sentences if one.span.contains(words))
    return next(around, words)


def _share(first: Span, second: Span) -> float:
    """Return how much of the longer of two spans both share."""
    shared = min(first.end, second.end) - max(first.start, second.start)
    return max(0, shared) / max(len(first), len(second), 1)
