"""Which days does an article name that it does not take back, though it speaks of change?"""

from collections.abc import Callable

import pytest

Left = Callable[[str, str], list[str]]
_NOTHING = "The two sides met."


@pytest.mark.parametrize(
    "told",
    [
        "The new stadium, set to open on 1 July, is already sold out.",
        "The council is expected to approve the bill, due to take effect on 1 July, and has already set money aside.",
        "The vote on the budget, scheduled for 1 July, will not be delayed, the ministry said.",
        "The toll that was announced for 1 July will not be suspended.",
        "The suspended bridge toll, planned for 1 July, will bring in $20 million.",
        "Delayed by rain, the fair, scheduled for 1 July, is now sold out.",
        "The vote, set for 1 July, has already split the council.",
        "The opening of the stadium, scheduled for 1 July, will now be attended by the king.",
        "If it rains, the vote on the budget, scheduled for 1 July, will be moved indoors.",
        "Nordfar ASA moved its office, arguing that the plan, promised by 1 July, would take too long.",
        "The date may move if a second trial, planned for 1 July, fails.",
        "Nordfar ASA abandoned its opposition to the toll that takes effect on 1 July.",
        "The council gave up its fight against the closure of the school on 1 July.",
        "Sudland must withdraw its boats by 1 July.",
        "The council elects a treasurer instead of a mayor on 1 July.",
    ],
)
def test_a_day_stands_in_the_article_that_tells_it(told: str, days_left: Left) -> None:
    assert "2026-07-01" in days_left(_NOTHING, told)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("The council votes on the budget on 1 July.", "The vote, scheduled for 1 July, will not be delayed."),
        ("The stadium opens on 1 July.", "Tickets for the stadium, planned for 1 July, are already sold out."),
        (
            "The border closes to lorries on 1 July.",
            "The ministry withdrew its offer to delay the border closure on 1 July.",
        ),
        ("The council votes on the budget on 1 July.", "The budget vote scheduled for 1 July should be postponed."),
    ],
)
def test_what_is_only_spoken_of_is_not_taken_back(older: str, newer: str, days_left: Left) -> None:
    assert "2026-07-01" in days_left(older, newer)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("The harbour toll starts on 1 July.", "The harbour toll, planned for 1 July, has been postponed."),
        ("The harbour toll starts on 1 July.", "The council dropped the harbour toll, planned for 1 July."),
        ("The harbour toll starts on 1 July.", "The toll, which was to start on 1 July, will not be charged at all."),
        ("The meetings of creditors begin on 1 July.", "The meetings, called for 1 July, will now be held in autumn."),
    ],
)
def test_what_is_put_off_or_dropped_in_so_many_words_is_gone(older: str, newer: str, days_left: Left) -> None:
    assert "2026-07-01" not in days_left(older, newer)
