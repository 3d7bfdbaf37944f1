import pytest

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.wording.telling.shaping.plainly import plain
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Pilots' agreement holds until then", "Pilots' agreement ends"),
        ("Permits run until then", "Permits end"),
        ("Alert is valid until then", "Alert ends"),
        ("Term of the envoy now runs only until then", "Term of the envoy ends"),
        ("Ban is due to last until then", "Ban is due to end"),
        ("Talks will continue in Porto until then", "Talks will end in Porto"),
        ("Register stays open until then", "Register closes"),
        ("Duties on steel are suspended until then", "suspension of duties on steel ends"),
        ("Ana Li is on probation until then", "Ana Li's probation ends"),
        ("Torvik has extended its offer until then", "Torvik's offer ends"),
        ("Board's tenure was extended to November 30", "Board's tenure ends"),
        ("Torvik holds the presidency until then", "Torvik's presidency ends"),
        ("Subsidy would stay in place until then", "Subsidy would stay in place until then"),
        ("Fund asks for money to last until then", "Fund asks for money to last until then"),
    ],
)
def test_what_lasts_until_a_day_ends_on_it(clause: str, told: str) -> None:
    assert plain(clause, DeadlineKind.EXPIRY) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Second hearing is set in Porto", "Second hearing in Porto"),
        ("General election is to be held", "General election"),
        ("Next round takes place in Vientiane", "Next round in Vientiane"),
        ("Envoy is scheduled to open the fair", "Envoy to open the fair"),
        ("Hearing is set", "Hearing is set"),
        ("Vote was not scheduled", "Vote was not scheduled"),
        ("It is scheduled to close", "It is scheduled to close"),
        ("Final bids are due", "Final bids are due"),
        ("Ruling on the levy is expected", "Ruling on the levy is expected"),
    ],
)
def test_what_is_only_planned_for_a_day_is_the_event(clause: str, told: str) -> None:
    assert plain(clause, DeadlineKind.MEETING) == told


def test_what_is_expected_is_told_by_its_noun() -> None:
    assert plain("Ruling on the levy is expected", DeadlineKind.EXPECTED) == "Ruling on the levy"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The tribunal has set hearings in Porto for June 12.", "Hearings in Porto"),
        ("The monitor has asked for nominations for the post by June 12.",
         "Nominations for the post"),
        ("The monitor wants an answer by June 12.", "Monitor wants an answer"),
        ("Torvik Bank will seek stay relief on June 12.", "Torvik Bank will seek stay relief"),
    ],
)  # fmt: skip
def test_what_is_wanted_or_set_for_a_day_is_told_by_its_noun(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Contract itself expires", "Contract expires"),
        ("Peru's own ban begins", "Peru's ban begins"),
        ("Bids must now be in", "Bids must be in"),
        ("Firms tell whether they feel themselves bound", "Firms tell whether they feel themselves bound"),
        ("Union votes on its own", "Union votes on its own"),
    ],
)
def test_small_words_beside_a_subject_and_its_verb_are_left_off(clause: str, told: str) -> None:
    assert plain(clause, DeadlineKind.EFFECTIVE) == told


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Torvik pushed back the final deadline for its order by six weeks to Aug. 29",
         "final deadline for Torvik's order"),
        ("Torvik to extend the deadline for bids until then", "deadline for bids"),
        ("Torvik moved the date", "Torvik moved the date"),
        ("Torvik extended the truce to Aug. 29", "Torvik extended the truce to Aug. 29"),
    ],
)  # fmt: skip
def test_a_day_that_is_moved_here_is_the_day_of_what_it_is_for(clause: str, told: str) -> None:
    assert plain(clause, DeadlineKind.DUE) == told
