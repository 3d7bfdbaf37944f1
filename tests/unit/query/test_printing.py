from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.query.grammar import MOST_LEAVES, parse
from briefing.query.printing import print_query
from briefing.query.tree import (
    DATE_FIELDS,
    FIELDS,
    VALUE_FIELDS,
    DateField,
    Dates,
    Field,
    Fuzzy,
    Leaf,
    Node,
    Phrase,
    Prefix,
    Undated,
    Value,
    Wildcard,
    Word,
    all_of,
    any_of,
    clean_value,
    none_of,
)
from briefing.temporal.values import DateRange

TODAY = date(2025, 10, 25)
_LETTERS = st.characters(categories=("L", "N"))
_INSIDE = st.characters(categories=("L", "M", "N", "P", "S"), exclude_characters='()"“”„‟«»*?~')


def _is_word(text: str) -> bool:
    try:
        Word(text)
    except ValueError:
        return False
    return True


_WORDS = st.one_of(
    st.text(_LETTERS, min_size=1, max_size=8),
    st.tuples(_LETTERS, st.text(_INSIDE, max_size=6), _LETTERS).map("".join),
    st.sampled_from([f"{name}s" for name in (*FIELDS, *DATE_FIELDS)]),
).filter(_is_word)
_PHRASES = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
_DAYS = st.dates(date(2, 1, 1), date(9998, 1, 1))
_RANGES = st.one_of(
    st.tuples(_DAYS, _DAYS).filter(lambda pair: pair[0] < pair[1]).map(lambda pair: DateRange(*pair)),
    _DAYS.map(lambda day: DateRange(date.min, day)),
    _DAYS.map(lambda day: DateRange(day, date.max)),
)
_LEAVES: st.SearchStrategy[Leaf] = st.one_of(
    _WORDS.map(Word),
    _WORDS.map(Prefix),
    st.builds(Fuzzy, _WORDS, st.sampled_from([1, 2])),
    st.builds(Phrase, _PHRASES, st.integers(0, 99), st.booleans()),
    st.tuples(_LETTERS, st.sampled_from("?*"), _LETTERS, st.sampled_from(["", "*"])).map(
        lambda parts: Wildcard("".join(parts))
    ),
)


def _join(nodes: st.SearchStrategy[Node]) -> st.SearchStrategy[Node]:
    several = st.lists(nodes, min_size=1, max_size=3)
    return st.one_of(
        several.map(lambda some: all_of(some) or some[0]),
        several.map(lambda some: any_of(some) or some[0]),
        nodes.map(none_of),
    )


_IN_FIELDS = st.builds(Field, st.sampled_from(FIELDS), st.recursive(_LEAVES, _join, max_leaves=4))
_VALUES = st.builds(Value, st.sampled_from(VALUE_FIELDS), st.text(max_size=20).map(clean_value).filter(bool))
_DATES = st.one_of(
    st.builds(Dates, st.sampled_from(DateField), _RANGES), st.builds(Undated, st.sampled_from(DateField))
)
_TREES = st.recursive(
    st.one_of(_LEAVES, _IN_FIELDS, _VALUES, _DATES),
    _join,
    max_leaves=MOST_LEAVES // 8,
)


@settings(deadline=None)
@given(_TREES)
def test_a_printed_tree_reads_as_the_same_tree(tree: Node) -> None:
    query = parse(print_query(tree), TODAY)
    assert query.tree == tree
    assert query.problem is None


def test_no_tree_prints_as_nothing() -> None:
    assert print_query(None) == ""
