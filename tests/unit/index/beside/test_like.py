import random
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from briefing.index.beside.like import MOST_TERMS, Profile, find_like, join_names
from briefing.index.documents import IndexDocument
from briefing.index.store import Index
from briefing.query.grammar import parse
from briefing.query.tree import Or, Phrase, Word
from tests.unit.index.conftest import fill

TODAY = date(2025, 10, 25)
TOPICS = 10
ARTICLES = 150
DULL = frozenset({"the", "and", "said", "in"})
_SYLLABLES = ("ka", "lo", "mi", "ren", "sta", "vor", "bel", "tan", "do", "shi", "ar", "en", "ul", "gra", "pe", "qua")


def make_articles() -> dict[str, IndexDocument]:
    """Return articles of which every fourth word is one of its topic, the last digit of its id."""
    chance = random.Random(3)  # noqa: S311
    words = list(dict.fromkeys("".join(chance.choices(_SYLLABLES, k=3)) for _ in range(900)))
    weights = [1 / (rank + 2) for rank in range(600)]
    articles = {}
    for number in range(ARTICLES):
        topic = words[600 + number % TOPICS * 20 :][:20]
        text = chance.choices(words[:600], weights, k=160)
        text[::4] = chance.choices(topic, k=40)
        named = f"Ann {topic[0].capitalize()}"
        body = f"{named} said the {' and the '.join(text)} in {1900 + number % 30}, own{number:x}x own{number:x}x."
        articles[f"{number:03}"] = IndexDocument(f"{number:03}", "", body, main_actors=(named, f"Bob {number}"))
    return articles


@pytest.fixture(scope="module")
def articles() -> dict[str, IndexDocument]:
    return make_articles()


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory, articles: dict[str, IndexDocument]) -> Iterator[Index]:
    """An index of articles whose topics are known."""
    opened = fill(tmp_path_factory.mktemp("index"), articles.values())
    yield opened
    opened.close()


def like(index: Index, *passages: str, **names: dict[str, int]) -> str:
    profile = Profile(passages, **names)
    return index.examine(lambda snapshot: find_like(snapshot, profile, is_dull=DULL.__contains__))


def search(index: Index, query: str, limit: int) -> list[str]:
    answer = index.search(parse(query, TODAY).tree, as_of=TODAY, limit=limit)
    return [match.id for match in answer.matches]


def test_articles_of_the_same_subject_rank_first(planted: Index, articles: dict[str, IndexDocument]) -> None:
    same_subject = ARTICLES // TOPICS
    found = 0
    for article_id, article in articles.items():
        query = like(planted, article.body, actors=dict.fromkeys(article.main_actors, 1))
        best = search(planted, query, same_subject)
        found += sum(one[-1] == article_id[-1] for one in best)
    assert found / (ARTICLES * same_subject) > 0.98


def test_what_it_asks_for_is_short_plain_and_found_elsewhere(
    planted: Index, articles: dict[str, IndexDocument]
) -> None:
    for article in articles.values():
        query = parse(like(planted, article.body, actors=dict.fromkeys(article.main_actors, 1)), TODAY)
        assert query.problem is None
        assert isinstance(query.tree, Or)
        assert 1 < len(query.tree.nodes) <= MOST_TERMS
        for node in query.tree.nodes:
            assert isinstance(node, Word | Phrase)
            assert node.text.casefold() not in DULL
            assert not any(character.isdigit() for character in node.text)
            assert len(planted.search(node, as_of=TODAY).matches) > 1


def test_of_a_script_without_spaces_no_single_characters_are_asked_for(tmp_path: Path) -> None:
    bodies = ("关税谈判在北京举行。关税上调。", "关税谈判破裂。", "北京天气晴朗。", "日元贬值。", "足球比赛。")
    opened = fill(tmp_path, [IndexDocument(str(at), "", body) for at, body in enumerate(bodies)])
    terms = like(opened, bodies[0]).split(" OR ")
    assert "关税" in terms
    assert all(len(term) > 1 for term in terms)
    assert set(search(opened, " OR ".join(terms), 5)) == {"0", "1", "2"}
    opened.close()


def test_names_that_others_have_come_first_and_are_not_said_twice(tmp_path: Path) -> None:
    bodies = ("Ann Lee spoke of fish and boats. Ann Lee left.", "Ann Lee spoke of fish.", "Boats.", "Nothing.", "None.")
    named = [
        IndexDocument(str(at), "", body, main_actors=("Ann Lee",) * ("Ann" in body)) for at, body in enumerate(bodies)
    ]
    index = fill(tmp_path, named)
    query = like(index, bodies[0], actors={"Ann Lee": 2, "Bob Ray": 3})
    assert query == '"Ann Lee" OR boats OR fish OR spoke'


@pytest.mark.parametrize(
    ("name", "query"),
    [
        ("World Trade Organization (WTO)", '"World Trade Organization"'),
        ("Bernama", "Bernama"),
        ('The "Big" Five*', '"The Big Five"'),
        ("OR", '"OR"'),
        ("U.S.", '"U.S."'),
        ("*", ""),
    ],
)
def test_a_name_is_asked_for_as_it_can_be(tmp_path: Path, name: str, query: str) -> None:
    index = fill(tmp_path, [IndexDocument(str(at), "", "x", main_actors=(name,)) for at in range(2)])
    assert like(index, "", actors={name: 1}) == query
    assert join_names([name]) == query


def test_an_article_unlike_all_others_gives_no_query(tmp_path: Path) -> None:
    index = fill(tmp_path, [IndexDocument("a", "", "Fish and boats."), IndexDocument("b", "", "Wine.")])
    assert like(index, "Fish and boats.") == ""


def test_characters_of_a_script_without_spaces_are_asked_for_in_pairs(tmp_path: Path) -> None:
    bodies = ("中美贸易战升级", "贸易战", "会谈", "会谈", "会谈")
    index = fill(tmp_path, [IndexDocument(str(at), "", body) for at, body in enumerate(bodies)])
    assert set(search(index, like(index, bodies[0]), 5)) == {"0", "1"}


def test_a_word_of_one_article_alone_is_not_asked_for_however_often_that_was_corrected(tmp_path: Path) -> None:
    documents = [IndexDocument(str(number), "", f"shipping quota talks number{number}") for number in range(8)]
    own = IndexDocument("own", "", "shipping quota talks of zyxwv")
    index = fill(tmp_path, [*documents, own])
    for _ in range(3):
        index.add([own])
    assert "zyxwv" not in like(index, own.body)
    index.close()
