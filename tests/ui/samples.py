"""Which article do the tests of the window show?"""

from dataclasses import replace
from datetime import date

from briefing.domain.article import Origin, make_article
from briefing.domain.document import Block, Form, Sentence, Zone
from briefing.domain.dossier import Source
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
    Published,
)
from briefing.domain.span import Span

AS_OF = date(2025, 10, 25)
TITLE = "Envoys reopen the fisheries talks"
FIRST = "Anna Berg said the fish quota ends on 1 November unless both sides agree. Nothing else was said."
SECOND = "The quota\u202fof 2024 came first 🐟, Berg recalled."
BODY = f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n"


def words_at(body: str, words: str, start: int = 0) -> Span:
    at = body.index(words, start)
    return Span(at, at + len(words))


def sentences_in(body: str) -> tuple[Sentence, ...]:
    texts = (TITLE, FIRST.split(". ", maxsplit=1)[0] + ".", "Nothing else was said.", SECOND)
    blocks = (0, 1, 1, 2)
    return tuple(Sentence(words_at(body, text), block) for text, block in zip(texts, blocks, strict=True))


def make_source(body: str = BODY, *, more_actors: int = 0) -> Source:
    article = make_article(body, Origin("fish.txt", "text/plain"))
    sentences = sentences_in(body)
    blocks = tuple(
        Block(words_at(body, text), Form.PARAGRAPH, words_at(body, text), zone)
        for text, zone in ((TITLE, Zone.TITLE), (FIRST, Zone.BODY), (SECOND, Zone.BODY))
    )
    ends = words_at(body, "1 November")
    deadline = Deadline(
        "2025-11-01",
        Basis.INFERRED,
        DeadlineKind.EXPIRY,
        Certainty.THREATENED,
        "fish quota ends",
        ends,
        sentences[1].span,
        Confidence.HIGH,
        condition="unless both sides agree",
    )
    past = replace(
        deadline, when="2024", kind=DeadlineKind.PAST, what="the quota of 2024", date_span=words_at(body, "2024")
    )
    berg = words_at(body, "Anna Berg"), words_at(body, "Berg", body.index("Berg") + 1)
    actor = Actor("Anna Berg", ActorKind.PERSON, berg, Confidence.HIGH, "Envoy", "Norway")
    others = tuple(replace(actor, name=f"Other {number}") for number in range(more_actors))
    quota = words_at(body, "fish quota"), words_at(body, "quota\u202fof")
    issue = Issue("Fish quota", 1.0, (sentences[1].span, sentences[3].span), quota, Confidence.MEDIUM)
    extraction = Extraction(
        article.id,
        1,
        TITLE,
        "North Wire",
        None,
        Published("2025-10-25", Basis.STATED, None, "stated in the header"),
        blocks,
        sentences,
        (),
        (deadline, past),
        (actor, *others),
        (issue,),
    )
    return Source(article, extraction)
