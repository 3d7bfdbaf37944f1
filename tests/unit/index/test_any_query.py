"""Can anything that a person types go through the whole search?"""

from datetime import date
from functools import partial

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing.index.documents import IndexAnswer
from briefing.index.marks import find_marks
from briefing.index.store import Index
from briefing.index.suggesting.offers import make_offers
from briefing.index.suggesting.values import complete_values
from briefing.query.aliases import read_aliases, widen_query
from briefing.query.completing import find_beginning
from briefing.query.describe import describe
from briefing.query.grammar import Query, parse
from tests.unit.index.conftest import ARTICLES

TODAY = date(2025, 10, 25)
ALIASES = read_aliases("name\tforms\nUnited States\tUS;U.S.\nHe Lifeng\tHe;Vice Premier He\n")
_PIECES = """
actor: source: title: lang: kind: issue: deadline: deadline:before: date: before: after: on: source:= actor:= foo: none
US He tarrif goverment 中美 贸 résumé ʼ ـ İ ß U.S. t* w?r* tarif~ é~2 "trade war "trade* "rare ~3 ~ * ? ( ) - AND OR NOT
2025 2025-11 2025..2026 0001-01-01.. \u0301 \ud800 \0
"""
_PIECED = st.lists(st.sampled_from([*_PIECES.split(), " ", '"']), max_size=10).flatmap(
    lambda pieces: st.sampled_from([" ", ""]).map(lambda space: space.join(pieces))
)
_anything = settings(
    deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def read(text: str, *, typing: bool) -> Query:
    return widen_query(parse(text, TODAY, typing=typing), ALIASES)


def search(index: Index, query: Query) -> IndexAnswer:
    return index.search(query.tree, as_of=TODAY, order="deadline")


@_anything
@given(st.text() | _PIECED, st.booleans())
@example("ʼ~", False)
@example("actor:he", True)
@example("a" + "\u0301" * 2_000 + ".b", False)
@example("a." * 2_000 + "bb", False)
@example('actor:"United States"~99', False)
@example("a*" * 31 + "b", False)
@example("a" * 40_000 + "~", False)
@example("a" * 40_000 + "~", True)
def test_any_text_finds_something_or_nothing_and_raises_never(index: Index, text: str, typing: bool) -> None:
    query = read(text, typing=typing)
    answer = search(index, query)
    assert len(answer.matches) == answer.total <= len(ARTICLES)
    describe(query.tree, answer.bounded)
    for article in ARTICLES:
        find_marks(query.tree, article.body)
    if query.problem:
        assert query.problem.sentence.endswith(".")
        assert 0 <= query.problem.span.start < query.problem.span.end <= len(text)


@_anything
@given(_PIECED, st.booleans())
def test_what_is_offered_for_any_text_finds_as_many_as_it_says(index: Index, text: str, typing: bool) -> None:
    for offer in index.examine(partial(make_offers, text, partial(read, typing=typing))):
        assert offer.total == search(index, read(offer.query, typing=typing)).total > 0


@_anything
@given(_PIECED, st.integers(0, 40))
def test_what_completes_any_text_finds_as_many_as_it_says(index: Index, text: str, caret: int) -> None:
    beginning = find_beginning(text, min(caret, len(text)))
    if beginning:
        for completion in index.examine(partial(complete_values, beginning)):
            assert completion.count
            found = search(index, read(f"{beginning.field}:{completion.text}", typing=False))
            assert found.total >= completion.count
