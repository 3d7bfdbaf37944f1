import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.ui.theme import type as faces
from briefing.ui.widgets.wrapped import Wrapped


@pytest.fixture(autouse=True)
def fonts(look):
    return look


def test_words_that_fit_are_not_cut():
    words = Wrapped("Two words", faces.BODY, 300, lines=1)
    assert (words.text, words.lines) == ("Two words", 1)


def test_the_last_line_ends_with_an_ellipsis_after_a_whole_word():
    words = Wrapped("Senior officials began a new round of trade discussions", faces.BODY, 120, lines=2)
    assert words.lines == 2
    assert words.text.endswith("…")
    assert words.text.removesuffix("…").split()[-1] in {"began", "a", "new", "round"}


def test_what_is_cut_ends_as_is_asked_for_within_its_width():
    words = Wrapped("“Senior officials began a new round of trade talks”", faces.BODY, 120, lines=2, ending=" […]”")
    assert words.lines == 2
    assert words.text.endswith(" […]”")


def test_a_single_long_word_is_cut_at_a_letter():
    words = Wrapped("Donaudampfschifffahrtsgesellschaft", faces.BODY, 80, lines=1)
    assert words.lines == 1
    assert words.text.startswith("Donau")
    assert words.text.endswith("…")


def test_the_height_is_that_of_the_leadings():
    assert Wrapped("one\ntwo three four five six seven", faces.BODY, 60).height % faces.BODY.leading == 0


@given(st.text(max_size=200), st.integers(20, 400), st.integers(1, 3))
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_there_are_never_more_lines_than_asked_for(text, width, lines):
    assert Wrapped(text, faces.BODY, width, lines=lines).lines <= lines
