import numpy as np

from tests.eval.weights import fit

_MARKS = np.array([[1.0, 1.0], [1.0, 0.0], [1.0, 1.0], [1.0, 0.0]])
_WANTED = np.array([1.0, 0.0, 1.0, 0.0])
_PRIOR = np.array([0.5, -1.0])


def test_a_weight_that_is_held_fast_stays_where_it_was() -> None:
    assert np.allclose(fit(_MARKS, _WANTED, _PRIOR, np.full(2, 1e6)), _PRIOR, atol=1e-4)


def test_a_mark_that_only_wanted_issues_have_gains_weight() -> None:
    assert fit(_MARKS, _WANTED, _PRIOR, np.full(2, 0.1))[1] > 1
