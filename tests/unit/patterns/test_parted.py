import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.patterns.parted import join_parted


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("publish the long-\nterm plan", "publish the long-term plan"),
        ("a cost-\nbenefit study", "a cost-benefit study"),
        ("part-\ntime staff", "part-time staff"),
        ("a Well-\nKnown man", "a Well-\nKnown man"),
        ("Full-\nyear results", "Full-year results"),
        ("a two-\nyear term", "a two-year term"),
        ("the ex-\nminister and the co-\nowner", "the ex-minister and the co-owner"),
        ("a state-\nowned bank, a city-\nbased firm", "a state-owned bank, a city-based firm"),
    ],
)
def test_a_compound_keeps_its_hyphen(text, joined):
    assert join_parted(text) == joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("at the ter-\nminal", "at the terminal"),
        ("the work-\n  ers", "the workers"),
        ("a short-\nage of cod", "a shortage of cod"),
        ("on the high-\nway at the week-\nend", "on the highway at the weekend"),
        ("his part-\nners", "his partners"),
        ("the state-\nment they ex-\npected", "the statement they expected"),
        ("the pre-\nsident of the com-\nmittee", "the president of the committee"),
        ("a ten-\nder for a co-\nalition", "a tender for a coalition"),
        ("most-\nly low-\ner", "mostly lower"),
    ],
)
def test_halves_of_one_word_are_one_word(text, joined):
    assert join_parted(text) == joined


def test_a_word_is_written_as_the_text_has_it_elsewhere():
    assert join_parted("The by-law is old. They changed the by-\nlaw.").endswith("changed the by-law.")
    assert join_parted("The longboat sank. They raised the long-\nboat.").endswith("raised the longboat.")


def test_what_two_words_share_stays_open():
    assert join_parted("two-\nand three-day strikes") == "two-\nand three-day strikes"


@given(st.text(alphabet="longter-\n ", max_size=40))
def test_joining_changes_nothing_but_hyphens_and_space(text):
    assert [one for one in join_parted(text) if one.isalpha()] == [one for one in text if one.isalpha()]
