import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.extraction.words import is_titled, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S.-China talks", ["U.S.", "-", "China", "talks"]),
        ("Xi–Trump", ["Xi", "–", "Trump"]),
        ("China's view", ["China", "'s", "view"]),
        ("Gen. O'Brien of AT&T", ["Gen.", "O'Brien", "of", "AT&T"]),
        ("a 100 % tariff.", ["a", "100", "%", "tariff", "."]),
        ("George W. Bush", ["George", "W.", "Bush"]),
        ("Côte d'Ivoire", ["Côte", "d'Ivoire"]),
    ],
)
def test_a_sentence_is_parted_into_words_and_marks(text: str, words: list[str]) -> None:
    found = split_words(text)
    assert [word.text for word in found] == words
    assert [text[word.start : word.end] for word in found] == words


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Trade Tensions on the Rise", True),
        ("TRADE TENSIONS RISE", True),
        ("Trade tensions rise in Lima", False),
        ("Fed holds interest rates steady", False),
    ],
)
def test_a_headline_is_told_from_a_sentence_by_its_capitals(text: str, titled: bool) -> None:
    assert is_titled(split_words(text)) is titled


@given(st.text(st.characters(categories=["L"]) | st.just(" ")))
def test_letters_are_parted_by_spaces_alone(text: str) -> None:
    """Tables rely on it: their forms are split at the spaces where they hold nothing but letters."""
    assert [word.text for word in split_words(text)] == text.split()
