"""Where in a body does a correction belong that was made in another one?"""

import re
from dataclasses import replace

from briefing.domain.article import Article
from briefing.domain.correction import Addition, Correction, GivenDate, Joining, Passage
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from briefing.text.shadow import shadow


def place_correction(correction: Correction, article: Article) -> Correction | None:
    """Return a correction as it applies to an article; None where the article does not have its words.

    A rejection without words fits its own article alone.
    """
    if isinstance(correction, GivenDate):
        return replace(correction, article_id=article.id)
    if correction.passage is None:
        return correction if correction.article_id == article.id else None
    passage = place_passage(correction.passage, article.body)
    if passage is None:
        return None
    ref = _move(correction.ref, article.id, passage)
    if isinstance(correction, Addition):
        return replace(correction, ref=ref, passage=passage, sentence=place_context(passage, article.body))
    if not isinstance(correction, Joining):
        return replace(correction, ref=ref, passage=passage)
    into = place_passage(correction.into_passage, article.body)
    if into is None:
        return None
    return Joining(ref, passage, _move(correction.into, article.id, into), into)


def place_passage(passage: Passage, body: str) -> Passage | None:
    """Return where the words stand in a body: where they were, else in their context nearest to that."""
    if passage.words and passage.span.of(body) == passage.words:
        return passage
    text = shadow(body)
    context, words = find_words(passage.context), find_words(passage.words)
    if context is None or words is None:
        return None
    found = (
        Span(around.start() + one.start(), around.start() + one.end())
        for around in context.finditer(text)
        for one in words.finditer(around[0])
    )
    best = min(found, key=lambda span: abs(span.start - passage.span.start), default=None)
    return Passage(best, best.of(body), passage.context) if best else None


def place_context(passage: Passage, body: str) -> Span:
    """Return where the context of a passage stands around its words; the words alone where it does not."""
    pattern = find_words(passage.context)
    found = (Span(*one.span()) for one in pattern.finditer(shadow(body))) if pattern else iter(())
    return next((one for one in found if one.contains(passage.span)), passage.span)


def find_words(words: str) -> re.Pattern[str] | None:
    """Return what finds words in a shadow however their spaces and line ends fall; None without any."""
    parts = [re.escape(one) for one in shadow(words).split()]
    return re.compile(r"\s+".join(parts)) if parts else None


def _move(ref: FindingRef, article_id: str, passage: Passage) -> FindingRef:
    key = f"{ref.key.rpartition('@')[0]}@{passage.span.start}" if ref.kind is FindingKind.DEADLINE else ref.key
    return FindingRef(article_id, ref.kind, key)
