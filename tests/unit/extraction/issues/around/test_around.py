from briefing.domain.article import Origin, make_article
from briefing.domain.document import Block, Form, Sentence, Zone
from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Confidence,
    Extraction,
    Issue,
    Position,
    Published,
    Stance,
)
from briefing.domain.span import Span
from briefing.extraction.issues.around.parties import find_named, find_parties, gather_named, gather_parties
from briefing.extraction.issues.around.quotable import find_quotable

_TITLE = "Ferry tolls"
_FIRST = "Ferry tolls were on the table again in Oslo on Monday, the mayor said."
_SECOND = "Norway rejected the ferry tolls that Bergen wants to bring in next year."
_BODY = "\n".join((_TITLE, _FIRST, _SECOND))


def _span(words: str) -> Span:
    start = _BODY.index(words)
    return Span(start, start + len(words))


def _issue(*sentences: str) -> Issue:
    return Issue("Ferry tolls", 0.8, tuple(map(_span, sentences)), (), Confidence.HIGH)


def _source(day: str | None, issue: Issue, mark: str = "") -> Source:
    article = make_article(_BODY + mark, Origin("a.txt", "text/plain"))
    norway = Actor(
        "Norway", ActorKind.COUNTRY, (_span("Norway"),), Confidence.HIGH,
        positions=(Position(Stance.REJECTS, _span(_SECOND)), Position(Stance.SAYS, _span(_FIRST))),
    )  # fmt: skip
    oslo = Actor("Oslo", ActorKind.PLACE, (_span("Oslo"),), Confidence.HIGH)
    texts = (_TITLE, _FIRST, _SECOND)
    blocks = tuple(
        Block(_span(t) if t != _TITLE else Span(0, len(t)), Form.PARAGRAPH, Span(0, 1), zone=Zone.BODY) for t in texts
    )
    blocks = (Block(Span(0, len(_TITLE)), Form.HEADING, Span(0, 1), zone=Zone.TITLE), *blocks[1:])
    sentences = tuple(Sentence(Span(0, len(t)) if t == _TITLE else _span(t), n) for n, t in enumerate(texts))
    published = Published(day, Basis.STATED if day else Basis.UNKNOWN)
    found = Extraction(article.id, 1, None, None, None, published, blocks, sentences, (), (), (norway, oslo), (issue,))
    return Source(article, found)


def _merge(*sources: Source) -> Merged[Issue]:
    members = tuple(Sourced(source.article.id, source.extraction.issues[0]) for source in sources)
    return Merged(members[0], members)


def test_who_takes_a_stance_in_a_sentence_of_an_issue_is_party_to_it() -> None:
    source = _source("2026-05-04", _issue(_FIRST, _SECOND))
    (party,) = find_parties(source.extraction.issues[0], source)
    assert (party.actor, party.position.stance) == ("Norway", Stance.REJECTS)
    assert find_parties(_issue(_FIRST), source) == ()


def test_the_actors_of_an_issue_are_those_that_its_sentences_name() -> None:
    source = _source("2026-05-04", _issue(_SECOND))
    assert find_named(source.extraction.issues[0], source.extraction.actors) == ("Norway",)


def test_across_articles_parties_stand_with_their_article_and_an_actor_once() -> None:
    first, second = _source("2026-05-04", _issue(_SECOND)), _source("2026-05-05", _issue(_FIRST, _SECOND), "\n")
    both = {one.article.id: one for one in (first, second)}
    merged = _merge(first, second)
    assert [party.article_id for party in gather_parties(merged, both)] == [first.article.id, second.article.id]
    assert gather_named(merged, both) == ("Norway", "Oslo")


def test_the_sentence_that_tells_an_issue_best_takes_a_stance_and_is_no_heading() -> None:
    title = Span(0, len(_TITLE))
    issue = Issue("Ferry tolls", 0.8, (title, _span(_FIRST), _span(_SECOND)), (), Confidence.HIGH)
    assert find_quotable(issue, _source(None, issue)) == _span(_SECOND)
    alone = Issue("Ferry tolls", 0.8, (title,), (), Confidence.HIGH)
    assert find_quotable(alone, _source(None, alone)) == title
