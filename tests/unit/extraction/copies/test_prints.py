from hypothesis import given
from hypothesis import strategies as st

from tests.unit.extraction.differing.samples import read

_WORDS = st.lists(st.sampled_from(("sea", "ship", "coast", "toll", "law", "tax", "vote", "king", "road")), min_size=8)


@given(_WORDS, _WORDS)
def test_a_text_keeps_its_runs_wherever_it_stands(own, other):
    runs = set(read(" ".join(own)).extraction.runs)
    assert runs <= set(read(" ".join((*other, *own, *other))).extraction.runs)


def test_capitals_marks_and_breaks_change_no_run():
    plain = read("The ferry sank off the coast of Calder early on Friday in heavy seas").extraction.runs
    told = read("THE FERRY sank off the coast of Calder, early on\nFriday; in heavy seas!").extraction.runs
    assert plain == told != ()


def test_the_runs_of_an_article_come_in_ascending_order():
    runs = read("The ferry sank off the coast of Calder early on Friday in heavy seas").extraction.runs
    assert list(runs) == sorted(set(runs))
