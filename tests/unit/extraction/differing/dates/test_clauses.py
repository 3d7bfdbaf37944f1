import pytest

from briefing.extraction.differing.dates.clauses import plain_stems_of, stems_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trams run", "tram"),
        ("the reservoir is filled", "filling reservoirs"),
        ("the power contract", "a memorandum on power"),
        ("deals", "treaties"),
    ],
)
def test_forms_of_a_word_and_names_of_what_binds_parties_have_a_stem_in_common(one: str, other: str) -> None:
    assert stems_of(one) & stems_of(other)


def test_words_that_many_clauses_have_give_no_stem() -> None:
    assert stems_of("planned, expected and scheduled for the meeting on Monday") == frozenset()


def test_names_are_no_plain_words() -> None:
    assert plain_stems_of("Strike of porters in Glasgow") == {"strik", "porte"}
