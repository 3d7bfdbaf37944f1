"""Values to keep: small articles with every kind of finding."""

from briefing.domain.article import Article, Metadata, Origin, make_article
from briefing.domain.document import Block, Form, Sentence, Zone
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Extraction,
    Issue,
    Position,
    Published,
    Stance,
    TimeExpression,
    TimeType,
)
from briefing.domain.span import Span
from briefing.library.articles import Arrival

BODY = "Ann Lee rejects tariffs.\n\nThe truce lapses on 10 November 2025."


def an_article(body: str = BODY, name: str = "one.txt") -> Article:
    return make_article(
        body, Origin(name, "text/plain", "utf-8", f"/news/{name}"), Metadata(title="Truce", language="en")
    )


def an_extraction(article: Article, *, version: int = 1, published: str | None = "2025-10-25") -> Extraction:
    basis = Basis.STATED if published else Basis.UNKNOWN
    return Extraction(
        article_id=article.id,
        version=version,
        title="Truce",
        source=None,
        byline="Ann Lee",
        published=Published(published, basis, Span(0, 3), "stated in the header"),
        blocks=(
            Block(Span(0, 24), Form.PARAGRAPH, Span(0, 24)),
            Block(Span(26, 63), Form.LIST_ITEM, Span(28, 63), Zone.SUMMARY, "-", Span(28, 30), 0),
        ),
        sentences=(Sentence(Span(0, 24), 0), Sentence(Span(26, 63), 1)),
        times=(TimeExpression(Span(46, 62), TimeType.DATE, "2025-11-10", Basis.STATED, quoted=True),),
        deadlines=(a_deadline(),),
        actors=(
            Actor(
                "Ann Lee",
                ActorKind.PERSON,
                (Span(0, 7),),
                Confidence.MEDIUM,
                role="Minister",
                aliases=("Lee",),
                positions=(Position(Stance.REJECTS, Span(0, 24), Span(8, 15)), Position(Stance.SAYS, Span(0, 24))),
            ),
        ),
        issues=(Issue("Tariffs", 0.75, (Span(0, 24),), (Span(16, 23),), Confidence.LOW, "head"),),
    )


def a_deadline(when: str = "2025-11-10", start: int = 46) -> Deadline:
    return Deadline(
        when,
        Basis.STATED,
        DeadlineKind.EXPIRY,
        Certainty.FIRM,
        "truce lapses",
        Span(start, start + 16),
        Span(26, 63),
        Confidence.HIGH,
        condition="unless extended",
        actors=("Ann Lee",),
    )


def an_arrival(body: str = BODY, *, published: str | None = "2025-10-25", version: int = 1) -> Arrival:
    article = an_article(body)
    extraction = an_extraction(article, published=published, version=version)
    return Arrival(article, body.encode(), extraction, "2025-10-25T12:00:00+00:00")
