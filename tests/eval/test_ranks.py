import numpy as np

from tests.eval.ranks import fit

_DIFFERENCES = np.array([[1.0, 0.5], [1.0, -0.5], [2.0, 0.0]])


def test_a_mark_that_the_first_of_a_pair_has_more_of_gains_weight_and_another_none() -> None:
    weights = fit(_DIFFERENCES, np.ones(3), 0.1)
    assert weights[0] > 1
    assert abs(weights[1]) < 0.1


def test_a_weight_that_is_held_fast_stays_at_nothing() -> None:
    assert np.allclose(fit(_DIFFERENCES, np.ones(3), 1e6), 0, atol=1e-3)
