"""Which one article is cited where several tell something in the same words?

The sources of a page take room from what they are cited for. Of articles published alike that have a sentence word for
word in common, it is enough to name one, and best one that the page cites anyway.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.domain.brief.lines import (
    ActorLine,
    BottomLine,
    Citation,
    DeadlineLine,
    DifferenceLine,
    IssueLine,
    Line,
    Quote,
)
from briefing.domain.brief.page import Brief
from briefing.domain.dossier import Source
from briefing.domain.findings import Extraction
from briefing.domain.span import Span

Articles = Mapping[str, Source]
#: Where an article tells the same, by its id.
Places = Mapping[str, Span]


def cite_few(brief: Brief, articles: Articles) -> Brief:
    """Return a brief that says the same with as few sources as tell it in the same words and are published alike.

    What the reader chose or pinned, the bottom line, and what sources tell differently keep theirs.
    """
    loose = [line for line in brief.lines if not _is_settled(line)]
    settled = {one.article_id for line in brief.lines if _is_settled(line) for one in _cited(line)}
    places = {citation: found for line in loose for citation, found in _find_places(line, brief, articles)}
    instead = _Instead(_choose(places, settled), places)
    return replace(
        brief,
        issues=tuple(map(instead.tell_issue, brief.issues)),
        deadlines=tuple(map(instead.tell_deadline, brief.deadlines)),
        actors=tuple(map(instead.tell_actor, brief.actors)),
    )


def _is_settled(line: Line) -> bool:
    return isinstance(line, BottomLine | DifferenceLine) or line.chosen or line.pinned


def _cited(line: Line) -> tuple[Citation, ...]:
    condition = line.condition if isinstance(line, DeadlineLine) else None
    return (*line.citations, *((condition.citation,) if condition else ()))


def _find_places(line: Line, brief: Brief, articles: Articles) -> Iterator[tuple[Citation, Places]]:
    """Yield each citation of a line with the places that tell the same, its own first."""
    for citation in _cited(line):
        source = articles[citation.article_id]
        others = (articles[one.article_id] for one in brief.sources if one.article_id in articles)
        alike = [each for each in others if each is not source and _are_alike(each.extraction, source.extraction)]
        found = {citation.article_id: citation.span}
        for other in alike:
            if isinstance(line, ActorLine) and citation == line.role_citation:
                same = _find_role(line, source, other)
            else:
                same = _find_same(citation.span, source, other)
            if same is not None:
                found.setdefault(other.article.id, same)
        yield citation, found


def _are_alike(one: Extraction, other: Extraction) -> bool:
    """Tell whether two articles are known to be of the same day, and know it in the same way."""
    published = one.published, other.published
    return published[0].value is not None and len({(each.value, each.basis) for each in published}) == 1


def _find_same(span: Span, source: Source, other: Source) -> Span | None:
    """Return where another article has the words of a span, in a sentence that is the same throughout."""
    sentence = _sentence_at(source, span.start)
    if sentence is None or not sentence.contains(span):
        return None
    at = other.article.body.find(sentence.of(source.article.body))
    if at < 0 or _sentence_at(other, at) != Span(at, at + len(sentence)):
        return None
    return span.shifted(at - sentence.start)


def _sentence_at(source: Source, place: int) -> Span | None:
    sentences = source.extraction.sentences
    number = bisect_right(sentences, place, key=lambda each: each.span.start) - 1
    return sentences[number].span if number >= 0 else None


def _find_role(line: ActorLine, source: Source, other: Source) -> Span | None:
    """Return where another article names an actor in the same sentence, if it tells the same role of it."""
    keys = {ref.key for ref in line.refs if ref.article_id == other.article.id}
    told = (line.role, line.affiliation)
    is_told = any(one.key in keys and (one.role, one.affiliation) == told for one in other.extraction.actors)
    return _find_same(line.role_citation.span, source, other) if is_told else None


def _choose(places: Mapping[Citation, Places], settled: Iterable[str]) -> dict[Citation, str]:
    """Return for each citation the article that is cited: one cited anyway, else one that serves the most of them."""
    cited = set(settled)
    chosen: dict[Citation, str] = {}
    while open_ones := [citation for citation in places if citation not in chosen]:
        for citation in open_ones:
            known = next((one for one in places[citation] if one in cited), None)
            if known:
                chosen[citation] = known
        served = Counter(one for citation in open_ones if citation not in chosen for one in places[citation])
        if served:
            cited.add(max(served, key=served.__getitem__))
    return chosen


@dataclass(frozen=True, slots=True)
class _Instead:
    """Which article is cited in place of another, and where it tells the same."""

    chosen: Mapping[Citation, str]
    places: Mapping[Citation, Places]

    def tell_issue(self, line: IssueLine) -> IssueLine:
        """Return an issue with its quote from the article that is cited."""
        return replace(line, quote=self._quote(line.quote), shorter=line.shorter and self._quote(line.shorter))

    def tell_deadline(self, line: DeadlineLine) -> DeadlineLine:
        """Return a row that cites each article once."""
        condition = line.condition and self._quote(line.condition)
        return replace(line, citations=self._cite(line.citations), condition=condition)

    def tell_actor(self, line: ActorLine) -> ActorLine:
        """Return an actor with role and statement from the articles that are cited."""
        said = line.statement
        if said is not None:
            said = replace(said, quote=self._quote(said.quote), shorter=said.shorter and self._quote(said.shorter))
        return replace(line, statement=said, role_citation=self._move(line.role_citation))

    def _cite(self, citations: Iterable[Citation]) -> tuple[Citation, ...]:
        moved = {one.article_id: one for one in map(self._move, citations)}
        return tuple(moved.values())

    def _move(self, citation: Citation) -> Citation:
        article_id = self.chosen.get(citation, citation.article_id)
        return Citation(article_id, self.places[citation][article_id]) if citation in self.places else citation

    def _quote(self, quote: Quote) -> Quote:
        """Return the same words of a quote as they stand in the article that is cited."""
        moved = self._move(quote.citation)
        by = moved.span.start - quote.sentence.start
        runs = tuple(run.shifted(by) for run in quote.runs)
        return Quote(moved.article_id, moved.span, runs, quote.words)
