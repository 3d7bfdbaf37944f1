from dataclasses import replace
from time import perf_counter

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Basis, Confidence, Extraction, Published
from briefing.domain.span import Span
from briefing.extraction.actors.merging import merge_actors


def person(name: str, role: str | None = None, kind: ActorKind = ActorKind.PERSON) -> Actor:
    return Actor(name, kind, (Span(0, 1),), Confidence.HIGH, role=role)


def source(number: int, *actors: Actor, published: str | None = None) -> Source:
    article = make_article(f"Article {number}", Origin("a.txt", "text/plain"))
    given = Published(published, Basis.GIVEN) if published else Published()
    found = Extraction(article.id, 1, None, None, None, given, (), (), (), (), actors, ())
    return Source(article, found)


def test_one_full_name_in_two_articles_is_one_person_with_dated_roles() -> None:
    (merged,) = merge_actors([source(1, person("Joe Biden", "President")), source(2, person("Joe Biden"))])
    assert [member.finding.role for member in merged.members] == ["President", None]
    assert merged.best.finding.role == "President"


def test_the_newest_role_stands_for_a_person_however_often_an_older_article_names_them() -> None:
    older = replace(person("Anna Lund", "chairman"), mentions=(Span(0, 1), Span(2, 3), Span(4, 5)))
    newer = person("Anna Lund", "former chairman")
    found = [source(1, newer, published="2026-03-09"), source(2, older, published="2026-03-02")]
    (merged,) = merge_actors([*found, source(3, person("Anna Lund"), published="2026-03-20")])
    assert merged.best.finding.role == "former chairman"


def test_two_persons_of_one_surname_stay_two_and_the_bare_surname_joins_neither() -> None:
    merged = merge_actors([source(1, person("Joe Biden"), person("Hunter Biden")), source(2, person("Biden"))])
    assert len(merged) == 3


def test_a_bare_surname_joins_the_one_person_who_bears_it() -> None:
    (merged,) = merge_actors([source(1, person("Jake Sullivan")), source(2, person("Sullivan"))])
    assert merged.best.finding.name == "Jake Sullivan"


def test_a_country_and_a_person_of_one_name_stay_two() -> None:
    assert len(merge_actors([source(1, person("Jordan")), source(2, person("Jordan", kind=ActorKind.COUNTRY))])) == 2


def test_accents_and_an_acronym_in_brackets_do_not_part_one_actor() -> None:
    organisation = ActorKind.ORGANISATION
    first = person("Gulf Cooperation Council (GCC)", kind=organisation)
    second = person("Gulf Cooperation Council", kind=organisation)
    merged = merge_actors([source(1, first, person("Ana Kovač")), source(2, second, person("Ana Kovac"))])
    assert len(merged) == 2


def test_merging_a_thousand_articles_takes_seconds_at_most() -> None:
    sources = [source(n, *(person(f"Name{n % 50} Family{k}") for k in range(20))) for n in range(1000)]
    start = perf_counter()
    assert len(merge_actors(sources)) == 50 * 20
    assert perf_counter() - start < 5


def test_spellings_of_one_name_are_one_actor_with_the_surname_alone() -> None:
    merged = merge_actors([source(1, person("Volodymyr Zelensky")), source(2, person("Volodymyr Zelenskyy"))])
    assert len(merged) == 1
    with_surname = merge_actors([source(1, person("Volodymyr Zelensky")), source(2, person("Zelenskiy"))])
    assert len(with_surname) == 1


def test_a_body_in_british_and_american_spelling_is_one() -> None:
    names = ("Atomic Energy Organization of Iran (AEOI)", "Atomic Energy Organisation of Iran")
    found = [source(number, person(name, kind=ActorKind.ORGANISATION)) for number, name in enumerate(names)]
    assert len(merge_actors(found)) == 1


def body(name: str, *aliases: str) -> Actor:
    return replace(person(name, kind=ActorKind.ORGANISATION), aliases=aliases)


def test_a_company_with_and_without_its_legal_form_is_one() -> None:
    assert len(merge_actors([source(1, body("Norvik Ports AS")), source(2, body("Norvik Ports"))])) == 1


@pytest.mark.parametrize(("one", "other"), [("Porsche SE", "Porsche AG"), ("Kaldor, Inc.", "Kaldor SA")])
def test_two_legal_forms_of_one_name_are_two_companies_and_the_bare_name_joins_neither(one: str, other: str) -> None:
    bare = one.partition(" ")[0].rstrip(",")
    merged = merge_actors([source(1, body(one), body(other)), source(2, body(one)), source(3, body(bare))])
    assert {actor.best.finding.name: len(actor.members) for actor in merged} == {one: 2, other: 1, bare: 1}


def test_a_body_joins_the_one_that_another_article_calls_by_its_short_name() -> None:
    (merged,) = merge_actors([source(1, body("Norvik Ports", "Norvik")), source(2, body("Norvik"))])
    assert merged.best.finding.name == "Norvik Ports"


@pytest.mark.parametrize("others", [(body("Norvik Ports"),), (body("Norvik Ports", "Norvik"), body("Norvik Rail"))])
def test_a_short_name_that_calls_no_body_or_may_call_two_stays_apart(others: tuple[Actor, ...]) -> None:
    assert len(merge_actors([source(1, *others), source(2, body("Norvik"))])) == len(others) + 1
