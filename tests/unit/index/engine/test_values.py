import io
from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.engine.numbers import Places
from briefing.index.engine.segmentfile import SegmentFile, SegmentParts
from briefing.index.engine.values import Values, ValueTable, gather_values, join_values, read_values, write_values
from briefing.query.tree import clean_value
from briefing.text.fold import fold

ARTICLES = st.lists(
    st.lists(st.sampled_from(["Łódź", "LODZ", "lodz", "China", "CHINA", "a\nb", '"', "中国", "c"])), max_size=8
)
PARTS = st.lists(ARTICLES, max_size=3)


def keys_of(articles: list[list[str]]) -> list[set[str]]:
    return [{fold(clean_value(value)) for value in values if clean_value(value)} for values in articles]


def read(values: Values, count: int) -> list[set[str]]:
    found: list[set[str]] = [set() for _ in range(count)]
    for owner, number in zip(values.owners.tolist(), values.numbers.tolist(), strict=True):
        key = values.keys[values.key_numbers[number]]
        assert key == fold(values.spellings[number])
        assert key not in found[owner]
        found[owner].add(key)
    return found


def written(values: Values) -> Values:
    stream = io.BytesIO()
    parts = SegmentParts(stream)
    write_values(parts, "source", values)
    parts.finish({})
    return read_values(SegmentFile(io.BytesIO(stream.getvalue())), "source")


@settings(deadline=None)
@given(ARTICLES)
def test_values_come_back_as_they_were_written(articles: list[list[str]]) -> None:
    values = gather_values(articles)
    assert read(values, len(articles)) == read(written(values), len(articles)) == keys_of(articles)


def renumber(kept: list[bool], base: int) -> Places:
    return np.cumsum(kept, dtype=np.int64) - 1 + base


@settings(deadline=None)
@given(PARTS, st.data())
def test_what_is_kept_of_several_parts_is_joined_without_what_nobody_has(
    parts: list[list[list[str]]], data: st.DataObject
) -> None:
    picked, expected = [], list[set[str]]()
    for articles in parts:
        kept = data.draw(st.lists(st.booleans(), min_size=len(articles), max_size=len(articles)))
        picked.append(gather_values(articles).pick(np.array(kept, bool), renumber(kept, len(expected))))
        expected += [keys for keys, is_kept in zip(keys_of(articles), kept, strict=True) if is_kept]
    joined = join_values(picked)
    assert read(joined, len(expected)) == expected
    assert set(joined.keys) == set().union(*expected)


@settings(deadline=None)
@given(PARTS, st.data())
def test_a_table_counts_the_wanted_articles_of_all_parts(parts: list[list[list[str]]], data: st.DataObject) -> None:
    every = [keys for articles in parts for keys in keys_of(articles)]
    bases = np.cumsum([0, *map(len, parts)]).tolist()
    pieces = [(gather_values(one), base) for one, base in zip(parts, bases, strict=False)]
    first = data.draw(st.integers(0, len(pieces)))
    table = ValueTable().extended(pieces[:first]).extended(pieces[first:])
    assert table.labels == ValueTable().extended(pieces).labels
    wanted = np.array(data.draw(st.lists(st.booleans(), min_size=len(every), max_size=len(every))), bool)
    counted = dict(zip(table.keys, table.count(wanted).tolist(), strict=True))
    expected = Counter(key for keys, is_wanted in zip(every, wanted, strict=True) if is_wanted for key in keys)
    assert {key: count for key, count in counted.items() if count} == expected
    for key in table.keys:
        assert table.owners_of(key).tolist() == [at for at, keys in enumerate(every) if key in keys]
        assert fold(table.labels[table.find(key) or 0]) == key


def test_a_value_is_shown_as_most_articles_write_it_and_as_the_first_where_level() -> None:
    first, second = gather_values([["lodz"], ["Łódź"], ["China"], ["CHINA"]]), gather_values([["Łódź"], ["CHINA"]])
    assert ValueTable().extended([(first, 0)]).labels == ["lodz", "China"]
    assert ValueTable().extended([(first, 0)]).extended([(second, 4)]).labels == ["Łódź", "CHINA"]
