import tracemalloc
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.documents import IndexDocument
from briefing.index.matching import runs
from briefing.index.matching.runs import find_runs
from briefing.index.store import Index

WORDS = "abc"
BODIES = ["a b c", "a c b", "b a a b", "", "c c c", "a x x b", "a x b x c a b", "b", "a b a b a b", "c b a"]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Index]:
    """An index of BODIES in two segments, numbered in their order."""
    documents = [IndexDocument(str(number), "", body) for number, body in enumerate(BODIES)]
    opened = Index.rebuild(tmp_path_factory.mktemp("runs"), documents[:6])
    opened.add(documents[6:])
    yield opened
    opened.close()


def find_one_by_one(slots: Sequence[Sequence[str]], slop: int) -> dict[str, int]:
    found: Counter[str] = Counter()
    for number, body in enumerate(BODIES):
        words = body.split()
        ends = {at for at, word in enumerate(words) if word in slots[0]}
        for slot in slots[1:]:
            ends = {
                at for at, word in enumerate(words) if word in slot and any(0 < at - end <= slop + 1 for end in ends)
            }
        found[str(number)] = len(ends)
    return {name: count for name, count in found.items() if count}


@settings(deadline=None)
@given(
    st.lists(st.sets(st.sampled_from([*WORDS, "absent"]), min_size=1), min_size=2, max_size=4),
    st.sampled_from([0, 1, 2, 3, 40]),
    st.sampled_from([1, 2, 5, runs.AT_A_TIME]),
    st.sampled_from([1, 2, 5, 17, runs.LONGEST_LINE]),
)
def test_runs_are_those_that_reading_word_by_word_finds(
    index: Index, slots: list[set[str]], slop: int, at_a_time: int, longest: int
) -> None:
    snapshot = index._snapshot
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(runs, "AT_A_TIME", at_a_time)
        patched.setattr(runs, "LONGEST_LINE", longest)
        found = find_runs("body", [tuple(slot) for slot in slots], slop, snapshot)
    named = dict(zip((snapshot.ids[number] for number in found.numbers), found.counts.tolist(), strict=True))
    assert named == find_one_by_one(slots, slop)


def test_a_run_never_reaches_into_the_next_article(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path, [IndexDocument("1", "", "a"), IndexDocument("2", "", "b")])
    assert not len(find_runs("body", [("a",), ("b",)], 40, index._snapshot).numbers)


def test_runs_in_long_lists_of_names_take_little_memory(tmp_path: Path) -> None:
    names = tuple(f"name{number} other{number}" for number in range(60))
    index = Index.rebuild(tmp_path, [IndexDocument(str(number), "", "", actors=names) for number in range(1_500)])
    snapshot = index._snapshot
    tracemalloc.start()
    try:
        found = find_runs("actors", [("name59",), ("other59",)], 20, snapshot)
        assert tracemalloc.get_traced_memory()[1] < 4 * runs.LONGEST_LINE
    finally:
        tracemalloc.stop()
    assert len(found.numbers) == 1_500
    assert not len(find_runs("actors", [("other58",), ("name59",)], 99, snapshot).numbers)
