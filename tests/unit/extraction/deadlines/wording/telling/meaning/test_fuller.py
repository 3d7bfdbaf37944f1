import pytest

from briefing.extraction.deadlines.wording.telling.meaning.fuller import in_full
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("before", "clause", "told"),
    [
        ("They agreed on a humanitarian truce.", "Truce begins", "Humanitarian truce begins"),
        ("The row is over an injunction against the port.", "Injunction expires",
         "Injunction against the port expires"),
        ("A truce on the coast and a truce on the river were agreed.", "Truce begins", "Truce begins"),
        ("The second convoy and the first convoy left.", "Convoy arrives", "Convoy arrives"),
        ("A vote on Thursday was put off.", "Vote opens", "Vote opens"),
        ("The trade union met the city council.", "Union meets", "Union meets"),
        ("For seven years Tarn Water did nothing.", "Water is lowered", "Water is lowered"),
        ("For seven years water was free.", "Water is lowered", "Water is lowered"),
        ("They signed the Tarn Agreement.", "Agreement ends", "Tarn Agreement ends"),
        ("The drinking water was bad.", "Water is cut off", "Drinking water is cut off"),
    ],
)  # fmt: skip
def test_a_noun_alone_has_what_the_article_called_it_before(before: str, clause: str, told: str) -> None:
    sentence = f"The {clause[0].lower()}{clause[1:]} on June 12."
    body = f"{before} {sentence}"
    assert in_full(clause, body, len(before) + 1, len(body)) == told


def test_what_is_new_to_the_article_has_no_fuller_name() -> None:
    before, sentence = "They agreed on a humanitarian truce.", "A truce begins on June 12."
    body = f"{before} {sentence}"
    assert in_full("Truce begins", body, len(before) + 1, len(body)) == "Truce begins"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Torvik Energy halted pumping last week. The company expects to restart on June 12.",
         "Torvik Energy expects to restart"),
        ("Torvik Energy halted pumping. The Food Agency ordered the company on Monday to pull its stock by June 12.",
         "Torvik Energy to pull its stock, as Food Agency ordered"),
    ],
)  # fmt: skip
def test_an_organisation_that_a_common_noun_means_is_named(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
