"""Which days hang on an undertaking that a newer article says was given up?"""

from collections.abc import Callable

import pytest

from briefing.brief.choosing.dated.undoing.giving_up import read_given_up

Left = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("sentence", "noun"),
    [
        ("Nordfar and Kystlinje called off their 4 billion kroner merger on Monday.", "merger"),
        ("The takeover has been abandoned.", "takeover"),
        ("The firms said they would withdraw their appeal in Bergen.", "appeal"),
        ("Talks between the two sides collapsed on Sunday.", "talks"),
        ("The bill has been withdrawn.", "bill"),
        ("The two reached a settlement that ends the case.", "case"),
    ],
)
def test_an_undertaking_is_given_up(sentence: str, noun: str) -> None:
    assert [each.noun for each in read_given_up(sentence)] == [noun]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nordfar could call off the merger.",
        "Nordfar has not withdrawn its appeal.",
        "If the merger is called off, a fee is due.",
        "Kystlinje dropped its opposition to the merger.",
        "The union ended its strike.",
        "In 2019 the merger was called off.",
    ],
)
def test_what_is_not_given_up_or_only_a_part_of_it_ends_nothing(sentence: str) -> None:
    assert read_given_up(sentence) == ()


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "Shareholders vote on the merger with Kystlinje on 5 May.",
            "Nordfar ASA and Kystlinje gave up on their merger on Tuesday.",
        ),
        (
            "The regulator decides on Nordfar ASA's takeover of Kystlinje by 12 May.",
            "Nordfar ASA has called off its takeover of Kystlinje.",
        ),
        (
            "Under the agreement with Kystlinje either side may walk away if the deal has not closed by 30 April.",
            "Nordfar ASA terminated its merger agreement with Kystlinje.",
        ),
        (
            "Nordfar ASA filed an appeal. The court in Bergen will hear arguments on 5 June.",
            "Nordfar ASA withdrew its appeal in Bergen on Tuesday.",
        ),
        (
            "A second round of talks opens on 20 April.",
            "The talks of Nordfar ASA and the ministry collapsed.",
        ),
        (
            "Parliament holds the final vote on the licence bill on 5 May.",
            "The licence bill has been withdrawn, the ministry said.",
        ),
    ],
)
def test_what_hangs_on_it_goes_with_it(older: str, newer: str, days_left: Left) -> None:
    assert days_left(older, newer) == []


@pytest.mark.parametrize(
    ("older", "newer", "day"),
    [
        # What has nothing to do with it.
        (
            "Nordfar ASA reports its results on 5 May.",
            "Nordfar ASA called off its merger with Kystlinje.",
            "2026-05-05",
        ),
        # A case of another court.
        (
            "The court in Lisbon will hear the case of the dockers on 5 June.",
            "Nordfar ASA withdrew its appeal in Bergen on Tuesday.",
            "2026-06-05",
        ),
        # A case against another.
        (
            "The court hears the case against Kystlinje on 5 June.",
            "Nordfar ASA withdrew its appeal on Tuesday.",
            "2026-06-05",
        ),
        # A deal of another sort.
        ("The pay deal ends on 30 April.", "Nordfar ASA called off its merger with Kystlinje.", "2026-04-30"),
        # Another's takeover, of which the newer article has nothing.
        (
            "The regulator decides on Borealis's takeover of Havlink by 12 May.",
            "Nordfar ASA has called off its takeover of Kystlinje.",
            "2026-05-12",
        ),
        # Another bill.
        ("Parliament votes on the harbour bill on 5 May.", "The licence bill has been withdrawn.", "2026-05-05"),
        # What only shares a word with it.
        *(
            (older, f"{newer} The mayor of Havn said so.", "2026-05-12")
            for older, newer in (
                ("The second round of the election is on 12 May.", "The pay negotiations of Nordfar ASA broke down."),
                ("Talks about water open on 12 May.", "The pay negotiations of Nordfar ASA broke down."),
                ("Nordfar ASA presents results at talks with investors on 12 May.", "The talks with Rova collapsed."),
                ("The tribunal hears the dam dispute on 12 May.", "The ministry settled a claim by a former cook."),
                ("The regulator rules on the price of power on 12 May.", "Nordfar ASA withdrew its lawsuit."),
                ("The final vote on the water treaty is on 12 May.", "The fisheries bill was withdrawn."),
                ("The merger of the two hospitals takes effect on 12 May.", "Nordfar ASA abandoned its takeover."),
                ("Shareholders vote on the deal with Aros on 12 May.", "Nordfar ASA abandoned its takeover of Vik."),
                ("The tender for the crane closes on 12 May.", "Nordfar ASA withdrew its offer for Vik."),
                ("The job offer to the teachers expires on 12 May.", "Nordfar ASA withdrew its offer for Vik."),
                ("The next round of sanctions takes effect on 12 May.", "Negotiations with the rebels collapsed."),
            )
        ),
        # What goes on whatever comes of it.
        (
            "Nordfar ASA will open its route to Havn on 14 May with or without the merger.",
            "Nordfar ASA called off its merger with Kystlinje.",
            "2026-05-14",
        ),
        # What the newer article still tells.
        (
            "Shareholders vote on the merger on 5 May.",
            "Nordfar ASA called off its merger, but shareholders will still vote on 5 May.",
            "2026-05-05",
        ),
    ],
)
def test_what_does_not_hang_on_it_stands(older: str, newer: str, day: str, days_left: Left) -> None:
    assert day in days_left(older, newer)
