"""Which days stand because the newer sentence is on another thing of the same name?"""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.brief.choosing.dated.two_articles import days_standing


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "The public consultation on the dam closes on 1 July.",
            "The ministry extended the consultation on fish quotas until 1 September.",
        ),
        ("The hearing on the dam is on 1 July.", "The hearing on the museum was postponed to 1 September."),
        ("The council votes on the dam on 1 July.", "The council put off its vote on the museum until 1 September."),
        ("The lower house votes on the budget on 1 July.", "The upper house votes on the budget on 1 September."),
        ("The council votes on the school budget on 1 July.", "The council votes on the museum budget on 1 September."),
        ("The line to Bergen closes on 1 July.", "Nordfar ASA extended the tram line to Havn until 1 September."),
        ("Nordfar ASA must submit a fire plan by 1 July.", "Nordfar ASA submitted the traffic plan on Monday."),
    ],
)
def test_a_day_is_ended_by_no_other_thing_of_that_name(older: str, newer: str, lexicons: Lexicons) -> None:
    assert "2026-07-01" in days_standing(older, newer, lexicons)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("The hearing on the dam is on 1 July.", "The hearing was postponed to 1 September."),
        ("The court hearing is on 1 July.", "The sanction hearing, fixed for 1 July, was postponed to 1 September."),
        ("The hearing on the dam is on 1 July.", "The dam hearing was postponed to 1 September."),
        ("The hearing on the dam is on 1 July.", "The planned hearing on the dam was postponed to 1 September."),
    ],
)
def test_a_day_is_ended_by_the_same_thing_in_other_words(older: str, newer: str, lexicons: Lexicons) -> None:
    assert days_standing(older, newer, lexicons) == ["2026-09-01"]
