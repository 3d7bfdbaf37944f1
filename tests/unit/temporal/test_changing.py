import pytest

from briefing.temporal.changing import says_changed


@pytest.mark.parametrize(
    ("sentence", "changed"),
    [
        ("The vote was postponed to May 3.", True),
        ("They put the long talks off until May 3.", True),
        ("It was due on May 3.", True),
        ("The vote will now be on May 3.", True),
        ("The vote, which was planned for May 1, takes place on May 3.", True),
        ("The vote takes place on the 3rd of May instead.", True),
        ("The vote, which they had\nplanned to hold on May 1, will not come before May 3.", True),
        ("They agreed to move the vote from May 1 to May 3.", True),
        ("It is a step that moves the council's day to rule from 1 April to 17 April.", True),
        ("The order extends the term of the licence from 1 April to 17 April.", True),
        ("Ministers meet on May 3, a week later than planned.", True),
        ("Owners vote on May 3, two days earlier than first announced.", True),
        ("Shops now have until May 3, a week longer, to return it.", True),
        ("They met a week later, on May 3.", False),
        ("It lasted longer than a week.", False),
        ("They want to move to Leeds from May 3.", False),
        ("The vote is on May 3.", False),
        ("On May 3 they drink tea instead.", False),
        ("They put it to the vote on May 3.", False),
    ],
)
def test_a_sentence_says_that_a_date_is_another_one_now(sentence: str, changed: bool) -> None:
    assert says_changed(sentence) is changed
