"""Which days of events that happen once does a newer article tell anew, without a word of the old one?"""

from collections.abc import Callable

import pytest

Left = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("older", "newer", "day"),
    [
        ("The harbour toll starts on 1 May.", "The harbour toll is to be charged from 1 August.", "2026-08-01"),
        (
            "Anna Lund, chief executive of Nordfar ASA, retires on 31 May.",
            "Anna Lund is to retire on 30 June.",
            "2026-06-30",
        ),
        ("The truce between the crews ends on 20 April.", "The truce expires on 20 May.", "2026-05-20"),
        (
            "Parliament votes on the harbour bill on 5 May.",
            "Parliament is to vote on the harbour bill on 3 June.",
            "2026-06-03",
        ),
        ("The court rules on the licence on 5 May.", "The court will rule on the licence on 3 June.", "2026-06-03"),
    ],
)
def test_what_happens_once_has_its_later_day_alone(older: str, newer: str, day: str, days_left: Left) -> None:
    assert days_left(older, newer) == [day]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # Which of several it is.
        (
            "Parliament holds its first vote on the harbour bill on 5 May.",
            "Parliament holds its final vote on the harbour bill on 3 June.",
        ),
        ("The bridge to Havn opens on 5 May.", "The bridge to Sund opens on 3 June."),
        ("The toll on lorries starts on 5 May.", "The toll on buses starts on 3 June."),
        ("The court in Bergen rules on the licence on 5 May.", "The court in Oslo rules on the licence on 3 June."),
        # What comes again and again.
        ("A strike begins on 5 May.", "A strike begins on 3 June."),
        # What the newer article tells as well.
        ("The harbour toll starts on 5 May.", "The harbour toll starts on 5 May for lorries and on 3 June for buses."),
        # An earlier day may be of a part.
        ("The harbour toll starts on 5 May.", "The harbour toll starts on 20 April."),
        ("The licence expires on 5 May.", "The concession expires on 3 June."),
    ],
)
def test_what_may_be_another_event_stands(older: str, newer: str, days_left: Left) -> None:
    assert "2026-05-05" in days_left(older, newer)
