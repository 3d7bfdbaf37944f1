import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.engine.numbers import (
    WORTH_PACKING,
    add_steps,
    decode,
    encode,
    pack,
    sort_stably,
    take_steps,
    unpack,
)

NUMBERS = st.one_of(st.integers(0, 300), st.sampled_from([127, 128, 16383, 16384, 2**21, 2**28, 2**32 - 1]))


def uint(numbers: list[int]) -> np.ndarray:
    return np.array(numbers, np.uint32)


@settings(deadline=None)
@given(st.lists(NUMBERS, max_size=60))
def test_numbers_come_back_as_they_were_written(numbers: list[int]) -> None:
    written, starts = encode(uint(numbers))
    assert decode(written.tobytes(), len(numbers)).tolist() == numbers
    assert len(starts) == len(numbers) + 1
    for at, number in enumerate(numbers):
        assert decode(written[starts[at] : starts[at + 1]].tobytes(), 1).tolist() == [number]


@pytest.mark.parametrize(("written", "count"), [(b"", 1), (b"\x01", 0), (b"\x01", 2), (b"\x81", 1), (b"\x01\x81", 1)])
def test_bytes_that_do_not_hold_the_numbers_expected_are_an_error(written: bytes, count: int) -> None:
    with pytest.raises(EOFError):
        decode(written, count)


@settings(deadline=None)
@given(st.lists(st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=9).map(sorted), min_size=1, max_size=9))
def test_steps_add_up_to_the_numbers(runs: list[list[int]]) -> None:
    starts = np.cumsum([0, *map(len, runs)])[:-1]
    numbers = uint([number for run in runs for number in run])
    assert add_steps(take_steps(numbers, starts), starts).tolist() == numbers.tolist()


@settings(deadline=None)
@given(st.lists(st.one_of(st.integers(0, 5), st.integers(0, 2**32 - 1)), max_size=40))
def test_equal_numbers_stay_in_order(numbers: list[int]) -> None:
    assert sort_stably(uint(numbers)).tolist() == sorted(range(len(numbers)), key=numbers.__getitem__)


def test_bytes_are_packed_only_where_that_makes_them_shorter() -> None:
    flat = bytes(WORTH_PACKING)
    packed = pack(flat)
    assert packed is not None
    assert len(packed) < len(flat)
    assert unpack(packed) == flat
    assert pack(flat[1:]) is None
    noise = np.random.default_rng(1).integers(0, 256, WORTH_PACKING, np.uint8).tobytes()
    assert pack(noise) is None
