"""Do our own evaluation and Whoosh's matchers find the same articles in the same index?"""

import random
from collections.abc import Iterator
from datetime import date

import pytest
from whoosh import query as whoosh
from whoosh.index import open_dir
from whoosh.qparser import QueryParser
from whoosh.searching import Searcher

from briefing.index.compile import compile_tree
from briefing.index.documents import IndexDocument
from briefing.index.evaluate import evaluate
from briefing.index.files.folders import find_current
from briefing.index.plan import AnyWord, Every, Everything, InDays, NoDays, Plan, Run, Some, Unscored, Without
from briefing.index.store import Index
from briefing.query.grammar import parse
from tests.unit.index.conftest import fill

TODAY = date(2025, 10, 25)
TEXT = "trade trades war wars rare-earth rare earth earths U.S. us use 贸易 贸易战 tariff tariffs résumé it"
WORDS = TEXT.split()
MOLDS = ("{a}", "{a} {b}", "{a} OR {b}", "{a} -{b}", '"{a} {b}"', '"{a} {b}"~2', '"{a} {b} {c}"~1', "title:{a} {b}")
MORE_MOLDS = ("({a} OR {b}) -({c} {a})", "-{a}", "t* {a}", "w?r* OR {b}", "tarif~ -{c}", "NOT ({a} OR title:{b})")


def to_whoosh(plan: Plan) -> whoosh.Query:
    match plan:
        case Everything():
            return whoosh.Every()
        case AnyWord(fields, words):
            return whoosh.Or([whoosh.Term(field, word) for field in fields for word in words])
        case Run(fields, slots, slop):
            runs = [[to_whoosh(AnyWord((field,), words)) for words in slots] for field in fields]
            return whoosh.Or([whoosh.Sequence(run, slop=slop + 1) for run in runs])
        case Every(parts):
            return whoosh.And([to_whoosh(part) for part in parts])
        case Some(parts):
            return whoosh.Or([to_whoosh(part) for part in parts])
        case Without(part):
            # A NOT alone gives Whoosh the deleted articles too.
            return whoosh.And([whoosh.Every(), whoosh.Not(to_whoosh(part))])
        case Unscored(part):
            return to_whoosh(part)
        case InDays() | NoDays():
            raise TypeError(plan)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    chance = random.Random(7)  # noqa: S311
    texts = [" ".join(chance.choices(WORDS, k=chance.randint(1, 14))) for _ in range(60)]
    documents = [IndexDocument(str(n), text[: n % 9], text) for n, text in enumerate(texts)]
    index = fill(tmp_path_factory.mktemp("agreement"), documents[:40])
    index.add(documents[40:])
    index.remove(str(number) for number in range(0, 60, 7))
    yield index
    index.close()


@pytest.fixture(scope="module")
def searcher(index: Index) -> Iterator[Searcher]:
    with open_dir(find_current(index._folder)).searcher() as opened:
        yield opened


@pytest.mark.parametrize("mold", MOLDS + MORE_MOLDS)
def test_whoosh_finds_the_same_articles_with_its_own_matchers(index: Index, searcher: Searcher, mold: str) -> None:
    chance = random.Random(mold)  # noqa: S311
    snapshot = index._snapshot
    found = 0
    for _ in range(30):
        a, b, c = chance.choices(WORDS, k=3)
        plan = compile_tree(parse(mold.format(a=a, b=b, c=c), TODAY).tree, snapshot.lexicon).plan
        ours = set(evaluate(plan, snapshot).numbers.tolist())
        assert ours == set(searcher.search(to_whoosh(plan), limit=None).docs()), mold.format(a=a, b=b, c=c)
        found += len(ours)
    assert found


@pytest.mark.parametrize(
    "text", ["wars", "wars AND rare", "us OR earth", '"rare earth"', "ear*", "rare NOT us", "résumé"]
)
def test_whooshs_own_parser_finds_by_words_and_scores(index: Index, searcher: Searcher, text: str) -> None:
    snapshot = index._snapshot
    query = QueryParser("body", searcher.schema).parse(text)
    results = searcher.search(query, limit=None)
    ours = evaluate(_from_whoosh(query), snapshot)
    assert {hit["id"] for hit in results} == {snapshot.ids[number] for number in ours.numbers.tolist()}
    assert results
    assert all(hit.score > 0 for hit in results)


def _from_whoosh(query: whoosh.Query) -> Plan:
    match query:
        case whoosh.Term():
            return AnyWord((query.fieldname,), (query.text,))
        case whoosh.Prefix():
            return AnyWord(
                (query.fieldname,), tuple(word for word in ("earth", "earths") if word.startswith(query.text))
            )
        case whoosh.Phrase():
            return Run((query.fieldname,), tuple((word,) for word in query.words), query.slop - 1)
        case whoosh.Not():
            return Without(_from_whoosh(query.query))
        case whoosh.Or():
            return Some(tuple(map(_from_whoosh, query.subqueries)))
        case _:
            return Every(tuple(map(_from_whoosh, query.subqueries)))


def test_a_search_for_the_best_few_gives_whooshs_best_of_all(searcher: Searcher) -> None:
    query = QueryParser("body", searcher.schema).parse("trade OR tariff")
    every = [(hit["id"], hit.score) for hit in searcher.search(query, limit=None)]
    assert [score for _, score in every[:5]] == [hit.score for hit in searcher.search(query, limit=5)]
    assert len(every) == len(set(every)) > 5
