import io
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.documents import IndexDocument
from briefing.index.engine.postings import WIDE
from briefing.index.engine.segments import OpenSegment, SegmentBuilder
from briefing.index.matching.stretches import SlotPlaces, find_places

BODIES = st.lists(st.lists(st.sampled_from("abc"), max_size=6), min_size=1, max_size=30)


def find_in(bodies: Sequence[str], words: Sequence[str], wanted: Sequence[bool]) -> SlotPlaces:
    builder = SegmentBuilder()
    for number, body in enumerate(bodies):
        builder.add(IndexDocument(str(number), "", body))
    stream = io.BytesIO()
    builder.write(stream)
    postings = OpenSegment(io.BytesIO(stream.getvalue())).postings("body")
    ranks = postings.find(words)
    return find_places(postings, ranks, postings.read(ranks), np.array(wanted))


def place(slot: SlotPlaces, first: int, end: int, apart: int) -> list[int]:
    """Return the places in some articles, those of the first from 0, of the second from `apart` on, and so forth."""
    return sorted(slot.read(first, end).place(np.arange(end - first) * apart).tolist())


@settings(deadline=None, max_examples=100)
@given(BODIES, st.sets(st.sampled_from("abc"), min_size=1), st.data())
def test_words_stand_where_they_were_written(bodies: list[list[str]], words: set[str], drawn: st.DataObject) -> None:
    meant = [[at for at, word in enumerate(body) if word in words] for body in bodies]
    if any(meant):
        first, end = sorted(drawn.draw(st.tuples(*[st.integers(0, len(bodies))] * 2)))
        slot = find_in([" ".join(body) for body in bodies], sorted(words), [True] * len(bodies))
        assert slot.size == sum(map(len, meant))
        assert place(slot, first, end, 10) == [at + 10 * n for n, one in enumerate(meant[first:end]) for at in one]


@settings(deadline=None, max_examples=100)
@given(BODIES, st.sets(st.sampled_from("abc"), min_size=1), st.sets(st.integers(0, 29)))
def test_words_of_all_articles_wanted_are_read(bodies: list[list[str]], words: set[str], wanted: set[int]) -> None:
    mask = [number in wanted for number in range(len(bodies))]
    meant = [at + 10 * n for n, body in enumerate(bodies) if mask[n] for at, word in enumerate(body) if word in words]
    if any(words.intersection(body) for body in bodies):
        found = place(find_in([" ".join(body) for body in bodies], sorted(words), mask), 0, len(bodies), 10)
        assert [one for one in found if mask[one // 10]] == meant
        assert len({one // 10 for one in found}) <= 2 * len({one // 10 for one in meant})


@pytest.mark.parametrize("words", [["war"], ["peace", "war"]])
@pytest.mark.parametrize("gap", [WIDE - 2, WIDE - 1, WIDE, 70_000])
def test_places_far_apart_are_read_in_every_stretch(words: list[str], gap: int) -> None:
    body = f"{'and ' * gap}war {'and ' * gap}war"
    slot = find_in([body, "peace war", body, "war"], words, [True] * 4)
    assert [place(slot, number, number + 1, 0) for number in (0, 2, 3)] == [[gap, 2 * gap + 1]] * 2 + [[0]]


def test_a_stretch_without_the_words_has_no_places() -> None:
    assert place(find_in(["war", "", ""], ["war"], [True] * 3), 1, 3, 0) == []
