from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Actor, ActorKind, Confidence
from briefing.domain.span import Span
from briefing.extraction.actors.ranking import mark_actor, rank_actors, read_scene
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
    assert [one.name for one in rank_actors([second, first], document, lexicons.actors)] == [first.name, second.name]


def test_a_body_that_an_article_goes_on_to_call_by_its_noun_goes_before_one_named_alone(
    actors_of: Callable[[str], dict[str, Actor]],
) -> None:
    text = "The Zelva Council met the Ostra Board. {} slept. {} woke. {} ate."
    council, board = (text.format(*[noun] * 3) for noun in ("The council", "The board"))
    assert next(iter(actors_of(council))) == "Zelva Council"
    assert next(iter(actors_of(board))) == "Ostra Board"


def test_who_does_something_goes_before_who_is_only_named_as_often(
    actors_of: Callable[[str], dict[str, Actor]],
) -> None:
    text = "It is on the Ostra Board. The Zelva Council closed the bridge." + " It rained, and they slept." * 20
    assert next(iter(actors_of(text))) == "Zelva Council"


def test_every_mark_that_is_fitted_is_one_that_actors_have(lexicons: Lexicons) -> None:
    document = make_document(make_article(TEXT, Origin("a.txt", "text/plain")), lexicons)
    actors = [actor("one", kind) for kind in ActorKind]
    scene = read_scene(actors, document, lexicons.actors)
    marks = {mark for one in actors for mark in mark_actor(one, scene, lexicons.actors)}
    assert lexicons.actors.weights.keys() <= marks
