import pytest

from briefing.extraction.deadlines.wording.boundaries import addition_after, clause_before


@pytest.mark.parametrize(
    ("before", "clause"),
    [
        ("Health officials of Peru, Chile and Bolivia meet in Arica on ", None),
        ("Shops in Rhyl, Redcar, Grimsby and Penge will be first to shut, on ", None),
        ("Postal voting for police officers, nurses and embassy staff is set for ", None),
        ("Last week, Chile and Bolivia agreed to meet on ", "Chile and Bolivia agreed to meet on "),
        ("Under the accord, Chile and Bolivia meet on ", "Chile and Bolivia meet on "),
        ("Talks have stalled, Chile and Bolivia meet on ", "Chile and Bolivia meet on "),
    ],
)
def test_a_comma_within_a_list_of_subjects_opens_no_clause(before: str, clause: str | None) -> None:
    assert clause_before(before) == (clause or before)


@pytest.mark.parametrize(
    ("after", "addition"),
    [
        (" in Geneva and an award is unlikely before the winter.", "in Geneva"),
        (" in Hanover and wants to examine the offer.", "in Hanover"),
        (" in Geneva and Lausanne.", "in Geneva and Lausanne"),
        (" with the mayor and two ministers.", "with the mayor and two ministers"),
    ],
)
def test_where_something_is_held_ends_before_the_next_clause(after: str, addition: str) -> None:
    assert addition_after(after) == addition


def test_a_sentence_of_many_marks_is_read_near_its_date_only() -> None:
    far = clause_before("Abc, " * 500 + "the vote is on ")
    assert clause_before("Abc, " * 4000 + "the vote is on ") == far == "the vote is on "
