import pytest

from briefing.extraction.deadlines.wording.telling.shaping.ahead import told_ahead
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("clause", "told"),
    [
        ("Talks would resume in Oslo", "Talks to resume in Oslo"),
        ("Talks would then resume", "Talks to resume"),
        ("Report would be published", "Report to be published"),
        ("Union's envoys were due to meet the owners", "Union's envoys to meet the owners"),
        ("Court was to hear the appeal", "Court to hear the appeal"),
        ("Both firms would have to register", "Both firms must register"),
        ("Court will hear the appeal", "Court will hear the appeal"),
        ("Panel that would hear the case meets", "Panel that would hear the case meets"),
    ],
)
def test_what_a_report_puts_in_the_past_is_told_as_ahead(clause: str, told: str) -> None:
    assert told_ahead(clause, f"He said the {clause[0].lower()}{clause[1:]} on June 12.") == told


@pytest.mark.parametrize(
    ("clause", "sentence"),
    [
        ("Rents would rise", "Under the bill rents would rise by June 12."),
        ("Port would close", "If the quay gives way, the port would close on June 12."),
        ("Strike would cost $2m a day", "The strike would cost $2m a day from June 12."),
        ("Any walkout would push the launch back", "Any walkout would push the launch back to June 12."),
        ("Union would not accept it", "The union would not accept it before June 12."),
        ("Growth would probably slow", "The bank said growth would probably slow by June 12."),
    ],
)
def test_what_is_only_imagined_or_denied_keeps_its_would(clause: str, sentence: str) -> None:
    assert told_ahead(clause, sentence) == clause


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("After a two-year restoration the museum reopens on June 12.", "Museum reopens"),
        ("On June 12 the so-called grandfather clause runs out.", "So-called grandfather clause runs out"),
        ("The so-called grandfather clause runs out on June 12.", "So-called grandfather clause runs out"),
        ("The plan foresees a gap. It pays for ferries from May 30 and lets some pilots retire at 62 from June 12.",
         "Plan lets some pilots retire at 62"),
        ("The panel would then have until June 12 to issue a report.", "Panel must issue a report"),
        ("The offer was to stay open until June 12, the firm said.", "Offer will close"),
    ],
)  # fmt: skip
def test_the_clause_has_its_own_subject_and_tense(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
