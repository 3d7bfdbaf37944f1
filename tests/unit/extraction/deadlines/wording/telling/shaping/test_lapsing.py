import pytest

from briefing.extraction.deadlines.wording.telling.shaping.lapsing import lapsed


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Regional Court has barred the council from felling oaks until then",
         "order that bars the council from felling oaks ends"),
        ("Regulators have banned the airline from flying to Oslo until then",
         "ban on the airline flying to Oslo ends"),
        ("Lenders have waived the covenant until then", "waiver of the covenant ends"),
        ("Council froze rents until then", "freeze of rents ends"),
        ("Ferries already at sea may dock until then", "Ferries already at sea may no longer dock"),
        ("Buyers can only withdraw until then", "Buyers can only withdraw until then"),
        ("Clinic will go on treating walk-in patients until then", "Clinic will stop treating walk-in patients"),
        ("Mayor keeps paying the fee until then", "Mayor stops paying the fee"),
        ("Torvik holds the league's presidency until then", "Torvik's league's presidency ends"),
        ("Law gives a mediator until then", "time given to a mediator ends"),
        ("Union has until then", "time given to Union ends"),
        ("Ships over 200 metres are given a grace period until then", "grace period for ships over 200 metres ends"),
        ("Turbine 4 is out until then", "Turbine 4 returns"),
        ("Statue, on show in Bergen until then", "Statue ceases to be on show in Bergen"),
        ("Envoy stays until then", "Envoy leaves"),
        ("Pledge binds both firms for another six months, until then", "Pledge ceases to bind both firms"),
    ],
)  # fmt: skip
def test_what_is_allowed_barred_granted_or_held_until_a_day_ends_on_it(clause: str, told: str) -> None:
    assert lapsed(clause, ends=True) == told


@pytest.mark.parametrize(
    "clause",
    [
        "Strike may last until then",
        "Talks may go on until then",
        "They may stay until then",
        "It has until then",
        "Dam will continue to release water at least until then",
        "Minister can see no way out until then",
        "Customers may not withdraw cash until then",
        "Ships gave them until then",
        "Nobody can leave the zone until then",
        "No side may open fire until then",
        "Neither firm may sell shares until then",
        "Few ships can pass until then",
        "Only residents may enter until then",
    ],
)
def test_what_may_only_happen_or_is_said_of_nobody_known_stays(clause: str) -> None:
    assert lapsed(clause, ends=True) == clause


def test_what_only_lasts_ends_where_the_day_is_its_end() -> None:
    assert lapsed("State of alert along the road runs", ends=True) == "State of alert along the road ends"
    assert lapsed("State of alert along the road runs", ends=False) == "State of alert along the road runs"
