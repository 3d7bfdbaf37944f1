import pytest

from briefing.extraction.deadlines.wording.telling.shaping.stopping import stopped, without_start


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Torvik Air has cancelled scheduled services until then",
         "Torvik Air's cancellation of scheduled services ends"),
        ("Torvik has cancelled its flights to the region until then",
         "Torvik's cancellation of flights to the region ends"),
        ("Torvik has gone a step further, cancelling flights to Oslo and Kiel until then",
         "Torvik's cancellation of flights to Oslo and Kiel ends"),
        ("Torvik will temporarily suspend flights to Oslo, Bergen and Kiel until then",
         "Torvik's suspension of flights to Oslo, Bergen and Kiel ends"),
        ("Council has closed the bridge to lorries until then", "Council's closure of the bridge to lorries ends"),
        ("Company may suspend production until then", ""),
        ("Torvik has not cancelled its flights until then", ""),
        ("Shop is closed until then", ""),
        ("Torvik has suspended them until then", ""),
    ],
)  # fmt: skip
def test_what_somebody_stops_until_a_day_is_a_stop_that_ends(clause: str, told: str) -> None:
    assert stopped(clause) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Torvik suspends flights from Oslo starting Friday, 31 January until then",
         "Torvik suspends flights from Oslo until then"),
        ("Torvik suspends flights beginning February 6 until then", "Torvik suspends flights until then"),
        ("Torvik suspends flights from Oslo until then", "Torvik suspends flights from Oslo until then"),
    ],
)  # fmt: skip
def test_the_day_from_which_is_not_told_of_the_end(clause: str, told: str) -> None:
    assert without_start(clause) == told
