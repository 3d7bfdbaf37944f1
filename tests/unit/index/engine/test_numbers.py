import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.engine.numbers import add_steps, clip, restore, sort_stably, sum_runs, take_steps

NUMBERS = st.one_of(st.integers(0, 300), st.sampled_from([3, 63, 64, 254, 255, 256, 2**16, 2**24, 2**32 - 1]))


def uint(numbers: list[int]) -> np.ndarray:
    return np.array(numbers, np.uint32)


@settings(deadline=None)
@given(st.lists(NUMBERS, max_size=60), st.sampled_from([3, 63, 255]))
def test_numbers_come_back_as_they_were_clipped(numbers: list[int], most: int) -> None:
    large = [number for number in numbers if number >= most]
    small = clip(uint(numbers), most)
    assert small.max(initial=0) <= most
    assert restore(small, uint(large), most).tolist() == numbers


@pytest.mark.parametrize("large", [[], [300], [300, 300, 300]])
def test_other_large_numbers_than_were_clipped_are_an_error(large: list[int]) -> None:
    with pytest.raises(EOFError):
        restore(clip(uint([1, 300, 2, 255]), 255), uint(large), 255)


RUNS = st.lists(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=9).map(sorted), max_size=9)


@settings(deadline=None)
@given(RUNS, st.integers(0, 1000))
def test_steps_add_up_to_the_numbers_of_each_run_from_its_base(runs: list[list[int]], base: int) -> None:
    starts = np.cumsum([0, *map(len, runs)])[:-1]
    numbers = uint([number for run in runs for number in run])
    steps = take_steps(numbers, starts).astype(np.int64)
    sums = sum_runs(steps, starts)
    assert sums.tolist() == [run[-1] for run in runs]
    bases = base * np.arange(len(runs))
    moved = [number + base * at for at, run in enumerate(runs) for number in run]
    assert add_steps(steps, starts, sums, bases).tolist() == moved


@settings(deadline=None)
@given(st.lists(st.one_of(st.integers(0, 5), st.integers(0, 2**32 - 1)), max_size=40))
def test_equal_numbers_stay_in_order(numbers: list[int]) -> None:
    assert sort_stably(uint(numbers)).tolist() == sorted(range(len(numbers)), key=numbers.__getitem__)
