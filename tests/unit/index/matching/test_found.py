import numpy as np
import pytest

from briefing.index.matching.found import Found


def found(*scores: float) -> Found:
    array = np.array(scores, np.float32)
    return Found(array > 0, array)


def test_both_add_their_scores_where_both_match() -> None:
    both = found(1, 2, 0, 0) & found(4, 0, 3, 0)
    assert both.mask.tolist() == [True, False, False, False]
    assert both.scores is not None
    assert both.scores.tolist() == [5, 0, 0, 0]


def test_either_adds_the_scores_there_are() -> None:
    either = found(1, 2, 0, 0) | found(4, 0, 3, 0)
    assert either.mask.tolist() == [True, True, True, False]
    assert either.scores is not None
    assert either.scores.tolist() == [5, 2, 3, 0]


def test_what_is_not_scored_only_selects() -> None:
    selected = Found(np.array([True, False, True]))
    both = found(1, 2, 0) & selected
    assert both.scores is not None
    assert both.scores.tolist() == [1, 0, 0]
    assert (selected & selected).scores is None


@pytest.mark.parametrize(("scored", "size"), [(True, 15), (False, 3)])
def test_it_tells_how_many_bytes_it_takes(*, scored: bool, size: int) -> None:
    one = found(1, 2, 3)
    assert (one if scored else Found(one.mask)).nbytes == size
