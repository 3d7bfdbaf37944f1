from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.analysis.distance import is_near
from briefing.index.analysis.measuring import measure_distances

_LETTERS = st.text(st.sampled_from("abc"), max_size=7)


@settings(deadline=None)
@given(_LETTERS, st.lists(_LETTERS, max_size=6))
def test_many_words_measured_at_once_are_as_near_as_one_by_one(word: str, others: list[str]) -> None:
    measured = measure_distances(word, others).tolist()
    assert [[most >= distance for most in range(8)] for distance in measured] == [
        [is_near(word, other, most) for most in range(8)] for other in others
    ]
