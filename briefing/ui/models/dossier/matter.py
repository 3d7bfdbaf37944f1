"""What does a key issue that is opened tell: its best sentence, who wants what of it, whom it names?"""

from collections.abc import Iterable, Sequence

from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Basis, FindingKind, Issue
from briefing.domain.span import Span
from briefing.extraction.issues.around.parties import Party, find_named, find_parties, gather_named, gather_parties
from briefing.extraction.issues.around.quotable import find_quotable
from briefing.ui.models.dossier.story import FEW, PositionLine, RoleLine, Story, keep_few
from briefing.ui.models.dossier.tellers import Tellers
from briefing.ui.models.excerpt import quote_from

_IN_SHORT = "in short"
_MOST_NAMED = 5
_LONGEST = 190


def tell_matter(source: Source, issue: Issue, most: int = FEW) -> Story:
    """Return what one article tells of an issue."""
    parties = find_parties(issue, source)
    lines = [_party_line(one, source, "", None) for one in _few(parties, most)]
    best = find_quotable(issue, source)
    return _story(find_named(issue, source.extraction.actors), best, source, lines, len(parties), "", None)


def tell_merged_matter(merged: Merged[Issue], tellers: Tellers, most: int = FEW) -> Story:
    """Return what all articles of a dossier tell of an issue."""
    parties = gather_parties(merged, tellers.sources)
    lines = [_told_line(one, tellers) for one in _few(parties, most)]
    article_id = merged.best.article_id
    source, told = tellers.sources[article_id], tellers.tell(article_id)
    best = find_quotable(merged.best.finding, source)
    named = gather_named(merged, tellers.sources)
    return _story(named, best, source, lines, len(parties), told, tellers.published(article_id).basis)


def _few(parties: Sequence[Party], most: int) -> list[Party]:
    return keep_few(parties, [(one.actor, one.position.stance) for one in parties], most)


def _told_line(party: Party, tellers: Tellers) -> PositionLine:
    article_id = party.article_id
    basis = tellers.published(article_id).basis
    return _party_line(party, tellers.sources[article_id], tellers.tell(article_id), basis)


def _party_line(party: Party, source: Source, told: str, basis: Basis | None) -> PositionLine:
    return _line(f"{party.actor} {party.position.stance}", party.position.sentence, source, told, basis)


def _story(
    named: Iterable[str],
    best: Span | None,
    source: Source,
    lines: Sequence[PositionLine],
    parties: int,
    told: str,
    basis: Basis | None,
) -> Story:
    """Return the story of an issue; its best sentence stands first unless a party's line quotes it already."""
    if best is not None and all((line.article_id, line.sentence) != (source.article.id, best) for line in lines):
        lines = [_line(_IN_SHORT, best, source, told, basis), *lines]
    names = ", ".join(list(named)[:_MOST_NAMED])
    roles = (RoleLine(f"Names {names}", ""),) if names else ()
    stands = sum(line.stance != _IN_SHORT for line in lines)
    return Story("", roles, tuple(lines), parties - stands, FindingKind.ISSUE, opened=stands > FEW)


def _line(words: str, sentence: Span, source: Source, told: str, basis: Basis | None) -> PositionLine:
    quote = quote_from(source, sentence, Span(sentence.start, sentence.start), _LONGEST).text
    return PositionLine(words, told, basis, quote, source.article.id, sentence)
