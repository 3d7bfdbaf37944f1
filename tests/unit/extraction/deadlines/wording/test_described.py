import pytest

from briefing.domain.findings import Actor, ActorKind, Confidence
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.described import describe_actors, read_actor_nouns

_ROWS = [{"word": "court", "kind": "body"}, {"word": "airline", "kind": "firm"}, {"word": "state", "kind": "state"}]


def _actor(name: str, kind: ActorKind, mentions: int) -> Actor:
    return Actor(name, kind, tuple(Span(place, place + 1) for place in range(mentions)), Confidence.HIGH)


def test_a_noun_of_the_table_means_the_body_that_bears_it_the_only_firm_and_the_only_state() -> None:
    court, country = _actor("High Court", ActorKind.ORGANISATION, 9), _actor("Kenya", ActorKind.COUNTRY, 2)
    firm = _actor("Lusair", ActorKind.ORGANISATION, 1)
    known = describe_actors([court, country, firm], read_actor_nouns(_ROWS))
    assert [known.means(words) for words in ("the court rules", "airline", "state", "senate")] == [
        "High Court",
        "Lusair",
        "Kenya",
        None,
    ]


def test_the_pair_of_an_article_is_none_where_a_third_is_named_as_often() -> None:
    actors = [_actor(name, ActorKind.COUNTRY, 3) for name in ("Kenya", "Ethiopia", "Sudan")]
    assert describe_actors(actors, read_actor_nouns(())).pair == ()
    assert describe_actors(actors[:2], read_actor_nouns(())).pair == ("Kenya", "Ethiopia")


def test_both_sides_are_named_where_an_article_is_about_two_alone() -> None:
    actors = [_actor(name, ActorKind.COUNTRY, 3) for name in ("Kenya", "Ethiopia", "Sudan")]
    known = describe_actors(actors[:2], read_actor_nouns(()))
    assert known.name_sides("Two governments will meet") == "Kenya and Ethiopia will meet"
    assert known.name_sides("Talks of both sides end") == "Talks of both sides end"
    assert describe_actors(actors, read_actor_nouns(())).name_sides("Both sides to meet") == "Both sides to meet"


def test_a_firm_that_the_article_calls_so_is_meant_before_another_named_as_often() -> None:
    firms = [_actor(name, ActorKind.ORGANISATION, 3) for name in ("Lusair", "Norvik")]
    rows = read_actor_nouns([{"word": word, "kind": "firm"} for word in ("airline", "company")])
    assert describe_actors(firms, rows).means("company") is None
    known = describe_actors(firms, rows, {"airline": "Norvik"})
    assert (known.means("airline"), known.means("the company")) == ("Norvik", "Norvik")


def test_common_nouns_are_no_third_beside_two_names() -> None:
    named = [_actor(name, ActorKind.ORGANISATION, 1) for name in ("Union Norda", "Lusair", "Teachers", "union")]
    assert describe_actors(named, read_actor_nouns(())).pair == ("Union Norda", "Lusair")


def test_a_public_agency_is_not_the_company_that_an_article_speaks_of() -> None:
    rows = read_actor_nouns([{"word": "company", "kind": "firm"}])
    agency = _actor("Food and Drug Administration", ActorKind.ORGANISATION, 3)
    assert describe_actors([agency], rows).means("the company") is None


_SENTENCES = tuple(Span(start, start + 10) for start in range(0, 160, 10))


def _at(name: str, *places: int) -> Actor:
    return Actor(name, ActorKind.ORGANISATION, tuple(Span(at, at + 1) for at in places), Confidence.HIGH)


def test_who_is_named_at_one_place_alone_far_from_the_other_is_no_side() -> None:
    apart = [_at("Lusair", 1, 3, 11), _at("Norvik", 31, 35)]
    assert describe_actors(apart, read_actor_nouns(()), sentences=_SENTENCES).pair == ()


@pytest.mark.parametrize("place", [22, 31, 12])
def test_who_is_named_at_one_place_near_the_other_is_a_side(place: int) -> None:
    together = [_at("Lusair", 1, 3, place), _at("Norvik", 21, 25)]
    assert describe_actors(together, read_actor_nouns(()), sentences=_SENTENCES).pair == ("Lusair", "Norvik")


def test_who_is_named_at_several_places_is_a_side() -> None:
    spread = [_at("Lusair", 11, 13, 15), _at("Norvik", 1, 31)]
    assert describe_actors(spread, read_actor_nouns(()), sentences=_SENTENCES).pair == ("Lusair", "Norvik")


def test_a_short_piece_is_about_whomever_it_names() -> None:
    apart = [_at("Lusair", 1, 3, 11), _at("Norvik", 31, 35)]
    assert describe_actors(apart, read_actor_nouns(()), sentences=_SENTENCES[:5]).pair == ("Lusair", "Norvik")


def test_a_central_bank_is_not_the_bank_nor_the_firm_of_an_article_that_tells_of_a_lender() -> None:
    rows = [{"word": "bank", "kind": "body"}, {"word": "bank", "kind": "firm"}]
    nouns = read_actor_nouns(rows, [{"name": "Bank of Portugal", "category": "central bank"}])
    bank = _actor("Bank of Portugal", ActorKind.ORGANISATION, 9)
    assert describe_actors([bank], nouns).means("bank") == "Bank of Portugal"
    assert describe_actors([bank], nouns, taken=frozenset(("central bank",))).means("bank") is None
