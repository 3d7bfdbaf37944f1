import errno
from datetime import date
from pathlib import Path

import pytest

from briefing.index.documents import IndexDocument
from briefing.index.files.folders import find_current, hold_lock
from briefing.index.store import Index
from briefing.index.writing.batch import FULL
from briefing.index.writing.merging import (
    MOST_SEGMENTS,
    MOST_WORDS,
    SegmentSize,
    choose_neighbours,
    choose_segments,
    is_worn_out,
)
from briefing.query.grammar import parse

TODAY = date(2025, 10, 25)


def grow(folder: Path, count: int) -> Index:
    index = Index.rebuild(folder, ())
    for number in range(count):
        index.add([IndexDocument(f"a{number}", "Title", f"tariff number{number}")])
    return index


def count_segments(folder: Path) -> int:
    return len(list(find_current(folder).glob("*.seg")))


def count_hits(index: Index) -> int:
    return index.search(parse("tariff", TODAY).tree, as_of=TODAY).total


@pytest.mark.parametrize(
    ("sizes", "chosen"),
    [
        ([1] * MOST_SEGMENTS, []),
        ([1] * (MOST_SEGMENTS + 1), list(range(MOST_SEGMENTS + 1))),
        ([FULL] * 20, []),
        ([9, *[1] * MOST_SEGMENTS], list(range(1, MOST_SEGMENTS + 1))),
        ([5, 1, *[100] * MOST_SEGMENTS], [0, 1]),
        ([*[FULL // 3] * (MOST_SEGMENTS + 1)], [0, 1, 2]),
    ],
)
def test_the_smallest_segments_are_merged_as_long_as_the_next_is_no_larger_than_all_before(
    sizes: list[int], chosen: list[int]
) -> None:
    assert choose_segments([SegmentSize(size) for size in sizes]) == chosen


@pytest.mark.parametrize(
    ("deleted", "chosen"), [((0.1, 0.2), []), ((0.2, 0.5), [1]), ((0.6, 0.5), [0]), ((0.0,) * 5, [])]
)
def test_a_segment_of_which_much_was_deleted_is_written_anew(deleted: tuple[float, ...], chosen: list[int]) -> None:
    assert choose_segments([SegmentSize(FULL, share) for share in deleted]) == chosen


def test_one_too_large_for_that_waits_for_a_new_index() -> None:
    sizes = [SegmentSize(MOST_WORDS, 0.5), SegmentSize(FULL, 0.1)]
    assert choose_segments(sizes) == []
    assert is_worn_out(sizes)
    assert not is_worn_out([SegmentSize(MOST_WORDS, 0.1), SegmentSize(FULL, 0.5)])


@pytest.mark.parametrize(
    ("sizes", "chosen"),
    [
        ([], []),
        ([1], []),
        ([1, 1, 1], [0, 1, 2]),
        ([MOST_WORDS, 1, 1], [1, 2]),
        ([MOST_WORDS, 1, MOST_WORDS], []),
        ([FULL] * 14, list(range(12))),
    ],
)
def test_neighbours_are_joined_as_long_as_they_are_not_too_large_together(sizes: list[int], chosen: list[int]) -> None:
    assert choose_neighbours([SegmentSize(size) for size in sizes]) == chosen


def test_what_was_built_in_many_segments_is_read_in_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.index.writing.batch.FULL", 100)
    monkeypatch.setattr("briefing.index.writing.merging.MOST_WORDS", 400)
    index = Index.rebuild(tmp_path, (IndexDocument(f"a{n}", "Title", f"tariff {n} " * (n % 9)) for n in range(200)))
    words = sum(2 * (n % 9) + 1 for n in range(200))
    assert words / 400 <= count_segments(tmp_path) <= 2 * words / 400
    assert count_hits(index) == sum(n % 9 > 0 for n in range(200))
    assert index.check() is None


def test_what_was_deleted_takes_no_room_after_merging(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path, (IndexDocument(f"a{n}", "Title", f"tariff {n} " * 500) for n in range(40)))
    (before,) = find_current(tmp_path).glob("*.seg")
    size = before.stat().st_size
    index.remove(f"a{number}" for number in range(30))
    assert index.merge()
    (after,) = find_current(tmp_path).glob("*.seg")
    assert after.stat().st_size < size / 2
    assert count_hits(index) == 10
    assert not index.merge()
    assert index.check() is None


def test_segments_stay_few_even_if_nobody_ever_merges_them(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path, ())
    most = 0
    for number in range(60):
        index.add([IndexDocument(f"a{number}", "Title", "tariff")])
        most = max(most, count_segments(tmp_path))
    assert MOST_SEGMENTS < most <= 24
    assert count_hits(index) == 60


def test_merging_is_left_for_later_where_there_is_no_room_or_another_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = grow(tmp_path, MOST_SEGMENTS + 1)
    with hold_lock(tmp_path, patience=0):
        assert not index.merge()
    with monkeypatch.context() as patch:
        patch.setattr("briefing.index.files.room._RESERVE", 1 << 60)
        assert not index.merge()
    assert count_segments(tmp_path) == MOST_SEGMENTS + 1
    assert index.merge()
    assert count_segments(tmp_path) == 1
    assert count_hits(index) == MOST_SEGMENTS + 1


def test_a_batch_is_refused_before_it_is_written_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = grow(tmp_path, 1)
    files = sorted(path.name for path in tmp_path.rglob("*"))
    monkeypatch.setattr("briefing.index.files.room._RESERVE", 1 << 60)
    for write in (index.add, lambda documents: Index.rebuild(tmp_path, documents)):
        with pytest.raises(
            OSError, match=r"it needs about [0-9]+ MB of room on the disk, and [0-9]+ MB are free"
        ) as told:
            write([IndexDocument("new", "", "zinc")])
        assert told.value.errno == errno.ENOSPC
    assert sorted(path.name for path in tmp_path.rglob("*")) == files
    assert count_hits(index) == 1


def test_only_new_segments_are_read_when_something_was_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = grow(tmp_path, 3)
    reader = Index.open(tmp_path)
    index.add([IndexDocument("new", "", "tariff")])
    measured: list[str] = []
    measure = "briefing.index.files.manifest.measure_file"
    from briefing.index.files.manifest import measure_file

    monkeypatch.setattr(measure, lambda path: (measured.append(path.suffix), measure_file(path))[1])
    assert reader.refresh()
    assert sorted(measured) == [".seg", ".toc"]
    assert count_hits(reader) == 4
