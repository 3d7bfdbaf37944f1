import io
import random
import string
from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.analysis.words import find_words
from briefing.index.documents import IndexDocument
from briefing.index.engine.chunks import GAP
from briefing.index.engine.columns import AWAITED, DEADLINES
from briefing.index.engine.postings import FAR, OFTEN, WIDE
from briefing.index.engine.segments import OpenSegment, SegmentBuilder, merge_segments

TEXTS = st.lists(
    st.sampled_from(
        [
            "trade",
            "Trade,",
            "rare-earth",
            "U.S.",
            "1,000",
            "贸易战",
            "trade贸易war",
            "O'Neill’s",
            "x" * 90,
            "—",
            "\n\n",
            "a-a",
        ]
    )
    | st.text(string.printable + "é\u0301\u00a0\u202f\u2010“”ﬁ", max_size=6),
    max_size=12,
).map(" ".join)


def build(bodies: Sequence[str]) -> OpenSegment:
    builder = SegmentBuilder()
    for number, body in enumerate(bodies):
        builder.add(IndexDocument(f"id{number}", "", body))
    return written(builder)


def written(builder: SegmentBuilder) -> OpenSegment:
    stream = io.BytesIO()
    builder.write(stream)
    return OpenSegment(io.BytesIO(stream.getvalue()))


def expected(bodies: Sequence[str]) -> dict[str, dict[int, list[int]]]:
    places: defaultdict[str, defaultdict[int, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, body in enumerate(bodies):
        for place in find_words(body):
            places[place.word][number].append(place.position)
    return {word: {number: sorted(found) for number, found in places[word].items()} for word in places}


def read(segment: OpenSegment, field: str = "body") -> dict[str, dict[int, list[int]]]:
    postings = segment.postings(field)
    places: dict[str, dict[int, list[int]]] = {}
    for rank, word in enumerate(postings.words):
        found = postings.read(np.array([rank]))
        occurrences = postings.read_occurrences(np.array([rank]))
        assert occurrences.numbers.tolist() == found.numbers.tolist()
        assert occurrences.counts.tolist() == found.counts.tolist()
        places[word] = {number: [] for number in found.numbers.tolist()}
        for owner, place in zip(np.repeat(found.numbers, found.counts), occurrences.place(), strict=True):
            places[word][int(owner)].append(int(place))
    return places


@settings(deadline=None, max_examples=60)
@given(st.lists(TEXTS, max_size=6))
def test_words_come_back_where_they_stood(bodies: list[str]) -> None:
    segment = build(bodies)
    assert read(segment) == expected(bodies)
    assert list(segment.postings("body").words) == sorted(expected(bodies))
    assert segment.lengths("body").tolist() == [sum(1 for _ in find_words(body)) for body in bodies]


@pytest.mark.parametrize("step", [1, FAR - 1, FAR, FAR + 1, 300, 70_000])
def test_words_come_back_however_many_articles_lie_between(step: int) -> None:
    bodies = [f"every n{number}" if number % step == 0 else "" for number in range(2 * step + 1)]
    assert read(build(bodies)) == expected(bodies)


@pytest.mark.parametrize("often", [1, OFTEN, OFTEN + 1, OFTEN + 2, 300, 70_000])
def test_words_come_back_however_often_they_stand_there(often: int) -> None:
    bodies = ["war", "war " * often, "war"]
    assert read(build(bodies)) == expected(bodies)


@pytest.mark.parametrize("gap", [WIDE - 2, WIDE - 1, WIDE, 70_000])
def test_words_come_back_however_many_others_lie_between(gap: int) -> None:
    bodies = [f"war {'and ' * gap}war", "war"]
    assert read(build(bodies)) == expected(bodies)


def test_all_words_read_at_once_are_those_read_one_by_one() -> None:
    chance = random.Random(3)  # noqa: S311
    bodies = [" ".join(chance.choices("abcdefgh", k=chance.randint(0, 9))) for _ in range(200)]
    postings = build(bodies).postings("body")
    every = postings.read(np.arange(len(postings.words)))
    one_by_one = [postings.read(np.array([rank])) for rank in range(len(postings.words))]
    assert every.numbers.tolist() == [number for one in one_by_one for number in one.numbers.tolist()]
    assert every.counts.tolist() == [count for one in one_by_one for count in one.counts.tolist()]


def test_texts_of_one_field_stand_far_apart() -> None:
    builder = SegmentBuilder()
    builder.add(IndexDocument("a", "", "", actors=("United States", "", "China")))
    builder.add(IndexDocument("b", "", "", actors=("China",)))
    assert read(written(builder), "actors") == {
        "united": {0: [0]},
        "states": {0: [1]},
        "china": {0: [2 + 2 * GAP], 1: [0]},
    }


def test_a_merged_segment_holds_the_articles_that_are_kept() -> None:
    bodies = [f"war n{number} {'trade ' * (number % 4)}" for number in range(40)]
    parts = [build(bodies[:1]), build(bodies[1:30]), build(bodies[30:])]
    kept = [np.array([number % 3 != 0 for number in of_part]) for of_part in (range(1), range(1, 30), range(30, 40))]
    stream = io.BytesIO()
    merge_segments(stream, list(zip(parts, kept, strict=True)))
    merged = OpenSegment(io.BytesIO(stream.getvalue()))
    left = [body for number, body in enumerate(bodies) if number % 3]
    assert read(merged) == expected(left)
    assert merged.count == len(left)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(TEXTS, max_size=4), min_size=1, max_size=4))
def test_segments_of_which_all_is_kept_become_what_is_built_at_once(parts: list[list[str]]) -> None:
    bodies = [body for part in parts for body in part]
    stream = io.BytesIO()
    merge_segments(stream, [(build(part), np.ones(len(part), bool)) for part in parts])
    merged = OpenSegment(io.BytesIO(stream.getvalue()))
    assert read(merged) == expected(bodies)
    assert merged.lengths("body").tolist() == build(bodies).lengths("body").tolist()
    assert merged.fields == build(bodies).fields


def test_joined_words_have_steps_of_any_size_between_segments() -> None:
    bodies = [["war"], [""] * 400, ["war", "war " * 300], [""] * 70_000, ["war"]]
    stream = io.BytesIO()
    merge_segments(stream, [(build(part), np.ones(len(part), bool)) for part in bodies])
    assert read(OpenSegment(io.BytesIO(stream.getvalue()))) == expected([body for part in bodies for body in part])


def test_a_merged_segment_keeps_the_days_and_the_order_of_arrival() -> None:
    parts = []
    for number in range(4):
        builder = SegmentBuilder()
        day = f"2025-11-{number + 1:02}"
        builder.add(IndexDocument(str(number), "", "", deadlines=(day, "2026"), awaited=(day,), arrival=9 - number))
        parts.append(written(builder))
    stream = io.BytesIO()
    merge_segments(stream, [(part, np.array([number != 1])) for number, part in enumerate(parts)])
    columns = OpenSegment(io.BytesIO(stream.getvalue())).columns
    assert list(columns.ids) == ["0", "2", "3"]
    assert columns.arrivals.tolist() == [9, 7, 6]
    assert columns.days[AWAITED].owners.tolist() == [0, 1, 2]
    assert columns.days[AWAITED].starts.tolist() == [date(2025, 11, day).toordinal() for day in (1, 3, 4)]
    assert columns.days[DEADLINES].owners.tolist() == [0, 0, 1, 1, 2, 2]


def test_the_builder_that_follows_begins_empty_and_knows_the_same_words() -> None:
    builder = SegmentBuilder()
    builder.add(IndexDocument("a", "Trade", "war of words"))
    following = builder.next()
    following.add(IndexDocument("b", "", "words, war"))
    assert read(written(following)) == {"war": {0: [1]}, "words": {0: [0]}}
    assert read(written(following), "title") == {}


def test_a_file_cut_short_is_an_error() -> None:
    builder = SegmentBuilder()
    builder.add(IndexDocument("a", "Trade", "war of words"))
    stream = io.BytesIO()
    builder.write(stream)
    whole = stream.getvalue()
    for size in (0, 3, 7, len(whole) // 2, len(whole) - 1):
        with pytest.raises(EOFError):
            OpenSegment(io.BytesIO(whole[:size]))
