import pytest

from briefing.extraction.copies.altered import tells_otherwise

_TOLD = "Talks end on July 15 at the latest, the mediator said. The loan of 2.5 billion was signed in Lagos last week."


@pytest.mark.parametrize(
    ("old", "new", "otherwise"),
    [
        ("July 15", "July 20", True),
        ("July 15", "June 15", True),
        ("2.5 billion", "3.1 billion", True),
        ("the mediator said", "the mediator told reporters", False),
        (" The loan of 2.5 billion was signed in Lagos last week.", "", False),
        ("July 15", "15 July", False),
        ("2.5 billion", "2.5 billion in 1,000 parts", False),
        ("last week", "last week. It is the 12th", False),
    ],
)
def test_a_sentence_in_the_same_words_with_other_figures_tells_otherwise(old: str, new: str, otherwise: bool) -> None:
    assert tells_otherwise(_TOLD, _TOLD.replace(old, new)) is otherwise
    assert tells_otherwise(_TOLD.replace(old, new), _TOLD) is otherwise


def test_a_short_line_may_be_of_two_things() -> None:
    assert not tells_otherwise("Page 4 of 12", "Page 5 of 12")


def test_a_number_is_the_same_with_its_thousands_parted_or_not() -> None:
    assert not tells_otherwise("The yard sold 1,000 boats last year.", "The yard sold 1000 boats last year.")
