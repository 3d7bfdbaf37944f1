"""What is known of a finding, or of selected words, when the reader is asked about it?"""

from collections import Counter
from datetime import date

from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, Finding, FindingKind, Issue, TimeType
from briefing.domain.span import Span
from briefing.temporal.values import bounds
from briefing.ui.models.excerpt import quote_from
from briefing.ui.models.places import find_finding, spans_of
from briefing.ui.models.rows import FindingRow
from briefing.ui.presenters.findings.picking import FindingsPresenter
from briefing.ui.widgets.correcting.adding import Proposed
from briefing.ui.widgets.correcting.splitting import Wording

_LONGEST_QUOTE = 220
_DATES = (TimeType.DATE, TimeType.TIME)


def read_wordings(row: FindingRow, findings: FindingsPresenter) -> list[Wording]:
    """Return the words that name a finding in each article that is shown, the most frequent first."""
    view, source = findings.view, findings.source
    found: list[Wording] = []
    for ref in row.refs:
        finding: Finding | None
        if view is not None:
            body, finding = view.tellers.sources[ref.article_id].article.body, view.findings.get(ref)
            teller = view.tellers.tell(ref.article_id) if len(row.refs) > 1 else ""
        elif source is not None:
            body, finding, teller = source.article.body, find_finding(source, ref), ""
        if isinstance(finding, Actor | Issue):
            counts = Counter(" ".join(span.of(body).split()) for span in spans_of(finding))
            found += [Wording(ref, words, count, teller) for words, count in counts.most_common()]
    return found


def propose(source: Source, span: Span, as_of: date) -> Proposed:
    """Return what selected words most likely are: a deadline where they hold a date, an actor where each is a name."""
    body = source.article.body
    words = " ".join(span.of(body).split())
    around = [one.span for one in source.extraction.sentences if one.span.overlaps(span)]
    sentence = Span(min(around[0].start, span.start), max(around[-1].end, span.end)) if around else span
    quote = quote_from(source, sentence, span, _LONGEST_QUOTE)
    published = bounds(source.extraction.published.value)
    written = published.start if published else None
    dates = [one for one in source.extraction.times if one.type in _DATES and one.span.overlaps(span)]
    if dates:
        when = dates[0].value if bounds(dates[0].value) else ""
        return Proposed(FindingKind.DEADLINE, "", when, quote, as_of, written)
    named = all(word[0].isupper() for word in words.split())
    label = words if named else f"{words[:1].upper()}{words[1:]}"
    return Proposed(FindingKind.ACTOR if named else FindingKind.ISSUE, label, "", quote, as_of, written)
