"""Which events does a newer article tell in the words of an older one, on another day or as done?"""

from collections.abc import Callable

import pytest

Left = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("older", "newer", "days"),
    [
        (
            "The shipyard Kvern delivers the icebreaker Polar on 5 May.",
            "The shipyard Kvern delivered the icebreaker Polar on Tuesday.",
            [],
        ),
        (
            "The Dairy Board of Norland will abolish the butter levy on 5 May.",
            "The Dairy Board of Norland abolished the butter levy on Monday.",
            [],
        ),
        (
            "The shipyard Kvern hands over the icebreaker Polar on 5 May.",
            "The shipyard Kvern hands over the icebreaker Polar on 3 June.",
            ["2026-06-03"],
        ),
        (
            "The zoo of Havn moves its bears to Vik on 5 May.",
            "The zoo of Havn moves its bears to Vik on 20 May.",
            ["2026-05-20"],
        ),
    ],
)
def test_what_is_told_in_the_same_words_is_the_event(older: str, newer: str, days: list[str], days_left: Left) -> None:
    assert days_left(older, newer) == days


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "The shipyard Kvern delivers the icebreaker Polar on 5 May.",
            "The shipyard Kvern delivered the tugboat Bison on Tuesday.",
        ),
        ("The zoo of Havn moves its bears to Vik on 5 May.", "The zoo of Havn moves its lions to Vik on 20 May."),
        ("The zoo of Havn moves its bears to Vik on 5 May.", "The zoo of Sund moves its bears to Vik on 20 May."),
        ("Sundline cuts 200 jobs at the docks on 5 May.", "Sundline cuts 300 jobs at the docks on 3 June."),
        ("Sundline sends a ship with wheat to Vik on 5 May.", "Sundline sends a ship with wheat to Vik on 3 June."),
        (
            "The Dairy Board of Norland will abolish the butter levy on 5 May.",
            "The Dairy Board of Norland would have abolished the butter levy on Monday if prices had risen.",
        ),
        (
            "The Dairy Board of Norland will abolish the butter levy on 5 May.",
            "The Dairy Board of Norland half abolished the butter levy on Monday.",
        ),
        (
            "The Fund of Norland questions the bank on 5 May.",
            "The Fund of Norland questioned the bank on Monday.",
        ),
    ],
)
def test_what_is_told_in_nearly_the_same_words_may_be_another(older: str, newer: str, days_left: Left) -> None:
    assert "2026-05-05" in days_left(older, newer)
