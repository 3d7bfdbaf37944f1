"""Which JSON stands for an article and its findings?

The shape is a contract: within `briefing.extraction/1`, fields are added, never renamed or taken away.
"""

from typing import Any

from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, Deadline, Extraction, Issue, Scenario, TimeExpression
from briefing.domain.span import Span

SCHEMA = "briefing.extraction/1"


def to_json(source: Source) -> dict[str, Any]:
    """Return the object of one article; every span indexes the code points of its own "text"."""
    found, text = source.extraction, source.article.body
    return {
        "schema": SCHEMA,
        "article": _article(found),
        "text": text,
        "times": [_time(one, text) for one in found.times],
        "deadlines": [_deadline(one) for one in found.deadlines],
        "actors": [_actor(one) for one in found.actors],
        "issues": [_issue(one) for one in found.issues],
        "questions": [{"sentence": _span(one.sentence)} for one in found.questions],
        "scenarios": [_scenario(one) for one in found.scenarios],
    }


def _article(found: Extraction) -> dict[str, Any]:
    published = found.published
    return {
        "id": found.article_id,
        "title": _one_line(found.title),
        "source": found.source,
        "byline": found.byline,
        "published": {
            "value": published.value,
            "basis": published.basis.value,
            "span": _span(published.span) if published.span else None,
        },
    }


def _time(one: TimeExpression, text: str) -> dict[str, Any]:
    return {
        "span": _span(one.span),
        "text": one.span.of(text),
        "type": one.type.value,
        "value": one.value,
        "basis": one.basis.value,
    }


def _deadline(one: Deadline) -> dict[str, Any]:
    return {
        "when": one.when,
        "basis": one.basis.value,
        "kind": one.kind.value,
        "certainty": one.certainty.value,
        "what": _one_line(one.what),
        "condition": _one_line(one.condition),
        "confidence": one.confidence.value,
        "date_span": _span(one.date_span),
        "sentence": _span(one.sentence),
        "actors": list(one.actors),
    }


def _actor(one: Actor) -> dict[str, Any]:
    return {
        "name": one.name,
        "kind": one.kind.value,
        "role": one.role,
        "affiliation": one.affiliation,
        "aliases": list(one.aliases),
        "confidence": one.confidence.value,
        "mentions": [_span(span) for span in one.mentions],
        "positions": [{"stance": at.stance.value, "sentence": _span(at.sentence)} for at in one.positions],
    }


def _issue(one: Issue) -> dict[str, Any]:
    return {
        "label": _one_line(one.label),
        "score": round(one.score, 4),
        "sentences": [_span(span) for span in one.sentences],
    }


def _scenario(one: Scenario) -> dict[str, Any]:
    return {
        "name": _span(one.name) if one.name else None,
        "sentences": [_span(span) for span in one.sentences],
    }


def _one_line(words: str | None) -> str | None:
    """Return words without the line breaks of the article they come from; what spans index keeps them."""
    return None if words is None else " ".join(words.split())


def _span(span: Span) -> list[int]:
    return [span.start, span.end]
