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
_SILENT = frozenset({Zone.BOILERPLATE, Zone.BYLINE})


def find_times(document: Document, published: Published) -> tuple[TimeExpression, ...]:
    """Return the time expressions of an article in order, counted from its published date; boilerplate has none."""
    mentions = [mention for mention in scan(document.shadow) if _zone_at(document, mention) not in _SILENT]
    anchor = make_anchor(published.value, published.basis)
    dated = date_mentions(document.shadow, mentions, anchor)
    quotations = _quotations(document)
    return tuple(_expression(one, quoted=_inside(one.mention, quotations)) for one in dated)


def _zone_at(document: Document, mention: Mention) -> Zone:
    place = bisect_right(document.blocks, mention.start, key=lambda block: block.span.start) - 1
    return document.blocks[place].zone if place >= 0 else Zone.BODY


def _quotations(document: Document) -> list[Span]:
    return [Span(*found.span()) for found in _QUOTATION.finditer(document.text)]


def _inside(mention: Mention, spans: list[Span]) -> bool:
    place = bisect_right(spans, mention.start, key=lambda span: span.start) - 1
    return place >= 0 and mention.end <= spans[place].end


def _expression(dated: Dated, *, quoted: bool) -> TimeExpression:
    mention = dated.mention
    # What somebody said may have been said on another day than that of the article.
    counted = not isinstance(mention.meaning, Known | Numeric)
    basis = Basis.INFERRED if quoted and counted and dated.basis is Basis.STATED else dated.basis
    return TimeExpression(
        Span(mention.start, mention.end), dated.type, dated.value, basis, mention.modifier, quoted=quoted
    )
