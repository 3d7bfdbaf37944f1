import pytest

from briefing.extraction.deadlines.wording.telling.shaping.extending import ends_extended


@pytest.mark.parametrize(
    ("lead", "behind", "clause", "told"),
    [
        ("Torvik Air has extended its flight suspensions to Oslo, Bergen and Kiel until ", ".",
         "Torvik Air has extended its flight suspensions to Oslo, Bergen and Kiel until then",
         "Torvik Air's flight suspensions to Oslo, Bergen and Kiel end"),
        ("The council decided this morning to extend until ", " the mandate of the harbour force.",
         "Council to extend until then", "mandate of the harbour force ends"),
        ("The council adopted a resolution to extend the mandate of the force until ", ".", "",
         "mandate of the force ends"),
        ("The members agreed to extend the deal on fish quotas until ", ".", "", "deal on fish quotas ends"),
        ("The governor extended the closure of the harbour from 1 to ", ".", "", "closure of the harbour ends"),
        ("The board extends the due date for returns from 31st July to ", ".", "", "due date for returns"),
        ("The board extends the Due Date for returns to ", ".", "", "Due Date for returns"),
        ("Parliament extended the state of alarm by six months until ", ".", "", "state of alarm ends"),
        ("Torvik extended its flight suspension beyond the 15 May deadline until ", ".",
         "15 May deadline", ""),
        ("The unions want to extend the ban until ", ".", "", ""),
        ("The council refused to extend the ban until ", ".", "", ""),
        ("The state may extend the ban until ", ".", "", ""),
        ("The state asked the council to extend the ban until ", ".", "", ""),
        ("The ban was extended until ", ".", "", ""),
        ("The ban was extended to the islands until ", ".", "", ""),
        ("The bank will extend opening hours until ", ".", "", ""),
    ],
)  # fmt: skip
def test_what_somebody_has_settled_to_extend_to_a_day_ends_on_it(
    lead: str, behind: str, clause: str, told: str
) -> None:
    assert ends_extended(lead, behind, clause) == told
