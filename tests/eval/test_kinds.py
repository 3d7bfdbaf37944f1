import numpy as np

from briefing.extraction.deadlines.judging.events import EventTable, EventWord
from tests.eval.kinds import fit, thin

_MARKS = np.array([[1.0, 1.0], [1.0, 0.0], [1.0, 1.0], [1.0, 0.0]])
_KINDS = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, 0.0], [0.0, 1.0]])


def test_a_mark_of_one_kind_weighs_for_it_and_against_the_other() -> None:
    weights = fit(_MARKS, _KINDS, np.ones((4, 1)), hold=0.1)
    assert weights[1, 0] > 1 > -1 > weights[1, 1]


def test_weights_that_are_held_fast_stay_at_nothing() -> None:
    assert np.allclose(fit(_MARKS, _KINDS, np.ones((4, 1)), hold=1e6), 0, atol=1e-2)


def test_an_event_that_counts_for_nothing_moves_no_weight() -> None:
    counts = np.array([[1.0], [1.0], [0.0], [0.0]])
    other = np.vstack((_KINDS[:2], _KINDS[[1, 0]]))
    assert np.allclose(fit(_MARKS, _KINDS, counts), fit(_MARKS, other, counts))


def test_a_thinned_table_lacks_words_but_none_without_a_kind() -> None:
    light = EventWord(("hold",), None)
    full = EventTable({"hold": (light,)}, {})
    assert thin(full, 1.0, 0).verbs == {"hold": (light,)}
