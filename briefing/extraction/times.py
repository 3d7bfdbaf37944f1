"""Which dates and stretches of time does an article name?"""

import re
from bisect import bisect_right

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Basis, Published, TimeExpression
from briefing.domain.span import Span
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import Dated, date_mentions
from briefing.temporal.expressions.meanings import Known, Mention, Numeric
from briefing.temporal.expressions.scan import scan

_QUOTATION = re.compile(r"“[^”\n]{1,2000}”?|\"[^\"\n]{1,2000}\"")
#: A quotation of a date alone: what leads to it, and what closes it.
_LEADS = re.compile(r"[“\"](?:(?:in|on|by|before|until|from|for|at|during|within|after)\s)?(?:the\s)?")
_CLOSES = re.compile(r"[.,]?[”\"]?")
_SILENT = frozenset({Zone.BOILERPLATE, Zone.BYLINE})


def find_times(document: Document, published: Published) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article in order, counted from its published date; boilerplate has none."""
    mentions = [mention for mention in scan(document.shadow) if _zone_at(document, mention) not in _SILENT]
    anchor = make_anchor(published.value, published.basis)
    dated = date_mentions(document.shadow, mentions, anchor)
    quotations = _quotations(document)
    return tuple(_expression(one, document.shadow, _around(one.mention, quotations)) for one in dated)


def _zone_at(document: Document, mention: Mention) -> Zone:
    place = bisect_right(document.blocks, mention.start, key=lambda block: block.span.start) - 1
    return document.blocks[place].zone if place >= 0 else Zone.BODY


def _quotations(document: Document) -> list[Span]:
    return [Span(*found.span()) for found in _QUOTATION.finditer(document.text)]


def _around(mention: Mention, spans: list[Span]) -> Span | None:
    place = bisect_right(spans, mention.start, key=lambda span: span.start) - 1
    return spans[place] if place >= 0 and mention.end <= spans[place].end else None


def _expression(dated: Dated, shadow: str, quotation: Span | None) -> TimeExpression:
    mention = dated.mention
    # What somebody said may have been said on another day than that of the article.
    counted = not isinstance(mention.meaning, Known | Numeric)
    basis = Basis.INFERRED if quotation and counted and dated.basis is Basis.STATED else dated.basis
    # Of "in the first half of December" the reporter tells all the rest.
    quoted = quotation is not None and not (
        _LEADS.fullmatch(shadow, quotation.start, mention.start)
        and _CLOSES.fullmatch(shadow, mention.end, quotation.end)
    )
    return TimeExpression(
        Span(mention.start, mention.end), dated.type, dated.value, basis, mention.modifier, quoted=quoted
    )
