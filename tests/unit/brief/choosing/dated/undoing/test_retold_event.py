"""Which events does a newer article tell as another day's, or as done, without a word of change?"""

from collections.abc import Callable

import pytest

Left = Callable[[str, str], list[str]]


@pytest.mark.parametrize(
    ("older", "newer", "day"),
    [
        ("Norland goes to the polls on 14 June.", "Norland holds its general election on 5 July.", "2026-07-05"),
        (
            "Kari Moe, rector of the university, leaves office on 30 June.",
            "Kari Moe will step down as rector on 31 May.",
            "2026-05-31",
        ),
        ("The smelter at Vik restarts on 20 May.", "The smelter at Vik will not restart until 15 June.", "2026-06-15"),
        (
            "The Competition Authority is expected to rule on the merger by 5 May.",
            "The Competition Authority has until 25 August to decide on the merger.",
            "2026-08-25",
        ),
        (
            "The offer of Sundline for the quays runs until 8 May.",
            "Sundline keeps its offer open until 12 June.",
            "2026-06-12",
        ),
        (
            "Sundline expects to complete the takeover of the quays on 8 May.",
            "Sundline expects to close the transaction on 12 June.",
            "2026-06-12",
        ),
        (
            "Observers of the Nordic League are due to arrive on 2 May.",
            "Observers of the Nordic League fly in on 10 June.",
            "2026-06-10",
        ),
        ("The Ferry Council next meets on 6 May.", "The Ferry Council next confers on 27 May.", "2026-05-27"),
        (
            "The Dairy Board of Norland will raise milk quotas from 1 May.",
            "The Dairy Board of Norland decided to leave milk quotas unchanged until 30 June.",
            "2026-06-30",
        ),
    ],
)
def test_an_event_told_anew_has_its_new_day_alone(older: str, newer: str, day: str, days_left: Left) -> None:
    assert days_left(older, newer) == [day]


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Airport director Ola Vik retires on 30 June.", "Ola Vik quit on Monday after a quarrel with the owners."),
        (
            "The Medicines Board of Norland decides on the pill Serova on 20 May.",
            "The Medicines Board of Norland cleared the pill Serova on Tuesday.",
        ),
        (
            "The Court of Audit hears the complaint of the fishermen on 12 May.",
            "The Court of Audit threw out the fishermen's complaint on Monday.",
        ),
        (
            "Experts of the Rail Agency will inspect the depot at Sund on 4 May.",
            "The experts of the Rail Agency ended their work at the depot on Friday.",
        ),
        ("The Sund tunnel reopens on 10 May.", "Trains have run through the Sund tunnel again since Sunday."),
        (
            "The cabinet is to name a new governor of the Bank of Norland by 15 May.",
            "The cabinet on Tuesday chose Ida Holm as governor of the Bank of Norland.",
        ),
        ("Rector Kari Moe takes office on 5 May.", "Kari Moe was sworn in as rector on Monday."),
        ("The research ship Bris sets sail on 5 May.", "The research ship Bris departed on Monday."),
        ("Norland signs the fishing accord on 5 May.", "Norland inked the fishing accord on Monday."),
        ("The probe Argo lands on the moon on 12 May.", "The probe Argo landed on the moon on Sunday."),
        (
            "The Statistics Office publishes the census on 5 May.",
            "The Statistics Office published the census on Tuesday.",
        ),
    ],
)
def test_an_event_told_as_done_is_gone(older: str, newer: str, days_left: Left) -> None:
    assert days_left(older, newer) == []


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # Another's, or of something else.
        ("Norland goes to the polls on 5 May.", "Sudland goes to the polls on 5 July."),
        ("Kari Moe, rector of the university, leaves office on 5 May.", "Mayor Ola Vik will step down on 31 May."),
        ("Airport director Ola Vik retires on 5 May.", "Rector Kari Moe quit on Monday after a quarrel."),
        (
            "The Medicines Board of Norland decides on the pill Serova on 5 May.",
            "The Medicines Board of Norland cleared the pill Lunex on Tuesday.",
        ),
        (
            "The Court of Audit hears the complaint of the fishermen on 5 May.",
            "The Court of Audit threw out the complaint of the shipowners on Monday.",
        ),
        (
            "The Supreme Court hears the complaint of the fishermen on 5 May.",
            "The District Court threw out the fishermen's complaint on Monday.",
        ),
        ("The Sund tunnel reopens on 5 May.", "Trains have run through the Vik tunnel again since Sunday."),
        (
            "The cabinet is to name a new governor of the Bank of Norland by 5 May.",
            "The cabinet on Tuesday named Ida Holm ambassador to Sudland.",
        ),
        (
            "The Competition Authority is expected to rule on the merger by 5 May.",
            "The Competition Authority has until 25 August to decide on the port fees.",
        ),
        (
            "Observers of the Nordic League are due to arrive on 5 May.",
            "Observers of the Baltic Union fly in on 10 June.",
        ),
        (
            "The Statistics Office publishes the census on 5 May.",
            "The Statistics Office published prices of March on Tuesday.",
        ),
        (
            "The Court of Audit gives its ruling on 5 May.",
            "The Court of Audit threw out a complaint of pilots over lodgings on Monday.",
        ),
        (
            "Kari Moe, rector of the university, takes office on 5 May.",
            "Ola Vik took office as mayor on Monday.",
        ),
        ("The ferry Bris departs for Vik on 5 May.", "The ferry Laks departed for Sund on Monday."),
        (
            "Norland signs the fishing accord with Sudland on 5 May.",
            "Norland signed an order for tugboats on Monday.",
        ),
        # What comes again, in rounds or in parts.
        ("Norland and Sudland meet for talks on 5 May.", "Norland and Sudland meet for a further round on 27 May."),
        ("The Ferry Council meets on 5 May.", "The Ferry Council meets on 27 May."),
        (
            "The Fund pays the second tranche of its loan to Norland on 5 May.",
            "The Fund pays the third tranche of its loan to Norland on 5 June.",
        ),
        (
            "The Dairy Board of Norland will raise milk quotas from 5 May.",
            "The Dairy Board of Norland will raise milk quotas by a tenth from 1 July.",
        ),
        (
            "The Dairy Board of Norland will raise milk quotas from 5 May.",
            "The Dairy Board of Norland left butter prices unchanged until 30 June.",
        ),
        ("Pilots of Sundline strike on 5 May.", "Pilots of Sundline strike on 20 May."),
        (
            "The Medicines Board of Norland decides on the pill Serova on 5 May.",
            "Advisers to the Medicines Board of Norland backed the pill Serova on Tuesday.",
        ),
        # What the newer article tells as well.
        ("The museum at Havn opens on 5 May.", "The museum at Havn opens on 5 May to schools and on 1 June to all."),
        # What did not come about, or about something beside it.
        (
            "The smelter at Vik restarts on 5 May.",
            "The smelter at Vik has still not restarted, workers said on Monday.",
        ),
        (
            "The Court of Audit rules on the complaint of the fishermen on 5 May.",
            "The Court of Audit rejected a request on Monday to delay its ruling on the complaint of the fishermen.",
        ),
        # Two that it may be.
        (
            "Norland's envoys arrive on 5 May. The envoys of Sundland arrive on 6 May.",
            "The envoys arrived on Monday.",
        ),
    ],
)
def test_what_may_be_another_than_the_one_retold_stands(older: str, newer: str, days_left: Left) -> None:
    assert "2026-05-05" in days_left(older, newer)
