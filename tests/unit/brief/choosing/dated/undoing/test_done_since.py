"""Which days does a newer article end by telling that what was to be decided or done has been?"""

from collections.abc import Callable

import pytest

Left = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Parliament votes on the licence bill on 5 May.", "Parliament passed the licence bill on Tuesday."),
        ("The budget must be approved by 5 May.", "The budget was approved on Tuesday."),
        (
            "The regulator decides on Nordfar ASA's takeover of Kystlinje by 5 May.",
            "The regulator cleared Nordfar ASA's takeover of Kystlinje on Tuesday.",
        ),
        ("Nordfar ASA has until 5 May to appeal.", "Nordfar ASA appealed on Tuesday."),
        ("Norland's ambassador has until 5 May to leave.", "Norland's ambassador left on Tuesday."),
        ("Hostages are to be freed by 5 May.", "All hostages were freed on Tuesday."),
        ("The court hears Nordfar ASA's appeal on 5 May.", "The court dismissed Nordfar ASA's appeal on Tuesday."),
    ],
)
def test_what_has_come_about_is_no_more_ahead(older: str, newer: str, days_left: Left) -> None:
    assert days_left(older, newer) == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("The Senate votes on the licence bill on 5 May.", "The lower house passed the licence bill on Tuesday."),
        (
            "The court in Lisbon rules on the appeal on 5 May.",
            "The court in Bergen dismissed Nordfar ASA's appeal on Tuesday.",
        ),
        ("Parliament votes on the harbour bill on 5 May.", "Parliament passed the licence bill on Tuesday."),
        (
            "Parliament votes on the licence bill on 5 May.",
            "Parliament passed the licence bill in first reading on Tuesday.",
        ),
        ("Parliament holds its final vote on the bill on 5 May.", "Parliament approved the bill on Tuesday."),
        ("Parliament votes on the licence bill on 5 May.", "Parliament has not passed the licence bill."),
        ("Nordfar ASA must answer the regulator by 5 May.", "Nordfar ASA answered its critics on Tuesday."),
        ("The army must leave Havn by 5 May.", "The ambassador left Norland on Tuesday."),
        ("Hostages are to be freed by 5 May.", "Two of the hostages were freed on Tuesday."),
    ],
)
def test_what_is_not_yet_or_only_in_part_done_stands(older: str, newer: str, days_left: Left) -> None:
    assert "2026-05-05" in days_left(older, newer)
