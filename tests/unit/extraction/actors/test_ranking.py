import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Actor, ActorKind, Confidence
from briefing.domain.span import Span
from briefing.extraction.actors.ranking import rank_actors
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.zones import make_document

TEXT = "Zelva Moro Zelva Moro Zelva Moro Zelva Moro Zelva Moro"


def actor(
    name: str,
    kind: ActorKind = ActorKind.ORGANISATION,
    at: int = 6,
    rule: str = "title",
    confidence: Confidence = Confidence.HIGH,
) -> Actor:
    return Actor(name=name, kind=kind, mentions=(Span(at, at + 4),), confidence=confidence, rule=rule)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (actor("early", at=6), actor("late", at=42)),
        (actor("a body", at=42), actor("an early place", ActorKind.PLACE, at=0)),
        (actor("sure", at=8), actor("doubtful", at=6, confidence=Confidence.LOW)),
        (actor("a noun", ActorKind.COUNTRY, at=24), actor("an adjective", ActorKind.COUNTRY, at=6, rule="demonym")),
    ],
)
def test_what_matters_more_goes_first(lexicons: Lexicons, first: Actor, second: Actor) -> None:
    document = make_document(make_article(TEXT, Origin("a.txt", "text/plain")), lexicons)
    assert [one.name for one in rank_actors([second, first], document)] == [first.name, second.name]
